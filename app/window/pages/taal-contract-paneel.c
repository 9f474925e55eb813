/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-contract-paneel.h"

#include <glib/gi18n.h>

#include "taal-chip.h"
#include "taal-contract-grafiek.h"
#include "taal-contracten-kolommen.h"
#include "taal-keuzes.h"
#include "taal-lijst-rij.h"
#include "taal-online-kolommen.h"
#include "taal-report-contract-weken.h"
#include "taal-report-contract.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-verslag-bewaar.h"
#include "taal-week.h"

struct _TaalContractPaneel
{
  GtkBox           parent_instance;

  /* Template children */
  GtkLabel        *titel;
  GtkLabel        *wie;
  GtkLabel        *over;
  TaalChip        *uitkomst;
  GtkWidget       *knoppen;
  GtkButton       *markeer;
  GtkLabel        *markering;
  GtkWidget       *weken_groep;
  TaalContractGrafiek *grafiek;
  GtkLabel        *weken_zin;
  GtkWidget       *tabel_groep;
  AdwExpanderRow  *weken;
  GtkWidget       *gesprek_groep;
  GtkListBox      *gesprek;
  GtkListBox      *handleiding;
  GtkListBox      *contract;
  TaalChip        *verhouding;
  GtkLabel        *besluit;
  GtkListBox      *voorwaarden;
  GtkWidget       *groepen_groep;
  GtkListBox      *groepen;
  GtkWidget       *regels_groep;
  GtkListBox      *regels;

  gboolean         lessen; /* whether the lessons of a groep can be shown */

  /* Owned */
  TaalContractRij *rij;        /* (nullable): what it shows */
  GPtrArray       *week_rijen; /* (nullable): of its table, once it was opened */
};

G_DEFINE_FINAL_TYPE (TaalContractPaneel, taal_contract_paneel, GTK_TYPE_BOX)

/* The file of one contract. */
static TaalReportContract
make_report (TaalContractRij *rij)
{
  return (TaalReportContract) { taal_contract_rij_get_onderzoek (rij),
                                taal_contract_rij_get_contract (rij)->contract_id };
}

/* TaalVerslagFunc */
static char *
write_html (gpointer rij)
{
  const TaalReportContract contract = make_report (rij);

  return taal_report_contract_html (&contract);
}

/* TaalVerslagBestandFunc */
static gboolean
write_xlsx (gpointer rij,
            const char *path,
            GError **error)
{
  const TaalReportContract contract = make_report (rij);

  return taal_report_contract_write_xlsx (&contract, path, error);
}

static void
bewaar_activated (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  TaalContractPaneel *self = TAAL_CONTRACT_PANEEL (widget);
  gboolean html = g_str_equal (name, "contract.html");
  g_autofree char *file = NULL;

  if (self->rij == NULL)
    return;
  file = g_strconcat (taal_contract_rij_get_contract (self->rij)->contract_id,
                      html ? ".html" : ".xlsx", NULL);
  g_strdelimit (file, "/", '-');
  if (html)
    taal_verslag_bewaar (widget, TAAL_CHOOSER_SAVE_HTML, file, write_html,
                         g_object_ref (self->rij), g_object_unref);
  else
    taal_verslag_bewaar_bestand (widget, TAAL_CHOOSER_SAVE_WORKBOOK, file, write_xlsx,
                                 g_object_ref (self->rij), g_object_unref);
}

/* The table behind the drawing is made when it is first opened: a year has more than fifty weeks.
 */
static void
weken_expanded_cb (TaalContractPaneel *self)
{
  g_autoptr (GArray) weken = NULL;

  if (self->rij == NULL || self->week_rijen != NULL || !adw_expander_row_get_expanded (self->weken))
    return;

  self->week_rijen = g_ptr_array_new ();
  weken = taal_report_contract_weken (taal_contract_rij_get_oordeel (self->rij));
  for (guint i = 0; i < weken->len; i++)
    {
      const TaalReportWeek *week = &g_array_index (weken, TaalReportWeek, i);
      GtkWidget *row = adw_action_row_new ();
      char name[TAAL_WEEK_TEXT_SIZE];
      g_autofree char *uren = week->soort == TAAL_WEEK_TELT
                                  ? taal_report_contract_uren (week->minuten * 100 / 60)
                                  : g_strdup (taal_report_week_woord (week->soort));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     taal_week_format (week->maandag, name));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), uren);
      adw_expander_row_add_row (self->weken, row);
      g_ptr_array_add (self->week_rijen, row);
    }
}

