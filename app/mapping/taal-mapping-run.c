/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-run.h"

#include <string.h>

/* How many letters tell apart what would be one id. */
#define APART_LENGTH 8

/* Stands between what was made one. */
#define SEPARATOR "\x1f"

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
  GHashTable *samen;                  /* set of ids, each with another spelling that it came from */
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
  run->samen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

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
  g_hash_table_unref (run->samen);
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

/* What comes behind an id that another text has. Letters, so that no number comes of it. */
static char *
make_apart (const char *id,
            const char *key)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  char letters[APART_LENGTH + 1] = { 0 };

  for (int i = 0; i < APART_LENGTH; i++)
    letters[i] = (char) ('a' + g_ascii_xdigit_value (digest[i]));

  return g_strconcat (id, "-", letters, NULL);
}

/* Whether it is the first time that an id comes from another spelling. */
static gboolean
is_first (TaalMappingRun *run,
          TaalTabel       tabel,
          const char     *id,
          const char     *shown)
{
  return g_hash_table_add (run->samen, g_strconcat (taal_schema_get (tabel)->name, SEPARATOR, id,
                                                    SEPARATOR, shown, NULL));
}

/**
 * taal_mapping_run_claim:
 * @run: a run
 * @tabel: the table whose id it is
 * @id: (inout) (transfer full): an id that was made; another where a text that is not the same has
 * it
 * @key: the text it was made from, as such texts are compared
 * @shown: (nullable): the same as it stands in the sheet; %NULL when nobody asks
 * @ander: (out) (transfer none) (nullable): the other text
 *
 * Texts that are compared as one are one row, in whatever spelling. Two that are not, and would
 * give one id, are two rows: the one that comes later gets a longer id, made from its text.
 *
 * Returns: what there is to say of it, once for each spelling
 *
 * Thread: that of the import
 */
TaalMappingNaamSoort
taal_mapping_run_claim (TaalMappingRun  *run,
                        TaalTabel        tabel,
                        char           **id,
                        const char      *key,
                        const char      *shown,
                        const char     **ander)
{
  const Eigenaar *first = g_hash_table_lookup (run->ids[tabel], *id), *own = first;
  Eigenaar *eigenaar;

  *ander = NULL;
  while (own != NULL && !g_str_equal (own->key, key))
    {
      char *apart = make_apart (*id, key);

      g_free (*id);
      *id = apart;
      own = g_hash_table_lookup (run->ids[tabel], *id);
    }
  if (own != NULL)
    {
      if (g_strcmp0 (own->shown, shown) == 0 || !is_first (run, tabel, *id, shown))
        return TAAL_MAPPING_NAAM_GEWOON;
      *ander = own->shown;
      return TAAL_MAPPING_NAAM_SAMEN;
    }

  eigenaar = g_new0 (Eigenaar, 1);
  eigenaar->key = g_strdup (key);
  eigenaar->shown = g_strdup (shown);
  g_hash_table_insert (run->ids[tabel], g_strdup (*id), eigenaar);
  if (first == NULL)
    return TAAL_MAPPING_NAAM_GEWOON;

  *ander = first->shown;
  return TAAL_MAPPING_NAAM_APART;
}
