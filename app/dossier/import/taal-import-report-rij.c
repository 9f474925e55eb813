/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-import-report-private.h"

static void
taal_import_rij_free (gpointer data)
{
  TaalImportRij *rij = data;

  g_strfreev (rij->cellen);
  g_strfreev (rij->oud);
  g_free (rij);
}

/**
 * taal_import_report_keep_rijen:
 * @report: an open report without rows
 *
 * Asks for every row, which takes memory in proportion.
 *
 * Thread: that of the import
 */
void
taal_import_report_keep_rijen (TaalImportReport *report)
{
  report->namen = g_string_chunk_new (256);
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    report->rijen[i] = g_ptr_array_new_with_free_func (taal_import_rij_free);
}

/**
 * taal_import_report_add_rij:
 * @report: an open report
 * @tabel: a table
 * @file: (nullable): the file the row stands in
 * @sheet: (nullable): its sheet
 * @row: its row
 *
 * Returns: (transfer none) (nullable): the row, to be filled in; %NULL when rows are not asked for
 *
 * Thread: that of the import
 */
TaalImportRij *
taal_import_report_add_rij (TaalImportReport *report,
                            TaalTabel         tabel,
                            const char       *file,
                            const char       *sheet,
                            guint             row)
{
  int n_kolommen = taal_schema_get (tabel)->n_kolommen;
  TaalImportRij *rij;

  if (report->rijen[tabel] == NULL)
    return NULL;

  rij = g_new0 (TaalImportRij, 1);
  rij->file = file != NULL ? g_string_chunk_insert_const (report->namen, file) : NULL;
  rij->sheet = sheet != NULL ? g_string_chunk_insert_const (report->namen, sheet) : NULL;
  rij->row = row;
  rij->cellen = g_new0 (char *, (gsize) n_kolommen + 1);
  for (int k = 0; k < n_kolommen; k++)
    rij->cellen[k] = g_strdup ("");
  g_ptr_array_add (report->rijen[tabel], rij);

  return rij;
}

/**
 * taal_import_report_edit_rij:
 * @report: an open report
 * @tabel: a table
 * @index: the place of a row among those of its table
 *
 * Returns: (transfer none) (nullable): the row, to be changed; %NULL when rows are not asked for
 *
 * Thread: that of the import
 */
TaalImportRij *
taal_import_report_edit_rij (TaalImportReport *report,
                             TaalTabel         tabel,
                             guint             index)
{
  return report->rijen[tabel] != NULL ? g_ptr_array_index (report->rijen[tabel], index) : NULL;
}

/**
 * taal_import_report_clear_rijen:
 * @report: a report that is freed
 *
 * Thread: any, while no other uses it
 */
void
taal_import_report_clear_rijen (TaalImportReport *report)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    g_clear_pointer (&report->rijen[i], g_ptr_array_unref);
  g_clear_pointer (&report->namen, g_string_chunk_free);
}
