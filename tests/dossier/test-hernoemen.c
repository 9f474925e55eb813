/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "taal-dossier.h"

#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dossier-fixture.h"

/* The id of a cursist changes: their name in the list beside the dossier follows, whenever it can.
 */

#define PHRASE "een lange wachtzin"
#define RENAME "--rename"

static char *program;

static TaalDossier *
make (DossierFixture *fixture)
{
  TaalDossier *dossier;
  g_autofree char *source =
      dossier_put (fixture, "cursisten", "cursisten.csv",
                   "cursist_id,wet,route,start\nKA-1,WI2021,B1,2023-01-01\n"
                   "KB-2,WI2021,B1,2023-01-01\nKC-3,WI2021,B1,2023-01-01\n");

  dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  taal_import_report_unref (dossier_import (dossier, source));
  return dossier;
}

static void
edit (TaalDossier *dossier,
      const char  *from,
      const char  *to)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_CURSISTEN, from);
  taal_bewerking_set (bewerking, "cursist_id", to);
  report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

static void
undo (TaalDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDelta) delta = taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (delta);
}

static TaalNamen *
make_names (DossierFixture *fixture,
            const char     *phrase)
{
  g_autofree char *path = taal_namen_dup_path (fixture->path);
  TaalNamen *namen = taal_namen_new (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_namen_set (namen, "KA-1", "Fatima", NULL, &error));
  g_assert_true (taal_namen_set (namen, "KB-2", "Omar", NULL, &error));
  g_assert_true (taal_namen_remember (namen, "Fa", NULL, TAAL_NAMEN_CURSIST, "KA-1", &error));
  g_assert_true (taal_namen_remember (namen, "KA-1", NULL, TAAL_NAMEN_DOCENT, "KA-1", &error));
  g_assert_true (taal_namen_set_phrase (namen, phrase, &error));
  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);
  return namen;
}

/* Opens the list as anyone does, and has it follow. */
static TaalNamen *
open_names (DossierFixture *fixture,
            TaalDossier    *dossier,
            gboolean        expected)
{
  g_autofree char *path = taal_namen_dup_path (fixture->path);
  g_autoptr (GError) error = NULL;
  gboolean encrypted, changed = !expected;
  TaalNamen *namen;

  g_assert_true (taal_namen_is_encrypted (path, &encrypted, &error));
  namen = taal_namen_open (path, encrypted ? PHRASE : NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_dossier_follow_namen (dossier, namen, &changed, &error));
  g_assert_no_error (error);
  g_assert_cmpint (changed, ==, expected);

  return namen;
}

static void
save (TaalNamen *namen)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_namen_save (namen, &error));
  g_assert_no_error (error);
}

static void
assert_name (TaalNamen  *namen,
             const char *id,
             const char *expected)
{
  const TaalNaam *naam = taal_namen_get (namen, id);

  g_assert_cmpstr (naam != NULL ? naam->naam : NULL, ==, expected);
  if (naam != NULL)
    g_assert_cmpstr (naam->cursist_id, ==, id);
}

/* Of the choices the one that is about the cursist goes along. */
static void
assert_choice (TaalNamen  *namen,
               const char *id)
{
  const GPtrArray *keuzen = taal_namen_list_keuzen (namen);

  g_assert_cmpuint (keuzen->len, ==, 2);
  g_assert_cmpstr (((const TaalNamenKeuze *) g_ptr_array_index (keuzen, 0))->id, ==, id);
  g_assert_cmpstr (((const TaalNamenKeuze *) g_ptr_array_index (keuzen, 1))->id, ==, "KA-1");
}

static void
test_edit_and_undo (DossierFixture *fixture,
                    gconstpointer   data)
{
  const char *phrase = data;
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalNamen) namen = make_names (fixture, phrase);
  g_autoptr (GError) error = NULL;
  guint n;

  edit (dossier, "KA-1", "KX-9");
  g_clear_object (&dossier);
  /* Also when the dossier was closed in between; twice is as once. */
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  for (int i = 0; i < 2; i++)
    {
      g_clear_object (&namen);
      namen = open_names (fixture, dossier, i == 0);
      assert_name (namen, "KX-9", "Fatima");
      assert_name (namen, "KA-1", NULL);
      assert_name (namen, "KB-2", "Omar");
      assert_choice (namen, "KX-9");
      save (namen);
    }

  undo (dossier);
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KA-1", "Fatima");
  assert_name (namen, "KX-9", NULL);
  assert_choice (namen, "KA-1");
  save (namen);

  taal_delta_unref (taal_dossier_redo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  undo (dossier);
  g_assert_true (taal_dossier_count_hernoemingen (dossier, &n, &error));
  g_assert_cmpuint (n, ==, 4);
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KA-1", "Fatima");
}

/* Ids that others had: each name goes with its cursist, and one that is nobody's to nobody. */
static void
test_ids_of_others (DossierFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalNamen) namen = make_names (fixture, NULL);

  g_assert_true (taal_namen_set (namen, "KZ-0", "Wie weg is", NULL, NULL));
  g_assert_true (taal_namen_remember (namen, "Wie", NULL, TAAL_NAMEN_CURSIST, "KZ-0", NULL));
  save (namen);
  edit (dossier, "KA-1", "KT");
  edit (dossier, "KB-2", "KA-1");
  edit (dossier, "KT", "KB-2");
  edit (dossier, "KC-3", "KZ-0");
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KA-1", "Omar");
  assert_name (namen, "KB-2", "Fatima");
  assert_name (namen, "KZ-0", NULL);
  assert_name (namen, "KT", NULL);
  assert_choice (namen, "KB-2");
}

