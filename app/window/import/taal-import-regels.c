/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-import-regels.h"

#include <glib/gi18n.h>

#include "taal-mapping-tekst.h"

/* What stands between two beginnings in the entry. */
#define SEPARATOR ";"

struct _TaalImportRegels
{
  AdwPreferencesGroup  parent_instance;

  /* Borrowed from the plan, which outlives the step that shows this */
  TaalMappingDeel     *deel;

  /* Owned */
  char               **koppen; /* those that can be chosen */
};

G_DEFINE_FINAL_TYPE (TaalImportRegels, taal_import_regels, ADW_TYPE_PREFERENCES_GROUP)

/* A list of headers of the part, and the row that shows it. It goes with the row. */
typedef struct
{
  AdwActionRow   *row;
  char         ***lijst; /* of the part */
} Lijst;

static gboolean
holds (char *const *lijst,
       const char  *kop)
{
  for (; lijst != NULL && *lijst != NULL; lijst++)
    if (taal_mapping_tekst_gelijk (*lijst, kop))
      return TRUE;

  return FALSE;
}

static void
show_lijst (Lijst *lijst)
{
  g_autofree char *joined = *lijst->lijst != NULL ? g_strjoinv (", ", *lijst->lijst) : NULL;
  g_autofree char *escaped = g_markup_escape_text (joined != NULL && *joined != '\0' ? joined : _("None"), -1);

  adw_action_row_set_subtitle (lijst->row, escaped);
}

static void
kop_toggled_cb (GtkCheckButton *check,
                Lijst          *lijst)
{
  const char *kop = g_object_get_data (G_OBJECT (check), "kop");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **one = *lijst->lijst; one != NULL && *one != NULL; one++)
    if (!taal_mapping_tekst_gelijk (*one, kop))
      g_strv_builder_add (builder, *one);
  if (gtk_check_button_get_active (check))
    g_strv_builder_add (builder, kop);
  g_strfreev (*lijst->lijst);
  *lijst->lijst = g_strv_builder_end (builder);
  show_lijst (lijst);
}

/* The headers as a list of ticks. */
static GtkWidget *
make_ticks (TaalImportRegels *self,
            Lijst            *lijst)
{
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (char **kop = self->koppen; *kop != NULL; kop++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (*kop);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), holds (*lijst->lijst, *kop));
      g_object_set_data_full (G_OBJECT (check), "kop", g_strdup (*kop), g_free);
      g_signal_connect (check, "toggled", G_CALLBACK (kop_toggled_cb), lijst);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);

  return popover;
}

static void
add_lijst (TaalImportRegels   *self,
           const char         *title,
           char             ***of_part)
{
  Lijst *lijst = g_new0 (Lijst, 1);
  GtkWidget *row = adw_action_row_new (), *button = gtk_menu_button_new ();

  *lijst = (Lijst) { ADW_ACTION_ROW (row), of_part };
  g_object_set_data_full (G_OBJECT (row), "lijst", lijst, g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), make_ticks (self, lijst));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  show_lijst (lijst);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
merged_toggled_cb (GtkSwitch        *toggle,
                   GParamSpec       *pspec,
                   TaalImportRegels *self)
{
  self->deel->samengevoegd = gtk_switch_get_active (toggle);
}

static void
add_merged (TaalImportRegels *self)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("A merged cell counts for all its rows"));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), self->deel->samengevoegd);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (merged_toggled_cb), self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("A merged cell counts for all its rows"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
begin_changed_cb (GtkEditable      *editable,
                  TaalImportRegels *self)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (editable), SEPARATOR, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_strv_builder_add (builder, *part);
  g_strfreev (self->deel->overslaan_begin);
  self->deel->overslaan_begin = g_strv_builder_end (builder);
}

static void
add_begin (TaalImportRegels *self)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *text =
    self->deel->overslaan_begin != NULL ? g_strjoinv (SEPARATOR " ", self->deel->overslaan_begin) : g_strdup ("");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Pass over rows that begin with (separate by ;)"));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_object (row, "changed", G_CALLBACK (begin_changed_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
als_chosen_cb (AdwComboRow      *row,
               GParamSpec       *pspec,
               TaalMappingDoel  *doel)
{
  guint chosen = adw_combo_row_get_selected (row);
  GListModel *model = adw_combo_row_get_model (row);
  g_autoptr (GtkStringObject) kop = chosen > 0 ? g_list_model_get_item (model, chosen) : NULL;

  g_free (doel->als);
  doel->als = kop != NULL ? g_strdup (gtk_string_object_get_string (kop)) : NULL;
}

/* A row gives no row of a table when it is empty in some column, whatever else it holds. */
static void
add_als (TaalImportRegels *self,
         TaalMappingDoel  *doel)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  /* TRANSLATORS: %s is the name of a table */
  g_autofree char *title = g_strdup_printf (_("Only for %s where filled"), taal_schema_get (doel->tabel)->name);
  guint chosen = 0;

  gtk_string_list_append (names, _("Any column"));
  for (guint i = 0; self->koppen[i] != NULL; i++)
    {
      gtk_string_list_append (names, self->koppen[i]);
      if (doel->als != NULL && taal_mapping_tekst_gelijk (doel->als, self->koppen[i]))
        chosen = i + 1;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  g_signal_connect (row, "notify::selected", G_CALLBACK (als_chosen_cb), doel);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
taal_import_regels_finalize (GObject *object)
{
  TaalImportRegels *self = TAAL_IMPORT_REGELS (object);

  g_strfreev (self->koppen);

  G_OBJECT_CLASS (taal_import_regels_parent_class)->finalize (object);
}

static void
taal_import_regels_class_init (TaalImportRegelsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = taal_import_regels_finalize;
}

static void
taal_import_regels_init (TaalImportRegels *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Rows"));
}

/**
 * taal_import_regels_new:
 * @deel: a part of a mapping, with targets
 * @koppen: (nullable) (array zero-terminated=1): the headers of its sheet
 *
 * Returns: (transfer floating): the choices for its rows
 *
 * Thread: the main one
 */
GtkWidget *
taal_import_regels_new (TaalMappingDeel    *deel,
                        const char *const  *koppen)
{
  TaalImportRegels *self;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *escaped = NULL;
  /* TRANSLATORS: %s is the name of a sheet */
  g_autofree char *plain = NULL;

  g_return_val_if_fail (deel != NULL, NULL);

  plain = g_strdup_printf (_("From sheet %s"), deel->blad);
  escaped = g_markup_escape_text (g_str_equal (deel->blad, "*") ? _("From all sheets") : plain, -1);
  for (; koppen != NULL && *koppen != NULL; koppen++)
    if (**koppen != '\0')
      g_strv_builder_add (builder, *koppen);

  self = g_object_new (TAAL_TYPE_IMPORT_REGELS, NULL);
  self->deel = deel;
  self->koppen = g_strv_builder_end (builder);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
  add_lijst (self, _("Empty means as above, in"), &deel->omlaag);
  add_lijst (self, _("Pass over rows that are empty in"), &deel->overslaan_leeg);
  add_begin (self);
  add_merged (self);
  for (guint i = 0; i < deel->doelen->len; i++)
    add_als (self, g_ptr_array_index (deel->doelen, i));

  return GTK_WIDGET (self);
}
