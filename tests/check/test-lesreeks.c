/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>

#include "lijst-fixture.h"
#include "taal-lesreeks.h"
#include "taal-lessen-lijst.h"
#include "taal-session.h"
#include "taal-vervanging.h"
#include "taal-voorstel.h"

/* The lessons of a big school, when it is one on disk. */
#define N_BIG 200000

/* A school as a dossier, open in a session. */
typedef struct
{
  char        *folder;
  TaalSession *session;
  GString     *deltas; /* of the lessons: added, changed, removed */
} School;

static void
changed_cb (TaalSession *session,
            TaalDelta   *delta,
            School      *school)
{
  guint added, changed, removed;

  g_assert_nonnull (delta);
  g_assert_false (taal_delta_is_geheel (delta, TAAL_TABEL_LESSEN));
  (void) taal_delta_get_toegevoegd (delta, TAAL_TABEL_LESSEN, &added);
  (void) taal_delta_get_gewijzigd (delta, TAAL_TABEL_LESSEN, &changed);
  (void) taal_delta_get_verwijderd (delta, TAAL_TABEL_LESSEN, &removed);
  g_string_append_printf (school->deltas, "+%u ~%u -%u;", added, changed, removed);
}

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Mondays and Tuesdays of 2024 have lessons of G1 at 09:00, of D1, as many as asked for. */
static char *
write_lessen (int n)
{
  GString *text = g_string_new ("les_id,groep_id,docent_id,datum,begin,minuten,vorm,status\n");
  TaalDate first = taal_date_from_ymd (2024, 1, 1);

  for (int i = 0; i < n; i++)
    {
      char datum[TAAL_DATE_TEXT_SIZE];

      taal_date_format (first + i / 2 * 7 % 364 + i % 2, datum);
      g_string_append_printf (text, "L%06d,G1,D1,%s,%02d:00,60,fysiek,gegeven\n", i + 1, datum, 9 + i / 104 % 8);
    }

  return g_string_free (text, FALSE);
}

