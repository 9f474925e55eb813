/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-nieuw.h"
#include "taal-window-private.h"

/* What is to become a dossier, on another thread. */
typedef struct
{
  char            *path;
  char            *source;
  TaalImportFlags  flags;
} Bewaring;

static void
bewaring_free (gpointer data)
{
  Bewaring *bewaring = data;

  g_free (bewaring->path);
  g_free (bewaring->source);
  g_free (bewaring);
}

static void
save_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Bewaring *bewaring = task_data;
  GError *error = NULL;

  if (taal_nieuw_van_tabellen (bewaring->path, bewaring->source, bewaring->flags, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  TaalWindow *self = TAAL_WINDOW (source);
  Bewaring *bewaring = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (self->session == NULL) /* closed meanwhile */
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autoptr (GFile) file = g_file_new_for_path (bewaring->path);

      taal_window_open (self, file);
    }
  else
    taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The dossier cannot be made"), error);
}

/**
 * taal_window_save_as_dossier:
 * @self: a window on a folder of tables
 * @file: where to make a dossier
 *
 * Makes a dossier of what it shows, and opens that.
 *
 * Thread: the main one
 */
void
taal_window_save_as_dossier (TaalWindow *self,
                             GFile      *file)
{
  const TaalBron *bron = taal_session_get_check (self->session)->bron;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GTask) task = NULL;
  Bewaring *bewaring;

  if (path == NULL)
    {
      (void) taal_fout_dialog_say (GTK_WINDOW (self), _("The dossier cannot be made"),
                                   _("Choose a place on this computer."));
      return;
    }

  bewaring = g_new0 (Bewaring, 1);
  bewaring->path = g_str_has_suffix (path, ".taalnorm") ? g_strdup (path) : g_strconcat (path, ".taalnorm", NULL);
  bewaring->source = g_strdup (taal_bron_get_path (bron));
  bewaring->flags = taal_bron_get_n_overgeslagen (bron) > 0 ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE;
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_source_tag (task, taal_window_save_as_dossier);
  g_task_set_task_data (task, bewaring, bewaring_free);
  g_task_run_in_thread (task, save_in_thread);
}
