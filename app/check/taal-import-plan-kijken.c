/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-import-plan-private.h"

#include "taal-mapping-sheet.h"
#include "taal-mapping-volgorde.h"

/* What a plan looks up in its file by what was chosen, on another thread, which opens the file for itself. */

typedef struct
{
  TaalPlanBestand bestand;
  TaalMapping *mapping; /* what is chosen; gets the meaning of values that nobody chose one for */

  /* The answer */
  GPtrArray *vragen;
  GPtrArray *waarden;
} Werk;

static void
werk_free (gpointer data)
{
  Werk *werk = data;

  taal_plan_bestand_clear (&werk->bestand);
  g_clear_pointer (&werk->mapping, taal_mapping_free);
  g_clear_pointer (&werk->vragen, g_ptr_array_unref);
  g_clear_pointer (&werk->waarden, g_ptr_array_unref);
  g_free (werk);
}

static void
vraag_free (gpointer data)
{
  TaalPlanVraag *vraag = data;

  g_free (vraag->voorbeeld);
  g_clear_error (&vraag->error);
  g_free (vraag);
}

static void
waarden_free (gpointer data)
{
  TaalPlanWaarden *waarden = data;

  g_clear_pointer (&waarden->waarden, g_ptr_array_unref);
  g_free (waarden);
}

static gboolean
has_keuze (const TaalKolom *kolom)
{
  switch ((int) kolom->soort)
    {
    case TAAL_KOLOM_ENUM:
    case TAAL_KOLOM_JANEE:
      return TRUE;
    case TAAL_KOLOM_VERWIJZING:
      return kolom->refers_to == TAAL_TABEL_DOCENTEN || kolom->refers_to == TAAL_TABEL_GROEPEN ||
             kolom->refers_to == TAAL_TABEL_LOCATIES;
    default:
      return FALSE;
    }
}

static gboolean
look_at_doel (Werk          *werk,
              guint          deel_index,
              guint          doel_index,
              GError       **error)
{
  const TaalMappingDeel *deel = g_ptr_array_index (werk->mapping->delen, deel_index);
  const TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, doel_index);
  const TaalTabelSchema *schema = taal_schema_get (doel->tabel);
  g_autoptr (GPtrArray) lists = NULL;
  int kolommen[TAAL_MAX_KOLOMMEN];
  guint n = 0;

  for (int k = 0; k < schema->n_kolommen; k++)
    if (has_keuze (&schema->kolommen[k]) && doel->kolommen[k].soort != TAAL_HERKOMST_GEEN &&
        doel->kolommen[k].soort != TAAL_HERKOMST_VAST)
      kolommen[n++] = k;
  if (n == 0)
    return TRUE;

  lists = taal_mapping_list_values (werk->mapping, werk->bestand.workbook, deel, doel, kolommen, n,
                                    error);
  for (guint i = 0; lists != NULL && i < n; i++)
    {
      TaalPlanWaarden *waarden = g_new0 (TaalPlanWaarden, 1);

      *waarden = (TaalPlanWaarden) { deel_index, doel_index, kolommen[i],
                                     g_ptr_array_ref (g_ptr_array_index (lists, i)) };
      g_ptr_array_add (werk->waarden, waarden);
    }

  return lists != NULL;
}

/* A part that must be told its dates first has no values yet. */
static void
look_at_deel (Werk *werk, guint index)
{
  const TaalMappingDeel *deel = g_ptr_array_index (werk->mapping->delen, index);
  g_autofree char *voorbeeld = NULL;
  GError *error = NULL;
  TaalVolgorde volgorde;
  gboolean needed = FALSE;
  TaalPlanVraag *vraag;

  if (deel->doelen->len == 0)
    return;
  if (taal_mapping_needs_date_order (werk->mapping, werk->bestand.workbook, deel, &needed,
                                     &volgorde, &voorbeeld, &error) &&
      !needed)
    for (guint i = 0; i < deel->doelen->len && error == NULL; i++)
      (void) look_at_doel (werk, index, i, &error);
  if (!needed && error == NULL)
    return;

  vraag = g_new0 (TaalPlanVraag, 1);
  *vraag = (TaalPlanVraag) { index, g_steal_pointer (&voorbeeld), error };
  g_ptr_array_add (werk->vragen, vraag);
}

static void
look_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Werk *werk = task_data;
  GError *error = NULL;

  werk->vragen = g_ptr_array_new_with_free_func (vraag_free);
  werk->waarden = g_ptr_array_new_with_free_func (waarden_free);
  if (taal_plan_bestand_open (&werk->bestand, &error))
    taal_plan_bestand_suggest_waarden (&werk->bestand, werk->mapping, TRUE);
  for (guint i = 0; error == NULL && i < werk->mapping->delen->len; i++)
    {
      look_at_deel (werk, i);
      (void) g_cancellable_set_error_if_cancelled (cancellable, &error);
    }
  taal_plan_bestand_close (&werk->bestand);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * taal_import_plan_look_async:
 * @self: a plan with a file
 * @cancellable: (nullable): breaks it off
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks through the file by what was chosen: what must be answered first, and the values of each
 * column that has a choice. Where nothing was chosen for the values of a column yet, their meaning
 * is proposed.
 *
 * Thread: the main one
 */
void
taal_import_plan_look_async (TaalImportPlan      *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Werk *werk;

  g_return_if_fail (TAAL_IS_IMPORT_PLAN (self) && self->path != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  werk = g_new0 (Werk, 1);
  taal_plan_bestand_init (&werk->bestand, self, self->path);
  werk->mapping = taal_mapping_copy (self->mapping);
  g_task_set_source_tag (task, taal_import_plan_look_async);
  g_task_set_task_data (task, werk, werk_free);
  g_task_run_in_thread (task, look_in_thread);
}

/* What is proposed for the values of a column for which nothing was chosen. */
static void
take_waarden (TaalMapping *mapping,
              TaalMapping *proposed)
{
  g_return_if_fail (mapping->delen->len == proposed->delen->len);

  for (guint i = 0; i < mapping->delen->len; i++)
    {
      TaalMappingDeel *deel = g_ptr_array_index (mapping->delen, i);
      TaalMappingDeel *from = g_ptr_array_index (proposed->delen, i);

      for (guint j = 0; j < MIN (deel->doelen->len, from->doelen->len); j++)
        {
          TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, j);
          TaalMappingDoel *source = g_ptr_array_index (from->doelen, j);

          for (int k = 0; k < taal_schema_get (doel->tabel)->n_kolommen; k++)
            if (doel->kolommen[k].waarden == NULL)
              doel->kolommen[k].waarden = g_steal_pointer (&source->kolommen[k].waarden);
        }
    }
}

/**
 * taal_import_plan_look_finish:
 * @self: a plan
 * @result: a result
 * @error: a #TaalSheetError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the file could be looked through; what does not go with it is in
 *   taal_import_plan_get_vragen()
 *
 * Thread: the main one
 */
gboolean
taal_import_plan_look_finish (TaalImportPlan  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  Werk *werk;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  werk = g_task_get_task_data (G_TASK (result));
  take_waarden (self->mapping, werk->mapping);
  g_clear_pointer (&self->vragen, g_ptr_array_unref);
  self->vragen = g_steal_pointer (&werk->vragen);
  g_clear_pointer (&self->waarden, g_ptr_array_unref);
  self->waarden = g_steal_pointer (&werk->waarden);

  return TRUE;
}
