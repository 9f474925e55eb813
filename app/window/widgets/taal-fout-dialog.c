/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-fout-dialog.h"

#include <glib/gi18n.h>

#include "taal-report-fout.h"

/**
 * taal_fout_dialog_say:
 * @parent: (nullable): the window that it is about
 * @heading: what it is, in a few words
 * @text: what it means and what can be done
 *
 * Shows a message that can be closed.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
AdwMessageDialog *
taal_fout_dialog_say (GtkWindow  *parent,
                   const char *heading,
                   const char *text)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));

  return ADW_MESSAGE_DIALOG (dialog);
}

/* Why something could not be done with a dossier that was read before. */
static char *
dup_reason (const GError *error)
{
  if (g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND))
    return g_strdup (
        _("The file is not where it was. Put it back, or connect the disk that it is on, and try "
          "again. What is shown here was read before."));

  return taal_report_fout_uitleg (error);
}

/* Parent of the message, and what it is headed by, until the dossier is read again. */
typedef struct
{
  GWeakRef  parent;
  char     *heading;
} Pending;

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  Pending *pending = data;
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&pending->parent);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (taal_session_reload_finish (TAAL_SESSION (object), result, &error))
    text = g_strdup (_("Another program has changed this dossier. It was read again. Look at it, and then do what you "
                       "wanted once more."));
  else
    text = dup_reason (error);
  if (parent != NULL)
    taal_fout_dialog_say (parent, pending->heading, text);

  g_weak_ref_clear (&pending->parent);
  g_free (pending->heading);
  g_free (pending);
}

/**
 * taal_fout_dialog_show:
 * @parent: the window that it is about
 * @session: the session in which it went wrong
 * @heading: what could not be done
 * @error: why
 *
 * Says why something could not be done. Where another program has changed the dossier, that is read again
 * first.
 *
 * Thread: the main one
 */
void
taal_fout_dialog_show (GtkWindow    *parent,
                       TaalSession  *session,
                       const char   *heading,
                       const GError *error)
{
  g_autofree char *text = NULL;

  /* The message of the error itself is English and technical: it is for the log. */
  g_message ("%s", error->message);
  if (g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED))
    {
      Pending *pending = g_new0 (Pending, 1);

      g_weak_ref_init (&pending->parent, parent);
      pending->heading = g_strdup (heading);
      taal_session_reload_async (session, reloaded_cb, pending);
      return;
    }

  text = dup_reason (error);
  taal_fout_dialog_say (parent, heading, text);
}
