/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-bad-rows-page.h"

#include <glib/gi18n.h>

#include "taal-bad-row.h"
#include "taal-report-import.h"

struct _TaalBadRowsPage
{
  AdwBin            parent_instance;

  /* Template children */
  GtkLabel         *title;
  GtkLabel         *rest;
  GtkListView      *list;
  GtkButton        *skip;
  GtkLabel         *skip_note;

  /* Owned */
  TaalImportReport *report;
};

G_DEFINE_FINAL_TYPE (TaalBadRowsPage, taal_bad_rows_page, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          TaalBadRowsPage          *self)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, taal_bad_row_new ());
}

/* The model holds the places of the issues in the report, from 1, as strings. */
static void
bound_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          TaalBadRowsPage          *self)
{
  GtkStringObject *object = gtk_list_item_get_item (item);
  guint index = (guint) g_ascii_strtoull (gtk_string_object_get_string (object), NULL, 10);

  taal_bad_row_set_issue (TAAL_BAD_ROW (gtk_list_item_get_child (item)),
                          taal_import_report_get_issue (self->report, index));
}

static void
taal_bad_rows_page_dispose (GObject *object)
{
  TaalBadRowsPage *self = TAAL_BAD_ROWS_PAGE (object);

  /* The rows read the report. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  /* Before the template lets go of a child that the bin still points at. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_BAD_ROWS_PAGE);
  g_clear_pointer (&self->report, taal_import_report_unref);

  G_OBJECT_CLASS (taal_bad_rows_page_parent_class)->dispose (object);
}

static void
taal_bad_rows_page_class_init (TaalBadRowsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_bad_rows_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-bad-rows-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalBadRowsPage, title);
  gtk_widget_class_bind_template_child (widget_class, TaalBadRowsPage, rest);
  gtk_widget_class_bind_template_child (widget_class, TaalBadRowsPage, list);
  gtk_widget_class_bind_template_child (widget_class, TaalBadRowsPage, skip);
  gtk_widget_class_bind_template_child (widget_class, TaalBadRowsPage, skip_note);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bound_cb);
}

static void
taal_bad_rows_page_init (TaalBadRowsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The errors, warnings left out. An error of a whole table cannot be skipped. */
static GtkStringList *
list_errors (const TaalImportReport *report,
             gboolean               *can_skip)
{
  GtkStringList *errors = gtk_string_list_new (NULL);

  *can_skip = TRUE;
  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);

      if (issue->ernst != TAAL_ISSUE_ERNST_FOUT)
        continue;
      gtk_string_list_take (errors, g_strdup_printf ("%u", i));
      if (issue->row == 0)
        *can_skip = FALSE;
    }

  return errors;
}

/**
 * taal_bad_rows_page_set_report:
 * @self: a page
 * @name: the name of the folder, as a person reads it
 * @report: its errors
 */
void
taal_bad_rows_page_set_report (TaalBadRowsPage  *self,
                               const char       *name,
                               TaalImportReport *report)
{
  g_autoptr (GtkNoSelection) model = NULL;
  g_autofree char *title = NULL;
  g_autofree char *rest = NULL;
  gboolean can_skip;
  guint n;

  g_return_if_fail (TAAL_IS_BAD_ROWS_PAGE (self));
  g_return_if_fail (name != NULL && report != NULL);

  n = taal_import_report_get_n_fouten (report);
  /* TRANSLATORS: %1$s is the name of a folder, %2$u a number of errors */
  title = g_strdup_printf (ngettext ("%1$s has %2$u error", "%1$s has %2$u errors", n), name, n);
  gtk_label_set_text (self->title, title);
  rest = taal_report_issues_rest (report);
  gtk_label_set_text (self->rest, rest != NULL ? rest : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rest), rest != NULL);

  gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->report, taal_import_report_unref);
  self->report = taal_import_report_ref (report);
  model = gtk_no_selection_new (G_LIST_MODEL (list_errors (report, &can_skip)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));

  gtk_widget_set_visible (GTK_WIDGET (self->skip), can_skip);
  gtk_label_set_text (self->skip_note,
                      can_skip ? _("Correct the rows and open the folder again, or go on without them. The bad rows "
                                   "then play no part in the oordeel, and the oordeel says so.")
                               : _("Correct the tables and open the folder again. A table that cannot be read as a "
                                   "whole cannot be left out."));
}
