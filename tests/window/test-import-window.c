/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "taal-herkomst-keuze.h"
#include "taal-import-regels.h"
#include "taal-import-window-private.h"
#include "taal-window-private.h"
#include "window-fixture.h"

/* The import assistant: its steps by its commands, from a file as a school keeps it to the undo. */

#define PATIENCE_SECONDS 30

typedef struct
{
  char             *folder;
  char             *path;
  TaalSession      *session;
  TaalImportWindow *window;
  GtkStack         *stack;
} Fixture;

static char *
fixture_path (const char *name,
              const char *file)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "mapping", "fixtures", name, file, NULL);
}

static void
wait_until_idle (TaalSession *session)
{
  while (taal_session_is_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

/* A dossier with what the timetable of the fixture refers to. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *basis = fixture_path ("titelrijen", "basis");
  const char *const sources[] = { basis, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, NULL);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taal-import-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);
  bron = taal_bron_load (fixture->path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, (TaalPeriode) { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) });
  fixture->session = taal_session_new (check);
  wait_until_idle (fixture->session);
  fixture->window = TAAL_IMPORT_WINDOW (taal_import_window_new (NULL, fixture->session));
  fixture->stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TAAL_TYPE_IMPORT_WINDOW, "stack"));
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (GTK_WINDOW (window));
  do
    window_fixture_settle ();
  while (window != NULL && g_get_monotonic_time () < end);
  g_assert_null (window);
  wait_until_idle (fixture->session);
  g_clear_object (&fixture->session);
  (void) g_unlink (fixture->path);
  (void) g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* Where TAAL_PICTURES says so, what is shown is kept as a picture to look at. */
static void
keep_picture (GtkWidget  *widget,
              const char *name)
{
  const char *folder = g_getenv ("TAAL_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  paintable = gtk_widget_paintable_new (widget);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  (void) gdk_texture_save_to_png (texture, path);
}

static void
assert_step (Fixture    *fixture,
             const char *name)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  int minimum;

  while (g_strcmp0 (gtk_stack_get_visible_child_name (fixture->stack), name) != 0 && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->stack), ==, name);
  window_fixture_settle ();
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  if (gtk_widget_get_width (GTK_WIDGET (fixture->window)) < 500)
    {
      g_autofree char *narrow = g_strconcat (name, "-smal", NULL);

      keep_picture (GTK_WIDGET (fixture->window), narrow);
    }
  else
    keep_picture (GTK_WIDGET (fixture->window), name);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
open_file (Fixture    *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  taal_import_window_open (fixture->window, file);
}

/* Answers the values that are not told by themselves, as the user would in the list. */
static void
answer (Fixture    *fixture,
        const char *van,
        const char *naar)
{
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  const GPtrArray *columns = taal_import_plan_get_waarden (plan);

  for (guint i = 0; i < columns->len; i++)
    {
      const TaalPlanWaarden *column = g_ptr_array_index (columns, i);

      for (guint j = 0; j < column->waarden->len; j++)
        if (g_str_equal (((const TaalInhoudWaarde *) g_ptr_array_index (column->waarden, j))->tekst, van))
          taal_import_plan_set_waarde (plan, column, van, naar);
    }
}

static void
test_all_steps (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *source = fixture_path ("titelrijen", "bron.csv");
  int n_before = taal_snapshot_get_n_lessen (taal_bron_get_snapshot (taal_session_get_check (fixture->session)->bron));

  if (data != NULL)
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  assert_step (fixture, "bron");
  activate (fixture, "import.next"); /* there is no file yet */
  assert_step (fixture, "bron");
  open_file (fixture, source);
  assert_step (fixture, "bladen");
  activate (fixture, "import.next");
  assert_step (fixture, "kolommen");
  activate (fixture, "import.back");
  assert_step (fixture, "bladen");
  activate (fixture, "import.next");
  assert_step (fixture, "kolommen");
  activate (fixture, "import.next");
  assert_step (fixture, "waarden");
  activate (fixture, "import.next");
  assert_step (fixture, "voorbeeld");
  keep_picture (GTK_WIDGET (fixture->window), "voorbeeld-fouten");
  if (taal_import_report_get_n_fouten (taal_import_plan_get_report (taal_import_window_get_plan (fixture->window))) > 0)
    {
      activate (fixture, "import.next-error");
      activate (fixture, "import.previous-error");
      activate (fixture, "import.next"); /* bad rows are not imported unasked */
      assert_step (fixture, "voorbeeld");
      activate (fixture, "import.back");
      assert_step (fixture, "waarden");
      answer (fixture, "Jansen, A.", "D003");
      answer (fixture, "Çelik", "D004");
      activate (fixture, "import.next");
      assert_step (fixture, "voorbeeld");
    }
  activate (fixture, "import.next");
  assert_step (fixture, "klaar");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         fixture->window->close) ||
                 gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->window->close);
  g_assert_cmpint (taal_snapshot_get_n_lessen (taal_bron_get_snapshot (taal_session_get_check (fixture->session)->bron)), ==,
                   n_before + 4);
  activate (fixture, "import.undo");
  assert_step (fixture, "voorbeeld");
  g_assert_cmpint (taal_snapshot_get_n_lessen (taal_bron_get_snapshot (taal_session_get_check (fixture->session)->bron)), ==,
                   n_before);
}

