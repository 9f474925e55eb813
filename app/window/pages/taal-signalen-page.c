/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signalen-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-chooser.h"
#include "taal-fout-dialog.h"
#include "taal-goedkeuringen.h"
#include "taal-report-fout.h"
#include "taal-report-getal.h"
#include "taal-report-onderzoek.h"
#include "taal-signaal-dialog.h"
#include "taal-signaal-paneel.h"
#include "taal-signalen-kolommen.h"
#include "taal-signalen-lijst.h"

struct _TaalSignalenPage
{
  GtkBox             parent_instance;

  /* Template children */
  GtkStack          *stack;
  GtkSpinner        *spinner;
  GtkWidget         *zonder_presentie;
  AdwStatusPage     *leeg;
  AdwStatusPage     *fout;
  TaalLijstVak      *vak;
  TaalSignaalPaneel *paneel;
  GtkDropDown       *welke;
  GtkDropDown       *soort;

  gboolean           editable;
  gboolean           filling; /* several filters change at once */
  gboolean           holding; /* the examiner, while the page is shown */

  /* Owned */
  TaalSignalenLijst *lijst;
  TaalOnderzoeker   *onderzoeker;
  TaalSignaalRij    *getoond;  /* (nullable): what the pane shows */
  TaalSignaalRij
      *volgende; /* (nullable): what it is to show when the signal that it shows has gone */
};

G_DEFINE_FINAL_TYPE (TaalSignalenPage, taal_signalen_page, GTK_TYPE_BOX)

/* Asks the list for what the controls say. */
static void
vraag_changed_cb (TaalSignalenPage *self)
{
  TaalSignalenVraag vraag = TAAL_SIGNALEN_VRAAG_INIT;
  guint soort = gtk_drop_down_get_selected (self->soort);
  int kolom;

  if (self->filling)
    return;

  vraag.zoek = (char *) taal_lijst_vak_get_zoek (self->vak);
  vraag.soort =
      soort == 0 || soort == GTK_INVALID_LIST_POSITION ? TAAL_FILTER_ALLE : (int) soort - 1;
  vraag.welke =
      (TaalSignalenWelke) MIN (gtk_drop_down_get_selected (self->welke), TAAL_SIGNALEN_ALLE);
  if (taal_lijst_vak_get_sort (self->vak, &kolom, &vraag.aflopend))
    vraag.op = (TaalSignalenOp) kolom;
  taal_signalen_lijst_set_vraag (self->lijst, &vraag);
}

/* How many there are, and how many of all are open. */
static void
lijst_answered_cb (TaalSignalenPage *self)
{
  TaalOnderzoek *onderzoek = taal_signalen_lijst_get_onderzoek (self->lijst);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *number = taal_report_getal (n);
  g_autofree char *all = NULL, *periode = NULL, *text = NULL;
  guint n_open;

  if (onderzoek == NULL)
    return;
  n_open = taal_signalen_get_n (onderzoek->signalen) - g_hash_table_size (onderzoek->afgewezen);
  all = taal_report_getal (n_open);
  periode = taal_report_periode (onderzoek->periode);
  /* TRANSLATORS: %1$s is how many signals are shown, %2$s a period such as 2023, %3$s how many are
   * open */
  text = g_strdup_printf (ngettext ("%1$s signal over %2$s; %3$s open in all",
                                    "%1$s signals over %2$s; %3$s open in all", n),
                          number, periode, all);
  taal_lijst_vak_set_aantal (self->vak, text);
}

/* What can be done to the signal in the pane. */
static void
update_actions (TaalSignalenPage *self)
{
  gboolean shown = self->editable && self->getoond != NULL;
  gboolean dismissed =
      shown && taal_signaal_rij_get_stand (self->getoond) == TAAL_SIGNAAL_IS_AFGEWEZEN;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.afwijzen", shown && !dismissed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.heropenen", dismissed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.wijzigen", shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.keur-goed", shown);
}

static void
rij_opened_cb (TaalSignalenPage *self,
               TaalSignaalRij   *rij)
{
  g_set_object (&self->getoond, rij);
  taal_signaal_paneel_show (self->paneel, rij);
  update_actions (self);
}

static void
rij_closed_cb (TaalSignalenPage *self)
{
  g_clear_object (&self->getoond);
  update_actions (self);
}

