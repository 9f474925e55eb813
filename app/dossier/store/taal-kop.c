/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-verbinding-private.h"

#include <string.h>

#include "taal-migratie.h"
#include "taal-sqlite.h"

/* The places of https://www.sqlite.org/fileformat2.html#the_database_header; numbers are big-endian. */
#define HEADER_SIZE       100
#define MAGIC             "SQLite format 3"
#define AT_PAGE_SIZE      16
#define AT_WRITE_VERSION  18
#define AT_READ_VERSION   19
#define AT_CHANGE_COUNTER 24
#define AT_PAGE_COUNT     28
#define AT_APPLICATION_ID 68
#define AT_VALID_FOR      92

static guint32
get_number (const guint8 *header,
            int           at)
{
  return (guint32) header[at] << 24 | (guint32) header[at + 1] << 16 | (guint32) header[at + 2] << 8 | header[at + 3];
}

static guint32
get_page_size (const guint8 *header)
{
  guint32 size = (guint32) header[AT_PAGE_SIZE] << 8 | header[AT_PAGE_SIZE + 1];

  return size == 1 ? 65536 : size;
}

/* Reads the header, filled up with zeros when the file is shorter. */
static gboolean
read_header (sqlite3        *db,
             guint8          header[HEADER_SIZE],
             sqlite3_int64  *size,
             GError        **error)
{
  sqlite3_file *file = NULL;
  int result;

  result = sqlite3_file_control (db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (result == SQLITE_OK && (file == NULL || file->pMethods == NULL))
    result = SQLITE_CANTOPEN;
  if (result == SQLITE_OK)
    result = file->pMethods->xFileSize (file, size);
  if (result == SQLITE_OK)
    {
      result = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
      if (result == SQLITE_IOERR_SHORT_READ)
        result = SQLITE_OK;
    }
  if (result == SQLITE_OK)
    return TRUE;

  taal_sqlite_set_error (NULL, result, error);
  return FALSE;
}

/**
 * taal_kop_check_kind:
 * @db: a connection, on which nothing need have been read yet
 * @error: a #TaalDossierError: NOT_A_DOSSIER, CORRUPT or TOO_BIG
 *
 * Looks at what kind of file it is, before SQLite interprets any of it.
 *
 * Returns: whether it presents itself as a dossier
 *
 * Thread: the connection's
 */
gboolean
taal_kop_check_kind (sqlite3  *db,
                     GError  **error)
{
  guint8 header[HEADER_SIZE];
  sqlite3_int64 size = 0;
  guint32 page_size;

  if (!read_header (db, header, &size, error))
    return FALSE;

  if (size < (sqlite3_int64) sizeof MAGIC || memcmp (header, MAGIC, sizeof MAGIC) != 0)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER,
                           size == 0 ? "it is empty" : "it is not an SQLite file");
      return FALSE;
    }
  if (size < HEADER_SIZE)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "it ends within its header");
      return FALSE;
    }
  if (get_number (header, AT_APPLICATION_ID) != TAAL_APPLICATION_NUMBER)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER,
                           "it is an SQLite file of another program");
      return FALSE;
    }
  if (size > TAAL_MAX_FILE_SIZE)
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_TOO_BIG, "it has %" G_GINT64_FORMAT " bytes",
                   (gint64) size);
      return FALSE;
    }

  page_size = get_page_size (header);
  if (page_size < 512 || (page_size & (page_size - 1)) != 0)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "its header is damaged");
      return FALSE;
    }
  /* A WAL has its commits outside the file, and reading one writes beside it. */
  if (header[AT_WRITE_VERSION] != 1 || header[AT_READ_VERSION] != 1)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER,
                           "it is in a journal mode that a dossier does not use");
      return FALSE;
    }

  return TRUE;
}

/**
 * taal_kop_check_size:
 * @db: a connection in a read transaction, so that no commit is half-way
 * @error: a #TaalDossierError: CORRUPT
 *
 * Returns: whether the file is as long as its header says
 *
 * Thread: the connection's
 */
gboolean
taal_kop_check_size (sqlite3  *db,
                     GError  **error)
{
  guint8 header[HEADER_SIZE];
  sqlite3_int64 size = 0, expected;
  guint32 page_size;

  if (!read_header (db, header, &size, error))
    return FALSE;

  page_size = get_page_size (header);
  /* Programs before SQLite 3.7 did not keep the count; the two counters tell. */
  if (get_number (header, AT_CHANGE_COUNTER) == get_number (header, AT_VALID_FOR))
    expected = (sqlite3_int64) get_number (header, AT_PAGE_COUNT) * page_size;
  else
    expected = size - size % page_size;

  if (size != expected)
    {
      g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                   "it has %" G_GINT64_FORMAT " bytes and should have %" G_GINT64_FORMAT, (gint64) size, (gint64) expected);
      return FALSE;
    }

  return TRUE;
}