static void
taal_contract_paneel_dispose (GObject *object)
{
  TaalContractPaneel *self = TAAL_CONTRACT_PANEEL (object);

  g_clear_object (&self->rij);
  g_clear_pointer (&self->week_rijen, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_CONTRACT_PANEEL);

  G_OBJECT_CLASS (taal_contract_paneel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-contract-paneel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, titel);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, wie);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, over);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, uitkomst);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, knoppen);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, markeer);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, markering);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, weken_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, grafiek);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, weken_zin);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, tabel_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, weken);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, gesprek_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, gesprek);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, handleiding);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, contract);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, verhouding);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, besluit);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, voorwaarden);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, groepen_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, groepen);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, regels_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalContractPaneel, regels);
  gtk_widget_class_bind_template_callback (widget_class, weken_expanded_cb);
}

static void
taal_contract_paneel_class_init (TaalContractPaneelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = taal_contract_paneel_dispose;

  g_type_ensure (TAAL_TYPE_CHIP);
  g_type_ensure (TAAL_TYPE_CONTRACT_GRAFIEK);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "contract.html", NULL,
                                   bewaar_activated);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "contract.xlsx", NULL,
                                   bewaar_activated);
}

static void
taal_contract_paneel_init (TaalContractPaneel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->besluit, taal_report_contract_besluit ());
}

/* A row that says something: its head is what it is about. */
static GtkWidget *
add_row (GtkListBox *list,
         const char *title,
         const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title-lines", 0, "subtitle-lines", 0,
                                 "activatable", FALSE, "selectable", FALSE, NULL);
  /* TRANSLATORS: a fact as it is read aloud: %1$s is what it is about, %2$s what it says */
  g_autofree char *name =
      text != NULL ? g_strdup_printf (_("%1$s: %2$s"), title, text) : g_strdup (title);

  /* That a text is no markup is told to its label before the text, not while the row is made. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (list, row);

  return row;
}

/* Two rows beside each other, as high as one another. */
static void
add_pair (TaalContractPaneel *self,
          const char *title,
          const char *handleiding,
          const char *contract)
{
  g_autoptr (GtkSizeGroup) size = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  gtk_size_group_add_widget (size, add_row (self->handleiding, title, handleiding));
  gtk_size_group_add_widget (size, add_row (self->contract, title, contract));
}

/* Both norms side by side; neither is said to be void, overruled or not breached. */
static void
show_naast_elkaar (TaalContractPaneel *self,
                   TaalContractRij *rij)
{
  const TaalContractOordeel *oordeel = taal_contract_rij_get_oordeel (rij);
  const TaalContract *terms = taal_contract_rij_get_contract (rij);
  const TaalOordeel *handleiding = oordeel->handleiding;
  TaalPct norm_pct = handleiding->maatstaf.norm_pct;
  g_autofree char *norm =
      norm_pct == TAAL_PCT_NONE ? g_strdup (_("not set")) : taal_report_contract_pct (norm_pct);
  g_autofree char *eigen =
      taal_report_contract_afspraak (terms, oordeel, TAAL_VOORWAARDE_MIN_AANDEEL);
  g_autofree char *telt = taal_report_gewicht_aandeel (handleiding, handleiding->meegeteld);
  g_autofree char *eigen_telt = taal_report_gewicht_aandeel (handleiding, oordeel->meegeteld);
  g_autofree char *uitzonderingen = taal_report_contract_uitzonderingen (terms);

  taal_lijst_clear (self->handleiding);
  taal_lijst_clear (self->contract);
  add_pair (self, _("Norm"), _("Handleiding"), _("Contract"));
  add_pair (self, _("Asks"), norm, eigen);
  add_pair (self, _("Exceptions"), _("those of the handleiding"), uitzonderingen);
  add_pair (self, _("Counts"), telt, eigen_telt);
  add_pair (self, _("Outcome"), taal_report_uitslag_woord (handleiding->uitslag),
            taal_report_uitkomst_woord (
                (TaalUitkomst) oordeel->uitkomst[TAAL_VOORWAARDE_MIN_AANDEEL]));
  taal_contracten_kolommen_show_verhouding (self->verhouding,
                                            taal_contract_rij_get_verhouding (rij));
}

