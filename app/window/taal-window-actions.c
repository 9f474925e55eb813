/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-bewaren-window.h"
#include "taal-chooser.h"
#include "taal-cursisten-window.h"
#include "taal-dossier-acties.h"
#include "taal-geschiedenis.h"
#include "taal-namen-window.h"
#include "taal-new-dialog.h"
#include "taal-ophaal-window.h"
#include "taal-presentie-dialog.h"
#include "taal-report-zin.h"
#include "taal-reservekopieen.h"
#include "taal-school-dialog.h"
#include "taal-vandaag.h"
#include "taal-vergadering-window.h"
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

/* The door of a gemeente has a page of the same name, or none. */
static gboolean
shows_regio (TaalWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "regio") == 0;
}

static void
page_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalSchoolPage *school_page;

  if (shows_regio (self))
    {
      taal_regio_page_turn_to (taal_lazy_get (self->regio_page),
                               g_variant_get_string (parameter, NULL));
      return;
    }
  school_page = taal_lazy_get (self->school_page);
  taal_school_page_turn_to (school_page, g_variant_get_string (parameter, NULL));
  taal_school_page_focus (school_page);
}

static void
search_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  if (shows_regio (self))
    taal_regio_page_focus_search (taal_lazy_get (self->regio_page));
  else
    taal_school_page_focus_search (taal_lazy_get (self->school_page));
}

static void
step_year_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalPeriode periode;

  if (taal_period_picker_find_next (taal_lazy_get (self->period), g_str_equal (name, "win.next-year") ? 1 : -1, &periode))
    taal_window_judge (self, periode);
  else
    taal_window_show_toast (self, _("There is no further year with lessons."));
}

static void
choose_period_activated (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  taal_period_picker_popup (taal_lazy_get (TAAL_WINDOW (widget)->period));
}

/* From a number on the overview to the lessons or the docent that make it. */
static void
drill_down_activated (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  TaalSchoolPage *school = taal_lazy_get (TAAL_WINDOW (widget)->school_page);
  int target = g_variant_get_int32 (parameter);

  if (g_str_equal (name, "win.docent"))
    taal_docenten_page_show_docent (taal_school_page_open_docenten (school), target);
  else if (g_str_equal (name, "win.lessen-met-reden"))
    taal_lessen_page_show_reden (taal_school_page_open_lessen (school), target);
  else if (g_str_equal (name, "win.lessen-met-status"))
    taal_lessen_page_show_status (taal_school_page_open_lessen (school), target);
  else
    taal_lessen_page_show_docent (taal_school_page_open_lessen (school), target);
}

/* From the evidence of a signal to what it is of, by its id: the evidence may be of facts just
 * before. */
static void
toon_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalSchoolPage *school = taal_lazy_get (self->school_page);
  const TaalSnapshot *snapshot = taal_session_get_check (self->session)->oordeel->snapshot;
  const char *id = g_variant_get_string (parameter, NULL);
  int row;

  if (g_str_equal (name, "win.toon-cursist"))
    {
      GtkWidget *window = taal_cursisten_window_new (GTK_WINDOW (self), self->session);

      taal_cursisten_window_search (TAAL_CURSISTEN_WINDOW (window), id);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  row = g_str_equal (name, "win.toon-les") ? taal_snapshot_find_les (snapshot, id)
                                           : taal_snapshot_find_docent (snapshot, id);
  if (row == TAAL_GEEN)
    taal_window_show_toast (self, _("It is no longer there."));
  else if (g_str_equal (name, "win.toon-les"))
    taal_lessen_page_show_les (taal_school_page_open_lessen (school), row);
  else
    taal_docenten_page_show_docent (taal_school_page_open_docenten (school), row);
}

/* From a groep to its lessons. */
static void
groep_activated (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  taal_lessen_page_show_groep (
      taal_school_page_open_lessen (taal_lazy_get (TAAL_WINDOW (widget)->school_page)),
      g_variant_get_string (parameter, NULL));
}

/* From an evidence to the les that it is about, by its number in the dossier. */
static void
les_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  int row = taal_snapshot_find_les_rij (taal_session_get_check (self->session)->oordeel->snapshot,
                                        g_variant_get_int32 (parameter));

  if (row != TAAL_GEEN)
    taal_lessen_page_show_les (taal_school_page_open_lessen (taal_lazy_get (self->school_page)),
                               row);
}

