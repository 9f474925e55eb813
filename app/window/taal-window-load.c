/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-bad-rows-page.h"
#include "taal-judge.h"
#include "taal-load-page.h"
#include "taal-report-fout.h"
#include "taal-report-zin.h"
#include "taal-window-private.h"

/* What a window reads and judges: one load and one judgement at a time, the newest. */

/* A load that is done within this time shows no page of its own. */
#define LOAD_PAGE_DELAY_MS 150

/**
 * taal_window_show_check:
 * @self: a window
 * @check: a judgement
 *
 * Shows a school as it is judged now.
 *
 * Thread: the main one
 */
void
taal_window_show_check (TaalWindow *self,
                        TaalCheck  *check)
{
  TaalSchoolPage *page = taal_lazy_get (self->school_page);
  const char *naam;

  taal_check_ref (check);
  g_clear_pointer (&self->check, taal_check_unref);
  self->check = check;

  naam = taal_report_school (check->oordeel);
  adw_view_switcher_title_set_title (self->title, naam);
  gtk_window_set_title (GTK_WINDOW (self), naam);
  taal_period_picker_set_periode (taal_lazy_get (self->period), check->oordeel->periode);
  taal_school_page_set_check (page, check);
  taal_window_show_content (self, "school");
}

/* Back to what was shown before a load that failed or was stopped: the last good state. */
static void
show_last (TaalWindow *self)
{
  taal_window_show_content (self, self->check != NULL ? "school" : "start");
}

static void
show_failure (TaalWindow   *self,
              TaalLoader   *loader,
              const GError *error)
{
  g_autofree char *base = g_file_get_basename (taal_loader_get_file (loader));
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *heading = NULL, *text = NULL;
  GtkWidget *dialog;

  if (g_error_matches (error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS))
    {
      taal_bad_rows_page_set_report (taal_lazy_get (self->bad_rows_page), name, taal_loader_get_report (loader));
      taal_window_show_content (self, "bad-rows");
      return;
    }

  show_last (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* The message of the error itself is English and technical: it is for the log. */
  g_message ("%s: %s", name, error->message);
  /* TRANSLATORS: %s is the name of a file or folder */
  heading = g_strdup_printf (_("“%s” cannot be opened"), name);
  text = taal_report_fout_uitleg (error);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalWindow) self = user_data;
  TaalLoader *loader = TAAL_LOADER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCheck) check = taal_loader_load_finish (loader, result, &error);
  g_autofree char *uri = NULL;

  /* Another load took its place, or the window is gone. */
  if (self->loader != loader)
    return;

  g_clear_handle_id (&self->load_timeout, g_source_remove);
  if (taal_lazy_peek (self->load_page) != NULL)
    taal_load_page_set_loader (taal_lazy_peek (self->load_page), NULL);
  if (check == NULL)
    {
      show_failure (self, loader, error);
      return;
    }

  /* A judgement that is still under way is about the school that goes. */
  if (self->judging != NULL)
    g_cancellable_cancel (self->judging);
  uri = g_file_get_uri (taal_loader_get_file (loader));
  taal_preferences_add_recent (self->preferences, uri);
  taal_period_picker_set_jaren (taal_lazy_get (self->period), taal_loader_get_jaren (loader));
  taal_school_page_turn_to (taal_lazy_get (self->school_page), "overzicht");
  taal_window_show_check (self, check);
}

static gboolean
show_load_page_cb (gpointer user_data)
{
  TaalWindow *self = user_data;

  self->load_timeout = 0;
  taal_load_page_set_loader (taal_lazy_get (self->load_page), self->loader);
  taal_window_show_content (self, "load");

  return G_SOURCE_REMOVE;
}

/**
 * taal_window_load:
 * @self: a window
 * @file: a dossier, a workbook or a folder of CSV files
 * @flags: for a folder, how to import it
 *
 * Reads a school away from the main loop and shows it. What was shown stays until that is done.
 *
 * Thread: the main one
 */
void
taal_window_load (TaalWindow      *self,
                  GFile           *file,
                  TaalImportFlags  flags)
{
  g_autoptr (TaalLoader) loader = NULL;

  g_return_if_fail (TAAL_IS_WINDOW (self) && G_IS_FILE (file));

  if (self->loader != NULL)
    taal_loader_cancel (self->loader);
  loader = taal_loader_new (file, flags);
  g_set_object (&self->loader, loader);
  g_clear_handle_id (&self->load_timeout, g_source_remove);
  self->load_timeout = g_timeout_add (LOAD_PAGE_DELAY_MS, show_load_page_cb, self);
  taal_loader_load_async (loader, loaded_cb, g_object_ref (self));
}

static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCheck) check = taal_judge_finish (result, &error);

  if (check != NULL && self->check != NULL && check->bron == self->check->bron)
    taal_window_show_check (self, check);
}

/**
 * taal_window_judge:
 * @self: a window on a school
 * @periode: the period to examine
 *
 * Judges the school over another period, and shows that.
 *
 * Thread: the main one
 */
void
taal_window_judge (TaalWindow  *self,
                   TaalPeriode  periode)
{
  g_return_if_fail (TAAL_IS_WINDOW (self));

  if (self->check == NULL)
    return;
  if (self->judging != NULL)
    g_cancellable_cancel (self->judging);
  g_clear_object (&self->judging);
  self->judging = g_cancellable_new ();
  /* At once, so that a second step goes on from here although the first is not judged yet. */
  taal_period_picker_set_periode (taal_lazy_get (self->period), periode);
  taal_judge_async (self->check, periode, self->judging, judged_cb, g_object_ref (self));
}
