/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-herkomst.h"

#include <string.h>

#include "taal-mapping-tekst.h"

static const char *const soort_names[TAAL_N_HERKOMSTEN] = {
  "geen", "vast", "kolom", "tijdvak_begin", "tijdvak_eind", "tijdvak_minuten", "verschil_minuten", "id",
};

/* What a made id begins with, so that it tells its table. */
static const char *const prefixes[TAAL_N_TABELLEN] = {
  [TAAL_TABEL_LOCATIES] = "LOC-",
  [TAAL_TABEL_DOCENTEN] = "D-",
  [TAAL_TABEL_MELDINGEN] = "M-",
  [TAAL_TABEL_PERSONEELSPLANNEN] = "P-",
  [TAAL_TABEL_CONTRACTEN] = "CT-",
  [TAAL_TABEL_GROEPEN] = "G-",
  [TAAL_TABEL_LESSEN] = "L-",
  [TAAL_TABEL_CURSISTEN] = "C-",
  [TAAL_TABEL_FACTUREN] = "F-",
};

/**
 * taal_herkomst_soort_get_name:
 * @soort: a kind of source
 *
 * Returns: (transfer none): its name in a profile
 *
 * Thread: any
 */
const char *
taal_herkomst_soort_get_name (TaalHerkomstSoort soort)
{
  g_return_val_if_fail (soort < TAAL_N_HERKOMSTEN, NULL);

  return soort_names[soort];
}

/**
 * taal_herkomst_soort_parse:
 * @name: a name in a profile
 *
 * Returns: a #TaalHerkomstSoort, or -1
 *
 * Thread: any
 */
int
taal_herkomst_soort_parse (const char *name)
{
  for (int i = 0; i < TAAL_N_HERKOMSTEN; i++)
    if (g_str_equal (soort_names[i], name))
      return i;

  return -1;
}

/**
 * taal_herkomst_get_prefix:
 * @tabel: a table
 *
 * Returns: (transfer none): what its made ids begin with; empty for a table without an id
 *
 * Thread: any
 */
const char *
taal_herkomst_get_prefix (TaalTabel tabel)
{
  g_return_val_if_fail (tabel < TAAL_N_TABELLEN, "");

  return prefixes[tabel] != NULL ? prefixes[tabel] : "";
}

/**
 * taal_herkomst_set:
 * @herkomst: a source
 * @soort: its kind
 * @koppen: (nullable) (array zero-terminated=1): the headers it is made from
 * @tekst: (nullable): see #TaalHerkomst
 *
 * Gives the column another source. Its value map stays.
 *
 * Thread: that of the mapping
 */
void
taal_herkomst_set (TaalHerkomst       *herkomst,
                   TaalHerkomstSoort   soort,
                   const char *const  *koppen,
                   const char         *tekst)
{
  char **own_koppen = g_strdupv ((char **) koppen);
  char *own_tekst = g_strdup (tekst);

  g_return_if_fail (herkomst != NULL && soort < TAAL_N_HERKOMSTEN);

  g_strfreev (herkomst->koppen);
  g_free (herkomst->tekst);
  herkomst->soort = soort;
  herkomst->koppen = own_koppen;
  herkomst->tekst = own_tekst;
}

/**
 * taal_herkomst_set_kop:
 * @herkomst: a source
 * @soort: its kind, one that is made from columns
 * @kop: a header
 *
 * As taal_herkomst_set(), from one column.
 *
 * Thread: that of the mapping
 */
void
taal_herkomst_set_kop (TaalHerkomst      *herkomst,
                       TaalHerkomstSoort  soort,
                       const char        *kop)
{
  const char *const koppen[] = { kop, NULL };

  taal_herkomst_set (herkomst, soort, koppen, NULL);
}

static void
taal_waarde_free (gpointer data)
{
  TaalHerkomstWaarde *waarde = data;

  g_free (waarde->van);
  g_free (waarde->naar);
  g_free (waarde);
}

static GHashTable *
make_waarden (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, taal_waarde_free);
}

/**
 * taal_herkomst_set_waarde:
 * @herkomst: a source
 * @van: a text as it stands in the sheet, compared without regard to case and spacing; empty for an
 *   empty cell
 * @naar: (nullable): what it means, or %NULL to forget it
 *
 * Thread: that of the mapping
 */
