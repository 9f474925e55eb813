/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

/* What a school shares, through the command line. */

static char *
path_of (CliFixture *cli,
         const char *name)
{
  return g_build_filename (cli->folder, name, NULL);
}

static void
assert_not_in (CliFixture *cli,
               const char *file,
               const char *text)
{
  g_autofree char *path = path_of (cli, file), *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  if (memmem (bytes, length, text, strlen (text)) != NULL)
    g_error ("“%s” is in %s", text, file);
}

/* Words of a name in the sample that are in no other column. */
static void
test_sample (CliFixture *cli,
             gconstpointer data)
{
  static const char *const forms[] = { "text", "json", "html" };
  g_autofree char *sample = cli_sample (), *file = g_build_filename (sample, "docenten.csv", NULL);
  g_autofree char *text = NULL, *before = NULL;
  g_auto (GStrv) lines = NULL;

  cli_run (cli, "share", sample, "zut.taalnorm", "--gemeente", "Zutphen", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  cli_assert_contains (cli->out, "Voor de gemeente Zutphen: 1 contract, 2063 lessen, 13 docenten");
  cli_assert_contains (cli->out, "artikel 9.2 lid 4");
  cli_assert_contains (cli->out, "Op welke grond");
  g_assert_cmpuint (cli_count_files (cli), ==, 1);

  cli_run (cli, "contract", sample, "C-ZUT", "--van", "2023-01-01", "--tot", "2023-12-31",
           "--format", "json", NULL);
  before = g_strdup (cli->out);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      cli_run (cli, "contract", "zut.taalnorm", "--van", "2023-01-01", "--tot", "2023-12-31",
               "--format", forms[i], "-o", forms[i], NULL);
      g_assert_cmpint (cli->status, ==, 0);
    }
  cli_run (cli, "aanbod", "zut.taalnorm", "--op", "2023-06-01", "--format", "html", "-o", "aanbod",
           NULL);
  g_assert_cmpint (cli->status, ==, 0);
  text = cli_read (cli, "json");
  g_assert_cmpstr (text, ==, before);

  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (int i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 3);

      assert_not_in (cli, "zut.taalnorm", cells[0]);
      assert_not_in (cli, "zut.taalnorm", cells[1]);
      assert_not_in (cli, "html", cells[1]);
      assert_not_in (cli, "text", cells[1]);
      assert_not_in (cli, "aanbod", cells[1]);
    }
}

