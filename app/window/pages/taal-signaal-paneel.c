/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-signaal-paneel.h"

#include <glib/gi18n.h>

#include "taal-chip.h"
#include "taal-kwartalen.h"
#include "taal-regel-vak.h"
#include "taal-report-onderzoek.h"
#include "taal-report-signaal.h"
#include "taal-report-woorden.h"
#include "taal-signaal-rijen.h"
#include "taal-signalen-kolommen.h"

/* More evidence than anyone goes through here; the report has it, and the search finds it. */
#define MAX_STUKKEN 100

#define MAX_WAARDE 24

struct _TaalSignaalPaneel
{
  GtkBox               parent_instance;

  /* Template children */
  GtkLabel            *over;
  GtkLabel            *vraag;
  TaalChip            *chip;
  GtkLabel            *anders;
  GtkWidget           *knoppen;
  GtkWidget           *afwijs;
  GtkWidget           *heropen;
  GtkWidget           *keur_goed;
  GtkLabel            *gewoon;
  GtkListBox          *bewijs;
  GtkLabel            *meer;
  GtkWidget           *kwartalen_groep;
  GtkListBox          *kwartalen;
  GtkBox              *drempels;
  GtkWidget           *geschiedenis_groep;
  GtkListBox          *geschiedenis;

  /* Owned */
  GCancellable        *cancellable; /* of the quarters that are being added up */
};

G_DEFINE_FINAL_TYPE (TaalSignaalPaneel, taal_signaal_paneel, GTK_TYPE_BOX)

static void
cancel (TaalSignaalPaneel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
taal_signaal_paneel_dispose (GObject *object)
{
  cancel (TAAL_SIGNAAL_PANEEL (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), TAAL_TYPE_SIGNAAL_PANEEL);

  G_OBJECT_CLASS (taal_signaal_paneel_parent_class)->dispose (object);
}

static void
taal_signaal_paneel_class_init (TaalSignaalPaneelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_signaal_paneel_dispose;

  g_type_ensure (TAAL_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-signaal-paneel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, over);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, vraag);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, chip);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, anders);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, knoppen);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, afwijs);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, heropen);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, keur_goed);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, gewoon);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, bewijs);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, meer);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, kwartalen_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, kwartalen);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, drempels);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, geschiedenis_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalSignaalPaneel, geschiedenis);
}

static void
taal_signaal_paneel_init (TaalSignaalPaneel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The rules by whose values it is given, each with where that is said and how sure it is. */
static void
show_drempels (TaalSignaalPaneel *self,
               const GPtrArray   *regels)
{
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->drempels))) != NULL)
    gtk_box_remove (self->drempels, old);
  for (guint i = 0; i < regels->len; i++)
    {
      const TaalRegel *regel = g_ptr_array_index (regels, i);
      g_autofree char *waarde = taal_report_waarde (regel);
      /* A list is longer than a head. */
      gboolean is_short = g_utf8_strlen (waarde, -1) <= MAX_WAARDE;
      /* TRANSLATORS: the head of a rule: %s is the value that it sets */
      g_autofree char *titel = is_short ? g_strdup_printf (_("The threshold: %s"), waarde)
                                        : g_strdup (_("The threshold"));
      g_autofree char *markup = g_markup_escape_text (titel, -1);
      GtkWidget *vak = g_object_new (TAAL_TYPE_REGEL_VAK, "title", markup, NULL);

      taal_regel_vak_show (TAAL_REGEL_VAK (vak), regel);
      gtk_box_append (self->drempels, vak);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->drempels), regels->len > 0);
}

/* Of whom the quarters are added up, on a worker. */
typedef struct
{
  TaalOnderzoek *onderzoek;
  int            cursist;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  taal_onderzoek_unref (opdracht->onderzoek);
  g_free (opdracht);
}

static void
compute_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Opdracht *opdracht = task_data;
  g_autoptr (GArray) kwartalen =
      taal_kwartalen_compute (opdracht->onderzoek, opdracht->cursist, cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&kwartalen), (GDestroyNotify) g_array_unref);
}

static void
computed_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  TaalSignaalPaneel *self = TAAL_SIGNAAL_PANEEL (object);
  g_autoptr (GArray) kwartalen = g_task_propagate_pointer (G_TASK (result), NULL);

  if (kwartalen == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  g_clear_object (&self->cancellable);
  for (guint i = 0; i < kwartalen->len; i++)
    {
      const TaalKwartaal *kwartaal = &g_array_index (kwartalen, TaalKwartaal, i);
      g_autofree char *title = taal_report_kwartaal (kwartaal);
      g_autofree char *more = taal_report_kwartaal_meer (kwartaal);

      taal_signaal_rijen_add (self->kwartalen, title, more);
    }
  gtk_widget_set_visible (self->kwartalen_groep, kwartalen->len > 0);
}

