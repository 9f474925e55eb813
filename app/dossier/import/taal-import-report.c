/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-import-report.h"

#include "taal-import-report-private.h"

G_DEFINE_BOXED_TYPE (TaalImportReport, taal_import_report, taal_import_report_ref, taal_import_report_unref)

static void
taal_import_report_clear (gpointer data)
{
  TaalImportReport *report = data;

  g_clear_pointer (&report->issues, g_ptr_array_unref);
  g_clear_pointer (&report->delta, taal_delta_unref);
  taal_import_report_clear_rijen (report);
}

/**
 * taal_import_report_ref:
 * @report: a report
 *
 * Returns: (transfer full): @report
 *
 * Thread: any
 */
TaalImportReport *
taal_import_report_ref (TaalImportReport *report)
{
  return g_atomic_rc_box_acquire (report);
}

/**
 * taal_import_report_unref:
 * @report: (transfer full): a report
 *
 * Thread: any
 */
void
taal_import_report_unref (TaalImportReport *report)
{
  g_atomic_rc_box_release_full (report, taal_import_report_clear);
}

/**
 * taal_import_report_get_n_issues:
 * @report: a report
 *
 * Returns: how many issues it keeps, errors and warnings together
 *
 * Thread: any
 */
guint
taal_import_report_get_n_issues (const TaalImportReport *report)
{
  return report->issues->len;
}

/**
 * taal_import_report_get_issue:
 * @report: a report
 * @index: below taal_import_report_get_n_issues()
 *
 * The issues are in the order of the tables, then of the files, then by row and column.
 *
 * Returns: (transfer none): an issue
 *
 * Thread: any
 */
const TaalImportIssue *
taal_import_report_get_issue (const TaalImportReport *report,
                              guint                   index)
{
  g_return_val_if_fail (report != NULL && index < report->issues->len, NULL);

  return g_ptr_array_index (report->issues, index);
}

/**
 * taal_import_report_get_n_fouten:
 * @report: a report
 *
 * Returns: how many errors were found, also those beyond %TAAL_IMPORT_MAX_ISSUES that it does not keep
 *
 * Thread: any
 */
guint
taal_import_report_get_n_fouten (const TaalImportReport *report)
{
  return report->n_found[TAAL_ISSUE_ERNST_FOUT];
}

/**
 * taal_import_report_get_n_waarschuwingen:
 * @report: a report
 *
 * Returns: how many warnings were found, also those beyond %TAAL_IMPORT_MAX_ISSUES
 *
 * Thread: any
 */
guint
taal_import_report_get_n_waarschuwingen (const TaalImportReport *report)
{
  return report->n_found[TAAL_ISSUE_ERNST_WAARSCHUWING];
}

/**
 * taal_import_report_get_telling:
 * @report: a report
 * @tabel: a table
 *
 * Returns: (transfer none): what the import did to @tabel
 *
 * Thread: any
 */
const TaalImportTelling *
taal_import_report_get_telling (const TaalImportReport *report,
                                TaalTabel               tabel)
{
  g_return_val_if_fail (report != NULL && tabel < TAAL_N_TABELLEN, NULL);

  return &report->tellingen[tabel];
}

/**
 * taal_import_report_get_rijen:
 * @report: a report
 * @tabel: a table
 *
 * Returns: (transfer none) (nullable) (element-type TaalImportRij): every row of the table: those of the
 *   sources in their order, then those that go; %NULL unless %TAAL_IMPORT_RIJEN asked for it
 *
 * Thread: any
 */
const GPtrArray *
taal_import_report_get_rijen (const TaalImportReport *report,
                              TaalTabel               tabel)
{
  g_return_val_if_fail (report != NULL && tabel < TAAL_N_TABELLEN, NULL);

  return report->rijen[tabel];
}

/**
 * taal_import_report_get_n_overgeslagen:
 * @report: a report
 *
 * Returns: how many bad rows were left out, over all tables
 *
 * Thread: any
 */
guint
taal_import_report_get_n_overgeslagen (const TaalImportReport *report)
{
  guint n = 0;

  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    n += report->tellingen[i].n_overgeslagen;

  return n;
}

/**
 * taal_import_report_is_imported:
 * @report: a report
 *
 * Returns: whether anything may have been written
 *
 * Thread: any
 */
gboolean
taal_import_report_is_imported (const TaalImportReport *report)
{
  return report->imported;
}

/**
 * taal_import_report_get_delta:
 * @report: a report
 *
 * Returns: (transfer none) (nullable): which rows were added, changed and removed; %NULL when nothing
 *   was written
 *
 * Thread: any
 */
TaalDelta *
taal_import_report_get_delta (const TaalImportReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return report->delta;
}

/**
 * taal_import_report_has_table_error:
 * @report: a report
 *
 * Returns: whether a whole table cannot be trusted, so that nothing may be imported, also with
 *   %TAAL_IMPORT_SKIP_BAD. It need not be among the issues that are kept
 *
 * Thread: any
 */
gboolean
taal_import_report_has_table_error (const TaalImportReport *report)
{
  return report->table_error;
}
