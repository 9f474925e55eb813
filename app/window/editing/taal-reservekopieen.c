/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-reservekopieen.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "taal-fout-dialog.h"
#include "taal-overzicht-rij.h"
#include "taal-report-fout.h"
#include "taal-report-getal.h"
#include "taal-report-stap.h"
#include "taal-report-zin.h"

struct _TaalReservekopieen
{
  AdwWindow       parent_instance;

  /* Template children */
  AdwWindowTitle *title;
  GtkButton      *terug;
  GtkButton      *zet_terug;
  GtkStack       *stack;
  GtkListBox     *list;
  GtkLabel       *problem;
  GtkListBox     *oordelen;
  GtkBox         *verschillen;

  gboolean        restoring;

  /* Owned */
  TaalSession    *session;
  char           *chosen; /* the backup that is looked at */
};

static guint restored_signal;

G_DEFINE_FINAL_TYPE (TaalReservekopieen, taal_reservekopieen, ADW_TYPE_WINDOW)

#define PAD "taal-pad"

static void
show_page (TaalReservekopieen *self,
           const char *name)
{
  gboolean preview = g_str_equal (name, "preview");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (GTK_WIDGET (self->terug), preview || g_str_equal (name, "busy"));
  gtk_widget_set_visible (GTK_WIDGET (self->zet_terug),
                          preview && taal_session_can_edit (self->session));
  if (g_str_equal (name, "list"))
    adw_window_title_set_subtitle (self->title, "");
}

static void
show_problem (TaalReservekopieen *self,
              const GError *error)
{
  g_autofree char *text = error != NULL ? taal_report_fout_uitleg (error) : NULL;

  if (error != NULL)
    g_message ("A backup: %s", error->message);
  gtk_label_set_text (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
set_restoring (TaalReservekopieen *self,
               gboolean restoring)
{
  self->restoring = restoring;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reservekopieen.restore", !restoring);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reservekopieen.back", !restoring);
}

/* One kind of difference, in rows such as "12 lessen". */
static gboolean
add_verschillen (TaalReservekopieen *self,
                 const char         *title,
                 const gint64       *aantallen)
{
  GtkWidget *group = adw_preferences_group_new (), *list = gtk_list_box_new ();
  gboolean any = FALSE;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      g_autofree char *rows = taal_report_tabel_rijen (tabel, aantallen[tabel]);

      if (aantallen[tabel] == 0)
        continue;
      taal_overzicht_add (GTK_LIST_BOX (list), rows, NULL, NULL, NULL, 0);
      any = TRUE;
    }
  gtk_box_append (self->verschillen, group);
  gtk_widget_set_visible (group, any);

  return any;
}

static void
show_verschillen (TaalReservekopieen *self,
                  const TaalVerschil *verschillen)
{
  gint64 terug[TAAL_N_TABELLEN], anders[TAAL_N_TABELLEN], weg[TAAL_N_TABELLEN];
  GtkWidget *old;
  gboolean any;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->verschillen))) != NULL)
    gtk_box_remove (self->verschillen, old);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      terug[tabel] = verschillen[tabel].n_terug;
      anders[tabel] = verschillen[tabel].n_anders;
      weg[tabel] = verschillen[tabel].n_weg;
    }
  any = add_verschillen (self, _("Comes back"), terug);
  any = add_verschillen (self, _("Becomes as it was then"), anders) || any;
  any = add_verschillen (self, _("Goes"), weg) || any;
  if (!any)
    {
      GtkWidget *label = gtk_label_new (_("Nothing: the backup holds the same rows."));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (self->verschillen, label);
    }
}

static void
add_oordeel (TaalReservekopieen *self,
             const char *title,
             const TaalOordeel *oordeel)
{
  g_autofree char *zin = taal_report_uitslag_zin (oordeel);
  GtkWidget *row = taal_overzicht_add (self->oordelen, title, zin, NULL, NULL, 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, zin,
                                  -1);
}

static void
looked_cb (GObject *object,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (TaalReservekopieen) self = data;
  g_autoptr (GError) error = NULL;
  TaalVerschil verschillen[TAAL_N_TABELLEN];
  g_autoptr (TaalCheck) toen =
      taal_session_look_back_finish (TAAL_SESSION (object), result, verschillen, &error);

  /* Gone, or back in the list meanwhile. */
  if (self->session == NULL ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "busy") != 0)
    return;
  if (toen == NULL)
    {
      show_page (self, "list");
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("This backup cannot be read"),
                             error);
      return;
    }

  show_problem (self, NULL);
  taal_lijst_clear (self->oordelen);
  add_oordeel (self, _("Now"), taal_session_get_check (self->session)->oordeel);
  add_oordeel (self, _("With the backup"), toen->oordeel);
  show_verschillen (self, verschillen);
  set_restoring (self, FALSE);
  show_page (self, "preview");
  gtk_widget_grab_focus (GTK_WIDGET (self->terug));
}

static void
row_activated_cb (TaalReservekopieen *self,
                  GtkListBoxRow *row)
{
  g_autofree char *when = NULL;

  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (row), PAD));
  when = taal_reservekopieen_dup_when (self->chosen);
  adw_window_title_set_subtitle (self->title, when);
  show_page (self, "busy");
  taal_session_look_back_async (self->session, self->chosen, looked_cb, g_object_ref (self));
}

