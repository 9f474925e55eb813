/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-aanbod-deel.h"

#include <glib/gi18n.h>

#include "taal-aanbod-kolommen.h"
#include "taal-dag-kiezer.h"
#include "taal-feit.h"
#include "taal-gemeente-paneel.h"
#include "taal-gemeenten.h"
#include "taal-kaart.h"
#include "taal-naast.h"
#include "taal-overzicht-rij.h"
#include "taal-report-aanbod-zin.h"
#include "taal-report-aanbod.h"
#include "taal-report-getal.h"
#include "taal-stopdagen.h"
#include "taal-verslag-bewaar.h"
#include "taal-vraag-dialog.h"

/* More than anyone reads here; the report has all. */
#define MAX_STOPDAGEN 100

/* How many rows are filled in one turn of the main loop: of all at once a day would stutter. */
#define STOPDAGEN_PER_BEURT 10

struct _TaalAanbodDeel
{
  GtkBox               parent_instance;

  /* Template children */
  TaalDagKiezer       *dag;
  TaalLijstVak        *vak;
  TaalGemeentePaneel  *paneel;
  TaalKaart           *kaart;
  GtkDropDown         *soort;
  GtkDropDown         *status;
  GtkListBox          *dekking;
  GtkWidget           *vervalt_groep;
  GtkListBox          *vervalt;

  gboolean             filling; /* several filters change at once */
  guint                gevuld;  /* how many rows of what falls away are filled */
  guint                beurt;   /* the source that fills more of them, or 0 */

  /* Owned */
  TaalUitspraken      *uitspraken;      /* (nullable): what was said */
  TaalBeschikbaarheid *beschikbaarheid; /* (nullable): what that comes to on the day */
  TaalGemeenteLijst   *lijst;
  GArray              *stopdagen;       /* (nullable): TaalStopdag, what falls away */
};

G_DEFINE_FINAL_TYPE (TaalAanbodDeel, taal_aanbod_deel, GTK_TYPE_BOX)

static int
get_keuze (GtkDropDown *drop_down)
{
  guint place = gtk_drop_down_get_selected (drop_down);

  return place == 0 || place == GTK_INVALID_LIST_POSITION ? TAAL_FILTER_ALLE : (int) place - 1;
}

static void
filter_changed_cb (TaalAanbodDeel *self)
{
  TaalAanbodFilter filter = TAAL_AANBOD_FILTER_INIT;

  if (self->filling)
    return;

  filter.zoek = (char *) taal_lijst_vak_get_zoek (self->vak);
  filter.soort = get_keuze (self->soort);
  filter.welke = get_keuze (self->status);
  (void) taal_lijst_vak_get_sort (self->vak, &filter.op, &filter.aflopend);
  taal_gemeente_lijst_set_filter (self->lijst, &filter);
  taal_kaart_set_beschikbaarheid (self->kaart, self->beschikbaarheid, filter.soort);
}

static void
lijst_answered_cb (TaalAanbodDeel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *getal = taal_report_getal (n);
  /* TRANSLATORS: %s is how many rows a table shows: one for each gemeente and kind of offer */
  g_autofree char *text = g_strdup_printf (ngettext ("%s row: a gemeente and a kind of offer",
                                                     "%s rows: a gemeente and a kind of offer", n),
                                           getal);

  taal_lijst_vak_set_aantal (self->vak, text);
}

static void
rij_opened_cb (TaalAanbodDeel  *self,
               TaalGemeenteRij *rij)
{
  taal_gemeente_paneel_show (self->paneel, rij);
  taal_kaart_select (self->kaart, taal_gemeente_rij_get_aanbod (rij)->gemeente);
}

/* From the map to the table, where that shows the gemeente. */
static void
gemeente_activated_cb (TaalAanbodDeel *self,
                       const char     *gemeente)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lijst)); i++)
    {
      g_autoptr (TaalGemeenteRij) rij = g_list_model_get_item (G_LIST_MODEL (self->lijst), i);

      if (!g_str_equal (taal_gemeente_rij_get_aanbod (rij)->gemeente, gemeente))
        continue;
      taal_lijst_vak_open_row (self->vak, taal_lijst_get_row (TAAL_LIJST (self->lijst), i));
      return;
    }
}

