/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-uitvoer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "taal-fout.h"
#include "taal-sqlite.h"
#include "taal-tabel-sql.h"

#define FLUSH_BYTES (256 * 1024)

/* A file that gets its name only when it is whole. */
typedef struct
{
  char    *path;
  char    *temporary; /* NULL once it has its name */
  int      fd;
  GString *buffer;
} TaalUitvoer;

static gboolean
uitvoer_open (TaalUitvoer  *uitvoer,
              const char   *folder,
              const char   *name,
              GError      **error)
{
  uitvoer->path = g_build_filename (folder, name, NULL);
  uitvoer->temporary = g_build_filename (folder, ".taalnorm-XXXXXX", NULL);
  uitvoer->buffer = g_string_sized_new (FLUSH_BYTES + 4096);
  uitvoer->fd = g_mkstemp_full (uitvoer->temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (uitvoer->fd >= 0)
    return TRUE;

  taal_fout_set_from_errno (errno, error);
  g_clear_pointer (&uitvoer->temporary, g_free);
  return FALSE;
}

static void
uitvoer_clear (TaalUitvoer *uitvoer)
{
  if (uitvoer->fd >= 0)
    (void) g_close (uitvoer->fd, NULL); /* the file is thrown away */
  if (uitvoer->temporary != NULL)
    (void) g_unlink (uitvoer->temporary);
  g_clear_pointer (&uitvoer->temporary, g_free);
  g_clear_pointer (&uitvoer->path, g_free);
  if (uitvoer->buffer != NULL)
    g_string_free (uitvoer->buffer, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalUitvoer, uitvoer_clear)

static gboolean
uitvoer_flush (TaalUitvoer  *uitvoer,
               GError      **error)
{
  gsize done = 0;

  while (done < uitvoer->buffer->len)
    {
      gssize n = write (uitvoer->fd, uitvoer->buffer->str + done, uitvoer->buffer->len - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return taal_fout_set_from_errno (errno, error);
      done += (gsize) n;
    }
  g_string_truncate (uitvoer->buffer, 0);

  return TRUE;
}

static gboolean
uitvoer_finish (TaalUitvoer  *uitvoer,
                GError      **error)
{
  int fd = uitvoer->fd;

  if (!uitvoer_flush (uitvoer, error))
    return FALSE;
  if (fsync (fd) != 0)
    return taal_fout_set_from_errno (errno, error);
  uitvoer->fd = -1;
  if (close (fd) != 0 || g_rename (uitvoer->temporary, uitvoer->path) != 0)
    return taal_fout_set_from_errno (errno, error);

  g_clear_pointer (&uitvoer->temporary, g_free);
  return TRUE;
}

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

/* Numbers become text here, which may take memory. */
static gboolean
append_row (GString                *buffer,
            sqlite3_stmt           *stmt,
            const TaalTabelSchema  *schema,
            GError                **error)
{
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      gboolean is_null = sqlite3_column_type (stmt, i) == SQLITE_NULL;
      const char *text = (const char *) sqlite3_column_text (stmt, i);

      if (i > 0)
        g_string_append_c (buffer, ',');
      if (text == NULL && !is_null)
        {
          taal_sqlite_set_error (NULL, SQLITE_NOMEM, error);
          return FALSE;
        }
      if (is_null ? schema->kolommen[i].required
                  : !g_utf8_validate_len (text, (gsize) sqlite3_column_bytes (stmt, i), NULL))
        {
          g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                       "it is damaged: %s of a row", schema->kolommen[i].name);
          return FALSE;
        }
      if (text != NULL)
        taal_uitvoer_append_cell (buffer, text);
    }
  g_string_append_c (buffer, '\n');

  return TRUE;
}

static gboolean
write_rows (TaalUitvoer   *uitvoer,
            TaalTabel      tabel,
            sqlite3_stmt  *stmt,
            GCancellable  *cancellable,
            GError       **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  TaalStap step;

  append_header (uitvoer->buffer, schema);
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      if (!append_row (uitvoer->buffer, stmt, schema, error))
        return FALSE;
      if (uitvoer->buffer->len >= FLUSH_BYTES &&
          (g_cancellable_set_error_if_cancelled (cancellable, error) || !uitvoer_flush (uitvoer, error)))
        return FALSE;
    }

  return step == TAAL_STAP_KLAAR && uitvoer_finish (uitvoer, error);
}

/* A table without rows has no file, unless one of an earlier export would speak for it. */
static gboolean
write_table (TaalVerbinding  *verbinding,
             TaalTabel        tabel,
             const char      *folder,
             GCancellable    *cancellable,
             GError         **error)
{
  const TaalTabelSql *sql = taal_tabel_sql_get (tabel);
  g_autofree char *name = g_strconcat (taal_schema_get (tabel)->name, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (TaalStatement) stmt = NULL;
  g_auto (TaalUitvoer) uitvoer = { .fd = -1 };
  gint64 any;

  if (!taal_sqlite_get_int (verbinding->db, sql->any, &any, error))
    return FALSE;
  if (any == 0 && tabel != TAAL_TABEL_SCHOOL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  stmt = taal_sqlite_prepare (verbinding->db, sql->view, error);
  if (stmt == NULL || !uitvoer_open (&uitvoer, folder, name, error) ||
      !write_rows (&uitvoer, tabel, stmt, cancellable, error))
    {
      g_autofree char *display = g_filename_display_name (path);

      g_prefix_error (error, "%s: ", display);
      return FALSE;
    }

  return TRUE;
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
  gboolean done;

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

  if (!taal_sqlite_exec (verbinding->db, "BEGIN", error))
    return FALSE;
  /* A view shows nothing for a reference that leads nowhere, so damage would go unseen. */
  done = taal_verbinding_check_pages (verbinding, error);
  for (TaalTabel tabel = 0; done && tabel < TAAL_N_TABELLEN; tabel++)
    done = write_table (verbinding, tabel, folder, cancellable, error);
  if (done && taal_sqlite_exec (verbinding->db, "COMMIT", error))
    return TRUE;

  taal_sqlite_rollback (verbinding->db);
  return FALSE;
}
