/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-norm"

#include "config.h"

#include "taal-norm.h"

#include <string.h>

static TaalDate
day (const char *text)
{
  TaalDate date;

  if (*text == '\0')
    return TAAL_DATE_NONE;
  g_assert_cmpint (taal_date_parse (text, &date), ==, TAAL_DATE_PARSE_OK);

  return date;
}

static TaalNormpakket *
parse (GBytes          *bytes,
       const char      *name,
       TaalPakketSoort  soort)
{
  g_autoptr (GError) error = NULL;
  TaalNormpakket *pakket = taal_normpakket_parse (bytes, name, soort, &error);

  g_assert_no_error (error);

  return pakket;
}

static TaalNormpakket *
load_shipped (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "norm", "blik-op-werk.yaml", NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  bytes = g_bytes_new_take (text, size);

  return parse (bytes, "blik-op-werk.yaml", TAAL_PAKKET_GELEVERD);
}

static TaalNorm *
shipped_norm (const char *bekend_op)
{
  g_autoptr (TaalNormpakket) pakket = load_shipped ();

  return taal_norm_new (&pakket, 1, day (bekend_op));
}

/* An own reading; each rule is "parameter|waarde|geldig_van|geldig_tot". */
static TaalNormpakket *G_GNUC_NULL_TERMINATED
own_reading (const char *id,
             const char *first_rule,
             ...)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  va_list args;

  g_string_printf (text, "id: %s\nversie: 1\ntitel: T\nauteur: A\ndatum: 2026-01-01\nregels:\n", id);
  va_start (args, first_rule);
  for (const char *rule = first_rule; rule != NULL; rule = va_arg (args, const char *))
    {
      g_auto (GStrv) part = g_strsplit (rule, "|", 4);

      g_string_append_printf (text,
                              "  - {id: %s, parameter: %s, waarde: %s, bron: b, zekerheid: H, "
                              "geldig_van: %s, geldig_tot: %s}\n",
                              id, part[0], part[1], part[2], part[3]);
    }
  va_end (args);
  bytes = g_bytes_new (text->str, text->len);

  return parse (bytes, id, TAAL_PAKKET_EIGEN_LEZING);
}

/* The id of the rule in force, "" when there is none. */
static const char *
winner (const TaalNorm *norm,
        TaalParameter   parameter,
        const char     *date)
{
  const TaalRegel *regel = taal_norm_lookup (norm, parameter, day (date));

  return regel == NULL ? "" : regel->id;
}

static int
number (const TaalNorm *norm,
        TaalParameter   parameter,
        const char     *date)
{
  const TaalWaarde *waarde = taal_norm_get (norm, parameter, day (date));

  return waarde == NULL ? TAAL_GEEN_GETAL : waarde->getal;
}

static void
test_boundary_days (void)
{
  g_autoptr (TaalNorm) norm = shipped_norm ("");
  const TaalRegel *regel;

  g_assert_cmpint (taal_norm_get_bekend_op (norm), ==, TAAL_DATE_NONE);
  g_assert_cmpint (number (norm, TAAL_PARAM_NORM_MIN_PCT, "2021-12-31"), ==, TAAL_GEEN_GETAL);
  g_assert_cmpint (number (norm, TAAL_PARAM_NORM_MIN_PCT, "2022-01-01"), ==, 8000);
  regel = taal_norm_lookup (norm, TAAL_PARAM_NORM_MIN_PCT, day ("2023-12-31"));
  g_assert_cmpint (regel->zekerheid, ==, TAAL_ZEKERHEID_H);
  regel = taal_norm_lookup (norm, TAAL_PARAM_NORM_MIN_PCT, day ("2024-01-01"));
  g_assert_cmpint (regel->zekerheid, ==, TAAL_ZEKERHEID_ONBEVESTIGD);
  g_assert_cmpint (number (norm, TAAL_PARAM_NORM_MIN_PCT, "9999-12-31"), ==, 8000);
  g_assert_cmpint (number (norm, TAAL_PARAM_ONDERGRENS_PCT, "2021-12-31"), ==, TAAL_GEEN_GETAL);
  g_assert_cmpint (number (norm, TAAL_PARAM_ONDERGRENS_PCT, "2022-01-01"), ==, 6000);

  g_assert_cmpint (number (norm, TAAL_PARAM_TELT_MEE_AANKOMEND, "2022-12-31"), ==, TAAL_GEEN_GETAL);
  g_assert_cmpint (number (norm, TAAL_PARAM_TELT_MEE_AANKOMEND, "2023-01-01"), ==, TRUE);
  g_assert_cmpstr (winner (norm, TAAL_PARAM_UITZ_TOT, "2022-12-31"), ==, "");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_UITZ_TOT, "2024-12-31"), ==, "R13");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_UITZ_TOT, "2025-01-01"), ==, "P10");
  g_assert_cmpint (number (norm, TAAL_PARAM_UITZ_TOT, "2025-01-01"), ==, day ("2025-01-01"));

  g_assert_cmpstr (winner (norm, TAAL_PARAM_VOG_MAX_MND, "2022-12-31"), ==, "R22a");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_VOG_MAX_MND, "2023-01-01"), ==, "R22b");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_VOG_PEIL, "2024-01-01"), ==, "R22c");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_VOG_OVERGANG, "2021-12-31"), ==, "P16");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_VOG_OVERGANG, "2022-01-01"), ==, "");

  g_assert_cmpint (number (norm, TAAL_PARAM_ONLINE_TELT_WI13, "2018-12-31"), ==, TAAL_GEEN_GETAL);
  g_assert_cmpint (number (norm, TAAL_PARAM_ONLINE_TELT_WI13, "2020-04-05"), ==, FALSE);
  g_assert_cmpint (number (norm, TAAL_PARAM_ONLINE_TELT_WI13, "2020-04-06"), ==, TRUE);
  g_assert_cmpint (number (norm, TAAL_PARAM_ONLINE_TELT_WI13, "2022-02-28"), ==, TRUE);
  g_assert_cmpint (number (norm, TAAL_PARAM_ONLINE_TELT_WI13, "2022-03-01"), ==, FALSE);

  g_assert_cmpstr (winner (norm, TAAL_PARAM_REGISTERS, "0001-01-01"), ==, "R02");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_MEETELLENDE_WETTEN, "0001-01-01"), ==, "P04");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_REGISTERS, ""), ==, "");
}

