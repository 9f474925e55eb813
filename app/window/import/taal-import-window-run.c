/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-import-window-private.h"
#include "taal-report-fout.h"
#include "taal-report-import.h"

/* What takes time in the assistant: one piece of work at a time, which can be broken off. */

#define PULSE_MS 100

static gboolean
pulse_cb (gpointer user_data)
{
  TaalImportWindow *self = user_data;
  int percent = g_atomic_int_get (&self->percent);

  if (percent < 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, percent / 100.0);

  return G_SOURCE_CONTINUE;
}

/* On the thread that imports; the callback of the work holds the window for as long. */
static void
progressed (gint64   done,
            gint64   total,
            gpointer user_data)
{
  TaalImportWindow *self = user_data;

  g_atomic_int_set (&self->percent, total > 0 ? (int) (100 * MIN (done, total) / total) : -1);
}

static void
begin (TaalImportWindow *self,
       TaalImportStap    goal)
{
  g_assert (self->cancellable == NULL);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);

  self->goal = goal;
  self->cancellable = g_cancellable_new ();
  g_atomic_int_set (&self->percent, -1);
  self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
  taal_import_window_say (self, NULL);
  taal_import_window_show (self, self->stap);
}

/* Says what went wrong, if anything did and the window is still there. Returns whether to go on. */
static gboolean
end (TaalImportWindow *self,
     gboolean          succeeded,
     const GError     *error)
{
  gboolean there = self->plan != NULL;

  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  if (!there)
    return FALSE;
  if (!succeeded && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *text = taal_report_fout_uitleg (error);

      g_message ("%s", error->message);
      taal_import_window_say (self, text);
    }
  if (!succeeded)
    taal_import_window_show (self, self->stap);

  return succeeded;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = taal_import_plan_open_finish (TAAL_IMPORT_PLAN (source), result, &error);

  if (!end (self, opened, error))
    return;
  if (taal_import_plan_is_plain (self->plan))
    taal_import_window_run_preview (self);
  else
    taal_import_window_show (self, self->goal);
}

/**
 * taal_import_window_open:
 * @self: the assistant
 * @file: a workbook or a CSV file
 *
 * Reads a file and goes to the step that it asks for.
 *
 * Thread: the main one
 */
void
taal_import_window_open (TaalImportWindow *self,
                         GFile            *file)
{
  g_autofree char *path = g_file_get_path (file);

  g_return_if_fail (TAAL_IS_IMPORT_WINDOW (self));

  if (self->cancellable != NULL || path == NULL)
    return;

  self->stap = TAAL_IMPORT_STAP_BRON;
  begin (self, TAAL_IMPORT_STAP_BLADEN);
  taal_import_plan_open_async (self->plan, path, self->cancellable, opened_cb, g_object_ref (self));
}

/* The first part that does not go with the file, in words. */
static char *
dup_bezwaar (TaalImportWindow *self)
{
  const GPtrArray *vragen = taal_import_plan_get_vragen (self->plan);

  for (guint i = 0; i < vragen->len; i++)
    {
      const TaalPlanVraag *vraag = g_ptr_array_index (vragen, i);

      if (vraag->error != NULL)
        return taal_report_fout_uitleg (vraag->error);
    }

  return vragen->len > 0 ? g_strdup (_("Choose first how the dates must be read.")) : NULL;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean looked = taal_import_plan_look_finish (TAAL_IMPORT_PLAN (source), result, &error);
  g_autofree char *bezwaar = NULL;

  if (!end (self, looked, error))
    return;

  bezwaar = dup_bezwaar (self);
  if (bezwaar != NULL)
    taal_import_window_show (self, TAAL_IMPORT_STAP_KOLOMMEN);
  else if (self->goal == TAAL_IMPORT_STAP_WAARDEN && taal_import_plan_get_waarden (self->plan)->len == 0)
    taal_import_window_run_preview (self);
  else
    taal_import_window_show (self, self->goal);
  taal_import_window_say (self, bezwaar);
}

