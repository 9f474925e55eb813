/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include "taal-schema.h"

/* clang-format off */

#define REQ TRUE
#define OPT FALSE

#define ID(n)            { .name = n, .soort = TAAL_KOLOM_ID, .required = REQ }
#define VERWIJZING(n, r, t) { .name = n, .soort = TAAL_KOLOM_VERWIJZING, .required = r, .refers_to = TAAL_TABEL_##t }
#define TEKST(n, r)      { .name = n, .soort = TAAL_KOLOM_TEKST, .required = r }
#define NAAM(r)          { .name = "naam", .soort = TAAL_KOLOM_NAAM, .required = r }
#define REGISTER(n, r)   { .name = n, .soort = TAAL_KOLOM_REGISTER, .required = r }
#define GEMEENTE(r)      { .name = "gemeente", .soort = TAAL_KOLOM_GEMEENTE, .required = r }
#define ENUM(n, r, l)    { .name = n, .soort = TAAL_KOLOM_ENUM, .required = r, .list = &taal_enum_##l }
#define DATUM(n, r)      { .name = n, .soort = TAAL_KOLOM_DATUM, .required = r }
#define TIJD(n)          { .name = n, .soort = TAAL_KOLOM_TIJD, .required = OPT }
#define JANEE(n, r)      { .name = n, .soort = TAAL_KOLOM_JANEE, .required = r }
#define GEHEEL(n, r, lo, hi)   { .name = n, .soort = TAAL_KOLOM_GEHEEL, .required = r, .min = lo, .max = hi }
#define DECIMAAL(n, r, hi)     { .name = n, .soort = TAAL_KOLOM_DECIMAAL, .required = r, .min = 0, .max = (hi) * 100 }
#define UITZONDERINGEN(n)      { .name = n, .soort = TAAL_KOLOM_UITZONDERINGEN, .required = OPT }

#define HOURS_PER_WEEK 168
#define MANY           999999
#define MUCH           9999999

