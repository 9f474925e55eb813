/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-vervanging.h"

#include <string.h>

static int
compare_lessen (gconstpointer a,
                gconstpointer b)
{
  const TaalVervangLes *one = a, *other = b;

  if (one->les.datum != other->les.datum)
    return one->les.datum < other->les.datum ? -1 : 1;
  if (one->les.begin != other->les.begin)
    return one->les.begin < other->les.begin ? -1 : 1;

  return strcmp (one->les.les_id, other->les.les_id);
}

/* What is in the way of the docent when all the lessons are theirs. */
static void
find_botsingen (const TaalSnapshot *snapshot,
                GArray             *lessen,
                int                 docent)
{
  g_autoptr (TaalRooster) rooster = taal_rooster_new (snapshot, docent, TAAL_GEEN);

  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalVervangLes *own = &g_array_index (lessen, TaalVervangLes, i);
      TaalLes les = own->les;

      les.docent = docent;
      taal_rooster_add (rooster, own->row, &les);
    }
  for (guint i = 0; i < lessen->len; i++)
    {
      TaalVervangLes *own = &g_array_index (lessen, TaalVervangLes, i);

      own->botsing =
          taal_rooster_look (rooster, own->row, own->les.datum, own->les.begin, own->les.minuten);
    }
}

/**
 * taal_vervanging_list:
 * @check: a judgement
 * @rows: (array length=n): the places of lessons
 * @n: how many
 * @docent: who is to give them, by place, or %TAAL_GEEN for nobody
 *
 * Returns: (transfer full) (element-type TaalVervangLes): the lessons by date and time, all of them
 * on but those that the docent has already
 *
 * Thread: any
 */
GArray *
taal_vervanging_list (const TaalCheck *check,
                      const int       *rows,
                      guint            n,
                      int              docent)
{
  const TaalOordeel *oordeel = check->oordeel;
  GArray *lessen = g_array_sized_new (FALSE, TRUE, sizeof (TaalVervangLes), n);

  for (guint i = 0; i < n; i++)
    {
      TaalVervangLes own = { .row = rows[i] };
      TaalLes straks;

      taal_snapshot_get_les (oordeel->snapshot, rows[i], &own.les);
      straks = own.les;
      straks.docent = docent;
      own.telt = taal_oordeel_telt (oordeel, &own.les) == TAAL_TELT_MEE;
      own.nu = taal_oordeel_op_les (oordeel, &own.les).status;
      own.straks = taal_oordeel_op_les (oordeel, &straks).status;
      own.aan = own.les.docent != docent;
      g_array_append_val (lessen, own);
    }
  g_array_sort (lessen, compare_lessen);
  if (docent != TAAL_GEEN)
    find_botsingen (oordeel->snapshot, lessen, docent);

  return lessen;
}

/**
 * taal_vervanging_get_effect:
 * @check: the judgement
 * @lessen: (element-type TaalVervangLes): lessons that may get another docent
 *
 * Returns: what the step would do for those that are on
 *
 * Thread: any
 */
TaalVervangEffect
taal_vervanging_get_effect (const TaalCheck *check,
                            const GArray    *lessen)
{
  TaalVervangEffect effect = { 0, check->oordeel->meegeteld };

  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalVervangLes *own = &g_array_index (lessen, TaalVervangLes, i);
      gint64 gewicht = check->oordeel->maatstaf.minutes ? own->les.minuten : 1;

      if (!own->aan)
        continue;
      effect.n++;
      if (own->telt)
        effect.meegeteld += gewicht * ((own->straks != TAAL_STATUS_NIET_MEEGETELD) -
                                       (own->nu != TAAL_STATUS_NIET_MEEGETELD));
    }

  return effect;
}

/**
 * taal_vervanging_make:
 * @check: the judgement
 * @lessen: (element-type TaalVervangLes): lessons that may get another docent
 * @docent: who is to give them, by place, or %TAAL_GEEN for nobody
 *
 * Returns: (transfer full) (nullable): a step that gives those that are on to the docent; %NULL
 * when none is
 *
 * Thread: any
 */
TaalBewerking *
taal_vervanging_make (const TaalCheck *check,
                      const GArray    *lessen,
                      int              docent)
{
  const TaalDocent *docenten = taal_snapshot_get_docenten (check->oordeel->snapshot, NULL);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  for (guint i = 0; i < lessen->len; i++)
    {
      const TaalVervangLes *own = &g_array_index (lessen, TaalVervangLes, i);

      if (!own->aan)
        continue;
      taal_bewerking_change_rij (bewerking, TAAL_TABEL_LESSEN, own->les.rij);
      taal_bewerking_set (bewerking, "docent_id",
                          docent == TAAL_GEEN ? "" : docenten[docent].docent_id);
    }

  return taal_bewerking_get_n (bewerking) > 0 ? g_steal_pointer (&bewerking) : NULL;
}
