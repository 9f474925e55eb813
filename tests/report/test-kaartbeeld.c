/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "aanbod-fixture.h"

#include "taal-gemeenten.h"
#include "taal-kaartbeeld.h"
#include "taal-taal.h"

/* The map from which the report and the window draw. */

static TaalKaartbeeld *
make_beeld (int soort)
{
  g_autoptr (GPtrArray) aanboden = aanbod_fixture_region ();
  g_autoptr (TaalNorm) norm = aanbod_fixture_norm ();
  g_autoptr (TaalBeschikbaarheid) found = taal_beschikbaarheid_compute (
      norm, aanboden, &(TaalAanbodVraag) { AANBOD_FIXTURE_OP, NULL, -1 });

  return taal_kaartbeeld_new (found, soort);
}

static const TaalStip *
find (const TaalKaartbeeld *beeld,
      const char *gemeente)
{
  for (guint i = 0; i < beeld->stippen->len; i++)
    {
      const TaalStip *stip = &g_array_index (beeld->stippen, TaalStip, i);

      if (g_str_equal (stip->gemeente, gemeente))
        return stip;
    }

  g_assert_not_reached ();
}

static void
test_status (void)
{
  g_autoptr (TaalKaartbeeld) alfa = make_beeld (TAAL_AANBOD_ALFA);
  g_autoptr (TaalKaartbeeld) all = make_beeld (-1);
  guint n = 0;

  g_assert_cmpuint (alfa->stippen->len, ==, 342);
  g_assert_cmpint (find (alfa, "GM0935")->status, ==, TAAL_AANBOD_BESCHIKBAAR);
  g_assert_cmpint (find (alfa, "GM0935")->plaatsen, ==, 12);
  g_assert_cmpint (find (alfa, "GM0301")->status, ==, TAAL_AANBOD_WACHTLIJST);
  g_assert_cmpint (find (alfa, "GM0213")->status, ==, TAAL_AANBOD_NIET_BESCHIKBAAR);
  g_assert_cmpint (find (alfa, "GM0262")->status, ==, TAAL_AANBOD_ONBEKEND);
  g_assert_cmpint (find (alfa, "GM0200")->status, ==, TAAL_STIP_GEEN);
  g_assert_cmpint (find (all, "GM0200")->status, ==, TAAL_AANBOD_BESCHIKBAAR);
  g_assert_cmpuint (alfa->aantal[TAAL_AANBOD_BESCHIKBAAR], ==, 2);
  g_assert_cmpuint (alfa->aantal[TAAL_STIP_GEEN], ==, 337);
  for (int i = 0; i < TAAL_N_STIPPEN; i++)
    n += all->aantal[i];
  g_assert_cmpuint (n, ==, 342);

  /* What matters most is drawn last. */
  for (guint i = 1; i < alfa->stippen->len; i++)
    g_assert_cmpint (g_array_index (alfa->stippen, TaalStip, i).status, <=,
                     g_array_index (alfa->stippen, TaalStip, i - 1).status);
}

/* A unit of the map is as long in every direction: distances on it are those over the earth, to
 * within three percent from one end of the country to the other. */
static void
test_scale (void)
{
  g_autoptr (TaalKaartbeeld) beeld = make_beeld (-1);
  const TaalStip *vaals = find (beeld, "GM0981");
  double unit = 0;

  for (guint i = 0; i < beeld->stippen->len; i++)
    {
      const TaalStip *stip = &g_array_index (beeld->stippen, TaalStip, i);
      double x = stip->punt.x - vaals->punt.x, y = stip->punt.y - vaals->punt.y;
      double afstand = (double) taal_gemeenten_get_afstand (vaals->gemeente, stip->gemeente);

      g_assert_cmpfloat (stip->punt.x, >, 0);
      g_assert_cmpfloat (stip->punt.y, >, 0);
      g_assert_cmpfloat (stip->punt.x, <, beeld->breedte);
      g_assert_cmpfloat (stip->punt.y, <, beeld->hoogte);
      if (stip == vaals)
        continue;
      /* The square of metres to a unit. */
      unit = afstand * afstand / (x * x + y * y);
      g_assert_cmpfloat (unit, >, 317.7 * 317.7 * 0.94);
      g_assert_cmpfloat (unit, <, 317.7 * 317.7 * 1.06);
    }

  /* North is up, east is to the right. */
  g_assert_cmpfloat (find (beeld, "GM0088")->punt.y, <, vaals->punt.y);
  g_assert_cmpfloat (find (beeld, "GM0718")->punt.x, <, vaals->punt.x);
}

