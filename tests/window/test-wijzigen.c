/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "taal-geschiedenis.h"
#include "taal-lazy.h"
#include "taal-reservekopieen.h"
#include "taal-rij-dialog.h"
#include "taal-school-dialog.h"
#include "taal-school-page.h"
#include "taal-window-private.h"
#include "taal-wissen-dialog.h"
#include "window-fixture.h"

/* A window on a dossier that is changed in it. */

/* For a slow machine; only a failure takes this long. */
#define PATIENCE_SECONDS 30

typedef struct
{
  char            *folder;
  char            *path;
  TaalPreferences *preferences;
  TaalWindow      *window;
} Fixture;

typedef gboolean (*Holds) (Fixture *fixture);

static void
wait_until (Fixture *fixture,
            Holds    holds)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!holds (fixture) && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_true (holds (fixture));
}

static gpointer
get_part (Fixture    *fixture,
          const char *id)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TAAL_TYPE_WINDOW, id);
}

static gboolean
shows_school (Fixture *fixture)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (get_part (fixture, "content")), "school") == 0;
}

static void
open_file (Fixture    *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fixture->window = taal_window_new (NULL, fixture->preferences);
  gtk_window_present (GTK_WINDOW (fixture->window));
  taal_window_open (fixture->window, file);
  wait_until (fixture, shows_school);
  window_fixture_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  const char *const sources[] = { sample, NULL };
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);

  fixture->preferences = taal_preferences_new ();
  open_file (fixture, fixture->path);
}

/* Nothing is left of a window, nor of what it opened; a thread lets go of the session a moment late. */
static void
close_window (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (GTK_WINDOW (window));
  do
    window_fixture_settle ();
  while (window != NULL && g_get_monotonic_time () < end);
  g_assert_null (window);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      (void) g_remove (path);
    }
  (void) g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_window (fixture);
  g_assert_finalize_object (fixture->preferences);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* The newest window of a class, but for the main one; NULL for none that shows. */
static gpointer
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

static gboolean
has_form (Fixture *fixture)
{
  return find_dialog (TAAL_TYPE_RIJ_DIALOG) != NULL;
}

static gboolean
has_no_form (Fixture *fixture)
{
  return find_dialog (TAAL_TYPE_RIJ_DIALOG) == NULL;
}

static gboolean
has_no_message (Fixture *fixture)
{
  return find_dialog (ADW_TYPE_MESSAGE_DIALOG) == NULL;
}

static gboolean
has_message (Fixture *fixture)
{
  return find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static gboolean
has_problem (Fixture *fixture)
{
  TaalRijDialog *dialog = find_dialog (TAAL_TYPE_RIJ_DIALOG);

  return dialog != NULL && taal_rij_dialog_get_problem (dialog) != NULL;
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), name);
}

static gboolean
can_undo_twice (Fixture *fixture)
{
  /* The import of the sample is the first step. */
  return is_enabled (fixture, "undo") && !is_enabled (fixture, "redo");
}

