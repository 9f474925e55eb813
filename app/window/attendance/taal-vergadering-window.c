/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vergadering-window-private.h"

#include <glib/gi18n.h>

#include "taal-chooser.h"
#include "taal-fout-dialog.h"
#include "taal-weggooien.h"

/* More than a list that is chosen from is of use for. */
#define MAX_CURSISTEN 20000

G_DEFINE_FINAL_TYPE (TaalVergaderingWindow, taal_vergadering_window, ADW_TYPE_WINDOW)

static void
profiel_free (TaalSessionProfiel *profiel)
{
  g_free (profiel->naam);
  g_free (profiel->inhoud);
  g_free (profiel);
}

/* Who is who, by the list that is open; else by one that is not written, and knows nobody. */
static void
take_namen (TaalVergaderingWindow *self)
{
  TaalNamen *open = taal_session_get_namen (self->session);
  g_autofree char *path =
      taal_namen_dup_path (taal_bron_get_path (taal_session_get_check (self->session)->bron));

  g_clear_object (&self->namen);
  self->namen = open != NULL ? g_object_ref (open) : taal_namen_new (path);
}

static void
chosen (GtkWindow *window,
        GFile     *file)
{
  taal_vergadering_window_add_file (TAAL_VERGADERING_WINDOW (window), file);
}

static void
add_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_OPEN_VERGADERING, NULL, chosen);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalVergaderingWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean opened = taal_session_namen_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL)
    return;
  self->busy = FALSE;
  if (!opened)
    taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The name list cannot be opened"),
                           error);
  taal_wachtzin_groep_clear (self->slot);
  take_namen (self);
  taal_vergadering_window_refresh (self);
  if (!opened && gtk_widget_get_visible (GTK_WIDGET (self->slot)))
    gtk_widget_grab_focus (GTK_WIDGET (self->slot));
}

static void
open_list (TaalVergaderingWindow *self,
           const char            *phrase)
{
  self->busy = TRUE;
  taal_vergadering_window_refresh (self);
  taal_session_open_namen_async (self->session, phrase, FALSE, opened_cb, g_object_ref (self));
}

static void
unlock_cb (TaalVergaderingWindow *self,
           const char            *phrase)
{
  if (!self->busy)
    open_list (self, phrase);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalVergaderingWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCursistenLijst) lijst =
      taal_session_list_cursisten_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL)
    return;
  if (lijst == NULL)
    {
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The cursisten cannot be read"),
                             error);
      return;
    }
  taal_vergadering_window_list_keuzen (self, lijst);
  taal_vergadering_window_refresh (self);
}

static void
discard (GtkWindow *window)
{
  TAAL_VERGADERING_WINDOW (window)->imported = TRUE;
  gtk_window_close (window);
}

static gboolean
taal_vergadering_window_close_request (GtkWindow *window)
{
  TaalVergaderingWindow *self = TAAL_VERGADERING_WINDOW (window);

  if (self->busy)
    return TRUE;
  if (!self->imported && self->plan != NULL && taal_vergadering_plan_get_n (self->plan) > 0)
    {
      taal_weggooien_ask (window, discard);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (taal_vergadering_window_parent_class)->close_request (window);
}

static void
taal_vergadering_window_dispose (GObject *object)
{
  TaalVergaderingWindow *self = TAAL_VERGADERING_WINDOW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_VERGADERING_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->plan);
  g_clear_object (&self->namen);
  g_clear_pointer (&self->rijen, g_ptr_array_unref);
  g_clear_pointer (&self->waarschuwingen, g_ptr_array_unref);
  g_clear_pointer (&self->vragen, g_ptr_array_unref);
  g_clear_pointer (&self->keuzen, g_array_unref);
  g_clear_object (&self->keuze_namen);
  g_clear_pointer (&self->profielen, g_ptr_array_unref);
  g_clear_pointer (&self->profiel, profiel_free);

  G_OBJECT_CLASS (taal_vergadering_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, import);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, choose);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, plan_box);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, slot);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, bestanden);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, wie);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, lijst);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, onthoud);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, nieuwe_wachtzin);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, meldingen);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, beeld);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, done);
  gtk_widget_class_bind_template_child (widget_class, TaalVergaderingWindow, close);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
}

