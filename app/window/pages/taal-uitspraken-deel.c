/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uitspraken-deel.h"

#include <glib/gi18n.h>

#include "taal-aanbod-kolommen.h"
#include "taal-aanbod-stap.h"
#include "taal-dossier-acties.h"
#include "taal-fout-dialog.h"
#include "taal-report-getal.h"
#include "taal-report-import.h"
#include "taal-uitspraak-paneel.h"

struct _TaalUitsprakenDeel
{
  GtkBox               parent_instance;

  /* Template children */
  TaalLijstVak        *vak;
  TaalUitspraakPaneel *paneel;
  GtkDropDown         *soort;
  GtkDropDown         *welke;
  GtkWidget           *nieuw;
  GtkWidget           *bevestig;

  gboolean             editable;
  gboolean             filling; /* several filters change at once */

  /* Owned */
  TaalSession         *session;  /* (nullable): the school, where it is one */
  TaalUitspraakRij    *getoond;  /* (nullable): what the pane shows */
  TaalUitspraakLijst  *lijst;
};

G_DEFINE_FINAL_TYPE (TaalUitsprakenDeel, taal_uitspraken_deel, GTK_TYPE_BOX)

/* In the order of the .ui file. */
static const int dagen[] = { TAAL_FILTER_ALLE, TAAL_UITSPRAKEN_HERINNER_DAGEN, 0 };

static void
filter_changed_cb (TaalUitsprakenDeel *self)
{
  TaalAanbodFilter filter = TAAL_AANBOD_FILTER_INIT;
  guint soort;

  if (self->filling)
    return;

  soort = gtk_drop_down_get_selected (self->soort);
  filter.zoek = (char *) taal_lijst_vak_get_zoek (self->vak);
  filter.soort =
      soort == 0 || soort == GTK_INVALID_LIST_POSITION ? TAAL_FILTER_ALLE : (int) soort - 1;
  filter.welke = dagen[MIN (gtk_drop_down_get_selected (self->welke), G_N_ELEMENTS (dagen) - 1)];
  (void) taal_lijst_vak_get_sort (self->vak, &filter.op, &filter.aflopend);
  taal_uitspraak_lijst_set_filter (self->lijst, &filter);
}

static void
update_actions (TaalUitsprakenDeel *self)
{
  gboolean editable = self->editable && self->session != NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "uitspraken.nieuw", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "uitspraken.bevestig-alle", editable && n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "uitspraken.bevestig",
                                 editable && self->getoond != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "uitspraken.nieuw-hiervan",
                                 editable && self->getoond != NULL);
}

/* Whether nothing is found, or there is nothing to be found. */
static void
say_empty (TaalUitsprakenDeel *self)
{
  const TaalUitspraken *uitspraken = taal_uitspraak_lijst_get_uitspraken (self->lijst);
  gboolean any = uitspraken != NULL && uitspraken->uitspraken->len > 0;

  g_object_set (self->vak, "empty-title", any ? _("No statement found") : _("No statements yet"),
                "empty-description",
                any ? _("Try another search or filter.")
                    : _("It is not noted what is offered to new cursisten under the Wi2013."),
                NULL);
}

static void
lijst_answered_cb (TaalUitsprakenDeel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *getal = taal_report_getal (n);
  /* TRANSLATORS: %s is how many rows a table shows: one for each locatie and kind of offer */
  g_autofree char *text = g_strdup_printf (ngettext ("%s row: a locatie and a kind of offer",
                                                     "%s rows: a locatie and a kind of offer", n),
                                           getal);

  taal_lijst_vak_set_aantal (self->vak, text);
  say_empty (self);
  update_actions (self);
}

static void
rij_opened_cb (TaalUitsprakenDeel *self,
               TaalUitspraakRij   *rij)
{
  g_set_object (&self->getoond, rij);
  taal_uitspraak_paneel_show (self->paneel, rij);
  update_actions (self);
}

static void
closed_cb (TaalUitsprakenDeel *self)
{
  g_clear_object (&self->getoond);
  taal_uitspraak_paneel_show (self->paneel, NULL);
  update_actions (self);
}

static void
show (TaalUitsprakenDeel *self,
      guint               welke)
{
  self->filling = TRUE;
  taal_lijst_vak_set_zoek (self->vak, "");
  gtk_drop_down_set_selected (self->soort, 0);
  gtk_drop_down_set_selected (self->welke, welke);
  self->filling = FALSE;
  filter_changed_cb (self);
  taal_lijst_vak_focus_search (self->vak);
}

static void
show_all_cb (TaalUitsprakenDeel *self)
{
  show (self, 0);
}

/* TaalRijVolgFunc */
static int
find_again (GObject  *rij,
            gpointer  data)
{
  TaalUitsprakenDeel *self = data;

  return taal_uitspraak_lijst_find (self->lijst, TAAL_UITSPRAAK_RIJ (rij));
}

