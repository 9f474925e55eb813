/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-contracten-page.h"

#include <glib/gi18n.h>

#include "taal-contract-paneel.h"
#include "taal-contracten-kolommen.h"
#include "taal-report-contract.h"
#include "taal-report-fout.h"
#include "taal-report-getal.h"
#include "taal-report-woorden.h"
#include "taal-signaal-dialog.h"

struct _TaalContractenPage
{
  GtkBox               parent_instance;

  /* Template children */
  GtkStack            *toestand;
  AdwStatusPage       *fout;
  GtkSpinner          *spinner;
  GtkWidget           *eerste;
  GtkWidget           *nieuw;
  GtkColumnViewColumn *school;
  TaalLijstVak        *vak;
  TaalContractPaneel  *paneel;
  GtkDropDown         *uitkomst;
  GtkDropDown         *verhouding;

  gboolean             editable;
  gboolean             filling; /* several filters change at once */
  gboolean             holding; /* the examiner, while the page is shown */

  /* Owned */
  TaalContractenLijst *lijst;
  TaalOnderzoeker     *onderzoeker; /* (nullable): of the school that is open */
  GPtrArray           *onderzoeken; /* (nullable): what is shown */
};

G_DEFINE_FINAL_TYPE (TaalContractenPage, taal_contracten_page, GTK_TYPE_BOX)

/* The outcomes as they are to choose from, worst first. */
static const TaalUitkomst uitkomsten[] = { TAAL_UITKOMST_NIET_VOLDAAN, TAAL_UITKOMST_ONBEKEND,
                                           TAAL_UITKOMST_VOLDAAN, TAAL_UITKOMST_NVT };

static void
vraag_changed_cb (TaalContractenPage *self)
{
  TaalContractenVraag vraag = TAAL_CONTRACTEN_VRAAG_INIT;
  guint uitkomst = gtk_drop_down_get_selected (self->uitkomst);
  guint verhouding = gtk_drop_down_get_selected (self->verhouding);
  int kolom;

  if (self->filling)
    return;

  vraag.zoek = (char *) taal_lijst_vak_get_zoek (self->vak);
  if (uitkomst > 0 && uitkomst <= G_N_ELEMENTS (uitkomsten))
    vraag.uitkomst = (int) uitkomsten[uitkomst - 1];
  if (verhouding > 0 && verhouding <= TAAL_N_VERHOUDINGEN)
    vraag.verhouding = (int) verhouding - 1;
  if (taal_lijst_vak_get_sort (self->vak, &kolom, &vraag.aflopend))
    vraag.op = (TaalContractenOp) kolom;
  taal_contracten_lijst_set_vraag (self->lijst, &vraag);
}

/* How many there are, and whether there are any at all. */
static void
lijst_answered_cb (TaalContractenPage *self)
{
  TaalContractenIndex *index = taal_contracten_lijst_get_index (self->lijst);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *number = taal_report_getal (n);
  g_autofree char *periode = NULL, *text = NULL;
  const TaalOnderzoek *first;

  if (index == NULL || self->onderzoeken == NULL)
    return;
  gtk_stack_set_visible_child_name (
      self->toestand, taal_contracten_index_get_n (index) > 0 ? "lijst" : "leeg");
  gtk_column_view_column_set_visible (self->school,
                                      taal_contracten_index_get_n_scholen (index) > 1);
  if (self->onderzoeken->len == 0)
    return;
  first = g_ptr_array_index (self->onderzoeken, 0);
  periode = taal_report_periode (first->periode);
  /* TRANSLATORS: %1$s is how many contracts are shown, %2$s a period such as 2023 */
  text = g_strdup_printf (ngettext ("%1$s contract over %2$s", "%1$s contracts over %2$s", n),
                          number, periode);
  taal_lijst_vak_set_aantal (self->vak, text);
}

static void
rij_opened_cb (TaalContractenPage *self,
               TaalContractRij *rij)
{
  taal_contract_paneel_show (self->paneel, rij);
}