/* TaalRijVolgFunc */
static int
find_again (GObject  *rij,
            gpointer  data)
{
  TaalSignalenPage *self = data;

  return taal_signalen_lijst_find (self->lijst, TAAL_SIGNAAL_RIJ (rij));
}

static void
show_onderzoek (TaalSignalenPage *self,
                TaalOnderzoek    *onderzoek)
{
  TaalOnderzoek *before = taal_signalen_lijst_get_onderzoek (self->lijst);
  g_autoptr (TaalSignaalRij) next = g_steal_pointer (&self->volgende);
  int row;

  if (before == onderzoek)
    {
      self->volgende = g_steal_pointer (&next);
      return;
    }
  if (before != NULL && onderzoek != NULL &&
      g_str_equal (taal_bron_get_path (before->bron), taal_bron_get_path (onderzoek->bron)))
    taal_lijst_vak_keep (self->vak);
  else
    taal_lijst_vak_close (self->vak);
  taal_signalen_lijst_set_onderzoek (self->lijst, onderzoek);
  row = next != NULL && onderzoek != NULL ? taal_signalen_lijst_find (self->lijst, next) : -1;
  if (row >= 0)
    taal_lijst_vak_open_row (self->vak, row);
}

static void
show_fout (TaalSignalenPage *self,
           const GError     *error)
{
  g_autofree char *text = taal_report_fout_uitleg (error);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  g_message ("Signals cannot be looked for: %s", error->message);
  adw_status_page_set_description (self->fout, markup);
  gtk_stack_set_visible_child_name (self->stack, "fout");
}

static void
show_found (TaalSignalenPage    *self,
            const TaalOnderzoek *onderzoek)
{
  gboolean without = onderzoek->signalen->presentie->rijen->len == 0;

  gtk_widget_set_visible (self->zonder_presentie, without);
  adw_status_page_set_description (
      self->leeg,
      without
          ? _("There is no attendance in this school yet. Once there is, more can be looked for.")
          : _("Nothing in this period is worth a question."));
  gtk_stack_set_visible_child_name (
      self->stack, taal_signalen_get_n (onderzoek->signalen) > 0 ? "lijst" : "leeg");
}

/* Follows what the examiner has found, or is looking for. */
static void
found_cb (TaalSignalenPage *self)
{
  TaalOnderzoek *onderzoek = taal_onderzoeker_get_onderzoek (self->onderzoeker);
  gboolean busy = taal_onderzoeker_is_bezig (self->onderzoeker);

  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy && onderzoek != NULL);
  gtk_spinner_set_spinning (self->spinner, busy && onderzoek != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.verslag", onderzoek != NULL);
  show_onderzoek (self, onderzoek);
  if (onderzoek != NULL)
    show_found (self, onderzoek);
  else if (taal_onderzoeker_get_fout (self->onderzoeker) != NULL)
    show_fout (self, taal_onderzoeker_get_fout (self->onderzoeker));
  else
    gtk_stack_set_visible_child_name (self->stack, "bezig");
}

/* Presence is looked at while the page is shown, and only then. */
static void
hold (TaalSignalenPage *self)
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
taal_signalen_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (taal_signalen_page_parent_class)->map (widget);

  hold (TAAL_SIGNALEN_PAGE (widget));
}

static void
taal_signalen_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (taal_signalen_page_parent_class)->unmap (widget);

  hold (TAAL_SIGNALEN_PAGE (widget));
}

static GtkWindow *
get_window (TaalSignalenPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Which is next in the list, so that a row of questions is gone through from the keyboard. Where
 * the signal stays in the list, so does the pane on it. */
static void
saved_cb (TaalSignalenPage  *self,
          TaalSignaalDialog *dialog)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst)), place;

  g_clear_object (&self->volgende);
  if (self->getoond == NULL ||
      taal_signalen_lijst_get_vraag (self->lijst)->welke == TAAL_SIGNALEN_ALLE)
    return;
  place = taal_lijst_find_row (TAAL_LIJST (self->lijst), taal_signaal_rij_get_row (self->getoond));
  if (place == TAAL_LIJST_NERGENS || n < 2)
    return;
  self->volgende =
      g_list_model_get_item (G_LIST_MODEL (self->lijst), place + 1 < n ? place + 1 : place - 1);
}