void
taal_herkomst_set_waarde (TaalHerkomst *herkomst,
                          const char   *van,
                          const char   *naar)
{
  g_autofree char *key = NULL;
  TaalHerkomstWaarde *waarde;

  g_return_if_fail (herkomst != NULL && van != NULL);

  key = taal_mapping_tekst_vouw (van);
  if (naar == NULL)
    {
      if (herkomst->waarden != NULL)
        g_hash_table_remove (herkomst->waarden, key);
      return;
    }

  waarde = g_new0 (TaalHerkomstWaarde, 1);
  waarde->van = g_strdup (van);
  waarde->naar = g_strdup (naar);
  if (herkomst->waarden == NULL)
    herkomst->waarden = make_waarden ();
  g_hash_table_replace (herkomst->waarden, g_steal_pointer (&key), waarde);
}

/**
 * taal_herkomst_get_waarde:
 * @herkomst: a source
 * @van: a text of the sheet
 *
 * Returns: (transfer none) (nullable): what the value map makes of it, or %NULL when it does not know it
 *
 * Thread: any, while no other changes the mapping
 */
const char *
taal_herkomst_get_waarde (const TaalHerkomst *herkomst,
                          const char         *van)
{
  g_autofree char *key = NULL;
  const TaalHerkomstWaarde *waarde;

  if (herkomst->waarden == NULL || g_hash_table_size (herkomst->waarden) == 0)
    return NULL;

  key = taal_mapping_tekst_vouw (van);
  waarde = g_hash_table_lookup (herkomst->waarden, key);
  return waarde != NULL ? waarde->naar : NULL;
}

static int
compare_waarden (gconstpointer a,
                 gconstpointer b)
{
  return strcmp ((*(const TaalHerkomstWaarde *const *) a)->van, (*(const TaalHerkomstWaarde *const *) b)->van);
}

/**
 * taal_herkomst_list_waarden:
 * @herkomst: a source
 *
 * Returns: (transfer container) (element-type TaalHerkomstWaarde): its value map, sorted
 *
 * Thread: any, while no other changes the mapping
 */
GPtrArray *
taal_herkomst_list_waarden (const TaalHerkomst *herkomst)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer waarde;

  if (herkomst->waarden == NULL)
    return list;

  g_hash_table_iter_init (&iter, herkomst->waarden);
  while (g_hash_table_iter_next (&iter, NULL, &waarde))
    g_ptr_array_add (list, waarde);
  g_ptr_array_sort (list, compare_waarden);

  return list;
}

/**
 * taal_herkomst_dup_kop:
 * @herkomst: a source
 *
 * Returns: (transfer full) (nullable): the user's name of the column, by which to point at a cell: its
 *   headers with a plus between them; %NULL when no cell of the sheet is behind it
 *
 * Thread: any, while no other changes the mapping
 */
char *
taal_herkomst_dup_kop (const TaalHerkomst *herkomst)
{
  if (herkomst->soort <= TAAL_HERKOMST_VAST || herkomst->koppen == NULL || herkomst->koppen[0] == NULL)
    return NULL;

  return g_strjoinv (" + ", herkomst->koppen);
}

/**
 * taal_herkomst_copy:
 * @herkomst: (out caller-allocates): an empty source
 * @source: what it becomes a copy of
 *
 * Thread: any, while no other changes @source
 */
void
taal_herkomst_copy (TaalHerkomst       *herkomst,
                    const TaalHerkomst *source)
{
  g_autoptr(GPtrArray) waarden = taal_herkomst_list_waarden (source);

  *herkomst = (TaalHerkomst) { .maal = source->maal };
  taal_herkomst_set (herkomst, source->soort, (const char *const *) source->koppen, source->tekst);
  /* One that was emptied is not one that was never made. */
  if (source->waarden != NULL)
    herkomst->waarden = make_waarden ();
  for (guint i = 0; i < waarden->len; i++)
    {
      const TaalHerkomstWaarde *waarde = g_ptr_array_index (waarden, i);

      taal_herkomst_set_waarde (herkomst, waarde->van, waarde->naar);
    }
}

/**
 * taal_herkomst_clear:
 * @herkomst: a source, which is nothing afterwards
 *
 * Thread: that of the mapping
 */
void
taal_herkomst_clear (TaalHerkomst *herkomst)
{
  g_clear_pointer (&herkomst->koppen, g_strfreev);
  g_clear_pointer (&herkomst->tekst, g_free);
  g_clear_pointer (&herkomst->waarden, g_hash_table_unref);
  herkomst->soort = TAAL_HERKOMST_GEEN;
  herkomst->maal = 0;
}
