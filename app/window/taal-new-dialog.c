/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-new-dialog.h"

#include <glib/gi18n.h>

#include "taal-check.h"
#include "taal-chooser.h"
#include "taal-date-row.h"
#include "taal-nieuw.h"
#include "taal-report-fout.h"
#include "taal-report-import.h"

struct _TaalNewDialog
{
  AdwWindow    parent_instance;

  /* Template children */
  AdwEntryRow *naam;
  AdwEntryRow *bow_nummer;
  AdwComboRow *status;
  TaalDateRow *van;
  TaalDateRow *tot;
  GtkLabel    *problem;
  GtkButton   *save;
};

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalNewDialog, taal_new_dialog, ADW_TYPE_WINDOW)

/* Its line is always there, so that nothing moves when it speaks. */
static void
show_problem (TaalNewDialog *self,
              const char    *text,
              GtkWidget     *where)
{
  gtk_label_set_text (self->problem, text == NULL ? "" : text);
  if (where != NULL)
    gtk_widget_grab_focus (where);
}

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* What is typed, or the first thing that is wrong with it and where. The texts are the caller's to free. */
static gboolean
read_school (TaalNewDialog     *self,
             TaalNieuweSchool  *school,
             char             **naam,
             char             **bow_nummer,
             char             **problem,
             GtkWidget        **where)
{
  *naam = dup_text (self->naam);
  *bow_nummer = dup_text (self->bow_nummer);
  *school = (TaalNieuweSchool) { *bow_nummer, *naam, (TaalKeurmerkStatus) adw_combo_row_get_selected (self->status),
                                 { TAAL_DATE_NONE, TAAL_DATE_NONE } };

  *where = NULL;
  if (**naam == '\0')
    {
      *problem = g_strdup (_("Fill in the name of the school."));
      *where = GTK_WIDGET (self->naam);
    }
  else if (**bow_nummer == '\0')
    {
      *problem = g_strdup (_("Fill in the BOW number."));
      *where = GTK_WIDGET (self->bow_nummer);
    }
  else if (!taal_date_row_get_date (self->van, &school->keurmerk.van, problem))
    *where = GTK_WIDGET (self->van);
  else if (!taal_date_row_get_date (self->tot, &school->keurmerk.tot, problem))
    *where = GTK_WIDGET (self->tot);
  else if (school->keurmerk.van == TAAL_DATE_NONE)
    {
      *problem = g_strdup (_("Fill in the first day of the keurmerk."));
      *where = GTK_WIDGET (self->van);
    }
  else if (school->keurmerk.tot != TAAL_DATE_NONE && school->keurmerk.tot < school->keurmerk.van)
    {
      *problem = g_strdup (_("The last day of the keurmerk lies before the first."));
      *where = GTK_WIDGET (self->tot);
    }

  return *where == NULL;
}

/* The file was chosen: make the dossier, and tell who asked. */
static void
place_chosen (GtkWindow *dialog,
              GFile     *file)
{
  TaalNewDialog *self = TAAL_NEW_DIALOG (dialog);
  g_autofree char *naam = NULL, *bow_nummer = NULL, *problem = NULL, *path = g_file_get_path (file), *named = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) made = NULL;
  GtkWidget *where;
  TaalNieuweSchool school;

  if (!read_school (self, &school, &naam, &bow_nummer, &problem, &where))
    {
      show_problem (self, problem, where);
      return;
    }

  if (path == NULL)
    {
      show_problem (self, _("Choose a place on this computer."), NULL);
      return;
    }

  named = g_str_has_suffix (path, ".taalnorm") ? g_strdup (path) : g_strconcat (path, ".taalnorm", NULL);
  if (!taal_nieuw_dossier (named, &school, &report, &error))
    {
      g_autofree char *text = report != NULL && taal_import_report_get_n_issues (report) > 0
                                ? taal_report_issue_melding (taal_import_report_get_issue (report, 0))
                                : taal_report_fout (error, named);

      show_problem (self, text, NULL);
      return;
    }

  made = g_file_new_for_path (named);
  g_signal_emit (self, signals[MADE], 0, made);
  gtk_window_close (dialog);
}

static void
saved_cb (TaalNewDialog *self)
{
  g_autofree char *naam = NULL, *bow_nummer = NULL, *problem = NULL, *name = NULL;
  GtkWidget *where;
  TaalNieuweSchool school;

  if (!read_school (self, &school, &naam, &bow_nummer, &problem, &where))
    {
      show_problem (self, problem, where);
      return;
    }

  show_problem (self, NULL, NULL);
  name = g_strconcat (naam, ".taalnorm", NULL);
  g_strdelimit (name, "/", '-');
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_SAVE, name, place_chosen);
}

static void
taal_new_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_NEW_DIALOG);

  G_OBJECT_CLASS (taal_new_dialog_parent_class)->dispose (object);
}

static void
taal_new_dialog_class_init (TaalNewDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_new_dialog_dispose;

  /**
   * TaalNewDialog::made:
   * @file: the dossier
   *
   * The dossier is made; the dialog closes.
   */
  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_FILE);

  g_type_ensure (TAAL_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalNewDialog, naam);
  gtk_widget_class_bind_template_child (widget_class, TaalNewDialog, bow_nummer);
  gtk_widget_class_bind_template_child (widget_class, TaalNewDialog, status);
  gtk_widget_class_bind_template_child (widget_class, TaalNewDialog, van);
  gtk_widget_class_bind_template_child (widget_class, TaalNewDialog, tot);
  gtk_widget_class_bind_template_child (widget_class, TaalNewDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TaalNewDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_new_dialog_init (TaalNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_selected (self->status, TAAL_KEURMERK_ACTIEF);
  gtk_widget_grab_focus (GTK_WIDGET (self->naam));
}

/**
 * taal_new_dialog_new:
 * @parent: (nullable): the window that it stands before
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_new_dialog_new (GtkWindow *parent)
{
  return g_object_new (TAAL_TYPE_NEW_DIALOG, "transient-for", parent, NULL);
}
