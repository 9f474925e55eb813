/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wijzigset-private.h"

#include "taal-dossier.h"

/* SQLite's reader of changesets trusts them: on one that ends within the name of a table, SQLite 3.40 goes
 * round for ever, and of an UPDATE that changes the key it loses memory. So a changeset from a file is first read here, byte by byte, by the form that
 * https://www.sqlite.org/session/c_intro.html gives it. */

#define TABLE        'T' /* a changeset; 'P' would be a patchset, which has no values to go back to */
#define MAX_NAME     64
#define MAX_TEXT     (1024 * 1024)
#define NUMBER_BYTES 8

/* The kinds of a value. Those of real numbers and blobs are in no column of ours. */
#define VALUE_NONE   0 /* of an UPDATE, where the column stays as it is */
#define VALUE_NUMBER 1
#define VALUE_TEXT   3
#define VALUE_NULL   5

typedef struct
{
  TaalStroom *stroom;
  gboolean    failed; /* the stream itself: its error says why */
} Vorm;

/* The next byte, or -1 at the end. */
static int
get_byte (Vorm *vorm)
{
  guint8 byte;
  int n = 1;

  if (taal_stroom_read (vorm->stroom, &byte, &n) != SQLITE_OK)
    {
      vorm->failed = TRUE;
      return -1;
    }

  return n == 1 ? byte : -1;
}

static gboolean
skip (Vorm  *vorm,
      gsize  n)
{
  guint8 bytes[4096];

  while (n > 0)
    {
      int n_read = (int) MIN (n, sizeof bytes);

      if (taal_stroom_read (vorm->stroom, bytes, &n_read) != SQLITE_OK)
        {
          vorm->failed = TRUE;
          return FALSE;
        }
      if (n_read <= 0)
        return FALSE;
      n -= (gsize) n_read;
    }

  return TRUE;
}

/* A number in groups of seven bits, the highest first; -1 when it is none up to @max. */
static int
get_number (Vorm *vorm,
            int   max)
{
  gint64 number = 0;
  int byte;

  do
    {
      byte = get_byte (vorm);
      number = number << 7 | (byte & 0x7f);
      if (byte < 0 || number > max)
        return -1;
    }
  while (byte & 0x80);

  return (int) number;
}

/* The header of a table; returns how many columns it has, or -1. */
static int
read_table (Vorm *vorm)
{
  int n_columns = get_number (vorm, TAAL_MAX_KOLOMMEN + 1);

  if (n_columns < 1)
    return -1;
  /* The first column is the key, and no other. */
  for (int i = 0; i < n_columns; i++)
    if (get_byte (vorm) != (i == 0 ? 1 : 0))
      return -1;
  for (int i = 0; i < MAX_NAME; i++)
    {
      int byte = get_byte (vorm);

      if (byte <= 0)
        return byte == 0 && i > 0 ? n_columns : -1;
    }

  return -1;
}

/* The values of a row; that of its key is of kind @key. */
static gboolean
read_record (Vorm     *vorm,
             int       n_columns,
             int       key,
             gboolean  of_update)
{
  for (int i = 0; i < n_columns; i++)
    {
      int kind = get_byte (vorm);
      int length;

      if (i == 0 && kind != key)
        return FALSE;
      switch (kind)
        {
        case VALUE_NONE:
          if (!of_update)
            return FALSE;
          break;
        case VALUE_NUMBER:
          if (!skip (vorm, NUMBER_BYTES))
            return FALSE;
          break;
        case VALUE_TEXT:
          length = get_number (vorm, MAX_TEXT);
          if (length < 0 || !skip (vorm, (gsize) length))
            return FALSE;
          break;
        case VALUE_NULL:
          break;
        default:
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_change (Vorm *vorm,
             int   op,
             int   n_columns)
{
  if (n_columns < 1 || (op != SQLITE_INSERT && op != SQLITE_UPDATE && op != SQLITE_DELETE) || get_byte (vorm) < 0)
    return FALSE;

  return read_record (vorm, n_columns, VALUE_NUMBER, op == SQLITE_UPDATE) &&
         (op != SQLITE_UPDATE || read_record (vorm, n_columns, VALUE_NONE, TRUE));
}

/* Whether all of it has the form of a changeset. */
static gboolean
check_form (Vorm *vorm)
{
  int n_columns = -1;
  int byte;

  while ((byte = get_byte (vorm)) >= 0)
    {
      if (byte == TABLE)
        n_columns = read_table (vorm);
      if (n_columns < 0 || (byte != TABLE && !read_change (vorm, byte, n_columns)))
        return FALSE;
    }

  return !vorm->failed;
}

/**
 * taal_wijzigset_open_log:
 * @stroom: (out caller-allocates): the bytes of a changeset, to be cleared in any case
 * @db: a connection
 * @wijziging: a step of the log
 * @reeks: which of its changesets
 * @error: a #TaalDossierError: CORRUPT when it does not have the form of one
 *
 * Begins to read a changeset that may come from elsewhere.
 *
 * Returns: whether SQLite can be given it
 *
 * Thread: the connection's
 */
gboolean
taal_wijzigset_open_log (TaalStroom  *stroom,
                         sqlite3     *db,
                         gint64       wijziging,
                         gint64       reeks,
                         GError     **error)
{
  Vorm vorm = { .stroom = stroom };
  gboolean sound;

  if (!taal_stroom_init_log (stroom, db, wijziging, reeks, error))
    return FALSE;

  sound = check_form (&vorm);
  if (stroom->error != NULL)
    g_propagate_error (error, g_steal_pointer (&stroom->error));
  else if (!sound)
    g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                         "it is damaged: a step of its change log");
  taal_stroom_clear (stroom);

  return sound && taal_stroom_init_log (stroom, db, wijziging, reeks, error);
}
