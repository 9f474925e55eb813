/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <string.h>

#define YEAR "--van", "2023-01-01", "--tot", "2023-12-31"

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n' ? 1 : 0;

  return n;
}

static void
test_csv (CliFixture    *cli,
          gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "lessen", sample, YEAR, "--format", "csv", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_true (g_str_has_prefix (cli->out, "les_id,datum,groep_id,docent_id,gewicht,status,reden,"
                                             "regel\n"
                                             "L000001,2023-01-09,G01,D002,1,GECERTIFICEERD,,R02\n"
                                             "L000002,2023-01-09,G06,D006,1,NIET_MEEGETELD,"
                                             "registratie_nog_niet_ingegaan,R02\n"));
  g_assert_cmpuint (count_lines (cli->out), ==, 981);
  cli_run (cli, "lessen", sample, YEAR, "--format", "csv", "--reden", "geen_docent", NULL);
  g_assert_cmpuint (count_lines (cli->out), ==, 10);
  cli_assert_contains (cli->out, "\nL000447,2023-04-19,G07,,1,NIET_MEEGETELD,geen_docent,");
  cli_run (cli, "lessen", sample, YEAR, "--format", "csv", "--reden=register_niet_erkend",
           "--docent", "D008", NULL);
  g_assert_cmpuint (count_lines (cli->out), ==, 1);
}

/* A cell that needs quotes gets them. */
static void
test_csv_quotes (CliFixture    *cli,
                 gconstpointer  data)
{
  cli_copy_sample (cli, "school");
  cli_replace (cli, "school/lessen.csv", "L000001,", "\"L,\"\"1\"\"\",");
  cli_run (cli, "lessen", "school", "--van", "2023-01-09", "--tot", "2023-01-09", "--docent",
           "D002", "--format", "csv", NULL);
  cli_assert_contains (cli->out, "\n\"L,\"\"1\"\"\",2023-01-09,G01,D002,1,GECERTIFICEERD,,R02\n");
}

static void
test_json (CliFixture    *cli,
           gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "lessen", sample, "--van", "2023-04-19", "--tot", "2023-04-19", "--reden",
           "geen_docent", "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==,
                   "{\n"
                   "  \"schema\": \"taalnorm-lessen/1\",\n"
                   "  \"van\": \"2023-04-19\",\n"
                   "  \"tot\": \"2023-04-19\",\n"
                   "  \"lessen\": [\n"
                   "    {\n"
                   "      \"les_id\": \"L000447\",\n"
                   "      \"datum\": \"2023-04-19\",\n"
                   "      \"groep_id\": \"G07\",\n"
                   "      \"docent_id\": null,\n"
                   "      \"gewicht\": 1,\n"
                   "      \"status\": \"NIET_MEEGETELD\",\n"
                   "      \"reden\": \"geen_docent\",\n"
                   "      \"regel\": \"R01\"\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

static void
test_text (CliFixture    *cli,
           gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "lessen", sample, YEAR, "--docent", "D012", NULL);
  g_assert_true (g_str_has_prefix (cli->out, "17 lessen over 2023.\n"));
  cli_assert_contains (cli->out, " niet meegeteld  geen registratie");
  cli_run (cli, "lessen", sample, "--van", "2023-01-01", "--tot", "2023-01-01", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "0 lessen over 1 januari 2023.\n");
}

/* A reader that stops early, such as head, is no failure and no crash. */
static void
test_early_reader (CliFixture    *cli,
                   gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("TAALNORM_CLI"),
                              "lessen", sample, YEAR, NULL);
  g_assert_no_error (error);
  g_assert_true (g_input_stream_close (g_subprocess_get_stdout_pipe (process), NULL, &error));
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

