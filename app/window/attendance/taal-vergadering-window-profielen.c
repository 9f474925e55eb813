/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-chooser.h"
#include "taal-fout-dialog.h"
#include "taal-vergadering-kolommen.h"
#include "taal-vergadering-profielen.h"

/* By which profile a table of another shape is read. */

#define PLACE "taal-post"

static void
profile_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (TaalVergaderingWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_load_contents_finish (G_FILE (object), result, &text, &length, NULL, &error))
    g_message ("A profile cannot be read: %s", error->message);
  if (self->session == NULL || self->importing || self->imported)
    return;
  if (text == NULL)
    (void) taal_fout_dialog_say (GTK_WINDOW (self), _("This profile cannot be read"),
                                 _("The file cannot be read."));
  else
    taal_vergadering_window_take_profiel (self, text, length, TRUE);
}

static void
profile_file_chosen (GtkWindow *window,
                     GFile     *file)
{
  g_file_load_contents_async (file, NULL, profile_loaded_cb, g_object_ref (window));
}

static void
profile_file_clicked_cb (TaalVergaderingWindow *self)
{
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_OPEN_PROFILE, NULL, profile_file_chosen);
}

static void
profile_chosen_cb (AdwComboRow           *row,
                   GParamSpec            *pspec,
                   TaalVergaderingWindow *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (!self->filling && selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    {
      const TaalSessionProfiel *profiel = g_ptr_array_index (self->profielen, selected - 1);

      taal_vergadering_window_take_profiel (self, profiel->inhoud, strlen (profiel->inhoud), FALSE);
    }
}

static void
columns_chosen (GtkWindow  *window,
                const char *profiel)
{
  taal_vergadering_window_take_profiel (TAAL_VERGADERING_WINDOW (window), profiel,
                                        strlen (profiel), TRUE);
}

static void
columns_cb (TaalVergaderingWindow *self,
            GtkWidget             *row)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PLACE));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; self->profielen != NULL && i < self->profielen->len; i++)
    g_strv_builder_add (builder,
                        ((TaalSessionProfiel *) g_ptr_array_index (self->profielen, i))->naam);
  names = g_strv_builder_end (builder);
  gtk_window_present (GTK_WINDOW (taal_vergadering_kolommen_new (
      GTK_WINDOW (self), taal_vergadering_plan_get (self->plan, place),
      (const char *const *) names, columns_chosen)));
}

static void
add_columns (TaalVergaderingWindow *self,
             AdwExpanderRow        *file,
             guint                  place)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Columns of this file…"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Say which one is the name, and which the time of joining"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), PLACE, GUINT_TO_POINTER (place));
  g_signal_connect_object (row, "activated", G_CALLBACK (columns_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (file, row);
}

static void
profiles_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TaalVergaderingWindow) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *list = taal_session_list_profielen_finish (TAAL_SESSION (object), result, &error);

  if (list == NULL)
    g_message ("The profiles cannot be read: %s", error->message);
  g_clear_pointer (&self->profielen, g_ptr_array_unref);
  self->profielen = list;
  if (self->session == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vergadering.profielen",
                                 list != NULL && list->len > 0);
  taal_vergadering_window_refresh_later (self);
}

/**
 * taal_vergadering_window_list_profielen:
 * @self: a window
 *
 * Asks the dossier which profiles it has.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_list_profielen (TaalVergaderingWindow *self)
{
  if (self->session != NULL)
    taal_session_list_vergaderprofielen_async (self->session, profiles_cb, g_object_ref (self));
}

/**
 * taal_vergadering_window_profielen_activated:
 * @widget: a window
 * @name: the name of the action
 * @parameter: (nullable): nothing
 *
 * Shows the profiles of the dossier.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_profielen_activated (GtkWidget  *widget,
                                             const char *name,
                                             GVariant   *parameter)
{
  TaalVergaderingWindow *self = TAAL_VERGADERING_WINDOW (widget);
  GtkWidget *dialog =
      taal_vergadering_profielen_new (GTK_WINDOW (self), self->session, self->profielen);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (taal_vergadering_window_list_profielen),
                           self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * taal_vergadering_window_add_profile:
 * @self: a window
 * @file: the row of a file
 * @place: its place in the plan
 *
 * A table of another shape is read by a profile: of the dossier, of a file, or one that is made
 * here.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_add_profile (TaalVergaderingWindow *self,
                                     AdwExpanderRow        *file,
                                     guint                  place)
{
  const TaalVergaderingMelding *error =
      taal_vergadering_get_fout (taal_vergadering_plan_get (self->plan, place)->vergadering);
  GtkWidget *row, *button;
  gboolean any;

  if (error == NULL ||
      (error->code != TAAL_VERGADERING_ONBEKEND && error->code != TAAL_VERGADERING_STATUS &&
       error->code != TAAL_VERGADERING_KOLOM && error->code != TAAL_VERGADERING_LESDATUM &&
       error->code != TAAL_VERGADERING_GEEN_TIJDEN))
    return;

  add_columns (self, file, place);
  /* A list without anything in it would take what stands behind it along. */
  any = self->profielen != NULL && self->profielen->len > 0;
  row = any ? adw_combo_row_new () : adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Profile"));
  if (any)
    {
      g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

      gtk_string_list_append (model, _("Choose…"));
      for (guint i = 0; i < self->profielen->len; i++)
        gtk_string_list_append (
            model, ((TaalSessionProfiel *) g_ptr_array_index (self->profielen, i))->naam);
      adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (profile_chosen_cb), self, 0);
    }
  button = gtk_button_new_with_mnemonic (_("From a _file…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (profile_file_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (file, row);
}
