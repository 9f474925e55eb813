/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-les-paneel.h"

#include <glib/gi18n.h>

#include "taal-chip.h"
#include "taal-feit.h"
#include "taal-regel-vak.h"
#include "taal-report-getal.h"
#include "taal-report-lessen.h"
#include "taal-report-woorden.h"
#include "taal-schema.h"

struct _TaalLesPaneel
{
  GtkBox        parent_instance;

  /* Template children */
  GtkLabel     *titel;
  TaalChip     *chip;
  GtkLabel     *zin;
  GtkLabel     *advies;
  TaalFeit     *datum;
  TaalFeit     *docent;
  TaalFeit     *co_docent;
  TaalFeit     *groep;
  TaalFeit     *duur;
  TaalFeit     *bewijs;
  TaalFeit     *melding;
  TaalRegelVak *regel;
  GtkButton    *open_docent;
  GtkWidget    *knoppen;
  GtkButton    *wijzig;
  GtkButton    *verwijder;
  GtkButton    *presentie;
  GtkButton    *presentielijst;
};

G_DEFINE_FINAL_TYPE (TaalLesPaneel, taal_les_paneel, GTK_TYPE_BOX)

static void
taal_les_paneel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_LES_PANEEL);

  G_OBJECT_CLASS (taal_les_paneel_parent_class)->dispose (object);
}

static void
taal_les_paneel_class_init (TaalLesPaneelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_les_paneel_dispose;

  g_type_ensure (TAAL_TYPE_CHIP);
  g_type_ensure (TAAL_TYPE_FEIT);
  g_type_ensure (TAAL_TYPE_REGEL_VAK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-les-paneel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, titel);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, chip);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, zin);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, advies);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, datum);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, docent);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, co_docent);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, groep);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, duur);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, bewijs);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, melding);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, regel);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, open_docent);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, knoppen);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, wijzig);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, verwijder);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, presentie);
  gtk_widget_class_bind_template_child (widget_class, TaalLesPaneel, presentielijst);
}

static void
taal_les_paneel_init (TaalLesPaneel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
format_persoon (const TaalSnapshot *snapshot,
                int                 place)
{
  const TaalDocent *docent;

  if (place == TAAL_GEEN)
    return NULL;

  docent = &taal_snapshot_get_docenten (snapshot, NULL)[place];
  /* TRANSLATORS: a person: %1$s is an id, %2$s a name, %3$s a role */
  return g_strdup_printf (_("%1$s, %2$s (%3$s)"), docent->docent_id, docent->naam,
                          taal_enum_name (&taal_enum_rol, (int) docent->rol));
}

static char *
format_groep (const TaalGroep *groep)
{
  /* TRANSLATORS: a groep: %1$s is its id, %2$s its name or a dash, %3$s its wet, %4$s its route */
  return g_strdup_printf (_("%1$s, %2$s (%3$s, route %4$s)"), groep->groep_id,
                          groep->naam != NULL ? groep->naam : "–",
                          taal_enum_name (&taal_enum_wet, (int) groep->wet),
                          taal_enum_name (&taal_enum_route, (int) groep->route));
}

/* What can be done about a lesson that does not count, and what a reader may wonder at. */
static void
show_advies (TaalLesPaneel        *self,
             const TaalLesOordeel *les,
             gboolean              judged)
{
  const char *reden = judged ? taal_report_reden_advies (les->op.reden) : "";
  const char *co_docent = les->les.co_docent == TAAL_GEEN
                            ? ""
                            : _("There was a co-docent, who does not count.");
  g_autofree char *advies = g_strjoin (*reden == '\0' || *co_docent == '\0' ? "" : "\n", reden,
                                       co_docent, NULL);

  gtk_label_set_text (self->advies, advies);
  gtk_widget_set_visible (GTK_WIDGET (self->advies), *advies != '\0');
}

/* The les that the buttons are about. */
static void
set_target (TaalLesPaneel *self,
            gint32         rij)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->wijzig), "(ii)", (int) TAAL_TABEL_LESSEN, rij);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->verwijder), "(ii)", (int) TAAL_TABEL_LESSEN, rij);
}

/**
 * taal_les_paneel_set_editable:
 * @self: a pane
 * @editable: whether what it shows next can be changed
 *
 * Thread: main
 */
void
taal_les_paneel_set_editable (TaalLesPaneel *self,
                              gboolean       editable)
{
  g_return_if_fail (TAAL_IS_LES_PANEEL (self));

  gtk_widget_set_visible (self->knoppen, editable);
  set_target (self, 0); /* an action that takes one wants it first */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->wijzig), editable ? "win.rij-wijzigen" : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->verwijder), editable ? "win.rij-verwijderen" : NULL);
}

/**
 * taal_les_paneel_show:
 * @self: a pane
 * @rij: the lesson to show
 *
 * Thread: main
 */
void
taal_les_paneel_show (TaalLesPaneel *self,
                      TaalLesRij    *rij)
{
  const TaalLesOordeel *les;
  const TaalSnapshot *snapshot;
  g_autofree char *zin = NULL;
  gboolean judged;

  g_return_if_fail (TAAL_IS_LES_PANEEL (self) && TAAL_IS_LES_RIJ (rij));

  les = taal_les_rij_get_oordeel (rij);
  snapshot = taal_les_rij_get_check (rij)->oordeel->snapshot;
  judged = les->telt == TAAL_TELT_MEE;
  zin = taal_report_les_zin (taal_les_rij_get_check (rij), les);

  gtk_label_set_text (self->titel, les->les.les_id);
  taal_chip_show_les (self->chip, les);
  gtk_label_set_text (self->zin, zin);
  show_advies (self, les, judged);

  taal_feit_show (self->datum, taal_les_rij_get_datum (rij));
  taal_feit_take (self->docent, format_persoon (snapshot, les->les.docent));
  taal_feit_take (self->co_docent, format_persoon (snapshot, les->les.co_docent));
  taal_feit_take (self->groep, format_groep (taal_les_rij_get_groep (rij)));
  taal_feit_take (self->duur, taal_report_gewicht (les->les.minuten, TRUE));
  taal_feit_take (self->bewijs, judged ? taal_report_bewijs (snapshot, les->op) : NULL);
  taal_feit_take (self->melding, judged ? taal_report_melding (snapshot, les->op.melding) : NULL);
  taal_regel_vak_show (self->regel, judged ? les->regel : NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->open_docent), les->les.docent != TAAL_GEEN);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_docent), "i", les->les.docent);
  set_target (self, les->les.rij);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->presentie), "i", les->les.rij);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->presentielijst), "i", les->les.rij);
}
