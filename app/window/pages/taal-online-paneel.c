/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-online-paneel.h"

#include <glib/gi18n.h>

#include "taal-les-woorden.h"
#include "taal-lijst-rij.h"
#include "taal-online-kolommen.h"
#include "taal-report-onderzoek.h"
#include "taal-report-waarborg.h"
#include "taal-report-woorden.h"
#include "taal-schema.h"
#include "taal-verslag-bewaar.h"

struct _TaalOnlinePaneel
{
  GtkBox         parent_instance;

  /* Template children */
  GtkLabel      *titel;
  GtkLabel      *wie;
  GtkButton     *open_les;
  GtkButton     *presentie;
  GtkListBox    *waarborgen;
  GtkWidget     *deelnemers_groep;
  GtkListBox    *deelnemers;

  gboolean       editable;

  /* Owned */
  TaalOnlineRij *rij; /* (nullable): what it shows */
};

G_DEFINE_FINAL_TYPE (TaalOnlinePaneel, taal_online_paneel, GTK_TYPE_BOX)

static char *
write_bewijs (gpointer rij)
{
  g_autoptr (TaalLesBewijs) bewijs = taal_online_rij_dup_bewijs (rij);

  return taal_report_les_bewijs_html (bewijs);
}

static void
bewijs_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalOnlinePaneel *self = TAAL_ONLINE_PANEEL (widget);
  g_autofree char *file = NULL;

  if (self->rij == NULL)
    return;
  /* TRANSLATORS: the name of a file to begin with: %s is the id of a les; keep the end .html */
  file = g_strdup_printf (_("evidence-%s.html"), taal_online_rij_get_les (self->rij)->les_id);
  g_strdelimit (file, "/", '-');
  taal_verslag_bewaar (widget, TAAL_CHOOSER_SAVE_HTML, file, write_bewijs, g_object_ref (self->rij),
                       g_object_unref);
}

static void
taal_online_paneel_dispose (GObject *object)
{
  TaalOnlinePaneel *self = TAAL_ONLINE_PANEEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_ONLINE_PANEEL);
  g_clear_object (&self->rij);

  G_OBJECT_CLASS (taal_online_paneel_parent_class)->dispose (object);
}

static void
taal_online_paneel_class_init (TaalOnlinePaneelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_online_paneel_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-online-paneel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePaneel, titel);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePaneel, wie);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePaneel, open_les);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePaneel, presentie);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePaneel, waarborgen);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePaneel, deelnemers_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlinePaneel, deelnemers);
  gtk_widget_class_install_action (widget_class, "online.bewijs", NULL, bewijs_activated);
}

