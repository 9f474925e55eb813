/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-base"

#include "config.h"

#include "taal-share.h"

/* A million lessons of a day each are 1.4e9 minutes; times 10,000 that is far inside 64 bits. */
#define WHOLE 10000

/**
 * taal_share_at_least:
 * @part: a weight, 0 or more
 * @total: the weight it is part of
 * @pct: a percentage in hundredths
 *
 * The comparison of norm.md 1: exact, never on a rounded number. 79.996 % is not at least 80 %.
 *
 * Returns: whether @part is at least @pct percent of @total
 *
 * Thread: any
 */
gboolean
taal_share_at_least (gint64  part,
                     gint64  total,
                     TaalPct pct)
{
  return WHOLE * part >= (gint64) pct * total;
}

/**
 * taal_share_least_part:
 * @total: a weight
 * @pct: a percentage in hundredths
 *
 * Returns: the least whole weight that is at least @pct percent of @total, ceil (pct · total / 100)
 *
 * Thread: any
 */
gint64
taal_share_least_part (gint64  total,
                       TaalPct pct)
{
  return ((gint64) pct * total + WHOLE - 1) / WHOLE;
}

/**
 * taal_share_basis_points:
 * @part: a weight
 * @total: the weight it is part of, above 0
 *
 * Returns: the share to show, floor (10000 · part / total): 79.999 % is 7999, never 8000 (norm.md 1)
 *
 * Thread: any
 */
int
taal_share_basis_points (gint64 part,
                         gint64 total)
{
  g_return_val_if_fail (total > 0, 0);

  return (int) (WHOLE * part / total);
}
