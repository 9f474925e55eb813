/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-namenbron.h"

#include <string.h>

#include "taal-naam.h"

G_DEFINE_INTERFACE (TaalNamenbron, taal_namenbron, G_TYPE_OBJECT)

static void
taal_namenbron_default_init (TaalNamenbronInterface *iface)
{
}

/**
 * taal_naam_keuze_new:
 * @naam: a name as it was written
 * @account: (nullable): the account that it came with
 * @soort: who it is
 * @id: (nullable): the cursist_id or docent_id
 *
 * Returns: (transfer full): a choice
 *
 * Thread: any
 */
TaalNaamKeuze *
taal_naam_keuze_new (const char    *naam,
                     const char    *account,
                     TaalNaamSoort  soort,
                     const char    *id)
{
  TaalNaamKeuze *choice = g_new0 (TaalNaamKeuze, 1);

  choice->naam = g_strdup (naam);
  choice->sleutel = taal_naam_sleutel (naam);
  choice->account = account != NULL && account[0] != '\0' ? g_utf8_strdown (account, -1) : NULL;
  choice->soort = soort;
  choice->id = g_strdup (id);
  return choice;
}

/**
 * taal_naam_keuze_free:
 * @data: (transfer full): a choice
 *
 * Thread: any
 */
void
taal_naam_keuze_free (gpointer data)
{
  TaalNaamKeuze *choice = data;

  g_free (choice->naam);
  g_free (choice->sleutel);
  g_free (choice->account);
  g_free (choice->id);
  g_free (choice);
}

/**
 * taal_namenbron_list:
 * @self: a list of names
 *
 * Returns: (transfer none) (element-type TaalNaamKeuze): all choices, until the next that is
 * remembered
 *
 * Thread: that of who has the list
 */
const GPtrArray *
taal_namenbron_list (TaalNamenbron *self)
{
  g_return_val_if_fail (TAAL_IS_NAMENBRON (self), NULL);

  return TAAL_NAMENBRON_GET_IFACE (self)->list (self);
}

/**
 * taal_namenbron_remember:
 * @self: a list of names
 * @naam: a name as it is written
 * @account: (nullable): the account that it came with
 * @soort: who it is, not %TAAL_NAAM_ONBEKEND
 * @id: (nullable): the cursist_id or docent_id, but for %TAAL_NAAM_NEGEREN
 * @error: what keeping it failed by
 *
 * Returns: whether it is kept
 *
 * Thread: that of who has the list
 */
gboolean
taal_namenbron_remember (TaalNamenbron      *self,
                     const char     *naam,
                     const char     *account,
                     TaalNaamSoort   soort,
                     const char     *id,
                     GError        **error)
{
  g_return_val_if_fail (TAAL_IS_NAMENBRON (self) && naam != NULL, FALSE);
  g_return_val_if_fail (soort != TAAL_NAAM_ONBEKEND, FALSE);
  g_return_val_if_fail ((id == NULL) == (soort == TAAL_NAAM_NEGEREN), FALSE);

  return TAAL_NAMENBRON_GET_IFACE (self)->remember (self, naam, account, soort, id, error);
}

/**
 * taal_namenbron_note:
 * @self: a list of names
 * @naam: a name as it is written
 * @account: (nullable): the account that it came with
 * @soort: who it is, not %TAAL_NAAM_ONBEKEND
 * @id: (nullable): the cursist_id or docent_id, but for %TAAL_NAAM_NEGEREN
 *
 * As taal_namenbron_remember(), for as long as the list is in memory.
 *
 * Thread: that of who has the list
 */
void
taal_namenbron_note (TaalNamenbron *self,
                     const char    *naam,
                     const char    *account,
                     TaalNaamSoort  soort,
                     const char    *id)
{
  g_return_if_fail (TAAL_IS_NAMENBRON (self) && naam != NULL && soort != TAAL_NAAM_ONBEKEND);
  g_return_if_fail ((id == NULL) == (soort == TAAL_NAAM_NEGEREN));

  TAAL_NAMENBRON_GET_IFACE (self)->note (self, naam, account, soort, id);
}

/**
 * taal_namenbron_dup_pseudoniem:
 * @self: a list of names
 * @account: an e-mail address or account
 *
 * Returns: (transfer full): what stands for it in a dossier: equal for one account in all lessons,
 * and not to be found by trying addresses without the list
 *
 * Thread: that of who has the list
 */
char *
taal_namenbron_dup_pseudoniem (TaalNamenbron  *self,
                           const char *account)
{
  g_return_val_if_fail (TAAL_IS_NAMENBRON (self) && account != NULL, NULL);

  return TAAL_NAMENBRON_GET_IFACE (self)->dup_pseudoniem (self, account);
}