static void
closed_cb (TaalAanbodDeel *self)
{
  taal_gemeente_paneel_show (self->paneel, NULL);
}

static void
show_all_cb (TaalAanbodDeel *self)
{
  self->filling = TRUE;
  taal_lijst_vak_set_zoek (self->vak, "");
  gtk_drop_down_set_selected (self->soort, 0);
  gtk_drop_down_set_selected (self->status, 0);
  self->filling = FALSE;
  filter_changed_cb (self);
  taal_lijst_vak_focus_search (self->vak);
}

/* TaalRijVolgFunc */
static int
find_again (GObject  *rij,
            gpointer  data)
{
  TaalAanbodDeel *self = data;

  return taal_gemeente_lijst_find (self->lijst, TAAL_GEMEENTE_RIJ (rij));
}

static void
show_dekking (TaalAanbodDeel *self)
{
  taal_lijst_clear (self->dekking);
  for (int soort = 0; soort < TAAL_N_AANBOD_SOORTEN; soort++)
    {
      g_autofree char *zin =
          taal_report_aanbod_dekking (self->beschikbaarheid, (TaalAanbodSoort) soort);

      if (zin != NULL)
        taal_overzicht_add (self->dekking, zin, NULL, NULL, NULL, 0);
    }
}

/* A row with one sentence, to be read with the keys; it is filled anew for another day. */
static GtkWidget *
get_feit (TaalAanbodDeel *self,
          guint           place,
          GtkWidget     **sign)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->vervalt, (int) place);

  if (row == NULL)
    {
      GtkWidget *added = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      row = g_object_new (TAAL_TYPE_FEIT, NULL);
      gtk_widget_add_css_class (added, "warning");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), added);
      g_object_set_data (G_OBJECT (row), "sign", added);
      gtk_list_box_append (self->vervalt, GTK_WIDGET (row));
    }
  *sign = g_object_get_data (G_OBJECT (row), "sign");

  return GTK_WIDGET (row);
}

static void
fill_stopdag (TaalAanbodDeel *self,
              guint           place)
{
  const TaalStopdag *dag = &g_array_index (self->stopdagen, TaalStopdag, place);
  const char *naam = taal_gemeenten_get_name (dag->gemeente);
  g_autofree char *datum = taal_report_datum (dag->stopdatum);
  g_autofree char *titel = g_strjoin (" · ", datum, naam != NULL ? naam : dag->gemeente,
                                      taal_report_aanbod_soort_woord (dag->soort), NULL);
  GtkWidget *sign, *feit = get_feit (self, place, &sign);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (feit), titel);
  taal_feit_take (TAAL_FEIT (feit), taal_report_stopdag_zin (dag));
  /* The sentence says so too. */
  gtk_widget_set_visible (sign, dag->n_over == 0);
}

static void
fill_meer (TaalAanbodDeel *self)
{
  GtkWidget *sign, *feit = get_feit (self, MAX_STOPDAGEN, &sign);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (feit), _("More"));
  taal_feit_show (TAAL_FEIT (feit), _("The report has all that falls away."));
  gtk_widget_set_visible (sign, FALSE);
}

/* Fills some of the rows, then takes away what is left of another day. */
static gboolean
fill_more_cb (gpointer data)
{
  TaalAanbodDeel *self = data;
  guint n = MIN (self->stopdagen->len, MAX_STOPDAGEN + 1);
  GtkListBoxRow *over;

  for (int i = 0; i < STOPDAGEN_PER_BEURT; i++)
    if (self->gevuld < MIN (n, MAX_STOPDAGEN))
      fill_stopdag (self, self->gevuld++);
    else if (self->gevuld < n)
      {
        fill_meer (self);
        self->gevuld++;
      }
    else if ((over = gtk_list_box_get_row_at_index (self->vervalt, (int) n)) != NULL)
      gtk_list_box_remove (self->vervalt, GTK_WIDGET (over));
    else
      {
        self->beurt = 0;
        return G_SOURCE_REMOVE;
      }

  return G_SOURCE_CONTINUE;
}

