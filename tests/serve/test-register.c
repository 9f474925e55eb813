/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-register"

#include "config.h"

#include "register-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-json-lezer.h"

/* The register over a folder of dossiers, asked over the wire by whoever writes what they like. */

#define AANBOD "/v1/aanbod-wi2013"

#define REGISTER_ADD(path, func) \
  g_test_add ("/serve/register/" path, CliFixture, NULL, cli_set_up, func, cli_tear_down)

static void
write_two_schools (CliFixture *cli)
{
  register_write_school (cli, "a.taalnorm", "1234",
                         "L1,NT2,2024-02-01,ja,5,2024-06-30\nL2,ALFA,2024-02-01,ja,0,");
  register_write_school (cli, "b.taalnorm", "5678",
                         "L1,NT2,2024-02-01,ja,4,\nL2,KNM,2023-01-01,ja,9,");
}

/* What taalnorm-cli says of the same folder. */
static char *
dup_cli_json (CliFixture *cli,
              const char *op,
              const char *gemeente,
              const char *soort)
{
  if (gemeente != NULL)
    cli_run (cli, "aanbod", "map", "--format", "json", "--op", op, "--gemeente", gemeente, NULL);
  else if (soort != NULL)
    cli_run (cli, "aanbod", "map", "--format", "json", "--op", op, "--soort", soort, NULL);
  else
    cli_run (cli, "aanbod", "map", "--format", "json", "--op", op, NULL);

  return g_strdup (cli->out);
}

static void
expect_json (guint16 poort,
             const char *target,
             const char *expected)
{
  g_autofree char *response = register_get (poort, "GET", target, NULL);

  g_test_message ("%s", target);
  g_assert_cmpint (register_get_status (response), ==, 200);
  g_assert_cmpstr (register_get_body (response), ==, expected);
}