/* What is dismissed is opened again, what is open dismissed. */
static void
signaal_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (widget);
  TaalSession *session = taal_onderzoeker_get_session (self->onderzoeker);
  TaalSignaalDialog *dialog;

  if (self->getoond == NULL)
    return;
  if (g_str_equal (name, "signalen.keur-goed"))
    dialog = taal_signaal_dialog_new_goedkeuren (
        get_window (self), session, taal_signaal_rij_get_signaal (self->getoond)->sleutel);
  else if (taal_signaal_rij_get_stand (self->getoond) == TAAL_SIGNAAL_IS_AFGEWEZEN)
    dialog = taal_signaal_dialog_new_heropenen (get_window (self), session, self->getoond);
  else
    dialog = taal_signaal_dialog_new_afwijzen (get_window (self), session, self->getoond);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
}

static void
goedkeuringen_activated (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (widget);

  gtk_window_present (GTK_WINDOW (taal_goedkeuringen_new (
      get_window (self), taal_onderzoeker_get_session (self->onderzoeker))));
}

/* What is to be written, until the user has chosen where. */
#define VERSLAG "taal-signalen-verslag"

static void
verslag_chosen (GtkWindow *window,
                GFile     *file)
{
  TaalOnderzoek *onderzoek = g_object_get_data (G_OBJECT (window), VERSLAG);
  g_autofree char *html = onderzoek != NULL ? taal_report_signalen_html (onderzoek) : NULL;
  g_autoptr (GError) error = NULL;

  g_object_set_data (G_OBJECT (window), VERSLAG, NULL);
  if (html == NULL || g_file_replace_contents (file, html, strlen (html), NULL, FALSE,
                                               G_FILE_CREATE_NONE, NULL, NULL, &error))
    return;
  g_message ("A report cannot be written: %s", error->message);
  (void) taal_fout_dialog_say (window, _("The report cannot be written"),
                               _("Choose another place or name."));
}

static void
verslag_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (widget);
  TaalOnderzoek *onderzoek = taal_onderzoeker_get_onderzoek (self->onderzoeker);

  if (onderzoek == NULL)
    return;
  g_object_set_data_full (G_OBJECT (get_window (self)), VERSLAG, taal_onderzoek_ref (onderzoek),
                          (GDestroyNotify) taal_onderzoek_unref);
  /* TRANSLATORS: the name of a file to begin with; keep the end .html */
  taal_chooser_show (get_window (self), TAAL_CHOOSER_SAVE_HTML, _("signals.html"),
                     verslag_chosen);
}

static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TaalSignalenPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!taal_session_reload_finish (TAAL_SESSION (object), result, &error) &&
      self->onderzoeker != NULL)
    show_fout (self, error);
}

/* The school is read anew; the examiner then looks again by itself. */
static void
opnieuw_activated (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "bezig");
  taal_session_reload_async (taal_onderzoeker_get_session (self->onderzoeker), reloaded_cb,
                             g_object_ref (self));
}

static void
show_all_cb (TaalSignalenPage *self)
{
  self->filling = TRUE;
  taal_lijst_vak_set_zoek (self->vak, "");
  gtk_drop_down_set_selected (self->welke, TAAL_SIGNALEN_ALLE);
  gtk_drop_down_set_selected (self->soort, 0);
  self->filling = FALSE;
  vraag_changed_cb (self);
  taal_signalen_page_focus_search (self);
}

static void
setup_soort_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  /* What is chosen may be cut off; among what can be chosen it is whole. */
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize",
                                               PANGO_ELLIPSIZE_END, "max-width-chars", 28, NULL));
}

static void
bind_soort_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
setup_keuze_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE,
                                               "max-width-chars", 40, NULL));
}

static void
fill_soorten (TaalSignalenPage *self)
{
  g_autoptr (GtkStringList) soorten = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) choices = gtk_signal_list_item_factory_new ();

  g_signal_connect (chosen, "setup", G_CALLBACK (setup_soort_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_soort_cb), NULL);
  g_signal_connect (choices, "setup", G_CALLBACK (setup_keuze_cb), NULL);
  g_signal_connect (choices, "bind", G_CALLBACK (bind_soort_cb), NULL);
  gtk_drop_down_set_factory (self->soort, chosen);
  gtk_drop_down_set_list_factory (self->soort, choices);

  gtk_string_list_append (soorten, _("Every kind"));
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    {
      g_autofree char *text =
          /* TRANSLATORS: a signal: %1$s is its id such as S01, %2$s what it asks to look at */
          g_strdup_printf (_("%1$s: %2$s"), taal_signaal_soort_get_name ((TaalSignaalSoort) soort),
                           taal_report_signaal_vraag ((TaalSignaalSoort) soort));

      gtk_string_list_append (soorten, text);
    }
  gtk_drop_down_set_model (self->soort, G_LIST_MODEL (soorten));
}

