/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-uitvoer.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-fout.h"
#include "taal-sqlite.h"
#include "taal-tabel-sql.h"
#include "taal-uitbestand.h"

/**
 * taal_uitvoer_append_cell:
 * @buffer: a CSV text
 * @text: a cell
 *
 * Adds a cell as RFC 4180 has it; the separators are all quoted, for whoever guesses which one it is.
 *
 * Thread: any
 */
void
taal_uitvoer_append_cell (GString    *buffer,
                          const char *text)
{
  if (strpbrk (text, ",;\t\"\r\n") == NULL)
    {
      g_string_append (buffer, text);
      return;
    }

  g_string_append_c (buffer, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (buffer, '"');
      g_string_append_c (buffer, *c);
    }
  g_string_append_c (buffer, '"');
}

static void
append_header (GString               *buffer,
               const TaalTabelSchema *schema)
{
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      if (i > 0)
        g_string_append_c (buffer, ',');
      taal_uitvoer_append_cell (buffer, schema->kolommen[i].name);
    }
  g_string_append_c (buffer, '\n');
}

/**
 * taal_uitvoer_get_cel:
 * @stmt: a view of a table, at a row
 * @kolom: one of its columns
 * @index: its place among them
 * @text: (out) (transfer none) (nullable): the cell as format.md 1 writes it, in UTF-8; %NULL when it is
 *   empty. It holds until the next row
 * @error: a #TaalDossierError, CORRUPT when the cell holds what no import lets in
 *
 * Returns: whether it could be read
 *
 * Thread: the dossier's worker
 */
gboolean
taal_uitvoer_get_cel (sqlite3_stmt     *stmt,
                      const TaalKolom  *kolom,
                      int               index,
                      const char      **text,
                      GError          **error)
{
  gboolean is_null = sqlite3_column_type (stmt, index) == SQLITE_NULL;

  /* Numbers become text here, which may take memory. */
  *text = (const char *) sqlite3_column_text (stmt, index);
  if (*text == NULL && !is_null)
    {
      taal_sqlite_set_error (NULL, SQLITE_NOMEM, error);
      return FALSE;
    }
  if (is_null ? !kolom->required
              : g_utf8_validate_len (*text, (gsize) sqlite3_column_bytes (stmt, index), NULL))
    return TRUE;

  return taal_uitvoer_set_damaged (kolom, error);
}

/**
 * taal_uitvoer_set_damaged:
 * @kolom: a column
 * @error: #TAAL_DOSSIER_ERROR_CORRUPT: a cell of it holds what no import lets in
 *
 * Returns: %FALSE, for the caller to return
 *
 * Thread: any
 */
gboolean
taal_uitvoer_set_damaged (const TaalKolom  *kolom,
                          GError          **error)
{
  g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it is damaged: %s of a row",
               kolom->name);
  return FALSE;
}

static gboolean
append_row (GString                *buffer,
            sqlite3_stmt           *stmt,
            const TaalTabelSchema  *schema,
            GError                **error)
{
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      const char *text;

      if (!taal_uitvoer_get_cel (stmt, &schema->kolommen[i], i, &text, error))
        return FALSE;
      if (i > 0)
        g_string_append_c (buffer, ',');
      if (text != NULL)
        taal_uitvoer_append_cell (buffer, text);
    }
  g_string_append_c (buffer, '\n');

  return TRUE;
}

static gboolean
check_written (int      number,
               GError **error)
{
  return number == 0 || taal_fout_set_from_errno (number, error);
}

static gboolean
write_rows (TaalUitbestand  *bestand,
            TaalTabel        tabel,
            sqlite3_stmt    *stmt,
            GCancellable    *cancellable,
            GError         **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  TaalStap step;

  append_header (bestand->buffer, schema);
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      if (!append_row (bestand->buffer, stmt, schema, error))
        return FALSE;
      if (bestand->buffer->len >= TAAL_UITBESTAND_FLUSH &&
          (g_cancellable_set_error_if_cancelled (cancellable, error) ||
           !check_written (taal_uitbestand_flush (bestand), error)))
        return FALSE;
    }

  return step == TAAL_STAP_KLAAR && check_written (taal_uitbestand_finish (bestand, TRUE), error);
}

/* A table without rows has no file, unless one of an earlier export would speak for it. */
static gboolean
write_table (TaalVerbinding  *verbinding,
             TaalTabel        tabel,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  const char *folder = user_data;
  const TaalTabelSql *sql = taal_tabel_sql_get (tabel);
  g_autofree char *name = g_strconcat (taal_schema_get (tabel)->name, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (TaalStatement) stmt = NULL;
  g_auto (TaalUitbestand) bestand = TAAL_UITBESTAND_INIT;
  gint64 any;

  if (!taal_sqlite_get_int (verbinding->db, sql->any, &any, error))
    return FALSE;
  if (any == 0 && tabel != TAAL_TABEL_SCHOOL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  stmt = taal_sqlite_prepare (verbinding->db, sql->view, error);
  if (stmt == NULL || !check_written (taal_uitbestand_open (&bestand, path), error) ||
      !write_rows (&bestand, tabel, stmt, cancellable, error))
    {
      g_autofree char *display = g_filename_display_name (path);

      g_prefix_error (error, "%s: ", display);
      return FALSE;
    }

  return TRUE;
}

/**
 * taal_uitvoer_each:
 * @verbinding: an open dossier
 * @func: called for each table, in the order of format.md 1, until it fails
 * @user_data: for @func
 * @cancellable: (nullable): passed on
 * @error: a #TaalDossierError, or what @func sets
 *
 * Lets the tables of a dossier be read as they are at one moment, after a look at its pages.
 *
 * Returns: whether all went well
 *
 * Thread: the dossier's worker
 */
gboolean
taal_uitvoer_each (TaalVerbinding   *verbinding,
                   TaalUitvoerFunc   func,
                   gpointer          user_data,
                   GCancellable     *cancellable,
                   GError          **error)
{
  gboolean done;

  taal_verbinding_assert_worker (verbinding);

  if (!taal_sqlite_exec (verbinding->db, "BEGIN", error))
    return FALSE;
  /* A view shows nothing for a reference that leads nowhere, so damage would go unseen. */
  done = taal_verbinding_check_pages (verbinding, error);
  for (TaalTabel tabel = 0; done && tabel < TAAL_N_TABELLEN; tabel++)
    done = func (verbinding, tabel, user_data, cancellable, error);
  if (done && taal_sqlite_exec (verbinding->db, "COMMIT", error))
    return TRUE;

  taal_sqlite_rollback (verbinding->db);
  return FALSE;
}

/**
 * taal_uitvoer_folder:
 * @verbinding: an open dossier
 * @folder: where to; made when it is not there
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Writes each table as `<tabel>.csv` (format.md 1), each file whole or not at all. Other files in the
 * folder are left alone.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_uitvoer_folder (TaalVerbinding  *verbinding,
                     const char      *folder,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autofree char *display = g_filename_display_name (folder);

  taal_verbinding_assert_worker (verbinding);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_file_test (folder, G_FILE_TEST_EXISTS) && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS,
                   "%s: it is a file, not a folder", display);
      return FALSE;
    }
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      taal_fout_set_from_errno (errno, error);
      g_prefix_error (error, "%s: ", display);
      return FALSE;
    }

  return taal_uitvoer_each (verbinding, write_table, (gpointer) folder, cancellable, error);
}