/* The first rows are there at once. */
static void
show_vervalt (TaalAanbodDeel *self)
{
  g_clear_handle_id (&self->beurt, g_source_remove);
  g_clear_pointer (&self->stopdagen, g_array_unref);
  self->stopdagen = taal_stopdagen_compute (self->beschikbaarheid);
  self->gevuld = 0;
  if (fill_more_cb (self) == G_SOURCE_CONTINUE)
    self->beurt = g_idle_add (fill_more_cb, self);
  gtk_widget_set_visible (self->vervalt_groep, self->stopdagen->len > 0);
}

/* What was said comes to something else on another day. */
static void
compute (TaalAanbodDeel *self)
{
  const TaalAanbodVraag vraag = { .op = taal_dag_kiezer_get_dag (self->dag), .soort = -1 };

  g_clear_pointer (&self->beschikbaarheid, taal_beschikbaarheid_unref);
  self->beschikbaarheid =
      taal_beschikbaarheid_compute (self->uitspraken->norm, self->uitspraken->aanboden, &vraag);
  taal_lijst_vak_keep (self->vak);
  taal_gemeente_lijst_set_beschikbaarheid (self->lijst, self->beschikbaarheid);
  filter_changed_cb (self);
  show_dekking (self);
  show_vervalt (self);
}

static void
dag_changed_cb (TaalAanbodDeel *self)
{
  if (self->uitspraken != NULL)
    compute (self);
}

static void
beschikbaarheid_free (gpointer data)
{
  taal_beschikbaarheid_unref (data);
}

static char *
write_csv (gpointer data)
{
  return taal_report_aanbod_csv (data);
}

static char *
write_html (gpointer data)
{
  return taal_report_aanbod_html (data);
}

static char *
write_json (gpointer data)
{
  return taal_report_aanbod_json (data);
}

static void
bewaar_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalAanbodDeel *self = TAAL_AANBOD_DEEL (widget);
  TaalBeschikbaarheid *beschikbaarheid;

  if (self->beschikbaarheid == NULL)
    return;
  beschikbaarheid = taal_beschikbaarheid_ref (self->beschikbaarheid);
  if (g_str_equal (name, "aanbod.csv"))
    /* TRANSLATORS: the name of a file to begin with; keep the end .csv */
    taal_verslag_bewaar (widget, TAAL_CHOOSER_SAVE_TABEL, _("offer.csv"), write_csv,
                         beschikbaarheid, beschikbaarheid_free);
  else if (g_str_equal (name, "aanbod.html"))
    /* TRANSLATORS: the name of a file to begin with; keep the end .html */
    taal_verslag_bewaar (widget, TAAL_CHOOSER_SAVE_HTML, _("offer.html"), write_html,
                         beschikbaarheid, beschikbaarheid_free);
  else
    /* TRANSLATORS: the name of a file to begin with; keep the end .json */
    taal_verslag_bewaar (widget, TAAL_CHOOSER_SAVE_JSON, _("offer.json"), write_json,
                         beschikbaarheid, beschikbaarheid_free);
}

