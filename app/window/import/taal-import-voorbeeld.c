/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-import-voorbeeld.h"

#include <glib/gi18n.h>

#include "taal-bad-row.h"
#include "taal-import-cellen.h"
#include "taal-rij-plekken.h"
#include "taal-report-import.h"

struct _TaalImportVoorbeeld
{
  AdwBin            parent_instance;

  /* Template children */
  GtkLabel         *zin;
  GtkDropDown      *tabel;
  GtkLabel         *telling;
  GtkColumnView    *view;
  GtkWidget        *fouten_vak;
  GtkListView      *fouten;
  GtkLabel         *fouten_kop;
  GtkCheckButton   *skip;
  GtkWidget        *keep;

  /* Owned */
  TaalImportReport *report;
  GArray           *tabellen; /* TaalTabel: those that can be chosen */
  GArray           *issues;   /* guint: places among the issues of the report, of the errors first */

  gboolean          filling;
  gboolean          whole;    /* an error is of a whole table: no row of it can be trusted */
};

static guint ready_signal;

G_DEFINE_FINAL_TYPE (TaalImportVoorbeeld, taal_import_voorbeeld, ADW_TYPE_BIN)

static const TaalImportIssue *
get_issue (TaalImportVoorbeeld *self,
           guint                position)
{
  if (self->issues == NULL || position >= self->issues->len)
    return NULL;

  return taal_import_report_get_issue (self->report, g_array_index (self->issues, guint, position));
}

static void
fout_set_up_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                TaalImportVoorbeeld      *self)
{
  gtk_list_item_set_child (item, taal_bad_row_new ());
}

static void
fout_bound_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               TaalImportVoorbeeld      *self)
{
  taal_bad_row_set_issue (TAAL_BAD_ROW (gtk_list_item_get_child (item)), get_issue (self, gtk_list_item_get_position (item)));
}

/* GTK 4.8 has no call for it, only an action of the list inside the view. */
static void
scroll_to (GtkColumnView *view,
           guint          position)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static void
show_tabel (TaalImportVoorbeeld *self)
{
  guint chosen = gtk_drop_down_get_selected (self->tabel);
  const TaalImportTelling *telling;
  g_autofree char *text = NULL;
  TaalTabel tabel;

  gtk_column_view_set_model (self->view, NULL);
  gtk_label_set_text (self->telling, "");
  if (self->report == NULL || chosen >= self->tabellen->len)
    return;

  tabel = g_array_index (self->tabellen, TaalTabel, chosen);
  telling = taal_import_report_get_telling (self->report, tabel);
  /* TRANSLATORS: numbers of rows of a table */
  text = g_strdup_printf (_("New %u, changed %u, gone %u, unchanged %u, bad %u"), telling->n_nieuw, telling->n_gewijzigd,
                          telling->n_vervallen, telling->n_gelijk, telling->n_overgeslagen);
  gtk_label_set_text (self->telling, text);
  taal_import_cellen_install (self->view, self->report, tabel);
  {
    g_autoptr (GtkSingleSelection) selection =
      gtk_single_selection_new (G_LIST_MODEL (taal_rij_plekken_new (taal_import_report_get_rijen (self->report, tabel))));

    gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  }
}

static void
tabel_chosen_cb (TaalImportVoorbeeld *self)
{
  if (!self->filling)
    show_tabel (self);
}

static void
skip_toggled_cb (TaalImportVoorbeeld *self)
{
  g_signal_emit (self, ready_signal, 0);
}

/* Shows the row that an error is of. */
static void
fout_chosen_cb (TaalImportVoorbeeld *self)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->fouten));
  const TaalImportIssue *issue = get_issue (self, gtk_single_selection_get_selected (selection));
  GtkSelectionModel *rows;

  if (self->filling || issue == NULL || issue->tabel < 0)
    return;

  for (guint i = 0; i < self->tabellen->len; i++)
    if ((int) g_array_index (self->tabellen, TaalTabel, i) == issue->tabel)
      gtk_drop_down_set_selected (self->tabel, i);
  rows = gtk_column_view_get_model (self->view);
  if (rows == NULL || issue->rij < 0)
    return;
  gtk_selection_model_select_item (rows, (guint) issue->rij, TRUE);
  scroll_to (self->view, (guint) issue->rij);
}

static void
taal_import_voorbeeld_dispose (GObject *object)
{
  TaalImportVoorbeeld *self = TAAL_IMPORT_VOORBEELD (object);

  self->filling = TRUE;
  /* The rows read the report. */
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  if (self->fouten != NULL)
    gtk_list_view_set_model (self->fouten, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_IMPORT_VOORBEELD);
  g_clear_pointer (&self->report, taal_import_report_unref);
  g_clear_pointer (&self->tabellen, g_array_unref);
  g_clear_pointer (&self->issues, g_array_unref);

  G_OBJECT_CLASS (taal_import_voorbeeld_parent_class)->dispose (object);
}

static void
taal_import_voorbeeld_class_init (TaalImportVoorbeeldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_import_voorbeeld_dispose;

  ready_signal = g_signal_new ("ready-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-import-voorbeeld.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, zin);
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, tabel);
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, telling);
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, view);
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, fouten_vak);
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, fouten);
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, fouten_kop);
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, skip);
  gtk_widget_class_bind_template_child (widget_class, TaalImportVoorbeeld, keep);
  gtk_widget_class_bind_template_callback (widget_class, tabel_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, fout_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, fout_bound_cb);
}

