/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-overzicht-page.h"

#include <glib/gi18n.h>

#include "taal-balk.h"
#include "taal-overzicht-lijsten.h"
#include "taal-overzicht-rij.h"
#include "taal-report-check.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-report-zin.h"

struct _TaalOverzichtPage
{
  GtkBox               parent_instance;

  /* Template children */
  GtkImage            *uitslag_icon;
  GtkLabel            *uitslag_label;
  GtkLabel            *toelichting_label;
  AdwPreferencesGroup *te_doen_group;
  GtkListBox          *te_doen;
  TaalBalk            *balk;
  GtkListBox          *aandelen;
  AdwPreferencesGroup *aandelen_group;
  GtkListBox          *gevoeligheid;
  AdwPreferencesGroup *redenen_group;
  GtkListBox          *redenen;
  AdwPreferencesGroup *docenten_group;
  GtkListBox          *docenten;
  AdwPreferencesGroup *waarschuwingen_group;
  AdwExpanderRow      *waarschuwingen;
  GtkListBox          *bronnen;
  AdwExpanderRow      *regels;

  /* Owned */
  TaalCheck           *check;
  GPtrArray           *uitklap; /* rows in the expander rows, which hand none back */
};

G_DEFINE_FINAL_TYPE (TaalOverzichtPage, taal_overzicht_page, GTK_TYPE_BOX)

static void
taal_overzicht_page_dispose (GObject *object)
{
  TaalOverzichtPage *self = TAAL_OVERZICHT_PAGE (object);

  g_clear_pointer (&self->uitklap, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_OVERZICHT_PAGE);
  g_clear_pointer (&self->check, taal_check_unref);

  G_OBJECT_CLASS (taal_overzicht_page_parent_class)->dispose (object);
}

static void
taal_overzicht_page_class_init (TaalOverzichtPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = taal_overzicht_page_dispose;

  g_type_ensure (TAAL_TYPE_BALK);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-overzicht-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, uitslag_icon);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, uitslag_label);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, toelichting_label);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, te_doen_group);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, te_doen);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, balk);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, aandelen);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, aandelen_group);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, gevoeligheid);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, redenen_group);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, redenen);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, docenten_group);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, docenten);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, waarschuwingen_group);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, waarschuwingen);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, bronnen);
  gtk_widget_class_bind_template_child (widget_class, TaalOverzichtPage, regels);
}

static void
taal_overzicht_page_init (TaalOverzichtPage *self)
{
  self->uitklap = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A sign beside the sentence, which says the same. */
static const char *
get_icon (TaalUitslag uitslag)
{
  switch (uitslag)
    {
    case TAAL_UITSLAG_VOLDOET:
    case TAAL_UITSLAG_VOLDOET_MET_UITZONDERING:
      return "emblem-ok-symbolic";
    case TAAL_UITSLAG_UITGESTELDE_HANDHAVING:
      return "dialog-warning-symbolic";
    case TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG:
    case TAAL_UITSLAG_ONDER_ONDERGRENS:
      return "dialog-error-symbolic";
    case TAAL_UITSLAG_GEEN_LESSEN:
    case TAAL_UITSLAG_GEEN_NORM:
    case TAAL_N_UITSLAGEN:
      break;
    }

  return "dialog-information-symbolic";
}

/* A named colour for the sign, which stands beside the words and never alone. */
static const char *
get_style (TaalUitslag uitslag)
{
  switch (uitslag)
    {
    case TAAL_UITSLAG_VOLDOET:
    case TAAL_UITSLAG_VOLDOET_MET_UITZONDERING:
      return "success";
    case TAAL_UITSLAG_UITGESTELDE_HANDHAVING:
      return "warning";
    case TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG:
    case TAAL_UITSLAG_ONDER_ONDERGRENS:
      return "error";
    case TAAL_UITSLAG_GEEN_LESSEN:
    case TAAL_UITSLAG_GEEN_NORM:
    case TAAL_N_UITSLAGEN:
      break;
    }

  return NULL;
}

static void
show_uitslag (TaalOverzichtPage *self)
{
  const TaalOordeel *oordeel = self->check->oordeel;
  g_autofree char *zin = taal_report_uitslag_zin (oordeel);
  g_autofree char *toelichting = taal_report_uitslag_toelichting (oordeel);
  const char *style = get_style (oordeel->uitslag);
  const char *styles[] = { style, NULL };

  gtk_image_set_from_icon_name (self->uitslag_icon, get_icon (oordeel->uitslag));
  gtk_widget_set_css_classes (GTK_WIDGET (self->uitslag_icon), styles);
  gtk_label_set_text (self->uitslag_label, zin);
  gtk_label_set_text (self->toelichting_label, toelichting);
  gtk_widget_set_visible (GTK_WIDGET (self->toelichting_label), toelichting != NULL && toelichting[0] != '\0');
}

static void
show_lijsten (TaalOverzichtPage *self)
{
  TaalOordeel *oordeel = self->check->oordeel;

  taal_balk_set_oordeel (self->balk, oordeel);
  taal_overzicht_fill_aandelen (self->aandelen, oordeel);
  taal_overzicht_fill_gevoeligheid (self->gevoeligheid, oordeel);
  taal_overzicht_fill_redenen (self->redenen, oordeel);
  gtk_widget_set_visible (GTK_WIDGET (self->aandelen_group), oordeel->totaal > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->redenen_group), oordeel->redenen->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->docenten_group), taal_overzicht_fill_docenten (self->docenten, oordeel));
}

