/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-normpakket-fout"

#include "config.h"

#include "taal-normpakket.h"

#include <string.h>

/* A packet whose rules begin on line 5. */
#define HEAD  "id: p\nversie: 1\ntitel: T\nregels:\n"
#define RULE  "  - id: A\n    parameter: teleenheid\n    waarde: LES\n    bron: b\n    zekerheid: H\n"
#define EIGEN "id: p\nversie: 1\ntitel: T\nauteur: A\ndatum: 2026-01-02\nregels:\n"
/* Its one rule sets @parameter to @waarde, on line 7. */
#define WITH(parameter, waarde) \
  HEAD "  - id: A\n    parameter: " parameter "\n    waarde: " waarde "\n    bron: b\n    zekerheid: H\n"
/* A rule of six lines. */
#define PERIOD(id, more) \
  "  - id: " id "\n    parameter: teleenheid\n    waarde: LES\n    bron: b\n    zekerheid: H\n" more

typedef struct
{
  const char      *path;
  TaalPakketSoort  soort;
  const char      *text;
  TaalNormError    code;
  const char      *message; /* without the name */
} Case;

#define SHIPPED(path, text, code, message) { path, TAAL_PAKKET_GELEVERD, text, TAAL_NORM_ERROR_##code, message }
#define OWN(path, text, code, message)     { path, TAAL_PAKKET_EIGEN_LEZING, text, TAAL_NORM_ERROR_##code, message }

