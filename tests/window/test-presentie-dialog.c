/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-cursist-rij.h"
#include "taal-cursisten-window.h"
#include "taal-presentie-dialog-private.h"
#include "taal-presentie-druk.h"
#include "taal-rij-dialog.h"
#include "taal-scan-bestand.h"
#include "taal-voorstel.h"
#include "window-fixture.h"

/* The register of the cursisten, and who was at a les, in a dossier with the groep G01 of the sample. */

/* For a slow machine; only a failure takes this long. */
#define PATIENCE_SECONDS 30

typedef struct
{
  char        *folder;
  char        *path;
  TaalSession *session;
  GtkWidget   *dialog;
} Fixture;

/* Done once nothing is asked any more, and what was done is shown. */
static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  do
    window_fixture_settle ();
  while (taal_session_is_busy (fixture->session) && g_get_monotonic_time () < end);
  window_fixture_settle ();
}

static void
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static TaalDossier *
make (Fixture *fixture)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  g_autofree char *cursisten = g_build_filename (fixture->folder, "cursisten.csv", NULL);
  g_autofree char *presentie = g_build_filename (fixture->folder, "presentie.csv", NULL);
  const char *const sources[] = { sample, cursisten, presentie, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  TaalDossier *dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);

  g_assert_no_error (error);
  put (fixture, "cursisten.csv", "cursist_id\nC0001\nC0002\nC0003\nC0004\nC0005\n");
  /* L000001 and L000007 are of G01, a day apart. */
  put (fixture, "presentie.csv",
       "les_id,cursist_id,aanwezig,paraaf,login,van,tot\n"
       "L000001,C0003,ja,CC,,,\nL000001,C0001,ja,,a,09:00,10:00\nL000001,C0001,ja,,a,10:10,11:50\n"
       "L000001,C0002,nee,,,,\n");
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));

  return dossier;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const TaalPeriode year = { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  g_object_unref (make (fixture));
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
}

static gint32
find_les (Fixture    *fixture,
          const char *les_id)
{
  const TaalSnapshot *snapshot = taal_session_get_check (fixture->session)->oordeel->snapshot;
  TaalLes les;

  taal_snapshot_get_les (snapshot, taal_snapshot_find_les (snapshot, les_id), &les);
  return les.rij;
}

static TaalPresentieDialog *
open_les (Fixture    *fixture,
          const char *les_id)
{
  fixture->dialog = taal_presentie_dialog_new (NULL, fixture->session, find_les (fixture, les_id));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  settle (fixture);
  g_assert_true (gtk_widget_get_visible (fixture->dialog));

  return TAAL_PRESENTIE_DIALOG (fixture->dialog);
}

static void
save (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "presentie.save", NULL));
  settle (fixture);
}

static void
press (TaalDeelnameRij *rij,
       guint             keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (rij));
  gboolean handled = FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (rij));
  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  g_assert_true (handled);
}

/* The rows of a les as a text: id, aanwezig, paraaf, login, van, tot. */
static char *
dup_rijen (Fixture    *fixture,
           const char *les_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier =
      taal_dossier_open (fixture->path, TAAL_DOSSIER_READ, NULL, &error);
  g_autoptr (GPtrArray) rijen =
      taal_dossier_get_presentie (dossier, find_les (fixture, les_id), &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rijen->len; i++)
    {
      char **teksten = ((TaalTekstRij *) g_ptr_array_index (rijen, i))->teksten;

      g_string_append_printf (text, "%s %s %s %s %s %s;", teksten[1], teksten[2], teksten[3],
                              teksten[4], teksten[5], teksten[6]);
    }

  return g_string_free (text, FALSE);
}

static void
assert_rijen (Fixture    *fixture,
              const char *les_id,
              const char *expected)
{
  g_autofree char *rijen = dup_rijen (fixture, les_id);

  g_assert_cmpstr (rijen, ==, expected);
}