static gboolean
can_redo (Fixture *fixture)
{
  return is_enabled (fixture, "redo");
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* A command about a row: its table, and its number or the id of what it belongs to. */
#define ask(fixture, action, ...) \
  gtk_widget_activate_action (GTK_WIDGET ((fixture)->window), action, __VA_ARGS__)

static TaalFormulier *
get_form (void)
{
  TaalRijDialog *dialog = find_dialog (TAAL_TYPE_RIJ_DIALOG);

  g_assert_nonnull (dialog);
  return taal_rij_dialog_get_formulier (dialog);
}

static void
type (const char *kolom,
      const char *tekst)
{
  gtk_editable_set_text (GTK_EDITABLE (taal_formulier_get_row (get_form (), kolom)), tekst);
}

static void
save (void)
{
  g_assert_true (gtk_widget_activate_action (find_dialog (TAAL_TYPE_RIJ_DIALOG), "rij.save", NULL));
}

static void
assert_text (gpointer    widget,
             const char *part)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (window_fixture_find_text (widget, part) == NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  if (window_fixture_find_text (widget, part) == NULL)
    g_error ("“%s” does not appear", part);
}

static void
assert_no_text (gpointer    widget,
                const char *part)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (window_fixture_find_text (widget, part) != NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_null (window_fixture_find_text (widget, part));
}

static void
begin_registratie (Fixture    *fixture,
                   const char *docent)
{
  ask (fixture, "win.rij-toevoegen", "(is)", (int) TAAL_TABEL_REGISTRATIES, docent);
  wait_until (fixture, has_form);
}

static void
add_registratie (Fixture    *fixture,
                 const char *docent)
{
  begin_registratie (fixture, docent);
  type ("register", "BVNT2");
  type ("van", "01-01-2025");
  save ();
  wait_until (fixture, has_no_form);
}

/* An edit can be undone and redone; the toast and the menu say what. */
static void
test_undo_redo (Fixture       *fixture,
                gconstpointer  data)
{
  GMenuModel *steps = G_MENU_MODEL (get_part (fixture, "steps"));
  g_autofree char *label = NULL;

  g_assert_true (is_enabled (fixture, "undo")); /* the import */
  add_registratie (fixture, "D009");
  wait_until (fixture, can_undo_twice);
  assert_text (get_part (fixture, "toasts"), "Registratie van");
  assert_text (get_part (fixture, "toasts"), "toegevoegd");
  g_assert_true (g_menu_model_get_item_attribute (steps, 0, "label", "s", &label));
  g_assert_true (g_str_has_prefix (label, "Ongedaan maken: Registratie van "));

  activate (fixture, "win.undo");
  wait_until (fixture, can_redo);
  assert_text (get_part (fixture, "toasts"), "Ongedaan gemaakt: ");
  activate (fixture, "win.redo");
  wait_until (fixture, can_undo_twice);
}

/* The page of the docenten, its pane open on one of them, follows and stays. */
static void
test_page_follows (Fixture       *fixture,
                   gconstpointer  data)
{
  TaalSchoolPage *school = taal_lazy_peek (get_part (fixture, "school_page"));
  TaalDocentenPage *page = taal_school_page_open_docenten (school);
  g_autoptr (TaalCheck) check = window_fixture_check (2023);
  int docent = taal_snapshot_find_docent (check->oordeel->snapshot, "D009");

  taal_docenten_page_show_docent (page, docent);
  assert_text (page, "D009, ");
  add_registratie (fixture, "D009");
  assert_text (page, "BVNT2");
  assert_text (page, "D009, ");

  /* A docent who comes before them in the snapshot moves their place. */
  activate (fixture, "win.undo");
  window_fixture_settle ();
  ask (fixture, "win.rij-toevoegen", "(is)", (int) TAAL_TABEL_DOCENTEN, "");
  wait_until (fixture, has_form);
  type ("docent_id", "A001");
  type ("naam", "Aaltje");
  type ("start", "2026-01-01");
  save ();
  wait_until (fixture, has_no_form);
  window_fixture_settle ();
  assert_text (page, "D009, ");
}

/* What the dossier refuses stands below its field; the text stays, and can be mended. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  activate (fixture, "win.docent-nieuw");
  wait_until (fixture, has_form);
  type ("docent_id", "D001");
  type ("naam", "Nieuw Gezicht");
  type ("start", "2026-01-01");
  save ();
  assert_text (find_dialog (TAAL_TYPE_RIJ_DIALOG), "is al in gebruik");
  g_assert_nonnull (taal_formulier_get_fout (get_form (), "docent_id"));
  type ("docent_id", "D777");
  save ();
  wait_until (fixture, has_no_form);
  assert_text (get_part (fixture, "toasts"), "Docent Nieuw Gezicht toegevoegd");
}

/* A row that is there: read with all its columns, changed, and as it was when nothing is. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *adres = NULL;

  ask (fixture, "win.rij-wijzigen", "(ii)", (int) TAAL_TABEL_LOCATIES, 1);
  wait_until (fixture, has_form);
  adres = taal_formulier_dup_tekst (get_form (), "adres");
  g_assert_cmpstr (adres, ==, "Oude IJsselkade 14, Zutphen");
  save (); /* nothing to do */
  wait_until (fixture, has_no_form);
  g_assert_null (window_fixture_find_text (get_part (fixture, "toasts"), "gewijzigd"));

  ask (fixture, "win.rij-wijzigen", "(ii)", (int) TAAL_TABEL_LOCATIES, 1);
  wait_until (fixture, has_form);
  type ("adres", "Markt 1, Zutphen");
  save ();
  wait_until (fixture, has_no_form);
  assert_text (get_part (fixture, "toasts"), "Locatie De Brug Zutphen gewijzigd");
}

