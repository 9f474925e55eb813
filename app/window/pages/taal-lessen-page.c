/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-lessen-page.h"

#include <glib/gi18n.h>

#include "taal-les-paneel.h"
#include "taal-lessen-kolommen.h"
#include "taal-lessen-lijst.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-schema.h"

struct _TaalLessenPage
{
  GtkBox           parent_instance;

  /* Template children */
  TaalLijstVak    *vak;
  TaalLesPaneel   *paneel;
  GtkDropDown     *welke;
  GtkDropDown     *telt_als;
  GtkButton       *docent;
  GtkLabel        *docent_label;
  GtkWidget       *bewerk;

  /* Owned */
  TaalLessenLijst *lijst;
  int              docent_filter; /* a docent, by place, or TAAL_FILTER_ALLE */
  gboolean         filling;       /* several filters change at once */
};

G_DEFINE_FINAL_TYPE (TaalLessenPage, taal_lessen_page, GTK_TYPE_BOX)

/* The places of the drop-down `welke`, as its .ui has them. */
enum
{
  WELKE_MEETELLEND,
  WELKE_ALLE,
  WELKE_GEGEVEN,
  WELKE_GEPLAND,
  WELKE_UITGEVALLEN,
};

/* The drop-down `telt_als` has all, then the statuses, then the reasons. */
#define FIRST_STATUS 1
#define FIRST_REDEN  (FIRST_STATUS + TAAL_N_STATUSSEN)

static void
read_telt_als (TaalLessenPage  *self,
               TaalLessenVraag *vraag)
{
  int place = (int) gtk_drop_down_get_selected (self->telt_als);

  if (place >= FIRST_REDEN)
    vraag->reden = place - FIRST_REDEN + TAAL_REDEN_GEEN_DOCENT;
  else if (place >= FIRST_STATUS)
    vraag->status = place - FIRST_STATUS;
}

/* Asks the list for what the controls say. */
static void
vraag_changed_cb (TaalLessenPage *self)
{
  TaalLessenVraag vraag = TAAL_LESSEN_VRAAG_INIT;
  guint welke = gtk_drop_down_get_selected (self->welke);
  int kolom;

  if (self->filling)
    return;

  vraag.zoek = (char *) taal_lijst_vak_get_zoek (self->vak);
  vraag.alleen_meetellend = welke == WELKE_MEETELLEND;
  if (welke >= WELKE_GEGEVEN && welke <= WELKE_UITGEVALLEN)
    vraag.les_status = (int) (welke - WELKE_GEGEVEN) + TAAL_LES_GEGEVEN;
  read_telt_als (self, &vraag);
  vraag.docent = self->docent_filter;
  if (taal_lijst_vak_get_sort (self->vak, &kolom, &vraag.aflopend))
    vraag.op = (TaalLessenOp) kolom;
  taal_lessen_lijst_set_vraag (self->lijst, &vraag);
}

static void
lijst_answered_cb (TaalLessenPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *number = taal_report_getal (n);
  /* TRANSLATORS: %s is a number of lessen */
  g_autofree char *text = g_strdup_printf (ngettext ("%s les", "%s lessen", n), number);

  taal_lijst_vak_set_aantal (self->vak, text);
}

static void
rij_opened_cb (TaalLessenPage *self,
               TaalLesRij     *rij)
{
  taal_les_paneel_show (self->paneel, rij);
}

/* Sets all filters at once, and asks once. */
static void
show_only (TaalLessenPage *self,
           guint           welke,
           int             telt_als,
           int             docent)
{
  TaalCheck *check = taal_lessen_lijst_get_check (self->lijst);

  self->filling = TRUE;
  taal_lijst_vak_set_zoek (self->vak, "");
  gtk_drop_down_set_selected (self->welke, welke);
  gtk_drop_down_set_selected (self->telt_als, (guint) telt_als);
  self->docent_filter = docent;
  gtk_widget_set_visible (GTK_WIDGET (self->docent), docent != TAAL_FILTER_ALLE && check != NULL);
  if (docent != TAAL_FILTER_ALLE && check != NULL)
    gtk_label_set_text (self->docent_label, taal_snapshot_get_docenten (check->oordeel->snapshot, NULL)[docent].naam);
  self->filling = FALSE;
  vraag_changed_cb (self);
}

/* TaalRijVolgFunc: a les is known by its number in the dossier. */
static int
find_again (GObject  *rij,
            gpointer  data)
{
  TaalLessenPage *self = data;
  const TaalSnapshot *now = taal_lessen_lijst_get_check (self->lijst)->oordeel->snapshot;
  TaalLesRij *les = TAAL_LES_RIJ (rij);

  if (taal_les_rij_get_check (les)->oordeel->snapshot == now)
    return taal_les_rij_get_row (les);

  return taal_snapshot_find_les_rij (now, taal_les_rij_get_oordeel (les)->les.rij);
}