/* Turns to the docenten and asks for a new one, who is then shown. */
static void
docent_added_cb (TaalWindow       *self,
                 TaalImportReport *report,
                 TaalRijDialog    *dialog)
{
  TaalSchoolPage *school = taal_lazy_get (self->school_page);
  g_autofree char *id = taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (dialog), "docent_id");
  int docent = taal_snapshot_find_docent (taal_session_get_check (self->session)->oordeel->snapshot, id);

  if (docent != TAAL_GEEN)
    taal_docenten_page_show_docent (taal_school_page_open_docenten (school), docent);
}

static void
docent_nieuw_activated (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalRijDialog *dialog;

  taal_school_page_turn_to (taal_lazy_get (self->school_page), "docenten");
  dialog = taal_dossier_acties_toevoegen (GTK_WINDOW (self), self->session, TAAL_TABEL_DOCENTEN, NULL);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (docent_added_cb), self, G_CONNECT_SWAPPED);
}

static void
history_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_geschiedenis_new (GTK_WINDOW (self), self->session)));
}

static void
put_back_cb (TaalWindow *self)
{
  taal_window_show_toast (self, _("The backup is put back"));
}

static void
backups_activated (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  GtkWidget *dialog = taal_reservekopieen_new (GTK_WINDOW (self), self->session);

  g_signal_connect_object (dialog, "restored", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
school_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_school_dialog_new (GTK_WINDOW (self), self->session)));
}

static void
cursisten_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_cursisten_window_new (GTK_WINDOW (self), self->session)));
}

static void
namen_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_namen_window_new (GTK_WINDOW (self), self->session)));
}

static void
bewaren_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (
      taal_bewaren_window_new (GTK_WINDOW (self), self->session, taal_vandaag ())));
}

static void
vergadering_activated (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (
      GTK_WINDOW (taal_vergadering_window_new (GTK_WINDOW (self), self->session, NULL)));
}

static void
presentie_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  (void) taal_presentie_dialog_new (GTK_WINDOW (self), self->session,
                                    g_variant_get_int32 (parameter));
}

static void
save_place_chosen (GtkWindow *parent,
                   GFile     *file)
{
  taal_window_save_as_dossier (TAAL_WINDOW (parent), file);
}

static void
save_as_dossier_activated (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  g_autofree char *proposed =
    g_strconcat (taal_report_school (taal_session_get_check (self->session)->oordeel), ".taalnorm", NULL);

  g_strdelimit (proposed, "/", '-');
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_SAVE, proposed, save_place_chosen);
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
 * taal_window_install_actions:
 * @widget_class: the class of the window
 *
 * Thread: the main one
 */
void
taal_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
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
    { "win.page", "s", page_activated },
    { "win.search", NULL, search_activated },
    { "win.previous-year", NULL, step_year_activated },
    { "win.next-year", NULL, step_year_activated },
    { "win.choose-period", NULL, choose_period_activated },
    { "win.lessen-met-reden", "i", drill_down_activated },
    { "win.lessen-met-status", "i", drill_down_activated },
    { "win.lessen-van-docent", "i", drill_down_activated },
    { "win.docent", "i", drill_down_activated },
    { "win.toon-les", "s", toon_activated },
    { "win.toon-docent", "s", toon_activated },
    { "win.toon-cursist", "s", toon_activated },
    { "win.toon-groep", "s", groep_activated },
    { "win.les", "i", les_activated },
    { "win.docent-nieuw", NULL, docent_nieuw_activated },
    { "win.les-nieuw", NULL, taal_window_lessen_activated },
    { "win.lesdag", NULL, taal_window_lessen_activated },
    { "win.lesreeks", NULL, taal_window_lessen_activated },
    { "win.andere-docent", NULL, taal_window_lessen_activated },
    { "win.groepen", NULL, taal_window_lessen_activated },
    { "win.history", NULL, history_activated },
    { "win.backups", NULL, backups_activated },
    { "win.school", NULL, school_activated },
    { "win.cursisten", NULL, cursisten_activated },
    { "win.presentie", "i", presentie_activated },
    { "win.vergadering", NULL, vergadering_activated },
    { "win.namen", NULL, namen_activated },
    { "win.bewaren", NULL, bewaren_activated },
    { "win.presentielijst", "i", taal_window_presentielijst_activated },
    { "win.save-as-dossier", NULL, save_as_dossier_activated },
    { "win.show-help-overlay", NULL, help_activated },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);

  /* Not accelerators of the program: those come before a text that is being typed, which has an undo of its
   * own. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
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

  gboolean pages = school || (shows_regio (self) &&
                              taal_regio_page_is_loaded (taal_lazy_get (self->regio_page)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.page", pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.regio-sluiten", shows_regio (self));
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
