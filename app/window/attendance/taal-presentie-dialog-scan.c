/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-presentie-dialog-private.h"

#include <glib/gi18n.h>

#include "taal-chooser.h"
#include "taal-fout-dialog.h"
#include "taal-scan-bestand.h"

/* The scans of the signed list: those that the dossier keeps with the les, and new ones. They are saved with
 * the rest, in the same step. */

/* A scan in the list. */
typedef struct
{
  GtkWidget      *row;
  gint32          rij;      /* 0 for a new one */
  gboolean        removed;
  char           *naam;
  char           *sha256;

  /* Of a new one */
  char           *soort;
  GBytes         *inhoud;
  GtkCheckButton *week;     /* (nullable): whether it is of all lessen of the week */

  /* Of one that is there: the other lessen that it is of */
  char          **anders;
} Scan;

static void
scan_free (gpointer data)
{
  Scan *scan = data;

  g_free (scan->naam);
  g_free (scan->sha256);
  g_free (scan->soort);
  g_clear_pointer (&scan->inhoud, g_bytes_unref);
  g_strfreev (scan->anders);
  g_free (scan);
}

static void
remove_clicked_cb (GtkWidget           *button,
                   TaalPresentieDialog *self)
{
  for (guint i = 0; i < self->scans->len; i++)
    {
      Scan *scan = g_ptr_array_index (self->scans, i);

      if (scan->removed || !gtk_widget_is_ancestor (button, scan->row))
        continue;
      scan->removed = TRUE;
      adw_preferences_group_remove (self->scan_groep, scan->row);
      gtk_widget_grab_focus (self->scan_add);
      return;
    }
}

/* Shows a scan in another program, and keeps its file for as long as the dialog is there. */
static void
show_scan (TaalPresentieDialog *self,
           const Scan          *scan,
           GBytes              *inhoud)
{
  g_autoptr (GError) error = NULL;
  TaalScanBestand *bestand = taal_scan_bestand_new (scan->naam, inhoud, &error);

  if (bestand == NULL)
    {
      g_message ("A scan cannot be written: %s", error->message);
      (void) taal_fout_dialog_say (GTK_WINDOW (self), _("This scan cannot be shown"),
                                   _("There is no room for it on this computer."));
      return;
    }
  g_ptr_array_add (self->getoond, bestand);
  taal_scan_bestand_show (bestand, GTK_WINDOW (self));
}

static const Scan *
find_scan (TaalPresentieDialog *self,
           const char          *sha256)
{
  for (guint i = 0; i < self->scans->len; i++)
    {
      const Scan *scan = g_ptr_array_index (self->scans, i);

      if (g_strcmp0 (scan->sha256, sha256) == 0)
        return scan;
    }

  return NULL;
}

/* What was read is the scan that was attached, or it is said that it is not. */
static void
scan_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (TaalPresentieDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      taal_session_get_bijlage_finish (TAAL_SESSION (object), result, &error);
  g_autofree char *sha256 = NULL;
  const Scan *scan;

  if (self->session == NULL)
    return;
  if (bytes == NULL)
    {
      taal_fout_dialog_show (GTK_WINDOW (self), self->session, _("This scan cannot be shown"),
                             error);
      return;
    }
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  scan = find_scan (self, sha256);
  if (scan != NULL)
    show_scan (self, scan, bytes);
}

static void
show_clicked_cb (GtkWidget           *button,
                 TaalPresentieDialog *self)
{
  for (guint i = 0; i < self->scans->len; i++)
    {
      const Scan *scan = g_ptr_array_index (self->scans, i);

      if (scan->removed || !gtk_widget_is_ancestor (button, scan->row))
        continue;
      if (scan->inhoud != NULL)
        show_scan (self, scan, scan->inhoud);
      else
        taal_session_get_bijlage_async (self->session, scan->sha256, scan_read_cb,
                                        g_object_ref (self));
      return;
    }
}

