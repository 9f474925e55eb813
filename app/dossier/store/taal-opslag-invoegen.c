/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

#include "taal-tabel-sql.h"

/* The new rows of a table go in by one statement, that reads them from a virtual table. A statement a
 * row would open and close the table and its indexes for each, which takes longer than the row does. */

#define MODULE "taal_rijen"

/* The columns of the virtual table: as many as any table has. */
static const char declaration[] = "CREATE TABLE x (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13)";

/* The rows that go in, while they do. */
typedef struct
{
  TaalOpslag *opslag;
  TaalTabel   tabel;
  gboolean    is_text[TAAL_MAX_KOLOMMEN];
  guint       row;    /* the current one, in the source */
  TaalRij     values; /* of the current row */
  gint64      rij;    /* that the current row gets */
  GError     *error;  /* what made reading them fail */
} TaalInvoegen;

typedef struct
{
  sqlite3_vtab  base;
  TaalInvoegen *invoegen;
} TaalRijenTabel;

static TaalInvoegen *
get_invoegen (sqlite3_vtab_cursor *cursor)
{
  return ((TaalRijenTabel *) (void *) cursor->pVtab)->invoegen;
}

static int
rijen_connect (sqlite3            *db,
               void               *data,
               int                 argc,
               const char *const  *argv,
               sqlite3_vtab      **tabel,
               char              **message)
{
  TaalRijenTabel *self;
  int result = sqlite3_declare_vtab (db, declaration);

  if (result == SQLITE_OK)
    result = sqlite3_vtab_config (db, SQLITE_VTAB_DIRECTONLY);
  if (result != SQLITE_OK)
    return result;

  self = g_new0 (TaalRijenTabel, 1);
  self->invoegen = data;
  *tabel = &self->base;
  return SQLITE_OK;
}

static int
rijen_disconnect (sqlite3_vtab *tabel)
{
  g_free (tabel);
  return SQLITE_OK;
}

static int
rijen_best_index (sqlite3_vtab       *tabel,
                  sqlite3_index_info *info)
{
  return SQLITE_OK; /* there is one way: all, in their order */
}

static int
rijen_open (sqlite3_vtab         *tabel,
            sqlite3_vtab_cursor **cursor)
{
  *cursor = g_new0 (sqlite3_vtab_cursor, 1);
  return SQLITE_OK;
}

