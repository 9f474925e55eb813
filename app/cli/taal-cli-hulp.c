/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-hulp.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-cli-opties.h"

/* A name and what it is, in two columns. */
static void
append_row (GString    *help,
            const char *name,
            const char *text,
            int         width)
{
  int gap = width - (int) g_utf8_strlen (name, -1);

  g_string_append_printf (help, "  %s%*s  %s\n", name, MAX (gap, 0), "", text);
}

static char *
format_name (const TaalCliOpdracht *opdracht,
             const GOptionEntry    *entry)
{
  g_autofree char *formats = NULL;
  g_autofree char *value = NULL;
  const char *label = NULL;

  if (g_str_equal (entry->long_name, "format"))
    {
      formats = g_strjoinv ("|", (char **) opdracht->formats);
      label = formats;
    }
  else if (entry->arg_description != NULL)
    label = _(entry->arg_description);
  value = label == NULL ? g_strdup ("") : g_strconcat (" ", label, NULL);

  if (entry->short_name != 0)
    return g_strdup_printf ("-%c, --%s%s", entry->short_name, entry->long_name, value);

  return g_strdup_printf ("--%s%s", entry->long_name, value);
}

/**
 * taal_cli_hulp:
 * @opdrachten: (array zero-terminated=1): the commands
 *
 * Returns: (transfer full): what the program is for, and its commands
 *
 * Thread: the main one
 */
char *
taal_cli_hulp (const TaalCliOpdracht *const *opdrachten)
{
  GString *help = g_string_new (NULL);

  g_string_append (help, _("Usage: taalnorm-cli COMMAND [OPTIONS]"));
  g_string_append (help, "\n\n");
  /* xgettext:no-c-format */
  g_string_append (help, _("Judges whether a language school has at least 80 % of its lessen "
                           "given by certified docenten."));
  g_string_append_printf (help, "\n\n%s\n", _("Commands:"));
  for (; *opdrachten != NULL; opdrachten++)
    append_row (help, (*opdrachten)->naam, _((*opdrachten)->samenvatting), 14);
  g_string_append_printf (help, "\n%s\n", _("Options:"));
  append_row (help, "--taal nl|en", _("Language: Dutch (nl) or English (en)"), 12);
  append_row (help, "-h, --help", _("Show this help; behind a command the help of that command"),
              12);
  append_row (help, "--version", _("Show the version"), 12);
  g_string_append_printf (help, "\n%s\n",
                          _("A DOSSIER is a file of Taalnorm, a workbook (.xlsx, .ods), or a "
                            "folder of CSV files. Dates are yyyy-mm-dd or dd-mm-yyyy."));
  g_string_append_printf (help, "%s\n",
                          _("Exit status: 0 in order, 1 with findings, 2 wrong use, 3 failed."));
  g_string_append_printf (help, "\n%s\n", _("Example:"));
  g_string_append (help, "  taalnorm-cli import school.taalnorm tabellen/\n");
  g_string_append (help, "  taalnorm-cli check school.taalnorm\n");

  return g_string_free (help, FALSE);
}

/**
 * taal_cli_hulp_opdracht:
 * @opdracht: a command
 *
 * Returns: (transfer full): what it does, its options, and an example
 *
 * Thread: the main one
 */
char *
taal_cli_hulp_opdracht (const TaalCliOpdracht *opdracht)
{
  g_autofree GOptionEntry *entries = taal_cli_opties_list (opdracht);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *help = g_string_new (NULL);
  int width = 0;

  /* TRANSLATORS: %1$s is a command, %2$s its arguments */
  g_string_append_printf (help, _("Usage: taalnorm-cli %1$s %2$s [OPTIONS]"), opdracht->naam,
                          opdracht->argumenten);
  g_string_append_printf (help, "\n\n%s\n%s\n\n%s\n", _(opdracht->samenvatting),
                          _(opdracht->uitleg), _("Options:"));
  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
    {
      char *name = format_name (opdracht, entry);

      g_ptr_array_add (names, name);
      width = MAX (width, (int) g_utf8_strlen (name, -1));
    }
  for (guint i = 0; i < names->len; i++)
    append_row (help, g_ptr_array_index (names, i), _(entries[i].description), width);
  g_string_append_printf (help, "\n%s\n  %s\n", _("Example:"), opdracht->voorbeeld);

  return g_string_free (help, FALSE);
}
