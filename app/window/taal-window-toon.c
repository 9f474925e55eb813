/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include <glib/gi18n.h>

#include "taal-cursisten-window.h"
#include "taal-window-private.h"

/* The commands that turn to what is to be seen: a page, a year, or what a number or an evidence is
 * of. Each has the shape that gtk_widget_class_install_action() asks for. */

static void
page_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalSchoolPage *school_page;

  if (taal_window_shows_regio (self))
    {
      taal_regio_page_turn_to (taal_lazy_get (self->regio_page),
                               g_variant_get_string (parameter, NULL));
      return;
    }
  school_page = taal_lazy_get (self->school_page);
  taal_school_page_turn_to (school_page, g_variant_get_string (parameter, NULL));
  taal_school_page_focus (school_page);
}

static void
search_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);

  if (taal_window_shows_regio (self))
    taal_regio_page_focus_search (taal_lazy_get (self->regio_page));
  else
    taal_school_page_focus_search (taal_lazy_get (self->school_page));
}

static void
step_year_activated (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalPeriode periode;

  if (taal_period_picker_find_next (taal_lazy_get (self->period),
                                    g_str_equal (name, "win.next-year") ? 1 : -1, &periode))
    taal_window_judge (self, periode);
  else
    taal_window_show_toast (self, _("There is no further year with lessons."));
}

static void
choose_period_activated (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  taal_period_picker_popup (taal_lazy_get (TAAL_WINDOW (widget)->period));
}

/* From a number on the overview to the lessons or the docent that make it. */
static void
drill_down_activated (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  TaalSchoolPage *school = taal_lazy_get (TAAL_WINDOW (widget)->school_page);
  int target = g_variant_get_int32 (parameter);

  if (g_str_equal (name, "win.docent"))
    taal_docenten_page_show_docent (taal_school_page_open_docenten (school), target);
  else if (g_str_equal (name, "win.lessen-met-reden"))
    taal_lessen_page_show_reden (taal_school_page_open_lessen (school), target);
  else if (g_str_equal (name, "win.lessen-met-status"))
    taal_lessen_page_show_status (taal_school_page_open_lessen (school), target);
  else
    taal_lessen_page_show_docent (taal_school_page_open_lessen (school), target);
}

/* From the evidence of a signal to what it is of, by its id: the evidence may be of facts just
 * before. */
static void
toon_activated (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  TaalSchoolPage *school = taal_lazy_get (self->school_page);
  const TaalSnapshot *snapshot = taal_session_get_check (self->session)->oordeel->snapshot;
  const char *id = g_variant_get_string (parameter, NULL);
  int row;

  if (g_str_equal (name, "win.toon-cursist"))
    {
      GtkWidget *window = taal_cursisten_window_new (GTK_WINDOW (self), self->session);

      taal_cursisten_window_search (TAAL_CURSISTEN_WINDOW (window), id);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  row = g_str_equal (name, "win.toon-les") ? taal_snapshot_find_les (snapshot, id)
                                           : taal_snapshot_find_docent (snapshot, id);
  if (row == TAAL_GEEN)
    taal_window_show_toast (self, _("It is no longer there."));
  else if (g_str_equal (name, "win.toon-les"))
    taal_lessen_page_show_les (taal_school_page_open_lessen (school), row);
  else
    taal_docenten_page_show_docent (taal_school_page_open_docenten (school), row);
}

/* From a groep to its lessons. */
static void
groep_activated (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  taal_lessen_page_show_groep (
      taal_school_page_open_lessen (taal_lazy_get (TAAL_WINDOW (widget)->school_page)),
      g_variant_get_string (parameter, NULL));
}

/* From an evidence to the les that it is about, by its number in the dossier. */
static void
les_activated (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TaalWindow *self = TAAL_WINDOW (widget);
  int row = taal_snapshot_find_les_rij (taal_session_get_check (self->session)->oordeel->snapshot,
                                        g_variant_get_int32 (parameter));

  if (row != TAAL_GEEN)
    taal_lessen_page_show_les (taal_school_page_open_lessen (taal_lazy_get (self->school_page)),
                               row);
}

/**
 * taal_window_install_toon:
 * @widget_class: the class of the window
 *
 * Gives the window the commands that turn to a page, a year, a les or a docent.
 *
 * Thread: the main one
 */
void
taal_window_install_toon (GtkWidgetClass *widget_class)
{
  static const TaalWindowActie acties[] = {
    { "win.page", "s", page_activated },
    { "win.search", NULL, search_activated },
    { "win.previous-year", NULL, step_year_activated },
    { "win.next-year", NULL, step_year_activated },
    { "win.choose-period", NULL, choose_period_activated },
    { "win.lessen-met-reden", "i", drill_down_activated },
    { "win.lessen-met-status", "i", drill_down_activated },
    { "win.lessen-van-docent", "i", drill_down_activated },
    { "win.docent", "i", drill_down_activated },
    { "win.toon-les", "s", toon_activated },
    { "win.toon-docent", "s", toon_activated },
    { "win.toon-cursist", "s", toon_activated },
    { "win.toon-groep", "s", groep_activated },
    { "win.les", "i", les_activated },
  };

  taal_window_install_acties (widget_class, acties, G_N_ELEMENTS (acties));
}