static void
show_voorwaarden (TaalContractPaneel *self,
                  TaalContractRij *rij)
{
  const TaalContractOordeel *oordeel = taal_contract_rij_get_oordeel (rij);
  const TaalContract *terms = taal_contract_rij_get_contract (rij);

  taal_lijst_clear (self->voorwaarden);
  for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
    {
      TaalVoorwaarde voorwaarde = (TaalVoorwaarde) v;
      TaalUitkomst uitkomst = (TaalUitkomst) oordeel->uitkomst[v];
      g_autofree char *afspraak = taal_report_contract_afspraak (terms, oordeel, voorwaarde);
      g_autofree char *geleverd = taal_report_contract_geleverd (oordeel, voorwaarde);
      g_autofree char *text = g_strdup_printf (
          /* TRANSLATORS: a term of a contract: %1$s is what it asks, %2$s what was delivered */
          _("Agreed: %1$s\nDelivered: %2$s"), afspraak, geleverd);
      /* TRANSLATORS: a term as it is read aloud: %1$s is its name, %2$s whether it is met, %3$s
       * what is agreed and delivered */
      g_autofree char *name =
          g_strdup_printf (_("%1$s: %2$s. %3$s"), taal_report_voorwaarde_woord (voorwaarde),
                           taal_report_uitkomst_woord (uitkomst), text);
      GtkWidget *row =
          add_row (self->voorwaarden, taal_report_voorwaarde_kort (voorwaarde), text);
      GtkWidget *chip = g_object_new (TAAL_TYPE_CHIP, "valign", GTK_ALIGN_CENTER, NULL);

      taal_chip_show_uitkomst (TAAL_CHIP (chip), uitkomst);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
      gtk_widget_set_tooltip_text (row, taal_report_voorwaarde_woord (voorwaarde));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static void
show_gesprek (TaalContractPaneel *self,
              TaalContractRij *rij)
{
  g_auto (GStrv) zinnen = taal_report_contract_gesprek (taal_contract_rij_get_oordeel (rij));

  taal_lijst_clear (self->gesprek);
  for (int i = 0; zinnen[i] != NULL; i++)
    (void) add_row (self->gesprek, zinnen[i], NULL);
  gtk_widget_set_visible (self->gesprek_groep, zinnen[0] != NULL);
}

/* From a groep to its lessons, where there is a place that shows them. */
static void
show_groepen (TaalContractPaneel *self,
              TaalContractRij *rij)
{
  const TaalPresentie *presentie = taal_contract_rij_get_onderzoek (rij)->contracten->presentie;
  int n, contract = taal_contract_rij_get_oordeel (rij)->contract;
  const TaalGroep *groepen = taal_snapshot_get_groepen (presentie->snapshot, &n);

  taal_lijst_clear (self->groepen);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *naam = NULL, *soort = NULL;
      GtkWidget *row;

      if (g_array_index (presentie->groep_contract, gint32, i) != contract)
        continue;
      naam = taal_keuzes_groep_naam (&groepen[i]);
      soort = g_strdup_printf ("%s · %s", taal_enum_name (&taal_enum_wet, (int) groepen[i].wet),
                               taal_enum_name (&taal_enum_route, (int) groepen[i].route));
      row = add_row (self->groepen, naam, soort);
      if (!self->lessen)
        continue;
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", groepen[i].groep_id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.toon-groep");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_widget_set_tooltip_text (row, _("Show the lessen of this groep"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  if (gtk_widget_get_first_child (GTK_WIDGET (self->groepen)) == NULL)
    (void) add_row (self->groepen, _("No groep is taught under it"),
                    _("Choose this contract with a groep."));
}

static void
add_regel (TaalContractPaneel *self,
           const TaalRegel *regel)
{
  g_autofree char *title =
      /* TRANSLATORS: the head of a rule: %1$s is its id, %2$s how sure it is */
      g_strdup_printf (_("%1$s, %2$s"), regel->id, taal_report_zekerheid_woord (regel->zekerheid));
  g_autofree char *text = g_strdup_printf ("%s\n%s", regel->toelichting, regel->bron);
  GtkWidget *row = add_row (self->regels, title, text), *link;
  g_autofree char *name = NULL;

  if (regel->url == NULL)
    return;
  link = gtk_link_button_new_with_label (regel->url, _("Source"));
  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  /* TRANSLATORS: a link as it is read aloud: %s is an address */
  name = g_strdup_printf (_("Read the source at %s"), regel->url);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), link);
}

static void
show_regels (TaalContractPaneel *self,
             TaalContractRij *rij)
{
  const TaalOnderzoek *onderzoek = taal_contract_rij_get_onderzoek (rij);
  g_autoptr (GPtrArray) regels =
      taal_report_contract_regels (onderzoek->norm, onderzoek->periode.tot);

  taal_lijst_clear (self->regels);
  for (guint i = 0; i < regels->len; i++)
    add_regel (self, g_ptr_array_index (regels, i));
  gtk_widget_set_visible (self->regels_groep, regels->len > 0);
}

/* By whom and why it was marked, or that it is to be looked at once more. */
static void
show_markering (TaalContractPaneel *self,
                TaalContractRij *rij)
{
  gboolean vervallen;
  const TaalAfwijzing *botsing = taal_onderzoek_get_botsing (
      taal_contract_rij_get_onderzoek (rij), taal_contract_rij_get_oordeel (rij), &vervallen);
  g_autofree char *text = NULL, *datum = NULL;

  if (botsing != NULL)
    {
      datum = taal_report_datum ((TaalDate) (botsing->op / (24 * 60 * 60)));
      /* TRANSLATORS: %1$s is a name, %2$s a date, %3$s a reason */
      text = g_strdup_printf (_("Marked as in conflict by %1$s on %2$s: %3$s"), botsing->door,
                              datum, botsing->reden);
    }
  else if (vervallen)
    text =
        g_strdup (_("It was marked as in conflict before, but what the contract asks has changed "
                    "since. Look at it once more."));
  gtk_label_set_text (self->markering, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->markering), text != NULL);
  gtk_button_set_label (self->markeer,
                        botsing != NULL ? _("Take the _mark away…") : _("_In conflict…"));
}