static void
add_show_button (TaalPresentieDialog *self,
                 Scan                *scan)
{
  GtkWidget *show = gtk_button_new_from_icon_name ("document-open-symbolic");
  /* TRANSLATORS: for a screen reader; %s is the name of a file */
  g_autofree char *spoken = g_strdup_printf (_("Show scan %s"), scan->naam);

  gtk_widget_add_css_class (show, "flat");
  gtk_widget_set_valign (show, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (show, _("Show"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (show), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (show, "clicked", G_CALLBACK (show_clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (scan->row), show);
}

/* The name, how large it is, and the SHA-256 by which it is known. */
static void
add_row (TaalPresentieDialog *self,
         Scan                *scan,
         const char          *naam,
         gint64               grootte,
         const char          *sha256)
{
  g_autofree char *size = g_format_size ((guint64) grootte);
  /* TRANSLATORS: of a file: %1$s is how large it is, %2$s its SHA-256, which is long */
  g_autofree char *text = g_strdup_printf (_("%1$s, SHA-256 %2$s"), size, sha256);
  g_autofree char *title = g_markup_escape_text (naam, -1),
                  *subtitle = g_markup_escape_text (text, -1);
  /* TRANSLATORS: for a screen reader; %s is the name of a file */
  g_autofree char *spoken = g_strdup_printf (_("Remove scan %s"), naam);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  scan->row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (scan->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (scan->row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (scan->row), FALSE);
  if (scan->rij == 0 && g_strv_length (self->week) > 1)
    {
      scan->week = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("Whole week")));
      gtk_widget_set_tooltip_text (GTK_WIDGET (scan->week),
                                   _("The list is of all lessen of the groep in this week"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (scan->row), GTK_WIDGET (scan->week));
    }
  g_free (scan->naam);
  scan->naam = g_strdup (naam);
  scan->sha256 = g_strdup (sha256);
  add_show_button (self, scan);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (scan->row), remove);
  adw_preferences_group_add (self->scan_groep, scan->row);
  g_ptr_array_add (self->scans, scan);
}

/* The lessen of a scan but for one. */
static char **
dup_others (char       **lessen,
            const char  *les_id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; lessen[i] != NULL; i++)
    if (!g_str_equal (lessen[i], les_id))
      g_strv_builder_add (builder, lessen[i]);

  return g_strv_builder_end (builder);
}

static char **
list_week (const TaalLesPresentie *presentie)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) rows = NULL;
  TaalLes les;

  taal_snapshot_get_les (presentie->snapshot, presentie->les, &les);
  rows = taal_presentielijst_find_week (presentie->snapshot, les.groep, les.datum);
  for (guint i = 0; i < rows->len; i++)
    {
      taal_snapshot_get_les (presentie->snapshot, g_array_index (rows, int, i), &les);
      g_strv_builder_add (builder, les.les_id);
    }

  return g_strv_builder_end (builder);
}

/**
 * taal_presentie_dialog_show_scans:
 * @self: a dialog
 * @presentie: who was at its les
 *
 * Thread: the main one
 */
void
taal_presentie_dialog_show_scans (TaalPresentieDialog    *self,
                                  const TaalLesPresentie *presentie)
{
  const TaalAantekeningen *notes =
      taal_bron_get_aantekeningen (taal_session_get_check (self->session)->bron);
  guint n;
  const TaalBijlage *bijlagen = taal_aantekeningen_get_bijlagen (notes, &n);

  self->scans = g_ptr_array_new_with_free_func (scan_free);
  self->getoond = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_scan_bestand_free);
  self->week = list_week (presentie);
  for (guint i = 0; i < n; i++)
    if (g_strv_contains ((const char *const *) bijlagen[i].lessen, self->les_id))
      {
        Scan *scan = g_new0 (Scan, 1);

        scan->rij = bijlagen[i].rij;
        scan->anders = dup_others (bijlagen[i].lessen, self->les_id);
        add_row (self, scan, bijlagen[i].naam, bijlagen[i].grootte, bijlagen[i].sha256);
      }
}

/**
 * taal_presentie_dialog_has_new_scans:
 * @self: a dialog
 *
 * Returns: whether a scan came or went
 *
 * Thread: the main one
 */
gboolean
taal_presentie_dialog_has_new_scans (TaalPresentieDialog *self)
{
  for (guint i = 0; self->scans != NULL && i < self->scans->len; i++)
    {
      const Scan *scan = g_ptr_array_index (self->scans, i);

      if ((scan->rij == 0) != scan->removed)
        return TRUE;
    }

  return FALSE;
}

/**
 * taal_presentie_dialog_write_scans:
 * @self: a dialog
 * @bewerking: a step
 *
 * Adds to a step which scans come and go. One that is of other lessen as well stays with those.
 *
 * Thread: the main one
 */
