/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-cursisten-window.h"

#include <glib/gi18n.h>

#include "taal-cursist-rij.h"
#include "taal-dossier-acties.h"
#include "taal-fout-dialog.h"
#include "taal-report-getal.h"
#include "taal-stap-toast.h"

/* More than anyone goes through: who is not among them is searched for. */
#define MAX_ROWS 500

struct _TaalCursistenWindow
{
  AdwWindow           parent_instance;

  /* Template children */
  AdwToastOverlay    *toasts;
  GtkWidget          *nieuw;
  GtkSearchEntry     *search;
  GtkStack           *stack;
  GtkListView        *view;
  AdwStatusPage      *empty;
  GtkLabel           *aantal;

  gboolean            entering; /* the first that is found gets the focus */
  guint               n_asked; /* how many answers are to come: only the last counts */
  char               *wanted;  /* (nullable): the id of a cursist to be selected */

  /* Owned */
  TaalSession        *session;
  GListStore         *rijen;   /* TaalCursistRij */
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (TaalCursistenWindow, taal_cursisten_window, ADW_TYPE_WINDOW)

static void
show_aantal (TaalCursistenWindow *self,
             guint                n)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->rijen));
  g_autofree char *number = taal_report_getal (n), *number_shown = taal_report_getal (shown);
  g_autofree char *text = NULL;

  if (shown < n)
    /* TRANSLATORS: %1$s is how many cursisten are shown, %2$s how many there are */
    text = g_strdup_printf (_("The first %1$s of %2$s cursisten. Search for the others."),
                            number_shown, number);
  else
    /* TRANSLATORS: %s is a number of cursisten */
    text = g_strdup_printf (ngettext ("%s cursist", "%s cursisten", n), number);
  gtk_label_set_text (self->aantal, text);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    {
      adw_status_page_set_title (self->empty, _("No cursist found"));
      adw_status_page_set_description (self->empty, _("No id holds what you search for."));
    }
  else
    {
      adw_status_page_set_title (self->empty, _("No cursisten yet"));
      adw_status_page_set_description (self->empty,
                                       _("Add them here under a pseudonym, or import them."));
    }
  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "rows" : "empty");
}

/* Selects a cursist by their id, else who is in their place now. */
static void
select_again (TaalCursistenWindow *self,
              guint                before)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rijen)), place = before;

  for (guint i = 0; self->wanted != NULL && i < n; i++)
    {
      g_autoptr (TaalCursistRij) rij = g_list_model_get_item (G_LIST_MODEL (self->rijen), i);

      if (g_str_equal (taal_cursist_rij_get_id (rij), self->wanted))
        place = i;
    }
  if (n == 0 || place == GTK_INVALID_LIST_POSITION)
    return;
  gtk_single_selection_set_selected (self->selection, MIN (place, n - 1));
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              MIN (place, n - 1));
}

/* Whoever was searched for is who the next key is about: never one of a list that is no longer shown. */
static void
enter_list (TaalCursistenWindow *self)
{
  self->entering = FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rijen)) == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
show_lijst (TaalCursistenWindow *self,
            TaalCursistenLijst  *lijst)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint before = gtk_single_selection_get_selected (self->selection);
  TaalCursistRij *selected = gtk_single_selection_get_selected_item (self->selection);
  TaalNamen *namen = taal_session_get_namen (self->session);

  if (self->wanted == NULL && selected != NULL)
    self->wanted = g_strdup (taal_cursist_rij_get_id (selected));
  g_ptr_array_set_free_func (lijst->rijen, NULL);
  for (guint i = 0; i < lijst->rijen->len; i++)
    {
      TaalTekstRij *rij = g_ptr_array_index (lijst->rijen, i);
      const TaalNaam *naam = namen != NULL ? taal_namen_get (namen, rij->teksten[0]) : NULL;

      g_ptr_array_add (items, taal_cursist_rij_new (rij, naam != NULL ? naam->naam : NULL));
    }
  g_list_store_splice (self->rijen, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rijen)),
                       items->pdata, items->len);
  show_aantal (self, lijst->n);
  select_again (self, before);
  g_clear_pointer (&self->wanted, g_free);
  if (self->entering)
    enter_list (self);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalCursistenWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalCursistenLijst) lijst =
      taal_session_list_cursisten_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL || --self->n_asked > 0)
    return;
  if (lijst == NULL)
    taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("The cursisten cannot be read"),
                           error);
  else
    show_lijst (self, lijst);
}

static void
search_changed_cb (TaalCursistenWindow *self)
{
  g_autofree char *zoek =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  self->n_asked++;
  taal_session_list_cursisten_async (self->session, zoek, MAX_ROWS, listed_cb, g_object_ref (self));
}

