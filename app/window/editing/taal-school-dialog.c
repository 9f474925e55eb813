/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-school-dialog.h"

#include <glib/gi18n.h>

#include "taal-dossier-acties.h"
#include "taal-report-getal.h"
#include "taal-rijen-groep.h"
#include "taal-stap-toast.h"

struct _TaalSchoolDialog
{
  AdwWindow        parent_instance;

  /* Template children */
  AdwToastOverlay *toasts;
  TaalRijenGroep  *keurmerk;
  TaalRijenGroep  *locaties;

  /* Owned */
  TaalSession     *session;
};

G_DEFINE_FINAL_TYPE (TaalSchoolDialog, taal_school_dialog, ADW_TYPE_WINDOW)

static void
taal_school_dialog_dispose (GObject *object)
{
  TaalSchoolDialog *self = TAAL_SCHOOL_DIALOG (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_SCHOOL_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (taal_school_dialog_parent_class)->dispose (object);
}

static void
taal_school_dialog_class_init (TaalSchoolDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_school_dialog_dispose;

  g_type_ensure (TAAL_TYPE_RIJEN_GROEP);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-school-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolDialog, keurmerk);
  gtk_widget_class_bind_template_child (widget_class, TaalSchoolDialog, locaties);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

static void
taal_school_dialog_init (TaalSchoolDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_keurmerk (TaalSchoolDialog   *self,
               const TaalSnapshot *snapshot,
               gboolean            editable)
{
  int n;
  const TaalSchool *scholen = taal_snapshot_get_scholen (snapshot, &n);

  taal_rijen_groep_begin (self->keurmerk, TAAL_TABEL_SCHOOL, _("Keurmerk"), NULL, editable);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *periode = taal_report_periode (scholen[i].keurmerk);
      /* TRANSLATORS: %1$s is a status of the keurmerk such as actief, %2$s a period */
      g_autofree char *title = g_strdup_printf (
        _("%1$s, %2$s"), taal_enum_name (&taal_enum_keurmerk_status, (int) scholen[i].status), periode);
      /* TRANSLATORS: %1$s is the name of a school, %2$s its number with Blik op Werk */
      g_autofree char *whose = g_strdup_printf (_("%1$s, BOW number %2$s"), scholen[i].naam, scholen[i].bow_nummer);

      taal_rijen_groep_add (self->keurmerk, scholen[i].rij, title, whose);
    }
  taal_rijen_groep_end (self->keurmerk);
}

static void
show_locaties (TaalSchoolDialog   *self,
               const TaalSnapshot *snapshot,
               gboolean            editable)
{
  int n;
  const TaalLocatie *locaties = taal_snapshot_get_locaties (snapshot, &n);

  taal_rijen_groep_begin (self->locaties, TAAL_TABEL_LOCATIES, _("Locaties"), NULL, editable);
  for (int i = 0; i < n; i++)
    {
      /* TRANSLATORS: %1$s is the id of a locatie, %2$s the code of a gemeente such as GM0363 */
      g_autofree char *more = g_strdup_printf (_("%1$s, gemeente %2$s"), locaties[i].locatie_id, locaties[i].gemeente);

      taal_rijen_groep_add (self->locaties, locaties[i].rij, locaties[i].naam, more);
    }
  taal_rijen_groep_end (self->locaties);
}

static void
check_changed_cb (TaalSchoolDialog *self)
{
  const TaalSnapshot *snapshot = taal_session_get_check (self->session)->oordeel->snapshot;
  gboolean editable = taal_session_can_edit (self->session);

  show_keurmerk (self, snapshot, editable);
  show_locaties (self, snapshot, editable);
}

/**
 * taal_school_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: the school
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_school_dialog_new (GtkWindow   *parent,
                        TaalSession *session)
{
  TaalSchoolDialog *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  self = g_object_new (TAAL_TYPE_SCHOOL_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  if (taal_session_can_edit (session))
    {
      g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

      taal_dossier_acties_install (G_ACTION_MAP (group), GTK_WINDOW (self), session);
      gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
    }
  taal_stap_toast_follow (self->toasts, session);
  g_signal_connect_object (session, "notify::check", G_CALLBACK (check_changed_cb), self, G_CONNECT_SWAPPED);
  check_changed_cb (self);

  return GTK_WIDGET (self);
}