static void
taal_vergadering_window_class_init (TaalVergaderingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_vergadering_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_vergadering_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-vergadering-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "vergadering.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "vergadering.import", NULL,
                                   taal_vergadering_window_import);
  gtk_widget_class_install_action (widget_class, "vergadering.profielen", NULL,
                                   taal_vergadering_window_profielen_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "vergadering.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "vergadering.import", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_vergadering_window_init (TaalVergaderingWindow *self)
{
  g_type_ensure (TAAL_TYPE_WACHTZIN_GROEP);
  self->rijen = g_ptr_array_new ();
  self->waarschuwingen = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vergadering.profielen", FALSE);
}

/* What can be done now. */
static void
update_actions (TaalVergaderingWindow *self)
{
  gboolean locked = self->namenlijst != TAAL_NAMENLIJST_GEEN &&
                    taal_session_get_namen (self->session) == NULL;
  gboolean ready = !self->busy && !locked && taal_vergadering_plan_is_read (self->plan) &&
                   taal_vergadering_plan_get_koppeling (self->plan)->lessen->len > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->slot),
                          locked && self->namenlijst == TAAL_NAMENLIJST_VERSLEUTELD);
  gtk_widget_set_visible (GTK_WIDGET (self->nieuwe_wachtzin),
                          self->namenlijst == TAAL_NAMENLIJST_GEEN);
  adw_preferences_group_set_description (
      self->lijst, self->namenlijst == TAAL_NAMENLIJST_GEEN
                       ? _("There is none yet. It is made beside the dossier, and keeps the files. "
                           "With a pass phrase it is encrypted. Nobody can recover a lost one.")
                       : _("It lies beside the dossier, and keeps the files."));
  gtk_widget_set_visible (GTK_WIDGET (self->lijst), !locked);
  /* An entry that is taken away under the cursor would complain. */
  if (self->busy)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (self->plan_box, !self->busy);
  gtk_spinner_set_spinning (self->spinner, self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vergadering.add",
                                 !self->busy && !self->imported);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vergadering.import", ready && !self->imported);
}

/**
 * taal_vergadering_window_refresh:
 * @self: a window
 *
 * Shows all of it anew: the files, whom to ask about, and what would come of it.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_refresh (TaalVergaderingWindow *self)
{
  g_autoptr (TaalNamenboek) boek = NULL;

  if (self->busy)
    {
      update_actions (self);
      return;
    }
  self->namenlijst = taal_session_find_namen (self->session);
  boek = taal_namenboek_new (self->namen);
  taal_vergadering_plan_set_namen (self->plan, TAAL_NAMENBRON (boek));
  taal_vergadering_window_ask_names (self);
  taal_vergadering_window_note_names (self);
  taal_vergadering_window_show_files (self);
  taal_vergadering_window_show_result (self);
}

static gboolean
refresh_idle_cb (gpointer data)
{
  TaalVergaderingWindow *self = data;

  self->refresh_id = 0;
  taal_vergadering_window_refresh (self);
  return G_SOURCE_REMOVE;
}

/**
 * taal_vergadering_window_refresh_later:
 * @self: a window
 *
 * As taal_vergadering_window_refresh(), once the widget that told of a choice is done: it goes then.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_refresh_later (TaalVergaderingWindow *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_idle_cb, self);
}

/**
 * taal_vergadering_window_show_result:
 * @self: a window
 *
 * Shows what would come of it, by what is chosen now.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_show_result (TaalVergaderingWindow *self)
{
  taal_vergadering_window_show_lessons (self);
  update_actions (self);
  if (!self->imported)
    gtk_stack_set_visible_child_name (
        self->stack, taal_vergadering_plan_get_n (self->plan) > 0 ? "plan" : "empty");
}

/**
 * taal_vergadering_window_take_profiel:
 * @self: a window
 * @inhoud: a profile
 * @length: how long it is
 * @nieuw: whether the dossier does not have it yet
 *
 * Reads the files by a profile.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_take_profiel (TaalVergaderingWindow *self,
                                      const char            *inhoud,
                                      gsize                  length,
                                      gboolean               nieuw)
{
  g_autoptr (GError) error = NULL;
  TaalAanwezigProfiel *profiel =
      taal_aanwezig_profiel_new_from_text (inhoud, (gssize) length, &error);
  g_autofree char *text = NULL;

  if (profiel == NULL)
    {
      /* TRANSLATORS: %s is a group and a key in a file */
      text = g_strdup_printf (_("Look at %s in it."), error->message);
      (void) taal_fout_dialog_say (GTK_WINDOW (self), _("This profile cannot be read"), text);
      return;
    }

  g_clear_pointer (&self->profiel, profiel_free);
  if (nieuw && profiel->naam != NULL && *profiel->naam != '\0')
    {
      self->profiel = g_new0 (TaalSessionProfiel, 1);
      self->profiel->naam = g_strdup (profiel->naam);
      self->profiel->inhoud = taal_aanwezig_profiel_to_text (profiel);
    }
  taal_vergadering_plan_take_profiel (self->plan, profiel);
  taal_vergadering_window_refresh_later (self);
}

