/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signalen-gekozen.h"

#include <glib/gi18n.h>

#include "taal-lijst-rij.h"
#include "taal-report-getal.h"
#include "taal-report-onderzoek.h"
#include "taal-report-signaal.h"
#include "taal-signaal-rijen.h"

struct _TaalSignalenGekozen
{
  GtkBox      parent_instance;

  /* Template children */
  GtkLabel   *aantal;
  GtkWidget  *knoppen;
  GtkWidget  *afwijs;
  GtkWidget  *heropen;
  GtkListBox *soorten;
};

G_DEFINE_FINAL_TYPE (TaalSignalenGekozen, taal_signalen_gekozen, GTK_TYPE_BOX)

static void
taal_signalen_gekozen_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_SIGNALEN_GEKOZEN);

  G_OBJECT_CLASS (taal_signalen_gekozen_parent_class)->dispose (object);
}

static void
taal_signalen_gekozen_class_init (TaalSignalenGekozenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_signalen_gekozen_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-signalen-gekozen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenGekozen, aantal);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenGekozen, knoppen);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenGekozen, afwijs);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenGekozen, heropen);
  gtk_widget_class_bind_template_child (widget_class, TaalSignalenGekozen, soorten);
}

static void
taal_signalen_gekozen_init (TaalSignalenGekozen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* How many of a kind are open and dismissed; where all are open, that goes without saying. */
static char *
format_aantal (guint n_open,
               guint n_afgewezen)
{
  g_autofree char *open = taal_report_getal (n_open);
  g_autofree char *dismissed = taal_report_getal (n_afgewezen);

  if (n_afgewezen == 0)
    /* TRANSLATORS: %s is how many signals of a kind */
    return g_strdup_printf (_("%s open"), open);
  if (n_open == 0)
    /* TRANSLATORS: %s is how many signals of a kind */
    return g_strdup_printf (_("%s dismissed"), dismissed);

  /* TRANSLATORS: of the signals of a kind: %1$s is how many are open, %2$s how many dismissed */
  return g_strdup_printf (_("%1$s open, %2$s dismissed"), open, dismissed);
}

/**
 * taal_signalen_gekozen_show:
 * @self: a pane
 * @keuze: the signals to tell of
 *
 * Thread: main
 */
void
taal_signalen_gekozen_show (TaalSignalenGekozen     *self,
                            const TaalSignalenKeuze *keuze)
{
  g_autofree char *number = NULL, *text = NULL;
  guint n;

  g_return_if_fail (TAAL_IS_SIGNALEN_GEKOZEN (self) && keuze != NULL);

  n = keuze->rows->len;
  number = taal_report_getal (n);
  /* TRANSLATORS: %s is how many signals */
  text = g_strdup_printf (ngettext ("%s signal selected", "%s signals selected", n), number);
  gtk_label_set_text (self->aantal, text);
  gtk_widget_set_visible (self->afwijs, taal_signalen_keuze_get_n (keuze, FALSE) > 0);
  gtk_widget_set_visible (self->heropen, taal_signalen_keuze_get_n (keuze, TRUE) > 0);

  taal_lijst_clear (self->soorten);
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    {
      g_autofree char *title = NULL, *more = NULL;

      if (keuze->n_open[soort] + keuze->n_afgewezen[soort] == 0)
        continue;
      /* TRANSLATORS: a signal: %1$s is its id such as S01, %2$s what it asks to look at */
      title =
          g_strdup_printf (_("%1$s: %2$s"), taal_signaal_soort_get_name ((TaalSignaalSoort) soort),
                           taal_report_signaal_vraag ((TaalSignaalSoort) soort));
      more = format_aantal (keuze->n_open[soort], keuze->n_afgewezen[soort]);
      taal_signaal_rijen_add (self->soorten, title, more);
    }
}

/**
 * taal_signalen_gekozen_set_editable:
 * @self: a pane
 * @editable: whether the signals can be dismissed
 *
 * Thread: main
 */
void
taal_signalen_gekozen_set_editable (TaalSignalenGekozen *self,
                                    gboolean             editable)
{
  g_return_if_fail (TAAL_IS_SIGNALEN_GEKOZEN (self));

  gtk_widget_set_visible (self->knoppen, editable);
}
