/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-scan-bestand.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-fout-dialog.h"

struct _TaalScanBestand
{
  char *folder;
  char *path;
};

/* A name of another computer may hold anything, and be as long as it likes. */
static char *
make_name (const char *naam)
{
  g_autofree char *base = g_path_get_basename (naam);
  const char *dot = strrchr (base, '.');
  GString *name = g_string_new ("scan");

  for (const char *p = dot; p != NULL && *p != '\0' && name->len < 12; p++)
    if (g_ascii_isalnum (*p) || p == dot)
      g_string_append_c (name, *p);

  return g_string_free (name, FALSE);
}

/**
 * taal_scan_bestand_new:
 * @naam: the name of the scan, of which the extension is kept
 * @inhoud: its bytes
 * @error: a #GFileError
 *
 * Returns: (transfer full) (nullable): the file
 *
 * Thread: any
 */
TaalScanBestand *
taal_scan_bestand_new (const char  *naam,
                       GBytes      *inhoud,
                       GError     **error)
{
  g_autoptr (TaalScanBestand) self = g_new0 (TaalScanBestand, 1);
  g_autofree char *name = make_name (naam);
  gsize size;
  const char *bytes = g_bytes_get_data (inhoud, &size);

  self->folder = g_build_filename (g_get_user_runtime_dir (), "taalnorm-XXXXXX", NULL);
  if (g_mkdtemp_full (self->folder, 0700) == NULL)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                           "a folder cannot be made for it");
      g_clear_pointer (&self->folder, g_free);
      return NULL;
    }
  self->path = g_build_filename (self->folder, name, NULL);
  if (!g_file_set_contents_full (self->path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600,
                                 error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * taal_scan_bestand_get_path:
 * @self: a file
 *
 * Returns: (transfer none): where it is
 *
 * Thread: any
 */
const char *
taal_scan_bestand_get_path (TaalScanBestand *self)
{
  return self->path;
}

static void
shown_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GtkWindow) parent = GTK_WINDOW (object);
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (parent, result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      !gtk_widget_get_visible (GTK_WIDGET (parent)))
    return;

  g_message ("A scan cannot be shown: %s", error->message);
  (void) taal_fout_dialog_say (parent, _("This scan cannot be shown"),
                               _("No program on this computer shows such a file."));
}

/**
 * taal_scan_bestand_show:
 * @self: a file
 * @parent: the window that asks
 *
 * Has the program of the user's choice show it; in a sandbox the portal asks which.
 *
 * Thread: the main one
 */
void
taal_scan_bestand_show (TaalScanBestand *self,
                        GtkWindow       *parent)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);

  gtk_show_uri_full (g_object_ref (parent), uri, GDK_CURRENT_TIME, NULL, shown_cb, NULL);
}

/**
 * taal_scan_bestand_free:
 * @self: (transfer full): a file
 *
 * Removes it.
 *
 * Thread: any
 */
void
taal_scan_bestand_free (TaalScanBestand *self)
{
  if (self->path != NULL && g_unlink (self->path) != 0 &&
      g_file_test (self->path, G_FILE_TEST_EXISTS))
    g_message ("A scan is left in %s", self->folder);
  if (self->folder != NULL)
    (void) g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}
