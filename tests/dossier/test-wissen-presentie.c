/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-fixture.h"

/* Old presentie of a cursist who is still there: no byte tells whose it was, and all else is as it
 * was. */

#define GRENS taal_date_from_ymd (2016, 1, 1)

static void
put (DossierFixture *fixture,
     const char     *name,
     const char     *text)
{
  g_free (dossier_put (fixture, "oud", name, text));
}

static TaalDossier *
make (DossierFixture *fixture)
{
  g_autofree char *source = g_build_filename (fixture->folder, "oud", NULL);
  TaalDossier *dossier;

  put (fixture, "groepen.csv", "groep_id,naam,wet,route\nG1,A,WI2013,B1\n");
  put (fixture, "lessen.csv",
       "les_id,groep_id,datum,minuten,vorm,status\nL1,G1,2014-12-30,60,online,gegeven\n"
       "L2,G1,2015-06-01,60,online,gegeven\nL3,G1,2015-12-31,60,fysiek,gegeven\n"
       "L4,G1,2016-01-01,60,online,gegeven\nL5,G1,2015-02-01,60,fysiek,gegeven\n");
  put (fixture, "cursisten.csv",
       "cursist_id,wet,route,gemeente,start,vorige_school,online_toestemming_op,"
       "online_voorgelicht_op,id_gecontroleerd_op\n"
       "KA-1,WI2013,B1,GM0301,2014-12-01,4321,2015-03-03,2014-12-02,2016-03-04\n"
       "KB-2,WI2013,B1,GM0301,2014-12-01,,,,\n");
  put (fixture, "presentie.csv",
       "les_id,cursist_id,aanwezig,paraaf,login,van,tot,vorm\n"
       "L1,KA-1,ja,oude-paraaf,oude-login,09:00,10:00,online\nL2,KA-1,ja,,vaste-login,,,\n"
       "L3,KA-1,nee,nee,,,,\nL4,KA-1,ja,nieuwe-paraaf,vaste-login,,,\n"
       "L1,KB-2,ja,p,andere,,,\nL5,KA-1,ja,,samen,,,\nL5,KB-2,ja,,samen,,,\n");
  put (fixture, "facturen.csv",
       "factuur_id,cursist_id,datum,van,tot,uren\nF1,KA-1,2015-02-01,2014-12-01,2015-01-31,4\n"
       "F2,KA-1,2016-01-05,2015-12-01,2015-12-31,4\n");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_CREATE);
  taal_import_report_unref (dossier_import (dossier, source));

  return dossier;
}

static void
run (TaalDossier   *dossier,
     TaalBewerking *bewerking)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = taal_dossier_edit (dossier, bewerking, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  taal_bewerking_unref (bewerking);
}

static gboolean
has_bytes (const char *path,
           const char *text)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &bytes, &length, NULL) &&
         memmem (bytes, length, text, strlen (text)) != NULL;
}

/* The rows as a text: lesson, cursist, and what tells who it is. */
static void
assert_rows (const char *path,
             const char *sql)
{
  g_assert_cmpint (dossier_query (path, sql), ==, 1);
}

static GArray *
load_facts (TaalDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  GArray *feiten = taal_dossier_load_bewaarfeiten (dossier, GRENS, NULL, &error);

  g_assert_no_error (error);
  return feiten;
}

static void
assert_fact (TaalDossier *dossier,
             int          n,
             TaalDate     first,
             TaalDate     last)
{
  g_autoptr (GArray) feiten = load_facts (dossier);
  const TaalBewaarfeit *feit = &g_array_index (feiten, TaalBewaarfeit, 0);

  g_assert_cmpstr (feit->id, ==, "KA-1");
  g_assert_cmpint ((int) feit->n_presentie, ==, n);
  g_assert_cmpint (feit->eerste, ==, first);
  g_assert_cmpint (feit->presentie, ==, last);
}

