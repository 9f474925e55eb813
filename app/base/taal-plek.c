/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-plek.h"

#include <math.h>

/* The mean radius of the ellipsoid of WGS 84, (2 a + b) / 3, in metres. On the scale of a country
 * the sphere is wrong by less than half a percent, and a gemeente is wider than that. */
#define MEAN_RADIUS 6371008.7714

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

/**
 * taal_plek_get_distance:
 * @from: a point
 * @to: another
 *
 * The great-circle distance, by the haversine formula: that of the arccosine loses all its digits
 * on points that are near each other. It is the same both ways.
 *
 * Returns: the distance in whole metres
 *
 * Thread: any
 */
gint64
taal_plek_get_distance (const TaalPlek *from,
                        const TaalPlek *to)
{
  double one, other, north, east, half;

  g_return_val_if_fail (from != NULL && to != NULL, 0);

  one = to_radians (from->breedte);
  other = to_radians (to->breedte);
  north = sin (to_radians (to->breedte - from->breedte) / 2);
  east = sin (to_radians (to->lengte - from->lengte) / 2);
  half = north * north + cos (one) * cos (other) * east * east;

  /* Of opposite points rounding may make it a little more than 1. */
  return llround (2 * MEAN_RADIUS * asin (sqrt (MIN (half, 1))));
}
