/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-vergadering-kolommen-private.h"
#include "taal-vergadering-profielen.h"
#include "taal-vergadering-window-private.h"
#include "window-fixture.h"

/* The import of files of meetings, into the school of tests/aanwezig/fixtures. */

/* For a slow machine; only a failure takes this long. */
#define PATIENCE_SECONDS 30
#define PHRASE           "een lange wachtzin"

typedef struct
{
  char        *folder;
  char        *path;
  char        *names;
  TaalSession *session;
  GtkWidget   *window;
} Fixture;

static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  do
    window_fixture_settle ();
  while (taal_session_is_busy (fixture->session) && g_get_monotonic_time () < end);
  window_fixture_settle ();
}

static char *
get_fixture (const char *name)
{
  return g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "aanwezig", "fixtures", name,
                           NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const TaalPeriode year = { taal_date_from_ymd (2025, 1, 1), taal_date_from_ymd (2025, 12, 31) };
  g_autofree char *school = get_fixture ("school");
  const char *const sources[] = { school, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  fixture->names = taal_namen_dup_path (fixture->path);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  g_clear_object (&dossier);
  bron = taal_bron_load (fixture->path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, year);
  fixture->session = taal_session_new (check);
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer session = fixture->session;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  g_object_add_weak_pointer (session, &session);
  g_object_unref (fixture->session);
  for (int i = 0; session != NULL && i < 10000; i++)
    g_usleep (1000);
  g_assert_null (session);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      (void) g_remove (path);
    }
  (void) g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->names);
}

static TaalVergaderingWindow *
open_window (Fixture    *fixture,
             const char *les_id)
{
  fixture->window = taal_vergadering_window_new (NULL, fixture->session, les_id);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);

  return TAAL_VERGADERING_WINDOW (fixture->window);
}

static void
add (Fixture    *fixture,
     const char *name)
{
  g_autofree char *path = get_fixture (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  TaalVergaderingWindow *window = TAAL_VERGADERING_WINDOW (fixture->window);
  guint n = taal_vergadering_plan_get_n (window->plan);
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  taal_vergadering_window_add_file (window, file);
  while (taal_vergadering_plan_get_n (window->plan) == n && g_get_monotonic_time () < end)
    window_fixture_settle ();
  settle (fixture);
}

static void
choose (TaalVergaderingWindow *window,
        const char            *naam,
        TaalNaamSoort          soort,
        const char            *id)
{
  for (guint i = 0; i < window->vragen->len; i++)
    {
      TaalWieVraag *vraag = g_ptr_array_index (window->vragen, i);

      for (guint j = 0; strcmp (vraag->naam, naam) == 0 && j < window->keuzen->len; j++)
        {
          const TaalWieKeuze *keuze = &g_array_index (window->keuzen, TaalWieKeuze, j);

          if (keuze->soort == soort && g_strcmp0 (keuze->id, id) == 0)
            {
              gtk_drop_down_set_selected (vraag->keuze, j);
              return;
            }
        }
    }
  g_assert_not_reached ();
}

static void
choose_all (TaalVergaderingWindow *window)
{
  choose (window, "Fatima El Amrani", TAAL_NAAM_CURSIST, "C1");
  choose (window, "Piet (Piet Jansen)", TAAL_NAAM_CURSIST, "C2");
  choose (window, "Nguyễn Thị Hoa", TAAL_NAAM_CURSIST, "C3");
  choose (window, "Omar Haddad", TAAL_NAAM_CURSIST, "C4");
  choose (window, "Zeynep Yılmaz", TAAL_NAAM_NEGEREN, NULL);
}

static void
import (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->window, "vergadering.import", NULL));
  settle (fixture);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  settle (fixture);
  g_assert_null (fixture->window);
}

/* All texts that a widget shows, one a line. */
static void
append_texts (GtkWidget *widget,
              GString   *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_texts (child, text);
}

static void
assert_shows (TaalVergaderingWindow *window,
              const char            *text)
{
  g_autoptr (GString) all = g_string_new (NULL);

  append_texts (GTK_WIDGET (window), all);
  if (strstr (all->str, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, all->str);
}

static guint
count_rows (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier =
      taal_dossier_open (fixture->path, TAAL_DOSSIER_READ, NULL, &error);
  g_autoptr (GPtrArray) rows =
      taal_dossier_list_kinderen (dossier, TAAL_TABEL_PRESENTIE, "L1", &error);

  g_assert_no_error (error);
  return rows->len;
}

static gboolean
holds (const char *path,
       const char *text)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return memmem (bytes, length, text, strlen (text)) != NULL;
}

