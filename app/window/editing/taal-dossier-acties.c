/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-dossier-acties.h"

#include <glib/gi18n.h>

#include "taal-fout-dialog.h"
#include "taal-report-gebruik.h"
#include "taal-wissen-dialog.h"

/* Of whom a command was asked: the window is gone when it went meanwhile. */
typedef struct
{
  GWeakRef     window;
  TaalSession *session;
  TaalTabel    tabel;
  gint32       rij;
} Vraag;

static Vraag *
vraag_new (GtkWindow   *window,
           TaalSession *session,
           TaalTabel    tabel,
           gint32       rij)
{
  Vraag *vraag = g_new0 (Vraag, 1);

  g_weak_ref_init (&vraag->window, window);
  vraag->session = g_object_ref (session);
  vraag->tabel = tabel;
  vraag->rij = rij;

  return vraag;
}

static void
vraag_free (Vraag *vraag)
{
  g_weak_ref_clear (&vraag->window);
  g_object_unref (vraag->session);
  g_free (vraag);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Vraag, vraag_free)

static void
vraag_closed (gpointer  data,
              GClosure *closure)
{
  vraag_free (data);
}

static void
refused_cb (AdwMessageDialog *dialog,
            const char       *response,
            Vraag            *vraag)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);

  if (window != NULL && g_str_equal (response, "change"))
    taal_rij_dialog_set_focus (taal_dossier_acties_wijzigen (window, vraag->session, vraag->tabel, vraag->rij), "eind");
}

/* Others refer to it: what is left is to give it a last day. */
static void
show_refused (Vraag            *vraag,
              GtkWindow        *window,
              TaalImportReport *report)
{
  g_autofree char *text = taal_report_in_gebruik (report);
  AdwMessageDialog *dialog = taal_fout_dialog_say (window, _("This cannot be removed"), text);

  if (taal_schema_find_kolom (vraag->tabel, "eind") < 0)
    return;
  adw_message_dialog_add_response (dialog, "change", _("Fill in the _last day"));
  adw_message_dialog_set_response_appearance (dialog, "change", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (refused_cb),
                         vraag_new (window, vraag->session, vraag->tabel, vraag->rij), vraag_closed, 0);
}

static void
removed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Vraag) vraag = data;
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = taal_session_edit_finish (TAAL_SESSION (object), result, &error);

  if (window == NULL)
    return;
  if (report == NULL)
    taal_fout_dialog_show (window, vraag->session, _("This cannot be removed"), error);
  else if (!taal_import_report_is_imported (report))
    show_refused (vraag, window, report);
}

/**
 * taal_dossier_acties_verwijderen:
 * @window: the window in which it is asked
 * @session: a session that can edit
 * @tabel: a table
 * @rij: the number of a row
 *
 * Removes a row, without asking first: it can be undone. Says why when others still refer to it.
 *
 * Thread: the main one
 */
void
taal_dossier_acties_verwijderen (GtkWindow   *window,
                                 TaalSession *session,
                                 TaalTabel    tabel,
                                 gint32       rij)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  taal_bewerking_remove_rij (bewerking, tabel, rij);
  taal_session_edit_async (session, bewerking, removed_cb, vraag_new (window, session, tabel, rij));
}

static void
stepped_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Vraag) vraag = data;
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalWijziging) step = taal_session_undo_finish (TAAL_SESSION (object), result, &error);

  /* A key that is pressed once more than there are steps is no mishap. */
  if (step == NULL && window != NULL && !g_error_matches (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_STEP))
    taal_fout_dialog_show (window, vraag->session, _("This cannot be undone or redone now"), error);
}

static void
undo_activated (GSimpleAction *action,
                GVariant      *parameter,
                Vraag         *vraag)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);

  taal_session_undo_async (vraag->session, 0, stepped_cb, vraag_new (window, vraag->session, 0, 0));
}

static void
redo_activated (GSimpleAction *action,
                GVariant      *parameter,
                Vraag         *vraag)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);

  taal_session_redo_async (vraag->session, 0, stepped_cb, vraag_new (window, vraag->session, 0, 0));
}

/* Whether the parameter names a table; a row comes after it. */
static gboolean
is_table (int tabel)
{
  return tabel >= 0 && tabel < TAAL_N_TABELLEN;
}

