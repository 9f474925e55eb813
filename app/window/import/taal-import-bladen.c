/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-import-bladen.h"

#include <glib/gi18n.h>

/* Sheets of more columns are read whole, but shown as far as this. */
#define MAX_COLUMNS 30

struct _TaalImportBladen
{
  AdwBin          parent_instance;

  /* Template children */
  AdwComboRow    *blad;
  GtkSwitch      *gelezen;
  AdwActionRow   *tabellen_row;
  GtkSwitch      *dubbel;
  GtkBox         *lijst;
  GtkLabel       *uitleg;
  GtkColumnView  *grid;

  /* Owned */
  TaalImportPlan *plan;

  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (TaalImportBladen, taal_import_bladen, ADW_TYPE_BIN)

static const TaalPlanBlad *
get_blad (TaalImportBladen *self)
{
  const GPtrArray *bladen = self->plan != NULL ? taal_import_plan_get_bladen (self->plan) : NULL;
  guint chosen = adw_combo_row_get_selected (self->blad);

  return bladen != NULL && chosen < bladen->len ? g_ptr_array_index (bladen, chosen) : NULL;
}

static gboolean
has_tabel (const TaalMappingDeel *deel,
           TaalTabel              tabel)
{
  for (guint i = 0; deel != NULL && i < deel->doelen->len; i++)
    if (((const TaalMappingDoel *) g_ptr_array_index (deel->doelen, i))->tabel == tabel)
      return TRUE;

  return FALSE;
}

/* The items of the grid are the places of the rows among those that are kept. */
static const TaalInhoudRij *
get_row (TaalImportBladen *self,
         GtkListItem      *item)
{
  const TaalPlanBlad *blad = get_blad (self);
  guint position = gtk_list_item_get_position (item);

  return blad != NULL && position < blad->rijen->len ? g_ptr_array_index (blad->rijen, position) : NULL;
}

static guint
get_kopregel (TaalImportBladen *self)
{
  const TaalMappingDeel *deel = taal_import_plan_find_deel (self->plan, adw_combo_row_get_selected (self->blad));
  const TaalPlanBlad *blad = get_blad (self);

  return deel != NULL && deel->kopregel != 0 ? deel->kopregel : blad->kopregel;
}

/* Of two rows of headers the upper too. */
static gboolean
is_kop (TaalImportBladen *self,
        guint             row)
{
  const TaalMappingDeel *deel = taal_import_plan_find_deel (self->plan, adw_combo_row_get_selected (self->blad));
  guint kopregel = get_kopregel (self);

  return row == kopregel || (deel != NULL && deel->kopregels > 1 && row + 1 == kopregel);
}

static void
cell_set_up_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                TaalImportBladen         *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 9);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_list_item_set_child (item, label);
}

static void
cell_bound_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               TaalImportBladen         *self)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "column"));
  const TaalInhoudRij *rij = get_row (self, item);
  gboolean kop = rij != NULL && is_kop (self, rij->row);

  gtk_widget_remove_css_class (label, "heading");
  if (kop)
    gtk_widget_add_css_class (label, "heading");
  if (rij == NULL)
    gtk_label_set_text (GTK_LABEL (label), "");
  else if (column < 0)
    {
      /* TRANSLATORS: %u is the number of the row of a sheet that has the headers */
      g_autofree char *text = g_strdup_printf (kop ? _("%u: headers") : "%u", rij->row);

      gtk_label_set_text (GTK_LABEL (label), text);
    }
  else
    gtk_label_set_text (GTK_LABEL (label), column < (int) g_strv_length (rij->cellen) ? rij->cellen[column] : "");
}

static void
add_column (TaalImportBladen *self,
            int               column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const char letters[] = { column >= 26 ? 'A' : (char) ('A' + MAX (column, 0)), (char) ('A' + column % 26), '\0' };
  GtkColumnViewColumn *made;

  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (cell_set_up_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (cell_bound_cb), self, 0);
  made = gtk_column_view_column_new (column < 0 ? _("Row") : column >= 26 ? letters : letters + 1, factory);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_append_column (self->grid, made);
  g_object_unref (made);
}

static void
show_rows (TaalImportBladen *self)
{
  const TaalPlanBlad *blad = get_blad (self);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  g_autoptr (GtkSelectionModel) selection = NULL;
  GListModel *columns = gtk_column_view_get_columns (self->grid);
  guint n = 0, kop = 0;

  gtk_label_set_text (
      self->uitleg,
      blad->rijen->len > 0
          ? _("Which row has the headers? Choose it with the arrow keys and press Enter.")
          : _("There is nothing in this sheet."));
  gtk_column_view_set_model (self->grid, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->grid, column);
    }
  for (guint i = 0; i < blad->rijen->len; i++)
    {
      const TaalInhoudRij *rij = g_ptr_array_index (blad->rijen, i);

      n = MAX (n, g_strv_length (rij->cellen));
      kop = rij->row == get_kopregel (self) ? i : kop;
      gtk_string_list_append (rows, "");
    }
  for (int column = -1; column < (int) MIN (n, MAX_COLUMNS); column++)
    add_column (self, column);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_steal_pointer (&rows))));
  gtk_column_view_set_model (self->grid, selection);
  gtk_selection_model_select_item (selection, kop, TRUE);
}

