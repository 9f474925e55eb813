/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-hernoeming-private.h"

#include "taal-sqlite.h"

/* The first version that has the table. */
#define VERSION 4

static void
hernoeming_free (gpointer data)
{
  TaalHernoeming *self = data;

  g_free (self->oud);
  g_free (self->nieuw);
  g_free (self);
}

/**
 * taal_hernoeming_new:
 * @stap: its number
 * @oud: (nullable): the id that a cursist had
 * @nieuw: (nullable): the id that they got
 *
 * Returns: (transfer full): the change
 *
 * Thread: any
 */
TaalHernoeming *
taal_hernoeming_new (gint64      stap,
                     const char *oud,
                     const char *nieuw)
{
  TaalHernoeming *self = g_new0 (TaalHernoeming, 1);

  *self = (TaalHernoeming) { stap, g_strdup (oud), g_strdup (nieuw) };
  return self;
}

/**
 * taal_hernoemingen_new:
 *
 * Returns: (transfer full) (element-type TaalHernoeming): no changes
 *
 * Thread: any
 */
GPtrArray *
taal_hernoemingen_new (void)
{
  return g_ptr_array_new_with_free_func (hernoeming_free);
}

/* The column of the id. */
static const char *
get_id (sqlite3_value *value)
{
  return value != NULL && sqlite3_value_type (value) == SQLITE_TEXT
             ? (const char *) sqlite3_value_text (value)
             : NULL;
}

/**
 * taal_hernoemingen_note:
 * @hernoemingen: (element-type TaalHernoeming): where it is added
 * @rij: a row that a changeset is about
 * @iter: its values
 *
 * Adds the change when it is one of the id of a cursist.
 *
 * Returns: whether the row could be read
 *
 * Thread: the dossier's worker
 */
gboolean
taal_hernoemingen_note (GPtrArray              *hernoemingen,
                        const TaalWijzigsetRij *rij,
                        sqlite3_changeset_iter *iter)
{
  sqlite3_value *old = NULL, *new = NULL;
  const char *oud, *nieuw;

  if (rij->tabel != TAAL_TABEL_CURSISTEN || rij->op != SQLITE_UPDATE)
    return TRUE;
  if (sqlite3changeset_old (iter, 1, &old) != SQLITE_OK ||
      sqlite3changeset_new (iter, 1, &new) != SQLITE_OK)
    return FALSE;

  oud = get_id (old);
  nieuw = get_id (new);
  if (oud != NULL && nieuw != NULL && g_strcmp0 (oud, nieuw) != 0)
    g_ptr_array_add (hernoemingen, taal_hernoeming_new (0, oud, nieuw));
  return TRUE;
}

/**
 * taal_hernoemingen_wis:
 * @hernoemingen: (element-type TaalHernoeming): changes in their order
 * @id: the id that a cursist has now
 *
 * Takes the ids out of those that were about this cursist, and not about another who had one of
 * these ids at another time.
 *
 * Returns: whether there were any
 *
 * Thread: any
 */
gboolean
taal_hernoemingen_wis (GPtrArray  *hernoemingen,
                       const char *id)
{
  g_autofree char *now = g_strdup (id);
  gint64 stap = 0;
  gboolean found = FALSE;

  for (guint i = hernoemingen->len; i-- > 0;)
    {
      TaalHernoeming *one = g_ptr_array_index (hernoemingen, i);

      if (g_strcmp0 (one->nieuw, now) != 0 || one->stap == stap)
        continue;
      g_free (now);
      now = g_steal_pointer (&one->oud);
      g_clear_pointer (&one->nieuw, g_free);
      stap = one->stap;
      found = TRUE;
    }

  return found;
}

