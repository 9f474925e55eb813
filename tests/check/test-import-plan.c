/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "../mapping/mapping-fixture.h"
#include "taal-import-plan.h"

/* The workbooks of tests/mapping/fixtures through a plan, as a user would: what is proposed is taken, what
 * is open is answered by what the profile beside the workbook knows, and nothing else is. */
static const struct
{
  const char *name;
  const char *file;
  gboolean    asks_order;
} layouts[] = {
  { "titelrijen", "bron.csv", FALSE },      { "alles-in-een", "bron.csv", FALSE },
  { "blad-per-docent", "bron.xlsx", FALSE }, { "docentenlijst", "bron.csv", FALSE },
  { "engels", "bron.csv", FALSE },           { "blokken", "bron.csv", FALSE },
  { "presentielijst", "B1 ochtend.csv", FALSE },
};

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
wait_until_idle (TaalSession *session)
{
  while (taal_session_is_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

/* A dossier with what a fixture has before, in a session. */
static TaalSession *
make_session (const char *path,
              const char *basis)
{
  const TaalPeriode year = { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;
  TaalSession *session;

  g_assert_no_error (error);
  if (g_file_test (basis, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (TaalImportReport) report = mapping_import (dossier, basis, NULL, TAAL_IMPORT_NONE);

      mapping_assert_good (report);
    }
  g_clear_object (&dossier);
  bron = taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);
  check = taal_check_run (bron, norm, year);
  session = taal_session_new (check);
  wait_until_idle (session);

  return session;
}

static char *
export (MappingFixture *fixture,
        const char     *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = taal_dossier_open (path, TAAL_DOSSIER_READ, NULL, &error);

  g_assert_no_error (error);
  return mapping_dup_export (fixture, dossier);
}

static void
open_plan (TaalImportPlan *plan,
           const char     *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  taal_import_plan_open_async (plan, path, NULL, keep_result_cb, &result);
  g_assert_true (taal_import_plan_open_finish (plan, wait_for (&result), &error));
  g_assert_no_error (error);
}

static void
look (TaalImportPlan *plan)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  taal_import_plan_look_async (plan, NULL, keep_result_cb, &result);
  g_assert_true (taal_import_plan_look_finish (plan, wait_for (&result), &error));
  g_assert_no_error (error);
}

static TaalImportReport *
run (TaalImportPlan  *plan,
     TaalImportFlags  flags)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  taal_import_plan_run_async (plan, flags, NULL, NULL, NULL, keep_result_cb, &result);
  g_assert_true (taal_import_plan_run_finish (plan, wait_for (&result), &error));
  g_assert_no_error (error);

  return taal_import_plan_get_report (plan);
}

static TaalMappingDoel *
find_doel (const TaalMapping *mapping,
           TaalTabel          tabel)
{
  for (guint i = 0; i < mapping->delen->len; i++)
    {
      const TaalMappingDeel *deel = g_ptr_array_index (mapping->delen, i);

      for (guint j = 0; j < deel->doelen->len; j++)
        {
          TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, j);

          if (doel->tabel == tabel)
            return doel;
        }
    }

  return NULL;
}

/* The tables that the profile reads and the proposal does not, the columns that are still open, and from
 * what the id of a lesson is made, which is for the school to choose. */
static void
answer_columns (TaalImportPlan    *plan,
                const TaalMapping *profile)
{
  TaalMapping *mapping = taal_import_plan_get_mapping (plan);

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const TaalMappingDoel *known = find_doel (profile, tabel);
      TaalMappingDoel *doel = find_doel (mapping, tabel);

      if (known == NULL)
        continue;
      if (doel == NULL)
        taal_import_plan_set_tabel (plan, 0, tabel, TRUE);
      doel = find_doel (mapping, tabel);
      for (int k = 0; k < taal_schema_get (tabel)->n_kolommen; k++)
        if (known->kolommen[k].soort != TAAL_HERKOMST_GEEN &&
            (doel->kolommen[k].soort == TAAL_HERKOMST_GEEN ||
             g_str_equal (taal_schema_get (tabel)->kolommen[k].name, "les_id")))
          {
            taal_herkomst_clear (&doel->kolommen[k]);
            taal_herkomst_copy (&doel->kolommen[k], &known->kolommen[k]);
          }
      g_assert_cmpint (taal_import_plan_find_leeg (doel, 0), ==, -1);
    }
  g_free (mapping->zout);
  mapping->zout = g_strdup (profile->zout);
}