static const TaalTabelSchema schemas[TAAL_N_TABELLEN] = {
  [TAAL_TABEL_SCHOOL] = { "school", TAAL_SLEUTEL_GEHEEL, 5, 6, 7, {
    TEKST ("bow_nummer", REQ), NAAM (REQ), TEKST ("kvk", OPT), GEMEENTE (OPT),
    ENUM ("keurmerk_status", REQ, keurmerk_status), DATUM ("keurmerk_van", REQ), DATUM ("keurmerk_tot", OPT) } },
  [TAAL_TABEL_LOCATIES] = { "locaties", TAAL_SLEUTEL_ID, -1, -1, 4, {
    ID ("locatie_id"), NAAM (REQ), GEMEENTE (REQ), TEKST ("adres", OPT) } },
  [TAAL_TABEL_DOCENTEN] = { "docenten", TAAL_SLEUTEL_ID, 4, 5, 10, {
    ID ("docent_id"), NAAM (REQ), ENUM ("rol", REQ, rol), ENUM ("contractvorm", OPT, contractvorm),
    DATUM ("start", REQ), DATUM ("eind", OPT), DECIMAAL ("uren_per_week", OPT, HOURS_PER_WEEK),
    DATUM ("vog_datum", OPT), TEKST ("vog_profiel", OPT), DATUM ("vog_overlegd_op", OPT) } },
  [TAAL_TABEL_REGISTRATIES] = { "registraties", TAAL_SLEUTEL_OUDER, 3, 4, 6, {
    VERWIJZING ("docent_id", REQ, DOCENTEN), REGISTER ("register", REQ), TEKST ("nummer", OPT),
    DATUM ("van", REQ), DATUM ("tot", OPT), DATUM ("gecontroleerd_op", OPT) } },
  [TAAL_TABEL_OPLEIDINGEN] = { "opleidingen", TAAL_SLEUTEL_OUDER, -1, -1, 8, {
    VERWIJZING ("docent_id", REQ, DOCENTEN), TEKST ("instelling", OPT), TEKST ("opleiding", REQ),
    DATUM ("start", REQ), DATUM ("verwacht_eind", OPT), DATUM ("afgerond_op", OPT), DATUM ("gestopt_op", OPT),
    TEKST ("bewijs", OPT) } },
  [TAAL_TABEL_ERVARING] = { "ervaring", TAAL_SLEUTEL_OUDER, 2, 3, 5, {
    VERWIJZING ("docent_id", REQ, DOCENTEN), TEKST ("grond", REQ), DATUM ("van", REQ), DATUM ("tot", OPT),
    TEKST ("bewijs", OPT) } },
  [TAAL_TABEL_MELDINGEN] = { "meldingen", TAAL_SLEUTEL_ID, 3, 4, 7, {
    ID ("melding_id"), GEHEEL ("uitzondering", REQ, 1, 4), DATUM ("gemeld_op", REQ), DATUM ("ingang", REQ),
    DATUM ("einde", OPT), DATUM ("ingetrokken_op", OPT), TEKST ("onhaalbaarheid_bewijs", OPT) } },
  [TAAL_TABEL_PERSONEELSPLANNEN] = { "personeelsplannen", TAAL_SLEUTEL_ID, 2, 3, 5, {
    ID ("plan_id"), DATUM ("vastgesteld_op", REQ), DATUM ("van", REQ), DATUM ("tot", OPT), TEKST ("bewijs", OPT) } },
  [TAAL_TABEL_MAATREGELEN] = { "maatregelen", TAAL_SLEUTEL_OUDER, -1, -1, 7, {
    VERWIJZING ("plan_id", REQ, PERSONEELSPLANNEN), TEKST ("omschrijving", REQ),
    ENUM ("soort", OPT, maatregel_soort), VERWIJZING ("docent_id", OPT, DOCENTEN), DATUM ("streefdatum", OPT),
    DECIMAAL ("uren_per_week", OPT, HOURS_PER_WEEK), DATUM ("gereed_op", OPT) } },
  [TAAL_TABEL_CONTRACTEN] = { "contracten", TAAL_SLEUTEL_ID, 2, 3, 10, {
    ID ("contract_id"), GEMEENTE (REQ), DATUM ("van", REQ), DATUM ("tot", OPT), DECIMAAL ("min_aandeel", OPT, 100),
    UITZONDERINGEN ("uitzonderingen"), DECIMAAL ("max_online_pct", OPT, 100), GEHEEL ("max_groep", OPT, 0, MANY),
    DECIMAAL ("uren_per_week", OPT, HOURS_PER_WEEK), TEKST ("omschrijving", OPT) } },
  [TAAL_TABEL_GROEPEN] = { "groepen", TAAL_SLEUTEL_ID, 6, 7, 9, {
    ID ("groep_id"), NAAM (OPT), ENUM ("wet", REQ, wet), ENUM ("route", REQ, route),
    VERWIJZING ("locatie_id", OPT, LOCATIES), VERWIJZING ("contract_id", OPT, CONTRACTEN),
    DATUM ("start", OPT), DATUM ("eind", OPT), GEHEEL ("max_omvang", OPT, 0, MANY) } },
  [TAAL_TABEL_LESSEN] = { "lessen", TAAL_SLEUTEL_ID, -1, -1, 13, {
    ID ("les_id"), VERWIJZING ("groep_id", REQ, GROEPEN), VERWIJZING ("docent_id", OPT, DOCENTEN),
    VERWIJZING ("co_docent_id", OPT, DOCENTEN), DATUM ("datum", REQ), TIJD ("begin"), GEHEEL ("minuten", REQ, 1, 1440),
    ENUM ("vorm", REQ, vorm), ENUM ("status", REQ, les_status), JANEE ("docent_getekend", OPT),
    TEKST ("docent_login", OPT), TIJD ("docent_van"), TIJD ("docent_tot") } },
  [TAAL_TABEL_CURSISTEN] = { "cursisten", TAAL_SLEUTEL_ID, -1, -1, 9, {
    ID ("cursist_id"), ENUM ("wet", OPT, wet), ENUM ("route", OPT, route), GEMEENTE (OPT), DATUM ("start", OPT),
    TEKST ("vorige_school", OPT), DATUM ("online_toestemming_op", OPT), DATUM ("online_voorgelicht_op", OPT),
    DATUM ("id_gecontroleerd_op", OPT) } },
  [TAAL_TABEL_PRESENTIE] = { "presentie", TAAL_SLEUTEL_OUDER, -1, -1, 8, {
    VERWIJZING ("les_id", REQ, LESSEN), VERWIJZING ("cursist_id", REQ, CURSISTEN), JANEE ("aanwezig", REQ),
    TEKST ("paraaf", OPT), TEKST ("login", OPT), TIJD ("van"), TIJD ("tot"), ENUM ("vorm", OPT, vorm_presentie) } },
  [TAAL_TABEL_ONLINE_MELDINGEN] = { "online_meldingen", TAAL_SLEUTEL_GEHEEL, 1, 2, 3, {
    DATUM ("gemeld_op", REQ), DATUM ("ingang", REQ), DATUM ("einde", OPT) } },
  [TAAL_TABEL_FACTUREN] = { "facturen", TAAL_SLEUTEL_ID, 3, 4, 7, {
    ID ("factuur_id"), VERWIJZING ("cursist_id", REQ, CURSISTEN), DATUM ("datum", REQ), DATUM ("van", REQ),
    DATUM ("tot", REQ), DECIMAAL ("uren", REQ, MUCH), DECIMAAL ("bedrag", OPT, MUCH) } },
  [TAAL_TABEL_AANBOD_WI2013] = { "aanbod_wi2013", TAAL_SLEUTEL_AANBOD, -1, -1, 8, {
    VERWIJZING ("locatie_id", REQ, LOCATIES), ENUM ("soort", REQ, aanbod_soort), DATUM ("peildatum", REQ),
    JANEE ("neemt_aan", REQ), GEHEEL ("plaatsen", OPT, 0, MANY), GEHEEL ("wachttijd_weken", OPT, 0, MANY),
    DATUM ("stopdatum", OPT), TEKST ("melder", OPT) } },
};

