/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-groep-omvang.h"

/* The days of the period on which a groep runs; the ends that are not known are open. Empty when its
 * last day lies before its first. */
static TaalPeriode
get_days (const TaalGroep *groep,
          TaalPeriode      periode)
{
  TaalPeriode days = { MAX (groep->loopt.van, periode.van), periode.tot };

  if (groep->loopt.tot != TAAL_DATE_NONE)
    days.tot = MIN (groep->loopt.tot, periode.tot);

  return days;
}

static const TaalWaarschuwing *
find_r12 (const TaalOordeel *oordeel,
          int                groep)
{
  for (guint i = 0; i < oordeel->waarschuwingen->len; i++)
    {
      const TaalWaarschuwing *one = &g_array_index (oordeel->waarschuwingen, TaalWaarschuwing, i);

      if (one->code == TAAL_WAARSCHUWING_R12 && one->groep == groep)
        return one;
    }

  return NULL;
}

/* Adds up the days on which the groep may be larger than allowed. */
static TaalGroepOmvang
measure (const TaalOordeel *oordeel,
         const TaalGroep   *groep,
         int                place)
{
  const TaalUitzonderingLijn *lijn = taal_tijdlijnen_get_uitzonderingen (oordeel->tijdlijnen);
  TaalGroepOmvang omvang = { .groep = place, .maximum = TAAL_GEEN_GETAL, .waarschuwing = find_r12 (oordeel, place) };
  TaalPeriode days = get_days (groep, oordeel->periode);
  TaalDate end;

  for (TaalDate van = days.van; van <= days.tot; van = end)
    {
      const TaalWaarde *maximum = taal_norm_get (oordeel->norm, TAAL_PARAM_GROEP_MAX, van);

      /* The packets do not change within a step of the line. */
      end = MIN (taal_uitzondering_lijn_end (lijn, van), days.tot + 1);
      if (maximum == NULL || maximum->per_route[groep->route] == TAAL_GEEN_GETAL ||
          groep->max_omvang <= maximum->per_route[groep->route])
        continue;
      if (omvang.maximum == TAAL_GEEN_GETAL)
        omvang.maximum = maximum->per_route[groep->route];
      omvang.dagen += end - van;
      if (taal_uitzonderingen_hold (taal_uitzondering_lijn_op (lijn, van), 4))
        omvang.dagen_bruikbaar += end - van;
    }

  return omvang;
}

/**
 * taal_groep_omvang_list:
 * @oordeel: a judgement
 *
 * Returns: (transfer full) (element-type TaalGroepOmvang): the groepen that may hold more cursisten on
 *   some day of the period than the norm allows, in the order of the snapshot; it borrows @oordeel
 *
 * Thread: any
 */
GArray *
taal_groep_omvang_list (const TaalOordeel *oordeel)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TaalGroepOmvang));
  const TaalGroep *groepen;
  int n;

  g_return_val_if_fail (oordeel != NULL, found);

  groepen = taal_snapshot_get_groepen (oordeel->snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      TaalGroepOmvang omvang = measure (oordeel, &groepen[i], i);

      if (omvang.dagen > 0)
        g_array_append_val (found, omvang);
    }

  return found;
}
