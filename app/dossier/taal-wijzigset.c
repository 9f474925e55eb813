/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wijzigset-private.h"

#include <string.h>

#include "taal-delta-private.h"
#include "taal-dossier.h"

#define ROW_TABLE "rij_"

/* Says what went wrong with a changeset: what the stream met, or else what SQLite says. */
static void
set_error (TaalStroom  *stroom,
           sqlite3     *db,
           int          result,
           GError     **error)
{
  if (stroom->error != NULL)
    g_propagate_error (error, g_steal_pointer (&stroom->error));
  else
    taal_sqlite_set_error (db, result, error);
}

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                       "it is damaged: a step of its change log");
  return FALSE;
}

/* Whether a value is one that a row can have; STRICT and the CHECKs of the table do the rest. */
static gboolean
is_sound (sqlite3_value *value)
{
  const char *text;

  if (value == NULL || sqlite3_value_type (value) != SQLITE_TEXT)
    return value == NULL || sqlite3_value_type (value) != SQLITE_BLOB;

  text = (const char *) sqlite3_value_text (value);
  return text != NULL && g_utf8_validate_len (text, (gsize) sqlite3_value_bytes (value), NULL);
}

/* What a change is about. Returns FALSE when it is none of a row of ours. */
static gboolean
look_at_change (sqlite3_changeset_iter  *iter,
                TaalTabel               *tabel,
                gint32                  *rij,
                int                     *op)
{
  const char *name = NULL;
  int n_columns = 0, found;
  unsigned char *keys = NULL;
  sqlite3_value *key = NULL;

  if (sqlite3changeset_op (iter, &name, &n_columns, op, NULL) != SQLITE_OK ||
      sqlite3changeset_pk (iter, &keys, NULL) != SQLITE_OK || !g_str_has_prefix (name, ROW_TABLE))
    return FALSE;

  found = taal_schema_find (name + strlen (ROW_TABLE));
  if (found < 0 || strcmp (taal_schema_get ((TaalTabel) found)->name, name + strlen (ROW_TABLE)) != 0 ||
      n_columns != taal_schema_get ((TaalTabel) found)->n_kolommen + 1)
    return FALSE;
  for (int i = 0; i < n_columns; i++)
    if ((keys[i] != 0) != (i == 0))
      return FALSE;

  if ((*op == SQLITE_INSERT ? sqlite3changeset_new (iter, 0, &key) : sqlite3changeset_old (iter, 0, &key)) !=
        SQLITE_OK ||
      key == NULL || sqlite3_value_type (key) != SQLITE_INTEGER || sqlite3_value_int64 (key) < 1 ||
      sqlite3_value_int64 (key) > G_MAXINT32)
    return FALSE;

  *tabel = (TaalTabel) found;
  *rij = (gint32) sqlite3_value_int64 (key);
  return TRUE;
}

static gboolean
has_sound_values (sqlite3_changeset_iter *iter,
                  TaalTabel               tabel,
                  int                     op)
{
  for (int i = 1; i <= taal_schema_get (tabel)->n_kolommen; i++)
    {
      sqlite3_value *old = NULL, *new = NULL;

      if ((op != SQLITE_INSERT && sqlite3changeset_old (iter, i, &old) != SQLITE_OK) ||
          (op != SQLITE_DELETE && sqlite3changeset_new (iter, i, &new) != SQLITE_OK) || !is_sound (old) || !is_sound (new))
        return FALSE;
    }

  return TRUE;
}

static void
count_change (TaalWijzigsetTelling *telling,
              TaalDelta            *delta,
              TaalTabel             tabel,
              gint32                rij,
              int                   op)
{
  telling->n_nieuw += op == SQLITE_INSERT;
  telling->n_gewijzigd += op == SQLITE_UPDATE;
  telling->n_vervallen += op == SQLITE_DELETE;
  if (delta != NULL)
    taal_delta_add (delta, tabel, rij,
                    op == SQLITE_INSERT   ? TAAL_DELTA_TOEGEVOEGD
                    : op == SQLITE_UPDATE ? TAAL_DELTA_GEWIJZIGD
                                          : TAAL_DELTA_VERWIJDERD);
}

