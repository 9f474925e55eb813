/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-past.h"

#include "taal-mapping-lezer-private.h"
#include "taal-mapping-sheet.h"

/**
 * taal_mapping_past:
 * @mapping: a profile
 * @workbook: a workbook
 *
 * Looks whether a profile was made for workbooks of this layout: every part that is read has its sheets,
 * and each of those all headers that the part names.
 *
 * Returns: how many headers it names in the sheets together; 0 when it does not fit, or names none
 *
 * Thread: any, while no other changes the mapping
 */
guint
taal_mapping_past (const TaalMapping *mapping,
                   TaalWorkbook      *workbook)
{
  g_autoptr (GArray) plekken = NULL;
  guint n = 0;

  g_return_val_if_fail (mapping != NULL && workbook != NULL, 0);

  plekken = taal_mapping_list_plekken (mapping, workbook, NULL);
  for (guint i = 0; plekken != NULL && i < plekken->len; i++)
    {
      const TaalMappingPlek *plek = &g_array_index (plekken, TaalMappingPlek, i);
      g_auto (TaalMappingLezer) lezer = { 0 };

      if (plek->deel->doelen->len == 0)
        continue;
      if (!taal_mapping_lezer_open (&lezer, workbook, plek->sheet, plek->deel, NULL))
        return 0;
      n += lezer.kop_plaatsen->len;
    }

  return n;
}
