/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-dossier.h"

static gboolean
exists (CliFixture *cli,
        const char *name)
{
  g_autofree char *path = g_build_filename (cli->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_import (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "import", "school.taalnorm", sample, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_true (g_str_has_prefix (cli->out, "Geïmporteerd: 5993 rijen zijn nieuw, gewijzigd of "
                                             "vervallen.\n"));
  cli_assert_contains (cli->out, "\nlessen              5939          0          0       0         "
                                 "    0\n");

  cli_run (cli, "import", "school.taalnorm", sample, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets veranderd: alles stond al in het "
                                             "dossier.\n"));
  cli_assert_contains (cli->out, "\nlessen                 0          0          0    5939         "
                                 "    0\n");

  cli_run (cli, "check", "school.taalnorm", "--van", "2023-01-01", "--tot", "2023-12-31", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, " 84,18 %\n");
}

/* A dossier and the folder it was made from give the same bytes, and so does an export of it. */
static void
test_round_trip (CliFixture    *cli,
                 gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_autofree char *of_folder = NULL, *of_dossier = NULL;

  cli_run (cli, "check", sample, "--format", "json", NULL);
  of_folder = g_strdup (cli->out);
  cli_run (cli, "import", "school.taalnorm", sample, NULL);
  cli_run (cli, "check", "school.taalnorm", "--format", "json", NULL);
  of_dossier = g_strdup (cli->out);
  cli_run (cli, "export", "school.taalnorm", "tabellen", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpstr (cli->err, ==, "Alle tabellen staan in de map tabellen.\n");
  cli_run (cli, "check", "tabellen", "--format", "json", NULL);
  g_assert_cmpstr (of_dossier, ==, of_folder);
  g_assert_cmpstr (cli->out, ==, of_folder);

  cli_run (cli, "export", sample, "kopie", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_run (cli, "import", "school.taalnorm", "kopie", NULL);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets veranderd: "));
}

static void
test_dry_run (CliFixture    *cli,
              gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "import", "school.taalnorm", sample, "--dry-run", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets geschreven. Importeren zou 5993 rijen "
                                             "veranderen.\n"));
  g_assert_cmpuint (cli_count_files (cli), ==, 0);

  cli_copy_sample (cli, "school");
  cli_run (cli, "import", "school.taalnorm", "school", NULL);
  cli_replace (cli, "school/docenten.csv", "Samira Belhadri", "Samira el Belhadri");
  cli_run (cli, "import", "--dry-run", "school.taalnorm", "school", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets geschreven. Importeren zou 1 rij "
                                             "veranderen.\n"));
  cli_run (cli, "import", "school.taalnorm", "school", NULL);
  g_assert_true (g_str_has_prefix (cli->out, "Geïmporteerd: 1 rij is nieuw, gewijzigd of "
                                             "vervallen.\n"));

  cli_replace (cli, "school/docenten.csv", "bestuurder", "baas");
  cli_run (cli, "import", "--dry-run", "school.taalnorm", "school", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets geschreven. Importeren zou niet lukken, "
                                             "want er is 1 fout.\n"));
}

#define BAD_LINE                                                                      \
  "lessen.csv, rij 2, kolom datum: De datum “31-02-2023” bestaat niet. Vul een dag " \
  "in die wel bestaat.\n"

static void
make_bad (CliFixture *cli)
{
  cli_copy_sample (cli, "school");
  cli_replace (cli, "school/lessen.csv", "D002,,2023-01-09", "D002,,31-02-2023");
  cli_write (cli, "school/vreemd.csv", "a,b\n");
}

