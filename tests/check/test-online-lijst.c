/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "lijst-fixture.h"
#include "online-fixture.h"
#include "spiegel.h"
#include "taal-online-lijst.h"
#include "taal-online-rij.h"
#include "taal-uren-lijst.h"
#include "taal-uren-maanden.h"
#include "taal-uren-rij.h"

/* The lists of online lessons and of hours, and what makes what they say. */

typedef struct
{
  TaalOnderzoek   *onderzoek;
  TaalOnlineLijst *lijst;
  GString         *changes;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  welke)
{
  fixture->onderzoek = online_fixture_small ();
  fixture->lijst = taal_online_lijst_new ((TaalOnlineWelke) GPOINTER_TO_INT (welke));
  fixture->changes = lijst_fixture_watch (fixture->lijst);
  taal_online_lijst_set_onderzoek (fixture->lijst, fixture->onderzoek);
  lijst_fixture_wait (fixture->lijst);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  welke)
{
  g_assert_finalize_object (fixture->lijst);
  g_string_free (fixture->changes, TRUE);
  taal_onderzoek_unref (fixture->onderzoek);
}

static char *
dup_les (gpointer rij)
{
  return g_strdup (taal_online_rij_get_les (rij)->les_id);
}

static char *
dup_cursist (gpointer rij)
{
  return g_strdup (taal_uren_rij_get_cursist (rij)->cursist_id);
}

