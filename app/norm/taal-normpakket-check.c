/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-normpakket-private.h"

static gboolean
withdraws (const TaalRegel *regel,
           const TaalRegel *other)
{
  return other->ingetrokken_door != NULL && other->parameter == regel->parameter && other != regel &&
         g_str_equal (other->ingetrokken_door, regel->id);
}

static TaalDate
get_end (const TaalRegel *regel)
{
  return regel->geldig_tot == TAAL_DATE_NONE ? TAAL_DATE_MAX : regel->geldig_tot;
}

/* TAAL_DATE_NONE, no start, is before every date. */
static gboolean
overlap (const TaalRegel *a,
         const TaalRegel *b)
{
  return a->parameter == b->parameter && a->geldig_van < get_end (b) && b->geldig_van < get_end (a);
}

static gboolean
check_overlap (const TaalRegel *regels,
               guint            i,
               const TaalYaml  *node,
               GError         **error)
{
  for (guint j = 0; j < i; j++)
    if (overlap (&regels[j], &regels[i]) && !withdraws (&regels[j], &regels[i]) && !withdraws (&regels[i], &regels[j]))
      return taal_yaml_fail (node, TAAL_NORM_ERROR_OVERLAP, error, "overlaps the rule for '%s' on line %u",
                             taal_parameter_get_name (regels[i].parameter), regels[j].line);

  return TRUE;
}

static gboolean
check_withdrawal (const TaalRegel *regels,
                  guint            n,
                  guint            i,
                  const TaalYaml  *node,
                  GError         **error)
{
  const char *by = regels[i].ingetrokken_door;
  gboolean found = by == NULL;

  for (guint j = 0; !found && j < n; j++)
    found = withdraws (&regels[j], &regels[i]);
  if (found && g_strcmp0 (by, regels[i].id) != 0)
    return TRUE;

  return taal_yaml_fail (taal_yaml_find (node, "ingetrokken_door"), TAAL_NORM_ERROR_WITHDRAWAL, error,
                         "'ingetrokken_door' names no other rule for '%s': '%s'",
                         taal_parameter_get_name (regels[i].parameter), by);
}

/* Rules that withdraw one another in a circle would leave nothing in force, whatever is known. A rule
 * is settled when nothing withdraws it, or only settled rules do. */
static gboolean
check_circles (const TaalRegel *regels,
               guint            n,
               const TaalYaml  *nodes,
               GError         **error)
{
  g_autofree gboolean *settled = g_new0 (gboolean, n);
  gboolean changed = TRUE;

  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < n; i++)
        {
          gboolean ready = !settled[i];

          for (guint j = 0; ready && j < n; j++)
            ready = settled[j] || !withdraws (&regels[j], &regels[i]);
          settled[i] |= ready;
          changed |= ready;
        }
    }

  for (guint i = 0; i < n; i++)
    if (!settled[i])
      return taal_yaml_fail (taal_yaml_find (taal_yaml_get (nodes, i), "ingetrokken_door"), TAAL_NORM_ERROR_WITHDRAWAL,
                             error, "rules withdraw one another in a circle");

  return TRUE;
}

/**
 * taal_normpakket_check:
 * @pakket: a packet whose rules are each right in themselves
 * @regels: the list that they were read from, for positions
 * @error: return location
 *
 * Returns: whether they go together: on no day two for one parameter, unless one withdraws the other
 *
 * Errors: %TAAL_NORM_ERROR_OVERLAP, %TAAL_NORM_ERROR_WITHDRAWAL
 * Thread: any
 */
gboolean
taal_normpakket_check (const TaalNormpakket  *pakket,
                       const TaalYaml        *regels,
                       GError               **error)
{
  const TaalRegel *all = (const TaalRegel *) (const void *) pakket->regels->data;
  guint n = pakket->regels->len;

  for (guint i = 0; i < n; i++)
    if (!check_withdrawal (all, n, i, taal_yaml_get (regels, i), error) ||
        !check_overlap (all, i, taal_yaml_get (regels, i), error))
      return FALSE;

  return check_circles (all, n, regels, error);
}
