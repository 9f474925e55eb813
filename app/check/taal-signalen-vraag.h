/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

#include "taal-lessen-vraag.h"

G_BEGIN_DECLS

/* Which signals to show. */
typedef enum
{
  TAAL_SIGNALEN_OPEN,
  TAAL_SIGNALEN_AFGEWEZEN,
  TAAL_SIGNALEN_ALLE,
  TAAL_N_SIGNALEN_WELKE,
} TaalSignalenWelke;

/* By what signals can be sorted. */
typedef enum
{
  TAAL_SIGNALEN_OP_SOORT,
  TAAL_SIGNALEN_OP_SLEUTEL,
  TAAL_SIGNALEN_OP_BEWIJS, /* how many pieces of evidence */
  TAAL_SIGNALEN_OP_STAND,  /* #TaalSignaalStand */
  TAAL_N_SIGNALEN_OP,
} TaalSignalenOp;

/**
 * TaalSignalenVraag:
 * @zoek: (nullable): words that must all occur in the id, the sleutel, the bewijs, or the name of
 * the docent it is about
 * @soort: only this #TaalSignaalSoort, or %TAAL_FILTER_ALLE
 * @welke: only those that are open, or were dismissed
 * @op: by what they are sorted; then by soort, sleutel and bewijs
 * @aflopend: whether @op goes down
 *
 * Which signals to show, and in what order.
 */
typedef struct
{
  char              *zoek;
  int                soort;
  TaalSignalenWelke  welke;
  TaalSignalenOp     op;
  gboolean           aflopend;
} TaalSignalenVraag;

/* The open ones by soort. */
#define TAAL_SIGNALEN_VRAAG_INIT                                              \
  {                                                                           \
    NULL, TAAL_FILTER_ALLE, TAAL_SIGNALEN_OPEN, TAAL_SIGNALEN_OP_SOORT, FALSE \
  }

void     taal_signalen_vraag_copy  (TaalSignalenVraag       *to,
                                    const TaalSignalenVraag *from);
void     taal_signalen_vraag_clear (TaalSignalenVraag       *vraag);
gboolean taal_signalen_vraag_equal (const TaalSignalenVraag *a,
                                    const TaalSignalenVraag *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalSignalenVraag, taal_signalen_vraag_clear)

G_END_DECLS
