/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-snapshot.h"

static void
add_docent (TaalSnapshotBuilder *builder,
            const char          *id)
{
  TaalDocent docent = { .docent_id = id, .naam = id, .dienst = { 0, TAAL_DATE_NONE } };

  taal_snapshot_builder_add_docent (builder, &docent);
}

static void
test_empty (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  g_autoptr (TaalSnapshot) snapshot = taal_snapshot_builder_end (builder);
  int n[10] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };

  taal_snapshot_get_scholen (snapshot, &n[0]);
  taal_snapshot_get_locaties (snapshot, &n[1]);
  taal_snapshot_get_docenten (snapshot, &n[2]);
  taal_snapshot_get_registraties (snapshot, &n[3]);
  taal_snapshot_get_opleidingen (snapshot, &n[4]);
  taal_snapshot_get_ervaring (snapshot, &n[5]);
  taal_snapshot_get_meldingen (snapshot, &n[6]);
  taal_snapshot_get_personeelsplannen (snapshot, &n[7]);
  taal_snapshot_get_maatregelen (snapshot, &n[8]);
  taal_snapshot_get_groepen (snapshot, &n[9]);
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    g_assert_cmpint (n[i], ==, 0);
  taal_snapshot_get_groepen (snapshot, NULL);
  g_assert_cmpint (taal_snapshot_get_n_lessen (snapshot), ==, 0);
  g_assert_cmpint (taal_snapshot_get_newest_gegeven (snapshot), ==, TAAL_DATE_NONE);
  g_assert_null (taal_snapshot_get_school_on (snapshot, 0));
}

/* Lessons that were gathered apart come behind those that are there, whether or not these fill their
 * last chunk. */
static void
test_parts (void)
{
  static const int lengths[][2] = {
    { 0, 5 }, { TAAL_LESSEN_PER_CHUNK, 0 }, { TAAL_LESSEN_PER_CHUNK, TAAL_LESSEN_PER_CHUNK + 1 }, { 3, TAAL_LESSEN_PER_CHUNK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (TaalPool) pool = taal_pool_new ();
      g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
      g_autoptr (TaalSnapshotBuilder) part = NULL;
      g_autoptr (TaalSnapshot) snapshot = NULL;
      TaalGroep groep = { .groep_id = "G", .locatie = TAAL_GEEN };

      taal_snapshot_builder_add_groep (builder, &groep);
      add_docent (builder, "D");
      part = taal_snapshot_builder_new_lessen (builder);
      for (int row = 0; row < lengths[i][0] + lengths[i][1]; row++)
        {
          TaalLes les = { .les_id = "L", .co_docent = TAAL_GEEN, .datum = row, .minuten = (gint16) (1 + row % 1440) };

          taal_snapshot_builder_add_les (row < lengths[i][0] ? builder : part, &les);
        }
      taal_snapshot_builder_append_lessen (builder, part);
      snapshot = taal_snapshot_builder_end (builder);
      g_assert_cmpint (taal_snapshot_get_n_lessen (snapshot), ==, lengths[i][0] + lengths[i][1]);
      for (int row = 0; row < lengths[i][0] + lengths[i][1]; row++)
        {
          TaalLes les;

          taal_snapshot_get_les (snapshot, row, &les);
          g_assert_cmpint (les.datum, ==, row);
          g_assert_cmpint (les.minuten, ==, 1 + row % 1440);
        }
    }
}

static void
assert_run (const TaalRegistratie *all,
            TaalRun                run,
            int                    docent,
            const char *const     *nummers)
{
  g_assert_cmpint (run.n, ==, (int) g_strv_length ((char **) nummers));
  for (int i = 0; i < run.n; i++)
    {
      g_assert_cmpint (all[run.first + i].docent, ==, docent);
      g_assert_cmpstr (all[run.first + i].nummer, ==, nummers[i]);
    }
}

/* Children come in any order and end up with their parent, in the order in which they came. */
static void
test_children (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  g_autoptr (TaalSnapshot) snapshot = NULL;
  static const int parents[] = { 3, 0, 3, 1, 0, 3 };
  static const char *const nummers[] = { "a", "b", "c", "d", "e", "f" };
  const TaalDocent *docenten;
  const TaalRegistratie *all;

  for (int i = 0; i < 5; i++)
    add_docent (builder, "D");
  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      TaalRegistratie registratie = { .docent = parents[i], .register_naam = "BVNT2", .nummer = nummers[i] };

      taal_snapshot_builder_add_registratie (builder, &registratie);
    }
  snapshot = taal_snapshot_builder_end (builder);
  docenten = taal_snapshot_get_docenten (snapshot, NULL);
  all = taal_snapshot_get_registraties (snapshot, NULL);

  assert_run (all, docenten[0].registraties, 0, (const char *const[]) { "b", "e", NULL });
  assert_run (all, docenten[1].registraties, 1, (const char *const[]) { "d", NULL });
  assert_run (all, docenten[2].registraties, 2, (const char *const[]) { NULL });
  assert_run (all, docenten[3].registraties, 3, (const char *const[]) { "a", "c", "f", NULL });
  assert_run (all, docenten[4].registraties, 4, (const char *const[]) { NULL });
  g_assert_cmpint (docenten[3].opleidingen.n, ==, 0);
  g_assert_cmpint (docenten[3].ervaring.n, ==, 0);
}

