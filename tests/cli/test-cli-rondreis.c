/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-cli"

#include "config.h"

#include "cli-fixture.h"

#include <string.h>

/* The sample as a workbook is the sample. */
static void
test_sample (CliFixture    *cli,
             gconstpointer  data)
{
  const char *workbook = g_getenv ("TAAL_SAMPLE_WORKBOOK");
  g_autofree char *sample = cli_sample ();
  g_autofree char *of_folder = NULL;

  cli_run (cli, "check", sample, "--format", "json", NULL);
  of_folder = g_strdup (cli->out);
  cli_run (cli, "check", workbook, "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, of_folder);

  cli_run (cli, "import", "school.taalnorm", sample, NULL);
  cli_run (cli, "import", "school.taalnorm", workbook, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets veranderd: "));
}

/* A template that was not filled in brings in nothing, and asks for no remark on its own sheets. */
static void
test_template (CliFixture    *cli,
               gconstpointer  data)
{
  cli_run (cli, "template", "sjabloon.xlsx", NULL);
  cli_run (cli, "import", "school.taalnorm", "sjabloon.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets veranderd: "));
  g_assert_cmpstr (cli->err, ==, "");

  cli_run (cli, "--taal", "en", "template", "template.xlsx", NULL);
  cli_run (cli, "import", "school.taalnorm", "template.xlsx", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_true (g_str_has_prefix (cli->out, "Er is niets veranderd: "));
  g_assert_cmpstr (cli->err, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  CLI_ADD ("rondreis/sample", test_sample);
  CLI_ADD ("rondreis/template", test_template);

  return g_test_run ();
}
