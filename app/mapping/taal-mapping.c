/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping.h"

#include "taal-mapping-tekst.h"

G_DEFINE_QUARK (taal-mapping-error-quark, taal_mapping_error)
G_DEFINE_BOXED_TYPE (TaalMapping, taal_mapping, taal_mapping_copy, taal_mapping_free)

static void
taal_mapping_doel_free (gpointer data)
{
  TaalMappingDoel *doel = data;

  for (int k = 0; k < TAAL_MAX_KOLOMMEN; k++)
    taal_herkomst_clear (&doel->kolommen[k]);
  g_free (doel->als);
  g_free (doel);
}

static void
taal_mapping_deel_free (gpointer data)
{
  TaalMappingDeel *deel = data;

  g_free (deel->blad);
  g_strfreev (deel->omlaag);
  g_strfreev (deel->overslaan_leeg);
  g_strfreev (deel->overslaan_begin);
  g_ptr_array_unref (deel->doelen);
  g_free (deel);
}

/**
 * taal_mapping_new:
 *
 * Returns: (transfer full): a mapping without parts
 *
 * Thread: any
 */
TaalMapping *
taal_mapping_new (void)
{
  TaalMapping *mapping = g_new0 (TaalMapping, 1);

  mapping->delen = g_ptr_array_new_with_free_func (taal_mapping_deel_free);
  return mapping;
}

static void
copy_doel (TaalMappingDeel       *deel,
           const TaalMappingDoel *source)
{
  TaalMappingDoel *doel = taal_mapping_deel_add_doel (deel, source->tabel);

  doel->als = g_strdup (source->als);
  for (int k = 0; k < TAAL_MAX_KOLOMMEN; k++)
    taal_herkomst_copy (&doel->kolommen[k], &source->kolommen[k]);
}

/**
 * taal_mapping_copy:
 * @mapping: a mapping
 *
 * Returns: (transfer full): a copy of its own
 *
 * Thread: any, while no other changes @mapping
 */
TaalMapping *
taal_mapping_copy (const TaalMapping *mapping)
{
  TaalMapping *copy = taal_mapping_new ();

  copy->naam = g_strdup (mapping->naam);
  copy->zout = g_strdup (mapping->zout);
  for (guint i = 0; i < mapping->delen->len; i++)
    {
      const TaalMappingDeel *source = g_ptr_array_index (mapping->delen, i);
      TaalMappingDeel *deel = taal_mapping_add_deel (copy, source->blad);

      deel->kopregel = source->kopregel;
      deel->kopregels = source->kopregels;
      deel->volgorde = source->volgorde;
      deel->kruistabel = source->kruistabel;
      deel->samengevoegd = source->samengevoegd;
      deel->omlaag = g_strdupv (source->omlaag);
      deel->overslaan_leeg = g_strdupv (source->overslaan_leeg);
      deel->overslaan_begin = g_strdupv (source->overslaan_begin);
      for (guint j = 0; j < source->doelen->len; j++)
        copy_doel (deel, g_ptr_array_index (source->doelen, j));
    }

  return copy;
}

/**
 * taal_mapping_free:
 * @mapping: (transfer full): a mapping
 *
 * Thread: any, while no other uses it
 */
void
taal_mapping_free (TaalMapping *mapping)
{
  g_free (mapping->naam);
  g_free (mapping->zout);
  g_ptr_array_unref (mapping->delen);
  g_free (mapping);
}

/**
 * taal_mapping_make_zout:
 * @mapping: a mapping
 *
 * Gives the mapping a salt, once: with another one the same cursisten would get other ids. It is of
 * letters, since digits at random are now and then a BSN, which no profile may hold.
 *
 * Thread: that of the mapping
 */
void
taal_mapping_make_zout (TaalMapping *mapping)
{
  GString *zout;

  if (mapping->zout != NULL)
    return;

  zout = g_string_new (NULL);
  for (int i = 0; i < 32; i++)
    g_string_append_c (zout, (char) ('a' + g_random_int_range (0, 26)));
  mapping->zout = g_string_free (zout, FALSE);
}

/**
 * taal_mapping_add_deel:
 * @mapping: a mapping
 * @blad: the name of a sheet, or a pattern
 *
 * Returns: (transfer none): a new part at the end, without targets
 *
 * Thread: that of the mapping
 */
TaalMappingDeel *
taal_mapping_add_deel (TaalMapping *mapping,
                       const char  *blad)
{
  TaalMappingDeel *deel;

  g_return_val_if_fail (mapping != NULL && blad != NULL, NULL);

  deel = g_new0 (TaalMappingDeel, 1);
  deel->blad = g_strdup (blad);
  deel->doelen = g_ptr_array_new_with_free_func (taal_mapping_doel_free);
  g_ptr_array_add (mapping->delen, deel);

  return deel;
}

/**
 * taal_mapping_deel_add_doel:
 * @deel: a part
 * @tabel: a table; a part may have more than one target for a table
 *
 * Returns: (transfer none): a new target at the end, of which no column is filled
 *
 * Thread: that of the mapping
 */
TaalMappingDoel *
taal_mapping_deel_add_doel (TaalMappingDeel *deel,
                            TaalTabel        tabel)
{
  TaalMappingDoel *doel;

  g_return_val_if_fail (deel != NULL && tabel < TAAL_N_TABELLEN, NULL);

  doel = g_new0 (TaalMappingDoel, 1);
  doel->tabel = tabel;
  g_ptr_array_add (deel->doelen, doel);

  return doel;
}

/**
 * taal_mapping_deel_fits:
 * @deel: a part
 * @blad: the name of a sheet
 *
 * Returns: whether the part is of that sheet, without regard to case
 *
 * Thread: any, while no other changes the mapping
 */
gboolean
taal_mapping_deel_fits (const TaalMappingDeel *deel,
                        const char            *blad)
{
  g_autofree char *pattern = taal_mapping_tekst_vouw (deel->blad);
  g_autofree char *name = taal_mapping_tekst_vouw (blad);

  return g_str_equal (pattern, name) || g_pattern_match_simple (pattern, name);
}

/**
 * taal_mapping_doel_get:
 * @doel: a target
 * @kolom: the name of a column of its table
 *
 * Returns: (transfer none) (nullable): where that column comes from, to be looked at or changed; %NULL
 *   when the table has no such column
 *
 * Thread: that of the mapping
 */
TaalHerkomst *
taal_mapping_doel_get (TaalMappingDoel *doel,
                       const char      *kolom)
{
  int k = taal_schema_find_kolom (doel->tabel, kolom);

  return k >= 0 ? &doel->kolommen[k] : NULL;
}
