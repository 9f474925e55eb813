/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-groepen-dialog.h"

#include <glib/gi18n.h>

#include "taal-dossier-acties.h"
#include "taal-keuzes.h"
#include "taal-report-getal.h"
#include "taal-rijen-groep.h"
#include "taal-stap-toast.h"
#include "taal-vandaag.h"

struct _TaalGroepenDialog
{
  AdwWindow        parent_instance;

  /* Template children */
  AdwToastOverlay *toasts;
  TaalRijenGroep  *lopend;
  TaalRijenGroep  *voorbij;

  /* Owned */
  TaalSession     *session;
};

G_DEFINE_FINAL_TYPE (TaalGroepenDialog, taal_groepen_dialog, ADW_TYPE_WINDOW)

static void
taal_groepen_dialog_dispose (GObject *object)
{
  TaalGroepenDialog *self = TAAL_GROEPEN_DIALOG (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_GROEPEN_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (taal_groepen_dialog_parent_class)->dispose (object);
}

static void
taal_groepen_dialog_class_init (TaalGroepenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_groepen_dialog_dispose;

  g_type_ensure (TAAL_TYPE_RIJEN_GROEP);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-groepen-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalGroepenDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TaalGroepenDialog, lopend);
  gtk_widget_class_bind_template_child (widget_class, TaalGroepenDialog, voorbij);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

static void
taal_groepen_dialog_init (TaalGroepenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
is_past (const TaalGroep *groep)
{
  return groep->loopt.tot != TAAL_DATE_NONE && groep->loopt.tot < taal_vandaag ();
}

/* The law, the route, where it is, and since when. */
static char *
format_groep (const TaalSnapshot *snapshot,
              const TaalGroep    *groep)
{
  const char *locatie = groep->locatie == TAAL_GEEN ? NULL
                                                    : taal_snapshot_get_locaties (snapshot, NULL)[groep->locatie].naam;
  g_autofree char *periode = groep->loopt.van == TAAL_DATE_NONE ? NULL : taal_report_periode (groep->loopt);
  const char *parts[5] = { taal_enum_name (&taal_enum_wet, (int) groep->wet),
                           taal_enum_name (&taal_enum_route, (int) groep->route) };
  int n = 2;

  if (locatie != NULL)
    parts[n++] = locatie;
  if (periode != NULL)
    parts[n++] = periode;

  return g_strjoinv (" · ", (char **) parts);
}

static void
show_groepen (TaalGroepenDialog *self,
              TaalRijenGroep    *rows,
              const char        *title,
              gboolean           past)
{
  const TaalSnapshot *snapshot = taal_session_get_check (self->session)->oordeel->snapshot;
  gboolean editable = taal_session_can_edit (self->session);
  int n;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n);

  taal_rijen_groep_begin (rows, TAAL_TABEL_GROEPEN, title, NULL, editable);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *naam = taal_keuzes_groep_naam (&groepen[i]);
      g_autofree char *more = format_groep (snapshot, &groepen[i]);

      if (is_past (&groepen[i]) == past)
        taal_rijen_groep_add (rows, groepen[i].rij, naam, more);
    }
  taal_rijen_groep_end (rows);
}

static void
check_changed_cb (TaalGroepenDialog *self)
{
  int n, n_past = 0;
  const TaalGroep *groepen =
    taal_snapshot_get_groepen (taal_session_get_check (self->session)->oordeel->snapshot, &n);

  for (int i = 0; i < n; i++)
    n_past += is_past (&groepen[i]);
  show_groepen (self, self->lopend, _("Groepen"), FALSE);
  show_groepen (self, self->voorbij, _("Groepen that have ended"), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->voorbij), n_past > 0);
}

/**
 * taal_groepen_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: the school
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_groepen_dialog_new (GtkWindow   *parent,
                         TaalSession *session)
{
  TaalGroepenDialog *self;

  g_return_val_if_fail (TAAL_IS_SESSION (session), NULL);

  self = g_object_new (TAAL_TYPE_GROEPEN_DIALOG, "transient-for", parent, NULL);
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
