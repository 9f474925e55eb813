/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-sheet.h"

#include "taal-mapping-tekst.h"

/* Whether all parts are of one sheet, whatever it is called. */
static gboolean
has_one_blad (const TaalMapping *mapping)
{
  for (guint i = 1; i < mapping->delen->len; i++)
    {
      const TaalMappingDeel *first = g_ptr_array_index (mapping->delen, 0);
      const TaalMappingDeel *deel = g_ptr_array_index (mapping->delen, i);

      if (!taal_mapping_tekst_gelijk (first->blad, deel->blad))
        return FALSE;
    }

  return mapping->delen->len > 0;
}

static gboolean
is_by_name (const TaalMappingDeel *deel,
            const char            *blad)
{
  return taal_mapping_tekst_gelijk (deel->blad, blad);
}

/* Adds the parts that are of a sheet. A part that names it comes before those with a pattern. */
static gboolean
add_fitting (const TaalMapping *mapping,
             const char        *blad,
             guint              sheet,
             GArray            *plekken)
{
  gboolean by_name = FALSE;
  guint before = plekken->len;

  for (guint i = 0; i < mapping->delen->len; i++)
    by_name = by_name || is_by_name (g_ptr_array_index (mapping->delen, i), blad);
  for (guint i = 0; i < mapping->delen->len; i++)
    {
      TaalMappingPlek plek = { sheet, g_ptr_array_index (mapping->delen, i) };

      if (by_name ? is_by_name (plek.deel, blad) : taal_mapping_deel_fits (plek.deel, blad))
        g_array_append_val (plekken, plek);
    }

  return plekken->len > before;
}

static gboolean
check_found (const TaalMapping  *mapping,
             TaalWorkbook       *workbook,
             const GArray       *plekken,
             GError            **error)
{
  for (guint i = 0; i < mapping->delen->len; i++)
    {
      const TaalMappingDeel *deel = g_ptr_array_index (mapping->delen, i);
      gboolean found = deel->doelen->len == 0; /* one that is not read may be missing */

      for (guint j = 0; j < plekken->len; j++)
        found = found || g_array_index (plekken, TaalMappingPlek, j).deel == deel;
      /* Nor is one missing whose every sheet is named by another part. */
      for (guint j = 0; j < taal_workbook_get_n_sheets (workbook); j++)
        found = found || taal_mapping_deel_fits (deel, taal_workbook_get_sheet_name (workbook, j));
      if (!found)
        {
          g_set_error (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_BLAD, "no sheet called %s", deel->blad);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * taal_mapping_list_plekken:
 * @mapping: a mapping
 * @workbook: a workbook
 * @error: %TAAL_MAPPING_ERROR_BLAD when a part has no sheet
 *
 * Finds the sheets of each part, in the order of the workbook. Parts with a pattern are not of a sheet
 * that another part names. A CSV file is called as it was saved: where all parts are of one sheet,
 * they are of it whatever its name.
 *
 * Returns: (transfer full) (nullable) (element-type TaalMappingPlek): where the parts apply
 *
 * Thread: any, while no other changes the mapping
 */
GArray *
taal_mapping_list_plekken (const TaalMapping  *mapping,
                           TaalWorkbook       *workbook,
                           GError            **error)
{
  g_autoptr(GArray) plekken = NULL;

  g_return_val_if_fail (mapping != NULL && workbook != NULL, NULL);

  plekken = g_array_new (FALSE, FALSE, sizeof (TaalMappingPlek));
  for (guint i = 0; i < taal_workbook_get_n_sheets (workbook); i++)
    if (!add_fitting (mapping, taal_workbook_get_sheet_name (workbook, i), i, plekken) &&
        taal_workbook_is_csv (workbook) && has_one_blad (mapping))
      for (guint j = 0; j < mapping->delen->len; j++)
        {
          TaalMappingPlek plek = { i, g_ptr_array_index (mapping->delen, j) };

          g_array_append_val (plekken, plek);
        }

  return check_found (mapping, workbook, plekken, error) ? g_steal_pointer (&plekken) : NULL;
}