/* All present, all initialled, the docent signed, and the exceptions: one step. */
static void
test_enter (Fixture       *fixture,
            gconstpointer  data)
{
  TaalPresentieDialog *dialog = open_les (fixture, "L000007");
  g_auto (GStrv) les = NULL;
  g_autoptr (GError) error = NULL;

  /* Those of the les before, by id; the one who came back has one row. */
  g_assert_cmpstr (taal_deelname_rij_get_cursist_id (taal_presentie_dialog_get_rij (dialog, 0)),
                   ==, "C0001");
  g_assert_cmpstr (taal_deelname_rij_get_cursist_id (taal_presentie_dialog_get_rij (dialog, 2)),
                   ==, "C0003");
  g_assert_null (taal_presentie_dialog_get_rij (dialog, 3));
  g_assert_false (taal_presentie_dialog_is_touched (dialog));

  g_assert_true (gtk_widget_activate_action (fixture->dialog, "presentie.all-present", NULL));
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "presentie.all-paraaf", NULL));
  g_assert_nonnull (strstr (gtk_label_get_text (dialog->aantal), "3 aanwezig"));
  press (taal_presentie_dialog_find_rij (dialog, "C0002"), GDK_KEY_space);
  press (taal_presentie_dialog_find_rij (dialog, "C0003"), GDK_KEY_p);
  g_assert_true (taal_presentie_dialog_is_touched (dialog));
  save (fixture);
  g_assert_null (fixture->dialog);
  assert_rijen (fixture, "L000007", "C0001 ja ja   ;C0002 nee    ;C0003 ja    ;");
  g_assert_cmpstr (taal_session_get_undo (fixture->session)->onderwerp, ==,
                   "Aanwezigheid van les L000007");

  /* Nothing else is written when it is opened and saved again. */
  dialog = open_les (fixture, "L000007");
  save (fixture);
  g_assert_null (fixture->dialog);

  taal_session_undo_async (fixture->session, 0, NULL, NULL);
  settle (fixture);
  assert_rijen (fixture, "L000007", "");
}

/* What the dossier has is shown and kept: several rows of one cursist, initials, and who was absent. */
static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  TaalPresentieDialog *dialog = open_les (fixture, "L000001");
  TaalDeelnameRij *rij = taal_presentie_dialog_get_rij (dialog, 0);

  g_assert_cmpstr (taal_deelname_rij_get_tekst (rij, "tot"), ==, "10:00");
  g_assert_cmpstr (taal_deelname_rij_get_tekst (taal_presentie_dialog_get_rij (dialog, 1), "tot"),
                   ==, "11:50");
  g_assert_nonnull (strstr (gtk_label_get_text (dialog->aantal), "2 aanwezig"));
  g_assert_nonnull (strstr (gtk_label_get_text (dialog->aantal), "1 afwezig"));

  /* All present changes nobody of whom something is noted. */
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "presentie.all-present", NULL));
  g_assert_false (taal_presentie_dialog_is_touched (dialog));

  /* Absent and present again gives back what there was. */
  rij = taal_presentie_dialog_find_rij (dialog, "C0003");
  press (rij, GDK_KEY_space);
  g_assert_false (taal_deelname_rij_has_paraaf (rij));
  press (rij, GDK_KEY_space);
  g_assert_cmpstr (taal_deelname_rij_get_tekst (rij, "paraaf"), ==, "CC");
  g_assert_false (taal_deelname_rij_is_changed (rij));

  press (rij, GDK_KEY_Delete);
  press (taal_presentie_dialog_find_rij (dialog, "C0002"), GDK_KEY_p);
  taal_deelname_rij_set_tekst (taal_presentie_dialog_get_rij (dialog, 1), "tot", "11:55");
  save (fixture);
  g_assert_null (fixture->dialog);
  assert_rijen (fixture, "L000001",
                "C0001 ja  a 09:00 10:00;C0001 ja  a 10:10 11:55;C0002 ja ja   ;");
}

/* What cannot be saved stays, with what is wrong where it is. */
static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  TaalPresentieDialog *dialog = open_les (fixture, "L000007");
  TaalDeelnameRij *rij = taal_presentie_dialog_find_rij (dialog, "C0002");

  press (rij, GDK_KEY_Return);
  taal_deelname_rij_set_tekst (rij, "van", "25:99");
  g_assert_cmpint (taal_deelname_rij_get_stand (rij), ==, TAAL_STAND_AANWEZIG);
  taal_veld_set_tekst (dialog->velden[2], "half tien");
  save (fixture);
  g_assert_nonnull (fixture->dialog);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog->problem)));
  g_assert_nonnull (taal_veld_get_fout (dialog->velden[2]));
  assert_rijen (fixture, "L000007", "");

  taal_deelname_rij_set_tekst (rij, "van", "09:30");
  taal_veld_set_tekst (dialog->velden[2], "09:00");
  save (fixture);
  g_assert_null (fixture->dialog);
  assert_rijen (fixture, "L000007", "C0002 ja   09:30 ;");
}

