/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-chip.h"

#include <glib/gi18n.h>

#include "taal-report-woorden.h"

/* A registratie that ends within so many days asks for attention. */
#define DAYS_TO_ACT 90

/* The side of its icon; the text begins behind it, as ui/taal-chip.ui says. */
#define ICON_SIZE 14

struct _TaalChip
{
  GtkWidget         parent_instance;

  /* Template children */
  GtkInscription   *text;

  /* Owned */
  GtkIconPaintable *icon;

  char             *whole;    /* what it says, where a table shows something shorter */

  int               soort;    /* TaalChipSoort, or -1 before it shows anything */
  gboolean          in_tabel;
};

G_DEFINE_FINAL_TYPE (TaalChip, taal_chip, GTK_TYPE_WIDGET)

/* For where it is too narrow for its text. Asked for rather than set: to set one looks where the pointer
 * is, at the display server, for every chip of a table. */
static gboolean
tooltip_queried_cb (TaalChip   *self,
                    int         x,
                    int         y,
                    gboolean    keyboard,
                    GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, taal_chip_get_text (self));

  return TRUE;
}

/* The icon is drawn rather than a widget: a table fills its chips again at every key of a search, and an
 * image would have the whole table laid out when it gets another icon. */
static void
taal_chip_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  TaalChip *self = TAAL_CHIP (widget);
  GdkRGBA colour;

  if (self->icon != NULL)
    {
      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (0, (float) (gtk_widget_get_height (widget) - ICON_SIZE) / 2));
      gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->icon), snapshot, ICON_SIZE, ICON_SIZE,
                                                &colour, 1);
      gtk_snapshot_restore (snapshot);
    }

  GTK_WIDGET_CLASS (taal_chip_parent_class)->snapshot (widget, snapshot);
}

static void
taal_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_CHIP);
  g_clear_object (&TAAL_CHIP (object)->icon);
  g_clear_pointer (&TAAL_CHIP (object)->whole, g_free);

  G_OBJECT_CLASS (taal_chip_parent_class)->dispose (object);
}

static void
taal_chip_class_init (TaalChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_chip_dispose;
  widget_class->snapshot = taal_chip_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, TAAL_RESOURCE_BASE "/ui/taal-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalChip, text);
  gtk_widget_class_bind_template_callback (widget_class, tooltip_queried_cb);
}

static void
taal_chip_init (TaalChip *self)
{
  self->soort = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkIconPaintable *
find_icon (TaalChip   *self,
           const char *name)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));

  return gtk_icon_theme_lookup_icon (theme, name, NULL, ICON_SIZE, gtk_widget_get_scale_factor (widget),
                                     gtk_widget_get_direction (widget), 0);
}

