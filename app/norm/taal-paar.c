/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-paar.h"

#include <string.h>

#include "taal-number.h"

/* What decides the order of a lesson, beside its place. */
typedef struct
{
  TaalDate    datum;
  gint32      begin;
  const char *les_id;
  int         row;
} Sleutel;

static int
compare_keys (TaalDate    datum_a,
              gint32      begin_a,
              const char *id_a,
              TaalDate    datum_b,
              gint32      begin_b,
              const char *id_b)
{
  if (datum_a != datum_b)
    return datum_a < datum_b ? -1 : 1;
  if (begin_a != begin_b)
    return begin_a < begin_b ? -1 : 1; /* TAAL_TIME_NONE is below every time */

  return strcmp (id_a, id_b);
}

/**
 * taal_lessen_compare:
 * @a: a lesson
 * @b: another
 *
 * Returns: which comes first by date, begin and les_id
 *
 * Thread: any
 */
int
taal_lessen_compare (const TaalLes *a,
                     const TaalLes *b)
{
  return compare_keys (a->datum, a->begin, a->les_id, b->datum, b->begin, b->les_id);
}

static int
compare_sleutels (gconstpointer a,
                  gconstpointer b)
{
  const Sleutel *x = a, *y = b;

  return compare_keys (x->datum, x->begin, x->les_id, y->datum, y->begin, y->les_id);
}

/**
 * taal_lessen_order:
 * @snapshot: a snapshot
 * @periode: a period
 * @n: (out): how many lessons are dated in it
 *
 * Returns: (transfer full) (array length=n): their places, by date, begin and les_id
 *
 * Thread: any
 */
int *
taal_lessen_order (const TaalSnapshot *snapshot,
                   TaalPeriode         periode,
                   guint              *n)
{
  g_autoptr (GArray) sleutels = g_array_new (FALSE, FALSE, sizeof (Sleutel));
  int total = taal_snapshot_get_n_lessen (snapshot);
  gboolean sorted = TRUE;
  int *order;

  for (int row = 0; row < total; row++)
    {
      TaalLes les;
      Sleutel sleutel;

      taal_snapshot_get_les (snapshot, row, &les);
      if (!taal_periode_holds (periode, les.datum))
        continue;
      sleutel = (Sleutel) { les.datum, les.begin, les.les_id, row };
      sorted = sorted && (sleutels->len == 0 ||
                          compare_sleutels (&g_array_index (sleutels, Sleutel, sleutels->len - 1), &sleutel) <= 0);
      g_array_append_val (sleutels, sleutel);
    }
  if (!sorted)
    g_array_sort (sleutels, compare_sleutels);

  order = g_new (int, (gsize) sleutels->len + 1);
  for (guint i = 0; i < sleutels->len; i++)
    order[i] = g_array_index (sleutels, Sleutel, i).row;
  *n = sleutels->len;

  return order;
}