static void
put_bad (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "groepen.csv", NULL);

  g_assert_true (g_file_set_contents (path, "groep_id,wet,route,start\nG8,WI2021,B1,2023-01-01\nG9,WI2021,C9,31-02-2023\n",
                                      -1, NULL));
  open_file (fixture, path);
}

/* A file of tables goes to its preview at once; its bad rows are found by F8, and left out when asked. */
static void
test_bad_rows (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "groepen.csv", NULL);
  GtkWidget *page =
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TAAL_TYPE_IMPORT_WINDOW, "voorbeeld"));
  GtkCheckButton *skip;

  put_bad (fixture);
  assert_step (fixture, "voorbeeld");
  g_assert_false (taal_import_voorbeeld_is_ready (TAAL_IMPORT_VOORBEELD (page)));
  g_assert_true (taal_import_voorbeeld_step (TAAL_IMPORT_VOORBEELD (page), 1));
  g_assert_true (taal_import_voorbeeld_step (TAAL_IMPORT_VOORBEELD (page), 1));
  g_assert_true (taal_import_voorbeeld_step (TAAL_IMPORT_VOORBEELD (page), -1));
  window_fixture_settle ();
  keep_picture (GTK_WIDGET (fixture->window), "fouten");
  skip = GTK_CHECK_BUTTON (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_VOORBEELD, "skip"));
  gtk_check_button_set_active (skip, TRUE);
  activate (fixture, "import.next");
  assert_step (fixture, "klaar");
  (void) g_unlink (path);
}

static char *
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static void
wait_for_file (const char *path)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The source of the first column, the id of a lesson, is chosen: one header less, and back. */
static void
choose_source (Fixture         *fixture,
               TaalMappingDeel *deel)
{
  GtkWidget *button = find_child (GTK_WIDGET (fixture->window->kolommen), GTK_TYPE_MENU_BUTTON);
  TaalHerkomst *herkomst = &((TaalMappingDoel *) g_ptr_array_index (deel->doelen, 0))->kolommen[0];
  GtkWidget *keuze, *check;

  g_assert_cmpuint (g_strv_length (herkomst->koppen), ==, 3);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_fixture_settle ();
  keuze = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  keep_picture (keuze, "herkomst");
  check = find_child (keuze, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (g_strv_length (herkomst->koppen), ==, 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (g_strv_length (herkomst->koppen), ==, 3);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  window_fixture_settle ();
}

/* Dates of two readings are asked about among the columns, and nothing goes on before they are chosen. The
 * meaning of a value is chosen in its list. */
static void
test_questions (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *source = put (fixture, "rooster.csv", "Datum,Begin,Groep,Docent,Duur,Vorm,Status\n"
                                                         "03/04/2023,9:00,B1 ochtend,Jansen,60,zaal 3,gegeven\n");
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  TaalMappingDeel *deel;
  GtkWidget *check, *drop_down;
  const TaalPlanWaarden *column;

  open_file (fixture, source);
  assert_step (fixture, "bladen");
  activate (fixture, "import.next");
  assert_step (fixture, "kolommen");
  keep_picture (GTK_WIDGET (fixture->window), "datums");
  activate (fixture, "import.next");
  assert_step (fixture, "kolommen");
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  deel = g_ptr_array_index (taal_import_plan_get_mapping (plan)->delen, 0);
  g_assert_cmpint (deel->volgorde, ==, TAAL_VOLGORDE_ONBEKEND);
  choose_source (fixture, deel);
  check = find_child (GTK_WIDGET (fixture->window->kolommen), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpint (deel->volgorde, ==, TAAL_VOLGORDE_DMJ);
  activate (fixture, "import.next");
  assert_step (fixture, "waarden");
  keep_picture (GTK_WIDGET (fixture->window), "waarden-open");

  /* The first column with something to choose is shown: the docent, who is not called so in the dossier. */
  column = g_ptr_array_index (taal_import_plan_get_waarden (plan), adw_combo_row_get_selected (ADW_COMBO_ROW (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->window->waarden), TAAL_TYPE_IMPORT_WAARDEN, "kolom"))));
  g_assert_cmpstr (taal_schema_get (TAAL_TABEL_LESSEN)->kolommen[column->kolom].name, ==, "docent_id");
  drop_down = find_child (
    GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->window->waarden), TAAL_TYPE_IMPORT_WAARDEN, "lijst")),
    GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  g_assert_nonnull (taal_herkomst_get_waarde (
    &((TaalMappingDoel *) g_ptr_array_index (deel->doelen, 0))->kolommen[column->kolom], "Jansen"));
  (void) g_unlink (source);
}

