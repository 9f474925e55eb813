/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "lijst-fixture.h"
#include "spiegel.h"
#include "taal-docent-rij.h"
#include "taal-docenten-lijst.h"
#include "taal-les-rij.h"
#include "taal-lessen-lijst.h"
#include "taal-session.h"

/* The lists of a school, through edits, undos, redos and other periods in any order, and questions between
 * and during those: whoever only heard what a list said has what the list has. */

#define N_STEPS 60

typedef struct
{
  char *folder;
  char *path;
  TaalSession *session;
  TaalLessenLijst *lessen;
  TaalDocentenLijst *docenten;
} Fixture;

static char *
dup_les (gpointer item)
{
  const TaalLesOordeel *oordeel = taal_les_rij_get_oordeel (item);

  return g_strdup_printf ("%s %d %d %d", oordeel->les.les_id, oordeel->les.docent,
                          oordeel->les.minuten, oordeel->les.datum);
}

static char *
dup_docent (gpointer item)
{
  TaalGewichten gewichten = taal_docent_rij_get_gewichten (item);

  return g_strdup_printf ("%s %s %u %" G_GINT64_FORMAT,
                          taal_docent_rij_get_docent (item)->docent_id,
                          taal_docent_rij_get_naam (item),
                          taal_docent_rij_get_dossier (item)->registratie_status,
                          gewichten.status[TAAL_STATUS_GECERTIFICEERD]);
}

static void
follow_cb (Fixture *fixture)
{
  TaalCheck *check = taal_session_get_check (fixture->session);

  taal_lessen_lijst_set_check (fixture->lessen, check);
  taal_docenten_lijst_set_check (fixture->docenten, check);
}

static TaalCheck *
read_school (const char *path)
{
  const TaalPeriode year = { taal_date_from_ymd (2024, 1, 1), taal_date_from_ymd (2024, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron =
      taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return taal_check_run (bron, norm, year);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  const char *const sources[] = { sample, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalCheck) check = NULL;

  fixture->folder = g_dir_make_tmp ("taal-spiegel-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (fixture->path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&dossier);

  check = read_school (fixture->path);
  fixture->session = taal_session_new (check);
  fixture->lessen = taal_lessen_lijst_new ();
  fixture->docenten = taal_docenten_lijst_new (TAAL_DATE_NONE);
  g_signal_connect_swapped (fixture->session, "changed", G_CALLBACK (follow_cb), fixture);
  follow_cb (fixture);
}

static void
settle (Fixture *fixture)
{
  while (taal_session_is_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  lijst_fixture_wait (fixture->lessen);
  lijst_fixture_wait (fixture->docenten);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  settle (fixture);
  g_signal_handlers_disconnect_by_func (fixture->session, follow_cb, fixture);
  g_assert_finalize_object (fixture->lessen);
  g_assert_finalize_object (fixture->docenten);
  g_object_unref (fixture->session);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  /* The worker that closes the file may take its journal away at this moment. */
  g_assert_true (g_remove (journal) == 0 || errno == ENOENT);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer unused)
{
}

/* A lesson gets another docent or length, goes away, or a docent gets a registratie. */
static void
edit (Fixture *fixture,
      int number)
{
  TaalSnapshot *snapshot = taal_session_get_check (fixture->session)->oordeel->snapshot;
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int_range (30, 240));
  g_autofree char *docent = g_strdup_printf ("D%03d", g_test_rand_int_range (1, 14));
  TaalLes les;

  /* The first step of all, the import, can be undone as well. */
  if (taal_snapshot_get_n_lessen (snapshot) == 0)
    {
      taal_session_redo_async (fixture->session, 0, done_cb, NULL);
      return;
    }
  taal_snapshot_get_les (
      snapshot, g_test_rand_int_range (0, taal_snapshot_get_n_lessen (snapshot)), &les);
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, les.les_id);
      taal_bewerking_set (bewerking, "minuten", text);
      break;
    case 1:
      taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, les.les_id);
      taal_bewerking_set (bewerking, "docent_id", docent);
      break;
    case 2:
      taal_bewerking_remove (bewerking, TAAL_TABEL_LESSEN, les.les_id);
      break;
    default:
      g_free (g_steal_pointer (&text));
      text = g_strdup_printf ("20%02d-01-01", 10 + number % 14);
      taal_bewerking_add (bewerking, TAAL_TABEL_REGISTRATIES);
      taal_bewerking_set (bewerking, "docent_id", docent);
      taal_bewerking_set (bewerking, "register", "BVNT2");
      taal_bewerking_set (bewerking, "van", text);
      break;
    }
  taal_session_edit_async (fixture->session, bewerking, done_cb, NULL);
}