static void
test_erased (DossierFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autofree char *folder = g_build_filename (fixture->folder, "kopieen", NULL);
  g_autoptr (TaalDelta) delta = NULL;
  g_autoptr (GPtrArray) log = NULL, backups = NULL;
  g_autoptr (TaalWijziging) undo = NULL, redo = NULL;
  g_autoptr (GError) error = NULL;
  TaalBewerking *bewerking;
  const TaalWijziging *step;
  guint n;

  taal_dossier_set_backup_folder (dossier, folder);
  /* A row of before that was changed, one that was removed, and a later one of now. */
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_change_rij (bewerking, TAAL_TABEL_PRESENTIE, 1);
  taal_bewerking_set (bewerking, "paraaf", "oude-paraaf-2");
  run (dossier, bewerking);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_remove_rij (bewerking, TAAL_TABEL_PRESENTIE, 2);
  run (dossier, bewerking);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_change_rij (bewerking, TAAL_TABEL_PRESENTIE, 4);
  taal_bewerking_set (bewerking, "paraaf", "nieuwste-paraaf");
  run (dossier, bewerking);
  backups = taal_dossier_list_backups (dossier, &error);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (has_bytes (g_ptr_array_index (backups, 0), "oude-login"));
  g_assert_true (has_bytes (fixture->path, "oude-login"));

  /* L3 stays: an invoice of later rests on it. */
  assert_fact (dossier, 2, taal_date_from_ymd (2014, 12, 30), taal_date_from_ymd (2015, 2, 1));
  g_assert_true (taal_dossier_wis_presentie (dossier, "KA-1", GRENS, &delta, NULL, &error));
  g_assert_no_error (error);
  assert_fact (dossier, 0, TAAL_DATE_NONE, TAAL_DATE_NONE);
  (void) taal_delta_get_gewijzigd (delta, TAAL_TABEL_PRESENTIE, &n);
  g_assert_cmpuint (n, ==, 2);
  (void) taal_delta_get_toegevoegd (delta, TAAL_TABEL_CURSISTEN, &n);
  g_assert_cmpuint (n, ==, 1);

  /* No byte is left, neither in the file nor in a copy. */
  g_assert_false (has_bytes (fixture->path, "oude-login"));
  g_assert_false (has_bytes (fixture->path, "oude-paraaf"));
  g_ptr_array_unref (backups);
  backups = taal_dossier_list_backups (dossier, &error);
  for (guint i = 0; i < backups->len; i++)
    g_assert_false (has_bytes (g_ptr_array_index (backups, i), "oude-"));

  /* What a lesson is judged by is the same, and the cursist has what is of later. */
  assert_rows (fixture->path, "SELECT group_concat(les_id || cursist_id || aanwezig ||"
                              " ifnull(paraaf, '-') || ifnull(login, '-'), ' ') ="
                              " 'L1gewist-1jajagewist-1 L1KB-2japandere L3KA-1neenee-"
                              " L4KA-1janieuwste-paraafvaste-login L5gewist-1ja-gewist-1"
                              " L5KB-2ja-samen'"
                              " FROM (SELECT * FROM presentie ORDER BY les_id, cursist_id DESC)");
  /* A day is the first of those lessons at which it held; one that is later than all is later. */
  assert_rows (fixture->path,
               "SELECT wet = 'WI2013' AND route = 'B1' AND gemeente IS NULL AND start IS NULL AND"
               " vorige_school IS NULL AND online_toestemming_op = '2016-01-01' AND"
               " online_voorgelicht_op = '2014-12-30' AND id_gecontroleerd_op = '2016-01-01'"
               " FROM cursisten WHERE cursist_id = 'gewist-1'");
  assert_rows (fixture->path, "SELECT group_concat(factuur_id || cursist_id, ' ') ="
                              " 'F1gewist-1 F2KA-1' FROM facturen");
  assert_rows (fixture->path, "SELECT gemeente = 'GM0301' AND start = '2014-12-01'"
                              " FROM cursisten WHERE cursist_id = 'KA-1'");

  /* An entry without personal data is left, and what is later can be undone. */
  log = taal_dossier_get_log (dossier, 1, &error);
  step = g_ptr_array_index (log, 0);
  g_assert_cmpint (step->soort, ==, TAAL_WIJZIGING_WISSEN);
  g_assert_cmpint (step->tabel, ==, TAAL_TABEL_PRESENTIE);
  g_assert_cmpint ((int) step->aantal, ==, 2);
  g_assert_null (step->onderwerp);
  g_clear_pointer (&delta, taal_delta_unref);
  delta = taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_rows (fixture->path, "SELECT paraaf = 'nieuwe-paraaf' FROM presentie WHERE les_id = 'L4'");
  g_assert_true (taal_dossier_get_steps (dossier, &undo, &redo, &error));
  g_assert_null (undo);

  g_assert_false (taal_dossier_wis_presentie (dossier, "KA-1", GRENS, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
  g_clear_error (&error);
  g_assert_false (taal_dossier_wis_presentie (dossier, "KC-3", GRENS, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
}

/* Texts that tell of an old log-in, and an invoice of before that was changed. */
static void
test_texts_and_invoices (DossierFixture *fixture,
                         gconstpointer   data)
{
  static const char *const bewijs[] = { "L1", "oude-login", NULL };
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalWijziging) undo = NULL, redo = NULL;
  g_autoptr (GError) error = NULL;
  TaalBewerking *bewerking = taal_bewerking_new (NULL);

  taal_bewerking_wijs_af (bewerking, "S09", "oude-login", bewijs, "Zelfde oude-login", "H");
  run (dossier, bewerking);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_change (bewerking, TAAL_TABEL_FACTUREN, "F2");
  taal_bewerking_set (bewerking, "uren", "5");
  run (dossier, bewerking);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_remove (bewerking, TAAL_TABEL_FACTUREN, "F1");
  run (dossier, bewerking);
  bewerking = taal_bewerking_new (NULL);
  taal_bewerking_change (bewerking, TAAL_TABEL_CURSISTEN, "KA-1");
  taal_bewerking_set (bewerking, "gemeente", "GM0200");
  run (dossier, bewerking);
  g_assert_true (taal_dossier_wis_presentie (dossier, "KA-1", GRENS, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (has_bytes (fixture->path, "oude-login"));
  /* The invoice that was removed was one of then: it cannot come back. */
  g_assert_true (taal_dossier_get_steps (dossier, &undo, &redo, &error));
  g_assert_cmpint (undo->tabel, ==, TAAL_TABEL_CURSISTEN);
  taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&undo, taal_wijziging_unref);
  g_assert_true (taal_dossier_get_steps (dossier, &undo, &redo, &error));
  g_assert_null (undo);
}

/* What an import added can be taken back as a whole, with nothing of it coming back under a name.
 */
static void
test_undo_of_the_import (DossierFixture *fixture,
                         gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (GError) error = NULL;
  TaalDelta *delta;

  g_assert_true (taal_dossier_wis_presentie (dossier, "KA-1", GRENS, NULL, NULL, &error));
  g_assert_no_error (error);
  delta = taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  taal_delta_unref (delta);
  assert_rows (fixture->path, "SELECT count(*) = 0 FROM presentie");
  assert_rows (fixture->path, "SELECT count(*) = 1 FROM cursisten");
  delta = taal_dossier_redo (dossier, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  taal_delta_unref (delta);
  assert_rows (fixture->path, "SELECT count(*) = 2 FROM presentie WHERE cursist_id = 'KA-1'"
                              " OR login = 'oude-login'");
  g_assert_false (has_bytes (fixture->path, "oude-login"));
}

#define ADD(path, test)                                                                          \
  g_test_add ("/dossier/wissen-presentie/" path, DossierFixture, NULL, dossier_set_up, test,     \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("erased", test_erased);
  ADD ("texts-and-invoices", test_texts_and_invoices);
  ADD ("undo-of-the-import", test_undo_of_the_import);

  return g_test_run ();
}