static int
rijen_close (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static const TaalRijen *
get_rijen (const TaalInvoegen *invoegen)
{
  return &invoegen->opslag->invoer->tabellen[invoegen->tabel];
}

/* Goes to the first new row from the current one on, and looks up what it refers to. */
static int
find_new_row (TaalInvoegen *invoegen)
{
  TaalOpslag *opslag = invoegen->opslag;
  const TaalOpslagTabel *own = &opslag->tabellen[invoegen->tabel];
  guint n = get_rijen (invoegen)->n;

  while (invoegen->row < n && own->acties != NULL &&
         g_array_index (own->acties, gint32, invoegen->row) != TAAL_ACTIE_NIEUW)
    invoegen->row++;
  if (invoegen->row == n)
    return SQLITE_OK;

  invoegen->rij++;
  if (!taal_opslag_get_rij (opslag, invoegen->tabel, invoegen->row, &invoegen->values, &invoegen->error))
    return SQLITE_ERROR;
  if (own->has_children)
    taal_opslag_remember (opslag, invoegen->tabel, invoegen->values.cellen[0], invoegen->rij);

  return SQLITE_OK;
}

static int
rijen_filter (sqlite3_vtab_cursor  *cursor,
              int                   index,
              const char           *name,
              int                   argc,
              sqlite3_value       **argv)
{
  TaalInvoegen *invoegen = get_invoegen (cursor);

  invoegen->row = 0;
  return find_new_row (invoegen);
}

static int
rijen_next (sqlite3_vtab_cursor *cursor)
{
  TaalInvoegen *invoegen = get_invoegen (cursor);

  if (!taal_opslag_report (invoegen->opslag, &invoegen->error))
    return SQLITE_INTERRUPT;

  invoegen->row++;
  return find_new_row (invoegen);
}

static int
rijen_eof (sqlite3_vtab_cursor *cursor)
{
  const TaalInvoegen *invoegen = get_invoegen (cursor);

  return invoegen->row >= get_rijen (invoegen)->n;
}

static int
rijen_column (sqlite3_vtab_cursor *cursor,
              sqlite3_context     *context,
              int                  kolom)
{
  const TaalInvoegen *invoegen = get_invoegen (cursor);
  gint32 cel = invoegen->values.cellen[kolom];

  if (cel == TAAL_CEL_LEEG)
    return SQLITE_OK; /* it is NULL unless something else is said */
  if (invoegen->is_text[kolom])
    sqlite3_result_text (context, taal_teksten_get (invoegen->opslag->invoer->teksten, cel), -1, SQLITE_STATIC);
  else
    sqlite3_result_int (context, cel);

  return SQLITE_OK;
}

static int
rijen_rowid (sqlite3_vtab_cursor *cursor,
             sqlite3_int64       *rowid)
{
  *rowid = get_invoegen (cursor)->row;
  return SQLITE_OK;
}

/* Without xCreate it is there on its own, and no schema can make one. */
static const sqlite3_module module = {
  .iVersion = 0,
  .xConnect = rijen_connect,
  .xBestIndex = rijen_best_index,
  .xDisconnect = rijen_disconnect,
  .xOpen = rijen_open,
  .xClose = rijen_close,
  .xFilter = rijen_filter,
  .xNext = rijen_next,
  .xEof = rijen_eof,
  .xColumn = rijen_column,
  .xRowid = rijen_rowid,
};

/* Runs the statement. The error is that of reading the rows, where that failed, and says at which. */
static gboolean
insert_rows (TaalInvoegen  *invoegen,
             GError       **error)
{
  sqlite3 *db = invoegen->opslag->verbinding->db;
  g_autoptr (TaalStatement) insert =
    taal_sqlite_prepare (db, taal_tabel_sql_get (invoegen->tabel)->insert_all, error);
  g_autoptr (GError) local_error = NULL;

  if (insert == NULL)
    return FALSE;
  if (taal_sqlite_execute (insert, &local_error))
    {
      /* What was remembered of the rows holds only if they were numbered as foreseen. */
      g_assert (sqlite3_last_insert_rowid (db) == invoegen->rij);
      return TRUE;
    }

  if (invoegen->error != NULL)
    {
      g_clear_error (&local_error);
      local_error = g_steal_pointer (&invoegen->error);
    }
  if (local_error->domain == TAAL_DOSSIER_ERROR && invoegen->row < get_rijen (invoegen)->n)
    g_prefix_error (&local_error, "row %u of %s: ",
                    g_array_index (get_rijen (invoegen)->row_numbers, guint32, invoegen->row),
                    taal_schema_get (invoegen->tabel)->name);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * taal_opslag_insert:
 * @opslag: an import that has been compared, in its transaction
 * @tabel: a table of the source
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Adds the rows that are new.
 *
 * Returns: whether it succeeded; the caller commits or rolls back
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_insert (TaalOpslag  *opslag,
                    TaalTabel    tabel,
                    GError     **error)
{
  TaalInvoegen invoegen = { .opslag = opslag, .tabel = tabel };
  sqlite3 *db = opslag->verbinding->db;
  gboolean inserted;
  int result;

  taal_verbinding_assert_worker (opslag->verbinding);

  if (taal_import_report_get_telling (opslag->invoer->report, tabel)->n_nieuw == 0)
    return TRUE;
  if (!taal_sqlite_get_int (db, taal_tabel_sql_get (tabel)->last, &invoegen.rij, error))
    return FALSE;

  for (int i = 0; i < taal_schema_get (tabel)->n_kolommen; i++)
    invoegen.is_text[i] = taal_opslag_is_text (taal_schema_get (tabel)->kolommen[i].soort);
  result = sqlite3_create_module (db, MODULE, &module, &invoegen);
  if (result != SQLITE_OK)
    {
      taal_sqlite_set_error (db, result, error);
      return FALSE;
    }
  if (opslag->opname != NULL)
    taal_opname_set_enabled (opslag->opname, FALSE); /* the log keeps the range of what is new */
  inserted = insert_rows (&invoegen, error);
  g_clear_error (&invoegen.error);
  /* Taking it away frees what it made, and only fails for want of memory, with the module gone. */
  (void) sqlite3_create_module (db, MODULE, NULL, NULL);

  return inserted;
}
