/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-interval.h"

/**
 * taal_intervallen_add:
 * @intervallen: (element-type TaalInterval): times that do not touch, in their order
 * @van: the beginning of a time
 * @tot: its end
 *
 * Adds a time, and joins it with those that it overlaps or touches. One without length adds
 * nothing.
 *
 * Thread: that of who has them
 */
void
taal_intervallen_add (GArray     *intervallen,
                      TaalMoment  van,
                      TaalMoment  tot)
{
  TaalInterval own = { van, tot };
  guint i = 0;

  if (van >= tot)
    return;

  while (i < intervallen->len && g_array_index (intervallen, TaalInterval, i).tot < own.van)
    i++;
  while (i < intervallen->len && g_array_index (intervallen, TaalInterval, i).van <= own.tot)
    {
      TaalInterval *other = &g_array_index (intervallen, TaalInterval, i);

      own.van = MIN (own.van, other->van);
      own.tot = MAX (own.tot, other->tot);
      g_array_remove_index (intervallen, i);
    }

  g_array_insert_val (intervallen, i, own);
}

/**
 * taal_intervallen_seconden:
 * @intervallen: (element-type TaalInterval): times that do not touch
 * @van: the beginning of a lesson
 * @tot: its end
 *
 * Returns: for how many seconds they lie within the lesson
 *
 * Thread: any
 */
gint64
taal_intervallen_seconden (const GArray *intervallen,
                           TaalMoment    van,
                           TaalMoment    tot)
{
  gint64 seconds = 0;

  for (guint i = 0; i < intervallen->len; i++)
    {
      const TaalInterval *one = &g_array_index (intervallen, TaalInterval, i);

      seconds += MAX (0, MIN (one->tot, tot) - MAX (one->van, van));
    }

  return seconds;
}
