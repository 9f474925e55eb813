/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>

#include "taal-cli-bron.h"
#include "taal-cli-hulp.h"
#include "taal-cli-opties.h"
#include "taal-cli-schrijf.h"
#include "taal-taal.h"

static const TaalCliOpdracht *const opdrachten[] = {
  &taal_cli_import,
  &taal_cli_aanwezig,
  &taal_cli_export,
  &taal_cli_check,
  &taal_cli_why,
  &taal_cli_lessen,
  &taal_cli_docenten,
  &taal_cli_presentielijst,
  &taal_cli_aanbod,
  &taal_cli_fetch,
  &taal_cli_contract,
  &taal_cli_online,
  &taal_cli_signalen,
  &taal_cli_share,
  &taal_cli_template,
  &taal_cli_bewaren,
  NULL,
};

/* The language comes first: also what is said of a wrong command line is in it. */
static gboolean
set_language (char **argv)
{
  const char *wanted = NULL;
  g_autofree char *message = NULL;
  int taal = TAAL_TAAL_NL;

  for (int i = 1; argv[i] != NULL && !g_str_equal (argv[i], "--"); i++)
    if (g_str_has_prefix (argv[i], "--taal="))
      wanted = argv[i] + strlen ("--taal=");
    else if (g_str_equal (argv[i], "--taal") && argv[i + 1] != NULL)
      wanted = argv[i + 1];
  if (wanted != NULL)
    taal = taal_taal_parse (wanted);

  if (taal == TAAL_TAAL_NL || taal == TAAL_TAAL_EN)
    {
      taal_taal_set ((TaalTaal) taal);
      return TRUE;
    }

  taal_taal_set (TAAL_TAAL_NL);
  /* TRANSLATORS: %s is what was typed */
  message = g_strdup_printf (_("--taal: “%s” is not possible. Choose nl or en."), wanted);
  taal_cli_say_gebruik (NULL, message);
  return FALSE;
}

static const TaalCliOpdracht *
find_opdracht (const char *naam)
{
  for (gsize i = 0; opdrachten[i] != NULL; i++)
    if (g_str_equal (opdrachten[i]->naam, naam))
      return opdrachten[i];

  return NULL;
}

static TaalCliUitgang
put (char *text)
{
  g_autofree char *owned = text;

  return taal_cli_put (owned) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

static TaalCliUitgang
run_opdracht (const TaalCliOpdracht *opdracht,
              int                    argc,
              char                 **argv)
{
  g_auto (TaalCliOpties) opties = { 0 };
  g_autoptr (GError) error = NULL;

  if (!taal_cli_opties_parse (&opties, opdracht, argc, argv, &error))
    {
      taal_cli_say_gebruik (opdracht, error->message);
      return TAAL_CLI_GEBRUIK;
    }
  if (opties.help)
    return put (taal_cli_hulp_opdracht (opdracht));

  return opdracht->run (&opties);
}

static char *
join_names (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; opdrachten[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", opdrachten[i]->naam);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What stands before the command: --taal, which is known already, and the wish for help. */
static TaalCliUitgang
run (int    argc,
     char **argv)
{
  const TaalCliOpdracht *opdracht;
  g_autofree char *message = NULL;
  g_autofree char *shown = NULL, *names = join_names ();
  int i = 1;

  for (; i < argc && argv[i][0] == '-'; i++)
    if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
      return put (taal_cli_hulp (opdrachten));
    else if (g_str_equal (argv[i], "--version"))
      return put (g_strdup ("taalnorm-cli " TAAL_VERSION "\n"));
    else if (g_str_equal (argv[i], "--taal") && i + 1 < argc)
      i++;
    else if (!g_str_has_prefix (argv[i], "--taal="))
      break;
  if (i == argc)
    {
      /* TRANSLATORS: %s is the names of the commands */
      message = g_strdup_printf (_("Give a command: %s."), names);
      taal_cli_say_gebruik (NULL, message);
      return TAAL_CLI_GEBRUIK;
    }

  opdracht = find_opdracht (argv[i]);
  if (opdracht != NULL)
    return run_opdracht (opdracht, argc - i, argv + i);

  shown = g_filename_display_name (argv[i]);
  if (argv[i][0] == '-')
    /* TRANSLATORS: %s is an option as it was typed */
    message = g_strdup_printf (_("There is no option %s."), shown);
  else
    /* TRANSLATORS: %1$s is what was typed, %2$s the names of the commands */
    message = g_strdup_printf (_("There is no command “%1$s”. Choose one of these: %2$s."), shown, names);
  taal_cli_say_gebruik (NULL, message);
  return TAAL_CLI_GEBRUIK;
}

int
main (int    argc,
      char **argv)
{
  /* A reader that stops early makes a write fail, which is handled where it is written. */
  signal (SIGPIPE, SIG_IGN);
  /* So does a limit on the size of files, instead of ending us beside half a file. */
  signal (SIGXFSZ, SIG_IGN);
  g_log_writer_default_set_use_stderr (TRUE);
  g_set_prgname ("taalnorm-cli");
  if (!set_language (argv))
    return TAAL_CLI_GEBRUIK;

  return (int) run (argc, argv);
}