static void
taal_import_voorbeeld_init (TaalImportVoorbeeld *self)
{
  self->tabellen = g_array_new (FALSE, FALSE, sizeof (TaalTabel));
  self->issues = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
list_of (TaalImportVoorbeeld *self,
         TaalIssueErnst       ernst,
         GtkStringList       *rows)
{
  for (guint i = 0; i < taal_import_report_get_n_issues (self->report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (self->report, i);

      if (issue->ernst != ernst)
        continue;
      g_array_append_val (self->issues, i);
      gtk_string_list_append (rows, "");
      self->whole = self->whole || (ernst == TAAL_ISSUE_ERNST_FOUT && issue->row == 0);
    }
}

static void
list_issues (TaalImportVoorbeeld *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  g_autoptr (GtkSingleSelection) selection = NULL;
  gboolean errors;

  g_array_set_size (self->issues, 0);
  self->whole = FALSE;
  list_of (self, TAAL_ISSUE_ERNST_FOUT, rows);
  errors = self->issues->len > 0;
  list_of (self, TAAL_ISSUE_ERNST_WAARSCHUWING, rows);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (selection, "notify::selected", G_CALLBACK (fout_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->fouten, GTK_SELECTION_MODEL (selection));
  gtk_widget_set_visible (self->fouten_vak, self->issues->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->skip), errors);
  gtk_widget_set_visible (self->keep, errors);
  gtk_label_set_text (self->fouten_kop, errors
                                            ? _("What is wrong (F8: next, Shift+F8: previous)")
                                            : _("What to look at (F8: next, Shift+F8: previous)"));
}

/* What would come of it, and what to do about the errors. */
static void
show_zin (TaalImportVoorbeeld *self)
{
  guint n = taal_import_report_get_n_fouten (self->report);
  g_autofree char *zin = taal_report_import_zin (self->report, TRUE);
  /* TRANSLATORS: %u is a number of errors in a file that is to be imported */
  g_autofree char *fouten = g_strdup_printf (ngettext ("There is %u error: mend it, or import without the bad row.",
                                                       "There are %u errors: mend them, or import without the bad rows.", n),
                                             n);
  g_autofree char *text = n > 0 && !self->whole ? g_strconcat (zin, " ", fouten, NULL) : g_strdup (zin);

  gtk_label_set_text (self->zin, text);
}

/**
 * taal_import_voorbeeld_set_report:
 * @self: the step
 * @report: what an import would do, with its rows
 *
 * Thread: the main one
 */
void
taal_import_voorbeeld_set_report (TaalImportVoorbeeld *self,
                                  TaalImportReport    *report)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_column_view_set_model (self->view, NULL);
  gtk_list_view_set_model (self->fouten, NULL);
  taal_import_report_ref (report);
  g_clear_pointer (&self->report, taal_import_report_unref);
  self->report = report;
  g_array_set_size (self->tabellen, 0);
  for (int tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const GPtrArray *rijen = taal_import_report_get_rijen (report, (TaalTabel) tabel);

      if (rijen == NULL || rijen->len == 0)
        continue;
      g_array_append_val (self->tabellen, tabel);
      gtk_string_list_append (names, taal_schema_get ((TaalTabel) tabel)->name);
    }
  gtk_check_button_set_active (self->skip, FALSE);
  gtk_drop_down_set_model (self->tabel, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->tabel), self->tabellen->len > 0);
  list_issues (self);
  show_zin (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->skip), !self->whole);
  self->filling = FALSE;
  show_tabel (self);
}

/**
 * taal_import_voorbeeld_step:
 * @self: the step, with a report
 * @direction: 1 for the next error, -1 for the one before
 *
 * Returns: whether there is one
 *
 * Thread: the main one
 */
gboolean
taal_import_voorbeeld_step (TaalImportVoorbeeld *self,
                            int                  direction)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->fouten));
  guint at, n = self->issues->len;

  if (selection == NULL || n == 0)
    return FALSE;

  at = gtk_single_selection_get_selected (selection);
  if (at == GTK_INVALID_LIST_POSITION)
    at = direction > 0 ? 0 : n - 1;
  else
    at = (at + n + (guint) direction) % n;
  gtk_single_selection_set_selected (selection, at);
  gtk_widget_activate_action (GTK_WIDGET (self->fouten), "list.scroll-to-item", "u", at);

  return TRUE;
}

/**
 * taal_import_voorbeeld_get_skip:
 * @self: the step
 *
 * Returns: whether to import without the bad rows
 *
 * Thread: the main one
 */
gboolean
taal_import_voorbeeld_get_skip (TaalImportVoorbeeld *self)
{
  return gtk_check_button_get_active (self->skip);
}

/**
 * taal_import_voorbeeld_is_ready:
 * @self: the step
 *
 * Returns: whether it can be imported: nothing is wrong, or what is may be left out
 *
 * Thread: the main one
 */
gboolean
taal_import_voorbeeld_is_ready (TaalImportVoorbeeld *self)
{
  return self->report != NULL &&
         (taal_import_report_get_n_fouten (self->report) == 0 || (!self->whole && taal_import_voorbeeld_get_skip (self)));
}
