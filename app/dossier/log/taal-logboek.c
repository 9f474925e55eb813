/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-logboek-private.h"

#include "taal-sqlite.h"

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* Runs a statement whose parameters are numbers. */
static gboolean
run (TaalVerbinding  *verbinding,
     const char      *sql,
     const gint64    *values,
     int              n_values,
     GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  for (int i = 0; i < n_values; i++)
    if (!taal_sqlite_bind_int (stmt, i + 1, values[i], error))
      return FALSE;

  return taal_sqlite_execute (stmt, error);
}

/* A new step leaves behind what was undone: what it would take to do that again is of no use now. The name
 * of an edit goes with it, since an erasure could no longer find out whose it was. */
static gboolean
leave_behind (TaalVerbinding  *verbinding,
              GError         **error)
{
  static const char *const statements[] = {
    "DELETE FROM wijziging_stuk WHERE wijziging IN (SELECT wijziging FROM wijziging WHERE toestand = 1)",
    "DELETE FROM wijziging_rijen WHERE wijziging IN (SELECT wijziging FROM wijziging WHERE toestand = 1)",
    "UPDATE wijziging SET toestand = 2, onderwerp = iif(soort = 0, onderwerp, NULL) WHERE toestand = 1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!run (verbinding, statements[i], NULL, 0, error))
      return FALSE;

  return TRUE;
}

/**
 * taal_logboek_add:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: a step that is being made; its number, its time and who makes it are filled in
 * @error: a #TaalDossierError
 *
 * Writes a step in the log. What was undone before it can no longer be done again.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_add (TaalVerbinding  *verbinding,
                  TaalWijziging   *wijziging,
                  GError         **error)
{
  g_autoptr (TaalStatement) insert = NULL;
  const gint64 counts[] = { wijziging->n_nieuw, wijziging->n_gewijzigd, wijziging->n_vervallen, wijziging->toestand,
                            wijziging->aantal };

  if (!leave_behind (verbinding, error))
    return FALSE;

  wijziging->tijd = get_now ();
  g_free (wijziging->wie);
  wijziging->wie = g_utf8_make_valid (g_get_user_name (), -1);
  insert = taal_sqlite_prepare (verbinding->db,
                                "INSERT INTO wijziging (tijd, wie, soort, tabel, onderwerp, nieuw, gewijzigd, vervallen,"
                                " toestand, aantal) VALUES (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7, ?8, ?9,"
                                " iif(?4 IS NULL, NULL, ?10))",
                                error);
  if (insert == NULL || !taal_sqlite_bind_int (insert, 1, wijziging->tijd, error) ||
      !taal_sqlite_bind_text (insert, 2, wijziging->wie, error) ||
      !taal_sqlite_bind_int (insert, 3, wijziging->soort, error) ||
      !taal_sqlite_bind_text (insert, 4,
                              wijziging->tabel >= 0 ? taal_schema_get ((TaalTabel) wijziging->tabel)->name : NULL,
                              error) ||
      !taal_sqlite_bind_text (insert, 5, wijziging->onderwerp, error))
    return FALSE;
  for (int i = 0; i < (int) G_N_ELEMENTS (counts); i++)
    if (!taal_sqlite_bind_int (insert, 6 + i, counts[i], error))
      return FALSE;
  if (!taal_sqlite_execute (insert, error))
    return FALSE;

  wijziging->id = sqlite3_last_insert_rowid (verbinding->db);
  return TRUE;
}

/**
 * taal_logboek_add_rijen:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: the number of an import
 * @rijen: rows that it added
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_add_rijen (TaalVerbinding      *verbinding,
                        gint64               wijziging,
                        const TaalLogRijen  *rijen,
                        GError             **error)
{
  g_autoptr (TaalStatement) insert =
    taal_sqlite_prepare (verbinding->db, "INSERT INTO wijziging_rijen (wijziging, tabel, eerste, laatste, aantal)"
                                         " VALUES (?1, ?2, ?3, ?4, ?5)", error);

  return insert != NULL && taal_sqlite_bind_int (insert, 1, wijziging, error) &&
         taal_sqlite_bind_text (insert, 2, taal_schema_get (rijen->tabel)->name, error) &&
         taal_sqlite_bind_int (insert, 3, rijen->eerste, error) &&
         taal_sqlite_bind_int (insert, 4, rijen->laatste, error) &&
         taal_sqlite_bind_int (insert, 5, rijen->aantal, error) && taal_sqlite_execute (insert, error);
}

/**
 * taal_logboek_add_stukken:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: the number of a step
 * @reeks: which of its changesets
 * @stukken: (element-type GBytes): the pieces of that
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_add_stukken (TaalVerbinding   *verbinding,
                          gint64            wijziging,
                          gint64            reeks,
                          const GPtrArray  *stukken,
                          GError          **error)
{
  g_autoptr (TaalStatement) insert = taal_sqlite_prepare (
    verbinding->db, "INSERT INTO wijziging_stuk (wijziging, reeks, inhoud) VALUES (?1, ?2, ?3)", error);

  if (insert == NULL || !taal_sqlite_bind_int (insert, 1, wijziging, error) ||
      !taal_sqlite_bind_int (insert, 2, reeks, error))
    return FALSE;
  for (guint i = 0; i < stukken->len; i++)
    {
      gsize size;
      const void *bytes = g_bytes_get_data (g_ptr_array_index (stukken, i), &size);
      int result = sqlite3_bind_blob64 (insert, 3, bytes, size, SQLITE_STATIC);

      if (result != SQLITE_OK)
        {
          taal_sqlite_set_error (verbinding->db, result, error);
          return FALSE;
        }
      if (!taal_sqlite_execute (insert, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * taal_logboek_set:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: the number of a step
 * @toestand: %TAAL_TOESTAND_GEDAAN or %TAAL_TOESTAND_ONGEDAAN
 * @error: a #TaalDossierError
 *
 * Writes that a step is undone, or done again.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_set (TaalVerbinding  *verbinding,
                  gint64           wijziging,
                  TaalToestand     toestand,
                  GError         **error)
{
  const gint64 values[] = { wijziging, toestand, get_now () };

  return run (verbinding, "UPDATE wijziging SET toestand = ?2, ongedaan_op = iif(?2 = 1, ?3, NULL) WHERE wijziging = ?1",
              values, G_N_ELEMENTS (values), error);
}

/**
 * taal_logboek_drop:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: the number of a step
 * @eerste_reeks: the first of its changesets that is of no more use
 * @error: a #TaalDossierError
 *
 * Removes that changeset and those behind it.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_drop (TaalVerbinding  *verbinding,
                   gint64           wijziging,
                   gint64           eerste_reeks,
                   GError         **error)
{
  const gint64 values[] = { wijziging, eerste_reeks };

  return run (verbinding, "DELETE FROM wijziging_stuk WHERE wijziging = ?1 AND reeks >= ?2", values,
              G_N_ELEMENTS (values), error);
}