static const Case cases[] = {
  SHIPPED ("empty-file", "", SYNTAX, "1:1: an empty file"),
  SHIPPED ("only-comments", "# niets\n", SYNTAX, "2:1: an empty file"),
  SHIPPED ("not-a-mapping", "hallo\n", WRONG_TYPE, "1:1: a mapping of keys to values is needed here"),
  SHIPPED ("not-yaml", HEAD "  - {id: A, parameter\n", SYNTAX, "6:1: not valid YAML: did not find expected ',' or '}'"),
  SHIPPED ("tab-indent", "id: p\n\tversie: 1\n", SYNTAX,
           "2:1: not valid YAML: found a tab character that violates indentation"),
  SHIPPED ("not-utf-8", "id: p\ntitel: caf\xe9\n", SYNTAX, "2:11: not UTF-8"),
  SHIPPED ("not-utf-8-after-wide-character", "titel: \xc3\xa9\xff\n", SYNTAX, "1:9: not UTF-8"),
  SHIPPED ("control-byte", "id: p\ntitel: a\x01\n", SYNTAX, "2:9: not valid YAML: control characters are not allowed"),
  SHIPPED ("control-escape", "id: p\ntitel: \"a\\e[2Jb\"\n", SYNTAX, "2:8: a text with a control character"),
  SHIPPED ("nul-escape", "id: \"a\\0b\"\n", SYNTAX, "1:5: a text with a control character"),
  SHIPPED ("second-document", HEAD RULE "---\nid: q\n", SYNTAX, "10:1: a second document"),
  SHIPPED ("anchor", "id: &x p\n", SYNTAX, "1:5: anchors are not allowed"),
  SHIPPED ("anchor-on-list", "regels: &x []\n", SYNTAX, "1:9: anchors are not allowed"),
  SHIPPED ("anchor-on-mapping", "&x\nid: p\n", SYNTAX, "1:1: anchors are not allowed"),
  SHIPPED ("alias", "id: *x\n", SYNTAX, "1:5: aliases are not allowed"),
  SHIPPED ("tag", "id: !!str p\n", SYNTAX, "1:5: tags are not allowed"),
  SHIPPED ("too-deep", "id: [[[[[[[[[1]]]]]]]]]\n", SYNTAX, "1:12: nested too deep"),
  SHIPPED ("key-is-a-list", "[a]: p\n", SYNTAX, "1:1: a key that is not a text"),
  SHIPPED ("duplicate-key", "id: p\nid: q\n", SYNTAX, "2:1: duplicate key 'id'"),
  SHIPPED ("duplicate-key-in-rule", HEAD RULE "    id: B\n", SYNTAX, "10:5: duplicate key 'id'"),

  SHIPPED ("unknown-key", "id: p\nversion: 1\n", UNKNOWN_KEY, "2:1: unknown key 'version'"),
  SHIPPED ("unknown-key-in-rule", HEAD RULE "    geldig: 2022-01-01\n", UNKNOWN_KEY, "10:5: unknown key 'geldig'"),
  SHIPPED ("merge-key", HEAD RULE "    <<: {bron: b}\n", UNKNOWN_KEY, "10:5: unknown key '<<'"),
  SHIPPED ("author-in-a-shipped-packet", "auteur: A\n", UNKNOWN_KEY, "1:1: unknown key 'auteur'"),
  SHIPPED ("date-in-a-shipped-packet", "datum: 2026-01-02\n", UNKNOWN_KEY, "1:1: unknown key 'datum'"),
  SHIPPED ("long-unknown-key", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm: 1\n", UNKNOWN_KEY,
           "1:1: unknown key 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh…'"),

  SHIPPED ("missing-id", "versie: 1\ntitel: T\nregels: []\n", MISSING_KEY, "1:1: missing key 'id'"),
  SHIPPED ("missing-versie", "id: p\ntitel: T\nregels: []\n", MISSING_KEY, "1:1: missing key 'versie'"),
  SHIPPED ("missing-titel", "id: p\nversie: 1\nregels: []\n", MISSING_KEY, "1:1: missing key 'titel'"),
  SHIPPED ("missing-regels", "id: p\nversie: 1\ntitel: T\n", MISSING_KEY, "1:1: missing key 'regels'"),
  SHIPPED ("empty-titel", "id: p\nversie: 1\ntitel:\nregels: []\n", MISSING_KEY, "3:7: 'titel' is empty"),
  SHIPPED ("empty-regels", "id: p\nversie: 1\ntitel: T\nregels: []\n", MISSING_KEY, "4:9: 'regels' is empty"),
  SHIPPED ("null-regels", "id: p\nversie: 1\ntitel: T\nregels:\n", MISSING_KEY, "4:8: 'regels' is empty"),
  OWN ("own-without-author", "id: p\nversie: 1\ntitel: T\ndatum: 2026-01-02\n" "regels:\n" RULE, MISSING_KEY,
       "1:1: missing key 'auteur'"),
  OWN ("own-without-date", "id: p\nversie: 1\ntitel: T\nauteur: A\n" "regels:\n" RULE, MISSING_KEY,
       "1:1: missing key 'datum'"),
  OWN ("own-with-empty-date", "id: p\nversie: 1\ntitel: T\nauteur: A\ndatum: ~\nregels:\n" RULE, MISSING_KEY,
       "5:8: 'datum' is empty"),
  OWN ("own-with-a-word-for-a-date", "id: p\nversie: 1\ntitel: T\nauteur: A\ndatum: vandaag\nregels:\n" RULE,
       WRONG_TYPE, "5:8: 'datum' must be a date jjjj-mm-dd, not 'vandaag'"),
  OWN ("own-without-bron", EIGEN "  - id: A\n    parameter: teleenheid\n    waarde: LES\n    zekerheid: H\n",
       MISSING_KEY, "7:5: missing key 'bron'"),
  SHIPPED ("rule-without-id", HEAD "  - {parameter: teleenheid, waarde: LES, bron: b, zekerheid: H}\n", MISSING_KEY,
           "5:5: missing key 'id'"),
  SHIPPED ("rule-without-parameter", HEAD "  - {id: A, waarde: LES, bron: b, zekerheid: H}\n", MISSING_KEY,
           "5:5: missing key 'parameter'"),
  SHIPPED ("rule-without-waarde", HEAD "  - {id: A, parameter: teleenheid, bron: b, zekerheid: H}\n", MISSING_KEY,
           "5:5: missing key 'waarde'"),
  SHIPPED ("rule-without-bron", HEAD "  - {id: A, parameter: teleenheid, waarde: LES, zekerheid: H}\n", MISSING_KEY,
           "5:5: missing key 'bron'"),
  SHIPPED ("rule-without-zekerheid", HEAD "  - {id: A, parameter: teleenheid, waarde: LES, bron: b}\n", MISSING_KEY,
           "5:5: missing key 'zekerheid'"),
  SHIPPED ("rule-with-empty-bron", HEAD "  - {id: A, parameter: teleenheid, waarde: LES, bron: '  ', zekerheid: H}\n",
           MISSING_KEY, "5:55: 'bron' is empty"),
  SHIPPED ("second-rule-wrong", HEAD RULE "\n# eerst nog dit\n  - id: B\n", MISSING_KEY,
           "12:5: missing key 'parameter'"),

  SHIPPED ("unknown-parameter", WITH ("norm_max_pct", "80"), UNKNOWN_PARAMETER,
           "6:16: unknown parameter 'norm_max_pct'"),
  SHIPPED ("parameter-in-capitals", WITH ("NORM_MIN_PCT", "80"), UNKNOWN_PARAMETER,
           "6:16: unknown parameter 'NORM_MIN_PCT'"),
  SHIPPED ("parameter-is-a-list", WITH ("[a]", "80"), UNKNOWN_PARAMETER, "6:16: unknown parameter a list"),

  SHIPPED ("regels-is-a-text", "id: p\nversie: 1\ntitel: T\nregels: alle\n", WRONG_TYPE,
           "4:9: 'regels' must be a list"),
  SHIPPED ("regels-is-a-mapping", "id: p\nversie: 1\ntitel: T\nregels: {id: A}\n", WRONG_TYPE,
           "4:9: 'regels' must be a list"),
  SHIPPED ("rule-is-a-text", HEAD "  - R01\n", WRONG_TYPE, "5:5: a mapping of keys to values is needed here"),
  SHIPPED ("titel-is-a-list", "id: p\nversie: 1\ntitel: [T]\nregels: []\n", WRONG_TYPE,
           "3:8: 'titel' must be a text, not a list"),
  SHIPPED ("titel-of-two-lines", "id: p\nversie: 1\ntitel: |\n  a\n  b\nregels: []\n", WRONG_TYPE,
           "3:8: 'titel' must be one line, not 'a b '"),
  SHIPPED ("unknown-zekerheid", HEAD "  - {id: A, parameter: teleenheid, waarde: LES, bron: b, zekerheid: HOOG}\n",
           WRONG_TYPE, "5:69: 'zekerheid' must be one of H, M, L, ONBEVESTIGD, not 'HOOG'"),
  SHIPPED ("url-that-runs", HEAD RULE "    url: javascript:alert(1)\n", WRONG_TYPE,
           "10:10: 'url' must be a web address, not 'javascript:alert(1)'"),
  SHIPPED ("pct-three-decimals", WITH ("norm_min_pct", "80.125"), WRONG_TYPE,
           "7:13: 'norm_min_pct' must be a percentage from 0 to 100 with at most two decimals, not '80.125'"),
  SHIPPED ("pct-above-100", WITH ("norm_min_pct", "100.01"), WRONG_TYPE,
           "7:13: 'norm_min_pct' must be a percentage from 0 to 100 with at most two decimals, not '100.01'"),
  SHIPPED ("pct-negative", WITH ("norm_min_pct", "-1"), WRONG_TYPE,
           "7:13: 'norm_min_pct' must be a percentage from 0 to 100 with at most two decimals, not '-1'"),
  SHIPPED ("pct-in-quotes", WITH ("norm_min_pct", "'80'"), WRONG_TYPE,
           "7:13: 'norm_min_pct' must be a percentage from 0 to 100 with at most two decimals, not '80'"),
  SHIPPED ("whole-number-with-decimals", WITH ("kwartaal_max", "2000.5"), WRONG_TYPE,
           "7:13: 'kwartaal_max' must be a whole number of at most nine digits, not '2000.5'"),
  SHIPPED ("whole-number-too-long", WITH ("kwartaal_max", "1000000000"), WRONG_TYPE,
           "7:13: 'kwartaal_max' must be a whole number of at most nine digits, not '1000000000'"),
  SHIPPED ("impossible-day", WITH ("uitz_tot", "2023-02-29"), WRONG_TYPE,
           "7:13: 'uitz_tot' is a day that does not exist: '2023-02-29'"),
  SHIPPED ("dutch-date", WITH ("uitz_tot", "01-01-2025"), WRONG_TYPE,
           "7:13: 'uitz_tot' must be a date jjjj-mm-dd, not '01-01-2025'"),
  SHIPPED ("short-date", WITH ("uitz_tot", "2025-1-1"), WRONG_TYPE,
           "7:13: 'uitz_tot' must be a date jjjj-mm-dd, not '2025-1-1'"),
  SHIPPED ("no-boolean", WITH ("combineren", "ja"), WRONG_TYPE, "7:13: 'combineren' must be true or false, not 'ja'"),
  SHIPPED ("other-word", WITH ("teleenheid", "MINUUT"), WRONG_TYPE,
           "7:13: 'teleenheid' must be one of LES, UUR, not 'MINUUT'"),
  SHIPPED ("other-word-than-the-only-one", WITH ("afronding", "OMHOOG"), WRONG_TYPE,
           "7:13: 'afronding' must be GEEN, not 'OMHOOG'"),
  SHIPPED ("word-is-a-mapping", WITH ("teleenheid", "{}"), WRONG_TYPE,
           "7:13: 'teleenheid' must be one of LES, UUR, not a mapping"),
  SHIPPED ("list-is-a-text", WITH ("registers", "BVNT2"), WRONG_TYPE, "7:13: 'registers' must be a list, not 'BVNT2'"),
  SHIPPED ("list-of-lists", WITH ("registers", "[[BVNT2]]"), WRONG_TYPE,
           "7:14: 'registers' must be a text, not a list"),
  SHIPPED ("list-with-an-empty-text", WITH ("registers", "[BVNT2, '']"), MISSING_KEY, "7:21: 'registers' is empty"),
  SHIPPED ("list-with-a-text-twice", WITH ("registers", "[BVNT2, bvnt2]"), WRONG_TYPE,
           "7:21: 'registers' has 'bvnt2' twice"),
  SHIPPED ("closed-list", WITH ("vog_rollen", "[docent, directeur]"), WRONG_TYPE,
           "7:22: 'vog_rollen' must be one of docent, begeleider, vrijwilliger, bestuurder, not 'directeur'"),
  SHIPPED ("wetten-is-a-text", WITH ("meetellende_wetten", "WI2021"), WRONG_TYPE,
           "7:13: 'meetellende_wetten' must be a list, not 'WI2021'"),
  SHIPPED ("other-wet", WITH ("meetellende_wetten", "[WI2007]"), WRONG_TYPE,
           "7:14: 'meetellende_wetten' must be one of WI2013, WI2021, VRIJ, not 'WI2007'"),
  SHIPPED ("wet-twice", WITH ("meetellende_wetten", "[WI2021, wi2021]"), WRONG_TYPE,
           "7:22: 'meetellende_wetten' has 'wi2021' twice"),
  SHIPPED ("other-route", WITH ("meetellende_routes", "[B1, C1]"), WRONG_TYPE,
           "7:18: 'meetellende_routes' must be one of B1, Z, O, ALFA, NT2, ONA, KNM, MAP, PVT, VRIJ, not 'C1'"),
  SHIPPED ("per-route-is-a-number", WITH ("groep_max", "12"), WRONG_TYPE,
           "7:13: 'groep_max' must be a mapping from route to number, not '12'"),
  SHIPPED ("per-route-other-route", WITH ("groep_max", "{C1: 12}"), WRONG_TYPE,
           "7:14: 'groep_max' must be one of B1, Z, O, ALFA, NT2, ONA, KNM, MAP, PVT, VRIJ, not 'C1'"),
  SHIPPED ("per-route-no-number", WITH ("groep_max", "{Z: veel}"), WRONG_TYPE,
           "7:17: 'groep_max' must be a whole number of at most nine digits, not 'veel'"),
  SHIPPED ("per-route-twice", WITH ("groep_max", "{Z: 12, z: 13}"), WRONG_TYPE, "7:21: 'groep_max' has 'z' twice"),
  SHIPPED ("free-text-is-a-list", WITH ("vog_profiel", "[60]"), WRONG_TYPE,
           "7:13: 'vog_profiel' must be a text, not a list"),
  SHIPPED ("ends-on-its-first-day", HEAD RULE "    geldig_van: 2023-01-01\n    geldig_tot: 2023-01-01\n", WRONG_TYPE,
           "11:17: 'geldig_tot' must be after 'geldig_van'"),
  SHIPPED ("bad-geldig_van", HEAD RULE "    geldig_van: 2023-13-01\n", WRONG_TYPE,
           "10:17: 'geldig_van' is a day that does not exist: '2023-13-01'"),
  SHIPPED ("bad-gepubliceerd_op", HEAD RULE "    gepubliceerd_op: ooit\n", WRONG_TYPE,
           "10:22: 'gepubliceerd_op' must be a date jjjj-mm-dd, not 'ooit'"),
  SHIPPED ("bad-nagezien_op", HEAD RULE "    nagezien_op: '2026-08-31'\n", WRONG_TYPE,
           "10:18: 'nagezien_op' must be a date jjjj-mm-dd, not '2026-08-31'"),

  SHIPPED ("same-rule-twice", HEAD RULE RULE, OVERLAP, "10:5: overlaps the rule for 'teleenheid' on line 5"),
  SHIPPED ("overlap-by-one-day", HEAD PERIOD ("A", "    geldig_tot: 2024-01-02\n") PERIOD ("B", "    geldig_van: 2024-01-01\n"),
           OVERLAP, "11:5: overlaps the rule for 'teleenheid' on line 5"),
  SHIPPED ("overlap-inside", HEAD PERIOD ("A", "") PERIOD ("B", "    geldig_van: 2024-01-01\n    geldig_tot: 2024-01-02\n"),
           OVERLAP, "10:5: overlaps the rule for 'teleenheid' on line 5"),
  SHIPPED ("withdrawn-by-nobody", HEAD PERIOD ("A", "    ingetrokken_door: B\n"), WITHDRAWAL,
           "10:23: 'ingetrokken_door' names no other rule for 'teleenheid': 'B'"),
  SHIPPED ("withdrawn-by-itself", HEAD PERIOD ("A", "    ingetrokken_door: A\n"), WITHDRAWAL,
           "10:23: 'ingetrokken_door' names no other rule for 'teleenheid': 'A'"),
  SHIPPED ("withdrawn-by-another-parameter",
           HEAD PERIOD ("A", "    ingetrokken_door: B\n") "  - {id: B, parameter: combineren, waarde: true, bron: b, zekerheid: H}\n",
           WITHDRAWAL, "10:23: 'ingetrokken_door' names no other rule for 'teleenheid': 'B'"),
  SHIPPED ("withdrawn-in-a-circle", HEAD PERIOD ("A", "    ingetrokken_door: B\n") PERIOD ("B", "    ingetrokken_door: A\n"),
           WITHDRAWAL, "10:23: rules withdraw one another in a circle"),
};

