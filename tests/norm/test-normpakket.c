/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-normpakket"

#include "config.h"

#include "taal-normpakket.h"

#include <string.h>

static GBytes *
load_bytes (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "norm", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, size);
}

static TaalNormpakket *
load (const char      *name,
      TaalPakketSoort  soort)
{
  g_autoptr (GBytes) bytes = load_bytes (name);
  g_autoptr (GError) error = NULL;
  TaalNormpakket *pakket = taal_normpakket_parse (bytes, name, soort, &error);

  g_assert_no_error (error);

  return pakket;
}

static TaalNormpakket *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TaalNormpakket *pakket = taal_normpakket_parse (bytes, "p.yaml", TAAL_PAKKET_GELEVERD, &error);

  g_assert_no_error (error);

  return pakket;
}

static const TaalRegel *
find_regel (const TaalNormpakket *pakket,
            const char           *id,
            TaalParameter         parameter)
{
  int n;
  const TaalRegel *regels = taal_normpakket_get_regels (pakket, &n);

  for (int i = 0; i < n; i++)
    if (g_str_equal (regels[i].id, id) && regels[i].parameter == parameter)
      return &regels[i];

  g_assert_not_reached ();
}

static void
assert_date (TaalDate    date,
             const char *expected)
{
  char text[TAAL_DATE_TEXT_SIZE];

  g_assert_cmpstr (taal_date_format (date, text), ==, expected);
}

static void
test_shipped_complete (void)
{
  g_autoptr (TaalNormpakket) pakket = load ("blik-op-werk.yaml", TAAL_PAKKET_GELEVERD);
  gboolean seen[TAAL_N_PARAMS] = { FALSE };
  int n;
  const TaalRegel *regels = taal_normpakket_get_regels (pakket, &n);

  g_assert_cmpstr (taal_normpakket_get_id (pakket), ==, "blik-op-werk");
  g_assert_cmpstr (taal_normpakket_get_versie (pakket), ==, "2026.1");
  g_assert_null (taal_normpakket_get_auteur (pakket));
  g_assert_cmpint (taal_normpakket_get_datum (pakket), ==, TAAL_DATE_NONE);
  g_assert_cmpint (taal_normpakket_get_soort (pakket), ==, TAAL_PAKKET_GELEVERD);

  for (int i = 0; i < n; i++)
    {
      gboolean own_design = regels[i].id[0] == 'E';

      seen[regels[i].parameter] = TRUE;
      g_assert_true (g_regex_match_simple ("^[RPE][0-9]{2}[a-d]?(-INFO1)?$", regels[i].id, 0, 0));
      g_assert_cmpuint (strlen (regels[i].bron), >, 20);
      g_assert_nonnull (regels[i].toelichting);
      /* What we made up ourselves has no page, and nothing to compare it with. */
      g_assert_true (own_design ? regels[i].url == NULL : g_str_has_prefix (regels[i].url, "https://"));
      assert_date (regels[i].nagezien_op, own_design ? "" : "2026-08-31");
      if (g_str_has_prefix (regels[i].id, "P") && regels[i].parameter != TAAL_PARAM_BEWAAR_JAREN_GEMEENTE)
        g_assert_cmpint (regels[i].zekerheid, ==, TAAL_ZEKERHEID_ONBEVESTIGD);
      g_assert_cmpuint (regels[i].line, >, i == 0 ? 0 : regels[i - 1].line);
    }
  for (int parameter = 0; parameter < TAAL_N_PARAMS; parameter++)
    if (!seen[parameter])
      g_error ("no rule for %s", taal_parameter_get_name (parameter));
}

static void
test_shipped_sha256 (void)
{
  g_autoptr (GBytes) bytes = load_bytes ("blik-op-werk.yaml");
  g_autoptr (TaalNormpakket) pakket = load ("blik-op-werk.yaml", TAAL_PAKKET_GELEVERD);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_assert_cmpstr (taal_normpakket_get_sha256 (pakket), ==, sum);
}