static void
expect_rows (gpointer    lijst,
             SpiegelText dup_text,
             const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  lijst_fixture_wait (lijst);
  for (guint i = 0; i < g_list_model_get_n_items (lijst); i++)
    {
      g_autoptr (GObject) rij = g_list_model_get_item (lijst, i);
      g_autofree char *text = dup_text (rij);

      g_string_append_printf (found, "%s%s", i == 0 ? "" : " ", text);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

#define VRAAG(...)                                                                                  \
  ((TaalOnlineVraag) { .waarborg = TAAL_FILTER_ALLE, \
                       .uitkomst = TAAL_FILTER_ALLE, \
                       .groep = TAAL_FILTER_ALLE,    \
                       .docent = TAAL_FILTER_ALLE,   \
                       __VA_ARGS__ })

static TaalOnlineVraag
met (int waarborg,
     int uitkomst)
{
  TaalOnlineVraag vraag = TAAL_ONLINE_VRAAG_INIT;

  vraag.waarborg = waarborg;
  vraag.uitkomst = uitkomst;

  return vraag;
}

static void
expect (Fixture         *fixture,
        TaalOnlineVraag  vraag,
        const char      *expected)
{
  taal_online_lijst_set_vraag (fixture->lijst, &vraag);
  expect_rows (fixture->lijst, dup_les, expected);
}

static void
test_exact_changes (Fixture       *fixture,
                    gconstpointer  data)
{
  TaalOnlineVraag same = TAAL_ONLINE_VRAAG_INIT;

  lijst_fixture_expect (fixture->changes, "0,0,4");
  taal_online_lijst_set_vraag (fixture->lijst, &same);
  taal_online_lijst_set_onderzoek (fixture->lijst, fixture->onderzoek);
  g_assert_false (taal_lijst_is_bezig (TAAL_LIJST (fixture->lijst)));
  lijst_fixture_expect (fixture->changes, "");

  expect (fixture, VRAAG (.zoek = (char *) "ochtend"), "O1 O2 O4");
  lijst_fixture_expect (fixture->changes, "2,1,0");
  expect (fixture, VRAAG (.zoek = (char *) "elan 2024-01"), "O1");
  lijst_fixture_expect (fixture->changes, "1,2,0");

  taal_online_lijst_set_onderzoek (fixture->lijst, NULL);
  expect_rows (fixture->lijst, dup_les, "");
  lijst_fixture_expect (fixture->changes, "0,1,0");
  expect (fixture, VRAAG (), "");
  taal_online_lijst_set_onderzoek (fixture->lijst, fixture->onderzoek);
  expect_rows (fixture->lijst, dup_les, "O1 O2 O3 O4");
  lijst_fixture_expect (fixture->changes, "0,0,4");
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  TaalOnlineVraag vraag = TAAL_ONLINE_VRAAG_INIT;

  expect (fixture, met (TAAL_WAARBORG_W1, TAAL_UITKOMST_NIET_VOLDAAN), "O1");
  expect (fixture, met (TAAL_WAARBORG_W1, TAAL_UITKOMST_VOLDAAN), "O2 O3 O4");
  expect (fixture, met (TAAL_WAARBORG_W2, TAAL_ONLINE_OPEN), "O2 O3");
  expect (fixture, met (TAAL_WAARBORG_W7, TAAL_FILTER_ALLE), "O3");
  expect (fixture, met (TAAL_WAARBORG_W4, TAAL_UITKOMST_NVT), "O4");
  expect (fixture, met (TAAL_FILTER_ALLE, TAAL_UITKOMST_NIET_VOLDAAN), "O1 O2 O3");
  expect (fixture, met (TAAL_FILTER_ALLE, TAAL_ONLINE_OPEN), "O1 O2 O3 O4");
  vraag.groep = 1;
  expect (fixture, vraag, "O3");
  vraag.groep = TAAL_FILTER_ALLE;
  vraag.docent = 0;
  expect (fixture, vraag, "O1 O3");
  vraag.docent = 1;
  vraag.zoek = (char *) "o2";
  expect (fixture, vraag, "O2");
}

static void
test_orders (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    TaalOnlineOp  op;
    const char   *up;
    const char   *down;
  } orders[] = {
    { TAAL_ONLINE_OP_DATUM, "O1 O2 O3 O4", "O4 O3 O2 O1" },
    { TAAL_ONLINE_OP_LES, "O1 O2 O3 O4", "O4 O3 O2 O1" },
    { TAAL_ONLINE_OP_GROEP, "O3 O1 O2 O4", "O1 O2 O4 O3" },
    { TAAL_ONLINE_OP_DOCENT, "O1 O3 O2 O4", "O4 O2 O1 O3" },
    { TAAL_ONLINE_OP_VORM, "O1 O3 O4 O2", "O2 O1 O3 O4" },
    { TAAL_ONLINE_OP_NIET, "O4 O1 O3 O2", "O2 O1 O3 O4" },
    { TAAL_ONLINE_OP_ONBEKEND, "O1 O4 O2 O3", "O3 O2 O4 O1" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (orders), ==, TAAL_N_ONLINE_OP);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      expect (fixture, VRAAG (.op = orders[i].op), orders[i].up);
      expect (fixture, VRAAG (.op = orders[i].op, .aflopend = TRUE), orders[i].down);
    }
}

/* What is planned from the first day of the period on, and what is to be done before it. */
static void
test_gepland (Fixture       *fixture,
              gconstpointer  data)
{
  static const TaalUitkomst p1[TAAL_N_WAARBORGEN] = {
    TAAL_UITKOMST_VOLDAAN, TAAL_UITKOMST_VOLDAAN, TAAL_UITKOMST_NVT,
    TAAL_UITKOMST_ONBEKEND, TAAL_UITKOMST_NVT, TAAL_UITKOMST_NVT,
    TAAL_UITKOMST_NVT, TAAL_UITKOMST_ONBEKEND, TAAL_UITKOMST_ONBEKEND,
  };
  g_autoptr (TaalOnlineRij) rij = NULL;
  g_autoptr (TaalOnlineRij) leeg = NULL;
  g_autoptr (TaalLesBewijs) bewijs = NULL;
  const TaalDeelnemerBewijs *c2;

  expect (fixture, VRAAG (), "P1 P2");
  rij = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 0);
  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    g_assert_cmpuint (taal_online_rij_get_oordeel (rij)->uitkomst[w], ==, p1[w]);

  /* Those of the last eight weeks, each with what they lack; C1 was seen with a login two months
   * ago, but not since. */
  bewijs = taal_online_rij_dup_bewijs (rij);
  g_assert_cmpuint (bewijs->deelnemers->len, ==, 2);
  c2 = &g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, 1);
  g_assert_cmpuint (c2->uitkomst[TAAL_WAARBORG_W2], ==, TAAL_UITKOMST_VOLDAAN);
  g_assert_cmpuint (c2->uitkomst[TAAL_WAARBORG_W4], ==, TAAL_UITKOMST_ONBEKEND);
  g_assert_cmpuint (c2->uitkomst[TAAL_WAARBORG_W8], ==, TAAL_UITKOMST_ONBEKEND);
  g_assert_cmpuint (c2->uitkomst[TAAL_WAARBORG_W9], ==, TAAL_UITKOMST_ONBEKEND);
  g_assert_cmpuint (bewijs->docent_login, !=, 0);

  /* Of a groep that nobody was seen in yet only the lesson itself can be told. */
  leeg = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 1);
  g_assert_cmpuint (taal_online_rij_get_oordeel (leeg)->uitkomst[TAAL_WAARBORG_W2], ==,
                    TAAL_UITKOMST_ONBEKEND);
  g_assert_cmpuint (taal_online_rij_get_oordeel (leeg)->uitkomst[TAAL_WAARBORG_W7], ==,
                    TAAL_UITKOMST_NIET_VOLDAAN);
  g_assert_cmpuint (taal_online_rij_get_oordeel (leeg)->uitkomst[TAAL_WAARBORG_W8], ==,
                    TAAL_UITKOMST_NVT);
  expect (fixture, met (TAAL_WAARBORG_W7, TAAL_FILTER_ALLE), "P2");
}

