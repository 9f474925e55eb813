/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-uitvoer.h"

#include <errno.h>

#include "taal-fout.h"
#include "taal-sqlite.h"
#include "taal-tabel-blad.h"
#include "taal-tabel-sql.h"

static gboolean
check_rows (TaalVerbinding  *verbinding,
            TaalTabel        tabel,
            GError         **error)
{
  gint64 n_rows;

  if (!taal_sqlite_get_int (verbinding->db, taal_tabel_sql_get (tabel)->count, &n_rows, error))
    return FALSE;
  if (n_rows <= TAAL_XLSX_MAX_ROWS)
    return TRUE;

  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_WORKBOOK,
               "table %s has %" G_GINT64_FORMAT " rows, a sheet at most %d",
               taal_schema_get (tabel)->name, n_rows, TAAL_XLSX_MAX_ROWS);
  return FALSE;
}

/* What has too many rows is refused before the long work, not at the end of it. */
static gboolean
check_all_rows (TaalVerbinding  *verbinding,
                GCancellable    *cancellable,
                GError         **error)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !check_rows (verbinding, tabel, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_row (TaalXlsxWriter         *writer,
           const TaalTabelSchema  *schema,
           sqlite3_stmt           *stmt,
           GError                **error)
{
  taal_xlsx_writer_next_row (writer, 0);
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      const TaalKolom *kolom = &schema->kolommen[i];
      TaalCelUitkomst uitkomst = TAAL_CEL_GEZET;
      const char *text;

      if (!taal_uitvoer_get_cel (stmt, kolom, i, &text, error))
        return FALSE;
      if (text != NULL && *text != '\0')
        uitkomst = taal_tabel_blad_add_cel (writer, (guint) i, kolom, text);
      if (uitkomst == TAAL_CEL_GEZET)
        continue;
      if (uitkomst == TAAL_CEL_ONLEESBAAR)
        return taal_uitvoer_set_damaged (kolom, error);

      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_WORKBOOK,
                   "table %s, row %u, column %s: a text of more than %d characters", schema->name,
                   taal_xlsx_writer_get_row (writer), kolom->name, TAAL_XLSX_MAX_TEXT);
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_sheet (TaalVerbinding  *verbinding,
             TaalTabel        tabel,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  TaalXlsxWriter *writer = user_data;
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  g_autoptr (TaalStatement) stmt = NULL;
  TaalStap step = TAAL_STAP_FOUT;
  guint n = 0;

  if (tabel == 0 && !check_all_rows (verbinding, cancellable, error))
    return FALSE;
  stmt = taal_sqlite_prepare (verbinding->db, taal_tabel_sql_get (tabel)->view, error);
  if (stmt == NULL)
    return FALSE;

  taal_tabel_blad_begin (writer, tabel);
  while (taal_xlsx_writer_get_error (writer) == 0 &&
         (step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    if (!write_row (writer, schema, stmt, error) ||
        (++n % TAAL_PROGRESS_ROWS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)))
      return FALSE;

  if (taal_xlsx_writer_get_error (writer) != 0)
    return taal_fout_set_from_errno (taal_xlsx_writer_get_error (writer), error);
  return step == TAAL_STAP_KLAAR;
}

/**
 * taal_uitvoer_werkmap:
 * @verbinding: an open dossier
 * @path: the workbook to make
 * @replace: whether it may take the place of another file
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError: EXISTS when @path is there and may not be replaced, WORKBOOK when a
 *   table or a text does not fit; or %G_IO_ERROR_CANCELLED
 *
 * Writes each table as a sheet (format.md 1), those without rows as well. The workbook comes there
 * whole or not at all.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_uitvoer_werkmap (TaalVerbinding  *verbinding,
                      const char      *path,
                      gboolean         replace,
                      GCancellable    *cancellable,
                      GError         **error)
{
  g_autofree char *display = g_filename_display_name (path);
  g_autoptr (TaalXlsxWriter) writer = NULL;
  int number;

  number = taal_xlsx_writer_new (path, replace, &writer);
  if (number == 0 && !taal_uitvoer_each (verbinding, write_sheet, writer, cancellable, error))
    {
      g_prefix_error (error, "%s: ", display);
      return FALSE;
    }
  if (number == 0)
    number = taal_xlsx_writer_finish (writer);
  if (number == 0)
    return TRUE;

  if (number == EOVERFLOW)
    g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_WORKBOOK,
                         "a sheet of more than 4 GiB");
  else
    taal_fout_set_from_errno (number, error);
  g_prefix_error (error, "%s: ", display);
  return FALSE;
}
