/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-import-kolommen.h"

#include <glib/gi18n.h>

#include "taal-herkomst-keuze.h"
#include "taal-import-regels.h"

struct _TaalImportKolommen
{
  AdwBin          parent_instance;

  /* Template children */
  GtkBox         *groups;

  /* Owned */
  TaalImportPlan *plan;
};

G_DEFINE_FINAL_TYPE (TaalImportKolommen, taal_import_kolommen, ADW_TYPE_BIN)

/* What a row of a column is about. It goes with the row. */
typedef struct
{
  AdwActionRow      *row;
  GtkWidget         *icon;
  GtkMenuButton     *button;
  const TaalKolom   *kolom;
  TaalHerkomst      *herkomst;
  const char *const *koppen;
  gboolean           kruistabel;
} Rij;

/* What must still be chosen is told by an icon and in words. */
static void
show_herkomst (Rij *rij)
{
  gboolean open = rij->kolom->required && rij->herkomst->soort == TAAL_HERKOMST_GEEN;
  g_autofree char *zin = taal_herkomst_dup_zin (rij->herkomst);
  g_autofree char *escaped = g_markup_escape_text (open ? _("Needed: choose where it comes from") : zin, -1);
  /* TRANSLATORS: %s is the name of a column */
  g_autofree char *label = g_strdup_printf (_("Where %s comes from"), rij->kolom->name);

  adw_action_row_set_subtitle (rij->row, escaped);
  gtk_widget_set_visible (rij->icon, open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rij->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
create_keuze (GtkMenuButton *button,
              gpointer       user_data)
{
  Rij *rij = user_data;
  GtkWidget *keuze;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  keuze = taal_herkomst_keuze_new (rij->kolom, rij->herkomst, rij->koppen, rij->kruistabel);
  g_signal_connect_swapped (keuze, "changed", G_CALLBACK (show_herkomst), rij);
  gtk_menu_button_set_popover (button, keuze);
}

static GtkWidget *
make_row (TaalImportKolommen    *self,
          const TaalMappingDeel *deel,
          const TaalKolom       *kolom,
          TaalHerkomst          *herkomst)
{
  Rij *rij = g_new0 (Rij, 1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_menu_button_new ();

  *rij = (Rij) { ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"), GTK_MENU_BUTTON (button),
                 kolom, herkomst, taal_import_plan_get_koppen (self->plan, deel), deel->kruistabel };
  g_object_set_data_full (G_OBJECT (row), "rij", rij, g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kolom->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rij->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Needed"), -1);
  gtk_widget_add_css_class (rij->icon, "warning");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_keuze, rij, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), rij->icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  show_herkomst (rij);

  return row;
}

static void
add_doel (TaalImportKolommen *self,
          TaalMappingDeel    *deel,
          TaalMappingDoel    *doel)
{
  const TaalTabelSchema *schema = taal_schema_get (doel->tabel);
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_markup_escape_text (schema->name, -1);
  /* TRANSLATORS: %s is the name of a sheet */
  g_autofree char *plain = g_strdup_printf (_("From sheet %s"), deel->blad);
  g_autofree char *description = g_markup_escape_text (g_str_equal (deel->blad, "*") ? _("From all sheets") : plain, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (int k = 0; k < schema->n_kolommen; k++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (self, deel, &schema->kolommen[k], &doel->kolommen[k]));
  gtk_box_append (self->groups, group);
}

static void
order_toggled_cb (GtkCheckButton  *check,
                  TaalMappingDeel *deel)
{
  if (gtk_check_button_get_active (check))
    deel->volgorde = (TaalVolgorde) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "volgorde"));
}

/* The three orders, with the date that has two readings; without one where the order was chosen before. */
static void
add_order (TaalImportKolommen *self,
           TaalMappingDeel    *deel,
           const char         *voorbeeld)
{
  static const char *const titles[TAAL_N_VOLGORDEN] = { NULL, N_ ("Day, month, year"), N_ ("Month, day, year"),
                                                         N_ ("Year, month, day") };
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *first = NULL;
  /* TRANSLATORS: %s is a date as it stands in a sheet, such as 03/04/2023 */
  g_autofree char *title = voorbeeld != NULL ? g_strdup_printf (_("How must %s be read?"), voorbeeld) : NULL;
  g_autofree char *escaped = g_markup_escape_text (title != NULL ? title : _("The order of the dates"), -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  if (voorbeeld != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _("This date can be read in more than one way. Choose what the sheet means."));
  for (int i = TAAL_VOLGORDE_DMJ; i < TAAL_N_VOLGORDEN; i++)
    {
      GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (first));
      first = first == NULL ? check : first;
      g_object_set_data (G_OBJECT (check), "volgorde", GINT_TO_POINTER (i));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (int) deel->volgorde == i);
      g_signal_connect (check, "toggled", G_CALLBACK (order_toggled_cb), deel);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(titles[i]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _(titles[i]), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (self->groups, group);
}

static gboolean
is_asked (const GPtrArray *vragen,
          guint            deel)
{
  for (guint i = 0; vragen != NULL && i < vragen->len; i++)
    if (((const TaalPlanVraag *) g_ptr_array_index (vragen, i))->deel == deel)
      return TRUE;

  return FALSE;
}

static void
clear (TaalImportKolommen *self)
{
  GtkWidget *child;

  while (self->groups != NULL && (child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
taal_import_kolommen_dispose (GObject *object)
{
  TaalImportKolommen *self = TAAL_IMPORT_KOLOMMEN (object);

  /* The rows read the plan. */
  clear (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_IMPORT_KOLOMMEN);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (taal_import_kolommen_parent_class)->dispose (object);
}

static void
taal_import_kolommen_class_init (TaalImportKolommenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_import_kolommen_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-import-kolommen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalImportKolommen, groups);
}

static void
taal_import_kolommen_init (TaalImportKolommen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_import_kolommen_set_plan:
 * @self: the step
 * @plan: an import with a file
 *
 * Shows what is chosen in @plan now.
 *
 * Thread: the main one
 */
void
taal_import_kolommen_set_plan (TaalImportKolommen *self,
                               TaalImportPlan     *plan)
{
  const GPtrArray *vragen = taal_import_plan_get_vragen (plan);
  const GPtrArray *delen = taal_import_plan_get_mapping (plan)->delen;

  g_set_object (&self->plan, plan);
  clear (self);
  for (guint i = 0; vragen != NULL && i < vragen->len; i++)
    {
      const TaalPlanVraag *vraag = g_ptr_array_index (vragen, i);

      if (vraag->voorbeeld != NULL)
        add_order (self, g_ptr_array_index (delen, vraag->deel), vraag->voorbeeld);
    }
  for (guint i = 0; i < delen->len; i++)
    {
      TaalMappingDeel *deel = g_ptr_array_index (delen, i);

      if (deel->volgorde != TAAL_VOLGORDE_ONBEKEND && deel->doelen->len > 0 && !is_asked (vragen, i))
        add_order (self, deel, NULL);
      for (guint j = 0; j < deel->doelen->len; j++)
        add_doel (self, deel, g_ptr_array_index (deel->doelen, j));
      if (deel->doelen->len > 0)
        gtk_box_append (self->groups, taal_import_regels_new (deel, taal_import_plan_get_koppen (plan, deel)));
    }
}

/**
 * taal_import_kolommen_dup_bezwaar:
 * @self: the step, with a plan
 *
 * Returns: (transfer full) (nullable): what must be chosen before the import can go on
 *
 * Thread: the main one
 */
char *
taal_import_kolommen_dup_bezwaar (TaalImportKolommen *self)
{
  const GPtrArray *delen = taal_import_plan_get_mapping (self->plan)->delen;
  gboolean any = FALSE;

  for (guint i = 0; i < delen->len; i++)
    {
      const TaalMappingDeel *deel = g_ptr_array_index (delen, i);

      for (guint j = 0; j < deel->doelen->len; j++)
        {
          const TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, j);
          int leeg = taal_import_plan_find_leeg (doel, 0);

          any = TRUE;
          if (leeg >= 0)
            /* TRANSLATORS: the first %s is the name of a column, the second that of a table */
            return g_strdup_printf (_("Choose where column %s of table %s comes from."),
                                    taal_schema_get (doel->tabel)->kolommen[leeg].name, taal_schema_get (doel->tabel)->name);
        }
    }

  return any ? NULL : g_strdup (_("No sheet is read. Go back and choose the tables of a sheet."));
}
