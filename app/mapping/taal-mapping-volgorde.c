/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-mapping"

#include "config.h"

#include "taal-mapping-volgorde.h"

#include "taal-mapping-cel.h"
#include "taal-mapping-rij-private.h"
#include "taal-mapping-sheet.h"

/* What the dates of a part say, each with the first text that says it. */
typedef struct
{
  char *dmj;
  char *mdj;
  char *dubbel;
} Getuigen;

static void
getuigen_clear (Getuigen *getuigen)
{
  g_free (getuigen->dmj);
  g_free (getuigen->mdj);
  g_free (getuigen->dubbel);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Getuigen, getuigen_clear)

static void
hear (Getuigen   *getuigen,
      const char *text)
{
  char **place = NULL;

  switch (taal_mapping_datum_zegt (text))
    {
    case TAAL_DATUM_ZEGT_NIETS:
    case TAAL_DATUM_VAST:
      return;
    case TAAL_DATUM_DUBBEL:
      place = &getuigen->dubbel;
      break;
    case TAAL_DATUM_BEWIJST_DMJ:
      place = &getuigen->dmj;
      break;
    case TAAL_DATUM_BEWIJST_MDJ:
      place = &getuigen->mdj;
      break;
    }
  if (place != NULL && *place == NULL)
    *place = g_strdup (text);
}

/* The places whose texts are read as dates: those of date columns, and what an id may have been made
 * from. */
static GArray *
list_places (const TaalMappingLezer *lezer,
             const TaalMappingDeel  *deel)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < deel->doelen->len; i++)
    {
      const TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, i);
      const TaalTabelSchema *schema = taal_schema_get (doel->tabel);

      for (int k = 0; k < schema->n_kolommen; k++)
        {
          const TaalHerkomst *herkomst = &doel->kolommen[k];
          gboolean reads = herkomst->soort == TAAL_HERKOMST_ID || (herkomst->soort == TAAL_HERKOMST_KOLOM &&
                                                                  schema->kolommen[k].soort == TAAL_KOLOM_DATUM);

          for (char **kop = herkomst->koppen; reads && kop != NULL && *kop != NULL; kop++)
            {
              int place = taal_mapping_lezer_find (lezer, *kop);

              g_array_append_val (places, place);
            }
        }
    }

  return places;
}

static gboolean
hear_sheet (Getuigen               *getuigen,
            TaalWorkbook           *workbook,
            guint                   sheet,
            const TaalMappingDeel  *deel,
            GError                **error)
{
  g_auto(TaalMappingLezer) lezer = { 0 };
  g_autoptr(GArray) places = NULL;
  g_autoptr(GError) local_error = NULL;

  if (!taal_mapping_lezer_open (&lezer, workbook, sheet, deel, error))
    return FALSE;

  places = list_places (&lezer, deel);
  for (guint i = 0; i < lezer.kruis->len; i++)
    hear (getuigen, g_ptr_array_index (lezer.koppen, g_array_index (lezer.kruis, int, i)));
  while (taal_mapping_lezer_next (&lezer, &local_error) != NULL)
    for (guint i = 0; i < places->len; i++)
      {
        TaalCellFlags flags = 0;

        hear (getuigen, taal_mapping_lezer_get_text (&lezer, g_array_index (places, int, i), &flags));
      }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * taal_mapping_needs_date_order:
 * @mapping: a mapping
 * @workbook: a workbook
 * @deel: a part of @mapping
 * @needed: (out): whether somebody must choose the order
 * @volgorde: (out): the order to read the part with: its own, or what its dates prove, or
 *   %TAAL_VOLGORDE_ONBEKEND when nothing hangs on it or it must be chosen
 * @voorbeeld: (out) (transfer full) (optional) (nullable): where it must be chosen: the first date that
 *   can be read in two ways
 * @error: %TAAL_MAPPING_ERROR_TEGENSTRIJDIG when one date proves an order and one another; or why the
 *   sheets cannot be read
 *
 * Looks through the dates of all sheets of a part. A part above 12 is no month, so it proves the order of
 * all others; 04-03-2023 with hyphens is day, month, year by format.md 1 while nothing says otherwise.
 *
 * Returns: whether it could be found out
 *
 * Thread: any, while no other changes the mapping
 */
gboolean
taal_mapping_needs_date_order (const TaalMapping      *mapping,
                               TaalWorkbook           *workbook,
                               const TaalMappingDeel  *deel,
                               gboolean               *needed,
                               TaalVolgorde           *volgorde,
                               char                  **voorbeeld,
                               GError                **error)
{
  g_auto(Getuigen) getuigen = { 0 };
  g_autoptr(GArray) plekken = NULL;

  *needed = FALSE;
  *volgorde = deel->volgorde;
  if (voorbeeld != NULL)
    *voorbeeld = NULL;
  if (deel->volgorde != TAAL_VOLGORDE_ONBEKEND || deel->doelen->len == 0)
    return TRUE;

  plekken = taal_mapping_list_plekken (mapping, workbook, error);
  if (plekken == NULL)
    return FALSE;
  for (guint i = 0; i < plekken->len; i++)
    {
      const TaalMappingPlek *plek = &g_array_index (plekken, TaalMappingPlek, i);

      if (plek->deel == deel && !hear_sheet (&getuigen, workbook, plek->sheet, deel, error))
        return FALSE;
    }
  if (getuigen.dmj != NULL && getuigen.mdj != NULL)
    {
      g_set_error (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_TEGENSTRIJDIG,
                   "%s: the dates %s and %s cannot be read in one order", deel->blad, getuigen.dmj, getuigen.mdj);
      return FALSE;
    }

  if (getuigen.dmj != NULL)
    *volgorde = TAAL_VOLGORDE_DMJ;
  else if (getuigen.mdj != NULL)
    *volgorde = TAAL_VOLGORDE_MDJ;
  *needed = *volgorde == TAAL_VOLGORDE_ONBEKEND && getuigen.dubbel != NULL;
  if (*needed && voorbeeld != NULL)
    *voorbeeld = g_steal_pointer (&getuigen.dubbel);

  return TRUE;
}