static void
add (TaalPresentieDialog *dialog,
     Fixture             *fixture,
     const char          *id)
{
  gtk_editable_set_text (GTK_EDITABLE (dialog->add), id);
  g_signal_emit_by_name (dialog->add, "entry-activated");
  settle (fixture);
}

/* A cursist who was not there before, by id; one who is not in the register is not let in. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  TaalPresentieDialog *dialog = open_les (fixture, "L000007");

  add (dialog, fixture, "C0005");
  g_assert_cmpint (taal_deelname_rij_get_stand (taal_presentie_dialog_find_rij (dialog, "C0005")),
                   ==, TAAL_STAND_AANWEZIG);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (dialog->add)), ==, "");
  add (dialog, fixture, " C0001 ");
  g_assert_cmpint (taal_deelname_rij_get_stand (taal_presentie_dialog_find_rij (dialog, "C0001")),
                   ==, TAAL_STAND_AANWEZIG);
  add (dialog, fixture, "C000");
  g_assert_null (taal_presentie_dialog_find_rij (dialog, "C000"));
  g_assert_true (gtk_widget_get_visible (dialog->add_problem));
  gtk_editable_set_text (GTK_EDITABLE (dialog->add), "");
  g_assert_false (gtk_widget_get_visible (dialog->add_problem));
  save (fixture);
  g_assert_null (fixture->dialog);
  assert_rijen (fixture, "L000007", "C0001 ja    ;C0005 ja    ;");
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return GTK_WINDOW (window);
    }

  return NULL;
}

/* What was noted is not lost without a word. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  TaalPresentieDialog *dialog = open_les (fixture, "L000007");

  press (taal_presentie_dialog_get_rij (dialog, 0), GDK_KEY_space);
  gtk_window_close (GTK_WINDOW (dialog));
  settle (fixture);
  g_assert_nonnull (fixture->dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG)),
                               "discard");
  settle (fixture);
  g_assert_null (fixture->dialog);
  assert_rijen (fixture, "L000007", "");

  (void) open_les (fixture, "L000007");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  settle (fixture);
  g_assert_null (fixture->dialog);
}

static GListModel *
get_rijen (GtkWidget *window)
{
  GtkListView *view =
    GTK_LIST_VIEW (gtk_widget_get_template_child (window, TAAL_TYPE_CURSISTEN_WINDOW, "view"));

  return G_LIST_MODEL (gtk_list_view_get_model (view));
}

/* The register: found, added, changed by the form of every table, and not removed while it is used.
 */
static void
test_register (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *window = taal_cursisten_window_new (NULL, fixture->session);
  GtkEditable *search =
      GTK_EDITABLE (gtk_widget_get_template_child (window, TAAL_TYPE_CURSISTEN_WINDOW, "search"));
  GtkWindow *form;
  g_autofree char *id = NULL;

  gtk_window_present (GTK_WINDOW (window));
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_rijen (window)), ==, 5);
  gtk_editable_set_text (search, "0004");
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_rijen (window)), ==, 1);
  gtk_editable_set_text (search, "");
  settle (fixture);

  g_assert_true (gtk_widget_activate_action (window, "cursisten.nieuw", NULL));
  settle (fixture);
  form = find_window (TAAL_TYPE_RIJ_DIALOG);
  id = taal_formulier_dup_tekst (taal_rij_dialog_get_formulier (TAAL_RIJ_DIALOG (form)),
                                 "cursist_id");
  g_assert_cmpstr (id, ==, "C0006");
  g_assert_false (taal_rij_dialog_is_touched (TAAL_RIJ_DIALOG (form)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (form), "rij.save", NULL));
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_rijen (window)), ==, 6);

  /* The new one is selected, and is not used yet. */
  g_assert_true (gtk_widget_activate_action (window, "cursisten.verwijderen", NULL));
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_rijen (window)), ==, 5);

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_rijen (window)), 0);
  g_assert_true (gtk_widget_activate_action (window, "cursisten.verwijderen", NULL));
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_rijen (window)), ==, 5);
  gtk_window_close (find_window (ADW_TYPE_MESSAGE_DIALOG));
  settle (fixture);

  g_assert_true (gtk_widget_activate_action (window, "cursisten.wijzigen", NULL));
  settle (fixture);
  gtk_window_close (find_window (TAAL_TYPE_RIJ_DIALOG));
  gtk_window_close (GTK_WINDOW (window));
  settle (fixture);
}

static void
load_scan (Fixture    *fixture,
           const char *name,
           const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  put (fixture, name, text);
  taal_presentie_dialog_load_scan (TAAL_PRESENTIE_DIALOG (fixture->dialog), file);
  settle (fixture);
}