/* The header row is pointed at in the grid, and the tables of a sheet are chosen. */
static void
test_header (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *source = put (fixture, "lijst.csv", "Lijst,van,ons\nNr,Wet,Route\n1,WI2021,B1\n");
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  GtkWidget *page = GTK_WIDGET (fixture->window->bladen);
  GtkSwitch *gelezen = GTK_SWITCH (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "gelezen"));

  open_file (fixture, source);
  assert_step (fixture, "bladen");
  g_signal_emit_by_name (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "grid"), "activate", 1u);
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->kopregel, ==, 2);
  gtk_switch_set_active (gelezen, FALSE);
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->doelen->len, ==, 0);
  activate (fixture, "import.next");
  assert_step (fixture, "kolommen");
  activate (fixture, "import.next"); /* nothing is read */
  assert_step (fixture, "kolommen");
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  activate (fixture, "import.back");
  assert_step (fixture, "bladen");
  gtk_switch_set_active (gelezen, TRUE);
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->doelen->len, ==, 1);
  activate (fixture, "import.next");
  assert_step (fixture, "kolommen");
  keep_picture (GTK_WIDGET (fixture->window), "kolommen-open");
  activate (fixture, "import.next"); /* columns are needed */
  assert_step (fixture, "kolommen");
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  (void) g_unlink (source);
}

/* How rows are read can be seen and changed: headers of two rows, merged cells, what is passed over. */
static void
test_rules (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *source = fixture_path ("samengevoegd", "bron.xlsx");
  TaalImportPlan *plan = taal_import_window_get_plan (fixture->window);
  GtkWidget *page = GTK_WIDGET (fixture->window->bladen), *regels;
  GtkSwitch *dubbel = GTK_SWITCH (gtk_widget_get_template_child (page, TAAL_TYPE_IMPORT_BLADEN, "dubbel"));
  TaalMappingDeel *deel;
  TaalMappingDoel *doel;

  open_file (fixture, source);
  assert_step (fixture, "bladen");
  deel = taal_import_plan_find_deel (plan, 0);
  doel = g_ptr_array_index (deel->doelen, 0);
  g_assert_true (gtk_switch_get_active (dubbel));
  g_assert_cmpstr (taal_import_plan_get_koppen (plan, deel)[2], ==, "Les Datum");
  gtk_switch_set_active (dubbel, FALSE);
  g_assert_cmpstr (taal_import_plan_get_koppen (plan, deel)[2], ==, "Datum");
  g_assert_cmpint (taal_mapping_doel_get (doel, "docent_id")->soort, ==, TAAL_HERKOMST_GEEN);
  gtk_switch_set_active (dubbel, TRUE);
  g_assert_cmpstr (taal_import_plan_get_koppen (plan, deel)[2], ==, "Les Datum");

  activate (fixture, "import.next");
  assert_step (fixture, "kolommen");
  keep_picture (GTK_WIDGET (fixture->window), "kolommen-regels");
  regels = find_child (GTK_WIDGET (fixture->window->kolommen), TAAL_TYPE_IMPORT_REGELS);
  g_assert_true (deel->samengevoegd);
  gtk_switch_set_active (GTK_SWITCH (find_child (regels, GTK_TYPE_SWITCH)), FALSE);
  g_assert_false (deel->samengevoegd);
  gtk_editable_set_text (GTK_EDITABLE (find_child (regels, ADW_TYPE_ENTRY_ROW)), " Totaal ; ;Som");
  g_assert_cmpuint (g_strv_length (deel->overslaan_begin), ==, 2);
  g_assert_cmpstr (deel->overslaan_begin[1], ==, "Som");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_child (regels, ADW_TYPE_COMBO_ROW)), 1);
  g_assert_cmpstr (doel->als, ==, "Docent Naam");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_child (regels, ADW_TYPE_COMBO_ROW)), 0);
  g_assert_null (doel->als);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find_child (GTK_WIDGET (gtk_menu_button_get_popover (
                                    GTK_MENU_BUTTON (find_child (regels, GTK_TYPE_MENU_BUTTON)))),
                                  GTK_TYPE_CHECK_BUTTON)),
    TRUE);
  g_assert_cmpstr (deel->omlaag[0], ==, "Docent Naam");
}

