/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uitzonderingen-veld.h"

#include <string.h>

#include "taal-report-uitzondering.h"
#include "taal-uitzondering.h"

struct _TaalUitzonderingenVeld
{
  AdwPreferencesRow  parent_instance;

  GtkCheckButton    *checks[TAAL_N_UITZONDERINGEN];
};

enum
{
  PROP_SELECTED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TaalUitzonderingenVeld, taal_uitzonderingen_veld, ADW_TYPE_PREFERENCES_ROW)

static guint
get_selected (TaalUitzonderingenVeld *self)
{
  guint selected = 0;

  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    if (gtk_check_button_get_active (self->checks[k]))
      selected |= 1u << k;

  return selected;
}

static void
toggled_cb (TaalUitzonderingenVeld *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static gboolean
taal_uitzonderingen_veld_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TAAL_UITZONDERINGEN_VELD (widget)->checks[0]));
}

static void
taal_uitzonderingen_veld_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, get_selected (TAAL_UITZONDERINGEN_VELD (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_uitzonderingen_veld_class_init (TaalUitzonderingenVeldClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = taal_uitzonderingen_veld_get_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = taal_uitzonderingen_veld_grab_focus;

  /**
   * TaalUitzonderingenVeld:selected:
   *
   * The exceptions that are ticked, the first as the lowest bit.
   */
  properties[PROP_SELECTED] =
      g_param_spec_uint ("selected", NULL, NULL, 0, (1u << TAAL_N_UITZONDERINGEN) - 1, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
taal_uitzonderingen_veld_init (TaalUitzonderingenVeld *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 6, "margin-top", 9, "margin-bottom", 9, "margin-start", 12,
                                 "margin-end", 12, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    {
      GtkWidget *check = gtk_check_button_new ();
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label",
                                       taal_report_uitzondering_naam (k + 1), "wrap", TRUE,
                                       "xalign", 0.0f, NULL);

      gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      taal_report_uitzondering_naam (k + 1), -1);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
      self->checks[k] = GTK_CHECK_BUTTON (check);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * taal_uitzonderingen_veld_new:
 *
 * Returns: (transfer floating): a row without any ticked
 *
 * Thread: the main one
 */
GtkWidget *
taal_uitzonderingen_veld_new (void)
{
  return g_object_new (TAAL_TYPE_UITZONDERINGEN_VELD, NULL);
}

/**
 * taal_uitzonderingen_veld_dup_tekst:
 * @self: a row
 *
 * Returns: (transfer full): those that are ticked as the table holds them, such as `1,2`
 *
 * Thread: the main one
 */
char *
taal_uitzonderingen_veld_dup_tekst (TaalUitzonderingenVeld *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (TAAL_IS_UITZONDERINGEN_VELD (self), NULL);

  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    if (gtk_check_button_get_active (self->checks[k]))
      g_string_append_printf (text, "%s%d", text->len > 0 ? "," : "", k + 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * taal_uitzonderingen_veld_set_tekst:
 * @self: a row
 * @tekst: a set as the table holds it
 *
 * Thread: the main one
 */
void
taal_uitzonderingen_veld_set_tekst (TaalUitzonderingenVeld *self,
                                    const char             *tekst)
{
  g_return_if_fail (TAAL_IS_UITZONDERINGEN_VELD (self) && tekst != NULL);

  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    gtk_check_button_set_active (self->checks[k], strchr (tekst, '1' + k) != NULL);
}