/* TaalRijVolgFunc */
static int
find_again (GObject *rij,
            gpointer data)
{
  TaalContractenPage *self = data;
  TaalContractenIndex *index = taal_contracten_lijst_get_index (self->lijst);

  return index != NULL ? taal_contracten_index_find (index, TAAL_CONTRACT_RIJ (rij)) : -1;
}

static void
show_all_cb (TaalContractenPage *self)
{
  self->filling = TRUE;
  taal_lijst_vak_set_zoek (self->vak, "");
  gtk_drop_down_set_selected (self->uitkomst, 0);
  gtk_drop_down_set_selected (self->verhouding, 0);
  self->filling = FALSE;
  vraag_changed_cb (self);
  taal_contracten_page_focus_search (self);
}

/* Whether the first school of both is the same: then the pane stays on what it shows. */
static gboolean
is_same_school (GPtrArray *a,
                GPtrArray *b)
{
  const TaalOnderzoek *x, *y;

  if (a == NULL || b == NULL || a->len == 0 || a->len != b->len)
    return FALSE;
  x = g_ptr_array_index (a, 0);
  y = g_ptr_array_index (b, 0);

  return g_str_equal (taal_bron_get_path (x->bron), taal_bron_get_path (y->bron));
}

static void
show_onderzoeken (TaalContractenPage *self,
                  GPtrArray *onderzoeken)
{
  if (is_same_school (self->onderzoeken, onderzoeken))
    taal_lijst_vak_keep (self->vak);
  else
    taal_lijst_vak_close (self->vak);
  g_clear_pointer (&self->onderzoeken, g_ptr_array_unref);
  if (onderzoeken != NULL)
    self->onderzoeken = g_ptr_array_ref (onderzoeken);
  taal_contracten_lijst_set_onderzoeken (self->lijst, onderzoeken);
}

static void
show_fout (TaalContractenPage *self,
           const GError *error)
{
  g_autofree char *text = taal_report_fout_uitleg (error);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  g_message ("Contracts cannot be judged: %s", error->message);
  adw_status_page_set_description (self->fout, markup);
  gtk_stack_set_visible_child_name (self->toestand, "fout");
}

/* Follows what the examiner has found, or is looking for. What is shown stays until it is judged
 * anew. */
static void
found_cb (TaalContractenPage *self)
{
  TaalOnderzoek *onderzoek = taal_onderzoeker_get_onderzoek (self->onderzoeker);
  gboolean busy = taal_onderzoeker_is_bezig (self->onderzoeker);
  g_autoptr (GPtrArray) onderzoeken = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy && onderzoek != NULL);
  gtk_spinner_set_spinning (self->spinner, busy && onderzoek != NULL);
  if (onderzoek != NULL)
    {
      if (self->onderzoeken != NULL && self->onderzoeken->len == 1 &&
          g_ptr_array_index (self->onderzoeken, 0) == onderzoek)
        return;
      onderzoeken = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_onderzoek_unref);
      g_ptr_array_add (onderzoeken, taal_onderzoek_ref (onderzoek));
      show_onderzoeken (self, onderzoeken);
      return;
    }

  show_onderzoeken (self, NULL);
  if (taal_onderzoeker_get_fout (self->onderzoeker) != NULL)
    show_fout (self, taal_onderzoeker_get_fout (self->onderzoeker));
  else
    gtk_stack_set_visible_child_name (self->toestand, "bezig");
}

/* Contracts are judged while the page is shown, and only then. */
static void
hold (TaalContractenPage *self)
{
  gboolean mapped = gtk_widget_get_mapped (GTK_WIDGET (self));

  if (self->onderzoeker == NULL || mapped == self->holding)
    return;

  self->holding = mapped;
  if (mapped)
    taal_onderzoeker_hold (self->onderzoeker);
  else
    taal_onderzoeker_release (self->onderzoeker);
}

static void
taal_contracten_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (taal_contracten_page_parent_class)->map (widget);

  hold (TAAL_CONTRACTEN_PAGE (widget));
}