/**
 * taal_vergadering_window_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session that can edit
 * @les_id: (nullable): the lesson that the meetings were of; %NULL when that is to be found
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_vergadering_window_new (GtkWindow   *parent,
                             TaalSession *session,
                             const char  *les_id)
{
  TaalVergaderingWindow *self;
  TaalCheck *check;
  g_autoptr (TaalNamenboek) boek = NULL;
  const char *const asked[] = { les_id, NULL };

  g_return_val_if_fail (TAAL_IS_SESSION (session) && taal_session_can_edit (session), NULL);

  self = g_object_new (TAAL_TYPE_VERGADERING_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  check = taal_session_get_check (session);
  take_namen (self);
  boek = taal_namenboek_new (self->namen);
  self->plan =
      taal_vergadering_plan_new (taal_bron_get_snapshot (check->bron),
                                 taal_bron_get_aantekeningen (check->bron), TAAL_NAMENBRON (boek));
  if (les_id != NULL)
    taal_vergadering_plan_set_vraag (self->plan, asked, NULL);
  taal_vergadering_window_list_keuzen (self, NULL);
  taal_vergadering_window_refresh (self);
  taal_session_list_cursisten_async (session, NULL, MAX_CURSISTEN, listed_cb, g_object_ref (self));
  taal_vergadering_window_list_profielen (self);
  /* One without a pass phrase opens by itself. */
  if (self->namenlijst == TAAL_NAMENLIJST_GELEZEN && taal_session_get_namen (session) == NULL)
    open_list (self, NULL);

  return GTK_WIDGET (self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalVergaderingWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *path = NULL;

  if (self->session == NULL || self->importing || self->imported)
    return;
  if (bytes == NULL)
    {
      g_message ("A file of a meeting cannot be read: %s", error->message);
      (void) taal_fout_dialog_say (GTK_WINDOW (self), shown, _("The file cannot be read."));
      return;
    }

  path = g_file_get_path (G_FILE (object));
  taal_vergadering_plan_add (self->plan, path != NULL ? path : shown, bytes, TAAL_ORDE_ONBEKEND);
  taal_vergadering_window_refresh (self);
}

/**
 * taal_vergadering_window_add_file:
 * @self: a window
 * @file: a file of a meeting
 *
 * Reads a file.
 *
 * Thread: the main one
 */
void
taal_vergadering_window_add_file (TaalVergaderingWindow *self,
                                  GFile                 *file)
{
  g_return_if_fail (TAAL_IS_VERGADERING_WINDOW (self) && G_IS_FILE (file));

  g_file_load_bytes_async (file, NULL, loaded_cb, g_object_ref (self));
}
