/* SPDX-License-Identifier: EUPL-1.2 */
#include <gtk/gtk.h>

/* Another program of the desktop: a window from which a file or a folder can be dragged. */

static void
activate_cb (GtkApplication *application,
             GFile          *file)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *label = gtk_label_new ("Drag");
  GtkDragSource *source = gtk_drag_source_new ();
  g_autoptr (GdkContentProvider) content =
    gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, gdk_file_list_new_from_array (&file, 1));

  gtk_drag_source_set_content (source, content);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "DragSource");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 120);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = gtk_application_new ("nl.taalnorm.DragSource", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[1]);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), file);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
