/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-deling-private.h"

#include "taal-bsn.h"

/* The tables that a column refers to. */
static const struct
{
  TaalDeelcel cel;
  TaalTabel   tabel;
} verwijzingen[] = {
  { TAAL_DEELCEL_LOCATIE, TAAL_TABEL_LOCATIES },
  { TAAL_DEELCEL_DOCENT, TAAL_TABEL_DOCENTEN },
  { TAAL_DEELCEL_PLAN, TAAL_TABEL_PERSONEELSPLANNEN },
  { TAAL_DEELCEL_CONTRACT, TAAL_TABEL_CONTRACTEN },
  { TAAL_DEELCEL_GROEP, TAAL_TABEL_GROEPEN },
};

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT,
                       "it is damaged: a cell of a row");
  return FALSE;
}

/**
 * taal_deling_find:
 * @deling: what is being shared
 * @tabel: a table
 * @rij: a row of it in the source
 *
 * Returns: its number in the new dossier, or 0 where it does not go along
 *
 * Thread: the dossier's worker
 */
gint32
taal_deling_find (const TaalDeling *deling,
                  TaalTabel tabel,
                  gint64 rij)
{
  GHashTable *nieuw = deling->nieuw[tabel];

  return nieuw != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (nieuw, GINT_TO_POINTER ((int) rij)))
                       : 0;
}

/**
 * taal_deling_number:
 * @deling: what is being shared
 * @tabel: a table
 * @rij: a row of it in the source that goes along, or 0 for one that is not of the source
 *
 * Numbers are given in the order in which rows come, so those of the source, and how many did not
 * go along, cannot be told from them.
 *
 * Returns: its number in the new dossier
 *
 * Thread: the dossier's worker
 */
gint32
taal_deling_number (TaalDeling *deling,
                    TaalTabel tabel,
                    gint64 rij)
{
  gint32 number = (gint32) ++deling->inhoud->n[tabel];

  if (deling->nieuw[tabel] == NULL)
    deling->nieuw[tabel] = g_hash_table_new (NULL, NULL);
  if (rij != 0)
    g_hash_table_insert (deling->nieuw[tabel], GINT_TO_POINTER ((int) rij),
                         GINT_TO_POINTER (number));

  return number;
}

/**
 * taal_deling_bind_gemeente:
 * @deling: what is being shared
 * @stmt: a statement, of which ?1 is the gemeente where it asks for it
 * @error: a #TaalDossierError
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_deling_bind_gemeente (const TaalDeling *deling,
                           sqlite3_stmt *stmt,
                           GError **error)
{
  return sqlite3_bind_parameter_count (stmt) == 0 ||
         taal_sqlite_bind_text (stmt, 1, deling->gemeente, error);
}

/* Hands a cell on, whatever it holds; the schema of the new dossier looks at the rest. */
static gboolean
bind_cell (sqlite3_stmt *insert,
           int parameter,
           sqlite3_stmt *select,
           int column,
           GError **error)
{
  gboolean valid = TRUE;
  int result;

  if (sqlite3_column_type (select, column) == SQLITE_TEXT)
    (void) taal_sqlite_column_text (select, column, NULL, &valid);
  if (!valid)
    return set_damaged (error);

  result = sqlite3_bind_value (insert, parameter, sqlite3_column_value (select, column));
  if (result != SQLITE_OK)
    taal_sqlite_set_error (sqlite3_db_handle (insert), result, error);
  return result == SQLITE_OK;
}

/* Whether the text of a cell may go; a BSN is a name as well. */
static gboolean
is_clean (const TaalDeling *deling,
          sqlite3_stmt *stmt,
          int column)
{
  gboolean valid;
  int length;
  const char *text = taal_sqlite_column_text (stmt, column, &length, &valid);

  return text == NULL ||
         (!taal_naamzeef_holds (deling->zeef, text) && !taal_bsn_contains (text, (gsize) length));
}

/* Whether no id of a table has a name in it. */
static gboolean
ids_are_clean (TaalDeling *deling,
               const TaalDeelTabel *tabel,
               int column,
               gboolean *clean,
               GError **error)
{
  g_autoptr (TaalStatement) stmt = taal_sqlite_prepare (deling->bron->db, tabel->select, error);
  TaalStap step;

  *clean = TRUE;
  if (stmt == NULL || !taal_deling_bind_gemeente (deling, stmt, error))
    return FALSE;
  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    if (!is_clean (deling, stmt, column))
      {
        *clean = FALSE;
        return TRUE;
      }

  return step == TAAL_STAP_KLAAR;
}

static gboolean
look_at_ids (TaalDeling *deling,
             const TaalDeelTabel *tabel,
             GError **error)
{
  gboolean clean = TRUE;

  for (int i = 0; tabel->cellen[i] != TAAL_DEELCEL_GEEN; i++)
    if (tabel->cellen[i] == TAAL_DEELCEL_ID && !ids_are_clean (deling, tabel, i + 1, &clean, error))
      return FALSE;
  deling->inhoud->genummerd[tabel->tabel] = !clean;

  return TRUE;
}