static void
school_open (School *school,
             int     n_lessen)
{
  const TaalPeriode year = { taal_date_from_ymd (2024, 1, 1), taal_date_from_ymd (2024, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autofree char *lessen = write_lessen (n_lessen);
  g_autofree char *path = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;
  const char *sources[2] = { NULL };

  g_assert_no_error (error);
  school->folder = g_dir_make_tmp ("taal-reeks-XXXXXX", &error);
  g_assert_no_error (error);
  write_file (school->folder, "school.csv", "bow_nummer,naam,keurmerk_status,keurmerk_van\n1234,School,actief,2021-01-01\n");
  write_file (school->folder, "docenten.csv",
              "docent_id,naam,rol,start,eind\nD1,Anna,docent,2020-01-01,\nD2,Bert,docent,2020-01-01,2024-06-30\n"
              "D3,Carla,docent,2020-01-01,\n");
  write_file (school->folder, "registraties.csv", "docent_id,register,van\nD1,BVNT2,2020-01-01\nD2,BVNT2,2020-01-01\n");
  write_file (school->folder, "groepen.csv", "groep_id,naam,wet,route\nG1,Ochtend,WI2021,B1\nG2,Avond,WI2021,B1\n");
  write_file (school->folder, "lessen.csv", lessen);
  path = g_build_filename (school->folder, "school.taalnorm", NULL);
  dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_assert_no_error (error);
  sources[0] = school->folder;
  report = taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
  g_clear_object (&dossier);

  bron = taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, year);
  school->session = taal_session_new (check);
  school->deltas = g_string_new (NULL);
  g_signal_connect (school->session, "changed", G_CALLBACK (changed_cb), school);
}

static void
school_close (School *school)
{
  g_autoptr (GDir) dir = NULL;
  gpointer alive = school->session;
  const char *name;

  while (taal_session_is_busy (school->session))
    g_main_context_iteration (NULL, TRUE);
  g_object_add_weak_pointer (alive, &alive);
  g_clear_object (&school->session);
  for (int i = 0; alive != NULL && i < 10000; i++)
    g_usleep (1000);
  g_assert_null (alive);
  dir = g_dir_open (school->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (school->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (school->folder), ==, 0);
  g_free (school->folder);
  g_string_free (school->deltas, TRUE);
}

static const TaalCheck *
get_check (School *school)
{
  return taal_session_get_check (school->session);
}

static const TaalSnapshot *
get_snapshot (School *school)
{
  return get_check (school)->oordeel->snapshot;
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
edit (School        *school,
      TaalBewerking *bewerking)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_edit_async (school->session, bewerking, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = taal_session_edit_finish (school->session, result, &error);
  g_assert_no_error (error);
  g_assert_true (taal_import_report_is_imported (report));
}

static void
undo (School *school)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TaalWijziging) step = NULL;
  g_autoptr (GError) error = NULL;

  taal_session_undo_async (school->session, 0, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  step = taal_session_undo_finish (school->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (step->soort, ==, TAAL_WIJZIGING_BEWERKING);
}

/* All lessons in a text, to see that two snapshots are equal. */
static char *
describe (const TaalSnapshot *snapshot)
{
  GString *text = g_string_new (NULL);

  for (int row = 0; row < taal_snapshot_get_n_lessen (snapshot); row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      g_string_append_printf (text, "%s %d %d %d %d %d %d %d\n", les.les_id, les.groep, les.docent, les.datum, les.begin,
                              les.minuten, (int) les.vorm, (int) les.status);
    }

  return g_string_free (text, FALSE);
}

static TaalLesreeks
make_reeks (void)
{
  return (TaalLesreeks) {
    .groep = 1, .docent = 0, .weekdagen = 1u << TAAL_MAANDAG | 1u << TAAL_DONDERDAG,
    .periode = { taal_date_from_ymd (2025, 4, 14), taal_date_from_ymd (2025, 6, 12) },
    .begin = 9 * 3600 + 1800, .minuten = 90, .vorm = TAAL_VORM_FYSIEK, .status = TAAL_LES_GEPLAND,
  };
}

/* Easter Monday, Liberation Day, Ascension Day and Whit Monday fall out, and a week of holiday. */
static void
test_days (void)
{
  School school;
  TaalPeriode vrij = { taal_date_from_ymd (2025, 4, 28), taal_date_from_ymd (2025, 5, 2) };
  TaalLesreeks reeks = make_reeks ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray) dagen = NULL;

  school_open (&school, 4);
  reeks.vrij = &vrij;
  reeks.n_vrij = 1;
  dagen = taal_lesreeks_list (&reeks, get_snapshot (&school));
  for (guint i = 0; i < dagen->len; i++)
    {
      const TaalLesreeksDag *dag = &g_array_index (dagen, TaalLesreeksDag, i);
      char text[TAAL_DATE_TEXT_SIZE];

      g_string_append_printf (found, "%s%s ", taal_date_format (dag->datum, text) + 5,
                              dag->feestdag != TAAL_FEESTDAG_GEEN ? "f" : dag->vrij ? "v" : "");
      g_assert_cmpint (dag->aan, ==, dag->feestdag == TAAL_FEESTDAG_GEEN && !dag->vrij);
    }
  g_assert_cmpstr (found->str, ==, "04-14 04-17 04-21f 04-24 04-28v 05-01v 05-05f 05-08 05-12 05-15 05-19 05-22 05-26 "
                                   "05-29f 06-02 06-05 06-09f 06-12 ");
  school_close (&school);
}

/* Whatever is asked for: every day of the week of the period is listed once, in order, and none is
 * proposed that should not be. */
static void
test_random (void)
{
  School school;

  school_open (&school, 300);
  for (int round = 0; round < 300; round++)
    {
      TaalLesreeks reeks = make_reeks ();
      TaalPeriode vrij[3];
      g_autoptr (GArray) dagen = NULL;
      guint at = 0;

      reeks.groep = g_test_rand_int_range (0, 2);
      reeks.docent = g_test_rand_int_range (-1, 2);
      reeks.weekdagen = (guint) g_test_rand_int_range (0, 128);
      reeks.begin = g_test_rand_int_range (-1, 24) * 3600;
      reeks.begin = reeks.begin < 0 ? -1 : reeks.begin;
      reeks.minuten = g_test_rand_int_range (1, 300);
      reeks.periode.van = taal_date_from_ymd (2023, 12, 1) + g_test_rand_int_range (0, 400);
      reeks.periode.tot = reeks.periode.van + g_test_rand_int_range (-3, 200);
      for (int i = 0; i < 3; i++)
        {
          vrij[i].van = reeks.periode.van + g_test_rand_int_range (-20, 200);
          vrij[i].tot = vrij[i].van + g_test_rand_int_range (0, 20);
        }
      reeks.vrij = vrij;
      reeks.n_vrij = (guint) g_test_rand_int_range (0, 4);
      dagen = taal_lesreeks_list (&reeks, get_snapshot (&school));
      for (TaalDate datum = reeks.periode.van; datum <= reeks.periode.tot; datum++)
        {
          const TaalLesreeksDag *dag;
          gboolean free_day = FALSE;

          if ((reeks.weekdagen >> taal_date_get_weekday (datum) & 1) == 0)
            continue;
          g_assert_cmpuint (at, <, dagen->len);
          dag = &g_array_index (dagen, TaalLesreeksDag, at++);
          for (guint i = 0; i < reeks.n_vrij; i++)
            free_day = free_day || (vrij[i].van <= datum && datum <= vrij[i].tot);
          g_assert_cmpint (dag->datum, ==, datum);
          g_assert_cmpint (dag->vrij, ==, free_day);
          g_assert_cmpint (dag->feestdag, ==, taal_feestdag_get (datum));
          g_assert_false (dag->aan && (dag->vrij || dag->feestdag != TAAL_FEESTDAG_GEEN ||
                                       (dag->botsing & TAAL_BOTSING_GROEP) != 0));
          g_assert_cmpint ((dag->botsing & TAAL_BOTSING_DIENST) != 0, ==,
                           reeks.docent == 1 && datum > taal_date_from_ymd (2024, 6, 30));
        }
      g_assert_cmpuint (at, ==, dagen->len);
    }
  school_close (&school);
}

/* As many lessons as were on, in one step; asked for again, none is proposed; undone, all is as it was. */
static void
test_make (void)
{
  School school;
  TaalLesreeks reeks = make_reeks ();
  g_autoptr (GArray) dagen = NULL, again = NULL;
  g_autoptr (TaalBewerking) bewerking = NULL;
  g_autofree char *before = NULL, *after = NULL, *now = NULL;
  TaalLes les;

  school_open (&school, 4);
  before = describe (get_snapshot (&school));
  dagen = taal_lesreeks_list (&reeks, get_snapshot (&school));
  g_array_index (dagen, TaalLesreeksDag, 0).aan = FALSE;
  bewerking = taal_lesreeks_make (&reeks, get_snapshot (&school), dagen);
  g_assert_cmpuint (taal_bewerking_get_n (bewerking), ==, 13);
  edit (&school, bewerking);
  g_assert_cmpstr (school.deltas->str, ==, "+13 ~0 -0;");
  taal_snapshot_get_les (get_snapshot (&school), taal_snapshot_find_les (get_snapshot (&school), "L000005"), &les);
  g_assert_cmpint (les.datum, ==, taal_date_from_ymd (2025, 4, 17));
  g_assert_cmpint (les.begin, ==, 34200);
  g_assert_cmpint (les.minuten, ==, 90);
  g_assert_cmpint (les.status, ==, TAAL_LES_GEPLAND);
  g_assert_cmpint (les.docent, ==, 0);

  again = taal_lesreeks_list (&reeks, get_snapshot (&school));
  for (guint i = 1; i < again->len; i++)
    g_assert_false (g_array_index (again, TaalLesreeksDag, i).aan);
  g_assert_true (g_array_index (again, TaalLesreeksDag, 0).aan);
  g_array_index (again, TaalLesreeksDag, 0).aan = FALSE;
  g_assert_null (taal_lesreeks_make (&reeks, get_snapshot (&school), again));

  after = describe (get_snapshot (&school));
  g_assert_cmpstr (after, !=, before);
  undo (&school);
  now = describe (get_snapshot (&school));
  g_assert_cmpstr (now, ==, before);
  school_close (&school);
}

/* In a big school a series is one delta, and a list of lessons hears of it once and exactly. */
static void
test_big (void)
{
  School school;
  TaalLesreeks reeks = make_reeks ();
  g_autoptr (GArray) dagen = NULL;
  g_autoptr (TaalBewerking) bewerking = NULL;
  TaalLessenLijst *lijst = taal_lessen_lijst_new ();
  g_autofree char *before = NULL, *now = NULL;
  GString *changes;

  school_open (&school, N_BIG);
  taal_lessen_lijst_set_check (lijst, taal_session_get_check (school.session));
  lijst_fixture_wait (lijst);
  changes = lijst_fixture_watch (lijst);
  before = describe (get_snapshot (&school));
  dagen = taal_lesreeks_list (&reeks, get_snapshot (&school));
  bewerking = taal_lesreeks_make (&reeks, get_snapshot (&school), dagen);
  edit (&school, bewerking);
  g_assert_cmpstr (school.deltas->str, ==, "+14 ~0 -0;");
  taal_lessen_lijst_set_check (lijst, taal_session_get_check (school.session));
  lijst_fixture_wait (lijst);
  lijst_fixture_expect (changes, "0,200000,200014");

  undo (&school);
  g_assert_cmpstr (school.deltas->str, ==, "+14 ~0 -0;+0 ~0 -14;");
  now = describe (get_snapshot (&school));
  g_assert_cmpstr (now, ==, before);
  g_assert_finalize_object (lijst);
  g_string_free (changes, TRUE);
  school_close (&school);
}

/* Another docent: the words are warned of, the effect is what the judgement then says, and it is one step. */
static void
test_vervanging (void)
{
  School school;
  const int rows[] = { 0, 1, 2, 60 };
  g_autoptr (GArray) lessen = NULL, niemand = NULL;
  g_autoptr (TaalBewerking) bewerking = NULL;
  g_autofree char *before = NULL, *now = NULL;
  TaalVervangEffect effect;

  school_open (&school, 104);
  before = describe (get_snapshot (&school));
  niemand = taal_vervanging_list (get_check (&school), rows, 4, TAAL_GEEN);
  effect = taal_vervanging_get_effect (get_check (&school), niemand);
  g_assert_cmpuint (effect.n, ==, 4);
  g_assert_cmpint (effect.meegeteld, ==, get_check (&school)->oordeel->meegeteld - 4);

  /* The docent has left when the last of them is given. */
  lessen = taal_vervanging_list (get_check (&school), rows, 4, 1);
  g_assert_cmpuint (g_array_index (lessen, TaalVervangLes, 0).botsing, ==, TAAL_BOTSING_GEEN);
  g_assert_cmpuint (g_array_index (lessen, TaalVervangLes, 3).botsing, ==, TAAL_BOTSING_DIENST);

  g_clear_pointer (&lessen, g_array_unref);
  lessen = taal_vervanging_list (get_check (&school), rows, 4, 2);
  g_array_index (lessen, TaalVervangLes, 1).aan = FALSE;
  effect = taal_vervanging_get_effect (get_check (&school), lessen);
  bewerking = taal_vervanging_make (get_check (&school), lessen, 2);
  edit (&school, bewerking);
  g_assert_cmpstr (school.deltas->str, ==, "+0 ~3 -0;");
  g_assert_cmpint (effect.meegeteld, ==, get_check (&school)->oordeel->meegeteld);
  undo (&school);
  now = describe (get_snapshot (&school));
  g_assert_cmpstr (now, ==, before);
  school_close (&school);
}

/* Lessons at the same time are in each other's way, also when both are given at once; those that follow
 * on one another are not. */
static void
test_overlap (void)
{
  School school;
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  static const char *const begins[] = { "09:30", "10:00", "" };
  g_autoptr (GArray) lessen = NULL;
  int rows[4];

  school_open (&school, 1); /* L000001 on 1 January 2024, from 09:00 to 10:00, of D1 */
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("X%d", i);

      taal_bewerking_add (bewerking, TAAL_TABEL_LESSEN);
      taal_bewerking_set (bewerking, "les_id", id);
      taal_bewerking_set (bewerking, "groep_id", "G2");
      taal_bewerking_set (bewerking, "docent_id", "D2");
      taal_bewerking_set (bewerking, "datum", "2024-01-01");
      taal_bewerking_set (bewerking, "begin", begins[i]);
      taal_bewerking_set (bewerking, "minuten", "30");
      taal_bewerking_set (bewerking, "vorm", "fysiek");
      taal_bewerking_set (bewerking, "status", "gepland");
    }
  edit (&school, bewerking);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("X%d", i);

      rows[i] = taal_snapshot_find_les (get_snapshot (&school), id);
    }
  rows[3] = taal_snapshot_find_les (get_snapshot (&school), "L000001");

  lessen = taal_vervanging_list (get_check (&school), rows, 3, 0);
  g_assert_cmpstr (g_array_index (lessen, TaalVervangLes, 0).les.les_id, ==, "X2"); /* at no known time */
  g_assert_cmpuint (g_array_index (lessen, TaalVervangLes, 0).botsing, ==, TAAL_BOTSING_GEEN);
  g_assert_cmpuint (g_array_index (lessen, TaalVervangLes, 1).botsing, ==, TAAL_BOTSING_DOCENT);
  g_assert_cmpuint (g_array_index (lessen, TaalVervangLes, 2).botsing, ==, TAAL_BOTSING_GEEN);

  g_clear_pointer (&lessen, g_array_unref);
  lessen = taal_vervanging_list (get_check (&school), rows, 4, 2);
  g_assert_cmpuint (g_array_index (lessen, TaalVervangLes, 1).botsing, ==, TAAL_BOTSING_DOCENT);
  g_assert_cmpuint (g_array_index (lessen, TaalVervangLes, 2).botsing, ==, TAAL_BOTSING_DOCENT);
  g_assert_cmpuint (g_array_index (lessen, TaalVervangLes, 3).botsing, ==, TAAL_BOTSING_GEEN);
  school_close (&school);
}