/**
 * taal_hernoemingen_add:
 * @verbinding: an open dossier, in a transaction
 * @hernoemingen: (element-type TaalHernoeming): changes that come at the same time
 * @error: a #TaalDossierError
 *
 * Keeps them, so that the name list can follow.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_hernoemingen_add (TaalVerbinding   *verbinding,
                       const GPtrArray  *hernoemingen,
                       GError          **error)
{
  g_autoptr (TaalStatement) insert = NULL;
  gint64 last;

  if (hernoemingen->len == 0)
    return TRUE;
  if (!taal_sqlite_get_int (verbinding->db, "SELECT ifnull(max(stap), 0) FROM hernoeming", &last,
                            error))
    return FALSE;
  insert = taal_sqlite_prepare (
      verbinding->db, "INSERT INTO hernoeming (stap, oud, nieuw) VALUES (?1, ?2, ?3)", error);
  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < hernoemingen->len; i++)
    {
      const TaalHernoeming *one = g_ptr_array_index (hernoemingen, i);

      if (!taal_sqlite_bind_int (insert, 1, last + 1, error) ||
          !taal_sqlite_bind_text (insert, 2, one->oud, error) ||
          !taal_sqlite_bind_text (insert, 3, one->nieuw, error) ||
          !taal_sqlite_execute (insert, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * taal_hernoemingen_read:
 * @verbinding: an open dossier
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalHernoeming): all changes in their order
 *
 * Thread: the dossier's worker
 */
GPtrArray *
taal_hernoemingen_read (TaalVerbinding  *verbinding,
                        GError         **error)
{
  g_autoptr (GPtrArray) hernoemingen = taal_hernoemingen_new ();
  g_autoptr (TaalStatement) select = NULL;
  TaalStap step;

  taal_verbinding_assert_worker (verbinding);

  /* One that is older is opened for reading as it is. */
  if (verbinding->version < VERSION)
    return g_steal_pointer (&hernoemingen);

  select = taal_sqlite_prepare (
      verbinding->db, "SELECT stap, oud, nieuw FROM hernoeming ORDER BY nummer", error);
  if (select == NULL)
    return NULL;
  while ((step = taal_sqlite_step (select, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid[2];
      const char *oud = taal_sqlite_column_text (select, 1, NULL, &valid[0]);
      const char *nieuw = taal_sqlite_column_text (select, 2, NULL, &valid[1]);

      if (!valid[0] || !valid[1] || (oud == NULL) != (nieuw == NULL))
        {
          g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                               "it is damaged: an id that was changed");
          return NULL;
        }
      g_ptr_array_add (hernoemingen,
                       taal_hernoeming_new (sqlite3_column_int64 (select, 0), oud, nieuw));
    }

  return step == TAAL_STAP_KLAAR ? g_steal_pointer (&hernoemingen) : NULL;
}

/**
 * taal_hernoemingen_erase:
 * @verbinding: an open dossier of the newest version, in a transaction
 * @id: the id that a cursist has, or had until they were erased
 * @error: a #TaalDossierError
 *
 * Takes out the ids that the cursist had. The rows stay, so that the name list knows where it is.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_hernoemingen_erase (TaalVerbinding  *verbinding,
                         const char      *id,
                         GError         **error)
{
  g_autoptr (GPtrArray) hernoemingen = taal_hernoemingen_read (verbinding, error);
  g_autoptr (TaalStatement) update = NULL;

  if (hernoemingen == NULL)
    return FALSE;
  if (!taal_hernoemingen_wis (hernoemingen, id))
    return TRUE;

  update = taal_sqlite_prepare (verbinding->db,
                                "UPDATE hernoeming SET oud = NULL, nieuw = NULL WHERE nummer = "
                                "(SELECT nummer FROM hernoeming ORDER BY nummer LIMIT 1 OFFSET ?1)",
                                error);
  for (guint i = 0; update != NULL && i < hernoemingen->len; i++)
    {
      const TaalHernoeming *one = g_ptr_array_index (hernoemingen, i);

      if (one->oud == NULL &&
          (!taal_sqlite_bind_int (update, 1, i, error) || !taal_sqlite_execute (update, error)))
        return FALSE;
    }

  return update != NULL;
}