/* What the profile says of a value, where that is not what is made of it already. */
static void
answer_values (TaalImportPlan    *plan,
               const TaalMapping *profile)
{
  const GPtrArray *columns = taal_import_plan_get_waarden (plan);

  for (guint i = 0; i < columns->len; i++)
    {
      const TaalPlanWaarden *column = g_ptr_array_index (columns, i);
      const TaalMappingDeel *deel = g_ptr_array_index (taal_import_plan_get_mapping (plan)->delen, column->deel);
      const TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, column->doel);
      const TaalMappingDoel *known = find_doel (profile, doel->tabel);

      for (guint j = 0; known != NULL && j < column->waarden->len; j++)
        {
          const TaalInhoudWaarde *waarde = g_ptr_array_index (column->waarden, j);
          const char *naar = taal_herkomst_get_waarde (&known->kolommen[column->kolom], waarde->tekst);

          if (naar != NULL && g_strcmp0 (naar, waarde->wordt) != 0)
            taal_import_plan_set_waarde (plan, column, waarde->tekst, naar);
        }
    }
}

/* Whoever wrote the workbook knows how its dates go. */
static guint
answer_order (TaalImportPlan *plan)
{
  const GPtrArray *vragen = taal_import_plan_get_vragen (plan);

  for (guint i = 0; i < vragen->len; i++)
    {
      const TaalPlanVraag *vraag = g_ptr_array_index (vragen, i);
      TaalMappingDeel *deel = g_ptr_array_index (taal_import_plan_get_mapping (plan)->delen, vraag->deel);

      g_assert_no_error (vraag->error);
      g_assert_nonnull (vraag->voorbeeld);
      deel->volgorde = TAAL_VOLGORDE_DMJ;
    }

  return vragen->len;
}

static guint
count_rows (TaalImportReport *report,
            TaalRijActie      actie)
{
  guint n = 0;

  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      const GPtrArray *rijen = taal_import_report_get_rijen (report, tabel);

      for (guint i = 0; rijen != NULL && i < rijen->len; i++)
        n += ((const TaalImportRij *) g_ptr_array_index (rijen, i))->actie == actie ? 1 : 0;
    }

  return n;
}

/* Undoing the import as one step leaves what was there before. */
static void
undo (TaalSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalWijziging) step = NULL;

  taal_session_undo_async (session, 0, keep_result_cb, &result);
  step = taal_session_undo_finish (session, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (step);
}

