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

/* The values of a column while they are counted. */
typedef struct
{
  const TaalKolom *kolom;
  GPtrArray       *list;
  GHashTable      *by_key; /* folded text → TaalInhoudWaarde */
} Kolom;

typedef struct
{
  Kolom           kolommen[TAAL_MAX_KOLOMMEN];
  guint           n;
  TaalMappingRun *run; /* tells ids apart, as the import will */
  guint           sheet;
} Telling;

static void
telling_clear (Telling *telling)
{
  for (guint i = 0; i < telling->n; i++)
    g_hash_table_unref (telling->kolommen[i].by_key);
  taal_mapping_run_free (telling->run);
}

static void
count_cell (Telling          *telling,
            const Kolom      *kolom,
            TaalMappingRij   *rij,
            guint             index,
            TaalMappingLezer *lezer)
{
  TaalCellFlags flags = 0;
  char *raw = taal_mapping_rij_dup_raw (&rij->kolommen[index], lezer, &flags);
  char *key = taal_mapping_tekst_vouw (raw);
  TaalInhoudWaarde *waarde = g_hash_table_lookup (kolom->by_key, key);

  if (waarde == NULL)
    {
      waarde = g_new0 (TaalInhoudWaarde, 1);
      waarde->tekst = g_utf8_make_valid (raw, -1);
      waarde->wordt = taal_mapping_rij_make (rij, index, lezer, telling->run, &flags);
      waarde->in_map = taal_herkomst_get_waarde (rij->kolommen[index].herkomst, raw) != NULL;
      waarde->sheet = telling->sheet;
      waarde->row = lezer->record->row;
      g_ptr_array_add (kolom->list, waarde);
      g_hash_table_insert (kolom->by_key, g_steal_pointer (&key), waarde);
    }
  waarde->n++;
  g_free (key);
  g_free (raw);
}

static void
count_row (Telling          *telling,
           TaalMappingRij   *rij,
           TaalMappingLezer *lezer)
{
  for (guint i = 0; i < telling->n; i++)
    for (guint index = 0; index < rij->n; index++)
      if (rij->kolommen[index].kolom == telling->kolommen[i].kolom)
        count_cell (telling, &telling->kolommen[i], rij, index, lezer);
}

static gboolean
count_sheet (Telling                *telling,
             TaalWorkbook           *workbook,
             const TaalMapping      *mapping,
             const TaalMappingDeel  *deel,
             const TaalMappingDoel  *doel,
             TaalVolgorde            volgorde,
             GError                **error)
{
  g_auto(TaalMappingLezer) lezer = { 0 };
  g_autoptr(GError) local_error = NULL;
  TaalMappingRij rij;

  if (!taal_mapping_lezer_open (&lezer, workbook, telling->sheet, deel, error))
    return FALSE;

  taal_mapping_rij_init (&rij, &lezer, mapping, doel, volgorde);
  while (taal_mapping_lezer_next (&lezer, &local_error) != NULL)
    {
      if (lezer.record->bad_quote >= 0 || !taal_mapping_rij_wanted (&rij, &lezer))
        continue;
      if (!deel->kruistabel)
        count_row (telling, &rij, &lezer);
      for (guint i = 0; i < lezer.kruis->len; i++)
        {
          lezer.kruis_plaats = g_array_index (lezer.kruis, int, i);
          count_row (telling, &rij, &lezer);
        }
    }
  taal_mapping_rij_clear (&rij);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Whether what a column becomes depends on the order of its dates. */
static gboolean
may_hold_dates (const TaalKolom *kolom,
                TaalTabel        own)
{
  TaalTabel tabel = kolom->soort == TAAL_KOLOM_VERWIJZING ? kolom->refers_to : own;

  if (kolom->soort != TAAL_KOLOM_ID && kolom->soort != TAAL_KOLOM_VERWIJZING)
    return kolom->soort == TAAL_KOLOM_DATUM;

  return tabel != TAAL_TABEL_DOCENTEN && tabel != TAAL_TABEL_GROEPEN &&
         tabel != TAAL_TABEL_LOCATIES;
}

/**
 * taal_mapping_list_values:
 * @mapping: a mapping
 * @workbook: a workbook
 * @deel: a part of @mapping
 * @doel: a target of @deel
 * @kolommen: (array length=n): indexes of columns in the schema of the target's table, each once
 * @n: how many
 * @error: a #TaalSheetError or a #TaalMappingError
 *
 * Goes through the sheets of the part once for all columns: with a big workbook that takes a
 * second.
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): for each column, its distinct
 * values (of #TaalInhoudWaarde) over all sheets of the part, without regard to case and spacing, in
 * the order in which they come; none when the column is not mapped
 *
 * Thread: any, while no other changes the mapping
 */
GPtrArray *
taal_mapping_list_values (const TaalMapping      *mapping,
                          TaalWorkbook           *workbook,
                          const TaalMappingDeel  *deel,
                          const TaalMappingDoel  *doel,
                          const int              *kolommen,
                          guint                   n,
                          GError                **error)
{
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GArray) plekken = taal_mapping_list_plekken (mapping, workbook, error);
  Telling telling = { .n = n };
  TaalVolgorde volgorde = deel->volgorde;
  gboolean dates = FALSE, done = TRUE, needed;

  g_return_val_if_fail (n <= TAAL_MAX_KOLOMMEN, NULL);

  if (plekken == NULL)
    return NULL;
  telling.run = taal_mapping_run_new ();
  for (guint i = 0; i < n; i++)
    {
      const TaalKolom *kolom = &taal_schema_get (doel->tabel)->kolommen[kolommen[i]];
      GPtrArray *list = g_ptr_array_new_with_free_func (taal_inhoud_waarde_free);

      g_ptr_array_add (lists, list);
      telling.kolommen[i] =
          (Kolom) { kolom, list, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
      dates = dates || may_hold_dates (kolom, doel->tabel);
    }
  /* An order that is still to be chosen leaves dates as they stand, which is what there is to show.
   */
  if (dates &&
      !taal_mapping_needs_date_order (mapping, workbook, deel, &needed, &volgorde, NULL, NULL))
    volgorde = deel->volgorde;
  for (guint i = 0; i < plekken->len && done; i++)
    {
      const TaalMappingPlek *plek = &g_array_index (plekken, TaalMappingPlek, i);

      telling.sheet = plek->sheet;
      if (plek->deel == deel)
        done = count_sheet (&telling, workbook, mapping, deel, doel, volgorde, error);
    }
  telling_clear (&telling);

  return done ? g_steal_pointer (&lists) : NULL;
}
