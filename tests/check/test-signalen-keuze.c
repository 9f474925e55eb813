/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "signalen-lijst-fixture.h"
#include "taal-signaal-stap.h"

/* Several signals of a school dismissed, and opened again, at once. */

typedef SignalenLijstFixture Fixture;

static void
ask (Fixture           *fixture,
     TaalSignalenWelke  welke)
{
  TaalSignalenVraag vraag = TAAL_SIGNALEN_VRAAG_INIT;

  vraag.welke = welke;
  taal_signalen_lijst_set_vraag (fixture->lijst, &vraag);
  signalen_lijst_fixture_wait (fixture);
}

static guint
count (Fixture           *fixture,
       TaalSignalenWelke  welke)
{
  ask (fixture, welke);

  return g_list_model_get_n_items (G_LIST_MODEL (fixture->lijst));
}

/* Those at some places of the list, as they stand now. */
static TaalSignalenKeuze *
choose (Fixture *fixture,
        guint    first,
        guint    n)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = first; i < first + n; i++)
    {
      gint32 row = taal_lijst_get_row (TAAL_LIJST (fixture->lijst), i);

      g_array_append_val (rows, row);
    }

  return taal_signalen_lijst_choose (fixture->lijst, rows);
}

static void
edit (Fixture       *fixture,
      TaalBewerking *stap)
{
  signalen_fixture_edit (&fixture->school, stap);
  signalen_lijst_fixture_wait (fixture);
}

/* What the newest step is called in the log. */
static void
expect_step (Fixture    *fixture,
             const char *onderwerp,
             gint64      n_nieuw,
             gint64      n_gewijzigd)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier =
      taal_dossier_open (fixture->school.path, TAAL_DOSSIER_READ, NULL, &error);
  g_autoptr (GPtrArray) steps = NULL;
  const TaalWijziging *step;

  g_assert_no_error (error);
  steps = taal_dossier_get_log (dossier, 1, &error);
  g_assert_no_error (error);
  step = g_ptr_array_index (steps, 0);
  g_assert_cmpstr (step->onderwerp, ==, onderwerp);
  g_assert_cmpint (step->n_nieuw, ==, n_nieuw);
  g_assert_cmpint (step->n_gewijzigd, ==, n_gewijzigd);
}

/* Nineteen in one step; one undo opens all of them again, one redo dismisses them. */
static void
test_dismiss_all (Fixture       *fixture,
                  gconstpointer  data)
{
  guint all = count (fixture, TAAL_SIGNALEN_OPEN);
  g_autoptr (TaalSignalenKeuze) keuze = choose (fixture, 0, all);
  g_autoptr (TaalBewerking) stap = taal_signaal_stap_wijs_alle_af (keuze, "Nagekeken", "Jo");

  g_assert_cmpuint (all, ==, 19);
  g_assert_cmpuint (taal_signalen_keuze_get_n (keuze, FALSE), ==, all);
  g_assert_cmpuint (taal_signalen_keuze_get_n (keuze, TRUE), ==, 0);
  g_assert_cmpuint (keuze->n_open[TAAL_SIGNAAL_S06], ==, 2);
  edit (fixture, stap);
  g_assert_cmpuint (count (fixture, TAAL_SIGNALEN_OPEN), ==, 0);
  g_assert_cmpuint (count (fixture, TAAL_SIGNALEN_AFGEWEZEN), ==, all);
  expect_step (fixture,
               "S01, S02, S03, S04, S05, S06, S07, S08, S09, S10, S11, S12, S13, S14, S15", 19, 0);

  signalen_fixture_undo (&fixture->school);
  signalen_lijst_fixture_wait (fixture);
  g_assert_cmpuint (count (fixture, TAAL_SIGNALEN_OPEN), ==, all);
  g_assert_cmpuint (count (fixture, TAAL_SIGNALEN_AFGEWEZEN), ==, 0);
}

/* Each keeps its own evidence, with the same reason and name. */
static void
test_each (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (TaalSignalenKeuze) keuze = NULL;
  g_autoptr (TaalBewerking) stap = NULL;

  ask (fixture, TAAL_SIGNALEN_OPEN);
  /* S06 twice, and S07. */
  keuze = choose (fixture, 5, 3);
  stap = taal_signaal_stap_wijs_alle_af (keuze, "Op papier", "Jo");
  edit (fixture, stap);
  expect_step (fixture, "S06, S07", 3, 0);
  g_assert_cmpuint (count (fixture, TAAL_SIGNALEN_AFGEWEZEN), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TaalSignaalRij) rij = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), i);
      const TaalAfwijzing *afwijzing = taal_signaal_rij_get_afwijzing (rij);

      g_assert_cmpstr (afwijzing->reden, ==, "Op papier");
      g_assert_cmpstr (afwijzing->door, ==, "Jo");
      g_assert_cmpuint (g_strv_length (afwijzing->bewijs), ==,
                        taal_signaal_rij_get_signaal (rij)->n_bewijs);
    }
}