static void
taal_online_paneel_init (TaalOnlinePaneel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_label (GtkWidget  *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

/* A safeguard of the lesson. It takes the focus, so that it can be read with the keys. */
static GtkWidget *
new_waarborg (const TaalLesBewijs *bewijs,
              TaalWaarborg         w)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  TaalUitkomst uitkomst = (TaalUitkomst) bewijs->oordeel->uitkomst[w];
  g_auto (GStrv) zinnen = taal_report_waarborg_bewijs (bewijs, w);
  g_autofree char *joined = g_strjoinv ("\n", zinnen);
  TaalZekerheid zekerheid;
  g_autofree char *bron =
      taal_report_waarborg_bron (w, bewijs->onderzoek->norm, bewijs->les.datum, &zekerheid);
  /* TRANSLATORS: %1$s is where a rule can be read, %2$s how sure it is */
  g_autofree char *herkomst =
      g_strdup_printf (_("%1$s (%2$s)"), bron, taal_report_zekerheid_woord (zekerheid));
  /* TRANSLATORS: a safeguard: %1$s is its id, %2$s what it asks */
  g_autofree char *titel =
      g_strdup_printf (_("%1$s: %2$s"), taal_waarborg_get_name (w), taal_report_waarborg_woord (w));
  const char *advies = uitkomst == TAAL_UITKOMST_ONBEKEND ? taal_report_waarborg_advies (w) : NULL;
  GtkWidget *chip = g_object_new (TAAL_TYPE_CHIP, "halign", GTK_ALIGN_START, NULL);
  g_autofree char *name = NULL;

  taal_chip_show_uitkomst (TAAL_CHIP (chip), uitkomst);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  append_label (box, titel, "heading");
  gtk_box_append (GTK_BOX (box), chip);
  if (*joined != '\0')
    append_label (box, joined, NULL);
  if (advies != NULL)
    append_label (box, advies, NULL);
  append_label (box, herkomst, "dim-label");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  name = g_strjoin (". ", titel, taal_report_uitkomst_woord (uitkomst), joined, herkomst, advies,
                    NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static GtkWidget *
new_deelnemer (TaalOnlinePaneel          *self,
               const TaalLesBewijs       *bewijs,
               const TaalDeelnemerBewijs *one)
{
  const TaalCursist *cursist = &g_array_index (bewijs->onderzoek->waarborgen->presentie->cursisten,
                                               TaalCursist, one->cursist);
  GtkWidget *row;
  g_autofree char *mist = taal_report_deelnemer_mist (bewijs, one);
  /* TRANSLATORS: %s is what is missing for a cursist, as ids and a few words */
  g_autofree char *text =
      mist == NULL ? g_strdup (_("in order")) : g_strdup_printf (_("missing or late: %s"), mist);

  row = taal_lijst_rij_new (cursist->cursist_id, text, "online.cursist", one->cursist);
  if (self->editable)
    {
      GtkWidget *knop = gtk_button_new_from_icon_name ("document-edit-symbolic");
      /* TRANSLATORS: %s is the id of a cursist */
      g_autofree char *name = g_strdup_printf (_("Change cursist %s"), cursist->cursist_id);

      gtk_widget_set_valign (knop, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (knop, "flat");
      gtk_widget_set_tooltip_text (knop, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (knop), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (knop), "(ii)", (int) TAAL_TABEL_CURSISTEN,
                                        cursist->rij);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (knop), "win.rij-wijzigen");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), knop);
    }

  return row;
}

static void
show_bewijs (TaalOnlinePaneel    *self,
             const TaalLesBewijs *bewijs)
{
  static const TaalUitkomst order[] = { TAAL_UITKOMST_NIET_VOLDAAN, TAAL_UITKOMST_ONBEKEND,
                                        TAAL_UITKOMST_VOLDAAN, TAAL_UITKOMST_NVT };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->deelnemers_groep),
                                   bewijs->welke == TAAL_ONLINE_GEPLAND ? _("Who comes")
                                                                        : _("Who was there"));
  gtk_widget_set_visible (self->deelnemers_groep, bewijs->deelnemers->len > 0);
  /* What asks for something comes first. */
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
      if (bewijs->oordeel->uitkomst[w] == order[i])
        gtk_list_box_append (self->waarborgen, new_waarborg (bewijs, (TaalWaarborg) w));
  for (guint i = 0; i < bewijs->deelnemers->len; i++)
    gtk_list_box_append (
        self->deelnemers,
        new_deelnemer (self, bewijs, &g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, i)));
}

/**
 * taal_online_paneel_show:
 * @self: a pane
 * @rij: (nullable): the lesson to show; %NULL lets go of it
 *
 * Thread: main
 */
void
taal_online_paneel_show (TaalOnlinePaneel *self,
                         TaalOnlineRij    *rij)
{
  g_autoptr (TaalLesBewijs) bewijs = NULL;
  g_autofree char *titel = NULL, *wie = NULL;

  g_return_if_fail (TAAL_IS_ONLINE_PANEEL (self) && (rij == NULL || TAAL_IS_ONLINE_RIJ (rij)));

  g_set_object (&self->rij, rij);
  taal_lijst_clear (self->waarborgen);
  taal_lijst_clear (self->deelnemers);
  if (rij == NULL)
    return;

  bewijs = taal_online_rij_dup_bewijs (rij);
  titel = taal_report_les_bewijs_titel (bewijs);
  wie = taal_les_woorden_wie (bewijs->onderzoek->waarborgen->presentie->snapshot, &bewijs->les);
  gtk_label_set_text (self->titel, titel);
  gtk_label_set_text (self->wie, wie);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_les), "i", bewijs->les.rij);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->presentie), "i", bewijs->les.rij);
  show_bewijs (self, bewijs);
}

/**
 * taal_online_paneel_set_editable:
 * @self: a pane
 * @editable: whether what it shows next can be changed
 *
 * Thread: main
 */
void
taal_online_paneel_set_editable (TaalOnlinePaneel *self,
                                 gboolean          editable)
{
  g_return_if_fail (TAAL_IS_ONLINE_PANEEL (self));

  self->editable = editable;
  gtk_widget_set_visible (GTK_WIDGET (self->presentie), editable);
}
