/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-dossier.h"

#include "taal-dossier-private.h"
#include "taal-logboek-private.h"
#include "taal-ongedaan-private.h"

/* What is asked of the log, and its answer. */
typedef struct
{
  guint           max;
  gint64          wijziging;
  TaalVoortgang   voortgang;
  GPtrArray      *steps;
  TaalWijziging  *undo;
  TaalWijziging  *redo;
  TaalDelta      *delta;
} Vraag;

static gboolean
get_log (TaalVerbinding  *verbinding,
         gpointer         data,
         GCancellable    *cancellable,
         GError         **error)
{
  Vraag *vraag = data;

  vraag->steps = taal_logboek_list (verbinding, vraag->max, error);
  return vraag->steps != NULL;
}

/**
 * taal_dossier_get_log:
 * @self: a dossier
 * @max: how many steps at most
 * @error: a #TaalDossierError
 *
 * Returns: (transfer full) (nullable) (element-type TaalWijziging): the newest steps, the newest first;
 *   those that were undone are among them
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_get_log (TaalDossier  *self,
                      guint         max,
                      GError      **error)
{
  Vraag vraag = { .max = max };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self), NULL);

  (void) taal_dossier_run (self, get_log, &vraag, NULL, error);
  return vraag.steps;
}

static gboolean
get_steps (TaalVerbinding  *verbinding,
           gpointer         data,
           GCancellable    *cancellable,
           GError         **error)
{
  Vraag *vraag = data;
  g_autoptr (GPtrArray) undo = taal_logboek_list_undo (verbinding, 0, error);
  g_autoptr (GPtrArray) redo = undo != NULL ? taal_logboek_list_redo (verbinding, 0, error) : NULL;

  if (redo == NULL)
    return FALSE;

  vraag->undo = undo->len > 0 ? taal_wijziging_ref (g_ptr_array_index (undo, 0)) : NULL;
  vraag->redo = redo->len > 0 ? taal_wijziging_ref (g_ptr_array_index (redo, 0)) : NULL;
  return TRUE;
}

/**
 * taal_dossier_get_steps:
 * @self: a dossier
 * @undo: (out) (transfer full) (nullable): the step that taal_dossier_undo() undoes; %NULL for none
 * @redo: (out) (transfer full) (nullable): the step that taal_dossier_redo() does again; %NULL for none
 * @error: a #TaalDossierError
 *
 * Says what can be undone and done again now, for the names in a menu.
 *
 * Returns: whether it succeeded
 *
 * Thread: any; it waits for the dossier's own
 */
gboolean
taal_dossier_get_steps (TaalDossier    *self,
                        TaalWijziging **undo,
                        TaalWijziging **redo,
                        GError        **error)
{
  Vraag vraag = { 0 };
  gboolean done;

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && undo != NULL && redo != NULL, FALSE);

  done = taal_dossier_run (self, get_steps, &vraag, NULL, error);
  *undo = vraag.undo;
  *redo = vraag.redo;

  return done;
}

static gboolean
list_undo (TaalVerbinding  *verbinding,
           gpointer         data,
           GCancellable    *cancellable,
           GError         **error)
{
  Vraag *vraag = data;

  vraag->steps = taal_logboek_list_undo (verbinding, vraag->wijziging, error);
  return vraag->steps != NULL;
}

/**
 * taal_dossier_list_undo:
 * @self: a dossier
 * @wijziging: the number of a step; 0 for the newest
 * @error: a #TaalDossierError
 *
 * Says what taal_dossier_undo() would undo, so that a user can be asked first.
 *
 * Returns: (transfer full) (nullable) (element-type TaalWijziging): the steps, the newest first and that
 *   one last; none when it cannot be undone
 *
 * Thread: any; it waits for the dossier's own
 */
GPtrArray *
taal_dossier_list_undo (TaalDossier  *self,
                        gint64        wijziging,
                        GError      **error)
{
  Vraag vraag = { .wijziging = wijziging };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && wijziging >= 0, NULL);

  (void) taal_dossier_run (self, list_undo, &vraag, NULL, error);
  return vraag.steps;
}

static gboolean
undo (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  Vraag *vraag = data;

  vraag->delta = taal_ongedaan_undo (verbinding, vraag->wijziging, &vraag->voortgang, &vraag->undo, error);
  return vraag->delta != NULL;
}

static gboolean
redo (TaalVerbinding  *verbinding,
      gpointer         data,
      GCancellable    *cancellable,
      GError         **error)
{
  Vraag *vraag = data;

  vraag->delta = taal_ongedaan_redo (verbinding, vraag->wijziging, &vraag->voortgang, &vraag->redo, error);
  return vraag->delta != NULL;
}

/**
 * taal_dossier_undo:
 * @self: a dossier, not opened for reading
 * @wijziging: the number of a step; 0 for the newest that can be undone
 * @step: (out) (optional) (transfer full) (nullable): the step, as it was before
 * @progress: (nullable) (scope call): told how far it is, on the dossier's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off, with nothing undone
 * @error: a #TaalDossierError: NO_STEP when there is none, or it cannot be undone; CHANGED when another
 *   has written to the file since it was opened or last loaded; CONFLICT when rows of it were changed by
 *   other means than the log knows; or %G_IO_ERROR_CANCELLED
 *
 * Undoes a step and all that were done after it (taal_dossier_list_undo()), in one transaction. They can
 * be done again until another step comes.
 *
 * Returns: (transfer full) (nullable): which rows are other than they were
 *
 * Thread: any; it waits for the dossier's own
 */
TaalDelta *
taal_dossier_undo (TaalDossier       *self,
                   gint64             wijziging,
                   TaalWijziging    **step,
                   TaalProgressFunc   progress,
                   gpointer           progress_data,
                   GCancellable      *cancellable,
                   GError           **error)
{
  Vraag vraag = { .wijziging = wijziging, .voortgang = { progress, progress_data, cancellable } };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && wijziging >= 0, NULL);

  (void) taal_dossier_run (self, undo, &vraag, cancellable, error);
  if (step != NULL)
    *step = g_steal_pointer (&vraag.undo);
  g_clear_pointer (&vraag.undo, taal_wijziging_unref);

  return vraag.delta;
}

/**
 * taal_dossier_redo:
 * @self: a dossier, not opened for reading
 * @wijziging: the number of a step; 0 for the first that can be done again
 * @step: (out) (optional) (transfer full) (nullable): the step, as it was before
 * @progress: (nullable) (scope call): told how far it is, on the dossier's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off, with nothing done
 * @error: as taal_dossier_undo()
 *
 * Does a step again that was undone, after those that were undone later than it, in one transaction.
 *
 * Returns: (transfer full) (nullable): which rows are other than they were
 *
 * Thread: any; it waits for the dossier's own
 */
TaalDelta *
taal_dossier_redo (TaalDossier       *self,
                   gint64             wijziging,
                   TaalWijziging    **step,
                   TaalProgressFunc   progress,
                   gpointer           progress_data,
                   GCancellable      *cancellable,
                   GError           **error)
{
  Vraag vraag = { .wijziging = wijziging, .voortgang = { progress, progress_data, cancellable } };

  g_return_val_if_fail (TAAL_IS_DOSSIER (self) && wijziging >= 0, NULL);

  (void) taal_dossier_run (self, redo, &vraag, cancellable, error);
  if (step != NULL)
    *step = g_steal_pointer (&vraag.redo);
  g_clear_pointer (&vraag.redo, taal_wijziging_unref);

  return vraag.delta;
}
