/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-deel-dialog.h"

#include <glib/gi18n.h>

#include "taal-chooser.h"
#include "taal-gemeenten.h"
#include "taal-report-delen.h"
#include "taal-report-fout.h"
#include "taal-vandaag.h"

struct _TaalDeelDialog
{
  AdwWindow            parent_instance;

  /* Template children */
  GtkButton           *sluiten;
  GtkButton           *delen;
  GtkStack            *toestand;
  AdwPreferencesGroup *keuzes;
  AdwComboRow         *gemeente;
  GtkSwitch           *cursisten;
  AdwPreferencesGroup *wel_groep;
  AdwPreferencesGroup *niet_groep;
  AdwPreferencesGroup *grond_groep;
  GtkLabel            *wel;
  GtkLabel            *niet;
  GtkLabel            *grond;
  GtkSpinner          *spinner;
  AdwStatusPage       *antwoord;

  TaalOntvanger        ontvanger;

  /* Owned */
  char                *path; /* what is shared */
  TaalNorm            *norm;
  GStrv                gemeenten; /* codes, as the combo has their names */
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (TaalDeelDialog, taal_deel_dialog, ADW_TYPE_WINDOW)

static void
show_list (TaalDeelDialog      *self,
           TaalDeeldeel         deel,
           AdwPreferencesGroup *groep,
           GtkLabel            *label)
{
  g_auto (GStrv) lines = taal_report_delen_list (
      deel, self->ontvanger, !gtk_switch_get_active (self->cursisten), self->norm, taal_vandaag ());
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s• %s", i == 0 ? "" : "\n", lines[i]);
  adw_preferences_group_set_title (groep, taal_report_delen_kop (deel));
  gtk_label_set_text (label, text->str);
}

static void
show_lists (TaalDeelDialog *self)
{
  if (self->norm == NULL)
    return;
  show_list (self, TAAL_DEELDEEL_WEL, self->wel_groep, self->wel);
  show_list (self, TAAL_DEELDEEL_NIET, self->niet_groep, self->niet);
  show_list (self, TAAL_DEELDEEL_GROND, self->grond_groep, self->grond);
}

/* Nothing more can be asked here. */
static void
show_answer (TaalDeelDialog *self,
             const char     *icon,
             const char     *title,
             const char     *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  gtk_spinner_stop (self->spinner);
  adw_status_page_set_icon_name (self->antwoord, icon);
  adw_status_page_set_title (self->antwoord, title);
  adw_status_page_set_description (self->antwoord, markup);
  gtk_stack_set_visible_child_name (self->toestand, "antwoord");
  gtk_widget_set_visible (GTK_WIDGET (self->delen), FALSE);
  gtk_button_set_label (self->sluiten, _ ("_Close"));
  gtk_widget_grab_focus (GTK_WIDGET (self->sluiten));
}

static void
show_failure (TaalDeelDialog *self,
              const GError   *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = taal_report_fout_uitleg (error);
  g_message ("%s: %s", self->path, error->message);
  show_answer (self, "dialog-warning-symbolic", _ ("Nothing was shared"), text);
}

static void
shared_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TaalDeelDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDelen) delen = taal_delen_run_finish (result, &error);
  g_autofree char *name = NULL, *zin = NULL, *text = NULL;

  if (self->norm == NULL) /* closed meanwhile */
    return;
  if (delen == NULL)
    {
      show_failure (self, error);
      return;
    }

  name = g_filename_display_basename (delen->path);
  zin = taal_report_delen_zin (delen);
  /* TRANSLATORS: %1$s is the name of a file, %2$s a sentence that says what is in it */
  text = g_strdup_printf (_ ("“%1$s” is kept. %2$s"), name, zin);
  show_answer (self, "emblem-ok-symbolic", _ ("Shared"), text);
}

/**
 * taal_deel_dialog_share_to:
 * @self: the dialog
 * @file: the dossier to make
 *
 * Shares, and shows what was given.
 *
 * Thread: the main one
 */
void
taal_deel_dialog_share_to (TaalDeelDialog *self,
                           GFile          *file)
{
  g_autofree char *path = g_file_get_path (file), *named = NULL;
  guint chosen = adw_combo_row_get_selected (self->gemeente);
  gboolean gemeente = self->ontvanger == TAAL_ONTVANGER_GEMEENTE;
  TaalDeelVraag vraag = { .ontvanger = self->ontvanger, .vervang = TRUE };

  g_return_if_fail (TAAL_IS_DEEL_DIALOG (self));

  if (path == NULL ||
      (gemeente && (self->gemeenten == NULL || chosen == GTK_INVALID_LIST_POSITION)))
    return;

  named = g_str_has_suffix (path, ".taalnorm") ? g_strdup (path)
                                               : g_strconcat (path, ".taalnorm", NULL);
  vraag.path = named;
  vraag.gemeente = gemeente ? self->gemeenten[chosen] : NULL;
  vraag.zonder_cursisten = gemeente && !gtk_switch_get_active (self->cursisten);
  gtk_widget_set_sensitive (GTK_WIDGET (self->delen), FALSE);
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->toestand, "bezig");
  taal_delen_run_async (self->path, &vraag, self->cancellable, shared_cb, g_object_ref (self));
}