static gboolean
is_same_person (const TaalNaamKeuze *a,
                const TaalNaamKeuze *b)
{
  return a->soort == b->soort && g_strcmp0 (a->id, b->id) == 0;
}

/* The choice of a name; of several persons with that name the one with the account. */
static const TaalNaamKeuze *
find_by_name (const GPtrArray *list,
              const char      *key,
              const char      *account,
              gboolean        *several)
{
  const TaalNaamKeuze *found = NULL;

  *several = FALSE;
  for (guint i = 0; key[0] != '\0' && i < list->len; i++)
    {
      const TaalNaamKeuze *choice = g_ptr_array_index (list, i);

      if (strcmp (choice->sleutel, key) != 0)
        continue;
      if (account != NULL && g_strcmp0 (choice->account, account) == 0)
        {
          *several = FALSE;
          return choice;
        }
      if (found != NULL && !is_same_person (found, choice))
        *several = TRUE;
      found = choice;
    }

  return *several ? NULL : found;
}

static const TaalNaamKeuze *
find_by_account (const GPtrArray *list,
                 const char      *account)
{
  for (guint i = 0; account != NULL && i < list->len; i++)
    {
      const TaalNaamKeuze *choice = g_ptr_array_index (list, i);

      if (g_strcmp0 (choice->account, account) == 0)
        return choice;
    }

  return NULL;
}

/**
 * taal_namenbron_find:
 * @self: a list of names
 * @naam: a name as it is written
 * @naam_anders: (nullable): another name of the same person
 * @account: (nullable): their account, in lower case
 * @gevonden: (out caller-allocates): who it is
 *
 * The name goes before the account: were it the other way, somebody who uses the account of another
 * would be taken for that other, and no signal would ever tell. A name that is not in the list is
 * known by its account. A name that is only like another is never taken for it.
 *
 * Thread: that of who has the list
 */
void
taal_namenbron_find (TaalNamenbron        *self,
                 const char       *naam,
                 const char       *naam_anders,
                 const char       *account,
                 TaalNaamGevonden *gevonden)
{
  const GPtrArray *list = taal_namenbron_list (self);
  g_autofree char *key = taal_naam_sleutel (naam);
  g_autofree char *other = naam_anders != NULL ? taal_naam_sleutel (naam_anders) : NULL;
  const TaalNaamKeuze *by_account = find_by_account (list, account), *choice;
  gboolean several;

  memset (gevonden, 0, sizeof *gevonden);
  choice = find_by_name (list, key, account, &gevonden->meer);
  if (choice == NULL && !gevonden->meer && other != NULL)
    {
      const char *bracket = strrchr (naam, '(');
      g_autofree char *chosen =
        g_strndup (naam, bracket != NULL ? (gsize) (bracket - naam) : strlen (naam));
      g_autofree char *chosen_key = taal_naam_sleutel (chosen);

      choice = find_by_name (list, chosen_key, account, &several);
      if (choice == NULL)
        choice = find_by_name (list, other, account, &several);
    }
  if (choice == NULL && !gevonden->meer)
    choice = by_account;
  if (choice == NULL)
    return;

  gevonden->soort = choice->soort;
  gevonden->id = choice->id;
  if (by_account != NULL && !is_same_person (by_account, choice))
    gevonden->account_van = by_account->id;
}

/**
 * taal_namenbron_propose:
 * @self: a list of names
 * @naam: a name that is not in it
 *
 * Returns: (transfer none) (nullable): the choice whose name is most like it, to be proposed; none
 * when two persons are equally so
 *
 * Thread: that of who has the list
 */
const TaalNaamKeuze *
taal_namenbron_propose (TaalNamenbron  *self,
                    const char *naam)
{
  const GPtrArray *list = taal_namenbron_list (self);
  g_autofree char *key = taal_naam_sleutel (naam);
  const TaalNaamKeuze *best = NULL;
  gboolean tie = FALSE;
  int most = TAAL_NAAM_LIJKT - 1;

  for (guint i = 0; i < list->len; i++)
    {
      const TaalNaamKeuze *choice = g_ptr_array_index (list, i);
      int like = taal_naam_gelijkenis (key, choice->sleutel);

      if (like > most)
        tie = FALSE;
      else if (like == most && best != NULL && !is_same_person (best, choice))
        tie = TRUE;
      if (like > most)
        {
          most = like;
          best = choice;
        }
    }

  return tie ? NULL : best;
}
