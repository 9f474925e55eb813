/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signalen-vraag.h"

/**
 * taal_signalen_vraag_copy:
 * @to: (out caller-allocates): where to; what it held is not freed
 * @from: the question to copy
 *
 * Thread: any
 */
void
taal_signalen_vraag_copy (TaalSignalenVraag       *to,
                          const TaalSignalenVraag *from)
{
  g_return_if_fail (to != NULL && from != NULL);

  *to = *from;
  to->zoek = g_strdup (from->zoek);
}

/**
 * taal_signalen_vraag_clear:
 * @vraag: a question
 *
 * Frees what it holds.
 *
 * Thread: any
 */
void
taal_signalen_vraag_clear (TaalSignalenVraag *vraag)
{
  g_return_if_fail (vraag != NULL);

  g_clear_pointer (&vraag->zoek, g_free);
}

/**
 * taal_signalen_vraag_equal:
 * @a: a question
 * @b: another
 *
 * Returns: whether they ask the same
 *
 * Thread: any
 */
gboolean
taal_signalen_vraag_equal (const TaalSignalenVraag *a,
                           const TaalSignalenVraag *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->soort == b->soort && a->welke == b->welke && a->op == b->op &&
         a->aflopend == b->aflopend && g_strcmp0 (a->zoek, b->zoek) == 0;
}
