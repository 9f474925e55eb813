/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-import-window-private.h"
#include "taal-profiel-naam.h"
#include "taal-profielen-dialog.h"
#include "taal-report-fout.h"
#include "taal-toast.h"

/* The profiles that the dossier keeps, in the assistant. */

static void
say_error (TaalImportWindow *self,
           const GError     *error)
{
  g_autofree char *text = taal_report_fout_uitleg (error);

  g_message ("A profile: %s", error->message);
  taal_import_window_say (self, text);
}

/**
 * taal_import_window_profile_chosen:
 * @self: the assistant, with a file
 * @naam: (nullable): the name of a profile; %NULL for what is proposed without one
 *
 * Has the file read by a profile of the dossier.
 *
 * Thread: the main one
 */
void
taal_import_window_profile_chosen (TaalImportWindow *self,
                                   const char       *naam)
{
  g_autoptr (GError) error = NULL;

  taal_import_window_say (self, NULL);
  if (taal_import_plan_choose_profiel (self->plan, naam, &error))
    taal_import_bladen_set_plan (self->bladen, self->plan);
  else
    say_error (self, error);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (TaalImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean kept = taal_import_plan_profiel_finish (TAAL_IMPORT_PLAN (source), result, &error);

  if (self->plan == NULL) /* closed meanwhile */
    return;
  if (!kept)
    {
      say_error (self, error);
      return;
    }

  taal_import_profielen_set_plan (self->profielen, self->plan);
  adw_toast_overlay_add_toast (self->toasts, taal_toast_new (_("The dossier keeps the profile.")));
}

static void
named (GtkWindow  *window,
       const char *van,
       const char *naam)
{
  TaalImportWindow *self = TAAL_IMPORT_WINDOW (window);

  if (self->plan != NULL)
    taal_import_plan_keep_profiel_async (self->plan, naam, kept_cb, g_object_ref (self));
}

/**
 * taal_import_window_ask_profile:
 * @self: the assistant, with a file
 *
 * Keeps what was chosen in the dossier, under a name that is asked for: that of the profile it
 * began with, or else of the file.
 *
 * Thread: the main one
 */
void
taal_import_window_ask_profile (TaalImportWindow *self)
{
  const char *naam = taal_import_plan_get_profiel (self->plan);
  g_autofree char *name = g_filename_display_basename (taal_import_plan_get_path (self->plan));
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot > name)
    *dot = '\0';
  taal_profiel_naam_ask (GTK_WINDOW (self), self->plan, NULL, naam != NULL ? naam : name, named);
}

static void
changed_cb (TaalImportWindow *self)
{
  taal_import_profielen_set_plan (self->profielen, self->plan);
}

/**
 * taal_import_window_manage_profiles:
 * @self: the assistant, with a file
 *
 * Shows the profiles of the dossier, to be given another name and to be removed.
 *
 * Thread: the main one
 */
void
taal_import_window_manage_profiles (TaalImportWindow *self)
{
  GtkWidget *dialog = taal_profielen_dialog_new (GTK_WINDOW (self), self->plan);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
