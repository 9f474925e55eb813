/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uren-deel.h"

#include <glib/gi18n.h>

#include "taal-online-kolommen.h"
#include "taal-report-getal.h"
#include "taal-report-waarborg.h"
#include "taal-uren-paneel.h"
#include "taal-uren-rij.h"
#include "taal-verslag-bewaar.h"

struct _TaalUrenDeel
{
  GtkBox          parent_instance;

  /* Template children */
  TaalLijstVak   *vak;
  TaalUrenPaneel *paneel;
  GtkDropDown    *welke;

  gboolean        filling; /* several filters change at once */

  /* Owned */
  TaalUrenLijst  *lijst;
  char           *path;    /* (nullable): of the school that it shows */
};

G_DEFINE_FINAL_TYPE (TaalUrenDeel, taal_uren_deel, GTK_TYPE_BOX)

static void
vraag_changed_cb (TaalUrenDeel *self)
{
  TaalUrenVraag vraag = TAAL_UREN_VRAAG_INIT;
  guint place;
  int kolom;

  if (self->filling)
    return;

  place = gtk_drop_down_get_selected (self->welke);
  vraag.zoek = (char *) taal_lijst_vak_get_zoek (self->vak);
  vraag.welke =
      place == 0 || place == GTK_INVALID_LIST_POSITION ? TAAL_FILTER_ALLE : (int) place - 1;
  if (taal_lijst_vak_get_sort (self->vak, &kolom, &vraag.aflopend))
    vraag.op = (TaalUrenOp) kolom;
  taal_uren_lijst_set_vraag (self->lijst, &vraag);
}

/* Whether nobody is found, or there is nobody to be found. */
static void
say_empty (TaalUrenDeel *self)
{
  const TaalOnderzoek *onderzoek = taal_uren_lijst_get_onderzoek (self->lijst);
  gboolean any = onderzoek != NULL && onderzoek->waarborgen->cursisten->len > 0;

  g_object_set (self->vak, "empty-title", any ? _("Nobody found") : _("Nobody yet"),
                "empty-description",
                any ? _("Try another search or filter.")
                    : _("It is not noted who was at a les in this period."),
                NULL);
}

static void
lijst_answered_cb (TaalUrenDeel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *number = taal_report_getal (n);
  /* TRANSLATORS: %s is a number of cursisten */
  g_autofree char *text =
      g_strdup_printf (ngettext ("%s cursist with presentie in the period (hours:minutes)",
                                 "%s cursisten with presentie in the period (hours:minutes)", n),
                       number);

  taal_lijst_vak_set_aantal (self->vak, text);
  say_empty (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "uren.csv", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "uren.html", n > 0);
}

static void
rij_opened_cb (TaalUrenDeel *self,
               TaalUrenRij  *rij)
{
  taal_uren_paneel_show (self->paneel, rij);
}

static void
closed_cb (TaalUrenDeel *self)
{
  taal_uren_paneel_show (self->paneel, NULL);
}

static void
clear_filters (TaalUrenDeel *self)
{
  self->filling = TRUE;
  taal_lijst_vak_set_zoek (self->vak, "");
  gtk_drop_down_set_selected (self->welke, 0);
  self->filling = FALSE;
}

static void
show_all_cb (TaalUrenDeel *self)
{
  clear_filters (self);
  vraag_changed_cb (self);
  taal_lijst_vak_focus_search (self->vak);
}

/* The place of a cursist in the hours, by their id; -1 for none. */
static int
find_cursist (const TaalOnderzoek *onderzoek,
              const char          *cursist_id)
{
  const TaalWaarborgen *waarborgen = onderzoek->waarborgen;

  for (guint i = 0; i < waarborgen->cursisten->len; i++)
    {
      const TaalCursistUren *uren = &g_array_index (waarborgen->cursisten, TaalCursistUren, i);

      if (g_str_equal (g_array_index (waarborgen->presentie->cursisten, TaalCursist, uren->cursist)
                           .cursist_id,
                       cursist_id))
        return (int) i;
    }

  return -1;
}

/* TaalRijVolgFunc: a cursist is known by their id. */
static int
find_again (GObject  *rij,
            gpointer  data)
{
  TaalUrenDeel *self = data;
  TaalOnderzoek *now = taal_uren_lijst_get_onderzoek (self->lijst);

  return now == NULL
             ? -1
             : find_cursist (now, taal_uren_rij_get_cursist (TAAL_UREN_RIJ (rij))->cursist_id);
}

/* The cursisten that the list shows, for another thread. */
typedef struct
{
  TaalOnderzoek *onderzoek;
  GArray        *places;
} Uitvoer;

static void
uitvoer_free (gpointer data)
{
  Uitvoer *uitvoer = data;

  taal_onderzoek_unref (uitvoer->onderzoek);
  g_array_unref (uitvoer->places);
  g_free (uitvoer);
}

static char *
write_csv (gpointer data)
{
  const Uitvoer *uitvoer = data;

  return taal_report_uren_csv (uitvoer->onderzoek, uitvoer->places);
}

static char *
write_html (gpointer data)
{
  const Uitvoer *uitvoer = data;

  return taal_report_uren_html (uitvoer->onderzoek, uitvoer->places);
}