static GtkWindow *
get_window (TaalUitsprakenDeel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (TaalUitsprakenDeel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report =
      taal_session_edit_finish (TAAL_SESSION (object), result, &error);
  GtkWindow *window = get_window (self);

  if (window == NULL || (report != NULL && taal_import_report_is_imported (report)))
    return;
  if (report == NULL)
    taal_fout_dialog_show (window, TAAL_SESSION (object), _("This cannot be confirmed"), error);
  else
    {
      g_autofree char *text =
          taal_report_issue_melding (taal_import_report_get_issue (report, 0));

      (void) taal_fout_dialog_say (window, _("This cannot be confirmed"), text);
    }
}

/* Says again, as of today, what was said of these; what is of today already needs no saying. */
static void
confirm (TaalUitsprakenDeel *self,
         const GArray       *places)
{
  const TaalUitspraken *uitspraken = taal_uitspraak_lijst_get_uitspraken (self->lijst);
  g_autoptr (TaalBewerking) bewerking = taal_aanbod_stap_bevestig (uitspraken, places);

  if (bewerking != NULL)
    taal_session_edit_async (self->session, bewerking, confirmed_cb, g_object_ref (self));
}

static void
bevestig_activated (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TaalUitsprakenDeel *self = TAAL_UITSPRAKEN_DEEL (widget);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint32));

  /* While the list is being read anew, its rows are those of before. */
  if (taal_lijst_is_bezig (TAAL_LIJST (self->lijst)))
    return;
  if (g_str_equal (name, "uitspraken.bevestig-alle"))
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lijst)); i++)
      {
        gint32 place = taal_lijst_get_row (TAAL_LIJST (self->lijst), i);

        g_array_append_val (places, place);
      }
  else
    {
      gint32 place = taal_uitspraak_lijst_find (self->lijst, self->getoond);

      if (place >= 0)
        g_array_append_val (places, place);
    }
  confirm (self, places);
}

static void
set_getal (TaalFormulier *formulier,
           const char    *kolom,
           gint32         getal)
{
  g_autofree char *text = getal != G_MININT32 ? g_strdup_printf ("%d", getal) : NULL;

  if (text != NULL)
    taal_formulier_set_tekst (formulier, kolom, text);
}

/* Of a locatie and soort of which something was said, only what changed is to be typed. */
static void
propose (TaalFormulier    *formulier,
         TaalUitspraakRij *rij)
{
  const TaalUitspraak *one = taal_uitspraak_rij_get_uitspraak (rij);
  char datum[TAAL_DATE_TEXT_SIZE];

  taal_formulier_set_tekst (formulier, "locatie_id",
                            taal_uitspraak_rij_get_locatie (rij)->locatie_id);
  taal_formulier_set_tekst (formulier, "soort",
                            taal_enum_name (&taal_enum_aanbod_soort, (int) one->soort));
  taal_formulier_set_tekst (formulier, "neemt_aan", one->rij->neemt_aan ? "ja" : "nee");
  set_getal (formulier, "plaatsen", one->rij->plaatsen);
  set_getal (formulier, "wachttijd_weken", one->rij->wachttijd_weken);
  if (one->rij->stopdatum != TAAL_DATE_NONE)
    taal_formulier_set_tekst (formulier, "stopdatum",
                              taal_date_format (one->rij->stopdatum, datum));
  if (one->rij->melder != NULL)
    taal_formulier_set_tekst (formulier, "melder", one->rij->melder);
  taal_formulier_note_begin (formulier);
}

static void
nieuw_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TaalUitsprakenDeel *self = TAAL_UITSPRAKEN_DEEL (widget);
  TaalRijDialog *dialog = taal_dossier_acties_toevoegen (get_window (self), self->session,
                                                         TAAL_TABEL_AANBOD_WI2013, NULL);

  if (g_str_equal (name, "uitspraken.nieuw-hiervan") && self->getoond != NULL)
    {
      propose (taal_rij_dialog_get_formulier (dialog), self->getoond);
      taal_rij_dialog_set_focus (dialog, "neemt_aan");
    }
}

