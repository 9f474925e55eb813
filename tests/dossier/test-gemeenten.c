/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-gemeenten.h"

#include <string.h>

/* Every gemeente of the list lies in the Netherlands, and is found by its code. */
static void
test_all (void)
{
  g_assert_cmpuint (taal_gemeenten_get_n (), ==, 342);
  g_assert_cmpint (TAAL_GEMEENTEN_JAAR, ==, 2023);
  for (guint i = 0; i < taal_gemeenten_get_n (); i++)
    {
      const char *code = taal_gemeenten_get_code (i);
      TaalPlek plek;

      g_assert_cmpuint (strlen (code), ==, strlen ("GM0301"));
      g_assert_nonnull (taal_gemeenten_get_name (code));
      g_assert_true (taal_gemeenten_get_plek (code, &plek));
      g_assert_cmpfloat (plek.breedte, >, 50.7);
      g_assert_cmpfloat (plek.breedte, <, 53.6);
      g_assert_cmpfloat (plek.lengte, >, 3.3);
      g_assert_cmpfloat (plek.lengte, <, 7.3);
    }
}

/* Computed another way than the program does: see base/test-plek. */
static void
test_afstand (void)
{
  g_assert_cmpint (taal_gemeenten_get_afstand ("GM0363", "GM0935"), ==, 179087);
  g_assert_cmpint (taal_gemeenten_get_afstand ("GM0301", "GM0150"), ==, 14678);
  g_assert_cmpint (taal_gemeenten_get_afstand ("GM0150", "GM0301"), ==, 14678);
  g_assert_cmpint (taal_gemeenten_get_afstand ("GM0301", "GM0301"), ==, 0);
  g_assert_cmpint (taal_gemeenten_get_afstand ("GM0301", "GM9999"), ==, -1);
  g_assert_cmpint (taal_gemeenten_get_afstand ("GM9999", "GM0301"), ==, -1);
}

static void
test_unknown (void)
{
  TaalPlek plek = { 1, 2 };

  g_assert_false (taal_gemeenten_get_plek ("GM9999", &plek));
  g_assert_cmpfloat (plek.breedte, ==, 1);
  g_assert_true (taal_gemeenten_get_plek ("gm0301", &plek));
  g_assert_cmpfloat (plek.breedte, ==, 52.136);
  g_assert_cmpfloat (plek.lengte, ==, 6.234);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/gemeenten/all", test_all);
  g_test_add_func ("/dossier/gemeenten/afstand", test_afstand);
  g_test_add_func ("/dossier/gemeenten/unknown", test_unknown);

  return g_test_run ();
}