/* A docent with lessons is not removed: the words say what to do, and lead there. */
static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  AdwMessageDialog *message;

  ask (fixture, "win.rij-verwijderen", "(ii)", (int) TAAL_TABEL_DOCENTEN, 3);
  wait_until (fixture, has_message);
  message = find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (message), "lessen"));
  gtk_window_close (GTK_WINDOW (message));
  wait_until (fixture, has_no_message);

  /* All that keeps a docent is said at once. */
  ask (fixture, "win.rij-verwijderen", "(ii)", (int) TAAL_TABEL_DOCENTEN, 5);
  wait_until (fixture, has_message);
  message = find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (message), "1 maatregel en "));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (message), " lessen en kan niet weg"));
  adw_message_dialog_response (message, "change");
  wait_until (fixture, has_form);
  gtk_window_close (find_dialog (TAAL_TYPE_RIJ_DIALOG)); /* untouched: it goes without a word */
  wait_until (fixture, has_no_form);

  ask (fixture, "win.rij-verwijderen", "(ii)", (int) TAAL_TABEL_REGISTRATIES, 1);
  assert_text (get_part (fixture, "toasts"), "verwijderd");
}

/* Escape asks only when something was typed, and asks once. */
static void
test_discard (Fixture       *fixture,
              gconstpointer  data)
{
  begin_registratie (fixture, "D009");
  type ("nummer", "BV-1");
  gtk_window_close (find_dialog (TAAL_TYPE_RIJ_DIALOG));
  wait_until (fixture, has_message);
  adw_message_dialog_response (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "keep");
  window_fixture_settle ();
  g_assert_true (has_form (fixture));
  gtk_window_close (find_dialog (TAAL_TYPE_RIJ_DIALOG));
  wait_until (fixture, has_message);
  adw_message_dialog_response (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "discard");
  wait_until (fixture, has_no_form);
}

/* Has another program add a registratie to the file. */
static void
change_by_other (Fixture    *fixture,
                 const char *docent)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) other = taal_dossier_open (fixture->path, TAAL_DOSSIER_EDIT, NULL, &error);
  g_autoptr (TaalImportReport) report = NULL;

  g_assert_no_error (error);
  taal_bewerking_add (bewerking, TAAL_TABEL_REGISTRATIES);
  taal_bewerking_set (bewerking, "docent_id", docent);
  taal_bewerking_set (bewerking, "register", "BOW_KR");
  taal_bewerking_set (bewerking, "van", "2025-01-01");
  report = taal_dossier_edit (other, bewerking, NULL, &error);
  g_assert_no_error (error);
}

/* Another program writes while a form is open: the dossier is read again, the text stays, and goes in. */
static void
test_changed_by_other (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *nummer = NULL;

  add_registratie (fixture, "D009");
  begin_registratie (fixture, "D008");
  type ("register", "BVNT2");
  type ("nummer", "BV-12345");
  type ("van", "2025-01-01");
  change_by_other (fixture, "D007");
  save ();
  wait_until (fixture, has_problem);
  g_assert_nonnull (strstr (taal_rij_dialog_get_problem (find_dialog (TAAL_TYPE_RIJ_DIALOG)),
                            "Een ander programma heeft dit dossier gewijzigd. Het is opnieuw gelezen."));
  nummer = taal_formulier_dup_tekst (get_form (), "nummer");
  g_assert_cmpstr (nummer, ==, "BV-12345");
  save ();
  wait_until (fixture, has_no_form);
}

/* A row that the other program changed too is not written over. */
static void
test_row_changed_by_other (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalDossier) other = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  TaalRijDialog *dialog;

  ask (fixture, "win.rij-wijzigen", "(ii)", (int) TAAL_TABEL_REGISTRATIES, 2);
  wait_until (fixture, has_form);
  type ("nummer", "BV-MINE");
  other = taal_dossier_open (fixture->path, TAAL_DOSSIER_EDIT, NULL, &error);
  g_assert_no_error (error);
  taal_bewerking_change_rij (bewerking, TAAL_TABEL_REGISTRATIES, 2);
  taal_bewerking_set (bewerking, "nummer", "BV-THEIRS");
  report = taal_dossier_edit (other, bewerking, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&other);

  save ();
  dialog = find_dialog (TAAL_TYPE_RIJ_DIALOG);
  assert_text (dialog, "en ook deze rij");
  g_assert_nonnull (window_fixture_find_text (GTK_WIDGET (dialog), "en ook deze rij"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "rij.save", NULL);
  window_fixture_settle ();
  g_assert_true (has_form (fixture)); /* it cannot be saved any more */
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (fixture, has_message);
  adw_message_dialog_response (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "discard");
  wait_until (fixture, has_no_form);
}