static void
test_shipped_values (void)
{
  g_autoptr (TaalNormpakket) pakket = load ("blik-op-werk.yaml", TAAL_PAKKET_GELEVERD);
  const TaalRegel *regel = find_regel (pakket, "R01", TAAL_PARAM_NORM_MIN_PCT);

  g_assert_cmpint (regel->waarde.getal, ==, 8000);
  g_assert_cmpint (regel->zekerheid, ==, TAAL_ZEKERHEID_H);
  assert_date (regel->geldig_van, "2022-01-01");
  assert_date (regel->geldig_tot, "2024-01-01");
  assert_date (regel->gepubliceerd_op, "");
  g_assert_cmpint (regel->waarde.per_route[TAAL_ROUTE_Z], ==, TAAL_GEEN_GETAL);

  regel = find_regel (pakket, "R02", TAAL_PARAM_REGISTERS);
  g_assert_cmpuint (g_strv_length (regel->waarde.lijst), ==, 2);
  g_assert_cmpstr (regel->waarde.lijst[0], ==, "BVNT2");
  g_assert_cmpstr (regel->waarde.lijst[1], ==, "BOW_KR");
  regel = find_regel (pakket, "P04", TAAL_PARAM_MEETELLENDE_WETTEN);
  g_assert_cmpint (regel->waarde.getal, ==, 1 << TAAL_WET_WI2013 | 1 << TAAL_WET_WI2021);
  regel = find_regel (pakket, "P04", TAAL_PARAM_MEETELLENDE_ROUTES);
  g_assert_cmpint (regel->waarde.getal, ==,
                   1 << TAAL_ROUTE_B1 | 1 << TAAL_ROUTE_Z | 1 << TAAL_ROUTE_ALFA | 1 << TAAL_ROUTE_NT2);
  regel = find_regel (pakket, "P11", TAAL_PARAM_GROEP_MAX);
  g_assert_cmpint (regel->waarde.per_route[TAAL_ROUTE_Z], ==, 12);
  g_assert_cmpint (regel->waarde.per_route[TAAL_ROUTE_B1], ==, 20);
  g_assert_cmpint (regel->waarde.per_route[TAAL_ROUTE_ALFA], ==, TAAL_GEEN_GETAL);
  g_assert_cmpint (regel->waarde.per_route[TAAL_ROUTE_O], ==, TAAL_GEEN_GETAL);
  regel = find_regel (pakket, "P07", TAAL_PARAM_ERVAREN_GROEPEN);
  g_assert_true (regel->waarde.gezet);
  g_assert_cmpuint (g_strv_length (regel->waarde.lijst), ==, 0);
  regel = find_regel (pakket, "R22d", TAAL_PARAM_VOG_PROFIEL);
  g_assert_cmpstr (regel->waarde.tekst, ==, "60");
  regel = find_regel (pakket, "R34", TAAL_PARAM_VOG_ROLLEN);
  g_assert_true (g_strv_contains ((const char *const *) regel->waarde.lijst, "bestuurder"));
  regel = find_regel (pakket, "R21", TAAL_PARAM_PILOT_EIND);
  assert_date (regel->waarde.getal, "2025-12-31");
  g_assert_false (find_regel (pakket, "P06", TAAL_PARAM_AANKOMEND_MAX_MND)->waarde.gezet);
  g_assert_false (find_regel (pakket, "P09", TAAL_PARAM_GROEP_COULANCE_EXTRA)->waarde.gezet);
  g_assert_false (find_regel (pakket, "R06", TAAL_PARAM_OVERGANG_GEMELD_TOT)->waarde.gezet);
}

static void
test_shipped_withdrawal (void)
{
  g_autoptr (TaalNormpakket) pakket = load ("blik-op-werk.yaml", TAAL_PAKKET_GELEVERD);
  const TaalRegel *first = find_regel (pakket, "R07-INFO1", TAAL_PARAM_COMBINEREN);
  const TaalRegel *second = find_regel (pakket, "R07", TAAL_PARAM_COMBINEREN);

  g_assert_cmpint (first->waarde.getal, ==, FALSE);
  assert_date (first->gepubliceerd_op, "2023-01-02");
  g_assert_cmpstr (first->ingetrokken_door, ==, "R07");
  g_assert_cmpint (second->waarde.getal, ==, TRUE);
  assert_date (second->gepubliceerd_op, "2023-01-31");
  g_assert_null (second->ingetrokken_door);
}

