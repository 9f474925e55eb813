/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-alleen-lezen.h"
#include "taal-dossier-acties.h"
#include "taal-jaren.h"
#include "taal-presentie-dialog.h"
#include "taal-report-stap.h"
#include "taal-report-zin.h"
#include "taal-stap-toast.h"
#include "taal-window-private.h"

/* A window on a session: what it shows follows that. */

static void
show_check (TaalWindow *self)
{
  TaalCheck *check = taal_session_get_check (self->session);
  const char *naam = taal_report_school (check->oordeel);

  adw_view_switcher_title_set_title (self->title, naam);
  gtk_window_set_title (GTK_WINDOW (self), naam);
  /* While another judgement is asked for, the picker shows that period already. */
  if (self->n_judging == 0)
    taal_period_picker_set_periode (taal_lazy_get (self->period), check->oordeel->periode);
  taal_school_page_set_check (taal_lazy_get (self->school_page), check);
}

/* The words of a command in a menu, where an underscore would underline. */
static void
append_item (GMenu      *section,
             char       *label,
             const char *action,
             const char *accel)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (section, item);
  g_free (label);
}

/* The menu says what would be undone. */
static void
steps_changed_cb (TaalWindow *self)
{
  TaalWijziging *undo = self->session != NULL ? taal_session_get_undo (self->session) : NULL;
  TaalWijziging *redo = self->session != NULL ? taal_session_get_redo (self->session) : NULL;

  g_menu_remove_all (self->steps);
  append_item (self->steps, undo != NULL ? taal_report_stap_ongedaan (undo) : g_strdup (_("Undo")), "win.undo",
               "<Control>z");
  append_item (self->steps, redo != NULL ? taal_report_stap_opnieuw (redo) : g_strdup (_("Redo")), "win.redo",
               "<Control><Shift>z");
}

static void
check_changed_cb (TaalWindow *self)
{
  show_check (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalWindow) self = user_data;
  g_autoptr (GArray) jaren = NULL;

  if (self->session == NULL) /* closed meanwhile */
    return;
  jaren = taal_jaren_list_finish (result, taal_session_get_check (self->session)->oordeel->snapshot);
  if (jaren != NULL)
    taal_period_picker_set_jaren (taal_lazy_get (self->period), jaren);
}

/* Other lessons may have been given in other years. */
static void
facts_changed_cb (TaalWindow *self,
                  TaalDelta  *delta)
{
  guint added = 0, changed = 0, removed = 0;

  if (delta != NULL)
    {
      (void) taal_delta_get_toegevoegd (delta, TAAL_TABEL_LESSEN, &added);
      (void) taal_delta_get_gewijzigd (delta, TAAL_TABEL_LESSEN, &changed);
      (void) taal_delta_get_verwijderd (delta, TAAL_TABEL_LESSEN, &removed);
    }
  if (delta == NULL || taal_delta_is_geheel (delta, TAAL_TABEL_LESSEN) || added + changed + removed > 0)
    taal_jaren_list_async (taal_session_get_check (self->session)->oordeel->snapshot, listed_cb, g_object_ref (self));
}

/* A window that was asked to close while something was being written closes now. */
static void
busy_changed_cb (TaalWindow *self)
{
  if (self->closing && !taal_session_is_busy (self->session))
    gtk_window_close (GTK_WINDOW (self));
}

static void
disconnect_session (TaalWindow *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
connect_session (TaalWindow *self)
{
  g_signal_connect_object (self->session, "notify::check", G_CALLBACK (check_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (facts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::undo", G_CALLBACK (steps_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_editable (TaalWindow *self)
{
  gboolean editable = taal_session_can_edit (self->session);

  if (editable)
    taal_dossier_acties_install (G_ACTION_MAP (self), GTK_WINDOW (self), self->session);
  else
    {
      taal_dossier_acties_remove (G_ACTION_MAP (self));
      taal_alleen_lezen_set_dossier (taal_lazy_get (self->alleen_lezen),
                                     taal_bron_is_dossier (taal_session_get_check (self->session)->bron));
    }
  taal_school_page_set_editable (taal_lazy_get (self->school_page), editable);
}

/**
 * taal_window_set_session:
 * @self: a window
 * @session: the school to show in it
 *
 * Thread: the main one
 */
void
taal_window_set_session (TaalWindow  *self,
                         TaalSession *session)
{
  disconnect_session (self);
  g_set_object (&self->session, session);
  self->n_judging = 0;
  connect_session (self);
  g_clear_object (&self->onderzoeker);
  self->onderzoeker = taal_onderzoeker_new (session);
  taal_school_page_set_onderzoeker (taal_lazy_get (self->school_page), self->onderzoeker);
  show_editable (self);
  taal_stap_toast_follow (self->toasts, session);
  steps_changed_cb (self);
  show_check (self);
}

static void
judged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  (void) taal_session_judge_finish (TAAL_SESSION (source), result, &error);
  if (self->session != TAAL_SESSION (source))
    return;

  self->n_judging--;
  if (self->n_judging == 0)
    taal_period_picker_set_periode (taal_lazy_get (self->period),
                                    taal_session_get_check (self->session)->oordeel->periode);
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

  if (self->session == NULL)
    return;
  self->n_judging++;
  /* At once, so that a second step goes on from here although the first is not judged yet. */
  taal_period_picker_set_periode (taal_lazy_get (self->period), periode);
  taal_session_judge_async (self->session, periode, judged_cb, g_object_ref (self));
}

static gboolean
is_unsaved (GtkWindow *window)
{
  if (TAAL_IS_PRESENTIE_DIALOG (window))
    return taal_presentie_dialog_is_touched (TAAL_PRESENTIE_DIALOG (window));

  return TAAL_IS_RIJ_DIALOG (window) && taal_rij_dialog_is_touched (TAAL_RIJ_DIALOG (window));
}

/* A form before this window with something in it that is not saved; NULL for none. */
static GtkWindow *
find_unsaved (TaalWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      GtkWindow *before = gtk_window_get_transient_for (window);

      while (before != NULL && before != GTK_WINDOW (self))
        before = gtk_window_get_transient_for (before);
      if (before != NULL && is_unsaved (window))
        return window;
    }

  return NULL;
}

/**
 * taal_window_may_close:
 * @self: a window that is asked to close
 *
 * Returns: whether it may: nothing is being written, and nothing that was typed would be lost. If not, the
 *   window closes when the writing is done; a form asks what is to become of it.
 *
 * Thread: the main one
 */
gboolean
taal_window_may_close (TaalWindow *self)
{
  GtkWindow *unsaved = find_unsaved (self);

  if (unsaved != NULL)
    {
      gtk_window_present (unsaved);
      gtk_window_close (unsaved);
      return FALSE;
    }

  self->closing = self->session != NULL && taal_session_is_busy (self->session);
  return !self->closing;
}
