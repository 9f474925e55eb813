/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-online-deel.h"

#include <glib/gi18n.h>

#include "taal-online-filters.h"
#include "taal-online-kolommen.h"
#include "taal-online-paneel.h"
#include "taal-report-getal.h"
#include "taal-report-waarborg.h"
#include "taal-verslag-bewaar.h"

struct _TaalOnlineDeel
{
  GtkBox            parent_instance;

  /* Template children */
  TaalLijstVak     *vak;
  TaalOnlinePaneel *paneel;
  GtkDropDown      *waarborg;
  GtkDropDown      *uitkomst;
  GtkDropDown      *groep;
  GtkDropDown      *docent;
  GtkWidget        *bewaar;

  gboolean          gepland;
  gboolean          filling; /* several filters change at once */

  /* Owned */
  TaalOnlineLijst  *lijst;
  char             *path;    /* (nullable): of the school that it shows */
};

enum
{
  PROP_GEPLAND = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TaalOnlineDeel, taal_online_deel, GTK_TYPE_BOX)

/* In the drop-downs the first is all; in that of outcomes the last is what is not met or not known.
 */
static int
read_filter (GtkDropDown *drop_down)
{
  guint place = gtk_drop_down_get_selected (drop_down);

  return place == 0 || place == GTK_INVALID_LIST_POSITION ? TAAL_FILTER_ALLE : (int) place - 1;
}

static void
vraag_changed_cb (TaalOnlineDeel *self)
{
  TaalOnlineVraag vraag = TAAL_ONLINE_VRAAG_INIT;
  int kolom;

  if (self->filling || self->lijst == NULL)
    return;

  vraag.zoek = (char *) taal_lijst_vak_get_zoek (self->vak);
  vraag.waarborg = read_filter (self->waarborg);
  vraag.uitkomst = read_filter (self->uitkomst);
  vraag.groep = read_filter (self->groep);
  vraag.docent = read_filter (self->docent);
  if (taal_lijst_vak_get_sort (self->vak, &kolom, &vraag.aflopend))
    vraag.op = (TaalOnlineOp) kolom;
  taal_online_lijst_set_vraag (self->lijst, &vraag);
}

/* Whether no lesson is found, or there is none to be found. */
static void
say_empty (TaalOnlineDeel *self)
{
  TaalOnlineLessen *lessen = taal_online_lijst_get_lessen (self->lijst);
  gboolean any = lessen != NULL && taal_online_lessen_get_n (lessen) > 0;

  g_object_set (self->vak, "empty-title", any ? _("No lessen found") : _("No lessen"),
                "empty-description",
                any             ? _("Try another search or filter.")
                : self->gepland ? _("No les that is online or hybride is planned.")
                                : _("In this period no les was online or hybride."),
                NULL);
}

static void
lijst_answered_cb (TaalOnlineDeel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *number = taal_report_getal (n);
  g_autofree char *text =
      self->gepland
          /* TRANSLATORS: %s is a number of lessen */
          ? g_strdup_printf (ngettext ("%s planned les online or hybride",
                                       "%s planned lessen online or hybride", n),
                             number)
          /* TRANSLATORS: %s is a number of lessen */
          : g_strdup_printf (
                ngettext ("%s les online or hybride", "%s lessen online or hybride", n), number);

  taal_lijst_vak_set_aantal (self->vak, text);
  say_empty (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "online.vooraf", n > 0);
}

static void
rij_opened_cb (TaalOnlineDeel *self,
               TaalOnlineRij  *rij)
{
  taal_online_paneel_show (self->paneel, rij);
}

static void
closed_cb (TaalOnlineDeel *self)
{
  taal_online_paneel_show (self->paneel, NULL);
}

static void
clear_filters (TaalOnlineDeel *self)
{
  taal_lijst_vak_set_zoek (self->vak, "");
  gtk_drop_down_set_selected (self->waarborg, 0);
  gtk_drop_down_set_selected (self->uitkomst, 0);
  gtk_drop_down_set_selected (self->groep, 0);
  gtk_drop_down_set_selected (self->docent, 0);
}

static void
show_all_cb (TaalOnlineDeel *self)
{
  taal_online_deel_toon (self, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE);
  taal_lijst_vak_focus_search (self->vak);
}

