/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-report-gebruik.h"
#include "taal-report-kolom.h"

/* What was wrong with a text that is a word of a fixed form. */
static char *
format_cel (const TaalImportIssue *issue,
            const char            *value)
{
  switch ((int) issue->code)
    {
    case TAAL_ISSUE_GEEN_DATUM:
      /* TRANSLATORS: %s is what stands in a cell */
      return g_strdup_printf (_("“%s” is not a date. Write yyyy-mm-dd or dd-mm-yyyy, such as "
                                "2023-09-04."),
                              value);
    case TAAL_ISSUE_DATUM_BESTAAT_NIET:
      /* TRANSLATORS: %s is a date as it stands in a cell */
      return g_strdup_printf (_("The date “%s” does not exist. Fill in a day that does."), value);
    case TAAL_ISSUE_JAAR_TWEE_CIJFERS:
      /* TRANSLATORS: %s is a date as it stands in a cell */
      return g_strdup_printf (_("The date “%s” has a year of two digits. Write the year in four "
                                "digits, such as 04-09-2023."),
                              value);
    case TAAL_ISSUE_GEEN_TIJD:
      /* TRANSLATORS: %s is what stands in a cell */
      return g_strdup_printf (_("“%s” is not a time. Write hh:mm, such as 09:30."), value);
    case TAAL_ISSUE_GEEN_JANEE:
      /* TRANSLATORS: %s is what stands in a cell */
      return g_strdup_printf (_("“%s” is not a yes or a no. Write ja or nee."), value);
    case TAAL_ISSUE_GEEN_GEHEEL_GETAL:
      /* TRANSLATORS: %s is what stands in a cell */
      return g_strdup_printf (_("“%s” is not a whole number. Use digits only."), value);
    case TAAL_ISSUE_GEEN_DECIMAAL:
      /* TRANSLATORS: %s is what stands in a cell */
      return g_strdup_printf (_("“%s” is not a number. Write digits with at most two decimals, "
                                "such as 12,5."),
                              value);
    case TAAL_ISSUE_GEEN_UITZONDERINGEN:
      /* TRANSLATORS: %s is what stands in a cell */
      return g_strdup_printf (_("“%s” is not a list of exceptions. Write the numbers 1 to 4 with "
                                "a comma between them, such as 1,2."),
                              value);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* What was wrong with a value that is compared with something else: a list, a range, another
 * row. */
static char *
format_vergelijking (const TaalImportIssue *issue,
                     const char            *value)
{
  const char *expected = issue->expected != NULL ? issue->expected : "?";

  switch ((int) issue->code)
    {
    case TAAL_ISSUE_ONBEKENDE_WAARDE:
      /* TRANSLATORS: %1$s is what stands in a cell, %2$s a list of words */
      return g_strdup_printf (_("“%1$s” is not possible here. Choose one of: %2$s."), value,
                              expected);
    case TAAL_ISSUE_BUITEN_BEREIK:
      /* TRANSLATORS: %1$s is a number as it stands in a cell, %2$s a range such as 1-1440 */
      return g_strdup_printf (_("“%1$s” is out of range. Fill in a number within %2$s."), value,
                              expected);
    case TAAL_ISSUE_ONBEKENDE_GEMEENTE:
      if (issue->expected == NULL || *issue->expected == '\0')
        /* TRANSLATORS: %s is what stands in a cell */
        return g_strdup_printf (_("“%s” is not a gemeente that is known. Write the name, or the "
                                  "code such as GM0363."),
                                value);
      /* TRANSLATORS: %1$s is what stands in a cell, %2$s a list of names that look like it */
      return g_strdup_printf (_("“%1$s” is not a gemeente that is known. Perhaps you mean: %2$s. "
                                "The code is fine too, such as GM0363."),
                              value, expected);
    case TAAL_ISSUE_TOT_VOOR_VAN:
      /* TRANSLATORS: %1$s is a date as it stands in a cell, %2$s the name of a column */
      return g_strdup_printf (_("“%1$s” lies before the date in the column “%2$s”. A period "
                                "cannot end before it begins: correct one of the two."),
                              value, expected);
    case TAAL_ISSUE_SLEUTEL_DUBBEL:
      if (issue->expected == NULL)
        /* TRANSLATORS: %s is an id */
        return g_strdup_printf (_("“%s” is in use already. Choose another."), value);
      /* TRANSLATORS: %1$s is an id, %2$s the number of an earlier row */
      return g_strdup_printf (_("“%1$s” stands in row %2$s already. Remove one of the two rows, "
                                "or give it an id of its own."),
                              value, expected);
    case TAAL_ISSUE_VERWIJZING_ONBEKEND:
      /* TRANSLATORS: %1$s is an id, %2$s the name of a table */
      return g_strdup_printf (_("“%1$s” does not stand in the table %2$s. Add it there, or "
                                "correct it here."),
                              value, expected);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* Whether it is about a sheet of a workbook rather than about a file of its own. */
static gboolean
is_in_workbook (const TaalImportIssue *issue)
{
  gsize length = issue->file != NULL ? strlen (issue->file) : 0;

  return length > 4 && g_ascii_strcasecmp (issue->file + length - 4, ".csv") != 0;
}

/* What is worth saying of a sheet as a whole. */
static char *
format_blad (const TaalImportIssue *issue,
             const char            *value)
{
  if (issue->code == TAAL_ISSUE_BLAD_VERBORGEN)
    /* TRANSLATORS: %s is the name of a sheet of a workbook */
    return g_strdup_printf (_("The sheet “%s” is hidden, but it is read. Make it visible and look at "
                              "what is in it, or give it another name."),
                            value);

  /* TRANSLATORS: %s is the name of a sheet of a workbook */
  return g_strdup_printf (_("The sheet “%s” does not have the name of a table and is not read. If "
                            "it is a table, give it a name such as lessen or docenten."),
                          value);
}

/* A row with more cells than headers: in a text for want of quotes, in a workbook because something
 * stands beside the table. */
static char *
format_te_veel (const TaalImportIssue *issue)
{
  if (is_in_workbook (issue))
    return g_strdup (_("Something stands beside the last column, where there is no header. Remove "
                       "it, or give its column a name."));

  return g_strdup (_("The row has more cells than there are columns. Put a text that holds "
                     "the separator between quotes, or remove the cell."));
}

/* What was wrong with the file or the table as a whole. */
static char *
format_bestand (const TaalImportIssue *issue)
{
  const char *column = issue->column != NULL ? issue->column : "?";

  switch ((int) issue->code)
    {
    case TAAL_ISSUE_KOLOM_ONTBREEKT:
      /* TRANSLATORS: %s is the name of a column */
      return g_strdup_printf (_("The required column “%s” is missing. Add it; the names of the "
                                "columns are the first row."),
                              column);
    case TAAL_ISSUE_KOLOM_DUBBEL:
      /* TRANSLATORS: %s is the name of a column */
      return g_strdup_printf (_("Two columns are called “%s”. Remove one, or give it another "
                                "name."),
                              column);
    case TAAL_ISSUE_KOLOM_ONBEKEND:
      /* TRANSLATORS: %s is the name of a column */
      return g_strdup_printf (_("The column “%s” does not belong to this table and is not read. "
                                "Check its name."),
                              column);
    case TAAL_ISSUE_KOPREGEL_ONTBREEKT:
      if (is_in_workbook (issue))
        return g_strdup (_("The sheet is empty. Put the names of the columns in the first row."));
      return g_strdup (_("The file is empty. Put the names of the columns in the first row."));
    case TAAL_ISSUE_WINDOWS_1252:
      return g_strdup (_("The file is not UTF-8 and was read as Windows-1252. Check the letters "
                         "with accents, or save it as UTF-8."));
    case TAAL_ISSUE_BESTAND_ONBEKEND:
      return g_strdup (_("The file does not have the name of a table and is not read. Give it a "
                         "name such as lessen.csv or docenten.csv."));
    case TAAL_ISSUE_BLAD_NIET_GELEZEN:
      return g_strdup (_("The profile does not say what this sheet is, so it is not read. Add it to "
                         "the profile."));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static char *
format_dubbel (const TaalImportIssue *issue)
{
  if (issue->expected == NULL)
    return g_strdup (_("The same row stands here more than once. Remove one if that is not "
                       "meant."));

  /* TRANSLATORS: %s is the number of an earlier row */
  return g_strdup_printf (_("The same row stands in row %s already. Remove one of the two if that "
                            "is not meant."),
                          issue->expected);
}

/* Two names that look alike: one row, or two. */
static char *
format_namen (const TaalImportIssue *issue,
              const char            *value)
{
  /* TRANSLATORS: stands for a text of a cell that is kept back, because it holds a BSN */
  const char *other = issue->expected != NULL ? issue->expected : _("(not shown)");

  if (issue->code == TAAL_ISSUE_NAAM_SAMEN)
    /* TRANSLATORS: %1$s and %2$s are names as they stand in cells */
    return g_strdup_printf (_("“%1$s” counts as “%2$s”: only capitals or spaces are different."),
                            value, other);

  /* TRANSLATORS: %1$s and %2$s are names as they stand in cells */
  return g_strdup_printf (
      _("“%1$s” and “%2$s” look alike, but count as two. If they are one, write the name in "
        "one way, or give both the same id among the values."),
      value, other);
}

/**
 * taal_report_issue_melding:
 * @issue: a thing to say about a source
 *
 * Returns: (transfer full): the reason and what would be right, without the place
 *
 * Thread: any
 */
char *
taal_report_issue_melding (const TaalImportIssue *issue)
{
  /* TRANSLATORS: stands for a text of a cell that is kept back, because it holds a BSN */
  const char *value = issue->value != NULL ? issue->value : _("(not shown)");

  switch (issue->code)
    {
    case TAAL_ISSUE_KOLOM_ONTBREEKT:
    case TAAL_ISSUE_KOLOM_DUBBEL:
    case TAAL_ISSUE_KOPREGEL_ONTBREEKT:
    case TAAL_ISSUE_KOLOM_ONBEKEND:
    case TAAL_ISSUE_WINDOWS_1252:
    case TAAL_ISSUE_BESTAND_ONBEKEND:
    case TAAL_ISSUE_BLAD_NIET_GELEZEN:
      return format_bestand (issue);
    case TAAL_ISSUE_LEEG:
      return g_strdup (_("The cell is empty, but this column is required. Fill it in."));
    case TAAL_ISSUE_TE_VEEL_CELLEN:
      return format_te_veel (issue);
    case TAAL_ISSUE_GEEN_DATUM:
    case TAAL_ISSUE_DATUM_BESTAAT_NIET:
    case TAAL_ISSUE_JAAR_TWEE_CIJFERS:
    case TAAL_ISSUE_GEEN_TIJD:
    case TAAL_ISSUE_GEEN_JANEE:
    case TAAL_ISSUE_GEEN_GEHEEL_GETAL:
    case TAAL_ISSUE_GEEN_DECIMAAL:
    case TAAL_ISSUE_GEEN_UITZONDERINGEN:
      return format_cel (issue, value);
    case TAAL_ISSUE_ONBEKENDE_WAARDE:
    case TAAL_ISSUE_BUITEN_BEREIK:
    case TAAL_ISSUE_ONBEKENDE_GEMEENTE:
    case TAAL_ISSUE_TOT_VOOR_VAN:
    case TAAL_ISSUE_SLEUTEL_DUBBEL:
    case TAAL_ISSUE_VERWIJZING_ONBEKEND:
      return format_vergelijking (issue, value);
    case TAAL_ISSUE_IN_GEBRUIK:
      return taal_report_gebruik (&issue, 1, value);
    case TAAL_ISSUE_BSN:
      return g_strdup (_("Here stands a citizen service number (BSN). That may not be in the "
                         "dossier: use another id or name."));
    case TAAL_ISSUE_BSN_IN_TEKST:
      return g_strdup (_("In this text stands a number that looks like a citizen service number "
                         "(BSN). Remove it if it is one."));
    case TAAL_ISSUE_ONGELDIG_TEKEN:
      return g_strdup (_("The cell holds a character that is no text. Remove it, or save the file "
                         "again as UTF-8."));
    case TAAL_ISSUE_AANHALINGSTEKEN:
      return g_strdup (_("A quote is not closed where the cell ends. Add the missing quote, or "
                         "remove it."));
    case TAAL_ISSUE_FORMULE:
      /* TRANSLATORS: %s is a formula such as =B2*2, or an error value such as #N/A */
      return g_strdup_printf (_("“%s” is a formula without a result. Correct it, or fill in the "
                                "result itself. If the cell does show a result, open the workbook "
                                "in a spreadsheet program and save it again."),
                              value);
    case TAAL_ISSUE_BLAD_ONBEKEND:
    case TAAL_ISSUE_BLAD_VERBORGEN:
      return format_blad (issue, value);
    case TAAL_ISSUE_RIJ_DUBBEL:
      return format_dubbel (issue);
    case TAAL_ISSUE_NAAM_SAMEN:
    case TAAL_ISSUE_NAAM_APART:
      return format_namen (issue, value);
    }

  g_return_val_if_reached (g_strdup (""));
}

/* The place of a row in a workbook, whose sheet has the name of the table unless a mapping says else. */
static char *
format_blad_plaats (const TaalImportIssue *issue,
                    gboolean               with_column)
{
  const char *sheet = issue->sheet != NULL ? issue->sheet : taal_schema_get ((TaalTabel) issue->tabel)->name;

  if (issue->row == 0)
    /* TRANSLATORS: %1$s is the name of a file, %2$s the name of a sheet */
    return g_strdup_printf (_("%1$s, sheet %2$s"), issue->file, sheet);
  if (!with_column)
    /* TRANSLATORS: %1$s is the name of a file, %2$s that of a sheet, %3$u the number of a row */
    return g_strdup_printf (_("%1$s, sheet %2$s, row %3$u"), issue->file, sheet, issue->row);

  /* TRANSLATORS: %1$s is the name of a file, %2$s that of a sheet, %3$u the number of a row, %4$s the
   * name of a column */
  return g_strdup_printf (_("%1$s, sheet %2$s, row %3$u, column %4$s"), issue->file, sheet,
                          issue->row, issue->column);
}

/* What a user calls a column of a note. */
static const char *
get_bijkolom (const char *kolom)
{
  static const struct
  {
    const char *kolom;
    const char *woord;
  } woorden[] = {
    { "reden", N_ ("Reason") },
    { "door", N_ ("By whom") },
    { "heropend_door", N_ ("By whom") },
    { "vorige_school", N_ ("Previous school") },
    { "bewijs", N_ ("Evidence") },
    { "naam", N_ ("Name of the file") },
    { "soort", N_ ("Kind of file") },
    { "grootte", N_ ("Size of the file") },
    { "sha256", N_ ("File") },
    { "lessen", N_ ("Lessons of the file") },
    { "programma", N_ ("Meeting tool") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (woorden); i++)
    if (g_str_equal (kolom, woorden[i].kolom))
      return _(woorden[i].woord);

  return kolom;
}

/**
 * taal_report_issue_plaats:
 * @issue: a thing to say about a source
 *
 * Returns: (transfer full): where it stands: the file, the sheet of a workbook, the row as a
 *   spreadsheet numbers it, the column
 *
 * Thread: any
 */
char *
taal_report_issue_plaats (const TaalImportIssue *issue)
{
  const char *file = issue->file;
  /* The message names the column itself when that is what is wrong. */
  gboolean of_column = issue->code == TAAL_ISSUE_KOLOM_ONTBREEKT ||
                       issue->code == TAAL_ISSUE_KOLOM_DUBBEL ||
                       issue->code == TAAL_ISSUE_KOLOM_ONBEKEND;

  if (issue->sheet != NULL || (is_in_workbook (issue) && issue->tabel >= 0))
    return format_blad_plaats (issue, issue->column != NULL && !of_column);
  /* Of a note beside the tables there is no row to count: the user made it, and knows which. */
  if (file == NULL && issue->tabel < 0)
    return g_strdup (issue->column != NULL ? get_bijkolom (issue->column) : _("Note"));
  if (file == NULL)
    file = taal_schema_get ((TaalTabel) issue->tabel)->name;
  if (issue->row == 0)
    return g_strdup (file);
  if (issue->column == NULL || of_column)
    /* TRANSLATORS: %1$s is the name of a file, %2$u the number of a row */
    return g_strdup_printf (_("%1$s, row %2$u"), file, issue->row);

  /* TRANSLATORS: %1$s is the name of a file, %2$u the number of a row, %3$s the name of a column */
  return g_strdup_printf (_("%1$s, row %2$u, column %3$s"), file, issue->row, issue->column);
}

/**
 * taal_report_issue:
 * @issue: a thing to say about a source
 *
 * Returns: (transfer full): one line: where it stands, what is wrong, and what would be right
 *
 * Thread: any
 */
char *
taal_report_issue (const TaalImportIssue *issue)
{
  g_autofree char *place = taal_report_issue_plaats (issue);
  g_autofree char *message = taal_report_issue_melding (issue);

  if (issue->ernst == TAAL_ISSUE_ERNST_WAARSCHUWING)
    /* TRANSLATORS: %1$s is a place in a file, %2$s a sentence about it */
    return g_strdup_printf (_("Warning: %1$s: %2$s"), place, message);

  return g_strdup_printf ("%s: %s", place, message);
}

static char *
melding_func (const TaalImportIssue *issue,
              gpointer               unused)
{
  return taal_report_issue_melding (issue);
}

/**
 * taal_report_verworpen:
 * @report: what an import of @source found
 * @source: a file, as it was imported
 * @error: #TAAL_DOSSIER_ERROR_SOURCE, when the file cannot be read any more
 *
 * Returns: (transfer full) (nullable) (element-type TaalVerworpen): its rows that were refused, as CSV
 *   with the reasons in the language of the program
 *
 * Thread: any
 */
GPtrArray *
taal_report_verworpen (const TaalImportReport  *report,
                       const TaalImportSource  *source,
                       GError                 **error)
{
  return taal_verworpen_list (report, source, melding_func, NULL, error);
}
