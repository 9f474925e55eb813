/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <string.h>

static char *
fixture_path (const char *name)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "aanwezig", "fixtures", name,
                           NULL);
}

static void
make_school (CliFixture *cli)
{
  g_autofree char *school = fixture_path ("school");

  cli_run (cli, "import", "school.taalnorm", school, NULL);
  g_assert_cmpint (cli->status, ==, 0);
}

static void
test_import (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *file = fixture_path ("teams-nl-NL.csv"), *names = fixture_path ("namen.csv");
  g_autofree char *list = g_build_filename (cli->folder, "school.taalnorm.namen", NULL);

  make_school (cli);
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--groep", "G1", "--namen", names, "--dry-run",
           NULL);
  g_assert_false (g_file_test (list, G_FILE_TEST_EXISTS));
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "Dit zou er met de rijen presentie gebeuren: 5 nieuw, ");
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--groep", "G1", "--namen", names, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpstr (cli->out, ==,
                   "teams-nl-NL.csv: Microsoft Teams, 24 november 2025, 7 rijen\n"
                   "Les L1 van groep G1, 24 november 2025 om 09:00, 90 minuten:\n"
                   "  docent D1 van 08:55:10 tot 10:31\n"
                   "  C1: 90 minuten\n"
                   "  C2: 85 minuten\n"
                   "  C3: 75 minuten\n"
                   "  C4: 79 minuten\n"
                   "  C5: 90 minuten\n"
                   "Rijen presentie: 5 nieuw, 0 gewijzigd, 0 gelijk.\n"
                   "1 les krijgt hieruit de tijden of de login van de docent.\n"
                   "1 nieuwe rij heeft geen login, omdat er in het bestand geen account staat.\n");

  /* The names are known since. */
  cli_run_in (cli, "en", "C.UTF-8", "aanwezig", "school.taalnorm", file, "--groep", "G1", "--taal",
              "en", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "\n  This file was imported before.\n");
  cli_assert_contains (cli->out, "\nNothing was added: all of it is in the dossier already.\n");
}

/* Whom nobody knows is asked, with a proposal, and nothing is taken for granted. */
static void
test_unknown (CliFixture    *cli,
              gconstpointer  data)
{
  g_autofree char *file = fixture_path ("zoom-oud.csv");

  make_school (cli);
  cli_write (cli, "namen.csv", "naam,cursist_id\nFatima El Amrani,C1\nPiet Janssen,C2\n");
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--groep", "G1", "--namen", "namen.csv", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  g_assert_cmpstr (cli->err, ==,
                   "Waarschuwing: zoom-oud.csv: 1 rij van de wachtkamer telt niet mee.\n");
  cli_assert_contains (cli->out, "\nRijen presentie: 1 nieuw, ");
  cli_assert_contains (cli->out, "\n  “Piet (Piet Jansen)”: is dit “Piet Janssen” (C2)?\n");
  cli_assert_contains (cli->out, "\n  “Omar Haddad”\n");
}

/* A day that can be read two ways is asked; the lessons may tell. */
static void
test_dates (CliFixture    *cli,
            gconstpointer  data)
{
  g_autofree char *file = fixture_path ("teams-dubbelzinnig.csv"),
                  *names = fixture_path ("namen.csv");

  make_school (cli);
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--les", "L4", "--namen", names, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, ": de datums zijn gelezen als mdj, want alleen dan ");
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--les", "L1", "--namen", names, NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Staat in 12/4/2025 eerst de dag of eerst de maand? ");
  g_assert_cmpstr (cli->out, ==, "");
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--datums", "dmj", "--namen", names, NULL);
  g_assert_cmpint (cli->status, ==, 1);
  cli_assert_contains (cli->err, ": er was geen les op die tijd.");
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--datums", "jmd", NULL);
  g_assert_cmpint (cli->status, ==, 2);
}

