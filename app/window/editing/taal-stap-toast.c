/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-stap-toast.h"

#include <glib/gi18n.h>

#include "taal-report-stap.h"
#include "taal-toast.h"

/* The step that a session did last, said for a moment, with a button to take it back. */

#define FOLLOWER "taal-stap-toast"

typedef struct
{
  AdwToastOverlay *overlay; /* which owns this */
  TaalSession     *session;
  AdwToast        *toast;   /* the last, as long as it is shown */
  gboolean         known;   /* whether what can be undone at the start was read */
  gint64           present; /* the step that would be undone; 0 for none */
} Follower;

static void
dismissed_cb (Follower *self)
{
  g_clear_object (&self->toast);
}

static void
clear_toast (Follower *self)
{
  if (self->toast == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->toast, self);
  adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
}

static void
say (Follower   *self,
     const char *text,
     const char *button,
     const char *action)
{
  clear_toast (self);
  self->toast = g_object_ref_sink (taal_toast_new (text));
  adw_toast_set_button_label (self->toast, button);
  adw_toast_set_action_name (self->toast, action);
  adw_toast_set_priority (self->toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_swapped (self->toast, "dismissed", G_CALLBACK (dismissed_cb), self);
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->toast));
}

static void
say_done (Follower            *self,
          const TaalWijziging *step)
{
  g_autofree char *text = taal_report_stap (step);

  say (self, text, _("_Undo"), "win.undo");
}

static void
say_undone (Follower            *self,
            const TaalWijziging *step)
{
  g_autofree char *name = taal_report_stap (step);
  /* TRANSLATORS: %s is what a step did, such as "Docent Jansen added" */
  g_autofree char *text = g_strdup_printf (_("Undone: %s"), name);

  say (self, text, _("_Redo"), "win.redo");
}

static void
step_changed_cb (Follower *self)
{
  const TaalWijziging *undo = taal_session_get_undo (self->session), *redo = taal_session_get_redo (self->session);
  gint64 before = self->present;

  self->present = undo != NULL ? undo->id : 0;
  if (!self->known)
    {
      self->known = TRUE;
      return;
    }

  if (self->present > before && undo != NULL)
    say_done (self, undo);
  else if (self->present < before && redo != NULL)
    say_undone (self, redo);
  else if (self->present != before)
    clear_toast (self);
}

/* Beside what the step itself says, which can be taken back: this one comes after that. */
static void
names_wait_cb (Follower *self)
{
  if (taal_session_has_wachtende_namen (self->session))
    adw_toast_overlay_add_toast (
        self->overlay, taal_toast_new (_("The name list is closed. The names follow the new ids "
                                         "when it is opened.")));
}

static void
follower_free (gpointer data)
{
  Follower *self = data;

  if (self->toast != NULL)
    g_signal_handlers_disconnect_by_data (self->toast, self);
  g_clear_object (&self->toast);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_object_unref (self->session);
  g_free (self);
}

/**
 * taal_stap_toast_follow:
 * @overlay: where to say it; its window has the actions `undo` and `redo` in the group `win`
 * @session: whose steps to say, in place of those of another
 *
 * Says every step that is done, undone or redone from now on. What could be undone when the dossier was
 * opened is not said.
 *
 * Thread: the main one
 */
void
taal_stap_toast_follow (AdwToastOverlay *overlay,
                        TaalSession     *session)
{
  Follower *self = g_new0 (Follower, 1);
  const TaalWijziging *undo = taal_session_get_undo (session);

  self->overlay = overlay;
  self->session = g_object_ref (session);
  self->known = undo != NULL || !taal_session_is_busy (session);
  self->present = undo != NULL ? undo->id : 0;
  g_signal_connect_swapped (session, "notify::undo", G_CALLBACK (step_changed_cb), self);
  g_signal_connect_swapped (session, "notify::namen-wachten", G_CALLBACK (names_wait_cb), self);
  g_object_set_data_full (G_OBJECT (overlay), FOLLOWER, self, follower_free);
}