static void
test_not_set (void)
{
  g_autoptr (TaalNorm) norm = shipped_norm ("");

  g_assert_cmpstr (winner (norm, TAAL_PARAM_AANKOMEND_MAX_MND, "2023-06-01"), ==, "P06");
  g_assert_null (taal_norm_get (norm, TAAL_PARAM_AANKOMEND_MAX_MND, day ("2023-06-01")));
  g_assert_nonnull (taal_norm_get (norm, TAAL_PARAM_ERVAREN_GROEPEN, day ("2023-06-01")));
}

static void
test_bekend_op (void)
{
  static const struct
  {
    const char *bekend_op;
    const char *combineren;
    const char *uitzondering_1;
  } cases[] = {
    { "2023-01-01", "", "" },
    { "2023-01-02", "R07-INFO1", "R08" },
    { "2023-01-30", "R07-INFO1", "R08" },
    { "2023-01-31", "R07", "R08" },
    { "", "R07", "R08" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TaalNorm) norm = shipped_norm (cases[i].bekend_op);

      g_assert_cmpint (taal_norm_get_bekend_op (norm), ==, day (cases[i].bekend_op));
      g_assert_cmpstr (winner (norm, TAAL_PARAM_COMBINEREN, "2023-06-01"), ==, cases[i].combineren);
      g_assert_cmpstr (winner (norm, TAAL_PARAM_TELT_MEE_AANKOMEND, "2023-06-01"), ==, cases[i].uitzondering_1);
      g_assert_cmpstr (winner (norm, TAAL_PARAM_NORM_MIN_PCT, "2023-06-01"), ==, "R01");
    }
}

static void
test_overlay (void)
{
  g_autoptr (TaalNormpakket) shipped = load_shipped ();
  g_autoptr (TaalNormpakket) x = own_reading ("X", "norm_min_pct|75|2023-01-01|2025-01-01", "teleenheid|UUR||", NULL);
  g_autoptr (TaalNormpakket) y = own_reading ("Y", "norm_min_pct|~|2024-07-01|2024-08-01", NULL);
  TaalNormpakket *stack[] = { shipped, x, y };
  g_autoptr (TaalNorm) norm = taal_norm_new (stack, 3, TAAL_DATE_NONE);

  g_assert_cmpint (taal_norm_get_n_pakketten (norm), ==, 3);
  g_assert_true (taal_norm_get_pakket (norm, 0) == shipped);
  g_assert_true (taal_norm_get_pakket (norm, 2) == y);

  g_assert_cmpstr (winner (norm, TAAL_PARAM_NORM_MIN_PCT, "2022-12-31"), ==, "R01");
  g_assert_cmpint (number (norm, TAAL_PARAM_NORM_MIN_PCT, "2023-01-01"), ==, 7500);
  g_assert_cmpstr (winner (norm, TAAL_PARAM_NORM_MIN_PCT, "2024-07-01"), ==, "Y");
  g_assert_cmpint (number (norm, TAAL_PARAM_NORM_MIN_PCT, "2024-07-31"), ==, TAAL_GEEN_GETAL);
  g_assert_cmpint (number (norm, TAAL_PARAM_NORM_MIN_PCT, "2024-08-01"), ==, 7500);
  g_assert_cmpint (number (norm, TAAL_PARAM_NORM_MIN_PCT, "2025-01-01"), ==, 8000);
  g_assert_cmpstr (taal_norm_get (norm, TAAL_PARAM_TELEENHEID, day ("1990-01-01"))->tekst, ==, "UUR");
  g_assert_cmpstr (winner (norm, TAAL_PARAM_REGISTERS, "2024-07-15"), ==, "R02");
}

