/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-fixture.h"

/* Erasing a person: no byte of the file tells who it was, and all else is as it was. */

#define NAAM   "Wilhelmina Zonderland"
#define NAAM_2 "Mina Zonderland"
#define ID     "DOC-8731"
#define NUMMER "BV-556677"
#define LOGIN  "wzonder"

static const char *const traces[] = { "Zonderland", "Wilhelmina", "8731", "556677", "wzonder",
                                      "w-diploma",  "WZ-paraaf",  NULL };

static void
put (DossierFixture *fixture,
     const char     *name,
     const char     *text)
{
  g_free (dossier_put (fixture, "persoon", name, text));
}

/* A docent with lessons, a plan, evidence and log-ins, brought in by an import. */
static char *
put_docent (DossierFixture *fixture)
{
  put (fixture, "docenten.csv",
       "docent_id,naam,rol,contractvorm,start,eind,uren_per_week,vog_datum,vog_profiel,vog_overlegd_op\n" ID
       "," NAAM ",docent,opdracht,2020-01-01,2024-01-01,12,2019-12-01,60,2019-12-02\n");
  put (fixture, "registraties.csv",
       "docent_id,register,nummer,van,tot,gecontroleerd_op\n" ID ",BVNT2," NUMMER
       ",2020-01-01,2023-12-31,2023-01-01\n");
  put (fixture, "opleidingen.csv",
       "docent_id,instelling,opleiding,start,bewijs\n" ID ",Hogeschool,Post-hbo,2023-09-01,w-diploma.pdf\n");
  put (fixture, "ervaring.csv",
       "docent_id,grond,van,tot,bewijs\n" ID ",vier jaar NT2,2018-01-01,,w-diploma-2.pdf\n");
  put (fixture, "maatregelen.csv",
       "plan_id,omschrijving,soort,docent_id,streefdatum\n"
       "PP2,Scholing van " NAAM " in mei,opleiding," ID ",2025-05-01\n");
  put (fixture, "lessen.csv",
       "les_id,groep_id,docent_id,co_docent_id,datum,begin,minuten,vorm,status,docent_getekend,docent_login,"
       "docent_van,docent_tot\n"
       "Y1,G01," ID ",,2023-02-01,09:00,60,online,gegeven,ja," LOGIN ",09:00,10:00\n"
       "Y2,G01," ID ",D1,2023-02-02,,60,fysiek,gegeven,,,,\n"
       "Y3,G01,D1," ID ",2023-02-03,,60,online,gegeven,," LOGIN ",,\n");
  put (fixture, "aanbod_wi2013.csv",
       "locatie_id,soort,peildatum,neemt_aan,melder\nL2,ALFA,2024-03-01,ja," NAAM "\n");

  return g_build_filename (fixture->folder, "persoon", NULL);
}

static void
assert_traces (const char *path,
               gboolean    there)
{
  const char *const suffixes[] = { "", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      if (!g_file_get_contents (file, &bytes, &length, NULL) || length == 0)
        continue;
      for (gsize k = 0; traces[k] != NULL; k++)
        {
          gboolean found = memmem (bytes, length, traces[k], strlen (traces[k])) != NULL;

          if (found && !there)
            g_error ("%s is still in %s", traces[k], file);
          g_assert_true (found || !there || k == 6 || i > 0);
        }
    }
}

static void
edit_one (TaalDossier *dossier,
          TaalTabel    tabel,
          const char  *id,
          const char  *kolom,
          const char  *text)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  taal_bewerking_change (bewerking, tabel, id);
  taal_bewerking_set (bewerking, kolom, text);
  report = taal_dossier_edit (dossier, bewerking, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

static gint64
get_undo_id (TaalDossier *dossier)
{
  g_autoptr (TaalWijziging) undo = NULL;
  g_autoptr (TaalWijziging) redo = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_dossier_get_steps (dossier, &undo, &redo, &error));
  g_assert_no_error (error);
  g_assert_null (redo);
  return undo != NULL ? undo->id : 0;
}

/* The dossier with that docent: an import, edits of the docent, one undone, and one of another row. */
static TaalDossier *
make (DossierFixture *fixture)
{
  g_autofree char *source = put_docent (fixture);
  TaalDossier *dossier;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, source));
  edit_one (dossier, TAAL_TABEL_DOCENTEN, ID, "naam", NAAM_2);
  edit_one (dossier, TAAL_TABEL_DOCENTEN, ID, "naam", NAAM);
  edit_one (dossier, TAAL_TABEL_GROEPEN, "G02", "naam", "Avond");
  edit_one (dossier, TAAL_TABEL_DOCENTEN, ID, "vog_profiel", "61");
  taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (taal_dossier_set_profiel (dossier, "Rooster",
                                           "[docenten]\nW. Zonderland=" ID "\n" NAAM "=" ID "\nHanneke=D1\n", &error));
  g_assert_no_error (error);

  return dossier;
}

