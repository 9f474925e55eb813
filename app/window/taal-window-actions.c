/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-chooser.h"
#include "taal-new-dialog.h"
#include "taal-ophaal-window.h"
#include "taal-window-private.h"

/* The commands of a window. Each has the shape that gtk_widget_class_install_action() asks for. */

static void
open_chosen (GtkWindow *parent,
             GFile     *file)
{
  taal_window_open (TAAL_WINDOW (parent), file);
}

static void
open_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_OPEN_FILE, NULL, open_chosen);
}

static void
open_folder_activated (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_OPEN_FOLDER, NULL, open_chosen);
}

static void
new_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GtkWidget *dialog = taal_new_dialog_new (GTK_WINDOW (widget));

  g_signal_connect_object (dialog, "made", G_CALLBACK (taal_window_open), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
register_activated (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_ophaal_window_new (GTK_WINDOW (self), self->preferences)));
}

/* The sample lies beside an installed program, or in the checkout that the build folder is in. */
static void
sample_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autofree char *executable = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = executable == NULL ? NULL : g_path_get_dirname (executable);
  g_autofree char *sample = g_build_filename (TAAL_PKGDATADIR, "sample", NULL);
  g_autoptr (GFile) file = NULL;

  for (int i = 0; folder != NULL && i < 4 && !g_file_test (sample, G_FILE_TEST_IS_DIR); i++)
    {
      char *parent = g_path_get_dirname (folder);

      g_free (sample);
      sample = g_build_filename (parent, "data", "sample", NULL);
      g_free (folder);
      folder = parent;
    }

  file = g_file_new_for_path (sample);
  taal_window_open (TAAL_WINDOW (widget), file);
}

static void
load_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  taal_window_open (TAAL_WINDOW (widget), file);
}

static void
forget_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  taal_preferences_remove_recent (TAAL_WINDOW (widget)->preferences, g_variant_get_string (parameter, NULL));
}

static void
cancel_load_activated (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  if (self->loader != NULL)
    taal_loader_cancel (self->loader);
}

/* Loads the same again: as it is now, or without its bad rows. */
static void
load_again_activated (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  g_autoptr (GFile) file = NULL;

  if (self->loader == NULL)
    return;

  file = g_object_ref (taal_loader_get_file (self->loader));
  taal_window_load (self, file, g_str_equal (name, "win.skip-bad") ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE);
}

/* Read when it is first asked for. A resource at the path that GtkApplication knows would be read, and
 * its window made, at every start. */
static void
help_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GtkApplicationWindow *self = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (self) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (TAAL_RESOURCE_BASE "/ui/help-overlay.ui");
      GObject *help = gtk_builder_get_object (builder, "help_overlay");

      gtk_application_window_set_help_overlay (self, GTK_SHORTCUTS_WINDOW (help));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (self)));
}

/**
 * taal_window_install_acties:
 * @widget_class: the class of the window
 * @acties: (array length=n): commands
 * @n: how many
 *
 * Thread: the main one
 */
void
taal_window_install_acties (GtkWidgetClass        *widget_class,
                            const TaalWindowActie *acties,
                            gsize                  n)
{
  for (gsize i = 0; i < n; i++)
    gtk_widget_class_install_action (widget_class, acties[i].name, acties[i].parameter,
                                     acties[i].activate);
}

/**
 * taal_window_install_actions:
 * @widget_class: the class of the window
 *
 * Thread: the main one
 */
void
taal_window_install_actions (GtkWidgetClass *widget_class)
{
  static const TaalWindowActie acties[] = {
    { "win.open", NULL, open_activated },
    { "win.open-folder", NULL, open_folder_activated },
    { "win.new", NULL, new_activated },
    { "win.begin", NULL, taal_window_begin_activated },
    { "win.sample", NULL, sample_activated },
    { "win.register", NULL, register_activated },
    { "win.import", NULL, taal_window_import_activated },
    { "win.export", NULL, taal_window_export_activated },
    { "win.export-folder", NULL, taal_window_export_activated },
    { "win.template", NULL, taal_window_template_activated },
    { "win.share-gemeente", NULL, taal_window_share_activated },
    { "win.share-inspectie", NULL, taal_window_share_activated },
    { "win.regio", NULL, taal_window_regio_activated },
    { "win.regio-map", NULL, taal_window_regio_activated },
    { "win.regio-open", "s", taal_window_regio_activated },
    { "win.regio-sluiten", NULL, taal_window_regio_activated },
    { "win.load", "s", load_activated },
    { "win.forget", "s", forget_activated },
    { "win.cancel-load", NULL, cancel_load_activated },
    { "win.reload", NULL, load_again_activated },
    { "win.skip-bad", NULL, load_again_activated },
    { "win.les-nieuw", NULL, taal_window_lessen_activated },
    { "win.lesdag", NULL, taal_window_lessen_activated },
    { "win.lesreeks", NULL, taal_window_lessen_activated },
    { "win.andere-docent", NULL, taal_window_lessen_activated },
    { "win.groepen", NULL, taal_window_lessen_activated },
    { "win.presentielijst", "i", taal_window_presentielijst_activated },
    { "win.show-help-overlay", NULL, help_activated },
  };

  taal_window_install_acties (widget_class, acties, G_N_ELEMENTS (acties));
  taal_window_install_toon (widget_class);
  taal_window_install_dossier (widget_class);

  /* Not accelerators of the program: those come before a text that is being typed, which has an undo of its
   * own. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

/**
 * taal_window_shows_regio:
 * @self: a window
 *
 * The door of a gemeente has a page of the same name, or none.
 *
 * Returns: whether it shows that, and not a school
 *
 * Thread: the main one
 */
gboolean
taal_window_shows_regio (TaalWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "regio") == 0;
}

/**
 * taal_window_update_actions:
 * @self: a window
 *
 * Only what can be done now is enabled.
 *
 * Thread: the main one
 */
void
taal_window_update_actions (TaalWindow *self)
{
  static const char *const of_a_school[] = {
    "win.previous-year", "win.next-year", "win.choose-period", "win.school",         "win.import",
    "win.export",        "win.export-folder", "win.share-gemeente", "win.share-inspectie"
  };
  static const char *const of_a_dossier[] = { "win.history", "win.backups", "win.cursisten",
                                              "win.namen", "win.bewaren" };
  static const char *const of_an_editor[] = { "win.docent-nieuw",  "win.les-nieuw",
                                              "win.lesdag",        "win.lesreeks",
                                              "win.andere-docent", "win.groepen",
                                              "win.vergadering" };
  gboolean school = g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "school") == 0;

  gboolean dossier =
    self->session != NULL && taal_bron_is_dossier (taal_session_get_check (self->session)->bron);

  gboolean pages = school || (taal_window_shows_regio (self) &&
                              taal_regio_page_is_loaded (taal_lazy_get (self->regio_page)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.page", pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.regio-sluiten",
                                 taal_window_shows_regio (self));
  for (gsize i = 0; i < G_N_ELEMENTS (of_a_school); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_a_school[i], school);
  for (gsize i = 0; i < G_N_ELEMENTS (of_a_dossier); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_a_dossier[i], school && dossier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as-dossier", school && !dossier);
  for (gsize i = 0; i < G_N_ELEMENTS (of_an_editor); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_an_editor[i],
                                   school && taal_session_can_edit (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.presentie",
                                 school && taal_session_can_edit (self->session));
}
