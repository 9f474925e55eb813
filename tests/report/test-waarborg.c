/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-waarborg"

#include "config.h"

#include "../check/online-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-check.h"
#include "taal-report-waarborg.h"
#include "taal-taal.h"

static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
assert_bewijs (const TaalLesBewijs *bewijs,
               TaalWaarborg         waarborg,
               const char          *expected)
{
  g_auto (GStrv) zinnen = taal_report_waarborg_bewijs (bewijs, waarborg);

  assert_text (g_strjoinv (" ", zinnen), expected);
}

static TaalLesBewijs *
find_bewijs (TaalOnderzoek   *onderzoek,
             TaalOnlineWelke  welke,
             int              place)
{
  g_autoptr (TaalOnlineLessen) lessen = taal_online_lessen_new (onderzoek, welke);

  taal_online_lessen_fill (lessen);

  return taal_les_bewijs_new (lessen, place);
}

static void
test_zinnen (void)
{
  g_autoptr (TaalOnderzoek) onderzoek = online_fixture_small ();
  g_autoptr (TaalLesBewijs) o1 = find_bewijs (onderzoek, TAAL_ONLINE_GEGEVEN, 0);
  g_autoptr (TaalLesBewijs) o2 = find_bewijs (onderzoek, TAAL_ONLINE_GEGEVEN, 1);
  g_autoptr (TaalLesBewijs) o3 = find_bewijs (onderzoek, TAAL_ONLINE_GEGEVEN, 2);
  g_autoptr (TaalLesBewijs) o4 = find_bewijs (onderzoek, TAAL_ONLINE_GEGEVEN, 3);
  g_autoptr (TaalLesBewijs) p2 = find_bewijs (onderzoek, TAAL_ONLINE_GEPLAND, 1);

  assert_text (taal_report_les_bewijs_titel (o1), "Les O1 van 10 januari 2024 om 09:00, groep G1");
  assert_text (taal_report_les_bewijs_titel (o3), "Les O3 van 10 maart 2024, groep G2");
  assert_bewijs (o1, TAAL_WAARBORG_W1,
                 "De melding van 2 januari 2024, voor lessen vanaf 1 februari 2024, geldt niet "
                 "voor deze les.");
  assert_bewijs (o2, TAAL_WAARBORG_W1,
                 "Gemeld op 2 januari 2024, voor lessen vanaf 1 februari 2024.");
  assert_bewijs (o2, TAAL_WAARBORG_W2,
                 "In orde voor 1 van 2 cursisten. Later dan de les: C2 (1 maart 2024).");
  assert_bewijs (o2, TAAL_WAARBORG_W3,
                 "De docent was verbonden van 09:00 tot 10:00, en miste 30 minuten.");
  assert_bewijs (o3, TAAL_WAARBORG_W3,
                 "Er is niet genoteerd hoe laat de les begon. "
                 "Er is niet genoteerd van wanneer tot wanneer de docent verbonden was.");
  assert_bewijs (o2, TAAL_WAARBORG_W4,
                 "Er is geen login van de docent genoteerd. In orde voor 0 van 2 cursisten. "
                 "C1 heeft dezelfde login als C2. C2 heeft dezelfde login als C1.");
  assert_bewijs (
      o2, TAAL_WAARBORG_W5,
      "In orde voor 2 van 2 cursisten. De docent heeft niet getekend, voor zover genoteerd.");
  assert_bewijs (o4, TAAL_WAARBORG_W4,
                 "Er is geen login van de docent genoteerd. In orde voor 0 van 1 cursist. Geen "
                 "login genoteerd: C1. "
                 "Iedereen zette een paraaf; logins worden dus niet gevraagd.");
  assert_bewijs (o4, TAAL_WAARBORG_W5, "In orde voor 1 van 1 cursist. De docent heeft getekend.");
  assert_bewijs (o1, TAAL_WAARBORG_W6, "Geen contract stelt een maximum voor deze les.");
  assert_bewijs (o3, TAAL_WAARBORG_W7, "Groep G2: WI2013, route ALFA, op 10 maart 2024.");
  assert_bewijs (o3, TAAL_WAARBORG_W8, "Dit wordt bij lessen van deze groep niet gevraagd.");
  assert_bewijs (o3, TAAL_WAARBORG_W9, "Er is niet genoteerd wie er was.");
  assert_bewijs (p2, TAAL_WAARBORG_W9,
                 "Het is niet bekend wie komt: de groep heeft geen lessen met presentie.");
}

