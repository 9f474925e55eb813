/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-plek.h"

/* Distances that were computed another way: from the angle between the unit vectors of two points,
 * by the arctangent of their cross and dot product, on the sphere of 6371008.7714 m. */
static void
test_known (void)
{
  static const struct
  {
    const char *name;
    TaalPlek from;
    TaalPlek to;
    gint64 metres;
  } cases[] = {
    { "Amsterdam to Maastricht", { 52.381, 4.880 }, { 50.853, 5.700 }, 179087 },
    { "Zutphen to Deventer", { 52.136, 6.234 }, { 52.268, 6.236 }, 14678 },
    { "Zutphen to Lochem", { 52.136, 6.234 }, { 52.179, 6.347 }, 9071 },
    { "Groningen to Vlissingen", { 53.218, 6.621 }, { 51.461, 3.612 }, 282725 },
    { "Vaals to Schiermonnikoog", { 50.774, 5.976 }, { 53.493, 6.233 }, 302847 },
    { "a quarter of a meridian", { 0, 0 }, { 90, 0 }, 10007557 },
    { "the other side of the earth", { 0, 0 }, { 0, 180 }, 20015114 },
    { "from pole to pole", { -90, 17 }, { 90, -31 }, 20015114 },
    { "across the date line", { 0, 179.5 }, { 0, -179.5 }, 111195 },
    { "Sydney to London", { -33.8688, 151.2093 }, { 51.5074, -0.1278 }, 16993957 },
    { "a thousandth of a degree north", { 52, 5 }, { 52.001, 5 }, 111 },
    { "where it stands", { 52.136, 6.234 }, { 52.136, 6.234 }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (taal_plek_get_distance (&cases[i].from, &cases[i].to), ==, cases[i].metres);
      g_assert_cmpint (taal_plek_get_distance (&cases[i].to, &cases[i].from), ==, cases[i].metres);
    }
}

/* No way round is shorter. */
static void
test_triangle (void)
{
  for (int i = 0; i < 2000; i++)
    {
      TaalPlek at[3];

      for (int j = 0; j < 3; j++)
        at[j] = (TaalPlek) { g_test_rand_double_range (-90, 90),
                             g_test_rand_double_range (-180, 180) };
      g_assert_cmpint (taal_plek_get_distance (&at[0], &at[2]), <=,
                       taal_plek_get_distance (&at[0], &at[1]) +
                           taal_plek_get_distance (&at[1], &at[2]) + 2);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/plek/known", test_known);
  g_test_add_func ("/base/plek/triangle", test_triangle);

  return g_test_run ();
}