static void
test_layout (MappingFixture *fixture,
             gconstpointer   data)
{
  guint index = GPOINTER_TO_UINT (data);
  const char *name = layouts[index].name;
  g_autofree char *profile_path = mapping_source (name, "profiel.mapping");
  g_autofree char *source = mapping_source (name, layouts[index].file);
  g_autofree char *basis = mapping_source (name, "basis");
  g_autofree char *clean = mapping_source (name, "schoon");
  g_autofree char *path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  g_autoptr (TaalMapping) profile = mapping_read (profile_path);
  g_autoptr (TaalSession) session = make_session (path, basis);
  g_autoptr (TaalImportPlan) plan = taal_import_plan_new (session);
  g_autofree char *before = export (fixture, path);
  g_autofree char *wanted = NULL, *after = NULL, *undone = NULL;
  g_autoptr (TaalDossier) twin = taal_dossier_new_in_memory (NULL);
  g_autoptr (TaalImportReport) good = NULL;
  TaalImportReport *report;
  guint n_new;

  if (g_file_test (basis, G_FILE_TEST_IS_DIR))
    taal_import_report_unref (mapping_import (twin, basis, NULL, TAAL_IMPORT_NONE));
  good = mapping_import (twin, clean, NULL, TAAL_IMPORT_NONE);
  wanted = mapping_dup_export (fixture, twin);

  open_plan (plan, source);
  g_assert_false (taal_import_plan_is_plain (plan));
  answer_columns (plan, profile);
  look (plan);
  g_assert_cmpuint (answer_order (plan), ==, layouts[index].asks_order ? 1 : 0);
  look (plan);
  g_assert_cmpuint (taal_import_plan_get_vragen (plan)->len, ==, 0);
  answer_values (plan, profile);

  report = run (plan, TAAL_IMPORT_DRY_RUN | TAAL_IMPORT_RIJEN | TAAL_IMPORT_SKIP_BAD);
  mapping_assert_good (report);
  n_new = count_rows (report, TAAL_RIJ_NIEUW);
  g_assert_cmpuint (n_new, ==, mapping_count_changes (good));
  undone = export (fixture, path);
  g_assert_cmpstr (undone, ==, before); /* a preview writes nothing */
  g_clear_pointer (&undone, g_free);

  report = run (plan, TAAL_IMPORT_NONE);
  mapping_assert_good (report);
  g_assert_true (taal_import_report_is_imported (report));
  after = export (fixture, path);
  g_assert_cmpstr (after, ==, wanted);

  undo (session);
  undone = export (fixture, path);
  g_assert_cmpstr (undone, ==, before);
}

/* A file that holds the tables as they are has nothing to choose, and is imported as it is. */
static void
test_plain (MappingFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  g_autofree char *source = mapping_put (fixture, "groepen.csv", "groep_id,wet,route\nG1,WI2021,B1\nG2,WI2021,C9\n");
  g_autoptr (TaalSession) session = make_session (path, "");
  g_autoptr (TaalImportPlan) plan = taal_import_plan_new (session);
  TaalImportReport *report;

  open_plan (plan, source);
  g_assert_true (taal_import_plan_is_plain (plan));
  report = run (plan, TAAL_IMPORT_DRY_RUN | TAAL_IMPORT_RIJEN | TAAL_IMPORT_SKIP_BAD);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 1);
  g_assert_cmpuint (count_rows (report, TAAL_RIJ_NIEUW), ==, 1);
  g_assert_cmpuint (count_rows (report, TAAL_RIJ_FOUT), ==, 1);
  g_assert_false (taal_import_report_is_imported (run (plan, TAAL_IMPORT_NONE)));
  g_assert_true (taal_import_report_is_imported (run (plan, TAAL_IMPORT_SKIP_BAD)));
}

/* The user points at another header row: what came from it before is open, what is called right is filled. */
static void
test_header (MappingFixture *fixture,
             gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  g_autofree char *source = mapping_put (fixture, "lijst.csv", "Lijst,van,ons\nNr,Wet,Route\n1,WI2021,B1\n");
  g_autoptr (TaalSession) session = make_session (path, "");
  g_autoptr (TaalImportPlan) plan = taal_import_plan_new (session);
  TaalMappingDoel *doel;

  open_plan (plan, source);
  taal_import_plan_set_kopregel (plan, 0, 2);
  g_assert_cmpstr (taal_import_plan_get_koppen (plan, taal_import_plan_find_deel (plan, 0))[2], ==, "Route");
  taal_import_plan_set_tabel (plan, 0, TAAL_TABEL_GROEPEN, TRUE);
  doel = find_doel (taal_import_plan_get_mapping (plan), TAAL_TABEL_GROEPEN);
  g_assert_cmpint (taal_mapping_doel_get (doel, "route")->soort, ==, TAAL_HERKOMST_KOLOM);
  g_assert_cmpint (taal_import_plan_find_leeg (doel, 0), ==, 0);
  taal_import_plan_set_kopregel (plan, 0, 1);
  g_assert_cmpint (taal_mapping_doel_get (doel, "route")->soort, ==, TAAL_HERKOMST_GEEN);

  taal_import_plan_set_gelezen (plan, 0, FALSE);
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->doelen->len, ==, 0);
  taal_import_plan_set_gelezen (plan, 0, TRUE);
  taal_import_plan_set_tabel (plan, 0, TAAL_TABEL_GROEPEN, TRUE);
  taal_import_plan_set_tabel (plan, 0, TAAL_TABEL_GROEPEN, FALSE);
  g_assert_cmpuint (taal_import_plan_find_deel (plan, 0)->doelen->len, ==, 0);
}

