/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-presentielijst.h"

#include <string.h>

#include "taal-check.h"
#include "taal-week.h"

/* A les of a groep, to be put in order. */
typedef struct
{
  int         row;
  TaalDate    datum;
  gint32      begin;
  const char *les_id;
  gint32      rij;
} Plek;

static int
compare_plekken (gconstpointer a,
                 gconstpointer b)
{
  const Plek *left = a, *right = b;

  if (left->datum != right->datum)
    return left->datum < right->datum ? -1 : 1;
  if (left->begin != right->begin)
    return left->begin < right->begin ? -1 : 1;

  return strcmp (left->les_id, right->les_id);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The lessen of a groep on the days of a period, in their order. */
static GArray *
find_lessen (const TaalSnapshot *snapshot,
             int                 groep,
             TaalDate            first,
             TaalDate            last)
{
  GArray *plekken = g_array_new (FALSE, FALSE, sizeof (Plek));
  int n = taal_snapshot_get_n_lessen (snapshot);

  for (int row = 0; row < n; row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      if (les.groep == groep && les.datum >= first && les.datum <= last)
        {
          Plek plek = { row, les.datum, les.begin, les.les_id, les.rij };

          g_array_append_val (plekken, plek);
        }
    }
  g_array_sort (plekken, compare_plekken);

  return plekken;
}

/* The ids of the cursisten of a groep around a les, the latest first. */
static GPtrArray *
list_deelnemers (TaalDossier         *dossier,
                 const TaalSnapshot  *snapshot,
                 const TaalLes       *les,
                 GError             **error)
{
  g_autoptr (GArray) plekken =
      find_lessen (snapshot, les->groep, les->datum - TAAL_PRESENTIE_DAGEN, les->datum);
  g_autoptr (GArray) rijen = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = plekken->len; i > 0; i--)
    g_array_append_val (rijen, g_array_index (plekken, Plek, i - 1).rij);

  return taal_dossier_list_deelnemers (dossier, (const gint32 *) (gpointer) rijen->data, rijen->len,
                                       TAAL_PRESENTIE_MAX, error);
}

static gboolean
has_row (const GPtrArray *rijen,
         const char      *cursist_id)
{
  for (guint i = 0; i < rijen->len; i++)
    if (g_str_equal (((TaalTekstRij *) g_ptr_array_index (rijen, i))->teksten[1], cursist_id))
      return TRUE;

  return FALSE;
}

/* Those who may come, but have no row yet; by id. */
static GPtrArray *
list_kandidaten (TaalDossier         *dossier,
                 const TaalSnapshot  *snapshot,
                 const TaalLes       *les,
                 const GPtrArray     *rijen,
                 GError             **error)
{
  GPtrArray *ids = list_deelnemers (dossier, snapshot, les, error);

  if (ids == NULL)
    return NULL;
  for (guint i = ids->len; i > 0; i--)
    if (has_row (rijen, g_ptr_array_index (ids, i - 1)))
      g_ptr_array_remove_index (ids, i - 1);
  g_ptr_array_sort (ids, compare_ids);

  return ids;
}

/**
 * taal_les_presentie_read:
 * @dossier: a dossier
 * @snapshot: its facts
 * @les: the number of a les in it
 * @error: a #TaalDossierError: CHANGED when the les is not there (any more)
 *
 * Returns: (transfer full) (nullable): who was there
 *
 * Thread: any but one that must not block
 */
TaalLesPresentie *
taal_les_presentie_read (TaalDossier   *dossier,
                         TaalSnapshot  *snapshot,
                         gint32         les,
                         GError       **error)
{
  g_auto (GStrv) teksten = NULL;
  g_autoptr (GPtrArray) rijen = NULL, kandidaten = NULL;
  TaalLesPresentie *presentie;
  int row = taal_snapshot_find_les_rij (snapshot, les);
  TaalLes facts;

  teksten = taal_dossier_get_rij (dossier, TAAL_TABEL_LESSEN, NULL, les, error);
  if (teksten == NULL)
    return NULL;
  if (row == TAAL_GEEN)
    {
      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED,
                           "a les was not there before");
      return NULL;
    }
  rijen = taal_dossier_get_presentie (dossier, les, error);
  if (rijen == NULL)
    return NULL;
  taal_snapshot_get_les (snapshot, row, &facts);
  kandidaten = list_kandidaten (dossier, snapshot, &facts, rijen, error);
  if (kandidaten == NULL)
    return NULL;

  presentie = g_new0 (TaalLesPresentie, 1);
  presentie->snapshot = taal_snapshot_ref (snapshot);
  presentie->les = row;
  presentie->les_teksten = g_steal_pointer (&teksten);
  presentie->rijen = g_steal_pointer (&rijen);
  presentie->kandidaten = g_steal_pointer (&kandidaten);

  return presentie;
}

/**
 * taal_les_presentie_free:
 * @presentie: (transfer full): who was at a les
 *
 * Thread: any
 */
