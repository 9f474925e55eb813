/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <string.h>
#include <unistd.h>

/* The sample school, year by year: the bytes of format.md 5. The numbers in the golden files were
 * compared with an independent reading of norm.md; a new packet has a new SHA-256 in them. */
static void
test_golden (CliFixture    *cli,
             gconstpointer  data)
{
  static const struct
  {
    const char *year;
    int         status;
  } cases[] = { { "2022", 1 }, { "2023", 0 }, { "2024", 1 }, { "2025", 1 }, { "2026", 0 } };
  g_autofree char *sample = cli_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *van = g_strdup_printf ("--van=%s-01-01", cases[i].year);
      g_autofree char *tot = g_strdup_printf ("--tot=31-12-%s", cases[i].year);
      g_autofree char *name = g_strdup_printf ("check-%s.json", cases[i].year);
      g_autofree char *path =
        g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "cli", "golden", name, NULL);
      g_autofree char *golden = NULL;

      g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
      cli_run (cli, "check", sample, van, tot, "--format", "json", NULL);
      g_assert_cmpint (cli->status, ==, cases[i].status);
      g_assert_cmpstr (cli->err, ==, "");
      g_assert_cmpstr (cli->out, ==, golden);
      /* Text in JSON is Dutch, also for who reads English. */
      cli_run (cli, "--taal", "en", "check", van, tot, "--format=json", sample, NULL);
      g_assert_cmpstr (cli->out, ==, golden);
    }
}

static void
test_text (CliFixture    *cli,
           gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "check", sample, "--van", "2023-01-01", "--tot", "2023-12-31", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Taalschool De Brug voldoet over 2023 aan de 80 "
                                             "%-norm, maar alleen dankzij uitzonderingen.\n"));
  cli_assert_contains (cli->out, "\n[##############################|#+++++++++|++........]\n");
  cli_assert_contains (cli->out, " 84,18 %\n");
  cli_assert_contains (cli->out, "Dit oordeel is niet robuust: 3 andere lezingen ");
  cli_assert_contains (cli->out, "\nD009  Liesbeth Kroezinga ");
  cli_assert_contains (cli->out, "blik-op-werk, versie ");
  cli_assert_contains (cli->out, " --van 2023-01-01 --tot 2023-12-31 --reden "
                                 "register_niet_erkend\n");
  g_assert_null (strchr (cli->out, '\x1b'));

  cli_run (cli, "check", sample, "--van", "2024-01-01", "--tot", "2024-12-31", "--taal", "en",
           NULL);
  g_assert_cmpint (cli->status, ==, 1);
  cli_assert_contains (cli->out, "It is still a shortage; it is only not enforced for now.\n");
  cli_assert_contains (cli->out, "60 % is not a lower norm");
  cli_assert_contains (cli->out, " 69.83 %\n");
}

static void
test_default_period (CliFixture    *cli,
                     gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "check", sample, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Taalschool De Brug voldoet over 2026 aan de 80 "
                                             "%-norm.\n"));
}

/* Before there was a norm, and a dossier without lessons or a school. */
static void
test_nothing_to_judge (CliFixture    *cli,
                       gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "check", sample, "--van", "2020-01-01", "--tot", "2020-12-31", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  g_assert_true (g_str_has_prefix (cli->out, "Taalschool De Brug is over 2020 niet te beoordelen: "
                                             "op 31 december 2020 gold er geen norm.\n"));
  g_assert_null (strchr (cli->out, '['));

  cli_write (cli, "locaties.csv", "locatie_id,naam,gemeente\nL1,Brug,Zutphen\n");
  cli_run (cli, "check", ".", "--van", "2023-01-01", "--tot", "2023-12-31", NULL);
  g_assert_cmpint (cli->status, ==, 1);
  g_assert_true (g_str_has_prefix (cli->out, "De school heeft over 2023 geen lessen "));
  cli_run (cli, "check", ".", "--van", "2023-01-01", "--tot", "2023-12-31", "--format", "json",
           NULL);
  g_assert_cmpint (cli->status, ==, 1);
  cli_assert_contains (cli->out, "\n  \"school\": {\n    \"bow_nummer\": null,\n    \"naam\": "
                                 "null\n  },\n");
  cli_assert_contains (cli->out, "\n  \"aandeel_meegeteld_bp\": null,\n  \"oordeel\": "
                                 "\"GEEN_LESSEN\",\n");
  cli_assert_contains (cli->out, "\n  \"redenen\": [],\n  \"robuust\": true,\n  \"gevoeligheid\": "
                                 "[],\n");
}

