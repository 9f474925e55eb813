/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uitspraak-paneel.h"

#include <glib/gi18n.h>

#include "taal-feit.h"
#include "taal-gemeenten.h"
#include "taal-report-aanbod-zin.h"
#include "taal-report-aanbod.h"
#include "taal-report-getal.h"
#include "taal-rijen-groep.h"

struct _TaalUitspraakPaneel
{
  GtkBox            parent_instance;

  /* Template children */
  GtkLabel         *titel;
  GtkLabel         *wat;
  GtkWidget        *knoppen;
  TaalFeit         *gezegd;
  TaalFeit         *melding;
  TaalFeit         *geldig;
  TaalFeit         *stop;
  TaalRijenGroep   *rijen;

  gboolean          editable;

  /* Owned */
  TaalUitspraakRij *rij; /* (nullable): what is shown */
};

G_DEFINE_FINAL_TYPE (TaalUitspraakPaneel, taal_uitspraak_paneel, GTK_TYPE_BOX)

static void
taal_uitspraak_paneel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_UITSPRAAK_PANEEL);
  g_clear_object (&TAAL_UITSPRAAK_PANEEL (object)->rij);

  G_OBJECT_CLASS (taal_uitspraak_paneel_parent_class)->dispose (object);
}

static void
taal_uitspraak_paneel_class_init (TaalUitspraakPaneelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_uitspraak_paneel_dispose;

  g_type_ensure (TAAL_TYPE_FEIT);
  g_type_ensure (TAAL_TYPE_RIJEN_GROEP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-uitspraak-paneel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalUitspraakPaneel, titel);
  gtk_widget_class_bind_template_child (widget_class, TaalUitspraakPaneel, wat);
  gtk_widget_class_bind_template_child (widget_class, TaalUitspraakPaneel, knoppen);
  gtk_widget_class_bind_template_child (widget_class, TaalUitspraakPaneel, gezegd);
  gtk_widget_class_bind_template_child (widget_class, TaalUitspraakPaneel, melding);
  gtk_widget_class_bind_template_child (widget_class, TaalUitspraakPaneel, geldig);
  gtk_widget_class_bind_template_child (widget_class, TaalUitspraakPaneel, stop);
  gtk_widget_class_bind_template_child (widget_class, TaalUitspraakPaneel, rijen);
}

static void
taal_uitspraak_paneel_init (TaalUitspraakPaneel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  taal_rijen_groep_set_elders (self->rijen);
}

static void
show_rijen (TaalUitspraakPaneel *self)
{
  const TaalUitspraken *uitspraken = taal_uitspraak_rij_get_uitspraken (self->rij);
  const TaalUitspraak *one = taal_uitspraak_rij_get_uitspraak (self->rij);

  taal_rijen_groep_begin (self->rijen, TAAL_TABEL_AANBOD_WI2013, _("All that was said"),
                          taal_uitspraak_rij_get_locatie (self->rij)->locatie_id, self->editable);
  for (guint i = one->first; i < one->first + one->n; i++)
    {
      const TaalAanbodRij *rij = g_ptr_array_index (uitspraken->rijen, i);
      g_autofree char *titel = taal_report_datum (rij->peildatum);
      g_autofree char *gezegd = taal_report_aanbod_gezegd (rij);
      g_autofree char *stop =
          rij->stopdatum != TAAL_DATE_NONE ? taal_report_datum (rij->stopdatum) : NULL;
      /* TRANSLATORS: %s is a date */
      g_autofree char *tot = stop != NULL ? g_strdup_printf (_("stops on %s"), stop) : NULL;
      const char *parts[4] = { gezegd };
      int n = 1;
      g_autofree char *onder = NULL;

      if (tot != NULL)
        parts[n++] = tot;
      if (rij->melder != NULL)
        parts[n++] = rij->melder;
      onder = g_strjoinv (" · ", (char **) parts);
      taal_rijen_groep_add (self->rijen, rij->rij, titel, onder);
    }
  taal_rijen_groep_end (self->rijen);
}

/**
 * taal_uitspraak_paneel_show:
 * @self: a pane
 * @rij: (nullable): what to show; %NULL lets go of it
 *
 * Thread: main
 */
void
taal_uitspraak_paneel_show (TaalUitspraakPaneel *self,
                            TaalUitspraakRij    *rij)
{
  const TaalUitspraken *uitspraken;
  const TaalUitspraak *one;
  const TaalLocatie *locatie;
  const char *gemeente;
  g_autofree char *wat = NULL;

  g_return_if_fail (TAAL_IS_UITSPRAAK_PANEEL (self) &&
                    (rij == NULL || TAAL_IS_UITSPRAAK_RIJ (rij)));

  g_set_object (&self->rij, rij);
  if (rij == NULL)
    return;

  uitspraken = taal_uitspraak_rij_get_uitspraken (rij);
  one = taal_uitspraak_rij_get_uitspraak (rij);
  locatie = taal_uitspraak_rij_get_locatie (rij);
  gemeente = taal_gemeenten_get_name (locatie->gemeente);
  wat = g_strjoin (" · ", taal_report_aanbod_soort_woord (one->soort),
                   gemeente != NULL ? gemeente : locatie->gemeente,
                   taal_uitspraak_rij_get_school (rij), NULL);
  gtk_label_set_text (self->titel, locatie->naam);
  gtk_label_set_text (self->wat, wat);
  taal_feit_take (self->gezegd, taal_report_aanbod_gezegd (one->rij));
  taal_feit_take (self->melding, taal_report_aanbod_melding (one->rij, uitspraken->op));
  taal_feit_take (self->geldig, taal_report_aanbod_geldig (one->verloopt, uitspraken->op));
  taal_feit_take (self->stop, taal_report_aanbod_stop (one->rij, uitspraken->op));
  show_rijen (self);
}

/**
 * taal_uitspraak_paneel_set_editable:
 * @self: a pane
 * @editable: whether what it shows can be changed
 *
 * Thread: main
 */
void
taal_uitspraak_paneel_set_editable (TaalUitspraakPaneel *self,
                                    gboolean             editable)
{
  g_return_if_fail (TAAL_IS_UITSPRAAK_PANEEL (self));

  self->editable = editable;
  gtk_widget_set_visible (self->knoppen, editable);
  if (self->rij != NULL)
    show_rijen (self);
}
