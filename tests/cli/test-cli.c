/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <string.h>

static const char *const commands[] = {
  "import", "export", "check", "why", "lessen", "docenten", "presentielijst", "template", "bewaren",
};

static void
test_help (CliFixture    *cli,
           gconstpointer  data)
{
  cli_run (cli, "--help", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_true (g_str_has_prefix (cli->out, "Gebruik: taalnorm-cli OPDRACHT [OPTIES]\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("taalnorm-cli %s ", commands[i]);

      cli_run (cli, "--help", NULL);
      cli_assert_contains (cli->out, commands[i]);
      cli_run (cli, commands[i], "--help", NULL);
      g_assert_cmpint (cli->status, ==, 0);
      g_assert_cmpstr (cli->err, ==, "");
      cli_assert_contains (cli->out, usage);
      cli_assert_contains (cli->out, "\nVoorbeeld:\n  taalnorm-cli ");
      cli_run (cli, "--taal", "en", commands[i], "-h", NULL);
      g_assert_cmpint (cli->status, ==, 0);
      cli_assert_contains (cli->out, "\nExample:\n  taalnorm-cli ");
    }
}

static void
test_version (CliFixture    *cli,
              gconstpointer  data)
{
  cli_run (cli, "--version", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "taalnorm-cli " TAAL_VERSION "\n");
}

/* What the command line gets wrong: exit 2, a sentence and a way to the help on stderr, no
 * result. */
static void
test_usage (CliFixture    *cli,
            gconstpointer  data)
{
  static const struct
  {
    const char *arguments[6];
    const char *message;
  } cases[] = {
    { { NULL }, "Geef een opdracht: " },
    { { "chek" }, "De opdracht “chek” bestaat niet. " },
    { { "--foo" }, "De optie --foo bestaat niet.\n" },
    { { "--taal", "de", "check", "x" }, "--taal: “de” kan niet. " },
    { { "check", "--taal" }, "Achter --taal ontbreekt een waarde.\n" },
    { { "check" }, "Er ontbreekt een argument. Nodig: DOSSIER.\n" },
    { { "why", "x" }, "Er ontbreekt een argument. Nodig: DOSSIER LES_ID.\n" },
    { { "import", "x" }, "Er ontbreekt een argument. " },
    { { "check", "x", "y" }, "“y” is een argument te veel. " },
    { { "check", "x", "--foo=1" }, "De optie --foo=1 bestaat niet.\n" },
    { { "check", "x", "-z" }, "De optie -z bestaat niet.\n" },
    { { "check", "x", "--op", "2023-01-01" }, "De optie --op bestaat niet.\n" },
    { { "check", "x", "--van" }, "Achter --van ontbreekt een waarde.\n" },
    { { "check", "x", "--van", "2023-02-30" }, "--van: “2023-02-30” is geen datum. " },
    { { "check", "x", "--tot", "01-02-23" }, "--tot: “01-02-23” is geen datum. " },
    { { "check", "x", "--bekend-op", "nu" }, "--bekend-op: “nu” is geen datum. " },
    { { "docenten", "x", "--op", "nu" }, "--op: “nu” is geen datum. " },
    { { "check", "x", "--van=2024-01-01", "--tot=31-12-2023" }, "--tot ligt vóór --van.\n" },
    { { "check", "x", "--format", "xml" },
      "--format: “xml” kan niet. Kies uit: text, json, html.\n" },
    { { "check", "x", "--format", "pdf" }, "Deze versie schrijft geen PDF. Gebruik --format html" },
    { { "docenten", "x", "--format", "pdf" }, "Deze versie schrijft geen PDF. " },
    { { "lessen", "x", "--format", "html" },
      "--format: “html” kan niet. Kies uit: text, csv, json.\n" },
    { { "why", "x", "y", "--format", "csv" }, "--format: “csv” kan niet. Kies uit: text, json.\n" },
    { { "lessen", "x", "--reden", "zin" }, "--reden: “zin” kan niet. Kies uit: geen_docent, " },
    { { "import", "x.csv", "y" }, "Het eerste argument is het dossier; " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *a = cases[i].arguments;

      if (a[0] == NULL)
        cli_run (cli, NULL, NULL);
      else
        cli_run (cli, a[0], a[1], a[2], a[3], a[4], a[5], NULL);
      g_assert_cmpint (cli->status, ==, 2);
      g_assert_cmpstr (cli->out, ==, "");
      g_assert_true (g_str_has_prefix (cli->err, cases[i].message));
      cli_assert_contains (cli->err, "\nHulp: taalnorm-cli ");
      cli_assert_contains (cli->err, "--help\n");
    }
  g_assert_cmpuint (cli_count_files (cli), ==, 0);
}

/* A period that ends before it begins because of an end that was not given. */
static void
test_half_period (CliFixture    *cli,
                  gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "check", sample, "--van", "2027-01-01", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  g_assert_cmpstr (cli->out, ==, "");
  cli_assert_contains (cli->err, "van 2027-01-01 tot en met 2026-12-31");
}

/* What fails: exit 3, a line that names the file, no result. */
static void
test_failures (CliFixture    *cli,
               gconstpointer  data)
{
  g_autofree char *sample = cli_sample ();

  cli_run (cli, "check", "niets", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_true (g_str_has_prefix (cli->err, "niets: Dit bestand of deze map bestaat niet. "));

  cli_write (cli, "brief.txt", "Geachte heer,\n");
  cli_run (cli, "check", "brief.txt", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_true (g_str_has_prefix (cli->err, "brief.txt: Dit is geen dossier van Taalnorm. "));

  cli_run (cli, "why", sample, "niets", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "er is geen les met het id “niets”.");
  cli_run (cli, "lessen", sample, "--docent", "niets", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "er is geen docent met het id “niets”.");

  cli_write (cli, "eigen.yaml", "id: x\nfoo: 1\n");
  cli_run (cli, "check", sample, "--norm", "eigen.yaml", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, "In het normpakket staat een sleutel die niet bestaat. "
                                 "(eigen.yaml:2:1: ");
  cli_run (cli, "check", sample, "--norm", "niets.yaml", NULL);
  g_assert_cmpint (cli->status, ==, 3);
}

/* Dutch unless asked otherwise, whatever the environment says; also where there is only the
 * locale C. */
static void
test_language (CliFixture    *cli,
               gconstpointer  data)
{
  static const char *const locales[] = { "C", "POSIX", "C.UTF-8", "nl_NL.UTF-8", "xx_XX" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      cli_run_in (cli, "fr", locales[i], "check", NULL);
      g_assert_true (g_str_has_prefix (cli->err, "Er ontbreekt een argument."));
      cli_run_in (cli, "nl", locales[i], "check", "--taal=en", NULL);
      g_assert_true (g_str_has_prefix (cli->err, "An argument is missing."));
      cli_run_in (cli, "", locales[i], "--taal", "en", "check", NULL);
      g_assert_true (g_str_has_prefix (cli->err, "An argument is missing."));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CLI_ADD ("help", test_help);
  CLI_ADD ("version", test_version);
  CLI_ADD ("usage", test_usage);
  CLI_ADD ("half-period", test_half_period);
  CLI_ADD ("failures", test_failures);
  CLI_ADD ("language", test_language);

  return g_test_run ();
}
