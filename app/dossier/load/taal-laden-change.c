/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-laden.h"

#include "taal-rij-lezer-private.h"

/* The reading of what an edit changed, on top of what is known. */
typedef struct
{
  TaalRijLezer     lezer; /* first: it is what the rows are handed to */
  TaalSnapshot    *before;
  const TaalDelta *delta;
  GArray          *lessen; /* TaalLes */
} Wissel;

static void
keep_les (TaalRijLezer *lezer)
{
  Wissel *wissel = (Wissel *) lezer;
  TaalLes les;

  if (taal_lessen_lezer_get_les (lezer, &les))
    g_array_append_val (wissel->lessen, les);
}

/* Reads the lessons with these numbers, a run of them at a time. */
static gboolean
read_lessen (Wissel        *wissel,
             const gint32  *rijen,
             guint          n,
             GError       **error)
{
  for (guint first = 0, last; first < n; first = last + 1)
    {
      last = first;
      while (last + 1 < n && rijen[last + 1] == rijen[last] + 1)
        last++;
      if (!taal_lessen_lezer_read_rij (&wissel->lezer, rijen[first], rijen[last], keep_les, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_lessen (gconstpointer a,
                gconstpointer b)
{
  gint32 rij_a = ((const TaalLes *) a)->rij, rij_b = ((const TaalLes *) b)->rij;

  return (rij_a > rij_b) - (rij_a < rij_b);
}

/* Where each row of a table went, from its place before: both lists are in the order of rij. Returns
 * NULL when none moved. */
static int *
list_moves (const gint32 *before,
            int           n_before,
            const GArray *sleutels)
{
  g_autofree int *moves = g_new (int, (gsize) MAX (n_before, 1));
  gboolean moved = FALSE;
  guint place = 0;

  for (int i = 0; i < n_before; i++)
    {
      while (place < sleutels->len && g_array_index (sleutels, gint64, place) < before[i])
        place++;
      moves[i] = place < sleutels->len && g_array_index (sleutels, gint64, place) == before[i] ? (int) place : TAAL_GEEN;
      moved = moved || moves[i] != i;
    }

  return moved ? g_steal_pointer (&moves) : NULL;
}

static int *
list_moves_groepen (Wissel *wissel)
{
  int n;
  const TaalGroep *groepen = taal_snapshot_get_groepen (wissel->before, &n);
  g_autofree gint32 *rijen = g_new (gint32, (gsize) MAX (n, 1));

  for (int i = 0; i < n; i++)
    rijen[i] = groepen[i].rij;

  return list_moves (rijen, n, wissel->lezer.sleutels[TAAL_TABEL_GROEPEN]);
}

static int *
list_moves_docenten (Wissel *wissel)
{
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (wissel->before, &n);
  g_autofree gint32 *rijen = g_new (gint32, (gsize) MAX (n, 1));

  for (int i = 0; i < n; i++)
    rijen[i] = docenten[i].rij;

  return list_moves (rijen, n, wissel->lezer.sleutels[TAAL_TABEL_DOCENTEN]);
}

static gboolean
change_lessen (Wissel  *wissel,
               GError **error)
{
  guint n_added, n_changed, n_removed;
  const gint32 *added = taal_delta_get_toegevoegd (wissel->delta, TAAL_TABEL_LESSEN, &n_added);
  const gint32 *changed = taal_delta_get_gewijzigd (wissel->delta, TAAL_TABEL_LESSEN, &n_changed);
  const gint32 *removed = taal_delta_get_verwijderd (wissel->delta, TAAL_TABEL_LESSEN, &n_removed);
  g_autofree int *groepen = list_moves_groepen (wissel);
  g_autofree int *docenten = list_moves_docenten (wissel);

  if (!read_lessen (wissel, added, n_added, error) || !read_lessen (wissel, changed, n_changed, error))
    return FALSE;

  g_array_sort (wissel->lessen, compare_lessen);
  taal_snapshot_builder_change_lessen (wissel->lezer.builder, wissel->before, groepen, docenten, wissel->lessen,
                                       removed, n_removed);
  return TRUE;
}

static gboolean
read_in_transaction (Wissel          *wissel,
                     TaalVerbinding  *verbinding,
                     GError         **error)
{
  TaalRijLezer *lezer = &wissel->lezer;
  gboolean read = FALSE;

  if (!taal_sqlite_exec (lezer->db, "BEGIN", error))
    return FALSE;

  taal_rij_lezer_begin (lezer);
  if (taal_rij_lezer_attach (lezer, error))
    {
      read = taal_rij_lezer_read_small (lezer, error) && change_lessen (wissel, error) &&
             taal_sqlite_exec (lezer->db, "COMMIT", error);
      taal_rij_lezer_detach (lezer);
    }
  taal_rij_lezer_end (lezer);
  if (!read)
    taal_sqlite_rollback (lezer->db);

  return read;
}

/**
 * taal_laden_change:
 * @verbinding: an open dossier
 * @before: what was read from it before
 * @delta: which rows are other than in @before
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads the small tables again, and of the lessons only those of @delta; the others are shared with
 * @before. What it costs does not grow with the lessons of the dossier, unless so many changed that all
 * are read again.
 *
 * Returns: (transfer full) (nullable): the snapshot
 *
 * Thread: the dossier's worker
 */
TaalSnapshot *
taal_laden_change (TaalVerbinding   *verbinding,
                   TaalSnapshot     *before,
                   const TaalDelta  *delta,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_autoptr (TaalSnapshotBuilder) builder = NULL;
  g_autoptr (GArray) lessen = NULL;
  Wissel wissel = { .before = before, .delta = delta };

  taal_verbinding_assert_worker (verbinding);

  if (taal_delta_is_geheel (delta, TAAL_TABEL_LESSEN))
    return taal_laden_snapshot (verbinding, NULL, NULL, cancellable, error);

  builder = taal_snapshot_builder_new (taal_snapshot_get_pool (before));
  lessen = g_array_new (FALSE, FALSE, sizeof (TaalLes));
  wissel.lessen = lessen;
  wissel.lezer.db = verbinding->db;
  wissel.lezer.builder = builder;
  wissel.lezer.pool = taal_snapshot_get_pool (before);
  wissel.lezer.known_ids = TRUE;
  wissel.lezer.valid = TRUE;
  wissel.lezer.cancellable = cancellable;
  if (!read_in_transaction (&wissel, verbinding, error))
    return NULL;

  return taal_snapshot_builder_end (builder);
}