/* That the grenzen of @norm are exactly those dates. */
static void
assert_grenzen (const TaalNorm    *norm,
                const char *const *expected)
{
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (TaalDate));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  taal_norm_add_grenzen (norm, dates);
  for (guint i = 0; i < dates->len; i++)
    {
      char text[TAAL_DATE_TEXT_SIZE];

      g_hash_table_add (seen, g_strdup (taal_date_format (g_array_index (dates, TaalDate, i), text)));
    }
  for (int i = 0; expected[i] != NULL; i++)
    g_assert_true (g_hash_table_remove (seen, expected[i]));
  g_assert_cmpuint (g_hash_table_size (seen), ==, 0);
}

static void
test_grenzen (void)
{
  g_autoptr (TaalNormpakket) base = own_reading ("X", "registers|[A]|2020-01-01|2022-01-01", "combineren|true||",
                                                 "norm_min_pct|80|2000-01-01|2001-01-01", NULL);
  g_autoptr (TaalNormpakket) over = own_reading ("Y", "registers|[B]|2019-01-01|2021-01-01",
                                                 "uitz_tot|2026-05-06||", NULL);
  TaalNormpakket *stack[] = { base, over };
  g_autoptr (TaalNorm) one = taal_norm_new (stack, 1, TAAL_DATE_NONE);
  g_autoptr (TaalNorm) both = taal_norm_new (stack, 2, TAAL_DATE_NONE);

  assert_grenzen (one, (const char *const[]) { "2020-01-01", "2022-01-01", NULL });
  assert_grenzen (both, (const char *const[]) { "2019-01-01", "2021-01-01", "2022-01-01", "2026-05-06", NULL });
}

/* Between two grenzen no lesson-level parameter of the shipped packet changes. */
static void
test_grenzen_complete (void)
{
  g_autoptr (TaalNorm) norm = shipped_norm ("");
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (TaalDate));

  taal_norm_add_grenzen (norm, dates);
  for (TaalDate date = day ("2018-01-01"); date < day ("2027-01-01"); date++)
    {
      gboolean known = FALSE;

      for (guint i = 0; i < dates->len; i++)
        known |= g_array_index (dates, TaalDate, i) == date;
      for (int parameter = 0; !known && parameter < TAAL_N_PARAMS; parameter++)
        if (taal_parameter_get_niveau (parameter) == TAAL_NIVEAU_LES)
          g_assert_true (taal_norm_lookup (norm, parameter, date) == taal_norm_lookup (norm, parameter, date - 1));
    }
}

static void
test_lifetime (void)
{
  g_autoptr (TaalNorm) norm = shipped_norm (""); /* the only holder of its packet */
  TaalNorm *again = taal_norm_ref (norm);
  g_autoptr (TaalNormpakket) pakket = taal_normpakket_ref (taal_norm_get_pakket (norm, 0));

  g_assert_true (again == norm);
  taal_norm_unref (again);
  g_clear_pointer (&norm, taal_norm_unref);
  g_assert_cmpstr (taal_normpakket_get_id (pakket), ==, "blik-op-werk");
}

static void
test_no_packets (void)
{
  g_autoptr (TaalNorm) norm = taal_norm_new (NULL, 0, TAAL_DATE_NONE);

  g_assert_cmpint (taal_norm_get_n_pakketten (norm), ==, 0);
  for (int parameter = 0; parameter < TAAL_N_PARAMS; parameter++)
    g_assert_null (taal_norm_lookup (norm, parameter, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/norm/norm/boundary-days", test_boundary_days);
  g_test_add_func ("/norm/norm/not-set", test_not_set);
  g_test_add_func ("/norm/norm/bekend-op", test_bekend_op);
  g_test_add_func ("/norm/norm/overlay", test_overlay);
  g_test_add_func ("/norm/norm/grenzen", test_grenzen);
  g_test_add_func ("/norm/norm/grenzen-complete", test_grenzen_complete);
  g_test_add_func ("/norm/norm/lifetime", test_lifetime);
  g_test_add_func ("/norm/norm/no-packets", test_no_packets);

  return g_test_run ();
}