/* The file is gone, with the stick that it was on: a plain word, and the text waits. */
static void
test_stick_pulled (Fixture       *fixture,
             gconstpointer  data)
{
  begin_registratie (fixture, "D009");
  type ("register", "BVNT2");
  type ("van", "2025-01-01");
  remove_folder (fixture->folder);
  save ();
  wait_until (fixture, has_problem);
  g_assert_true (has_form (fixture));
  g_assert_nonnull (taal_rij_dialog_get_problem (find_dialog (TAAL_TYPE_RIJ_DIALOG)));
  gtk_window_close (find_dialog (TAAL_TYPE_RIJ_DIALOG));
  wait_until (fixture, has_message);
  adw_message_dialog_response (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "discard");
  wait_until (fixture, has_no_form);
}

/* Another program is writing: a plain word, the text waits, and goes in once that is done. */
static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  sqlite3 *other;

  add_registratie (fixture, "D009");
  begin_registratie (fixture, "D008");
  type ("register", "BVNT2");
  type ("van", "2025-01-01");
  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  save ();
  wait_until (fixture, has_problem);
  g_assert_nonnull (strstr (taal_rij_dialog_get_problem (find_dialog (TAAL_TYPE_RIJ_DIALOG)), "Een ander programma"));
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  save ();
  wait_until (fixture, has_no_form);
}

static gboolean
has_two_years (Fixture *fixture)
{
  TaalPeriodPicker *picker = taal_lazy_peek (get_part (fixture, "period"));
  TaalPeriode next;

  next.van = taal_date_from_ymd (2026, 1, 1);
  next.tot = taal_date_from_ymd (2026, 12, 31);
  taal_period_picker_set_periode (picker, next);
  return taal_period_picker_find_next (picker, 1, &next) && taal_date_get_year (next.van) == 2031;
}

/* A les in a year that had none makes that a year to choose. */
static void
test_years_follow (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_false (has_two_years (fixture));
  ask (fixture, "win.rij-toevoegen", "(is)", (int) TAAL_TABEL_LESSEN, "");
  wait_until (fixture, has_form);
  type ("les_id", "X1");
  type ("groep_id", "G01");
  type ("datum", "03-02-2031");
  type ("minuten", "60");
  taal_formulier_set_tekst (get_form (), "vorm", "fysiek");
  taal_formulier_set_tekst (get_form (), "status", "gegeven");
  save ();
  wait_until (fixture, has_no_form);
  wait_until (fixture, has_two_years);
}

static gboolean
has_history (Fixture *fixture)
{
  return find_dialog (TAAL_TYPE_GESCHIEDENIS) != NULL;
}

/* The log, and the way back to a step of it, which first says what goes. */
static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *body = NULL;
  GtkWidget *history;

  add_registratie (fixture, "D009");
  add_registratie (fixture, "D008");
  activate (fixture, "win.history");
  wait_until (fixture, has_history);
  history = find_dialog (TAAL_TYPE_GESCHIEDENIS);
  assert_text (history, "Import van");
  assert_text (history, "Terug naar hier");

  gtk_widget_activate_action (history, "geschiedenis.back", "x", G_GINT64_CONSTANT (2));
  wait_until (fixture, has_message);
  body = g_strdup (adw_message_dialog_get_body (find_dialog (ADW_TYPE_MESSAGE_DIALOG)));
  g_assert_nonnull (strstr (strstr (body, "• Registratie") + 1, "• Registratie")); /* both */
  adw_message_dialog_response (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "undo");
  assert_text (history, "ongedaan gemaakt");
  assert_text (history, "Opnieuw tot hier");
  assert_no_text (history, "Terug naar hier");
  gtk_widget_activate_action (history, "geschiedenis.forth", "x", G_GINT64_CONSTANT (3));
  assert_no_text (history, "Opnieuw tot hier");

  g_object_ref (history);
  gtk_window_close (GTK_WINDOW (history));
  window_fixture_settle ();
  g_assert_finalize_object (history);
}