static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (TaalOnlineRij) rij = NULL;
  g_autoptr (TaalLesBewijs) bewijs = NULL;
  TaalOnlineLessen *lessen = taal_online_lijst_get_lessen (fixture->lijst);
  const TaalDeelnemerBewijs *one;

  expect (fixture, met (TAAL_WAARBORG_W1, TAAL_UITKOMST_VOLDAAN), "O2 O3 O4");
  rij = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), 0);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->lijst)) ==
                 TAAL_TYPE_ONLINE_RIJ);
  g_assert_cmpstr (taal_online_rij_get_groep (rij)->naam, ==, "Ochtend");
  g_assert_cmpstr (taal_online_rij_get_docent (rij)->naam, ==, "bert Zand");
  g_assert_cmpint (taal_online_lessen_find (lessen, taal_online_rij_get_oordeel (rij)->row), ==, 1);
  g_assert_cmpint (taal_online_lessen_find (lessen, 4), ==, -1);

  bewijs = taal_online_rij_dup_bewijs (rij);
  g_assert_cmpint (bewijs->docent_mist, ==, 30 * 60);
  g_assert_cmpint (bewijs->n_rijen, ==, 2);
  one = &g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, 1);
  g_assert_cmpint (one->deelt, ==,
                   g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, 0).cursist);
  g_assert_cmpuint (one->uitkomst[TAAL_WAARBORG_W2], ==, TAAL_UITKOMST_NIET_VOLDAAN);
}

/* The worst of those who were there, by @w. */
static TaalUitkomst
find_worst (const TaalLesBewijs *bewijs,
            int                  w)
{
  TaalUitkomst worst = TAAL_UITKOMST_VOLDAAN;

  for (guint i = 0; i < bewijs->deelnemers->len; i++)
    {
      guint8 one = g_array_index (bewijs->deelnemers, TaalDeelnemerBewijs, i).uitkomst[w];

      if (one == TAAL_UITKOMST_NVT)
        return TAAL_UITKOMST_NVT;
      if (one == TAAL_UITKOMST_NIET_VOLDAAN ||
          (one == TAAL_UITKOMST_ONBEKEND && worst == TAAL_UITKOMST_VOLDAAN))
        worst = (TaalUitkomst) one;
    }
  if (bewijs->n_rijen == 0)
    return TAAL_UITKOMST_ONBEKEND;

  return bewijs->deelnemers->len == 0 ? TAAL_UITKOMST_NVT : worst;
}

