/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-docenten-page.h"

#include <glib/gi18n.h>

#include "taal-docent-paneel.h"
#include "taal-docenten-kolommen.h"
#include "taal-docenten-lijst.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-vandaag.h"
#include "taal-schema.h"

struct _TaalDocentenPage
{
  GtkBox             parent_instance;

  /* Template children */
  TaalLijstVak      *vak;
  TaalDocentPaneel  *paneel;
  GtkDropDown       *welke;
  GtkDropDown       *telt_als;
  GtkDropDown       *registratie;
  GtkWidget         *nieuw;

  /* Owned */
  TaalDocentenLijst *lijst;
  gboolean           filling; /* several filters change at once */
};

G_DEFINE_FINAL_TYPE (TaalDocentenPage, taal_docenten_page, GTK_TYPE_BOX)

/* The places of the drop-down `welke`, as its .ui has them. */
enum
{
  WELKE_IN_DIENST,
  WELKE_ALLE,
};

/* In the other drop-downs the first is all. */
static int
read_filter (GtkDropDown *drop_down)
{
  guint place = gtk_drop_down_get_selected (drop_down);

  return place == 0 || place == GTK_INVALID_LIST_POSITION ? TAAL_FILTER_ALLE : (int) place - 1;
}

/* Asks the list for what the controls say. */
static void
vraag_changed_cb (TaalDocentenPage *self)
{
  TaalDocentenVraag vraag = TAAL_DOCENTEN_VRAAG_INIT;
  int kolom;

  if (self->filling)
    return;

  vraag.zoek = (char *) taal_lijst_vak_get_zoek (self->vak);
  vraag.status = read_filter (self->telt_als);
  vraag.registratie = read_filter (self->registratie);
  vraag.alleen_in_dienst = gtk_drop_down_get_selected (self->welke) == WELKE_IN_DIENST;
  if (taal_lijst_vak_get_sort (self->vak, &kolom, &vraag.aflopend))
    vraag.op = (TaalDocentenOp) kolom;
  taal_docenten_lijst_set_vraag (self->lijst, &vraag);
}

static void
lijst_answered_cb (TaalDocentenPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *number = taal_report_getal (n);
  g_autofree char *datum = taal_report_datum (taal_docenten_lijst_get_check (self->lijst)->oordeel->periode.tot);
  /* TRANSLATORS: %1$s is a number of people, %2$s the date on which their files are judged */
  g_autofree char *text = g_strdup_printf (ngettext ("%1$s person, as on %2$s", "%1$s people, as on %2$s", n), number, datum);

  taal_lijst_vak_set_aantal (self->vak, text);
}

static void
rij_opened_cb (TaalDocentenPage *self,
               TaalDocentRij    *rij)
{
  taal_docent_paneel_show (self->paneel, rij);
}

/* TaalRijVolgFunc: a docent is known by their id. */
static int
find_again (GObject  *rij,
            gpointer  data)
{
  TaalDocentenPage *self = data;
  const TaalSnapshot *now = taal_docenten_lijst_get_check (self->lijst)->oordeel->snapshot;
  TaalDocentRij *docent = TAAL_DOCENT_RIJ (rij);

  if (taal_docent_rij_get_check (docent)->oordeel->snapshot == now)
    return taal_docent_rij_get_row (docent);

  return taal_snapshot_find_docent (now, taal_docent_rij_get_docent (docent)->docent_id);
}

/* The docent in the pane, else the one that is selected; NULL for none. */
static const TaalDocent *
get_docent (TaalDocentenPage *self)
{
  TaalCheck *check = taal_docenten_lijst_get_check (self->lijst);
  int row = taal_lijst_vak_get_row (self->vak);

  /* While the list is being read anew, its rows are those of before. */
  if (row < 0 || taal_lijst_is_bezig (TAAL_LIJST (self->lijst)))
    return NULL;

  return &taal_snapshot_get_docenten (check->oordeel->snapshot, NULL)[row];
}

static void
docent_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalDocentenPage *self = TAAL_DOCENTEN_PAGE (widget);
  const TaalDocent *docent = get_docent (self);

  if (docent != NULL)
    gtk_widget_activate_action (widget,
                                g_str_equal (name, "docenten.wijzigen") ? "win.rij-wijzigen" : "win.rij-verwijderen",
                                "(ii)", (int) TAAL_TABEL_DOCENTEN, docent->rij);
}

static void
registratie_activated (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  TaalDocentenPage *self = TAAL_DOCENTEN_PAGE (widget);
  const TaalDocent *docent = get_docent (self);

  if (docent != NULL)
    gtk_widget_activate_action (widget, "win.rij-toevoegen", "(is)", (int) TAAL_TABEL_REGISTRATIES, docent->docent_id);
}

static void
wissen_activated (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  const TaalDocent *docent = get_docent (TAAL_DOCENTEN_PAGE (widget));

  if (docent != NULL)
    gtk_widget_activate_action (widget, "win.wissen", "(is)", (int) TAAL_TABEL_DOCENTEN,
                                docent->docent_id);
}

/* The menu of a docent is that of their pane, which opens for it. */
static void
menu_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalDocentenPage *self = TAAL_DOCENTEN_PAGE (widget);
  int row = taal_lijst_vak_get_row (self->vak);

  if (get_docent (self) == NULL)
    return;
  taal_lijst_vak_open_row (self->vak, row);
  taal_docent_paneel_popup (self->paneel);
}

