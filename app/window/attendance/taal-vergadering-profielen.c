/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-profielen.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-bsn.h"
#include "taal-report-fout.h"

#define NAAM "naam"

struct _TaalVergaderingProfielen
{
  AdwWindow    parent_instance;

  /* Template children */
  GtkLabel    *problem;
  GtkLabel    *uitleg;
  GtkListBox  *lijst;

  /* Owned */
  TaalSession *session;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalVergaderingProfielen, taal_vergadering_profielen, ADW_TYPE_WINDOW)

static void show_profielen (TaalVergaderingProfielen *self,
                            const GPtrArray          *profielen);

static void
say (TaalVergaderingProfielen *self,
     const char               *text)
{
  gtk_label_set_text (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalVergaderingProfielen) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
      taal_session_list_profielen_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL) /* closed meanwhile */
    return;
  if (list != NULL)
    show_profielen (self, list);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TaalVergaderingProfielen) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!taal_session_profiel_finish (TAAL_SESSION (object), result, &error))
    {
      g_message ("A profile: %s", error->message);
      text = g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS)
                 ? g_strdup (_("Another profile has this name."))
                 : taal_report_fout_uitleg (error);
    }
  if (self->session == NULL)
    return;
  say (self, text);
  taal_session_list_vergaderprofielen_async (self->session, listed_cb, g_object_ref (self));
}

static void
renamed_cb (TaalVergaderingProfielen *self,
            GtkWidget                *row)
{
  const char *van = g_object_get_data (G_OBJECT (row), NAAM);
  g_autofree char *naam = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (taal_bsn_contains (naam, strlen (naam)))
    {
      say (self, _("A BSN may not be in a name. Leave it out."));
      return;
    }
  if (*naam == '\0' || g_str_equal (naam, van))
    {
      gtk_editable_set_text (GTK_EDITABLE (row), van);
      return;
    }
  taal_session_set_vergaderprofiel_async (self->session, van, naam, written_cb,
                                          g_object_ref (self));
}

static void
remove_answered_cb (TaalVergaderingProfielen *self,
                    const char               *response,
                    AdwMessageDialog         *dialog)
{
  if (g_str_equal (response, "remove") && self->session != NULL)
    taal_session_set_vergaderprofiel_async (self->session,
                                            g_object_get_data (G_OBJECT (dialog), NAAM), NULL,
                                            written_cb, g_object_ref (self));
}

static void
remove_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  const char *naam = g_variant_get_string (parameter, NULL);
  /* TRANSLATORS: %s is the name of a profile */
  g_autofree char *heading = g_strdup_printf (_("Remove “%s”?"), naam);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (widget), heading,
                              _("This cannot be undone. What was imported with it stays.")));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), NAAM, g_strdup (naam), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (remove_answered_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
make_row (TaalVergaderingProfielen *self,
          const char               *naam)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* TRANSLATORS: %s is the name of a profile */
  g_autofree char *remove = g_strdup_printf (_("Remove “%s”"), naam);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), naam);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), NAAM, g_strdup (naam), g_free);
  g_signal_connect_object (row, "apply", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", naam);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "profielen.remove");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);

  return row;
}

static void
show_profielen (TaalVergaderingProfielen *self,
                const GPtrArray          *profielen)
{
  GtkWidget *old;
  guint n = profielen != NULL ? profielen->len : 0;

  /* An entry that is taken away under the cursor would complain. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->lijst))) != NULL)
    gtk_list_box_remove (self->lijst, old);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (
        self->lijst,
        make_row (self, ((const TaalSessionProfiel *) g_ptr_array_index (profielen, i))->naam));
  gtk_widget_set_visible (GTK_WIDGET (self->lijst), n > 0);
  gtk_label_set_text (self->uitleg,
                      n > 0 ? _("Each says how tables of one layout are read.")
                            : _("There are none. Say of a table which column is which, and keep "
                                "that under a name."));
}

static void
taal_vergadering_profielen_dispose (GObject *object)
{
  TaalVergaderingProfielen *self = TAAL_VERGADERING_PROFIELEN (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_VERGADERING_PROFIELEN);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (taal_vergadering_profielen_parent_class)->dispose (object);
}

static void
taal_vergadering_profielen_class_init (TaalVergaderingProfielenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_vergadering_profielen_dispose;

  /**
   * TaalVergaderingProfielen::changed:
   *
   * A profile has another name, or is removed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, TAAL_RESOURCE_BASE "/ui/taal-vergadering-profielen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingProfielen, problem);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingProfielen, uitleg);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingProfielen, lijst);
  gtk_widget_class_install_action (widget_class, "profielen.remove", "s", remove_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_vergadering_profielen_init (TaalVergaderingProfielen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_vergadering_profielen_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @profielen: (nullable) (element-type TaalSessionProfiel): the profiles for tables of meetings
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_vergadering_profielen_new (GtkWindow       *parent,
                                TaalSession     *session,
                                const GPtrArray *profielen)
{
  TaalVergaderingProfielen *self =
      g_object_new (TAAL_TYPE_VERGADERING_PROFIELEN, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  show_profielen (self, profielen);

  return GTK_WIDGET (self);
}
