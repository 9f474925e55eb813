/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "signalen-fixture.h"
#include "taal-kwartalen.h"
#include "taal-onderzoeker.h"
#include "taal-report-onderzoek.h"
#include "taal-report-signaal.h"
#include "taal-signaal-stap.h"
#include "taal-taal.h"

/* Signals in words: what each is about and rests on, and those that were dismissed. */

typedef struct
{
  SignalenFixture  school;
  TaalOnderzoeker *onderzoeker;
} Fixture;

static void
wait_for (Fixture *fixture)
{
  signalen_fixture_settle (&fixture->school);
  while (taal_onderzoeker_is_bezig (fixture->onderzoeker))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (taal_onderzoeker_get_fout (fixture->onderzoeker));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  taal_taal_set (TAAL_TAAL_NL);
  signalen_fixture_set_up (&fixture->school, data);
  fixture->onderzoeker = taal_onderzoeker_new (fixture->school.session);
  taal_onderzoeker_hold (fixture->onderzoeker);
  wait_for (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->onderzoeker);
  signalen_fixture_tear_down (&fixture->school, data);
  taal_taal_set (TAAL_TAAL_NL);
}

static TaalOnderzoek *
get_onderzoek (Fixture *fixture)
{
  return taal_onderzoeker_get_onderzoek (fixture->onderzoeker);
}

/* All pieces of the first signal of a soort with a sleutel, each with what more is known of it. */
static char *
dup_words (Fixture          *fixture,
           TaalSignaalSoort  soort,
           const char       *sleutel)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const GArray *signalen = get_onderzoek (fixture)->signalen->soorten[soort];
  g_autoptr (GArray) stukken = NULL;
  guint place = 0;

  while (!g_str_equal (g_array_index (signalen, TaalSignaal, place).sleutel, sleutel))
    place++;
  stukken = taal_signaal_list_stukken (get_onderzoek (fixture), soort,
                                       &g_array_index (signalen, TaalSignaal, place), 3);
  for (guint i = 0; i < stukken->len; i++)
    {
      const TaalSignaalStuk *stuk = &g_array_index (stukken, TaalSignaalStuk, i);
      g_autofree char *title = taal_report_stuk (get_onderzoek (fixture), stuk);
      g_autofree char *more = taal_report_stuk_meer (get_onderzoek (fixture), stuk);

      g_string_append_printf (words, "%s%s%s%s", i == 0 ? "" : " | ", title,
                              more != NULL ? ": " : "", more != NULL ? more : "");
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

typedef struct
{
  TaalSignaalSoort  soort;
  const char       *sleutel;
  const char       *dutch;
  const char       *english;
} Case;

static const Case cases[] = {
  { TAAL_SIGNAAL_S03, "L02",
    "Les L02, 10 januari 2024: 10:00–12:00, groep G2, Anna Élan, fysiek, gegeven; 2 cursisten "
    "aanwezig",
    "Les L02, 10 January 2024: 10:00–12:00, groep G2, Anna Élan, fysiek, gegeven; 2 cursisten "
    "present" },
  { TAAL_SIGNAAL_S06, "L05",
    "Les L05, 31 januari 2024: 09:00–11:00, groep G1, Anna Élan, fysiek, gegeven | "
    "Cursist C1: aanwezig, geen paraaf of inlog",
    "Les L05, 31 January 2024: 09:00–11:00, groep G1, Anna Élan, fysiek, gegeven | "
    "Cursist C1: present, no initials or log-in" },
  { TAAL_SIGNAAL_S09, "L06",
    "Les L06, 7 februari 2024: 09:00–10:00, groep G1, Anna Élan, online, gegeven | "
    "Cursist C2: aanwezig 09:00–09:10, inlog",
    "Les L06, 7 February 2024: 09:00–10:00, groep G1, Anna Élan, online, gegeven | "
    "Cursist C2: present 09:00–09:10, log-in" },
  { TAAL_SIGNAAL_S11, "F1",
    "Factuur F1, 1 februari 2024: 40 uur over 1 januari 2024 tot en met 31 januari 2024, € 900 | "
    "Cursist C1: begonnen op 8 januari 2024",
    "Invoice F1, 1 February 2024: 40 hours over 1 January 2024 to 31 January 2024, €900 | "
    "Cursist C1: started on 8 January 2024" },
  { TAAL_SIGNAAL_S11, "C2", "Cursist C2: begonnen op 8 januari 2024 | kwartaal 1 van 2024",
    "Cursist C2: started on 8 January 2024 | quarter 1 of 2024" },
  { TAAL_SIGNAAL_S13, "D2",
    "Docent D2, Bert & Zand: in dienst 1 januari 2020 tot en met 30 juni 2024 | "
    "Les L10, 3 juli 2024: 09:00–10:00, groep G1, Bert & Zand, fysiek, gegeven",
    "Docent D2, Bert & Zand: employed 1 January 2020 to 30 June 2024 | "
    "Les L10, 3 July 2024: 09:00–10:00, groep G1, Bert & Zand, fysiek, gegeven" },
  { TAAL_SIGNAAL_S14, "G3", "Groep G3: Avond | 10 september 2024",
    "Groep G3: Avond | 10 September 2024" },
  { TAAL_SIGNAAL_S15, "9999", "Van school 9999: 16 cursisten begonnen | 1 mei 2024 | 16 mei 2024",
    "From school 9999: 16 cursisten started | 1 May 2024 | 16 May 2024" },
};

static void
test_pieces (Fixture       *fixture,
             gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dutch = dup_words (fixture, cases[i].soort, cases[i].sleutel);
      g_autofree char *english = NULL;

      g_assert_cmpstr (dutch, ==, cases[i].dutch);
      taal_taal_set (TAAL_TAAL_EN);
      english = dup_words (fixture, cases[i].soort, cases[i].sleutel);
      g_assert_cmpstr (english, ==, cases[i].english);
      taal_taal_set (TAAL_TAAL_NL);
    }
}

