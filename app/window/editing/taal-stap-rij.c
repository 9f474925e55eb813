/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-stap-rij.h"

#include <glib/gi18n.h>

#include "taal-chip.h"
#include "taal-report-lessen.h"
#include "taal-report-woorden.h"

struct _TaalStapRij
{
  GtkListBoxRow  parent_instance;

  /* Template children */
  GtkLabel      *dagen;
  TaalChip      *chip;
  GtkLabel      *uitleg;
};

G_DEFINE_FINAL_TYPE (TaalStapRij, taal_stap_rij, GTK_TYPE_LIST_BOX_ROW)

static void
taal_stap_rij_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_STAP_RIJ);

  G_OBJECT_CLASS (taal_stap_rij_parent_class)->dispose (object);
}

static void
taal_stap_rij_class_init (TaalStapRijClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_stap_rij_dispose;

  g_type_ensure (TAAL_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-stap-rij.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalStapRij, dagen);
  gtk_widget_class_bind_template_child (widget_class, TaalStapRij, chip);
  gtk_widget_class_bind_template_child (widget_class, TaalStapRij, uitleg);
}

static void
taal_stap_rij_init (TaalStapRij *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The days from @van up to but not including @end; either may be open. */
static char *
format_dagen (TaalDate van,
              TaalDate end)
{
  char first[TAAL_DATE_TEXT_SIZE], last[TAAL_DATE_TEXT_SIZE];

  if (van != TAAL_DATE_NONE)
    taal_date_format (van, first);
  if (end != TAAL_DATE_MAX)
    taal_date_format (end - 1, last);

  if (van == TAAL_DATE_NONE && end == TAAL_DATE_MAX)
    return g_strdup (_("always"));
  if (van == TAAL_DATE_NONE)
    /* TRANSLATORS: days up to and including the last: %s is a date such as 2023-12-31 */
    return g_strdup_printf (_("until %s"), last);
  if (end == TAAL_DATE_MAX)
    /* TRANSLATORS: days without an end: %s is a date such as 2023-12-31 */
    return g_strdup_printf (_("from %s"), first);
  if (van == end - 1)
    return g_strdup (first);

  /* TRANSLATORS: a period with both its ends in it: %1$s is the first day, %2$s the last */
  return g_strdup_printf (_("%1$s to %2$s"), first, last);
}

/* What it rests on or, where it does not count, why. */
static char *
format_uitleg (const TaalSnapshot *snapshot,
               TaalStatusOp        op)
{
  g_autofree char *bewijs = taal_report_bewijs (snapshot, op);
  g_autofree char *melding = taal_report_melding (snapshot, op.melding);
  const char *reden = taal_report_reden_woord (op.reden);
  const char *lines[4] = { NULL };
  int n = 0;

  if (*reden != '\0')
    lines[n++] = reden;
  if (bewijs != NULL)
    lines[n++] = bewijs;
  if (melding != NULL)
    lines[n++] = melding;

  return g_strjoinv ("\n", (char **) lines);
}

/**
 * taal_stap_rij_new:
 * @snapshot: the facts
 * @van: the first day, or %TAAL_DATE_NONE when it is open
 * @end: the day after the last, or %TAAL_DATE_MAX when it is open
 * @op: what lessons on these days count as
 *
 * Returns: (transfer floating): a row that says so
 *
 * Thread: main
 */
GtkWidget *
taal_stap_rij_new (const TaalSnapshot *snapshot,
                   TaalDate            van,
                   TaalDate            end,
                   TaalStatusOp        op)
{
  TaalStapRij *self = g_object_new (TAAL_TYPE_STAP_RIJ, NULL);
  g_autofree char *dagen = format_dagen (van, end);
  g_autofree char *uitleg = format_uitleg (snapshot, op);
  g_autofree char *name = NULL;

  gtk_label_set_text (self->dagen, dagen);
  taal_chip_show_status (self->chip, op.status);
  gtk_label_set_text (self->uitleg, uitleg);
  gtk_widget_set_visible (GTK_WIDGET (self->uitleg), *uitleg != '\0');
  /* TRANSLATORS: a stretch of a time line as it is read aloud: %1$s are its days, %2$s what lessen
   * counted as then */
  name = g_strdup_printf (_("%1$s, %2$s"), dagen, taal_chip_get_text (self->chip));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, uitleg, -1);

  return GTK_WIDGET (self);
}
