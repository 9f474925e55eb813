/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-exchange"

#include "config.h"

#include "slechte-server.h"

#include <glib/gstdio.h>

#include "register-fixture.h"

/* taalnorm-cli fetch, of a register that runs here. */

#define FETCH_ADD(path, func) \
  g_test_add ("/exchange/fetch/" path, CliFixture, NULL, cli_set_up, func, cli_tear_down)

static RegisterFixture *
start (CliFixture *cli)
{
  g_autofree char *map = register_dup_map (cli);

  register_write_school (cli, "a.taalnorm", "1234",
                         "L1,NT2,2024-02-01,ja,5,2024-06-30\nL2,ALFA,2024-02-01,ja,0,");
  return register_start (map, 0, 0);
}

static void
test_as_aanbod (CliFixture    *cli,
                gconstpointer  data)
{
  g_autoptr (RegisterFixture) self = start (cli);
  g_autofree char *url = register_dup_url (self), *text = NULL, *json = NULL, *alfa = NULL;
  g_autofree char *written = NULL;

  cli_run (cli, "aanbod", "map", "--op", REGISTER_OP, NULL);
  text = g_strdup (cli->out);
  cli_run (cli, "aanbod", "map", "--op", REGISTER_OP, "--format", "json", NULL);
  json = g_strdup (cli->out);
  cli_run (cli, "aanbod", "map", "--op", "2024-04-01", "--soort", "ALFA", "--gemeente", "Amsterdam",
           "--taal", "en", NULL);
  alfa = g_strdup (cli->out);

  cli_run (cli, "fetch", "--register", url, NULL); /* the register has a today of its own */
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, text);
  cli_run (cli, "fetch", "--register", url, "--format", "json", "--op", REGISTER_OP, NULL);
  g_assert_cmpstr (cli->out, ==, json);
  cli_run (cli, "fetch", "--register", url, "--op", "01-04-2024", "--soort", "alfa", "--gemeente",
           "Amsterdam", "--taal", "en", NULL);
  g_assert_cmpstr (cli->out, ==, alfa);
  cli_run (cli, "fetch", "--register", url, "--format", "json", "-o", "uit.json", NULL);
  g_assert_cmpstr (cli->out, ==, "");
  written = cli_read (cli, "uit.json");
  g_assert_cmpstr (written, ==, json);

  cli_write (cli, "map/b.taalnorm", "geen dossier");
  cli_run (cli, "fetch", "--register", url, "--format", "json", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, json);
  g_assert_cmpstr (cli->err, ==,
                   "Het register kon 1 dossier niet lezen en heeft het weggelaten.\n");
}

static void
test_usage (CliFixture    *cli,
            gconstpointer  data)
{
  cli_run (cli, "fetch", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "Geef het adres van het register met --register.");
  cli_run (cli, "fetch", "http://127.0.0.1:1", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_run (cli, "fetch", "--register", "file:///etc/passwd", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_contains (cli->err, "file:///etc/passwd: Dit is niet het adres van een register.");
  cli_run (cli, "fetch", "--register", "http://127.0.0.1:1", "--format", "html", NULL);
  g_assert_cmpint (cli->status, ==, 2);
  cli_run (cli, "fetch", "--help", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_contains (cli->out, "--register URL");
}

/* What is wrong is said in one line, with the address; a file that was there stays. */
static void
test_failure (CliFixture    *cli,
              gconstpointer  data)
{
  g_autoptr (SlechteServer) server = slechte_server_start (
    SLECHT_ZENDT, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}", -1);
  g_autofree char *url =
    g_strdup_printf ("http://127.0.0.1:%u", slechte_server_get_poort (server));
  g_autofree char *begin = g_strconcat (url, ": Het antwoord van het register klopt niet", NULL);
  g_autofree char *written = NULL;

  cli_write (cli, "uit.json", "van gisteren");
  cli_run (cli, "fetch", "--register", url, "--format", "json", "-o", "uit.json", NULL);
  g_assert_cmpint (cli->status, ==, 3);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_true (g_str_has_prefix (cli->err, begin));
  cli_assert_contains (cli->err, "a member is missing");
  written = cli_read (cli, "uit.json");
  g_assert_cmpstr (written, ==, "van gisteren");

  g_clear_pointer (&server, slechte_server_stop);
  cli_run (cli, "fetch", "--register", url, NULL);
  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_contains (cli->err, ": Het register antwoordt niet.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  FETCH_ADD ("as-aanbod", test_as_aanbod);
  FETCH_ADD ("usage", test_usage);
  FETCH_ADD ("failure", test_failure);

  return g_test_run ();
}