/* Two ids in one step, one after the other. */
static void
test_one_step (DossierFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalNamen) namen = make_names (fixture, NULL);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_CURSISTEN, "KB-2");
  taal_bewerking_set (bewerking, "cursist_id", "KN");
  taal_bewerking_change (bewerking, TAAL_TABEL_CURSISTEN, "KA-1");
  taal_bewerking_set (bewerking, "cursist_id", "KB-2");
  report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KB-2", "Fatima");
  assert_name (namen, "KN", "Omar");
  save (namen);
  undo (dossier);
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KA-1", "Fatima");
  assert_name (namen, "KB-2", "Omar");
  assert_name (namen, "KN", NULL);
}

/* A dossier that is put back as it was has its ids of then, and other changes come after. */
static void
test_put_back (DossierFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalNamen) namen = make_names (fixture, NULL);
  g_autoptr (GBytes) bytes = NULL;

  edit (dossier, "KB-2", "KB-3");
  g_clear_object (&dossier);
  bytes = dossier_get_bytes (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  edit (dossier, "KA-1", "KX-9");
  edit (dossier, "KX-9", "KY-9");
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KY-9", "Fatima");
  save (namen);

  g_clear_object (&dossier);
  dossier_set_bytes (fixture->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  edit (dossier, "KA-1", "KW-7");
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KW-7", "Fatima");
  assert_name (namen, "KB-3", "Omar");
  assert_name (namen, "KY-9", NULL);
}

/* The child: the dossier is written, and it is killed before the list is. */
static int
rename_and_die (const char *path)
{
  g_autoptr (TaalDossier) dossier = dossier_open (path, TAAL_DOSSIER_EDIT);

  edit (dossier, "KA-1", "KX-9");
  kill (getpid (), SIGKILL);
  return EXIT_FAILURE;
}

static void
test_a_kill_between (DossierFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalNamen) namen = make_names (fixture, data);
  const char *const argv[] = { program, RENAME, fixture->path, NULL };
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&dossier);
  child = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (child, NULL, &error));
  g_assert_true (g_subprocess_get_if_signaled (child));

  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KX-9", "Fatima");
  assert_name (namen, "KA-1", NULL);
}

static void
assert_bytes (const char *path,
              const char *text,
              gboolean    there)
{
  g_autoptr (GBytes) bytes = dossier_get_bytes (path);

  g_assert_cmpint (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text,
                           strlen (text)) != NULL,
                   ==, there);
}

/* Who is erased goes off a list that did not follow yet, with the ids that they ever had. */
static void
test_erased (DossierFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalNamen) namen = make_names (fixture, NULL);
  g_autofree char *path = taal_namen_dup_path (fixture->path);
  g_autoptr (GError) error = NULL;
  guint n;

  taal_namen_forget (namen, "KA-1", NULL);
  save (namen);
  edit (dossier, "KA-1", "KX-9");
  edit (dossier, "KB-2", "KB-3");
  edit (dossier, "KX-9", "KY-9");
  assert_bytes (fixture->path, "KX-9", TRUE);
  assert_bytes (path, "Fatima", TRUE);
  g_assert_true (taal_dossier_wis_cursist (dossier, "KY-9", NULL, NULL, &error));
  g_assert_no_error (error);
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, FALSE);
  assert_name (namen, "KB-3", "Omar");
  assert_bytes (path, "Fatima", FALSE);
  for (int i = 0; i < 3; i++)
    {
      static const char *const ids[] = { "KA-1", "KX-9", "KY-9" };

      assert_bytes (path, ids[i], FALSE);
      assert_bytes (fixture->path, ids[i], FALSE);
    }
  g_assert_true (taal_dossier_count_hernoemingen (dossier, &n, &error));
  g_assert_cmpuint (n, ==, 3);

  /* And what comes after is followed. */
  edit (dossier, "KB-3", "KB-4");
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, TRUE);
  assert_name (namen, "KB-4", "Omar");
}

/* An older file, that is opened for reading as it is, has no such changes. */
static void
test_older (DossierFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *script = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "tests", "dossier",
                                              "versions", "v3.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalNamen) namen = make_names (fixture, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (script, &sql, NULL, &error));
  dossier_set_bytes (fixture->path, "", 0);
  dossier_change (fixture->path, sql);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_clear_object (&namen);
  namen = open_names (fixture, dossier, FALSE);
  assert_name (namen, "KA-1", "Fatima");
}

/* What no program of ours wrote is damage. */
static void
test_damaged (DossierFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalNamen) namen = make_names (fixture, NULL);
  g_autoptr (GError) error = NULL;
  gboolean changed;
  guint n;

  g_clear_object (&dossier);
  dossier_change (fixture->path,
                  "INSERT INTO hernoeming VALUES (1, 1, 'K', CAST(X'ff' AS TEXT))");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_false (taal_dossier_follow_namen (dossier, namen, &changed, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_false (taal_dossier_count_hernoemingen (dossier, &n, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
}

#define ADD(path, data, test)                                                                    \
  g_test_add ("/dossier/hernoemen/" path, DossierFixture, data, dossier_set_up, test,            \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], RENAME))
    return rename_and_die (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("edit-and-undo", NULL, test_edit_and_undo);
  ADD ("edit-and-undo-encrypted", PHRASE, test_edit_and_undo);
  ADD ("ids-of-others", NULL, test_ids_of_others);
  ADD ("one-step", NULL, test_one_step);
  ADD ("put-back", NULL, test_put_back);
  ADD ("a-kill-between", NULL, test_a_kill_between);
  ADD ("a-kill-between-encrypted", PHRASE, test_a_kill_between);
  ADD ("erased", NULL, test_erased);
  ADD ("older", NULL, test_older);
  ADD ("damaged", NULL, test_damaged);

  return g_test_run ();
}
