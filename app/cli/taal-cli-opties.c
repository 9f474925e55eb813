/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opties.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-status.h"
#include "taal-taal.h"
#include "taal-week.h"

G_DEFINE_QUARK (taal-cli-error-quark, taal_cli_error)

/* The texts of the options, before they mean anything. */
typedef struct
{
  char     *van;
  char     *tot;
  char     *op;
  char     *bekend_op;
  char     *reden;
  char     *gemeente;
  char     *bij;
  char     *soort;
  char     *week;
  char     *datums;
  char     *format;
  char     *taal;
} Raw;

static void
raw_clear (Raw *raw)
{
  g_free (raw->van);
  g_free (raw->tot);
  g_free (raw->op);
  g_free (raw->bekend_op);
  g_free (raw->reden);
  g_free (raw->gemeente);
  g_free (raw->bij);
  g_free (raw->soort);
  g_free (raw->week);
  g_free (raw->datums);
  g_free (raw->format);
  g_free (raw->taal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Raw, raw_clear)

/* Gives the options their places, and adds that of the arguments. */
static void
bind_entries (GOptionEntry  *entries,
              TaalCliOpties *opties,
              Raw           *raw)
{
  const struct
  {
    const char *name;
    gpointer    place;
  } places[] = {
    { "van", &raw->van },
    { "tot", &raw->tot },
    { "op", &raw->op },
    { "reden", &raw->reden },
    { "gemeente", &raw->gemeente },
    { "soort", &raw->soort },
    { "bij", &raw->bij },
    { "docent", &opties->docent },
    { "les", &opties->les },
    { "groep", &opties->groep },
    { "week", &raw->week },
    { "norm", &opties->norm },
    { "bekend-op", &raw->bekend_op },
    { "skip-bad", &opties->skip_bad },
    { "profiel", &opties->profiel },
    { "afgekeurd", &opties->afgekeurd },
    { "namen", &opties->namen },
    { "wachtzin", &opties->wachtzin },
    { "wis-presentie", &opties->wis },
    { "register", &opties->register_url },
    { "datums", &raw->datums },
    { "dry-run", &opties->dry_run },
    { "inspectie", &opties->inspectie },
    { "zonder-cursisten", &opties->zonder_cursisten },
    { "format", &raw->format },
    { "output", &opties->output },
    { "taal", &raw->taal },
    { "help", &opties->help },
  };
  GOptionEntry *entry;

  for (entry = entries; entry->long_name != NULL; entry++)
    for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
      if (g_str_equal (places[i].name, entry->long_name))
        entry->arg_data = places[i].place;

  *entry = (GOptionEntry) { .long_name = G_OPTION_REMAINING,
                            .arg = G_OPTION_ARG_FILENAME_ARRAY,
                            .arg_data = &opties->argumenten };
}

static gboolean
parse_date (const char  *option,
            const char  *text,
            TaalDate    *date,
            GError     **error)
{
  *date = TAAL_DATE_NONE;
  if (text == NULL || taal_date_parse (text, date) == TAAL_DATE_PARSE_OK)
    return TRUE;

  /* TRANSLATORS: %1$s is the name of an option, %2$s what was typed behind it */
  g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
               _("--%1$s: “%2$s” is not a date. Write yyyy-mm-dd or dd-mm-yyyy, such as "
                 "2023-12-31."),
               option, text);
  return FALSE;
}

static gboolean
parse_week (const char  *text,
            TaalDate    *monday,
            GError     **error)
{
  *monday = TAAL_DATE_NONE;
  if (text == NULL || taal_week_parse (text, monday))
    return TRUE;

  /* TRANSLATORS: %s is what was typed */
  g_set_error (
      error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
      _("--week: “%s” is not a week. Write the year and the number of the week, such as 2023-W40."),
      text);
  return FALSE;
}

static gboolean
parse_format (TaalCliOpties  *opties,
              const char     *text,
              GError        **error)
{
  const char *const *formats = opties->opdracht->formats;
  g_autofree char *list = g_strjoinv (", ", (char **) formats);

  opties->format = formats[0];
  if (text == NULL)
    return TRUE;
  for (int i = 0; formats[i] != NULL; i++)
    if (g_str_equal (formats[i], text))
      {
        opties->format = formats[i];
        return TRUE;
      }

  if (g_str_equal (text, "pdf") && g_strv_contains (formats, "html"))
    g_set_error_literal (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
                         _("This version does not write PDF. Use --format html, open the file in "
                           "a browser and print it to PDF."));
  else
    /* TRANSLATORS: %1$s is what was typed, %2$s a list of words */
    g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
                 _("--format: “%1$s” is not possible. Choose one of: %2$s."), text, list);
  return FALSE;
}

