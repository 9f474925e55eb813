/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-stroom-private.h"

#include <string.h>

#include "taal-dossier.h"

/**
 * taal_stroom_init_memory:
 * @stroom: (out caller-allocates): the bytes
 * @stukken: (element-type GBytes): their pieces, which must outlive @stroom
 *
 * Thread: any
 */
void
taal_stroom_init_memory (TaalStroom      *stroom,
                         const GPtrArray *stukken)
{
  *stroom = (TaalStroom) { .stukken = stukken };
}

/**
 * taal_stroom_init_log:
 * @stroom: (out caller-allocates): the bytes
 * @db: a connection
 * @wijziging: a step of the log
 * @reeks: which of its changesets
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded; @stroom may be cleared in any case
 *
 * Thread: the connection's
 */
gboolean
taal_stroom_init_log (TaalStroom  *stroom,
                      sqlite3     *db,
                      gint64       wijziging,
                      gint64       reeks,
                      GError     **error)
{
  *stroom = (TaalStroom) { 0 };
  stroom->stmt = taal_sqlite_prepare (db,
                                      "SELECT inhoud FROM wijziging_stuk WHERE wijziging = ?1 AND reeks = ?2"
                                      " ORDER BY stuk",
                                      error);

  return stroom->stmt != NULL && taal_sqlite_bind_int (stroom->stmt, 1, wijziging, error) &&
         taal_sqlite_bind_int (stroom->stmt, 2, reeks, error);
}

/**
 * taal_stroom_clear:
 * @stroom: the bytes
 *
 * Thread: the connection's
 */
void
taal_stroom_clear (TaalStroom *stroom)
{
  g_clear_pointer (&stroom->stmt, taal_sqlite_finalize);
  g_clear_error (&stroom->error);
}

/* Goes to the next piece. There is none when no bytes are left then. */
static int
next_stuk (TaalStroom *stroom)
{
  if (stroom->stukken != NULL && stroom->next < stroom->stukken->len)
    stroom->bytes = g_bytes_get_data (g_ptr_array_index (stroom->stukken, stroom->next++), &stroom->n_bytes);
  if (stroom->stmt == NULL)
    return SQLITE_OK;

  switch (taal_sqlite_step (stroom->stmt, &stroom->error))
    {
    case TAAL_STAP_RIJ:
      stroom->bytes = sqlite3_column_blob (stroom->stmt, 0);
      stroom->n_bytes = (gsize) sqlite3_column_bytes (stroom->stmt, 0);
      if (sqlite3_column_type (stroom->stmt, 0) == SQLITE_BLOB && stroom->bytes != NULL)
        return SQLITE_OK;
      g_set_error_literal (&stroom->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                           "it is damaged: a piece of its change log");
      return SQLITE_CORRUPT;
    case TAAL_STAP_KLAAR:
      /* A step beyond the end would begin again. */
      g_clear_pointer (&stroom->stmt, taal_sqlite_finalize);
      return SQLITE_OK;
    case TAAL_STAP_FOUT:
      break;
    }

  return SQLITE_ABORT;
}

/**
 * taal_stroom_read:
 * @stroom: the #TaalStroom
 * @buffer: where bytes go
 * @n_bytes: (inout): how many may come, and did; 0 at the end
 *
 * For SQLite, which asks for bytes in this form. An error is kept in @stroom.
 *
 * Returns: SQLITE_OK, or another result that breaks off the reading
 *
 * Thread: the connection's
 */
int
taal_stroom_read (void *stroom,
                  void *buffer,
                  int  *n_bytes)
{
  TaalStroom *self = stroom;
  gsize n;

  if (self->n_bytes == 0)
    {
      int result = next_stuk (self);

      if (result != SQLITE_OK)
        return result;
    }

  n = MIN (self->n_bytes, (gsize) *n_bytes);
  if (n > 0)
    {
      memcpy (buffer, self->bytes, n);
      self->bytes += n;
      self->n_bytes -= n;
    }
  *n_bytes = (int) n;

  return SQLITE_OK;
}