/* As people write periods; and what is none is told as it was typed. */
static void
test_vrij (void)
{
  static const char *const wrong[] = { "31-02-2025", "kerst", "04-05-2025 t/m 26-04-2025",
                                       "1-1-2025 2-1-2025 3-1-2025", "26-04-25" };
  g_autoptr (GArray) perioden = NULL, none = NULL;
  g_autofree char *bad = NULL;
  const TaalPeriode *found;

  perioden = taal_lesreeks_parse_vrij (" 26-04-2025 t/m 04-05-2025; 2025-10-13 ,5-7-2025 tot en met 17-08-2025;"
                                       "2025-12-20 – 2026-01-04; ", &bad);
  g_assert_nonnull (perioden);
  g_assert_cmpuint (perioden->len, ==, 4);
  found = (const TaalPeriode *) (gconstpointer) perioden->data;
  g_assert_cmpint (found[0].van, ==, taal_date_from_ymd (2025, 4, 26));
  g_assert_cmpint (found[0].tot, ==, taal_date_from_ymd (2025, 5, 4));
  g_assert_cmpint (found[1].van, ==, found[1].tot);
  g_assert_cmpint (found[2].tot, ==, taal_date_from_ymd (2025, 8, 17));
  g_assert_cmpint (found[3].tot, ==, taal_date_from_ymd (2026, 1, 4));
  none = taal_lesreeks_parse_vrij ("", &bad);
  g_assert_cmpuint (none->len, ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = g_strdup_printf ("1-1-2025; %s; 2-1-2025", wrong[i]);
      g_autofree char *told = NULL;
      GArray *read = taal_lesreeks_parse_vrij (text, &told);

      g_assert_null (read);
      g_assert_cmpstr (told, ==, wrong[i]);
    }
}

