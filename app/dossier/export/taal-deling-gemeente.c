/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-deling-private.h"

/* What a gemeente gets is what the judgement of its contracts needs (norm.md 9), and the Wi2013
 * offer, which is for anyone. A column that is not named here does not go: no naam, nummer, bewijs,
 * omschrijving, login or time of a person. Of a bewijs goes that there is one. */

/* The texts in which the name of a person may be part of an id. */
static const char *const namen[] = {
  "SELECT naam FROM rij_docenten",
  "SELECT docent_id FROM rij_docenten",
  "SELECT cursist_id FROM rij_cursisten",
  "SELECT DISTINCT melder FROM rij_aanbod_wi2013 WHERE melder IS NOT NULL",
  "SELECT DISTINCT docent_login FROM rij_lessen WHERE docent_login IS NOT NULL",
  "SELECT DISTINCT login FROM rij_presentie WHERE login IS NOT NULL",
};

static const TaalDeelTabel tabellen[] = {
  {
      TAAL_TABEL_SCHOOL,
      "SELECT rij, bow_nummer, naam, gemeente, keurmerk_status, keurmerk_van, keurmerk_tot "
      "FROM rij_school ORDER BY rij",
      "INSERT INTO rij_school "
      "(rij, bow_nummer, naam, gemeente, keurmerk_status, keurmerk_van, keurmerk_tot) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      { TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO,
        TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_CONTRACTEN,
      "SELECT rij, contract_id, gemeente, van, tot, min_aandeel, uitzonderingen, max_online_pct, "
      "max_groep, uren_per_week FROM rij_contracten WHERE gemeente = ?1 ORDER BY contract_id",
      "INSERT INTO rij_contracten (rij, contract_id, gemeente, van, tot, min_aandeel, "
      "uitzonderingen, max_online_pct, max_groep, uren_per_week) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      { TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO,
        TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_LOCATIES,
      "SELECT rij, locatie_id, naam, gemeente FROM rij_locaties WHERE rij IN "
      "(SELECT locatie FROM rij_groepen WHERE rij IN " TAAL_DEELSQL_GROEPEN ") "
      "OR rij IN (SELECT locatie FROM rij_aanbod_wi2013) ORDER BY rij",
      "INSERT INTO rij_locaties (rij, locatie_id, naam, gemeente) VALUES "
      "(?1, coalesce(?2, 'locatie-' || ?1), coalesce(?3, 'Locatie ' || ?1), ?4)",
      { TAAL_DEELCEL_ID, TAAL_DEELCEL_ZEEF, TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_GROEPEN,
      "SELECT rij, groep_id, wet, route, locatie, contract, start, eind, max_omvang "
      "FROM rij_groepen WHERE rij IN " TAAL_DEELSQL_GROEPEN " ORDER BY rij",
      "INSERT INTO rij_groepen "
      "(rij, groep_id, wet, route, locatie, contract, start, eind, max_omvang) "
      "VALUES (?1, coalesce(?2, 'groep-' || ?1), ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      { TAAL_DEELCEL_ID, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_LOCATIE,
        TAAL_DEELCEL_CONTRACT, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      /* Numbered by their first lesson here, which tells nothing that the lessons do not: not the
       * order of their names, nor when they came to the school. */
      TAAL_TABEL_DOCENTEN,
      "SELECT l.docent, d.rol, l.datum FROM (SELECT docent, datum, begin, les_id, row_number() "
      "OVER (PARTITION BY docent ORDER BY datum, begin, les_id) AS nummer FROM rij_lessen "
      "WHERE docent IS NOT NULL AND groep IN " TAAL_DEELSQL_GROEPEN ") AS l "
      "JOIN rij_docenten AS d ON d.rij = l.docent WHERE l.nummer = 1 "
      "ORDER BY l.datum, l.begin, l.les_id",
      "INSERT INTO rij_docenten (rij, docent_id, naam, rol, start) "
      "VALUES (?1, 'docent-' || ?1, 'Docent ' || ?1, ?2, ?3)",
      { TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_REGISTRATIES,
      "SELECT rij, docent, register, van, tot FROM rij_registraties ORDER BY van, tot, register",
      "INSERT INTO rij_registraties (rij, docent, register, van, tot) "
      "VALUES (?1, ?2, coalesce(?3, 'ander register'), ?4, ?5)",
      { TAAL_DEELCEL_DOCENT, TAAL_DEELCEL_ZEEF, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_OPLEIDINGEN,
      "SELECT rij, docent, start, afgerond_op, gestopt_op, iif(nullif(bewijs, '') IS NULL, NULL, "
      "'aanwezig') FROM rij_opleidingen ORDER BY start, afgerond_op, gestopt_op",
      "INSERT INTO rij_opleidingen "
      "(rij, docent, opleiding, start, afgerond_op, gestopt_op, bewijs) "
      "VALUES (?1, ?2, 'opleiding', ?3, ?4, ?5, ?6)",
      { TAAL_DEELCEL_DOCENT, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_ERVARING,
      "SELECT rij, docent, grond, van, tot, iif(nullif(bewijs, '') IS NULL, NULL, 'aanwezig') "
      "FROM rij_ervaring ORDER BY van, tot, grond",
      "INSERT INTO rij_ervaring (rij, docent, grond, van, tot, bewijs) "
      "VALUES (?1, ?2, coalesce(?3, 'ervaring'), ?4, ?5, ?6)",
      { TAAL_DEELCEL_DOCENT, TAAL_DEELCEL_ZEEF, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_MELDINGEN,
      "SELECT rij, uitzondering, gemeld_op, ingang, einde, ingetrokken_op, "
      "iif(nullif(onhaalbaarheid_bewijs, '') IS NULL, NULL, 'aanwezig') "
      "FROM rij_meldingen ORDER BY gemeld_op, uitzondering, ingang, einde",
      "INSERT INTO rij_meldingen (rij, melding_id, uitzondering, gemeld_op, ingang, einde, "
      "ingetrokken_op, onhaalbaarheid_bewijs) VALUES (?1, 'melding-' || ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      { TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO,
        TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_PERSONEELSPLANNEN,
      "SELECT rij, vastgesteld_op, van, tot, iif(nullif(bewijs, '') IS NULL, NULL, 'aanwezig') "
      "FROM rij_personeelsplannen ORDER BY vastgesteld_op, van, tot",
      "INSERT INTO rij_personeelsplannen (rij, plan_id, vastgesteld_op, van, tot, bewijs) "
      "VALUES (?1, 'plan-' || ?1, ?2, ?3, ?4, ?5)",
      { TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      /* That a plan has one is all that is asked. */
      TAAL_TABEL_MAATREGELEN,
      "SELECT min(rij), personeelsplan FROM rij_maatregelen GROUP BY personeelsplan",
      "INSERT INTO rij_maatregelen (rij, personeelsplan, omschrijving) "
      "VALUES (?1, ?2, 'maatregel')",
      { TAAL_DEELCEL_PLAN },
  },
  {
      TAAL_TABEL_LESSEN,
      "SELECT rij, les_id, groep, docent, datum, begin, minuten, vorm, status FROM rij_lessen "
      "WHERE groep IN " TAAL_DEELSQL_GROEPEN " ORDER BY datum, begin, les_id",
      "INSERT INTO rij_lessen (rij, les_id, groep, docent, datum, begin, minuten, vorm, status) "
      "VALUES (?1, coalesce(?2, 'les-' || ?1), ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
      { TAAL_DEELCEL_ID, TAAL_DEELCEL_GROEP, TAAL_DEELCEL_DOCENT, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO,
        TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      /* Art. 9.2 lid 4 of the Besluit inburgering 2021 (R35), see taal-deling-presentie.c. */
      TAAL_TABEL_CURSISTEN,
      "SELECT rij, cursist_id, wet, gemeente FROM rij_cursisten WHERE wet = " TAAL_DEELSQL_WI2021
      " AND gemeente = ?1 AND rij IN (SELECT p.cursist FROM rij_presentie AS p "
      "JOIN rij_lessen AS l ON l.rij = p.les JOIN rij_groepen AS g ON g.rij = l.groep "
      "WHERE l.status = " TAAL_DEELSQL_GEGEVEN " AND g.wet = " TAAL_DEELSQL_WI2021
      " AND g.rij IN " TAAL_DEELSQL_GROEPEN ") ORDER BY cursist_id",
      "INSERT INTO rij_cursisten (rij, cursist_id, wet, gemeente) VALUES (?1, ?2, ?3, ?4)",
      { TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
  {
      TAAL_TABEL_AANBOD_WI2013,
      "SELECT rij, locatie, soort, peildatum, neemt_aan, plaatsen, wachttijd_weken, stopdatum "
      "FROM rij_aanbod_wi2013 ORDER BY rij",
      "INSERT INTO rij_aanbod_wi2013 (rij, locatie, soort, peildatum, neemt_aan, plaatsen, "
      "wachttijd_weken, stopdatum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      { TAAL_DEELCEL_LOCATIE, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO,
        TAAL_DEELCEL_ZO, TAAL_DEELCEL_ZO },
  },
};

static gboolean
add_names (TaalDeling *deling,
           const char *sql,
           GError **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (deling->bron->db, sql, error);
  TaalStap step;

  if (stmt == NULL)
    return FALSE;
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      gboolean valid;
      const char *naam = taal_sqlite_column_text (stmt, 0, NULL, &valid);

      if (naam != NULL)
        taal_naamzeef_add (deling->zeef, naam);
    }

  return step == TAAL_STAP_KLAAR;
}

/**
 * taal_deling_gemeente:
 * @deling: what is being shared, with a gemeente
 * @error: a #TaalDossierError: NO_CONTRACT when there is none with the gemeente; or
 *   %G_IO_ERROR_CANCELLED
 *
 * Writes what a gemeente gets.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_deling_gemeente (TaalDeling *deling,
                      GError **error)
{
  deling->zeef = taal_naamzeef_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (namen); i++)
    if (!add_names (deling, namen[i], error))
      return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (tabellen); i++)
    {
      if (tabellen[i].tabel == TAAL_TABEL_CURSISTEN && deling->zonder_cursisten)
        continue;
      if (!taal_deling_copy (deling, &tabellen[i], error))
        return FALSE;
      if (tabellen[i].tabel == TAAL_TABEL_CONTRACTEN &&
          deling->inhoud->n[TAAL_TABEL_CONTRACTEN] == 0)
        {
          g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_CONTRACT,
                       "it has no contract with %s", deling->gemeente);
          return FALSE;
        }
    }

  return taal_deling_presentie (deling, error);
}
