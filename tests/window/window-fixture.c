/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "window-fixture.h"

#include <glib/gstdio.h>

#include "taal-taal.h"

/* In Dutch, whatever the machine speaks. */
void
window_fixture_init (int    *argc,
                     char ***argv)
{
  taal_taal_set (TAAL_TAAL_NL);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
}

/* The sample school over a calendar year. */
TaalCheck *
window_fixture_check (int jaar)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBron) bron = taal_bron_load (sample, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_autoptr (TaalNorm) norm = NULL;

  g_assert_no_error (error);
  norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);

  return taal_check_run (bron, norm, (TaalPeriode) { taal_date_from_ymd (jaar, 1, 1), taal_date_from_ymd (jaar, 12, 31) });
}

/* What a folder with two bad rows gives. */
TaalImportReport *
window_fixture_bad_report (void)
{
  g_autofree char *folder = g_dir_make_tmp ("taalnorm-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "docenten.csv", NULL);
  g_autoptr (GError) error = NULL;
  TaalImportReport *report = NULL;

  g_assert_true (g_file_set_contents (path, "docent_id,naam,rol,start\nD1,A,baas,2023-01-01\nD2,B,docent,31-02-2023\n", -1,
                                      NULL));
  g_assert_null (taal_bron_load (folder, TAAL_IMPORT_NONE, NULL, NULL, NULL, &report, &error));
  g_assert_error (error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS);
  (void) g_unlink (path);
  (void) g_rmdir (folder);

  return report;
}

/* Lets everything that is due be done. */
void
window_fixture_settle (void)
{
  for (int i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (5 * 1000);
    }
}

/* Shows a widget in a window, closes that, and wants nothing to be left of the widget. */
void
window_fixture_show_and_drop (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  window_fixture_settle ();

  g_object_ref (widget);
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_finalize_object (widget);
}

/* The first text of a label below a widget that holds @part, or NULL. */
const char *
window_fixture_find_text (GtkWidget  *widget,
                          const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return gtk_label_get_text (GTK_LABEL (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *found = window_fixture_find_text (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}
