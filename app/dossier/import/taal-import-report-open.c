/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-import-report-private.h"

#include "taal-bsn.h"

#include <string.h>

/* As much of a text of the source as a report shows, in characters. */
#define MAX_SHOWN 60

/* An issue with what its place in the order depends on, beside its own table and row. */
typedef struct
{
  TaalImportIssue issue; /* first: an issue is known by its address */
  guint           source;
  int             position;
} PlacedIssue;

static void
placed_issue_free (gpointer data)
{
  PlacedIssue *placed = data;

  g_free (placed->issue.file);
  g_free (placed->issue.sheet);
  g_free (placed->issue.column);
  g_free (placed->issue.value);
  g_free (placed->issue.expected);
  g_free (placed);
}

static TaalIssueErnst
get_ernst (TaalIssueCode code)
{
  return code < TAAL_ISSUE_KOLOM_ONBEKEND ? TAAL_ISSUE_ERNST_FOUT : TAAL_ISSUE_ERNST_WAARSCHUWING;
}

/* A text of the source as a report may show it: shortened, without line ends and other controls, and
 * nothing at all when a BSN stands in it. */
static char *
dup_shown (const char *text)
{
  GString *shown;
  int n = 0;

  if (text == NULL || taal_bsn_contains (text, strlen (text)))
    return NULL;

  shown = g_string_new (NULL);
  for (; *text != '\0' && n < MAX_SHOWN; text = g_utf8_next_char (text), n++)
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (shown, g_unichar_isspace (c) ? ' ' : g_unichar_iscntrl (c) ? 0xfffd : c);
    }
  if (*text != '\0')
    g_string_append (shown, "…");

  return g_string_free (shown, FALSE);
}

static int
compare_issues (gconstpointer a,
                gconstpointer b)
{
  const PlacedIssue *one = *(PlacedIssue *const *) a;
  const PlacedIssue *other = *(PlacedIssue *const *) b;

  if (one->issue.tabel != other->issue.tabel)
    return one->issue.tabel < other->issue.tabel ? -1 : 1;
  if (one->source != other->source)
    return one->source < other->source ? -1 : 1;
  if (one->issue.row != other->issue.row)
    return one->issue.row < other->issue.row ? -1 : 1;

  return one->position - other->position;
}

/**
 * taal_import_report_new:
 *
 * Returns: (transfer full): an empty report, open for adding
 *
 * Thread: any
 */
TaalImportReport *
taal_import_report_new (void)
{
  TaalImportReport *report = g_atomic_rc_box_new0 (TaalImportReport);

  report->issues = g_ptr_array_new_with_free_func (placed_issue_free);
  return report;
}

/**
 * taal_import_report_add:
 * @report: an open report
 * @code: what it is
 * @file: (nullable): the file it stands in, as the user named it; %NULL for an edit by hand
 * @tabel: the table, or -1
 * @row: the row, or 0
 * @column: (nullable): the column
 * @value: (nullable): the offending text; it is shortened, and dropped when a BSN stands in it
 * @expected: (nullable): what would be right
 *
 * Counts an issue, and keeps it while there is room for its kind.
 *
 * Returns: (transfer none) (nullable): the issue, or %NULL when it was only counted
 *
 * Thread: that of the import
 */
TaalImportIssue *
taal_import_report_add (TaalImportReport *report,
                        TaalIssueCode     code,
                        const char       *file,
                        int               tabel,
                        guint             row,
                        const char       *column,
                        const char       *value,
                        const char       *expected)
{
  TaalIssueErnst ernst = get_ernst (code);
  PlacedIssue *placed;

  report->n_found[ernst]++;
  if (code <= TAAL_ISSUE_KOPREGEL_ONTBREEKT)
    report->table_error = TRUE;
  if (report->n_kept[ernst] == TAAL_IMPORT_MAX_ISSUES)
    return NULL;

  report->n_kept[ernst]++;
  placed = g_new0 (PlacedIssue, 1);
  placed->issue.code = code;
  placed->issue.ernst = ernst;
  placed->issue.file = g_strdup (file);
  placed->issue.tabel = tabel;
  placed->issue.rij = -1;
  placed->issue.kolom = -1;
  placed->issue.row = row;
  placed->issue.column = dup_shown (column);
  placed->issue.value = dup_shown (value);
  placed->issue.expected = g_strdup (expected);
  g_ptr_array_add (report->issues, placed);

  return &placed->issue;
}

/**
 * taal_import_report_has_room:
 * @report: an open report
 * @code: what could be added
 *
 * Returns: whether an issue of that kind would be kept, so that its texts are worth making
 *
 * Thread: that of the import
 */
gboolean
taal_import_report_has_room (const TaalImportReport *report,
                             TaalIssueCode           code)
{
  return report->n_kept[get_ernst (code)] < TAAL_IMPORT_MAX_ISSUES;
}

/**
 * taal_import_report_set_place:
 * @issue: an issue of an open report
 * @source: which of the files it stands in
 * @position: its column, counted as in that file
 *
 * Says where taal_import_report_sort() puts @issue among those of its table.
 *
 * Thread: that of the import
 */
void
taal_import_report_set_place (TaalImportIssue *issue,
                              guint            source,
                              int              position)
{
  PlacedIssue *placed = (PlacedIssue *) issue;

  placed->source = source;
  placed->position = position;
}

/**
 * taal_import_report_set_cell:
 * @issue: an issue of an open report
 * @sheet: (nullable): the sheet it stands in; dropped when a BSN stands in its name
 * @rij: the index of its row among those of its table, or -1
 * @kolom: the index of its column in the schema, or -1
 *
 * Says which cell it is of, for who shows the rows.
 *
 * Thread: that of the import
 */
void
taal_import_report_set_cell (TaalImportIssue *issue,
                             const char      *sheet,
                             int              rij,
                             int              kolom)
{
  g_free (issue->sheet);
  issue->sheet = sheet == NULL || taal_bsn_contains (sheet, strlen (sheet)) ? NULL : g_strdup (sheet);
  issue->rij = rij;
  issue->kolom = kolom;
}

/**
 * taal_import_report_sort:
 * @report: an open report
 *
 * Orders the issues by table, file, row and column.
 *
 * Thread: that of the import
 */
void
taal_import_report_sort (TaalImportReport *report)
{
  g_ptr_array_sort (report->issues, compare_issues);
}

/**
 * taal_import_report_edit_telling:
 * @report: an open report
 * @tabel: a table
 *
 * Returns: (transfer none): the counts of @tabel, to be written
 *
 * Thread: that of the import
 */
TaalImportTelling *
taal_import_report_edit_telling (TaalImportReport *report,
                                 TaalTabel         tabel)
{
  return &report->tellingen[tabel];
}

/**
 * taal_import_report_take_delta:
 * @report: an open report
 * @delta: (transfer full): which rows were written
 *
 * Thread: that of the import
 */
void
taal_import_report_take_delta (TaalImportReport *report,
                               TaalDelta        *delta)
{
  g_clear_pointer (&report->delta, taal_delta_unref);
  report->delta = delta;
}

/**
 * taal_import_report_set_imported:
 * @report: an open report
 * @imported: whether the rows were written
 *
 * Thread: that of the import
 */
void
taal_import_report_set_imported (TaalImportReport *report,
                                 gboolean          imported)
{
  report->imported = imported;
}