static void
ask (Fixture *fixture)
{
  static const char *const words[] = { "", "01", "D00", "2024", "niets van dit alles", "a" };
  TaalLessenVraag lessen = TAAL_LESSEN_VRAAG_INIT;
  TaalDocentenVraag docenten = TAAL_DOCENTEN_VRAAG_INIT;

  lessen.zoek = docenten.zoek =
      (char *) words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
  lessen.op = (TaalLessenOp) g_test_rand_int_range (0, TAAL_N_LESSEN_OP);
  lessen.aflopend = docenten.aflopend = g_test_rand_bit ();
  lessen.alleen_meetellend = g_test_rand_bit ();
  docenten.op = (TaalDocentenOp) g_test_rand_int_range (0, TAAL_N_DOCENTEN_OP);
  docenten.alleen_in_dienst = g_test_rand_bit ();
  taal_lessen_lijst_set_vraag (fixture->lessen, &lessen);
  taal_docenten_lijst_set_vraag (fixture->docenten, &docenten);
}

/* Returns whether it was only a question, so that every row stays what it was. */
static gboolean
do_step (Fixture *fixture,
         int number)
{
  const int jaar = g_test_rand_int_range (2023, 2027);
  const TaalPeriode year = { taal_date_from_ymd (jaar, 1, 1), taal_date_from_ymd (jaar, 12, 31) };

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      taal_session_undo_async (fixture->session, 0, done_cb, NULL);
      return FALSE;
    case 1:
      taal_session_redo_async (fixture->session, 0, done_cb, NULL);
      return FALSE;
    case 2:
      taal_session_judge_async (fixture->session, year, done_cb, NULL);
      return FALSE;
    case 3:
    case 4:
      edit (fixture, number);
      return FALSE;
    default:
      ask (fixture);
      return TRUE;
    }
}

static void
test_any_order (Fixture *fixture,
                gconstpointer unused)
{
  g_autoptr (Spiegel) lessen = spiegel_new (G_LIST_MODEL (fixture->lessen), dup_les);
  g_autoptr (Spiegel) docenten = spiegel_new (G_LIST_MODEL (fixture->docenten), dup_docent);

  settle (fixture);
  spiegel_assert (lessen);
  spiegel_assert (docenten);
  for (int i = 0; i < N_STEPS; i++)
    {
      gboolean question, one = g_test_rand_int_range (0, 3) > 0;

      (void) spiegel_take_n_changes (lessen, FALSE);
      (void) spiegel_take_n_changes (docenten, FALSE);
      question = do_step (fixture, i);
      /* Now and then the next comes before the first has its answer. */
      if (!one)
        question = do_step (fixture, i) && question;
      settle (fixture);
      spiegel_assert (lessen);
      spiegel_assert (docenten);
      if (question)
        {
          g_assert_cmpuint (spiegel_take_n_changes (lessen, TRUE), <=, 1);
          g_assert_cmpuint (spiegel_take_n_changes (docenten, TRUE), <=, 1);
        }
      else if (one)
        {
          g_assert_cmpuint (spiegel_take_n_changes (lessen, FALSE), <=, 1);
          g_assert_cmpuint (spiegel_take_n_changes (docenten, FALSE), <=, 1);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/check/spiegel/any-order", Fixture, NULL, set_up, test_any_order, tear_down);

  return g_test_run ();
}