/* One lesson of each kind, with what it rests on. */
static void
test_why (CliFixture    *cli,
          gconstpointer  data)
{
  static const struct
  {
    const char *les;
    const char *parts[3];
  } cases[] = {
    { "L000001",
      { "Les L000001 van 9 januari 2023 telt mee: Geertje Harbers-Mook was op die dag "
        "gecertificeerd.\n",
        "Registratie in BVNT2, nummer BV-04117, 1 mei 2011 tot en met 30 april 2024, nagekeken: 10 "
        "januari 2023\n",
        "R02: erkende registers\n" } },
    { "L000002",
      { "telt niet mee: de registratie van Joost Lammerdink was nog niet ingegaan.\n",
        "Registratie in BVNT2, nummer BV-15204, vanaf 1 september 2024",
        "Laat tot de registratie ingaat een gecertificeerde docent deze lessen geven.\n" } },
    { "L000004",
      { "De norm kijkt niet naar les L000004 van 9 januari 2023: groep G05 volgt route O, en die "
        "route telt niet mee.\n",
        "G05, Onderwijsroute Deventer (WI2021, route O)\n" } },
    { "L000005",
      { "Yusuf Demirkolu zou door een uitzondering kunnen meetellen, maar die was op die dag niet "
        "te gebruiken.\n",
        "Ervaring “meer dan vier jaar NT2-les aan volwassenen”, vanaf 3 september 2018, bewijs: ",
        "R05: melding vooraf\n" } },
    { "L000447", { "Les L000447 van 19 april 2023 telt niet mee: er is geen docent ingevuld.\n" } },
  };
  g_autofree char *sample = cli_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cli_run (cli, "why", sample, cases[i].les, NULL);
      g_assert_cmpint (cli->status, ==, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].parts) && cases[i].parts[j] != NULL; j++)
        cli_assert_contains (cli->out, cases[i].parts[j]);
    }
}

/* A lesson by an exception names the melding; options may stand behind the arguments. */
static void
test_why_exception (CliFixture    *cli,
                    gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *les = NULL;

  cli_run (cli, "lessen", sample, YEAR, "--docent", "D006", "--format", "csv", NULL);
  lines = g_strsplit (cli->out, "\n", -1);
  for (int i = 0; lines[i] != NULL && les == NULL; i++)
    if (strstr (lines[i], ",UITZONDERING_1,") != NULL)
      les = g_strndup (lines[i], strcspn (lines[i], ","));
  g_assert_nonnull (les);

  cli_run (cli, "why", sample, les, "--taal", "en", NULL);
  cli_assert_contains (cli->out, " counts by exception 1: Joost Lammerdink was a docent in "
                                 "training on that day.\n");
  cli_assert_contains (cli->out, "Melding M01 of exception 1, announced: 20 January 2023, used: 30 "
                                 "January 2023 and later, ");
  cli_assert_contains (cli->out, "Training “Post-hbo docent NT2 (deeltijd)”, started: 5 September "
                                 "2022, ");
  cli_run (cli, "why", sample, les, "--format", "json", NULL);
  cli_assert_contains (cli->out, "\n  \"telt\": \"meetellend\",\n  \"gewicht\": 1,\n  \"status\": "
                                 "\"UITZONDERING_1\",\n");
  cli_assert_contains (cli->out, "\n    \"tabel\": \"opleidingen\",\n");
  cli_assert_contains (cli->out, "\n    \"melding_id\": \"M01\",\n    \"uitzondering\": 1,\n");
  cli_assert_contains (cli->out, " telt mee door uitzondering 1: ");
}

static void
test_why_not_looked_at (CliFixture    *cli,
                        gconstpointer  data)
{
  cli_copy_sample (cli, "school");
  cli_replace (cli, "school/lessen.csv", "fysiek,gegeven", "fysiek,uitgevallen");
  cli_run (cli, "why", "school", "L000001", NULL);
  cli_assert_contains (cli->out, ": de les is niet gegeven, de status is uitgevallen.\n");
  cli_run (cli, "why", "school", "L000003", "--van", "2024-01-01", "--tot", "2024-12-31", NULL);
  cli_assert_contains (cli->out, ": de les valt buiten de periode 2024.\n");
  cli_replace (cli, "school/groepen.csv", "G03,Z middag Zutphen,WI2021",
               "G03,Z middag Zutphen,VRIJ");
  cli_run (cli, "why", "school", "L000003", NULL);
  cli_assert_contains (cli->out, ": groep G03 valt onder VRIJ, en die wet telt niet mee.\n");
  cli_run (cli, "why", "school", "L000003", "--format", "json", NULL);
  cli_assert_contains (cli->out, "\n  \"telt\": \"wet_telt_niet\",\n  \"gewicht\": 0,\n  "
                                 "\"status\": null,\n  \"reden\": null,\n  \"regel\": null,\n  "
                                 "\"bewijs\": null,\n  \"melding\": null,\n");
}

