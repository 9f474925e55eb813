/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-vraag-dialog.h"

#include <glib/gi18n.h>

#include "taal-date-row.h"
#include "taal-gemeenten.h"
#include "taal-report-aanbod.h"
#include "taal-report-nabij.h"
#include "taal-toast.h"
#include "taal-vandaag.h"
#include "taal-verslag-bewaar.h"
#include "taal-vraag-antwoord.h"
#include "taal-zoek.h"

/* Names that are offered at once while one types. */
#define MAX_NAMEN 8

struct _TaalVraagDialog
{
  AdwWindow          parent_instance;

  /* Template children */
  AdwToastOverlay   *toasts;
  GtkEditable       *gemeente;
  GtkWidget         *voorstellen_rij;
  GtkFlowBox        *voorstellen;
  AdwComboRow       *soort;
  TaalDateRow       *op;
  GtkLabel          *probleem;
  TaalVraagAntwoord *antwoord;

  /* Owned */
  TaalNorm          *norm;
  GPtrArray         *aanboden;
  TaalNabij         *nabij; /* NULL while the question is not whole */
};

G_DEFINE_FINAL_TYPE (TaalVraagDialog, taal_vraag_dialog, ADW_TYPE_WINDOW)

/* What is typed as a gemeente, trimmed. */
static char *
dup_getypt (TaalVraagDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->gemeente)));
}

static gboolean
has_words (const char *name,
           const char *const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (!taal_zoek_matches (name, words[i]))
      return FALSE;

  return words[0] != NULL;
}

static void
add_voorstel (TaalVraagDialog *self,
              const char *naam)
{
  GtkWidget *button = gtk_button_new_with_label (naam);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "vraag.gemeente");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", naam);
  gtk_flow_box_append (self->voorstellen, button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

/* The names that hold what is typed, those that begin with it first. */
static void
suggest (TaalVraagDialog *self,
         const char *getypt,
         const char *code)
{
  g_auto (GStrv) words = taal_zoek_split (getypt);
  g_autofree char *begin = taal_zoek_fold (getypt);
  int n = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->voorstellen))) != NULL)
    gtk_flow_box_remove (self->voorstellen, child);
  for (int round = 0; round < 2 && code == NULL; round++)
    for (guint i = 0; i < taal_gemeenten_get_n () && n < MAX_NAMEN; i++)
      {
        const char *naam = taal_gemeenten_get_name (taal_gemeenten_get_code (i));
        g_autofree char *folded = taal_zoek_fold (naam);

        if (!has_words (naam, (const char *const *) words) ||
            g_str_has_prefix (folded, begin) != (round == 0))
          continue;
        add_voorstel (self, naam);
        n++;
      }
  gtk_widget_set_visible (self->voorstellen_rij, n > 0);
}

/* What is wrong with the question, or NULL; an empty gemeente is only not asked yet. */
static char *
dup_probleem (TaalVraagDialog *self,
              const char *getypt,
              const char *code,
              TaalDate *op)
{
  g_autofree char *nearest = NULL;
  char *problem = NULL;

  if (!taal_date_row_get_date (self->op, op, &problem))
    return problem;
  if (*op == TAAL_DATE_NONE)
    return g_strdup (_ ("Type the day from which the cursist can start."));
  if (*getypt == '\0' || code != NULL || gtk_widget_get_visible (self->voorstellen_rij))
    return NULL;

  nearest = taal_gemeenten_dup_nearest (getypt);
  /* TRANSLATORS: %1$s is what was typed, %2$s the names of a few gemeenten */
  return g_strdup_printf (_ ("There is no gemeente “%1$s”. Near it come: %2$s."), getypt, nearest);
}

static void
show_answer (TaalVraagDialog *self)
{
  g_autofree char *getypt = dup_getypt (self);
  g_autofree char *problem = NULL;
  const char *code = taal_gemeenten_find (getypt);
  TaalAanbodVraag vraag = { TAAL_DATE_NONE, code, (int) adw_combo_row_get_selected (self->soort) };

  suggest (self, getypt, code);
  problem = dup_probleem (self, getypt, code, &vraag.op);
  gtk_label_set_text (self->probleem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->probleem), problem != NULL);

  g_clear_pointer (&self->nabij, taal_nabij_unref);
  if (problem == NULL && code != NULL)
    self->nabij = taal_nabij_find (self->norm, self->aanboden, &vraag);
  taal_vraag_antwoord_show (self->antwoord, self->nabij);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vraag.copy", self->nabij != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "vraag.save", self->nabij != NULL);
}

static void
asked_cb (TaalVraagDialog *self)
{
  /* Not while it is being made. */
  if (self->aanboden != NULL)
    show_answer (self);
}

static void
choose_gemeente (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  TaalVraagDialog *self = TAAL_VRAAG_DIALOG (widget);
  g_autofree char *naam = g_variant_dup_string (parameter, NULL);

  /* The button that was pressed goes away with the other suggestions, and what it held as well. */
  (void) gtk_widget_grab_focus (GTK_WIDGET (self->gemeente));
  gtk_editable_set_text (self->gemeente, naam);
  gtk_editable_set_position (self->gemeente, -1);
}

