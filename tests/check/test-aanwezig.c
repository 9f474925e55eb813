/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "aanwezig-fixture.h"
#include "dossier-fixture.h"
#include "taal-aanwezig-stap.h"
#include "taal-session.h"

/* The school of tests/aanwezig/fixtures as a dossier. */
typedef struct
{
  DossierFixture  file;
  TaalDossier    *dossier;
  TaalSnapshot   *snapshot;
  TaalNamenbron      *namen;
  GArray         *lessen;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  unused)
{
  g_autofree char *school = aanwezig_path ("school");
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const char *const sources[] = { school, NULL };

  dossier_set_up (&f->file, NULL);
  f->dossier = dossier_open (f->file.path, TAAL_DOSSIER_CREATE);
  report = taal_dossier_import (f->dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  f->snapshot = taal_dossier_load (f->dossier, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  f->namen = aanwezig_get_namen ();
  f->lessen = taal_aanwezig_list_lessen (f->snapshot, NULL, "G1", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  unused)
{
  g_clear_pointer (&f->lessen, g_array_unref);
  g_clear_object (&f->namen);
  g_clear_pointer (&f->snapshot, taal_snapshot_unref);
  g_clear_object (&f->dossier);
  dossier_tear_down (&f->file, NULL);
}

/* The step that a meeting makes of what the dossier has now. */
static TaalBewerking *
make_step (Fixture              *f,
           TaalVergadering      *v,
           TaalAanwezigTelling  *telling)
{
  const TaalKoppelLes *lessen = &g_array_index (f->lessen, TaalKoppelLes, 0);
  g_autoptr (TaalKoppeling) k = taal_koppeling_new (&v, 1, NULL, lessen, f->lessen->len, f->namen);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stand = taal_aanwezig_read_stand (f->dossier, lessen, k, &error);
  g_autofree char *subject = taal_aanwezig_onderwerp (&v, 1);

  g_assert_no_error (error);
  return taal_aanwezig_stap_new (k, lessen, stand, subject, telling);
}

/* Imports a meeting. Returns how many edits that took. */
static guint
import_vergadering (Fixture             *f,
                    TaalVergadering     *v,
                    TaalAanwezigTelling *telling)
{
  g_autoptr (TaalBewerking) step = make_step (f, v, telling);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (taal_bewerking_get_n (step) == 0)
    return 0;
  report = taal_dossier_edit (f->dossier, step, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (taal_import_report_get_n_issues (report), ==, 0);
  g_assert_true (taal_import_report_is_imported (report));
  return taal_bewerking_get_n (step);
}

static guint
import_file (Fixture             *f,
             const char          *name,
             TaalAanwezigTelling *telling)
{
  g_autoptr (TaalVergadering) v = aanwezig_read (name);

  return import_vergadering (f, v, telling);
}

static guint
import_text (Fixture             *f,
             const char          *rows,
             TaalAanwezigTelling *telling)
{
  g_autofree char *text =
    g_strconcat ("Name,User Email,Join Time,Leave Time,Duration (Minutes)\n", rows, NULL);
  g_autoptr (TaalVergadering) v =
    aanwezig_read_bytes ("zoom.csv", text, strlen (text), TAAL_ORDE_ONBEKEND);

  g_assert_null (taal_vergadering_get_fout (v));
  return import_vergadering (f, v, telling);
}

/* A column of the rows of presentie of a lesson, by cursist and time. */
static char *
list_rows (Fixture    *f,
           const char *les_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
    taal_dossier_list_kinderen (f->dossier, TAAL_TABEL_PRESENTIE, les_id, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      char **t = ((TaalTekstRij *) g_ptr_array_index (rows, i))->teksten;

      g_string_append_printf (text, "%s%s %s%s%s %s-%s", i > 0 ? "; " : "", t[1], t[2],
                              t[4][0] != '\0' ? " login" : "", t[7], t[5], t[6]);
    }

  return g_string_free (text, FALSE);
}

/* All that a file tells, in rows as they were recorded and not cut to the lesson. */
static void
test_rows (Fixture       *f,
           gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autofree char *rows = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) les = NULL;

  g_assert_cmpuint (import_file (f, "teams-nl-NL.csv", &telling), ==, 6);
  g_assert_cmpuint (telling.n_nieuw, ==, 5);
  g_assert_cmpuint (telling.n_lessen, ==, 1);
  g_assert_cmpuint (telling.n_zonder_login, ==, 1);
  rows = list_rows (f, "L1");
  g_assert_cmpstr (
      rows, ==,
      "C1 ja login 08:58:12-10:30:30; C2 ja login 09:05-10:30; C3 ja 09:00:30-10:15:30; "
      "C4 ja login 09:10:45-10:29:59; C5 ja login 08:59:50-10:31");
  les = taal_dossier_get_rij (f->dossier, TAAL_TABEL_LESSEN, "L1", 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (les[10], "t-"));
  g_assert_cmpstr (les[11], ==, "08:55:10");
  g_assert_cmpstr (les[12], ==, "10:31");
}

/* The same file again, and the same lesson by another program with the same accounts, add nothing.
 */
static void
test_twice (Fixture       *f,
            gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autofree char *before = NULL, *after = NULL;

  (void) import_file (f, "teams-en-GB.csv", &telling);
  before = dossier_dup_rows (f->file.path);
  g_assert_cmpuint (import_file (f, "teams-en-GB.csv", &telling), ==, 0);
  g_assert_cmpuint (telling.n_gelijk, ==, 5);
  g_assert_cmpuint (import_file (f, "teams-en-US.csv", &telling), ==, 0);
  g_assert_cmpuint (import_file (f, "zoom-oud.csv", &telling), ==, 0);
  after = dossier_dup_rows (f->file.path);
  g_assert_cmpstr (after, ==, before);
}

/* Undo leaves the dossier logically as it was, and it is one step. */
static void
test_undo (Fixture       *f,
           gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autofree char *before = dossier_dup_rows (f->file.path), *after = NULL, *done = NULL;
  g_autoptr (TaalWijziging) undone = NULL, redone = NULL;
  g_autoptr (TaalDelta) delta = NULL, again = NULL;
  g_autoptr (GError) error = NULL;

  (void) import_file (f, "teams-twee-lessen.csv", &telling);
  done = dossier_dup_rows (f->file.path);
  g_assert_cmpstr (done, !=, before);
  delta = taal_dossier_undo (f->dossier, 0, &undone, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  after = dossier_dup_rows (f->file.path);
  g_assert_cmpstr (after, ==, before);
  g_free (after);
  again = taal_dossier_redo (f->dossier, 0, &redone, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  after = dossier_dup_rows (f->file.path);
  g_assert_cmpstr (after, ==, done);
}

/* A meeting that was begun again, its files imported one after the other. */
static void
test_restart (Fixture       *f,
              gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autofree char *rows = NULL, *both = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) les = NULL;

  (void) import_file (f, "teams-herstart-2.csv", &telling);
  (void) import_file (f, "teams-herstart-1.csv", &telling);
  g_assert_cmpuint (telling.n_nieuw, ==, 1);
  g_assert_cmpuint (telling.n_lessen, ==, 1);
  rows = list_rows (f, "L1");
  g_assert_cmpstr (rows, ==, "C1 ja login 09:45-10:30:30; C1 ja login 08:58:12-09:40");
  les = taal_dossier_get_rij (f->dossier, TAAL_TABEL_LESSEN, "L1", 0, &error);
  g_assert_cmpstr (les[11], ==, "08:55:10");
  g_assert_cmpstr (les[12], ==, "10:31");

  /* A file with the time between makes one row of the two. */
  g_assert_cmpuint (
      import_text (f, "Fatima El Amrani,fatima@voorbeeld.nl,24-11-2025 09:30,24-11-2025 09:50,20\n",
                   &telling),
      ==, 2);
  g_assert_cmpuint (telling.n_gewijzigd, ==, 1);
  g_assert_cmpuint (telling.n_samengevoegd, ==, 1);
  both = list_rows (f, "L1");
  g_assert_cmpstr (both, ==, "C1 ja login 08:58:12-10:30:30");
}

/* What a user typed is left as it is, and what does not agree with it is counted. */
static void
test_by_hand (Fixture       *f,
              gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autoptr (TaalBewerking) step = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  taal_bewerking_add (step, TAAL_TABEL_PRESENTIE);
  taal_bewerking_set (step, "les_id", "L1");
  taal_bewerking_set (step, "cursist_id", "C1");
  taal_bewerking_set (step, "aanwezig", "nee");
  taal_bewerking_add (step, TAAL_TABEL_PRESENTIE);
  taal_bewerking_set (step, "les_id", "L1");
  taal_bewerking_set (step, "cursist_id", "C2");
  taal_bewerking_set (step, "aanwezig", "ja");
  taal_bewerking_set (step, "paraaf", "PJ");
  report = taal_dossier_edit (f->dossier, step, NULL, &error);
  g_assert_no_error (error);

  (void) import_text (f,
                      "Fatima El Amrani,,24-11-2025 09:00,24-11-2025 10:30,90\n"
                      "Piet Jansen,,24-11-2025 09:00,24-11-2025 10:30,90\n",
                      &telling);
  g_assert_cmpuint (telling.n_tegenspraak, ==, 1);
  rows = list_rows (f, "L1");
  g_assert_cmpstr (rows, ==, "C1 nee -; C2 ja -; C1 ja 09:00-10:30; C2 ja 09:00-10:30");
}

/* A list with marks: who is there already is not added, and nobody is made absent by it. */
static void
test_list (Fixture       *f,
           gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autoptr (TaalAanwezigProfiel) profiel = aanwezig_get_profiel ("moodle.profiel");
  gsize length;
  g_autofree char *bytes = aanwezig_get ("moodle.txt", &length);
  g_autoptr (TaalVergadering) v =
    taal_vergadering_read ("moodle.txt", bytes, length, TAAL_ORDE_ONBEKEND, profiel);
  g_autofree char *rows = NULL;

  (void) import_text (f, "Omar Haddad,,24-11-2025 09:00,24-11-2025 10:30,90\n", &telling);
  g_assert_cmpuint (import_vergadering (f, v, &telling), ==, 7);
  g_assert_cmpuint (telling.n_tegenspraak, ==, 1);
  rows = list_rows (f, "L1");
  g_assert_cmpstr (rows, ==, "C4 ja 09:00-10:30; C1 ja -; C2 ja -; C3 ja -; C5 nee -");
  g_assert_cmpuint (import_vergadering (f, v, &telling), ==, 0);
}

/* A lesson that runs past midnight: a time after it cannot be said in a row, but that they were
 * there. */
static void
test_midnight (Fixture       *f,
               gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autofree char *rows = NULL;

  (void) import_file (f, "teams-middernacht.csv", &telling);
  g_assert_cmpuint (telling.n_zonder_tijd, ==, 1);
  (void) import_text (f, "Omar Haddad,,04-12-2025 00:10,04-12-2025 00:40,30\n"
                         "Zeynep Yılmaz,,03-12-2025 23:00,04-12-2025 01:00,120\n", &telling);
  rows = list_rows (f, "L3");
  g_assert_cmpstr (rows, ==,
                   "C1 ja login 22:58-01:00; C2 ja login 23:00-23:30; C4 ja -; C5 ja 23:00-01:00");
  g_assert_cmpuint (import_file (f, "teams-middernacht.csv", &telling), ==, 0);
}

/* In a lesson of both forms who is in the meeting is online. */
static void
test_hybride (Fixture       *f,
              gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autofree char *rows = NULL;

  (void) import_text (f, "Omar Haddad,,10-12-2025 09:00,10-12-2025 10:30,90\n", &telling);
  rows = list_rows (f, "L6");
  g_assert_cmpstr (rows, ==, "C4 jaonline 09:00-10:30");
}

static gboolean
holds (const char *data,
       gsize       size,
       const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, text, length) == 0)
      return TRUE;

  return FALSE;
}

/* No name and no address reaches the dossier, not even a beginning of one in the log. */
static void
test_no_names (Fixture       *f,
               gconstpointer  unused)
{
  static const char *const never[] = { "Fatima", "Amrani", "fatima@", "voorbeeld.nl", "omar@",
                                       "Jansen", "Haddad", "Zeynep",  "Les ochtend",  "teams-en" };
  TaalAanwezigTelling telling;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize size;

  (void) import_file (f, "teams-en-GB.csv", &telling);
  (void) import_file (f, "teams-twee-lessen.csv", &telling);
  g_clear_object (&f->dossier);
  bytes = dossier_get_bytes (f->file.path);
  data = g_bytes_get_data (bytes, &size);
  g_assert_true (holds (data, size, "Anna de Vries"));
  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_false (holds (data, size, never[i]));
  f->dossier = dossier_open (f->file.path, TAAL_DOSSIER_READ);
}

/* One account that two cursisten used in different lessons is one login in the rows of both. */
static void
test_one_login (Fixture       *f,
                gconstpointer  unused)
{
  TaalAanwezigTelling telling;

  (void) import_text (f, "Piet Jansen,samen@voorbeeld.nl,24-11-2025 09:00,24-11-2025 10:30,90\n",
                      &telling);
  (void) import_text (
      f, "Fatima El Amrani,Samen@voorbeeld.nl,04-12-2025 09:00,04-12-2025 10:30,90\n", &telling);
  g_assert_cmpint (dossier_query (f->file.path, "SELECT count(DISTINCT cursist_id) FROM presentie "
                                                "GROUP BY login"),
                   ==, 2);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The step goes through a session as any edit does, and comes back by its undo. */
static void
test_session (Fixture       *f,
              gconstpointer  unused)
{
  TaalAanwezigTelling telling;
  g_autofree char *before = dossier_dup_rows (f->file.path), *after = NULL;
  g_autoptr (TaalVergadering) v = aanwezig_read ("bbb-nl.csv");
  g_autoptr (TaalBewerking) step = make_step (f, v, &telling);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;
  g_autoptr (TaalSession) session = NULL;
  g_autoptr (GAsyncResult) edited = NULL, undone = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalWijziging) wijziging = NULL;

  g_clear_object (&f->dossier);
  bron = taal_bron_load (f->file.path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, (TaalPeriode){ 0, 40000 });
  session = taal_session_new (check);
  taal_session_edit_async (session, step, keep_result_cb, &edited);
  wait_for (&edited);
  report = taal_session_edit_finish (session, edited, &error);
  g_assert_no_error (error);
  g_assert_cmpint (dossier_query (f->file.path, "SELECT count(*) FROM presentie"), ==, 5);
  taal_session_undo_async (session, 0, keep_result_cb, &undone);
  wait_for (&undone);
  wijziging = taal_session_undo_finish (session, undone, &error);
  g_assert_no_error (error);
  after = dossier_dup_rows (f->file.path);
  g_assert_cmpstr (after, ==, before);
  while (taal_session_is_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

/* Which lessons a meeting may be of. */
static void
test_lessons (Fixture       *f,
              gconstpointer  unused)
{
  const char *const named[] = { "L7", NULL };
  g_autoptr (GArray) all = taal_aanwezig_list_lessen (f->snapshot, NULL, NULL, NULL);
  g_autoptr (GArray) one = taal_aanwezig_list_lessen (f->snapshot, named, NULL, NULL);

  g_assert_cmpuint (all->len, ==, 7);
  g_assert_cmpuint (f->lessen->len, ==, 6);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (g_array_index (one, TaalKoppelLes, 0).gevraagd);
}

#define ADD(path, func) g_test_add ("/check/aanwezig/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  dossier_init_log ();
  g_test_init (&argc, &argv, NULL);
  ADD ("rows", test_rows);
  ADD ("twice", test_twice);
  ADD ("undo", test_undo);
  ADD ("restart", test_restart);
  ADD ("by-hand", test_by_hand);
  ADD ("list", test_list);
  ADD ("midnight", test_midnight);
  ADD ("hybride", test_hybride);
  ADD ("no-names", test_no_names);
  ADD ("one-login", test_one_login);
  ADD ("session", test_session);
  ADD ("lessons", test_lessons);

  return g_test_run ();
}