/* The school's own rows, with forms of their own. */
static void
test_school (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog;

  activate (fixture, "win.school");
  dialog = find_dialog (TAAL_TYPE_SCHOOL_DIALOG);
  g_assert_nonnull (dialog);
  assert_text (dialog, "actief");
  assert_text (dialog, "De Brug Zutphen");

  gtk_widget_activate_action (dialog, "win.rij-toevoegen", "(is)", (int) TAAL_TABEL_LOCATIES, "");
  wait_until (fixture, has_form);
  type ("naam", "De Brug Lochem");
  type ("gemeente", "Lochem");
  save ();
  wait_until (fixture, has_no_form);
  assert_text (dialog, "De Brug Lochem");

  g_object_ref (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_finalize_object (dialog);
}

/* The form before a window goes with it, and leaves nothing. */
static void
test_dialog_goes (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *dialog;

  begin_registratie (fixture, "D009");
  dialog = g_object_ref (find_dialog (TAAL_TYPE_RIJ_DIALOG));
  gtk_window_close (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_finalize_object (dialog);
}

/* A window that is asked to close while something is being written closes when that is done. */
static void
test_close_waits (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  gpointer window = fixture->window;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GError) error = NULL;

  activate (fixture, "win.undo");
  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  while (window != NULL && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_null (window);

  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_READ, NULL, &error);
  g_assert_no_error (error);
  log = taal_dossier_get_log (dossier, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((TaalWijziging *) g_ptr_array_index (log, 0))->toestand, ==, TAAL_TOESTAND_ONGEDAAN);
  g_clear_object (&dossier);
  open_file (fixture, fixture->path);
}

/* Main closes only when what was typed in a form is saved or given up. */
static void
test_close_asks (Fixture       *fixture,
                 gconstpointer  data)
{
  begin_registratie (fixture, "D009");
  type ("nummer", "BV-1");
  gtk_window_close (GTK_WINDOW (fixture->window));
  wait_until (fixture, has_message);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  adw_message_dialog_response (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "discard");
  wait_until (fixture, has_no_form);
}

/* The button below a widget whose action opens a form for a new row, of a parent or ''; NULL for none. */
static GtkWidget *
find_actor (GtkWidget  *widget,
            const char *action,
            GVariant   *target)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ACTIONABLE (widget) && gtk_widget_get_visible (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0 &&
      g_variant_equal (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)), target))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_actor (child, action, target);

  return found;
}

/* Activates what is shown for it, as a key on it would. */
static void
use (gpointer    page,
     const char *action,
     GVariant   *target)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (target);
  GtkWidget *actor = find_actor (page, action, sunk);

  g_assert_nonnull (actor);
  gtk_widget_grab_focus (actor);
  g_assert_true (gtk_widget_activate (actor));
}

static gpointer
open_uitzonderingen (Fixture *fixture,
                     int      jaar)
{
  TaalSchoolPage *school = taal_lazy_peek (get_part (fixture, "school_page"));

  taal_window_judge (fixture->window, (TaalPeriode) { taal_date_from_ymd (jaar, 1, 1),
                                                      taal_date_from_ymd (jaar, 12, 31) });
  taal_school_page_turn_to (school, "uitzonderingen");
  window_fixture_settle ();
  window_fixture_settle ();
  return taal_lazy_peek (TAAL_LAZY (gtk_widget_get_template_child (
      GTK_WIDGET (school), TAAL_TYPE_SCHOOL_PAGE, "uitzonderingen")));
}

static gboolean
shows_dossier (Fixture *fixture)
{
  return shows_school (fixture) && g_action_group_has_action (G_ACTION_GROUP (fixture->window), "undo");
}

/* Loose tables are only looked at, until they are saved as a dossier. */
static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GVariant) any_melding =
      g_variant_ref_sink (g_variant_new ("(is)", (int) TAAL_TABEL_MELDINGEN, ""));
  TaalDocentenPage *page;
  GtkWidget *nieuw;

  close_window (fixture);
  open_file (fixture, sample);
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (fixture->window), "rij-toevoegen"));
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "alleen_lezen")));
  page = taal_school_page_open_docenten (taal_lazy_peek (get_part (fixture, "school_page")));
  taal_docenten_page_show_docent (page, 1);
  assert_text (page, "Registraties");
  nieuw = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (page), TAAL_TYPE_DOCENTEN_PAGE, "nieuw"));
  g_assert_false (gtk_widget_get_visible (nieuw));
  g_assert_null (
      find_actor (open_uitzonderingen (fixture, 2024), "win.rij-toevoegen", any_melding));

  /* Not in place of another file */
  file = g_file_new_for_path (fixture->path);
  taal_window_save_as_dossier (fixture->window, file);
  wait_until (fixture, has_message);
  adw_message_dialog_response (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "close");
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  taal_window_save_as_dossier (fixture->window, file);
  wait_until (fixture, shows_dossier);
  g_assert_true (gtk_widget_get_visible (nieuw));
  g_assert_nonnull (
      find_actor (open_uitzonderingen (fixture, 2024), "win.rij-toevoegen", any_melding));
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "alleen_lezen")));
  add_registratie (fixture, "D009");
}

