/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-deling-private.h"

/* Who was there, of the lessons that were given.
 *
 * Besluit inburgering 2021 art. 9.2 lid 4 (R35) has a school give a gemeente the attendance of its
 * asielstatushouders. A dossier does not say who is one: taken for it are cursisten of whom it says
 * that they fall under the Wi2021 and under this gemeente, in groepen of its contracts under the
 * Wi2021. Where it says less of a cursist, that is not enough. They go under the pseudonym that
 * they have, with whether they were there and nothing else.
 *
 * Of all others a contract asks only how many they were (max_groep, norm.md 9). So where it asks,
 * that number goes: as the first so many of a row of places, which are nobody. The same place in
 * two lessons need not be the same person. */
static const char rijen_sql[] =
    "SELECT p.les, p.cursist, max(p.aanwezig), g.wet = " TAAL_DEELSQL_WI2021
    ", k.max_groep IS NOT NULL FROM rij_presentie AS p JOIN rij_lessen AS l ON l.rij = p.les "
    "JOIN rij_groepen AS g ON g.rij = l.groep JOIN rij_contracten AS k ON k.rij = g.contract "
    "WHERE k.gemeente = ?1 AND l.status = " TAAL_DEELSQL_GEGEVEN
    " GROUP BY p.les, p.cursist ORDER BY p.les, p.cursist";

/* A cursist who goes along may have the id of a place. */
static const char plaats_sql[] =
    "INSERT OR IGNORE INTO rij_cursisten (rij, cursist_id) VALUES (?1, ?2)";

static const char insert_sql[] =
    "INSERT INTO rij_presentie (rij, les, cursist, aanwezig) VALUES (?1, ?2, ?3, ?4)";

/* What is being written, and of the lesson that is being read how many others were there. */
typedef struct
{
  TaalDeling    *deling;
  TaalStatement *plaats;
  TaalStatement *insert;
  GArray        *plaatsen; /* the numbers of the places */
  guint          n_ids;    /* how many ids of places were tried */

  gint64         les;
  guint          n_anderen;
  gboolean       heeft_rijen; /* some row of the lesson was written */
  gboolean       telt;        /* the number of others is asked */
} Schrijver;

static void
schrijver_clear (Schrijver *schrijver)
{
  g_clear_pointer (&schrijver->plaats, taal_sqlite_finalize);
  g_clear_pointer (&schrijver->insert, taal_sqlite_finalize);
  g_clear_pointer (&schrijver->plaatsen, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Schrijver, schrijver_clear)

static gboolean
write_row (Schrijver *schrijver,
           gint32 cursist,
           gboolean aanwezig,
           GError **error)
{
  TaalDeling *deling = schrijver->deling;
  gint32 les = taal_deling_find (deling, TAAL_TABEL_LESSEN, schrijver->les);

  schrijver->heeft_rijen = TRUE;
  return taal_sqlite_bind_int (schrijver->insert, 1,
                               taal_deling_number (deling, TAAL_TABEL_PRESENTIE, 0), error) &&
         taal_sqlite_bind_int (schrijver->insert, 2, les, error) &&
         taal_sqlite_bind_int (schrijver->insert, 3, cursist, error) &&
         taal_sqlite_bind_int (schrijver->insert, 4, aanwezig, error) &&
         taal_sqlite_execute (schrijver->insert, error);
}

/* Adds a place, under the next id that no cursist has. */
static gboolean
add_place (Schrijver *schrijver,
           GError **error)
{
  gint32 number = taal_deling_number (schrijver->deling, TAAL_TABEL_CURSISTEN, 0);

  do
    {
      g_autofree char *id = g_strdup_printf ("plaats-%u", ++schrijver->n_ids);

      if (!taal_sqlite_bind_int (schrijver->plaats, 1, number, error) ||
          !taal_sqlite_bind_text (schrijver->plaats, 2, id, error) ||
          !taal_sqlite_execute (schrijver->plaats, error))
        return FALSE;
    }
  while (sqlite3_changes (schrijver->deling->naar) == 0);
  g_array_append_val (schrijver->plaatsen, number);

  return TRUE;
}

/* Writes how many others were at the lesson that was read. Where nobody was, but presentie was
 * taken, one place says so. */
static gboolean
end_les (Schrijver *schrijver,
         GError **error)
{
  guint n = schrijver->n_anderen;

  if (!schrijver->telt || (n == 0 && schrijver->heeft_rijen))
    return TRUE;

  schrijver->deling->inhoud->n_geteld++;
  for (guint i = 0; i < MAX (n, 1); i++)
    if ((i >= schrijver->plaatsen->len && !add_place (schrijver, error)) ||
        !write_row (schrijver, g_array_index (schrijver->plaatsen, gint32, i), n > 0, error))
      return FALSE;

  return TRUE;
}

/* One row of the source is one cursist at a lesson, in whatever many rows of presentie. */
static gboolean
read_row (Schrijver *schrijver,
          sqlite3_stmt *stmt,
          GError **error)
{
  gint64 les = sqlite3_column_int64 (stmt, 0);
  gint32 cursist = taal_deling_find (schrijver->deling, TAAL_TABEL_CURSISTEN,
                                     sqlite3_column_int64 (stmt, 1));
  gboolean aanwezig = sqlite3_column_int (stmt, 2) == 1;

  if (les != schrijver->les)
    {
      if (!end_les (schrijver, error))
        return FALSE;
      schrijver->les = les;
      schrijver->n_anderen = 0;
      schrijver->heeft_rijen = FALSE;
      schrijver->telt = FALSE;
    }
  if (cursist != 0 && sqlite3_column_int (stmt, 3) == 1)
    return write_row (schrijver, cursist, aanwezig, error);

  schrijver->telt = sqlite3_column_int (stmt, 4) == 1;
  schrijver->n_anderen += aanwezig ? 1 : 0;
  return TRUE;
}

static gboolean
read_rows (Schrijver *schrijver,
           sqlite3_stmt *stmt,
           GError **error)
{
  TaalStap step;

  while ((step = taal_sqlite_step (stmt, error)) == TAAL_STAP_RIJ)
    if (!read_row (schrijver, stmt, error) ||
        g_cancellable_set_error_if_cancelled (schrijver->deling->cancellable, error))
      return FALSE;

  return step == TAAL_STAP_KLAAR && end_les (schrijver, error);
}

/**
 * taal_deling_presentie:
 * @deling: what is being shared with a gemeente, its lessons and cursisten written
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Writes what a gemeente may have of who was at which lesson.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_deling_presentie (TaalDeling *deling,
                       GError **error)
{
  g_auto (Schrijver) schrijver = { .deling = deling };
  g_autoptr (TaalStatement) rijen = taal_sqlite_prepare (deling->bron->db, rijen_sql, error);

  if (rijen == NULL || !taal_deling_bind_gemeente (deling, rijen, error))
    return FALSE;
  deling->inhoud->n_cursisten = deling->inhoud->n[TAAL_TABEL_CURSISTEN];
  schrijver.plaatsen = g_array_new (FALSE, FALSE, sizeof (gint32));
  schrijver.plaats = taal_sqlite_prepare (deling->naar, plaats_sql, error);
  if (schrijver.plaats == NULL)
    return FALSE;
  schrijver.insert = taal_sqlite_prepare (deling->naar, insert_sql, error);

  return schrijver.insert != NULL && read_rows (&schrijver, rijen, error);
}
