/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-docenten-vraag.h"

/**
 * taal_docenten_vraag_copy:
 * @to: (out caller-allocates): where to; what it held is not freed
 * @from: the question to copy
 *
 * Thread: any
 */
void
taal_docenten_vraag_copy (TaalDocentenVraag       *to,
                          const TaalDocentenVraag *from)
{
  g_return_if_fail (to != NULL && from != NULL);

  *to = *from;
  to->zoek = g_strdup (from->zoek);
}

/**
 * taal_docenten_vraag_clear:
 * @vraag: a question
 *
 * Frees what it holds.
 *
 * Thread: any
 */
void
taal_docenten_vraag_clear (TaalDocentenVraag *vraag)
{
  g_return_if_fail (vraag != NULL);

  g_clear_pointer (&vraag->zoek, g_free);
}

/**
 * taal_docenten_vraag_equal:
 * @a: a question
 * @b: another
 *
 * Returns: whether they ask the same
 *
 * Thread: any
 */
gboolean
taal_docenten_vraag_equal (const TaalDocentenVraag *a,
                           const TaalDocentenVraag *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->status == b->status && a->registratie == b->registratie && a->alleen_in_dienst == b->alleen_in_dienst &&
         a->op == b->op && a->aflopend == b->aflopend && g_strcmp0 (a->zoek, b->zoek) == 0;
}
