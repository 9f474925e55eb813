/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "session-fixture.h"
#include "taal-onderzoeker.h"

/* What presence tells keeps up with the school that is open, for as long as anybody looks. */

static void
wait_for (TaalOnderzoeker *onderzoeker)
{
  while (taal_onderzoeker_is_bezig (onderzoeker))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (taal_onderzoeker_get_fout (onderzoeker));
}

static const GArray *
get_signalen (TaalOnderzoeker *onderzoeker, TaalSignaalSoort soort)
{
  return taal_onderzoeker_get_onderzoek (onderzoeker)->signalen->soorten[soort];
}

/* An edit between, and one after another without waiting. */
static void
test_follows (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (TaalOnderzoeker) onderzoeker = taal_onderzoeker_new (fixture->session);
  TaalOnderzoek *before;
  guint n_lessen;

  g_assert_null (taal_onderzoeker_get_onderzoek (onderzoeker));
  g_assert_false (taal_onderzoeker_is_bezig (onderzoeker));
  taal_onderzoeker_hold (onderzoeker);
  g_assert_true (taal_onderzoeker_is_bezig (onderzoeker));
  wait_for (onderzoeker);
  before = taal_onderzoeker_get_onderzoek (onderzoeker);
  n_lessen = before->waarborgen->lessen->len;

  /* What changes nothing keeps it. */
  taal_session_get_log_async (fixture->session, 1, NULL, NULL);
  session_fixture_settle (fixture);
  g_assert_true (taal_onderzoeker_get_onderzoek (onderzoeker) == before);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
      g_autofree char *les_id = g_strdup_printf ("ONLINE%d", i);

      taal_bewerking_add (bewerking, TAAL_TABEL_LESSEN);
      taal_bewerking_set (bewerking, "les_id", les_id);
      taal_bewerking_set (bewerking, "groep_id", "G01");
      taal_bewerking_set (bewerking, "datum", "2024-03-04");
      taal_bewerking_set (bewerking, "minuten", "90");
      taal_bewerking_set (bewerking, "vorm", "online");
      taal_bewerking_set (bewerking, "status", "gegeven");
      session_fixture_edit (fixture, bewerking);
    }
  wait_for (onderzoeker);
  g_assert_cmpuint (taal_onderzoeker_get_onderzoek (onderzoeker)->waarborgen->lessen->len, ==,
                    n_lessen + 3);

  /* Nobody looks: what was found goes with the facts that it is of. */
  taal_onderzoeker_release (onderzoeker);
  g_assert_nonnull (taal_onderzoeker_get_onderzoek (onderzoeker));
  taal_session_undo_async (fixture->session, 0, NULL, NULL);
  session_fixture_settle (fixture);
  g_assert_null (taal_onderzoeker_get_onderzoek (onderzoeker));
  g_assert_false (taal_onderzoeker_is_bezig (onderzoeker));
}

/* Twenty cursisten of one school at once, by a certain date. */
static void
add_cursisten (SessionFixture *fixture)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *cursist = g_strdup_printf ("OVER%02d", i);
      g_autofree char *start = g_strdup_printf ("2024-05-%02d", 1 + i);

      taal_bewerking_add (bewerking, TAAL_TABEL_CURSISTEN);
      taal_bewerking_set (bewerking, "cursist_id", cursist);
      taal_bewerking_set (bewerking, "start", start);
      taal_bewerking_set (bewerking, "vorige_school", "9999");
    }
  session_fixture_edit (fixture, bewerking);
}

static void
approve (SessionFixture *fixture, const char *school, TaalDate op)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  taal_bewerking_add_goedkeuring (bewerking, school, op, "brief");
  session_fixture_edit (fixture, bewerking);
}

/* An approval covers a takeover when it is of that school, before it, and not too old (E12: 365
 * days until the last that starts, on 20 May). */
static void
test_goedkeuring (SessionFixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *school;
    TaalDate op;
    gboolean covers;
  } cases[] = {
    { "8888", taal_date_from_ymd (2024, 4, 1), FALSE },
    { "9999", taal_date_from_ymd (2024, 5, 2), FALSE },
    { "9999", taal_date_from_ymd (2023, 5, 20), FALSE },
    { "9999", taal_date_from_ymd (2023, 5, 21), TRUE },
    { "9999", taal_date_from_ymd (2024, 5, 1), TRUE },
  };
  g_autoptr (TaalOnderzoeker) onderzoeker = taal_onderzoeker_new (fixture->session);

  taal_onderzoeker_hold (onderzoeker);
  add_cursisten (fixture);
  wait_for (onderzoeker);
  g_assert_cmpuint (get_signalen (onderzoeker, TAAL_SIGNAAL_S15)->len, ==, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      approve (fixture, cases[i].school, cases[i].op);
      wait_for (onderzoeker);
      g_assert_cmpuint (get_signalen (onderzoeker, TAAL_SIGNAAL_S15)->len, ==,
                        cases[i].covers ? 0 : 1);
      taal_session_undo_async (fixture->session, 0, NULL, NULL);
      session_fixture_settle (fixture);
    }
}

/* A dismissal holds for the evidence that it was about. */
static void
test_afwijzing (SessionFixture *fixture, gconstpointer data)
{
  const char *const bewijs[] = { "2024-05-20", "2024-05-01", NULL };
  g_autoptr (TaalOnderzoeker) onderzoeker = taal_onderzoeker_new (fixture->session);
  g_autoptr (TaalBewerking) afwijzing = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) later = taal_bewerking_new (NULL);
  const TaalOnderzoek *onderzoek;

  taal_onderzoeker_hold (onderzoeker);
  add_cursisten (fixture);
  taal_bewerking_wijs_af (afwijzing, "S15", "9999", bewijs, "Zelf gekozen", "Jo");
  session_fixture_edit (fixture, afwijzing);
  wait_for (onderzoeker);
  onderzoek = taal_onderzoeker_get_onderzoek (onderzoeker);
  g_assert_cmpuint (g_hash_table_size (onderzoek->afgewezen), ==, 1);
  g_assert_cmpstr (
      taal_onderzoek_get_afwijzing (
          onderzoek, &g_array_index (get_signalen (onderzoeker, TAAL_SIGNAAL_S15), TaalSignaal, 0))
          ->reden,
      ==, "Zelf gekozen");

  taal_bewerking_add (later, TAAL_TABEL_CURSISTEN);
  taal_bewerking_set (later, "cursist_id", "OVER99");
  taal_bewerking_set (later, "start", "2024-05-22");
  taal_bewerking_set (later, "vorige_school", "9999");
  session_fixture_edit (fixture, later);
  wait_for (onderzoeker);
  onderzoek = taal_onderzoeker_get_onderzoek (onderzoeker);
  g_assert_cmpuint (g_hash_table_size (onderzoek->afgewezen), ==, 0);
  g_assert_null (taal_onderzoek_get_afwijzing (
      onderzoek, &g_array_index (get_signalen (onderzoeker, TAAL_SIGNAAL_S15), TaalSignaal, 0)));
}

#define ADD(path, function)                                                                       \
  g_test_add ("/check/onderzoeker/" path, SessionFixture, NULL, session_fixture_set_up, function, \
              session_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("follows", test_follows);
  ADD ("goedkeuring", test_goedkeuring);
  ADD ("afwijzing", test_afwijzing);

  return g_test_run ();
}