/* All rows or none: without a result, and without a file that was not there. */
static void
test_bad_rows (CliFixture    *cli,
               gconstpointer  data)
{
  make_bad (cli);
  cli_run (cli, "import", "school.taalnorm", "school", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  g_assert_true (g_str_has_prefix (cli->err, "Waarschuwing: vreemd.csv: "));
  g_assert_true (g_str_has_suffix (cli->err, BAD_LINE));
  g_assert_cmpstr (cli->out, ==, "Er is niets geïmporteerd, want er is 1 fout.\n");
  g_assert_false (exists (cli, "school.taalnorm"));

  cli_run (cli, "import", "school.taalnorm", "school", "--skip-bad", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  cli_assert_contains (cli->err, BAD_LINE);
  g_assert_true (g_str_has_prefix (cli->out, "Geïmporteerd: 5992 rijen zijn nieuw, gewijzigd of "
                                             "vervallen.\n"));
  cli_assert_contains (cli->out, "\nlessen              5938          0          0       0         "
                                 "    1\n");
}

/* A command that reads a folder with bad rows gives no result, or says what it left out. */
static void
test_bad_folder (CliFixture    *cli,
                 gconstpointer  data)
{
  make_bad (cli);
  cli_run (cli, "check", "school", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_cmpstr (cli->out, ==, "");
  cli_assert_contains (cli->err, BAD_LINE);
  cli_assert_contains (cli->err, "\nMet --skip-bad worden de rijen met fouten overgeslagen.\n");
  cli_run (cli, "lessen", "school", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_run (cli, "export", "school", "uit", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_false (exists (cli, "uit"));

  cli_run (cli, "check", "school", "--skip-bad", "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->err, BAD_LINE);
  cli_assert_contains (cli->out, "\n      \"code\": \"OVERGESLAGEN\",\n      \"tekst\": \"1 rij "
                                 "met een fout is overgeslagen. Het oordeel gaat over de andere "
                                 "rijen.\"\n");
}

/* At most a thousand lines, then a count. */
static void
test_many_errors (CliFixture    *cli,
                  gconstpointer  data)
{
  g_autoptr (GString) rows = g_string_new ("docent_id,naam,rol,start\n");
  g_auto (GStrv) lines = NULL;

  for (int i = 0; i < 1234; i++)
    g_string_append_printf (rows, "D%d,Naam,docent,nooit\n", i);
  cli_write (cli, "docenten.csv", rows->str);
  cli_run (cli, "import", "school.taalnorm", "docenten.csv", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  lines = g_strsplit (cli->err, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1002);
  g_assert_cmpstr (lines[1000], ==,
                   "Nog 234 meldingen zijn niet getoond. In totaal zijn er 1234 fouten.");
  g_assert_cmpstr (cli->out, ==, "Er is niets geïmporteerd, want er zijn 1234 fouten.\n");
}

/* What is no source is named itself, and nothing is made for it. */
static void
test_no_source (CliFixture    *cli,
                gconstpointer  data)
{
  cli_run (cli, "import", "school.taalnorm", "niets", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_true (g_str_has_prefix (cli->err, "Dit bestand of deze map bestaat niet. Controleer de "
                                             "naam. (niets: "));
  cli_write (cli, "boek.xlsx", "PK");
  cli_run (cli, "import", "school.taalnorm", "boek.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "sla het opnieuw op als .xlsx, .ods of CSV. (boek.xlsx: ");
  g_assert_cmpuint (cli_count_files (cli), ==, 1);
}

static void
test_export_file (CliFixture    *cli,
                  gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_write (cli, "bestand", "x");
  cli_run (cli, "export", sample, "bestand", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "bestand: Er is al iets met die naam. "));
  g_assert_cmpuint (cli_count_files (cli), ==, 1);
}

static char *
fixture_path (const char *name)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "mapping", "fixtures", name, NULL);
}

/* A workbook of another shape, by a profile. */
static void
test_profile (CliFixture    *cli,
              gconstpointer  data)
{
  g_autofree char *source = fixture_path ("alles-in-een/bron.csv");
  g_autofree char *profile = fixture_path ("alles-in-een/profiel.mapping");

  cli_run (cli, "import", "school.taalnorm", source, "--profiel", profile, NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Geïmporteerd: 10 rijen zijn nieuw, gewijzigd of "
                                             "vervallen.\n"));
  cli_assert_contains (cli->out, "\ndocenten: 2 rijen herhalen een eerdere en tellen één keer.\n");
  cli_run (cli, "import", "school.taalnorm", source, "--profiel", profile, NULL);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets veranderd: "));
}

#define PROFILE                                                                         \
  "[profiel]\nversie=1\n[deel 1]\nblad=*\n[deel 1 doel 1]\ntabel=docenten\n"            \
  "docent_id=id\ndocent_id.koppen=Wie;\nnaam=kolom\nnaam.koppen=Wie;\nrol=vast\n"        \
  "rol.tekst=docent\nstart=kolom\nstart.koppen=Sinds;\n"

/* What is wrong is told by the user's own words, and the rows come back to be mended. */
static void
test_profile_errors (CliFixture    *cli,
                     gconstpointer  data)
{
  g_autofree char *refused = NULL;

  cli_write (cli, "lijst.csv", "Personeel\nWie;Sinds;Tel\nVos;1-2-2020;06\nMol;ooit;06\n");
  cli_write (cli, "profiel", PROFILE);
  cli_run (cli, "import", "school.taalnorm", "lijst.csv", "--profiel", "profiel", "--skip-bad",
           "--afgekeurd", "terug", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  g_assert_cmpstr (cli->err, ==,
                   "lijst.csv, rij 4, kolom Sinds: “ooit” is geen datum. Schrijf jjjj-mm-dd of dd-mm-jjjj, "
                   "bijvoorbeeld 2023-09-04.\n");
  refused = cli_read (cli, "terug/lijst.csv");
  g_assert_cmpstr (refused, ==,
                   "\xef\xbb\xbfPersoneel\nWie;Sinds;Tel;fout\nMol;ooit;06;\"Sinds: “ooit” is geen datum. Schrijf "
                   "jjjj-mm-dd of dd-mm-jjjj, bijvoorbeeld 2023-09-04.\"\n");
  cli_run (cli, "import", "school.taalnorm", "lijst.csv", "--profiel", "profiel", "--skip-bad",
           "--afgekeurd", "terug", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Er is al iets met die naam.");

  cli_write (cli, "lijst.csv", "Wie;Sinds\nVos;1/2/2020\n");
  cli_run (cli, "import", "school.taalnorm", "lijst.csv", "--profiel", "profiel", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "De datums in dit bestand kunnen op twee manieren gelezen worden. ");
  cli_assert_contains (cli->err, "1/2/2020");
  cli_write (cli, "lijst.csv", "Naam;Sinds\nVos;1/2/2020\n");
  cli_run (cli, "import", "school.taalnorm", "lijst.csv", "--profiel", "profiel", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Een blad heeft niet de kolommen die in het profiel staan. ");
}

static void
test_profile_use (CliFixture    *cli,
                  gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_write (cli, "profiel", PROFILE "kleur=rood\n");
  cli_run (cli, "import", "school.taalnorm", sample, "--profiel", "profiel", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "Met --profiel of --afgekeurd is elke SOURCE een bestand.");
  cli_run (cli, "import", "school.taalnorm", "profiel", "--profiel", "profiel", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Het profiel kan niet gelezen worden. ");
  cli_assert_contains (cli->err, "[deel 1 doel 1] kleur");
  cli_run (cli, "import", "school.taalnorm", "profiel", "--profiel", "geen", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_false (exists (cli, "school.taalnorm"));
  cli_run (cli, "import", "--help", NULL);
  cli_assert_contains (cli->out, "--profiel BESTAND");
}

/* A profile that the dossier keeps goes by its name, where no file is called so. */
static void
test_profile_kept (CliFixture    *cli,
                   gconstpointer  data)
{
  g_autofree char *path = g_build_filename (cli->folder, "school.taalnorm", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (taal_dossier_set_profiel (dossier, "Ons personeel", PROFILE, &error));
  g_clear_object (&dossier);
  cli_write (cli, "lijst.csv", "Wie;Sinds\nVos;31-1-2020\n");
  cli_run (cli, "import", "school.taalnorm", "lijst.csv", "--profiel", "Ons personeel", NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Geïmporteerd: 1 rij is nieuw, "));
  cli_run (cli, "import", "school.taalnorm", "lijst.csv", "--profiel", "Iets anders", NULL);
  g_assert_cmpint (cli->status, ==, 3);

  cli_write (cli, "Ons personeel", "geen profiel");
  cli_run (cli, "import", "school.taalnorm", "lijst.csv", "--profiel", "Ons personeel", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Het profiel kan niet gelezen worden. ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CLI_ADD ("import/all", test_import);
  CLI_ADD ("import/round-trip", test_round_trip);
  CLI_ADD ("import/dry-run", test_dry_run);
  CLI_ADD ("import/bad-rows", test_bad_rows);
  CLI_ADD ("import/bad-folder", test_bad_folder);
  CLI_ADD ("import/many-errors", test_many_errors);
  CLI_ADD ("import/no-source", test_no_source);
  CLI_ADD ("import/profile", test_profile);
  CLI_ADD ("import/profile-errors", test_profile_errors);
  CLI_ADD ("import/profile-use", test_profile_use);
  CLI_ADD ("import/profile-kept", test_profile_kept);
  CLI_ADD ("export/file", test_export_file);

  return g_test_run ();
}