/* A les without begin, a cursist who is nowhere, and amounts with cents. */
static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autofree char *words = NULL, *invoice = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "L05");
  taal_bewerking_set (bewerking, "begin", "");
  taal_bewerking_set (bewerking, "docent_id", "");
  taal_bewerking_change (bewerking, TAAL_TABEL_FACTUREN, "F1");
  taal_bewerking_set (bewerking, "uren", "40,25");
  taal_bewerking_set (bewerking, "bedrag", "900,05");
  signalen_fixture_edit (&fixture->school, bewerking);
  wait_for (fixture);
  words = dup_words (fixture, TAAL_SIGNAAL_S06, "L05");
  g_assert_cmpstr (
      words, ==,
      "Les L05, 31 januari 2024: 120 minuten, groep G1, geen docent, fysiek, gegeven | "
      "Cursist C1: aanwezig, geen paraaf of inlog");
  invoice = dup_words (fixture, TAAL_SIGNAAL_S11, "F1");
  g_assert_true (g_str_has_prefix (
      invoice, "Factuur F1, 1 februari 2024: 40,25 uur over 1 januari 2024 tot en met "
               "31 januari 2024, € 900,05"));
}

static void
test_quarters (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GArray) kwartalen = taal_kwartalen_compute (get_onderzoek (fixture), 1, NULL);
  TaalKwartaal *first = &g_array_index (kwartalen, TaalKwartaal, 0);
  g_autofree char *above = taal_report_kwartaal (first);
  g_autofree char *more = taal_report_kwartaal_meer (first);
  g_autofree char *within = NULL, *without = NULL;

  g_assert_cmpstr (above, ==, "kwartaal 1 van 2024: boven het maximum");
  g_assert_cmpstr (more, ==, "2 uur gefactureerd, 6 uur gevolgd; € 2300,50 van ten hoogste € 2000");
  first->bedrag = 200000;
  within = taal_report_kwartaal (first);
  g_assert_cmpstr (within, ==, "kwartaal 1 van 2024");
  first->maximum = -1;
  without = taal_report_kwartaal_meer (first);
  g_assert_cmpstr (without, ==, "2 uur gefactureerd, 6 uur gevolgd; € 2000");
}