/* The docent that lessons are filtered by has another place among other facts, or is gone. */
static void
move_docent (TaalLessenPage     *self,
             const TaalSnapshot *before,
             const TaalSnapshot *now)
{
  if (self->docent_filter == TAAL_FILTER_ALLE || before == now)
    return;

  self->docent_filter =
    taal_snapshot_find_docent (now, taal_snapshot_get_docenten (before, NULL)[self->docent_filter].docent_id);
  if (self->docent_filter == TAAL_GEEN)
    self->docent_filter = TAAL_FILTER_ALLE;
  gtk_widget_set_visible (GTK_WIDGET (self->docent), self->docent_filter != TAAL_FILTER_ALLE);
}

/* Of the les in the pane, else the one that is selected. */
static void
presentie_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalLessenPage *self = TAAL_LESSEN_PAGE (widget);
  int row = taal_lijst_vak_get_row (self->vak);
  TaalLes les;

  /* While the list is being read anew, its rows are those of before. */
  if (row < 0 || taal_lijst_is_bezig (TAAL_LIJST (self->lijst)))
    return;
  taal_snapshot_get_les (taal_lessen_lijst_get_check (self->lijst)->oordeel->snapshot, row, &les);
  gtk_widget_activate_action (widget, "win.presentie", "i", les.rij);
}

static void
docent_cleared_cb (TaalLessenPage *self)
{
  show_only (self, gtk_drop_down_get_selected (self->welke), (int) gtk_drop_down_get_selected (self->telt_als),
             TAAL_FILTER_ALLE);
  taal_lessen_page_focus_search (self);
}

static void
show_all_cb (TaalLessenPage *self)
{
  show_only (self, WELKE_ALLE, 0, TAAL_FILTER_ALLE);
  taal_lessen_page_focus_search (self);
}

static void
fill_telt_als (TaalLessenPage *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("However they count"));
  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    gtk_string_list_append (words, taal_report_status_woord ((TaalStatus) status));
  for (int reden = TAAL_REDEN_GEEN_DOCENT; reden < TAAL_N_REDENEN; reden++)
    gtk_string_list_append (words, taal_report_reden_woord ((TaalReden) reden));
  gtk_drop_down_set_model (self->telt_als, G_LIST_MODEL (words));
}

/* Changes or removes the les in the pane, else the one that is selected. */
static void
les_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TaalLessenPage *self = TAAL_LESSEN_PAGE (widget);
  int row = taal_lijst_vak_get_row (self->vak);
  TaalLes les;

  /* While the list is being read anew, its rows are those of before. */
  if (row < 0 || taal_lijst_is_bezig (TAAL_LIJST (self->lijst)))
    return;
  taal_snapshot_get_les (taal_lessen_lijst_get_check (self->lijst)->oordeel->snapshot, row, &les);
  gtk_widget_activate_action (widget,
                              g_str_equal (name, "lessen.wijzigen") ? "win.rij-wijzigen" : "win.rij-verwijderen",
                              "(ii)", (int) TAAL_TABEL_LESSEN, les.rij);
}

static void
taal_lessen_page_dispose (GObject *object)
{
  TaalLessenPage *self = TAAL_LESSEN_PAGE (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_LESSEN_PAGE);
  g_clear_object (&self->lijst);

  G_OBJECT_CLASS (taal_lessen_page_parent_class)->dispose (object);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, docent_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, vraag_changed_cb);
}

static void
taal_lessen_page_class_init (TaalLessenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_lessen_page_dispose;

  g_type_ensure (TAAL_TYPE_LES_PANEEL);
  g_type_ensure (TAAL_TYPE_LIJST_VAK);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-lessen-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalLessenPage, vak);
  gtk_widget_class_bind_template_child (widget_class, TaalLessenPage, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalLessenPage, welke);
  gtk_widget_class_bind_template_child (widget_class, TaalLessenPage, telt_als);
  gtk_widget_class_bind_template_child (widget_class, TaalLessenPage, docent);
  gtk_widget_class_bind_template_child (widget_class, TaalLessenPage, docent_label);
  gtk_widget_class_bind_template_child (widget_class, TaalLessenPage, bewerk);
  bind_callbacks (widget_class);
  gtk_widget_class_install_action (widget_class, "lessen.wijzigen", NULL, les_activated);
  gtk_widget_class_install_action (widget_class, "lessen.verwijderen", NULL, les_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "lessen.wijzigen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "lessen.verwijderen", NULL);
  gtk_widget_class_install_action (widget_class, "lessen.presentie", NULL, presentie_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "lessen.presentie", NULL);
}

static void
taal_lessen_page_init (TaalLessenPage *self)
{
  self->lijst = taal_lessen_lijst_new ();
  self->docent_filter = TAAL_FILTER_ALLE;
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  taal_lessen_kolommen_install (self->vak);
  fill_telt_als (self);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_volg (self->vak, find_again, self);
  taal_lessen_page_set_editable (self, FALSE);
  self->filling = FALSE;
  vraag_changed_cb (self);
}

/**
 * taal_lessen_page_set_check:
 * @self: the page
 * @check: the judgement whose lessons to show
 *
 * Thread: main
 */
