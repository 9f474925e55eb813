/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-import-plan-private.h"

#include "taal-mapping-past.h"

/* What a plan reads of its file when it is opened, on another thread. */

typedef struct
{
  TaalPlanBestand bestand;
  GPtrArray *profielen; /* TaalPlanProfiel: those of the dossier; told whether they fit */

  /* The answer */
  gboolean plain;
  guint gekozen;        /* the profile that fits best, G_MAXUINT when none does */
  TaalMapping *mapping; /* what is proposed without a profile */
  GPtrArray *bladen;
} Werk;

static void
werk_free (gpointer data)
{
  Werk *werk = data;

  taal_plan_bestand_clear (&werk->bestand);
  g_clear_pointer (&werk->mapping, taal_mapping_free);
  g_clear_pointer (&werk->bladen, g_ptr_array_unref);
  g_clear_pointer (&werk->profielen, g_ptr_array_unref);
  g_free (werk);
}

static void
blad_free (gpointer data)
{
  TaalPlanBlad *blad = data;

  g_free (blad->naam);
  g_strfreev (blad->koppen);
  g_clear_pointer (&blad->rijen, g_ptr_array_unref);
  g_free (blad);
}

/* Whether a sheet is a table as format.md 1 has it: its name, and every column that must be there. */
static gboolean
is_table (const TaalPlanBlad *blad)
{
  int tabel = taal_schema_find (blad->naam);
  const TaalInhoudRij *kop = blad->rijen->len > 0 ? g_ptr_array_index (blad->rijen, 0) : NULL;
  const TaalTabelSchema *schema;

  if (tabel < 0 || kop == NULL || kop->row != 1)
    return FALSE;

  schema = taal_schema_get ((TaalTabel) tabel);
  for (int kolom = 0; kolom < schema->n_kolommen; kolom++)
    {
      gboolean found = !schema->kolommen[kolom].required;

      for (char **cel = kop->cellen; *cel != NULL; cel++)
        found = found || taal_schema_find_kolom ((TaalTabel) tabel, *cel) == kolom;
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/* A file is plain when every sheet that is called as a table is one, and there is one. */
static gboolean
is_plain (const GPtrArray *bladen)
{
  gboolean any = FALSE;

  for (guint i = 0; i < bladen->len; i++)
    {
      const TaalPlanBlad *blad = g_ptr_array_index (bladen, i);

      if (taal_schema_find (blad->naam) < 0)
        continue;
      if (!is_table (blad))
        return FALSE;
      any = TRUE;
    }

  return any;
}

static TaalPlanBlad *
read_blad (TaalWorkbook  *workbook,
           guint          sheet,
           GError       **error)
{
  g_autoptr (GPtrArray) rijen = taal_mapping_list_rows (workbook, sheet, TAAL_IMPORT_PLAN_ROWS, error);
  TaalPlanBlad *blad;
  guint kopregel = 0;

  if (rijen == NULL || !taal_mapping_suggest_kopregel (workbook, sheet, &kopregel, error))
    return NULL;

  blad = g_new0 (TaalPlanBlad, 1);
  blad->naam = g_strdup (taal_workbook_get_sheet_name (workbook, sheet));
  blad->verborgen = taal_workbook_is_sheet_hidden (workbook, sheet);
  blad->kopregel = kopregel;
  blad->rijen = g_steal_pointer (&rijen);

  return blad;
}

/* Looks which profiles of the dossier were made for files of this layout. The one that names most of its
 * headers fits best; of equals the one that was written last. */
static void
look_at_profielen (Werk *werk)
{
  guint most = 0;

  for (guint i = 0; i < werk->profielen->len; i++)
    {
      TaalPlanProfiel *profiel = g_ptr_array_index (werk->profielen, i);
      guint n = profiel->mapping != NULL
                    ? taal_mapping_past (profiel->mapping, werk->bestand.workbook)
                    : 0;

      profiel->past = n > 0;
      /* Names that the dossier has since the profile was written. */
      if (profiel->past)
        taal_plan_bestand_suggest_waarden (&werk->bestand, profiel->mapping, FALSE);
      if (n <= most)
        continue;
      most = n;
      werk->gekozen = i;
    }
}

static gboolean
read_bestand (Werk *werk, GCancellable *cancellable, GError **error)
{
  TaalWorkbook *workbook;

  if (!taal_plan_bestand_open (&werk->bestand, error))
    return FALSE;

  workbook = werk->bestand.workbook;
  for (guint i = 0; i < taal_workbook_get_n_sheets (workbook); i++)
    {
      TaalPlanBlad *blad = read_blad (workbook, i, error);

      if (blad == NULL)
        return FALSE;
      g_ptr_array_add (werk->bladen, blad);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  werk->mapping = taal_mapping_suggest (
      workbook, (const TaalMappingBekend *) (void *) werk->bestand.bekend->data,
      werk->bestand.bekend->len, error);
  if (werk->mapping == NULL)
    return FALSE;

  werk->plain = is_plain (werk->bladen);
  look_at_profielen (werk);

  return TRUE;
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Werk *werk = task_data;
  GError *error = NULL;

  werk->bladen = g_ptr_array_new_with_free_func (blad_free);
  (void) read_bestand (werk, cancellable, &error);
  taal_plan_bestand_close (&werk->bestand);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Werk *werk = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) kept = taal_session_list_profielen_finish (TAAL_SESSION (source), result, &error);

  if (kept == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < kept->len; i++)
    {
      const TaalSessionProfiel *profiel = g_ptr_array_index (kept, i);

      g_ptr_array_add (werk->profielen, taal_plan_profiel_new (profiel->naam, profiel->inhoud));
    }
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * taal_import_plan_open_async:
 * @self: a plan
 * @path: a workbook or a CSV file
 * @cancellable: (nullable): breaks it off
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the first rows of each sheet of a file, and proposes how to read it: by the profile of the dossier
 * that fits it best, or else by the words that schools use.
 *
 * Thread: the main one
 */
void
taal_import_plan_open_async (TaalImportPlan      *self,
                             const char          *path,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Werk *werk;

  g_return_if_fail (TAAL_IS_IMPORT_PLAN (self) && path != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  werk = g_new0 (Werk, 1);
  taal_plan_bestand_init (&werk->bestand, self, path);
  g_task_set_source_tag (task, taal_import_plan_open_async);
  g_task_set_task_data (task, werk, werk_free);
  werk->profielen = g_ptr_array_new_with_free_func (taal_plan_profiel_free);
  werk->gekozen = G_MAXUINT;
  if (taal_bron_is_dossier (taal_session_get_check (self->session)->bron))
    taal_session_list_profielen_async (self->session, cancellable, listed_cb, g_steal_pointer (&task));
  else
    g_task_run_in_thread (task, open_in_thread);
}

/**
 * taal_import_plan_open_finish:
 * @self: a plan
 * @result: a result
 * @error: a #TaalSheetError, a #TaalDossierError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the file could be read; else the plan is as it was
 *
 * Thread: the main one
 */
gboolean
taal_import_plan_open_finish (TaalImportPlan  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  Werk *werk;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  werk = g_task_get_task_data (G_TASK (result));
  g_free (self->path);
  self->path = g_steal_pointer (&werk->bestand.path);
  self->plain = werk->plain;
  taal_import_plan_take_voorstel (self, g_steal_pointer (&werk->mapping), g_steal_pointer (&werk->profielen),
                                  werk->plain ? G_MAXUINT : werk->gekozen);
  g_clear_pointer (&self->bladen, g_ptr_array_unref);
  self->bladen = g_steal_pointer (&werk->bladen);
  g_clear_pointer (&self->vragen, g_ptr_array_unref);
  g_clear_pointer (&self->waarden, g_ptr_array_unref);
  g_clear_pointer (&self->report, taal_import_report_unref);

  return TRUE;
}
