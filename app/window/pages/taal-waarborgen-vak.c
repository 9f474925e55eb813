/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-waarborgen-vak.h"

#include <glib/gi18n.h>

#include "taal-chip.h"
#include "taal-report-getal.h"
#include "taal-report-onderzoek.h"
#include "taal-report-waarborg.h"
#include "taal-report-woorden.h"

/* What one safeguard shows. */
typedef struct
{
  GtkLabel  *bron;
  TaalChip  *zekerheid; /* only where it is an assumption */
  GtkButton *knoppen[TAAL_N_UITKOMSTEN];
} Waarborg;

struct _TaalWaarborgenVak
{
  AdwBin    parent_instance;

  GtkLabel *zin;
  Waarborg  waarborgen[TAAL_N_WAARBORGEN];
};

G_DEFINE_FINAL_TYPE (TaalWaarborgenVak, taal_waarborgen_vak, ADW_TYPE_BIN)

static void
taal_waarborgen_vak_class_init (TaalWaarborgenVakClass *klass)
{
}

static GtkLabel *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static GtkWidget *
new_knoppen (TaalWaarborgenVak *self,
             int                w)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 6);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_widget_add_css_class (flow, "filters");
  gtk_widget_add_css_class (flow, "telling");
  for (int u = 0; u < TAAL_N_UITKOMSTEN; u++)
    {
      GtkWidget *knop = gtk_button_new ();

      gtk_actionable_set_action_target (GTK_ACTIONABLE (knop), "(ii)", w, u);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (knop), "online.toon");
      gtk_flow_box_insert (GTK_FLOW_BOX (flow), knop, -1);
      /* The button itself takes the focus, not the place that it is in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (knop), FALSE);
      self->waarborgen[w].knoppen[u] = GTK_BUTTON (knop);
    }

  return flow;
}

static GtkWidget *
new_row (TaalWaarborgenVak *self,
         int                w)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Waarborg *one = &self->waarborgen[w];
  /* TRANSLATORS: a safeguard: %1$s is its id, %2$s what it asks */
  g_autofree char *titel =
      g_strdup_printf (_("%1$s: %2$s"), taal_waarborg_get_name ((TaalWaarborg) w),
                       taal_report_waarborg_woord ((TaalWaarborg) w));

  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (new_label (titel, "heading")));
  one->bron = new_label (NULL, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (one->bron), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (one->bron));
  one->zekerheid = g_object_new (TAAL_TYPE_CHIP, "halign", GTK_ALIGN_START, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (one->zekerheid));
  gtk_box_append (GTK_BOX (box), new_knoppen (self, w));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, titel, -1);

  return row;
}

static void
taal_waarborgen_vak_init (TaalWaarborgenVak *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  self->zin = new_label (NULL, NULL);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Safeguards"), -1);
  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (self, w));

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->zin));
  gtk_box_append (GTK_BOX (box), list);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

static void
show_knop (GtkButton    *knop,
           TaalWaarborg  waarborg,
           TaalUitkomst  uitkomst,
           guint         n)
{
  static const char *const classes[TAAL_N_UITKOMSTEN] = {
    [TAAL_UITKOMST_NIET_VOLDAAN] = "error",
    [TAAL_UITKOMST_ONBEKEND] = "warning",
  };
  g_autofree char *number = taal_report_getal (n);
  /* TRANSLATORS: on a button: %1$s is what a safeguard comes to, such as: not met, %2$s a number of
   * lessen */
  g_autofree char *text =
      g_strdup_printf (_("%1$s: %2$s"), taal_report_uitkomst_woord (uitkomst), number);
  /* TRANSLATORS: a button as it is read aloud: %1$s is the id of a safeguard, %2$s what it comes
   * to, %3$s a number of lessen */
  g_autofree char *name =
      g_strdup_printf (_("%1$s %2$s: show these %3$s lessen"), taal_waarborg_get_name (waarborg),
                       taal_report_uitkomst_woord (uitkomst), number);

  gtk_button_set_label (knop, text);
  gtk_widget_set_sensitive (GTK_WIDGET (knop), n > 0);
  if (classes[uitkomst] != NULL && n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (knop), classes[uitkomst]);
  else if (classes[uitkomst] != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (knop), classes[uitkomst]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (knop), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_bron (Waarborg            *one,
           TaalWaarborg         waarborg,
           const TaalOnderzoek *onderzoek)
{
  TaalZekerheid zekerheid;
  g_autofree char *bron =
      taal_report_waarborg_bron (waarborg, onderzoek->norm, onderzoek->periode.tot, &zekerheid);
  /* TRANSLATORS: %1$s is where a rule can be read, %2$s how sure it is */
  g_autofree char *text =
      g_strdup_printf (_("%1$s (%2$s)"), bron, taal_report_zekerheid_woord (zekerheid));
  gboolean aanname = zekerheid == TAAL_ZEKERHEID_ONBEVESTIGD;

  gtk_label_set_text (one->bron, aanname ? bron : text);
  gtk_widget_set_visible (GTK_WIDGET (one->zekerheid), aanname);
  if (aanname)
    taal_chip_show (one->zekerheid, TAAL_CHIP_AANDACHT, taal_report_zekerheid_woord (zekerheid));
}

/**
 * taal_waarborgen_vak_show:
 * @self: the safeguards
 * @onderzoek: an examination
 *
 * Thread: main
 */
void
taal_waarborgen_vak_show (TaalWaarborgenVak   *self,
                          const TaalOnderzoek *onderzoek)
{
  guint n;
  g_autofree char *periode = NULL, *number = NULL, *zin = NULL;

  g_return_if_fail (TAAL_IS_WAARBORGEN_VAK (self) && onderzoek != NULL);

  n = onderzoek->waarborgen->lessen->len;
  periode = taal_report_periode (onderzoek->periode);
  number = taal_report_getal (n);
  if (n == 0)
    /* TRANSLATORS: %s is a period, such as 2023 */
    zin = g_strdup_printf (_("No les of %s was online or hybride."), periode);
  else
    /* TRANSLATORS: %1$s is a number of lessen, %2$s a period, such as 2023 */
    zin = g_strdup_printf (
        ngettext ("%1$s les of %2$s was online or hybride. A number below shows its lessen.",
                  "%1$s lessen of %2$s were online or hybride. A number below shows its lessen.",
                  n),
        number, periode);
  gtk_label_set_text (self->zin, zin);
  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    {
      show_bron (&self->waarborgen[w], (TaalWaarborg) w, onderzoek);
      for (int u = 0; u < TAAL_N_UITKOMSTEN; u++)
        show_knop (self->waarborgen[w].knoppen[u], (TaalWaarborg) w, (TaalUitkomst) u,
                   onderzoek->waarborgen->school[w][u]);
    }
}

/**
 * taal_waarborgen_vak_get_knop:
 * @self: the safeguards
 * @waarborg: one of them
 * @uitkomst: an outcome
 *
 * Returns: (transfer none): the button with how many lessons have it
 *
 * Thread: main
 */
GtkButton *
taal_waarborgen_vak_get_knop (TaalWaarborgenVak *self,
                              TaalWaarborg       waarborg,
                              TaalUitkomst       uitkomst)
{
  g_return_val_if_fail (TAAL_IS_WAARBORGEN_VAK (self) && waarborg < TAAL_N_WAARBORGEN &&
                            uitkomst < TAAL_N_UITKOMSTEN,
                        NULL);

  return self->waarborgen[waarborg].knoppen[uitkomst];
}
