/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-kolom.h"

#include <glib/gi18n.h>

/* Names of columns that mean the same in every table that has them. */
static const struct
{
  const char *name;
  const char *words;
} kolommen[] = {
  { "bow_nummer", N_("BOW number") },
  { "naam", N_("Name") },
  { "kvk", N_("KvK number") },
  { "gemeente", N_("Gemeente") },
  { "keurmerk_status", N_("Status of the keurmerk") },
  { "keurmerk_van", N_("First day of this status") },
  { "keurmerk_tot", N_("Last day of this status") },
  { "locatie_id", N_("Id of the locatie") },
  { "adres", N_("Address") },
  { "docent_id", N_("Id of the docent") },
  { "rol", N_("Role") },
  { "contractvorm", N_("Kind of contract") },
  { "start", N_("First day") },
  { "eind", N_("Last day") },
  { "uren_per_week", N_("Hours per week") },
  { "vog_datum", N_("Date of the VOG") },
  { "vog_profiel", N_("Profile of the VOG") },
  { "vog_overlegd_op", N_("Day on which the VOG was handed in") },
  { "register", N_("Register") },
  { "nummer", N_("Registration number") },
  { "van", N_("From") },
  { "tot", N_("Until") },
  { "gecontroleerd_op", N_("Day on which it was looked up in the register") },
  { "instelling", N_("Institution") },
  { "opleiding", N_("Opleiding") },
  { "verwacht_eind", N_("Day on which it should end") },
  { "afgerond_op", N_("Day on which it was completed") },
  { "gestopt_op", N_("Day on which it was stopped") },
  { "bewijs", N_("Evidence") },
  { "grond", N_("Ground") },
  { "melding_id", N_("Id of the melding") },
  { "uitzondering", N_("Uitzondering (1 to 4)") },
  { "gemeld_op", N_("Day of the melding") },
  { "ingang", N_("First day") },
  { "einde", N_("Last day") },
  { "ingetrokken_op", N_("Day on which it was withdrawn") },
  { "onhaalbaarheid_bewijs", N_("Evidence that it could not be done otherwise") },
  { "plan_id", N_("Id of the personeelsplan") },
  { "vastgesteld_op", N_("Day on which it was adopted") },
  { "omschrijving", N_("Description") },
  { "soort", N_("Kind") },
  { "streefdatum", N_("Target date") },
  { "gereed_op", N_("Day on which it was ready") },
  { "contract_id", N_("Id of the contract") },
  { "min_aandeel", N_("Least share, in %") },
  { "uitzonderingen", N_("Uitzonderingen, such as 1,2") },
  { "max_online_pct", N_("At most online, in %") },
  { "max_groep", N_("Largest groep") },
  { "groep_id", N_("Id of the groep") },
  { "wet", N_("Law") },
  { "route", N_("Route") },
  { "max_omvang", N_("Most cursisten") },
  { "les_id", N_("Id of the les") },
  { "co_docent_id", N_("Id of the second docent") },
  { "datum", N_("Date") },
  { "begin", N_("Begins at") },
  { "minuten", N_("Minutes") },
  { "vorm", N_("Form") },
  { "status", N_("Status") },
  { "docent_getekend", N_("Signed by the docent") },
  { "docent_login", N_("Login of the docent") },
  { "docent_van", N_("Docent present from") },
  { "docent_tot", N_("Docent present until") },
  { "cursist_id", N_("Id of the cursist") },
  { "vorige_school", N_("School before this one") },
  { "online_toestemming_op", N_("Day of consent to online lessons") },
  { "online_voorgelicht_op", N_("Day of information on online lessons") },
  { "id_gecontroleerd_op", N_("Day on which the identity was checked") },
  { "aanwezig", N_("Present") },
  { "paraaf", N_("Initials") },
  { "login", N_("Login") },
  { "factuur_id", N_("Id of the factuur") },
  { "uren", N_("Hours") },
  { "bedrag", N_("Amount") },
  { "peildatum", N_("Reference date") },
  { "neemt_aan", N_("Takes new cursisten") },
  { "plaatsen", N_("Places") },
  { "wachttijd_weken", N_("Waiting time in weeks") },
  { "stopdatum", N_("Day on which it stops") },
  { "melder", N_("Reported by") },
};

