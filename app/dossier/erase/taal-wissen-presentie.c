/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wissen-private.h"

#include "taal-bijlage-private.h"
#include "taal-delta-private.h"
#include "taal-logboek-private.h"
#include "taal-opname-private.h"
#include "taal-sqlite.h"
#include "taal-transactie-private.h"
#include "taal-wijzigset-private.h"

/* The old part of the presentie of a cursist who is still there. Who was at a lesson counts for how
 * large the groep was and whether it was online, so the rows stay, under another cursist who is
 * nobody; with the invoices that are as old. Of the cursist that one has what is asked of a lesson:
 * the wet, the route and the days of the safeguards. Such a day would tell who it is, for they have
 * it still: it becomes the first of these lessons at which it held, which judges the same. */

/* ?1 is the day, ?2 the row of the cursist, ?3 the pseudonym, ?4 its row. */
#define HOUDT "WITH houdt AS MATERIALIZED (" TAAL_OUD_HOUDT ") "
#define OUDE                                                                                       \
  "SELECT p.rij FROM rij_presentie AS p JOIN rij_lessen AS l ON l.rij = p.les WHERE p.cursist = "  \
  "?2 AND " TAAL_OUD_LES
#define DAG(kolom)                                                                                 \
  "iif(" kolom " IS NULL, NULL, ifnull((SELECT min(l.datum) FROM rij_presentie AS p JOIN "         \
  "rij_lessen AS l ON l.rij = p.les WHERE p.cursist = ?2 AND l.datum >= c." kolom                  \
  " AND " TAAL_OUD_LES "), ?1))"
#define DAGEN                                                                                      \
  DAG ("online_toestemming_op")                                                                    \
  ", " DAG ("online_voorgelicht_op") ", " DAG ("id_gecontroleerd_op")

static const char rows_sql[] = HOUDT
    "SELECT rij, iif(login IN (SELECT login FROM rij_presentie WHERE login IS NOT NULL AND rij"
    " NOT IN (" OUDE ")), NULL, login) FROM rij_presentie WHERE rij IN (" OUDE ")";
static const char invoices_sql[] =
    "SELECT rij FROM rij_facturen WHERE cursist = ?2 AND max(datum, tot) < ?1";
static const char later_sql[] = "SELECT rij FROM rij_lessen WHERE datum >= ?1";
/* A number that no step of the log can bring a row back under. */
static const char new_sql[] =
    "SELECT max(ifnull((SELECT max(rij) FROM rij_cursisten), 0), ifnull((SELECT max(laatste) FROM "
    "wijziging_rijen WHERE tabel = 'cursisten'), 0)) + 1";
static const char *const updates[] = {
  HOUDT "INSERT INTO rij_cursisten (rij, cursist_id, wet, route, online_toestemming_op, "
        "online_voorgelicht_op, id_gecontroleerd_op) SELECT ?4, ?3, wet, route, " DAGEN
        " FROM rij_cursisten AS c WHERE c.rij = ?2",
  HOUDT "UPDATE rij_presentie SET cursist = ?4, login = iif(login IS NULL, NULL, ?3), paraaf "
        "= " TAAL_PARAAF_GEWIST " WHERE rij IN (" OUDE ")",
  "UPDATE rij_facturen SET cursist = ?4 WHERE cursist = ?2 AND max(datum, tot) < ?1",
};

/* Prepares a statement with those of the parameters that it has. */
static sqlite3_stmt *
prepare (TaalVerbinding     *verbinding,
         const TaalPersoon  *persoon,
         const char         *sql,
         gint64              nieuw,
         GError            **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, sql, error);
  int n = stmt != NULL ? sqlite3_bind_parameter_count (stmt) : 0;

  if (stmt == NULL || (n >= 1 && !taal_sqlite_bind_int (stmt, 1, persoon->grens, error)) ||
      (n >= 2 && !taal_sqlite_bind_int (stmt, 2, persoon->rij, error)) ||
      (n >= 3 && !taal_sqlite_bind_text (stmt, 3, persoon->pseudoniem, error)) ||
      (n >= 4 && !taal_sqlite_bind_int (stmt, 4, nieuw, error)))
    return NULL;

  return g_steal_pointer (&stmt);
}

static gboolean
read_rows (TaalVerbinding  *verbinding,
           TaalPersoon     *persoon,
           TaalTabel        tabel,
           const char      *sql,
           GError         **error)
{
  g_autoptr (TaalStatement) stmt = prepare (verbinding, persoon, sql, 0, error);

  return stmt != NULL && taal_persoon_read (persoon, tabel, stmt, error);
}