/* What the evidence says and what was judged go together, in schools where every outcome occurs. */
static void
test_bewijs_is_oordeel (void)
{
  for (int school = 1; school <= 5; school++)
    {
      g_autoptr (TaalOnderzoek) onderzoek = online_fixture_golden (school);
      g_autoptr (TaalOnlineLessen) lessen = taal_online_lessen_new (onderzoek, TAAL_ONLINE_GEGEVEN);

      for (guint i = 0; i < taal_online_lessen_get_n (lessen); i++)
        {
          g_autoptr (TaalLesBewijs) bewijs = taal_les_bewijs_new (lessen, (int) i);
          const guint8 *uitkomst = bewijs->oordeel->uitkomst;
          gboolean signed_ = bewijs->extra->docent_getekend == 1 || bewijs->docent_login != 0;

          g_assert_cmpuint (uitkomst[TAAL_WAARBORG_W2], ==, find_worst (bewijs, TAAL_WAARBORG_W2));
          g_assert_cmpuint (uitkomst[TAAL_WAARBORG_W9], ==, find_worst (bewijs, TAAL_WAARBORG_W9));
          if (uitkomst[TAAL_WAARBORG_W8] != TAAL_UITKOMST_NVT)
            g_assert_cmpuint (uitkomst[TAAL_WAARBORG_W8], ==,
                              find_worst (bewijs, TAAL_WAARBORG_W8));
          g_assert_true ((uitkomst[TAAL_WAARBORG_W4] == TAAL_UITKOMST_NIET_VOLDAAN) ==
                         (find_worst (bewijs, TAAL_WAARBORG_W4) == TAAL_UITKOMST_NIET_VOLDAAN));
          if (bewijs->n_rijen > 0)
            g_assert_true (
                (uitkomst[TAAL_WAARBORG_W5] == TAAL_UITKOMST_VOLDAAN) ==
                (signed_ && find_worst (bewijs, TAAL_WAARBORG_W5) != TAAL_UITKOMST_NIET_VOLDAAN));
          g_assert_true ((uitkomst[TAAL_WAARBORG_W1] == TAAL_UITKOMST_VOLDAAN) ==
                         (bewijs->melding != TAAL_GEEN));
          g_assert_true ((uitkomst[TAAL_WAARBORG_W3] == TAAL_UITKOMST_ONBEKEND) ==
                         (bewijs->docent_mist < 0));
        }
    }
}

static void
expect_uren (TaalUrenLijst *lijst,
             TaalUrenVraag  vraag,
             const char    *expected)
{
  taal_uren_lijst_set_vraag (lijst, &vraag);
  expect_rows (lijst, dup_cursist, expected);
}

#define UREN(...) ((TaalUrenVraag) { __VA_ARGS__ })