/* Of both kinds each step takes its own. */
static void
test_mixed (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TaalSignalenKeuze) some = NULL, all = NULL, after = NULL;
  g_autoptr (TaalBewerking) first = NULL, rest = NULL, heropen = NULL;
  g_autofree char *namen = NULL;

  ask (fixture, TAAL_SIGNALEN_ALLE);
  some = choose (fixture, 0, 4);
  first = taal_signaal_stap_wijs_alle_af (some, "Nagekeken", "Jo");
  edit (fixture, first);

  all = choose (fixture, 0, 6);
  g_assert_cmpuint (taal_signalen_keuze_get_n (all, TRUE), ==, 4);
  g_assert_cmpuint (taal_signalen_keuze_get_n (all, FALSE), ==, 2);
  namen = taal_signalen_keuze_dup_namen (all, TRUE);
  g_assert_cmpstr (namen, ==, "S01, S02, S03, S04");
  rest = taal_signaal_stap_wijs_alle_af (all, "Ook nagekeken", "Jo");
  edit (fixture, rest);
  expect_step (fixture, "S05, S06", 2, 0);

  after = choose (fixture, 0, 6);
  g_assert_cmpuint (taal_signalen_keuze_get_n (after, TRUE), ==, 6);
  heropen = taal_signaal_stap_heropen_alle (after, "An");
  edit (fixture, heropen);
  expect_step (fixture, "S01, S02, S03, S04, S05, S06", 0, 6);
  g_assert_cmpuint (count (fixture, TAAL_SIGNALEN_AFGEWEZEN), ==, 0);
  signalen_fixture_undo (&fixture->school);
  signalen_lijst_fixture_wait (fixture);
  g_assert_cmpuint (count (fixture, TAAL_SIGNALEN_AFGEWEZEN), ==, 6);
}

static void
expect_next (Fixture    *fixture,
             guint       first,
             guint       n,
             gboolean    afgewezen,
             const char *expected)
{
  g_autoptr (TaalSignalenKeuze) keuze = choose (fixture, first, n);
  g_autoptr (TaalSignaalRij) next =
      taal_signalen_lijst_find_next (fixture->lijst, keuze, afgewezen);

  g_assert_cmpstr (next == NULL ? NULL
                                : taal_signaal_soort_get_name (taal_signaal_rij_get_soort (next)),
                   ==, expected);
}

/* What comes after those that are dealt with, and where nothing does, what came before. */
static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (TaalSignalenKeuze) some = NULL;
  g_autoptr (TaalBewerking) stap = NULL;

  ask (fixture, TAAL_SIGNALEN_ALLE);
  expect_next (fixture, 0, 2, FALSE, "S03");
  expect_next (fixture, 10, 9, FALSE, "S09");
  expect_next (fixture, 0, 19, FALSE, NULL);
  expect_next (fixture, 0, 2, TRUE, NULL);

  /* S03 and S04. */
  some = choose (fixture, 2, 2);
  stap = taal_signaal_stap_wijs_alle_af (some, "Nagekeken", "Jo");
  edit (fixture, stap);
  expect_next (fixture, 0, 2, FALSE, "S05");
  expect_next (fixture, 0, 2, TRUE, "S03");
  expect_next (fixture, 6, 2, TRUE, "S04");

  /* Chosen of an examination that is shown no longer. */
  g_assert_null (taal_signalen_lijst_find_next (fixture->lijst, some, FALSE));
  taal_signalen_lijst_set_onderzoek (fixture->lijst, NULL);
  signalen_lijst_fixture_wait (fixture);
  {
    g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint32));

    g_assert_null (taal_signalen_lijst_choose (fixture->lijst, none));
  }
}

#define ADD(path, function) \
  g_test_add ("/check/signalen-keuze/" path, Fixture, NULL, signalen_lijst_fixture_set_up,              \
              function, signalen_lijst_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("dismiss-all", test_dismiss_all);
  ADD ("each", test_each);
  ADD ("mixed", test_mixed);
  ADD ("next", test_next);

  return g_test_run ();
}