/* Columns whose name means something else in a table of their own: times, where others have days.
 */
static const struct
{
  TaalTabel   tabel;
  const char *name;
  const char *words;
} eigen[] = {
  { TAAL_TABEL_PRESENTIE, "van", N_ ("Present from") },
  { TAAL_TABEL_PRESENTIE, "tot", N_ ("Present until") },
};

/* A row of a table, as the title of a form: one that is there, and one that is to come. */
static const struct
{
  const char *there;
  const char *new;
} rijen[TAAL_N_TABELLEN] = {
  [TAAL_TABEL_SCHOOL] = { N_("Period of the keurmerk"), N_("New period of the keurmerk") },
  [TAAL_TABEL_LOCATIES] = { N_("Locatie"), N_("New locatie") },
  [TAAL_TABEL_DOCENTEN] = { N_("Docent"), N_("New docent") },
  [TAAL_TABEL_REGISTRATIES] = { N_("Registratie"), N_("New registratie") },
  [TAAL_TABEL_OPLEIDINGEN] = { N_("Opleiding"), N_("New opleiding") },
  [TAAL_TABEL_ERVARING] = { N_("Ervaring"), N_("New ervaring") },
  [TAAL_TABEL_MELDINGEN] = { N_("Melding"), N_("New melding") },
  [TAAL_TABEL_PERSONEELSPLANNEN] = { N_("Personeelsplan"), N_("New personeelsplan") },
  [TAAL_TABEL_MAATREGELEN] = { N_("Maatregel"), N_("New maatregel") },
  [TAAL_TABEL_CONTRACTEN] = { N_("Contract"), N_("New contract") },
  [TAAL_TABEL_GROEPEN] = { N_("Groep"), N_("New groep") },
  [TAAL_TABEL_LESSEN] = { N_("Les"), N_("New les") },
  [TAAL_TABEL_CURSISTEN] = { N_("Cursist"), N_("New cursist") },
  [TAAL_TABEL_PRESENTIE] = { N_("Presentie"), N_("New presentie") },
  [TAAL_TABEL_ONLINE_MELDINGEN] = { N_("Online melding"), N_("New online melding") },
  [TAAL_TABEL_FACTUREN] = { N_("Factuur"), N_("New factuur") },
  [TAAL_TABEL_AANBOD_WI2013] = { N_("Wi2013-aanbod"), N_("New Wi2013-aanbod") },
};

/**
 * taal_report_kolom:
 * @tabel: a table
 * @kolom: the index of one of its columns
 *
 * Returns: (transfer none): what the column holds, as the label of a field
 *
 * Thread: any
 */
const char *
taal_report_kolom (TaalTabel tabel,
                   int       kolom)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);

  g_return_val_if_fail (schema != NULL && kolom >= 0 && kolom < schema->n_kolommen, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (eigen); i++)
    if (eigen[i].tabel == tabel && g_str_equal (eigen[i].name, schema->kolommen[kolom].name))
      return _(eigen[i].words);
  for (gsize i = 0; i < G_N_ELEMENTS (kolommen); i++)
    if (g_str_equal (kolommen[i].name, schema->kolommen[kolom].name))
      return _(kolommen[i].words);

  g_return_val_if_reached (schema->kolommen[kolom].name);
}

/**
 * taal_report_rij_nieuw:
 * @tabel: a table
 *
 * Returns: (transfer none): the title of a form for a new row of it
 *
 * Thread: any
 */
const char *
taal_report_rij_nieuw (TaalTabel tabel)
{
  g_return_val_if_fail (tabel < TAAL_N_TABELLEN, NULL);

  return _(rijen[tabel].new);
}

/**
 * taal_report_rij_naam:
 * @tabel: a table
 *
 * Returns: (transfer none): the title of a form for a row that is there
 *
 * Thread: any
 */
const char *
taal_report_rij_naam (TaalTabel tabel)
{
  g_return_val_if_fail (tabel < TAAL_N_TABELLEN, NULL);

  return _(rijen[tabel].there);
}
