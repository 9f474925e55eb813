/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-contract-rij.h"
#include "taal-lessen-vraag.h"

G_BEGIN_DECLS

/* By what contracts can be sorted. */
typedef enum
{
  TAAL_CONTRACTEN_OP_UITKOMST, /* worst first, then by name */
  TAAL_CONTRACTEN_OP_SCHOOL,
  TAAL_CONTRACTEN_OP_GEMEENTE,
  TAAL_CONTRACTEN_OP_CONTRACT,
  TAAL_CONTRACTEN_OP_VAN,
  TAAL_CONTRACTEN_OP_VERHOUDING,
  TAAL_N_CONTRACTEN_OP,
} TaalContractenOp;

/**
 * TaalContractenVraag:
 * @zoek: (nullable): words that must all occur in the id, omschrijving, gemeente or school
 * @uitkomst: only contracts that come to this #TaalUitkomst together, or %TAAL_FILTER_ALLE
 * @verhouding: only those with this #TaalVerhouding, or %TAAL_FILTER_ALLE
 * @op: by what they are sorted; then worst first
 * @aflopend: whether @op goes down
 *
 * Which contracts to show, and in what order.
 */
typedef struct
{
  char             *zoek;
  int               uitkomst;
  int               verhouding;
  TaalContractenOp  op;
  gboolean          aflopend;
} TaalContractenVraag;

/* All of them, worst first. */
#define TAAL_CONTRACTEN_VRAAG_INIT                                                      \
  {                                                                                     \
    NULL, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE, TAAL_CONTRACTEN_OP_UITKOMST, FALSE        \
  }

void     taal_contracten_vraag_copy  (TaalContractenVraag       *to,
                                      const TaalContractenVraag *from);
void     taal_contracten_vraag_clear (TaalContractenVraag       *vraag);
gboolean taal_contracten_vraag_equal (const TaalContractenVraag *a,
                                      const TaalContractenVraag *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalContractenVraag, taal_contracten_vraag_clear)

/**
 * TaalContractenIndex:
 *
 * The contracts of one or many schools, judged and worst first. Atomically ref-counted. It is made
 * without a judgement; that is done, once, by the first answer.
 */
typedef struct _TaalContractenIndex TaalContractenIndex;

TaalContractenIndex       *taal_contracten_index_new           (GPtrArray                 *onderzoeken);
TaalContractenIndex       *taal_contracten_index_ref           (TaalContractenIndex       *self);
void                       taal_contracten_index_unref         (TaalContractenIndex       *self);
GArray                    *taal_contracten_index_answer        (TaalContractenIndex       *self,
                                                                const TaalContractenVraag *vraag,
                                                                GCancellable              *cancellable);
guint                      taal_contracten_index_get_n         (TaalContractenIndex       *self);
guint                      taal_contracten_index_get_n_scholen (TaalContractenIndex       *self);
TaalContractRij           *taal_contracten_index_get_rij       (TaalContractenIndex       *self,
                                                                int                        place);
int                        taal_contracten_index_find          (TaalContractenIndex       *self,
                                                                TaalContractRij           *rij);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalContractenIndex, taal_contracten_index_unref)

G_END_DECLS