/**
 * taal_import_window_run_look:
 * @self: the assistant
 * @goal: the step that comes after it, when nothing is in the way
 *
 * Thread: the main one
 */
void
taal_import_window_run_look (TaalImportWindow *self,
                             TaalImportStap    goal)
{
  begin (self, goal);
  taal_import_plan_look_async (self->plan, self->cancellable, looked_cb, g_object_ref (self));
}

static gboolean
has_changed (const TaalImportReport *report)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      const TaalImportTelling *one = taal_import_report_get_telling (report, (TaalTabel) i);

      if (one->n_nieuw + one->n_gewijzigd + one->n_vervallen > 0)
        return TRUE;
    }

  return FALSE;
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (TaalImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ran = taal_import_plan_run_finish (TAAL_IMPORT_PLAN (source), result, &error);
  TaalImportReport *report = taal_import_plan_get_report (TAAL_IMPORT_PLAN (source));
  g_autofree char *zin = NULL;

  if (!end (self, ran, error))
    return;
  if (self->goal == TAAL_IMPORT_STAP_VOORBEELD)
    {
      taal_import_window_show (self, self->goal);
      return;
    }

  /* What changed nothing is no step: to undo that would undo the one before it. */
  self->imported = taal_import_report_is_imported (report) && has_changed (report);
  zin = taal_report_import_zin (report, FALSE);
  adw_status_page_set_title (self->klaar, self->imported ? _("Imported") : _("Nothing changed"));
  adw_status_page_set_description (self->klaar, zin);
  taal_import_window_show (self, taal_import_report_is_imported (report)
                                     ? TAAL_IMPORT_STAP_KLAAR
                                     : TAAL_IMPORT_STAP_VOORBEELD);
  if (!self->imported)
    return;
  self->toast = g_object_ref (adw_toast_new (_("Imported")));
  adw_toast_set_button_label (self->toast, _("_Undo"));
  adw_toast_set_action_name (self->toast, "import.undo");
  adw_toast_overlay_add_toast (self->toasts, self->toast);
}

static void
run (TaalImportWindow *self,
     TaalImportStap    goal,
     TaalImportFlags   flags)
{
  begin (self, goal);
  taal_import_plan_run_async (self->plan, flags, progressed, self, self->cancellable, ran_cb, g_object_ref (self));
}

/**
 * taal_import_window_run_preview:
 * @self: the assistant
 *
 * Looks what would come of every row, the good ones too where others are bad.
 *
 * Thread: the main one
 */
void
taal_import_window_run_preview (TaalImportWindow *self)
{
  run (self, TAAL_IMPORT_STAP_VOORBEELD, TAAL_IMPORT_DRY_RUN | TAAL_IMPORT_RIJEN | TAAL_IMPORT_SKIP_BAD);
}

/**
 * taal_import_window_run_import:
 * @self: the assistant, with a preview
 *
 * Thread: the main one
 */
void
taal_import_window_run_import (TaalImportWindow *self)
{
  run (self, TAAL_IMPORT_STAP_KLAAR,
       TAAL_IMPORT_RIJEN | (taal_import_voorbeeld_get_skip (self->voorbeeld) ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE));
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalWijziging) step = taal_session_undo_finish (TAAL_SESSION (source), result, &error);

  if (!end (self, step != NULL, error))
    return;

  self->imported = FALSE;
  taal_import_window_run_preview (self);
}

/**
 * taal_import_window_run_undo:
 * @self: the assistant, which has imported
 *
 * Undoes the import as the one step that it is, and shows the preview again.
 *
 * Thread: the main one
 */
void
taal_import_window_run_undo (TaalImportWindow *self)
{
  begin (self, TAAL_IMPORT_STAP_VOORBEELD);
  taal_session_undo_async (taal_import_plan_get_session (self->plan), 0, undone_cb, g_object_ref (self));
}
