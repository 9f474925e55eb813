/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opname-private.h"

#include "taal-bijtabel-private.h"
#include "taal-sqlite.h"

/* How many bytes SQLite gathers before it hands them on. */
#define STREAM_BYTES (64 * 1024)

struct _TaalOpname
{
  sqlite3         *db; /* borrowed */
  sqlite3_session *session;
  gboolean         enabled;
};

/* The pieces of a changeset that is being made. */
typedef struct
{
  GPtrArray  *stukken; /* GBytes */
  GByteArray *last;
} Stukken;

static gboolean
attach (TaalOpname  *opname,
        const char  *prefix,
        const char  *tabel,
        GError     **error)
{
  g_autofree char *name = g_strconcat (prefix, tabel, NULL);
  int result = sqlite3session_attach (opname->session, name);

  if (result != SQLITE_OK)
    taal_sqlite_set_error (NULL, result, error);

  return result == SQLITE_OK;
}

/**
 * taal_opname_new:
 * @db: a connection
 * @tabel: the table (a #TaalTabel) to record, or %TAAL_OPNAME_ALLES
 * @error: a #TaalDossierError
 *
 * Begins to record.
 *
 * Returns: (transfer full) (nullable): the record
 *
 * Thread: the connection's
 */
TaalOpname *
taal_opname_new (sqlite3  *db,
                 int       tabel,
                 GError  **error)
{
  g_autoptr (TaalOpname) opname = g_new0 (TaalOpname, 1);
  int size = STREAM_BYTES;
  int result;

  opname->db = db;
  opname->enabled = TRUE;
  result = sqlite3session_config (SQLITE_SESSION_CONFIG_STRMSIZE, &size);
  if (result == SQLITE_OK)
    result = sqlite3session_create (db, "main", &opname->session);
  if (result != SQLITE_OK)
    {
      taal_sqlite_set_error (NULL, result, error);
      return NULL;
    }

  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    if ((tabel == TAAL_OPNAME_ALLES || tabel == i) &&
        !attach (opname, "rij_", taal_schema_get ((TaalTabel) i)->name, error))
      return NULL;
  for (TaalBijtabel i = 0; tabel == TAAL_OPNAME_ALLES && i < TAAL_N_BIJTABELLEN; i++)
    if (!attach (opname, "", taal_bijschema_get (i)->name, error))
      return NULL;

  return g_steal_pointer (&opname);
}

/**
 * taal_opname_free:
 * @opname: (transfer full): a record
 *
 * Thread: the connection's
 */
void
taal_opname_free (TaalOpname *opname)
{
  if (opname->session != NULL)
    sqlite3session_delete (opname->session);
  g_free (opname);
}

/**
 * taal_opname_set_enabled:
 * @opname: a record
 * @enabled: whether what comes now is recorded
 *
 * Thread: the connection's
 */
void
taal_opname_set_enabled (TaalOpname *opname,
                         gboolean    enabled)
{
  if (opname->enabled == enabled)
    return;

  opname->enabled = enabled;
  (void) sqlite3session_enable (opname->session, enabled); /* says what it is now */
}

static void
end_stuk (Stukken *stukken)
{
  if (stukken->last->len == 0)
    return;

  g_ptr_array_add (stukken->stukken, g_byte_array_free_to_bytes (stukken->last));
  stukken->last = g_byte_array_new ();
}

static int
take_output (void       *data,
             const void *bytes,
             int         n_bytes)
{
  Stukken *stukken = data;
  const guint8 *next = bytes;
  guint left = (guint) n_bytes;

  while (left > 0)
    {
      guint n = MIN (left, TAAL_STUK_BYTES - stukken->last->len);

      g_byte_array_append (stukken->last, next, n);
      next += n;
      left -= n;
      if (stukken->last->len == TAAL_STUK_BYTES)
        end_stuk (stukken);
    }

  return SQLITE_OK;
}

/**
 * taal_opname_end:
 * @opname: a record
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the changeset of what was recorded, in
 *   pieces of at most %TAAL_STUK_BYTES; no pieces when all is as it was
 *
 * Thread: the connection's
 */
GPtrArray *
taal_opname_end (TaalOpname  *opname,
                 GError     **error)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Stukken stukken = { .stukken = pieces, .last = g_byte_array_new () };
  int result = sqlite3session_changeset_strm (opname->session, take_output, &stukken);

  end_stuk (&stukken);
  g_byte_array_unref (stukken.last);
  if (result == SQLITE_OK)
    return g_steal_pointer (&pieces);

  taal_sqlite_set_error (NULL, result, error);
  return NULL;
}
