/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-serve"

#include "config.h"

#include "taal-luister.h"

/* An answer may take longer than a question: dossiers are read for it, and a slow line takes it. */
#define ANTWOORD_MAAL  8

#define KEY_VERBINDING "taal-verbinding"

struct _TaalLuister
{
  SoupServer *server;
  GSocketService *service;
  GHashTable *verbindingen; /* those that are open */
  guint max;
  guint wachttijd_ms;
  guint16 poort;
};

/* Somebody who came in. Found again by the address object, which libsoup hands on with each
 * request. */
typedef struct
{
  TaalLuister *luister;          /* NULL when it was closed */
  GSocketConnection *connection; /* borrowed, NULL when it is gone */
  GSource *timer;                /* in the context of the server, which need not be the default */
} Verbinding;

static void
verbinding_release (gpointer verbinding)
{
  g_rc_box_release (verbinding);
}

static void
stop_timer (Verbinding *verbinding)
{
  if (verbinding->timer == NULL)
    return;

  g_source_destroy (verbinding->timer);
  g_clear_pointer (&verbinding->timer, g_source_unref);
}

/* Shut, so that libsoup finds the end of it and lets go. */
static gboolean
time_out_cb (gpointer data)
{
  Verbinding *verbinding = data;

  if (verbinding->connection != NULL)
    (void) g_socket_shutdown (g_socket_connection_get_socket (verbinding->connection), TRUE, TRUE,
                              NULL);

  return G_SOURCE_REMOVE;
}

static void
start_timer (Verbinding *verbinding,
             guint ms)
{
  stop_timer (verbinding);
  verbinding->timer = g_timeout_source_new (ms);
  g_source_set_callback (verbinding->timer, time_out_cb, verbinding, NULL);
  g_source_attach (verbinding->timer, g_main_context_get_thread_default ());
}

static Verbinding *
find_verbinding (SoupServerMessage *message)
{
  GSocketAddress *address = soup_server_message_get_remote_address (message);
  Verbinding *verbinding =
      address != NULL ? g_object_get_data (G_OBJECT (address), KEY_VERBINDING) : NULL;

  return verbinding != NULL && verbinding->luister != NULL ? verbinding : NULL;
}

/* Also between two questions on one line the time runs. What a question has for a body is not
 * kept: none of ours has one. */
static void
request_started_cb (SoupServer *server,
                    SoupServerMessage *message,
                    TaalLuister *self)
{
  Verbinding *verbinding = find_verbinding (message);

  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
  if (verbinding != NULL)
    start_timer (verbinding, self->wachttijd_ms);
}

static void
request_read_cb (SoupServer *server,
                 SoupServerMessage *message,
                 TaalLuister *self)
{
  Verbinding *verbinding = find_verbinding (message);

  if (verbinding != NULL)
    start_timer (verbinding, self->wachttijd_ms * ANTWOORD_MAAL);
}

static void
connection_gone_cb (gpointer data,
                    GObject *connection)
{
  Verbinding *verbinding = data;
  TaalLuister *self = verbinding->luister;

  stop_timer (verbinding);
  verbinding->connection = NULL;
  if (self != NULL)
    {
      g_hash_table_remove (self->verbindingen, verbinding);
      if (!g_socket_service_is_active (self->service))
        g_socket_service_start (self->service);
    }
  verbinding_release (verbinding);
}

static gboolean
incoming_cb (GSocketService *service,
             GSocketConnection *connection,
             GObject *source,
             TaalLuister *self)
{
  g_autoptr (GSocketAddress) local = g_socket_connection_get_local_address (connection, NULL);
  g_autoptr (GSocketAddress) remote = g_socket_connection_get_remote_address (connection, NULL);
  g_autoptr (GError) error = NULL;
  Verbinding *verbinding;

  if (local == NULL || remote == NULL) /* who is gone already */
    return TRUE;

  verbinding = g_rc_box_new0 (Verbinding);
  verbinding->luister = self;
  verbinding->connection = connection;
  g_object_set_data_full (G_OBJECT (remote), KEY_VERBINDING, g_rc_box_acquire (verbinding),
                          verbinding_release);
  g_hash_table_add (self->verbindingen, verbinding);
  g_object_weak_ref (G_OBJECT (connection), connection_gone_cb, verbinding);
  if (g_hash_table_size (self->verbindingen) >= self->max)
    g_socket_service_stop (service); /* the rest waits in the queue of the system */
  if (!soup_server_accept_iostream (self->server, G_IO_STREAM (connection), local, remote, &error))
    g_debug ("A connection was not accepted: %s", error->message);

  return TRUE;
}

