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
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_set_data (G_OBJECT (parent), CHOOSER, NULL);
  if (file != NULL)
    func (parent, file);
}

static void
destroy_chooser (gpointer data)
{
  gtk_native_dialog_destroy (data);
  g_object_unref (data);
}

/* A file is opened by any of our names, and kept by one. */
static void
add_filters (GtkFileChooser *chooser,
             gboolean        to_open)
{
  static const char *const workbooks[] = { "xlsx", "xlsm", "ods" };
  g_autoptr (GtkFileFilter) dossiers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (dossiers, to_open ? _("Dossiers and workbooks") : _("Dossiers"));
  gtk_file_filter_add_suffix (dossiers, "taalnorm");
  for (gsize i = 0; to_open && i < G_N_ELEMENTS (workbooks); i++)
    gtk_file_filter_add_suffix (dossiers, workbooks[i]);
  gtk_file_chooser_add_filter (chooser, dossiers);
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
  GtkFileChooserNative *chooser = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  switch (kind)
    {
    case TAAL_CHOOSER_OPEN_FILE:
      chooser = gtk_file_chooser_native_new (_("Open a dossier or a workbook"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                             _("_Open"), _("_Cancel"));
      add_filters (GTK_FILE_CHOOSER (chooser), TRUE);
      break;
    case TAAL_CHOOSER_OPEN_FOLDER:
      chooser = gtk_file_chooser_native_new (_("Open a folder of CSV files"), parent,
                                             GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Open"), _("_Cancel"));
      break;
    case TAAL_CHOOSER_SAVE:
      chooser = gtk_file_chooser_native_new (_("Where to keep the dossier"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                             _("_Save"), _("_Cancel"));
      if (name != NULL)
        gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
      add_filters (GTK_FILE_CHOOSER (chooser), FALSE);
      break;
    }

  g_return_if_fail (chooser != NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data (G_OBJECT (chooser), "func", (gpointer) func);
  g_signal_connect_object (chooser, "response", G_CALLBACK (responded_cb), parent, 0);
  g_object_set_data_full (G_OBJECT (parent), CHOOSER, chooser, destroy_chooser);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
