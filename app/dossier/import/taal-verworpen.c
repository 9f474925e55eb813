/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-verworpen.h"

#include "taal-bronnen.h"
#include "taal-bsn.h"
#include "taal-mapping-volgorde.h"
#include "taal-uitvoer.h"

#define FOUT "fout"

/* With the mark of UTF-8 and semicolons a Dutch spreadsheet program opens it as it is meant. */
#define MARK      "\xef\xbb\xbf"
#define SEPARATOR ';'

/* A sheet, and what is wrong with its rows. */
typedef struct
{
  TaalWorkbook *workbook;
  guint         sheet;
  GHashTable   *redenen;    /* row → text */
  guint         header_row; /* the last row that is no data */
} Blad;

static void
blad_clear (Blad *blad)
{
  g_clear_pointer (&blad->redenen, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Blad, blad_clear)

static void
taal_verworpen_free (gpointer data)
{
  TaalVerworpen *verworpen = data;

  g_free (verworpen->sheet);
  g_free (verworpen->csv);
  g_free (verworpen);
}

static void
add_reden (Blad       *blad,
           guint       row,
           const char *text)
{
  const char *before = g_hash_table_lookup (blad->redenen, GUINT_TO_POINTER (row));
  char *both = before == NULL || *before == '\0' ? g_strdup (text) : g_strconcat (before, " ", text, NULL);

  g_hash_table_replace (blad->redenen, GUINT_TO_POINTER (row), both);
}

/* Gathers what the report says of the rows of one sheet. Beyond what it keeps, only that a row is bad. */
static void
gather (Blad                   *blad,
        const TaalImportReport *report,
        const char             *file,
        TaalIssueTextFunc       func,
        gpointer                user_data)
{
  const char *sheet = taal_workbook_is_csv (blad->workbook)
                        ? NULL
                        : taal_workbook_get_sheet_name (blad->workbook, blad->sheet);

  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);
      g_autofree char *message = NULL;
      g_autofree char *text = NULL;

      if (issue->ernst != TAAL_ISSUE_ERNST_FOUT || issue->row == 0 || g_strcmp0 (issue->file, file) != 0 ||
          g_strcmp0 (issue->sheet, sheet) != 0)
        continue;
      message = func (issue, user_data);
      text = issue->column != NULL ? g_strdup_printf ("%s: %s", issue->column, message) : g_strdup (message);
      add_reden (blad, issue->row, text);
    }

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const GPtrArray *rijen = taal_import_report_get_rijen (report, tabel);

      for (guint i = 0; rijen != NULL && i < rijen->len; i++)
        {
          const TaalImportRij *rij = g_ptr_array_index (rijen, i);

          if (rij->actie == TAAL_RIJ_FOUT && g_strcmp0 (rij->file, file) == 0 && g_strcmp0 (rij->sheet, sheet) == 0 &&
              !g_hash_table_contains (blad->redenen, GUINT_TO_POINTER (rij->row)))
            add_reden (blad, rij->row, "");
        }
    }
}

/* Finds the last row that a mapping takes for a header in the sheet. */
static gboolean
find_header_row (Blad               *blad,
                 const TaalMapping  *mapping,
                 GError            **error)
{
  g_autoptr(TaalMappingRun) run = taal_mapping_run_new ();
  g_autoptr(GArray) plekken = taal_mapping_list_plekken (mapping, blad->workbook, error);

  for (guint i = 0; plekken != NULL && i < plekken->len; i++)
    {
      const TaalMappingPlek *plek = &g_array_index (plekken, TaalMappingPlek, i);
      g_autoptr(TaalMappingSheet) sheet = NULL;

      if (plek->sheet != blad->sheet || plek->deel->doelen->len == 0)
        continue;
      sheet = taal_mapping_sheet_open (run, blad->workbook, plek->sheet, mapping, plek->deel,
                                       g_ptr_array_index (plek->deel->doelen, 0), TAAL_VOLGORDE_ONBEKEND, error);
      if (sheet == NULL)
        return FALSE;
      blad->header_row = MAX (blad->header_row, taal_mapping_sheet_get_header_row (sheet));
    }

  return plekken != NULL;
}