/* A melding is added at its exception, without an end; what can be used follows, and the verdict with it. */
static void
test_melding (Fixture       *fixture,
              gconstpointer  data)
{
  gpointer page = open_uitzonderingen (fixture, 2024);
  gpointer school = get_part (fixture, "school_page");
  g_autofree char *id = NULL, *uitzondering = NULL;

  assert_text (page, "Op 31 december 2024 is uitzondering 2 niet te gebruiken");
  use (page, "win.rij-toevoegen", g_variant_new ("(is)", (int) TAAL_TABEL_MELDINGEN, "2"));
  wait_until (fixture, has_form);
  id = taal_formulier_dup_tekst (get_form (), "melding_id");
  uitzondering = taal_formulier_dup_tekst (get_form (), "uitzondering");
  g_assert_cmpstr (id, ==, "M06");
  g_assert_cmpstr (uitzondering, ==, "2");
  assert_text (gtk_widget_get_parent (GTK_WIDGET (get_form ())), "Laat leeg wat");
  type ("gemeld_op", "02-01-2024");
  type ("ingang", "02-01-2024");
  type ("onhaalbaarheid_bewijs", "brief van 2 januari");
  save ();
  wait_until (fixture, has_no_form);
  assert_text (get_part (fixture, "toasts"), "Melding M06 toegevoegd");
  assert_text (page, "Op 31 december 2024 is uitzondering 2 te gebruiken, door melding M06");

  use (page, "win.rij-wijzigen", g_variant_new ("(ii)", (int) TAAL_TABEL_MELDINGEN, 6));
  wait_until (fixture, has_form);
  type ("ingetrokken_op", "01-03-2024");
  save ();
  wait_until (fixture, has_no_form);
  assert_text (page, "Op 31 december 2024 is uitzondering 2 niet te gebruiken");
  use (page, "win.rij-verwijderen", g_variant_new ("(ii)", (int) TAAL_TABEL_MELDINGEN, 6));
  assert_text (get_part (fixture, "toasts"), "Melding M06 verwijderd");
  assert_no_text (page, "brief van 2 januari");

  /* Without its melding, exception 1 adds nothing: the bars and the verdict of the overview follow.
   */
  (void) open_uitzonderingen (fixture, 2023);
  taal_school_page_turn_to (taal_lazy_peek (school), "overzicht");
  assert_text (school, "84,18");
  taal_school_page_turn_to (taal_lazy_peek (school), "uitzonderingen");
  use (page, "win.rij-verwijderen", g_variant_new ("(ii)", (int) TAAL_TABEL_MELDINGEN, 1));
  assert_no_text (school, "84,18");
  activate (fixture, "win.undo");
  assert_text (school, "84,18");
}

/* A plan, its maatregelen within it with a docent by name, and the plan gone with them in one step.
 */
static void
test_plan (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer page = open_uitzonderingen (fixture, 2024);
  g_autoptr (GVariant) second =
      g_variant_ref_sink (g_variant_new ("(ii)", (int) TAAL_TABEL_PERSONEELSPLANNEN, 2));
  g_autofree char *plan = NULL;
  GtkWidget *remove;

  use (page, "win.rij-toevoegen", g_variant_new ("(is)", (int) TAAL_TABEL_PERSONEELSPLANNEN, ""));
  wait_until (fixture, has_form);
  type ("vastgesteld_op", "01-02-2024");
  type ("van", "01-02-2024");
  save ();
  wait_until (fixture, has_no_form);
  assert_text (page, "Personeelsplan PP2");

  use (page, "win.rij-toevoegen", g_variant_new ("(is)", (int) TAAL_TABEL_MAATREGELEN, "PP2"));
  wait_until (fixture, has_form);
  plan = taal_formulier_dup_tekst (get_form (), "plan_id");
  g_assert_cmpstr (plan, ==, "PP2");
  g_assert_false (gtk_widget_get_visible (taal_formulier_get_row (get_form (), "plan_id")));
  g_assert_nonnull (
      window_fixture_find_text (taal_formulier_get_row (get_form (), "docent_id"), "(D009)"));
  type ("omschrijving", "Twee docenten werven");
  type ("docent_id", "D009");
  save ();
  wait_until (fixture, has_no_form);
  assert_text (page, "Twee docenten werven");

  remove = find_actor (page, "win.rij-verwijderen", second);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (remove), ==, "Verwijderen, samen met 1 maatregel");
  gtk_widget_grab_focus (remove);
  g_assert_true (gtk_widget_activate (remove));
  assert_text (get_part (fixture, "toasts"), "Personeelsplan PP2 verwijderd, met 1 maatregel");
  assert_no_text (page, "Twee docenten werven");
  activate (fixture, "win.undo");
  assert_text (page, "Twee docenten werven");
}

