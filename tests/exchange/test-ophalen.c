/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-exchange"

#include "config.h"

#include "slechte-server.h"

#include <libsoup/soup.h>
#include <string.h>

#include "register-fixture.h"
#include "taal-ophalen.h"
#include "taal-report-aanbod.h"

/* What comes of asking a register, and of asking what is none. Nothing here leaves this computer.
 */

#define EMPTY                                                                             \
  "{\"schema\": \"taalnorm-aanbod/1\", \"op\": \"2024-03-01\", \"gemeenten\": [], "       \
  "\"dekking\": {}, \"vervalt\": []}"
#define JSON_HEAD "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"

static const TaalAanbodVraag alles = { TAAL_DATE_NONE, NULL, -1 };

/* For a slow machine; only a failure takes this long. */
static const TaalOphaalGrens geduldig = { .verbinden_ms = 100000, .totaal_ms = 100000 };

static void
test_real (CliFixture    *cli,
           gconstpointer  data)
{
  g_autofree char *map = register_dup_map (cli);
  g_autoptr (RegisterFixture) self = NULL;
  g_autofree char *url = NULL;
  const TaalAanbodVraag vragen[] = {
    alles,
    { alles.op, "GM0301", -1 },
    { alles.op, NULL, TAAL_AANBOD_ALFA },
    { alles.op, "GM0599", TAAL_AANBOD_KNM },
  };

  register_write_school (cli, "a.taalnorm", "1234",
                         "L1,NT2,2024-02-01,ja,5,2024-06-30\nL2,ALFA,2024-02-01,ja,0,");
  register_write_school (cli, "b.taalnorm", "Nummer é\\", "L1,NT2,2024-02-01,ja,4,");
  cli_write (cli, "map/c.taalnorm", "geen dossier");
  self = register_start (map, 0, 0);
  url = register_dup_url (self);
  for (gsize i = 0; i < G_N_ELEMENTS (vragen); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n_weggelaten;
      g_autoptr (TaalBeschikbaarheid) found =
        taal_ophalen_aanbod (url, &vragen[i], &geduldig, &n_weggelaten, NULL, &error);
      g_autofree char *adres = taal_ophalen_dup_adres (url, &vragen[i], NULL);
      g_autofree char *response =
        register_get (register_get_poort (self), "GET", strstr (adres, "/v1"), NULL);
      g_autofree char *json = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (n_weggelaten, ==, 1);
      json = taal_report_aanbod_json (found);
      g_assert_cmpstr (json, ==, register_get_body (response));
    }
}

