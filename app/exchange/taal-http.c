/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-exchange"

#include "config.h"

#include "taal-http-private.h"

#include <curl/curl.h>
#include <string.h>

#define VERBINDEN_MS  10000
#define TOTAAL_MS     60000
#define MAX_BYTES     ((gsize) 16 << 20)
#define MAX_KOPPEN    ((gsize) 256 << 10)
#define MAX_DOORSTUREN 3

/* How often a request that is not woken looks around, in milliseconds. */
#define POLL_MS 1000

/* A request while it runs. */
typedef struct
{
  CURL             *easy;
  TaalHttpAntwoord *antwoord;
  gsize             max_bytes;
  gsize             n_koppen;
  gboolean          too_big;
  char              said[CURL_ERROR_SIZE];
} Verzoek;

static gpointer
init_curl (gpointer unused)
{
  return GINT_TO_POINTER (curl_global_init (CURL_GLOBAL_DEFAULT) == CURLE_OK);
}

/* Once in a process, at its first request. */
static gboolean
prepare (void)
{
  static GOnce once = G_ONCE_INIT;

  return GPOINTER_TO_INT (g_once (&once, init_curl, NULL));
}

/* A write of less than what came makes curl break off. */
static size_t
write_cb (char   *data,
          size_t  size,
          size_t  n,
          void   *user)
{
  Verzoek *verzoek = user;

  if (size * n > verzoek->max_bytes - verzoek->antwoord->inhoud->len)
    {
      verzoek->too_big = TRUE;
      return 0;
    }

  g_byte_array_append (verzoek->antwoord->inhoud, (const guint8 *) data, (guint) (size * n));
  return size * n;
}

/* curl bounds a line of the head, but not how many there are. */
static size_t
header_cb (char   *data,
           size_t  size,
           size_t  n,
           void   *user)
{
  Verzoek *verzoek = user;

  verzoek->n_koppen += size * n;
  verzoek->too_big = verzoek->too_big || verzoek->n_koppen > MAX_KOPPEN;

  return verzoek->too_big ? 0 : size * n;
}

static TaalExchangeError
map_code (const Verzoek *verzoek,
          CURLcode       code)
{
  switch (code)
    {
    case CURLE_URL_MALFORMAT:
      return TAAL_EXCHANGE_ERROR_URL;
    case CURLE_COULDNT_RESOLVE_HOST:
      return TAAL_EXCHANGE_ERROR_HOST;
    case CURLE_COULDNT_CONNECT:
    case CURLE_INTERFACE_FAILED:
      return TAAL_EXCHANGE_ERROR_CONNECT;
    case CURLE_OPERATION_TIMEDOUT:
      return TAAL_EXCHANGE_ERROR_TIMEOUT;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
      return TAAL_EXCHANGE_ERROR_TLS;
    case CURLE_TOO_MANY_REDIRECTS:
      return TAAL_EXCHANGE_ERROR_REDIRECT;
    case CURLE_UNSUPPORTED_PROTOCOL: /* that it sends on to, or that it speaks itself */
      return verzoek->antwoord->status / 100 == 3 ? TAAL_EXCHANGE_ERROR_REDIRECT
                                                  : TAAL_EXCHANGE_ERROR_NO_REGISTER;
    case CURLE_FILESIZE_EXCEEDED:
      return TAAL_EXCHANGE_ERROR_TOO_BIG;
    default:
      return TAAL_EXCHANGE_ERROR_BROKEN;
    }
}

/* All that a request may do and may not. Nothing of the surroundings changes it: no proxy, cookie,
 * password or file of the user. It goes on where the register sends it, but never to another
 * scheme, so never from an encrypted line to a plain one, nor to a file. */