static void
test_uren (void)
{
  g_autoptr (TaalOnderzoek) onderzoek = online_fixture_uren ();
  TaalUrenLijst *lijst = taal_uren_lijst_new ();
  g_autoptr (GString) changes = lijst_fixture_watch (lijst);
  static const struct
  {
    TaalUrenOp  op;
    const char *up;
  } orders[] = {
    { TAAL_UREN_OP_ID, "Extra Klaar Let-op Nieuw Z" },
    { TAAL_UREN_OP_FYSIEK, "Extra Let-op Z Nieuw Klaar" },
    { TAAL_UREN_OP_ONLINE, "Klaar Nieuw Z Let-op Extra" },
    { TAAL_UREN_OP_WI2013, "Extra Let-op Z Nieuw Klaar" },
    { TAAL_UREN_OP_NOG_TOTAAL, "Klaar Extra Let-op Nieuw Z" },
    { TAAL_UREN_OP_NOG_FYSIEK, "Klaar Nieuw Extra Let-op Z" },
    { TAAL_UREN_OP_EXTRA_FYSIEK, "Klaar Let-op Nieuw Z Extra" },
    { TAAL_UREN_OP_LET_OP, "Extra Let-op Klaar Nieuw Z" },
  };

  taal_uren_lijst_set_onderzoek (lijst, onderzoek);
  expect_rows (lijst, dup_cursist, "Extra Klaar Let-op Nieuw Z");
  lijst_fixture_expect (changes, "0,0,5");
  expect_uren (lijst, UREN (.zoek = (char *) "a", .welke = TAAL_FILTER_ALLE), "Extra Klaar");
  lijst_fixture_expect (changes, "2,3,0");
  expect_uren (lijst, UREN (.welke = TAAL_UREN_LET_OP), "Let-op");
  expect_uren (lijst, UREN (.welke = TAAL_UREN_ONDER), "Extra Let-op Nieuw Z");
  expect_uren (lijst, UREN (.welke = TAAL_UREN_EXTRA), "Extra");
  expect_uren (lijst, UREN (.welke = TAAL_FILTER_ALLE, .aflopend = TRUE),
               "Z Nieuw Let-op Klaar Extra");
  g_assert_cmpuint (G_N_ELEMENTS (orders), ==, TAAL_N_UREN_OP);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    expect_uren (lijst, UREN (.welke = TAAL_FILTER_ALLE, .op = orders[i].op), orders[i].up);
  taal_uren_lijst_set_onderzoek (lijst, NULL);
  expect_rows (lijst, dup_cursist, "");
  g_assert_finalize_object (lijst);
}

static void
keep_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* The months add up to the hours, for every cursist of schools where every kind of lesson occurs.
 */
static void
test_maanden (void)
{
  for (int school = 1; school <= 6; school++)
    {
      g_autoptr (TaalOnderzoek) onderzoek =
          school == 6 ? online_fixture_uren () : online_fixture_golden (school);

      for (guint i = 0; i < onderzoek->waarborgen->cursisten->len; i++)
        {
          const TaalCursistUren *uren =
              &g_array_index (onderzoek->waarborgen->cursisten, TaalCursistUren, i);
          g_autoptr (GAsyncResult) result = NULL;
          g_autoptr (TaalUrenMaanden) maanden = NULL;
          g_autoptr (GError) error = NULL;
          gint64 fysiek = 0, online = 0, wi2013 = 0;
          guint n = 0, n_leeg = 0;

          taal_uren_maanden_async (onderzoek, uren->cursist, NULL, keep_cb, &result);
          while (result == NULL)
            g_main_context_iteration (NULL, TRUE);
          maanden = taal_uren_maanden_finish (result, &error);
          g_assert_no_error (error);
          for (guint j = 0; j < maanden->maanden->len; j++)
            {
              const TaalUrenMaand *one = &g_array_index (maanden->maanden, TaalUrenMaand, j);

              g_assert_true (j == 0 || one[-1].eerste < one->eerste);
              g_assert_cmpuint (one->first, ==, n);
              fysiek += one->fysiek;
              online += one->online;
              wi2013 += one->wi2013;
              n += one->n;
            }
          for (guint j = 0; j < maanden->lessen->len; j++)
            n_leeg += g_array_index (maanden->lessen, TaalUrenLes, j).vorm_leeg ? 1 : 0;
          g_assert_cmpint (fysiek, ==, uren->fysiek);
          g_assert_cmpint (online, ==, uren->online);
          g_assert_cmpint (wi2013, ==, uren->wi2013);
          g_assert_cmpuint (n, ==, maanden->lessen->len);
          g_assert_cmpint (n_leeg, ==, uren->n_hybride_leeg);
        }
    }
}