/* The number of the row that a cell refers to; 0 for none, and FALSE where that row stays behind.
 */
static gboolean
follow (const TaalDeling *deling,
        TaalDeelcel cel,
        sqlite3_stmt *select,
        int column,
        gint32 *number)
{
  *number = 0;
  if (sqlite3_column_type (select, column) == SQLITE_NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (verwijzingen); i++)
    if (verwijzingen[i].cel == cel)
      *number =
          taal_deling_find (deling, verwijzingen[i].tabel, sqlite3_column_int64 (select, column));

  return *number != 0;
}

static gboolean
bind_row (const TaalDeling *deling,
          const TaalDeelTabel *tabel,
          sqlite3_stmt *insert,
          sqlite3_stmt *select,
          gboolean *goes,
          GError **error)
{
  gboolean done = TRUE;
  gint32 number;

  *goes = TRUE;
  for (int i = 0; done && *goes && tabel->cellen[i] != TAAL_DEELCEL_GEEN; i++)
    switch (tabel->cellen[i])
      {
      case TAAL_DEELCEL_GEEN:
        break;
      case TAAL_DEELCEL_ZO:
        done = bind_cell (insert, i + 2, select, i + 1, error);
        break;
      case TAAL_DEELCEL_ID:
        done = deling->inhoud->genummerd[tabel->tabel]
                   ? taal_sqlite_bind_null (insert, i + 2, error)
                   : bind_cell (insert, i + 2, select, i + 1, error);
        break;
      case TAAL_DEELCEL_ZEEF:
        done = is_clean (deling, select, i + 1) ? bind_cell (insert, i + 2, select, i + 1, error)
                                                : taal_sqlite_bind_null (insert, i + 2, error);
        break;
      case TAAL_DEELCEL_LOCATIE:
      case TAAL_DEELCEL_DOCENT:
      case TAAL_DEELCEL_PLAN:
      case TAAL_DEELCEL_CONTRACT:
      case TAAL_DEELCEL_GROEP:
        *goes = follow (deling, tabel->cellen[i], select, i + 1, &number);
        done = *goes && number != 0 ? taal_sqlite_bind_int (insert, i + 2, number, error)
                                    : taal_sqlite_bind_null (insert, i + 2, error);
        break;
      }

  return done;
}

/**
 * taal_deling_copy:
 * @deling: what is being shared
 * @tabel: how a table is
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Writes the rows of a table that go along, each with a number of its own.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_deling_copy (TaalDeling *deling,
                  const TaalDeelTabel *tabel,
                  GError **error)
{
  g_autoptr (TaalStatement) select = NULL, insert = NULL;
  gboolean goes;
  TaalStap step;

  if (!look_at_ids (deling, tabel, error))
    return FALSE;
  select = taal_sqlite_prepare (deling->bron->db, tabel->select, error);
  insert = select != NULL ? taal_sqlite_prepare (deling->naar, tabel->insert, error) : NULL;
  if (insert == NULL || !taal_deling_bind_gemeente (deling, select, error))
    return FALSE;

  while ((step = taal_sqlite_step (select, error)) == TAAL_STAP_RIJ)
    {
      if (!bind_row (deling, tabel, insert, select, &goes, error))
        return FALSE;
      if (!goes)
        continue;
      if (!taal_sqlite_bind_int (
              insert, 1,
              taal_deling_number (deling, tabel->tabel, sqlite3_column_int64 (select, 0)), error) ||
          !taal_sqlite_execute (insert, error) ||
          g_cancellable_set_error_if_cancelled (deling->cancellable, error))
        return FALSE;
    }

  return step == TAAL_STAP_KLAAR;
}

/**
 * taal_deling_copy_rows:
 * @deling: what is being shared
 * @select: reads rows
 * @insert: writes one; its parameters are the columns of @select
 * @n: (inout): counts them
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Writes rows as they are.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_deling_copy_rows (TaalDeling *deling,
                       const char *select,
                       const char *insert,
                       guint *n,
                       GError **error)
{
  g_autoptr (TaalStatement) from = taal_sqlite_prepare (deling->bron->db, select, error);
  g_autoptr (TaalStatement) to =
      from != NULL ? taal_sqlite_prepare (deling->naar, insert, error) : NULL;
  TaalStap step;

  if (to == NULL)
    return FALSE;
  g_assert (sqlite3_column_count (from) == sqlite3_bind_parameter_count (to));

  while ((step = taal_sqlite_step (from, error)) == TAAL_STAP_RIJ)
    {
      for (int i = 0; i < sqlite3_column_count (from); i++)
        if (!bind_cell (to, i + 1, from, i, error))
          return FALSE;
      if (!taal_sqlite_execute (to, error) ||
          g_cancellable_set_error_if_cancelled (deling->cancellable, error))
        return FALSE;
      (*n)++;
    }

  return step == TAAL_STAP_KLAAR;
}
