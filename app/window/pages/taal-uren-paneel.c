/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-uren-paneel.h"

#include <glib/gi18n.h>

#include "taal-feit.h"
#include "taal-lijst-rij.h"
#include "taal-report-getal.h"
#include "taal-report-waarborg.h"
#include "taal-schema.h"
#include "taal-uren-maanden.h"
#include "taal-verslag-bewaar.h"

struct _TaalUrenPaneel
{
  GtkBox               parent_instance;

  /* Template children */
  GtkLabel            *titel;
  GtkLabel            *wie;
  GtkLabel            *zin;
  GtkButton           *wijzig;
  TaalFeit            *fysiek;
  TaalFeit            *online;
  TaalFeit            *wi2013;
  TaalFeit            *nog_totaal;
  TaalFeit            *nog_fysiek;
  TaalFeit            *extra_fysiek;
  TaalFeit            *tempo;
  TaalFeit            *leeg;
  GtkListBox          *maanden;
  GtkSpinner          *spinner;

  /* Owned */
  TaalUrenRij         *rij;         /* (nullable): what it shows */
  TaalUrenMaanden     *gevonden;    /* (nullable): what makes those hours */
  GCancellable        *cancellable; /* while those are looked for */
};

G_DEFINE_FINAL_TYPE (TaalUrenPaneel, taal_uren_paneel, GTK_TYPE_BOX)

/* The month of a row, by place. */
#define MAAND "taal-maand"

static char *
write_cursist (gpointer rij)
{
  const TaalCursistUren *uren = taal_uren_rij_get_uren (rij);
  g_autoptr (TaalUrenMaanden) maanden =
      taal_uren_maanden_new (taal_uren_rij_get_onderzoek (rij), uren->cursist);

  return taal_report_cursist_html (maanden, uren);
}

static void
bewaar_activated (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TaalUrenPaneel *self = TAAL_UREN_PANEEL (widget);
  g_autofree char *file = NULL;

  if (self->rij == NULL)
    return;
  /* TRANSLATORS: the name of a file to begin with: %s is the id of a cursist; keep the end .html */
  file = g_strdup_printf (_("hours-%s.html"), taal_uren_rij_get_cursist (self->rij)->cursist_id);
  g_strdelimit (file, "/", '-');
  taal_verslag_bewaar (widget, TAAL_CHOOSER_SAVE_HTML, file, write_cursist,
                       g_object_ref (self->rij), g_object_unref);
}

static void
let_go (TaalUrenPaneel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->rij);
  g_clear_pointer (&self->gevonden, taal_uren_maanden_free);
}

static void
taal_uren_paneel_dispose (GObject *object)
{
  TaalUrenPaneel *self = TAAL_UREN_PANEEL (object);

  let_go (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_UREN_PANEEL);

  G_OBJECT_CLASS (taal_uren_paneel_parent_class)->dispose (object);
}

static void
taal_uren_paneel_class_init (TaalUrenPaneelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_uren_paneel_dispose;

  g_type_ensure (TAAL_TYPE_FEIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-uren-paneel.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, titel);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, wie);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, zin);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, wijzig);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, fysiek);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, online);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, wi2013);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, nog_totaal);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, nog_fysiek);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, extra_fysiek);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, tempo);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, leeg);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, maanden);
  gtk_widget_class_bind_template_child (widget_class, TaalUrenPaneel, spinner);
  gtk_widget_class_install_action (widget_class, "uren.cursist-html", NULL, bewaar_activated);
}

static void
taal_uren_paneel_init (TaalUrenPaneel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_uren (TaalFeit *feit,
           gint64    minuten)
{
  taal_feit_take (feit, taal_report_uren (minuten));
}

static GtkWidget *
new_les (TaalUrenPaneel    *self,
         const TaalUrenLes *one)
{
  g_autofree char *duur = NULL, *text = NULL, *titel = NULL, *datum = NULL;
  TaalLes les;

  taal_snapshot_get_les (self->gevonden->onderzoek->waarborgen->presentie->snapshot, one->row,
                         &les);
  duur = taal_report_uren (les.minuten);
  datum = taal_report_datum (les.datum);
  /* TRANSLATORS: a les of a cursist: %1$s is its date, %2$s its duration, as in 1:30 */
  titel = g_strdup_printf (_("%1$s, %2$s"), datum, duur);
  /* TRANSLATORS: a les of a cursist: %1$s is its id, %2$s how it counts, %3$s whether it counts for
   * the Wi2013 */
  text = g_strdup_printf (_("%1$s: %2$s; %3$s"), les.les_id,
                          one->fysiek      ? _("at school")
                          : one->vorm_leeg ? _("online: it is not noted how")
                                           : _("online"),
                          one->telt_wi2013 ? _("counts for the Wi2013")
                                           : _("does not count for the Wi2013"));

  return taal_lijst_rij_new (titel, text, "win.les", les.rij);
}

/* The lessons of a month are made when it is first opened: years have many. */
static void
month_expanded_cb (TaalUrenPaneel *self,
                   GParamSpec     *pspec,
                   AdwExpanderRow *row)
{
  const TaalUrenMaand *maand;
  int place = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), MAAND)) - 1;

  if (place < 0 || self->gevonden == NULL)
    return;
  g_object_set_data (G_OBJECT (row), MAAND, NULL);
  maand = &g_array_index (self->gevonden->maanden, TaalUrenMaand, place);
  for (guint i = maand->first; i < maand->first + maand->n; i++)
    adw_expander_row_add_row (
        row, new_les (self, &g_array_index (self->gevonden->lessen, TaalUrenLes, i)));
}