static void
toevoegen_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     Vraag         *vraag)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);
  const char *ouder;
  int tabel;

  g_variant_get (parameter, "(i&s)", &tabel, &ouder);
  g_return_if_fail (is_table (tabel));
  (void) taal_dossier_acties_toevoegen (window, vraag->session, (TaalTabel) tabel, ouder);
}

static void
wijzigen_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    Vraag         *vraag)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);
  int tabel, rij;

  g_variant_get (parameter, "(ii)", &tabel, &rij);
  g_return_if_fail (is_table (tabel) && rij > 0);
  (void) taal_dossier_acties_wijzigen (window, vraag->session, (TaalTabel) tabel, rij);
}

static void
verwijderen_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       Vraag         *vraag)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);
  int tabel, rij;

  g_variant_get (parameter, "(ii)", &tabel, &rij);
  g_return_if_fail (is_table (tabel) && rij > 0);
  taal_dossier_acties_verwijderen (window, vraag->session, (TaalTabel) tabel, rij);
}

static void
wissen_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  Vraag         *vraag)
{
  g_autoptr (GtkWindow) window = g_weak_ref_get (&vraag->window);
  const char *id;
  GtkWidget *dialog;
  int tabel;

  g_variant_get (parameter, "(i&s)", &tabel, &id);
  g_return_if_fail (tabel == TAAL_TABEL_DOCENTEN || tabel == TAAL_TABEL_CURSISTEN);
  dialog = taal_wissen_dialog_new (window, vraag->session, (TaalTabel) tabel, id);
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

/* Until the steps are known a key is not lost: what it asks is done once they are, if there is one.
 */
static void
undo_changed_cb (TaalSession   *session,
                 GParamSpec    *pspec,
                 GSimpleAction *action)
{
  g_simple_action_set_enabled (action, !taal_session_knows_steps (session) ||
                                           taal_session_get_undo (session) != NULL);
}

static void
redo_changed_cb (TaalSession   *session,
                 GParamSpec    *pspec,
                 GSimpleAction *action)
{
  g_simple_action_set_enabled (action, !taal_session_knows_steps (session) ||
                                           taal_session_get_redo (session) != NULL);
}

static const struct
{
  const char *name;
  const char *parameter;
  GCallback   activated;
} acties[] = {
  { "undo", NULL, G_CALLBACK (undo_activated) },
  { "redo", NULL, G_CALLBACK (redo_activated) },
  { "rij-toevoegen", "(is)", G_CALLBACK (toevoegen_activated) },
  { "rij-wijzigen", "(ii)", G_CALLBACK (wijzigen_activated) },
  { "rij-verwijderen", "(ii)", G_CALLBACK (verwijderen_activated) },
  { "wissen", "(is)", G_CALLBACK (wissen_activated) },
};

/**
 * taal_dossier_acties_install:
 * @map: the actions of a window
 * @window: that window
 * @session: a session that can edit
 *
 * Gives a window the commands that change a dossier, in place of those of another session.
 *
 * Thread: the main one
 */
void
taal_dossier_acties_install (GActionMap  *map,
                             GtkWindow   *window,
                             TaalSession *session)
{
  g_return_if_fail (G_IS_ACTION_MAP (map) && GTK_IS_WINDOW (window) && TAAL_IS_SESSION (session));

  for (gsize i = 0; i < G_N_ELEMENTS (acties); i++)
    {
      g_autoptr (GVariantType) type = acties[i].parameter != NULL ? g_variant_type_new (acties[i].parameter) : NULL;
      g_autoptr (GSimpleAction) action = g_simple_action_new (acties[i].name, type);

      g_signal_connect_data (action, "activate", acties[i].activated, vraag_new (window, session, 0, 0), vraag_closed,
                             0);
      g_action_map_add_action (map, G_ACTION (action));
      if (i == 0)
        {
          g_signal_connect_object (session, "notify::undo", G_CALLBACK (undo_changed_cb), action, 0);
          undo_changed_cb (session, NULL, action);
        }
      else if (i == 1)
        {
          g_signal_connect_object (session, "notify::redo", G_CALLBACK (redo_changed_cb), action, 0);
          redo_changed_cb (session, NULL, action);
        }
    }
}

/**
 * taal_dossier_acties_remove:
 * @map: the actions of a window
 *
 * Takes the commands away: what the window shows cannot be changed.
 *
 * Thread: the main one
 */
void
taal_dossier_acties_remove (GActionMap *map)
{
  for (gsize i = 0; i < G_N_ELEMENTS (acties); i++)
    g_action_map_remove_action (map, acties[i].name);
}