static void
place_chosen (GtkWindow *dialog,
              GFile     *file)
{
  taal_deel_dialog_share_to (TAAL_DEEL_DIALOG (dialog), file);
}

static void
delen_clicked_cb (TaalDeelDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->gemeente);
  g_autofree char *name = NULL;

  if (self->ontvanger == TAAL_ONTVANGER_GEMEENTE)
    name = g_strconcat (taal_gemeenten_get_name (self->gemeenten[chosen]), ".taalnorm", NULL);
  else
    /* TRANSLATORS: the name of a file to begin with; keep the end .taalnorm */
    name = g_strdup (_ ("inspection.taalnorm"));
  taal_chooser_show (GTK_WINDOW (self), TAAL_CHOOSER_SAVE, name, place_chosen);
}

static void
gemeenten_listed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (TaalDeelDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = taal_delen_list_gemeenten_finish (result, &error);
  g_autoptr (GtkStringList) namen = NULL;

  if (self->norm == NULL) /* closed meanwhile */
    return;
  if (codes == NULL)
    {
      show_failure (self, error);
      return;
    }
  if (codes[0] == NULL)
    {
      show_answer (self, "dialog-information-symbolic", _ ("No contract with a gemeente"),
                   _ ("A gemeente gets what is about its contracten. Add a contract first."));
      return;
    }

  namen = gtk_string_list_new (NULL);
  for (int i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (namen, taal_gemeenten_get_name (codes[i]));
  self->gemeenten = g_steal_pointer (&codes);
  adw_combo_row_set_model (self->gemeente, G_LIST_MODEL (namen));
  gtk_widget_set_sensitive (GTK_WIDGET (self->delen), TRUE);
}

static void
taal_deel_dialog_dispose (GObject *object)
{
  TaalDeelDialog *self = TAAL_DEEL_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), TAAL_TYPE_DEEL_DIALOG);
  g_clear_pointer (&self->norm, taal_norm_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->gemeenten, g_strfreev);

  G_OBJECT_CLASS (taal_deel_dialog_parent_class)->dispose (object);
}

static void
taal_deel_dialog_finalize (GObject *object)
{
  g_clear_object (&TAAL_DEEL_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (taal_deel_dialog_parent_class)->finalize (object);
}

static void
taal_deel_dialog_class_init (TaalDeelDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = taal_deel_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = taal_deel_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TAAL_RESOURCE_BASE "/ui/taal-deel-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, sluiten);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, delen);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, toestand);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, keuzes);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, gemeente);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, cursisten);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, wel_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, niet_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, grond_groep);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, wel);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, niet);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, grond);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, TaalDeelDialog, antwoord);
  gtk_widget_class_bind_template_callback (widget_class, show_lists);
  gtk_widget_class_bind_template_callback (widget_class, delen_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
taal_deel_dialog_init (TaalDeelDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * taal_deel_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @path: (type filename): the dossier, workbook or folder to share
 * @ontvanger: with whom
 * @norm: the packets, which give the ground
 *
 * Returns: (transfer none): the dialog, owned by GTK
 *
 * Thread: the main one
 */
GtkWidget *
taal_deel_dialog_new (GtkWindow     *parent,
                      const char    *path,
                      TaalOntvanger  ontvanger,
                      TaalNorm      *norm)
{
  gboolean gemeente = ontvanger == TAAL_ONTVANGER_GEMEENTE;
  TaalDeelDialog *self = g_object_new (TAAL_TYPE_DEEL_DIALOG, "transient-for", parent, "title",
                                       gemeente ? _ ("Share with a gemeente")
                                                : _ ("Share with the inspection"),
                                       NULL);

  self->path = g_strdup (path);
  self->ontvanger = ontvanger;
  self->norm = taal_norm_ref (norm);
  gtk_widget_set_visible (GTK_WIDGET (self->keuzes), gemeente);
  gtk_widget_set_sensitive (GTK_WIDGET (self->delen), !gemeente);
  show_lists (self);
  if (gemeente)
    taal_delen_list_gemeenten_async (path, self->cancellable, gemeenten_listed_cb,
                                     g_object_ref (self));

  return GTK_WIDGET (self);
}
