/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-register"

#include "config.h"

#include "register-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-check.h"
#include "taal-register.h"
#include "taal-taal.h"

struct _RegisterFixture
{
  GThread *thread;
  GMainContext *context;
  GMainLoop *loop;
  TaalRegister *register_;
  guint16 poort;
  GMutex mutex; /* for what follows */
  GCond cond;
  gboolean ready;
  GString *berichten;
};

/* What the thread is made from. */
typedef struct
{
  RegisterFixture *self;
  TaalRegisterOpzet opzet;
} Begin;

static TaalRegisterWoorden nl, en;

static TaalDate
get_day (void)
{
  TaalDate day;

  g_assert_cmpint (taal_date_parse (REGISTER_OP, &day), ==, TAAL_DATE_PARSE_OK);
  return day;
}

/* A line for each: the name, and what is wrong or "ok". */
static void
bericht_cb (TaalRegister *register_,
            const char *naam,
            const GError *error,
            RegisterFixture *self)
{
  g_mutex_lock (&self->mutex);
  g_string_append_printf (self->berichten, "%s: %s\n", naam, error != NULL ? error->message : "ok");
  g_mutex_unlock (&self->mutex);
}

static gpointer
run_thread (gpointer data)
{
  Begin *begin = data;
  RegisterFixture *self = begin->self;
  g_autoptr (GError) error = NULL;

  g_main_context_push_thread_default (self->context);
  self->register_ = taal_register_new (&begin->opzet);
  g_signal_connect (self->register_, "bericht", G_CALLBACK (bericht_cb), self);
  g_assert_true (taal_register_listen (self->register_, "127.0.0.1", 0, &error));
  g_assert_no_error (error);
  g_mutex_lock (&self->mutex);
  self->poort = taal_register_get_poort (self->register_);
  self->ready = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);

  g_main_loop_run (self->loop);
  taal_register_stop (self->register_);
  while (taal_register_is_bezig (self->register_))
    g_main_context_iteration (self->context, TRUE);
  g_assert_finalize_object (self->register_);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

/* The words are of the process, and looked up once, before there is a thread. */
static void
prepare_words (void)
{
  static gsize once;

  if (!g_once_init_enter (&once))
    return;
  taal_taal_set (TAAL_TAAL_EN);
  taal_register_woorden_init (&en);
  taal_taal_set (TAAL_TAAL_NL);
  taal_register_woorden_init (&nl);
  g_once_init_leave (&once, 1);
}

RegisterFixture *
register_start (const char *map,
                guint max_verbindingen,
                guint wachttijd_ms)
{
  RegisterFixture *self = g_new0 (RegisterFixture, 1);
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (GError) error = NULL;
  Begin begin = { self,
                  { .map = map,
                    .vandaag = get_day,
                    .nl = &nl,
                    .en = &en,
                    .max_verbindingen = max_verbindingen,
                    .wachttijd_ms = wachttijd_ms } };

  prepare_words ();
  norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);
  begin.opzet.norm = norm;
  self->berichten = g_string_new (NULL);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("register", run_thread, &begin);
  g_mutex_lock (&self->mutex);
  while (!self->ready)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  return self;
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

