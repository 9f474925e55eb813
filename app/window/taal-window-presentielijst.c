/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-chooser.h"
#include "taal-fout-dialog.h"
#include "taal-presentie-druk.h"
#include "taal-report-getal.h"
#include "taal-window-private.h"

/* An attendance list to be signed: of one les, or of all lessen of its groep in the week. */

/* What was chosen, until the list is there. */
typedef struct
{
  TaalWindow *window;
  gboolean    pdf;
} Vraag;

#define DRUK "taal-window-druk"

static void
pdf_chosen (GtkWindow *window,
            GFile     *file)
{
  GtkPrintOperation *druk = g_object_get_data (G_OBJECT (window), DRUK);
  g_autofree char *chosen = g_file_get_path (file);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (chosen == NULL || druk == NULL)
    return;
  path = g_str_has_suffix (chosen, ".pdf") ? g_strdup (chosen) : g_strconcat (chosen, ".pdf", NULL);
  if (taal_presentie_druk_write (druk, window, path, &error))
    {
      g_autofree char *name = g_filename_display_basename (path);
      /* TRANSLATORS: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_("%s is written."), name);

      taal_window_show_toast (TAAL_WINDOW (window), text);
    }
  else
    {
      g_message ("An attendance list cannot be written: %s", error->message);
      (void) taal_fout_dialog_say (window, _("The list cannot be written"),
                                   _("Choose another place or name."));
    }
  g_object_set_data (G_OBJECT (window), DRUK, NULL);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autofree Vraag *vraag = data;
  g_autoptr (TaalWindow) self = vraag->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalPresentielijst) lijst =
      taal_session_get_presentielijst_finish (TAAL_SESSION (object), result, &error);
  g_autoptr (GtkPrintOperation) druk = NULL;

  if (self->session != TAAL_SESSION (object)) /* closed meanwhile, or on another school */
    return;
  if (lijst == NULL)
    {
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The list cannot be made"), error);
      return;
    }

  druk = taal_presentie_druk_new (taal_report_presentie_vel_new (lijst, NULL, NULL));
  if (!vraag->pdf)
    {
      taal_presentie_druk_print (druk, GTK_WINDOW (self));
      return;
    }
  g_object_set_data_full (G_OBJECT (self), DRUK, g_steal_pointer (&druk), g_object_unref);
  /* TRANSLATORS: the name of a file to begin with; keep the end .pdf */
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_SAVE_PDF, _("attendance.pdf"), pdf_chosen);
}

static void
answered_cb (TaalWindow       *self,
             const char       *response,
             AdwMessageDialog *dialog)
{
  GArray *lessen = g_object_get_data (G_OBJECT (dialog), response);
  Vraag *vraag;

  if (lessen == NULL || self->session == NULL)
    return;
  vraag = g_new0 (Vraag, 1);
  vraag->window = g_object_ref (self);
  vraag->pdf =
      gtk_check_button_get_active (GTK_CHECK_BUTTON (adw_message_dialog_get_extra_child (dialog)));
  taal_session_get_presentielijst_async (
      self->session, g_object_get_data (G_OBJECT (dialog), "snapshot"), lessen, read_cb, vraag);
}

static char *
format_question (const TaalSnapshot *snapshot,
                 const TaalLes      *les,
                 guint               n_week)
{
  g_autofree char *datum = taal_report_datum (les->datum);
  const char *groep = taal_snapshot_get_groepen (snapshot, NULL)[les->groep].groep_id;

  /* TRANSLATORS: %1$s is the id of a groep, %2$s a date, %3$u how many lessen there are */
  return g_strdup_printf (ngettext ("Groep %1$s, %2$s. In that week the groep has %3$u les.",
                                    "Groep %1$s, %2$s. In that week the groep has %3$u lessen.",
                                    n_week),
                          groep, datum, n_week);
}

/**
 * taal_window_presentielijst_activated:
 * @widget: a window on a school
 * @name: win.presentielijst
 * @parameter: the number of a les
 *
 * Asks of what to make an attendance list, and prints it.
 *
 * Thread: the main one
 */
void
taal_window_presentielijst_activated (GtkWidget  *widget,
                                      const char *name,
                                      GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalSnapshot *snapshot = taal_session_get_check (self->session)->oordeel->snapshot;
  int row = taal_snapshot_find_les_rij (snapshot, g_variant_get_int32 (parameter));
  GArray *one, *week;
  AdwMessageDialog *dialog;
  g_autofree char *text = NULL;
  TaalLes les;

  if (row == TAAL_GEEN)
    return;
  taal_snapshot_get_les (snapshot, row, &les);
  one = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (one, row);
  week = taal_presentielijst_find_week (snapshot, les.groep, les.datum);
  text = format_question (snapshot, &les, week->len);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _("List to sign"), text));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "les", _("This _les"), "week",
                                    _("The whole _week"), NULL);
  adw_message_dialog_set_default_response (dialog, "les");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_enabled (dialog, "week", week->len > 0);
  adw_message_dialog_set_extra_child (
      dialog, gtk_check_button_new_with_mnemonic (_("Save as a _PDF file")));
  g_object_set_data_full (G_OBJECT (dialog), "les", one, (GDestroyNotify) g_array_unref);
  g_object_set_data_full (G_OBJECT (dialog), "week", week, (GDestroyNotify) g_array_unref);
  g_object_set_data_full (G_OBJECT (dialog), "snapshot", taal_snapshot_ref (snapshot),
                          (GDestroyNotify) taal_snapshot_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