static gboolean
parse_reden (TaalCliOpties  *opties,
             const char     *text,
             GError        **error)
{
  g_autoptr (GString) list = NULL;

  opties->reden = text == NULL ? -1 : taal_reden_parse (text);
  if (text == NULL || opties->reden >= 0)
    return TRUE;

  list = g_string_new (NULL);
  for (int i = TAAL_REDEN_GEEN + 1; i < TAAL_N_REDENEN; i++)
    g_string_append_printf (list, "%s%s", list->len == 0 ? "" : ", ",
                            taal_reden_get_name ((TaalReden) i));
  /* TRANSLATORS: %1$s is what was typed, %2$s a list of words */
  g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
               _("--reden: “%1$s” is not possible. Choose one of: %2$s."), text, list->str);
  return FALSE;
}

static gboolean
parse_datums (TaalCliOpties  *opties,
              const char     *text,
              GError        **error)
{
  if (text == NULL)
    return TRUE;

  opties->datums = g_str_equal (text, "dmj")   ? TAAL_ORDE_DMJ
                   : g_str_equal (text, "mdj") ? TAAL_ORDE_MDJ
                                               : TAAL_ORDE_ONBEKEND;
  if (opties->datums != TAAL_ORDE_ONBEKEND)
    return TRUE;

  /* TRANSLATORS: %s is what was typed */
  g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
               _("--datums: “%s” is not possible. Choose dmj (day first) or mdj (month first)."),
               text);
  return FALSE;
}

static gboolean
check_periode (const TaalCliOpties  *opties,
               GError              **error)
{
  if (opties->van == TAAL_DATE_NONE || opties->tot == TAAL_DATE_NONE || opties->van <= opties->tot)
    return TRUE;

  g_set_error_literal (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE, _("--tot lies before --van."));
  return FALSE;
}

static gboolean
check_arguments (const TaalCliOpties  *opties,
                 GError              **error)
{
  const TaalCliOpdracht *opdracht = opties->opdracht;
  int n = opties->argumenten == NULL ? 0 : (int) g_strv_length (opties->argumenten);

  if (n < opdracht->min)
    /* TRANSLATORS: %s is a list of the arguments that a command needs */
    g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
                 _("An argument is missing. Needed: %s."), opdracht->argumenten);
  else if (opdracht->max >= 0 && n > opdracht->max)
    /* TRANSLATORS: %1$s is an argument that is too much, %2$s a list of those that a command
     * needs */
    g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
                 _("“%1$s” is an argument too many. Needed: %2$s."),
                 opties->argumenten[opdracht->max], opdracht->argumenten);
  else
    return TRUE;

  return FALSE;
}

/**
 * taal_cli_opties_parse:
 * @opties: (out caller-allocates): what stood there
 * @opdracht: the command
 * @argc: how many arguments, the command's name included
 * @argv: (array length=argc): they
 * @error: return location for a %TAAL_CLI_ERROR_USAGE
 *
 * Reads the command line of a command. When help is asked nothing else is looked at.
 *
 * Returns: whether it is as it should be; @opties is to be cleared in either case
 *
 * Thread: the main one
 */
gboolean
taal_cli_opties_parse (TaalCliOpties          *opties,
                       const TaalCliOpdracht  *opdracht,
                       int                     argc,
                       char                  **argv,
                       GError                **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree GOptionEntry *entries = taal_cli_opties_list (opdracht);
  g_autofree char **left = g_memdup2 (argv, sizeof *argv * ((gsize) argc + 1));
  g_auto (Raw) raw = { 0 };
  int n_left = argc;

  *opties = (TaalCliOpties) { .opdracht = opdracht };
  bind_entries (entries, opties, &raw);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &n_left, &left, NULL))
    {
      taal_cli_opties_set_error (entries, argc, argv, error);
      return FALSE;
    }

  return opties->help ||
         (parse_format (opties, raw.format, error) && parse_reden (opties, raw.reden, error) &&
          parse_datums (opties, raw.datums, error) &&
          taal_cli_opties_parse_aanbod (opties, raw.gemeente, raw.soort, raw.bij, error) &&
          parse_date ("van", raw.van, &opties->van, error) &&
          parse_date ("tot", raw.tot, &opties->tot, error) &&
          parse_date ("op", raw.op, &opties->op, error) &&
          parse_week (raw.week, &opties->week, error) &&
          parse_date ("bekend-op", raw.bekend_op, &opties->bekend_op, error) &&
          check_periode (opties, error) && check_arguments (opties, error));
}

/**
 * taal_cli_opties_clear:
 * @opties: what taal_cli_opties_parse() gave
 *
 * Thread: the main one
 */
void
taal_cli_opties_clear (TaalCliOpties *opties)
{
  g_clear_pointer (&opties->argumenten, g_strfreev);
  g_clear_pointer (&opties->output, g_free);
  g_clear_pointer (&opties->norm, g_strfreev);
  g_clear_pointer (&opties->docent, g_free);
  g_clear_pointer (&opties->profiel, g_free);
  g_clear_pointer (&opties->afgekeurd, g_free);
  g_clear_pointer (&opties->les, g_strfreev);
  g_clear_pointer (&opties->groep, g_free);
  g_clear_pointer (&opties->namen, g_free);
  g_clear_pointer (&opties->wachtzin, g_free);
  g_clear_pointer (&opties->wis, g_free);
  g_clear_pointer (&opties->register_url, g_free);
}