/* Enter takes the first that is suggested. */
static void
entered_cb (TaalVraagDialog *self)
{
  GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (self->voorstellen, 0);

  if (first != NULL)
    choose_gemeente (GTK_WIDGET (self), NULL,
                     gtk_actionable_get_action_target_value (
                         GTK_ACTIONABLE (gtk_flow_box_child_get_child (first))));
}

static void
copy (GtkWidget *widget,
      const char *action_name,
      GVariant *parameter)
{
  TaalVraagDialog *self = TAAL_VRAAG_DIALOG (widget);
  g_autofree char *text = taal_report_nabij_text (self->nabij);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toasts, taal_toast_new (_ ("The answer is copied.")));
}

static char *
write_html (gpointer data)
{
  return taal_report_nabij_html (data);
}

static void
save (GtkWidget *widget,
      const char *action_name,
      GVariant *parameter)
{
  TaalVraagDialog *self = TAAL_VRAAG_DIALOG (widget);

  /* TRANSLATORS: the name of a file */
  taal_verslag_bewaar (widget, TAAL_CHOOSER_SAVE_HTML, _ ("wi2013-offer.html"), write_html,
                       taal_nabij_ref (self->nabij), (GDestroyNotify) taal_nabij_unref);
}

static void
taal_vraag_dialog_dispose (GObject *object)
{
  TaalVraagDialog *self = TAAL_VRAAG_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_VRAAG_DIALOG);
  g_clear_pointer (&self->nabij, taal_nabij_unref);
  g_clear_pointer (&self->aanboden, g_ptr_array_unref);
  g_clear_pointer (&self->norm, taal_norm_unref);

  G_OBJECT_CLASS (taal_vraag_dialog_parent_class)->dispose (object);
}

static void
taal_vraag_dialog_class_init (TaalVraagDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_vraag_dialog_dispose;

  g_type_ensure (TAAL_TYPE_DATE_ROW);
  g_type_ensure (TAAL_TYPE_VRAAG_ANTWOORD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-vraag-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalVraagDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TaalVraagDialog, gemeente);
  gtk_widget_class_bind_template_child (widget_class, TaalVraagDialog, voorstellen_rij);
  gtk_widget_class_bind_template_child (widget_class, TaalVraagDialog, voorstellen);
  gtk_widget_class_bind_template_child (widget_class, TaalVraagDialog, soort);
  gtk_widget_class_bind_template_child (widget_class, TaalVraagDialog, op);
  gtk_widget_class_bind_template_child (widget_class, TaalVraagDialog, probleem);
  gtk_widget_class_bind_template_child (widget_class, TaalVraagDialog, antwoord);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_install_action (widget_class, "vraag.gemeente", "s", choose_gemeente);
  gtk_widget_class_install_action (widget_class, "vraag.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "vraag.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_vraag_dialog_init (TaalVraagDialog *self)
{
  g_autoptr (GtkStringList) soorten = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < TAAL_N_AANBOD_SOORTEN; i++)
    gtk_string_list_append (soorten, taal_report_aanbod_soort_woord ((TaalAanbodSoort) i));
  adw_combo_row_set_model (self->soort, G_LIST_MODEL (soorten));
  taal_date_row_set_date (self->op, taal_vandaag ());
}

/**
 * taal_vraag_dialog_new:
 * @norm: the packets
 * @aanboden: (element-type TaalAanbod): what schools said of their offer
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
TaalVraagDialog *
taal_vraag_dialog_new (TaalNorm *norm,
                       GPtrArray *aanboden)
{
  TaalVraagDialog *self;

  g_return_val_if_fail (norm != NULL && aanboden != NULL, NULL);

  self = g_object_new (TAAL_TYPE_VRAAG_DIALOG, NULL);
  self->norm = taal_norm_ref (norm);
  self->aanboden = g_ptr_array_ref (aanboden);
  show_answer (self);

  return self;
}

/**
 * taal_vraag_dialog_set_vraag:
 * @self: a dialog
 * @gemeente: (nullable): the code of a gemeente, or %NULL to leave that to the user
 * @soort: a #TaalAanbodSoort, or -1 to leave it as it is
 * @op: from which day, or %TAAL_DATE_NONE to leave it as it is
 *
 * Begins with a question; each part of it can still be changed.
 *
 * Thread: the main one
 */
void
taal_vraag_dialog_set_vraag (TaalVraagDialog *self,
                             const char *gemeente,
                             int soort,
                             TaalDate op)
{
  g_return_if_fail (TAAL_IS_VRAAG_DIALOG (self));
  g_return_if_fail (soort >= -1 && soort < TAAL_N_AANBOD_SOORTEN);

  if (gemeente != NULL && taal_gemeenten_get_name (gemeente) != NULL)
    gtk_editable_set_text (self->gemeente, taal_gemeenten_get_name (gemeente));
  if (soort >= 0)
    adw_combo_row_set_selected (self->soort, (guint) soort);
  if (op != TAAL_DATE_NONE)
    taal_date_row_set_date (self->op, op);
}