/* The words in the row that is pointed at tell the table and its columns, and the next look what
 * their values mean; what the user chose stays. */
static void
test_header_words (MappingFixture *fixture,
                   gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  g_autofree char *source = mapping_put (fixture, "lijst.csv", "Naam,Datum,Groep,Wet,Minuten\n"
                                                              "zie,onder,,,\n"
                                                              "Naam,Functie,In dienst,,\n"
                                                              "Vos,leraar,2020-01-02,,\n");
  g_autoptr (TaalSession) session = make_session (path, "");
  g_autoptr (TaalImportPlan) plan = taal_import_plan_new (session);
  TaalMappingDoel *doel;

  open_plan (plan, source);
  g_assert_cmpuint (
      ((TaalPlanBlad *) g_ptr_array_index (taal_import_plan_get_bladen (plan), 0))->kopregel, ==,
      1);
  taal_import_plan_set_gelezen (plan, 0, FALSE);
  taal_import_plan_set_kopregel (plan, 0, 3);
  doel = find_doel (taal_import_plan_get_mapping (plan), TAAL_TABEL_DOCENTEN);
  g_assert_cmpint (taal_mapping_doel_get (doel, "docent_id")->soort, ==, TAAL_HERKOMST_ID);
  g_assert_cmpint (taal_mapping_doel_get (doel, "rol")->soort, ==, TAAL_HERKOMST_KOLOM);
  taal_herkomst_set (taal_mapping_doel_get (doel, "start"), TAAL_HERKOMST_VAST, NULL, "2021-01-01");
  taal_import_plan_set_kopregel (plan, 0, 3);
  g_assert_cmpint (taal_mapping_doel_get (doel, "start")->soort, ==, TAAL_HERKOMST_VAST);
  g_assert_null (taal_herkomst_get_waarde (taal_mapping_doel_get (doel, "rol"), "leraar"));
  look (plan);
  g_assert_cmpstr (taal_herkomst_get_waarde (taal_mapping_doel_get (doel, "rol"), "leraar"), ==,
                   "docent");
  taal_herkomst_set_waarde (taal_mapping_doel_get (doel, "rol"), "leraar", NULL);
  look (plan);
  g_assert_null (taal_herkomst_get_waarde (taal_mapping_doel_get (doel, "rol"), "leraar"));

  taal_import_plan_set_gelezen (plan, 0, FALSE); /* nothing is read, which stands in nobody's way */
  look (plan);
  g_assert_cmpuint (taal_import_plan_get_vragen (plan)->len, ==, 0);
}

/* Dates that can be read in two ways are asked about, with one of them. */
static void
test_order (MappingFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  g_autofree char *source = mapping_put (fixture, "rooster.csv", "Datum,Begin,Groep,Docent,Duur,Vorm,Status\n"
                                                                "03/04/2023,9:00,B1 ochtend,Jansen,60,fysiek,gegeven\n");
  g_autoptr (TaalSession) session = make_session (path, "");
  g_autoptr (TaalImportPlan) plan = taal_import_plan_new (session);

  open_plan (plan, source);
  look (plan);
  g_assert_cmpuint (answer_order (plan), ==, 1);
  look (plan);
  g_assert_cmpuint (taal_import_plan_get_vragen (plan)->len, ==, 0);
  g_assert_cmpuint (taal_import_plan_get_waarden (plan)->len, >, 0);
}

static void
keep_profile (TaalImportPlan *plan,
              const char     *naam)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  taal_import_plan_keep_profiel_async (plan, naam, keep_result_cb, &result);
  g_assert_true (taal_import_plan_profiel_finish (plan, wait_for (&result), &error));
  g_assert_no_error (error);
}

