/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-aanwezig.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

static const char *
get_tool (TaalTool tool)
{
  switch (tool)
    {
    case TAAL_TOOL_TEAMS:
      return "Microsoft Teams";
    case TAAL_TOOL_ZOOM:
      return "Zoom";
    case TAAL_TOOL_BIGBLUEBUTTON:
      return "BigBlueButton";
    case TAAL_TOOL_MOODLE:
      return _("list with a column per lesson");
    case TAAL_TOOL_ONBEKEND:
    case TAAL_TOOL_PROFIEL:
      return _("table, by profile");
    }

  g_return_val_if_reached ("");
}

/**
 * taal_report_vergadering:
 * @vergadering: a meeting without errors
 *
 * Returns: (transfer full): what file it is, in a line
 *
 * Thread: any
 */
char *
taal_report_vergadering (const TaalVergadering *vergadering)
{
  const TaalDeelname *first = g_ptr_array_index (vergadering->deelnames, 0);
  g_autofree char *date = taal_report_datum (taal_moment_get_datum (first->van));
  guint n = vergadering->deelnames->len;

  /* TRANSLATORS: %1$s is the name of a file, %2$s the program that made it, such as Zoom, %3$s a
   * day, %4$u how many times somebody joined a meeting */
  return g_strdup_printf (ngettext ("%1$s: %2$s, %3$s, %4$u row", "%1$s: %2$s, %3$s, %4$u rows", n),
                          vergadering->naam, get_tool (vergadering->tool), date, n);
}

/**
 * taal_report_vergadering_kort:
 * @vergadering: a meeting without errors
 *
 * Returns: (transfer full): what file it is, without its name
 *
 * Thread: any
 */
char *
taal_report_vergadering_kort (const TaalVergadering *vergadering)
{
  const TaalDeelname *first = g_ptr_array_index (vergadering->deelnames, 0);
  g_autofree char *date = taal_report_datum (taal_moment_get_datum (first->van));
  guint n = vergadering->deelnames->len;

  /* TRANSLATORS: %1$s is the program that made a file, such as Zoom, %2$s a day, %3$u how many times
   * somebody joined a meeting */
  return g_strdup_printf (ngettext ("%1$s, %2$s, %3$u row", "%1$s, %2$s, %3$u rows", n),
                          get_tool (vergadering->tool), date, n);
}

static char *
explain_error (const TaalVergaderingMelding *melding)
{
  const char *value = melding->waarde != NULL ? melding->waarde : "";

  switch (melding->code)
    {
    case TAAL_VERGADERING_ONBEKEND:
      return g_strdup (
          _("This is no file of Teams, Zoom or BigBlueButton. A profile must say which columns it "
            "has."));
    case TAAL_VERGADERING_TEKST:
      return g_strdup (_("The file is damaged or cut off. Download it again."));
    case TAAL_VERGADERING_TE_GROOT:
      return g_strdup (_("The file is larger than that of any meeting. Check that it is the right "
                         "one."));
    case TAAL_VERGADERING_LEEG:
      return g_strdup (_("Nobody is in this file. Download it again when the meeting has ended."));
    case TAAL_VERGADERING_GEEN_TIJDEN:
      return g_strdup (
          _("The times of joining and leaving are not in it. Export it again from Zoom "
            "without “Show unique users”."));
    case TAAL_VERGADERING_AANHALINGSTEKEN:
      return g_strdup (_("A quote is not closed here: the file is damaged or cut off. Download it "
                         "again."));
    case TAAL_VERGADERING_GEEN_TIJDSTIP:
      /* TRANSLATORS: %s is the text of a cell */
      return g_strdup_printf (
          _("“%s” is not a date with a time. If it is cut off, download the file "
            "again."),
          value);
    case TAAL_VERGADERING_ORDE:
      /* TRANSLATORS: %s is a date, such as 3/4/2025 */
      return g_strdup_printf (_("Is the day or the month first in %s?"), value);
    case TAAL_VERGADERING_TEGENSTRIJDIG:
      return g_strdup (
          _("In some dates the day comes first and in others the month, so none can be "
            "trusted. Download the file again."));
    case TAAL_VERGADERING_ORDE_ANDERS:
      return g_strdup (_("This date does not exist in the order that you chose. Choose the other "
                         "order."));
    case TAAL_VERGADERING_KOLOM:
      /* TRANSLATORS: %s is the name of a column */
      return g_strdup_printf (
          _("The profile names a column “%s”, which is not there. Mend the profile, "
            "or choose another one."),
          melding->kolom != NULL ? melding->kolom : "");
    case TAAL_VERGADERING_STATUS:
      /* TRANSLATORS: %s is a mark in a list, such as P */
      return g_strdup_printf (
          _("What does “%s” mean? Say in a profile, under [status], whether each mark is ja or "
            "nee."),
          value);
    case TAAL_VERGADERING_LESDATUM:
      return g_strdup (_("It does not tell of which day this is. Name the column of the day in the "
                         "profile."));
    case TAAL_VERGADERING_WINDOWS_1252:
    case TAAL_VERGADERING_EERSTE_LAATSTE:
    case TAAL_VERGADERING_ONVOLLEDIG:
    case TAAL_VERGADERING_GEEN_VERTREK:
    case TAAL_VERGADERING_TOT_VOOR_VAN:
    case TAAL_VERGADERING_WACHTKAMER:
    case TAAL_VERGADERING_UTC:
    case TAAL_VERGADERING_ZONDER_NAAM:
    case TAAL_VERGADERING_ANONIEM:
      break;
    }

  return NULL;
}

