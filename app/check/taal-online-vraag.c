/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-online-vraag.h"

/**
 * taal_online_vraag_copy:
 * @to: (out caller-allocates): where to; what it held is not freed
 * @from: the question to copy
 *
 * Thread: any
 */
void
taal_online_vraag_copy (TaalOnlineVraag       *to,
                        const TaalOnlineVraag *from)
{
  g_return_if_fail (to != NULL && from != NULL);

  *to = *from;
  to->zoek = g_strdup (from->zoek);
}

/**
 * taal_online_vraag_clear:
 * @vraag: a question
 *
 * Frees what it holds.
 *
 * Thread: any
 */
void
taal_online_vraag_clear (TaalOnlineVraag *vraag)
{
  g_return_if_fail (vraag != NULL);

  g_clear_pointer (&vraag->zoek, g_free);
}

/**
 * taal_online_vraag_equal:
 * @a: a question
 * @b: another
 *
 * Returns: whether they ask the same
 *
 * Thread: any
 */
gboolean
taal_online_vraag_equal (const TaalOnlineVraag *a,
                         const TaalOnlineVraag *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->waarborg == b->waarborg && a->uitkomst == b->uitkomst && a->groep == b->groep &&
         a->docent == b->docent && a->op == b->op && a->aflopend == b->aflopend &&
         g_strcmp0 (a->zoek, b->zoek) == 0;
}
