/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-serve"

#include "config.h"

#include "taal-register.h"

#include <libsoup/soup.h>
#include <string.h>

#include "taal-luister.h"
#include "taal-register-werk-private.h"
#include "taal-serve-resources.h"

#define MAX_VERBINDINGEN 100
#define WACHTTIJD_MS     15000
#define MAX_ADRES        2000 /* bytes of path and query; no question of ours comes near it */

struct _TaalRegister
{
  GObject parent_instance;

  /* Borrowed */
  TaalVandaagFunc vandaag;
  const TaalRegisterWoorden *nl;
  const TaalRegisterWoorden *en;

  /* Owned */
  TaalVoorraad *voorraad;
  TaalNorm *norm;
  SoupServer *server;
  TaalLuister *luister;
  GCancellable *cancellable;
  TaalLuisterGrens grens;
  guint n_bezig; /* questions that a worker is at */
};

G_DEFINE_FINAL_TYPE (TaalRegister, taal_register, G_TYPE_OBJECT)

enum
{
  SIGNAL_BERICHT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (TaalRegister *self,
      const TaalStand *stand)
{
  for (guint i = 0; i < stand->berichten->len; i++)
    {
      const TaalVoorraadBericht *bericht = g_ptr_array_index (stand->berichten, i);

      g_signal_emit (self, signals[SIGNAL_BERICHT], 0, bericht->naam, bericht->error);
    }
}

static void
send_storing (TaalRegister *self,
              SoupServerMessage *message)
{
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Retry-After",
                                "60");
  taal_antwoord_send_probleem (self->nl, message, SOUP_STATUS_SERVICE_UNAVAILABLE,
                               TAAL_WOORD_STORING, TAAL_WOORD_STORING_UITLEG, NULL);
}

static void
worked_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  TaalRegisterWerk *werk = g_task_get_task_data (G_TASK (result));
  g_autoptr (TaalRegister) self = g_steal_pointer (&werk->register_);
  g_autoptr (SoupServerMessage) message = g_steal_pointer (&werk->message);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  self->n_bezig--;
  g_signal_handlers_disconnect_by_data (message, werk);
  if (done)
    tell (self, werk->stand);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_BERICHT], 0, "", error);
  if (werk->weg || self->luister == NULL)
    return;

  if (done)
    taal_antwoord_send (&werk->antwoord, message);
  else
    send_storing (self, message);
  soup_server_message_unpause (message);
}

/* Who asked has gone, or the register shuts: the answer is for nobody. */
static void
finished_cb (SoupServerMessage *message,
             TaalRegisterWerk *werk)
{
  werk->weg = TRUE;
}

/* The language that was chosen, else the first of ours that the browser asks for, else Dutch. */
static const TaalRegisterWoorden *
choose_woorden (TaalRegister *self,
                SoupServerMessage *message,
                const char *taal)
{
  const char *asked = soup_message_headers_get_list (
      soup_server_message_get_request_headers (message), "Accept-Language");
  GSList *languages = asked != NULL ? soup_header_parse_quality_list (asked, NULL) : NULL;

  for (GSList *l = languages; l != NULL && taal == NULL; l = l->next)
    {
      g_auto (GStrv) parts = g_strsplit (l->data, "-", 2);

      if (parts[0] != NULL && g_ascii_strcasecmp (parts[0], "nl") == 0)
        taal = "nl";
      else if (parts[0] != NULL && g_ascii_strcasecmp (parts[0], "en") == 0)
        taal = "en";
    }
  soup_header_free_list (languages);

  return g_strcmp0 (taal, "en") == 0 ? self->en : self->nl;
}

/* Hands a question to a worker; takes @werk. */
static void
hand_out (TaalRegister *self,
          SoupServerMessage *message,
          TaalRegisterWerk *werk)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, worked_cb, NULL);

  werk->register_ = g_object_ref (self);
  werk->message = g_object_ref (message);
  werk->voorraad = taal_voorraad_ref (self->voorraad);
  werk->norm = taal_norm_ref (self->norm);
  g_signal_connect (message, "finished", G_CALLBACK (finished_cb), werk);
  g_signal_connect (message, "disconnected", G_CALLBACK (finished_cb), werk);
  soup_server_message_pause (message);
  self->n_bezig++;
  g_task_set_source_tag (task, hand_out);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, werk, taal_register_werk_free);
  g_task_run_in_thread (task, taal_register_werk_run);
}

