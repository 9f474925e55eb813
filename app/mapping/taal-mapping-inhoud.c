/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-inhoud.h"

#include "taal-mapping-rij-private.h"
#include "taal-mapping-sheet.h"
#include "taal-mapping-tekst.h"
#include "taal-mapping-volgorde.h"

static void
taal_inhoud_rij_free (gpointer data)
{
  TaalInhoudRij *rij = data;

  g_strfreev (rij->cellen);
  g_free (rij);
}

static char **
dup_cells (const TaalRecord *record)
{
  char **cells = g_new0 (char *, record->n_cells + 1);

  for (guint i = 0; i < record->n_cells; i++)
    cells[i] = g_utf8_make_valid (record->cells[i].text, (gssize) record->cells[i].length);

  return cells;
}

/**
 * taal_mapping_list_rows:
 * @workbook: a workbook
 * @sheet: a sheet of it
 * @max: at most this many
 * @error: a #TaalSheetError
 *
 * Returns: (transfer full) (nullable) (element-type TaalInhoudRij): its first rows as they stand
 *
 * Thread: any
 */
GPtrArray *
taal_mapping_list_rows (TaalWorkbook  *workbook,
                        guint          sheet,
                        guint          max,
                        GError       **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (taal_inhoud_rij_free);
  g_autoptr(TaalSheet) open = taal_workbook_open_sheet (workbook, sheet, error);
  g_autoptr(GError) local_error = NULL;
  const TaalRecord *record;

  if (open == NULL)
    return NULL;
  while (rows->len < max && (record = taal_sheet_next (open, &local_error)) != NULL)
    {
      TaalInhoudRij *rij = g_new0 (TaalInhoudRij, 1);

      rij->row = record->row;
      rij->cellen = dup_cells (record);
      g_ptr_array_add (rows, rij);
    }
  if (local_error == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/**
 * taal_mapping_find_kopregel:
 * @workbook: a workbook
 * @sheet: a sheet of it
 * @deel: a part
 * @kopregel: (out): the row that the part takes for the headers; 0 when it names no header
 * @error: a #TaalSheetError, or %TAAL_MAPPING_ERROR_KOP when headers of the part are not there
 *
 * Returns: whether the part goes with the sheet
 *
 * Thread: any
 */
gboolean
taal_mapping_find_kopregel (TaalWorkbook           *workbook,
                            guint                   sheet,
                            const TaalMappingDeel  *deel,
                            guint                  *kopregel,
                            GError                **error)
{
  g_auto(TaalMappingLezer) lezer = { 0 };

  *kopregel = 0;
  if (!taal_mapping_lezer_open (&lezer, workbook, sheet, deel, error))
    return FALSE;

  *kopregel = lezer.header_row;
  return TRUE;
}

static void
taal_inhoud_waarde_free (gpointer data)
{
  TaalInhoudWaarde *waarde = data;

  g_free (waarde->tekst);
  g_free (waarde->wordt);
  g_free (waarde);
}

/* The values while they are counted. */
typedef struct
{
  GPtrArray      *list;
  GHashTable     *by_key; /* folded text → TaalInhoudWaarde */
  TaalMappingRun *run;    /* tells ids apart, as the import will */
  guint           sheet;
} Telling;

static void
count_row (Telling          *telling,
           TaalMappingRij   *rij,
           guint             index,
           TaalMappingLezer *lezer)
{
  TaalCellFlags flags = 0;
  char *raw = taal_mapping_rij_dup_raw (&rij->kolommen[index], lezer, &flags);
  char *key = taal_mapping_tekst_vouw (raw);
  TaalInhoudWaarde *waarde = g_hash_table_lookup (telling->by_key, key);

  if (waarde == NULL)
    {
      waarde = g_new0 (TaalInhoudWaarde, 1);
      waarde->tekst = g_utf8_make_valid (raw, -1);
      waarde->wordt = taal_mapping_rij_make (rij, index, lezer, telling->run, &flags);
      waarde->in_map = taal_herkomst_get_waarde (rij->kolommen[index].herkomst, raw) != NULL;
      waarde->sheet = telling->sheet;
      waarde->row = lezer->record->row;
      g_ptr_array_add (telling->list, waarde);
      g_hash_table_insert (telling->by_key, g_steal_pointer (&key), waarde);
    }
  waarde->n++;
  g_free (key);
  g_free (raw);
}

static gboolean
count_sheet (Telling                *telling,
             TaalWorkbook           *workbook,
             const TaalMapping      *mapping,
             const TaalMappingDeel  *deel,
             const TaalMappingDoel  *doel,
             int                     kolom,
             TaalVolgorde            volgorde,
             GError                **error)
{
  const TaalKolom *asked = &taal_schema_get (doel->tabel)->kolommen[kolom];
  g_auto(TaalMappingLezer) lezer = { 0 };
  g_autoptr(GError) local_error = NULL;
  TaalMappingRij rij;
  guint index = 0;

  if (!taal_mapping_lezer_open (&lezer, workbook, telling->sheet, deel, error))
    return FALSE;

  taal_mapping_rij_init (&rij, &lezer, mapping, doel, volgorde);
  while (index < rij.n && rij.kolommen[index].kolom != asked)
    index++;
  while (index < rij.n && taal_mapping_lezer_next (&lezer, &local_error) != NULL)
    {
      if (lezer.record->bad_quote >= 0 || !taal_mapping_rij_wanted (&rij, &lezer))
        continue;
      if (!deel->kruistabel)
        count_row (telling, &rij, index, &lezer);
      for (guint i = 0; i < lezer.kruis->len; i++)
        {
          lezer.kruis_plaats = g_array_index (lezer.kruis, int, i);
          count_row (telling, &rij, index, &lezer);
        }
    }
  taal_mapping_rij_clear (&rij);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * taal_mapping_list_values:
 * @mapping: a mapping
 * @workbook: a workbook
 * @deel: a part of @mapping
 * @doel: a target of @deel
 * @kolom: the index of a column in the schema of the target's table
 * @error: a #TaalSheetError or a #TaalMappingError
 *
 * Returns: (transfer full) (nullable) (element-type TaalInhoudWaarde): the distinct values of the column
 *   over all sheets of the part, without regard to case and spacing, in the order in which they come;
 *   empty when the column is not mapped
 *
 * Thread: any, while no other changes the mapping
 */
GPtrArray *
taal_mapping_list_values (const TaalMapping      *mapping,
                          TaalWorkbook           *workbook,
                          const TaalMappingDeel  *deel,
                          const TaalMappingDoel  *doel,
                          int                     kolom,
                          GError                **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (taal_inhoud_waarde_free);
  g_autoptr(GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) plekken = taal_mapping_list_plekken (mapping, workbook, error);
  g_autoptr(TaalMappingRun) run = taal_mapping_run_new ();
  Telling telling = { list, by_key, run, 0 };
  TaalVolgorde volgorde = deel->volgorde;
  gboolean needed;

  g_return_val_if_fail (kolom >= 0 && kolom < taal_schema_get (doel->tabel)->n_kolommen, NULL);

  if (plekken == NULL)
    return NULL;
  /* An order that is still to be chosen leaves dates as they stand, which is what there is to show. */
  if (!taal_mapping_needs_date_order (mapping, workbook, deel, &needed, &volgorde, NULL, NULL))
    volgorde = deel->volgorde;
  for (guint i = 0; i < plekken->len; i++)
    {
      const TaalMappingPlek *plek = &g_array_index (plekken, TaalMappingPlek, i);

      telling.sheet = plek->sheet;
      if (plek->deel == deel && !count_sheet (&telling, workbook, mapping, deel, doel, kolom, volgorde, error))
        return NULL;
    }

  return g_steal_pointer (&list);
}
