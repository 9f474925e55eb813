/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-import-plan-private.h"

G_DEFINE_FINAL_TYPE (TaalImportPlan, taal_import_plan, G_TYPE_OBJECT)

static void
taal_import_plan_finalize (GObject *object)
{
  TaalImportPlan *self = TAAL_IMPORT_PLAN (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->profielen, g_ptr_array_unref);
  g_clear_pointer (&self->profiel, g_free);
  g_clear_pointer (&self->voorstel, taal_mapping_free);
  g_clear_pointer (&self->mapping, taal_mapping_free);
  g_clear_pointer (&self->bladen, g_ptr_array_unref);
  g_clear_pointer (&self->vragen, g_ptr_array_unref);
  g_clear_pointer (&self->waarden, g_ptr_array_unref);
  g_clear_pointer (&self->report, taal_import_report_unref);

  G_OBJECT_CLASS (taal_import_plan_parent_class)->finalize (object);
}

static void
taal_import_plan_class_init (TaalImportPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_import_plan_finalize;
}

static void
taal_import_plan_init (TaalImportPlan *self)
{
}

/**
 * taal_import_plan_new:
 * @session: the school to import into
 *
 * Returns: (transfer full): a plan without a file
 *
 * Thread: the main one
 */
TaalImportPlan *
taal_import_plan_new (TaalSession *session)
{
  TaalImportPlan *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  self = g_object_new (TAAL_TYPE_IMPORT_PLAN, NULL);
  self->session = g_object_ref (session);

  return self;
}

/**
 * taal_import_plan_get_session:
 * @self: a plan
 *
 * Returns: (transfer none): the school to import into
 *
 * Thread: the main one
 */
TaalSession *
taal_import_plan_get_session (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->session;
}

/**
 * taal_import_plan_get_path:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): the file that was opened
 *
 * Thread: the main one
 */
const char *
taal_import_plan_get_path (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->path;
}

/**
 * taal_import_plan_is_plain:
 * @self: a plan
 *
 * Returns: whether the sheets of the file are tables already, so that there is nothing to choose
 *
 * Thread: the main one
 */
gboolean
taal_import_plan_is_plain (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), FALSE);

  return self->plain;
}

/**
 * taal_import_plan_get_mapping:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): what was proposed and chosen, which may be changed between two
 *   calls of the plan
 *
 * Thread: the main one
 */
TaalMapping *
taal_import_plan_get_mapping (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->mapping;
}

/**
 * taal_import_plan_get_bladen:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable) (element-type TaalPlanBlad): the sheets of the file
 *
 * Thread: the main one
 */
const GPtrArray *
taal_import_plan_get_bladen (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->bladen;
}

/**
 * taal_import_plan_get_vragen:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable) (element-type TaalPlanVraag): what the last look found to be in the
 *   way; empty when nothing is
 *
 * Thread: the main one
 */
const GPtrArray *
taal_import_plan_get_vragen (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->vragen;
}

/**
 * taal_import_plan_get_waarden:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable) (element-type TaalPlanWaarden): the values that the last look found
 *
 * Thread: the main one
 */
const GPtrArray *
taal_import_plan_get_waarden (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->waarden;
}

/**
 * taal_import_plan_get_report:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): what came of the last run
 *
 * Thread: the main one
 */
TaalImportReport *
taal_import_plan_get_report (TaalImportPlan *self)
{
  g_return_val_if_fail (TAAL_IS_IMPORT_PLAN (self), NULL);

  return self->report;
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  TaalImportPlan *self = g_task_get_source_object (task);
  GError *error = NULL;
  TaalImportReport *report = taal_session_import_finish (TAAL_SESSION (source), result, &error);

  if (report == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_clear_pointer (&self->report, taal_import_report_unref);
  self->report = report;
  g_task_return_boolean (task, TRUE);
}

/**
 * taal_import_plan_run_async:
 * @self: a plan with a file
 * @flags: %TAAL_IMPORT_DRY_RUN and %TAAL_IMPORT_RIJEN for a preview
 * @progress: (nullable) (scope notified): told how far it is, on another thread, until it is done
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off, with nothing imported
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Imports the file as was chosen, or looks what that would do. What is imported is one step, which
 * taal_session_undo_async() undoes.
 *
 * Thread: the main one
 */
void
taal_import_plan_run_async (TaalImportPlan      *self,
                            TaalImportFlags      flags,
                            TaalProgressFunc     progress,
                            gpointer             progress_data,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  const char *sources[] = { NULL, NULL };
  GTask *task;

  g_return_if_fail (TAAL_IS_IMPORT_PLAN (self) && self->path != NULL);

  sources[0] = self->path;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, taal_import_plan_run_async);
  g_task_set_check_cancellable (task, FALSE);
  taal_session_import_mapped_async (self->session, sources, self->plain ? NULL : self->mapping, flags, progress,
                                    progress_data, cancellable, ran_cb, task);
}

/**
 * taal_import_plan_run_finish:
 * @self: a plan
 * @result: a result
 * @error: a #TaalDossierError, a #TaalMappingError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether there is a report; that there are bad rows is no error
 *
 * Thread: the main one
 */
gboolean
taal_import_plan_run_finish (TaalImportPlan  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