/* W6 with its figures: what the judgement compared with the cap. */
static void
test_contract (void)
{
  gboolean any = FALSE;

  for (int school = 1; school <= 5; school++)
    {
      g_autoptr (TaalOnderzoek) onderzoek = online_fixture_golden (school);
      g_autoptr (TaalOnlineLessen) lessen = taal_online_lessen_new (onderzoek, TAAL_ONLINE_GEGEVEN);

      for (guint i = 0; i < taal_online_lessen_get_n (lessen); i++)
        {
          g_autoptr (TaalLesBewijs) bewijs = taal_les_bewijs_new (lessen, (int) i);
          const TaalPresentie *presentie = onderzoek->waarborgen->presentie;
          guint8 uitkomst = bewijs->oordeel->uitkomst[TAAL_WAARBORG_W6];
          gint64 online, total;
          int place =
              taal_contract_find_online (onderzoek->norm, presentie, &bewijs->les, &online, &total);
          TaalPct cap;

          g_assert_true ((place == TAAL_GEEN) == (uitkomst == TAAL_UITKOMST_NVT));
          if (place == TAAL_GEEN)
            continue;
          any = TRUE;
          cap = g_array_index (presentie->contracten, TaalContract, place).max_online_pct;
          g_assert_true ((online * 10000 <= cap * total) == (uitkomst == TAAL_UITKOMST_VOLDAAN));
        }
    }
  g_assert_true (any);
}

/* Each safeguard says where it comes from, and an assumption that it is one. */
static void
test_bron (void)
{
  g_autoptr (TaalOnderzoek) onderzoek = online_fixture_small ();

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    {
      TaalZekerheid zekerheid;
      g_autofree char *bron = taal_report_waarborg_bron ((TaalWaarborg) w, onderzoek->norm,
                                                         onderzoek->periode.tot, &zekerheid);

      g_assert_cmpuint (strlen (bron), >, 10);
      /* Of W7 that the corona rules ended (R31), and W9 (P15). */
      g_assert_true ((zekerheid == TAAL_ZEKERHEID_ONBEVESTIGD) ==
                     (w == TAAL_WAARBORG_W7 || w == TAAL_WAARBORG_W9));
    }
}

/* The files have what is judged, by pseudonym: no name of a docent and no login. */
static void
test_html (void)
{
  static const char *const secrets[] = { "Élan", "Zand", "inlog-d", "inlog-c" };
  g_autoptr (TaalOnderzoek) onderzoek = online_fixture_small ();
  g_autoptr (TaalLesBewijs) o2 = find_bewijs (onderzoek, TAAL_ONLINE_GEGEVEN, 1);
  g_autoptr (TaalOnlineLessen) gepland = taal_online_lessen_new (onderzoek, TAAL_ONLINE_GEPLAND);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autofree char *les = taal_report_les_bewijs_html (o2);
  g_autofree char *vooraf = NULL;

  taal_online_lessen_fill (gepland);
  for (gint32 i = 0; i < 2; i++)
    g_array_append_val (places, i);
  vooraf = taal_report_vooraf_html (gepland, places);
  assert_contains (les, "<th scope=\"row\">W2</th><td>elke cursist gaf schriftelijk "
                        "toestemming</td><td>niet voldaan</td>");
  assert_contains (les, "Later dan de les: C2 (1 maart 2024).");
  assert_contains (les, "Wie er was");
  assert_contains (vooraf,
                   "☐ C2: W4 eigen login, W8 voorlichting over de extra uren, W9 identiteit");
  assert_contains (vooraf, "☐ W7, geen alfabetisering online onder de Wi2013.");
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_assert_null (strstr (les, secrets[i]));
      g_assert_null (strstr (vooraf, secrets[i]));
    }
}