/* clang-format on */

/**
 * taal_schema_get:
 * @tabel: a table
 *
 * Returns: (transfer none): its columns and key
 *
 * Thread: any
 */
const TaalTabelSchema *
taal_schema_get (TaalTabel tabel)
{
  g_return_val_if_fail (tabel < TAAL_N_TABELLEN, NULL);

  return &schemas[tabel];
}

/**
 * taal_schema_find:
 * @name: the name of a table, without regard to case
 *
 * Returns: the table (a #TaalTabel), or -1 when there is none of that name
 *
 * Thread: any
 */
int
taal_schema_find (const char *name)
{
  g_return_val_if_fail (name != NULL, -1);

  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    if (g_ascii_strcasecmp (schemas[i].name, name) == 0)
      return i;

  return -1;
}

/**
 * taal_schema_is_uitleg:
 * @name: the name of a sheet
 *
 * Returns: whether it is one that the empty workbook has for people, in a language of the program:
 *   it holds no rows, and needs no remark when the rest is imported
 *
 * Thread: any
 */
gboolean
taal_schema_is_uitleg (const char *name)
{
  static const char *const names[] = { "uitleg", "voorbeelden", "explanation", "examples", NULL };

  g_return_val_if_fail (name != NULL, FALSE);

  return g_strv_contains (names, name);
}

/* Compares a header with a column's name without regard to case, spaces or underscores. */
static gboolean
header_matches (const char *header,
                const char *name)
{
  while (TRUE)
    {
      while (*header == ' ' || *header == '_')
        header++;
      while (*name == '_')
        name++;
      if (*header == '\0' || *name == '\0')
        return *header == *name;
      if (g_ascii_tolower (*header++) != *name++)
        return FALSE;
    }
}

/**
 * taal_schema_find_kolom:
 * @tabel: a table
 * @header: a header as a user wrote it, trimmed
 *
 * Returns: the index of the column it names, without regard to case, spaces or underscores
 *   (format.md 1), or -1
 *
 * Thread: any
 */
int
taal_schema_find_kolom (TaalTabel   tabel,
                        const char *header)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);

  g_return_val_if_fail (schema != NULL && header != NULL, -1);

  for (int i = 0; i < schema->n_kolommen; i++)
    if (header_matches (header, schema->kolommen[i].name))
      return i;

  return -1;
}