/* The switch and the tables of the sheet, as they are chosen. */
static void
show_choices (TaalImportBladen *self)
{
  const TaalMappingDeel *deel = taal_import_plan_find_deel (self->plan, adw_combo_row_get_selected (self->blad));
  g_autoptr (GString) names = g_string_new (NULL);
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->lijst));

  self->filling = TRUE;
  for (int tabel = 0; tabel < TAAL_N_TABELLEN; tabel++, check = gtk_widget_get_next_sibling (check))
    {
      gboolean has = has_tabel (deel, (TaalTabel) tabel);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), has);
      if (has)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", taal_schema_get ((TaalTabel) tabel)->name);
    }
  gtk_switch_set_active (self->gelezen, names->len > 0);
  adw_action_row_set_subtitle (self->tabellen_row, names->len > 0 ? names->str : _("None"));
  gtk_switch_set_active (self->dubbel, deel != NULL && deel->kopregels > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->dubbel), deel != NULL);
  self->filling = FALSE;
}

static void
blad_chosen_cb (TaalImportBladen *self)
{
  if (self->filling || get_blad (self) == NULL)
    return;

  show_rows (self);
  show_choices (self);
}

/* A sheet that is to be read for which no table was found has one chosen first. */
static void
gelezen_toggled_cb (TaalImportBladen *self)
{
  if (self->filling || get_blad (self) == NULL)
    return;

  taal_import_plan_set_gelezen (self->plan, adw_combo_row_get_selected (self->blad), gtk_switch_get_active (self->gelezen));
  if (gtk_switch_get_active (self->gelezen) &&
      taal_import_plan_find_deel (self->plan, adw_combo_row_get_selected (self->blad))->doelen->len == 0)
    taal_import_plan_set_tabel (self->plan, adw_combo_row_get_selected (self->blad), TAAL_TABEL_LESSEN, TRUE);
  show_choices (self);
}

static void
dubbel_toggled_cb (TaalImportBladen *self)
{
  if (self->filling || get_blad (self) == NULL)
    return;

  taal_import_plan_set_kopregels (self->plan, adw_combo_row_get_selected (self->blad),
                                  gtk_switch_get_active (self->dubbel) ? 2 : 1);
  show_rows (self);
  show_choices (self);
}

static void
tabel_toggled_cb (TaalImportBladen *self,
                  GtkCheckButton   *check)
{
  if (self->filling || get_blad (self) == NULL)
    return;

  taal_import_plan_set_tabel (self->plan, adw_combo_row_get_selected (self->blad),
                              (TaalTabel) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "tabel")),
                              gtk_check_button_get_active (check));
  show_choices (self);
}

static void
row_activated_cb (TaalImportBladen *self,
                  guint             position)
{
  const TaalPlanBlad *blad = get_blad (self);

  if (blad == NULL || position >= blad->rijen->len)
    return;

  taal_import_plan_set_kopregel (self->plan, adw_combo_row_get_selected (self->blad),
                                 ((const TaalInhoudRij *) g_ptr_array_index (blad->rijen, position))->row);
  show_rows (self);
  /* The headers may tell of a table. */
  show_choices (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
taal_import_bladen_dispose (GObject *object)
{
  TaalImportBladen *self = TAAL_IMPORT_BLADEN (object);

  self->filling = TRUE;
  /* The cells read the plan. */
  if (self->grid != NULL)
    gtk_column_view_set_model (self->grid, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_IMPORT_BLADEN);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (taal_import_bladen_parent_class)->dispose (object);
}

static void
taal_import_bladen_class_init (TaalImportBladenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_import_bladen_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-import-bladen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalImportBladen, blad);
  gtk_widget_class_bind_template_child (widget_class, TaalImportBladen, gelezen);
  gtk_widget_class_bind_template_child (widget_class, TaalImportBladen, tabellen_row);
  gtk_widget_class_bind_template_child (widget_class, TaalImportBladen, dubbel);
  gtk_widget_class_bind_template_child (widget_class, TaalImportBladen, lijst);
  gtk_widget_class_bind_template_child (widget_class, TaalImportBladen, uitleg);
  gtk_widget_class_bind_template_child (widget_class, TaalImportBladen, grid);
  gtk_widget_class_bind_template_callback (widget_class, blad_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gelezen_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, dubbel_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
taal_import_bladen_init (TaalImportBladen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (taal_schema_get ((TaalTabel) tabel)->name);

      g_object_set_data (G_OBJECT (check), "tabel", GINT_TO_POINTER (tabel));
      g_signal_connect_object (check, "toggled", G_CALLBACK (tabel_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->lijst, check);
    }
}

/**
 * taal_import_bladen_set_plan:
 * @self: the step
 * @plan: an import with a file
 *
 * Shows the sheets of the file, the first that is read before the others.
 *
 * Thread: the main one
 */
void
taal_import_bladen_set_plan (TaalImportBladen *self,
                             TaalImportPlan   *plan)
{
  const GPtrArray *bladen = taal_import_plan_get_bladen (plan);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint first = 0;

  g_set_object (&self->plan, plan);
  for (guint i = 0; i < bladen->len; i++)
    {
      const TaalPlanBlad *blad = g_ptr_array_index (bladen, i);

      if (blad->verborgen)
        /* TRANSLATORS: %s is the name of a sheet */
        gtk_string_list_take (names, g_strdup_printf (_("%s (hidden)"), blad->naam));
      else
        gtk_string_list_append (names, blad->naam);
    }
  for (guint i = bladen->len; i-- > 0;)
    {
      const TaalMappingDeel *deel = taal_import_plan_find_deel (plan, i);

      first = deel != NULL && deel->doelen->len > 0 ? i : first;
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->blad, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->blad, first);
  self->filling = FALSE;
  blad_chosen_cb (self);
}