/* From the file to the rows, with a name list that is made; the second time nothing is asked and
 * nothing is added. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  TaalVergaderingWindow *window = open_window (fixture, NULL);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "empty");
  add (fixture, "zoom-oud.csv");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "plan");
  assert_shows (window, "Zoom, 24 november 2025, 8 rijen");
  assert_shows (window, "zoom-oud.csv: 1 rij van de wachtkamer telt niet mee.");
  g_assert_cmpuint (window->vragen->len, ==, 5);
  choose_all (window);
  assert_shows (window, "85 minuten");
  assert_shows (window, "Les L1");
  import (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "done");
  assert_shows (window, "Rijen presentie: 4 nieuw, 0 gewijzigd, 0 gelijk.");
  close_window (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  g_assert_true (holds (fixture->names, "Fatima"));
  g_assert_false (holds (fixture->path, "Fatima"));
  g_assert_false (holds (fixture->path, "voorbeeld.nl"));
  g_assert_nonnull (taal_session_get_undo (fixture->session));

  window = open_window (fixture, NULL);
  add (fixture, "zoom-oud.csv");
  g_assert_cmpuint (window->vragen->len, ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->wie)));
  assert_shows (window, "Eerder geïmporteerd");
  assert_shows (window, "Fatima El Amrani");
  import (fixture);
  assert_shows (window, "Er is niets toegevoegd");
  close_window (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 4);
}

/* What is not to be remembered is gone after the import; the file is kept all the same. */
static void
test_not_remembered (Fixture       *fixture,
                     gconstpointer  data)
{
  TaalVergaderingWindow *window = open_window (fixture, NULL);
  g_autoptr (TaalNamen) namen = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  gtk_switch_set_active (window->onthoud, FALSE);
  add (fixture, "zoom-oud.csv");
  choose_all (window);
  import (fixture);
  close_window (fixture);
  namen = taal_namen_open (fixture->names, NULL, &error);
  g_assert_no_error (error);
  files = taal_namen_list_bestanden (namen);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpuint (taal_namen_list_keuzen (namen)->len, ==, 0);
  g_assert_cmpuint (count_rows (fixture), ==, 4);
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_PASSWORD_ENTRY_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);

  return found;
}

/* A list that is made with a pass phrase takes it the next time. */
static void
test_phrase (Fixture       *fixture,
             gconstpointer  data)
{
  TaalVergaderingWindow *window = open_window (fixture, NULL);
  gboolean encrypted = FALSE;
  GtkWidget *entry;

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->nieuwe_wachtzin)));
  gtk_editable_set_text (window->nieuwe_wachtzin, PHRASE);
  add (fixture, "zoom-oud.csv");
  choose_all (window);
  import (fixture);
  close_window (fixture);
  g_assert_true (taal_namen_is_encrypted (fixture->names, &encrypted, NULL));
  g_assert_true (encrypted);
  g_assert_false (holds (fixture->names, "Fatima"));

  /* As after a start of the program. */
  taal_session_close_namen (fixture->session);
  window = open_window (fixture, NULL);
  add (fixture, "zoom-oud.csv");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->slot)));
  g_assert_cmpuint (window->vragen->len, ==, 5);
  entry = find_entry (GTK_WIDGET (window->slot));
  /* Nothing is no phrase. */
  g_signal_emit_by_name (entry, "apply");
  g_assert_false (taal_session_is_busy (fixture->session));
  gtk_editable_set_text (GTK_EDITABLE (entry), PHRASE);
  g_signal_emit_by_name (entry, "apply");
  settle (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->slot)));
  g_assert_cmpuint (window->vragen->len, ==, 0);
  import (fixture);
  assert_shows (window, "Er is niets toegevoegd");
  close_window (fixture);
}

static AdwComboRow *
find_combo (GtkWidget *widget)
{
  if (ADW_IS_COMBO_ROW (widget))
    return ADW_COMBO_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_combo (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Day and month that can be exchanged are asked; for a lesson that was named, only that one. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  TaalVergaderingWindow *window = open_window (fixture, "L1");

  add (fixture, "teams-dubbelzinnig.csv");
  assert_shows (window, "Staat in 12/4/2025 eerst de dag of eerst de maand?");
  g_assert_false (taal_vergadering_plan_is_read (window->plan));
  adw_combo_row_set_selected (find_combo (GTK_WIDGET (window->bestanden)), 2);
  settle (fixture);
  g_assert_true (taal_vergadering_plan_is_read (window->plan));
  assert_shows (window, "Er was geen les op die tijd.");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static GtkWidget *
find_by_type (GtkWidget *widget,
              GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_type (child, type);

  return found;
}

static GtkWidget *
find_image (GtkWidget *widget,
            const char *icon)
{
  GtkWidget *found =
      GTK_IS_IMAGE (widget) && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), icon) == 0
          ? widget
          : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_image (child, icon);

  return found;
}