static void
test_html (CliFixture    *cli,
           gconstpointer  data)
{
  g_autofree char *text = NULL;

  cli_copy_sample (cli, "school");
  cli_replace (cli, "school/school.csv", "Taalschool De Brug", "<b>Brug & \"Co\"</b>");
  cli_run (cli, "check", "school", "--format", "html", "-o", "verslag.html", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpstr (cli->err, ==, "");
  text = cli_read (cli, "verslag.html");
  cli_assert_contains (text, "<html lang=\"nl\">");
  cli_assert_contains (text, "<h1>&lt;b&gt;Brug &amp; &quot;Co&quot;&lt;/b&gt; voldoet over 2026 ");
  cli_assert_contains (text, "<th scope=\"col\">");
  cli_assert_contains (text, "onbevestigd: een aanname");
  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "http:"));
  g_assert_null (strstr (text, "src="));
}

/* The file is replaced as a whole, or nothing happens to it. */
static void
test_output (CliFixture    *cli,
             gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_autofree char *link = g_build_filename (cli->folder, "link", NULL);
  g_autofree char *text = NULL, *linked = NULL;

  cli_write (cli, "oud.json", "oud");
  g_assert_cmpint (symlink ("oud.json", link), ==, 0);
  cli_run (cli, "check", sample, "--format", "json", "-o", "nieuw.json", NULL);
  cli_run (cli, "check", sample, "--format", "json", "--output", "link", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  text = cli_read (cli, "nieuw.json");
  linked = cli_read (cli, "oud.json");
  g_assert_true (g_str_has_prefix (text, "{\n  \"schema\": \"taalnorm-oordeel/1\",\n"));
  g_assert_cmpstr (linked, ==, text);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (cli_count_files (cli), ==, 3);

  cli_run (cli, "check", sample, "-o", "nergens/verslag", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "nergens/verslag: "));
  cli_run (cli, "check", sample, "-o", ".", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_run (cli, "check", sample, "-o", "/dev/full", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_run (cli, "check", "niets", "-o", "nieuw.json", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_free (linked);
  linked = cli_read (cli, "nieuw.json");
  g_assert_cmpstr (linked, ==, text);
  g_assert_cmpuint (cli_count_files (cli), ==, 3);
}

static void
test_own_reading (CliFixture    *cli,
                  gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();
  g_autofree char *own =
    g_build_filename (sample, "..", "norm", "voorbeeld-eigen-lezing.yaml", NULL);

  cli_run (cli, "check", sample, "--norm", own, "--bekend-op", "2023-01-15", NULL);
  cli_assert_contains (cli->out, "(eigen lezing van ");
  cli_assert_contains (cli->out, "Beoordeeld met wat op 15 januari 2023 bekend was.\n");
  cli_run (cli, "check", sample, "--norm", own, "--format", "json", NULL);
  cli_assert_contains (cli->out, "\"id\": \"voorbeeld-eigen-lezing\",");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CLI_ADD ("check/golden", test_golden);
  CLI_ADD ("check/text", test_text);
  CLI_ADD ("check/default-period", test_default_period);
  CLI_ADD ("check/nothing-to-judge", test_nothing_to_judge);
  CLI_ADD ("check/html", test_html);
  CLI_ADD ("check/output", test_output);
  CLI_ADD ("check/own-reading", test_own_reading);

  return g_test_run ();
}