static void
bewaar_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalUrenDeel *self = TAAL_UREN_DEEL (widget);
  TaalOnderzoek *onderzoek = taal_uren_lijst_get_onderzoek (self->lijst);
  gboolean csv = g_str_equal (name, "uren.csv");
  Uitvoer *uitvoer;

  /* While the list is being read anew, its rows are those of before. */
  if (onderzoek == NULL || taal_lijst_is_bezig (TAAL_LIJST (self->lijst)))
    return;
  uitvoer = g_new (Uitvoer, 1);
  *uitvoer =
      (Uitvoer) { taal_onderzoek_ref (onderzoek), g_array_new (FALSE, FALSE, sizeof (gint32)) };
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lijst)); i++)
    {
      gint32 place = taal_lijst_get_row (TAAL_LIJST (self->lijst), i);

      g_array_append_val (uitvoer->places, place);
    }
  taal_verslag_bewaar (widget, csv ? TAAL_CHOOSER_SAVE_UREN : TAAL_CHOOSER_SAVE_HTML,
                       /* TRANSLATORS: the name of a file to begin with; keep its end */
                       csv ? _("hours.csv") : _("hours.html"), csv ? write_csv : write_html,
                       uitvoer, uitvoer_free);
}

static void
taal_uren_deel_dispose (GObject *object)
{
  TaalUrenDeel *self = TAAL_UREN_DEEL (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_UREN_DEEL);
  g_clear_object (&self->lijst);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (taal_uren_deel_parent_class)->dispose (object);
}

static void
taal_uren_deel_class_init (TaalUrenDeelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_uren_deel_dispose;

  g_type_ensure (TAAL_TYPE_LIJST_VAK);
  g_type_ensure (TAAL_TYPE_UREN_PANEEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-uren-deel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalUrenDeel, vak);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenDeel, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenDeel, welke);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, vraag_changed_cb);
  gtk_widget_class_install_action (widget_class, "uren.csv", NULL, bewaar_activated);
  gtk_widget_class_install_action (widget_class, "uren.html", NULL, bewaar_activated);
}

static void
taal_uren_deel_init (TaalUrenDeel *self)
{
  self->lijst = taal_uren_lijst_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  taal_uren_kolommen_install (self->vak);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_volg (self->vak, find_again, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "uren.csv", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "uren.html", FALSE);
  self->filling = FALSE;
  vraag_changed_cb (self);
}

/**
 * taal_uren_deel_set_onderzoek:
 * @self: the hours
 * @onderzoek: (nullable): the examination that they are of; %NULL lets go of it
 *
 * Thread: main
 */
void
taal_uren_deel_set_onderzoek (TaalUrenDeel  *self,
                              TaalOnderzoek *onderzoek)
{
  g_return_if_fail (TAAL_IS_UREN_DEEL (self));

  if (onderzoek != NULL && g_strcmp0 (self->path, taal_bron_get_path (onderzoek->bron)) == 0)
    taal_lijst_vak_keep (self->vak);
  else
    taal_lijst_vak_close (self->vak);
  if (onderzoek != NULL && g_strcmp0 (self->path, taal_bron_get_path (onderzoek->bron)) != 0)
    {
      clear_filters (self);
      g_free (self->path);
      self->path = g_strdup (taal_bron_get_path (onderzoek->bron));
    }
  taal_uren_lijst_set_onderzoek (self->lijst, onderzoek);
  vraag_changed_cb (self);
}

/**
 * taal_uren_deel_set_editable:
 * @self: the hours
 * @editable: whether the cursisten can be changed
 *
 * Thread: main
 */
void
taal_uren_deel_set_editable (TaalUrenDeel *self,
                             gboolean      editable)
{
  g_return_if_fail (TAAL_IS_UREN_DEEL (self));

  taal_uren_paneel_set_editable (self->paneel, editable);
}

/**
 * taal_uren_deel_show_cursist:
 * @self: the hours
 * @cursist: a cursist, by place in the presentie of the examination
 *
 * Opens their hours.
 *
 * Returns: whether they have any
 *
 * Thread: main
 */
gboolean
taal_uren_deel_show_cursist (TaalUrenDeel *self,
                             int           cursist)
{
  TaalOnderzoek *onderzoek;
  int place;

  g_return_val_if_fail (TAAL_IS_UREN_DEEL (self) && cursist >= 0, FALSE);

  onderzoek = taal_uren_lijst_get_onderzoek (self->lijst);
  if (onderzoek == NULL)
    return FALSE;
  place = find_cursist (
      onderzoek,
      g_array_index (onderzoek->waarborgen->presentie->cursisten, TaalCursist, cursist).cursist_id);
  if (place < 0)
    return FALSE;
  clear_filters (self);
  vraag_changed_cb (self);
  taal_lijst_vak_open_row (self->vak, place);

  return TRUE;
}

/**
 * taal_uren_deel_get_lijst:
 * @self: the hours
 *
 * Returns: (transfer none): them as a list
 *
 * Thread: main
 */
TaalUrenLijst *
taal_uren_deel_get_lijst (TaalUrenDeel *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_DEEL (self), NULL);

  return self->lijst;
}

/**
 * taal_uren_deel_focus_search:
 * @self: the hours
 *
 * Lets the user type whom to search for.
 *
 * Thread: main
 */
void
taal_uren_deel_focus_search (TaalUrenDeel *self)
{
  g_return_if_fail (TAAL_IS_UREN_DEEL (self));

  taal_lijst_vak_focus_search (self->vak);
}
