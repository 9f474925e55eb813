/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-bewaren-window.h"
#include "taal-chooser.h"
#include "taal-cursisten-window.h"
#include "taal-dossier-acties.h"
#include "taal-geschiedenis.h"
#include "taal-namen-window.h"
#include "taal-presentie-dialog.h"
#include "taal-report-zin.h"
#include "taal-reservekopieen.h"
#include "taal-school-dialog.h"
#include "taal-vandaag.h"
#include "taal-vergadering-window.h"
#include "taal-window-private.h"

/* The commands that open a window or a dialog over the dossier. Each has the shape that
 * gtk_widget_class_install_action() asks for. */

/* Turns to the docenten and asks for a new one, who is then shown. */
static void
docent_added_cb (TaalWindow       *self,
                 TaalImportReport *report,
                 TaalRijDialog    *dialog)
{
  TaalSchoolPage *school = taal_lazy_get (self->school_page);
  g_autofree char *id =
      taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (dialog), "docent_id");
  int docent =
      taal_snapshot_find_docent (taal_session_get_check (self->session)->oordeel->snapshot, id);

  if (docent != TAAL_GEEN)
    taal_docenten_page_show_docent (taal_school_page_open_docenten (school), docent);
}

static void
docent_nieuw_activated (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalRijDialog *dialog;

  taal_school_page_turn_to (taal_lazy_get (self->school_page), "docenten");
  dialog =
      taal_dossier_acties_toevoegen (GTK_WINDOW (self), self->session, TAAL_TABEL_DOCENTEN, NULL);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (docent_added_cb), self, G_CONNECT_SWAPPED);
}

static void
history_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_geschiedenis_new (GTK_WINDOW (self), self->session)));
}

static void
put_back_cb (TaalWindow *self)
{
  taal_window_show_toast (self, _("The backup is put back"));
}

static void
backups_activated (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  GtkWidget *dialog = taal_reservekopieen_new (GTK_WINDOW (self), self->session);

  g_signal_connect_object (dialog, "restored", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
school_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_school_dialog_new (GTK_WINDOW (self), self->session)));
}

static void
cursisten_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_cursisten_window_new (GTK_WINDOW (self), self->session)));
}

static void
namen_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (taal_namen_window_new (GTK_WINDOW (self), self->session)));
}

static void
bewaren_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (
      taal_bewaren_window_new (GTK_WINDOW (self), self->session, taal_vandaag ())));
}

static void
vergadering_activated (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  gtk_window_present (
      GTK_WINDOW (taal_vergadering_window_new (GTK_WINDOW (self), self->session, NULL)));
}

static void
presentie_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  (void) taal_presentie_dialog_new (GTK_WINDOW (self), self->session,
                                    g_variant_get_int32 (parameter));
}

static void
save_place_chosen (GtkWindow *parent,
                   GFile     *file)
{
  taal_window_save_as_dossier (TAAL_WINDOW (parent), file);
}

static void
save_as_dossier_activated (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  g_autofree char *proposed = g_strconcat (
      taal_report_school (taal_session_get_check (self->session)->oordeel), ".taalnorm", NULL);

  g_strdelimit (proposed, "/", '-');
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_SAVE, proposed, save_place_chosen);
}

/**
 * taal_window_install_dossier:
 * @widget_class: the class of the window
 *
 * Gives the window the commands that open a window or a dialog over the dossier.
 *
 * Thread: the main one
 */
void
taal_window_install_dossier (GtkWidgetClass *widget_class)
{
  static const TaalWindowActie acties[] = {
    { "win.docent-nieuw", NULL, docent_nieuw_activated },
    { "win.history", NULL, history_activated },
    { "win.backups", NULL, backups_activated },
    { "win.school", NULL, school_activated },
    { "win.cursisten", NULL, cursisten_activated },
    { "win.presentie", "i", presentie_activated },
    { "win.vergadering", NULL, vergadering_activated },
    { "win.namen", NULL, namen_activated },
    { "win.bewaren", NULL, bewaren_activated },
    { "win.save-as-dossier", NULL, save_as_dossier_activated },
  };

  taal_window_install_acties (widget_class, acties, G_N_ELEMENTS (acties));
}
