/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-serve"

#include "config.h"

#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>

#include "taal-check.h"
#include "taal-register-opties.h"
#include "taal-register.h"
#include "taal-report-fout.h"
#include "taal-taal.h"
#include "taal-verslag.h"

/* The program while it runs. */
typedef struct
{
  TaalRegister *register_;
  GMainLoop *loop;
  const char *map;
} Program;

static void
say (const char *line)
{
  g_autofree char *safe = taal_verslag_dup_veilig (line);

  g_printerr ("%s\n", safe);
}

static TaalDate
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return taal_date_from_ymd (year, month, day);
}

/* The log names files without their folder, and never what is in them or who asked. */
static void
bericht_cb (TaalRegister *self,
            const char *naam,
            const GError *error,
            Program *program)
{
  g_autofree char *line = NULL;

  if (error != NULL)
    line = taal_report_fout (error, *naam != '\0' ? naam : program->map);
  else
    /* TRANSLATORS: %s is the name of a file */
    line = g_strdup_printf (_ ("%s can be read again."), naam);
  say (line);
}

static gboolean
stop_cb (gpointer data)
{
  Program *program = data;

  taal_register_stop (program->register_);
  g_main_loop_quit (program->loop);
  return G_SOURCE_CONTINUE;
}

/* The words are looked up before there are threads: gettext has one language for all of them. */
static void
init_woorden (TaalRegisterWoorden *nl,
              TaalRegisterWoorden *en)
{
  TaalTaal taal = taal_taal_get ();

  taal_taal_set (TAAL_TAAL_EN);
  taal_register_woorden_init (en);
  taal_taal_set (TAAL_TAAL_NL);
  taal_register_woorden_init (nl);
  taal_taal_set (taal);
}

static gboolean
listen_on (Program *program,
           const TaalRegisterOpties *opties)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  gboolean six = strchr (opties->adres, ':') != NULL;

  if (!taal_register_listen (program->register_, opties->adres, opties->poort, &error))
    {
      /* TRANSLATORS: %1$s is an address, %2$u a port, %3$s what the system says of it */
      line = g_strdup_printf (_ ("Listening on %1$s, port %2$u, failed: %3$s. Choose another with "
                                 "--adres and --poort."),
                              opties->adres, opties->poort, error->message);
      say (line);
      return FALSE;
    }

  g_print ("http://%s%s%s:%u/\n", six ? "[" : "", opties->adres, six ? "]" : "",
           taal_register_get_poort (program->register_));
  return TRUE;
}

static TaalRegisterUitgang
serve (const TaalRegisterOpties *opties,
       TaalNorm *norm)
{
  TaalRegisterWoorden nl, en;
  const TaalRegisterOpzet opzet = {
    .map = opties->map, .norm = norm, .vandaag = get_today, .nl = &nl, .en = &en
  };
  g_autoptr (TaalRegister) self = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Program program = { .loop = loop, .map = opties->map };

  init_woorden (&nl, &en);
  self = taal_register_new (&opzet);
  program.register_ = self;
  g_signal_connect (self, "bericht", G_CALLBACK (bericht_cb), &program);
  g_unix_signal_add (SIGTERM, stop_cb, &program);
  g_unix_signal_add (SIGINT, stop_cb, &program);
  if (!listen_on (&program, opties))
    return TAAL_REGISTER_MISLUKT;

  g_main_loop_run (loop);
  while (taal_register_is_bezig (self))
    g_main_context_iteration (NULL, TRUE);

  return TAAL_REGISTER_KLAAR;
}

int
main (int argc,
      char **argv)
{
  g_auto (TaalRegisterOpties) opties = { 0 };
  TaalRegisterUitgang uitgang;
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (GError) error = NULL;

  /* Who goes away while being answered is no reason to end. */
  signal (SIGPIPE, SIG_IGN);
  g_log_writer_default_set_use_stderr (TRUE);
  g_set_prgname ("taalnorm-register");
  if (!taal_register_opties_parse (&opties, argc, argv, &uitgang))
    return (int) uitgang;

  norm = taal_check_load_norm ((const char *const *) opties.norm, TAAL_DATE_NONE, &error);
  if (norm == NULL)
    {
      g_autofree char *line = taal_report_fout (error, NULL);

      say (line);
      return TAAL_REGISTER_MISLUKT;
    }

  return (int) serve (&opties, norm);
}