static TaalNormpakket *
parse (const char       *text,
       gsize             size,
       TaalPakketSoort   soort,
       GError          **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);

  return taal_normpakket_parse (bytes, "pakket.yaml", soort, error);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalNormpakket) pakket = parse (item->text, strlen (item->text), item->soort, &error);
  g_autofree char *message = g_strconcat ("pakket.yaml:", item->message, NULL);

  g_assert_null (pakket);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_error (error, TAAL_NORM_ERROR, (int) item->code);
}

static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024 + 1, '#');
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (text, strlen (text), TAAL_PAKKET_GELEVERD, &error));
  g_assert_cmpstr (error->message, ==, "pakket.yaml:1:1: a file of more than 1 MiB");
  g_clear_error (&error);

  g_assert_null (parse (text, 1024 * 1024, TAAL_PAKKET_GELEVERD, &error));
  g_assert_cmpstr (error->message, ==, "pakket.yaml:2:1: an empty file");
}

static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 501; i++)
    g_string_append_printf (text,
                            "  - {id: A, parameter: teleenheid, waarde: LES, bron: b, zekerheid: H, "
                            "geldig_van: %04d-01-01, geldig_tot: %04d-01-01}\n",
                            1000 + i, 1001 + i);
  g_assert_null (parse (text->str, text->len, TAAL_PAKKET_GELEVERD, &error));
  g_assert_cmpstr (error->message, ==, "pakket.yaml:505:5: more than 500 rules");
  g_clear_error (&error);

  g_string_assign (text, HEAD "  - {id: A, parameter: registers, bron: b, zekerheid: H, waarde: [\n");
  for (int i = 0; i < 101; i++)
    g_string_append_printf (text, "    R%d,\n", i);
  g_string_append (text, "    ]}\n");
  g_assert_null (parse (text->str, text->len, TAAL_PAKKET_GELEVERD, &error));
  g_assert_cmpstr (error->message, ==, "pakket.yaml:106:5: 'registers' has more than 100 texts");
}