static GtkCheckButton *
find_check (GtkWidget  *widget,
            const char *les_id)
{
  if (GTK_IS_CHECK_BUTTON (widget) &&
      g_strcmp0 (g_object_get_data (G_OBJECT (widget), "taal-les-id"), les_id) == 0)
    return GTK_CHECK_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_check (child, les_id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The lessons that are found can be others, and a file can be left out again. */
static void
test_lessons (Fixture       *fixture,
              gconstpointer  data)
{
  TaalVergaderingWindow *window = open_window (fixture, NULL);
  GtkWidget *files = GTK_WIDGET (window->bestanden);
  const TaalVergaderingPost *post;

  add (fixture, "teams-twee-lessen.csv");
  g_assert_true (gtk_check_button_get_active (find_check (files, "L1")));
  g_assert_true (gtk_check_button_get_active (find_check (files, "L2")));
  g_assert_false (gtk_check_button_get_active (find_check (files, "L5")));
  gtk_check_button_set_active (find_check (files, "L1"), FALSE);
  settle (fixture);
  post = taal_vergadering_plan_get (window->plan, 0);
  g_assert_cmpstr (post->lessen[0], ==, "L2");
  g_assert_null (post->lessen[1]);
  gtk_check_button_set_active (find_check (files, "L2"), FALSE);
  settle (fixture);
  assert_shows (window, "Van welke les was het?");
  taal_vergadering_plan_remove (window->plan, 0);
  taal_vergadering_window_refresh (window);
  close_window (fixture);
}

/* A table of another shape waits for its profile, which the dossier then keeps. */
static void
test_profile (Fixture       *fixture,
              gconstpointer  data)
{
  TaalVergaderingWindow *window = open_window (fixture, NULL);
  g_autofree char *path = get_fixture ("moodle.profiel"), *text = NULL;
  gsize length;

  add (fixture, "moodle.txt");
  assert_shows (window, "Dit kan nog niet worden geïmporteerd");
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  taal_vergadering_window_take_profiel (window, text, length, TRUE);
  settle (fixture);
  g_assert_true (taal_vergadering_plan_is_read (window->plan));
  /* A groep at the same time: it is asked which. */
  assert_shows (window, "Van welke les was het?");
  gtk_check_button_set_active (find_check (GTK_WIDGET (window->bestanden), "L1"), TRUE);
  settle (fixture);
  choose (window, "Fatima El Amrani", TAAL_NAAM_CURSIST, "C1");
  import (fixture);
  close_window (fixture);

  window = open_window (fixture, NULL);
  g_assert_cmpuint (window->profielen->len, ==, 1);
  add (fixture, "moodle.txt");
  adw_combo_row_set_selected (find_combo (GTK_WIDGET (window->bestanden)), 1);
  settle (fixture);
  g_assert_true (taal_vergadering_plan_is_read (window->plan));
  taal_vergadering_plan_remove (window->plan, 0);
  close_window (fixture);
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) one = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (one, type))
        return one;
    }

  return NULL;
}

