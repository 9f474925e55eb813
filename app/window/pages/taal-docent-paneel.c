/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-docent-paneel.h"

#include <glib/gi18n.h>

#include "taal-chip.h"
#include "taal-docent-rijen.h"
#include "taal-feit.h"
#include "taal-regel-vak.h"
#include "taal-report-docenten.h"
#include "taal-report-getal.h"
#include "taal-report-verlies.h"
#include "taal-schema.h"
#include "taal-stap-rij.h"
#include "taal-tijdbalk.h"

struct _TaalDocentPaneel
{
  GtkBox               parent_instance;

  /* Template children */
  GtkLabel            *naam;
  GtkLabel            *wie;
  TaalChip            *chip;
  AdwPreferencesGroup *dossier;
  TaalFeit            *dienst;
  TaalFeit            *registratie;
  TaalFeit            *nummer;
  TaalFeit            *controle;
  TaalFeit            *vog;
  TaalFeit            *ontbreekt;
  TaalFeit            *lessen;
  TaalRegelVak        *vog_regel;
  AdwPreferencesGroup *verlies;
  TaalFeit            *verval;
  TaalFeit            *vertrek;
  TaalTijdbalk        *tijdbalk;
  GtkListBox          *stappen;
  GtkButton           *open_lessen;
  GtkWidget           *knoppen;
  GtkButton           *wijzig;
  GtkMenuButton       *meer;
  GtkButton           *verwijder;
  TaalDocentRijen     *rijen;
};

G_DEFINE_FINAL_TYPE (TaalDocentPaneel, taal_docent_paneel, GTK_TYPE_BOX)

static void
taal_docent_paneel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_DOCENT_PANEEL);

  G_OBJECT_CLASS (taal_docent_paneel_parent_class)->dispose (object);
}

static void
taal_docent_paneel_class_init (TaalDocentPaneelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_docent_paneel_dispose;

  g_type_ensure (TAAL_TYPE_CHIP);
  g_type_ensure (TAAL_TYPE_DOCENT_RIJEN);
  g_type_ensure (TAAL_TYPE_FEIT);
  g_type_ensure (TAAL_TYPE_REGEL_VAK);
  g_type_ensure (TAAL_TYPE_TIJDBALK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-docent-paneel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, naam);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, wie);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, chip);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, dossier);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, dienst);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, registratie);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, nummer);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, controle);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, vog);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, ontbreekt);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, lessen);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, vog_regel);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, verlies);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, verval);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, vertrek);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, tijdbalk);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, stappen);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, open_lessen);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, rijen);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, knoppen);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, wijzig);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, meer);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentPaneel, verwijder);
}

static void
taal_docent_paneel_init (TaalDocentPaneel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What they counted as since they came, the latest first, and the same drawn. */
static void
show_stappen (TaalDocentPaneel *self,
              TaalDocentRij    *rij)
{
  g_autoptr (GArray) stappen = taal_docent_rij_list_stappen (rij);
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->stappen))) != NULL)
    gtk_list_box_remove (self->stappen, old);
  for (guint i = 0; i < stappen->len; i++)
    {
      const TaalDocentStap *stap = &g_array_index (stappen, TaalDocentStap, i);

      gtk_list_box_prepend (self->stappen, taal_stap_rij_new (taal_docent_rij_get_check (rij)->oordeel->snapshot,
                                                              stap->van, stap->end, stap->op));
    }
  taal_tijdbalk_show (self->tijdbalk, rij);
}

/* What it costs that something of theirs ends, or that they leave. */
static void
show_verlies (TaalDocentPaneel *self,
              TaalDocentRij    *rij)
{
  const TaalCheck *check = taal_docent_rij_get_check (rij);
  const TaalVerliezen *verliezen = taal_docent_rij_get_verliezen (rij);
  g_autofree char *periode = taal_report_periode (check->oordeel->periode);
  /* TRANSLATORS: %s is a period, such as 2026 */
  g_autofree char *uitleg = g_strdup_printf (_("Over the lessen of %s that were given and those that are planned."),
                                             periode);

  adw_preferences_group_set_description (self->verlies, uitleg);
  taal_feit_take (self->verval, taal_report_verval_zin (check, verliezen, taal_docent_rij_get_row (rij)));
  taal_feit_take (self->vertrek, taal_report_vertrek_zin (check, verliezen, taal_docent_rij_get_row (rij)));
}

static char *
format_dienst (const TaalDocent *docent)
{
  char van[TAAL_DATE_TEXT_SIZE], tot[TAAL_DATE_TEXT_SIZE];

  if (docent->dienst.van == TAAL_DATE_NONE)
    return NULL;
  taal_date_format (docent->dienst.van, van);
  if (docent->dienst.tot == TAAL_DATE_NONE)
    return g_strdup_printf (_("from %s"), van);
  taal_date_format (docent->dienst.tot, tot);

  return g_strdup_printf (_("%1$s to %2$s"), van, tot);
}

