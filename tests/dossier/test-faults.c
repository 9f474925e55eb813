/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-fixture.h"
#include "fault-vfs.h"

/* The n-th call of each kind fails, for n = 1, 2, … until nothing fails any more: the dossier is as
 * it was, or the commit is whole; and when it was said to be done, it is. */

typedef struct
{
  const char *name;
  FaultKind   kind;
  gboolean    stays;
} Fault;

static const Fault faults[] = {
  { "open", FAULT_OPEN, FALSE },
  { "open-for-ever", FAULT_OPEN, TRUE },
  { "read", FAULT_READ, FALSE },
  { "read-for-ever", FAULT_READ, TRUE },
  { "write", FAULT_WRITE, FALSE },
  { "write-for-ever", FAULT_WRITE, TRUE },
  { "disk-full", FAULT_FULL, FALSE },
  { "disk-full-for-ever", FAULT_FULL, TRUE },
  { "sync", FAULT_SYNC, FALSE },
  { "sync-for-ever", FAULT_SYNC, TRUE },
  { "truncate", FAULT_TRUNCATE, FALSE },
  { "truncate-for-ever", FAULT_TRUNCATE, TRUE },
  { "lock", FAULT_LOCK, FALSE },
  { "lock-for-ever", FAULT_LOCK, TRUE },
  { "busy", FAULT_BUSY, FALSE },
  { "busy-for-ever", FAULT_BUSY, TRUE },
  { "delete", FAULT_DELETE, FALSE },
  { "delete-for-ever", FAULT_DELETE, TRUE },
};

/* What is being done when it fails. */
typedef enum
{
  WORK_IMPORT,
  WORK_EDIT,
  WORK_UNDO,
  WORK_REDO,
  WORK_WISSEN,
  N_WORKS,
} Work;

static const char *const work_names[N_WORKS] = { "import", "edit", "undo", "redo", "wissen" };

typedef struct
{
  const Fault *fault;
  Work         work;
} Case;

/* A dossier before the work, and the rows before and after it. */
typedef struct
{
  DossierFixture  base;
  Work            work;
  GBytes         *before;
  char           *source;
  char           *rows_before;
  char           *rows_after;
} Fixture;

static void
restore (Fixture *fixture)
{
  g_autofree char *journal = g_strconcat (fixture->base.path, "-journal", NULL);

  (void) g_unlink (journal);
  dossier_set_bytes (fixture->base.path, g_bytes_get_data (fixture->before, NULL),
                     g_bytes_get_size (fixture->before));
}

/* A docent who changes, a les that is new, one that goes with its presentie, a les that goes to another
 * docent, and notes: a signal, and a file of two pieces. */
static TaalImportReport *
edit_rows (TaalDossier  *dossier,
           GError      **error)
{
  static const char *const bewijs[] = { "X1", "X3", NULL }, *const lessen[] = { "M1", NULL };
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GBytes) scan = g_bytes_new_take (g_malloc0 (300000), 300000);

  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D1");
  taal_bewerking_set (bewerking, "docent_id", "D11");
  taal_bewerking_set (bewerking, "naam", "Heel anders");
  taal_bewerking_add (bewerking, TAAL_TABEL_LESSEN);
  taal_bewerking_set (bewerking, "les_id", "M1");
  taal_bewerking_set (bewerking, "groep_id", "G01");
  taal_bewerking_set (bewerking, "datum", "2023-01-09");
  taal_bewerking_set (bewerking, "minuten", "60");
  taal_bewerking_set (bewerking, "vorm", "fysiek");
  taal_bewerking_set (bewerking, "status", "gegeven");
  taal_bewerking_remove (bewerking, TAAL_TABEL_LESSEN, "X2");
  taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "X3");
  taal_bewerking_set (bewerking, "docent_id", "D11");
  taal_bewerking_wijs_af (bewerking, "S01", "D1", bewijs, "Twee lokalen naast elkaar", "Hanneke");
  taal_bewerking_add_bijlage (bewerking, "lijst.pdf", "application/pdf", scan, lessen);

  return taal_dossier_edit (dossier, bewerking, NULL, error);
}

/* The work. Returns whether it was said to be done. */
static gboolean
do_work (Fixture      *fixture,
         Work          work,
         TaalDossier  *dossier,
         GError      **error)
{
  const char *const sources[] = { fixture->source, NULL };
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalDelta) delta = NULL;

  switch (work)
    {
    case WORK_IMPORT:
      report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, error);
      break;
    case WORK_EDIT:
      report = edit_rows (dossier, error);
      break;
    case WORK_UNDO:
      delta = taal_dossier_undo (dossier, 2, NULL, NULL, NULL, NULL, error);
      break;
    case WORK_REDO:
      delta = taal_dossier_redo (dossier, 3, NULL, NULL, NULL, NULL, error);
      break;
    case WORK_WISSEN:
      return taal_dossier_wis_docent (dossier, "D1", NULL, NULL, error);
    case N_WORKS:
      g_assert_not_reached ();
    }

  return delta != NULL || (report != NULL && taal_import_report_is_imported (report));
}