static void
append_record (GString          *csv,
               const TaalRecord *record,
               guint             n_cells,
               const char       *last)
{
  for (guint i = 0; i < MAX (n_cells, record->n_cells); i++)
    {
      const TaalCell *cell = i < record->n_cells ? &record->cells[i] : NULL;

      if (i > 0)
        g_string_append_c (csv, SEPARATOR);
      if (cell != NULL && taal_bsn_find (cell->text, cell->length) == NULL)
        taal_uitvoer_append_cell (csv, cell->text);
    }
  if (last != NULL)
    {
      g_string_append_c (csv, SEPARATOR);
      taal_uitvoer_append_cell (csv, last);
    }
  g_string_append (csv, "\n");
}

/* Writes what stands above the rows, and the rows that are wrong, each in the columns of the header. */
static char *
write_rows (Blad    *blad,
            GError **error)
{
  g_autoptr(GString) csv = g_string_new (MARK);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(TaalSheet) sheet = taal_workbook_open_sheet (blad->workbook, blad->sheet, &local_error);
  const TaalRecord *record;
  guint n_cells = 0, row = 0;

  while (sheet != NULL && (record = taal_sheet_next (sheet, &local_error)) != NULL)
    {
      const char *reden = g_hash_table_lookup (blad->redenen, GUINT_TO_POINTER (record->row));

      if (blad->header_row == 0 && !taal_record_is_blank (record))
        blad->header_row = record->row; /* of a sheet that is a table itself, the first that is filled */
      if (blad->header_row == 0 || record->row <= blad->header_row)
        {
          /* A spreadsheet leaves out its blank rows; the header stays in its own. */
          while (++row < record->row)
            g_string_append (csv, "\n");
          n_cells = record->row == blad->header_row ? record->n_cells : 0;
          append_record (csv, record, n_cells, record->row == blad->header_row ? FOUT : NULL);
        }
      else if (reden != NULL)
        append_record (csv, record, n_cells, reden);
    }
  if (local_error == NULL)
    return g_string_free (g_steal_pointer (&csv), FALSE);

  taal_bronnen_propagate_error (g_steal_pointer (&local_error), error);
  return NULL;
}

static gboolean
add_blad (GPtrArray               *list,
          TaalWorkbook            *workbook,
          guint                    sheet,
          const TaalImportReport  *report,
          const TaalImportSource  *source,
          TaalIssueTextFunc        func,
          gpointer                 user_data,
          GError                 **error)
{
  g_autofree char *name = g_filename_display_basename (source->path);
  g_auto(Blad) blad = { .workbook = workbook, .sheet = sheet };
  TaalVerworpen *verworpen;
  char *csv;

  blad.redenen = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gather (&blad, report, name, func, user_data);
  if (g_hash_table_size (blad.redenen) == 0)
    return TRUE;
  if (source->mapping != NULL && !find_header_row (&blad, source->mapping, error))
    return FALSE;
  csv = write_rows (&blad, error);
  if (csv == NULL)
    return FALSE;

  verworpen = g_new0 (TaalVerworpen, 1);
  verworpen->sheet = g_strdup (taal_workbook_get_sheet_name (workbook, sheet));
  verworpen->n_rijen = g_hash_table_size (blad.redenen);
  verworpen->csv = csv;
  g_ptr_array_add (list, verworpen);
  return TRUE;
}

/**
 * taal_verworpen_list:
 * @report: what an import of @source found; with %TAAL_IMPORT_RIJEN also the rows beyond the issues that
 *   it keeps
 * @source: a file, as it was imported
 * @func: (scope call): says what is wrong
 * @user_data: for @func
 * @error: #TAAL_DOSSIER_ERROR_SOURCE or #TAAL_DOSSIER_ERROR_TOO_BIG, when the file cannot be read any more
 *
 * Returns: (transfer full) (nullable) (element-type TaalVerworpen): the rows that were refused, for each
 *   sheet that has any
 *
 * Thread: any
 */
GPtrArray *
taal_verworpen_list (const TaalImportReport  *report,
                     const TaalImportSource  *source,
                     TaalIssueTextFunc        func,
                     gpointer                 user_data,
                     GError                 **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (taal_verworpen_free);
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (report != NULL && source != NULL && func != NULL, NULL);

  workbook = taal_workbook_open (source->path, &local_error);
  for (guint i = 0; workbook != NULL && i < taal_workbook_get_n_sheets (workbook); i++)
    if (!add_blad (list, workbook, i, report, source, func, user_data, &local_error))
      break;
  if (local_error == NULL)
    return g_steal_pointer (&list);

  if (local_error->domain == TAAL_DOSSIER_ERROR)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    taal_bronnen_propagate_error (g_steal_pointer (&local_error), error);
  return NULL;
}
