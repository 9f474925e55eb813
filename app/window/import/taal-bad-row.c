/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-bad-row.h"

#include <glib/gi18n.h>

#include "taal-report-import.h"

struct _TaalBadRow
{
  AdwBin    parent_instance;

  /* Template children */
  GtkLabel *place;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (TaalBadRow, taal_bad_row, ADW_TYPE_BIN)

static void
taal_bad_row_dispose (GObject *object)
{
  /* Before the template lets go of a child that the bin still points at. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_BAD_ROW);

  G_OBJECT_CLASS (taal_bad_row_parent_class)->dispose (object);
}

static void
taal_bad_row_class_init (TaalBadRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_bad_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-bad-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalBadRow, place);
  gtk_widget_class_bind_template_child (widget_class, TaalBadRow, message);
}

static void
taal_bad_row_init (TaalBadRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_bad_row_new:
 *
 * Returns: (transfer floating): a row without an error
 */
GtkWidget *
taal_bad_row_new (void)
{
  return g_object_new (TAAL_TYPE_BAD_ROW, NULL);
}

/**
 * taal_bad_row_set_issue:
 * @self: a row
 * @issue: what to show
 */
void
taal_bad_row_set_issue (TaalBadRow            *self,
                        const TaalImportIssue *issue)
{
  g_autofree char *place = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (TAAL_IS_BAD_ROW (self));
  g_return_if_fail (issue != NULL);

  place = taal_report_issue_plaats (issue);
  message = taal_report_issue_melding (issue);
  if (issue->ernst == TAAL_ISSUE_ERNST_WAARSCHUWING)
    /* TRANSLATORS: %s is a place in a file, such as lessen.csv, row 14 */
    warning = g_strdup_printf (_("Warning: %s"), place);
  gtk_label_set_text (self->place, warning != NULL ? warning : place);
  gtk_label_set_text (self->message, message);
}