static void
show_weken (TaalContractPaneel *self,
            TaalContractRij *rij)
{
  const TaalContractOordeel *oordeel = taal_contract_rij_get_oordeel (rij);
  g_autofree char *zin =
      taal_report_contract_weken_zin (taal_contract_rij_get_contract (rij), oordeel);

  for (guint i = 0; self->week_rijen != NULL && i < self->week_rijen->len; i++)
    adw_expander_row_remove (self->weken, g_ptr_array_index (self->week_rijen, i));
  g_clear_pointer (&self->week_rijen, g_ptr_array_unref);
  gtk_widget_set_visible (self->weken_groep, oordeel->weken->len > 0);
  gtk_widget_set_visible (self->tabel_groep, oordeel->weken->len > 0);
  gtk_label_set_text (self->weken_zin, zin);
  taal_contract_grafiek_show (self->grafiek, rij);
  weken_expanded_cb (self);
}

static void
show_kop (TaalContractPaneel *self,
          TaalContractRij *rij)
{
  const TaalContractOordeel *oordeel = taal_contract_rij_get_oordeel (rij);
  const TaalContract *terms = taal_contract_rij_get_contract (rij);
  const char *school = taal_contract_rij_get_school (rij);
  g_autofree char *loopt = taal_report_periode (terms->geldig);
  g_autofree char *over = taal_report_contract_over (oordeel);
  g_autofree char *wie = g_strjoin (" · ", taal_contract_rij_get_gemeente (rij),
                                    terms->contract_id, loopt, school, NULL);

  gtk_label_set_text (self->titel, taal_contract_rij_get_naam (rij));
  gtk_label_set_text (self->wie, wie);
  gtk_label_set_text (self->over, over);
  taal_chip_show_uitkomst (self->uitkomst, taal_contract_rij_get_uitkomst (rij));
}

/**
 * taal_contract_paneel_show:
 * @self: a pane
 * @rij: the contract to show
 *
 * Thread: main
 */
void
taal_contract_paneel_show (TaalContractPaneel *self,
                           TaalContractRij *rij)
{
  g_return_if_fail (TAAL_IS_CONTRACT_PANEEL (self) && TAAL_IS_CONTRACT_RIJ (rij));

  g_set_object (&self->rij, rij);
  show_kop (self, rij);
  show_markering (self, rij);
  show_weken (self, rij);
  show_gesprek (self, rij);
  show_naast_elkaar (self, rij);
  show_voorwaarden (self, rij);
  show_groepen (self, rij);
  show_regels (self, rij);
}

/**
 * taal_contract_paneel_set_editable:
 * @self: a pane
 * @editable: whether the contract can be changed
 *
 * Thread: main
 */
void
taal_contract_paneel_set_editable (TaalContractPaneel *self,
                                   gboolean editable)
{
  g_return_if_fail (TAAL_IS_CONTRACT_PANEEL (self));

  gtk_widget_set_visible (self->knoppen, editable);
}

/**
 * taal_contract_paneel_set_lessen:
 * @self: a pane
 * @lessen: whether the window can show the lessons of a groep
 *
 * Thread: main
 */
void
taal_contract_paneel_set_lessen (TaalContractPaneel *self,
                                 gboolean lessen)
{
  g_return_if_fail (TAAL_IS_CONTRACT_PANEEL (self));

  self->lessen = lessen;
}
