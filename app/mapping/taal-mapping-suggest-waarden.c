/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-suggest-private.h"

#include <string.h>

#include "taal-bsn.h"
#include "taal-mapping-inhoud.h"
#include "taal-mapping-tekst.h"

/* The names that the caller knows, by table. */
typedef struct
{
  GHashTable *ids[TAAL_N_TABELLEN]; /* folded text → id; an empty id where two rows have that text */
} Bekend;

static void
bekend_init (Bekend                  *bekend,
             const TaalMappingBekend *known,
             gsize                    n_known)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    bekend->ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < n_known; i++)
    {
      GHashTable *ids = bekend->ids[known[i].tabel];
      char *key = taal_mapping_tekst_vouw (known[i].tekst);
      const char *other = g_hash_table_lookup (ids, key);

      /* Two rows of one name: which of them is meant is not for us to say. */
      g_hash_table_insert (ids, key,
                           (gpointer) (other == NULL || g_str_equal (other, known[i].id) ? known[i].id : ""));
    }
}

static void
bekend_clear (Bekend *bekend)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    g_hash_table_unref (bekend->ids[i]);
}

/* A column that asks a question of its own, to which its cells say yes or no. */
static const char *
find_answer (const char *kop,
             const char *tekst)
{
  g_autofree char *question = taal_mapping_tekst_vouw (kop);
  g_autofree char *answer = taal_mapping_tekst_vouw (tekst);
  gboolean yes = g_str_equal (answer, "ja") || g_str_equal (answer, "x") || g_str_equal (answer, "j") ||
                 g_str_equal (answer, "yes");
  gboolean no = g_str_equal (answer, "nee") || g_str_equal (answer, "n") || g_str_equal (answer, "no") ||
                *answer == '\0';

  if (!yes && !no)
    return NULL;
  if (g_str_equal (question, "geannuleerd") || g_str_equal (question, "vervallen") ||
      g_str_equal (question, "uitgevallen") || g_str_equal (question, "uitval") || g_str_equal (question, "cancelled"))
    return yes ? "uitgevallen" : "gegeven";
  if (g_str_equal (question, "doorgegaan"))
    return yes ? "gegeven" : *answer != '\0' ? "uitgevallen" : NULL;

  return NULL;
}

/* What a text most likely means in a column, or NULL. */
static const char *
find_meaning (const Bekend       *bekend,
              TaalTabel           tabel,
              const TaalKolom    *kolom,
              const TaalHerkomst *herkomst,
              const char         *tekst)
{
  g_autofree char *key = NULL;
  const char *id;

  switch ((int) kolom->soort)
    {
    case TAAL_KOLOM_ENUM:
      if (g_str_equal (kolom->name, "status") && herkomst->koppen != NULL && herkomst->koppen[0] != NULL &&
          find_answer (herkomst->koppen[0], tekst) != NULL)
        return find_answer (herkomst->koppen[0], tekst);
      return *tekst == '\0' || taal_enum_parse (kolom->list, tekst) != TAAL_ENUM_NONE
               ? NULL
               : taal_voorstel_find_waarde (kolom, tekst);
    case TAAL_KOLOM_JANEE:
      return taal_voorstel_find_waarde (kolom, tekst);
    case TAAL_KOLOM_ID:
    case TAAL_KOLOM_VERWIJZING:
      key = taal_mapping_tekst_vouw (tekst);
      id = g_hash_table_lookup (bekend->ids[kolom->soort == TAAL_KOLOM_ID ? tabel : kolom->refers_to], key);
      return id != NULL && *id != '\0' ? id : NULL;
    default:
      return NULL;
    }
}

/* Whether there may be something to say of the values of a column. */
static gboolean
has_meaning (const TaalKolom    *kolom,
             TaalTabel           tabel,
             const TaalHerkomst *herkomst,
             const Bekend       *bekend)
{
  if (herkomst->soort != TAAL_HERKOMST_KOLOM && herkomst->soort != TAAL_HERKOMST_ID)
    return FALSE;
  if (kolom->soort == TAAL_KOLOM_ENUM || kolom->soort == TAAL_KOLOM_JANEE)
    return TRUE;

  /* Ids of lessons are as many as its rows, and none is known. */
  return (kolom->soort == TAAL_KOLOM_ID && g_hash_table_size (bekend->ids[tabel]) > 0) ||
         (kolom->soort == TAAL_KOLOM_VERWIJZING &&
          g_hash_table_size (bekend->ids[kolom->refers_to]) > 0);
}

static void
suggest_kolom (const TaalKolom *kolom,
               TaalTabel        tabel,
               TaalHerkomst    *herkomst,
               const GPtrArray *values,
               const Bekend    *bekend)
{
  for (guint i = 0; i < values->len; i++)
    {
      const TaalInhoudWaarde *waarde = g_ptr_array_index (values, i);
      const char *meaning = find_meaning (bekend, tabel, kolom, herkomst, waarde->tekst);

      if (!waarde->in_map && meaning != NULL && !g_str_equal (meaning, waarde->wordt) &&
          !taal_bsn_contains (waarde->tekst, strlen (waarde->tekst)))
        taal_herkomst_set_waarde (herkomst, waarde->tekst, meaning);
    }
}

static void
suggest_doel (TaalMapping           *mapping,
              TaalWorkbook          *workbook,
              const TaalMappingDeel *deel,
              TaalMappingDoel       *doel,
              const Bekend          *bekend,
              gboolean               alleen_nieuw)
{
  const TaalTabelSchema *schema = taal_schema_get (doel->tabel);
  g_autoptr(GPtrArray) lists = NULL;
  int kolommen[TAAL_MAX_KOLOMMEN];
  guint n = 0;

  for (int k = 0; k < schema->n_kolommen; k++)
    if (has_meaning (&schema->kolommen[k], doel->tabel, &doel->kolommen[k], bekend) &&
        (!alleen_nieuw || doel->kolommen[k].waarden == NULL))
      kolommen[n++] = k;
  if (n > 0)
    lists = taal_mapping_list_values (mapping, workbook, deel, doel, kolommen, n, NULL);
  for (guint i = 0; lists != NULL && i < n; i++)
    suggest_kolom (&schema->kolommen[kolommen[i]], doel->tabel, &doel->kolommen[kolommen[i]],
                   g_ptr_array_index (lists, i), bekend);
}

/**
 * taal_mapping_suggest_waarden:
 * @mapping: a mapping, whose value maps get what is added
 * @workbook: a workbook that it is of
 * @bekend: (array length=n_bekend): the names that the dossier has
 * @n_bekend: how many
 * @alleen_nieuw: whether to pass over the columns that have a value map
 *
 * Proposes what the texts of closed lists mean by the words that are known, and which row of the dossier a
 * name is by that name, where there is just one of it. What a value map says already stays. A part that
 * does not go with the workbook is passed over.
 *
 * Thread: that of the mapping
 */
void
taal_mapping_suggest_waarden (TaalMapping             *mapping,
                              TaalWorkbook            *workbook,
                              const TaalMappingBekend *bekend,
                              gsize                    n_bekend,
                              gboolean                 alleen_nieuw)
{
  Bekend known;

  bekend_init (&known, bekend, n_bekend);
  for (guint i = 0; i < mapping->delen->len; i++)
    {
      const TaalMappingDeel *deel = g_ptr_array_index (mapping->delen, i);

      for (guint j = 0; j < deel->doelen->len; j++)
        suggest_doel (mapping, workbook, deel, g_ptr_array_index (deel->doelen, j), &known,
                      alleen_nieuw);
    }
  bekend_clear (&known);
}
