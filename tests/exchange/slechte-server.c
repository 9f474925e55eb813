/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-exchange"

#include "config.h"

#include "slechte-server.h"

#include <string.h>

#define DRUP_US 20000

struct _SlechteServer
{
  SlechtGedrag     gedrag;
  GBytes          *bytes;
  GSocketListener *listener;
  GCancellable    *cancellable;
  GThread         *thread;
  guint16          poort;
  gint             vragen; /* atomic */
};

/* Reads until an empty line: what is asked does not matter. */
static void
hear (SlechteServer *self,
      GInputStream  *in)
{
  guint32 last = 0;
  guint8 byte;

  while (last != 0x0d0a0d0a && g_input_stream_read (in, &byte, 1, self->cancellable, NULL) == 1)
    last = last << 8 | byte;
  g_atomic_int_inc (&self->vragen);
}

static void
behave (SlechteServer *self,
        GOutputStream *out)
{
  gsize length;
  const char *data = g_bytes_get_data (self->bytes, &length);

  switch (self->gedrag)
    {
    case SLECHT_ZENDT:
      (void) g_output_stream_write_all (out, data, length, NULL, self->cancellable, NULL);
      break;
    case SLECHT_DRUPT:
      for (gsize i = 0; i < length &&
                        g_output_stream_write_all (out, data + i, 1, NULL, self->cancellable, NULL);
           i++)
        g_usleep (DRUP_US);
      break;
    case SLECHT_ZWIJGT:
      while (!g_cancellable_is_cancelled (self->cancellable))
        g_usleep (DRUP_US);
      break;
    case SLECHT_STROOMT:
      while (g_output_stream_write_all (out, data, length, NULL, self->cancellable, NULL))
        {
          const char *line = g_strrstr_len (data, (gssize) length, "\n\n");

          if (line != NULL)
            {
              length -= (gsize) (line + 2 - data);
              data = line + 2;
            }
        }
      break;
    }
}

static gpointer
run (gpointer data)
{
  SlechteServer *self = data;

  while (!g_cancellable_is_cancelled (self->cancellable))
    {
      g_autoptr (GSocketConnection) connection =
        g_socket_listener_accept (self->listener, NULL, self->cancellable, NULL);

      if (connection == NULL)
        continue;
      hear (self, g_io_stream_get_input_stream (G_IO_STREAM (connection)));
      behave (self, g_io_stream_get_output_stream (G_IO_STREAM (connection)));
      (void) g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
    }

  return NULL;
}

SlechteServer *
slechte_server_start (SlechtGedrag  gedrag,
                      const char   *bytes,
                      gssize        length)
{
  SlechteServer *self = g_new0 (SlechteServer, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0), effective = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *poort = NULL;
  GString *text = g_string_new_len (bytes, length < 0 ? (gssize) strlen (bytes) : length);

  self->gedrag = gedrag;
  self->cancellable = g_cancellable_new ();
  self->listener = g_socket_listener_new ();
  g_socket_listener_add_address (self->listener, address, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_TCP, NULL, &effective, &error);
  g_assert_no_error (error);
  self->poort = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (effective));
  poort = g_strdup_printf ("%u", self->poort);
  g_string_replace (text, "%u", poort, 0);
  self->bytes = g_string_free_to_bytes (text);
  self->thread = g_thread_new ("slecht", run, self);

  return self;
}

void
slechte_server_stop (SlechteServer *self)
{
  if (self == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_thread_join (self->thread);
  g_socket_listener_close (self->listener);
  g_object_unref (self->listener);
  g_object_unref (self->cancellable);
  g_bytes_unref (self->bytes);
  g_free (self);
}

guint16
slechte_server_get_poort (SlechteServer *self)
{
  return self->poort;
}

int
slechte_server_get_vragen (SlechteServer *self)
{
  return g_atomic_int_get (&self->vragen);
}