static const TaalBijlage *
get_bijlagen (Fixture *fixture,
              guint   *n)
{
  return taal_aantekeningen_get_bijlagen (
      taal_bron_get_aantekeningen (taal_session_get_check (fixture->session)->bron), n);
}

static GtkWidget *
find_by_type (GtkWidget *widget,
              GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_type (child, type);

  return found;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *icon)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (
                                                              GTK_BUTTON (widget)),
                                                          icon) == 0
                         ? widget
                         : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, icon);

  return found;
}

/* A scan of the dossier is shown by another program, from a file that is gone with the dialog. */
static void
show_scan (Fixture    *fixture,
           const char *text)
{
  TaalPresentieDialog *dialog = TAAL_PRESENTIE_DIALOG (fixture->dialog);
  GtkWidget *row = find_by_type (GTK_WIDGET (dialog->scan_groep), ADW_TYPE_ACTION_ROW);
  g_autofree char *path = NULL, *folder = NULL, *shown = NULL;
  GtkWindow *failure;
  GStatBuf info;

  g_signal_emit_by_name (find_button (row, "document-open-symbolic"), "clicked");
  settle (fixture);
  g_assert_cmpuint (dialog->getoond->len, ==, 1);
  path = g_strdup (taal_scan_bestand_get_path (g_ptr_array_index (dialog->getoond, 0)));
  folder = g_path_get_dirname (path);
  g_assert_true (g_file_get_contents (path, &shown, NULL, NULL));
  g_assert_cmpstr (shown, ==, text);
  g_assert_true (g_str_has_suffix (path, "/scan.pdf"));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);

  /* A computer of tests has no program for it, which is said. */
  failure = find_window (ADW_TYPE_MESSAGE_DIALOG);
  if (failure != NULL)
    gtk_window_close (failure);
  settle (fixture);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  settle (fixture);
  g_assert_null (fixture->dialog);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* What a name of another computer holds goes nowhere but into the extension. */
static void
test_scan_file (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *naam;
    const char *name;
  } cases[] = {
    { "lijst.PDF", "scan.PDF" },
    { "../../etc/passwd", "scan" },
    { "x.p/../df", "scan" },
    { ".een heel lang einde", "scan.eenheel" },
    { "x.;rm -rf", "scan.rmrf" },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TaalScanBestand) file = taal_scan_bestand_new (cases[i].naam, bytes, &error);
      g_autofree char *name = NULL;

      g_assert_no_error (error);
      name = g_path_get_basename (taal_scan_bestand_get_path (file));
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* Whether all of a row can be seen where it scrolls, but for the line around it. */
static gboolean
is_in_view (GtkWidget *row)
{
  GtkWidget *view = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  float height = (float) gtk_widget_get_height (view);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, view, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= height + 2;
}

