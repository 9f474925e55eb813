/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lessen-vraag.h"
#include "taal-onderzoek.h"

G_BEGIN_DECLS

/* By what the hours of cursisten can be sorted. */
typedef enum
{
  TAAL_UREN_OP_ID,
  TAAL_UREN_OP_FYSIEK,
  TAAL_UREN_OP_ONLINE,
  TAAL_UREN_OP_WI2013,
  TAAL_UREN_OP_NOG_TOTAAL,
  TAAL_UREN_OP_NOG_FYSIEK,
  TAAL_UREN_OP_EXTRA_FYSIEK,
  TAAL_UREN_OP_LET_OP, /* in the trap, then warned of it, then neither */
  TAAL_N_UREN_OP,
} TaalUrenOp;

/* Which cursisten to show. */
typedef enum
{
  TAAL_UREN_LET_OP, /* who would need extra hours at school after one more month online */
  TAAL_UREN_ONDER,  /* who have not had the hours of afschalen yet */
  TAAL_UREN_EXTRA,  /* who need extra hours at school already */
  TAAL_N_UREN_WELKE,
} TaalUrenWelke;

/**
 * TaalUrenVraag:
 * @zoek: (nullable): words that must all occur in the cursist_id
 * @welke: a #TaalUrenWelke, or %TAAL_FILTER_ALLE
 * @op: by what they are sorted; then by id
 * @aflopend: whether @op goes down
 *
 * Whose hours to show, and in what order.
 */
typedef struct
{
  char       *zoek;
  int         welke;
  TaalUrenOp  op;
  gboolean    aflopend;
} TaalUrenVraag;

/* All of them by id. */
#define TAAL_UREN_VRAAG_INIT                       \
  {                                                \
    NULL, TAAL_FILTER_ALLE, TAAL_UREN_OP_ID, FALSE \
  }

void     taal_uren_vraag_copy   (TaalUrenVraag        *to,
                                 const TaalUrenVraag  *from);
void     taal_uren_vraag_clear  (TaalUrenVraag        *vraag);
gboolean taal_uren_vraag_equal  (const TaalUrenVraag  *a,
                                 const TaalUrenVraag  *b);
GArray  *taal_uren_vraag_answer (const TaalUrenVraag  *vraag,
                                 const TaalWaarborgen *waarborgen,
                                 GCancellable         *cancellable);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalUrenVraag, taal_uren_vraag_clear)

G_END_DECLS
