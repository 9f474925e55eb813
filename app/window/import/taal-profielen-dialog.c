/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-profielen-dialog.h"

#include <glib/gi18n.h>

#include "taal-profiel-naam.h"
#include "taal-report-fout.h"

struct _TaalProfielenDialog
{
  AdwWindow       parent_instance;

  /* Template children */
  GtkLabel       *problem;
  GtkLabel       *uitleg;
  GtkListBox     *lijst;

  /* Owned */
  TaalImportPlan *plan;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalProfielenDialog, taal_profielen_dialog, ADW_TYPE_WINDOW)

static void
add_button (AdwActionRow *row,
            const char   *icon,
            const char   *action,
            const char   *naam,
            const char   *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", naam);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
make_row (TaalProfielenDialog   *self,
          const TaalPlanProfiel *profiel)
{
  GtkWidget *row = adw_action_row_new ();
  /* TRANSLATORS: %s is the name of a profile */
  g_autofree char *rename = g_strdup_printf (_("Rename “%s”"), profiel->naam);
  /* TRANSLATORS: %s is the name of a profile */
  g_autofree char *remove = g_strdup_printf (_("Remove “%s”"), profiel->naam);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), profiel->naam);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               profiel->mapping == NULL ? _("It cannot be read")
                               : profiel->past          ? _("Made for files with these headers")
                                                        : _("Made for files with other headers"));
  add_button (ADW_ACTION_ROW (row), "document-edit-symbolic", "profielen.rename", profiel->naam,
              rename);
  add_button (ADW_ACTION_ROW (row), "user-trash-symbolic", "profielen.remove", profiel->naam,
              remove);

  return row;
}

static void
show_profielen (TaalProfielenDialog *self)
{
  const GPtrArray *profielen = taal_import_plan_get_profielen (self->plan);
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->lijst))) != NULL)
    gtk_list_box_remove (self->lijst, old);
  for (guint i = 0; i < profielen->len; i++)
    gtk_list_box_append (self->lijst, make_row (self, g_ptr_array_index (profielen, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->lijst), profielen->len > 0);
  gtk_label_set_text (
      self->uitleg, profielen->len > 0
                        ? _("Each says how files of one layout are read.")
                        : _("There are none. Keep your choices as a profile, and the next file of "
                            "this kind is read in the same way."));
}

static void
show_problem (TaalProfielenDialog *self,
              const GError        *error)
{
  g_autofree char *text = error != NULL ? taal_report_fout_uitleg (error) : NULL;

  if (error != NULL)
    g_message ("A profile: %s", error->message);
  gtk_label_set_text (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (TaalProfielenDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  (void) taal_import_plan_profiel_finish (TAAL_IMPORT_PLAN (source), result, &error);
  if (self->plan == NULL) /* closed meanwhile */
    return;
  show_problem (self, error);
  show_profielen (self);
  gtk_widget_child_focus (GTK_WIDGET (self->lijst), GTK_DIR_TAB_FORWARD);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
named (GtkWindow  *window,
       const char *van,
       const char *naam)
{
  TaalProfielenDialog *self = TAAL_PROFIELEN_DIALOG (window);

  taal_import_plan_rename_profiel_async (self->plan, van, naam, written_cb, g_object_ref (self));
}

static void
rename_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  const char *naam = g_variant_get_string (parameter, NULL);

  taal_profiel_naam_ask (GTK_WINDOW (widget), TAAL_PROFIELEN_DIALOG (widget)->plan, naam, naam,
                         named);
}

static void
remove_answered_cb (TaalProfielenDialog *self,
                    const char          *response,
                    AdwMessageDialog    *dialog)
{
  if (g_str_equal (response, "remove") && self->plan != NULL)
    taal_import_plan_remove_profiel_async (
        self->plan, g_object_get_data (G_OBJECT (dialog), "naam"), written_cb, g_object_ref (self));
}

static void
remove_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  const char *naam = g_variant_get_string (parameter, NULL);
  /* TRANSLATORS: %s is the name of a profile */
  g_autofree char *heading = g_strdup_printf (_("Remove “%s”?"), naam);
  AdwMessageDialog *dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (widget), heading,
                                                  _("This cannot be undone. What was imported with "
                                                    "it stays, and so do the choices for the file "
                                                    "that is open now.")));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "naam", g_strdup (naam), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (remove_answered_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
taal_profielen_dialog_dispose (GObject *object)
{
  TaalProfielenDialog *self = TAAL_PROFIELEN_DIALOG (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_PROFIELEN_DIALOG);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (taal_profielen_dialog_parent_class)->dispose (object);
}

static void
taal_profielen_dialog_class_init (TaalProfielenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_profielen_dialog_dispose;

  /**
   * TaalProfielenDialog::changed:
   *
   * A profile has another name, or is removed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-profielen-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalProfielenDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TaalProfielenDialog, uitleg);
  gtk_widget_class_bind_template_child (widget_class, TaalProfielenDialog, lijst);
  gtk_widget_class_install_action (widget_class, "profielen.rename", "s", rename_activated);
  gtk_widget_class_install_action (widget_class, "profielen.remove", "s", remove_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_profielen_dialog_init (TaalProfielenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_profielen_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @plan: an import with a file
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_profielen_dialog_new (GtkWindow      *parent,
                           TaalImportPlan *plan)
{
  TaalProfielenDialog *self =
      g_object_new (TAAL_TYPE_PROFIELEN_DIALOG, "transient-for", parent, NULL);

  self->plan = g_object_ref (plan);
  show_profielen (self);

  return GTK_WIDGET (self);
}