/* What was chosen is kept and used again; the rows that were refused come out as a file to mend. */
static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *source = fixture_path ("titelrijen", "bron.csv");
  g_autofree char *profile = g_build_filename (fixture->folder, "rooster.taalprofiel", NULL);
  g_autofree char *bad = g_build_filename (fixture->folder, "fout.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) profile_file = g_file_new_for_path (profile), bad_file = g_file_new_for_path (bad);

  open_file (fixture, source);
  assert_step (fixture, "bladen");
  taal_import_window_keep_profile (fixture->window, profile_file);
  wait_for_file (profile);
  taal_import_window_use_profile (fixture->window, profile_file);
  assert_step (fixture, "kolommen");
  activate (fixture, "import.next");
  assert_step (fixture, "waarden");
  activate (fixture, "import.next");
  assert_step (fixture, "voorbeeld");
  taal_import_window_keep_bad (fixture->window, bad_file);
  wait_for_file (bad);
  window_fixture_settle ();
  g_assert_true (g_file_get_contents (bad, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Jansen, A."));
  g_assert_null (strstr (text, "Andr\303\251 de Wit;"));

  /* A profile that is none is said. */
  taal_import_window_use_profile (fixture->window, bad_file);
  g_assert_cmpstr (gtk_label_get_text (fixture->window->problem), !=, "");
  (void) g_unlink (profile);
  (void) g_unlink (bad);
}

static TaalImportWindow *
find_assistant (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (TAAL_IS_IMPORT_WINDOW (window) && gtk_window_get_transient_for (window) != NULL)
        return TAAL_IMPORT_WINDOW (window);
    }

  return NULL;
}

/* A window opens the assistant on the dossier that it shows, and shows what was imported. */
static void
test_from_window (Fixture       *fixture,
                  gconstpointer  data)
{
  TaalPreferences *preferences = taal_preferences_new ();
  TaalWindow *window = taal_window_new (NULL, preferences);
  g_autoptr (GFile) dossier = g_file_new_for_path (fixture->path);
  g_autofree char *source = put (fixture, "groepen.csv", "groep_id,wet,route\nG8,WI2021,B1\n");
  g_autoptr (GFile) file = g_file_new_for_path (source);
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer weak = window;
  int n, n_before;

  gtk_window_present (GTK_WINDOW (window));
  taal_window_open (window, dossier);
  while (window->session == NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_nonnull (window->session);
  (void) taal_snapshot_get_groepen (taal_bron_get_snapshot (taal_session_get_check (window->session)->bron), &n_before);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL));
  window_fixture_settle ();
  g_assert_nonnull (find_assistant ());
  fixture->stack =
    GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (find_assistant ()), TAAL_TYPE_IMPORT_WINDOW, "stack"));
  taal_import_window_open (find_assistant (), file);
  assert_step (fixture, "voorbeeld");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_assistant ()), "import.next", NULL));
  assert_step (fixture, "klaar");
  (void) taal_snapshot_get_groepen (taal_bron_get_snapshot (taal_session_get_check (window->session)->bron), &n);
  g_assert_cmpint (n, ==, n_before + 1);

  gtk_window_destroy (GTK_WINDOW (find_assistant ()));
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  while (weak != NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_null (weak);
  g_clear_object (&preferences);
  (void) g_unlink (source);
}

