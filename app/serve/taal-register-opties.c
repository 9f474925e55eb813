/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-serve"

#include "config.h"

#include "taal-register-opties.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "taal-taal.h"

/* The command line before it means anything. */
typedef struct
{
  char *adres;
  char *poort;
  char *taal;
  char **norm;
  char **rest;
  gboolean help;
  gboolean version;
} Raw;

static void
raw_clear (Raw *raw)
{
  g_free (raw->adres);
  g_free (raw->poort);
  g_free (raw->taal);
  g_strfreev (raw->norm);
  g_strfreev (raw->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Raw, raw_clear)

static void
print_help (void)
{
  g_print ("%s\n\n", _ ("Usage: taalnorm-register FOLDER [OPTIONS]"));
  g_print ("%s\n",
           _ ("Shows to a browser and to programs where a newcomer under the Wi2013 can still "
              "enrol,\naccording to the dossiers in a folder. It is only read: files that change "
              "are read again."));
  g_print ("\n%s\n", _ ("Options:"));
  g_print ("  --adres %-10s %s\n", _ ("ADDRESS"),
           _ ("The address to listen on; 127.0.0.1 when not given, so only this computer"));
  g_print ("  --poort %-10s %s\n", _ ("PORT"),
           _ ("The port; 8013 when not given, and 0 takes any that is free"));
  g_print ("  --norm %-11s %s\n", _ ("FILE"),
           _ ("Lay an own reading of the norm on top; may be repeated"));
  g_print ("  --taal %-11s %s\n", "nl|en", _ ("Language: Dutch (nl) or English (en)"));
  g_print ("  --version          %s\n", _ ("Show the version"));
  g_print ("  -h, --help         %s\n", _ ("Show this help"));
  g_print ("\n%s\n",
           _ ("When it listens it prints its address as one line. It has no encryption of its own: "
              "for others\nthan this computer, put a web server with TLS before it. It stops at "
              "Ctrl+C."));
}

/* Says what is wrong with the command line. */
static gboolean
refuse (const char *message)
{
  g_printerr ("%s\n%s\n", message, _ ("Help: taalnorm-register --help"));
  return FALSE;
}

static gboolean
parse_poort (TaalRegisterOpties *opties,
             const char *text)
{
  g_autofree char *message = NULL;
  guint64 poort = TAAL_REGISTER_POORT;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT16, &poort, NULL))
    {
      /* TRANSLATORS: %s is what was typed */
      message =
          g_strdup_printf (_ ("--poort: “%s” is not a port. Give a number up to 65535."), text);
      return refuse (message);
    }

  opties->poort = (guint16) poort;
  return TRUE;
}

static gboolean
parse_adres (TaalRegisterOpties *opties,
             const char *text)
{
  g_autofree char *message = NULL;

  if (text != NULL && !g_hostname_is_ip_address (text))
    {
      /* TRANSLATORS: %s is what was typed */
      message = g_strdup_printf (
          _ ("--adres: “%s” is not an address. Give it as numbers, such as 127.0.0.1 or ::1."),
          text);
      return refuse (message);
    }

  opties->adres = g_strdup (text != NULL ? text : "127.0.0.1");
  return TRUE;
}

static gboolean
parse_map (TaalRegisterOpties *opties,
           char **rest)
{
  g_autofree char *message = NULL, *shown = NULL;

  if (rest == NULL || rest[0] == NULL || rest[1] != NULL)
    return refuse (_ ("Give one folder with dossiers."));
  if (!g_file_test (rest[0], G_FILE_TEST_IS_DIR))
    {
      shown = g_filename_display_name (rest[0]);
      /* TRANSLATORS: %s is what was typed */
      message =
          g_strdup_printf (_ ("%s is not a folder. Give the folder with the dossiers."), shown);
      return refuse (message);
    }

  opties->map = g_strdup (rest[0]);
  return TRUE;
}

/* Also what is said of a wrong command line is in the language that it asks for. */
static gboolean
set_taal (const char *text)
{
  int taal = text != NULL ? taal_taal_parse (text) : TAAL_TAAL_NL;
  g_autofree char *message = NULL;

  if (taal == TAAL_TAAL_NL || taal == TAAL_TAAL_EN)
    {
      taal_taal_set ((TaalTaal) taal);
      return TRUE;
    }

  taal_taal_set (TAAL_TAAL_NL);
  /* TRANSLATORS: %s is what was typed */
  message = g_strdup_printf (_ ("--taal: “%s” is not possible. Choose nl or en."), text);
  return refuse (message);
}

static gboolean
parse_raw (Raw *raw,
           int argc,
           char **argv)
{
  const GOptionEntry entries[] = {
    { "adres", 0, 0, G_OPTION_ARG_STRING, &raw->adres, NULL, NULL },
    { "poort", 0, 0, G_OPTION_ARG_STRING, &raw->poort, NULL, NULL },
    { "norm", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &raw->norm, NULL, NULL },
    { "taal", 0, 0, G_OPTION_ARG_STRING, &raw->taal, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &raw->version, NULL, NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &raw->help, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &raw->rest, NULL, NULL },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL))
    {
      taal_taal_set (TAAL_TAAL_NL);
      return refuse (_ ("The options cannot be read."));
    }

  return set_taal (raw->taal);
}

/**
 * taal_register_opties_parse:
 * @opties: (out caller-allocates): what stood there; to be cleared in either case
 * @argc: how many arguments
 * @argv: (array length=argc): they
 * @uitgang: (out): how the program ends, where it has nothing more to do
 *
 * Reads the command line, sets the language, and says what is wrong or what was asked to be shown.
 *
 * Returns: whether to go on
 *
 * Thread: the main one, before there are others
 */
gboolean
taal_register_opties_parse (TaalRegisterOpties *opties,
                            int argc,
                            char **argv,
                            TaalRegisterUitgang *uitgang)
{
  g_auto (Raw) raw = { 0 };

  *opties = (TaalRegisterOpties) { 0 };
  *uitgang = TAAL_REGISTER_GEBRUIK;
  if (!parse_raw (&raw, argc, argv))
    return FALSE;
  if (raw.help || raw.version)
    {
      if (raw.help)
        print_help ();
      else
        g_print ("taalnorm-register " TAAL_VERSION "\n");
      *uitgang = TAAL_REGISTER_KLAAR;
      return FALSE;
    }

  opties->norm = g_steal_pointer (&raw.norm);
  return parse_map (opties, raw.rest) && parse_adres (opties, raw.adres) &&
         parse_poort (opties, raw.poort);
}

/**
 * taal_register_opties_clear:
 * @opties: what taal_register_opties_parse() gave
 *
 * Thread: any
 */
void
taal_register_opties_clear (TaalRegisterOpties *opties)
{
  g_clear_pointer (&opties->map, g_free);
  g_clear_pointer (&opties->adres, g_free);
  g_clear_pointer (&opties->norm, g_strfreev);
}
