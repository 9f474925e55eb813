/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-import-plan-private.h"

/* The file of a plan on another thread, which opens it for itself, and what the dossier has to know
 * its values by. */

static void
add_bekend (GArray *all, TaalTabel tabel, const char *tekst, const char *id)
{
  const TaalMappingBekend bekend = { tabel, tekst, id };

  if (tekst != NULL && *tekst != '\0')
    g_array_append_val (all, bekend);
}

/**
 * taal_import_plan_bekend_of:
 * @snapshot: the facts of a school
 *
 * Returns: (transfer full) (element-type TaalMappingBekend): the docenten, groepen and locaties by
 * name and by id, for as long as @snapshot is there
 *
 * Thread: any
 */
GArray *
taal_import_plan_bekend_of (const TaalSnapshot *snapshot)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (TaalMappingBekend));
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n);
  const TaalGroep *groepen;
  const TaalLocatie *locaties;

  for (int i = 0; i < n; i++)
    {
      add_bekend (all, TAAL_TABEL_DOCENTEN, docenten[i].naam, docenten[i].docent_id);
      add_bekend (all, TAAL_TABEL_DOCENTEN, docenten[i].docent_id, docenten[i].docent_id);
    }
  groepen = taal_snapshot_get_groepen (snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      add_bekend (all, TAAL_TABEL_GROEPEN, groepen[i].naam, groepen[i].groep_id);
      add_bekend (all, TAAL_TABEL_GROEPEN, groepen[i].groep_id, groepen[i].groep_id);
    }
  locaties = taal_snapshot_get_locaties (snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      add_bekend (all, TAAL_TABEL_LOCATIES, locaties[i].naam, locaties[i].locatie_id);
      add_bekend (all, TAAL_TABEL_LOCATIES, locaties[i].locatie_id, locaties[i].locatie_id);
    }

  return all;
}

/**
 * taal_plan_bestand_init:
 * @bestand: zeroes
 * @plan: a plan
 * @path: its file
 *
 * Thread: the main one
 */
void
taal_plan_bestand_init (TaalPlanBestand *bestand, TaalImportPlan *plan, const char *path)
{
  bestand->path = g_strdup (path);
  bestand->snapshot =
      taal_snapshot_ref (taal_bron_get_snapshot (taal_session_get_check (plan->session)->bron));
}

/**
 * taal_plan_bestand_open:
 * @bestand: a file
 * @error: a #TaalSheetError
 *
 * Opens the file, and lists what the dossier has.
 *
 * Returns: whether it could be opened
 *
 * Thread: a worker, the one that reads it
 */
gboolean
taal_plan_bestand_open (TaalPlanBestand *bestand, GError **error)
{
  bestand->bekend = taal_import_plan_bekend_of (bestand->snapshot);
  bestand->workbook = taal_workbook_open (bestand->path, error);

  return bestand->workbook != NULL;
}

/**
 * taal_plan_bestand_suggest_waarden:
 * @bestand: an open file
 * @mapping: how to read it
 * @alleen_nieuw: whether to pass over the columns that have a value map
 *
 * Proposes the meaning of values that nobody chose one for.
 *
 * Thread: that of @bestand
 */
void
taal_plan_bestand_suggest_waarden (TaalPlanBestand *bestand,
                                   TaalMapping *mapping,
                                   gboolean alleen_nieuw)
{
  taal_mapping_suggest_waarden (mapping, bestand->workbook,
                                (const TaalMappingBekend *) (void *) bestand->bekend->data,
                                bestand->bekend->len, alleen_nieuw);
}

/**
 * taal_plan_bestand_close:
 * @bestand: a file that was opened, or not
 *
 * Closes the file. What it is of stays.
 *
 * Thread: that of @bestand
 */
void
taal_plan_bestand_close (TaalPlanBestand *bestand)
{
  g_clear_pointer (&bestand->workbook, taal_workbook_unref);
  g_clear_pointer (&bestand->bekend, g_array_unref);
}

/**
 * taal_plan_bestand_clear:
 * @bestand: a file that is closed
 *
 * Thread: any
 */
void
taal_plan_bestand_clear (TaalPlanBestand *bestand)
{
  g_assert (bestand->workbook == NULL);

  g_clear_pointer (&bestand->snapshot, taal_snapshot_unref);
  g_clear_pointer (&bestand->path, g_free);
}