static void
test_uren (void)
{
  g_autoptr (TaalOnderzoek) onderzoek = online_fixture_uren ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint32));
  const TaalCursistUren *let_op =
      &g_array_index (onderzoek->waarborgen->cursisten, TaalCursistUren, 2);
  g_autoptr (TaalUrenMaanden) maanden = taal_uren_maanden_new (onderzoek, let_op->cursist);
  g_autofree char *html = NULL, *cursist = taal_report_cursist_html (maanden, let_op);

  for (gint32 i = 0; i < 5; i++)
    g_array_append_val (places, i);
  assert_text (taal_report_uren_csv (onderzoek, places),
               "cursist_id,fysiek,online,wi2013,nog_totaal,nog_fysiek,extra_fysiek,tempo,let_op\n"
               "Extra,0,18600,0,17400,18000,600,1800,nee\n"
               "Klaar,36000,0,36000,0,0,0,0,nee\n"
               "Let-op,0,16800,0,19200,18000,0,1800,ja\n"
               "Nieuw,600,0,600,35400,17400,0,0,nee\n"
               "Z,0,600,0,35400,18000,0,0,nee\n");
  html = taal_report_uren_html (onderzoek, places);
  assert_contains (html, "Let op: nog 320:00 uur te gaan, waarvan 300:00 op school.");
  assert_contains (cursist, "Uren van cursist Let-op, 2024");
  assert_contains (
      cursist,
      "<th scope=\"row\">2024-12</th><td class=\"getal\">3</td><td class=\"getal\">0:00</td>"
      "<td class=\"getal\">30:00</td><td class=\"getal\">0:00</td>");
  assert_text (taal_report_uren_tempo (onderzoek, let_op),
               "In het tempo van de laatste vier weken (30:00 uur) zijn de 600 er over 44 weken. "
               "Van wat nog te gaan is, "
               "kan 20:00 uur nog online.");
  assert_text (taal_report_uren (0), "0:00");
  assert_text (taal_report_uren (61), "1:01");
}

