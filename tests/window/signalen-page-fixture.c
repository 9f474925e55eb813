/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "signalen-page-fixture.h"

#include "taal-lijst-vak.h"
#include "taal-signaal-dialog.h"
#include "taal-signaal-paneel.h"

gpointer
page_get_part (PageFixture *fixture,
          const char  *id)
{
  return gtk_widget_get_template_child (fixture->page, TAAL_TYPE_SIGNALEN_PAGE, id);
}

gpointer
page_get_vak_part (PageFixture *fixture,
              const char  *id)
{
  return gtk_widget_get_template_child (page_get_part (fixture, "vak"), TAAL_TYPE_LIJST_VAK, id);
}

gpointer
page_get_paneel_part (PageFixture *fixture,
                 const char  *id)
{
  return gtk_widget_get_template_child (page_get_part (fixture, "paneel"), TAAL_TYPE_SIGNAAL_PANEEL,
                                        id);
}

void
page_wait (PageFixture *fixture)
{
  signalen_fixture_settle (&fixture->school);
  while (taal_onderzoeker_is_bezig (fixture->onderzoeker))
    g_main_context_iteration (NULL, TRUE);
  window_fixture_settle ();
}

void
page_set_up (PageFixture   *fixture,
        gconstpointer  data)
{
  signalen_fixture_set_up (&fixture->school, data);
  fixture->onderzoeker = taal_onderzoeker_new (fixture->school.session);
  fixture->page = g_object_ref_sink (g_object_new (TAAL_TYPE_SIGNALEN_PAGE, NULL));
  taal_signalen_page_set_editable (TAAL_SIGNALEN_PAGE (fixture->page), TRUE);
  taal_signalen_page_set_onderzoeker (TAAL_SIGNALEN_PAGE (fixture->page), fixture->onderzoeker);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  /* Nobody looks before it is shown. */
  g_assert_false (taal_onderzoeker_is_bezig (fixture->onderzoeker));
  gtk_window_present (GTK_WINDOW (fixture->window));
  page_wait (fixture);
}

void
page_tear_down (PageFixture   *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->onderzoeker);
  signalen_fixture_tear_down (&fixture->school, data);
}

void
page_expect_n (PageFixture *fixture,
          const char  *text)
{
  g_assert_cmpstr (gtk_label_get_text (page_get_vak_part (fixture, "aantal")), ==, text);
}

void
page_search (PageFixture *fixture,
        const char  *text)
{
  taal_lijst_vak_set_zoek (page_get_part (fixture, "vak"), text);
  for (int i = 0; i < 4; i++)
    window_fixture_settle ();
}

/* Searches for one signal, and opens it as a user does: with the keys down and Enter. */
void
page_open_only (PageFixture *fixture,
           const char  *text)
{
  GtkColumnView *view = page_get_vak_part (fixture, "view");

  page_search (fixture, text);
  g_signal_emit_by_name (view, "activate", 0);
  window_fixture_settle ();
  g_assert_true (taal_lijst_vak_is_open (page_get_part (fixture, "vak")));
}

const char *
page_get_over (PageFixture *fixture)
{
  return gtk_label_get_text (page_get_paneel_part (fixture, "over"));
}

/* The one dialog of a type that stands before the window. */
GtkWidget *
page_find_dialog (GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

void
page_type_in (GtkWidget  *dialog,
         const char *id,
         const char *text)
{
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (dialog, TAAL_TYPE_SIGNAAL_DIALOG, id)), text);
}

void
page_save (PageFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (page_find_dialog (TAAL_TYPE_SIGNAAL_DIALOG),
                                             "signaal.save", NULL));
  page_wait (fixture);
}
