/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-serve"

#include "config.h"

#include "taal-antwoord.h"

#include <string.h>

#include "taal-json.h"

/* What a browser may do with an answer that is no page: nothing. */
#define POLICY_DATA "default-src 'none'; frame-ancestors 'none'"

static const struct
{
  const char *type;
  const char *cache; /* what may be kept; data is asked for again, which costs little by its tag */
  gboolean open;     /* whether pages of others may read it */
} soorten[] = {
  [TAAL_ANTWOORD_JSON] = { "application/json; charset=utf-8", "no-cache", TRUE },
  [TAAL_ANTWOORD_PAGINA] = { "text/html; charset=utf-8", "no-cache", FALSE },
  [TAAL_ANTWOORD_OPENAPI] = { "application/json; charset=utf-8", "public, max-age=3600", TRUE },
  [TAAL_ANTWOORD_PROBLEEM] = { "application/problem+json; charset=utf-8", "no-store", TRUE },
};

static void
set_headers (const TaalAntwoord *antwoord,
             SoupMessageHeaders *headers)
{
  gboolean pagina = antwoord->soort == TAAL_ANTWOORD_PAGINA;

  soup_message_headers_replace (headers, "API-Version", TAAL_API_VERSION);
  soup_message_headers_replace (headers, "Cache-Control",
                                antwoord->status < 400 ? soorten[antwoord->soort].cache
                                                       : "no-store");
  soup_message_headers_replace (headers, "Content-Security-Policy",
                                pagina ? taal_register_pagina_get_policy () : POLICY_DATA);
  soup_message_headers_replace (headers, "X-Content-Type-Options", "nosniff");
  soup_message_headers_replace (headers, "X-Frame-Options", "DENY");
  soup_message_headers_replace (headers, "Referrer-Policy", "no-referrer");
  if (soorten[antwoord->soort].open)
    {
      soup_message_headers_replace (headers, "Access-Control-Allow-Origin", "*");
      soup_message_headers_replace (headers, "Access-Control-Expose-Headers",
                                    "API-Version, ETag, " TAAL_KOP_WEGGELATEN);
    }
  if (pagina)
    {
      soup_message_headers_replace (headers, "Vary", "Accept-Language");
      soup_message_headers_replace (headers, "Content-Language", antwoord->taal);
    }
  if (antwoord->n_weggelaten > 0)
    {
      g_autofree char *n = g_strdup_printf ("%u", antwoord->n_weggelaten);

      soup_message_headers_replace (headers, TAAL_KOP_WEGGELATEN, n);
    }
}

/* A tag for what the answer says, so that one who has it already is told so. */
static char *
make_tag (const TaalAntwoord *antwoord)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *weggelaten = g_strdup_printf ("%u\n", antwoord->n_weggelaten);

  g_checksum_update (checksum, (const guchar *) weggelaten, -1);
  g_checksum_update (checksum, (const guchar *) antwoord->inhoud, -1);

  return g_strdup_printf ("\"%.32s\"", g_checksum_get_string (checksum));
}

/* Whether who asks has an answer of that tag. A weak tag is as good here. */
static gboolean
has_tag (SoupServerMessage *message,
         const char *tag)
{
  const char *asked = soup_message_headers_get_list (
      soup_server_message_get_request_headers (message), "If-None-Match");
  GSList *tags = asked != NULL ? soup_header_parse_list (asked) : NULL;
  gboolean found = FALSE;

  for (GSList *l = tags; l != NULL; l = l->next)
    {
      const char *one = l->data;

      if (g_str_has_prefix (one, "W/"))
        one += 2;
      found = found || g_str_equal (one, tag) || g_str_equal (one, "*");
    }
  soup_header_free_list (tags);

  return found;
}

/**
 * taal_antwoord_send:
 * @antwoord: an answer with a body, which is taken
 * @message: the request
 *
 * Gives a request its answer: the headers that every one has, the tag of what it says, and nothing
 * more where who asks has that already.
 *
 * Thread: that of the server
 */
void
taal_antwoord_send (TaalAntwoord *antwoord,
                    SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  char *inhoud;

  g_return_if_fail (antwoord != NULL && antwoord->inhoud != NULL);

  set_headers (antwoord, headers);
  if (antwoord->status == SOUP_STATUS_OK)
    {
      g_autofree char *tag = make_tag (antwoord);

      soup_message_headers_replace (headers, "ETag", tag);
      if (has_tag (message, tag))
        {
          soup_server_message_set_status (message, SOUP_STATUS_NOT_MODIFIED, NULL);
          return;
        }
    }
  soup_server_message_set_status (message, antwoord->status, NULL);
  inhoud = g_steal_pointer (&antwoord->inhoud);
  soup_server_message_set_response (message, soorten[antwoord->soort].type, SOUP_MEMORY_TAKE,
                                    inhoud, strlen (inhoud));
}

static char *
make_probleem (const TaalRegisterWoorden *woorden,
               guint status,
               TaalRegisterWoord titel,
               TaalRegisterWoord uitleg,
               const GArray *fouten)
{
  TaalJson *json = taal_json_new ();

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "type", "about:blank");
  taal_json_add_int (json, "status", status);
  taal_json_add_string (json, "title", woorden->woorden[titel]);
  taal_json_add_string (json, "detail", woorden->woorden[uitleg]);
  if (fouten != NULL)
    {
      taal_json_begin_array (json, "fouten");
      for (guint i = 0; i < fouten->len; i++)
        {
          const TaalRegisterFout *fout = &g_array_index (fouten, TaalRegisterFout, i);

          taal_json_begin_object (json, NULL);
          taal_json_add_string (json, "parameter", fout->parameter);
          taal_json_add_string (json, "uitleg", woorden->woorden[fout->uitleg]);
          taal_json_end_object (json);
        }
      taal_json_end_array (json);
    }
  taal_json_end_object (json);

  return taal_json_end (json);
}

/**
 * taal_antwoord_send_probleem:
 * @woorden: the words, which are Dutch as all text in JSON (format.md 5)
 * @message: the request
 * @status: the status of HTTP
 * @titel: what is wrong
 * @uitleg: what to do about it
 * @fouten: (nullable) (element-type TaalRegisterFout): each thing that is wrong with a question
 *
 * Refuses a request, as application/problem+json (RFC 9457).
 *
 * Thread: that of the server
 */
void
taal_antwoord_send_probleem (const TaalRegisterWoorden *woorden,
                             SoupServerMessage *message,
                             guint status,
                             TaalRegisterWoord titel,
                             TaalRegisterWoord uitleg,
                             const GArray *fouten)
{
  g_auto (TaalAntwoord) antwoord = { .soort = TAAL_ANTWOORD_PROBLEEM, .status = status };

  antwoord.inhoud = make_probleem (woorden, status, titel, uitleg, fouten);
  if (status == SOUP_STATUS_METHOD_NOT_ALLOWED)
    soup_message_headers_replace (soup_server_message_get_response_headers (message), "Allow",
                                  "GET, HEAD");
  taal_antwoord_send (&antwoord, message);
}

/**
 * taal_antwoord_clear:
 * @antwoord: an answer
 *
 * Thread: any
 */
void
taal_antwoord_clear (TaalAntwoord *antwoord)
{
  g_clear_pointer (&antwoord->inhoud, g_free);
}
