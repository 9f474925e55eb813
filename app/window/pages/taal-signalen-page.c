/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signalen-page-private.h"

#include <glib/gi18n.h>

#include "taal-report-getal.h"
#include "taal-report-onderzoek.h"
#include "taal-signalen-filters.h"
#include "taal-signalen-kolommen.h"

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

/* How many there are, of how many something is asked, and how many of all are open. */
static void
lijst_answered_cb (TaalSignalenPage *self)
{
  TaalOnderzoek *onderzoek = taal_signalen_lijst_get_onderzoek (self->lijst);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lijst));
  g_autofree char *number = taal_report_getal (n);
  g_autofree char *all = NULL, *text = NULL;

  if (onderzoek == NULL)
    return;
  all = taal_report_getal (taal_signalen_get_n (onderzoek->signalen) -
                           g_hash_table_size (onderzoek->afgewezen));
  if (self->gekozen != NULL)
    {
      g_autofree char *chosen = taal_report_getal (self->gekozen->rows->len);

      /* TRANSLATORS: %1$s is how many signals are selected, %2$s how many are shown, %3$s how many
       * are open */
      text = g_strdup_printf (_("%1$s of %2$s signals selected; %3$s open in all"), chosen, number,
                              all);
    }
  else
    {
      g_autofree char *periode = taal_report_periode (onderzoek->periode);

      /* TRANSLATORS: %1$s is how many signals are shown, %2$s a period such as 2023, %3$s how many
       * are open */
      text = g_strdup_printf (ngettext ("%1$s signal over %2$s; %3$s open in all",
                                        "%1$s signals over %2$s; %3$s open in all", n),
                              number, periode, all);
    }
  taal_lijst_vak_set_aantal (self->vak, text);
}

/* Several are selected, others than before, or no longer. */
static void
rijen_chosen_cb (TaalSignalenPage *self)
{
  g_autoptr (GArray) rows = taal_lijst_vak_list_chosen (self->vak);

  g_clear_pointer (&self->gekozen, taal_signalen_keuze_unref);
  if (rows->len > 1)
    self->gekozen = taal_signalen_lijst_choose (self->lijst, rows);
  if (self->gekozen != NULL)
    {
      g_clear_object (&self->getoond);
      taal_signalen_gekozen_show (self->paneel_gekozen, self->gekozen);
      gtk_stack_set_visible_child_name (self->panelen, "gekozen");
    }
  taal_signalen_page_update_acties (self);
  lijst_answered_cb (self);
}

static void
rij_opened_cb (TaalSignalenPage *self,
               TaalSignaalRij   *rij)
{
  g_set_object (&self->getoond, rij);
  taal_signaal_paneel_show (self->paneel, rij);
  gtk_stack_set_visible_child_name (self->panelen, "een");
  taal_signalen_page_update_acties (self);
}

static void
rij_closed_cb (TaalSignalenPage *self)
{
  g_clear_object (&self->getoond);
  taal_signalen_page_update_acties (self);
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
  if (row >= 0 && self->volgende_focus)
    taal_lijst_vak_focus_row (self->vak, row);
  else if (row >= 0)
    taal_lijst_vak_open_row (self->vak, row);
  self->volgende_focus = FALSE;
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
    taal_signalen_page_show_fout (self, taal_onderzoeker_get_fout (self->onderzoeker));
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
  g_clear_pointer (&self->gekozen, taal_signalen_keuze_unref);
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
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, panelen);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, paneel);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, paneel_gekozen);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, welke);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenPage, soort);
  gtk_widget_class_bind_template_callback (widget_class, lijst_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rij_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, rijen_chosen_cb);
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
  g_type_ensure (TAAL_TYPE_SIGNALEN_GEKOZEN);
  bind_template (widget_class);
  taal_signalen_page_install_acties (widget_class);
}

static void
taal_signalen_page_init (TaalSignalenPage *self)
{
  self->lijst = taal_signalen_lijst_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  taal_signalen_kolommen_install (self->vak);
  taal_signalen_filters_fill (self->soort);
  taal_lijst_vak_set_lijst (self->vak, TAAL_LIJST (self->lijst));
  taal_lijst_vak_set_veel (self->vak);
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
  taal_signalen_gekozen_set_editable (self->paneel_gekozen, editable);
  taal_signalen_page_update_acties (self);
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
