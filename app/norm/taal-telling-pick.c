/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-telling.h"

#include "taal-telling-private.h"

/* The days of a series within a period, added up from its first. */
static TaalReeks *
pick_dagen (const TaalReeks *reeks, TaalPeriode periode)
{
  const TaalLes les = { .docent = reeks->docent,
                        .co_docent = reeks->co_docent,
                        .groep = reeks->groep };
  TaalReeks *picked = taal_reeks_new (&les);
  TaalMaat before = { 0, 0 };

  for (guint i = 0; i < reeks->dagen->len; i++)
    {
      TaalDag dag = g_array_index (reeks->dagen, TaalDag, i);

      if (dag.datum < periode.van)
        before = dag.maat;
      if (!taal_periode_holds (periode, dag.datum))
        continue;
      dag.maat.lessen -= before.lessen;
      dag.maat.minuten -= before.minuten;
      g_array_append_val (picked->dagen, dag);
    }

  return picked;
}

/**
 * taal_telling_pick:
 * @telling: counts
 * @groepen: for each groep, by its place, whether its lessons are wanted
 * @periode: the days that are wanted
 *
 * Returns: (transfer full): the counts of those lessons alone
 *
 * Thread: any
 */
TaalTelling *
taal_telling_pick (const TaalTelling *telling, const gboolean *groepen, TaalPeriode periode)
{
  TaalTelling *picked = g_atomic_rc_box_new0 (TaalTelling);

  picked->reeksen = g_ptr_array_new_with_free_func (taal_reeks_unref);
  for (guint i = 0; i < telling->reeksen->len; i++)
    {
      const TaalReeks *reeks = g_ptr_array_index (telling->reeksen, i);

      if (groepen[reeks->groep])
        g_ptr_array_add (picked->reeksen, pick_dagen (reeks, periode));
    }

  return picked;
}
