/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-check.h"

#include <string.h>

#include "taal-check-resources.h"

#define SHIPPED_NAME "blik-op-werk.yaml"

G_DEFINE_BOXED_TYPE (TaalCheck, taal_check, taal_check_ref, taal_check_unref)

static TaalNormpakket *
load_shipped (GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (taal_check_get_resource (), TAAL_RESOURCE_BASE "/norm/" SHIPPED_NAME,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  return taal_normpakket_parse (bytes, SHIPPED_NAME, TAAL_PAKKET_GELEVERD, error);
}

static TaalNormpakket *
load_eigen_lezing (const char  *path,
                   GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  bytes = g_bytes_new_take (text, length);

  return taal_normpakket_parse (bytes, path, TAAL_PAKKET_EIGEN_LEZING, error);
}

/**
 * taal_check_load_norm:
 * @eigen_lezingen: (nullable) (array zero-terminated=1): own readings to lay over the shipped packet,
 *   by path, the last on top
 * @bekend_op: judge by what was published and not yet withdrawn on that day, or %TAAL_DATE_NONE
 * @error: return location for a #TaalNormError with file, line and column, or a #GFileError
 *
 * Returns: (transfer full): the packets, or %NULL on error
 *
 * Thread: any
 */
TaalNorm *
taal_check_load_norm (const char *const *eigen_lezingen,
                      TaalDate           bekend_op,
                      GError           **error)
{
  g_autoptr (GPtrArray) pakketten = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_normpakket_unref);
  TaalNormpakket *pakket = load_shipped (error);

  if (pakket == NULL)
    return NULL;
  g_ptr_array_add (pakketten, pakket);

  for (int i = 0; eigen_lezingen != NULL && eigen_lezingen[i] != NULL; i++)
    {
      pakket = load_eigen_lezing (eigen_lezingen[i], error);
      if (pakket == NULL)
        return NULL;
      g_ptr_array_add (pakketten, pakket);
    }

  return taal_norm_new ((TaalNormpakket *const *) pakketten->pdata, (int) pakketten->len, bekend_op);
}

/**
 * taal_check_run:
 * @bron: a school
 * @norm: the packets
 * @periode: the examined period, closed
 *
 * Returns: (transfer full): the judgement about it
 *
 * Thread: any
 */
TaalCheck *
taal_check_run (TaalBron    *bron,
                TaalNorm    *norm,
                TaalPeriode  periode)
{
  TaalCheck *check;

  g_return_val_if_fail (bron != NULL && norm != NULL, NULL);

  check = g_atomic_rc_box_new0 (TaalCheck);
  check->bron = taal_bron_ref (bron);
  check->oordeel = taal_oordeel_compute (norm, taal_bron_get_snapshot (bron), taal_bron_get_telling (bron), periode);

  return check;
}

/**
 * taal_check_ref:
 * @check: a check
 *
 * Returns: (transfer full): @check
 *
 * Thread: any
 */
TaalCheck *
taal_check_ref (TaalCheck *check)
{
  return g_atomic_rc_box_acquire (check);
}

static void
taal_check_clear (gpointer data)
{
  TaalCheck *check = data;

  g_clear_pointer (&check->oordeel, taal_oordeel_unref);
  g_clear_pointer (&check->bron, taal_bron_unref);
}

/**
 * taal_check_unref:
 * @check: (transfer full): a check
 *
 * Thread: any
 */
void
taal_check_unref (TaalCheck *check)
{
  g_atomic_rc_box_release_full (check, taal_check_clear);
}

/**
 * taal_check_get_les:
 * @check: a check
 * @row: the place of a lesson
 * @les: (out caller-allocates): how it counts
 *
 * Thread: any
 */
void
taal_check_get_les (const TaalCheck *check,
                    int              row,
                    TaalLesOordeel  *les)
{
  const TaalOordeel *oordeel = check->oordeel;

  g_return_if_fail (les != NULL);

  memset (les, 0, sizeof *les);
  les->row = row;
  taal_snapshot_get_les (oordeel->snapshot, row, &les->les);
  les->telt = taal_oordeel_telt (oordeel, &les->les);
  les->op = taal_oordeel_op_les (oordeel, &les->les);
  les->gewicht = oordeel->maatstaf.minutes ? les->les.minuten : 1;
  les->regel = taal_oordeel_cite (oordeel, les->op.parameter, les->les.datum);
}

static int
compare_lessen (gconstpointer a,
                gconstpointer b)
{
  const TaalLesOordeel *les_a = a, *les_b = b;

  if (les_a->les.datum != les_b->les.datum)
    return les_a->les.datum < les_b->les.datum ? -1 : 1;

  return strcmp (les_a->les.les_id, les_b->les.les_id);
}

/**
 * taal_check_list_lessen:
 * @check: a check
 * @reden: a #TaalReden to keep, or -1 for all
 * @docent: a docent to keep, by its place, or %TAAL_GEEN for all
 *
 * Returns: (transfer full) (element-type TaalLesOordeel): the counted lessons, by date, then les_id
 *
 * Thread: any
 */
GArray *
taal_check_list_lessen (const TaalCheck *check,
                        int              reden,
                        int              docent)
{
  GArray *lessen = g_array_new (FALSE, FALSE, sizeof (TaalLesOordeel));
  int n = taal_snapshot_get_n_lessen (check->oordeel->snapshot);

  for (int row = 0; row < n; row++)
    {
      TaalLesOordeel les;

      taal_check_get_les (check, row, &les);
      if (les.telt != TAAL_TELT_MEE || (reden >= 0 && (int) les.op.reden != reden) ||
          (docent != TAAL_GEEN && les.les.docent != docent))
        continue;
      g_array_append_val (lessen, les);
    }
  g_array_sort (lessen, compare_lessen);

  return lessen;
}
