/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-run.h"

/* Where an id came from. */
typedef struct
{
  char *key;
  char *shown;
} Eigenaar;

struct _TaalMappingRun
{
  GHashTable *rijen[TAAL_N_TABELLEN]; /* set of texts */
  GHashTable *ids[TAAL_N_TABELLEN];   /* id → Eigenaar */
};

static void
eigenaar_free (gpointer data)
{
  Eigenaar *eigenaar = data;

  g_free (eigenaar->key);
  g_free (eigenaar->shown);
  g_free (eigenaar);
}

/**
 * taal_mapping_run_new:
 *
 * Returns: (transfer full): the run of an import, of which no sheet was read yet
 *
 * Thread: any
 */
TaalMappingRun *
taal_mapping_run_new (void)
{
  TaalMappingRun *run = g_new0 (TaalMappingRun, 1);

  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      run->rijen[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      run->ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, eigenaar_free);
    }

  return run;
}

/**
 * taal_mapping_run_free:
 * @run: (transfer full): a run
 *
 * Thread: that of the import
 */
void
taal_mapping_run_free (TaalMappingRun *run)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      g_hash_table_unref (run->rijen[i]);
      g_hash_table_unref (run->ids[i]);
    }
  g_free (run);
}

/**
 * taal_mapping_run_is_new:
 * @run: a run
 * @tabel: a table with an id
 * @row: all cells of a row
 *
 * Returns: whether no row of the table was equal to it before; it is from now on
 *
 * Thread: that of the import
 */
gboolean
taal_mapping_run_is_new (TaalMappingRun *run,
                         TaalTabel       tabel,
                         const char     *row)
{
  return g_hash_table_add (run->rijen[tabel], g_strdup (row));
}

/**
 * taal_mapping_run_claim:
 * @run: a run
 * @tabel: the table whose id it is
 * @id: an id that was made
 * @key: the text it was made from, as such texts are compared
 * @shown: the same as it stands in the sheet
 *
 * Two texts that give one id would become one row without anybody having said so.
 *
 * Returns: (transfer none) (nullable): the other text that gave that id before, or %NULL when there is none
 *
 * Thread: that of the import
 */
const char *
taal_mapping_run_claim (TaalMappingRun *run,
                        TaalTabel       tabel,
                        const char     *id,
                        const char     *key,
                        const char     *shown)
{
  Eigenaar *eigenaar = g_hash_table_lookup (run->ids[tabel], id);

  if (eigenaar != NULL)
    return g_str_equal (eigenaar->key, key) ? NULL : eigenaar->shown;

  eigenaar = g_new0 (Eigenaar, 1);
  eigenaar->key = g_strdup (key);
  eigenaar->shown = g_strdup (shown);
  g_hash_table_insert (run->ids[tabel], g_strdup (id), eigenaar);
  return NULL;
}