static TaalVergaderingKolommen *
open_columns (Fixture *fixture)
{
  TaalVergaderingWindow *window = TAAL_VERGADERING_WINDOW (fixture->window);
  AdwExpanderRow *file =
      ADW_EXPANDER_ROW (adw_expander_row_new ()); /* as the file has, but only the one row */
  GtkWidget *row;

  taal_vergadering_window_add_profile (window, file, 0);
  /* A list without profiles would take the button of a file along. */
  g_assert_null (find_by_type (GTK_WIDGET (file), ADW_TYPE_COMBO_ROW));
  g_object_ref_sink (file);
  row = gtk_widget_get_ancestor (find_image (GTK_WIDGET (file), "go-next-symbolic"),
                                 ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_object_unref (file);
  settle (fixture);
  return TAAL_VERGADERING_KOLOMMEN (find_window (TAAL_TYPE_VERGADERING_KOLOMMEN));
}

static void
rename_and_remove (Fixture *fixture)
{
  TaalVergaderingWindow *window = TAAL_VERGADERING_WINDOW (fixture->window);
  GtkWidget *dialog =
      taal_vergadering_profielen_new (GTK_WINDOW (window), fixture->session, window->profielen);
  GtkWidget *row;
  GtkWidget *question;

  g_signal_connect_object (dialog, "changed", G_CALLBACK (taal_vergadering_window_list_profielen),
                           window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  settle (fixture);
  row = find_by_type (dialog, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Ons rooster");
  gtk_editable_set_text (GTK_EDITABLE (row), "Rooster 2025");
  g_signal_emit_by_name (row, "apply");
  settle (fixture);
  g_assert_cmpstr (((TaalSessionProfiel *) g_ptr_array_index (window->profielen, 0))->naam, ==,
                   "Rooster 2025");
  gtk_widget_activate_action (dialog, "profielen.remove", "s", "Rooster 2025");
  settle (fixture);
  question = find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "remove");
  settle (fixture);
  g_assert_cmpuint (window->profielen->len, ==, 0);
  gtk_window_close (GTK_WINDOW (dialog));
  settle (fixture);
}

/* Until a worker has read the file by what is chosen. */
static void
wait_for_reading (TaalVergaderingKolommen *columns)
{
  while (columns->cancellable != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* A table of the school's own layout: its columns are pointed at, and kept under a name. */
static void
test_columns (Fixture *fixture,
              gconstpointer data)
{
  TaalVergaderingWindow *window = open_window (fixture, NULL);
  TaalVergaderingKolommen *columns;

  add (fixture, "eigen.csv");
  g_assert_false (taal_vergadering_plan_is_read (window->plan));
  columns = open_columns (fixture);
  for (guint i = 0; i < columns->tekens->len; i++)
    adw_combo_row_set_selected (
        ((TaalTekenVraag *) g_ptr_array_index (columns->tekens, i))->row,
        g_str_has_prefix (((TaalTekenVraag *) g_ptr_array_index (columns->tekens, i))->teken, "a")
            ? 2
            : 1);
  settle (fixture);
  wait_for_reading (columns);
  g_assert_true (columns->goed);
  g_assert_cmpuint (columns->regels->len, >, 1);
  adw_combo_row_set_selected (columns->kolommen[TAAL_VERGADERING_KOLOM_NAAM], 0);
  g_assert_false (columns->goed);
  adw_combo_row_set_selected (columns->kolommen[TAAL_VERGADERING_KOLOM_NAAM], 2);
  /* Not before it is read; a choice that comes while it is, is the one that counts. */
  g_assert_nonnull (columns->cancellable);
  g_assert_false (columns->goed);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (columns->beeld)));
  adw_combo_row_set_selected (columns->kolommen[TAAL_VERGADERING_KOLOM_NAAM], 0);
  g_assert_null (columns->cancellable);
  settle (fixture);
  g_assert_false (columns->goed);
  g_assert_cmpuint (columns->regels->len, ==, 1);
  adw_combo_row_set_selected (columns->kolommen[TAAL_VERGADERING_KOLOM_NAAM], 2);
  wait_for_reading (columns);
  g_assert_true (columns->goed);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (columns->beeld)));
  gtk_editable_set_text (columns->naam, "Ons rooster");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (columns), "kolommen.use", NULL));
  settle (fixture);
  g_assert_true (taal_vergadering_plan_is_read (window->plan));
  g_assert_cmpstr (window->profiel->naam, ==, "Ons rooster");
  gtk_check_button_set_active (find_check (GTK_WIDGET (window->bestanden), "L1"), TRUE);
  settle (fixture);
  choose (window, "Fatima El Amrani", TAAL_NAAM_CURSIST, "C1");
  import (fixture);
  assert_shows (window, "Rijen presentie");
  close_window (fixture);

  window = open_window (fixture, NULL);
  g_assert_cmpuint (window->profielen->len, ==, 1);
  rename_and_remove (fixture);
  close_window (fixture);
}

#define ADD(path, test) \
  g_test_add ("/window/vergadering/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  window_fixture_init (&argc, &argv);

  ADD ("import", test_import);
  ADD ("not-remembered", test_not_remembered);
  ADD ("phrase", test_phrase);
  ADD ("order", test_order);
  ADD ("lessons", test_lessons);
  ADD ("profile", test_profile);
  ADD ("columns", test_columns);

  return g_test_run ();
}
