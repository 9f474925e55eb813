/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <string.h>

/* Small schools in which every signal of norm.md 11 is found and every safeguard of norm.md 10 has each
 * of its outcomes, beside what an independent reading of those pages, not written in C and not of this
 * program, makes of them: presentie/online-<n>.json and signalen-<n>.json. */
static const struct
{
  const char *name;
  const char *van;
  const char *tot;
} schools[] = {
  { "1", "2023-12-10", "2024-03-29" }, { "2", "2021-12-20", "2022-04-09" },
  { "3", "2020-12-20", "2021-04-09" }, { "4", "2023-05-01", "2023-05-07" },
  { "5", "2023-04-14", "2023-08-02" },
};

static char *
dup_school (const char *name)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "cli", "presentie", name, NULL);
}

static char *
dup_golden (const char *command,
            const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.json", command, name);
  g_autofree char *path =
    g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "cli", "presentie", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* From the folder, and from a dossier, which is read in another way. */
static void
test_golden (CliFixture    *cli,
             gconstpointer  data)
{
  static const char *const commands[] = { "online", "signalen" };

  for (gsize i = 0; i < G_N_ELEMENTS (schools); i++)
    {
      g_autofree char *name = g_strconcat ("school-", schools[i].name, NULL);
      g_autofree char *folder = dup_school (name);
      g_autofree char *dossier = g_strconcat (name, ".taalnorm", NULL);

      cli_run (cli, "import", dossier, folder, NULL);
      g_assert_cmpint (cli->status, ==, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (commands); j++)
        {
          g_autofree char *golden = dup_golden (commands[j], schools[i].name);

          cli_run (cli, commands[j], folder, "--van", schools[i].van, "--tot", schools[i].tot,
                   "--format", "json", NULL);
          g_assert_cmpstr (cli->err, ==, "");
          g_assert_cmpstr (cli->out, ==, golden);
          g_assert_cmpint (cli->status, ==, 0);
          cli_run (cli, commands[j], dossier, "--van", schools[i].van, "--tot", schools[i].tot,
                   "--format", "json", NULL);
          g_assert_cmpstr (cli->out, ==, golden);
        }
    }
}

/* In words, in both languages: each kind of signal that is there is named, and as a question. */
static void
test_words (CliFixture    *cli,
            gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (schools); i++)
    {
      g_autofree char *name = g_strconcat ("school-", schools[i].name, NULL);
      g_autofree char *folder = dup_school (name);
      g_autofree char *golden = dup_golden ("signalen", schools[i].name);

      cli_run (cli, "signalen", folder, "--van", schools[i].van, "--tot", schools[i].tot, NULL);
      g_assert_cmpint (cli->status, ==, 0);
      for (int k = 1; k <= 15; k++)
        {
          g_autofree char *quoted = g_strdup_printf ("\"S%02d\"", k);
          g_autofree char *plain = g_strdup_printf ("S%02d", k);

          if (strstr (golden, quoted) != NULL)
            cli_assert_contains (cli->out, plain);
        }
      cli_run (cli, "signalen", folder, "--van", schools[i].van, "--tot", schools[i].tot, "--taal",
               "en", "--format", "html", NULL);
      g_assert_cmpint (cli->status, ==, 0);
      cli_assert_contains (cli->out, "<html");
      cli_run (cli, "online", folder, "--van", schools[i].van, "--tot", schools[i].tot, NULL);
      g_assert_cmpint (cli->status, ==, 0);
      g_assert_true (strstr (cli->out, "W9") != NULL || g_str_equal (schools[i].name, "4"));
      cli_run (cli, "online", folder, "--van", schools[i].van, "--tot", schools[i].tot, "--taal",
               "en", "--format", "html", NULL);
      g_assert_cmpint (cli->status, ==, 0);
      cli_assert_contains (cli->out, "<html");
    }
}

/* A school where all is as it should be has no signal, and no safeguard that fails. */
static void
test_clean (CliFixture    *cli,
            gconstpointer  data)
{
  g_autofree char *folder = dup_school ("schoon");

  cli_run (cli, "signalen", folder, "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==,
                   "{\n  \"schema\": \"taalnorm-signalen/1\",\n  \"signalen\": []\n}\n");
  cli_run (cli, "online", folder, "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out,
                       "      \"les_id\": \"L1\",\n"
                       "      \"W1\": \"voldaan\",\n      \"W2\": \"voldaan\",\n"
                       "      \"W3\": \"voldaan\",\n      \"W4\": \"voldaan\",\n"
                       "      \"W5\": \"voldaan\",\n      \"W6\": \"nvt\",\n"
                       "      \"W7\": \"nvt\",\n      \"W8\": \"voldaan\",\n"
                       "      \"W9\": \"voldaan\"\n");
  cli_assert_contains (cli->out, "      \"cursist_id\": \"C1\",\n      \"fysiek\": 120,\n"
                                 "      \"online\": 120,\n      \"wi2013\": 120,\n"
                                 "      \"nog_totaal\": 35760,\n      \"nog_fysiek\": 17880,\n"
                                 "      \"extra_fysiek\": 0\n");
  cli_run (cli, "signalen", folder, NULL);
  g_assert_cmpint (cli->status, ==, 0);
}

/* What threshold holds is a matter of the packet: an own reading moves it. */
static void
test_own_reading (CliFixture    *cli,
                  gconstpointer  data)
{
  g_autofree char *folder = dup_school ("schoon");

  cli_write (cli, "eigen.yaml",
             "id: eigen\nversie: '1'\ntitel: Korte dagen\nauteur: Els\ndatum: 2023-01-01\nregels:\n"
             "  - id: E08\n    parameter: dag_max_min\n    waarde: 60\n"
             "    bron: Eigen afspraak, 1 januari 2023\n    zekerheid: H\n    geldig_van: 2022-01-01\n");
  cli_run (cli, "signalen", folder, "--format", "json", "--norm", "eigen.yaml", NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "\"S12\"");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CLI_ADD ("presentie/golden", test_golden);
  CLI_ADD ("presentie/words", test_words);
  CLI_ADD ("presentie/clean", test_clean);
  CLI_ADD ("presentie/own-reading", test_own_reading);

  return g_test_run ();
}