static void
back_activated (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  TaalReservekopieen *self = TAAL_RESERVEKOPIEEN (widget);

  show_page (self, "list");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
restored_cb (GObject *object,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (TaalReservekopieen) self = data;
  g_autoptr (GError) error = NULL;
  gboolean restored = taal_session_restore_finish (TAAL_SESSION (object), result, &error);

  if (self->session == NULL)
    return;

  set_restoring (self, FALSE);
  if (!restored)
    {
      show_problem (self, error);
      return;
    }
  g_signal_emit (self, restored_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
restore_activated (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  TaalReservekopieen *self = TAAL_RESERVEKOPIEEN (widget);

  show_problem (self, NULL);
  set_restoring (self, TRUE);
  taal_session_restore_async (self->session, self->chosen, restored_cb, g_object_ref (self));
}

static gboolean
taal_reservekopieen_close_request (GtkWindow *window)
{
  if (TAAL_RESERVEKOPIEEN (window)->restoring)
    return TRUE;

  return GTK_WINDOW_CLASS (taal_reservekopieen_parent_class)->close_request (window);
}

static void
taal_reservekopieen_dispose (GObject *object)
{
  TaalReservekopieen *self = TAAL_RESERVEKOPIEEN (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_RESERVEKOPIEEN);
  g_clear_object (&self->session);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (taal_reservekopieen_parent_class)->dispose (object);
}

static void
taal_reservekopieen_class_init (TaalReservekopieenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_reservekopieen_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = taal_reservekopieen_close_request;

  restored_signal = g_signal_new ("restored", TAAL_TYPE_RESERVEKOPIEEN, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-reservekopieen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalReservekopieen, title);
  gtk_widget_class_bind_template_child (widget_class, TaalReservekopieen, terug);
  gtk_widget_class_bind_template_child (widget_class, TaalReservekopieen, zet_terug);
  gtk_widget_class_bind_template_child (widget_class, TaalReservekopieen, stack);
  gtk_widget_class_bind_template_child (widget_class, TaalReservekopieen, list);
  gtk_widget_class_bind_template_child (widget_class, TaalReservekopieen, problem);
  gtk_widget_class_bind_template_child (widget_class, TaalReservekopieen, oordelen);
  gtk_widget_class_bind_template_child (widget_class, TaalReservekopieen, verschillen);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "reservekopieen.back", NULL, back_activated);
  gtk_widget_class_install_action (widget_class, "reservekopieen.restore", NULL, restore_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_reservekopieen_init (TaalReservekopieen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_backup (TaalReservekopieen *self,
            const char *path)
{
  g_autofree char *when = taal_reservekopieen_dup_when (path);
  g_autofree char *size = NULL;
  GtkWidget *row;
  GStatBuf info;
  TaalDate dag;
  int seconde;

  if (g_stat (path, &info) == 0)
    size = g_format_size ((guint64) info.st_size);
  (void) taal_dossier_parse_backup (path, &dag, &seconde);
  row = taal_overzicht_add (self->list, when,
                            seconde < 0 ? _("From before the first change of that day")
                                        : _("From before another backup was put back"),
                            size, NULL, 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), PAD, g_strdup (path), g_free);
}

/**
 * taal_reservekopieen_dup_when:
 * @backup: (type filename): one of taal_dossier_find_backups()
 *
 * Returns: (transfer full): the day that it is of, with the time where it has one
 *
 * Thread: the main one
 */
char *
taal_reservekopieen_dup_when (const char *backup)
{
  g_autofree char *datum = NULL;
  TaalDate dag = TAAL_DATE_NONE;
  int seconde = -1;

  if (!taal_dossier_parse_backup (backup, &dag, &seconde))
    return g_path_get_basename (backup);

  datum = taal_report_datum (dag);
  if (seconde < 0)
    return g_steal_pointer (&datum);

  /* TRANSLATORS: %1$s is a date, the rest a time of that day: hours, minutes and seconds */
  return g_strdup_printf (_("%1$s, %2$02d:%3$02d:%4$02d"), datum, seconde / 3600, seconde / 60 % 60,
                          seconde % 60);
}

/**
 * taal_reservekopieen_new:
 * @parent: (nullable): the window that it stands before
 * @session: a session of a dossier
 *
 * Returns: (transfer none): the window, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_reservekopieen_new (GtkWindow *parent,
                         TaalSession *session)
{
  const char *path = taal_bron_get_path (taal_session_get_check (session)->bron);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = taal_dossier_find_backups (path, &error);
  TaalReservekopieen *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  self = g_object_new (TAAL_TYPE_RESERVEKOPIEEN, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  if (paths == NULL)
    g_message ("The backups cannot be listed: %s", error->message);
  for (guint i = 0; paths != NULL && i < paths->len; i++)
    add_backup (self, g_ptr_array_index (paths, i));
  show_page (self, paths != NULL && paths->len > 0 ? "list" : "empty");

  return GTK_WIDGET (self);
}
