/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-import-waarden.h"

#include <glib/gi18n.h>
#include <string.h>

struct _TaalImportWaarden
{
  AdwBin          parent_instance;

  /* Template children */
  AdwComboRow    *kolom;
  GtkListView    *lijst;

  /* Owned */
  TaalImportPlan *plan;
  GtkStringList  *names;  /* what a value may mean, as it is shown; the first is "as proposed" */
  GPtrArray      *values; /* char*: the same as it is imported, without that first one */

  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (TaalImportWaarden, taal_import_waarden, ADW_TYPE_BIN)

static const TaalPlanWaarden *
get_column (TaalImportWaarden *self)
{
  const GPtrArray *all = self->plan != NULL ? taal_import_plan_get_waarden (self->plan) : NULL;
  guint chosen = adw_combo_row_get_selected (self->kolom);

  return all != NULL && chosen < all->len ? g_ptr_array_index (all, chosen) : NULL;
}

static TaalMappingDoel *
get_doel (TaalImportWaarden     *self,
          const TaalPlanWaarden *column)
{
  const TaalMappingDeel *deel = g_ptr_array_index (taal_import_plan_get_mapping (self->plan)->delen, column->deel);

  return g_ptr_array_index (deel->doelen, column->doel);
}

static const TaalKolom *
get_kolom (TaalImportWaarden     *self,
           const TaalPlanWaarden *column)
{
  return &taal_schema_get (get_doel (self, column)->tabel)->kolommen[column->kolom];
}

static void
add_choice (TaalImportWaarden *self,
            const char        *name,
            const char        *value)
{
  gtk_string_list_append (self->names, name);
  g_ptr_array_add (self->values, g_strdup (value));
}

/* What the values of a column may mean. */
static void
list_choices (TaalImportWaarden     *self,
              const TaalPlanWaarden *column)
{
  const TaalKolom *kolom = get_kolom (self, column);
  g_autoptr (GArray) bekend = NULL;

  g_set_object (&self->names, NULL);
  self->names = gtk_string_list_new (NULL);
  g_ptr_array_set_size (self->values, 0);
  gtk_string_list_append (self->names, kolom->soort == TAAL_KOLOM_VERWIJZING ? _("By its own name, or new") : _("As it stands"));
  if (kolom->soort == TAAL_KOLOM_ENUM)
    for (const char *const *name = kolom->list->names; *name != NULL; name++)
      add_choice (self, *name, *name);
  else if (kolom->soort == TAAL_KOLOM_JANEE)
    {
      add_choice (self, _("yes"), "ja");
      add_choice (self, _("no"), "nee");
    }
  else
    {
      bekend = taal_import_plan_list_bekend (self->plan, kolom->refers_to);
      for (guint i = 0; i < bekend->len; i++)
        add_choice (self, g_array_index (bekend, TaalPlanBekend, i).naam, g_array_index (bekend, TaalPlanBekend, i).id);
    }
}

/* Whether a column takes what a value becomes: an id must be in the dossier, or come with this file. */
static gboolean
is_good (TaalImportWaarden *self,
         const TaalKolom   *kolom,
         const char        *wordt)
{
  const GPtrArray *delen = taal_import_plan_get_mapping (self->plan)->delen;

  if (!taal_import_plan_is_waarde_goed (kolom, wordt))
    return FALSE;
  if (kolom->soort != TAAL_KOLOM_VERWIJZING || wordt == NULL || *wordt == '\0')
    return TRUE;
  for (guint i = 0; i < self->values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->values, i), wordt))
      return TRUE;
  for (guint i = 0; i < delen->len; i++)
    {
      const TaalMappingDeel *deel = g_ptr_array_index (delen, i);

      for (guint j = 0; j < deel->doelen->len; j++)
        if (((const TaalMappingDoel *) g_ptr_array_index (deel->doelen, j))->tabel == kolom->refers_to)
          return TRUE;
    }

  return FALSE;
}

/* What the mapping makes of a value, after what was chosen since it was looked at. */
static const char *
get_wordt (const TaalInhoudWaarde *waarde,
           const char             *naar)
{
  return naar != NULL ? naar : waarde->in_map ? waarde->tekst : waarde->wordt;
}

