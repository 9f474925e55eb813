/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-opslag-private.h"

#include <string.h>

/* The rules of "Again" (format.md 2): what an import would do, found without writing. */

static int
compare_cells (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const TaalRij *left = a, *right = b;
  const TaalTabelSchema *schema = data;

  for (int i = 0; i < schema->n_kolommen; i++)
    if (left->cellen[i] != right->cellen[i])
      return left->cellen[i] < right->cellen[i] ? -1 : 1;

  return 0;
}

static void
set_actie (TaalOpslagTabel *own,
           guint            row,
           gint32           actie)
{
  g_array_index (own->acties, gint32, row) = actie;
}

/* A table whose rows have a key: equal, different or absent. */
static gboolean
compare_keyed (TaalOpslag         *opslag,
               TaalTabel           tabel,
               TaalImportTelling  *telling,
               GError            **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  TaalOpslagTabel *own = &opslag->tabellen[tabel];
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (TaalRij));

  for (guint row = 0; row < opslag->invoer->tabellen[tabel].n; row++)
    {
      const TaalRij *old;
      TaalRij rij;

      if (!taal_opslag_get_rij (opslag, tabel, row, &rij, error) ||
          !taal_opslag_find (opslag, tabel, &rij, found, error) || !taal_opslag_report (opslag, error))
        return FALSE;

      if (found->len == 0)
        {
          set_actie (own, row, TAAL_ACTIE_NIEUW);
          telling->n_nieuw++;
          continue;
        }

      old = &g_array_index (found, TaalRij, 0);
      if (own->has_children)
        taal_opslag_remember (opslag, tabel, rij.cellen[0], old->rij);
      if (compare_cells (old, &rij, (gpointer) schema) == 0)
        {
          set_actie (own, row, TAAL_ACTIE_GELIJK);
          telling->n_gelijk++;
        }
      else
        {
          set_actie (own, row, old->rij);
          telling->n_gewijzigd++;
        }
    }

  return TRUE;
}

/* Two sets that may hold a row more than once: what both have stays where it is. */
static void
compare_sets (TaalOpslagTabel       *own,
              const TaalTabelSchema *schema,
              GArray                *source,
              GArray                *present,
              TaalImportTelling     *telling)
{
  guint i = 0, j = 0;

  g_array_sort_with_data (source, compare_cells, (gpointer) schema);
  g_array_sort_with_data (present, compare_cells, (gpointer) schema);

  while (i < source->len || j < present->len)
    {
      const TaalRij *new = i < source->len ? &g_array_index (source, TaalRij, i) : NULL;
      const TaalRij *old = j < present->len ? &g_array_index (present, TaalRij, j) : NULL;
      int order = old == NULL ? -1 : new == NULL ? 1 : compare_cells (new, old, (gpointer) schema);

      g_assert (new != NULL || old != NULL);
      if (order == 0)
        {
          set_actie (own, (guint) new->rij, TAAL_ACTIE_GELIJK);
          telling->n_gelijk++;
        }
      else if (order < 0)
        {
          set_actie (own, (guint) new->rij, TAAL_ACTIE_NIEUW);
          telling->n_nieuw++;
        }
      else
        {
          g_array_append_val (own->vervallen, old->rij);
          if (own->weg != NULL)
            g_array_append_val (own->weg, *old);
          telling->n_vervallen++;
        }
      i += order <= 0;
      j += order >= 0;
    }
}

static int
compare_parents (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const GArray *parents = data;
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  gint32 parent_left = g_array_index (parents, gint32, left), parent_right = g_array_index (parents, gint32, right);

  if (parent_left != parent_right)
    return parent_left < parent_right ? -1 : 1;

  return (left > right) - (left < right);
}

/* The rows of the source in an order in which those of one parent are together. */
static GArray *
get_order (const TaalRijen *rijen,
           TaalSleutel      sleutel)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), rijen->n);

  for (guint32 row = 0; row < rijen->n; row++)
    g_array_append_val (order, row);
  if (sleutel == TAAL_SLEUTEL_OUDER)
    g_array_sort_with_data (order, compare_parents, rijen->kolommen[0]);

  return order;
}

/* A table whose rows have no key: the set of each parent in the source, or of the whole table. */
static gboolean
compare_unkeyed (TaalOpslag         *opslag,
                 TaalTabel           tabel,
                 TaalImportTelling  *telling,
                 GError            **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  const TaalRijen *rijen = &opslag->invoer->tabellen[tabel];
  g_autoptr (GArray) order = get_order (rijen, schema->sleutel);
  g_autoptr (GArray) source = g_array_new (FALSE, FALSE, sizeof (TaalRij));
  g_autoptr (GArray) present = g_array_new (FALSE, FALSE, sizeof (TaalRij));
  guint i = 0;

  do
    {
      TaalRij first = { .cellen = { 0 } };

      g_array_set_size (source, 0);
      while (i < order->len)
        {
          TaalRij rij;

          if (!taal_opslag_get_rij (opslag, tabel, g_array_index (order, guint32, i), &rij, error))
            return FALSE;
          if (source->len == 0)
            first = rij;
          else if (schema->sleutel == TAAL_SLEUTEL_OUDER && rij.cellen[0] != first.cellen[0])
            break;
          if (!taal_opslag_report (opslag, error))
            return FALSE;
          g_array_append_val (source, rij);
          i++;
        }

      if (!taal_opslag_find (opslag, tabel, &first, present, error))
        return FALSE;
      compare_sets (&opslag->tabellen[tabel], schema, source, present, telling);
    }
  while (i < order->len);

  return TRUE;
}

static gboolean
compare_table (TaalOpslag  *opslag,
               TaalTabel    tabel,
               GError     **error)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  const TaalRijen *rijen = &opslag->invoer->tabellen[tabel];
  TaalOpslagTabel *own = &opslag->tabellen[tabel];
  TaalImportTelling *telling = taal_import_report_edit_telling (opslag->invoer->report, tabel);

  if (own->was_empty)
    {
      telling->n_nieuw = rijen->n;
      return TRUE;
    }

  own->acties = g_array_sized_new (FALSE, TRUE, sizeof (gint32), rijen->n);
  own->vervallen = g_array_new (FALSE, FALSE, sizeof (gint32));
  if (taal_import_report_get_rijen (opslag->invoer->report, tabel) != NULL)
    own->weg = g_array_new (FALSE, FALSE, sizeof (TaalRij));
  g_array_set_size (own->acties, rijen->n);

  switch (schema->sleutel)
    {
    case TAAL_SLEUTEL_ID:
    case TAAL_SLEUTEL_AANBOD:
      return compare_keyed (opslag, tabel, telling, error);
    case TAAL_SLEUTEL_GEHEEL:
      /* A header without rows says that there are none, but not when all of them were bad. */
      if (rijen->n == 0 && telling->n_overgeslagen > 0)
        return TRUE;
      return compare_unkeyed (opslag, tabel, telling, error);
    case TAAL_SLEUTEL_OUDER:
      return rijen->n == 0 || compare_unkeyed (opslag, tabel, telling, error);
    }

  g_assert_not_reached ();
}

/**
 * taal_opslag_compare:
 * @opslag: an import
 * @error: a #TaalDossierError
 *
 * Finds what the import would do to each table, by the rules of *Again*, and counts it in the report.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_opslag_compare (TaalOpslag  *opslag,
                     GError     **error)
{
  taal_verbinding_assert_worker (opslag->verbinding);

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    if (opslag->invoer->tabellen[tabel].present && !compare_table (opslag, tabel, error))
      return FALSE;

  return TRUE;
}