static void
search_stopped_cb (TaalCursistenWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
search_activated_cb (TaalCursistenWindow *self)
{
  self->entering = TRUE;
  search_changed_cb (self);
}

static void
change_cursist (TaalCursistenWindow *self,
                TaalCursistRij      *rij)
{
  if (taal_session_can_edit (self->session))
    (void) taal_dossier_acties_wijzigen (GTK_WINDOW (self), self->session, TAAL_TABEL_CURSISTEN,
                                         taal_cursist_rij_get_rij (rij));
}

static void
row_activated_cb (TaalCursistenWindow *self,
                  guint                position)
{
  g_autoptr (TaalCursistRij) rij = g_list_model_get_item (G_LIST_MODEL (self->rijen), position);

  change_cursist (self, rij);
}

/* The new cursist is shown, whatever was searched for. */
static void
added_cb (TaalCursistenWindow *self,
          TaalImportReport    *report,
          TaalRijDialog       *dialog)
{
  g_free (self->wanted);
  self->wanted = taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (dialog), "cursist_id");
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
}

static void
nieuw_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TaalCursistenWindow *self = TAAL_CURSISTEN_WINDOW (widget);
  TaalRijDialog *dialog =
      taal_dossier_acties_toevoegen (GTK_WINDOW (self), self->session, TAAL_TABEL_CURSISTEN, NULL);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
}

static void
selected_activated (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TaalCursistenWindow *self = TAAL_CURSISTEN_WINDOW (widget);
  TaalCursistRij *rij = gtk_single_selection_get_selected_item (self->selection);

  if (rij == NULL)
    return;
  if (g_str_equal (name, "cursisten.wijzigen"))
    change_cursist (self, rij);
  else
    taal_dossier_acties_verwijderen (GTK_WINDOW (self), self->session, TAAL_TABEL_CURSISTEN,
                                     taal_cursist_rij_get_rij (rij));
}

static void
menu_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  taal_cursist_rij_popup (GTK_WIDGET (TAAL_CURSISTEN_WINDOW (widget)->view));
}

static void
search_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (TAAL_CURSISTEN_WINDOW (widget)->search));
}

static void
taal_cursisten_window_dispose (GObject *object)
{
  TaalCursistenWindow *self = TAAL_CURSISTEN_WINDOW (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_CURSISTEN_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->selection);
  g_clear_object (&self->rijen);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (taal_cursisten_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "cursisten.nieuw", NULL, nieuw_activated);
  gtk_widget_class_install_action (widget_class, "cursisten.wijzigen", NULL, selected_activated);
  gtk_widget_class_install_action (widget_class, "cursisten.verwijderen", NULL, selected_activated);
  gtk_widget_class_install_action (widget_class, "cursisten.menu", NULL, menu_activated);
  gtk_widget_class_install_action (widget_class, "cursisten.search", NULL, search_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "cursisten.nieuw",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "cursisten.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "cursisten.wijzigen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "cursisten.verwijderen",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "cursisten.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "cursisten.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}

static void
taal_cursisten_window_class_init (TaalCursistenWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_cursisten_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-cursisten-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalCursistenWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TaalCursistenWindow, nieuw);
  gtk_widget_class_bind_template_child (widget_class, TaalCursistenWindow, search);
  gtk_widget_class_bind_template_child (widget_class, TaalCursistenWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TaalCursistenWindow, view);
  gtk_widget_class_bind_template_child (widget_class, TaalCursistenWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, TaalCursistenWindow, aantal);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  install_actions (widget_class);
}

static void
taal_cursisten_window_init (TaalCursistenWindow *self)
{
  self->rijen = g_list_store_new (TAAL_TYPE_CURSIST_RIJ);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rijen)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * taal_cursisten_window_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session of a dossier
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_cursisten_window_new (GtkWindow   *parent,
                           TaalSession *session)
{
  TaalCursistenWindow *self;
  g_autoptr (GtkListItemFactory) factory = NULL;
  gboolean editable;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  editable = taal_session_can_edit (session);
  self = g_object_new (TAAL_TYPE_CURSISTEN_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  factory = taal_cursist_rij_factory_new (editable);
  gtk_list_view_set_factory (self->view, factory);
  gtk_widget_set_visible (self->nieuw, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cursisten.nieuw", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cursisten.wijzigen", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cursisten.verwijderen", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cursisten.menu", editable);
  if (editable)
    {
      g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

      taal_dossier_acties_install (G_ACTION_MAP (group), GTK_WINDOW (self), session);
      gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
    }
  taal_stap_toast_follow (self->toasts, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));

  return GTK_WIDGET (self);
}

/**
 * taal_cursisten_window_search:
 * @self: the register
 * @zoek: what to search for, as if the user had typed it
 *
 * Thread: the main one
 */
void
taal_cursisten_window_search (TaalCursistenWindow *self,
                              const char          *zoek)
{
  g_return_if_fail (TAAL_IS_CURSISTEN_WINDOW (self) && zoek != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search), zoek);
}