/* What is wrong with the world, and what we say of it. */
static void
test_bad_answers (void)
{
  static const struct
  {
    const char        *name;
    SlechtGedrag       gedrag;
    const char        *bytes;
    TaalExchangeError  code;
    const char        *says; /* or NULL */
  } cases[] = {
    { "closes at once", SLECHT_ZENDT, "", TAAL_EXCHANGE_ERROR_BROKEN, NULL },
    { "no HTTP", SLECHT_ZENDT, "SSH-2.0-x\r\n", TAAL_EXCHANGE_ERROR_NO_REGISTER, NULL },
    { "an old HTTP", SLECHT_ZENDT, EMPTY, TAAL_EXCHANGE_ERROR_NO_REGISTER, NULL },
    { "truncated", SLECHT_ZENDT, JSON_HEAD "Content-Length: 9999\r\n\r\n" EMPTY,
      TAAL_EXCHANGE_ERROR_BROKEN, NULL },
    { "bad chunks", SLECHT_ZENDT, JSON_HEAD "Transfer-Encoding: chunked\r\n\r\nzz\r\n" EMPTY,
      TAAL_EXCHANGE_ERROR_BROKEN, NULL },
    { "chunks that end early", SLECHT_ZENDT,
      JSON_HEAD "Transfer-Encoding: chunked\r\n\r\n3\r\n{\"s\r\n", TAAL_EXCHANGE_ERROR_BROKEN,
      NULL },
    { "another type", SLECHT_ZENDT, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" EMPTY,
      TAAL_EXCHANGE_ERROR_NO_REGISTER, "200, text/html" },
    { "no type", SLECHT_ZENDT, "HTTP/1.1 200 OK\r\n\r\n" EMPTY, TAAL_EXCHANGE_ERROR_NO_REGISTER,
      "200, without a type" },
    { "a type that begins alike", SLECHT_ZENDT,
      "HTTP/1.1 200 OK\r\nContent-Type: application/json-seq\r\n\r\n" EMPTY,
      TAAL_EXCHANGE_ERROR_NO_REGISTER, NULL },
    { "not found", SLECHT_ZENDT, "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nx",
      TAAL_EXCHANGE_ERROR_NO_REGISTER, "404" },
    { "an error of another", SLECHT_ZENDT, "HTTP/1.1 502 Bad Gateway\r\n\r\n<html>",
      TAAL_EXCHANGE_ERROR_REFUSED, "502" },
    { "a problem", SLECHT_ZENDT,
      "HTTP/1.1 500 Oops\r\nContent-Type: application/problem+json\r\n\r\n{\"status\": 500, "
      "\"x\": [1, {}], \"detail\": \"Het \\u00e9\\u00e9n en ander\"}",
      TAAL_EXCHANGE_ERROR_REFUSED, "500: Het één en ander" },
    { "a problem that is broken", SLECHT_ZENDT,
      "HTTP/1.1 400 Bad\r\nContent-Type: application/problem+json\r\n\r\n{\"detail\": 1}",
      TAAL_EXCHANGE_ERROR_NO_REGISTER, "400" },
    { "no content", SLECHT_ZENDT, "HTTP/1.1 204 No Content\r\n\r\n",
      TAAL_EXCHANGE_ERROR_NO_REGISTER, NULL },
    { "not UTF-8", SLECHT_ZENDT, JSON_HEAD "\r\n{\"schema\": \"\377\"}", TAAL_EXCHANGE_ERROR_ANSWER,
      "it is not UTF-8" },
    { "another schema", SLECHT_ZENDT, JSON_HEAD "\r\n{\"schema\": \"taalnorm-aanbod/2\"}",
      TAAL_EXCHANGE_ERROR_ANSWER, "its schema is not taalnorm-aanbod/1" },
    { "nothing", SLECHT_ZENDT, JSON_HEAD "\r\n", TAAL_EXCHANGE_ERROR_ANSWER, NULL },
    { "says that it is huge", SLECHT_ZENDT, JSON_HEAD "Content-Length: 99999999999\r\n\r\n" EMPTY,
      TAAL_EXCHANGE_ERROR_TOO_BIG, NULL },
    { "is huge", SLECHT_STROOMT,
      JSON_HEAD "\r\n\n\n[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
      TAAL_EXCHANGE_ERROR_TOO_BIG, NULL },
    { "a head without end", SLECHT_STROOMT,
      "HTTP/1.1 200 OK\r\nX: y\n\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n",
      TAAL_EXCHANGE_ERROR_TOO_BIG, NULL },
    { "drips", SLECHT_DRUPT, JSON_HEAD "Content-Length: 999\r\n\r\n" EMPTY,
      TAAL_EXCHANGE_ERROR_TIMEOUT, NULL },
    { "is silent", SLECHT_ZWIJGT, "", TAAL_EXCHANGE_ERROR_TIMEOUT, NULL },
    { "sends in a circle", SLECHT_ZENDT,
      "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%u/v1/x\r\nContent-Length: 0\r\nConnection: "
      "close\r\n\r\n",
      TAAL_EXCHANGE_ERROR_REDIRECT, NULL },
    { "sends to a file", SLECHT_ZENDT,
      "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n",
      TAAL_EXCHANGE_ERROR_REDIRECT, NULL },
    { "sends to another scheme", SLECHT_ZENDT,
      "HTTP/1.1 301 Moved\r\nLocation: https://127.0.0.1:%u/\r\nContent-Length: 0\r\n\r\n",
      TAAL_EXCHANGE_ERROR_REDIRECT, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TaalOphaalGrens grens = {
        .verbinden_ms = geduldig.verbinden_ms,
        .totaal_ms = cases[i].code == TAAL_EXCHANGE_ERROR_TIMEOUT ? 300 : geduldig.totaal_ms,
        .max_bytes = 100000,
      };
      g_autoptr (SlechteServer) server =
        slechte_server_start (cases[i].gedrag, cases[i].bytes, -1);
      g_autofree char *url =
        g_strdup_printf ("http://127.0.0.1:%u", slechte_server_get_poort (server));
      g_autoptr (GError) error = NULL;
      guint n;

      g_test_message ("%s", cases[i].name);
      g_assert_null (taal_ophalen_aanbod (url, &alles, &grens, &n, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, TAAL_EXCHANGE_ERROR, (int) cases[i].code);
      if (cases[i].says != NULL)
        cli_assert_contains (error->message, cases[i].says);
      g_assert_cmpint (slechte_server_get_vragen (server), <=, 4);
    }
}

/* A register behind another address: it sends on, and the answer comes. */
static void
test_redirect (CliFixture    *cli,
               gconstpointer  data)
{
  g_autofree char *map = register_dup_map (cli), *bytes = NULL, *url = NULL;
  g_autoptr (RegisterFixture) self = NULL;
  g_autoptr (SlechteServer) server = NULL;
  g_autoptr (TaalBeschikbaarheid) found = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  register_write_school (cli, "a.taalnorm", "1234", "L1,NT2,2024-02-01,ja,5,");
  self = register_start (map, 0, 0);
  bytes = g_strdup_printf ("HTTP/1.1 307 Elders\r\nLocation: "
                           "http://127.0.0.1:%u/v1/aanbod-wi2013\r\nContent-Length: 0\r\n\r\n",
                           register_get_poort (self));
  server = slechte_server_start (SLECHT_ZENDT, bytes, -1);
  url = g_strdup_printf ("http://127.0.0.1:%u/", slechte_server_get_poort (server));
  found = taal_ophalen_aanbod (url, &alles, &geduldig, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->gemeenten->len, ==, 1);
}

static void
test_nobody (void)
{
  g_autoptr (SlechteServer) server = slechte_server_start (SLECHT_ZENDT, "", -1);
  g_autofree char *url =
    g_strdup_printf ("http://127.0.0.1:%u", slechte_server_get_poort (server));
  g_autoptr (GError) error = NULL;
  guint n;

  g_clear_pointer (&server, slechte_server_stop);
  g_assert_null (taal_ophalen_aanbod (url, &alles, &geduldig, &n, NULL, &error));
  g_assert_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_CONNECT);
}

/* A proxy in the surroundings is not asked. */
static void
test_no_proxy (void)
{
  g_autoptr (SlechteServer) server =
      slechte_server_start (SLECHT_ZENDT, JSON_HEAD "\r\n" EMPTY, -1);
  g_autofree char *url = g_strdup_printf ("http://127.0.0.1:%u", slechte_server_get_poort (server));
  g_autoptr (TaalBeschikbaarheid) found = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_setenv ("http_proxy", "http://127.0.0.1:1", TRUE);
  g_setenv ("ALL_PROXY", "http://127.0.0.1:1", TRUE);
  found = taal_ophalen_aanbod (url, &alles, &geduldig, &n, NULL, &error);
  g_unsetenv ("http_proxy");
  g_unsetenv ("ALL_PROXY");
  g_assert_no_error (error);
  g_assert_cmpuint (found->gemeenten->len, ==, 0);
}

static gpointer
cancel_later (gpointer cancellable)
{
  g_usleep (100000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GAsyncResult **into = data;

  *into = g_object_ref (result);
}

/* A register that never answers is left at once: not after the minute that it may take. */
static void
test_cancel (void)
{
  g_autoptr (SlechteServer) server = slechte_server_start (SLECHT_ZWIJGT, "", -1);
  g_autofree char *url =
    g_strdup_printf ("http://127.0.0.1:%u", slechte_server_get_poort (server));
  g_autoptr (GCancellable) cancellable = g_cancellable_new (), before = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_later, cancellable);
  guint n;

  g_assert_null (taal_ophalen_aanbod (url, &alles, &geduldig, &n, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  g_clear_error (&error);

  g_cancellable_cancel (before);
  g_assert_null (taal_ophalen_aanbod (url, &alles, &geduldig, &n, before, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_cancellable_reset (cancellable);
  taal_ophalen_aanbod_async (url, &alles, NULL, cancellable, done_cb, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (taal_ophalen_aanbod_finish (result, &n, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
hear_cb (SoupServer        *server,
         SoupServerMessage *message,
         const char        *path,
         GHashTable        *query,
         gpointer           data)
{
  g_test_message ("It was asked, though nobody vouches for it");
  g_test_fail ();
}

/* A certificate that nobody vouches for: whoever sits in between has one as well. */
static void
test_tls (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "exchange",
                                            "fixtures", "zelf-ondertekend.pem", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) certificate = g_tls_certificate_new_from_file (path, &error);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0), effective = NULL;
  g_autoptr (SoupServer) server = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *url = NULL;
  GSList *sockets;
  guint n;

  g_assert_no_error (error);
  server = soup_server_new ("tls-certificate", certificate, NULL);
  soup_server_add_handler (server, NULL, hear_cb, NULL, NULL);
  (void) soup_server_listen (server, address, SOUP_SERVER_LISTEN_HTTPS, &error);
  g_assert_no_error (error);
  sockets = soup_server_get_listeners (server);
  effective = g_socket_get_local_address (sockets->data, &error);
  g_slist_free (sockets);
  g_assert_no_error (error);
  url = g_strdup_printf ("https://127.0.0.1:%u",
                         g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (effective)));

  taal_ophalen_aanbod_async (url, &alles, &geduldig, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (taal_ophalen_aanbod_finish (result, &n, &error));
  g_assert_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_TLS);
  soup_server_disconnect (server);
}

static void
test_async (void)
{
  g_autoptr (SlechteServer) server = slechte_server_start (
    SLECHT_ZENDT, JSON_HEAD "Taalnorm-Weggelaten: 3\r\n\r\n" EMPTY, -1);
  g_autofree char *url =
    g_strdup_printf ("http://127.0.0.1:%u", slechte_server_get_poort (server));
  const TaalAanbodVraag vraag = { TAAL_DATE_NONE, "GM0301", TAAL_AANBOD_NT2 };
  g_autoptr (TaalBeschikbaarheid) found = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  taal_ophalen_aanbod_async (url, &vraag, &geduldig, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  found = taal_ophalen_aanbod_finish (result, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *url;
    const char *adres; /* or NULL when it is none */
  } cases[] = {
    { "http://127.0.0.1:8013", "http://127.0.0.1:8013/v1/aanbod-wi2013?op=2024-03-01&soort=NT2" },
    { "HTTPS://register.example/",
      "https://register.example/v1/aanbod-wi2013?op=2024-03-01&soort=NT2" },
    { "https://x.example/taal//",
      "https://x.example/taal/v1/aanbod-wi2013?op=2024-03-01&soort=NT2" },
    { "http://[::1]:1/v1/aanbod-wi2013",
      "http://[::1]:1/v1/aanbod-wi2013?op=2024-03-01&soort=NT2" },
    { "", NULL },
    { "register.example", NULL },
    { "file:///etc/passwd", NULL },
    { "ftp://register.example", NULL },
    { "http://", NULL },
    { "http:///x", NULL },
    { "http://jan:geheim@register.example", NULL },
    { "http://register.example/?x=1", NULL },
    { "http://register.example/#x", NULL },
    { "http://a b/", NULL },
    { "http://x.example:99999/", NULL },
  };
  const TaalAanbodVraag vraag = { taal_date_from_ymd (2024, 3, 1), NULL, TAAL_AANBOD_NT2 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *adres = taal_ophalen_dup_adres (cases[i].url, &vraag, &error);

      g_test_message ("%s", cases[i].url);
      g_assert_cmpstr (adres, ==, cases[i].adres);
      if (adres == NULL)
        g_assert_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_URL);
    }
}

#define OPHALEN_ADD(path, func) \
  g_test_add ("/exchange/ophalen/" path, CliFixture, NULL, cli_set_up, func, cli_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  OPHALEN_ADD ("real", test_real);
  OPHALEN_ADD ("redirect", test_redirect);
  g_test_add_func ("/exchange/ophalen/bad-answers", test_bad_answers);
  g_test_add_func ("/exchange/ophalen/nobody", test_nobody);
  g_test_add_func ("/exchange/ophalen/no-proxy", test_no_proxy);
  g_test_add_func ("/exchange/ophalen/cancel", test_cancel);
  g_test_add_func ("/exchange/ophalen/tls", test_tls);
  g_test_add_func ("/exchange/ophalen/async", test_async);
  g_test_add_func ("/exchange/ophalen/addresses", test_addresses);

  return g_test_run ();
}