/* Whatever bytes come, there is a packet or an error with a position. */
static void
test_hostile (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "norm", "blik-op-werk.yaml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20230102);
  const char *marks = "[]{}:-,&*!|>'\"#%@`\\\n\t ~?\xff\xc3\x01";
  gsize size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  for (int i = 0; i < 400; i++)
    {
      g_autofree char *copy = g_memdup2 (text, size);
      gsize length = i % 2 == 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) size) : size;
      g_autoptr (GError) error = NULL;
      g_autoptr (TaalNormpakket) pakket = NULL;

      for (int j = 0; j < i % 4; j++)
        copy[g_rand_int_range (rand, 0, (gint32) size)] = marks[g_rand_int_range (rand, 0, (gint32) strlen (marks))];
      pakket = parse (copy, length, TAAL_PAKKET_GELEVERD, &error);
      g_assert_true ((pakket == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_regex_match_simple ("^pakket\\.yaml:[1-9][0-9]*:[1-9][0-9]*: .", error->message, 0, 0));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/norm/normpakket/error/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/norm/normpakket/error/too-large", test_too_large);
  g_test_add_func ("/norm/normpakket/error/too-many-rules", test_too_many);
  g_test_add_func ("/norm/normpakket/hostile-bytes", test_hostile);

  return g_test_run ();
}
