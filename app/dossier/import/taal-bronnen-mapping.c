/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bronnen.h"

#include "taal-import-report-private.h"
#include "taal-mapping-volgorde.h"

/* Where an error of a mapping is: the file, for the sheet is in the message. */
static gboolean
fail (GError      *own,
      const char  *name,
      GError     **error)
{
  if (own->domain == TAAL_MAPPING_ERROR)
    g_prefix_error (&own, "%s: ", name);
  taal_bronnen_propagate_error (own, error);
  return FALSE;
}

/* The order in which the dates of each part are read, by its place in the mapping; NULL when one must
 * be chosen, or its sheets cannot be read. */
static GArray *
find_volgorden (const TaalMapping  *mapping,
                TaalWorkbook       *workbook,
                GError            **error)
{
  g_autoptr(GArray) volgorden = g_array_new (FALSE, FALSE, sizeof (TaalVolgorde));

  for (guint i = 0; i < mapping->delen->len; i++)
    {
      const TaalMappingDeel *deel = g_ptr_array_index (mapping->delen, i);
      g_autofree char *example = NULL;
      TaalVolgorde volgorde;
      gboolean needed;

      if (!taal_mapping_needs_date_order (mapping, workbook, deel, &needed, &volgorde, &example, error))
        return NULL;
      if (needed)
        {
          g_set_error (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_VOLGORDE,
                       "%s: the date %s can be read in two ways", deel->blad, example);
          return NULL;
        }
      g_array_append_val (volgorden, volgorde);
    }

  return g_steal_pointer (&volgorden);
}

static void
add_doelen (const TaalImportSource *source,
            TaalWorkbook           *workbook,
            const TaalMappingPlek  *plek,
            TaalVolgorde            volgorde,
            const char             *name,
            GPtrArray              *bronnen)
{
  const char *blad = taal_workbook_get_sheet_name (workbook, plek->sheet);

  for (guint i = 0; i < plek->deel->doelen->len; i++)
    {
      TaalBron *bron = g_new0 (TaalBron, 1);

      bron->mapping = source->mapping;
      bron->deel = plek->deel;
      bron->doel = g_ptr_array_index (plek->deel->doelen, i);
      bron->tabel = bron->doel->tabel;
      bron->volgorde = volgorde;
      bron->sheet = plek->sheet;
      bron->workbook = taal_workbook_ref (workbook);
      bron->path = g_strdup (source->path);
      bron->name = g_strdup (name);
      bron->blad = taal_workbook_is_csv (workbook) ? NULL : g_strdup (blad);
      g_ptr_array_add (bronnen, bron);
    }
}

/* A sheet that the mapping does not know may be a new one: that must not go unseen. */
static void
say_unread (TaalWorkbook     *workbook,
            const GArray     *plekken,
            const char       *name,
            TaalImportReport *report)
{
  for (guint i = 0; i < taal_workbook_get_n_sheets (workbook); i++)
    {
      const char *sheet_name = taal_workbook_get_sheet_name (workbook, i);
      gboolean read = taal_schema_is_uitleg (sheet_name);
      TaalImportIssue *issue;

      for (guint j = 0; j < plekken->len; j++)
        read = read || g_array_index (plekken, TaalMappingPlek, j).sheet == i;
      if (read)
        continue;
      issue = taal_import_report_add (report, TAAL_ISSUE_BLAD_NIET_GELEZEN, name, -1, 0, NULL, NULL, NULL);
      if (issue != NULL)
        taal_import_report_set_cell (issue, sheet_name, -1, -1);
    }
}

/**
 * taal_bronnen_add_mapped:
 * @source: a file with a mapping
 * @bronnen: (element-type TaalBron): gets a bron for each sheet and table that the mapping gives
 * @report: an open report, which gets a warning for every sheet that the mapping does not know
 * @error: #TAAL_DOSSIER_ERROR_SOURCE, #TAAL_DOSSIER_ERROR_TOO_BIG, or a #TaalMappingError
 *
 * Returns: whether the mapping goes with the file
 *
 * Thread: any
 */
gboolean
taal_bronnen_add_mapped (const TaalImportSource  *source,
                         GPtrArray               *bronnen,
                         TaalImportReport        *report,
                         GError                 **error)
{
  const TaalMapping *mapping = source->mapping;
  g_autofree char *base = g_path_get_basename (source->path);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr(TaalWorkbook) workbook = NULL;
  g_autoptr(GArray) plekken = NULL;
  g_autoptr(GArray) volgorden = NULL;
  GError *own = NULL;

  /* A file that is named twice is one source; read in two ways it is two. */
  for (guint i = 0; i < bronnen->len; i++)
    {
      const TaalBron *bron = g_ptr_array_index (bronnen, i);

      if (bron->mapping == mapping && g_str_equal (bron->path, source->path))
        return TRUE;
    }

  workbook = taal_workbook_open (source->path, &own);
  if (workbook != NULL)
    plekken = taal_mapping_list_plekken (mapping, workbook, &own);
  if (plekken != NULL)
    volgorden = find_volgorden (mapping, workbook, &own);
  if (own != NULL)
    return fail (own, name, error);

  g_assert (plekken != NULL);
  for (guint i = 0; i < plekken->len; i++)
    {
      const TaalMappingPlek *plek = &g_array_index (plekken, TaalMappingPlek, i);
      guint place = 0;

      if (g_ptr_array_find (mapping->delen, plek->deel, &place))
        add_doelen (source, workbook, plek, g_array_index (volgorden, TaalVolgorde, place), name, bronnen);
    }
  say_unread (workbook, plekken, name, report);

  return TRUE;
}