static void
show_waarschuwingen (TaalOverzichtPage *self)
{
  g_autoptr (GPtrArray) texts = taal_report_waarschuwingen (self->check);
  g_autofree char *count = NULL;
  gboolean pressing = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->waarschuwingen_group), texts->len > 0);
  /* TRANSLATORS: %u is how many warnings there are */
  count = g_strdup_printf (ngettext ("%u warning", "%u warnings", texts->len), texts->len);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->waarschuwingen), count);
  for (guint i = 0; i < texts->len; i++)
    {
      const TaalWaarschuwingTekst *one = g_ptr_array_index (texts, i);

      /* Open points come with every oordeel; what is about this school stands open. */
      pressing = pressing || (!g_str_equal (one->code, "ONBEVESTIGD") && !g_str_equal (one->code, "NIET_NAGEZIEN"));
      taal_overzicht_add_to_expander (self->waarschuwingen, self->uitklap, one->tekst, one->code, NULL);
    }
  adw_expander_row_set_expanded (self->waarschuwingen, pressing);
}

static void
show_regels (TaalOverzichtPage *self)
{
  const TaalOordeel *oordeel = self->check->oordeel;

  for (guint i = 0; i < oordeel->onderbouwing->len; i++)
    {
      const TaalOnderbouwing *one = &g_array_index (oordeel->onderbouwing, TaalOnderbouwing, i);
      g_autofree char *waarde = taal_report_waarde (one->regel);
      /* TRANSLATORS: rule id, what it is about, its value; e.g. R01 · smallest share: 80 % */
      g_autofree char *title = g_strdup_printf (_("%s · %s: %s"), one->regel->id,
                                                taal_report_parameter_woord (one->regel->parameter), waarde);
      /* TRANSLATORS: outcome, source, how sure it is */
      g_autofree char *subtitle = g_strdup_printf (_("%s. Source: %s. Certainty: %s."),
                                                   taal_report_uitkomst_woord (one->uitkomst), one->regel->bron,
                                                   taal_report_zekerheid_woord (one->regel->zekerheid));

      taal_overzicht_add_to_expander (self->regels, self->uitklap, title, subtitle, one->regel->url);
    }
  for (int i = 0; i < taal_norm_get_n_pakketten (oordeel->norm); i++)
    {
      g_autofree char *pakket = taal_report_pakket_regel (taal_norm_get_pakket (oordeel->norm, i));

      taal_overzicht_add_to_expander (self->regels, self->uitklap, pakket, NULL, NULL);
    }
}

/**
 * taal_overzicht_page_set_check:
 * @self: the page
 * @check: the judgement to show
 *
 * Thread: the main one
 */
void
taal_overzicht_page_set_check (TaalOverzichtPage *self,
                               TaalCheck         *check)
{
  g_return_if_fail (TAAL_IS_OVERZICHT_PAGE (self) && check != NULL);

  taal_check_ref (check);
  g_clear_pointer (&self->check, taal_check_unref);
  self->check = check;

  taal_overzicht_clear_expanders (self->uitklap);
  show_uitslag (self);
  gtk_widget_set_visible (GTK_WIDGET (self->te_doen_group),
                          taal_overzicht_fill_te_doen (self->te_doen, check));
  show_lijsten (self);
  show_waarschuwingen (self);
  show_regels (self);
}