/* The maatregelen of a plan, the opleidingen and the ervaring each have their own runs. */
static void
test_other_children (void)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  g_autoptr (TaalSnapshot) snapshot = NULL;
  TaalPersoneelsplan plan = { .plan_id = "P" };
  TaalMaatregel maatregel = { .plan = 1, .omschrijving = "werven" };
  TaalOpleiding opleiding = { .docent = 1, .opleiding = "NT2" };
  TaalErvaring ervaring = { .docent = 0, .grond = "grond" };

  add_docent (builder, "D0");
  add_docent (builder, "D1");
  taal_snapshot_builder_add_personeelsplan (builder, &plan);
  taal_snapshot_builder_add_personeelsplan (builder, &plan);
  taal_snapshot_builder_add_maatregel (builder, &maatregel);
  taal_snapshot_builder_add_maatregel (builder, &maatregel);
  taal_snapshot_builder_add_opleiding (builder, &opleiding);
  taal_snapshot_builder_add_ervaring (builder, &ervaring);
  snapshot = taal_snapshot_builder_end (builder);

  g_assert_cmpint (taal_snapshot_get_personeelsplannen (snapshot, NULL)[0].maatregelen.n, ==, 0);
  g_assert_cmpint (taal_snapshot_get_personeelsplannen (snapshot, NULL)[1].maatregelen.n, ==, 2);
  g_assert_cmpint (taal_snapshot_get_docenten (snapshot, NULL)[0].opleidingen.n, ==, 0);
  g_assert_cmpint (taal_snapshot_get_docenten (snapshot, NULL)[1].opleidingen.n, ==, 1);
  g_assert_cmpint (taal_snapshot_get_docenten (snapshot, NULL)[0].ervaring.n, ==, 1);
  g_assert_cmpint (taal_snapshot_get_docenten (snapshot, NULL)[1].ervaring.n, ==, 0);
}

/* Name and number are those of the newest keurmerk period that had begun, else of the first. */
static void
test_school_on (void)
{
  static const TaalSchool rows[] = {
    { "2", "Tweede", TAAL_KEURMERK_ACTIEF, { 200, 299 } },
    { "1", "Eerste", TAAL_KEURMERK_ASPIRANT, { 100, 199 } },
    { "3", "Derde", TAAL_KEURMERK_ACTIEF, { 400, TAAL_DATE_NONE } },
  };
  static const struct
  {
    TaalDate    date;
    const char *bow_nummer;
  } days[] = { { 50, "1" },  { 99, "1" },  { 100, "1" }, { 199, "1" }, { 200, "2" },
               { 299, "2" }, { 350, "2" }, { 399, "2" }, { 400, "3" }, { 99999, "3" } };

  for (int turn = 0; turn < 3; turn++)
    {
      g_autoptr (TaalPool) pool = taal_pool_new ();
      g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
      g_autoptr (TaalSnapshot) snapshot = NULL;

      for (int i = 0; i < 3; i++)
        taal_snapshot_builder_add_school (builder, &rows[(i + turn) % 3]);
      snapshot = taal_snapshot_builder_end (builder);
      for (guint i = 0; i < G_N_ELEMENTS (days); i++)
        g_assert_cmpstr (taal_snapshot_get_school_on (snapshot, days[i].date)->bow_nummer, ==, days[i].bow_nummer);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/snapshot-rows/empty", test_empty);
  g_test_add_func ("/model/snapshot-rows/parts", test_parts);
  g_test_add_func ("/model/snapshot-rows/children-in-any-order", test_children);
  g_test_add_func ("/model/snapshot-rows/other-children", test_other_children);
  g_test_add_func ("/model/snapshot-rows/school-on-a-day", test_school_on);

  return g_test_run ();
}
