/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A point on the earth, in degrees of WGS 84: north and east are positive. */
typedef struct
{
  double breedte; /* latitude, -90 to 90 */
  double lengte;  /* longitude, -180 to 180 */
} TaalPlek;

gint64 taal_plek_get_distance (const TaalPlek *from, const TaalPlek *to);

G_END_DECLS