static void
let_go (TaalSignalenPage *self)
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
taal_signalen_page_dispose (GObject *object)
{
  TaalSignalenPage *self = TAAL_SIGNALEN_PAGE (object);

  self->filling = TRUE;
  let_go (self);
  g_clear_object (&self->getoond);
  g_clear_object (&self->volgende);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_SIGNALEN_PAGE);
  g_clear_object (&self->lijst);

  G_OBJECT_CLASS (taal_signalen_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-signalen-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, zonder_presentie);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, leeg);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, fout);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, vak);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, welke);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, soort);
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, vraag_changed_cb);
}

static void
taal_signalen_page_class_init (TaalSignalenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_signalen_page_dispose;
  widget_class->map = taal_signalen_page_map;
  widget_class->unmap = taal_signalen_page_unmap;

  g_type_ensure (TAAL_TYPE_LIJST_VAK);
  g_type_ensure (TAAL_TYPE_SIGNAAL_PANEEL);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "signalen.afwijzen", NULL, signaal_activated);
  gtk_widget_class_install_action (widget_class, "signalen.heropenen", NULL, signaal_activated);
  gtk_widget_class_install_action (widget_class, "signalen.wijzigen", NULL, signaal_activated);
  gtk_widget_class_install_action (widget_class, "signalen.keur-goed", NULL, signaal_activated);
  gtk_widget_class_install_action (widget_class, "signalen.goedkeuringen", NULL,
                                   goedkeuringen_activated);
  gtk_widget_class_install_action (widget_class, "signalen.verslag", NULL, verslag_activated);
  gtk_widget_class_install_action (widget_class, "signalen.opnieuw", NULL, opnieuw_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "signalen.wijzigen", NULL);
}

static void
taal_signalen_page_init (TaalSignalenPage *self)
{
  self->lijst = taal_signalen_lijst_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  taal_signalen_kolommen_install (self->vak);
  fill_soorten (self);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_volg (self->vak, find_again, self);
  taal_signalen_page_set_editable (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signalen.verslag", FALSE);
  self->filling = FALSE;
  vraag_changed_cb (self);
}

/**
 * taal_signalen_page_set_onderzoeker:
 * @self: the page
 * @onderzoeker: who looks what presence tells of the school to show
 *
 * Thread: main
 */
void
taal_signalen_page_set_onderzoeker (TaalSignalenPage *self,
                                    TaalOnderzoeker  *onderzoeker)
{
  g_return_if_fail (TAAL_IS_SIGNALEN_PAGE (self) && TAAL_IS_ONDERZOEKER (onderzoeker));

  if (self->onderzoeker == onderzoeker)
    return;

  let_go (self);
  g_clear_object (&self->volgende);
  self->onderzoeker = g_object_ref (onderzoeker);
  g_signal_connect_swapped (onderzoeker, "notify::onderzoek", G_CALLBACK (found_cb), self);
  hold (self);
  found_cb (self);
}

/**
 * taal_signalen_page_set_editable:
 * @self: the page
 * @editable: whether the signals can be dismissed
 *
 * Thread: main
 */
void
taal_signalen_page_set_editable (TaalSignalenPage *self,
                                 gboolean          editable)
{
  g_return_if_fail (TAAL_IS_SIGNALEN_PAGE (self));

  self->editable = editable;
  taal_signaal_paneel_set_editable (self->paneel, editable);
  update_actions (self);
}

/**
 * taal_signalen_page_focus_search:
 * @self: the page
 *
 * Lets the user type what to search for.
 *
 * Thread: main
 */
void
taal_signalen_page_focus_search (TaalSignalenPage *self)
{
  g_return_if_fail (TAAL_IS_SIGNALEN_PAGE (self));

  taal_lijst_vak_focus_search (self->vak);
}
