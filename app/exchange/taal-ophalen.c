/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-exchange"

#include "config.h"

#include "taal-ophalen.h"

#include <string.h>

#include "taal-aanbod-antwoord.h"
#include "taal-enum.h"
#include "taal-http-private.h"
#include "taal-json-lezer.h"

#define PAD "/v1/aanbod-wi2013"

/* How much of what a register says of a refusal is passed on, in characters. */
#define MAX_UITLEG 300

static gboolean
refuse_url (const char  *why,
            GError     **error)
{
  g_set_error_literal (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_URL, why);
  return FALSE;
}

/* An address with a name and password in it would have to be kept and shown somewhere: none of ours
 * has one. */
static gboolean
check_uri (GUri    *uri,
           GError **error)
{
  const char *scheme = g_uri_get_scheme (uri), *host = g_uri_get_host (uri);

  if (!g_str_equal (scheme, "http") && !g_str_equal (scheme, "https"))
    return refuse_url ("it does not begin with http:// or https://", error);
  if (host == NULL || *host == '\0')
    return refuse_url ("it names no computer", error);
  if (g_uri_get_userinfo (uri) != NULL)
    return refuse_url ("it has a name or a password in it", error);
  if (g_uri_get_query (uri) != NULL || g_uri_get_fragment (uri) != NULL)
    return refuse_url ("it has a ? or a # in it", error);

  return TRUE;
}

/**
 * taal_ophalen_dup_adres:
 * @url: the address of a register, with or without what follows it in the interface
 * @vraag: what is asked
 * @error: a %TAAL_EXCHANGE_ERROR_URL
 *
 * Returns: (transfer full) (nullable): the address to ask
 *
 * Thread: any
 */
char *
taal_ophalen_dup_adres (const char             *url,
                        const TaalAanbodVraag  *vraag,
                        GError                **error)
{
  g_autoptr (GUri) uri = NULL;
  g_autoptr (GString) adres = NULL;
  g_autofree char *text = NULL;
  char op[TAAL_DATE_TEXT_SIZE];
  char sign = '?';

  g_return_val_if_fail (url != NULL && vraag != NULL, NULL);

  for (const char *c = url; *c != '\0'; c++)
    if (g_ascii_isspace (*c) || g_ascii_iscntrl (*c))
      {
        (void) refuse_url ("it has a space in it", error);
        return NULL;
      }
  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  if (uri == NULL)
    {
      (void) refuse_url ("it is not an address", error);
      return NULL;
    }
  if (!check_uri (uri, error))
    return NULL;

  text = g_uri_to_string (uri);
  adres = g_string_new (text);
  while (adres->len > 0 && adres->str[adres->len - 1] == '/')
    g_string_truncate (adres, adres->len - 1);
  if (g_str_has_suffix (adres->str, PAD))
    g_string_truncate (adres, adres->len - strlen (PAD));
  g_string_append (adres, PAD);
  if (vraag->op != TAAL_DATE_NONE)
    {
      g_string_append_printf (adres, "%cop=%s", sign, taal_date_format (vraag->op, op));
      sign = '&';
    }
  if (vraag->gemeente != NULL)
    {
      g_string_append_printf (adres, "%cgemeente=%s", sign, vraag->gemeente);
      sign = '&';
    }
  if (vraag->soort >= 0)
    g_string_append_printf (adres, "%csoort=%s", sign,
                            taal_enum_name (&taal_enum_aanbod_soort, vraag->soort));

  return g_string_free (g_steal_pointer (&adres), FALSE);
}

/* Whether an answer says that it is of a type, whatever else stands behind that. */
static gboolean
is_type (const TaalHttpAntwoord *antwoord,
         const char             *type)
{
  gsize n = strlen (type);

  return antwoord->type != NULL && g_ascii_strncasecmp (antwoord->type, type, n) == 0 &&
         (antwoord->type[n] == '\0' || antwoord->type[n] == ';' || antwoord->type[n] == ' ');
}

/* The `detail` of a refusal (RFC 9457), or NULL where it has none that can be shown. */
static char *
dup_uitleg (const TaalHttpAntwoord *antwoord)
{
  g_autoptr (GString) key = g_string_new (NULL), text = g_string_new (NULL);
  TaalJsonLezer json;

  if (!is_type (antwoord, "application/problem+json"))
    return NULL;

  taal_json_lezer_init (&json, (const char *) antwoord->inhoud->data, antwoord->inhoud->len);
  if (!taal_json_lezer_begin_object (&json))
    return NULL;
  while (taal_json_lezer_next_key (&json, key))
    {
      if (g_str_equal (key->str, "detail") && taal_json_lezer_get_string (&json, text))
        return g_utf8_substring (text->str, 0, MIN (g_utf8_strlen (text->str, -1), MAX_UITLEG));
      if (!taal_json_lezer_skip (&json))
        break;
    }

  return NULL;
}