/* Brings the dossier to where the work begins: an undo takes back an edit and an import. */
static void
prepare (Fixture *fixture)
{
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_EDIT);
  g_autoptr (GError) error = NULL;

  for (Work work = WORK_IMPORT; (fixture->work == WORK_UNDO || fixture->work == WORK_REDO) && work < fixture->work;
       work++)
    {
      g_assert_true (do_work (fixture, work, dossier, &error));
      g_assert_no_error (error);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Case *one = data;
  g_autofree char *docenten = NULL, *lessen = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new ("les_id,groep_id,docent_id,datum,minuten,vorm,status\n");

  dossier_set_up (&fixture->base, data);
  dossier_expect_log (TRUE); /* of all that goes wrong on purpose */
  dossier_make (&fixture->base, fixture->base.path);
  fixture->work = one->work;

  /* An update, a set that is replaced, and rows that need pages. */
  docenten = dossier_put (
      &fixture->base, "nieuw", "docenten.csv",
      "docent_id,naam,rol,start\nD1,Anders,docent,2020-01-01\nE1,Nieuw,docent,2020-01-01\n");
  g_free (
      dossier_put (&fixture->base, "nieuw", "registraties.csv",
                   "docent_id,register,van,tot\nD2,BVNT2,2020-01-01,\nE1,BOW_KR,2020-01-01,\n"));
  for (int i = 0; i < 300; i++)
    g_string_append_printf (text, "N%03d,G01,E1,2023-01-09,60,fysiek,gegeven\n", i);
  lessen = dossier_put (&fixture->base, "nieuw", "lessen.csv", text->str);
  g_string_free (text, TRUE);
  fixture->source = g_path_get_dirname (docenten);

  prepare (fixture);
  fixture->before = dossier_get_bytes (fixture->base.path);
  fixture->rows_before = dossier_dup_rows (fixture->base.path);
  dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_EDIT);
  g_assert_true (do_work (fixture, fixture->work, dossier, &error));
  g_assert_no_error (error);
  fixture->rows_after = dossier_dup_rows (fixture->base.path);
  g_assert_cmpstr (fixture->rows_after, !=, fixture->rows_before);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->before, g_bytes_unref);
  g_clear_pointer (&fixture->source, g_free);
  g_clear_pointer (&fixture->rows_before, g_free);
  g_clear_pointer (&fixture->rows_after, g_free);
  dossier_tear_down (&fixture->base, data);
}

/* Opens, works and closes. Returns whether that was said to be done. */
static gboolean
work_once (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier =
      taal_dossier_open (fixture->base.path, TAAL_DOSSIER_EDIT, NULL, &error);
  gboolean done = dossier != NULL && do_work (fixture, fixture->work, dossier, &error);

  g_assert_true (done == (error == NULL));
  if (error != NULL)
    g_assert_true (error->domain == TAAL_DOSSIER_ERROR);

  return done;
}

/* The next who opens it finds it whole. Returns whether the work is in it. */
static gboolean
check (Fixture *fixture)
{
  g_autofree char *rows = NULL;

  g_object_unref (dossier_open (fixture->base.path, TAAL_DOSSIER_EDIT));
  rows = dossier_dup_rows (fixture->base.path);
  g_assert_cmpint (dossier_query (fixture->base.path, "SELECT count(*) FROM pragma_integrity_check"
                                                      " WHERE integrity_check <> 'ok'"),
                   ==, 0);
  if (g_str_equal (rows, fixture->rows_after))
    return TRUE;

  g_assert_cmpstr (rows, ==, fixture->rows_before);
  return FALSE;
}

static void
test_a_call_fails (Fixture       *fixture,
                   gconstpointer  data)
{
  const Fault *fault = ((const Case *) data)->fault;
  gboolean has_failed = TRUE;
  guint n_done = 0, n;

  for (n = 1; has_failed; n++)
    {
      gboolean done, is_in;

      restore (fixture);
      fault_vfs_arm (fault->kind, n, fault->stays);
      done = work_once (fixture);
      has_failed = fault_vfs_disarm ();
      is_in = check (fixture);
      g_assert_true (is_in || !done);
      n_done += done && has_failed ? 1 : 0;
    }

  g_test_message ("%s: %u calls, %u of whose failures did not matter", fault->name, n - 2, n_done);
  g_assert_cmpuint (n, >, 2);
  g_assert_true (check (fixture)); /* the last one, in which nothing failed */
}

/* The same for a dossier that is yet to be made: there is one, or no file and nothing left of it.
 */
static void
test_a_call_fails_in_making_it (Fixture       *fixture,
                                gconstpointer  data)
{
  const Fault *fault = ((const Case *) data)->fault;
  g_autofree char *folder = g_build_filename (fixture->base.folder, "leeg", NULL);
  g_autofree char *path = g_build_filename (folder, "school.taalnorm", NULL);
  gboolean has_failed = TRUE;

  for (guint n = 1; has_failed; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TaalDossier) dossier = NULL;

      g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
      fault_vfs_arm (fault->kind, n, fault->stays);
      dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
      has_failed = fault_vfs_disarm ();
      g_assert_true ((dossier == NULL) == (error != NULL));
      g_clear_object (&dossier);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        {
          dossier = dossier_open (path, TAAL_DOSSIER_READ);
          g_clear_object (&dossier);
          g_assert_cmpint (g_unlink (path), ==, 0);
        }
      else
        g_assert_nonnull (error);
      g_assert_cmpint (g_rmdir (folder), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  static Case cases[G_N_ELEMENTS (faults)][N_WORKS];

  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();
  fault_vfs_register ();

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *make_path = g_strconcat ("/dossier/faults/make/", faults[i].name, NULL);

      for (Work work = 0; work < N_WORKS; work++)
        {
          g_autofree char *path =
              g_strdup_printf ("/dossier/faults/%s/%s", work_names[work], faults[i].name);

          cases[i][work] = (Case){ &faults[i], work };
          g_test_add (path, Fixture, &cases[i][work], set_up, test_a_call_fails, tear_down);
        }
      g_test_add (make_path, Fixture, &cases[i][WORK_IMPORT], set_up, test_a_call_fails_in_making_it,
                  tear_down);
    }

  return g_test_run ();
}