/* The files that a window writes: the template, and a school as a workbook. */
static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  TaalPreferences *preferences = taal_preferences_new ();
  TaalWindow *window = taal_window_new (NULL, preferences);
  g_autofree char *template = g_build_filename (fixture->folder, "sjabloon.xlsx", NULL);
  g_autofree char *workbook = g_build_filename (fixture->folder, "school.xlsx", NULL);
  g_autofree char *named = g_build_filename (fixture->folder, "school", NULL);
  g_autoptr (GFile) template_file = g_file_new_for_path (template), workbook_file = g_file_new_for_path (named);

  taal_window_write_to (window, template_file, NULL, FALSE);
  wait_for_file (template);
  taal_window_write_to (window, workbook_file, fixture->path, FALSE);
  wait_for_file (workbook);
  window_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
  g_clear_object (&preferences);
  (void) g_unlink (template);
  (void) g_unlink (workbook);
}

/* A file that is not there is said, and the step stays. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  GtkLabel *problem =
    GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TAAL_TYPE_IMPORT_WINDOW, "problem"));

  open_file (fixture, "/nowhere/rooster.csv");
  assert_step (fixture, "bron");
  g_assert_cmpstr (gtk_label_get_text (problem), !=, "");
  open_file (fixture, "/nowhere/rooster.csv");
  activate (fixture, "import.cancel");
}

/* A school that is no dossier cannot be imported into, which is said. */
static void
test_not_a_dossier (void)
{
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  g_autoptr (TaalSession) session = taal_session_new (check);
  GtkWidget *window = taal_import_window_new (NULL, session);
  AdwStatusPage *bron = ADW_STATUS_PAGE (gtk_widget_get_template_child (window, TAAL_TYPE_IMPORT_WINDOW, "bron"));

  gtk_window_present (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_nonnull (strstr (adw_status_page_get_description (bron), "dossier"));
  keep_picture (window, "geen-dossier");
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_finalize_object (window);
}

static void
test_templates (void)
{
  TaalHerkomst herkomst = { 0 };
  const char *const koppen[] = { "Datum", "Duur", NULL };
  const TaalTabelSchema *lessen = taal_schema_get (TAAL_TABEL_LESSEN);
  const GType types[] = { TAAL_TYPE_IMPORT_BLADEN, TAAL_TYPE_IMPORT_KOLOMMEN, TAAL_TYPE_IMPORT_WAARDEN,
                          TAAL_TYPE_IMPORT_VOORBEELD };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    window_fixture_show_and_drop (g_object_new (types[i], NULL));
  for (int k = 0; k < lessen->n_kolommen; k++)
    {
      GtkWidget *keuze = taal_herkomst_keuze_new (&lessen->kolommen[k], &herkomst, koppen, TRUE);
      GtkWidget *button = gtk_menu_button_new ();

      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), keuze);
      window_fixture_show_and_drop (button);
    }
  taal_herkomst_clear (&herkomst);
}

#define ADD(path, data, function) g_test_add ("/window/import/" path, Fixture, data, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  ADD ("all-steps", NULL, test_all_steps);
  ADD ("all-steps-narrow", GINT_TO_POINTER (1), test_all_steps);
  ADD ("bad-rows", NULL, test_bad_rows);
  ADD ("questions", NULL, test_questions);
  ADD ("header", NULL, test_header);
  ADD ("rules", NULL, test_rules);
  ADD ("files", NULL, test_files);
  ADD ("from-window", NULL, test_from_window);
  ADD ("export", NULL, test_export);
  ADD ("missing", NULL, test_missing);
  g_test_add_func ("/window/import/not-a-dossier", test_not_a_dossier);
  g_test_add_func ("/window/import/templates", test_templates);

  return g_test_run ();
}
