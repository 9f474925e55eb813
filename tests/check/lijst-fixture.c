/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "lijst-fixture.h"

#include <glib/gstdio.h>

#include "taal-date.h"

static const char *const tables[] = { "school.csv", "docenten.csv", "registraties.csv", "groepen.csv", "lessen.csv", NULL };

static void
write_table (const char *folder,
             const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Reads and judges a folder, and removes it. */
static TaalCheck *
judge_folder (const char *folder)
{
  const TaalPeriode year = { taal_date_from_ymd (2024, 1, 1), taal_date_from_ymd (2024, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalBron) bron = NULL;

  g_assert_no_error (error);
  bron = taal_bron_load (folder, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  for (int i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, tables[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return taal_check_run (bron, norm, year);
}

static char *
begin_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("taal-lijst-XXXXXX", &error);

  g_assert_no_error (error);
  write_table (folder, "school.csv",
               "bow_nummer,naam,keurmerk_status,keurmerk_van\n"
               "1234,Taalschool,actief,2021-01-01\n");
  write_table (folder, "docenten.csv",
               "docent_id,naam,rol,start,eind,vog_datum,vog_profiel,vog_overlegd_op\n"
               "D1,Anna Élan,docent,2020-01-01,,2019-12-01,60,2019-12-15\n"
               "D2,bert Zand,docent,2020-01-01,2024-10-31,2019-12-01,60,2019-12-15\n"
               "D3,Carla Vrij,vrijwilliger,2023-01-01,,,,\n");
  write_table (folder, "registraties.csv",
               "docent_id,register,nummer,van,tot,gecontroleerd_op\n"
               "D1,BVNT2,BV-1,2020-01-01,2025-03-31,2024-12-01\n"
               "D2,BVNT2,BV-2,2020-01-01,2024-06-30,2024-01-01\n");
  write_table (folder, "groepen.csv",
               "groep_id,naam,wet,route\n"
               "G1,Ochtend,WI2021,B1\n"
               "G2,Avond,WI2021,KNM\n");

  return folder;
}

/* A school with a lesson of every kind; by date: L8 L1 L2 L4 L5 L6 L3 L7. */
TaalCheck *
lijst_fixture_small (void)
{
  g_autofree char *folder = begin_folder ();

  write_table (folder, "lessen.csv",
               "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"
               "L1,G1,D1,2024-01-10,60,fysiek,gegeven\n"
               "L2,G1,D2,2024-02-10,90,fysiek,gegeven\n"
               "L3,G1,D2,2024-08-10,90,fysiek,gegeven\n"
               "L4,G2,D1,2024-03-10,60,fysiek,gegeven\n"
               "L5,G1,,2024-04-10,120,fysiek,gegeven\n"
               "L6,G1,D3,2024-05-10,60,fysiek,gegeven\n"
               "L7,G1,D1,2024-12-10,60,fysiek,gepland\n"
               "L8,G1,D1,2023-12-10,60,fysiek,gegeven\n");

  return judge_folder (folder);
}

/* A school with so many lessons, spread over 2023 to 2025, of its three docenten and nobody. */
TaalCheck *
lijst_fixture_big (int n_lessen)
{
  static const char *const docenten[] = { "D1", "D2", "D3", "" };
  g_autofree char *folder = begin_folder ();
  g_autoptr (GString) lessen = g_string_new ("les_id,groep_id,docent_id,datum,minuten,vorm,status\n");
  TaalDate first = taal_date_from_ymd (2023, 1, 1);

  for (int i = 0; i < n_lessen; i++)
    {
      char date[TAAL_DATE_TEXT_SIZE];

      taal_date_format (first + (i * 7919) % 1096, date);
      g_string_append_printf (lessen, "L%07d,G%d,%s,%s,%d,fysiek,%s\n", i, i % 5 == 0 ? 2 : 1, docenten[i % 4], date,
                              60 + i % 3 * 30, i % 11 == 0 ? "uitgevallen" : "gegeven");
    }
  write_table (folder, "lessen.csv", lessen->str);

  return judge_folder (folder);
}

/* The same judgement once more, as after an edit that changes nothing. */
TaalCheck *
lijst_fixture_again (TaalCheck *check)
{
  return taal_check_run (check->bron, check->oordeel->norm, check->oordeel->periode);
}

/* Lets the main loop turn until the list has its answer. */
void
lijst_fixture_wait (gpointer lijst)
{
  while (taal_lijst_is_bezig (TAAL_LIJST (lijst)))
    g_main_context_iteration (NULL, TRUE);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *changes)
{
  g_string_append_printf (changes, "%s%u,%u,%u", changes->len == 0 ? "" : " ", position, removed, added);
}

GString *
lijst_fixture_watch (gpointer lijst)
{
  GString *changes = g_string_new (NULL);

  g_signal_connect (lijst, "items-changed", G_CALLBACK (items_changed_cb), changes);

  return changes;
}

void
lijst_fixture_expect (GString    *changes,
                      const char *expected)
{
  g_assert_cmpstr (changes->str, ==, expected);
  g_string_truncate (changes, 0);
}

/* Takes a new list; the small school in it is its first change. */
void
lijst_fixture_set_up (LijstFixture  *fixture,
                      gpointer       lijst,
                      LijstSetCheck  set_check)
{
  g_autofree char *expected = NULL;

  fixture->check = lijst_fixture_small ();
  fixture->lijst = lijst;
  fixture->changes = lijst_fixture_watch (lijst);
  set_check (lijst, fixture->check);
  lijst_fixture_wait (lijst);
  expected = g_strdup_printf ("0,0,%u", g_list_model_get_n_items (lijst));
  lijst_fixture_expect (fixture->changes, expected);
}

void
lijst_fixture_tear_down (LijstFixture  *fixture,
                         gconstpointer  data)
{
  g_assert_finalize_object (fixture->lijst);
  g_string_free (fixture->changes, TRUE);
  taal_check_unref (fixture->check);
}

/* The ids of the rows as they stand. */
void
lijst_fixture_expect_ids (LijstFixture *fixture,
                          LijstGetId    get_id,
                          const char   *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (fixture->lijst); i++)
    {
      g_autoptr (GObject) rij = g_list_model_get_item (fixture->lijst, i);

      g_string_append_printf (found, "%s%s", i == 0 ? "" : " ", get_id (rij));
    }
  g_assert_cmpstr (found->str, ==, expected);
}
