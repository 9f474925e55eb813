/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-chooser.h"
#include "taal-import-window-private.h"
#include "taal-mapping-file.h"
#include "taal-report-fout.h"
#include "taal-report-import.h"
#include "taal-toast.h"

/* The files beside an import: its profile, and the rows that were refused. */

static void
say_error (TaalImportWindow *self,
           GFile            *file,
           const GError     *error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *text = taal_report_fout (error, path);

  taal_import_window_say (self, text);
}

static void
say_kept (TaalImportWindow *self,
          const char       *text)
{
  adw_toast_overlay_add_toast (self->toasts, taal_toast_new (text));
}

/**
 * taal_import_window_keep_profile:
 * @self: the assistant, with a file
 * @file: where to
 *
 * Writes what was chosen.
 *
 * Thread: the main one
 */
void
taal_import_window_keep_profile (TaalImportWindow *self,
                                 GFile            *file)
{
  g_autofree char *text = taal_mapping_to_text (taal_import_plan_get_mapping (self->plan));
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    say_kept (self, _("The profile is kept."));
  else
    say_error (self, file, error);
}

static void
profile_saved (GtkWindow *window,
               GFile     *file)
{
  taal_import_window_keep_profile (TAAL_IMPORT_WINDOW (window), file);
}

/**
 * taal_import_window_save_profile:
 * @self: the assistant, with a file
 *
 * Keeps what was chosen as a file, for the next time.
 *
 * Thread: the main one
 */
void
taal_import_window_save_profile (TaalImportWindow *self)
{
  /* TRANSLATORS: the name of a file to begin with; keep the end .taalprofiel */
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_SAVE_PROFILE, _("timetable.taalprofiel"), profile_saved);
}

/**
 * taal_import_window_use_profile:
 * @self: the assistant, with a file
 * @file: a profile
 *
 * Has the file read by a profile, and goes to its columns.
 *
 * Thread: the main one
 */
void
taal_import_window_use_profile (TaalImportWindow *self,
                                GFile            *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalMapping) mapping = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (self->cancellable != NULL)
    return;
  if (g_file_load_contents (file, NULL, &text, &length, NULL, &error))
    mapping = taal_mapping_new_from_text (text, (gssize) length, &error);
  if (mapping == NULL)
    {
      say_error (self, file, error);
      return;
    }

  taal_import_plan_set_mapping (self->plan, mapping);
  taal_import_window_run_look (self, TAAL_IMPORT_STAP_KOLOMMEN);
}

static void
profile_chosen (GtkWindow *window,
                GFile     *file)
{
  taal_import_window_use_profile (TAAL_IMPORT_WINDOW (window), file);
}

/**
 * taal_import_window_open_profile:
 * @self: the assistant, with a file
 *
 * Has the file read as was kept.
 *
 * Thread: the main one
 */
void
taal_import_window_open_profile (TaalImportWindow *self)
{
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_OPEN_PROFILE, NULL, profile_chosen);
}

/* The file of a sheet: the one that was chosen, and for further sheets one beside it with their name. */
static char *
dup_path (const char          *path,
          const TaalVerworpen *verworpen,
          guint                index)
{
  g_autofree char *base = g_str_has_suffix (path, ".csv") ? g_strndup (path, strlen (path) - 4) : g_strdup (path);
  g_autofree char *sheet = g_strdelimit (g_strdup (verworpen->sheet), "/", '_');

  return index == 0 ? g_strconcat (base, ".csv", NULL) : g_strconcat (base, "-", sheet, ".csv", NULL);
}

typedef struct
{
  char             *target;
  char             *source;
  TaalMapping      *mapping;
  TaalImportReport *report;
} Verworpen;

static void
verworpen_free (gpointer data)
{
  Verworpen *work = data;

  g_free (work->target);
  g_free (work->source);
  g_clear_pointer (&work->mapping, taal_mapping_free);
  taal_import_report_unref (work->report);
  g_free (work);
}

static void
write_bad_in_thread (GTask        *task,
                     gpointer      source_object,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  const Verworpen *work = task_data;
  const TaalImportSource source = { work->source, work->mapping };
  GError *error = NULL;
  g_autoptr (GPtrArray) list = taal_report_verworpen (work->report, &source, &error);

  for (guint i = 0; list != NULL && i < list->len && error == NULL; i++)
    {
      const TaalVerworpen *verworpen = g_ptr_array_index (list, i);
      g_autofree char *path = dup_path (work->target, verworpen, i);

      (void) g_file_set_contents (path, verworpen->csv, -1, &error);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
bad_written_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TaalImportWindow *self = TAAL_IMPORT_WINDOW (source);
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->plan == NULL)
    return;
  if (written)
    say_kept (self, _("The bad rows are kept. Mend them and import the file again."));
  else
    {
      g_autofree char *text = taal_report_fout_uitleg (error);

      taal_import_window_say (self, text);
    }
}

/**
 * taal_import_window_keep_bad:
 * @self: the assistant, with a preview
 * @file: where to; the rows of further sheets come beside it
 *
 * Writes the rows that were refused, on another thread.
 *
 * Thread: the main one
 */
void
taal_import_window_keep_bad (TaalImportWindow *self,
                             GFile            *file)
{
  TaalImportReport *report = taal_import_plan_get_report (self->plan);
  char *path = g_file_get_path (file);
  g_autoptr (GTask) task = NULL;
  Verworpen *work;

  if (path == NULL || report == NULL)
    {
      g_free (path);
      return;
    }

  task = g_task_new (self, NULL, bad_written_cb, NULL);
  work = g_new0 (Verworpen, 1);
  work->target = path;
  work->source = g_strdup (taal_import_plan_get_path (self->plan));
  work->mapping =
    taal_import_plan_is_plain (self->plan) ? NULL : taal_mapping_copy (taal_import_plan_get_mapping (self->plan));
  work->report = taal_import_report_ref (report);
  g_task_set_source_tag (task, taal_import_window_keep_bad);
  g_task_set_task_data (task, work, verworpen_free);
  g_task_run_in_thread (task, write_bad_in_thread);
}

static void
bad_place_chosen (GtkWindow *window,
                  GFile     *file)
{
  taal_import_window_keep_bad (TAAL_IMPORT_WINDOW (window), file);
}

/**
 * taal_import_window_save_bad:
 * @self: the assistant, with a preview
 *
 * Keeps the rows that were refused, to be mended.
 *
 * Thread: the main one
 */
void
taal_import_window_save_bad (TaalImportWindow *self)
{
  /* TRANSLATORS: the name of a file to begin with; keep the end .csv */
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_SAVE_CSV, _("bad-rows.csv"), bad_place_chosen);
}
