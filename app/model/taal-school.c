/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include "taal-school.h"

/**
 * taal_scholen_on:
 * @scholen: (array length=n): the keurmerk periods of a school
 * @n: how many
 * @date: a known date
 *
 * Its name and number on a date are those of the newest period that had begun, or of the first one
 * before that.
 *
 * Returns: (transfer none) (nullable): that row; %NULL when there is none at all
 *
 * Thread: any
 */
const TaalSchool *
taal_scholen_on (const TaalSchool *scholen, int n, TaalDate date)
{
  const TaalSchool *best = NULL;

  for (int i = 0; i < n; i++)
    {
      gboolean begun = scholen[i].keurmerk.van <= date;
      gboolean best_begun = best != NULL && best->keurmerk.van <= date;

      if (best == NULL ||
          (begun && (!best_begun || scholen[i].keurmerk.van > best->keurmerk.van)) ||
          (!begun && !best_begun && scholen[i].keurmerk.van < best->keurmerk.van))
        best = &scholen[i];
    }

  return best;
}

/**
 * taal_scholen_keurmerk:
 * @scholen: (array length=n): the keurmerk periods of a school
 * @n: how many
 * @date: a known date
 *
 * Returns: (transfer none) (nullable): the period that decides on @date (norm.md 9 and 12): of
 * those that hold it the one that began last
 *
 * Thread: any
 */
const TaalSchool *
taal_scholen_keurmerk (const TaalSchool *scholen, int n, TaalDate date)
{
  const TaalSchool *newest = NULL;

  for (int i = 0; i < n; i++)
    if (taal_periode_holds (scholen[i].keurmerk, date) &&
        (newest == NULL || scholen[i].keurmerk.van >= newest->keurmerk.van))
      newest = &scholen[i];

  return newest;
}

/**
 * taal_scholen_in_orde:
 * @scholen: (array length=n): the keurmerk periods of a school
 * @n: how many
 * @date: a known date
 *
 * Returns: whether the keurmerk is actief or aspirant on @date
 *
 * Thread: any
 */
gboolean
taal_scholen_in_orde (const TaalSchool *scholen, int n, TaalDate date)
{
  const TaalSchool *school = taal_scholen_keurmerk (scholen, n, date);

  return school != NULL &&
         (school->status == TAAL_KEURMERK_ACTIEF || school->status == TAAL_KEURMERK_ASPIRANT);
}