static char *
explain_warning (const TaalVergaderingMelding *melding)
{
  const char *value = melding->waarde != NULL ? melding->waarde : "";

  switch (melding->code)
    {
    case TAAL_VERGADERING_WINDOWS_1252:
      return g_strdup (
          _("The file is not UTF-8, and was read as Windows-1252. Check the letters with "
            "an accent."));
    case TAAL_VERGADERING_EERSTE_LAATSTE:
      return g_strdup (
          _("The file only tells when each first joined and last left. Who was away in "
            "between is counted as there."));
    case TAAL_VERGADERING_ONVOLLEDIG:
      /* TRANSLATORS: %s is a name */
      return g_strdup_printf (
          _("Of “%s” only the first and the last moment are there: the part of the "
            "file with all times is missing or cut off."),
          value);
    case TAAL_VERGADERING_GEEN_VERTREK:
      /* TRANSLATORS: %s is a name */
      return g_strdup_printf (_("It is not known when “%s” left: the time is not counted."), value);
    case TAAL_VERGADERING_TOT_VOOR_VAN:
      /* TRANSLATORS: %s is a name */
      return g_strdup_printf (_("“%s” left before they joined: this row is left out."), value);
    case TAAL_VERGADERING_WACHTKAMER:
      /* TRANSLATORS: %u is how many rows */
      return g_strdup_printf (ngettext ("%u row of the waiting room is not counted.",
                                        "%u rows of the waiting room are not counted.",
                                        melding->aantal),
                              melding->aantal);
    case TAAL_VERGADERING_UTC:
      return g_strdup (_("The times are in UTC, and were made Dutch time."));
    case TAAL_VERGADERING_ZONDER_NAAM:
      return g_strdup (_("This row has no name, and is left out."));
    case TAAL_VERGADERING_ANONIEM:
      return g_strdup (_("This row holds anonymous answers, and no times: it is left out."));
    case TAAL_VERGADERING_ONBEKEND:
    case TAAL_VERGADERING_TEKST:
    case TAAL_VERGADERING_TE_GROOT:
    case TAAL_VERGADERING_LEEG:
    case TAAL_VERGADERING_GEEN_TIJDEN:
    case TAAL_VERGADERING_AANHALINGSTEKEN:
    case TAAL_VERGADERING_GEEN_TIJDSTIP:
    case TAAL_VERGADERING_ORDE:
    case TAAL_VERGADERING_TEGENSTRIJDIG:
    case TAAL_VERGADERING_ORDE_ANDERS:
    case TAAL_VERGADERING_KOLOM:
    case TAAL_VERGADERING_STATUS:
    case TAAL_VERGADERING_LESDATUM:
      break;
    }

  return NULL;
}

static char *
format_place (const TaalVergadering        *vergadering,
              const TaalVergaderingMelding *melding)
{
  if (melding->rij == 0)
    return g_strdup (vergadering->naam);
  if (melding->kolom == NULL || melding->code == TAAL_VERGADERING_KOLOM)
    /* TRANSLATORS: %1$s is the name of a file, %2$u the number of a row */
    return g_strdup_printf (_("%1$s, row %2$u"), vergadering->naam, melding->rij);

  /* TRANSLATORS: %1$s is the name of a file, %2$u the number of a row, %3$s the name of a column */
  return g_strdup_printf (_("%1$s, row %2$u, column %3$s"), vergadering->naam, melding->rij,
                          melding->kolom);
}

/**
 * taal_report_vergadering_melding:
 * @vergadering: a meeting
 * @melding: one of its meldingen
 *
 * Returns: (transfer full): one line: where it stands, what it is, and what to do
 *
 * Thread: any
 */
char *
taal_report_vergadering_melding (const TaalVergadering        *vergadering,
                                 const TaalVergaderingMelding *melding)
{
  g_autofree char *place = format_place (vergadering, melding);
  g_autofree char *message = melding->fout ? explain_error (melding) : explain_warning (melding);

  if (!melding->fout)
    /* TRANSLATORS: %1$s is a place in a file, %2$s a sentence about it */
    return g_strdup_printf (_("Warning: %1$s: %2$s"), place, message);

  return g_strdup_printf ("%s: %s", place, message);
}