static void
answer (TaalRegister *self,
        SoupServerMessage *message,
        gboolean pagina)
{
  TaalRegisterWerk *werk = g_new0 (TaalRegisterWerk, 1);

  werk->pagina = pagina;
  taal_register_vraag_parse (&werk->vraag, g_uri_get_query (soup_server_message_get_uri (message)),
                             pagina, self->vandaag ());
  if (!pagina && werk->vraag.fouten->len > 0)
    {
      taal_antwoord_send_probleem (self->nl, message, SOUP_STATUS_BAD_REQUEST, TAAL_WOORD_ONGELDIG,
                                   TAAL_WOORD_ONGELDIG_UITLEG, werk->vraag.fouten);
      taal_register_werk_free (werk);
      return;
    }

  werk->woorden = choose_woorden (self, message, werk->vraag.taal);
  werk->antwoord = (TaalAntwoord) {
    .soort = pagina ? TAAL_ANTWOORD_PAGINA : TAAL_ANTWOORD_JSON,
    .status = werk->vraag.fouten->len > 0 ? SOUP_STATUS_BAD_REQUEST : SOUP_STATUS_OK,
    .taal = werk->woorden->woorden[TAAL_WOORD_TAAL],
  };
  hand_out (self, message, werk);
}

static void
answer_aanbod (TaalRegister *self,
               SoupServerMessage *message)
{
  answer (self, message, FALSE);
}

static void
answer_pagina (TaalRegister *self,
               SoupServerMessage *message)
{
  answer (self, message, TRUE);
}

static void
answer_openapi (TaalRegister *self,
                SoupServerMessage *message)
{
  g_auto (TaalAntwoord) antwoord = { .soort = TAAL_ANTWOORD_OPENAPI, .status = SOUP_STATUS_OK };
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (taal_serve_get_resource (), TAAL_RESOURCE_BASE "/serve/openapi.json",
                              G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  antwoord.inhoud = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  taal_antwoord_send (&antwoord, message);
}

/* A path is looked up here and nowhere else: none is ever that of a file. */
static const struct
{
  const char *pad;
  void (*answer) (TaalRegister *self, SoupServerMessage *message);
} wegen[] = {
  { "/", answer_pagina },
  { "/v1/aanbod-wi2013", answer_aanbod },
  { "/v1/openapi.json", answer_openapi },
};

static gboolean
has_body (SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);

  return soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CHUNKED ||
         soup_message_headers_get_content_length (headers) > 0;
}

static gboolean
is_reading (SoupServerMessage *message)
{
  const char *method = soup_server_message_get_method (message);

  return g_str_equal (method, "GET") || g_str_equal (method, "HEAD");
}

static void
handle_cb (SoupServer *server,
           SoupServerMessage *message,
           const char *path,
           GHashTable *query,
           gpointer data)
{
  TaalRegister *self = data;
  GUri *uri = soup_server_message_get_uri (message);
  const char *pad = g_uri_get_path (uri), *vraag = g_uri_get_query (uri);

  if (strlen (pad) + (vraag != NULL ? strlen (vraag) : 0) > MAX_ADRES)
    {
      taal_antwoord_send_probleem (self->nl, message, SOUP_STATUS_REQUEST_URI_TOO_LONG,
                                   TAAL_WOORD_TE_LANG, TAAL_WOORD_TE_LANG_UITLEG, NULL);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wegen); i++)
    {
      if (!g_str_equal (wegen[i].pad, pad))
        continue;
      if (!is_reading (message))
        taal_antwoord_send_probleem (self->nl, message, SOUP_STATUS_METHOD_NOT_ALLOWED,
                                     TAAL_WOORD_NIET_TOEGESTAAN, TAAL_WOORD_NIET_TOEGESTAAN_UITLEG,
                                     NULL);
      else if (has_body (message))
        taal_antwoord_send_probleem (self->nl, message, SOUP_STATUS_BAD_REQUEST, TAAL_WOORD_INHOUD,
                                     TAAL_WOORD_INHOUD_UITLEG, NULL);
      else
        wegen[i].answer (self, message);
      return;
    }

  taal_antwoord_send_probleem (self->nl, message, SOUP_STATUS_NOT_FOUND, TAAL_WOORD_NIET_GEVONDEN,
                               TAAL_WOORD_NIET_GEVONDEN_UITLEG, NULL);
}