/* Shows a look, and a text that a table has something shorter for. */
static void
show (TaalChip      *self,
      TaalChipSoort  soort,
      const char    *text,
      const char    *kort)
{
  static const struct
  {
    const char *icon;
    const char *classes[3];
  } looks[] = {
    [TAAL_CHIP_GOED] = { "emblem-ok-symbolic", { "chip", "success" } },
    [TAAL_CHIP_UITZONDERING] = { "dialog-information-symbolic", { "chip", "accent" } },
    [TAAL_CHIP_AANDACHT] = { "dialog-warning-symbolic", { "chip", "warning" } },
    [TAAL_CHIP_FOUT] = { "dialog-error-symbolic", { "chip", "error" } },
    [TAAL_CHIP_NEUTRAAL] = { "list-remove-symbolic", { "chip" } },
  };

  /* A new look costs most. */
  if (self->soort != (int) soort)
    {
      self->soort = soort;
      g_clear_object (&self->icon);
      self->icon = find_icon (self, looks[soort].icon);
      gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) looks[soort].classes);
    }
  g_clear_pointer (&self->whole, g_free);
  if (self->in_tabel && kort != NULL)
    self->whole = g_strdup (text);
  gtk_inscription_set_text (self->text, self->whole != NULL ? kort : text);
  /* In a table all chips are of one width, or a search would have it laid out again. */
  if (!self->in_tabel)
    gtk_inscription_set_nat_chars (self->text, (guint) g_utf8_strlen (text, -1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * taal_chip_set_in_tabel:
 * @self: a chip that shows nothing yet
 * @in_tabel: whether it is a cell of a table, where there is little room
 *
 * Thread: main
 */
void
taal_chip_set_in_tabel (TaalChip *self,
                        gboolean in_tabel)
{
  g_return_if_fail (TAAL_IS_CHIP (self));

  self->in_tabel = in_tabel;
}

/**
 * taal_chip_show:
 * @self: a chip
 * @soort: how good it is
 * @text: what it says
 *
 * Thread: main
 */
void
taal_chip_show (TaalChip *self,
                TaalChipSoort soort,
                const char *text)
{
  g_return_if_fail (TAAL_IS_CHIP (self) && text != NULL);

  show (self, soort, text, NULL);
}

/**
 * taal_chip_show_status:
 * @self: a chip
 * @status: what a lesson counts as
 *
 * Thread: main
 */
void
taal_chip_show_status (TaalChip   *self,
                       TaalStatus  status)
{
  static const TaalChipSoort soorten[TAAL_N_STATUSSEN] = {
    [TAAL_STATUS_GECERTIFICEERD] = TAAL_CHIP_GOED,
    [TAAL_STATUS_UITZONDERING_1] = TAAL_CHIP_UITZONDERING,
    [TAAL_STATUS_UITZONDERING_2] = TAAL_CHIP_UITZONDERING,
    [TAAL_STATUS_NIET_MEEGETELD] = TAAL_CHIP_FOUT,
  };

  const char *kort = NULL;

  g_return_if_fail (TAAL_IS_CHIP (self) && status < TAAL_N_STATUSSEN);

  if (status == TAAL_STATUS_UITZONDERING_1)
    kort = _("exception 1");
  else if (status == TAAL_STATUS_UITZONDERING_2)
    kort = _("exception 2");
  show (self, soorten[status], taal_report_status_woord (status), kort);
}

/**
 * taal_chip_show_les:
 * @self: a chip
 * @les: a lesson
 *
 * Shows what the lesson counts as or, when the norm does not look at it, why.
 *
 * Thread: main
 */
void
taal_chip_show_les (TaalChip             *self,
                    const TaalLesOordeel *les)
{
  g_return_if_fail (les != NULL);

  switch (les->telt)
    {
    case TAAL_TELT_MEE:
      taal_chip_show_status (self, les->op.status);
      return;
    case TAAL_TELT_NIET_STATUS:
      taal_chip_show (self, TAAL_CHIP_NEUTRAAL, _("not given"));
      return;
    case TAAL_TELT_NIET_PERIODE:
      taal_chip_show (self, TAAL_CHIP_NEUTRAAL, _("outside the period"));
      return;
    case TAAL_TELT_NIET_WET:
      taal_chip_show (self, TAAL_CHIP_NEUTRAAL, _("wet does not count"));
      return;
    case TAAL_TELT_NIET_ROUTE:
      taal_chip_show (self, TAAL_CHIP_NEUTRAAL, _("route does not count"));
      return;
    }

  g_return_if_reached ();
}

/**
 * taal_chip_show_registratie:
 * @self: a chip
 * @dossier: a docent file
 *
 * Shows how the docent is registered.
 *
 * Thread: main
 */
void
taal_chip_show_registratie (TaalChip                *self,
                            const TaalDocentDossier *dossier)
{
  const char *kort = NULL;
  gboolean soon;

  g_return_if_fail (TAAL_IS_CHIP (self) && dossier != NULL);

  if (dossier->registratie_status == TAAL_REGISTRATIE_REGISTER_NIET_ERKEND)
    kort = _("not recognised");
  else if (dossier->registratie_status == TAAL_REGISTRATIE_NOG_NIET_INGEGAAN)
    kort = _("not yet valid");

  soon = dossier->dagen_geldig != TAAL_DAGEN_GEEN && dossier->dagen_geldig <= DAYS_TO_ACT;
  if (dossier->registratie_status == TAAL_REGISTRATIE_GELDIG)
    taal_chip_show (self, soon ? TAAL_CHIP_AANDACHT : TAAL_CHIP_GOED,
                    soon ? _("ends soon") : taal_report_registratie_woord (dossier->registratie_status));
  else
    show (self,
          dossier->registratie_status == TAAL_REGISTRATIE_GEEN ? TAAL_CHIP_NEUTRAAL
                                                               : TAAL_CHIP_FOUT,
          taal_report_registratie_woord (dossier->registratie_status), kort);
}

/**
 * taal_chip_get_text:
 * @self: a chip
 *
 * Returns: (transfer none): what it says, also where a table shows something shorter
 *
 * Thread: main
 */
const char *
taal_chip_get_text (TaalChip *self)
{
  g_return_val_if_fail (TAAL_IS_CHIP (self), NULL);

  return self->whole != NULL ? self->whole : gtk_inscription_get_text (self->text);
}
