/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "aanbod-json.h"
#include "taal-workbook.h"

/* Where a newcomer under the Wi2013 can still enrol (norm.md 12), through the command line. */

#define OP "2024-03-01"

/* Statements of a locatie about NT2, each of which comes to one status on the day. */
static const struct
{
  const char *name;
  const char *rijen; /* peildatum,neemt_aan,plaatsen,stopdatum of a locatie */
  const char *status;
} uitspraken[] = {
  { "places", "2024-02-01,ja,5,", "beschikbaar" },
  { "no places", "2024-02-01,ja,0,", "wachtlijst" },
  { "places not said", "2024-02-01,ja,,", "wachtlijst" },
  { "takes nobody", "2024-02-01,nee,5,", "niet_beschikbaar" },
  { "stopped on the day", "2024-02-01,ja,5,2024-03-01", "niet_beschikbaar" },
  { "stops the day after", "2024-02-01,ja,5,2024-03-02", "beschikbaar" },
  { "ninety days old", "2023-12-02,ja,5,", "beschikbaar" },
  { "a day older", "2023-12-01,ja,5,", "onbekend" },
  { "an old no", "2023-12-01,nee,,", "onbekend" },
  { "said on the day", "2024-03-01,ja,5,", "beschikbaar" },
  { "said after it", "2024-03-02,ja,5,", "onbekend" },
  { "the newest decides", "2024-01-01,ja,5,\n2024-02-01,nee,,", "niet_beschikbaar" },
  { "but for what came later", "2024-02-01,ja,5,\n2024-03-02,nee,,", "beschikbaar" },
};

/* The keurmerk periods of a school that says it has places. */
static const struct
{
  const char *name;
  const char *rijen; /* keurmerk_status,keurmerk_van,keurmerk_tot */
  const char *status;
} keurmerken[] = {
  { "aspirant", "aspirant,2021-01-01,", "beschikbaar" },
  { "suspended", "geschorst,2021-01-01,", "onbekend" },
  { "withdrawn", "ingetrokken,2021-01-01,", "onbekend" },
  { "suspended in between", "actief,2021-01-01,\ngeschorst,2024-02-15,2024-03-15", "onbekend" },
  { "suspended until the day before", "actief,2021-01-01,\ngeschorst,2024-02-15,2024-02-29",
    "beschikbaar" },
  { "restored within", "geschorst,2021-01-01,\nactief,2024-03-01,", "beschikbaar" },
  { "ended", "actief,2021-01-01,2024-02-29", "onbekend" },
  { "not begun", "actief,2024-03-02,", "onbekend" },
};

/* Writes rows of which the first columns are the same. */
static void
write_rijen (CliFixture *cli,
             const char *file,
             const char *kop,
             const char *begin,
             const char *rijen)
{
  g_auto (GStrv) lines = g_strsplit (rijen, "\n", -1);
  g_autoptr (GString) text = g_string_new (kop);

  for (int i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "\n%s,%s", begin, lines[i]);
  g_string_append_c (text, '\n');
  cli_write (cli, file, text->str);
}

static void
write_school (CliFixture *cli, const char *keurmerk, const char *aanbod)
{
  g_autofree char *folder = g_build_filename (cli->folder, "s", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  write_rijen (cli, "s/school.csv", "bow_nummer,naam,keurmerk_status,keurmerk_van,keurmerk_tot",
               "1234,S", keurmerk);
  cli_write (cli, "s/locaties.csv", "locatie_id,naam,gemeente\nL1,Een,Zutphen\nL2,Twee,GM0301\n");
  write_rijen (cli, "s/aanbod_wi2013.csv",
               "locatie_id,soort,peildatum,neemt_aan,plaatsen,stopdatum", "L1,NT2", aanbod);
}

static void
expect_status (CliFixture *cli, const char *name, const char *status)
{
  g_autofree char *expected = g_strdup_printf ("\"status\": \"%s\"", status);

  g_test_message ("%s", name);
  cli_run (cli, "aanbod", "s", "--op", OP, "--format", "json", NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, expected);
}

static void
test_edges (CliFixture *cli, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (uitspraken); i++)
    {
      write_school (cli, "actief,2021-01-01,", uitspraken[i].rijen);
      expect_status (cli, uitspraken[i].name, uitspraken[i].status);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keurmerken); i++)
    {
      write_school (cli, keurmerken[i].rijen, "2024-02-01,ja,5,");
      expect_status (cli, keurmerken[i].name, keurmerken[i].status);
    }
}

