/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-groepen-dialog.h"

#include <glib/gi18n.h>

#include "taal-keuzes.h"
#include "taal-report-getal.h"
#include "taal-vandaag.h"

struct _TaalGroepenDialog
{
  TaalRijenWindow parent_instance;

  TaalRijenGroep *lopend;
  TaalRijenGroep *voorbij;
};

G_DEFINE_FINAL_TYPE (TaalGroepenDialog, taal_groepen_dialog, TAAL_TYPE_RIJEN_WINDOW)

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
show_groepen (TaalRijenGroep     *rows,
              const TaalSnapshot *snapshot,
              const char         *title,
              gboolean            past,
              gboolean            editable)
{
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
taal_groepen_dialog_fill (TaalRijenWindow    *window,
                          const TaalSnapshot *snapshot,
                          gboolean            editable)
{
  TaalGroepenDialog *self = TAAL_GROEPEN_DIALOG (window);
  int n, n_past = 0;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n);

  for (int i = 0; i < n; i++)
    n_past += is_past (&groepen[i]);
  show_groepen (self->lopend, snapshot, _("Groepen"), FALSE, editable);
  show_groepen (self->voorbij, snapshot, _("Groepen that have ended"), TRUE, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->voorbij), n_past > 0);
}

static void
taal_groepen_dialog_class_init (TaalGroepenDialogClass *klass)
{
  TAAL_RIJEN_WINDOW_CLASS (klass)->fill = taal_groepen_dialog_fill;
}

static void
taal_groepen_dialog_init (TaalGroepenDialog *self)
{
  TaalRijenWindow *window = TAAL_RIJEN_WINDOW (self);

  gtk_window_set_title (GTK_WINDOW (self), _("Groepen"));
  self->lopend = taal_rijen_window_add_groep (window);
  self->voorbij = taal_rijen_window_add_groep (window);
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
  return taal_rijen_window_new (TAAL_TYPE_GROEPEN_DIALOG, parent, session);
}