void
taal_presentie_dialog_write_scans (TaalPresentieDialog *self,
                                   TaalBewerking       *bewerking)
{
  const char *const one[] = { self->les_id, NULL };

  for (guint i = 0; i < self->scans->len; i++)
    {
      const Scan *scan = g_ptr_array_index (self->scans, i);
      gboolean week =
          scan->week != NULL && !scan->removed && gtk_check_button_get_active (scan->week);

      if (scan->rij == 0 && !scan->removed)
        taal_bewerking_add_bijlage (bewerking, scan->naam, scan->soort, scan->inhoud,
                                    week ? (const char *const *) self->week : one);
      else if (scan->rij != 0 && scan->removed && *scan->anders != NULL)
        taal_bewerking_link_bijlage (bewerking, scan->rij, (const char *const *) scan->anders);
      else if (scan->rij != 0 && scan->removed)
        taal_bewerking_remove_bijlage (bewerking, scan->rij);
    }
}

/* What it is, by its first bytes rather than by its name; NULL for what is no scan. */
static char *
guess_soort (const char *naam,
             GBytes     *inhoud)
{
  gsize size;
  const guchar *bytes = g_bytes_get_data (inhoud, &size);
  g_autofree char *type = g_content_type_guess (naam, bytes, size, NULL);
  char *mime = g_content_type_get_mime_type (type);

  if (mime != NULL && !g_strv_contains (taal_bijlage_get_soorten (), mime))
    g_clear_pointer (&mime, g_free);

  return mime;
}

static void
refuse (TaalPresentieDialog *self,
        const char          *text)
{
  (void) taal_fout_dialog_say (GTK_WINDOW (self), _("This scan cannot be attached"), text);
}

static gboolean
focus_new_row (gpointer data)
{
  TaalPresentieDialog *self = data;
  const Scan *scan;

  if (self->session == NULL || self->scans->len == 0)
    return G_SOURCE_REMOVE;

  scan = g_ptr_array_index (self->scans, self->scans->len - 1);
  if (scan->removed)
    return G_SOURCE_REMOVE;
  gtk_widget_grab_focus (scan->row); /* all of it comes into view */
  if (scan->week != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (scan->week));

  return G_SOURCE_REMOVE;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TaalPresentieDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) inhoud = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  g_autofree char *naam = g_file_get_basename (G_FILE (object)), *soort = NULL, *sha256 = NULL;
  g_autofree char *shown = g_filename_display_name (naam);
  Scan *scan;

  if (self->session == NULL)
    return;
  if (inhoud == NULL)
    {
      g_message ("A scan cannot be read: %s", error->message);
      refuse (self, _("The file cannot be read."));
      return;
    }
  if (g_bytes_get_size (inhoud) > TAAL_BIJLAGE_MAX_BYTES)
    {
      refuse (
          self,
          _("The file is larger than 10 MB. Scan in black and white, or at a lower resolution."));
      return;
    }
  soort = g_bytes_get_size (inhoud) > 0 ? guess_soort (naam, inhoud) : NULL;
  if (soort == NULL)
    {
      refuse (self, _("The file is no PDF and no picture. Choose the scan of the list."));
      return;
    }

  scan = g_new0 (Scan, 1);
  scan->soort = g_steal_pointer (&soort);
  scan->inhoud = g_bytes_ref (inhoud);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, inhoud);
  add_row (self, scan, shown, (gint64) g_bytes_get_size (inhoud), sha256);
  /* After the row has its place: what scrolls to the focus asks where that is. */
  g_idle_add_full (G_PRIORITY_LOW, focus_new_row, g_object_ref (self), g_object_unref);
}

/**
 * taal_presentie_dialog_load_scan:
 * @self: a dialog
 * @file: the file of a scan
 *
 * Reads a scan, to be saved with the rest.
 *
 * Thread: the main one
 */
void
taal_presentie_dialog_load_scan (TaalPresentieDialog *self,
                                 GFile               *file)
{
  g_file_load_bytes_async (file, NULL, loaded_cb, g_object_ref (self));
}

static void
scan_chosen (GtkWindow *window,
             GFile     *file)
{
  taal_presentie_dialog_load_scan (TAAL_PRESENTIE_DIALOG (window), file);
}

/**
 * taal_presentie_dialog_scan_activated:
 * @widget: a dialog
 * @name: the name of the action
 * @parameter: (nullable): nothing
 *
 * Asks for a scan.
 *
 * Thread: the main one
 */
void
taal_presentie_dialog_scan_activated (GtkWidget  *widget,
                                      const char *name,
                                      GVariant   *parameter)
{
  taal_chooser_show (GTK_WINDOW (widget), TAAL_CHOOSER_OPEN_SCAN, NULL, scan_chosen);
}