void
taal_les_presentie_free (TaalLesPresentie *presentie)
{
  g_clear_pointer (&presentie->snapshot, taal_snapshot_unref);
  g_clear_pointer (&presentie->les_teksten, g_strfreev);
  g_clear_pointer (&presentie->rijen, g_ptr_array_unref);
  g_clear_pointer (&presentie->kandidaten, g_ptr_array_unref);
  g_free (presentie);
}

/**
 * taal_presentielijst_find_week:
 * @snapshot: the facts of a school
 * @groep: one of its groepen, by place
 * @date: a day
 *
 * Returns: (transfer full) (element-type int): the places of the lessen of the groep in the week of
 *   that day, in their order; those that did not take place are not among them
 *
 * Thread: any
 */
GArray *
taal_presentielijst_find_week (const TaalSnapshot *snapshot,
                               int                 groep,
                               TaalDate            date)
{
  TaalDate monday = taal_week_of (date);
  g_autoptr (GArray) plekken = NULL;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (int));

  g_return_val_if_fail (snapshot != NULL, rows);

  plekken = find_lessen (snapshot, groep, monday, monday + 6);
  for (guint i = 0; i < plekken->len; i++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, g_array_index (plekken, Plek, i).row, &les);
      if (les.status != TAAL_LES_UITGEVALLEN)
        g_array_append_val (rows, g_array_index (plekken, Plek, i).row);
    }

  return rows;
}

/* Adds the ids that are not there yet. */
static void
add_ids (GPtrArray       *ids,
         GHashTable      *seen,
         const GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    if (!g_hash_table_contains (seen, g_ptr_array_index (more, i)))
      {
        char *id = g_strdup (g_ptr_array_index (more, i));

        g_ptr_array_add (ids, id);
        g_hash_table_add (seen, id);
      }
}

/**
 * taal_presentielijst_read:
 * @dossier: a dossier
 * @snapshot: its facts
 * @lessen: (array length=n_lessen): the places of lessen of one groep
 * @n_lessen: how many there are, one or more
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable): what a list of them is made from
 *
 * Thread: any but one that must not block
 */
TaalPresentielijst *
taal_presentielijst_read (TaalDossier   *dossier,
                          TaalSnapshot  *snapshot,
                          const int     *lessen,
                          guint          n_lessen,
                          GError       **error)
{
  g_autoptr (TaalPresentielijst) lijst = g_new0 (TaalPresentielijst, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  lijst->snapshot = taal_snapshot_ref (snapshot);
  lijst->lessen = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_vals (lijst->lessen, lessen, n_lessen);
  lijst->cursisten = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_lessen; i++)
    {
      g_autoptr (GPtrArray) ids = NULL;
      TaalLes les;

      /* What comes before the first les reaches far enough back for all; of the others only who is
       * in them counts. */
      taal_snapshot_get_les (snapshot, lessen[i], &les);
      ids = i == 0 ? list_deelnemers (dossier, snapshot, &les, error)
                   : taal_dossier_list_deelnemers (dossier, &les.rij, 1, TAAL_PRESENTIE_MAX, error);
      if (ids == NULL)
        return NULL;
      add_ids (lijst->cursisten, seen, ids);
    }
  g_ptr_array_sort (lijst->cursisten, compare_ids);

  return g_steal_pointer (&lijst);
}

/**
 * taal_presentielijst_load:
 * @path: a dossier, or a folder or workbook that was read without errors before
 * @snapshot: its facts
 * @lessen: (array length=n_lessen): the places of lessen of one groep
 * @n_lessen: how many there are, one or more
 * @error: a #TaalDossierError
 *
 * As taal_presentielijst_read(), of a school that is not open. The lessen of a folder or workbook are
 * found again by their ids: it is imported once more, for facts do not hold the presentie.
 *
 * Returns: (transfer full) (nullable): what a list of them is made from
 *
 * Thread: any but one that must not block
 */
TaalPresentielijst *
taal_presentielijst_load (const char    *path,
                          TaalSnapshot  *snapshot,
                          const int     *lessen,
                          guint          n_lessen,
                          GError       **error)
{
  const char *const sources[] = { path, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  if (!taal_dossier_is_source (path))
    dossier = taal_dossier_open (path, TAAL_DOSSIER_READ, NULL, error);
  else
    {
      dossier = taal_dossier_new_in_memory (error);
      if (dossier != NULL)
        report =
            taal_dossier_import (dossier, sources, TAAL_IMPORT_SKIP_BAD, NULL, NULL, NULL, error);
      if (report == NULL)
        return NULL;
    }

  /* The same source gives the same rows under the same numbers. */
  return dossier == NULL ? NULL
                         : taal_presentielijst_read (dossier, snapshot, lessen, n_lessen, error);
}

/**
 * taal_presentielijst_free:
 * @lijst: (transfer full): a list
 *
 * Thread: any
 */
void
taal_presentielijst_free (TaalPresentielijst *lijst)
{
  g_clear_pointer (&lijst->snapshot, taal_snapshot_unref);
  g_clear_pointer (&lijst->lessen, g_array_unref);
  g_clear_pointer (&lijst->cursisten, g_ptr_array_unref);
  g_free (lijst);
}
