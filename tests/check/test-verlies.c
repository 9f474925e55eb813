/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "lijst-fixture.h"
#include "taal-verlies.h"

#include <glib/gstdio.h>

static TaalVerliezen *
compute (TaalCheck *check,
         const char *op)
{
  TaalDate date;

  g_assert_cmpint (taal_date_parse (op, &date), ==, TAAL_DATE_PARSE_OK);
  return taal_verliezen_compute (check, date);
}

static void
assert_verlies (const TaalVerlies *verlies,
                const char        *vanaf,
                gint64             gewicht,
                gint64             meegeteld)
{
  char text[TAAL_DATE_TEXT_SIZE];

  if (vanaf == NULL)
    g_assert_cmpint (verlies->vanaf, ==, TAAL_DATE_NONE);
  else
    g_assert_cmpstr (taal_date_format (verlies->vanaf, text), ==, vanaf);
  g_assert_cmpint (verlies->gewicht, ==, gewicht);
  g_assert_cmpint (verlies->meegeteld, ==, meegeteld);
}

/* Anna gives a lesson and is to give another; Bert's second is after his registratie ends. */
static void
test_whole_period (void)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  g_autoptr (TaalVerliezen) verliezen = compute (check, "2024-01-01");
  const TaalDocentVerlies *anna = taal_verliezen_get (verliezen, 0);
  const TaalDocentVerlies *bert = taal_verliezen_get (verliezen, 1);
  const TaalDocentVerlies *carla = taal_verliezen_get (verliezen, 2);

  g_assert_cmpint (verliezen->totaal, ==, 6);
  assert_verlies (&anna->vertrek, "2024-01-01", 2, 1);
  assert_verlies (&anna->verval, "2025-04-01", 0, 3);
  assert_verlies (&bert->vertrek, "2024-01-01", 1, 2);
  assert_verlies (&bert->verval, "2024-07-01", 1, 3);
  assert_verlies (&carla->vertrek, "2024-01-01", 0, 3);
  assert_verlies (&carla->verval, NULL, 0, 3);
  g_assert_cmpint (taal_verliezen_get_punten (verliezen, &anna->vertrek), ==, 3333);
  g_assert_cmpint (taal_verliezen_get_punten (verliezen, &bert->verval), ==, 1666);
}

static void
test_boundary_days (void)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  g_autoptr (TaalVerliezen) on_the_day = compute (check, "2024-12-10");
  g_autoptr (TaalVerliezen) day_after = compute (check, "2024-12-11");
  g_autoptr (TaalVerliezen) last_valid = compute (check, "2024-06-30");
  g_autoptr (TaalVerliezen) first_lapsed = compute (check, "2024-07-01");

  g_assert_cmpint (taal_verliezen_get (on_the_day, 0)->vertrek.gewicht, ==, 1);
  g_assert_cmpint (taal_verliezen_get (day_after, 0)->vertrek.gewicht, ==, 0);
  assert_verlies (&taal_verliezen_get (last_valid, 1)->verval, "2024-07-01", 1, 3);
  assert_verlies (&taal_verliezen_get (first_lapsed, 1)->verval, NULL, 0, 3);
}

static void
test_outside_period (void)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  g_autoptr (TaalVerliezen) before = compute (check, "2023-05-05");
  g_autoptr (TaalVerliezen) after = compute (check, "2026-11-25");

  assert_verlies (&taal_verliezen_get (before, 0)->vertrek, "2024-01-01", 2, 1);
  assert_verlies (&taal_verliezen_get (after, 0)->vertrek, "2024-01-01", 2, 1);
}

/* Everybody's leaving together leaves nothing that counts; what lapses is no part of what counts. */
static void
test_adds_up (void)
{
  g_autoptr (TaalCheck) check = lijst_fixture_big (5000);
  g_autoptr (TaalVerliezen) verliezen = compute (check, "2024-01-01");
  gint64 meegeteld = taal_verliezen_get (verliezen, 0)->verval.meegeteld, lost = 0;

  for (int i = 0; i < 3; i++)
    {
      const TaalDocentVerlies *docent = taal_verliezen_get (verliezen, i);

      g_assert_cmpint (docent->vertrek.meegeteld + docent->vertrek.gewicht, ==, meegeteld);
      lost += docent->vertrek.gewicht;
    }
  g_assert_cmpint (lost, ==, meegeteld);
  g_assert_cmpint (meegeteld, >=, check->oordeel->meegeteld);
  g_assert_cmpint (verliezen->totaal, >=, check->oordeel->totaal);
}

/* The same school by an own reading. */
static TaalCheck *
judge_otherwise (TaalCheck  *check,
                 const char *lezing)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (TaalNorm) norm = NULL;
  int file = g_file_open_tmp ("taal-lezing-XXXXXX.yaml", &path, &error);
  const char *lezingen[] = { path, NULL };

  g_assert_no_error (error);
  g_assert_true (g_close (file, NULL));
  g_assert_true (g_file_set_contents (path, lezing, -1, NULL));
  norm = taal_check_load_norm (lezingen, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);

  return taal_check_run (check->bron, norm, check->oordeel->periode);
}

/* What ended: the registratie itself, or that its register is accepted. */
static void
test_oorzaak (void)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  g_autoptr (TaalCheck) other = judge_otherwise (check,
                                                 "id: e\nversie: \"1\"\ntitel: T\nauteur: A\ndatum: 2024-01-01\nregels:\n"
                                                 "  - id: E9\n    parameter: registers\n    waarde: [BOW_KR]\n"
                                                 "    bron: b\n    zekerheid: M\n    geldig_van: 2024-06-01\n");
  g_autoptr (TaalVerliezen) verliezen = compute (check, "2024-01-01");
  g_autoptr (TaalVerliezen) of_other = compute (other, "2024-01-01");

  g_assert_cmpint (taal_verval_get_oorzaak (check, 1, taal_verliezen_get (verliezen, 1)->verval.vanaf), ==,
                   TAAL_VERVAL_REGISTRATIE);
  assert_verlies (&taal_verliezen_get (of_other, 0)->verval, "2024-06-01", 1, 2);
  g_assert_cmpint (taal_verval_get_oorzaak (other, 0, taal_verliezen_get (of_other, 0)->verval.vanaf), ==,
                   TAAL_VERVAL_REGISTER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/verlies/whole-period", test_whole_period);
  g_test_add_func ("/check/verlies/boundary-days", test_boundary_days);
  g_test_add_func ("/check/verlies/outside-period", test_outside_period);
  g_test_add_func ("/check/verlies/adds-up", test_adds_up);
  g_test_add_func ("/check/verlies/oorzaak", test_oorzaak);

  return g_test_run ();
}
