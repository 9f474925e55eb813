/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opties.h"

#include <glib/gi18n.h>
#include <string.h>

/* An option, for the commands that take it; those without a mask are for all. */
typedef struct
{
  guint        optie;
  GOptionEntry entry;
} Known;

static const Known known[] = {
  { TAAL_CLI_REGISTER,
    { "register", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("The address of the register to ask"),
      "URL" } },
  { TAAL_CLI_PERIODE,
    { "van", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("First day of the period"), N_ ("DATE") } },
  { TAAL_CLI_PERIODE,
    { "tot", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Last day of the period, which counts as well"),
      N_ ("DATE") } },
  { TAAL_CLI_OP,
    { "op", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("The day to look at; today when not given"),
      N_ ("DATE") } },
  { TAAL_CLI_REDEN,
    { "reden", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Only lessen that do not count for this reason"), N_ ("REASON") } },
  { TAAL_CLI_AANBOD,
    { "gemeente", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Only this gemeente: its name or code"),
      N_ ("GEMEENTE") } },
  { TAAL_CLI_AANBOD,
    { "soort", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Only this kind of offer"), "ALFA|NT2|ONA|KNM" } },
  { TAAL_CLI_ONTVANGER,
    { "gemeente", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Share with this gemeente what is about its contracts: its name or code"),
      N_ ("GEMEENTE") } },
  { TAAL_CLI_ONTVANGER,
    { "zonder-cursisten", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("With --gemeente: of no cursist the attendance, only how many there were"), NULL } },
  { TAAL_CLI_ONTVANGER,
    { "inspectie", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Share with an inspection all but the change log and the name list"), NULL } },
  { TAAL_CLI_AANBOD,
    { "bij", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Where the nearest is to this gemeente, with --soort"), N_ ("GEMEENTE") } },
  { TAAL_CLI_DOCENT,
    { "docent", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Only lessen of this docent"),
      N_ ("DOCENT_ID") } },
  { TAAL_CLI_LES,
    { "les", 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, N_ ("The les"), N_ ("LES_ID") } },
  { TAAL_CLI_LES,
    { "groep", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("The groep, with --week"), N_ ("GROEP_ID") } },
  { TAAL_CLI_LES,
    { "week", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("The week, such as 2023-W40"), N_ ("WEEK") } },
  { TAAL_CLI_NORM,
    { "norm", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL,
      N_ ("Lay an own reading of the norm on top; may be repeated"), N_ ("FILE") } },
  { TAAL_CLI_NORM,
    { "bekend-op", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Judge by what was known on that day"),
      N_ ("DATE") } },
  { TAAL_CLI_SKIP_BAD,
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Leave out rows with errors, and say so"),
      NULL } },
  { TAAL_CLI_PROFIEL,
    { "profiel", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("How the files become tables: a profile for workbooks of another shape"), N_ ("FILE") } },
  { TAAL_CLI_PROFIEL,
    { "afgekeurd", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("Write the rows with errors to CSV files in this folder, to be mended"),
      N_ ("FOLDER") } },
  { TAAL_CLI_AANWEZIG,
    { "les", 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL,
      N_ ("The lesson that the meeting was of; may be repeated"), N_ ("LES_ID") } },
  { TAAL_CLI_AANWEZIG,
    { "groep", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Only lessen of this groep"),
      N_ ("GROEP_ID") } },
  { TAAL_CLI_AANWEZIG,
    { "datums", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("In dates such as 3/4/2025: the day first (dmj) or the month (mdj)"), "dmj|mdj" } },
  { TAAL_CLI_AANWEZIG,
    { "namen", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("Who is who: CSV with the columns naam and cursist_id"), N_ ("FILE") } },
  { TAAL_CLI_AANWEZIG,
    { "profiel", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("Which columns the files have: a profile for tables of another shape, or its name in the "
          "dossier"),
      N_ ("FILE") } },
  { TAAL_CLI_WACHTZIN,
    { "wachtzin", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("The file with the pass phrase of the name list; else TAALNORM_WACHTZIN has it"),
      N_ ("FILE") } },
  { TAAL_CLI_WIS,
    { "wis-presentie", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("First erase the attendance of this cursist that is due, for good"),
      N_ ("CURSIST_ID") } },
  { TAAL_CLI_DRY_RUN,
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Only show what would change; write nothing"),
      NULL } },
  { TAAL_CLI_FORMAT,
    { "format", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Form of the result"), NULL } },
  { TAAL_CLI_FORMAT,
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Write the result to this file"),
      N_ ("FILE") } },
  { 0,
    { "taal", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Language: Dutch (nl) or English (en)"),
      "nl|en" } },
  { 0, { "help", 'h', 0, G_OPTION_ARG_NONE, NULL, N_ ("Show this help"), NULL } },
};

/**
 * taal_cli_opties_list:
 * @opdracht: a command
 *
 * Returns: (transfer full) (array zero-terminated=1): its options, without a place for their values
 *
 * Thread: any
 */
GOptionEntry *
taal_cli_opties_list (const TaalCliOpdracht *opdracht)
{
  GOptionEntry *entries = g_new0 (GOptionEntry, G_N_ELEMENTS (known) + 2);
  int n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].optie == 0 || (opdracht->opties & known[i].optie) != 0)
      entries[n++] = known[i].entry;

  return entries;
}

static const GOptionEntry *
find_entry (const GOptionEntry *entries,
            const char         *argument)
{
  gboolean is_long = g_str_has_prefix (argument, "--");
  gsize length = is_long ? strcspn (argument + 2, "=") : 0;

  for (; entries->long_name != NULL && *entries->long_name != '\0'; entries++)
    if (is_long ? strlen (entries->long_name) == length &&
                    strncmp (entries->long_name, argument + 2, length) == 0
                : entries->short_name != 0 && argument[1] == entries->short_name)
      return entries;

  return NULL;
}

/**
 * taal_cli_opties_set_error:
 * @entries: the options of a command
 * @argc: how many arguments
 * @argv: (array length=argc): they
 * @error: return location for a %TAAL_CLI_ERROR_USAGE
 *
 * Says why GLib refuses a command line. Its own message is in its own translation, which may not be
 * installed: here the culprit is found again, and named in ours.
 *
 * Thread: any
 */
void
taal_cli_opties_set_error (const GOptionEntry  *entries,
                           int                  argc,
                           char               **argv,
                           GError             **error)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      const GOptionEntry *entry;

      if (argv[i][0] != '-' || argv[i][1] == '\0')
        continue;
      entry = find_entry (entries, argv[i]);
      if (entry == NULL)
        {
          g_autofree char *shown = g_filename_display_name (argv[i]);

          /* TRANSLATORS: %s is an option as it was typed */
          g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE, _("There is no option %s."),
                       shown);
          return;
        }
      if (entry->arg == G_OPTION_ARG_NONE)
        continue;
      if (strchr (argv[i], '=') == NULL && (argv[i][1] == '-' || argv[i][2] == '\0') && ++i == argc)
        {
          /* TRANSLATORS: %s is the name of an option */
          g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
                       _("A value is missing behind --%s."), entry->long_name);
          return;
        }
    }

  g_set_error_literal (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
                       _("The options cannot be read."));
}
