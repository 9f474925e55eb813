/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-woorden"

#include "config.h"

#include "taal-report-docenten.h"
#include "taal-report-fout.h"
#include "taal-report-woorden.h"
#include "taal-report-zin.h"
#include "taal-taal.h"

#include <gio/gio.h>
#include <string.h>

/* Each value has a word of its own, and in both languages. */
static void
add_word (GHashTable *seen,
          const char *word)
{
  g_assert_nonnull (word);
  g_assert_cmpstr (word, !=, "");
  g_assert_true (g_hash_table_add (seen, g_strdup (word)));
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
check_words (void)
{
  g_autoptr (GHashTable) statuses = new_set (), reasons = new_set (), advice = new_set (),
                         verdicts = new_set ();
  g_autoptr (GHashTable) outcomes = new_set (), sure = new_set (), registered = new_set (),
                         missing = new_set ();
  g_autoptr (GHashTable) parameters = new_set ();

  for (int i = 0; i < TAAL_N_STATUSSEN; i++)
    add_word (statuses, taal_report_status_woord ((TaalStatus) i));
  g_assert_cmpstr (taal_report_reden_woord (TAAL_REDEN_GEEN), ==, "");
  for (int i = TAAL_REDEN_GEEN + 1; i < TAAL_N_REDENEN; i++)
    {
      add_word (reasons, taal_report_reden_woord ((TaalReden) i));
      add_word (advice, taal_report_reden_advies ((TaalReden) i));
    }
  for (int i = 0; i < TAAL_N_UITSLAGEN; i++)
    add_word (verdicts, taal_report_uitslag_woord ((TaalUitslag) i));
  for (int i = 0; i < TAAL_N_UITKOMSTEN; i++)
    add_word (outcomes, taal_report_uitkomst_woord ((TaalUitkomst) i));
  for (int i = TAAL_ZEKERHEID_H; i <= TAAL_ZEKERHEID_ONBEVESTIGD; i++)
    {
      add_word (sure, taal_report_zekerheid_woord ((TaalZekerheid) i));
      add_word (sure, taal_report_zekerheid_naam ((TaalZekerheid) i));
    }
  for (int i = 0; i < TAAL_N_REGISTRATIE_STATUSSEN; i++)
    add_word (registered, taal_report_registratie_woord ((TaalRegistratieStatus) i));
  for (int i = 0; i < TAAL_N_ONTBREEKT; i++)
    add_word (missing, taal_report_ontbreekt_woord ((TaalOntbreekt) (1U << i)));
  for (int i = 0; i < TAAL_N_PARAMS; i++)
    add_word (parameters, taal_report_parameter_woord ((TaalParameter) i));
}

static void
test_complete (void)
{
  taal_taal_set (TAAL_TAAL_NL);
  check_words ();
  taal_taal_set (TAAL_TAAL_EN);
  check_words ();
}

static void
test_languages (void)
{
  taal_taal_set (TAAL_TAAL_EN);
  g_assert_cmpstr (taal_report_reden_woord (TAAL_REDEN_GEEN_REGISTRATIE), ==, "no registration");
  g_assert_cmpstr (taal_taal_get_code (), ==, "en");
  taal_taal_set (TAAL_TAAL_NL);
  g_assert_cmpstr (taal_report_reden_woord (TAAL_REDEN_GEEN_REGISTRATIE), ==, "geen registratie");
  g_assert_cmpstr (taal_taal_get_code (), ==, "nl");
  g_assert_cmpint (taal_taal_get (), ==, TAAL_TAAL_NL);
  g_assert_cmpint (taal_taal_parse ("nl"), ==, TAAL_TAAL_NL);
  g_assert_cmpint (taal_taal_parse ("en"), ==, TAAL_TAAL_EN);
  g_assert_cmpint (taal_taal_parse ("systeem"), ==, TAAL_TAAL_SYSTEEM);
  g_assert_cmpint (taal_taal_parse ("de"), ==, -1);
}

static void
assert_waarde (TaalParameter  parameter,
               TaalWaarde     waarde,
               const char    *expected)
{
  TaalRegel regel = { .parameter = parameter, .waarde = waarde };
  g_autofree char *text = taal_report_waarde (&regel);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_values (void)
{
  char *registers[] = { (char *) "BVNT2", (char *) "BOW_KR", NULL };
  char *empty[] = { NULL };
  TaalWaarde groups = { .gezet = TRUE };

  taal_taal_set (TAAL_TAAL_NL);
  for (int i = 0; i < TAAL_N_ROUTES; i++)
    groups.per_route[i] = TAAL_GEEN_GETAL;
  groups.per_route[TAAL_ROUTE_Z] = 12;
  groups.per_route[TAAL_ROUTE_B1] = 20;

  assert_waarde (TAAL_PARAM_NORM_MIN_PCT, (TaalWaarde) { .gezet = TRUE, .getal = 8000 }, "80 %");
  assert_waarde (TAAL_PARAM_NORM_MIN_PCT, (TaalWaarde) { .gezet = TRUE, .getal = 8025 }, "80,25 %");
  assert_waarde (TAAL_PARAM_VOG_MAX_MND, (TaalWaarde) { .gezet = TRUE, .getal = 3 }, "3");
  assert_waarde (TAAL_PARAM_UITZ_TOT,
                 (TaalWaarde){ .gezet = TRUE, .getal = taal_date_from_ymd (2025, 1, 1) },
                 "1 januari 2025");
  assert_waarde (TAAL_PARAM_COMBINEREN, (TaalWaarde) { .gezet = TRUE, .getal = 1 }, "ja");
  assert_waarde (TAAL_PARAM_COMBINEREN, (TaalWaarde) { .gezet = TRUE, .getal = 0 }, "nee");
  assert_waarde (TAAL_PARAM_TELEENHEID, (TaalWaarde) { .gezet = TRUE, .tekst = "LES" }, "LES");
  assert_waarde (TAAL_PARAM_REGISTERS, (TaalWaarde){ .gezet = TRUE, .lijst = registers },
                 "BVNT2, BOW_KR");
  assert_waarde (TAAL_PARAM_ERVAREN_GROEPEN, (TaalWaarde){ .gezet = TRUE, .lijst = empty },
                 "geen beperking");
  assert_waarde (TAAL_PARAM_MEETELLENDE_WETTEN, (TaalWaarde){ .gezet = TRUE, .getal = 3 },
                 "WI2013, WI2021");
  assert_waarde (TAAL_PARAM_MEETELLENDE_ROUTES,
                 (TaalWaarde){ .gezet = TRUE, .getal = 1 << TAAL_ROUTE_Z }, "Z");
  assert_waarde (TAAL_PARAM_GROEP_MAX, groups, "B1 20, Z 12");
  assert_waarde (TAAL_PARAM_AANKOMEND_MAX_MND, (TaalWaarde) { .gezet = FALSE }, "niet ingesteld");
}

static void
assert_fout (GQuark      domain,
             int         code,
             const char *path,
             const char *expected)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "x.taalnorm: cause");
  g_autofree char *text = taal_report_fout (error, path);

  g_assert_cmpstr (text, ==, expected);
}