/* Where a cursist can go, near the gemeente that is selected. */
static void
vraag_activated (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TaalAanbodDeel *self = TAAL_AANBOD_DEEL (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  TaalVraagDialog *dialog;

  if (self->uitspraken == NULL)
    return;
  dialog = taal_vraag_dialog_new (self->uitspraken->norm, self->uitspraken->aanboden);
  taal_vraag_dialog_set_vraag (dialog, taal_kaart_get_gemeente (self->kaart),
                               get_keuze (self->soort), taal_dag_kiezer_get_dag (self->dag));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
taal_aanbod_deel_dispose (GObject *object)
{
  TaalAanbodDeel *self = TAAL_AANBOD_DEEL (object);

  self->filling = TRUE;
  g_clear_handle_id (&self->beurt, g_source_remove);
  g_clear_pointer (&self->stopdagen, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_AANBOD_DEEL);
  g_clear_object (&self->lijst);
  g_clear_pointer (&self->beschikbaarheid, taal_beschikbaarheid_unref);
  g_clear_pointer (&self->uitspraken, taal_uitspraken_unref);

  G_OBJECT_CLASS (taal_aanbod_deel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TAAL_TYPE_DAG_KIEZER);
  g_type_ensure (TAAL_TYPE_GEMEENTE_PANEEL);
  g_type_ensure (TAAL_TYPE_KAART);
  g_type_ensure (TAAL_TYPE_LIJST_VAK);
  g_type_ensure (TAAL_TYPE_NAAST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-aanbod-deel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, dag);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, vak);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, kaart);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, soort);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, status);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, dekking);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, vervalt_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalAanbodDeel, vervalt);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dag_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gemeente_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
taal_aanbod_deel_class_init (TaalAanbodDeelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_aanbod_deel_dispose;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "aanbod.csv", NULL, bewaar_activated);
  gtk_widget_class_install_action (widget_class, "aanbod.html", NULL, bewaar_activated);
  gtk_widget_class_install_action (widget_class, "aanbod.json", NULL, bewaar_activated);
  gtk_widget_class_install_action (widget_class, "aanbod.vraag", NULL, vraag_activated);
}

static void
taal_aanbod_deel_init (TaalAanbodDeel *self)
{
  self->lijst = taal_gemeente_lijst_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  taal_gemeente_kolommen_install (self->vak);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_volg (self->vak, find_again, self);
  self->filling = FALSE;
}

/**
 * taal_aanbod_deel_set_uitspraken:
 * @self: the offer
 * @uitspraken: what was said, as it is today
 *
 * The day that was chosen stays.
 *
 * Thread: main
 */
void
taal_aanbod_deel_set_uitspraken (TaalAanbodDeel *self,
                                 TaalUitspraken *uitspraken)
{
  g_return_if_fail (TAAL_IS_AANBOD_DEEL (self) && uitspraken != NULL);

  taal_uitspraken_ref (uitspraken);
  g_clear_pointer (&self->uitspraken, taal_uitspraken_unref);
  self->uitspraken = uitspraken;
  taal_dag_kiezer_set_dagen (self->dag, uitspraken->dagen, uitspraken->op);
  compute (self);
}

/**
 * taal_aanbod_deel_get_lijst:
 * @self: the offer
 *
 * Returns: (transfer none): it as a list
 *
 * Thread: main
 */
TaalGemeenteLijst *
taal_aanbod_deel_get_lijst (TaalAanbodDeel *self)
{
  g_return_val_if_fail (TAAL_IS_AANBOD_DEEL (self), NULL);

  return self->lijst;
}

/**
 * taal_aanbod_deel_focus_search:
 * @self: the offer
 *
 * Lets the user type which gemeente to search for.
 *
 * Thread: main
 */
void
taal_aanbod_deel_focus_search (TaalAanbodDeel *self)
{
  g_return_if_fail (TAAL_IS_AANBOD_DEEL (self));

  taal_lijst_vak_focus_search (self->vak);
}

/**
 * taal_aanbod_deel_stap:
 * @self: the offer
 * @verder: whether to go on, rather than back
 *
 * Goes to the next day on which anything changes, or the one before.
 *
 * Thread: main
 */
void
taal_aanbod_deel_stap (TaalAanbodDeel *self,
                       gboolean        verder)
{
  g_return_if_fail (TAAL_IS_AANBOD_DEEL (self));

  gtk_widget_activate_action (GTK_WIDGET (self->dag), verder ? "dag.volgende" : "dag.vorige", NULL);
}