static void
test_own_reading (void)
{
  g_autoptr (TaalNormpakket) pakket = load ("voorbeeld-eigen-lezing.yaml", TAAL_PAKKET_EIGEN_LEZING);

  g_assert_cmpstr (taal_normpakket_get_auteur (pakket), ==, "Taalschool De Brug (verzonnen)");
  assert_date (taal_normpakket_get_datum (pakket), "2026-09-01");
  g_assert_cmpint (taal_normpakket_get_soort (pakket), ==, TAAL_PAKKET_EIGEN_LEZING);
  g_assert_cmpstr (find_regel (pakket, "P01", TAAL_PARAM_TELEENHEID)->waarde.tekst, ==, "UUR");
}

/* The same, spelled in the ways that YAML and people have. */
static void
test_spellings (void)
{
  g_autoptr (TaalNormpakket) pakket = parse (
    "---\n"
    "id: 'p'\n"
    "versie: 2\n"
    "titel: \"  T \\u00e9  \"\n"
    "regels:\n"
    "- {id: A, parameter: teleenheid, waarde: uur, bron: b, url: , zekerheid: L}\n"
    "- id: B\n"
    "  parameter: norm_min_pct\n"
    "  waarde: 80.5\n"
    "  bron: >-\n"
    "    in twee\n"
    "    regels\n"
    "  zekerheid: 'M'\n"
    "  geldig_tot: null\n"
    "- {id: C, parameter: registers, waarde: , bron: b, zekerheid: H}\n"
    "- {id: D, parameter: meetellende_routes, waarde: [], bron: b, zekerheid: H}\n"
    "- {id: E, parameter: vog_profiel, waarde: 'null', bron: b, zekerheid: H}\n"
    "...\n");
  int n;
  const TaalRegel *regels = taal_normpakket_get_regels (pakket, &n);

  g_assert_cmpint (n, ==, 5);
  g_assert_cmpstr (taal_normpakket_get_versie (pakket), ==, "2");
  g_assert_cmpstr (taal_normpakket_get_titel (pakket), ==, "T é");
  g_assert_cmpstr (regels[0].waarde.tekst, ==, "UUR");
  g_assert_null (regels[0].url);
  g_assert_cmpuint (regels[0].line, ==, 6);
  g_assert_cmpint (regels[1].waarde.getal, ==, 8050);
  g_assert_cmpstr (regels[1].bron, ==, "in twee regels");
  g_assert_cmpint (regels[1].zekerheid, ==, TAAL_ZEKERHEID_M);
  g_assert_cmpint (regels[1].geldig_tot, ==, TAAL_DATE_NONE);
  g_assert_cmpuint (regels[1].line, ==, 7);
  g_assert_false (regels[2].waarde.gezet);
  g_assert_null (regels[2].waarde.lijst);
  g_assert_true (regels[3].waarde.gezet);
  g_assert_cmpint (regels[3].waarde.getal, ==, 0);
  g_assert_cmpstr (regels[4].waarde.tekst, ==, "null");
}

static void
test_parameters (void)
{
  for (int i = 0; i < TAAL_N_PARAMS; i++)
    {
      const char *name = taal_parameter_get_name (i);

      g_assert_nonnull (name);
      g_assert_cmpint (taal_parameter_find (name), ==, i);
      if (taal_parameter_get_soort (i) == TAAL_SOORT_TEKST)
        g_assert_nonnull (taal_parameter_get_woorden (i));
      g_assert_cmpint (taal_parameter_get_niveau (i), ==,
                       i < TAAL_PARAM_REGISTERS ? TAAL_NIVEAU_OORDEEL : TAAL_NIVEAU_LES);
    }
  g_assert_cmpint (taal_parameter_find ("norm"), ==, TAAL_PARAM_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/norm/parameter/names", test_parameters);
  g_test_add_func ("/norm/normpakket/shipped/complete", test_shipped_complete);
  g_test_add_func ("/norm/normpakket/shipped/sha256", test_shipped_sha256);
  g_test_add_func ("/norm/normpakket/shipped/values", test_shipped_values);
  g_test_add_func ("/norm/normpakket/shipped/withdrawal", test_shipped_withdrawal);
  g_test_add_func ("/norm/normpakket/own-reading", test_own_reading);
  g_test_add_func ("/norm/normpakket/spellings", test_spellings);

  return g_test_run ();
}