/* Each error of a layer below has words; what the layer says follows between brackets. */
static void
test_errors (void)
{
  g_autoptr (GHashTable) seen = new_set ();

  taal_taal_set (TAAL_TAAL_NL);
  for (int code = TAAL_DOSSIER_ERROR_NOT_FOUND; code <= TAAL_DOSSIER_ERROR_IO; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (TAAL_DOSSIER_ERROR, code, "cause");
      g_autofree char *text = taal_report_fout_uitleg (error);

      add_word (seen, text);
    }
  for (int code = TAAL_NORM_ERROR_SYNTAX; code <= TAAL_NORM_ERROR_WITHDRAWAL; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (TAAL_NORM_ERROR, code, "cause");
      g_autofree char *text = taal_report_fout_uitleg (error);

      add_word (seen, text);
    }
  for (int code = TAAL_CHECK_ERROR_BAD_ROWS; code <= TAAL_CHECK_ERROR_PACKET; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (TAAL_CHECK_ERROR, code, "cause");
      g_autofree char *text = taal_report_fout_uitleg (error);

      add_word (seen, text);
    }

  assert_fout (TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT, "x.taalnorm",
               "x.taalnorm: Het dossier is beschadigd of niet compleet. Neem een kopie van een "
               "eerdere dag. (cause)");
  assert_fout (TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_FULL, NULL,
               "De schijf is vol. Maak ruimte en probeer het opnieuw. (x.taalnorm: cause)");
  assert_fout (TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS, "map",
               "map: Er staan fouten in de tabellen, dus er is geen resultaat. Verbeter ze, of sla "
               "de foute rijen over.");
  assert_fout (G_FILE_ERROR, G_FILE_ERROR_NOENT, "a",
               "a: Dit bestand of deze map bestaat niet. Controleer de naam. (x.taalnorm: cause)");
  assert_fout (G_IO_ERROR, G_IO_ERROR_CANCELLED, NULL, "Het is afgebroken. (x.taalnorm: cause)");
  assert_fout (G_IO_ERROR, G_IO_ERROR_NO_SPACE, NULL,
               "De schijf is vol. Maak ruimte en probeer het opnieuw. (x.taalnorm: cause)");
  assert_fout (G_IO_ERROR, G_IO_ERROR_FAILED, NULL,
               "Lezen of schrijven is mislukt. Controleer de schijf of de netwerkschijf en probeer "
               "het opnieuw. (x.taalnorm: cause)");
}

/* Days since the register was looked up; a look after the day of the file is not “-643 days ago”. */
static void
test_controle (void)
{
  static const struct
  {
    TaalUitkomst controle;
    gint32       dagen;
    const char  *nl;
  } rows[] = {
    { TAAL_UITKOMST_NVT, 5, NULL },
    { TAAL_UITKOMST_NIET_VOLDAAN, TAAL_DAGEN_GEEN, "nooit" },
    { TAAL_UITKOMST_NIET_VOLDAAN, 91, "91 dagen geleden, te lang" },
    { TAAL_UITKOMST_VOLDAAN, 1, "1 dag geleden" },
    { TAAL_UITKOMST_VOLDAAN, 0, "0 dagen geleden" },
    { TAAL_UITKOMST_VOLDAAN, -643, "643 dagen later" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TaalDocentDossier dossier = { .controle = rows[i].controle, .controle_dagen = rows[i].dagen };
      g_autofree char *text = taal_report_controle (&dossier);

      g_assert_cmpstr (text, ==, rows[i].nl);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/woorden/languages", test_languages);
  g_test_add_func ("/report/woorden/complete", test_complete);
  g_test_add_func ("/report/woorden/values", test_values);
  g_test_add_func ("/report/woorden/errors", test_errors);
  g_test_add_func ("/report/woorden/controle", test_controle);

  return g_test_run ();
}