/* TaalRijVolgFunc: a lesson is known by its number in the dossier. */
static int
find_again (GObject  *rij,
            gpointer  data)
{
  TaalOnlineDeel *self = data;
  TaalOnlineLessen *now = taal_online_lijst_get_lessen (self->lijst);

  if (now == NULL)
    return -1;

  return taal_online_lessen_find (
      now, taal_snapshot_find_les_rij (
               taal_online_lessen_get_onderzoek (now)->waarborgen->presentie->snapshot,
               taal_online_rij_get_les (TAAL_ONLINE_RIJ (rij))->rij));
}

/* The planned lessons that the list shows, for another thread. */
typedef struct
{
  TaalOnlineLessen *lessen;
  GArray           *places;
} Vooraf;

static void
vooraf_free (gpointer data)
{
  Vooraf *vooraf = data;

  taal_online_lessen_unref (vooraf->lessen);
  g_array_unref (vooraf->places);
  g_free (vooraf);
}

static char *
write_vooraf (gpointer data)
{
  const Vooraf *vooraf = data;

  return taal_report_vooraf_html (vooraf->lessen, vooraf->places);
}

static void
vooraf_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalOnlineDeel *self = TAAL_ONLINE_DEEL (widget);
  TaalOnlineLessen *lessen = taal_online_lijst_get_lessen (self->lijst);
  Vooraf *vooraf;

  /* While the list is being read anew, its rows are those of before. */
  if (lessen == NULL || taal_lijst_is_bezig (TAAL_LIJST (self->lijst)))
    return;
  vooraf = g_new (Vooraf, 1);
  *vooraf =
      (Vooraf) { taal_online_lessen_ref (lessen), g_array_new (FALSE, FALSE, sizeof (gint32)) };
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lijst)); i++)
    {
      gint32 place = taal_lijst_get_row (TAAL_LIJST (self->lijst), i);

      g_array_append_val (vooraf->places, place);
    }
  /* TRANSLATORS: the name of a file to begin with; keep the end .html */
  taal_verslag_bewaar (widget, TAAL_CHOOSER_SAVE_HTML, _("checklist.html"), write_vooraf, vooraf,
                       vooraf_free);
}

static void
taal_online_deel_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  TaalOnlineDeel *self = TAAL_ONLINE_DEEL (object);

  switch (prop_id)
    {
    case PROP_GEPLAND:
      self->gepland = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
taal_online_deel_constructed (GObject *object)
{
  TaalOnlineDeel *self = TAAL_ONLINE_DEEL (object);

  G_OBJECT_CLASS (taal_online_deel_parent_class)->constructed (object);

  self->lijst = taal_online_lijst_new (self->gepland ? TAAL_ONLINE_GEPLAND : TAAL_ONLINE_GEGEVEN);
  taal_online_kolommen_install (self->vak);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_volg (self->vak, find_again, self);
  gtk_widget_set_visible (self->bewaar, self->gepland);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "online.vooraf", FALSE);
  vraag_changed_cb (self);
}

static void
taal_online_deel_dispose (GObject *object)
{
  TaalOnlineDeel *self = TAAL_ONLINE_DEEL (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_ONLINE_DEEL);
  g_clear_object (&self->lijst);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (taal_online_deel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-online-deel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalOnlineDeel, vak);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlineDeel, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlineDeel, waarborg);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlineDeel, uitkomst);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlineDeel, groep);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlineDeel, docent);
  gtk_widget_class_bind_template_child (widget_class, TaalOnlineDeel, bewaar);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, vraag_changed_cb);
}

static void
taal_online_deel_class_init (TaalOnlineDeelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = taal_online_deel_constructed;
  object_class->dispose = taal_online_deel_dispose;
  object_class->set_property = taal_online_deel_set_property;

  /**
   * TaalOnlineDeel:gepland:
   *
   * Whether it shows the lessons that are planned, in place of those that were given.
   */
  properties[PROP_GEPLAND] =
      g_param_spec_boolean ("gepland", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TAAL_TYPE_LIJST_VAK);
  g_type_ensure (TAAL_TYPE_ONLINE_PANEEL);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "online.vooraf", NULL, vooraf_activated);
}

static void
taal_online_deel_init (TaalOnlineDeel *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  taal_online_filters_fill (self->waarborg, self->uitkomst);
  self->filling = FALSE;
}