/* The best of two locaties of a gemeente, for every pair. */
static void
test_best_of (CliFixture *cli, gconstpointer data)
{
  static const struct
  {
    const char *rij;
    const char *status;
    int plaatsen;
  } soorten[] = {
    { "2024-02-01,ja,5,", "beschikbaar", 5 },
    { "2024-02-01,ja,0,", "wachtlijst", 0 },
    { "2024-02-01,nee,3,", "niet_beschikbaar", 0 },
    { "2023-01-01,ja,5,", "onbekend", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (soorten); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (soorten); j++)
      {
        g_autofree char *rijen = g_strdup_printf ("%s\nL2,NT2,%s", soorten[i].rij, soorten[j].rij);
        g_autofree char *text = g_strdup_printf (
            "locatie_id,soort,peildatum,neemt_aan,plaatsen,stopdatum\nL1,NT2,%s\n", rijen);
        g_autofree char *plaatsen =
            g_strdup_printf ("\"plaatsen\": %d,", soorten[i].plaatsen + soorten[j].plaatsen);

        write_school (cli, "actief,2021-01-01,", "2024-02-01,ja,5,");
        cli_write (cli, "s/aanbod_wi2013.csv", text);
        expect_status (cli, rijen, soorten[MIN (i, j)].status);
        cli_assert_contains (cli->out, plaatsen);
      }
}

/* All of it, of two schools in a folder, and what an unreadable third leaves. */
static void
test_region (CliFixture *cli, gconstpointer data)
{
  static const char expected[] = AANBOD_JSON ("[\n        \"5678\"\n      ]");
  g_autofree char *streek = g_build_filename (cli->folder, "streek", NULL);

  g_assert_cmpint (g_mkdir (streek, 0700), ==, 0);
  write_school (cli, "actief,2021-01-01,", "2024-02-01,ja,5,2024-06-30");
  cli_run (cli, "import", "streek/b.taalnorm", "s", NULL);
  write_school (cli, "actief,2021-01-01,", "2024-02-15,ja,4,2024-06-30");
  cli_replace (cli, "s/school.csv", "1234", "5678");
  cli_write (
      cli, "s/aanbod_wi2013.csv",
      "locatie_id,soort,peildatum,neemt_aan,plaatsen,stopdatum\nL2,NT2,2024-02-15,ja,4,2024-06-30\n"
      "L1,KNM,2024-04-01,ja,4,\n");
  cli_run (cli, "import", "streek/a.taalnorm", "s", NULL);
  cli_run (cli, "aanbod", "streek", "--op", OP, "--format", "json", NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpstr (cli->out, ==, expected);
  cli_run (cli, "aanbod", "streek/b.taalnorm", "streek/a.taalnorm", "--op", OP, "--format", "json",
           NULL);
  g_assert_cmpstr (cli->out, ==, expected);

  cli_write (cli, "streek/c.taalnorm", "geen dossier");
  cli_run (cli, "aanbod", "streek", "--op", OP, "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "streek/c.taalnorm: ");
  g_assert_cmpstr (cli->out, ==, expected);
}

static void
test_filters (CliFixture *cli, gconstpointer data)
{
  write_school (cli, "actief,2021-01-01,", "2024-02-01,ja,5,");
  cli_run (cli, "aanbod", "s", "--op", OP, "--gemeente", "zutphen", "--soort", "NT2", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "Zutphen");
  cli_assert_contains (cli->out, "beschikbaar");
  cli_run (cli, "aanbod", "s", "--op", OP, "--soort", "ONA", NULL);
  g_assert_null (strstr (cli->out, "Zutphen"));
  cli_run (cli, "aanbod", "s", "--op", OP, "--gemeente", "GM0363", "--format", "html", "--taal",
           "en", NULL);
  g_assert_null (strstr (cli->out, "Zutphen"));
  cli_assert_contains (cli->out, "Nothing was ever said");

  cli_run (cli, "aanbod", "s", "--gemeente", "Zutfen", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "lijken: Zutphen, ");
  cli_run (cli, "aanbod", "s", "--soort", "B1", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "ALFA, NT2, ONA, KNM");
}

/* The question of a caseworker: a cursist in Zutphen, from March. */
static void
test_nabij (CliFixture *cli,
            gconstpointer data)
{
  static const char expected[] =
      "{\n"
      "  \"schema\": \"taalnorm-aanbod-vraag/1\",\n"
      "  \"op\": \"2024-03-01\",\n"
      "  \"bij\": \"GM0150\",\n"
      "  \"soort\": \"NT2\",\n"
      "  \"gemeenten_jaar\": 2023,\n"
      "  \"aanbod\": [\n"
      "    {\n"
      "      \"gemeente\": \"GM0301\",\n"
      "      \"afstand_m\": 14678,\n"
      "      \"status\": \"beschikbaar\",\n"
      "      \"plaatsen\": 5,\n"
      "      \"wachttijd_weken\": null,\n"
      "      \"bow_nummer\": \"1234\",\n"
      "      \"school\": \"S\",\n"
      "      \"locatie_id\": \"L1\",\n"
      "      \"locatie\": \"Een\",\n"
      "      \"keurmerk_status\": \"aspirant\",\n"
      "      \"peildatum\": \"2024-02-01\",\n"
      "      \"leeftijd_dagen\": 29,\n"
      "      \"stopdatum\": \"2024-06-30\"\n"
      "    }\n"
      "  ],\n"
      "  \"niet_beschikbaar\": 1,\n"
      "  \"onbekend\": {\n"
      "    \"niets_gezegd\": 0,\n"
      "    \"te_oud\": 0,\n"
      "    \"keurmerk\": 0\n"
      "  },\n"
      "  \"advies\": []\n"
      "}\n";

  write_school (cli, "aspirant,2021-01-01,",
                "2024-02-01,ja,5,2024-06-30\nL2,NT2,2024-02-01,nee,,");
  cli_write (cli, "s/aanbod_wi2013.csv",
             "locatie_id,soort,peildatum,neemt_aan,plaatsen,stopdatum\n"
             "L1,NT2,2024-02-01,ja,5,2024-06-30\nL2,NT2,2024-02-01,nee,,\n"
             "L1,ALFA,2023-11-01,ja,5,\nL2,ALFA,2024-02-01,ja,0,\n");
  cli_run (cli, "aanbod", "s", "--op", OP, "--bij", "Deventer", "--soort", "NT2", "--format",
           "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, expected);

  cli_run (cli, "aanbod", "s", "--op", OP, "--bij", "Deventer", "--soort", "NT2", NULL);
  cli_assert_contains (cli->out, "Een in Zutphen, op 15 km");
  cli_assert_contains (cli->out, "30 juni 2024");
  cli_assert_contains (cli->out, "29 dagen");
  cli_assert_contains (cli->out, "zoals ze in 2023 waren");
  g_assert_null (strstr (cli->out, "DUO"));
  cli_run (cli, "aanbod", "s", "--op", OP, "--bij", "zutphen", "--soort", "NT2", "--taal", "en",
           NULL);
  cli_assert_contains (cli->out, "in Zutphen itself: Een, with 5 places");
}

/* Nothing but a waiting list, and an old statement that is not offered: what can be done is said, with
 * its source. */
static void
test_none (CliFixture *cli,
           gconstpointer data)
{
  static const char *const parts[] = {
    "alleen een wachtlijst",      "te oud (1)",          "individueel maatwerk",
    "32 824, nr. 383",            "meer dan 15 cursisten", "vraag en antwoord",
    "zeker: in de bron zelf gelezen",
  };
  static const char *const formats[] = { "text", "html", "json" };

  write_school (cli, "actief,2021-01-01,", "2024-02-01,ja,0,");
  cli_write (cli, "s/aanbod_wi2013.csv",
             "locatie_id,soort,peildatum,neemt_aan,plaatsen,wachttijd_weken\n"
             "L1,ALFA,2023-11-01,ja,5,\nL2,ALFA,2024-02-01,ja,0,12\n");
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      cli_run (cli, "aanbod", "s", "--op", OP, "--bij", "GM0301", "--soort", "alfa", "--format",
               formats[i], NULL);
      g_assert_cmpint (cli->status, ==, 0);
      cli_assert_contains (cli->out, "individueel maatwerk");
      /* Lines of text are broken where the terminal ends. */
      if (g_str_equal (formats[i], "html"))
        for (gsize j = 0; j < G_N_ELEMENTS (parts); j++)
          cli_assert_contains (cli->out, parts[j]);
    }
  g_assert_null (strstr (cli->out, "\"status\": \"onbekend\""));
  cli_assert_contains (cli->out, "\"te_oud\": 1");
  cli_assert_contains (cli->out, "kst-32824-383");
  cli_assert_contains (cli->out, "\"zekerheid\": \"H\"");

  cli_run (cli, "aanbod", "s", "--op", OP, "--bij", "GM0301", "--soort", "KNM", NULL);
  cli_assert_contains (cli->out, "individueel maatwerk");
  g_assert_null (strstr (cli->out, "te oud"));
}

static void
test_nabij_usage (CliFixture *cli,
                  gconstpointer data)
{
  write_school (cli, "actief,2021-01-01,", "2024-02-01,ja,5,");
  cli_run (cli, "aanbod", "s", "--bij", "Zutphen", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "--soort");
  cli_run (cli, "aanbod", "s", "--bij", "Zutphen", "--soort", "NT2", "--gemeente", "Zutphen", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "--gemeente");
  cli_run (cli, "aanbod", "s", "--bij", "Zutfen", "--soort", "NT2", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "--bij");
  cli_assert_contains (cli->err, "lijken: Zutphen, ");
}

/* Names that a dossier holds besides, and that no report of the offer may say. */
#define DOCENT   "Wilhelmina Geheim"
#define CURSIST  "C-GEHEIM-1"
#define REGISTER "REG-GEHEIM-1"

static void
write_names (CliFixture *cli)
{
  cli_write (cli, "s/docenten.csv",
             "docent_id,naam,rol,start\nD-GEHEIM-1," DOCENT ",docent,2021-01-01\n");
  cli_write (cli, "s/registraties.csv",
             "docent_id,register,nummer,van\nD-GEHEIM-1,BVNT2," REGISTER ",2021-01-01\n");
  cli_write (cli, "s/cursisten.csv", "cursist_id,wet\n" CURSIST ",WI2013\n");
}

static void
assert_no_names (const char *text)
{
  g_assert_null (strstr (text, "GEHEIM"));
  g_assert_null (strstr (text, "Geheim"));
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at += strlen (part))
    n++;

  return n;
}

/* A file that loads nothing and runs nothing, with a map of each soort. */
static void
test_html (CliFixture *cli,
           gconstpointer data)
{
  static const char *const refused[] = {
    "<script", "javascript:", "http://", "https://", "src=",
    "href=",   "url(",        "@import", "<iframe",  "<object"
  };
  static const char *const languages[] = { "C.UTF-8", "nl_NL.UTF-8" };

  write_school (cli, "actief,2021-01-01,", "2024-02-01,ja,5,2024-06-30");
  write_names (cli);
  cli_write (cli, "s/aanbod_wi2013.csv",
             "locatie_id,soort,peildatum,neemt_aan,plaatsen,stopdatum\n"
             "L1,NT2,2024-02-01,ja,5,2024-06-30\nL2,KNM,2024-02-01,ja,0,\n");
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      cli_run_in (cli, NULL, languages[i], "aanbod", "s", "--op", OP, "--format", "html", "--taal",
                  "nl", NULL);
      g_assert_cmpstr (cli->err, ==, "");
      for (gsize j = 0; j < G_N_ELEMENTS (refused); j++)
        g_assert_null (strstr (cli->out, refused[j]));
      assert_no_names (cli->out);
      g_assert_cmpuint (count (cli->out, "<svg "), ==, 2);
      g_assert_cmpuint (count (cli->out, "</svg>"), ==, 2);
      /* A dot for every gemeente, and the name of the map. */
      g_assert_cmpuint (count (cli->out, "</title></path>"), ==, 2 * 342);
      cli_assert_contains (cli->out, "<title>Zutphen: beschikbaar, 5 plaatsen</title></path>");
      cli_assert_contains (cli->out, "<title>Zutphen: wachtlijst</title></path>");
      cli_assert_contains (cli->out, "<title>Apeldoorn: geen melding</title></path>");
      cli_assert_contains (cli->out, "viewBox=\"0 0 830.0 ");
    }

  /* On paper and on a terminal the table is there in any case. */
  cli_run (cli, "aanbod", "s", "--op", OP, NULL);
  g_assert_null (strstr (cli->out, "Kaart"));
  assert_no_names (cli->out);
  cli_run (cli, "aanbod", "s", "--op", OP, "--bij", "Zutphen", "--soort", "NT2", "--format", "html",
           NULL);
  assert_no_names (cli->out);
  for (gsize j = 0; j < G_N_ELEMENTS (refused); j++)
    g_assert_null (strstr (cli->out, refused[j]));
  cli_run (cli, "aanbod", "s", "--op", OP, "--gemeente", "Amsterdam", "--format", "html", NULL);
  g_assert_null (strstr (cli->out, "<svg"));
}

/* All cells of a workbook: a line for each row, below the name of its sheet. */
static char *
read_workbook (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalWorkbook) workbook = taal_workbook_open (path, &error);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < taal_workbook_get_n_sheets (workbook); i++)
    {
      g_autoptr (TaalSheet) sheet = taal_workbook_open_sheet (workbook, i, &error);
      const TaalRecord *record;

      g_assert_no_error (error);
      g_string_append_printf (all, "[%s]\n", taal_workbook_get_sheet_name (workbook, i));
      while ((record = taal_sheet_next (sheet, &error)) != NULL)
        {
          for (guint j = 0; j < record->n_cells; j++)
            g_string_append_printf (all, "%s%s", j == 0 ? "" : "|", record->cells[j].text);
          g_string_append_c (all, '\n');
        }
      g_assert_no_error (error);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_xlsx (CliFixture *cli,
           gconstpointer data)
{
  static const char expected[] =
      "[gemeenten]\n"
      "Code|Gemeente|Aanbod|Status|Plaatsen|Scholen\n"
      "GM0301|Zutphen|kennis van de maatschappij (KNM)|wachtlijst|0|1234\n"
      "GM0301|Zutphen|Nederlands (NT2)|beschikbaar|5|1234\n"
      "[locaties]\n"
      "Code|Gemeente|BoW-nummer|School|Locatie|Aanbod|Status|Plaatsen|Weken wachten|Keurmerk|"
      "Gemeld op|Stopt op|Opmerking\n"
      "GM0301|Zutphen|1234|S|Twee|kennis van de maatschappij (KNM)|wachtlijst|0||actief|"
      "2024-02-01\n"
      "GM0301|Zutphen|1234|S|Een|Nederlands (NT2)|beschikbaar|5||actief|2024-02-01|2024-06-30\n"
      "[vervalt]\n"
      "Stopt op|Code|Gemeente|Aanbod\n"
      "2024-06-30|GM0301|Zutphen|Nederlands (NT2)\n"
      "[dekking]\n"
      "Aanbod|Gemeenten waar het beschikbaar is|Gemeenten waar het ooit is aangeboden|Op de dag\n"
      "Nederlands (NT2)|1|1|2024-03-01\n"
      "kennis van de maatschappij (KNM)|0|1|2024-03-01\n";
  g_autofree char *path = g_build_filename (cli->folder, "uit.xlsx", NULL);
  g_autofree char *read = NULL, *again = NULL;

  write_school (cli, "actief,2021-01-01,", "2024-02-01,ja,5,2024-06-30");
  write_names (cli);
  cli_write (cli, "s/aanbod_wi2013.csv",
             "locatie_id,soort,peildatum,neemt_aan,plaatsen,stopdatum\n"
             "L1,NT2,2024-02-01,ja,5,2024-06-30\nL2,KNM,2024-02-01,ja,0,\n");
  cli_run (cli, "aanbod", "s", "--op", OP, "--format", "xlsx", "-o", "uit.xlsx", NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
  read = read_workbook (path);
  g_assert_cmpstr (read, ==, expected);

  /* Again over it; and nothing of it where it cannot be written. */
  cli_run (cli, "aanbod", "s", "--op", OP, "--format", "xlsx", "-o", "uit.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  again = read_workbook (path);
  g_assert_cmpstr (again, ==, expected);
  cli_run (cli, "aanbod", "s", "--op", OP, "--format", "xlsx", "-o", "weg/uit.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "weg/uit.xlsx");

  cli_run (cli, "aanbod", "s", "--format", "xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "-o");
  cli_run (cli, "aanbod", "s", "--format", "xlsx", "-o", "uit.xlsx", "--bij", "Zutphen", "--soort",
           "NT2", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "--bij");
}

/* A newer file of the same school: its locatie counts once, that of the other file still counts,
 * and every format says the same. */
static void
test_same_school (CliFixture *cli,
                  gconstpointer data)
{
  static const struct
  {
    const char *format;
    const char *says;
  } formats[] = {
    { "text", " 11 " },
    { "json", "\"plaatsen\": 11," },
    { "html", "<title>Zutphen: beschikbaar, 11 plaatsen</title></path>" },
  };
  static const char warning[] = "b.taalnorm en a.taalnorm vertellen over dezelfde locaties";
  g_autofree char *path = g_build_filename (cli->folder, "uit.xlsx", NULL);
  g_autofree char *read = NULL;

  write_school (cli, "actief,2021-01-01,", "2024-02-01,ja,50,");
  cli_write (cli, "s/aanbod_wi2013.csv",
             "locatie_id,soort,peildatum,neemt_aan,plaatsen\nL1,NT2,2024-02-01,ja,50\n"
             "L2,NT2,2024-02-01,ja,7\n");
  cli_run (cli, "import", "a.taalnorm", "s", NULL);
  cli_write (cli, "s/aanbod_wi2013.csv",
             "locatie_id,soort,peildatum,neemt_aan,plaatsen\nL1,NT2,2024-02-15,ja,4\n");
  cli_run (cli, "import", "b.taalnorm", "s", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      cli_run (cli, "aanbod", "a.taalnorm", "b.taalnorm", "--op", OP, "--format",
               formats[i].format, NULL);
      g_assert_cmpint (cli->status, ==, 0);
      cli_assert_contains (cli->err, warning);
      cli_assert_contains (cli->out, formats[i].says);
    }
  cli_run (cli, "aanbod", "b.taalnorm", "a.taalnorm", "--op", OP, "--format", "json", NULL);
  cli_assert_contains (cli->err, warning);
  cli_assert_contains (cli->out, "\"plaatsen\": 11,");
  cli_run (cli, "aanbod", "a.taalnorm", "b.taalnorm", "--op", "2024-02-10", "--format", "json",
           NULL);
  cli_assert_contains (cli->out, "\"plaatsen\": 57,");
  cli_run (cli, "aanbod", "a.taalnorm", "b.taalnorm", "--op", OP, "--bij", "Zutphen", "--soort",
           "NT2", "--format", "json", NULL);
  cli_assert_contains (cli->err, warning);
  cli_assert_contains (cli->out, "\"plaatsen\": 4,");
  g_assert_null (strstr (cli->out, "\"plaatsen\": 50,"));
  cli_run (cli, "aanbod", "a.taalnorm", "b.taalnorm", "--op", OP, "--taal", "en", "--format",
           "xlsx", "-o", "uit.xlsx", NULL);
  cli_assert_contains (cli->err, "b.taalnorm and a.taalnorm tell of the same locaties");
  read = read_workbook (path);
  cli_assert_contains (read, "|11|1234");
  g_assert_null (strstr (read, "|50|"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CLI_ADD ("aanbod/edges", test_edges);
  CLI_ADD ("aanbod/best-of", test_best_of);
  CLI_ADD ("aanbod/region", test_region);
  CLI_ADD ("aanbod/filters", test_filters);
  CLI_ADD ("aanbod/nabij", test_nabij);
  CLI_ADD ("aanbod/none", test_none);
  CLI_ADD ("aanbod/nabij-usage", test_nabij_usage);
  CLI_ADD ("aanbod/html", test_html);
  CLI_ADD ("aanbod/xlsx", test_xlsx);
  CLI_ADD ("aanbod/same-school", test_same_school);

  return g_test_run ();
}