/* Whoever only heard what a list said has what it has, through any questions and examinations. */
static void
test_spiegel (void)
{
  static const char *const zoek[] = { NULL, "l1", "l", "g1", "d0", "-03-" };
  TaalOnderzoek *schools[] = { online_fixture_golden (5), online_fixture_golden (2),
                               online_fixture_small (), NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  TaalOnlineLijst *lijst = taal_online_lijst_new (TAAL_ONLINE_GEGEVEN);
  TaalUrenLijst *uren = taal_uren_lijst_new ();
  g_autoptr (Spiegel) spiegel = spiegel_new (G_LIST_MODEL (lijst), dup_les);
  g_autoptr (Spiegel) uren_spiegel = spiegel_new (G_LIST_MODEL (uren), dup_cursist);

  for (int i = 0; i < 300; i++)
    {
      TaalOnlineVraag vraag =
          VRAAG (.op = (TaalOnlineOp) g_rand_int_range (rand, 0, TAAL_N_ONLINE_OP),
                 .aflopend = g_rand_boolean (rand),
                 .zoek = (char *) zoek[g_rand_int_range (rand, 0, G_N_ELEMENTS (zoek))]);
      TaalUrenVraag uren_vraag =
          UREN (.op = (TaalUrenOp) g_rand_int_range (rand, 0, TAAL_N_UREN_OP),
                .welke = g_rand_int_range (rand, -1, TAAL_N_UREN_WELKE));

      if (g_rand_boolean (rand))
        vraag.waarborg = g_rand_int_range (rand, 0, TAAL_N_WAARBORGEN);
      if (g_rand_boolean (rand))
        vraag.uitkomst = g_rand_int_range (rand, 0, TAAL_ONLINE_OPEN + 1);
      taal_online_lijst_set_vraag (lijst, &vraag);
      taal_uren_lijst_set_vraag (uren, &uren_vraag);
      if (i % 5 == 0)
        {
          TaalOnderzoek *school = schools[g_rand_int_range (rand, 0, 4)];

          taal_online_lijst_set_onderzoek (lijst, school);
          taal_uren_lijst_set_onderzoek (uren, school);
        }
      if (g_rand_boolean (rand))
        continue; /* asked again before it answered */
      lijst_fixture_wait (lijst);
      lijst_fixture_wait (uren);
      spiegel_assert (spiegel);
      spiegel_assert (uren_spiegel);
    }
  lijst_fixture_wait (lijst);
  lijst_fixture_wait (uren);
  g_clear_pointer (&spiegel, spiegel_free);
  g_clear_pointer (&uren_spiegel, spiegel_free);
  g_assert_finalize_object (lijst);
  g_assert_finalize_object (uren);
  for (gsize i = 0; i + 1 < G_N_ELEMENTS (schools); i++)
    g_clear_pointer (&schools[i], taal_onderzoek_unref);
}

#define ADD(path, welke, function)                                                                  \
  g_test_add ("/check/online-lijst/" path, Fixture, GINT_TO_POINTER (welke), set_up, function, \
              tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("exact-changes", TAAL_ONLINE_GEGEVEN, test_exact_changes);
  ADD ("filters", TAAL_ONLINE_GEGEVEN, test_filters);
  ADD ("orders", TAAL_ONLINE_GEGEVEN, test_orders);
  ADD ("row", TAAL_ONLINE_GEGEVEN, test_row);
  ADD ("gepland", TAAL_ONLINE_GEPLAND, test_gepland);
  g_test_add_func ("/check/online-lijst/bewijs-is-oordeel", test_bewijs_is_oordeel);
  g_test_add_func ("/check/online-lijst/uren", test_uren);
  g_test_add_func ("/check/online-lijst/maanden", test_maanden);
  g_test_add_func ("/check/online-lijst/spiegel", test_spiegel);

  return g_test_run ();
}