static const char *
get_naar (TaalImportWaarden      *self,
          const TaalPlanWaarden  *column,
          const TaalInhoudWaarde *waarde)
{
  return taal_herkomst_get_waarde (&get_doel (self, column)->kolommen[column->kolom], waarde->tekst);
}

/* How many values of a column still have no meaning that it takes. */
static guint
count_open (TaalImportWaarden     *self,
            const TaalPlanWaarden *column)
{
  guint n = 0;

  list_choices (self, column);
  for (guint i = 0; i < column->waarden->len; i++)
    {
      const TaalInhoudWaarde *waarde = g_ptr_array_index (column->waarden, i);

      n += is_good (self, get_kolom (self, column), get_wordt (waarde, get_naar (self, column, waarde))) ? 0 : 1;
    }

  return n;
}

/* What is known of a value by what the mapping says of it now. */
static void
show_value (TaalImportWaarden      *self,
            GtkWidget              *row,
            const TaalInhoudWaarde *waarde,
            const char             *naar)
{
  const TaalPlanWaarden *column = get_column (self);
  const char *wordt = get_wordt (waarde, naar);
  gboolean good = is_good (self, get_kolom (self, column), wordt);
  /* TRANSLATORS: %u is a number of rows */
  g_autofree char *count = g_strdup_printf (ngettext ("In %u row", "In %u rows", waarde->n), waarde->n);
  /* TRANSLATORS: the first %s is “In 3 rows”, the second what a value becomes */
  g_autofree char *text = good && wordt != NULL ? g_strdup_printf (_("%s, becomes %s"), count, wordt)
                                                /* TRANSLATORS: %s is “In 3 rows” */
                                                : g_strdup_printf (_("%s: choose what it means"), count);
  GtkWidget *icon = g_object_get_data (G_OBJECT (row), "icon");

  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "title"), *waarde->tekst != '\0' ? waarde->tekst : _("(empty)"));
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "subtitle"), text);
  gtk_widget_set_visible (icon, !good);
}

static void
meaning_chosen_cb (GtkDropDown       *drop_down,
                   GParamSpec        *pspec,
                   TaalImportWaarden *self)
{
  const TaalInhoudWaarde *waarde = g_object_get_data (G_OBJECT (drop_down), "waarde");
  guint chosen = gtk_drop_down_get_selected (drop_down);
  const char *naar = chosen > 0 && chosen <= self->values->len ? g_ptr_array_index (self->values, chosen - 1) : NULL;

  if (self->filling || waarde == NULL || chosen == GTK_INVALID_LIST_POSITION)
    return;

  taal_import_plan_set_waarde (self->plan, get_column (self), waarde->tekst, naar);
  show_value (self, g_object_get_data (G_OBJECT (drop_down), "row"), waarde, naar);
}

static void
choice_set_up_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
choice_bound_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* In a narrow window the choice is cut off, and not the text that it is for; its list has all of
 * it. */
static void
make_narrow (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (choice_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (choice_bound_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  gtk_drop_down_set_factory (drop_down, factory);
}

static void
value_set_up_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 TaalImportWaarden        *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *drop_down = gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  gtk_widget_set_margin_start (row, 10);
  gtk_widget_set_margin_end (row, 10);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_widget_set_hexpand (texts, TRUE);
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), 14);
      if (i == 1)
        gtk_widget_add_css_class (label, "caption");
      g_object_set_data (G_OBJECT (row), i == 0 ? "title" : "subtitle", label);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_add_css_class (icon, "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Needed"), -1);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (drop_down, 130, -1);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  make_narrow (GTK_DROP_DOWN (drop_down));
  g_object_set_data (G_OBJECT (drop_down), "row", row);
  g_object_set_data (G_OBJECT (row), "icon", icon);
  g_object_set_data (G_OBJECT (row), "drop-down", drop_down);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), drop_down);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
