/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <zip.h>

#include "../sheet/xlsx-fixture.h"

#define LESSEN "xl/worksheets/sheet12.xml" /* the twelfth table */
#define N_TABELLEN 17

static char *
path_of (CliFixture *cli,
         const char *name)
{
  return g_build_filename (cli->folder, name, NULL);
}

static void
test_export (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_autofree char *path = path_of (cli, "school.XLSX");
  g_autofree char *built = NULL, *mine = NULL, *lessen = NULL;
  gsize built_length, mine_length;

  cli_run (cli, "export", sample, "school.XLSX", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpstr (cli->err, ==, "Alle tabellen staan in de werkmap school.XLSX.\n");
  g_assert_cmpuint (cli_count_files (cli), ==, 1);
  g_assert_cmpuint (xlsx_count_parts (path, "xl/worksheets/sheet"), ==, N_TABELLEN);
  lessen = xlsx_read_part (path, LESSEN);
  xlsx_assert_contains (lessen, "<is><t>L005939</t></is>");

  /* The sample beside the program is that very file. */
  g_assert_true (g_file_get_contents (path, &mine, &mine_length, NULL));
  g_assert_true (g_file_get_contents (g_getenv ("TAAL_SAMPLE_WORKBOOK"), &built, &built_length, NULL));
  g_assert_cmpmem (mine, mine_length, built, built_length);

  /* A dossier gives the same as the folder that it was made from. */
  cli_run (cli, "import", "school.taalnorm", sample, NULL);
  cli_run (cli, "export", "school.taalnorm", "dossier.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_free (path);
  path = path_of (cli, "dossier.xlsx");
  g_free (mine);
  g_assert_true (g_file_get_contents (path, &mine, &mine_length, NULL));
  g_assert_cmpmem (mine, mine_length, built, built_length);
}

static void
assert_run (const char *command)
{
  int status = -1;

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

/* The very same file where people write a comma in a number. */
static void
test_locale (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_autofree char *workbook = path_of (cli, "school.xlsx");
  g_autofree char *locale = path_of (cli, "nl_NL.UTF-8");
  g_autofree char *command = g_strdup_printf ("localedef -c -i nl_NL -f UTF-8 '%s'", locale);
  g_autofree char *allowed = path_of (cli, "lekken");
  g_autofree char *leaks = g_strdup_printf ("suppressions=%s:print_suppressions=0", allowed);
  g_autofree char *built = NULL, *mine = NULL, *part = NULL;
  gsize built_length, mine_length;

  assert_run (command);
  cli_write (cli, "lekken", "leak:argz_add_sep\n"); /* setlocale() itself loses LOCPATH */
  g_setenv ("LOCPATH", cli->folder, TRUE);
  g_setenv ("LSAN_OPTIONS", leaks, TRUE);
  cli_run_in (cli, NULL, "nl_NL.UTF-8", "export", sample, "school.xlsx", NULL);
  g_unsetenv ("LSAN_OPTIONS");
  g_unsetenv ("LOCPATH");
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_file_get_contents (workbook, &mine, &mine_length, NULL));
  g_assert_true (g_file_get_contents (g_getenv ("TAAL_SAMPLE_WORKBOOK"), &built, &built_length, NULL));
  g_assert_cmpmem (mine, mine_length, built, built_length);
  part = xlsx_read_part (workbook, LESSEN);
  xlsx_assert_contains (part, "<v>0.375</v>");
}

/* What is there is not written over, and a folder stays one. */
static void
test_exists (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_autofree char *folder = path_of (cli, "map.xlsx");
  g_autofree char *text = NULL;

  cli_write (cli, "school.xlsx", "van mij");
  cli_run (cli, "export", sample, "school.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "school.xlsx: Er is al iets met die naam. "));
  cli_run (cli, "template", "school.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "school.xlsx: Er is al iets met die naam. "));
  text = cli_read (cli, "school.xlsx");
  g_assert_cmpstr (text, ==, "van mij");

  cli_run (cli, "export", sample, "weg/school.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "weg/school.xlsx: Dit bestand of deze map bestaat "
                                             "niet. "));
  g_assert_cmpuint (cli_count_files (cli), ==, 1);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  cli_run (cli, "export", sample, "map.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_free (folder);
  folder = path_of (cli, "map.xlsx/lessen.csv");
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_REGULAR));
}

/* Other kinds of files are no folders. */
static void
test_usage (CliFixture    *cli,
            gconstpointer  data)
{
  static const char *const names[] = { "school.ods", "school.xls", "SCHOOL.CSV", "nieuw.taalnorm" };
  g_autofree char *sample = cli_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cli_run (cli, "export", sample, names[i], NULL);
      g_assert_cmpint (cli->status, ==, 2);
      cli_assert_contains (cli->err, "een export is een werkmap die op .xlsx eindigt");
      cli_assert_contains (cli->err, "\nHulp: taalnorm-cli export --help\n");
      cli_run (cli, "template", names[i], NULL);
      g_assert_cmpint (cli->status, ==, 2);
      cli_assert_contains (cli->err, "Geef een naam die op .xlsx eindigt.");
      cli_assert_contains (cli->err, "\nHulp: taalnorm-cli template --help\n");
    }
  cli_run (cli, "template", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_run (cli, "template", "a.xlsx", "b.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_run (cli, "template", "a.xlsx", "--skip-bad", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  g_assert_cmpuint (cli_count_files (cli), ==, 0);
}

static void
test_template (CliFixture    *cli,
               gconstpointer  data)
{
  g_autofree char *path = path_of (cli, "Sjabloon.XLSX");
  g_autofree char *english = path_of (cli, "template.xlsx");
  g_autofree char *book = NULL, *english_book = NULL;

  cli_run (cli, "template", "Sjabloon.XLSX", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpstr (cli->err, ==,
                   "Het sjabloon staat in Sjabloon.XLSX. Op het eerste blad staat hoe u het "
                   "invult.\n");
  book = xlsx_read_part (path, "xl/workbook.xml");
  xlsx_assert_contains (book, "<sheet name=\"uitleg\" sheetId=\"1\"");
  xlsx_assert_contains (book, "<sheet name=\"lessen\"");

  cli_run (cli, "--taal", "en", "template", "template.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  english_book = xlsx_read_part (english, "xl/workbook.xml");
  xlsx_assert_contains (english_book, "<sheet name=\"explanation\" sheetId=\"1\"");
  xlsx_assert_contains (english_book, "<sheet name=\"lessen\"");
}

/* A text that no cell can hold names its place, and the way out. */
static void
test_too_long (CliFixture    *cli,
               gconstpointer  data)
{
  g_autofree char *name = g_strnfill (32768, 'a');
  g_autofree char *text = NULL;

  text = g_strdup_printf ("docent_id,naam,rol,start\nD1,kort,docent,2020-01-01\n"
                          "D2,%s,docent,2020-01-01\n",
                          name);
  cli_write (cli, "docenten.csv", text);
  cli_run (cli, "import", "school.taalnorm", "docenten.csv", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_run (cli, "export", "school.taalnorm", "school.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Exporteer naar een map met CSV-bestanden.");
  cli_assert_contains (cli->err, "table docenten, row 3, column naam: ");
  g_assert_cmpuint (cli_count_files (cli), ==, 2);
}

static void
run_limited (CliFixture *cli,
             rlim_t      size,
             const char *command,
             const char *first,
             const char *second)
{
  struct rlimit limit;
  rlim_t before;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  before = limit.rlim_cur;
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  cli_run (cli, command, first, second, NULL);
  limit.rlim_cur = before;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* A limit on the size of a file stands in for a full disk: one sentence, and no half file. */
static void
test_no_room (CliFixture    *cli,
              gconstpointer  data)
{
  static const rlim_t sizes[] = { 0, 5000, 100000, 2000000 };
  g_autofree char *sample = cli_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      run_limited (cli, sizes[i], "export", sample, "school.xlsx");
      g_test_message ("%s", cli->err);
      g_assert_cmpint (cli->status, ==, 3);
      g_assert_true (g_str_has_prefix (cli->err, "school.xlsx: De schijf is vol. "));
      g_assert_true (strchr (cli->err, '\n') == cli->err + strlen (cli->err) - 1);
      g_assert_cmpuint (cli_count_files (cli), ==, 0);
    }
  run_limited (cli, 10000, "template", "sjabloon.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "sjabloon.xlsx: De schijf is vol. "));
  g_assert_cmpuint (cli_count_files (cli), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CLI_ADD ("werkmap/export", test_export);
  CLI_ADD ("werkmap/locale", test_locale);
  CLI_ADD ("werkmap/exists", test_exists);
  CLI_ADD ("werkmap/usage", test_usage);
  CLI_ADD ("werkmap/template", test_template);
  CLI_ADD ("werkmap/too-long", test_too_long);
  CLI_ADD ("werkmap/no-room", test_no_room);

  return g_test_run ();
}