static void
expect_header (const char *response,
               const char *name,
               const char *expected)
{
  g_autofree char *value = register_dup_header (response, name);

  g_test_message ("%s", name);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_as_cli (CliFixture *cli,
             gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *all = NULL, *zutphen = NULL, *alfa = NULL, *late = NULL;
  guint16 poort;

  write_two_schools (cli);
  all = dup_cli_json (cli, REGISTER_OP, NULL, NULL);
  zutphen = dup_cli_json (cli, REGISTER_OP, "GM0301", NULL);
  alfa = dup_cli_json (cli, REGISTER_OP, NULL, "ALFA");
  late = dup_cli_json (cli, "2024-07-01", NULL, NULL);
  self = register_start (map, 0, 0);
  poort = register_get_poort (self);
  expect_json (poort, AANBOD, all);
  expect_json (poort, AANBOD "?op=" REGISTER_OP, all);
  expect_json (poort, AANBOD "?gemeente=&soort=&op=", all);
  expect_json (poort, AANBOD "?gemeente=GM0301", zutphen);
  expect_json (poort, AANBOD "?s%6fort=ALFA&", alfa);
  expect_json (poort, AANBOD "?op=2024-07-01", late);
  cli_assert_contains (all, "\"wachtlijst\"");
  cli_assert_contains (late, "\"onbekend\"");
}

static void
test_headers (CliFixture *cli,
              gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *response = NULL, *head = NULL, *length = NULL, *page = NULL, *api = NULL;
  g_autofree char *expected = NULL;
  TaalJsonLezer json;
  guint16 poort;

  write_two_schools (cli);
  self = register_start (map, 0, 0);
  poort = register_get_poort (self);
  response = register_get (poort, "GET", AANBOD, NULL);
  expect_header (response, "Content-Type", "application/json; charset=utf-8");
  expect_header (response, "API-Version", "1.0.0");
  expect_header (response, "X-Content-Type-Options", "nosniff");
  expect_header (response, "Cache-Control", "no-cache");
  expect_header (response, "Access-Control-Allow-Origin", "*");
  expect_header (response, "Taalnorm-Weggelaten", NULL);

  /* HEAD is GET without the body. */
  head = register_get (poort, "HEAD", AANBOD, NULL);
  g_assert_cmpint (register_get_status (head), ==, 200);
  g_assert_cmpstr (register_get_body (head), ==, "");
  length = g_strdup_printf ("%zu", strlen (register_get_body (response)));
  expect_header (head, "Content-Length", length);
  expected = register_dup_header (response, "ETag");
  expect_header (head, "ETag", expected);

  page = register_get (poort, "GET", "/", NULL);
  expect_header (page, "Content-Type", "text/html; charset=utf-8");
  expect_header (page, "Vary", "Accept-Language");
  expect_header (page, "Content-Language", "nl");
  expect_header (page, "X-Frame-Options", "DENY");

  api = register_get (poort, "GET", "/v1/openapi.json", NULL);
  g_assert_cmpint (register_get_status (api), ==, 200);
  expect_header (api, "Content-Type", "application/json; charset=utf-8");
  expect_header (api, "Access-Control-Allow-Origin", "*");
  cli_assert_contains (register_get_body (api), "\"version\": \"1.0.0\"");
  taal_json_lezer_init (&json, register_get_body (api), strlen (register_get_body (api)));
  g_assert_true (taal_json_lezer_skip (&json) && taal_json_lezer_end (&json));
}

static void
test_etag (CliFixture *cli,
           gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *first = NULL, *etag = NULL, *headers = NULL, *again = NULL, *weak = NULL;
  g_autofree char *other = NULL, *page = NULL, *changed = NULL;
  guint16 poort;

  write_two_schools (cli);
  self = register_start (map, 0, 0);
  poort = register_get_poort (self);
  first = register_get (poort, "GET", AANBOD, NULL);
  etag = register_dup_header (first, "ETag");
  g_assert_nonnull (etag);

  headers = g_strdup_printf ("If-None-Match: \"x\", W/%s\r\n", etag);
  again = register_get (poort, "GET", AANBOD, headers);
  g_assert_cmpint (register_get_status (again), ==, 304);
  g_assert_cmpstr (register_get_body (again), ==, "");
  expect_header (again, "ETag", etag);
  expect_header (again, "API-Version", "1.0.0");
  weak = register_get (poort, "HEAD", AANBOD, headers);
  g_assert_cmpint (register_get_status (weak), ==, 304);
  other = register_get (poort, "GET", AANBOD "?soort=ALFA", headers);
  g_assert_cmpint (register_get_status (other), ==, 200);
  page = register_get (poort, "GET", "/", headers);
  g_assert_cmpint (register_get_status (page), ==, 200);

  register_write_school (cli, "a.taalnorm", "1234", "L1,NT2,2024-02-01,nee,5,");
  changed = register_get (poort, "GET", AANBOD, headers);
  g_assert_cmpint (register_get_status (changed), ==, 200);
}

/* What comes in while it serves: another file in the place of one, a broken one, one that is
 * mended, one that goes, and the folder itself. */
static void
test_changes (CliFixture *cli,
              gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autofree char *away = g_build_filename (cli->folder, "weg", NULL);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *expected = NULL, *response = NULL, *gone = NULL, *berichten = NULL;
  g_autofree char *page = NULL, *path = g_build_filename (map, "b.taalnorm", NULL);
  guint16 poort;

  write_two_schools (cli);
  self = register_start (map, 0, 0);
  poort = register_get_poort (self);
  expected = dup_cli_json (cli, REGISTER_OP, NULL, NULL);
  expect_json (poort, AANBOD, expected);

  register_write_school (cli, "a.taalnorm", "1234", "L1,ONA,2024-02-01,ja,7,");
  g_free (expected);
  expected = dup_cli_json (cli, REGISTER_OP, NULL, NULL);
  cli_assert_contains (expected, "\"ONA\"");
  expect_json (poort, AANBOD, expected);

  cli_write (cli, "map/b.taalnorm", "geen dossier");
  g_free (expected);
  expected = dup_cli_json (cli, REGISTER_OP, NULL, NULL); /* the CLI leaves it out as well */
  g_assert_cmpint (cli->status, ==, 3);
  expect_json (poort, AANBOD, expected);
  response = register_get (poort, "GET", AANBOD, NULL);
  expect_header (response, "Taalnorm-Weggelaten", "1");
  page = register_get (poort, "GET", "/", NULL);
  cli_assert_contains (page, "Dossiers die niet te lezen waren en zijn weggelaten: 1");

  register_write_school (cli, "b.taalnorm", "5678", "L2,KNM,2024-02-01,ja,9,");
  g_free (expected);
  expected = dup_cli_json (cli, REGISTER_OP, NULL, NULL);
  expect_json (poort, AANBOD, expected);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_free (expected);
  expected = dup_cli_json (cli, REGISTER_OP, NULL, NULL);
  expect_json (poort, AANBOD, expected);

  g_assert_cmpint (g_rename (map, away), ==, 0);
  gone = register_get (poort, "GET", AANBOD, NULL);
  g_assert_cmpint (register_get_status (gone), ==, 503);
  expect_header (gone, "Content-Type", "application/problem+json; charset=utf-8");
  expect_header (gone, "Retry-After", "60");
  g_assert_cmpint (g_rename (away, map), ==, 0);
  expect_json (poort, AANBOD, expected);

  /* Once for each change, and no folder in it. */
  berichten = register_dup_berichten (self);
  g_test_message ("%s", berichten);
  g_assert_true (g_str_has_prefix (berichten, "b.taalnorm: "));
  cli_assert_contains (berichten, "\nb.taalnorm: ok\n");
  g_assert_null (strstr (berichten, "map/"));
}

static void
test_empty (CliFixture *cli,
            gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *response = NULL, *page = NULL;

  g_assert_cmpint (g_mkdir (map, 0700), ==, 0);
  self = register_start (map, 0, 0);
  response = register_get (register_get_poort (self), "GET", AANBOD, NULL);
  g_assert_cmpint (register_get_status (response), ==, 200);
  cli_assert_contains (response, "\"gemeenten\": []");
  page = register_get (register_get_poort (self), "GET", "/", NULL);
  cli_assert_contains (page, "Nog geen school heeft iets over haar aanbod gezegd.");
}

static void
test_refusals (CliFixture *cli,
               gconstpointer data)
{
  static const struct
  {
    const char *method;
    const char *target;
    const char *headers;
    int status;
    const char *says;
  } cases[] = {
    { "GET", "/v1/aanbod-wi2013/", NULL, 404, "\"status\": 404" },
    { "GET", "/v1", NULL, 404, "zonder schuine streep aan het eind" },
    { "GET", "/v1/", NULL, 404, "\"title\"" },
    { "GET", "/V1/aanbod-wi2013", NULL, 404, "\"detail\"" },
    { "GET", "/v1/%61anbod-wi2013/%2e%2e/%2e%2e/a.taalnorm", NULL, 404, "\"status\": 404" },
    { "GET", "/a.taalnorm", NULL, 404, "\"status\": 404" },
    { "GET", "//", NULL, 404, "\"status\": 404" },
    { "POST", "/v1/aanbod-wi2013", "Content-Length: 2\r\n\r\nab", 405, "GET of HEAD" },
    { "DELETE", "/", NULL, 405, "\"status\": 405" },
    { "OPTIONS", "/v1/aanbod-wi2013", NULL, 405, "\"status\": 405" },
    { "PUT", "/v1/openapi.json", "Content-Length: 0\r\n", 405, "\"status\": 405" },
    { "GET", "/v1/aanbod-wi2013", "Content-Length: 2\r\n\r\nab", 400, "\"status\": 400" },
    { "GET", "/v1/aanbod-wi2013?op=01-03-2024", NULL, 400, "\"parameter\": \"op\"" },
    { "GET", "/v1/aanbod-wi2013?op=2024-02-30", NULL, 400, "jjjj-mm-dd" },
    { "GET", "/v1/aanbod-wi2013?gemeente=Zutphen", NULL, 400, "GM0301" },
    { "GET", "/v1/aanbod-wi2013?gemeente=gm0301", NULL, 400, "\"parameter\": \"gemeente\"" },
    { "GET", "/v1/aanbod-wi2013?gemeente=GM9999", NULL, 400, "\"parameter\": \"gemeente\"" },
    { "GET", "/v1/aanbod-wi2013?soort=alfa", NULL, 400, "ALFA, NT2, ONA, KNM" },
    { "GET", "/v1/aanbod-wi2013?taal=nl", NULL, 400, "\"parameter\": \"taal\"" },
    { "GET", "/v1/aanbod-wi2013?op=2024-03-01&op=2024-03-01", NULL, 400, "meer dan één keer" },
    { "GET", "/v1/aanbod-wi2013?soort=%ff", NULL, 400, "UTF-8" },
    { "GET", "/v1/aanbod-wi2013?x", NULL, 400, "\"parameter\": \"x\"" },
  };
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;

  write_two_schools (cli);
  self = register_start (map, 0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *response = register_get (register_get_poort (self), cases[i].method,
                                                cases[i].target, cases[i].headers);

      g_test_message ("%s %s: %s", cases[i].method, cases[i].target, response);
      g_assert_cmpint (register_get_status (response), ==, cases[i].status);
      expect_header (response, "Content-Type", "application/problem+json; charset=utf-8");
      expect_header (response, "API-Version", "1.0.0");
      expect_header (response, "Allow", cases[i].status == 405 ? "GET, HEAD" : NULL);
      cli_assert_contains (register_get_body (response), cases[i].says);
    }
}

/* All that is wrong at once. */
static void
test_all_errors (CliFixture *cli,
                 gconstpointer data)
{
  static const char expected[] =
      "{\n"
      "  \"type\": \"about:blank\",\n"
      "  \"status\": 400,\n"
      "  \"title\": \"De vraag klopt niet\",\n"
      "  \"detail\": \"Een of meer parameters van de vraag kloppen niet. Elk staat in de lijst met "
      "fouten.\",\n"
      "  \"fouten\": [\n"
      "    {\n"
      "      \"parameter\": \"wat\",\n"
      "      \"uitleg\": \"Die parameter bestaat niet.\"\n"
      "    },\n"
      "    {\n"
      "      \"parameter\": \"soort\",\n"
      "      \"uitleg\": \"Kies een van: ALFA, NT2, ONA, KNM.\"\n"
      "    }\n"
      "  ]\n"
      "}\n";
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *response = NULL, *page = NULL;

  write_two_schools (cli);
  self = register_start (map, 0, 0);
  response = register_get (register_get_poort (self), "GET", AANBOD "?wat=1&soort=B1", NULL);
  g_assert_cmpstr (register_get_body (response), ==, expected);

  /* The page says it to a person, and shows no offer that was not asked for. */
  page = register_get (register_get_poort (self), "GET", "/?wat=%3Cb%3E&soort=%3Cb%3E", NULL);
  g_assert_cmpint (register_get_status (page), ==, 400);
  expect_header (page, "Content-Type", "text/html; charset=utf-8");
  cli_assert_contains (page, "<code>soort</code>: Kies een van");
  g_assert_null (strstr (page, "<b>"));
  g_assert_null (strstr (page, "<table"));
}

static void
test_page (CliFixture *cli,
           gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *page = NULL, *english = NULL, *asked = NULL, *other = NULL, *nothing = NULL;
  g_autofree char *json = NULL;
  guint16 poort;

  write_two_schools (cli);
  self = register_start (map, 0, 0);
  poort = register_get_poort (self);
  page = register_get (poort, "GET", "/", "Accept-Language: de, nl-NL;q=0.8, en;q=0.3\r\n");
  cli_assert_contains (page, "<html lang=\"nl\">");
  cli_assert_contains (page, "<option value=\"GM0301\">Zutphen</option>");
  cli_assert_contains (page, "School &lt;1234&gt; &amp; Co (1234), School &lt;5678&gt; &amp; Co");
  cli_assert_contains (page, ">beschikbaar</td>");
  cli_assert_contains (page, ">9</td>");
  cli_assert_contains (page, ">onbekend: de melding is te oud</td>");
  cli_assert_contains (page, "<time datetime=\"2024-06-30\">30 juni 2024</time>");
  g_assert_null (strstr (page, "<script"));
  g_assert_null (strstr (page, "Geheime"));
  json = register_get (poort, "GET", AANBOD, NULL);
  g_assert_null (strstr (json, "Geheime"));

  english = register_get (poort, "GET", "/", "Accept-Language: de, en-GB;q=0.8, nl;q=0.3\r\n");
  cli_assert_contains (english, "<html lang=\"en\">");
  cli_assert_contains (english, "30 June 2024");
  expect_header (english, "Content-Language", "en");
  other = register_get (poort, "GET", "/?taal=en", "Accept-Language: nl\r\n");
  cli_assert_contains (other, "<html lang=\"en\">");
  cli_assert_contains (other, "href=\"?taal=nl&amp;op=2024-03-01\"");

  /* A person may write a name and a day as they do. */
  asked = register_get (poort, "GET", "/?gemeente=zutphen&soort=nt2&op=1-3-2024", NULL);
  g_assert_cmpint (register_get_status (asked), ==, 200);
  cli_assert_contains (asked, "<option value=\"GM0301\" selected>Zutphen</option>");
  cli_assert_contains (asked, "<option value=\"NT2\" selected>");
  g_assert_null (strstr (asked, "ALFA)</td>"));
  nothing = register_get (poort, "GET", "/?gemeente=GM0599", NULL);
  cli_assert_contains (nothing, "<option value=\"GM0599\" selected>Rotterdam</option>");
  cli_assert_contains (nothing, "Geen school heeft ooit iets over dit aanbod gezegd.");
}

typedef struct
{
  guint16 poort;
  const char *expected;
} Many;

static gpointer
ask_many (gpointer data)
{
  const Many *many = data;

  for (int i = 0; i < 20; i++)
    expect_json (many->poort, AANBOD, many->expected);

  return NULL;
}

static void
test_concurrent (CliFixture *cli,
                 gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *expected = NULL;
  GThread *threads[8];
  Many many;

  write_two_schools (cli);
  expected = dup_cli_json (cli, REGISTER_OP, NULL, NULL);
  self = register_start (map, 3, 0); /* fewer come in at a time than there are */
  many = (Many) { register_get_poort (self), expected };
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("vraag", ask_many, &many);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* Bytes that are no request, and askers who never end. */
static void
test_rude (CliFixture *cli,
           gconstpointer data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autoptr (GString) huge = g_string_new ("GET / HTTP/1.1\r\nHost: x\r\n");
  g_autofree char *garbage = NULL, *slow = NULL, *half = NULL, *head = NULL, *far = NULL;
  g_autofree char *long_target = g_strnfill (3000, 'a'), *target = NULL, *after = NULL;
  guint16 poort;

  write_two_schools (cli);
  self = register_start (map, 0, 200);
  poort = register_get_poort (self);
  garbage = register_send (poort, "\0\377 geen HTTP\r\n\r\n", 16);
  g_assert_cmpint (register_get_status (garbage), !=, 200);
  slow = register_send (poort, "GET / HT", -1); /* ends when the time is up */
  g_assert_cmpstr (slow, ==, "");
  half =
      register_send (poort, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999\r\n\r\nab", -1);
  g_assert_cmpstr (half, ==, "");
  for (int i = 0; i < 400; i++)
    g_string_append_printf (huge, "X-%d: %s\r\n", i, long_target);
  g_string_append (huge, "\r\n");
  head = register_send (poort, huge->str, (gssize) huge->len);
  g_assert_cmpint (register_get_status (head), !=, 200);
  target = g_strconcat (AANBOD "?op=", long_target, NULL);
  far = register_get (poort, "GET", target, NULL);
  g_assert_cmpint (register_get_status (far), ==, 414);
  after = register_get (poort, "GET", AANBOD, NULL);
  g_assert_cmpint (register_get_status (after), ==, 200);
}

/* Who goes before the answer, and a register that stops while it is asked. */
static void
test_leaving (CliFixture *cli,
              gconstpointer data)
{
  static const char request[] = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *after = NULL;
  GSocketConnection *open[10];

  write_two_schools (cli);
  self = register_start (map, 0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr (GSocketClient) client = g_socket_client_new ();
      g_autoptr (GError) error = NULL;

      open[i] = g_socket_client_connect_to_host (client, "127.0.0.1", register_get_poort (self),
                                                 NULL, &error);
      g_assert_no_error (error);
      (void) g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (open[i])),
                                        request, strlen (request), NULL, NULL, NULL);
      if (i < 5)
        g_clear_object (&open[i]);
    }
  after = register_get (register_get_poort (self), "GET", AANBOD, NULL);
  g_assert_cmpint (register_get_status (after), ==, 200);
  g_clear_pointer (&self, register_stop);
  for (gsize i = 5; i < G_N_ELEMENTS (open); i++)
    g_object_unref (open[i]);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_ADD ("as-cli", test_as_cli);
  REGISTER_ADD ("headers", test_headers);
  REGISTER_ADD ("etag", test_etag);
  REGISTER_ADD ("changes", test_changes);
  REGISTER_ADD ("empty", test_empty);
  REGISTER_ADD ("refusals", test_refusals);
  REGISTER_ADD ("all-errors", test_all_errors);
  REGISTER_ADD ("page", test_page);
  REGISTER_ADD ("concurrent", test_concurrent);
  REGISTER_ADD ("rude", test_rude);
  REGISTER_ADD ("leaving", test_leaving);

  return g_test_run ();
}
