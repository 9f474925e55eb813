/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-import-profielen.h"

#include <glib/gi18n.h>

struct _TaalImportProfielen
{
  AdwBin          parent_instance;

  /* Template children */
  AdwComboRow    *keuze;

  /* Owned */
  TaalImportPlan *plan;

  gboolean        filling;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TaalImportProfielen, taal_import_profielen, ADW_TYPE_BIN)

/* The first choice is to use none. */
static const TaalPlanProfiel *
get_profiel (TaalImportProfielen *self,
             guint                position)
{
  const GPtrArray *profielen = taal_import_plan_get_profielen (self->plan);

  return position > 0 && position <= profielen->len ? g_ptr_array_index (profielen, position - 1)
                                                    : NULL;
}

/* What is to be known of the choice. */
static const char *
explain (TaalImportProfielen   *self,
         const TaalPlanProfiel *chosen)
{
  if (chosen == NULL)
    return taal_import_plan_get_profielen (self->plan)->len == 0
               ? _("Keep your choices as a profile, and the next file of this kind is read in the "
                   "same way")
               : _("The file is read as Taalnorm proposes, with what you choose yourself");
  if (taal_import_plan_is_herkend (self->plan))
    return _("Chosen by itself: it was made for files with these headers");

  return chosen->past ? _("Made for files with these headers")
                      : _("Made for files with other headers");
}

/* What the plan has, whatever was asked of it. */
static void
show_choice (TaalImportProfielen *self)
{
  const GPtrArray *profielen = taal_import_plan_get_profielen (self->plan);
  const char *naam = taal_import_plan_get_profiel (self->plan);
  guint chosen = 0;

  for (guint i = 0; i < profielen->len; i++)
    if (g_strcmp0 (((const TaalPlanProfiel *) g_ptr_array_index (profielen, i))->naam, naam) == 0)
      chosen = i + 1;
  adw_combo_row_set_selected (self->keuze, chosen);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->keuze),
                               explain (self, get_profiel (self, chosen)));
}

/* A choice that is set while another is told of is told of once more, when it is what the plan has.
 */
static void
chosen_cb (TaalImportProfielen *self)
{
  const TaalPlanProfiel *profiel;
  const char *naam;

  if (self->filling || self->plan == NULL)
    return;

  profiel = get_profiel (self, adw_combo_row_get_selected (self->keuze));
  naam = profiel != NULL ? profiel->naam : NULL;
  if (g_strcmp0 (naam, taal_import_plan_get_profiel (self->plan)) == 0)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, naam);
  show_choice (self);
}

static void
taal_import_profielen_dispose (GObject *object)
{
  TaalImportProfielen *self = TAAL_IMPORT_PROFIELEN (object);

  self->filling = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_IMPORT_PROFIELEN);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (taal_import_profielen_parent_class)->dispose (object);
}

static void
taal_import_profielen_class_init (TaalImportProfielenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_import_profielen_dispose;

  /**
   * TaalImportProfielen::chosen:
   * @naam: (nullable): the name of a profile, %NULL for none
   *
   * The user chose another profile.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-import-profielen.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalImportProfielen, keuze);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
taal_import_profielen_init (TaalImportProfielen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_import_profielen_set_plan:
 * @self: the row
 * @plan: an import with a file
 *
 * Shows the profiles of the dossier, and which one the plan has.
 *
 * Thread: the main one
 */
void
taal_import_profielen_set_plan (TaalImportProfielen *self,
                                TaalImportPlan      *plan)
{
  const GPtrArray *profielen = taal_import_plan_get_profielen (plan);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_set_object (&self->plan, plan);
  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < profielen->len; i++)
    gtk_string_list_append (names,
                            ((const TaalPlanProfiel *) g_ptr_array_index (profielen, i))->naam);
  self->filling = TRUE;
  adw_combo_row_set_model (self->keuze, G_LIST_MODEL (names));
  show_choice (self);
  self->filling = FALSE;
}