/* A scan comes with the rest, in one step, for a les or a week; it goes from one les and stays with others. */
static void
test_scan (Fixture       *fixture,
           gconstpointer  data)
{
  TaalPresentieDialog *dialog = open_les (fixture, "L000007");
  g_autofree char *sha256 =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF-1.4\nlijst", -1);
  const TaalBijlage *bijlagen;
  GtkWidget *row;
  guint n, n_week;

  load_scan (fixture, "rekening.txt", "geen scan");
  g_assert_false (taal_presentie_dialog_is_touched (dialog));
  gtk_window_close (find_window (ADW_TYPE_MESSAGE_DIALOG));
  settle (fixture);

  load_scan (fixture, "week2.pdf", "%PDF-1.4\nlijst");
  g_assert_true (taal_presentie_dialog_is_touched (dialog));
  row = find_by_type (GTK_WIDGET (dialog->scan_groep), ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), sha256));
  g_assert_true (is_in_view (row));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_by_type (row, GTK_TYPE_CHECK_BUTTON)), TRUE);
  press (taal_presentie_dialog_find_rij (dialog, "C0001"), GDK_KEY_p);
  save (fixture);
  g_assert_null (fixture->dialog);
  assert_rijen (fixture, "L000007", "C0001 ja ja   ;");
  bijlagen = get_bijlagen (fixture, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (bijlagen[0].sha256, ==, sha256);
  g_assert_cmpstr (bijlagen[0].soort, ==, "application/pdf");
  g_assert_cmpstr (bijlagen[0].naam, ==, "week2.pdf");
  g_assert_true (g_strv_contains ((const char *const *) bijlagen[0].lessen, "L000001"));
  n_week = g_strv_length (bijlagen[0].lessen);

  (void) open_les (fixture, "L000001");
  show_scan (fixture, "%PDF-1.4\nlijst");

  /* From one les of the week. */
  dialog = open_les (fixture, "L000001");
  row = find_by_type (GTK_WIDGET (dialog->scan_groep), ADW_TYPE_ACTION_ROW);
  g_assert_null (find_by_type (row, GTK_TYPE_CHECK_BUTTON));
  g_signal_emit_by_name (find_button (row, "user-trash-symbolic"), "clicked");
  save (fixture);
  g_assert_null (fixture->dialog);
  bijlagen = get_bijlagen (fixture, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (g_strv_length (bijlagen[0].lessen), ==, n_week - 1);

  /* Both steps go, and with the first the scan. */
  taal_session_undo_async (fixture->session, 0, NULL, NULL);
  taal_session_undo_async (fixture->session, 0, NULL, NULL);
  settle (fixture);
  (void) get_bijlagen (fixture, &n);
  g_assert_cmpuint (n, ==, 0);
  assert_rijen (fixture, "L000007", "");

  /* A scan that came and went again is nothing. */
  dialog = open_les (fixture, "L000007");
  load_scan (fixture, "los.pdf", "%PDF-1.4\nanders");
  row = find_by_type (GTK_WIDGET (dialog->scan_groep), ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (find_button (row, "user-trash-symbolic"), "clicked");
  g_assert_false (taal_presentie_dialog_is_touched (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  settle (fixture);
  g_assert_null (fixture->dialog);
}

static GArray *
find_week (Fixture *fixture)
{
  return taal_presentielijst_find_week (
      taal_session_get_check (fixture->session)->oordeel->snapshot, 0,
      taal_date_from_ymd (2023, 1, 9));
}

static void
lijst_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(TaalPresentielijst **) data =
      taal_session_get_presentielijst_finish (TAAL_SESSION (object), result, &error);
  g_assert_no_error (error);
}

/* On paper: a file of PDF, with the pages that so many cursisten and lessen take. */
static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "lijst.pdf", NULL);
  g_autofree char *bad = g_build_filename (fixture->folder, "nergens", "lijst.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GArray) lessen = find_week (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalPresentielijst) lijst = NULL;
  g_autoptr (GtkPrintOperation) druk = NULL, worse = NULL;

  g_assert_cmpuint (lessen->len, >=, 4);
  for (guint i = 0; i < 12; i++) /* more than fit beside each other */
    {
      int row = g_array_index (lessen, int, i);

      g_array_append_val (lessen, row);
    }
  taal_session_get_presentielijst_async (
      fixture->session, taal_session_get_check (fixture->session)->oordeel->snapshot, lessen,
      lijst_read_cb, &lijst);
  settle (fixture);
  g_assert_cmpuint (lijst->cursisten->len, ==, 3);
  for (int i = 0; i < 40; i++)
    g_ptr_array_add (lijst->cursisten, g_strdup_printf ("X%03d", i));

  druk = taal_presentie_druk_new (taal_report_presentie_vel_new (lijst, NULL, NULL));
  g_assert_true (taal_presentie_druk_write (druk, NULL, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (druk), >=, 6);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));

  worse = taal_presentie_druk_new (taal_report_presentie_vel_new (lijst, NULL, NULL));
  g_assert_false (taal_presentie_druk_write (worse, NULL, bad, &error));
  g_assert_error (error, GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL);
}

static void
test_voorstel (void)
{
  static const struct
  {
    const char *last;
    const char *next;
  } cases[] = { { NULL, "C0001" }, { "C0009", "C0010" }, { "c99", "c100" }, { "anders", "C0001" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = taal_voorstel_na (cases[i].last);

      g_assert_cmpstr (id, ==, cases[i].next);
    }
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/presentie-dialog/enter", test_enter);
  ADD ("/presentie-dialog/keep", test_keep);
  ADD ("/presentie-dialog/wrong", test_wrong);
  ADD ("/presentie-dialog/add", test_add);
  ADD ("/presentie-dialog/close", test_close);
  ADD ("/presentie-dialog/scan", test_scan);
  ADD ("/presentie-dialog/scan-file", test_scan_file);
  ADD ("/presentie-dialog/print", test_print);
  ADD ("/cursisten/register", test_register);
#undef ADD
  g_test_add_func ("/cursisten/voorstel", test_voorstel);

  return g_test_run ();
}