static void
taal_register_dispose (GObject *object)
{
  taal_register_stop (TAAL_REGISTER (object));

  G_OBJECT_CLASS (taal_register_parent_class)->dispose (object);
}

static void
taal_register_finalize (GObject *object)
{
  TaalRegister *self = TAAL_REGISTER (object);

  g_clear_object (&self->server);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->voorraad, taal_voorraad_unref);
  g_clear_pointer (&self->norm, taal_norm_unref);

  G_OBJECT_CLASS (taal_register_parent_class)->finalize (object);
}

static void
taal_register_class_init (TaalRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = taal_register_dispose;
  object_class->finalize = taal_register_finalize;

  /**
   * TaalRegister::bericht:
   * @self: a register
   * @naam: the name of a dossier without its folder; the empty text for the folder itself
   * @error: (nullable): why it cannot be read; %NULL when it can be read again
   *
   * For the log of who runs the register: each time that it is another.
   */
  signals[SIGNAL_BERICHT] = g_signal_new (
      "bericht", TAAL_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
      G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
taal_register_init (TaalRegister *self)
{
  self->cancellable = g_cancellable_new ();
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, handle_cb, self, NULL);
}

/**
 * taal_register_new:
 * @opzet: what it is made from
 *
 * Returns: (transfer full): a register, which does not listen yet
 *
 * Thread: any; the register belongs to it, and runs in its main context
 */
TaalRegister *
taal_register_new (const TaalRegisterOpzet *opzet)
{
  TaalRegister *self;

  g_return_val_if_fail (opzet != NULL && opzet->map != NULL && opzet->norm != NULL, NULL);
  g_return_val_if_fail (opzet->vandaag != NULL && opzet->nl != NULL && opzet->en != NULL, NULL);

  self = g_object_new (TAAL_TYPE_REGISTER, NULL);
  self->voorraad = taal_voorraad_new (opzet->map);
  self->norm = taal_norm_ref (opzet->norm);
  self->vandaag = opzet->vandaag;
  self->nl = opzet->nl;
  self->en = opzet->en;
  self->grens.max_verbindingen =
      opzet->max_verbindingen > 0 ? opzet->max_verbindingen : MAX_VERBINDINGEN;
  self->grens.wachttijd_ms = opzet->wachttijd_ms > 0 ? opzet->wachttijd_ms : WACHTTIJD_MS;

  return self;
}

/**
 * taal_register_listen:
 * @self: a register that does not listen
 * @adres: the address to listen on, as numbers
 * @poort: the port; 0 for any that is free
 * @error: a #GIOError
 *
 * Returns: whether it listens now
 *
 * Thread: that of the register
 */
gboolean
taal_register_listen (TaalRegister *self,
                      const char *adres,
                      guint16 poort,
                      GError **error)
{
  TaalLuisterGrens grens;

  g_return_val_if_fail (TAAL_IS_REGISTER (self) && adres != NULL, FALSE);
  g_return_val_if_fail (self->luister == NULL, FALSE);

  grens = self->grens;
  grens.adres = adres;
  grens.poort = poort;
  self->luister = taal_luister_new (self->server, &grens, error);

  return self->luister != NULL;
}

/**
 * taal_register_get_poort:
 * @self: a register that listens
 *
 * Returns: the port
 *
 * Thread: that of the register
 */
guint16
taal_register_get_poort (TaalRegister *self)
{
  g_return_val_if_fail (TAAL_IS_REGISTER (self) && self->luister != NULL, 0);

  return taal_luister_get_poort (self->luister);
}

/**
 * taal_register_stop:
 * @self: a register
 *
 * Lets nobody in any more, sends away who is inside, and breaks off what is being read.
 *
 * Thread: that of the register
 */
void
taal_register_stop (TaalRegister *self)
{
  g_return_if_fail (TAAL_IS_REGISTER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->luister, taal_luister_free);
}

/**
 * taal_register_is_bezig:
 * @self: a register
 *
 * Returns: whether a worker is still at a question
 *
 * Thread: that of the register
 */
gboolean
taal_register_is_bezig (TaalRegister *self)
{
  g_return_val_if_fail (TAAL_IS_REGISTER (self), FALSE);

  return self->n_bezig > 0;
}
