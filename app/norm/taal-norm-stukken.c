/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-norm-private.h"

static gboolean
is_known (const TaalRegel *regel,
          TaalDate         bekend_op)
{
  return bekend_op == TAAL_DATE_NONE || regel->gepubliceerd_op == TAAL_DATE_NONE || regel->gepubliceerd_op <= bekend_op;
}

static gboolean
is_withdrawn (const TaalRegel *regel,
              const TaalRegel *regels,
              int              n,
              TaalDate         bekend_op)
{
  if (regel->ingetrokken_door == NULL)
    return FALSE;
  for (int i = 0; i < n; i++)
    if (regels[i].parameter == regel->parameter && g_str_equal (regels[i].id, regel->ingetrokken_door) &&
        is_known (&regels[i], bekend_op))
      return TRUE;

  return FALSE;
}

/**
 * taal_norm_collect_regels:
 * @pakketten: (element-type TaalNormpakket): packets, the base first
 * @bekend_op: the day on whose knowledge to judge, or %TAAL_DATE_NONE
 *
 * Returns: (transfer container) (element-type TaalRegel): the rules that are known and not withdrawn,
 *   those of later packets last
 *
 * Thread: any
 */
GPtrArray *
taal_norm_collect_regels (const GPtrArray *pakketten,
                          TaalDate         bekend_op)
{
  GPtrArray *collected = g_ptr_array_new ();

  for (guint i = 0; i < pakketten->len; i++)
    {
      int n;
      const TaalRegel *regels = taal_normpakket_get_regels (g_ptr_array_index (pakketten, i), &n);

      for (int j = 0; j < n; j++)
        if (is_known (&regels[j], bekend_op) && !is_withdrawn (&regels[j], regels, n, bekend_op))
          g_ptr_array_add (collected, (gpointer) &regels[j]);
    }

  return collected;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const TaalDate *date_a = a, *date_b = b;

  return (*date_a > *date_b) - (*date_a < *date_b);
}

static TaalDate
get_end (const TaalRegel *regel)
{
  return regel->geldig_tot == TAAL_DATE_NONE ? TAAL_DATE_MAX : regel->geldig_tot;
}

/* The days on which a rule for @parameter begins or ends, sorted. */
static GArray *
collect_cuts (const GPtrArray *regels,
              TaalParameter    parameter)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (TaalDate));

  for (guint i = 0; i < regels->len; i++)
    {
      const TaalRegel *regel = g_ptr_array_index (regels, i);
      TaalDate ends[] = { regel->geldig_van, get_end (regel) };

      if (regel->parameter == parameter)
        g_array_append_vals (cuts, ends, 2);
    }
  g_array_sort (cuts, compare_dates);

  return cuts;
}

/* The rule in force between two cuts: that of the last packet that has one. Inside a packet there are
 * no two, they would overlap. */
static const TaalRegel *
find_winner (const GPtrArray *regels,
             TaalParameter    parameter,
             TaalDate         van,
             TaalDate         tot)
{
  for (guint i = regels->len; i > 0; i--)
    {
      const TaalRegel *regel = g_ptr_array_index (regels, i - 1);

      if (regel->parameter == parameter && regel->geldig_van <= van && tot <= get_end (regel))
        return regel;
    }

  return NULL;
}

/**
 * taal_norm_append_stukken:
 * @stukken: (element-type TaalStuk): an array to append to
 * @regels: (element-type TaalRegel): rules, those of later packets last
 * @parameter: a parameter
 *
 * Appends what is in force for @parameter, in order of date.
 *
 * Thread: any
 */
void
taal_norm_append_stukken (GArray          *stukken,
                          const GPtrArray *regels,
                          TaalParameter    parameter)
{
  g_autoptr (GArray) cuts = collect_cuts (regels, parameter);
  TaalStuk stuk = { 0 };

  for (guint i = 0; i + 1 < cuts->len; i++)
    {
      TaalDate van = g_array_index (cuts, TaalDate, i), tot = g_array_index (cuts, TaalDate, i + 1);
      const TaalRegel *regel = van < tot ? find_winner (regels, parameter, van, tot) : NULL;

      if (regel == NULL)
        continue;
      if (stuk.regel == regel && stuk.tot == van)
        g_array_set_size (stukken, stukken->len - 1); /* it goes on */
      else
        stuk.van = van;
      stuk.tot = tot;
      stuk.regel = regel;
      g_array_append_val (stukken, stuk);
    }
}