/* No two statuses look alike without their colour. */
static void
test_vormen (void)
{
  for (int i = 0; i < TAAL_N_STIPPEN; i++)
    {
      const TaalKaartVorm *one = taal_kaart_vorm_get (i);

      g_assert_cmpuint (one->n_punten, <=, TAAL_KAART_MAX_PUNTEN);
      for (int j = 0; j < i; j++)
        {
          const TaalKaartVorm *other = taal_kaart_vorm_get (j);

          g_assert_true (one->n_punten != other->n_punten || one->vol != other->vol);
          g_assert_cmpuint (one->licht, !=, other->licht);
          g_assert_cmpuint (one->donker, !=, other->donker);
        }
    }
}

static void
count_vorm (const TaalKaartPunt *punten,
            guint n_punten,
            const TaalKaartVorm *vorm,
            const TaalStip *stip,
            gpointer data)
{
  guint *n = data;

  g_assert_true (vorm == taal_kaart_vorm_get (stip->status));
  g_assert_cmpuint (n_punten, ==, vorm->n_punten);
  g_assert_cmpfloat (punten[0].x, ==, stip->punt.x + vorm->punten[0].x * 10);
  g_assert_cmpfloat (punten[0].y, ==, stip->punt.y + vorm->punten[0].y * 10);
  (*n)++;
}

static void
test_draw (void)
{
  g_autoptr (TaalKaartbeeld) beeld = make_beeld (TAAL_AANBOD_ALFA);
  g_autoptr (TaalKaartbeeld) again = taal_kaartbeeld_ref (beeld);
  guint n = 0;

  taal_kaartbeeld_draw (again, 10, count_vorm, &n);
  g_assert_cmpuint (n, ==, 342);
}

static void
expect_tekst (const TaalKaartbeeld *beeld,
              const char *gemeente,
              const char *expected)
{
  g_autofree char *tekst = taal_stip_dup_tekst (find (beeld, gemeente));

  g_assert_cmpstr (tekst, ==, expected);
}

static void
test_woorden (void)
{
  g_autoptr (TaalKaartbeeld) alfa = make_beeld (TAAL_AANBOD_ALFA);
  g_autoptr (TaalKaartbeeld) all = make_beeld (-1);
  g_autofree char *legenda = taal_kaartbeeld_dup_legenda (alfa, TAAL_AANBOD_WACHTLIJST);
  g_autofree char *titel = taal_kaartbeeld_dup_titel (alfa);
  g_autofree char *titel_all = taal_kaartbeeld_dup_titel (all);
  g_autofree char *omschrijving = taal_kaartbeeld_dup_omschrijving (alfa);

  expect_tekst (alfa, "GM0935", "Maastricht: available, 12 places");
  expect_tekst (all, "GM0935", "Maastricht: available");
  expect_tekst (alfa, "GM0301", "Zutphen: waiting list");
  expect_tekst (alfa, "GM0200", "Apeldoorn: no statement");
  g_assert_cmpstr (legenda, ==, "waiting list (1)");
  g_assert_cmpstr (titel, ==, "Map of the Wi2013 offer of literacy (ALFA) on 1 March 2024");
  g_assert_cmpstr (titel_all, ==, "Map of the Wi2013 offer on 1 March 2024");
  g_assert_cmpstr (
      omschrijving, ==,
      "available: 2; waiting list: 1; not available: 1; unknown: 1; no statement: 337; "
      "gemeenten as they were in 2023");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_EN);
  g_test_add_func ("/report/kaartbeeld/status", test_status);
  g_test_add_func ("/report/kaartbeeld/scale", test_scale);
  g_test_add_func ("/report/kaartbeeld/vormen", test_vormen);
  g_test_add_func ("/report/kaartbeeld/draw", test_draw);
  g_test_add_func ("/report/kaartbeeld/woorden", test_woorden);

  return g_test_run ();
}