static void
test_ids (void)
{
  School school;
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) first = NULL;

  school_open (&school, 12);
  ids = taal_voorstel_ids (get_snapshot (&school), TAAL_TABEL_LESSEN, 2);
  g_assert_cmpstr (ids[0], ==, "L000013");
  g_assert_cmpstr (ids[1], ==, "L000014");
  g_assert_null (ids[2]);
  first = taal_voorstel_ids (get_snapshot (&school), TAAL_TABEL_LOCATIES, 2);
  g_assert_cmpstr (first[0], ==, "L1");
  g_assert_cmpstr (first[1], ==, "L2");
  g_assert_null (taal_voorstel_ids (get_snapshot (&school), TAAL_TABEL_REGISTRATIES, 1));
  school_close (&school);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/lesreeks/days", test_days);
  g_test_add_func ("/check/lesreeks/random", test_random);
  g_test_add_func ("/check/lesreeks/make", test_make);
  g_test_add_func ("/check/lesreeks/big", test_big);
  g_test_add_func ("/check/lesreeks/vrij", test_vrij);
  g_test_add_func ("/check/vervanging/step", test_vervanging);
  g_test_add_func ("/check/vervanging/overlap", test_overlap);
  g_test_add_func ("/check/voorstel/ids", test_ids);

  return g_test_run ();
}
