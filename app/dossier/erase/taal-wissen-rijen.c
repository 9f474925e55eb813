/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wissen-private.h"

#include "taal-sqlite.h"

/* What stays of a row is what a judgement needs (norm.md): days, register, that there was evidence, and
 * that two log-ins differ. ?1 is the row, ?2 the pseudonym. */

static const char *const docent_updates[] = {
  "UPDATE rij_docenten SET docent_id = ?2, naam = '" TAAL_GEWIST "', contractvorm = NULL, uren_per_week = NULL,"
  " vog_datum = NULL, vog_profiel = NULL, vog_overlegd_op = NULL WHERE rij = ?1",
  "UPDATE rij_registraties SET nummer = NULL WHERE docent = ?1 AND ?2 <> ''",
  "UPDATE rij_opleidingen SET instelling = NULL, bewijs = iif(bewijs IS NULL, NULL, '" TAAL_GEWIST "')"
  " WHERE docent = ?1 AND ?2 <> ''",
  "UPDATE rij_ervaring SET bewijs = '" TAAL_GEWIST "' WHERE docent = ?1 AND bewijs IS NOT NULL AND ?2 <> ''",
  "UPDATE rij_lessen SET docent_login = ?2 WHERE docent = ?1 AND docent_login IS NOT NULL",
};

static const char *const docent_removals[] = {
  "DELETE FROM rij_registraties WHERE docent = ?1 AND ?2 <> ''",
  "DELETE FROM rij_opleidingen WHERE docent = ?1 AND ?2 <> ''",
  "DELETE FROM rij_ervaring WHERE docent = ?1 AND ?2 <> ''",
  "DELETE FROM rij_docenten WHERE rij = ?1 AND ?2 <> ''",
};

static const char *const cursist_updates[] = {
  "UPDATE rij_cursisten SET cursist_id = ?2, gemeente = NULL WHERE rij = ?1",
  "UPDATE rij_presentie SET login = iif(login IS NULL, NULL, ?2),"
  " paraaf = " TAAL_PARAAF_GEWIST
  " WHERE cursist = ?1 AND (login IS NOT NULL OR paraaf IS NOT NULL)",
};

static const char *const cursist_removals[] = {
  "DELETE FROM rij_cursisten WHERE rij = ?1 AND ?2 <> ''",
};

static gboolean
run (TaalVerbinding     *verbinding,
     const TaalPersoon  *persoon,
     const char         *sql,
     GError            **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (verbinding->db, sql, error);

  return stmt != NULL && taal_sqlite_bind_int (stmt, 1, persoon->rij, error) &&
         taal_sqlite_bind_text (stmt, 2, persoon->pseudoniem, error) && taal_sqlite_execute (stmt, error);
}

/**
 * taal_wissen_erase_rows:
 * @verbinding: an open dossier, in a transaction
 * @persoon: a person
 * @error: a #TaalDossierError
 *
 * Removes the rows of a person; or, where others that a judgement needs refer to them, takes out of them
 * what tells who it is.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_wissen_erase_rows (TaalVerbinding     *verbinding,
                        const TaalPersoon  *persoon,
                        GError            **error)
{
  gboolean docent = persoon->tabel == TAAL_TABEL_DOCENTEN;
  const char *const *statements;
  gsize n;

  if (persoon->in_gebruik)
    {
      statements = docent ? docent_updates : cursist_updates;
      n = docent ? G_N_ELEMENTS (docent_updates) : G_N_ELEMENTS (cursist_updates);
    }
  else
    {
      statements = docent ? docent_removals : cursist_removals;
      n = docent ? G_N_ELEMENTS (docent_removals) : G_N_ELEMENTS (cursist_removals);
    }
  for (gsize i = 0; i < n; i++)
    if (!run (verbinding, persoon, statements[i], error))
      return FALSE;

  return TRUE;
}