static void
taal_uitspraken_deel_dispose (GObject *object)
{
  TaalUitsprakenDeel *self = TAAL_UITSPRAKEN_DEEL (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_UITSPRAKEN_DEEL);
  g_clear_object (&self->getoond);
  g_clear_object (&self->lijst);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (taal_uitspraken_deel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TAAL_TYPE_LIJST_VAK);
  g_type_ensure (TAAL_TYPE_UITSPRAAK_PANEEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-uitspraken-deel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalUitsprakenDeel, vak);
  gtk_widget_class_bind_template_child (widget_class, TaalUitsprakenDeel, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalUitsprakenDeel, soort);
  gtk_widget_class_bind_template_child (widget_class, TaalUitsprakenDeel, welke);
  gtk_widget_class_bind_template_child (widget_class, TaalUitsprakenDeel, nieuw);
  gtk_widget_class_bind_template_child (widget_class, TaalUitsprakenDeel, bevestig);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
taal_uitspraken_deel_class_init (TaalUitsprakenDeelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_uitspraken_deel_dispose;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "uitspraken.nieuw", NULL, nieuw_activated);
  gtk_widget_class_install_action (widget_class, "uitspraken.nieuw-hiervan", NULL,
                                   nieuw_activated);
  gtk_widget_class_install_action (widget_class, "uitspraken.bevestig", NULL, bevestig_activated);
  gtk_widget_class_install_action (widget_class, "uitspraken.bevestig-alle", NULL,
                                   bevestig_activated);
}

static void
taal_uitspraken_deel_init (TaalUitsprakenDeel *self)
{
  self->lijst = taal_uitspraak_lijst_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  taal_uitspraak_kolommen_install (self->vak);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_volg (self->vak, find_again, self);
  self->filling = FALSE;
  update_actions (self);
}

/**
 * taal_uitspraken_deel_set_uitspraken:
 * @self: the statements
 * @uitspraken: what was said, as it is today
 *
 * Thread: main
 */
void
taal_uitspraken_deel_set_uitspraken (TaalUitsprakenDeel *self,
                                     TaalUitspraken     *uitspraken)
{
  g_return_if_fail (TAAL_IS_UITSPRAKEN_DEEL (self) && uitspraken != NULL);

  taal_lijst_vak_keep (self->vak);
  taal_uitspraak_lijst_set_uitspraken (self->lijst, uitspraken);
  filter_changed_cb (self);
}

/**
 * taal_uitspraken_deel_set_session:
 * @self: the statements
 * @session: the school that they are of
 *
 * Thread: main
 */
void
taal_uitspraken_deel_set_session (TaalUitsprakenDeel *self,
                                  TaalSession        *session)
{
  g_return_if_fail (TAAL_IS_UITSPRAKEN_DEEL (self) && TAAL_IS_SESSION (session));

  g_set_object (&self->session, session);
  update_actions (self);
}

/**
 * taal_uitspraken_deel_set_editable:
 * @self: the statements
 * @editable: whether they can be changed
 *
 * Thread: main
 */
void
taal_uitspraken_deel_set_editable (TaalUitsprakenDeel *self,
                                   gboolean            editable)
{
  g_return_if_fail (TAAL_IS_UITSPRAKEN_DEEL (self));

  self->editable = editable;
  gtk_widget_set_visible (gtk_widget_get_parent (self->nieuw), editable);
  gtk_widget_set_visible (gtk_widget_get_parent (self->bevestig), editable);
  taal_uitspraak_paneel_set_editable (self->paneel, editable);
  update_actions (self);
}

/**
 * taal_uitspraken_deel_toon_te_bevestigen:
 * @self: the statements
 *
 * Shows only what is, or soon becomes, too old.
 *
 * Thread: main
 */
void
taal_uitspraken_deel_toon_te_bevestigen (TaalUitsprakenDeel *self)
{
  g_return_if_fail (TAAL_IS_UITSPRAKEN_DEEL (self));

  show (self, 1);
}

/**
 * taal_uitspraken_deel_nieuw:
 * @self: the statements
 *
 * Shows a form for a new statement: of what the pane shows where it is open.
 *
 * Thread: main
 */
void
taal_uitspraken_deel_nieuw (TaalUitsprakenDeel *self)
{
  g_return_if_fail (TAAL_IS_UITSPRAKEN_DEEL (self));

  gtk_widget_activate_action (GTK_WIDGET (self),
                              self->getoond != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
                                  ? "uitspraken.nieuw-hiervan"
                                  : "uitspraken.nieuw",
                              NULL);
}

/**
 * taal_uitspraken_deel_get_lijst:
 * @self: the statements
 *
 * Returns: (transfer none): them as a list
 *
 * Thread: main
 */
TaalUitspraakLijst *
taal_uitspraken_deel_get_lijst (TaalUitsprakenDeel *self)
{
  g_return_val_if_fail (TAAL_IS_UITSPRAKEN_DEEL (self), NULL);

  return self->lijst;
}

/**
 * taal_uitspraken_deel_focus_search:
 * @self: the statements
 *
 * Lets the user type what to search for.
 *
 * Thread: main
 */
void
taal_uitspraken_deel_focus_search (TaalUitsprakenDeel *self)
{
  g_return_if_fail (TAAL_IS_UITSPRAKEN_DEEL (self));

  taal_lijst_vak_focus_search (self->vak);
}
