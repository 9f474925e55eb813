/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-status.h"

G_BEGIN_DECLS

/* By what lessons can be sorted. */
typedef enum
{
  TAAL_LESSEN_OP_DATUM,
  TAAL_LESSEN_OP_LES,    /* les_id */
  TAAL_LESSEN_OP_GROEP,  /* its name */
  TAAL_LESSEN_OP_DOCENT, /* their name; lessons without docent last */
  TAAL_LESSEN_OP_MINUTEN,
  TAAL_LESSEN_OP_STATUS, /* given, planned, cancelled */
  TAAL_LESSEN_OP_TELT,   /* by what they count as, then by why not */
  TAAL_N_LESSEN_OP,
} TaalLessenOp;

/* Any value of a filter. */
#define TAAL_FILTER_ALLE (-1)

/**
 * TaalLessenVraag:
 * @zoek: (nullable): words that must all occur in the id, the date, or the id or name of groep or docent
 * @alleen_meetellend: only lessons that are counted (norm.md 2)
 * @status: only counted lessons with this #TaalStatus, or %TAAL_FILTER_ALLE
 * @reden: only counted lessons with this #TaalReden, or %TAAL_FILTER_ALLE
 * @docent: only lessons of this docent, by place, or %TAAL_FILTER_ALLE
 * @les_status: only lessons with this #TaalLesStatus, or %TAAL_FILTER_ALLE
 * @op: by what they are sorted; then by date, then by id
 * @aflopend: whether @op goes down
 *
 * Which lessons to show, and in what order.
 */
typedef struct
{
  char         *zoek;
  gboolean      alleen_meetellend;
  int           status;
  int           reden;
  int           docent;
  int           les_status;
  TaalLessenOp  op;
  gboolean      aflopend;
} TaalLessenVraag;

/* All lessons by date. */
#define TAAL_LESSEN_VRAAG_INIT                                                                          \
  { NULL, FALSE, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE,                \
    TAAL_LESSEN_OP_DATUM, FALSE }

void     taal_lessen_vraag_copy  (TaalLessenVraag       *to,
                                  const TaalLessenVraag *from);
void     taal_lessen_vraag_clear (TaalLessenVraag       *vraag);
gboolean taal_lessen_vraag_equal (const TaalLessenVraag *a,
                                  const TaalLessenVraag *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalLessenVraag, taal_lessen_vraag_clear)

G_END_DECLS