static void
taal_contracten_page_unmap (GtkWidget *widget)
{
  hold (TAAL_CONTRACTEN_PAGE (widget));

  GTK_WIDGET_CLASS (taal_contracten_page_parent_class)->unmap (widget);
}

/* The contract in the pane, else the one that is selected; NULL for none. */
static TaalContractRij *
get_rij (TaalContractenPage *self)
{
  TaalContractenIndex *index = taal_contracten_lijst_get_index (self->lijst);
  int row = taal_lijst_vak_get_row (self->vak);

  /* While the list is being read anew, its rows are those of before. */
  if (index == NULL || row < 0 || taal_lijst_is_bezig (TAAL_LIJST (self->lijst)))
    return NULL;

  return taal_contracten_index_get_rij (index, row);
}

static void
contract_activated (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  TaalContractRij *rij = get_rij (TAAL_CONTRACTEN_PAGE (widget));

  if (rij != NULL)
    gtk_widget_activate_action (
        widget,
        g_str_equal (name, "contracten.wijzigen") ? "win.rij-wijzigen" : "win.rij-verwijderen",
        "(ii)", (int) TAAL_TABEL_CONTRACTEN, taal_contract_rij_get_contract (rij)->rij);
}

/* What is marked can be taken away, what is not can be marked. */
static void
botst_activated (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  TaalContractenPage *self = TAAL_CONTRACTEN_PAGE (widget);
  TaalContractRij *rij = get_rij (self);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (rij != NULL && self->onderzoeker != NULL)
    (void) taal_signaal_dialog_new_botsing (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                            taal_onderzoeker_get_session (self->onderzoeker), rij);
}

static void
nieuw_activated (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.rij-toevoegen", "(is)", (int) TAAL_TABEL_CONTRACTEN,
                              "");
}

static void
let_go (TaalContractenPage *self)
{
  if (self->onderzoeker == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->onderzoeker, self);
  if (self->holding)
    taal_onderzoeker_release (self->onderzoeker);
  self->holding = FALSE;
  g_clear_object (&self->onderzoeker);
}

static void
taal_contracten_page_dispose (GObject *object)
{
  TaalContractenPage *self = TAAL_CONTRACTEN_PAGE (object);

  self->filling = TRUE;
  let_go (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_CONTRACTEN_PAGE);
  g_clear_object (&self->lijst);
  g_clear_pointer (&self->onderzoeken, g_ptr_array_unref);

  G_OBJECT_CLASS (taal_contracten_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-contracten-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, toestand);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, fout);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, eerste);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, nieuw);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, school);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, vak);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, uitkomst);
  gtk_widget_class_bind_template_child (widget_class, TaalContractenPage, verhouding);
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, vraag_changed_cb);
}

static void
taal_contracten_page_class_init (TaalContractenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_contracten_page_dispose;
  widget_class->map = taal_contracten_page_map;
  widget_class->unmap = taal_contracten_page_unmap;

  g_type_ensure (TAAL_TYPE_CONTRACT_PANEEL);
  g_type_ensure (TAAL_TYPE_LIJST_VAK);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "contracten.nieuw", NULL, nieuw_activated);
  gtk_widget_class_install_action (widget_class, "contracten.botst", NULL, botst_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, 0, "contracten.botst", NULL);
  gtk_widget_class_install_action (widget_class, "contracten.wijzigen", NULL, contract_activated);
  gtk_widget_class_install_action (widget_class, "contracten.verwijderen", NULL,
                                   contract_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK,
                                       "contracten.nieuw", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "contracten.wijzigen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "contracten.verwijderen",
                                       NULL);
}

