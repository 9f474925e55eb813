/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalPct:
 *
 * A percentage in hundredths of a percent: 80 % is 8000. Percentages have at most two decimals
 * (norm.md 1), so every comparison is one of whole numbers.
 */
typedef gint32 TaalPct;

#define TAAL_PCT_NONE G_MININT32

gboolean taal_share_at_least     (gint64  part,
                                  gint64  total,
                                  TaalPct pct);
gint64   taal_share_least_part   (gint64  total,
                                  TaalPct pct);
int      taal_share_basis_points (gint64  part,
                                  gint64  total);

G_END_DECLS