void
taal_lessen_page_set_check (TaalLessenPage *self,
                            TaalCheck      *check)
{
  TaalCheck *before;

  g_return_if_fail (TAAL_IS_LESSEN_PAGE (self) && check != NULL);

  before = taal_lessen_lijst_get_check (self->lijst);
  if (before != NULL && g_str_equal (taal_bron_get_path (before->bron), taal_bron_get_path (check->bron)))
    {
      taal_lijst_vak_keep (self->vak);
      move_docent (self, before->oordeel->snapshot, check->oordeel->snapshot);
    }
  else if (before != NULL)
    {
      taal_lijst_vak_close (self->vak);
      show_only (self, WELKE_MEETELLEND, 0, TAAL_FILTER_ALLE);
    }
  taal_lessen_lijst_set_check (self->lijst, check);
  vraag_changed_cb (self);
}

/**
 * taal_lessen_page_set_editable:
 * @self: the page
 * @editable: whether the lessons can be changed
 *
 * Thread: main
 */
void
taal_lessen_page_set_editable (TaalLessenPage *self,
                               gboolean        editable)
{
  g_return_if_fail (TAAL_IS_LESSEN_PAGE (self));

  gtk_widget_set_visible (self->bewerk, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lessen.wijzigen", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lessen.verwijderen", editable);
  taal_les_paneel_set_editable (self->paneel, editable);
}

/**
 * taal_lessen_page_dup_rows:
 * @self: the page
 *
 * Returns: (transfer full) (element-type int): the lessons that it shows now, by place; none while the list
 *   is being read anew
 *
 * Thread: main
 */
GArray *
taal_lessen_page_dup_rows (TaalLessenPage *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (int));
  guint n;

  g_return_val_if_fail (TAAL_IS_LESSEN_PAGE (self), rows);

  n = taal_lijst_is_bezig (TAAL_LIJST (self->lijst)) ? 0 : g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  for (guint i = 0; i < n; i++)
    {
      int row = taal_lijst_get_row (TAAL_LIJST (self->lijst), i);

      g_array_append_val (rows, row);
    }

  return rows;
}

/**
 * taal_lessen_page_show_reden:
 * @self: the page
 * @reden: a #TaalReden
 *
 * Shows the lessons that are not counted for that reason.
 *
 * Thread: main
 */
void
taal_lessen_page_show_reden (TaalLessenPage *self,
                             int             reden)
{
  g_return_if_fail (TAAL_IS_LESSEN_PAGE (self) && reden >= TAAL_REDEN_GEEN_DOCENT && reden < TAAL_N_REDENEN);

  show_only (self, WELKE_MEETELLEND, FIRST_REDEN + reden - TAAL_REDEN_GEEN_DOCENT, TAAL_FILTER_ALLE);
}

/**
 * taal_lessen_page_show_status:
 * @self: the page
 * @status: a #TaalStatus
 *
 * Shows the lessons that count as that.
 *
 * Thread: main
 */
void
taal_lessen_page_show_status (TaalLessenPage *self,
                              int             status)
{
  g_return_if_fail (TAAL_IS_LESSEN_PAGE (self) && status >= 0 && status < TAAL_N_STATUSSEN);

  show_only (self, WELKE_MEETELLEND, FIRST_STATUS + status, TAAL_FILTER_ALLE);
}

/**
 * taal_lessen_page_show_docent:
 * @self: the page
 * @docent: a docent, by place
 *
 * Shows their lessons.
 *
 * Thread: main
 */
void
taal_lessen_page_show_docent (TaalLessenPage *self,
                              int             docent)
{
  g_return_if_fail (TAAL_IS_LESSEN_PAGE (self) && docent >= 0);

  show_only (self, WELKE_MEETELLEND, 0, docent);
}

/**
 * taal_lessen_page_show_groep:
 * @self: the page
 * @groep_id: the id of a groep
 *
 * Shows its lessons, by searching for the id.
 *
 * Thread: main
 */
void
taal_lessen_page_show_groep (TaalLessenPage *self,
                             const char *groep_id)
{
  g_return_if_fail (TAAL_IS_LESSEN_PAGE (self) && groep_id != NULL);

  show_only (self, WELKE_MEETELLEND, 0, TAAL_FILTER_ALLE);
  taal_lijst_vak_set_zoek (self->vak, groep_id);
}

/**
 * taal_lessen_page_show_les:
 * @self: the page
 * @row: a lesson, by place
 *
 * Shows all lessons with that one opened.
 *
 * Thread: main
 */
void
taal_lessen_page_show_les (TaalLessenPage *self,
                           int             row)
{
  g_return_if_fail (TAAL_IS_LESSEN_PAGE (self) && row >= 0);

  show_only (self, WELKE_ALLE, 0, TAAL_FILTER_ALLE);
  taal_lijst_vak_open_row (self->vak, row);
}

/**
 * taal_lessen_page_focus_search:
 * @self: the page
 *
 * Lets the user type what to search for.
 *
 * Thread: main
 */
void
taal_lessen_page_focus_search (TaalLessenPage *self)
{
  g_return_if_fail (TAAL_IS_LESSEN_PAGE (self));

  taal_lijst_vak_focus_search (self->vak);
}
