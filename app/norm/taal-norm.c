/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-norm.h"

#include "taal-norm-private.h"

struct _TaalNorm
{
  TaalDate   bekend_op;
  GPtrArray *pakketten;                 /* TaalNormpakket, base first */
  GArray    *stukken;                   /* TaalStuk: per parameter a run, disjoint and in order of date */
  guint      first[TAAL_N_PARAMS + 1];  /* where the run of each parameter begins */
};

/**
 * taal_norm_new:
 * @pakketten: (array length=n): packets, the base first; each lies over those before it
 * @n: how many
 * @bekend_op: the day on whose knowledge to judge; %TAAL_DATE_NONE for all that is known now
 *
 * A rule is known from its gepubliceerd_op on, always when it has none; it is withdrawn once the rule
 * that its ingetrokken_door names is known (norm.md 4).
 *
 * Returns: (transfer full): the packets as one norm
 *
 * Thread: any
 */
TaalNorm *
taal_norm_new (TaalNormpakket *const *pakketten,
               int                    n,
               TaalDate               bekend_op)
{
  g_autoptr (GPtrArray) regels = NULL;
  TaalNorm *norm;

  g_return_val_if_fail (n == 0 || (n > 0 && pakketten != NULL), NULL);

  norm = g_atomic_rc_box_new0 (TaalNorm);
  norm->bekend_op = bekend_op;
  norm->pakketten = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_normpakket_unref);
  for (int i = 0; i < n; i++)
    g_ptr_array_add (norm->pakketten, taal_normpakket_ref (pakketten[i]));

  norm->stukken = g_array_new (FALSE, FALSE, sizeof (TaalStuk));
  regels = taal_norm_collect_regels (norm->pakketten, bekend_op);
  for (guint parameter = 0; parameter < TAAL_N_PARAMS; parameter++)
    {
      norm->first[parameter] = norm->stukken->len;
      taal_norm_append_stukken (norm->stukken, regels, (TaalParameter) parameter);
    }
  norm->first[TAAL_N_PARAMS] = norm->stukken->len;

  return norm;
}

/**
 * taal_norm_ref:
 * @norm: a norm
 *
 * Returns: (transfer full): @norm
 *
 * Thread: any
 */
TaalNorm *
taal_norm_ref (TaalNorm *norm)
{
  return g_atomic_rc_box_acquire (norm);
}

static void
taal_norm_clear (gpointer data)
{
  TaalNorm *norm = data;

  g_clear_pointer (&norm->stukken, g_array_unref);
  g_clear_pointer (&norm->pakketten, g_ptr_array_unref);
}

/**
 * taal_norm_unref:
 * @norm: (transfer full): a norm
 *
 * Thread: any
 */
void
taal_norm_unref (TaalNorm *norm)
{
  g_atomic_rc_box_release_full (norm, taal_norm_clear);
}

/**
 * taal_norm_get_n_pakketten:
 * @norm: a norm
 *
 * Returns: how many packets it is made of
 *
 * Thread: any
 */
int
taal_norm_get_n_pakketten (const TaalNorm *norm)
{
  g_return_val_if_fail (norm != NULL, 0);

  return (int) norm->pakketten->len;
}

/**
 * taal_norm_get_pakket:
 * @norm: a norm
 * @i: a place, from 0
 *
 * Returns: (transfer none): the packet there; the base is the first
 *
 * Thread: any
 */
TaalNormpakket *
taal_norm_get_pakket (const TaalNorm *norm,
                      int             i)
{
  g_return_val_if_fail (norm != NULL && i >= 0 && i < (int) norm->pakketten->len, NULL);

  return g_ptr_array_index (norm->pakketten, i);
}

/**
 * taal_norm_get_bekend_op:
 * @norm: a norm
 *
 * Returns: the day on whose knowledge it judges; %TAAL_DATE_NONE for all that is known now
 *
 * Thread: any
 */
TaalDate
taal_norm_get_bekend_op (const TaalNorm *norm)
{
  g_return_val_if_fail (norm != NULL, TAAL_DATE_NONE);

  return norm->bekend_op;
}

/**
 * taal_norm_lookup:
 * @norm: a norm
 * @parameter: a parameter
 * @date: a date
 *
 * Returns: (transfer none) (nullable): the rule in force on @date, that of the last packet that has
 *   one; %NULL when there is none, or @date is %TAAL_DATE_NONE
 *
 * Thread: any
 */
const TaalRegel *
taal_norm_lookup (const TaalNorm *norm,
                  TaalParameter   parameter,
                  TaalDate        date)
{
  guint low, high;

  g_return_val_if_fail (norm != NULL && parameter < TAAL_N_PARAMS, NULL);

  if (date == TAAL_DATE_NONE)
    return NULL;

  low = norm->first[parameter];
  high = norm->first[parameter + 1];
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const TaalStuk *stuk = &g_array_index (norm->stukken, TaalStuk, middle);

      if (date < stuk->van)
        high = middle;
      else if (date < stuk->tot || stuk->tot == TAAL_DATE_MAX)
        return stuk->regel;
      else
        low = middle + 1;
    }

  return NULL;
}

/**
 * taal_norm_get:
 * @norm: a norm
 * @parameter: a parameter
 * @date: a date
 *
 * Returns: (transfer none) (nullable): the value in force on @date; %NULL when there is no rule then,
 *   or it says that the parameter is not set
 *
 * Thread: any
 */
const TaalWaarde *
taal_norm_get (const TaalNorm *norm,
               TaalParameter   parameter,
               TaalDate        date)
{
  const TaalRegel *regel = taal_norm_lookup (norm, parameter, date);

  return regel != NULL && regel->waarde.gezet ? &regel->waarde : NULL;
}

/**
 * taal_norm_add_grenzen:
 * @norm: a norm
 * @dates: (element-type TaalDate): an array to append to, in no order and perhaps more than once
 *
 * Appends the days on which the answer of a lesson-level parameter may change: the first day and the
 * day after the last of every rule that is ever in force, and the date that it sets if it sets one
 * (uitz_van and uitz_tot bound the exceptions by their value).
 *
 * Thread: any
 */
void
taal_norm_add_grenzen (const TaalNorm *norm,
                       GArray         *dates)
{
  g_return_if_fail (norm != NULL && dates != NULL);

  for (guint parameter = 0; parameter < TAAL_N_PARAMS; parameter++)
    for (guint i = norm->first[parameter]; i < norm->first[parameter + 1]; i++)
      {
        const TaalStuk *stuk = &g_array_index (norm->stukken, TaalStuk, i);

        if (taal_parameter_get_niveau (parameter) != TAAL_NIVEAU_LES)
          break;
        if (stuk->van != TAAL_DATE_NONE)
          g_array_append_val (dates, stuk->van);
        if (stuk->tot != TAAL_DATE_MAX)
          g_array_append_val (dates, stuk->tot);
        if (taal_parameter_get_soort (parameter) == TAAL_SOORT_DATUM && stuk->regel->waarde.gezet)
          g_array_append_val (dates, stuk->regel->waarde.getal);
      }
}
