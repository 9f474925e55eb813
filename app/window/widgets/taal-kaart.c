/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-kaart-private.h"

#include <adwaita.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (TaalKaart, taal_kaart, TAAL_TYPE_TEKENING)

enum
{
  GEMEENTE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is selected comes first: a screen reader tells when a name changes. */
static void
tell_words (TaalKaart *self)
{
  g_autofree char *title = NULL, *all = NULL, *text = NULL, *name = NULL;

  if (self->beeld == NULL)
    {
      taal_tekening_set_words (TAAL_TEKENING (self), NULL, NULL);
      return;
    }

  title = taal_kaartbeeld_dup_titel (self->beeld);
  all = taal_kaartbeeld_dup_omschrijving (self->beeld);
  if (self->selected != TAAL_KAART_GEEN)
    {
      text = taal_stip_dup_tekst (taal_kaart_get_stip (self, self->selected));
      name = g_strconcat (text, ". ", title, NULL);
    }
  taal_tekening_set_words (TAAL_TEKENING (self), name != NULL ? name : title, all);
}

static void
set_selected (TaalKaart *self,
              int place)
{
  if (self->selected == place)
    return;

  self->selected = place;
  tell_words (self);
}

static void
activate (TaalKaart *self)
{
  if (self->selected != TAAL_KAART_GEEN)
    g_signal_emit (self, signals[GEMEENTE_ACTIVATED], 0,
                   taal_kaart_get_stip (self, self->selected)->gemeente);
}

/* The dot nearest to a point of the map, within a quarter of the compass around a direction; all
 * around when both are 0. TAAL_KAART_GEEN when there is none. */
static int
find_towards (TaalKaart *self,
              TaalKaartPunt from,
              double east,
              double south)
{
  double nearest = G_MAXDOUBLE;
  int found = TAAL_KAART_GEEN;

  for (guint i = 0; i < self->beeld->stippen->len; i++)
    {
      TaalKaartPunt at = taal_kaart_get_stip (self, (int) i)->punt;
      double x = at.x - from.x, y = at.y - from.y, distance = x * x + y * y;
      double along = x * east + y * south, beside = fabs (x * south - y * east);

      if (distance >= nearest || ((east != 0 || south != 0) && (along <= 0 || beside > along)))
        continue;
      nearest = distance;
      found = (int) i;
    }

  return found;
}

static void
go (TaalKaart *self,
    double east,
    double south)
{
  TaalKaartPunt middle = { self->beeld->breedte / 2, self->beeld->hoogte / 2 };
  int found =
      self->selected == TAAL_KAART_GEEN
          ? find_towards (self, middle, 0, 0)
          : find_towards (self, taal_kaart_get_stip (self, self->selected)->punt, east, south);

  if (found != TAAL_KAART_GEEN)
    set_selected (self, found);
}

/* So many further by name; from the first or the last where that is asked, or nothing was selected.
 */
static void
step (TaalKaart *self,
      int by,
      gboolean whole)
{
  int n = (int) self->by_name->len, at = by > 0 ? -1 : n;

  for (int i = 0; i < n && !whole; i++)
    if ((int) g_array_index (self->by_name, guint, i) == self->selected)
      at = i;
  at = CLAMP (at + by, 0, n - 1);
  set_selected (self, (int) g_array_index (self->by_name, guint, at));
}

static gboolean
key_pressed_cb (TaalKaart *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  if (self->beeld == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go (self, -1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go (self, 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go (self, 0, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go (self, 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      step (self, 1, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      step (self, -1, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      step (self, 1, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step (self, -1, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      activate (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
set_hovered (TaalKaart *self,
             int place)
{
  if (self->hovered == place)
    return;

  self->hovered = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_moved_cb (TaalKaart *self,
                  double x,
                  double y)
{
  set_hovered (self, taal_kaart_find_at (self, x, y));
}

static void
pointer_left_cb (TaalKaart *self)
{
  set_hovered (self, TAAL_KAART_GEEN);
}

static void
clicked_cb (TaalKaart *self,
            int n_press,
            double x,
            double y)
{
  int found = taal_kaart_find_at (self, x, y);

  (void) gtk_widget_grab_focus (GTK_WIDGET (self));
  if (found == TAAL_KAART_GEEN)
    return;

  set_selected (self, found);
  activate (self);
}

static gboolean
taal_kaart_query_tooltip (GtkWidget *widget,
                          int x,
                          int y,
                          gboolean keyboard,
                          GtkTooltip *tooltip)
{
  TaalKaart *self = TAAL_KAART (widget);
  int place = keyboard ? self->selected : taal_kaart_find_at (self, x, y);
  g_autofree char *text = NULL;

  if (self->beeld == NULL || place == TAAL_KAART_GEEN)
    return FALSE;

  text = taal_stip_dup_tekst (taal_kaart_get_stip (self, place));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
taal_kaart_dispose (GObject *object)
{
  TaalKaart *self = TAAL_KAART (object);

  g_clear_pointer (&self->by_name, g_array_unref);
  g_clear_pointer (&self->beeld, taal_kaartbeeld_unref);

  G_OBJECT_CLASS (taal_kaart_parent_class)->dispose (object);
}

static void
taal_kaart_class_init (TaalKaartClass *klass)
{
  TaalTekeningClass *tekening_class = TAAL_TEKENING_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_kaart_dispose;
  tekening_class->get_height = taal_kaart_get_height;
  tekening_class->draw = taal_kaart_draw;
  widget_class->query_tooltip = taal_kaart_query_tooltip;

  signals[GEMEENTE_ACTIVATED] =
      g_signal_new ("gemeente-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "kaart");
}

static void
taal_kaart_init (TaalKaart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->selected = TAAL_KAART_GEEN;
  self->hovered = TAAL_KAART_GEEN;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer data)
{
  TaalKaart *self = data;

  return g_utf8_collate (taal_kaart_get_stip (self, (int) *(const guint *) a)->naam,
                         taal_kaart_get_stip (self, (int) *(const guint *) b)->naam);
}

static int
find_gemeente (TaalKaart *self,
               const char *gemeente)
{
  for (guint i = 0; self->beeld != NULL && gemeente != NULL && i < self->beeld->stippen->len; i++)
    if (g_str_equal (taal_kaart_get_stip (self, (int) i)->gemeente, gemeente))
      return (int) i;

  return TAAL_KAART_GEEN;
}

/**
 * taal_kaart_new:
 *
 * Returns: (transfer floating): an empty map
 *
 * Thread: the main one
 */
TaalKaart *
taal_kaart_new (void)
{
  return g_object_new (TAAL_TYPE_KAART, NULL);
}

/**
 * taal_kaart_set_beschikbaarheid:
 * @self: a map
 * @beschikbaarheid: (nullable): the offer to show; %NULL for an empty map
 * @soort: a #TaalAanbodSoort, or -1 for the best of all
 *
 * The gemeente that was selected stays so.
 *
 * Thread: the main one
 */
void
taal_kaart_set_beschikbaarheid (TaalKaart *self,
                                TaalBeschikbaarheid *beschikbaarheid,
                                int soort)
{
  const char *selected;

  g_return_if_fail (TAAL_IS_KAART (self));

  /* The code belongs to the list of gemeenten, not to the map. */
  selected = taal_kaart_get_gemeente (self);
  g_clear_pointer (&self->by_name, g_array_unref);
  g_clear_pointer (&self->beeld, taal_kaartbeeld_unref);
  self->hovered = TAAL_KAART_GEEN;
  self->legend_line = 0;
  if (beschikbaarheid != NULL)
    {
      self->beeld = taal_kaartbeeld_new (beschikbaarheid, soort);
      self->by_name = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint i = 0; i < self->beeld->stippen->len; i++)
        g_array_append_val (self->by_name, i);
      g_array_sort_with_data (self->by_name, compare_names, self);
    }
  self->selected = find_gemeente (self, selected);
  tell_words (self);
}

/**
 * taal_kaart_select:
 * @self: a map
 * @gemeente: (nullable): the code of a gemeente; %NULL, or one that is not on the map, for none
 *
 * Shows which gemeente is meant. It does not activate.
 *
 * Thread: the main one
 */
void
taal_kaart_select (TaalKaart *self,
                   const char *gemeente)
{
  g_return_if_fail (TAAL_IS_KAART (self));

  set_selected (self, find_gemeente (self, gemeente));
}

/**
 * taal_kaart_get_gemeente:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the code of the gemeente that is selected
 *
 * Thread: the main one
 */
const char *
taal_kaart_get_gemeente (TaalKaart *self)
{
  g_return_val_if_fail (TAAL_IS_KAART (self), NULL);

  return self->beeld == NULL || self->selected == TAAL_KAART_GEEN
             ? NULL
             : taal_kaart_get_stip (self, self->selected)->gemeente;
}
