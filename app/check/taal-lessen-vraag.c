/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lessen-vraag.h"

/**
 * taal_lessen_vraag_copy:
 * @to: (out caller-allocates): where to; what it held is not freed
 * @from: the question to copy
 *
 * Thread: any
 */
void
taal_lessen_vraag_copy (TaalLessenVraag       *to,
                        const TaalLessenVraag *from)
{
  g_return_if_fail (to != NULL && from != NULL);

  *to = *from;
  to->zoek = g_strdup (from->zoek);
}

/**
 * taal_lessen_vraag_clear:
 * @vraag: a question
 *
 * Frees what it holds.
 *
 * Thread: any
 */
void
taal_lessen_vraag_clear (TaalLessenVraag *vraag)
{
  g_return_if_fail (vraag != NULL);

  g_clear_pointer (&vraag->zoek, g_free);
}

/**
 * taal_lessen_vraag_equal:
 * @a: a question
 * @b: another
 *
 * Returns: whether they ask the same
 *
 * Thread: any
 */
gboolean
taal_lessen_vraag_equal (const TaalLessenVraag *a,
                         const TaalLessenVraag *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->alleen_meetellend == b->alleen_meetellend && a->status == b->status && a->reden == b->reden &&
         a->docent == b->docent && a->les_status == b->les_status && a->op == b->op && a->aflopend == b->aflopend &&
         g_strcmp0 (a->zoek, b->zoek) == 0;
}