value_bound_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                TaalImportWaarden        *self)
{
  const TaalPlanWaarden *column = get_column (self);
  const TaalInhoudWaarde *waarde = g_ptr_array_index (column->waarden, gtk_list_item_get_position (item));
  const char *naar = get_naar (self, column, waarde);
  GtkWidget *row = gtk_list_item_get_child (item), *drop_down = g_object_get_data (G_OBJECT (row), "drop-down");
  /* TRANSLATORS: %s is a text in a sheet */
  g_autofree char *label = g_strdup_printf (_("What “%s” means"), waarde->tekst);
  guint chosen = 0;

  for (guint i = 0; naar != NULL && i < self->values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->values, i), naar))
      chosen = i + 1;
  self->filling = TRUE;
  g_object_set_data (G_OBJECT (drop_down), "waarde", (gpointer) waarde);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (self->names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), chosen);
  self->filling = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (meaning_chosen_cb), self);
  show_value (self, row, waarde, naar);
}

static void
value_unbound_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  TaalImportWaarden        *self)
{
  GtkWidget *drop_down = g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "drop-down");

  g_signal_handlers_disconnect_by_func (drop_down, meaning_chosen_cb, self);
  g_object_set_data (G_OBJECT (drop_down), "waarde", NULL);
}

static void
kolom_chosen_cb (TaalImportWaarden *self)
{
  const TaalPlanWaarden *column = get_column (self);
  g_autoptr (GtkStringList) rows = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;

  if (self->filling)
    return;

  gtk_list_view_set_model (self->lijst, NULL);
  if (column == NULL)
    return;

  rows = gtk_string_list_new (NULL);
  list_choices (self, column);
  for (guint i = 0; i < column->waarden->len; i++)
    gtk_string_list_append (rows, "");
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows))));
  gtk_list_view_set_model (self->lijst, selection);
}

static void
taal_import_waarden_dispose (GObject *object)
{
  TaalImportWaarden *self = TAAL_IMPORT_WAARDEN (object);

  self->filling = TRUE;
  /* The rows read the plan. */
  if (self->lijst != NULL)
    gtk_list_view_set_model (self->lijst, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_IMPORT_WAARDEN);
  g_clear_object (&self->plan);
  g_clear_object (&self->names);
  g_clear_pointer (&self->values, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_import_waarden_parent_class)->dispose (object);
}

static void
taal_import_waarden_class_init (TaalImportWaardenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_import_waarden_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-import-waarden.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalImportWaarden, kolom);
  gtk_widget_class_bind_template_child (widget_class, TaalImportWaarden, lijst);
  gtk_widget_class_bind_template_callback (widget_class, kolom_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_unbound_cb);
}

static void
taal_import_waarden_init (TaalImportWaarden *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_import_waarden_set_plan:
 * @self: the step
 * @plan: an import that was looked through
 *
 * Shows the columns that have a choice, and the values of the first that must still be chosen.
 *
 * Thread: the main one
 */
void
taal_import_waarden_set_plan (TaalImportWaarden *self,
                              TaalImportPlan    *plan)
{
  const GPtrArray *all = taal_import_plan_get_waarden (plan);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint first = 0; /* the first with something to choose, from 1 */

  self->filling = TRUE;
  /* The rows read the values of the last look. */
  gtk_list_view_set_model (self->lijst, NULL);
  g_set_object (&self->plan, plan);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const TaalPlanWaarden *column = g_ptr_array_index (all, i);
      const char *tabel = taal_schema_get (get_doel (self, column)->tabel)->name, *kolom = get_kolom (self, column)->name;
      guint n_open = count_open (self, column);

      if (n_open > 0 && first == 0)
        first = i + 1;
      if (n_open > 0)
        /* TRANSLATORS: a column, how many of its values must still be chosen, and its table */
        gtk_string_list_take (names, g_strdup_printf (_("%s (choose %u), %s"), kolom, n_open, tabel));
      else
        gtk_string_list_take (names, g_strdup_printf ("%s (%u), %s", kolom, column->waarden->len, tabel));
    }
  adw_combo_row_set_model (self->kolom, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->kolom, first > 0 ? first - 1 : 0);
  self->filling = FALSE;
  kolom_chosen_cb (self);
}
