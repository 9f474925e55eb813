/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-dossier-acties.h"
#include "taal-groepen-dialog.h"
#include "taal-lesdag-dialog.h"
#include "taal-lesreeks-dialog.h"
#include "taal-vervanging-dialog.h"
#include "taal-window-private.h"

/* The commands of a window by which lessons and groepen are entered. */

/* Turns to the les that was added. */
static void
les_added_cb (TaalWindow       *self,
              TaalImportReport *report,
              TaalRijDialog    *dialog)
{
  g_autofree char *id = taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (dialog), "les_id");
  int row = taal_snapshot_find_les (taal_session_get_check (self->session)->oordeel->snapshot, id);

  if (row != TAAL_GEEN)
    taal_lessen_page_show_les (taal_school_page_open_lessen (taal_lazy_get (self->school_page)), row);
}

static void
show_vervanging (TaalWindow *self)
{
  g_autoptr (GArray) rows =
    taal_lessen_page_dup_rows (taal_school_page_open_lessen (taal_lazy_get (self->school_page)));

  if (rows->len == 0)
    taal_window_show_toast (self, _("The list shows no lessons. Choose another search or filter first."));
  else
    (void) taal_vervanging_dialog_new (GTK_WINDOW (self), self->session, rows);
}

/**
 * taal_window_lessen_activated:
 * @widget: a window
 * @name: the command
 * @parameter: (nullable): none
 *
 * Thread: the main one
 */
void
taal_window_lessen_activated (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  taal_school_page_turn_to (taal_lazy_get (self->school_page), "lessen");
  if (g_str_equal (name, "win.groepen"))
    gtk_window_present (GTK_WINDOW (taal_groepen_dialog_new (GTK_WINDOW (self), self->session)));
  else if (g_str_equal (name, "win.lesdag"))
    (void) taal_lesdag_dialog_new (GTK_WINDOW (self), self->session);
  else if (g_str_equal (name, "win.lesreeks"))
    (void) taal_lesreeks_dialog_new (GTK_WINDOW (self), self->session);
  else if (g_str_equal (name, "win.andere-docent"))
    show_vervanging (self);
  else
    g_signal_connect_object (taal_dossier_acties_toevoegen (GTK_WINDOW (self), self->session, TAAL_TABEL_LESSEN, NULL),
                             "saved", G_CALLBACK (les_added_cb), self, G_CONNECT_SWAPPED);
}