/**
 * taal_wijzigset_read:
 * @stroom: the bytes of a changeset, from memory or taal_wijzigset_open_log()
 * @richting: in which direction to read it
 * @telling: (out): how many rows of each kind there are
 * @delta: (nullable): where its rows are added
 * @func: (nullable) (scope call): called for every row, to look at it
 * @user_data: for @func
 * @error: a #TaalDossierError: CORRUPT when it is no changeset of rows of a dossier
 *
 * Reads a changeset to its end without applying it.
 *
 * Returns: whether it is one that may be applied
 *
 * Thread: that of @stroom
 */
gboolean
taal_wijzigset_read (TaalStroom             *stroom,
                     TaalWijzigsetRichting   richting,
                     TaalWijzigsetTelling   *telling,
                     TaalDelta              *delta,
                     TaalWijzigsetFunc       func,
                     gpointer                user_data,
                     GError                **error)
{
  sqlite3_changeset_iter *iter = NULL;
  int flags = richting == TAAL_WIJZIGSET_TERUG ? SQLITE_CHANGESETSTART_INVERT : 0;
  int result = sqlite3changeset_start_v2_strm (&iter, taal_stroom_read, stroom, flags);
  gboolean sound = TRUE;
  int closed;

  *telling = (TaalWijzigsetTelling) { 0 };
  while (sound && result == SQLITE_OK && (result = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      TaalTabel tabel;
      gint32 rij;
      int op;

      result = SQLITE_OK;
      sound = look_at_change (iter, &tabel, &rij, &op) && has_sound_values (iter, tabel, op) &&
              (func == NULL || func (tabel, rij, iter, user_data));
      if (sound)
        count_change (telling, delta, tabel, rij, op);
    }
  closed = iter != NULL ? sqlite3changeset_finalize (iter) : SQLITE_OK;

  if (!sound)
    return set_damaged (error);
  if (result == SQLITE_DONE || result == SQLITE_OK)
    result = closed;
  if (result != SQLITE_OK)
    set_error (stroom, NULL, result, error);

  return result == SQLITE_OK;
}

/* What an apply meets, for the error that it ends with. */
typedef struct
{
  TaalTabel tabel;
  gint32    rij;
  int       kind; /* 0: nothing */
} Conflict;

static int
take_conflict (void                   *data,
               int                     kind,
               sqlite3_changeset_iter *iter)
{
  Conflict *conflict = data;
  int op;

  conflict->kind = kind;
  if (kind == SQLITE_CHANGESET_FOREIGN_KEY || !look_at_change (iter, &conflict->tabel, &conflict->rij, &op))
    conflict->rij = 0;

  return SQLITE_CHANGESET_ABORT;
}

static void
set_conflict (const Conflict  *conflict,
              GError         **error)
{
  if (conflict->rij == 0)
    g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CONFLICT,
                         "rows refer to one that would be gone: it was changed by other means than this log");
  else
    g_set_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CONFLICT,
                 "row %d of %s is not as this step left it: it was changed by other means than this log",
                 conflict->rij, taal_schema_get (conflict->tabel)->name);
}

/**
 * taal_wijzigset_apply:
 * @db: a connection, in a transaction that the caller rolls back on an error
 * @stroom: the bytes of a changeset that taal_wijzigset_read() found sound
 * @richting: in which direction to apply it
 * @error: a #TaalDossierError: CONFLICT when the rows are not as the changeset expects them
 *
 * Returns: whether it was applied
 *
 * Thread: the connection's
 */
gboolean
taal_wijzigset_apply (sqlite3                *db,
                      TaalStroom             *stroom,
                      TaalWijzigsetRichting   richting,
                      GError                **error)
{
  Conflict conflict = { 0 };
  int flags = SQLITE_CHANGESETAPPLY_NOSAVEPOINT;
  int result;

  if (richting == TAAL_WIJZIGSET_TERUG)
    flags |= SQLITE_CHANGESETAPPLY_INVERT;
  result = sqlite3changeset_apply_v2_strm (db, taal_stroom_read, stroom, NULL, take_conflict, &conflict, NULL, NULL,
                                           flags);
  if (result == SQLITE_OK && conflict.kind == 0)
    return TRUE;

  if (conflict.kind != 0)
    set_conflict (&conflict, error);
  else
    set_error (stroom, db, result, error);

  return FALSE;
}
