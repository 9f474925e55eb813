/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-weggooien.h"

#include <glib/gi18n.h>

/* The question holds the window that it is about, and what to do with it. */
typedef struct
{
  GWeakRef          window;
  TaalWeggooienFunc discard;
} Vraag;

static void
vraag_free (gpointer data)
{
  Vraag *vraag = data;

  g_weak_ref_clear (&vraag->window);
  g_free (vraag);
}

static gboolean
discarded_cb (gpointer data)
{
  Vraag *vraag = data;
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);

  if (window != NULL)
    vraag->discard (window);

  return G_SOURCE_REMOVE;
}

/* The question is still before the window while it answers, and would not survive its end. */
static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             Vraag            *vraag)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);
  Vraag *later;

  if (window == NULL || !g_str_equal (response, "discard"))
    return;
  later = g_new0 (Vraag, 1);
  g_weak_ref_init (&later->window, window);
  later->discard = vraag->discard;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, discarded_cb, later, vraag_free);
}

static void
closure_gone (gpointer  data,
              GClosure *closure)
{
  vraag_free (data);
}

/**
 * taal_weggooien_ask:
 * @window: a window in which something was typed
 * @discard: closes it without saving
 *
 * Asks whether what was typed is to be thrown away. Nothing happens when it is not.
 *
 * Thread: the main one
 */
void
taal_weggooien_ask (GtkWindow         *window,
                    TaalWeggooienFunc  discard)
{
  GtkWidget *dialog =
      adw_message_dialog_new (window, _("Throw away what you typed?"), _("It has not been saved."));
  AdwMessageDialog *question = ADW_MESSAGE_DIALOG (dialog);
  Vraag *vraag = g_new0 (Vraag, 1);

  g_weak_ref_init (&vraag->window, window);
  vraag->discard = discard;
  adw_message_dialog_add_responses (question, "keep", _("_Keep typing"), "discard",
                                    _("_Throw away"), NULL);
  adw_message_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "keep");
  adw_message_dialog_set_close_response (question, "keep");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), vraag, closure_gone, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