static gboolean
set_options (Verzoek               *verzoek,
             const char            *adres,
             struct curl_slist     *headers,
             const TaalOphaalGrens *grens)
{
  CURL *easy = verzoek->easy;
  const char *scheme = g_ascii_strncasecmp (adres, "https:", 6) == 0 ? "https" : "http";

#define SET(option, value)                                        \
  if (curl_easy_setopt (easy, CURLOPT_##option, value) != CURLE_OK) \
  return FALSE

  SET (URL, adres);
  SET (PROTOCOLS_STR, scheme);
  SET (REDIR_PROTOCOLS_STR, scheme);
  SET (FOLLOWLOCATION, 1L);
  SET (MAXREDIRS, (long) MAX_DOORSTUREN);
  SET (PROXY, "");
  SET (NETRC, (long) CURL_NETRC_IGNORED);
  SET (SSLVERSION, (long) CURL_SSLVERSION_TLSv1_2);
  SET (USERAGENT, "Taalnorm/" TAAL_VERSION);
  SET (HTTPHEADER, headers);
  SET (CONNECTTIMEOUT_MS, (long) (grens->verbinden_ms > 0 ? grens->verbinden_ms : VERBINDEN_MS));
  SET (TIMEOUT_MS, (long) (grens->totaal_ms > 0 ? grens->totaal_ms : TOTAAL_MS));
  SET (MAXFILESIZE_LARGE, (curl_off_t) verzoek->max_bytes);
  SET (NOSIGNAL, 1L);
  SET (ERRORBUFFER, verzoek->said);
  SET (WRITEFUNCTION, write_cb);
  SET (WRITEDATA, verzoek);
  SET (HEADERFUNCTION, header_cb);
  SET (HEADERDATA, verzoek);
#undef SET

  return TRUE;
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      multi)
{
  curl_multi_wakeup (multi);
}

/* What curl says of the one request when it has ended. */
static CURLcode
get_result (CURLM *multi)
{
  CURLMsg *message;
  int left;

  while ((message = curl_multi_info_read (multi, &left)) != NULL)
    if (message->msg == CURLMSG_DONE)
      return message->data.result;

  return CURLE_FAILED_INIT;
}

/* Lets a request run to its end, or until it is cancelled: also one that hears nothing is woken. */
static CURLcode
run (CURLM        *multi,
     GCancellable *cancellable)
{
  gulong handler = cancellable != NULL ? g_cancellable_connect (
                                           cancellable, G_CALLBACK (cancelled_cb), multi, NULL)
                                       : 0;
  CURLMcode code;
  int running = 1;

  do
    {
      code = curl_multi_perform (multi, &running);
      if (code == CURLM_OK && running > 0 && !g_cancellable_is_cancelled (cancellable))
        code = curl_multi_poll (multi, NULL, 0, POLL_MS, NULL);
    }
  while (code == CURLM_OK && running > 0 && !g_cancellable_is_cancelled (cancellable));
  g_cancellable_disconnect (cancellable, handler);

  return code != CURLM_OK ? CURLE_FAILED_INIT : running > 0 ? CURLE_ABORTED_BY_CALLBACK
                                                            : get_result (multi);
}

static void
read_heads (Verzoek *verzoek)
{
  struct curl_header *header;
  const char *type = NULL;
  guint64 n;

  (void) curl_easy_getinfo (verzoek->easy, CURLINFO_RESPONSE_CODE, &verzoek->antwoord->status);
  (void) curl_easy_getinfo (verzoek->easy, CURLINFO_CONTENT_TYPE, &type);
  verzoek->antwoord->type = g_strdup (type);
  if (curl_easy_header (verzoek->easy, "Taalnorm-Weggelaten", 0, CURLH_HEADER, -1, &header) ==
        CURLHE_OK &&
      g_ascii_string_to_unsigned (header->value, 10, 0, G_MAXINT, &n, NULL))
    verzoek->antwoord->n_weggelaten = (guint) n;
}

static gboolean
explain (const Verzoek  *verzoek,
         CURLcode        code,
         GCancellable   *cancellable,
         GError        **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (code == CURLE_OK)
    return TRUE;

  g_set_error_literal (error, TAAL_EXCHANGE_ERROR,
                       verzoek->too_big ? TAAL_EXCHANGE_ERROR_TOO_BIG
                                         : map_code (verzoek, code),
                       verzoek->said[0] != '\0' ? verzoek->said : curl_easy_strerror (code));
  return FALSE;
}

/**
 * taal_http_get:
 * @adres: an address of http or https
 * @grens: what is borne
 * @antwoord: (out caller-allocates): what came back, whatever its status; to be cleared in either case
 * @cancellable: (nullable): breaks it off, at once
 * @error: a #TaalExchangeError, or %G_IO_ERROR_CANCELLED
 *
 * Asks for an address.
 *
 * Returns: whether an answer came
 *
 * Thread: any but one that must not block
 */
gboolean
taal_http_get (const char             *adres,
               const TaalOphaalGrens  *grens,
               TaalHttpAntwoord       *antwoord,
               GCancellable           *cancellable,
               GError                **error)
{
  Verzoek verzoek = { .antwoord = antwoord,
                      .max_bytes = grens->max_bytes > 0 ? grens->max_bytes : MAX_BYTES };
  struct curl_slist *headers = NULL;
  CURLcode code = CURLE_FAILED_INIT;
  CURLM *multi;

  *antwoord = (TaalHttpAntwoord) { .inhoud = g_byte_array_new () };
  if (!prepare ())
    return explain (&verzoek, code, cancellable, error);

  multi = curl_multi_init ();
  verzoek.easy = curl_easy_init ();
  headers = curl_slist_append (NULL, "Accept: application/json, application/problem+json");
  if (multi != NULL && verzoek.easy != NULL && headers != NULL &&
      set_options (&verzoek, adres, headers, grens) &&
      curl_multi_add_handle (multi, verzoek.easy) == CURLM_OK)
    {
      code = run (multi, cancellable);
      read_heads (&verzoek);
      (void) curl_multi_remove_handle (multi, verzoek.easy);
    }
  curl_easy_cleanup (verzoek.easy);
  (void) curl_multi_cleanup (multi);
  curl_slist_free_all (headers);

  return explain (&verzoek, code, cancellable, error);
}

/**
 * taal_http_antwoord_clear:
 * @antwoord: what taal_http_get() gave
 *
 * Thread: any
 */
void
taal_http_antwoord_clear (TaalHttpAntwoord *antwoord)
{
  g_clear_pointer (&antwoord->type, g_free);
  g_clear_pointer (&antwoord->inhoud, g_byte_array_unref);
}
