/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wissen-private.h"

#include "taal-bijlage-private.h"
#include "taal-bijtabel-private.h"
#include "taal-delta-private.h"
#include "taal-logboek-private.h"
#include "taal-sqlite.h"
#include "taal-transactie-private.h"
#include "taal-wijzigset-private.h"

/* The SHA-256 of a bijlage. */
static char *
find_sha256 (TaalVerbinding  *verbinding,
             gint32           rij,
             GError         **error)
{
  g_autoptr (TaalStatement) select =
    taal_sqlite_prepare (verbinding->db, "SELECT sha256 FROM bij_bijlagen WHERE rij = ?1", error);
  const char *text = NULL;
  gboolean valid;

  if (select == NULL || !taal_sqlite_bind_int (select, 1, rij, error))
    return NULL;

  switch (taal_sqlite_step (select, error))
    {
    case TAAL_STAP_RIJ:
      text = taal_sqlite_column_text (select, 0, NULL, &valid);
      return g_strdup (text != NULL ? text : "");
    case TAAL_STAP_KLAAR:
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW,
                           "no row has that number");
      return NULL;
    case TAAL_STAP_FOUT:
      return NULL;
    }

  g_assert_not_reached ();
}

/* Removes every row with those bytes. */
static gboolean
remove_rows (TaalVerbinding  *verbinding,
             const char      *sha256,
             GError         **error)
{
  g_autoptr (TaalStatement) remove =
    taal_sqlite_prepare (verbinding->db, "DELETE FROM bij_bijlagen WHERE sha256 = ?1", error);

  return remove != NULL && taal_sqlite_bind_text (remove, 1, sha256, error) &&
         taal_sqlite_execute (remove, error);
}

/* Which bijlage is looked for in the log. A change of its lessons does not say, but its rij. */
typedef struct
{
  gint32      rij;
  const char *sha256;
  gboolean    found;
} Zoeking;

static gboolean
is_sha256 (sqlite3_value *value,
           const char    *sha256)
{
  return value != NULL && sqlite3_value_type (value) == SQLITE_TEXT &&
         g_strcmp0 ((const char *) sqlite3_value_text (value), sha256) == 0;
}

static gboolean
look_at_row (const TaalWijzigsetRij *rij,
             sqlite3_changeset_iter *iter,
             gpointer                user_data)
{
  Zoeking *zoeking = user_data;
  sqlite3_value *old = NULL, *new = NULL;

  if (rij->tabel >= 0 || rij->bijtabel != TAAL_BIJ_BIJLAGEN)
    return TRUE;
  if ((rij->op != SQLITE_INSERT && sqlite3changeset_old (iter, 1, &old) != SQLITE_OK) ||
      (rij->op != SQLITE_DELETE && sqlite3changeset_new (iter, 1, &new) != SQLITE_OK))
    return FALSE;

  zoeking->found = zoeking->found || rij->rij == zoeking->rij || is_sha256 (old, zoeking->sha256) ||
                   is_sha256 (new, zoeking->sha256);
  return TRUE;
}

/* Whether a step is about the bijlage. One that cannot be read is taken to be. */
static gboolean
look_at_step (TaalVerbinding  *verbinding,
              gint64           wijziging,
              Zoeking         *zoeking,
              GError         **error)
{
  g_auto (TaalStroom) stroom = { 0 };
  g_autoptr (GError) local_error = NULL;
  TaalWijzigsetTelling telling;

  if (!taal_wijzigset_open_log (&stroom, verbinding->db, wijziging, 0, &local_error) ||
      !taal_wijzigset_read (&stroom, TAAL_WIJZIGSET_VOORUIT, &telling, NULL, look_at_row, zoeking,
                            &local_error))
    {
      if (!g_error_matches (local_error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      zoeking->found = TRUE;
    }

  return TRUE;
}

/* Has the steps stand for good that could bring it back. */
static gboolean
fix_log (TaalVerbinding  *verbinding,
         gint32           rij,
         const char      *sha256,
         GError         **error)
{
  g_autoptr (GPtrArray) steps = taal_logboek_list (verbinding, G_MAXUINT, error);
  Zoeking zoeking = { rij, sha256, FALSE };
  gint64 newest = 0;

  if (steps == NULL)
    return FALSE;
  for (guint i = 0; newest == 0 && i < steps->len; i++)
    {
      const TaalWijziging *step = g_ptr_array_index (steps, i);

      if (step->toestand == TAAL_TOESTAND_GEDAAN &&
          !look_at_step (verbinding, step->id, &zoeking, error))
        return FALSE;
      if (zoeking.found)
        newest = step->id;
    }

  return taal_logboek_fix (verbinding, newest, error);
}

static TaalDelta *
erase (TaalVerbinding  *verbinding,
       gint32           rij,
       GError         **error)
{
  g_autofree char *sha256 = find_sha256 (verbinding, rij, error);
  g_autoptr (TaalWijziging) wijziging = taal_wijziging_new ();
  g_autoptr (TaalDelta) delta = taal_delta_new ();

  if (sha256 == NULL || !remove_rows (verbinding, sha256, error))
    return NULL;

  wijziging->soort = TAAL_WIJZIGING_WISSEN;
  wijziging->toestand = TAAL_TOESTAND_VAST;
  wijziging->n_vervallen = sqlite3_changes64 (verbinding->db);
  /* The entry comes first: it leaves behind what was undone, with all that was kept of it. */
  if (!taal_logboek_add (verbinding, wijziging, error) ||
      !fix_log (verbinding, rij, sha256, error) || !taal_bijlage_collect (verbinding, error))
    return NULL;

  taal_delta_set_aantekeningen (delta);
  taal_delta_end (delta);
  return g_steal_pointer (&delta);
}

/**
 * taal_wissen_run_bijlage:
 * @verbinding: an open dossier
 * @rij: the rij of a bijlage
 * @delta: (out) (optional): what changed; also when only the last part failed
 * @error: a #TaalDossierError
 *
 * Erases a bijlage from the rows, the log and the free pages of the file, and removes the copies of
 * it.
 *
 * Returns: whether all of it succeeded, as taal_wissen_run()
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_run_bijlage (TaalVerbinding  *verbinding,
                         gint32           rij,
                         TaalDelta      **delta,
                         GError         **error)
{
  g_autoptr (TaalDelta) own = NULL;

  taal_verbinding_assert_worker (verbinding);

  if (!taal_transactie_begin (verbinding, TAAL_TRANSACTIE_BEWERKEN, error))
    return FALSE;
  own = erase (verbinding, rij, error);

  return taal_wissen_end (verbinding, own, delta, error);
}