static void
fill_filters (TaalContractenPage *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) verhoudingen = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("Any outcome"));
  for (gsize i = 0; i < G_N_ELEMENTS (uitkomsten); i++)
    gtk_string_list_append (words, taal_report_uitkomst_woord (uitkomsten[i]));
  gtk_drop_down_set_model (self->uitkomst, G_LIST_MODEL (words));

  gtk_string_list_append (verhoudingen, _("Whatever it asks"));
  for (int verhouding = 0; verhouding < TAAL_N_VERHOUDINGEN; verhouding++)
    gtk_string_list_append (verhoudingen,
                            taal_report_verhouding_woord ((TaalVerhouding) verhouding));
  gtk_drop_down_set_model (self->verhouding, G_LIST_MODEL (verhoudingen));
}

static void
taal_contracten_page_init (TaalContractenPage *self)
{
  self->lijst = taal_contracten_lijst_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  taal_contracten_kolommen_install (self->vak);
  fill_filters (self);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_volg (self->vak, find_again, self);
  taal_contracten_page_set_editable (self, FALSE);
  self->filling = FALSE;
  vraag_changed_cb (self);
}

/**
 * taal_contracten_page_set_onderzoeker:
 * @self: the page
 * @onderzoeker: who looks at the school that is open
 *
 * Shows its contracts, kept up with it; a groep of them leads to its lessons.
 *
 * Thread: main
 */
void
taal_contracten_page_set_onderzoeker (TaalContractenPage *self,
                                      TaalOnderzoeker *onderzoeker)
{
  g_return_if_fail (TAAL_IS_CONTRACTEN_PAGE (self) && TAAL_IS_ONDERZOEKER (onderzoeker));

  if (self->onderzoeker == onderzoeker)
    return;

  let_go (self);
  self->onderzoeker = g_object_ref (onderzoeker);
  taal_contract_paneel_set_lessen (self->paneel, TRUE);
  g_signal_connect_swapped (onderzoeker, "notify::onderzoek", G_CALLBACK (found_cb), self);
  hold (self);
  found_cb (self);
}

/**
 * taal_contracten_page_set_onderzoeken:
 * @self: the page
 * @onderzoeken: (nullable) (element-type TaalOnderzoek): an examination of each school; one without
 * contracts is judged when it is shown, on another thread. %NULL: they are still being looked for
 *
 * Shows the contracts of one or many schools, worst first over all of them; with more than one
 * there is a column that tells of which school each is.
 *
 * Thread: main
 */
void
taal_contracten_page_set_onderzoeken (TaalContractenPage *self,
                                      GPtrArray *onderzoeken)
{
  g_return_if_fail (TAAL_IS_CONTRACTEN_PAGE (self));

  let_go (self);
  taal_contract_paneel_set_lessen (self->paneel, FALSE);
  show_onderzoeken (self, onderzoeken);
  if (onderzoeken == NULL)
    gtk_stack_set_visible_child_name (self->toestand, "bezig");
}

/**
 * taal_contracten_page_set_editable:
 * @self: the page
 * @editable: whether the contracts can be changed
 *
 * Thread: main
 */
void
taal_contracten_page_set_editable (TaalContractenPage *self,
                                   gboolean editable)
{
  g_return_if_fail (TAAL_IS_CONTRACTEN_PAGE (self));

  self->editable = editable;
  gtk_widget_set_visible (self->nieuw, editable);
  gtk_widget_set_visible (self->eerste, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contracten.nieuw", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contracten.botst", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contracten.wijzigen", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contracten.verwijderen", editable);
  taal_contract_paneel_set_editable (self->paneel, editable);
}

/**
 * taal_contracten_page_get_lijst:
 * @self: the page
 *
 * Returns: (transfer none): the contracts that it shows
 *
 * Thread: main
 */
TaalContractenLijst *
taal_contracten_page_get_lijst (TaalContractenPage *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACTEN_PAGE (self), NULL);

  return self->lijst;
}

/**
 * taal_contracten_page_focus_search:
 * @self: the page
 *
 * Lets the user type what to search for.
 *
 * Thread: main
 */
void
taal_contracten_page_focus_search (TaalContractenPage *self)
{
  g_return_if_fail (TAAL_IS_CONTRACTEN_PAGE (self));

  taal_lijst_vak_focus_search (self->vak);
}
