/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-migratie.h"

#include <gio/gio.h>
#include <string.h>

#include "taal-dossier-resources.h"
#include "taal-sqlite.h"
#include "taal-verbinding-private.h"

/* Script k - 1 brings a dossier from version k - 1 to k, and sets its user_version itself. A released
 * script never changes. */
static const char *const scripts[] = {
  TAAL_RESOURCE_BASE "/sql/001-dossier.sql",
  TAAL_RESOURCE_BASE "/sql/002-logboek.sql",
  TAAL_RESOURCE_BASE "/sql/003-aantekeningen.sql",
  TAAL_RESOURCE_BASE "/sql/004-hernoemingen.sql",
};

/* Making the expected schema takes longer than opening a small dossier, so it is made once a version.
 * Its lists belong to the process. */
static GMutex schemas_lock;
static GPtrArray *schemas[G_N_ELEMENTS (scripts)];

/**
 * taal_migratie_get_newest:
 *
 * Returns: the version of the schema that this program writes
 *
 * Thread: any
 */
int
taal_migratie_get_newest (void)
{
  return G_N_ELEMENTS (scripts);
}

static gboolean
apply_script (sqlite3     *db,
              const char  *script,
              GError     **error)
{
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (taal_dossier_data_get_resource (), script, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* GResource ends its data with a NUL that the size does not count. */
  if (bytes == NULL || !taal_sqlite_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (taal_sqlite_exec (db, g_bytes_get_data (bytes, NULL), error) && taal_sqlite_exec (db, "COMMIT", error))
    return TRUE;

  taal_sqlite_rollback (db);
  return FALSE;
}

/* Runs the scripts behind version @from up to version @to. */
static gboolean
apply_scripts (sqlite3  *db,
               int       from,
               int       to,
               GError  **error)
{
  for (int version = from; version < to; version++)
    if (!apply_script (db, scripts[version], error))
      return FALSE;

  return TRUE;
}

/**
 * taal_migratie_apply:
 * @db: a connection that may write
 * @from: the version it has; 0 for an empty database
 * @error: a #TaalDossierError
 *
 * Brings a database to the newest version, each step in a transaction of its own.
 *
 * Returns: whether it succeeded
 *
 * Thread: the connection's
 */
gboolean
taal_migratie_apply (sqlite3  *db,
                     int       from,
                     GError  **error)
{
  return apply_scripts (db, from, taal_migratie_get_newest (), error);
}

/* The objects of a schema in a fixed order, each as one text. */
static GPtrArray *
read_schema (sqlite3  *db,
             GError  **error)
{
  g_autoptr (TaalStatement) stmt =
    taal_sqlite_prepare (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", error);
  g_autoptr (GPtrArray) schema = g_ptr_array_new_with_free_func (g_free);
  TaalStap step;

  if (stmt == NULL)
    return NULL;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    {
      const char *part[4];

      for (int i = 0; i < 4; i++)
        {
          gboolean valid;

          part[i] = taal_sqlite_column_text (stmt, i, NULL, &valid);
          if (!valid)
            {
              g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "its schema is damaged");
              return NULL;
            }
        }
      /* An index that a UNIQUE makes has no text. */
      g_ptr_array_add (schema, g_strjoin ("\n", part[1] != NULL ? part[1] : "", part[0] != NULL ? part[0] : "",
                                          part[2] != NULL ? part[2] : "", part[3] != NULL ? part[3] : "", NULL));
    }

  return step == TAAL_STAP_KLAAR ? g_steal_pointer (&schema) : NULL;
}

static GPtrArray *
make_schema (int       version,
             GError  **error)
{
  sqlite3 *db = taal_verbinding_connect (":memory:", SQLITE_OPEN_READWRITE, error);
  GPtrArray *schema = NULL;

  if (db == NULL)
    return NULL;

  if (apply_scripts (db, 0, version, error))
    schema = read_schema (db, error);
  if (sqlite3_close (db) != SQLITE_OK)
    g_critical ("A statement was left open");

  return schema;
}

static GPtrArray *
get_schema (int       version,
            GError  **error)
{
  GPtrArray *schema;

  g_mutex_lock (&schemas_lock);
  if (schemas[version - 1] == NULL)
    schemas[version - 1] = make_schema (version, error);
  schema = schemas[version - 1];
  g_mutex_unlock (&schemas_lock);

  return schema;
}

/**
 * taal_migratie_check_schema:
 * @db: a connection in a read transaction
 * @version: the version the file says it has, from 1 to the newest
 * @error: a #TaalDossierError: NOT_A_DOSSIER or CORRUPT
 *
 * Compares the schema with the one that the scripts make, text by text: a file that comes from
 * elsewhere may hold triggers, or a table that is a view, and is then no dossier (design.md 6).
 *
 * Returns: whether they are the same
 *
 * Thread: the connection's
 */
gboolean
taal_migratie_check_schema (sqlite3  *db,
                            int       version,
                            GError  **error)
{
  g_autoptr (GPtrArray) found = NULL;
  GPtrArray *expected;

  g_return_val_if_fail (version >= 1 && version <= taal_migratie_get_newest (), FALSE);

  expected = get_schema (version, error);
  found = expected != NULL ? read_schema (db, error) : NULL;
  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < MAX (expected->len, found->len); i++)
    {
      const char *want = i < expected->len ? g_ptr_array_index (expected, i) : NULL;
      const char *have = i < found->len ? g_ptr_array_index (found, i) : NULL;

      if (g_strcmp0 (want, have) != 0)
        {
          const char *text = have != NULL ? have : want;

          g_assert (text != NULL);
          g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_A_DOSSIER,
                       "its schema is not that of a dossier, from \"%.*s\" on", (int) strcspn (text, "\n"), text);
          return FALSE;
        }
    }

  return TRUE;
}
