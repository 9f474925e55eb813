/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wijzigset-private.h"

#include <string.h>

#include "taal-bijtabel-private.h"
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
  gsize length;

  if (value == NULL || sqlite3_value_type (value) != SQLITE_TEXT)
    return value == NULL || sqlite3_value_type (value) != SQLITE_BLOB;

  /* As bytes: as a text it would get a NUL behind it, and that takes memory that there may not be.
   */
  text = sqlite3_value_blob (value);
  length = (gsize) sqlite3_value_bytes (value);
  return length == 0 || (text != NULL && g_utf8_validate_len (text, length, NULL));
}

/* Finds the table of a name, and how many columns it must have. */
static gboolean
find_table (const char       *name,
            TaalWijzigsetRij *rij)
{
  const char *own = g_str_has_prefix (name, ROW_TABLE) ? name + strlen (ROW_TABLE) : "";

  rij->tabel = taal_schema_find (own);
  rij->bijtabel = taal_bijschema_find (name);
  /* A name of ours is found without regard to case. */
  if (rij->tabel >= 0 && strcmp (taal_schema_get ((TaalTabel) rij->tabel)->name, own) != 0)
    return FALSE;
  if (rij->tabel < 0 && rij->bijtabel < 0)
    return FALSE;

  rij->n_kolommen = rij->tabel >= 0 ? taal_schema_get ((TaalTabel) rij->tabel)->n_kolommen
                                    : taal_bijschema_get ((TaalBijtabel) rij->bijtabel)->n_kolommen;
  return TRUE;
}

static const char *
get_table_name (const TaalWijzigsetRij *rij)
{
  return rij->tabel >= 0 ? taal_schema_get ((TaalTabel) rij->tabel)->name
                         : taal_bijschema_get ((TaalBijtabel) rij->bijtabel)->name;
}

/* What a change is about. Returns FALSE when it is none of a row of ours. */
static gboolean
look_at_change (sqlite3_changeset_iter *iter,
                TaalWijzigsetRij       *rij)
{
  const char *name = NULL;
  int n_columns = 0;
  unsigned char *keys = NULL;
  sqlite3_value *key = NULL;

  if (sqlite3changeset_op (iter, &name, &n_columns, &rij->op, NULL) != SQLITE_OK ||
      sqlite3changeset_pk (iter, &keys, NULL) != SQLITE_OK || !find_table (name, rij) ||
      n_columns != rij->n_kolommen + 1)
    return FALSE;
  for (int i = 0; i < n_columns; i++)
    if ((keys[i] != 0) != (i == 0))
      return FALSE;

  if ((rij->op == SQLITE_INSERT ? sqlite3changeset_new (iter, 0, &key)
                                : sqlite3changeset_old (iter, 0, &key)) != SQLITE_OK ||
      key == NULL || sqlite3_value_type (key) != SQLITE_INTEGER || sqlite3_value_int64 (key) < 1 ||
      sqlite3_value_int64 (key) > G_MAXINT32)
    return FALSE;

  rij->rij = (gint32) sqlite3_value_int64 (key);
  return TRUE;
}

static gboolean
has_sound_values (sqlite3_changeset_iter *iter,
                  const TaalWijzigsetRij *rij)
{
  for (int i = 1; i <= rij->n_kolommen; i++)
    {
      sqlite3_value *old = NULL, *new = NULL;

      if ((rij->op != SQLITE_INSERT && sqlite3changeset_old (iter, i, &old) != SQLITE_OK) ||
          (rij->op != SQLITE_DELETE && sqlite3changeset_new (iter, i, &new) != SQLITE_OK) ||
          !is_sound (old) || !is_sound (new))
        return FALSE;
    }

  return TRUE;
}

static void
count_change (TaalWijzigsetTelling   *telling,
              TaalDelta              *delta,
              const TaalWijzigsetRij *rij)
{
  telling->n_nieuw += rij->op == SQLITE_INSERT;
  telling->n_gewijzigd += rij->op == SQLITE_UPDATE;
  telling->n_vervallen += rij->op == SQLITE_DELETE;
  if (delta == NULL)
    return;

  if (rij->tabel < 0)
    taal_delta_set_aantekeningen (delta);
  else
    taal_delta_add (delta, (TaalTabel) rij->tabel, rij->rij,
                    rij->op == SQLITE_INSERT   ? TAAL_DELTA_TOEGEVOEGD
                    : rij->op == SQLITE_UPDATE ? TAAL_DELTA_GEWIJZIGD
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
      TaalWijzigsetRij rij;

      result = SQLITE_OK;
      sound = look_at_change (iter, &rij) && has_sound_values (iter, &rij) &&
              (func == NULL || func (&rij, iter, user_data));
      if (sound)
        count_change (telling, delta, &rij);
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
  TaalWijzigsetRij rij;
  int              kind; /* 0: nothing */
} Conflict;

static int
take_conflict (void                   *data,
               int                     kind,
               sqlite3_changeset_iter *iter)
{
  Conflict *conflict = data;

  conflict->kind = kind;
  if (kind == SQLITE_CHANGESET_FOREIGN_KEY || !look_at_change (iter, &conflict->rij))
    conflict->rij.rij = 0;

  return SQLITE_CHANGESET_ABORT;
}

static void
set_conflict (const Conflict  *conflict,
              GError         **error)
{
  if (conflict->rij.rij == 0)
    g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CONFLICT,
                         "rows refer to one that would be gone: it was changed by other means than this log");
  else
    g_set_error (
        error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CONFLICT,
        "row %d of %s is not as this step left it: it was changed by other means than this log",
        conflict->rij.rij, get_table_name (&conflict->rij));
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
