/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-chooser.h"
#include "taal-deel-dialog.h"
#include "taal-load-page.h"
#include "taal-window-private.h"

/* What goes between schools, gemeenten and inspections: what is shared of a school, and the door of
 * a gemeente, with what many schools sent. */

/**
 * taal_window_show_regio:
 * @self: a window
 * @paths: (array zero-terminated=1) (element-type filename): dossiers, workbooks and folders
 *
 * Reads what schools sent, and shows it; none of it can be changed here. A school that was shown
 * stays open behind it.
 *
 * Thread: the main one
 */
void
taal_window_show_regio (TaalWindow        *self,
                        const char *const *paths)
{
  g_autoptr (TaalRegio) regio = taal_regio_new (paths);

  /* A load that is under way would come in the place of it. */
  g_clear_handle_id (&self->load_timeout, g_source_remove);
  if (taal_lazy_peek (self->load_page) != NULL)
    taal_load_page_set_loader (taal_lazy_peek (self->load_page), NULL);
  if (self->loader != NULL)
    taal_loader_cancel (self->loader);
  g_clear_object (&self->loader);
  taal_regio_page_load (taal_lazy_get (self->regio_page), regio);
  taal_window_show_content (self, "regio");
}

/* All that was chosen or dropped at once. */
static gboolean
chosen_idle_cb (gpointer data)
{
  TaalWindow *self = data;
  g_auto (GStrv) paths = NULL;

  self->regio_idle = 0;
  g_ptr_array_add (self->regio_paths, NULL);
  paths = (GStrv) g_ptr_array_free (g_steal_pointer (&self->regio_paths), FALSE);
  taal_window_show_regio (self, (const char *const *) paths);

  return G_SOURCE_REMOVE;
}

/**
 * taal_window_add_regio:
 * @self: a window
 * @file: a file or a folder, one of some that are told one by one
 *
 * Shows them when all are told.
 *
 * Thread: the main one
 */
void
taal_window_add_regio (TaalWindow *self,
                       GFile      *file)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    return;
  if (self->regio_paths == NULL)
    self->regio_paths = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->regio_paths, path);
  if (self->regio_idle == 0)
    self->regio_idle = g_idle_add (chosen_idle_cb, self);
}

static void
chosen (GtkWindow *window,
        GFile     *file)
{
  taal_window_add_regio (TAAL_WINDOW (window), file);
}

/**
 * taal_window_regio_activated:
 * @widget: a window
 * @name: win.regio, win.regio-map, win.regio-open or win.regio-sluiten
 * @parameter: (nullable): for win.regio-open, the path of one file
 *
 * Asks for files or a folder of what schools sent; opens one of them in a window of its own, as it
 * is in such a door; or goes back to what was shown before.
 *
 * Thread: the main one
 */
void
taal_window_regio_activated (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  if (g_str_equal (name, "win.regio-open"))
    {
      const char *paths[] = { g_variant_get_string (parameter, NULL), NULL };
      TaalWindow *window =
          taal_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->preferences);

      taal_window_show_regio (window, paths);
      gtk_window_present (GTK_WINDOW (window));
    }
  else if (g_str_equal (name, "win.regio-sluiten"))
    {
      taal_regio_page_stop (taal_lazy_get (self->regio_page));
      taal_window_show_content (self, self->session != NULL ? "school" : "start");
    }
  else
    taal_chooser_show (GTK_WINDOW (self),
                       g_str_equal (name, "win.regio") ? TAAL_CHOOSER_OPEN_DOSSIERS
                                                       : TAAL_CHOOSER_OPEN_DOSSIER_FOLDER,
                       NULL, chosen);
}

/**
 * taal_window_share_activated:
 * @widget: a window on a school
 * @name: win.share-gemeente or win.share-inspectie
 * @parameter: nothing
 *
 * Says what would be shared, and asks where to.
 *
 * Thread: the main one
 */
void
taal_window_share_activated (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalCheck *check = taal_session_get_check (self->session);

  gtk_window_present (GTK_WINDOW (taal_deel_dialog_new (
      GTK_WINDOW (self), taal_bron_get_path (check->bron),
      g_str_equal (name, "win.share-gemeente") ? TAAL_ONTVANGER_GEMEENTE : TAAL_ONTVANGER_INSPECTIE,
      check->oordeel->norm)));
}