/* S11: the quarters of the cursist of the invoices. */
static void
show_kwartalen (TaalSignaalPaneel *self,
                TaalSignaalRij    *rij,
                const GArray      *stukken)
{
  g_autoptr (GTask) task = NULL;
  Opdracht *opdracht;
  int cursist = TAAL_GEEN;

  cancel (self);
  taal_lijst_clear (self->kwartalen);
  gtk_widget_set_visible (self->kwartalen_groep, FALSE);
  for (guint i = 0; i < stukken->len; i++)
    if (g_array_index (stukken, TaalSignaalStuk, i).soort == TAAL_STUK_CURSIST)
      cursist = g_array_index (stukken, TaalSignaalStuk, i).plek;
  if (taal_signaal_rij_get_soort (rij) != TAAL_SIGNAAL_S11 || cursist == TAAL_GEEN)
    return;

  opdracht = g_new0 (Opdracht, 1);
  opdracht->onderzoek = taal_onderzoek_ref (taal_signaal_rij_get_onderzoek (rij));
  opdracht->cursist = cursist;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, computed_cb, NULL);
  g_task_set_source_tag (task, show_kwartalen);
  g_task_set_task_data (task, opdracht, opdracht_free);
  g_task_run_in_thread (task, compute_in_thread);
}

static void
show_bewijs (TaalSignaalPaneel *self,
             TaalSignaalRij    *rij,
             const GArray      *stukken)
{
  guint n = taal_signaal_rij_get_signaal (rij)->n_bewijs;

  taal_lijst_clear (self->bewijs);
  for (guint i = 0; i < stukken->len; i++)
    taal_signaal_rijen_add_stuk (self->bewijs, rij, &g_array_index (stukken, TaalSignaalStuk, i));
  gtk_widget_set_visible (GTK_WIDGET (self->meer), n > MAX_STUKKEN);
  if (n > MAX_STUKKEN)
    {
      /* TRANSLATORS: the end of a list: %u is how many more there are */
      g_autofree char *text = g_strdup_printf (
          ngettext ("and %u more", "and %u more", n - MAX_STUKKEN), n - MAX_STUKKEN);

      gtk_label_set_text (self->meer, text);
    }
}

static void
show_stand (TaalSignaalPaneel *self,
            TaalSignaalRij    *rij)
{
  g_autoptr (GPtrArray) afwijzingen = taal_signaal_rij_list_afwijzingen (rij);
  TaalSignaalStand stand = taal_signaal_rij_get_stand (rij);

  taal_signalen_kolommen_show_stand (self->chip, stand);
  gtk_widget_set_visible (GTK_WIDGET (self->anders), stand == TAAL_SIGNAAL_ANDER_BEWIJS);
  gtk_widget_set_visible (self->afwijs, stand != TAAL_SIGNAAL_IS_AFGEWEZEN);
  gtk_widget_set_visible (self->heropen, stand == TAAL_SIGNAAL_IS_AFGEWEZEN);
  gtk_widget_set_visible (self->keur_goed, taal_signaal_rij_get_soort (rij) == TAAL_SIGNAAL_S15);

  taal_lijst_clear (self->geschiedenis);
  for (guint i = 0; i < afwijzingen->len; i++)
    taal_signaal_rijen_add_afwijzing (self->geschiedenis, g_ptr_array_index (afwijzingen, i));
  gtk_widget_set_visible (self->geschiedenis_groep, afwijzingen->len > 0);
}

/**
 * taal_signaal_paneel_set_editable:
 * @self: a pane
 * @editable: whether the signals can be dismissed
 *
 * Thread: main
 */
void
taal_signaal_paneel_set_editable (TaalSignaalPaneel *self,
                                  gboolean           editable)
{
  g_return_if_fail (TAAL_IS_SIGNAAL_PANEEL (self));

  gtk_widget_set_visible (self->knoppen, editable);
}

/**
 * taal_signaal_paneel_show:
 * @self: a pane
 * @rij: the signal to show
 *
 * Thread: main
 */
void
taal_signaal_paneel_show (TaalSignaalPaneel *self,
                          TaalSignaalRij    *rij)
{
  g_autoptr (GArray) stukken = NULL;
  g_autoptr (GPtrArray) regels = NULL;
  g_autofree char *over = NULL, *vraag = NULL;
  const TaalSignaal *signaal;
  TaalOnderzoek *onderzoek;
  TaalSignaalSoort soort;

  g_return_if_fail (TAAL_IS_SIGNAAL_PANEEL (self) && TAAL_IS_SIGNAAL_RIJ (rij));

  onderzoek = taal_signaal_rij_get_onderzoek (rij);
  soort = taal_signaal_rij_get_soort (rij);
  signaal = taal_signaal_rij_get_signaal (rij);
  stukken = taal_signaal_list_stukken (onderzoek, soort, signaal, MAX_STUKKEN);
  regels = taal_signaal_list_regels (onderzoek, soort, signaal, stukken);

  over = taal_report_signaal_over (onderzoek, soort, signaal);
  /* TRANSLATORS: a signal: %1$s is its id such as S01, %2$s what it asks to look at */
  vraag = g_strdup_printf (_("%1$s: %2$s"), taal_signaal_soort_get_name (soort),
                           taal_report_signaal_vraag (soort));
  gtk_label_set_text (self->over, over);
  gtk_label_set_text (self->vraag, vraag);
  gtk_label_set_text (self->gewoon, taal_report_signaal_gewoon (soort));
  show_stand (self, rij);
  show_bewijs (self, rij, stukken);
  show_kwartalen (self, rij, stukken);
  show_drempels (self, regels);
}
