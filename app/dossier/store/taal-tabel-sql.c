/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-tabel-sql.h"

/* Parameters for that many columns. */
#define P3 "?1, ?2, ?3"
#define P4 P3 ", ?4"
#define P5 P4 ", ?5"
#define P6 P5 ", ?6"
#define P7 P6 ", ?7"
#define P8 P7 ", ?8"
#define P9 P8 ", ?9"
#define P10 P9 ", ?10"
#define P11 P10 ", ?11"
#define P12 P11 ", ?12"
#define P13 P12 ", ?13"

/* And as many columns of taal_rijen. */
#define C3 "c1, c2, c3"
#define C4 C3 ", c4"
#define C5 C4 ", c5"
#define C6 C5 ", c6"
#define C7 C6 ", c7"
#define C8 C7 ", c8"
#define C9 C8 ", c9"
#define C10 C9 ", c10"
#define C13 C10 ", c11, c12, c13"

/* Every table has its columns in the order of taal_schema_get(); RIJ is the parameter behind them. */
#define SQL(tabel, columns, n, rij, where)                                                         \
  {                                                                                                \
    .any = "SELECT 1 FROM rij_" tabel " LIMIT 1",                                                  \
    .last = "SELECT max(rij) FROM rij_" tabel,                                                     \
    .get = "SELECT rij, " columns " FROM rij_" tabel " WHERE rij = ?1",                            \
    .count = "SELECT count(*) FROM rij_" tabel,                                                    \
    .find = "SELECT rij, " columns " FROM rij_" tabel where " ORDER BY rij",                       \
    .insert = "INSERT INTO rij_" tabel " (" columns ") VALUES (" P##n ")",                         \
    .insert_all =                                                                                  \
      "INSERT OR FAIL INTO rij_" tabel " (" columns ") SELECT " C##n " FROM taal_rijen",           \
    .update = "UPDATE rij_" tabel " SET (" columns ") = (" P##n ") WHERE rij = " rij,              \
    .remove = "DELETE FROM rij_" tabel " WHERE rij = ?1",                                          \
    .remove_range = "DELETE FROM rij_" tabel " WHERE rij BETWEEN ?1 AND ?2",                       \
    .view = "SELECT * FROM " tabel,                                                                \
    .all = "SELECT " columns ", rij FROM rij_" tabel " ORDER BY rij",                              \
    .copy = "INSERT INTO rij_" tabel " (" columns ", rij) VALUES (" P##n ", " rij ")",             \
  }

/* clang-format off */

static const TaalTabelSql statements[TAAL_N_TABELLEN] = {
  [TAAL_TABEL_SCHOOL] =
    SQL ("school",
         "bow_nummer, naam, kvk, gemeente, keurmerk_status, keurmerk_van, keurmerk_tot",
         7, "?8", ""),
  [TAAL_TABEL_LOCATIES] =
    SQL ("locaties",
         "locatie_id, naam, gemeente, adres",
         4, "?5", " WHERE locatie_id = ?1"),
  [TAAL_TABEL_DOCENTEN] =
    SQL ("docenten",
         "docent_id, naam, rol, contractvorm, start, eind, uren_per_week, vog_datum, vog_profiel, vog_overlegd_op",
         10, "?11", " WHERE docent_id = ?1"),
  [TAAL_TABEL_REGISTRATIES] =
    SQL ("registraties",
         "docent, register, nummer, van, tot, gecontroleerd_op",
         6, "?7", " WHERE docent = ?1"),
  [TAAL_TABEL_OPLEIDINGEN] =
    SQL ("opleidingen",
         "docent, instelling, opleiding, start, verwacht_eind, afgerond_op, gestopt_op, bewijs",
         8, "?9", " WHERE docent = ?1"),
  [TAAL_TABEL_ERVARING] =
    SQL ("ervaring",
         "docent, grond, van, tot, bewijs",
         5, "?6", " WHERE docent = ?1"),
  [TAAL_TABEL_MELDINGEN] =
    SQL ("meldingen",
         "melding_id, uitzondering, gemeld_op, ingang, einde, ingetrokken_op, onhaalbaarheid_bewijs",
         7, "?8", " WHERE melding_id = ?1"),
  [TAAL_TABEL_PERSONEELSPLANNEN] =
    SQL ("personeelsplannen",
         "plan_id, vastgesteld_op, van, tot, bewijs",
         5, "?6", " WHERE plan_id = ?1"),
  [TAAL_TABEL_MAATREGELEN] =
    SQL ("maatregelen",
         "personeelsplan, omschrijving, soort, docent, streefdatum, uren_per_week, gereed_op",
         7, "?8", " WHERE personeelsplan = ?1"),
  [TAAL_TABEL_CONTRACTEN] =
    SQL ("contracten",
         "contract_id, gemeente, van, tot, min_aandeel, "
         "uitzonderingen, max_online_pct, max_groep, uren_per_week, omschrijving",
         10, "?11", " WHERE contract_id = ?1"),
  [TAAL_TABEL_GROEPEN] =
    SQL ("groepen",
         "groep_id, naam, wet, route, locatie, contract, start, eind, max_omvang",
         9, "?10", " WHERE groep_id = ?1"),
  [TAAL_TABEL_LESSEN] =
    SQL ("lessen",
         "les_id, groep, docent, co_docent, datum, begin, "
         "minuten, vorm, status, docent_getekend, docent_login, docent_van, docent_tot",
         13, "?14", " WHERE les_id = ?1"),
  [TAAL_TABEL_CURSISTEN] =
    SQL ("cursisten",
         "cursist_id, wet, route, gemeente, "
         "start, vorige_school, online_toestemming_op, online_voorgelicht_op, id_gecontroleerd_op",
         9, "?10", " WHERE cursist_id = ?1"),
  [TAAL_TABEL_PRESENTIE] =
    SQL ("presentie",
         "les, cursist, aanwezig, paraaf, login, van, tot, vorm",
         8, "?9", " WHERE les = ?1"),
  [TAAL_TABEL_ONLINE_MELDINGEN] =
    SQL ("online_meldingen",
         "gemeld_op, ingang, einde",
         3, "?4", ""),
  [TAAL_TABEL_FACTUREN] =
    SQL ("facturen",
         "factuur_id, cursist, datum, van, tot, uren, bedrag",
         7, "?8", " WHERE factuur_id = ?1"),
  [TAAL_TABEL_AANBOD_WI2013] =
    SQL ("aanbod_wi2013",
         "locatie, soort, peildatum, neemt_aan, plaatsen, wachttijd_weken, stopdatum, melder",
         8, "?9", " WHERE locatie = ?1 AND soort = ?2 AND peildatum = ?3"),
};

/* clang-format on */

/**
 * taal_tabel_sql_get:
 * @tabel: a table
 *
 * Returns: (transfer none): the statements that read and write its rows
 *
 * Thread: any
 */
const TaalTabelSql *
taal_tabel_sql_get (TaalTabel tabel)
{
  g_return_val_if_fail (tabel < TAAL_N_TABELLEN, NULL);

  return &statements[tabel];
}
