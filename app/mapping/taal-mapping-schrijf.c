/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-file.h"

static const char *const volgorde_names[TAAL_N_VOLGORDEN] = { "", "DMJ", "MDJ", "JMD" };

/**
 * taal_volgorde_get_name:
 * @volgorde: an order
 *
 * Returns: (transfer none): its name in a profile; empty for one that is not chosen
 *
 * Thread: any
 */
const char *
taal_volgorde_get_name (TaalVolgorde volgorde)
{
  g_return_val_if_fail (volgorde < TAAL_N_VOLGORDEN, "");

  return volgorde_names[volgorde];
}

/**
 * taal_volgorde_parse:
 * @name: a name in a profile
 *
 * Returns: a #TaalVolgorde, or -1
 *
 * Thread: any
 */
int
taal_volgorde_parse (const char *name)
{
  for (int i = TAAL_VOLGORDE_DMJ; i < TAAL_N_VOLGORDEN; i++)
    if (g_str_equal (volgorde_names[i], name))
      return i;

  return -1;
}

static void
put_text (GKeyFile   *file,
          const char *group,
          const char *key,
          const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, group, key, text);
}

static void
put_list (GKeyFile    *file,
          const char  *group,
          const char  *key,
          char       **list)
{
  if (list != NULL && list[0] != NULL)
    g_key_file_set_string_list (file, group, key, (const char *const *) list, g_strv_length (list));
}

static void
put_waarden (GKeyFile           *file,
             const char         *group,
             const char         *kolom,
             const TaalHerkomst *herkomst)
{
  g_autoptr(GPtrArray) waarden = taal_herkomst_list_waarden (herkomst);
  g_autofree char *own_group = g_strdup_printf ("%s waarden %s", group, kolom);

  for (guint i = 0; i < waarden->len; i++)
    {
      const TaalHerkomstWaarde *waarde = g_ptr_array_index (waarden, i);
      const char *const pair[] = { waarde->van, waarde->naar };
      g_autofree char *key = g_strdup_printf ("%u", i + 1);

      g_key_file_set_string_list (file, own_group, key, pair, G_N_ELEMENTS (pair));
    }
}

static void
put_herkomst (GKeyFile           *file,
              const char         *group,
              const char         *kolom,
              const TaalHerkomst *herkomst)
{
  g_autofree char *koppen = g_strconcat (kolom, ".koppen", NULL);
  g_autofree char *tekst = g_strconcat (kolom, ".tekst", NULL);
  g_autofree char *maal = g_strconcat (kolom, ".maal", NULL);

  g_key_file_set_string (file, group, kolom, taal_herkomst_soort_get_name (herkomst->soort));
  put_list (file, group, koppen, herkomst->koppen);
  put_text (file, group, tekst, herkomst->tekst);
  if (herkomst->maal > 0)
    g_key_file_set_integer (file, group, maal, (int) herkomst->maal);
}

static void
put_doel (GKeyFile              *file,
          const char            *group,
          const TaalMappingDoel *doel)
{
  const TaalTabelSchema *schema = taal_schema_get (doel->tabel);

  g_key_file_set_string (file, group, "tabel", schema->name);
  put_text (file, group, "als", doel->als);
  for (int k = 0; k < schema->n_kolommen; k++)
    if (doel->kolommen[k].soort != TAAL_HERKOMST_GEEN)
      put_herkomst (file, group, schema->kolommen[k].name, &doel->kolommen[k]);
  for (int k = 0; k < schema->n_kolommen; k++)
    if (doel->kolommen[k].soort != TAAL_HERKOMST_GEEN)
      put_waarden (file, group, schema->kolommen[k].name, &doel->kolommen[k]);
}

static void
put_deel (GKeyFile              *file,
          const char            *group,
          const TaalMappingDeel *deel)
{
  g_key_file_set_string (file, group, "blad", deel->blad);
  if (deel->kopregel > 0)
    g_key_file_set_integer (file, group, "kopregel", (int) deel->kopregel);
  if (deel->kopregels > 1)
    g_key_file_set_integer (file, group, "kopregels", (int) deel->kopregels);
  if (deel->volgorde != TAAL_VOLGORDE_ONBEKEND)
    g_key_file_set_string (file, group, "volgorde", taal_volgorde_get_name (deel->volgorde));
  if (deel->kruistabel)
    g_key_file_set_boolean (file, group, "kruistabel", TRUE);
  if (deel->samengevoegd)
    g_key_file_set_boolean (file, group, "samengevoegd", TRUE);
  put_list (file, group, "omlaag", deel->omlaag);
  put_list (file, group, "overslaan_leeg", deel->overslaan_leeg);
  put_list (file, group, "overslaan_begin", deel->overslaan_begin);
  for (guint i = 0; i < deel->doelen->len; i++)
    {
      g_autofree char *own_group = g_strdup_printf ("%s doel %u", group, i + 1);

      put_doel (file, own_group, g_ptr_array_index (deel->doelen, i));
    }
}

/**
 * taal_mapping_to_text:
 * @mapping: a mapping
 *
 * Returns: (transfer full): it as a profile, which taal_mapping_new_from_text() reads
 *
 * Thread: any, while no other changes the mapping
 */
char *
taal_mapping_to_text (const TaalMapping *mapping)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  g_return_val_if_fail (mapping != NULL, NULL);

  g_key_file_set_integer (file, "profiel", "versie", TAAL_MAPPING_VERSIE);
  put_text (file, "profiel", "naam", mapping->naam);
  put_text (file, "profiel", "zout", mapping->zout);
  for (guint i = 0; i < mapping->delen->len; i++)
    {
      g_autofree char *group = g_strdup_printf ("deel %u", i + 1);

      put_deel (file, group, g_ptr_array_index (mapping->delen, i));
    }

  return g_key_file_to_data (file, NULL, NULL);
}