static void
clear_filters (TaalDocentenPage *self)
{
  self->filling = TRUE;
  taal_lijst_vak_set_zoek (self->vak, "");
  gtk_drop_down_set_selected (self->welke, WELKE_ALLE);
  gtk_drop_down_set_selected (self->telt_als, 0);
  gtk_drop_down_set_selected (self->registratie, 0);
  self->filling = FALSE;
  vraag_changed_cb (self);
}

static void
show_all_cb (TaalDocentenPage *self)
{
  clear_filters (self);
  taal_docenten_page_focus_search (self);
}

static void
fill_filters (TaalDocentenPage *self)
{
  g_autoptr (GtkStringList) statussen = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) registraties = gtk_string_list_new (NULL);

  gtk_string_list_append (statussen, _("However lessons count"));
  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    gtk_string_list_append (statussen, taal_report_status_woord ((TaalStatus) status));
  gtk_drop_down_set_model (self->telt_als, G_LIST_MODEL (statussen));

  gtk_string_list_append (registraties, _("Any registration"));
  for (int status = 0; status < TAAL_N_REGISTRATIE_STATUSSEN; status++)
    gtk_string_list_append (registraties, taal_report_registratie_woord ((TaalRegistratieStatus) status));
  gtk_drop_down_set_model (self->registratie, G_LIST_MODEL (registraties));
}

static void
taal_docenten_page_dispose (GObject *object)
{
  TaalDocentenPage *self = TAAL_DOCENTEN_PAGE (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_DOCENTEN_PAGE);
  g_clear_object (&self->lijst);

  G_OBJECT_CLASS (taal_docenten_page_parent_class)->dispose (object);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, vraag_changed_cb);
}

static void
taal_docenten_page_class_init (TaalDocentenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_docenten_page_dispose;

  g_type_ensure (TAAL_TYPE_DOCENT_PANEEL);
  g_type_ensure (TAAL_TYPE_LIJST_VAK);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-docenten-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalDocentenPage, vak);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentenPage, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentenPage, welke);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentenPage, telt_als);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentenPage, registratie);
  gtk_widget_class_bind_template_child (widget_class, TaalDocentenPage, nieuw);
  bind_callbacks (widget_class);
  gtk_widget_class_install_action (widget_class, "docenten.wijzigen", NULL, docent_activated);
  gtk_widget_class_install_action (widget_class, "docenten.verwijderen", NULL, docent_activated);
  gtk_widget_class_install_action (widget_class, "docenten.registratie", NULL, registratie_activated);
  gtk_widget_class_install_action (widget_class, "docenten.wissen", NULL, wissen_activated);
  gtk_widget_class_install_action (widget_class, "docenten.menu", NULL, menu_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "docenten.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "docenten.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "docenten.registratie", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "docenten.wijzigen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "docenten.verwijderen", NULL);
}

static void
taal_docenten_page_init (TaalDocentenPage *self)
{
  self->lijst = taal_docenten_lijst_new (taal_vandaag ());
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  taal_docenten_kolommen_install (self->vak);
  fill_filters (self);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_volg (self->vak, find_again, self);
  taal_docenten_page_set_editable (self, FALSE);
  self->filling = FALSE;
  vraag_changed_cb (self);
}

/**
 * taal_docenten_page_set_check:
 * @self: the page
 * @check: the judgement whose docenten to show
 *
 * Thread: main
 */
void
taal_docenten_page_set_check (TaalDocentenPage *self,
                              TaalCheck        *check)
{
  TaalCheck *before;

  g_return_if_fail (TAAL_IS_DOCENTEN_PAGE (self) && check != NULL);

  before = taal_docenten_lijst_get_check (self->lijst);
  if (before != NULL && g_str_equal (taal_bron_get_path (before->bron), taal_bron_get_path (check->bron)))
    taal_lijst_vak_keep (self->vak);
  else
    taal_lijst_vak_close (self->vak);
  taal_docenten_lijst_set_check (self->lijst, check);
}

/**
 * taal_docenten_page_set_editable:
 * @self: the page
 * @editable: whether the docenten can be changed
 *
 * Thread: main
 */
void
taal_docenten_page_set_editable (TaalDocentenPage *self,
                                 gboolean          editable)
{
  g_return_if_fail (TAAL_IS_DOCENTEN_PAGE (self));

  gtk_widget_set_visible (self->nieuw, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "docenten.wijzigen", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "docenten.verwijderen", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "docenten.registratie", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "docenten.wissen", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "docenten.menu", editable);
  taal_docent_paneel_set_editable (self->paneel, editable);
}

/**
 * taal_docenten_page_show_docent:
 * @self: the page
 * @docent: a docent, by place
 *
 * Opens their file.
 *
 * Thread: main
 */
void
taal_docenten_page_show_docent (TaalDocentenPage *self,
                                int               docent)
{
  g_return_if_fail (TAAL_IS_DOCENTEN_PAGE (self) && docent >= 0);

  clear_filters (self);
  taal_lijst_vak_open_row (self->vak, docent);
}

/**
 * taal_docenten_page_focus_search:
 * @self: the page
 *
 * Lets the user type whom to search for.
 *
 * Thread: main
 */
void
taal_docenten_page_focus_search (TaalDocentenPage *self)
{
  g_return_if_fail (TAAL_IS_DOCENTEN_PAGE (self));

  taal_lijst_vak_focus_search (self->vak);
}
