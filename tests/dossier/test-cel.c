/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-bsn.h"
#include "taal-cel.h"
#include "taal-date.h"
#include "taal-gemeenten.h"

#include <string.h>

/* What a cell is checked to mean: a number, or the text of that number. */
static void
assert_cel (TaalTabel   tabel,
            const char *name,
            const char *text,
            int         code,
            gint32      value,
            const char *value_text)
{
  const TaalKolom *kolom = &taal_schema_get (tabel)->kolommen[taal_schema_find_kolom (tabel, name)];
  g_autoptr(TaalTeksten) teksten = taal_teksten_new ();
  gint32 found;

  g_test_message ("%s: %s", name, text);
  g_assert_cmpint (taal_cel_parse (kolom, text, strlen (text), teksten, &found), ==, code);
  if (value_text != NULL)
    g_assert_cmpstr (taal_teksten_get (teksten, found), ==, value_text);
  else
    g_assert_cmpint (found, ==, value);
}

static void
assert_expected (TaalTabel      tabel,
                 const char    *name,
                 const char    *text,
                 TaalIssueCode  code,
                 const char    *expected)
{
  const TaalKolom *kolom = &taal_schema_get (tabel)->kolommen[taal_schema_find_kolom (tabel, name)];
  g_autofree char *found = taal_cel_dup_expected (kolom, code, text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_dates (void)
{
  const TaalDate day = taal_date_from_ymd (2023, 3, 1);

  assert_cel (TAAL_TABEL_LESSEN, "datum", "2023-03-01", TAAL_CEL_GOED, day, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "datum", "01-03-2023", TAAL_CEL_GOED, day, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "datum", "1-3-2023", TAAL_CEL_GOED, day, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "datum", "2023-3-1", TAAL_CEL_GOED, day, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "datum", "01-03-23", TAAL_ISSUE_JAAR_TWEE_CIJFERS, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "datum", "31-02-2023", TAAL_ISSUE_DATUM_BESTAAT_NIET, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "datum", "1 maart", TAAL_ISSUE_GEEN_DATUM, TAAL_CEL_LEEG, NULL);
}

static void
test_times_and_words (void)
{
  static const char *const yes[] = { "ja", "J", "X", "1", "Waar", "TRUE" };
  static const char *const no[] = { "nee", "N", "0", "onwaar", "False" };

  assert_cel (TAAL_TABEL_LESSEN, "begin", "9:30", TAAL_CEL_GOED, 34200, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "begin", "09:30:05", TAAL_CEL_GOED, 34205, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "begin", "24:00", TAAL_ISSUE_GEEN_TIJD, TAAL_CEL_LEEG, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (yes); i++)
    assert_cel (TAAL_TABEL_PRESENTIE, "aanwezig", yes[i], TAAL_CEL_GOED, 1, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (no); i++)
    assert_cel (TAAL_TABEL_PRESENTIE, "aanwezig", no[i], TAAL_CEL_GOED, 0, NULL);
  assert_cel (TAAL_TABEL_PRESENTIE, "aanwezig", "misschien", TAAL_ISSUE_GEEN_JANEE, TAAL_CEL_LEEG, NULL);
}

static void
test_numbers (void)
{
  assert_cel (TAAL_TABEL_LESSEN, "minuten", "1", TAAL_CEL_GOED, 1, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "minuten", "1440", TAAL_CEL_GOED, 1440, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "minuten", "0", TAAL_ISSUE_BUITEN_BEREIK, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "minuten", "1441", TAAL_ISSUE_BUITEN_BEREIK, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "minuten", "-5", TAAL_ISSUE_BUITEN_BEREIK, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "minuten", "99999999999", TAAL_ISSUE_BUITEN_BEREIK, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "minuten", "90.0", TAAL_ISSUE_GEEN_GEHEEL_GETAL, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_LESSEN, "minuten", "-", TAAL_ISSUE_GEEN_GEHEEL_GETAL, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_DOCENTEN, "uren_per_week", "36", TAAL_CEL_GOED, 3600, NULL);
  assert_cel (TAAL_TABEL_DOCENTEN, "uren_per_week", "7,5", TAAL_CEL_GOED, 750, NULL);
  assert_cel (TAAL_TABEL_DOCENTEN, "uren_per_week", "7.25", TAAL_CEL_GOED, 725, NULL);
  assert_cel (TAAL_TABEL_DOCENTEN, "uren_per_week", "7.255", TAAL_ISSUE_GEEN_DECIMAAL, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_DOCENTEN, "uren_per_week", "168,01", TAAL_ISSUE_BUITEN_BEREIK, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_DOCENTEN, "uren_per_week", "-0,50", TAAL_ISSUE_BUITEN_BEREIK, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_DOCENTEN, "uren_per_week", "veel", TAAL_ISSUE_GEEN_DECIMAAL, TAAL_CEL_LEEG, NULL);
  assert_expected (TAAL_TABEL_LESSEN, "minuten", "0", TAAL_ISSUE_BUITEN_BEREIK, "1-1440");
  assert_expected (TAAL_TABEL_DOCENTEN, "uren_per_week", "169", TAAL_ISSUE_BUITEN_BEREIK, "0-168");
}

static void
test_lists (void)
{
  assert_cel (TAAL_TABEL_LESSEN, "vorm", "Hybride", TAAL_CEL_GOED, TAAL_VORM_HYBRIDE, NULL);
  assert_cel (TAAL_TABEL_PRESENTIE, "vorm", "hybride", TAAL_ISSUE_ONBEKENDE_WAARDE, TAAL_CEL_LEEG, NULL);
  assert_expected (TAAL_TABEL_PRESENTIE, "vorm", "hybride", TAAL_ISSUE_ONBEKENDE_WAARDE, "fysiek, online");
  assert_cel (TAAL_TABEL_REGISTRATIES, "register", "bvnt2", TAAL_CEL_GOED, 0, "BVNT2");
  assert_cel (TAAL_TABEL_REGISTRATIES, "register", "Bow_Kr", TAAL_CEL_GOED, 0, "BOW_KR");
  assert_cel (TAAL_TABEL_REGISTRATIES, "register", "Ander", TAAL_CEL_GOED, 0, "Ander");
  assert_cel (TAAL_TABEL_CONTRACTEN, "uitzonderingen", "1,2", TAAL_CEL_GOED, 3, NULL);
  assert_cel (TAAL_TABEL_CONTRACTEN, "uitzonderingen", "4; 1", TAAL_CEL_GOED, 9, NULL);
  assert_cel (TAAL_TABEL_CONTRACTEN, "uitzonderingen", "2 3", TAAL_CEL_GOED, 6, NULL);
  assert_cel (TAAL_TABEL_CONTRACTEN, "uitzonderingen", "5", TAAL_ISSUE_GEEN_UITZONDERINGEN, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_CONTRACTEN, "uitzonderingen", "12", TAAL_ISSUE_GEEN_UITZONDERINGEN, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_CONTRACTEN, "uitzonderingen", "1,,2", TAAL_ISSUE_GEEN_UITZONDERINGEN, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_CONTRACTEN, "uitzonderingen", "1,", TAAL_ISSUE_GEEN_UITZONDERINGEN, TAAL_CEL_LEEG, NULL);
}

static void
test_gemeenten (void)
{
  assert_cel (TAAL_TABEL_LOCATIES, "gemeente", "gm0301", TAAL_CEL_GOED, 0, "GM0301");
  assert_cel (TAAL_TABEL_LOCATIES, "gemeente", "ZUTPHEN", TAAL_CEL_GOED, 0, "GM0301");
  assert_cel (TAAL_TABEL_LOCATIES, "gemeente", "S\xc3\x9a" "DWEST-FRYSL\xc3\x82N", TAAL_CEL_GOED, 0, "GM1900");
  assert_cel (TAAL_TABEL_LOCATIES, "gemeente", "Nuenen, Gerwen en Nederwetten", TAAL_CEL_GOED, 0, "GM0820");
  assert_cel (TAAL_TABEL_LOCATIES, "gemeente", "GM9999", TAAL_ISSUE_ONBEKENDE_GEMEENTE, TAAL_CEL_LEEG, NULL);
  g_assert_cmpstr (taal_gemeenten_get_name ("GM0301"), ==, "Zutphen");
  g_assert_null (taal_gemeenten_get_name ("GM9999"));
}

static void
test_nearest_gemeenten (void)
{
  g_autofree char *misspelt = taal_gemeenten_dup_nearest ("Zutfen");
  g_autofree char *code = taal_gemeenten_dup_nearest ("GM03011");
  g_auto(GStrv) names = g_strsplit (misspelt, ", ", -1);

  g_assert_cmpuint (g_strv_length (names), ==, 3);
  g_assert_cmpstr (names[0], ==, "Zutphen");
  g_assert_true (g_str_has_prefix (code, "Zutphen, "));
}

static void
test_bsn (void)
{
  g_assert_true (taal_bsn_is ("111222333", 9));
  g_assert_true (taal_bsn_is ("123456782", 9));
  g_assert_false (taal_bsn_is ("123456789", 9));
  g_assert_false (taal_bsn_is ("12345678", 8));
  g_assert_false (taal_bsn_is ("12345678a", 9));
  g_assert_true (taal_bsn_contains ("bsn:111222333.", 14));
  g_assert_false (taal_bsn_contains ("1112223330", 10));
  g_assert_false (taal_bsn_contains ("a11122233b3", 11));

  assert_cel (TAAL_TABEL_CURSISTEN, "cursist_id", "111222333", TAAL_ISSUE_BSN, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_PRESENTIE, "cursist_id", "111222333", TAAL_ISSUE_BSN, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_CURSISTEN, "cursist_id", "C111222333", TAAL_CEL_GOED, 0, "C111222333");
  assert_cel (TAAL_TABEL_DOCENTEN, "naam", "Jan (111222333)", TAAL_ISSUE_BSN, TAAL_CEL_LEEG, NULL);
  assert_cel (TAAL_TABEL_LOCATIES, "adres", "bij 111222333", TAAL_ISSUE_BSN_IN_TEKST, 0, "bij 111222333");
  assert_cel (TAAL_TABEL_REGISTRATIES, "register", "111222333", TAAL_ISSUE_BSN_IN_TEKST, 0, "111222333");
}

static void
test_texts (void)
{
  g_autoptr(TaalTeksten) teksten = taal_teksten_new ();

  for (int round = 0; round < 2; round++)
    for (int i = 0; i < 20000; i++)
      {
        g_autofree char *text = g_strdup_printf ("tekst-%d", i);

        g_assert_cmpint (taal_teksten_add (teksten, text), ==, i);
        g_assert_cmpstr (taal_teksten_get (teksten, i), ==, text);
      }
  g_assert_cmpint (taal_teksten_add (teksten, ""), ==, 20000);
  g_assert_cmpstr (taal_teksten_get (teksten, 20000), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dossier/cel/dates", test_dates);
  g_test_add_func ("/dossier/cel/times-and-words", test_times_and_words);
  g_test_add_func ("/dossier/cel/numbers", test_numbers);
  g_test_add_func ("/dossier/cel/lists", test_lists);
  g_test_add_func ("/dossier/cel/gemeenten", test_gemeenten);
  g_test_add_func ("/dossier/cel/nearest-gemeenten", test_nearest_gemeenten);
  g_test_add_func ("/dossier/cel/bsn", test_bsn);
  g_test_add_func ("/dossier/cel/texts", test_texts);

  return g_test_run ();
}