/* A groep gets its contract from a list, by what that is for; the list is read when the form is there. */
static void
test_contract (Fixture       *fixture,
               gconstpointer  data)
{
  ask (fixture, "win.rij-wijzigen", "(ii)", (int) TAAL_TABEL_GROEPEN, 1);
  wait_until (fixture, has_form);
  assert_text (taal_formulier_get_row (get_form (), "contract_id"),
               "Inburgering Zutphen, B1-route en Z-route (C-ZUT)");
  type ("contract_id", "deventer hogere");
  g_assert_null (
      window_fixture_find_text (taal_formulier_get_row (get_form (), "contract_id"), ": "));
  type ("contract_id", "kwaliteitseis");
  assert_text (taal_formulier_get_row (get_form (), "contract_id"), ": Inburgering Deventer");
  save ();
  wait_until (fixture, has_no_form);
  assert_text (get_part (fixture, "toasts"), "gewijzigd");

  ask (fixture, "win.rij-toevoegen", "(is)", (int) TAAL_TABEL_GROEPEN, "");
  wait_until (fixture, has_form);
  type ("contract_id", "C-DEV");
  assert_text (taal_formulier_get_row (get_form (), "contract_id"), ": Inburgering Deventer");
  type ("contract_id", "");
  gtk_window_close (find_dialog (TAAL_TYPE_RIJ_DIALOG));
  wait_until (fixture, has_no_form);
}

static gboolean
is_shown (GtkWidget *widget,
          const char *part)
{
  gboolean shown = gtk_widget_get_mapped (widget) && GTK_IS_LABEL (widget) &&
                   strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !shown;
       child = gtk_widget_get_next_sibling (child))
    shown = is_shown (child, part);

  return shown;
}

/* A pane that is closed keeps its texts until it opens on another. */
static void
assert_not_shown (gpointer widget,
                  const char *part)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (is_shown (widget, part) && g_get_monotonic_time () < end)
    window_fixture_settle ();
  g_assert_false (is_shown (widget, part));
}

static gboolean
has_no_erasure (Fixture *fixture)
{
  return find_dialog (TAAL_TYPE_WISSEN_DIALOG) == NULL;
}

/* A docent is erased only once the name is typed; the history has an entry without it, and the pane goes. */
static void
test_wissen (Fixture *fixture,
             gconstpointer data)
{
  TaalDocentenPage *page =
      taal_school_page_open_docenten (taal_lazy_peek (get_part (fixture, "school_page")));
  g_autofree char *bytes = NULL;
  GtkWidget *dialog, *history, *naam;
  gsize length;

  add_registratie (fixture, "D006");
  taal_docenten_page_show_docent (page, 5);
  assert_text (page, "D006, ");
  gtk_widget_activate_action (GTK_WIDGET (page), "docenten.wissen", NULL);
  dialog = find_dialog (TAAL_TYPE_WISSEN_DIALOG);
  g_assert_nonnull (dialog);
  assert_text (dialog, "Dit kan niet ongedaan worden gemaakt.");
  assert_text (dialog, "1 reservekopie van dit dossier");
  naam = GTK_WIDGET (
      gtk_widget_get_template_child (dialog, TAAL_TYPE_WISSEN_DIALOG, "naam"));
  gtk_widget_activate_action (dialog, "wissen.wis", NULL); /* nothing: it is not enabled */
  gtk_editable_set_text (GTK_EDITABLE (naam), "Joost");
  gtk_widget_activate_action (dialog, "wissen.wis", NULL);
  window_fixture_settle ();
  g_assert_false (has_message (fixture));
  gtk_editable_set_text (GTK_EDITABLE (naam), " joost lammerdink");
  gtk_widget_activate_action (dialog, "wissen.wis", NULL);
  wait_until (fixture, has_message);
  assert_text (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "De gegevens zijn gewist");
  adw_message_dialog_response (find_dialog (ADW_TYPE_MESSAGE_DIALOG), "close");
  wait_until (fixture, has_no_erasure);
  assert_not_shown (page, "D006");
  assert_not_shown (page, "Joost Lammerdink");
  g_assert_false (is_enabled (fixture, "undo"));

  activate (fixture, "win.history");
  wait_until (fixture, has_history);
  history = find_dialog (TAAL_TYPE_GESCHIEDENIS);
  assert_text (history, "Gegevens van een docent gewist");
  gtk_window_close (GTK_WINDOW (history));
  window_fixture_settle ();

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "Lammerdink", strlen ("Lammerdink")));
}