/* A profile, and what is wrong with a file, a list of names, a profile or a lesson. */
static void
test_profile_and_errors (CliFixture    *cli,
                         gconstpointer  data)
{
  g_autofree char *moodle = fixture_path ("moodle.txt"), *profile = fixture_path ("moodle.profiel");
  g_autofree char *names = fixture_path ("namen.csv"), *unknown = fixture_path ("onbekend.csv");

  make_school (cli);
  cli_run (cli, "aanwezig", "school.taalnorm", moodle, "--groep", "G1", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "moodle.txt, rij 5: Wat betekent “A (2/2)”?");
  cli_run (cli, "aanwezig", "school.taalnorm", moodle, "--groep", "G1", "--profiel", profile,
           "--namen", names, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "\n  C4: afwezig\n");
  cli_run (cli, "aanwezig", "school.taalnorm", unknown, NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_run (cli, "aanwezig", "school.taalnorm", moodle, "--les", "L99", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Die les staat niet in het dossier.");
  cli_write (cli, "kapot.csv", "naam,cursist_id\nA,\n");
  cli_run (cli, "aanwezig", "school.taalnorm", moodle, "--namen", "kapot.csv", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "kapot.csv, rij 2: geef een naam en één van deze: ");
  cli_run (cli, "aanwezig", "school.taalnorm", moodle, "--profiel", "kapot.csv", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "kapot.csv: dit profiel is niet te lezen: ");
  cli_run (cli, "aanwezig", "school.taalnorm", "er-is-geen.csv", NULL);
  g_assert_cmpint (cli->status, ==, 3);
}

static gboolean
holds (CliFixture *cli,
       const char *name,
       const char *text)
{
  g_autofree char *path = g_build_filename (cli->folder, name, NULL);
  g_autofree char *bytes = NULL;
  gsize length, size = strlen (text);

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i + size <= length; i++)
    if (memcmp (bytes + i, text, size) == 0)
      return TRUE;

  return FALSE;
}

/* With a pass phrase, in a file or in the environment; without it nothing is done. */
static void
test_phrase (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *file = fixture_path ("zoom-oud.csv"), *names = fixture_path ("namen.csv");

  make_school (cli);
  cli_write (cli, "zin.txt", "een lange wachtzin\n");
  cli_write (cli, "andere.txt", "een andere\n");
  cli_write (cli, "leeg.txt", "\n");
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--groep", "G1", "--namen", names,
           "--wachtzin", "zin.txt", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_false (holds (cli, "school.taalnorm.namen", "Fatima"));
  g_assert_false (holds (cli, "school.taalnorm", "Fatima"));
  g_assert_false (holds (cli, "school.taalnorm", "voorbeeld.nl"));

  cli_run (cli, "aanwezig", "school.taalnorm", file, "--groep", "G1", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "--wachtzin");
  g_assert_cmpstr (cli->out, ==, "");
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--wachtzin", "andere.txt", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "niet de wachtzin");
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--wachtzin", "leeg.txt", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--wachtzin", "er-is-geen.txt", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_setenv ("TAALNORM_WACHTZIN", "een lange wachtzin", TRUE));
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--groep", "G1", NULL);
  g_unsetenv ("TAALNORM_WACHTZIN");
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "alles stond al in het dossier");

  /* What is due of the names can be told with it only. */
  cli_run (cli, "bewaren", "school.taalnorm", "--op", "2090-01-01", "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_null (strstr (cli->out, "\"namenbestanden\""));
  cli_run (cli, "bewaren", "school.taalnorm", "--op", "2090-01-01", "--wachtzin", "zin.txt",
           "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "\"namenbestanden\"");
  g_assert_null (strstr (cli->out, "Fatima"));
}

/* No command that reads the dossier shows a name of a cursist, nor does an export. */
static void
test_no_names (CliFixture    *cli,
               gconstpointer  data)
{
  static const char *const never[] = { "Fatima", "Amrani", "voorbeeld.nl", "Jansen", "Haddad" };
  static const char *const commands[][6] = {
    { "online", "school.taalnorm", "--format", "html" },
    { "signalen", "school.taalnorm", "--format", "html" },
    { "signalen", "school.taalnorm", "--format", "json" },
    { "check", "school.taalnorm", "--format", "html" },
    { "bewaren", "school.taalnorm", "--op", "2090-01-01" },
    { "presentielijst", "school.taalnorm", "--les", "L1", "--format" },
  };
  static const char *const tables[] = { "presentie.csv", "lessen.csv", "cursisten.csv" };
  g_autofree char *file = fixture_path ("zoom-oud.csv"), *names = fixture_path ("namen.csv");

  make_school (cli);
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--groep", "G1", "--namen", names, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (holds (cli, "school.taalnorm.namen", "Fatima"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *const *c = commands[i];

      cli_run (cli, c[0], c[1], c[2], c[3], c[4], c[4] != NULL ? "html" : NULL, NULL);
      g_assert_cmpint (cli->status, <=, 1);
      for (gsize j = 0; j < G_N_ELEMENTS (never); j++)
        g_assert_null (strstr (cli->out, never[j]));
    }
  cli_run (cli, "export", "school.taalnorm", "uit", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (never); j++)
      {
        g_autofree char *path = g_build_filename ("uit", tables[i], NULL);

        g_assert_false (holds (cli, path, never[j]));
      }
  for (gsize j = 0; j < G_N_ELEMENTS (never); j++)
    g_assert_false (holds (cli, "school.taalnorm", never[j]));
}

/* A profile with a name is kept in the dossier, and asked by it. */
static void
test_kept_profile (CliFixture    *cli,
                   gconstpointer  data)
{
  g_autofree char *moodle = fixture_path ("moodle.txt"), *profile = fixture_path ("moodle.profiel");
  g_autofree char *names = fixture_path ("namen.csv");

  make_school (cli);
  cli_run (cli, "aanwezig", "school.taalnorm", moodle, "--groep", "G1", "--namen", names,
           "--profiel", profile, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "“Moodle”");
  cli_run (cli, "aanwezig", "school.taalnorm", moodle, "--groep", "G1", "--profiel", "Moodle",
           NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "\n  C4: afwezig\n");
  cli_run (cli, "aanwezig", "school.taalnorm", moodle, "--groep", "G1", "--profiel", "Een andere",
           NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Een andere");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CLI_ADD ("aanwezig/import", test_import);
  CLI_ADD ("aanwezig/unknown", test_unknown);
  CLI_ADD ("aanwezig/dates", test_dates);
  CLI_ADD ("aanwezig/phrase", test_phrase);
  CLI_ADD ("aanwezig/no-names", test_no_names);
  CLI_ADD ("aanwezig/kept-profile", test_kept_profile);
  CLI_ADD ("aanwezig/profile-and-errors", test_profile_and_errors);

  return g_test_run ();
}