/**
 * taal_online_deel_set_onderzoek:
 * @self: the lessons
 * @onderzoek: (nullable): the examination that they are of; %NULL lets go of it
 *
 * Thread: main
 */
void
taal_online_deel_set_onderzoek (TaalOnlineDeel *self,
                                TaalOnderzoek  *onderzoek)
{
  g_return_if_fail (TAAL_IS_ONLINE_DEEL (self));

  if (onderzoek != NULL && g_strcmp0 (self->path, taal_bron_get_path (onderzoek->bron)) == 0)
    taal_lijst_vak_keep (self->vak);
  else
    taal_lijst_vak_close (self->vak);
  if (onderzoek != NULL)
    {
      self->filling = TRUE;
      taal_online_filters_set_snapshot (self->groep, self->docent,
                                        onderzoek->waarborgen->presentie->snapshot);
      if (g_strcmp0 (self->path, taal_bron_get_path (onderzoek->bron)) != 0)
        clear_filters (self);
      self->filling = FALSE;
      g_free (self->path);
      self->path = g_strdup (taal_bron_get_path (onderzoek->bron));
    }
  taal_online_lijst_set_onderzoek (self->lijst, onderzoek);
  vraag_changed_cb (self);
}

/**
 * taal_online_deel_set_editable:
 * @self: the lessons
 * @editable: whether they can be changed
 *
 * Thread: main
 */
void
taal_online_deel_set_editable (TaalOnlineDeel *self,
                               gboolean        editable)
{
  g_return_if_fail (TAAL_IS_ONLINE_DEEL (self));

  taal_online_paneel_set_editable (self->paneel, editable);
}

/**
 * taal_online_deel_toon:
 * @self: the lessons
 * @waarborg: a #TaalWaarborg, or %TAAL_FILTER_ALLE
 * @uitkomst: a #TaalUitkomst, %TAAL_ONLINE_OPEN or %TAAL_FILTER_ALLE
 *
 * Shows only those where the safeguard has the outcome.
 *
 * Thread: main
 */
void
taal_online_deel_toon (TaalOnlineDeel *self,
                       int             waarborg,
                       int             uitkomst)
{
  g_return_if_fail (TAAL_IS_ONLINE_DEEL (self) && waarborg < TAAL_N_WAARBORGEN &&
                    uitkomst <= TAAL_ONLINE_OPEN);

  self->filling = TRUE;
  clear_filters (self);
  gtk_drop_down_set_selected (self->waarborg, (guint) (waarborg + 1));
  gtk_drop_down_set_selected (self->uitkomst, (guint) (uitkomst + 1));
  self->filling = FALSE;
  vraag_changed_cb (self);
}

/**
 * taal_online_deel_get_lijst:
 * @self: the lessons
 *
 * Returns: (transfer none): them as a list
 *
 * Thread: main
 */
TaalOnlineLijst *
taal_online_deel_get_lijst (TaalOnlineDeel *self)
{
  g_return_val_if_fail (TAAL_IS_ONLINE_DEEL (self), NULL);

  return self->lijst;
}

/**
 * taal_online_deel_dup_rij:
 * @self: the lessons
 *
 * Returns: (transfer full) (nullable): the lesson in the pane, else the one that is selected
 *
 * Thread: main
 */
TaalOnlineRij *
taal_online_deel_dup_rij (TaalOnlineDeel *self)
{
  int row;
  guint position;

  g_return_val_if_fail (TAAL_IS_ONLINE_DEEL (self), NULL);

  row = taal_lijst_vak_get_row (self->vak);
  /* While the list is being read anew, its rows are those of before. */
  if (row < 0 || taal_lijst_is_bezig (TAAL_LIJST (self->lijst)))
    return NULL;
  position = taal_lijst_find_row (TAAL_LIJST (self->lijst), row);

  return position == TAAL_LIJST_NERGENS
             ? NULL
             : g_list_model_get_item (G_LIST_MODEL (self->lijst), position);
}

/**
 * taal_online_deel_focus_search:
 * @self: the lessons
 *
 * Lets the user type what to search for.
 *
 * Thread: main
 */
void
taal_online_deel_focus_search (TaalOnlineDeel *self)
{
  g_return_if_fail (TAAL_IS_ONLINE_DEEL (self));

  taal_lijst_vak_focus_search (self->vak);
}