static gboolean
bind_address (TaalLuister *self,
              const TaalLuisterGrens *grens,
              GError **error)
{
  g_autoptr (GInetAddress) inet = g_inet_address_new_from_string (grens->adres);
  g_autoptr (GSocketAddress) address = NULL, effective = NULL;

  if (inet == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "%s is not an address",
                   grens->adres);
      return FALSE;
    }

  address = g_inet_socket_address_new (inet, grens->poort);
  if (!g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), address,
                                      G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &effective,
                                      error))
    return FALSE;

  self->poort = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (effective));
  return TRUE;
}

/**
 * taal_luister_new:
 * @server: a server
 * @grens: where it listens, and what it lets in
 * @error: a #GIOError
 *
 * Opens the door of @server, in the main context of this thread.
 *
 * Returns: (transfer full) (nullable): the door
 *
 * Thread: that of the server
 */
TaalLuister *
taal_luister_new (SoupServer *server,
                  const TaalLuisterGrens *grens,
                  GError **error)
{
  g_autoptr (TaalLuister) self = NULL;

  g_return_val_if_fail (SOUP_IS_SERVER (server) && grens != NULL && grens->adres != NULL, NULL);
  g_return_val_if_fail (grens->max_verbindingen > 0 && grens->wachttijd_ms > 0, NULL);

  self = g_new0 (TaalLuister, 1);
  self->server = g_object_ref (server);
  self->service = g_socket_service_new ();
  self->verbindingen = g_hash_table_new (NULL, NULL);
  self->max = grens->max_verbindingen;
  self->wachttijd_ms = grens->wachttijd_ms;
  if (!bind_address (self, grens, error))
    return NULL;

  g_signal_connect (self->service, "incoming", G_CALLBACK (incoming_cb), self);
  g_signal_connect (server, "request-started", G_CALLBACK (request_started_cb), self);
  g_signal_connect (server, "request-read", G_CALLBACK (request_read_cb), self);

  return g_steal_pointer (&self);
}

/**
 * taal_luister_free:
 * @luister: (nullable): a door
 *
 * Shuts it, and sends away who is inside.
 *
 * Thread: that of the server
 */
void
taal_luister_free (TaalLuister *luister)
{
  GHashTableIter iter;
  gpointer verbinding;

  if (luister == NULL)
    return;

  g_socket_service_stop (luister->service);
  g_socket_listener_close (G_SOCKET_LISTENER (luister->service));
  g_signal_handlers_disconnect_by_data (luister->service, luister);
  g_signal_handlers_disconnect_by_data (luister->server, luister);
  g_hash_table_iter_init (&iter, luister->verbindingen);
  while (g_hash_table_iter_next (&iter, &verbinding, NULL))
    {
      stop_timer (verbinding);
      ((Verbinding *) verbinding)->luister = NULL;
    }
  soup_server_disconnect (luister->server);
  g_clear_pointer (&luister->verbindingen, g_hash_table_unref);
  g_clear_object (&luister->service);
  g_clear_object (&luister->server);
  g_free (luister);
}

/**
 * taal_luister_get_poort:
 * @luister: a door
 *
 * Returns: the port that it listens on
 *
 * Thread: that of the server
 */
guint16
taal_luister_get_poort (const TaalLuister *luister)
{
  g_return_val_if_fail (luister != NULL, 0);

  return luister->poort;
}