/* The name list lies beside the dossier, with files in which the names stand as well. */
static void
test_name_list (CliFixture *cli,
                gconstpointer data)
{
  static const char *const never[] = { "Fatima", "Amrani", "voorbeeld.nl", "Jansen", "Haddad" };
  g_autofree char *folder =
      g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "aanwezig", "fixtures", NULL);
  g_autofree char *school = g_build_filename (folder, "school", NULL);
  g_autofree char *file = g_build_filename (folder, "zoom-oud.csv", NULL);
  g_autofree char *names = g_build_filename (folder, "namen.csv", NULL);
  g_autofree char *namen = path_of (cli, "school.taalnorm.namen");

  cli_run (cli, "import", "school.taalnorm", school, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_write (cli, "contracten.csv", "contract_id,gemeente,van,max_groep\nK1,GM0301,2020-01-01,8\n");
  cli_run (cli, "import", "school.taalnorm", "contracten.csv", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_run (cli, "aanwezig", "school.taalnorm", file, "--namen", names, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_file_test (namen, G_FILE_TEST_EXISTS));

  cli_run (cli, "share", "school.taalnorm", "zut.taalnorm", "--gemeente", "GM0301", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_run (cli, "share", "school.taalnorm", "insp.taalnorm", "--inspectie", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    {
      assert_not_in (cli, "zut.taalnorm", never[i]);
      if (i < 2)
        assert_not_in (cli, "insp.taalnorm", never[i]);
    }
}

/* The same bytes of every answer that an inspection asks. */
static void
test_inspectie (CliFixture *cli,
                gconstpointer data)
{
  static const char *const commands[] = { "check", "online", "signalen", "contract", "docenten" };

  for (int i = 1; i <= 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("school-%d", i);
      g_autofree char *school =
          g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "cli", "presentie", name, NULL);
      g_autofree char *shared = g_strconcat (name, ".taalnorm", NULL);

      cli_run (cli, "share", school, shared, "--inspectie", NULL);
      g_assert_cmpint (cli->status, ==, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (commands); j++)
        {
          g_autofree char *before = NULL;
          int status;

          cli_run (cli, commands[j], school, "--format", "json",
                   g_str_equal (commands[j], "docenten") ? "--op" : "--tot", "2024-03-31", NULL);
          before = g_strdup (cli->out);
          status = cli->status;
          cli_run (cli, commands[j], shared, "--format", "json",
                   g_str_equal (commands[j], "docenten") ? "--op" : "--tot", "2024-03-31", NULL);
          g_assert_cmpstr (cli->out, ==, before);
          g_assert_cmpint (cli->status, ==, status);
        }
    }
}

static void
test_usage (CliFixture *cli,
            gconstpointer data)
{
  static const char *const wrong[][6] = {
    { "uit.taalnorm" },
    { "uit.taalnorm", "--gemeente", "Zutphen", "--inspectie" },
    { "uit.taalnorm", "--gemeente", "Zutfen" },
    { "uit.taalnorm", "--gemeente" },
    { "uit.taalnorm", "--inspectie", "--zonder-cursisten" },
    { "uit.xlsx", "--inspectie" },
    { "map", "--inspectie" },
    { "uit.taalnorm", "--inspectie", "--format", "json" },
    { "uit.taalnorm", "nog.taalnorm", "--inspectie" },
    { NULL },
  };
  g_autofree char *sample = cli_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const char *const *w = wrong[i];

      cli_run (cli, "share", sample, w[0], w[1], w[2], w[3], w[4], NULL);
      g_assert_cmpint (cli->status, ==, 2);
      g_assert_cmpstr (cli->out, ==, "");
      cli_assert_contains (cli->err, "\nHulp: taalnorm-cli share --help\n");
    }
  g_assert_cmpuint (cli_count_files (cli), ==, 0);
  cli_run (cli, "share", "--help", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "--zonder-cursisten");
}

static void
test_failures (CliFixture *cli,
               gconstpointer data)
{
  g_autofree char *sample = cli_sample (), *before = NULL, *after = NULL, *map = NULL;

  cli_run (cli, "share", sample, "a.taalnorm", "--gemeente", "Amsterdam", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "geen contract met die gemeente");
  cli_run (cli, "share", "weg.taalnorm", "a.taalnorm", "--inspectie", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "weg.taalnorm: "));
  cli_run (cli, "share", sample, "weg/a.taalnorm", "--inspectie", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "weg/a.taalnorm: "));
  g_assert_cmpuint (cli_count_files (cli), ==, 0);

  cli_run (cli, "import", "school.taalnorm", sample, NULL);
  before = cli_read (cli, "school.taalnorm");
  cli_run (cli, "share", "school.taalnorm", "./school.taalnorm", "--inspectie", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "Kies een andere naam");
  g_assert_null (strstr (cli->err, "verwijder"));
  cli_run (cli, "share", sample, "school.taalnorm", "--gemeente", "GM0301", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "school.taalnorm: "));
  after = cli_read (cli, "school.taalnorm");
  g_assert_cmpstr (before, ==, after);

  map = path_of (cli, "map");
  g_assert_cmpint (g_mkdir (map, 0777), ==, 0);
  cli_write (cli, "map/docenten.csv", "docent_id,naam,rol,start\nD1,A,docent,gisteren\n");
  cli_run (cli, "share", "map", "b.taalnorm", "--inspectie", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_cmpstr (cli->out, ==, "");
  cli_assert_contains (cli->err, "gisteren");
  cli_run (cli, "share", "map", "b.taalnorm", "--inspectie", "--skip-bad", NULL);
  g_assert_cmpint (cli->status, ==, 0);
}

/* A limit on the size of a file stands in for a full disk; SQLite does not tell the two alike. */
static void
test_no_room (CliFixture *cli,
              gconstpointer data)
{
  static const rlim_t sizes[] = { 0, 5000, 100000, 400000 };
  g_autofree char *sample = cli_sample ();
  struct rlimit limit;
  rlim_t before;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  before = limit.rlim_cur;
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      limit.rlim_cur = sizes[i];
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      cli_run (cli, "share", sample, "uit.taalnorm", "--inspectie", NULL);
      limit.rlim_cur = before;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      g_test_message ("%s", cli->err);
      g_assert_cmpint (cli->status, ==, 3);
      g_assert_cmpstr (cli->out, ==, "");
      g_assert_true (strchr (cli->err, '\n') == cli->err + strlen (cli->err) - 1);
      g_assert_cmpuint (cli_count_files (cli), ==, 0);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CLI_ADD ("share/sample", test_sample);
  CLI_ADD ("share/name-list", test_name_list);
  CLI_ADD ("share/inspectie", test_inspectie);
  CLI_ADD ("share/usage", test_usage);
  CLI_ADD ("share/failures", test_failures);
  CLI_ADD ("share/no-room", test_no_room);

  return g_test_run ();
}