static void
test_docenten (CliFixture    *cli,
               gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "docenten", sample, "--op", "31-12-2023", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Op 31 december 2023 ontbreekt er iets of is er iets "
                                             "mis in de dossiers van "));
  cli_assert_contains (cli->out, "BVNT2, tot en met 30 april 2024 (nog 121 dagen)");
  cli_assert_contains (cli->out, "355 dagen geleden, te lang");
  cli_run (cli, "docenten", sample, "--op=2023-12-31", "--format", "json", NULL);
  g_assert_true (g_str_has_prefix (cli->out, "{\n  \"schema\": \"taalnorm-docenten/1\",\n  \"op\": "
                                             "\"2023-12-31\",\n"
                                             "  \"normpakketten\": [\n"));
  cli_assert_contains (cli->out, "\n        \"dagen_geldig\": 121,\n        \"gecontroleerd_op\": "
                                 "\"2023-01-10\",\n"
                                 "        \"controle\": \"niet_voldaan\"\n      },\n      \"vog\": "
                                 "{\n");
  cli_assert_contains (cli->out, "\n      \"ontbreekt\": [\n        \"vog_datum\",\n        "
                                 "\"vog_profiel\"\n      ]\n");
  cli_run (cli, "docenten", sample, "--format", "html", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "<th scope=\"row\">D001</th>");
}