static char *
format_lessen (TaalDocentRij *rij)
{
  const TaalOordeel *oordeel = taal_docent_rij_get_check (rij)->oordeel;
  TaalGewichten gewichten = taal_docent_rij_get_gewichten (rij);
  g_autofree char *all = taal_report_gewicht (taal_gewichten_get_totaal (gewichten),
                                              oordeel->maatstaf.minutes);
  g_autofree char *niet = taal_report_getal (gewichten.status[TAAL_STATUS_NIET_MEEGETELD]);

  if (gewichten.status[TAAL_STATUS_NIET_MEEGETELD] == 0)
    return g_steal_pointer (&all);

  /* TRANSLATORS: %1$s is a number of lessen or minutes with its unit, %2$s how many of them */
  return g_strdup_printf (_("%1$s, of which %2$s do not count"), all, niet);
}

static void
show_dossier (TaalDocentPaneel *self,
              TaalDocentRij    *rij)
{
  const TaalDocentDossiers *dossiers = taal_docent_rij_get_dossiers (rij);
  const TaalDocentDossier *dossier = taal_docent_rij_get_dossier (rij);
  const char *nummer = NULL;

  if (dossier->registratie != TAAL_GEEN)
    nummer = taal_snapshot_get_registraties (taal_bron_get_snapshot (dossiers->bron),
                                             NULL)[dossier->registratie].nummer;

  taal_feit_take (self->dienst, format_dienst (taal_docent_rij_get_docent (rij)));
  taal_feit_take (self->registratie, taal_report_registratie (dossiers, dossier));
  taal_feit_show (self->nummer, nummer);
  taal_feit_take (self->controle, taal_report_controle (dossier));
  taal_feit_take (self->vog, taal_report_vog (dossiers, dossier));
  taal_feit_take (self->ontbreekt, taal_report_ontbreekt (dossier));
  taal_feit_take (self->lessen, format_lessen (rij));
  taal_regel_vak_show (self->vog_regel, dossier->vog_ouderdom == TAAL_UITKOMST_NVT ? NULL
                                                                                 : dossier->vog_regel);
}

/* The docent that the buttons are about. */
static void
set_target (TaalDocentPaneel *self,
            gint32            rij)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->wijzig), "(ii)", (int) TAAL_TABEL_DOCENTEN, rij);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->verwijder), "(ii)", (int) TAAL_TABEL_DOCENTEN, rij);
}

/**
 * taal_docent_paneel_set_editable:
 * @self: a pane
 * @editable: whether what it shows next can be changed
 *
 * Thread: main
 */
void
taal_docent_paneel_set_editable (TaalDocentPaneel *self,
                                 gboolean          editable)
{
  g_return_if_fail (TAAL_IS_DOCENT_PANEEL (self));

  gtk_widget_set_visible (self->knoppen, editable);
  set_target (self, 0); /* an action that takes one wants it first */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->wijzig), editable ? "win.rij-wijzigen" : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->verwijder), editable ? "win.rij-verwijderen" : NULL);
  taal_docent_rijen_set_editable (self->rijen, editable);
}

/**
 * taal_docent_paneel_show:
 * @self: a pane
 * @rij: the docent to show
 *
 * Thread: main
 */
void
taal_docent_paneel_show (TaalDocentPaneel *self,
                         TaalDocentRij    *rij)
{
  const TaalDocent *docent;
  g_autofree char *wie = NULL;
  g_autofree char *titel = NULL;
  char op[TAAL_DATE_TEXT_SIZE];

  g_return_if_fail (TAAL_IS_DOCENT_PANEEL (self) && TAAL_IS_DOCENT_RIJ (rij));

  docent = taal_docent_rij_get_docent (rij);
  gtk_label_set_text (self->naam, taal_docent_rij_get_naam (rij));
  /* TRANSLATORS: below the name of a person: %1$s is an id, %2$s a role */
  wie = g_strdup_printf (_("%1$s, %2$s"), docent->docent_id,
                         taal_enum_name (&taal_enum_rol, (int) docent->rol));
  gtk_label_set_text (self->wie, wie);
  taal_chip_show_status (self->chip, taal_docent_rij_get_dossier (rij)->op.status);

  taal_date_format (taal_docent_rij_get_dossiers (rij)->op, op);
  /* TRANSLATORS: a heading: %s is a date such as 2023-12-31 */
  titel = g_strdup_printf (_("The file on %s"), op);
  adw_preferences_group_set_title (self->dossier, titel);
  show_dossier (self, rij);
  show_verlies (self, rij);
  show_stappen (self, rij);
  taal_docent_rijen_show (self->rijen, rij);
  set_target (self, docent->rij);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_lessen), "i",
                                    taal_docent_rij_get_row (rij));
}

/* Once the button is in the window, where a pane that opens slides in. */
static gboolean
popup_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  GtkWidget *meer = GTK_WIDGET (TAAL_DOCENT_PANEEL (widget)->meer);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (meer) || !gtk_widget_compute_bounds (meer, root, &bounds) ||
      bounds.size.width <= 0 ||
      bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (root))
    return G_SOURCE_CONTINUE;

  gtk_menu_button_popup (GTK_MENU_BUTTON (meer));
  return G_SOURCE_REMOVE;
}

/**
 * taal_docent_paneel_popup:
 * @self: a pane that shows a docent who can be changed
 *
 * Opens the menu of what else can be done with them.
 *
 * Thread: main
 */
void
taal_docent_paneel_popup (TaalDocentPaneel *self)
{
  g_return_if_fail (TAAL_IS_DOCENT_PANEEL (self));

  gtk_widget_add_tick_callback (GTK_WIDGET (self), popup_cb, NULL, NULL);
}
