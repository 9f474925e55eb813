/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-gemeente-paneel.h"

#include <glib/gi18n.h>

#include "taal-aanbod-kolommen.h"
#include "taal-feit.h"
#include "taal-report-aanbod-zin.h"
#include "taal-report-aanbod.h"
#include "taal-report-getal.h"

struct _TaalGemeentePaneel
{
  GtkBox    parent_instance;

  /* Template children */
  GtkLabel *titel;
  GtkLabel *wat;
  TaalChip *chip;
  GtkLabel *plaatsen;
  GtkBox   *locaties;
};

G_DEFINE_FINAL_TYPE (TaalGemeentePaneel, taal_gemeente_paneel, GTK_TYPE_BOX)

static void
taal_gemeente_paneel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_GEMEENTE_PANEEL);

  G_OBJECT_CLASS (taal_gemeente_paneel_parent_class)->dispose (object);
}

static void
taal_gemeente_paneel_class_init (TaalGemeentePaneelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_gemeente_paneel_dispose;

  g_type_ensure (TAAL_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-gemeente-paneel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalGemeentePaneel, titel);
  gtk_widget_class_bind_template_child (widget_class, TaalGemeentePaneel, wat);
  gtk_widget_class_bind_template_child (widget_class, TaalGemeentePaneel, chip);
  gtk_widget_class_bind_template_child (widget_class, TaalGemeentePaneel, plaatsen);
  gtk_widget_class_bind_template_child (widget_class, TaalGemeentePaneel, locaties);
}

static void
taal_gemeente_paneel_init (TaalGemeentePaneel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_feit (AdwPreferencesGroup *groep,
          const char          *titel,
          char                *text)
{
  GtkWidget *feit;

  if (text == NULL)
    return;
  feit = g_object_new (TAAL_TYPE_FEIT, "title", titel, NULL);
  taal_feit_take (TAAL_FEIT (feit), text);
  adw_preferences_group_add (groep, feit);
}

static void
add_locatie (TaalGemeentePaneel        *self,
             const TaalBeschikbaarheid *beschikbaarheid,
             const TaalLocatieAanbod   *one)
{
  const TaalAanbod *aanbod = g_ptr_array_index (beschikbaarheid->aanboden, one->aanbod);
  const TaalLocatie *locatie = &g_array_index (aanbod->locaties, TaalLocatie, one->locatie);
  const char *school = taal_aanbod_get_school (aanbod, beschikbaarheid->op);
  GtkWidget *groep = adw_preferences_group_new ();
  GtkWidget *chip = g_object_new (TAAL_TYPE_CHIP, "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *titel = g_markup_escape_text (locatie->naam, -1);
  g_autofree char *van = g_markup_escape_text (school, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (groep), titel);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (groep), van);
  taal_chip_show_aanbod (TAAL_CHIP (chip), one->status);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (groep), chip);
  if (one->status == TAAL_AANBOD_ONBEKEND)
    add_feit (ADW_PREFERENCES_GROUP (groep), _("Why it is unknown"),
              g_strdup (taal_report_onbekend_woord (one->onbekend)));
  if (one->rij != NULL)
    {
      add_feit (ADW_PREFERENCES_GROUP (groep), _("What was said"),
                taal_report_aanbod_gezegd (one->rij));
      add_feit (ADW_PREFERENCES_GROUP (groep), _("Said on"),
                taal_report_aanbod_melding (one->rij, beschikbaarheid->op));
      add_feit (ADW_PREFERENCES_GROUP (groep), _("Stops on"),
                taal_report_aanbod_stop (one->rij, beschikbaarheid->op));
    }
  add_feit (ADW_PREFERENCES_GROUP (groep), _("Keurmerk"),
            taal_report_aanbod_keurmerk (aanbod, beschikbaarheid->op));
  gtk_box_append (self->locaties, groep);
}

/**
 * taal_gemeente_paneel_show:
 * @self: a pane
 * @rij: (nullable): what to show; %NULL lets go of it
 *
 * Thread: main
 */
void
taal_gemeente_paneel_show (TaalGemeentePaneel *self,
                           TaalGemeenteRij    *rij)
{
  const TaalBeschikbaarheid *beschikbaarheid;
  const TaalGemeenteAanbod *gemeente;
  g_autofree char *getal = NULL, *plaatsen = NULL;
  GtkWidget *old;

  g_return_if_fail (TAAL_IS_GEMEENTE_PANEEL (self) && (rij == NULL || TAAL_IS_GEMEENTE_RIJ (rij)));

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->locaties))) != NULL)
    gtk_box_remove (self->locaties, old);
  if (rij == NULL)
    return;

  beschikbaarheid = taal_gemeente_rij_get_beschikbaarheid (rij);
  gemeente = taal_gemeente_rij_get_aanbod (rij);
  gtk_label_set_text (self->titel, taal_gemeente_rij_get_naam (rij));
  gtk_label_set_text (self->wat, taal_report_aanbod_soort_woord (gemeente->soort));
  taal_chip_show_aanbod (self->chip, gemeente->status);
  getal = taal_report_getal (gemeente->plaatsen);
  /* TRANSLATORS: %s is a number of places */
  plaatsen =
      g_strdup_printf (ngettext ("%s place", "%s places", (gulong) gemeente->plaatsen), getal);
  gtk_label_set_text (self->plaatsen, plaatsen);
  gtk_widget_set_visible (GTK_WIDGET (self->plaatsen), gemeente->status == TAAL_AANBOD_BESCHIKBAAR);
  for (guint i = gemeente->first; i < gemeente->first + gemeente->n; i++)
    add_locatie (self, beschikbaarheid,
                 &g_array_index (beschikbaarheid->locaties, TaalLocatieAanbod, i));
}