/* What was kept in the dossier is proposed when a file of that layout comes again, and only then; it is
 * renamed, left for the proposal of before, and removed. */
static void
test_profile (MappingFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "school.taalnorm", NULL);
  g_autofree char *one = mapping_put (fixture, "een.csv", "Ons rooster\nNaam,Soort,Sinds\nVos,docent,2020-01-02\n");
  g_autofree char *other = mapping_put (fixture, "ander.csv", "Titel\nNr,Wet,Route\n1,WI2021,B1\n");
  g_autoptr (TaalSession) session = make_session (path, "");
  g_autoptr (TaalImportPlan) plan = taal_import_plan_new (session), again = taal_import_plan_new (session);
  g_autoptr (GAsyncResult) renamed = NULL, removed = NULL, taken = NULL, bsn = NULL;
  g_autoptr (GError) error = NULL;

  open_plan (plan, one);
  g_assert_null (taal_import_plan_get_profiel (plan));
  taal_import_plan_set_kopregel (plan, 0, 2);
  taal_import_plan_set_tabel (plan, 0, TAAL_TABEL_DOCENTEN, TRUE);
  keep_profile (plan, "Personeel");
  g_assert_cmpstr (taal_import_plan_get_profiel (plan), ==, "Personeel");
  keep_profile (plan, "Personeel");
  keep_profile (plan, "Lijst");
  g_assert_cmpuint (taal_import_plan_get_profielen (plan)->len, ==, 2);

  open_plan (again, other);
  g_assert_null (taal_import_plan_get_profiel (again));
  g_assert_false (taal_import_plan_is_herkend (again));
  open_plan (again, one);
  g_assert_nonnull (taal_import_plan_get_profiel (again));
  g_assert_true (taal_import_plan_is_herkend (again));
  g_assert_cmpuint (taal_import_plan_find_deel (again, 0)->kopregel, ==, 2);
  g_assert_true (taal_import_plan_choose_profiel (again, NULL, &error));
  g_assert_null (taal_import_plan_get_profiel (again));
  g_assert_true (taal_import_plan_choose_profiel (again, "Personeel", &error));
  g_assert_no_error (error);
  g_assert_false (taal_import_plan_is_herkend (again));

  taal_import_plan_rename_profiel_async (again, "Personeel", "Lijst", keep_result_cb, &taken);
  g_assert_false (taal_import_plan_profiel_finish (again, wait_for (&taken), &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS);
  g_clear_error (&error);
  taal_import_plan_rename_profiel_async (again, "Personeel", "Lijst 111222333", keep_result_cb,
                                         &bsn);
  g_assert_false (taal_import_plan_profiel_finish (again, wait_for (&bsn), &error));
  g_assert_error (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_SYNTAX);
  g_clear_error (&error);
  taal_import_plan_rename_profiel_async (again, "Personeel", "Docenten", keep_result_cb, &renamed);
  g_assert_true (taal_import_plan_profiel_finish (again, wait_for (&renamed), &error));
  g_assert_cmpstr (taal_import_plan_get_profiel (again), ==, "Docenten");
  taal_import_plan_remove_profiel_async (again, "Docenten", keep_result_cb, &removed);
  g_assert_true (taal_import_plan_profiel_finish (again, wait_for (&removed), &error));
  g_assert_null (taal_import_plan_get_profiel (again));
  g_assert_false (taal_import_plan_has_profiel (again, "Docenten"));
  g_assert_true (taal_import_plan_has_profiel (again, "Lijst"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/import-plan/%s", layouts[i].name);

      g_test_add (path, MappingFixture, GUINT_TO_POINTER (i), mapping_set_up, test_layout, mapping_tear_down);
    }
  MAPPING_ADD ("/check/import-plan/plain", test_plain);
  MAPPING_ADD ("/check/import-plan/header", test_header);
  MAPPING_ADD ("/check/import-plan/header-words", test_header_words);
  MAPPING_ADD ("/check/import-plan/order", test_order);
  MAPPING_ADD ("/check/import-plan/profile", test_profile);

  return g_test_run ();
}