static gboolean
has_no_backups (Fixture *fixture)
{
  return find_dialog (TAAL_TYPE_RESERVEKOPIEEN) == NULL;
}

static GtkListBoxRow *
first_row (GtkWidget *dialog)
{
  return gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (gtk_widget_get_template_child (dialog, TAAL_TYPE_RESERVEKOPIEEN, "list")), 0);
}

/* A backup is looked at, and put back: what it would change is said first, the window follows. */
static void
test_backups (Fixture *fixture,
              gconstpointer data)
{
  TaalDocentenPage *page =
      taal_school_page_open_docenten (taal_lazy_peek (get_part (fixture, "school_page")));
  GtkWidget *dialog;

  taal_docenten_page_show_docent (page, 5);
  add_registratie (fixture, "D006");
  assert_text (page, "vanaf 1 januari 2025");
  activate (fixture, "win.backups");
  dialog = find_dialog (TAAL_TYPE_RESERVEKOPIEEN);
  g_assert_nonnull (dialog);
  assert_text (dialog, "Van vóór de eerste wijziging van die dag");
  gtk_widget_activate (GTK_WIDGET (first_row (dialog)));
  assert_text (dialog, "Verdwijnt");
  assert_text (dialog, "1 registratie");
  gtk_widget_activate_action (dialog, "reservekopieen.back", NULL);
  window_fixture_settle ();
  gtk_widget_activate (GTK_WIDGET (first_row (dialog)));
  window_fixture_settle ();
  assert_text (dialog, "1 registratie");
  gtk_widget_activate_action (dialog, "reservekopieen.restore", NULL);
  wait_until (fixture, has_no_backups);
  assert_text (get_part (fixture, "toasts"), "De reservekopie is teruggezet");
  assert_no_text (page, "vanaf 1 januari 2025");

  /* What was there before is a backup as well now. */
  activate (fixture, "win.backups");
  dialog = find_dialog (TAAL_TYPE_RESERVEKOPIEEN);
  gtk_widget_activate (GTK_WIDGET (first_row (dialog)));
  assert_text (dialog, "Komt terug");
  g_object_ref (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_finalize_object (dialog);
}

/* A file that is damaged: the newest backup is offered, takes its place, and the damaged one is kept. */
static void
test_damaged (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *aside = g_build_filename (fixture->folder, "school-beschadigd.taalnorm", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autofree char *kept = NULL;
  AdwMessageDialog *message;

  add_registratie (fixture, "D006");
  close_window (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "SQLite format 3", -1, NULL));
  fixture->window = taal_window_new (NULL, fixture->preferences);
  gtk_window_present (GTK_WINDOW (fixture->window));
  taal_window_open (fixture->window, file);
  wait_until (fixture, has_message);
  message = find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (message), "een reservekopie van"));
  adw_message_dialog_response (message, "recover");
  wait_until (fixture, shows_dossier);
  g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "SQLite format 3");
  add_registratie (fixture, "D006");
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/window/wijzigen/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("undo-redo", test_undo_redo);
  ADD ("page-follows", test_page_follows);
  ADD ("refused", test_refused);
  ADD ("change", test_change);
  ADD ("remove", test_remove);
  ADD ("discard", test_discard);
  ADD ("changed-by-other", test_changed_by_other);
  ADD ("row-changed-by-other", test_row_changed_by_other);
  ADD ("years-follow", test_years_follow);
  ADD ("locked", test_locked);
  ADD ("stick-pulled", test_stick_pulled);
  ADD ("history", test_history);
  ADD ("school", test_school);
  ADD ("dialog-goes", test_dialog_goes);
  ADD ("close-waits", test_close_waits);
  ADD ("close-asks", test_close_asks);
  ADD ("folder", test_folder);
  ADD ("melding", test_melding);
  ADD ("plan", test_plan);
  ADD ("contract", test_contract);
  ADD ("wissen", test_wissen);
  ADD ("backups", test_backups);
  ADD ("damaged", test_damaged);
#undef ADD

  return g_test_run ();
}