static void
test_a_docent_with_lessons (DossierFixture *fixture,
                            gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalDelta) delta = NULL;
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *profiel = NULL;
  const TaalWijziging *step;
  guint n;

  assert_traces (fixture->path, TRUE);
  g_assert_true (taal_dossier_wis_docent (dossier, ID, &delta, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (taal_delta_get_gewijzigd (delta, TAAL_TABEL_DOCENTEN, &n));
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (taal_delta_get_gewijzigd (delta, TAAL_TABEL_LESSEN, &n));
  g_assert_cmpuint (n, ==, 2);
  assert_traces (fixture->path, FALSE);

  /* What a judgement needs is there. */
  g_assert_cmpint (
      dossier_query (fixture->path,
                     "SELECT count(*) FROM docenten WHERE docent_id = 'gewist-1' AND naam = 'gewist' AND"
                     " rol = 'docent' AND start = '2020-01-01' AND eind = '2024-01-01' AND contractvorm IS NULL"
                     " AND uren_per_week IS NULL AND vog_datum IS NULL"),
      ==, 1);
  g_assert_cmpint (dossier_query (fixture->path,
                                  "SELECT count(*) FROM registraties WHERE docent_id = 'gewist-1' AND"
                                  " register = 'BVNT2' AND van = '2020-01-01' AND tot = '2023-12-31'"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM opleidingen WHERE docent_id = 'gewist-1'"
                                                 " AND bewijs = 'gewist' AND instelling IS NULL"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM ervaring WHERE docent_id = 'gewist-1'"
                                                 " AND bewijs = 'gewist' AND grond = 'vier jaar NT2'"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen WHERE docent_id = 'gewist-1'"), ==, 2);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen WHERE docent_login = 'gewist-1'"), ==,
                   1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM maatregelen WHERE docent_id = 'gewist-1'"
                                                 " AND omschrijving = 'Scholing van gewist in mei'"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM aanbod_wi2013 WHERE melder = 'gewist'"), ==, 1);
  /* And so is everyone else. */
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM docenten WHERE naam IN ('Hanneke', 'Geertje')"),
                   ==, 2);
  profiel = taal_dossier_get_profiel (dossier, "Rooster", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (profiel, ==, "[docenten]\nHanneke=D1\n");

  /* The step of another row can be undone, and nothing before it. */
  log = taal_dossier_get_log (dossier, 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 7);
  step = g_ptr_array_index (log, 0);
  g_assert_cmpint (step->soort, ==, TAAL_WIJZIGING_WISSEN);
  g_assert_cmpint (step->toestand, ==, TAAL_TOESTAND_VAST);
  g_assert_cmpint (step->tabel, ==, TAAL_TABEL_DOCENTEN);
  g_assert_null (step->onderwerp);
  step = g_ptr_array_index (log, 1);
  g_assert_cmpint (step->toestand, ==, TAAL_TOESTAND_ACHTERGELATEN);
  for (guint i = 3; i < 7; i++)
    {
      step = g_ptr_array_index (log, i);
      g_assert_cmpint (step->toestand, ==, TAAL_TOESTAND_VAST);
      g_assert_true (i > 4 || step->onderwerp == NULL);
    }
  g_assert_cmpint (get_undo_id (dossier), ==, 5);
  g_clear_pointer (&delta, taal_delta_unref);
  delta = taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_STEP);
}

/* One without lessons goes, and so do the rows that are parts of the docent. */
static void
test_a_docent_without_lessons (DossierFixture *fixture,
                               gconstpointer   data)
{
  g_autofree char *source = put_docent (fixture);
  g_autofree char *lessen = g_build_filename (source, "lessen.csv", NULL);
  g_autofree char *maatregelen = g_build_filename (source, "maatregelen.csv", NULL);
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *rows = NULL;

  g_assert_cmpint (g_unlink (lessen), ==, 0);
  g_assert_cmpint (g_unlink (maatregelen), ==, 0);
  dossier_make (fixture, fixture->path);
  before = dossier_dup_rows (fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, source));

  g_assert_true (taal_dossier_wis_docent (dossier, ID, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_traces (fixture->path, FALSE);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM rij_docenten"), ==, 4);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_false (taal_dossier_wis_docent (dossier, ID, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
  g_clear_error (&error);

  /* The import that brought the docent can still be undone, but for the docent; and done again. */
  after = dossier_dup_rows (fixture->path);
  taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  rows = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (rows, ==, before);
  g_clear_pointer (&rows, g_free);
  taal_delta_unref (taal_dossier_redo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  rows = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (rows, ==, after);
  g_clear_object (&dossier);
  assert_traces (fixture->path, FALSE);
}

static void
test_a_cursist (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalDelta) delta = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *source = g_build_filename (fixture->folder, "persoon", NULL);

  put (fixture, "cursisten.csv",
       "cursist_id,wet,route,gemeente,start,vorige_school\nC-8731,WI2013,B1,GM0301,2022-05-01,4321\n"
       "C-8732,WI2013,B1,GM0301,2022-05-01,4321\n");
  put (fixture, "presentie.csv",
       "les_id,cursist_id,aanwezig,paraaf,login\nX1,C-8731,ja,WZ-paraaf,wzonder\nX1,K2,ja,NEE,wzonder\n"
       "X3,C-8731,nee,NEE,\n");
  put (fixture, "facturen.csv",
       "factuur_id,cursist_id,datum,van,tot,uren\nF9,C-8731,2022-06-01,2022-05-01,2022-05-31,10\n");
  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  taal_import_report_unref (dossier_import (dossier, source));
  edit_one (dossier, TAAL_TABEL_CURSISTEN, "C-8731", "route", "Z");

  g_assert_true (taal_dossier_wis_cursist (dossier, "C-8731", &delta, NULL, &error));
  g_assert_no_error (error);
  assert_traces (fixture->path, FALSE);
  g_assert_cmpint (dossier_query (fixture->path,
                                  "SELECT count(*) FROM cursisten WHERE cursist_id = 'gewist-1' AND wet = 'WI2013'"
                                  " AND route = 'Z' AND gemeente IS NULL AND start = '2022-05-01'"
                                  " AND vorige_school = '4321'"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path,
                                  "SELECT count(*) FROM presentie WHERE cursist_id = 'gewist-1'"
                                  " AND ((paraaf = 'ja' AND login = 'gewist-1') OR (paraaf = 'nee' AND login IS NULL))"),
                   ==, 2);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM presentie WHERE cursist_id = 'K2'"
                                                 " AND paraaf = 'NEE' AND login = 'gewist'"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM facturen WHERE cursist_id = 'gewist-1'"), ==,
                   1);
  g_assert_cmpint (get_undo_id (dossier), ==, 0);

  /* Another one, who has no rows elsewhere: the next steps go on as ever. */
  g_assert_true (taal_dossier_wis_cursist (dossier, "C-8732", NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM cursisten WHERE vorige_school = '4321'"), ==, 2);
  edit_one (dossier, TAAL_TABEL_CURSISTEN, "K2", "vorige_school", "1");
  taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_erases_nothing_by_half (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (GBytes) bytes = dossier_get_bytes (fixture->path);
  g_autoptr (TaalDelta) delta = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (taal_dossier_wis_docent (dossier, "D77", &delta, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
  g_assert_null (delta);
  g_clear_error (&error);
  g_assert_false (taal_dossier_wis_cursist (dossier, ID, &delta, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NO_ROW);
  g_clear_error (&error);
  dossier_assert_bytes (fixture->path, bytes);

  dossier_change (fixture->path, "UPDATE rij_school SET kvk = '7'");
  g_assert_false (taal_dossier_wis_docent (dossier, ID, &delta, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
}

/* A step that cannot be read is taken to hold the person, and is no reason to leave them in. */
static void
test_a_log_that_cannot_be_read (DossierFixture *fixture,
                                gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (GError) error = NULL;

  dossier_expect_log (TRUE);
  g_clear_object (&dossier);
  dossier_change (fixture->path, "UPDATE wijziging_stuk SET inhoud = x'00' WHERE wijziging = 5");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_true (taal_dossier_wis_docent (dossier, ID, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_traces (fixture->path, FALSE);
  g_assert_cmpint (get_undo_id (dossier), ==, 0);
}

static void
test_profiles (DossierFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL, *none = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_true (taal_dossier_set_profiel (dossier, "Rooster", "a=1\n", &error));
  g_assert_true (taal_dossier_set_profiel (dossier, "Aanwezigheid", "b=2\n", &error));
  g_assert_true (taal_dossier_set_profiel (dossier, "Rooster", "a=2\n", &error));
  g_assert_no_error (error);
  g_clear_object (&dossier);

  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  found = taal_dossier_get_profiel (dossier, "Rooster", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, "a=2\n");
  names = taal_dossier_list_profielen (dossier, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_false (taal_dossier_set_profiel (dossier, "Rooster", "a=3\n", &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_object (&dossier);

  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  g_assert_true (taal_dossier_remove_profiel (dossier, "Rooster", &error));
  g_assert_true (taal_dossier_remove_profiel (dossier, "Nooit geweest", &error));
  g_assert_no_error (error);
  none = taal_dossier_get_profiel (dossier, "Rooster", &error);
  g_assert_no_error (error);
  g_assert_null (none);
  g_clear_pointer (&names, g_ptr_array_unref);
  names = taal_dossier_list_profielen (dossier, &error);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "Aanwezigheid");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/dossier/wissen/" path, DossierFixture, NULL, dossier_set_up, test,                 \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("a-docent-with-lessons", test_a_docent_with_lessons);
  ADD ("a-docent-without-lessons", test_a_docent_without_lessons);
  ADD ("a-cursist", test_a_cursist);
  ADD ("erases-nothing-by-half", test_erases_nothing_by_half);
  ADD ("a-log-that-cannot-be-read", test_a_log_that_cannot_be_read);
  ADD ("profiles", test_profiles);

  return g_test_run ();
}