static void
dismiss (Fixture          *fixture,
         TaalSignaalSoort  soort)
{
  g_autoptr (TaalSignalenIndex) index = taal_signalen_index_new (get_onderzoek (fixture));
  g_autoptr (TaalSignaalRij) rij = taal_signaal_rij_new (
      index,
      taal_signalen_index_find (
          index, soort,
          &g_array_index (get_onderzoek (fixture)->signalen->soorten[soort], TaalSignaal, 0)));
  g_autoptr (TaalBewerking) stap = taal_signaal_stap_wijs_af (rij, "Zo <afgesproken>", "Jo");

  signalen_fixture_edit (&fixture->school, stap);
  wait_for (fixture);
}

/* They stand apart, with why and by whom; who reads the JSON gets all there is, as before. */
static void
test_dismissed (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *json = taal_report_signalen_json (get_onderzoek (fixture));
  g_autofree char *before = taal_report_signalen_text (get_onderzoek (fixture));
  g_autofree char *json_after = NULL, *text = NULL, *html = NULL;
  const char *apart;

  g_assert_nonnull (strstr (before, "S13: "));
  g_assert_null (strstr (before, "Afgewezen"));
  dismiss (fixture, TAAL_SIGNAAL_S13);
  dismiss (fixture, TAAL_SIGNAAL_S06);
  json_after = taal_report_signalen_json (get_onderzoek (fixture));
  text = taal_report_signalen_text (get_onderzoek (fixture));
  html = taal_report_signalen_html (get_onderzoek (fixture));

  g_assert_cmpstr (json_after, ==, json);
  g_assert_nonnull (strstr (text, "Over 2024 zijn er 17 signalen om naar te kijken."));
  g_assert_nonnull (strstr (text, "2 signalen zijn afgewezen en staan aan het eind."));
  g_assert_null (strstr (text, "S13: "));
  g_assert_nonnull (strstr (text, "S06: Aanwezigheid zonder handtekening (1)"));
  apart = strstr (text, "Afgewezen signalen");
  g_assert_nonnull (apart);
  g_assert_nonnull (strstr (apart, "S13"));
  g_assert_nonnull (strstr (apart, "Zo <afgesproken>"));
  g_assert_nonnull (strstr (apart, "Jo"));
  g_assert_nonnull (strstr (html, "Zo &lt;afgesproken&gt;"));
}

static void
test_moments (void)
{
  TaalAfwijzing afwijzing = { .reden = (char *) "x", .door = (char *) "Jo", .op = 1709640000 };
  g_autofree char *dismissed = taal_report_afwijzing (&afwijzing);
  g_autofree char *never = taal_report_moment (G_MAXINT64);
  g_autofree char *opened = NULL;

  g_assert_cmpstr (dismissed, ==, "Afgewezen door Jo op 5 maart 2024");
  g_assert_cmpstr (never, ==, "–");
  g_assert_null (taal_report_heropening (&afwijzing));
  afwijzing.heropend_door = (char *) "An";
  afwijzing.heropend_op = 1709740000;
  opened = taal_report_heropening (&afwijzing);
  g_assert_cmpstr (opened, ==, "Heropend door An op 6 maart 2024");
}

#define ADD(path, function) \
  g_test_add ("/report/signalen/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("pieces", test_pieces);
  ADD ("unknown", test_unknown);
  ADD ("quarters", test_quarters);
  ADD ("dismissed", test_dismissed);
  taal_taal_set (TAAL_TAAL_NL);
  g_test_add_func ("/report/signalen/moments", test_moments);

  return g_test_run ();
}