/* The lessons whose presentie stays. */
static gboolean
read_later (TaalVerbinding  *verbinding,
            TaalPersoon     *persoon,
            GError         **error)
{
  g_autoptr (TaalStatement) stmt = prepare (verbinding, persoon, later_sql, 0, error);
  TaalStap step = TAAL_STAP_FOUT;

  persoon->later = g_hash_table_new (NULL, NULL);
  while (stmt != NULL && (step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    (void) g_hash_table_add (persoon->later, GINT_TO_POINTER (sqlite3_column_int (stmt, 0)));

  return step == TAAL_STAP_KLAAR;
}

static gboolean
find_rows (TaalVerbinding  *verbinding,
           TaalPersoon     *persoon,
           const char      *cursist_id,
           TaalDate         grens,
           GError         **error)
{
  if (!taal_persoon_begin (persoon, verbinding, TAAL_TABEL_CURSISTEN, cursist_id, error))
    return FALSE;

  persoon->grens = grens;
  persoon->in_gebruik = TRUE;
  if (!read_rows (verbinding, persoon, TAAL_TABEL_PRESENTIE, rows_sql, error) ||
      !read_rows (verbinding, persoon, TAAL_TABEL_FACTUREN, invoices_sql, error) ||
      !read_later (verbinding, persoon, error))
    return FALSE;
  if (g_hash_table_size (persoon->rijen[TAAL_TABEL_PRESENTIE]) == 0)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW,
                           "no row of presentie is that old");
      return FALSE;
    }

  return taal_persoon_end (persoon, verbinding, error);
}

/* Changes the rows; the new one counts as the person's: a step must not bring another back there.
 */
static gboolean
change_rows (TaalVerbinding  *verbinding,
             TaalPersoon     *persoon,
             GError         **error)
{
  gint64 nieuw;

  if (!taal_sqlite_get_int (verbinding->db, new_sql, &nieuw, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (updates); i++)
    {
      g_autoptr (TaalStatement) stmt = prepare (verbinding, persoon, updates[i], nieuw, error);

      if (stmt == NULL || !taal_sqlite_execute (stmt, error))
        return FALSE;
    }
  persoon->rijen[TAAL_TABEL_CURSISTEN] = g_hash_table_new (NULL, NULL);
  (void) g_hash_table_add (persoon->rijen[TAAL_TABEL_CURSISTEN], GINT_TO_POINTER ((gint32) nieuw));

  return TRUE;
}

static TaalDelta *
erase (TaalVerbinding  *verbinding,
       const char      *cursist_id,
       TaalDate         grens,
       GError         **error)
{
  g_auto (TaalPersoon) persoon = { 0 };
  g_autoptr (TaalWijziging) wijziging = taal_wijziging_new ();
  g_autoptr (TaalOpname) opname = NULL;
  g_autoptr (TaalDelta) delta = NULL;

  if (!find_rows (verbinding, &persoon, cursist_id, grens, error))
    return NULL;

  wijziging->soort = TAAL_WIJZIGING_WISSEN;
  wijziging->toestand = TAAL_TOESTAND_VAST;
  wijziging->tabel = TAAL_TABEL_PRESENTIE;
  wijziging->aantal = g_hash_table_size (persoon.rijen[TAAL_TABEL_PRESENTIE]);
  opname = taal_opname_new (verbinding->db, TAAL_OPNAME_ALLES, error);
  if (opname == NULL || !change_rows (verbinding, &persoon, error) ||
      !taal_wissen_erase_texts (verbinding, &persoon, error) ||
      !taal_wissen_erase_bij (verbinding, &persoon, error))
    return NULL;
  delta = taal_wissen_end_opname (opname, wijziging, error);
  /* The entry comes first: it leaves behind what was undone, with all that was kept of it. */
  if (delta == NULL || !taal_logboek_add (verbinding, wijziging, error) ||
      !taal_wissen_erase_log (verbinding, &persoon, error) ||
      !taal_bijlage_collect (verbinding, error))
    return NULL;

  return g_steal_pointer (&delta);
}

/**
 * taal_wissen_run_presentie:
 * @verbinding: an open dossier
 * @cursist_id: a cursist
 * @grens: the day before which presentie is no longer to be kept
 * @delta: (out) (optional): which rows changed; also when only the last part failed
 * @error: a #TaalDossierError: NO_ROW when there is no such cursist, or nothing that old
 *
 * Erases from the old presentie of a cursist whose it is: from the rows, the log and the free pages
 * of the file, and removes the copies of it.
 *
 * Returns: whether all of it succeeded, as taal_wissen_run()
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_run_presentie (TaalVerbinding  *verbinding,
                           const char      *cursist_id,
                           TaalDate         grens,
                           TaalDelta      **delta,
                           GError         **error)
{
  g_autoptr (TaalDelta) own = NULL;

  taal_verbinding_assert_worker (verbinding);

  if (!taal_transactie_begin (verbinding, TAAL_TRANSACTIE_BEWERKEN, error))
    return FALSE;
  own = erase (verbinding, cursist_id, grens, error);

  return taal_wissen_end (verbinding, own, delta, error);
}
