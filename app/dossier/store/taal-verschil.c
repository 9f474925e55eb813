/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-verschil.h"

#include <string.h>

#include "taal-dossier-private.h"
#include "taal-fout.h"
#include "taal-reservekopie-private.h"
#include "taal-sqlite.h"

/* The rows of a table as they lie, by their number: a copy of a dossier has the same numbers, so the two are gone
 * through side by side and nothing of them is kept. */
static const char *const all_rows[TAAL_N_TABELLEN] = {
  [TAAL_TABEL_SCHOOL] = "SELECT * FROM rij_school ORDER BY rij",
  [TAAL_TABEL_LOCATIES] = "SELECT * FROM rij_locaties ORDER BY rij",
  [TAAL_TABEL_DOCENTEN] = "SELECT * FROM rij_docenten ORDER BY rij",
  [TAAL_TABEL_REGISTRATIES] = "SELECT * FROM rij_registraties ORDER BY rij",
  [TAAL_TABEL_OPLEIDINGEN] = "SELECT * FROM rij_opleidingen ORDER BY rij",
  [TAAL_TABEL_ERVARING] = "SELECT * FROM rij_ervaring ORDER BY rij",
  [TAAL_TABEL_MELDINGEN] = "SELECT * FROM rij_meldingen ORDER BY rij",
  [TAAL_TABEL_PERSONEELSPLANNEN] = "SELECT * FROM rij_personeelsplannen ORDER BY rij",
  [TAAL_TABEL_MAATREGELEN] = "SELECT * FROM rij_maatregelen ORDER BY rij",
  [TAAL_TABEL_CONTRACTEN] = "SELECT * FROM rij_contracten ORDER BY rij",
  [TAAL_TABEL_GROEPEN] = "SELECT * FROM rij_groepen ORDER BY rij",
  [TAAL_TABEL_LESSEN] = "SELECT * FROM rij_lessen ORDER BY rij",
  [TAAL_TABEL_CURSISTEN] = "SELECT * FROM rij_cursisten ORDER BY rij",
  [TAAL_TABEL_PRESENTIE] = "SELECT * FROM rij_presentie ORDER BY rij",
  [TAAL_TABEL_ONLINE_MELDINGEN] = "SELECT * FROM rij_online_meldingen ORDER BY rij",
  [TAAL_TABEL_FACTUREN] = "SELECT * FROM rij_facturen ORDER BY rij",
  [TAAL_TABEL_AANBOD_WI2013] = "SELECT * FROM rij_aanbod_wi2013 ORDER BY rij",
};

/* Two connections at a table. */
typedef struct
{
  sqlite3_stmt *stmt;
  TaalStap      step;
} Kant;

static gboolean
advance (Kant *kant,
         GError **error)
{
  kant->step = taal_sqlite_step (kant->stmt, error);

  return kant->step == TAAL_STAP_RIJ || kant->step == TAAL_STAP_KLAAR;
}

static gint64
get_rij (const Kant *kant)
{
  return kant->step == TAAL_STAP_RIJ ? sqlite3_column_int64 (kant->stmt, 0) : G_MAXINT64;
}

/* Texts and numbers are all that rows hold, and both compare as text. */
static gboolean
is_equal (sqlite3_stmt *a,
          sqlite3_stmt *b)
{
  for (int i = 1; i < sqlite3_column_count (a); i++)
    {
      int type = sqlite3_column_type (a, i);

      if (type != sqlite3_column_type (b, i))
        return FALSE;
      if (type == SQLITE_INTEGER ? sqlite3_column_int64 (a, i) != sqlite3_column_int64 (b, i)
                                 : g_strcmp0 ((const char *) sqlite3_column_text (a, i),
                                              (const char *) sqlite3_column_text (b, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
compare_table (TaalVerbinding  *now,
               TaalVerbinding  *then,
               TaalTabel        tabel,
               TaalVerschil    *verschil,
               GError         **error)
{
  g_autoptr (TaalStatement) ours = taal_sqlite_prepare (now->db, all_rows[tabel], error);
  g_autoptr (TaalStatement) theirs = NULL;
  Kant a = { 0 }, b = { 0 };

  if (ours == NULL)
    return FALSE;
  theirs = taal_sqlite_prepare (then->db, all_rows[tabel], error);
  a.stmt = ours;
  b.stmt = theirs;
  if (theirs == NULL || !advance (&a, error) || !advance (&b, error))
    return FALSE;

  while (a.step == TAAL_STAP_RIJ || b.step == TAAL_STAP_RIJ)
    {
      gint64 here = get_rij (&a), there = get_rij (&b);

      if (here < there)
        verschil->n_weg++;
      else if (there < here)
        verschil->n_terug++;
      else if (!is_equal (a.stmt, b.stmt))
        verschil->n_anders++;
      if ((here <= there && !advance (&a, error)) || (there <= here && !advance (&b, error)))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  const char   *path;
  TaalVerschil *verschillen;
} Vraag;

static gboolean
compare (TaalVerbinding *verbinding,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  const Vraag *vraag = data;
  TaalVerbinding *copy =
      taal_verbinding_open (verbinding->werker, vraag->path, TAAL_DOSSIER_READ, error);
  gboolean compared = copy != NULL;

  memset (vraag->verschillen, 0, TAAL_N_TABELLEN * sizeof *vraag->verschillen);
  for (TaalTabel tabel = 0; compared && tabel < TAAL_N_TABELLEN; tabel++)
    compared = !g_cancellable_set_error_if_cancelled (cancellable, error) &&
               compare_table (verbinding, copy, tabel, &vraag->verschillen[tabel], error);
  g_clear_pointer (&copy, taal_verbinding_close);

  return compared;
}

/**
 * taal_dossier_compare:
 * @self: a dossier
 * @backup: (type filename): one of taal_dossier_find_backups()
 * @verschillen: (out caller-allocates) (array fixed-size=17): for each table what @backup would change in it
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * A row is known by its number: one that was removed and whose number another row has now is a row with other
 * values.
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_compare (TaalDossier   *self,
                      const char    *backup,
                      TaalVerschil  *verschillen,
                      GCancellable  *cancellable,
                      GError       **error)
{
  Vraag vraag = { backup, verschillen };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && backup != NULL && verschillen != NULL, FALSE);

  return taal_dossier_run (self, compare, &vraag, cancellable, error);
}