static gboolean
check_antwoord (const TaalHttpAntwoord  *antwoord,
                GError                 **error)
{
  g_autofree char *uitleg = NULL;

  if (antwoord->status == 200 && is_type (antwoord, "application/json"))
    return TRUE;

  uitleg = dup_uitleg (antwoord);
  if (uitleg != NULL)
    g_set_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_REFUSED, "%ld: %s",
                 antwoord->status, uitleg);
  else if (antwoord->status >= 500)
    g_set_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_REFUSED, "%ld", antwoord->status);
  else
    g_set_error (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_NO_REGISTER, "%ld, %.100s",
                 antwoord->status, antwoord->type != NULL ? antwoord->type : "without a type");
  return FALSE;
}

/**
 * taal_ophalen_aanbod:
 * @url: the address of a register
 * @vraag: what is asked; without a day the register takes its own today
 * @grens: (nullable): what is borne
 * @n_weggelaten: (out): how many dossiers the register could not read
 * @cancellable: (nullable): breaks it off, at once
 * @error: a #TaalExchangeError, or %G_IO_ERROR_CANCELLED
 *
 * Asks a register for its offer, and looks whether the answer is one. This is the only thing that
 * goes over a network: of the user nothing goes along but the address and the question.
 *
 * Returns: (transfer full) (nullable): the offer, without locaties
 *
 * Thread: any but one that must not block
 */
TaalBeschikbaarheid *
taal_ophalen_aanbod (const char             *url,
                     const TaalAanbodVraag  *vraag,
                     const TaalOphaalGrens  *grens,
                     guint                  *n_weggelaten,
                     GCancellable           *cancellable,
                     GError                **error)
{
  const TaalOphaalGrens usual = { 0 };
  g_auto (TaalHttpAntwoord) antwoord = { 0 };
  g_autofree char *adres = NULL;

  g_return_val_if_fail (n_weggelaten != NULL, NULL);

  *n_weggelaten = 0;
  adres = taal_ophalen_dup_adres (url, vraag, error);
  if (adres == NULL ||
      !taal_http_get (adres, grens != NULL ? grens : &usual, &antwoord, cancellable, error) ||
      !check_antwoord (&antwoord, error))
    return NULL;

  *n_weggelaten = antwoord.n_weggelaten;
  return taal_aanbod_antwoord_parse ((const char *) antwoord.inhoud->data, antwoord.inhoud->len,
                                     vraag, error);
}

/* A question of its own thread. */
typedef struct
{
  char            *url;
  char            *gemeente;
  TaalAanbodVraag  vraag;
  TaalOphaalGrens  grens;
  guint            n_weggelaten;
} Vraag;

static void
vraag_free (gpointer data)
{
  Vraag *vraag = data;

  g_free (vraag->url);
  g_free (vraag->gemeente);
  g_free (vraag);
}

static void
ask_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Vraag *vraag = data;
  GError *error = NULL;
  TaalBeschikbaarheid *found = taal_ophalen_aanbod (vraag->url, &vraag->vraag, &vraag->grens,
                                                    &vraag->n_weggelaten, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) taal_beschikbaarheid_unref);
  else
    g_task_return_error (task, error);
}

/**
 * taal_ophalen_aanbod_async:
 * @url: the address of a register
 * @vraag: what is asked
 * @grens: (nullable): what is borne
 * @cancellable: (nullable): breaks it off: @callback comes at once, also while a name is looked up
 * @callback: called when it is done
 * @data: passed to @callback
 *
 * As taal_ophalen_aanbod(), in a thread of its own.
 *
 * Thread: one with a main context
 */
void
taal_ophalen_aanbod_async (const char             *url,
                           const TaalAanbodVraag  *vraag,
                           const TaalOphaalGrens  *grens,
                           GCancellable           *cancellable,
                           GAsyncReadyCallback     callback,
                           gpointer                data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Vraag *copy;

  g_return_if_fail (url != NULL && vraag != NULL);

  copy = g_new0 (Vraag, 1);
  copy->url = g_strdup (url);
  copy->vraag = *vraag;
  copy->gemeente = g_strdup (vraag->gemeente);
  copy->vraag.gemeente = copy->gemeente;
  if (grens != NULL)
    copy->grens = *grens;
  g_task_set_source_tag (task, taal_ophalen_aanbod_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, copy, vraag_free);
  g_task_run_in_thread (task, ask_in_thread);
}

/**
 * taal_ophalen_aanbod_finish:
 * @result: what the callback was given
 * @n_weggelaten: (out): how many dossiers the register could not read
 * @error: a #TaalExchangeError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the offer, without locaties
 *
 * Thread: that of taal_ophalen_aanbod_async()
 */
TaalBeschikbaarheid *
taal_ophalen_aanbod_finish (GAsyncResult  *result,
                            guint         *n_weggelaten,
                            GError       **error)
{
  TaalBeschikbaarheid *found;

  g_return_val_if_fail (g_task_is_valid (result, NULL) && n_weggelaten != NULL, NULL);

  found = g_task_propagate_pointer (G_TASK (result), error);
  *n_weggelaten =
    found != NULL ? ((Vraag *) g_task_get_task_data (G_TASK (result)))->n_weggelaten : 0;

  return found;
}
