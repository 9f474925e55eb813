/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-logboek-private.h"

#include "taal-sqlite.h"

/* A rij may have been given again: the newest import with it is the one that added the row. */
static const char forget[] =
  "UPDATE wijziging_rijen SET aantal = aantal - 1 WHERE tabel = ?2 AND aantal > 0 AND wijziging ="
  " (SELECT max(wijziging) FROM wijziging_rijen WHERE tabel = ?2 AND ?1 BETWEEN eerste AND laatste)";

/* Runs a statement with one number for a parameter. */
static gboolean
run (TaalVerbinding  *verbinding,
     const char      *sql,
     gint64           parameter,
     GError         **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, sql, error);

  return stmt != NULL && taal_sqlite_bind_int (stmt, 1, parameter, error) && taal_sqlite_execute (stmt, error);
}

/**
 * taal_logboek_fix:
 * @verbinding: an open dossier, in a transaction
 * @newest: the number of a step; 0 for none
 * @error: a #TaalDossierError
 *
 * Has that step and those before it stand for good, and removes what it would take to undo them. The names
 * of edits go too: a later erasure could no longer find out whose they were.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_fix (TaalVerbinding  *verbinding,
                  gint64           newest,
                  GError         **error)
{
  return run (verbinding, "DELETE FROM wijziging_stuk WHERE wijziging <= ?1", newest, error) &&
         run (verbinding, "DELETE FROM wijziging_rijen WHERE wijziging <= ?1", newest, error) &&
         run (verbinding, "UPDATE wijziging SET toestand = 3, onderwerp = iif(soort = 0, onderwerp, NULL)"
                          " WHERE toestand = 0 AND wijziging <= ?1", newest, error);
}

/**
 * taal_logboek_erase:
 * @verbinding: an open dossier, in a transaction
 * @wijziging: the number of a step
 * @text: which of its texts goes
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_erase (TaalVerbinding    *verbinding,
                    gint64             wijziging,
                    TaalLogboekTekst   text,
                    GError           **error)
{
  return run (verbinding,
              text == TAAL_LOGBOEK_WIE ? "UPDATE wijziging SET wie = '' WHERE wijziging = ?1"
                                       : "UPDATE wijziging SET onderwerp = NULL WHERE wijziging = ?1",
              wijziging, error);
}

/**
 * taal_logboek_forget_rij:
 * @verbinding: an open dossier, in a transaction
 * @tabel: a table
 * @rij: a row of it that is gone
 * @error: a #TaalDossierError
 *
 * Has the import that added the row, if any that can be undone, no longer count it.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_logboek_forget_rij (TaalVerbinding  *verbinding,
                         TaalTabel        tabel,
                         gint64           rij,
                         GError         **error)
{
  g_autoptr (TaalStatement) update =
    taal_sqlite_prepare (verbinding->db, forget, error);

  return update != NULL && taal_sqlite_bind_int (update, 1, rij, error) &&
         taal_sqlite_bind_text (update, 2, taal_schema_get (tabel)->name, error) && taal_sqlite_execute (update, error);
}
