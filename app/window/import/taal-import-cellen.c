/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-import-cellen.h"

#include <glib/gi18n.h>

#include "taal-chip.h"
#include "taal-report-import.h"

/* The columns of a preview: what becomes of a row, where it stands, and its cells. */

enum
{
  KOLOM_ACTIE = -2,
  KOLOM_RIJ = -1,
};

typedef struct
{
  TaalImportReport *report;
  TaalTabel         tabel;
  int               kolom;
  GHashTable       *issues; /* place of a row → GArray of indices; shared by the columns */
} Kolom;

static void
kolom_free (gpointer  data,
            GClosure *closure)
{
  Kolom *kolom = data;

  taal_import_report_unref (kolom->report);
  g_hash_table_unref (kolom->issues);
  g_free (kolom);
}

/* What is wrong with a cell, or with its row as a whole. */
static char *
dup_problem (const Kolom *kolom,
             guint        position)
{
  const GArray *all = g_hash_table_lookup (kolom->issues, GUINT_TO_POINTER (position));

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (kolom->report, g_array_index (all, guint, i));

      if (issue->kolom == kolom->kolom || (issue->kolom < 0 && kolom->kolom == KOLOM_RIJ))
        return taal_report_issue_melding (issue);
    }

  return NULL;
}

static const char *
get_actie_woord (TaalRijActie   actie,
                 TaalChipSoort *soort)
{
  *soort = TAAL_CHIP_NEUTRAAL;
  switch (actie)
    {
    case TAAL_RIJ_ONBESLIST:
      return _("Not known");
    case TAAL_RIJ_FOUT:
      *soort = TAAL_CHIP_FOUT;
      return _("Bad");
    case TAAL_RIJ_NIEUW:
      *soort = TAAL_CHIP_GOED;
      return _("New");
    case TAAL_RIJ_GEWIJZIGD:
      *soort = TAAL_CHIP_UITZONDERING;
      return _("Changed");
    case TAAL_RIJ_GELIJK:
      return _("Unchanged");
    case TAAL_RIJ_VERVALLEN:
      *soort = TAAL_CHIP_AANDACHT;
      return _("Gone");
    }

  g_return_val_if_reached ("");
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  const Kolom *kolom = user_data;
  GtkWidget *box, *icon, *label;

  if (kolom->kolom == KOLOM_ACTIE)
    {
      gtk_list_item_set_child (item, g_object_new (TAAL_TYPE_CHIP, "halign", GTK_ALIGN_START, NULL));
      return;
    }

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  icon = gtk_image_new_from_icon_name ("dialog-error-symbolic");
  label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Of the name of a sheet and the number of a row the last must be seen. */
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           kolom->kolom == KOLOM_RIJ ? PANGO_ELLIPSIZE_START : PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), kolom->kolom == KOLOM_RIJ ? 4 : 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

/* The text of a cell: where its value changes, the old one before it. */
static char *
dup_text (const Kolom         *kolom,
          const TaalImportRij *rij,
          gboolean             bad)
{
  const char *cel, *oud;

  if (kolom->kolom == KOLOM_RIJ && rij->row == 0)
    return g_strdup ("");
  if (kolom->kolom == KOLOM_RIJ)
    return rij->sheet != NULL ? g_strdup_printf ("%s %u", rij->sheet, rij->row) : g_strdup_printf ("%u", rij->row);

  cel = rij->cellen[kolom->kolom];
  oud = rij->oud != NULL ? rij->oud[kolom->kolom] : NULL;
  if (oud != NULL && g_strcmp0 (oud, cel) != 0)
    return g_strdup_printf ("%s → %s", *oud != '\0' ? oud : _("(empty)"), *cel != '\0' ? cel : _("(empty)"));
  if (bad && *cel == '\0')
    return g_strdup (_("(empty)"));

  return g_strdup (cel);
}

static void
bound_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  const Kolom *kolom = user_data;
  guint position = gtk_list_item_get_position (item);
  const GPtrArray *rijen = taal_import_report_get_rijen (kolom->report, kolom->tabel);
  const TaalImportRij *rij = g_ptr_array_index (rijen, position);
  GtkWidget *child = gtk_list_item_get_child (item), *icon, *label;
  g_autofree char *problem = NULL, *text = NULL;

  if (kolom->kolom == KOLOM_ACTIE)
    {
      TaalChipSoort soort;
      const char *woord = get_actie_woord (rij->actie, &soort);

      taal_chip_show (TAAL_CHIP (child), soort, woord);
      return;
    }

  problem = dup_problem (kolom, position);
  text = dup_text (kolom, rij, problem != NULL);
  icon = gtk_widget_get_first_child (child);
  label = gtk_widget_get_last_child (child);
  gtk_widget_set_visible (icon, problem != NULL);
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (child, problem != NULL ? problem : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Bad"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem != NULL ? problem : "",
                                  -1);
  if (problem != NULL)
    gtk_widget_add_css_class (child, "error");
  else
    gtk_widget_remove_css_class (child, "error");
}

static void
indices_free (gpointer data)
{
  g_array_unref (data);
}

/* The errors of a table by the place of their row. */
static GHashTable *
index_issues (TaalImportReport *report,
              TaalTabel         tabel)
{
  GHashTable *issues = g_hash_table_new_full (NULL, NULL, NULL, indices_free);

  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    {
      const TaalImportIssue *issue = taal_import_report_get_issue (report, i);
      GArray *list;

      if (issue->ernst != TAAL_ISSUE_ERNST_FOUT || issue->tabel != (int) tabel || issue->rij < 0)
        continue;
      list = g_hash_table_lookup (issues, GINT_TO_POINTER (issue->rij));
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (issues, GINT_TO_POINTER (issue->rij), list);
        }
      g_array_append_val (list, i);
    }

  return issues;
}

/**
 * taal_import_cellen_install:
 * @view: a table over the places of the rows (#TaalRijPlekken), without a model
 * @report: a report with its rows
 * @tabel: which rows
 *
 * Gives @view the columns of a table in place of those it has.
 *
 * Thread: the main one
 */
void
taal_import_cellen_install (GtkColumnView    *view,
                            TaalImportReport *report,
                            TaalTabel         tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GHashTable) issues = index_issues (report, tabel);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
  for (int k = KOLOM_ACTIE; k < schema->n_kolommen; k++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;
      Kolom *kolom = g_new0 (Kolom, 1);

      *kolom = (Kolom) { taal_import_report_ref (report), tabel, k, g_hash_table_ref (issues) };
      g_signal_connect_data (factory, "setup", G_CALLBACK (set_up_cb), kolom, kolom_free, 0);
      g_signal_connect (factory, "bind", G_CALLBACK (bound_cb), kolom);
      column = gtk_column_view_column_new (k == KOLOM_ACTIE ? _("What") : k == KOLOM_RIJ ? _("Row") : schema->kolommen[k].name,
                                           factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (view, column);
    }
}
