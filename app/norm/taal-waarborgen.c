/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-waarborgen-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TaalWaarborgen, taal_waarborgen, taal_waarborgen_ref, taal_waarborgen_unref)

/**
 * taal_waarborg_get_name:
 * @waarborg: a safeguard
 *
 * Returns: (transfer none): its id in norm.md 10
 *
 * Thread: any
 */
const char *
taal_waarborg_get_name (TaalWaarborg waarborg)
{
  static const char *const names[TAAL_N_WAARBORGEN] = { "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9" };

  g_return_val_if_fail (waarborg < TAAL_N_WAARBORGEN, NULL);
  return names[waarborg];
}

static const char *
get_les_id (const TaalPresentie *presentie,
            gconstpointer        lesson)
{
  TaalLes les;

  taal_snapshot_get_les (presentie->snapshot, ((const TaalLesWaarborgen *) lesson)->row, &les);
  return les.les_id;
}

static int
compare_lessen (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  return strcmp (get_les_id (data, a), get_les_id (data, b));
}

static void
judge_lessen (TaalWaarborgen *waarborgen,
              TaalVoortgang  *voortgang)
{
  const TaalPresentie *presentie = waarborgen->presentie;
  g_autoptr (GHashTable) plafond = taal_contract_plafond_new (waarborgen->norm, presentie);
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (gint64));
  int n = taal_snapshot_get_n_lessen (presentie->snapshot);
  const char *before = "";
  gboolean sorted = TRUE;

  for (int row = 0; row < n && taal_voortgang_step (voortgang, (guint) row); row++)
    {
      TaalLesWaarborgen oordeel;
      TaalLes les;

      taal_snapshot_get_les (presentie->snapshot, row, &les);
      if (les.status != TAAL_LES_GEGEVEN || les.vorm == TAAL_VORM_FYSIEK ||
          !taal_periode_holds (waarborgen->periode, les.datum))
        continue;
      taal_waarborgen_judge_les (waarborgen, plafond, scratch, row, &les, &oordeel);
      for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
        waarborgen->school[w][oordeel.uitkomst[w]]++;
      sorted = sorted && strcmp (before, les.les_id) <= 0;
      before = les.les_id;
      g_array_append_val (waarborgen->lessen, oordeel);
    }
  if (!sorted)
    g_array_sort_with_data (waarborgen->lessen, compare_lessen, waarborgen->presentie);
}

/**
 * taal_waarborgen_compute:
 * @norm: the packets
 * @presentie: the facts
 * @periode: the examined period, closed
 *
 * Judges the safeguards of online lessons and adds up the hours of cursisten (norm.md 10).
 *
 * Returns: (transfer full): the judgement
 *
 * Thread: any
 */
TaalWaarborgen *
taal_waarborgen_compute (TaalNorm      *norm,
                         TaalPresentie *presentie,
                         TaalPeriode    periode)
{
  return taal_waarborgen_compute_voortgang (norm, presentie, periode, NULL, NULL);
}

/**
 * taal_waarborgen_compute_voortgang:
 * @norm: the packets
 * @presentie: the facts
 * @periode: the examined period, closed
 * @func: (scope call) (nullable): told how far it is
 * @user_data: for @func
 *
 * As taal_waarborgen_compute(), for who wants to know how far it is, or to stop it.
 *
 * Returns: (transfer full) (nullable): the judgement; %NULL when @func stopped it
 *
 * Thread: any
 */
TaalWaarborgen *
taal_waarborgen_compute_voortgang (TaalNorm          *norm,
                                   TaalPresentie     *presentie,
                                   TaalPeriode        periode,
                                   TaalVoortgangFunc  func,
                                   gpointer           user_data)
{
  g_autoptr (TaalWaarborgen) waarborgen = NULL;
  TaalVoortgang voortgang = { .func = func, .user_data = user_data };

  g_return_val_if_fail (norm != NULL && presentie != NULL, NULL);

  waarborgen = g_atomic_rc_box_new0 (TaalWaarborgen);
  waarborgen->norm = taal_norm_ref (norm);
  waarborgen->presentie = taal_presentie_ref (presentie);
  waarborgen->periode = periode;
  waarborgen->lessen = g_array_new (FALSE, FALSE, sizeof (TaalLesWaarborgen));
  waarborgen->cursisten = g_array_new (FALSE, FALSE, sizeof (TaalCursistUren));
  voortgang.total = (gint64) taal_snapshot_get_n_lessen (presentie->snapshot) * 2;
  judge_lessen (waarborgen, &voortgang);
  taal_waarborgen_fill_uren (waarborgen, &voortgang);

  return voortgang.stopped ? NULL : g_steal_pointer (&waarborgen);
}

/**
 * taal_waarborgen_ref:
 * @waarborgen: a judgement
 *
 * Returns: (transfer full): @waarborgen
 *
 * Thread: any
 */
TaalWaarborgen *
taal_waarborgen_ref (TaalWaarborgen *waarborgen)
{
  return g_atomic_rc_box_acquire (waarborgen);
}

static void
taal_waarborgen_clear (gpointer data)
{
  TaalWaarborgen *waarborgen = data;

  g_clear_pointer (&waarborgen->lessen, g_array_unref);
  g_clear_pointer (&waarborgen->cursisten, g_array_unref);
  g_clear_pointer (&waarborgen->presentie, taal_presentie_unref);
  g_clear_pointer (&waarborgen->norm, taal_norm_unref);
}

/**
 * taal_waarborgen_unref:
 * @waarborgen: (transfer full): a judgement
 *
 * Thread: any
 */
void
taal_waarborgen_unref (TaalWaarborgen *waarborgen)
{
  g_atomic_rc_box_release_full (waarborgen, taal_waarborgen_clear);
}