/* An attendance list of a les or a week, and what is not enough to know of which. */
static void
test_presentielijst (CliFixture    *cli,
                     gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_autofree char *html = NULL;

  cli_run (cli, "presentielijst", sample, "--les", "L000001", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  cli_assert_contains (cli->out, "Presentielijst\n");
  cli_assert_contains (cli->out, "Datum: maandag 9 januari 2023");
  cli_assert_contains (cli->out, "09:00–12:00 L000001");

  cli_run (cli, "presentielijst", sample, "--groep", "G01", "--week", "2023-W02", "--format",
           "html", "-o", "lijst.html", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  html = cli_read (cli, "lijst.html");
  cli_assert_contains (html, "Week: 2023-W02");
  cli_assert_contains (html, "L000007");
  cli_assert_contains (html, "Handtekening van de docent");

  cli_run (cli, "presentielijst", sample, NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_run (cli, "presentielijst", sample, "--les", "L000001", "--groep", "G01", "--week",
           "2023-W02", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_run (cli, "presentielijst", sample, "--groep", "G01", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_run (cli, "presentielijst", sample, "--groep", "G01", "--week", "2023-W60", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "2023-W60");

  cli_run (cli, "presentielijst", sample, "--les", "L9", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "L9");
  cli_run (cli, "presentielijst", sample, "--groep", "G99", "--week", "2023-W02", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "G99");
  cli_run (cli, "presentielijst", sample, "--groep", "G01", "--week", "1999-W02", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "1999-W02");
  g_assert_cmpstr (cli->out, ==, "");
}

/* What is due for deletion, with its ground; nothing is a finding. */
static void
test_bewaren (CliFixture    *cli,
              gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "bewaren", sample, "--op", "2023-12-31", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "Op 31 december 2023 hoeft er niets verwijderd te worden.");
  cli_assert_contains (cli->out, "De termijn is die van P14");
  cli_assert_contains (cli->out, "Geen bron zegt dit van deze gegevens");
  cli_run (cli, "--taal", "en", "bewaren", sample, "--op", "2060-01-01", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "Docent who left");
  cli_assert_contains (cli->out, "P14: 7 years after the end of the year");
  cli_run (cli, "bewaren", sample, "--op", "2060-01-01", "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (
      cli->out, "{\n  \"schema\": \"taalnorm-bewaren/1\",\n  \"op\": \"2060-01-01\",\n"
                "  \"termijn\": {\n    \"regel\": \"P14\","));
  cli_assert_contains (cli->out, "\"soort\": \"docenten\"");
  cli_assert_contains (cli->out, "\"grond\": \"termijn\"");
  cli_run (cli, "bewaren", sample, "--op", "2060-01-01", "--format", "html", NULL);
  cli_assert_contains (cli->out, "Te verwijderen op 1 januari 2060");
  cli_run (cli, "bewaren", "er-is-niets", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  /* A name list that is not one is said, and its contents are not. */
  cli_run (cli, "import", "school.taalnorm", sample, NULL);
  cli_write (cli, "school.taalnorm.namen", "Fatima");
  cli_run (cli, "bewaren", "school.taalnorm", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Dit bestand is geen namenlijst van Taalnorm.");
  g_assert_null (strstr (cli->err, "Fatima"));
}

/* Old attendance is erased on request, of one cursist, and is then due no more. */
static void
test_wis_presentie (CliFixture    *cli,
                    gconstpointer  data)
{
  g_autofree char *rows = NULL;

  cli_write (cli, "groepen.csv", "groep_id,naam,wet,route\nG1,A,WI2013,B1\n");
  cli_write (cli, "lessen.csv",
             "les_id,groep_id,datum,minuten,vorm,status\nL1,G1,2014-12-30,60,online,gegeven\n"
             "L2,G1,2022-06-01,60,online,gegeven\n");
  cli_write (cli, "cursisten.csv", "cursist_id,wet,start\nK1,WI2013,2014-12-01\n");
  cli_write (cli, "presentie.csv", "les_id,cursist_id,aanwezig\nL1,K1,ja\nL2,K1,ja\n");
  cli_run (cli, "import", "school.taalnorm", "groepen.csv", "lessen.csv", "cursisten.csv",
           "presentie.csv", NULL);
  g_assert_cmpint (cli->status, ==, 0);

  cli_run (cli, "bewaren", "school.taalnorm", "--op", "2022-01-01", "--format", "json", NULL);
  cli_assert_contains (cli->out, "\"soort\": \"presentie\"");
  cli_assert_contains (cli->out, "\"eerste\": \"2014-12-30\"");
  cli_run (cli, "bewaren", "school.taalnorm", "--op", "2022-01-01", "--wis-presentie", "K2", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "K2");
  cli_run (cli, "bewaren", "school.taalnorm", "--op", "2022-01-01", "--wis-presentie", "K1", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->err, "Gewist: 1 rij presentie van cursist K1, 30 december 2014");
  cli_assert_contains (cli->out, "hoeft er niets verwijderd te worden");
  cli_run (cli, "export", "school.taalnorm", "uit", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  rows = cli_read (cli, "uit/presentie.csv");
  cli_assert_contains (rows, "L1,gewist-1,ja");
  cli_assert_contains (rows, "L2,K1,ja");

  /* Tables without a file cannot be erased from. */
  cli_run (cli, "bewaren", "presentie.csv", "--op", "2022-01-01", "--wis-presentie", "K1", NULL);
  g_assert_cmpint (cli->status, !=, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CLI_ADD ("lessen/csv", test_csv);
  CLI_ADD ("lessen/csv-quotes", test_csv_quotes);
  CLI_ADD ("lessen/json", test_json);
  CLI_ADD ("lessen/text", test_text);
  CLI_ADD ("lessen/early-reader", test_early_reader);
  CLI_ADD ("why/lessons", test_why);
  CLI_ADD ("why/exception", test_why_exception);
  CLI_ADD ("why/not-looked-at", test_why_not_looked_at);
  CLI_ADD ("docenten/formats", test_docenten);
  CLI_ADD ("presentielijst/les-and-week", test_presentielijst);
  CLI_ADD ("bewaren/formats", test_bewaren);
  CLI_ADD ("bewaren/wis-presentie", test_wis_presentie);

  return g_test_run ();
}