/* An own reading that asks for other hours is what the sentences say. */
static void
test_grens (void)
{
  static const char reading[] = "id: proef\nversie: \"1\"\ntitel: Proef\nauteur: Proef\n"
                                "datum: 2024-01-01\nregels:\n"
                                "  - id: R18\n    parameter: afschaal_uren\n    waarde: 500\n"
                                "    bron: Proef\n    zekerheid: M\n    geldig_van: 2013-01-01\n"
                                "    toelichting: Proef\n";
  g_autoptr (TaalOnderzoek) shipped = online_fixture_uren ();
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "taal-proef.yaml", NULL);
  const char *const paths[] = { path, NULL };
  g_autoptr (TaalOnderzoek) onderzoek = NULL;
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, reading, -1, &error));
  norm = taal_check_load_norm (paths, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  onderzoek =
      taal_onderzoek_run (shipped->bron, norm, shipped->periode, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (taal_report_uren_grens (shipped), ==, 600);
  g_assert_cmpuint (taal_report_uren_grens (onderzoek), ==, 500);
  assert_text (
      taal_report_uren_zin (onderzoek, &g_array_index (onderzoek->waarborgen->cursisten,
                                                       TaalCursistUren, 1)),
      "De 500 uur zijn gehaald, en genoeg ervan op school.");
}

/* Where a reading says that no number of hours is set, none is made up. Before the first day of the
 * rule its number holds, as the norm counts the hours whatever the date. */
static void
test_hours_unknown (void)
{
  static const char reading[] = "id: proef\nversie: \"1\"\ntitel: Proef\nauteur: Proef\n"
                                "datum: 2024-01-01\nregels:\n"
                                "  - id: R18\n    parameter: afschaal_uren\n    waarde: ~\n"
                                "    bron: Proef\n    zekerheid: M\n    geldig_van: 2013-01-01\n"
                                "    toelichting: Proef\n";
  const TaalPeriode before = { taal_date_from_ymd (2013, 1, 1), taal_date_from_ymd (2021, 12, 31) };
  g_autoptr (TaalOnderzoek) shipped = online_fixture_uren ();
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "taal-onbekend.yaml", NULL);
  const char *const paths[] = { path, NULL };
  g_autoptr (TaalOnderzoek) unknown = NULL, early = NULL;
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *zin = NULL, *text = NULL, *tempo = NULL;
  const TaalCursistUren *uren;

  taal_taal_set (TAAL_TAAL_NL);
  g_assert_true (g_file_set_contents (path, reading, -1, &error));
  norm = taal_check_load_norm (paths, TAAL_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  unknown = taal_onderzoek_run (shipped->bron, norm, shipped->periode, NULL, NULL, NULL, NULL);
  uren = &g_array_index (unknown->waarborgen->cursisten, TaalCursistUren, 1);
  g_assert_cmpuint (taal_report_uren_grens (unknown), ==, 0);
  g_assert_cmpint (uren->nog_totaal, ==, -1);
  g_assert_cmpint (uren->nog_fysiek, ==, -1);
  g_assert_cmpint (uren->extra_fysiek, ==, -1);
  g_assert_false (uren->let_op);
  zin = taal_report_uren_zin (unknown, uren);
  g_assert_cmpstr (zin, ==,
                   "Hoeveel uur nodig is om af te schalen, is onbekend: geen pakket zegt het.");
  text = taal_report_uren (uren->nog_totaal);
  g_assert_cmpstr (text, ==, "onbekend");
  tempo = taal_report_uren_tempo (unknown, uren);
  g_assert_null (strstr (tempo, "600"));

  early = taal_onderzoek_run (shipped->bron, shipped->norm, before, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (taal_report_uren_grens (early), ==, 600);
}

/* Everything can be told, in both languages, of schools where every outcome occurs. */
static void
test_everything (void)
{
  for (int school = 1; school <= 5; school++)
    {
      g_autoptr (TaalOnderzoek) onderzoek = online_fixture_golden (school);

      taal_taal_set (school % 2 == 0 ? TAAL_TAAL_EN : TAAL_TAAL_NL);
      for (int welke = TAAL_ONLINE_GEGEVEN; welke <= TAAL_ONLINE_GEPLAND; welke++)
        {
          g_autoptr (TaalOnlineLessen) lessen =
              taal_online_lessen_new (onderzoek, (TaalOnlineWelke) welke);

          taal_online_lessen_fill (lessen);
          for (guint i = 0; i < taal_online_lessen_get_n (lessen); i++)
            {
              g_autoptr (TaalLesBewijs) bewijs = taal_les_bewijs_new (lessen, (int) i);
              g_autofree char *html = taal_report_les_bewijs_html (bewijs);

              assert_contains (html, bewijs->les.les_id);
            }
        }
    }
  taal_taal_set (TAAL_TAAL_NL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  taal_taal_set (TAAL_TAAL_NL);

  g_test_add_func ("/report/waarborg/zinnen", test_zinnen);
  g_test_add_func ("/report/waarborg/contract", test_contract);
  g_test_add_func ("/report/waarborg/bron", test_bron);
  g_test_add_func ("/report/waarborg/html", test_html);
  g_test_add_func ("/report/waarborg/uren", test_uren);
  g_test_add_func ("/report/waarborg/grens", test_grens);
  g_test_add_func ("/report/waarborg/hours-unknown", test_hours_unknown);
  g_test_add_func ("/report/waarborg/everything", test_everything);

  return g_test_run ();
}
