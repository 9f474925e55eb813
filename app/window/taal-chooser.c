/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-chooser.h"

#include <glib/gi18n.h>

/* GtkFileChooserNative stands here alone, because newer versions of GTK put another in its place. */

/* The chooser of a window, one at a time. */
#define CHOOSER "taal-chooser"

static void
responded_cb (GtkNativeDialog *dialog,
              int              response,
              GtkWindow       *parent)
{
  TaalChooserFunc func = (TaalChooserFunc) g_object_get_data (G_OBJECT (dialog), "func");
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_object_set_data (G_OBJECT (parent), CHOOSER, NULL);
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      func (parent, file);
    }
}

static void
destroy_chooser (gpointer data)
{
  gtk_native_dialog_destroy (data);
  g_object_unref (data);
}

/* What each kind asks for, and which files it shows first. */
static const struct
{
  const char           *title;
  GtkFileChooserAction  action;
  const char           *filter;
  const char           *suffixes[5];
} kinds[] = {
  [TAAL_CHOOSER_OPEN_FILE] = { N_ ("Open a dossier or a workbook"), GTK_FILE_CHOOSER_ACTION_OPEN,
                               N_ ("Dossiers and workbooks"), { "taalnorm", "xlsx", "xlsm", "ods" } },
  [TAAL_CHOOSER_OPEN_FOLDER] = { N_ ("Open a folder of CSV files"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, { NULL } },
  [TAAL_CHOOSER_SAVE] = { N_ ("Where to keep the dossier"), GTK_FILE_CHOOSER_ACTION_SAVE, N_ ("Dossiers"), { "taalnorm" } },
  [TAAL_CHOOSER_OPEN_SOURCE] = { N_ ("Choose a file to import"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                 N_ ("Workbooks and CSV files"), { "xlsx", "xlsm", "ods", "csv" } },
  [TAAL_CHOOSER_OPEN_PROFILE] = { N_ ("Choose a profile"), GTK_FILE_CHOOSER_ACTION_OPEN, N_ ("Profiles"), { "taalprofiel" } },
  [TAAL_CHOOSER_SAVE_PROFILE] = { N_ ("Where to keep the profile"),
                                  GTK_FILE_CHOOSER_ACTION_SAVE,
                                  N_ ("Profiles"),
                                  { "taalprofiel" } },
  [TAAL_CHOOSER_SAVE_CSV] = { N_ ("Where to keep the bad rows"),
                              GTK_FILE_CHOOSER_ACTION_SAVE,
                              N_ ("CSV files"),
                              { "csv" } },
  [TAAL_CHOOSER_SAVE_WORKBOOK] = { N_ ("Where to keep the workbook"),
                                   GTK_FILE_CHOOSER_ACTION_SAVE,
                                   N_ ("Workbooks"),
                                   { "xlsx" } },
  [TAAL_CHOOSER_SAVE_PDF] = { N_ ("Where to keep the list"),
                              GTK_FILE_CHOOSER_ACTION_SAVE,
                              N_ ("PDF files"),
                              { "pdf" } },
  [TAAL_CHOOSER_SAVE_HTML] = { N_ ("Where to keep the report"),
                               GTK_FILE_CHOOSER_ACTION_SAVE,
                               N_ ("HTML files"),
                               { "html" } },
  [TAAL_CHOOSER_SAVE_TABEL] = { N_ ("Where to keep the table"),
                                GTK_FILE_CHOOSER_ACTION_SAVE,
                                N_ ("CSV files"),
                                { "csv" } },
  [TAAL_CHOOSER_SAVE_JSON] = { N_ ("Where to keep the data"),
                               GTK_FILE_CHOOSER_ACTION_SAVE,
                               N_ ("JSON files"),
                               { "json" } },
  [TAAL_CHOOSER_SAVE_UREN] = { N_ ("Where to keep the hours"),
                               GTK_FILE_CHOOSER_ACTION_SAVE,
                               N_ ("CSV files"),
                               { "csv" } },
  [TAAL_CHOOSER_OPEN_SCAN] = { N_ ("Choose the scan of the signed list"),
                               GTK_FILE_CHOOSER_ACTION_OPEN,
                               N_ ("PDF files and pictures"),
                               { "pdf", "png", "jpg", "jpeg" } },
  [TAAL_CHOOSER_OPEN_VERGADERING] = { N_ ("Choose files of meetings"),
                                      GTK_FILE_CHOOSER_ACTION_OPEN,
                                      N_ ("CSV files and workbooks"),
                                      { "csv", "txt", "xlsx", "ods" } },
  [TAAL_CHOOSER_OPEN_DOSSIERS] = { N_ ("Choose what schools sent"),
                                   GTK_FILE_CHOOSER_ACTION_OPEN,
                                   N_ ("Dossiers and workbooks"),
                                   { "taalnorm", "xlsx", "xlsm", "ods" } },
  [TAAL_CHOOSER_OPEN_DOSSIER_FOLDER] = { N_ ("Choose a folder of what schools sent"),
                                         GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                         NULL,
                                         { NULL } },
  [TAAL_CHOOSER_SAVE_FOLDER] = { N_ ("Where to make the folder"),
                                 GTK_FILE_CHOOSER_ACTION_SAVE,
                                 NULL,
                                 { NULL } },
};

static void
add_filters (GtkFileChooser  *chooser,
             TaalChooserKind  kind)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  if (kinds[kind].filter == NULL)
    return;

  gtk_file_filter_set_name (ours, _(kinds[kind].filter));
  for (gsize i = 0; kinds[kind].suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (ours, kinds[kind].suffixes[i]);
  gtk_file_chooser_add_filter (chooser, ours);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * taal_chooser_show:
 * @parent: the window that asks
 * @kind: what to ask for
 * @name: (nullable): for saving, the name to begin with
 * @func: told what was chosen
 *
 * Lets the user choose a file or a folder of this computer.
 */
void
taal_chooser_show (GtkWindow       *parent,
                   TaalChooserKind  kind,
                   const char      *name,
                   TaalChooserFunc  func)
{
  GtkFileChooserNative *chooser;
  gboolean save = kinds[kind].action == GTK_FILE_CHOOSER_ACTION_SAVE;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (_(kinds[kind].title), parent, kinds[kind].action, save ? _("_Save") : _("_Open"),
                                         _("_Cancel"));
  if (save && name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser),
                                        kind == TAAL_CHOOSER_OPEN_VERGADERING ||
                                            kind == TAAL_CHOOSER_OPEN_DOSSIERS);
  add_filters (GTK_FILE_CHOOSER (chooser), kind);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data (G_OBJECT (chooser), "func", (gpointer) func);
  g_signal_connect_object (chooser, "response", G_CALLBACK (responded_cb), parent, 0);
  g_object_set_data_full (G_OBJECT (parent), CHOOSER, chooser, destroy_chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
