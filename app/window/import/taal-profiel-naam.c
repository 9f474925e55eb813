/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-profiel-naam.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-bsn.h"

#define RESPONSE "keep"

/* A question goes with its dialog. */
typedef struct
{
  TaalImportPlan      *plan;
  char                *van;    /* the profile that gets another name; NULL to keep one */
  AdwMessageDialog    *dialog; /* borrowed, as what follows */
  GtkWidget           *entry;
  GtkWidget           *label;
  TaalProfielNaamFunc  func;
} Vraag;

static void
vraag_free (gpointer data)
{
  Vraag *vraag = data;

  g_object_unref (vraag->plan);
  g_free (vraag->van);
  g_free (vraag);
}

static char *
dup_naam (const Vraag *vraag)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (vraag->entry))));
}

/* Says while it is typed what would come of it, so that nothing is written over unasked. */
static void
typed_cb (Vraag *vraag)
{
  g_autofree char *naam = dup_naam (vraag);
  gboolean rename = vraag->van != NULL, same = g_strcmp0 (naam, vraag->van) == 0;
  gboolean bsn = taal_bsn_contains (naam, strlen (naam));
  gboolean taken = !same && taal_import_plan_has_profiel (vraag->plan, naam);
  const char *text = "";

  if (bsn)
    text = _("A BSN may not be in a name. Leave it out.");
  else if (taken && rename)
    text = _("Another profile has this name.");
  else if (taken)
    text = _("There is a profile of this name. These choices come in its place.");
  gtk_label_set_text (GTK_LABEL (vraag->label), text);
  adw_message_dialog_set_response_enabled (vraag->dialog, RESPONSE,
                                           *naam != '\0' && !bsn && !same && !(taken && rename));
  if (rename)
    return;
  adw_message_dialog_set_response_label (vraag->dialog, RESPONSE,
                                         taken ? _("_Replace") : _("_Keep"));
  adw_message_dialog_set_response_appearance (
      vraag->dialog, RESPONSE, taken ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
}

static void
answered_cb (Vraag      *vraag,
             const char *response)
{
  g_autofree char *naam = dup_naam (vraag);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (vraag->dialog));

  if (g_str_equal (response, RESPONSE) && parent != NULL)
    vraag->func (parent, vraag->van, naam);
}

static GtkWidget *
make_fields (Vraag      *vraag,
             const char *naam)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), vraag->entry);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (vraag->entry), _("Name"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (vraag->entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (vraag->entry), naam);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), vraag->label);

  return box;
}

/**
 * taal_profiel_naam_ask:
 * @parent: the window that asks
 * @plan: an import with a file
 * @van: (nullable): the profile of the dossier that gets another name; %NULL to keep what was
 * chosen
 * @naam: the name to begin with
 * @func: told the name
 *
 * Asks for the name of a profile. One that is taken is said: a profile that is kept may come in its
 * place, one that gets another name may not.
 *
 * Thread: the main one
 */
void
taal_profiel_naam_ask (GtkWindow           *parent,
                       TaalImportPlan      *plan,
                       const char          *van,
                       const char          *naam,
                       TaalProfielNaamFunc  func)
{
  const char *heading =
      van != NULL ? _("Rename the profile") : _("Keep these choices as a profile");
  const char *body =
      van != NULL
          ? NULL
          : _("The dossier keeps it. A file with the same headers is then read in the same way.");
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  Vraag *vraag = g_new0 (Vraag, 1);

  vraag->plan = g_object_ref (plan);
  vraag->van = g_strdup (van);
  vraag->dialog = ADW_MESSAGE_DIALOG (dialog);
  vraag->func = func;
  vraag->entry = adw_entry_row_new ();
  /* Its line is always there, so that nothing moves when it speaks. */
  vraag->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap",
                               TRUE, "width-chars", 28, "max-width-chars", 40, "xalign", 0.0, NULL);
  g_object_set_data_full (G_OBJECT (dialog), "vraag", vraag, vraag_free);
  adw_message_dialog_set_extra_child (vraag->dialog, make_fields (vraag, naam));
  adw_message_dialog_add_responses (vraag->dialog, "cancel", _("_Cancel"), RESPONSE, _("_Rename"),
                                    NULL);
  adw_message_dialog_set_response_appearance (vraag->dialog, RESPONSE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (vraag->dialog, RESPONSE);
  adw_message_dialog_set_close_response (vraag->dialog, "cancel");
  g_signal_connect_swapped (vraag->entry, "changed", G_CALLBACK (typed_cb), vraag);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (answered_cb), vraag);
  typed_cb (vraag);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (vraag->entry);
}
