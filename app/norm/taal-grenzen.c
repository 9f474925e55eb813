/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-grenzen.h"

/**
 * taal_grenzen_add:
 * @dates: (element-type TaalDate): the days on which a step function may step
 * @date: one more; an unknown or open date is left out
 *
 * Thread: any
 */
void
taal_grenzen_add (GArray   *dates,
                  TaalDate  date)
{
  if (date != TAAL_DATE_NONE && date != TAAL_DATE_MAX)
    g_array_append_val (dates, date);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  TaalDate date_a = *(const TaalDate *) a, date_b = *(const TaalDate *) b;

  return (date_a > date_b) - (date_a < date_b);
}

/**
 * taal_grenzen_sort_unique:
 * @dates: (element-type TaalDate): the days on which a step function may step
 *
 * Sorts the days, leaves each in once, and puts %TAAL_GRENS_EERSTE first.
 *
 * Thread: any
 */
void
taal_grenzen_sort_unique (GArray *dates)
{
  TaalDate first = TAAL_GRENS_EERSTE;
  guint n = 0;

  g_array_append_val (dates, first);
  g_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++)
    if (n == 0 || g_array_index (dates, TaalDate, i) != g_array_index (dates, TaalDate, n - 1))
      g_array_index (dates, TaalDate, n++) = g_array_index (dates, TaalDate, i);
  g_array_set_size (dates, n);
}

/**
 * taal_grenzen_find:
 * @starts: (array length=n): the first days of steps, rising, the first before every date
 * @n: how many, at least 1
 * @date: a date
 *
 * Returns: the step that holds @date: the last that starts on or before it
 *
 * Thread: any
 */
guint
taal_grenzen_find (const TaalDate *starts,
                   guint           n,
                   TaalDate        date)
{
  guint low = 0, high = n;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (starts[middle] <= date)
        low = middle;
      else
        high = middle;
    }

  return low;
}
