/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-school-dialog.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"

struct _TaalSchoolDialog
{
  TaalRijenWindow parent_instance;

  TaalRijenGroep *keurmerk;
  TaalRijenGroep *locaties;
};

G_DEFINE_FINAL_TYPE (TaalSchoolDialog, taal_school_dialog, TAAL_TYPE_RIJEN_WINDOW)

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
taal_school_dialog_fill (TaalRijenWindow    *window,
                         const TaalSnapshot *snapshot,
                         gboolean            editable)
{
  TaalSchoolDialog *self = TAAL_SCHOOL_DIALOG (window);

  show_keurmerk (self, snapshot, editable);
  show_locaties (self, snapshot, editable);
}

static void
taal_school_dialog_class_init (TaalSchoolDialogClass *klass)
{
  TAAL_RIJEN_WINDOW_CLASS (klass)->fill = taal_school_dialog_fill;
}

static void
taal_school_dialog_init (TaalSchoolDialog *self)
{
  TaalRijenWindow *window = TAAL_RIJEN_WINDOW (self);

  gtk_window_set_title (GTK_WINDOW (self), _("School"));
  self->keurmerk = taal_rijen_window_add_groep (window);
  self->locaties = taal_rijen_window_add_groep (window);
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
  return taal_rijen_window_new (TAAL_TYPE_SCHOOL_DIALOG, parent, session);
}