void
register_stop (RegisterFixture *self)
{
  if (self == NULL)
    return;

  g_main_context_invoke (self->context, quit_cb, self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_string_free (self->berichten, TRUE);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

guint16
register_get_poort (RegisterFixture *self)
{
  return self->poort;
}

char *
register_dup_url (RegisterFixture *self)
{
  return g_strdup_printf ("http://127.0.0.1:%u", self->poort);
}

char *
register_dup_berichten (RegisterFixture *self)
{
  char *text;

  g_mutex_lock (&self->mutex);
  text = g_strdup (self->berichten->str);
  g_mutex_unlock (&self->mutex);

  return text;
}

/* Makes dossier `map/<name>` anew, by the program. @rijen are rows of aanbod_wi2013 of the locaties
 * L1 (Zutphen) and L2 (Amsterdam): soort, peildatum, neemt_aan, plaatsen, stopdatum. Each names a
 * person, who must not be seen outside. */
void
register_write_school (CliFixture *cli,
                       const char *name,
                       const char *bow_nummer,
                       const char *rijen)
{
  g_autofree char *folder = g_build_filename (cli->folder, "tabellen", NULL);
  g_autofree char *map = register_dup_map (cli);
  g_autofree char *target = g_build_filename (map, name, NULL);
  g_autofree char *made = g_build_filename (cli->folder, "nieuw.taalnorm", NULL);
  g_autofree char *school = g_strdup_printf (
      "bow_nummer,naam,keurmerk_status,keurmerk_van\n%s,\"School <%s> & Co\",actief,2021-01-01\n",
      bow_nummer, bow_nummer);
  g_autoptr (GString) aanbod =
      g_string_new ("locatie_id,soort,peildatum,neemt_aan,plaatsen,stopdatum,melder\n");
  g_auto (GStrv) lines = g_strsplit (rijen, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    g_string_append_printf (aanbod, "%s,Geheime Melder\n", lines[i]);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (map, 0700), ==, 0);
  cli_write (cli, "tabellen/school.csv", school);
  cli_write (cli, "tabellen/locaties.csv",
             "locatie_id,naam,gemeente\nL1,Een,Zutphen\nL2,Twee,Amsterdam\n");
  cli_write (cli, "tabellen/aanbod_wi2013.csv", aanbod->str);
  cli_run (cli, "import", "nieuw.taalnorm", "tabellen", NULL);
  g_assert_cmpint (cli->status, ==, 0);

  g_assert_cmpint (g_rename (made, target), ==, 0);
}

char *
register_dup_map (CliFixture *cli)
{
  return g_build_filename (cli->folder, "map", NULL);
}

/* Sends bytes, and reads all that comes until the other side ends or breaks it off. */
char *
register_send (guint16 poort,
               const char *request,
               gssize length)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  GString *response = g_string_new (NULL);
  char buffer[4096];
  gssize n;

  g_socket_client_set_timeout (client, 30);
  connection = g_socket_client_connect_to_host (client, "127.0.0.1", poort, NULL, &error);
  g_assert_no_error (error);
  (void) g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)),
                                    request, length < 0 ? strlen (request) : (gsize) length, NULL,
                                    NULL, NULL);
  while ((n = g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (connection)), buffer,
                                   sizeof buffer, NULL, NULL)) > 0)
    g_string_append_len (response, buffer, n);

  return g_string_free (response, FALSE);
}

char *
register_get (guint16 poort,
              const char *method,
              const char *target,
              const char *headers)
{
  g_autofree char *request =
      g_strdup_printf ("%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%s\r\n", method,
                       target, headers != NULL ? headers : "");

  return register_send (poort, request, -1);
}

int
register_get_status (const char *response)
{
  return g_str_has_prefix (response, "HTTP/1.1 ")
             ? (int) g_ascii_strtoll (response + strlen ("HTTP/1.1 "), NULL, 10)
             : 0;
}

/* The value of a header, or NULL. */
char *
register_dup_header (const char *response,
                     const char *name)
{
  g_autofree char *head = g_strndup (response, (gsize) (register_get_body (response) - response));
  g_auto (GStrv) lines = g_strsplit (head, "\r\n", -1);
  g_autofree char *begin = g_strconcat (name, ": ", NULL);

  for (int i = 0; lines[i] != NULL; i++)
    if (g_ascii_strncasecmp (lines[i], begin, strlen (begin)) == 0)
      return g_strdup (lines[i] + strlen (begin));

  return NULL;
}

const char *
register_get_body (const char *response)
{
  const char *end = strstr (response, "\r\n\r\n");

  return end != NULL ? end + 4 : response + strlen (response);
}