static GtkWidget *
new_maand (TaalUrenPaneel *self,
           guint           place)
{
  const TaalUrenMaand *maand = &g_array_index (self->gevonden->maanden, TaalUrenMaand, place);
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *titel = taal_report_uren_maand (maand->eerste);
  g_autofree char *fysiek = taal_report_uren (maand->fysiek);
  g_autofree char *online = taal_report_uren (maand->online);
  g_autofree char *wi2013 = taal_report_uren (maand->wi2013);
  /* TRANSLATORS: the hours of a month: %1$s at school, %2$s online, %3$s that count for the Wi2013
   */
  g_autofree char *text = g_strdup_printf (
      _("%1$s at school, %2$s online; %3$s count for the Wi2013"), fysiek, online, wi2013);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titel);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text);
  g_object_set_data (G_OBJECT (row), MAAND, GINT_TO_POINTER (place + 1));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (month_expanded_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TaalUrenPaneel) self = data;
  g_autoptr (TaalUrenMaanden) maanden = taal_uren_maanden_finish (result, NULL);

  /* Another was asked for meanwhile, or none. */
  if (maanden == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  self->gevonden = g_steal_pointer (&maanden);
  for (guint i = self->gevonden->maanden->len; i > 0; i--)
    gtk_list_box_append (self->maanden, new_maand (self, i - 1));
}

static void
show_feiten (TaalUrenPaneel        *self,
             const TaalCursistUren *uren)
{
  gboolean afschalen = taal_cursist_may_afschalen (taal_uren_rij_get_cursist (self->rij));

  show_uren (self->fysiek, uren->fysiek);
  show_uren (self->online, uren->online);
  show_uren (self->wi2013, uren->wi2013);
  taal_feit_take (self->nog_totaal, afschalen ? taal_report_uren (uren->nog_totaal) : NULL);
  taal_feit_take (self->nog_fysiek, afschalen ? taal_report_uren (uren->nog_fysiek) : NULL);
  taal_feit_take (self->extra_fysiek, afschalen && uren->extra_fysiek > 0
                                          ? taal_report_uren (uren->extra_fysiek)
                                          : NULL);
  taal_feit_take (self->tempo,
                  taal_report_uren_tempo (taal_uren_rij_get_onderzoek (self->rij), uren));
  taal_feit_take (
      self->leeg,
      uren->n_hybride_leeg == 0
          ? NULL
          /* TRANSLATORS: %d is a number of lessen */
          : g_strdup_printf (
                ngettext ("At %d hybride les it is not noted how; it counts as online.",
                          "At %d hybride lessen it is not noted how; they count as online.",
                          (gulong) uren->n_hybride_leeg),
                uren->n_hybride_leeg));
}

/**
 * taal_uren_paneel_show:
 * @self: a pane
 * @rij: (nullable): the cursist to show; %NULL lets go of them
 *
 * Thread: main
 */
void
taal_uren_paneel_show (TaalUrenPaneel *self,
                       TaalUrenRij    *rij)
{
  const TaalCursistUren *uren;
  const TaalCursist *cursist;
  g_autofree char *zin = NULL, *wie = NULL;

  g_return_if_fail (TAAL_IS_UREN_PANEEL (self) && (rij == NULL || TAAL_IS_UREN_RIJ (rij)));

  let_go (self);
  taal_lijst_clear (self->maanden);
  if (rij == NULL)
    return;

  self->rij = g_object_ref (rij);
  uren = taal_uren_rij_get_uren (rij);
  cursist = taal_uren_rij_get_cursist (rij);
  zin = taal_report_uren_zin (taal_uren_rij_get_onderzoek (rij), uren);
  wie = g_strjoin (
      " · ", cursist->wet == TAAL_ENUM_NONE ? "–" : taal_enum_name (&taal_enum_wet, cursist->wet),
      cursist->route == TAAL_ENUM_NONE ? "–" : taal_enum_name (&taal_enum_route, cursist->route),
      NULL);
  gtk_label_set_text (self->titel, cursist->cursist_id);
  gtk_label_set_text (self->wie, wie);
  gtk_label_set_text (self->zin, zin);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->wijzig), "(ii)",
                                    (int) TAAL_TABEL_CURSISTEN, cursist->rij);
  show_feiten (self, uren);

  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
  self->cancellable = g_cancellable_new ();
  taal_uren_maanden_async (taal_uren_rij_get_onderzoek (rij), uren->cursist, self->cancellable,
                           found_cb, g_object_ref (self));
}

/**
 * taal_uren_paneel_set_editable:
 * @self: a pane
 * @editable: whether what it shows next can be changed
 *
 * Thread: main
 */
void
taal_uren_paneel_set_editable (TaalUrenPaneel *self,
                               gboolean        editable)
{
  g_return_if_fail (TAAL_IS_UREN_PANEEL (self));

  gtk_widget_set_visible (GTK_WIDGET (self->wijzig), editable);
  /* An action that takes a target wants it first. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->wijzig), "(ii)",
                                    (int) TAAL_TABEL_CURSISTEN, 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->wijzig),
                                  editable ? "win.rij-wijzigen" : NULL);
}

/**
 * taal_uren_paneel_is_bezig:
 * @self: a pane
 *
 * Returns: whether the lessons of the cursist are being looked for
 *
 * Thread: main
 */
gboolean
taal_uren_paneel_is_bezig (TaalUrenPaneel *self)
{
  g_return_val_if_fail (TAAL_IS_UREN_PANEEL (self), FALSE);

  return self->cancellable != NULL;
}
