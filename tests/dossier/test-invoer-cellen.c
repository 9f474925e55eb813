/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "invoer-fixture.h"

static void
test_headers (InvoerFixture *fixture,
              gconstpointer  unused)
{
  invoer_put (fixture, "docenten.csv",
              "Docent ID,docent_id,rol,bijzonder,,\nD1,D1,docent,x,,\nD2,D2,docent,x,,\n");
  invoer_put (fixture, "school.csv", "");
  invoer_put (fixture, "lessen.csv", "\n\n");
  invoer_put (fixture, "cursisten.csv", "cursist_id,\nC1,\nC2,iets\nC3,meer\n");
  invoer_read_folder (fixture, TAAL_IMPORT_SKIP_BAD);

  invoer_assert_counts (fixture, 5, 2);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_KOPREGEL_ONTBREEKT, TAAL_TABEL_SCHOOL, 0, NULL, NULL,
                       NULL);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_KOLOM_DUBBEL, TAAL_TABEL_DOCENTEN, 0, "docent_id",
                       NULL, "docent_id");
  invoer_assert_issue (fixture, 2, TAAL_ISSUE_KOLOM_ONTBREEKT, TAAL_TABEL_DOCENTEN, 0, "naam", NULL,
                       NULL);
  invoer_assert_issue (fixture, 3, TAAL_ISSUE_KOLOM_ONTBREEKT, TAAL_TABEL_DOCENTEN, 0, "start",
                       NULL, NULL);
  invoer_assert_issue (fixture, 4, TAAL_ISSUE_KOLOM_ONBEKEND, TAAL_TABEL_DOCENTEN, 1, "bijzonder",
                       NULL, NULL);
  invoer_assert_issue (fixture, 5, TAAL_ISSUE_KOPREGEL_ONTBREEKT, TAAL_TABEL_LESSEN, 0, NULL, NULL,
                       NULL);
  invoer_assert_issue (fixture, 6, TAAL_ISSUE_KOLOM_ONBEKEND, TAAL_TABEL_CURSISTEN, 3, NULL, "iets",
                       NULL);
  g_assert_true (taal_import_report_has_table_error (fixture->invoer->report));
  g_assert_false (taal_import_report_is_imported (fixture->invoer->report));
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_CURSISTEN].n, ==, 3);
}

static void
test_bad_header (InvoerFixture *fixture,
                 gconstpointer  unused)
{
  invoer_put (fixture, "cursisten.csv", "cursist_id,\"start\nC1,\n");
  invoer_put (fixture, "lessen.csv", "les\x01id,x\nL1,x\n");
  invoer_read_folder (fixture, TAAL_IMPORT_SKIP_BAD);

  invoer_assert_counts (fixture, 2, 0);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_ONGELDIG_TEKEN, TAAL_TABEL_LESSEN, 1,
                       "les\xef\xbf\xbdid", "les\xef\xbf\xbdid", NULL);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_AANHALINGSTEKEN, TAAL_TABEL_CURSISTEN, 1, "\"start",
                       "\"start", NULL);
  g_assert_true (taal_import_report_has_table_error (fixture->invoer->report));
}

static void
test_cells (InvoerFixture *fixture,
            gconstpointer  unused)
{
  invoer_put (fixture, "groepen.csv", GROEPEN);
  invoer_put (fixture, "locaties.csv", LOCATIES "A,,Zutfen\n");
  invoer_put (fixture, "docenten.csv",
              "docent_id,Naam,rol,start,uren per week\nD1,Jan,baas,01-02-23,1.234,,extra\n");
  invoer_put (
      fixture, "contracten.csv",
      "contract_id,gemeente,van,uitzonderingen,max_online_pct\nC1,Zutphen,31-04-2023,5,100.5\n");
  invoer_put (fixture, "lessen.csv",
              "les_id,groep_id,datum,begin,minuten,vorm,status,docent_getekend\n"
              "L1,G1,gisteren,25:00,0,fysiek,gegeven,soms\n"
              "L2,G1,2023-01-01,,uur,fysiek,gegeven,\n"
              "L\x07"
              "3,G1,2023-01-01,,60,\"fysiek,gegeven,\n");
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);

  invoer_assert_counts (fixture, 15, 0);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_LEEG, TAAL_TABEL_LOCATIES, 2, "naam", NULL, NULL);
  g_assert_cmpint (taal_import_report_get_issue (fixture->invoer->report, 1)->code, ==,
                   TAAL_ISSUE_ONBEKENDE_GEMEENTE);
  g_assert_true (g_str_has_prefix (
      taal_import_report_get_issue (fixture->invoer->report, 1)->expected, "Zutphen, "));
  invoer_assert_issue (fixture, 2, TAAL_ISSUE_ONBEKENDE_WAARDE, TAAL_TABEL_DOCENTEN, 2, "rol",
                       "baas", "docent, begeleider, vrijwilliger, bestuurder");
  invoer_assert_issue (fixture, 3, TAAL_ISSUE_JAAR_TWEE_CIJFERS, TAAL_TABEL_DOCENTEN, 2, "start",
                       "01-02-23", NULL);
  invoer_assert_issue (fixture, 4, TAAL_ISSUE_GEEN_DECIMAAL, TAAL_TABEL_DOCENTEN, 2,
                       "uren per week", "1.234", NULL);
  invoer_assert_issue (fixture, 5, TAAL_ISSUE_TE_VEEL_CELLEN, TAAL_TABEL_DOCENTEN, 2, NULL, "extra",
                       "5");
  invoer_assert_issue (fixture, 6, TAAL_ISSUE_DATUM_BESTAAT_NIET, TAAL_TABEL_CONTRACTEN, 2, "van",
                       "31-04-2023", NULL);
  invoer_assert_issue (fixture, 7, TAAL_ISSUE_GEEN_UITZONDERINGEN, TAAL_TABEL_CONTRACTEN, 2,
                       "uitzonderingen", "5", NULL);
  invoer_assert_issue (fixture, 8, TAAL_ISSUE_BUITEN_BEREIK, TAAL_TABEL_CONTRACTEN, 2,
                       "max_online_pct", "100.5", "0-100");
  invoer_assert_issue (fixture, 9, TAAL_ISSUE_GEEN_DATUM, TAAL_TABEL_LESSEN, 2, "datum", "gisteren",
                       NULL);
  invoer_assert_issue (fixture, 10, TAAL_ISSUE_GEEN_TIJD, TAAL_TABEL_LESSEN, 2, "begin", "25:00",
                       NULL);
  invoer_assert_issue (fixture, 11, TAAL_ISSUE_BUITEN_BEREIK, TAAL_TABEL_LESSEN, 2, "minuten", "0",
                       "1-1440");
  invoer_assert_issue (fixture, 12, TAAL_ISSUE_GEEN_JANEE, TAAL_TABEL_LESSEN, 2, "docent_getekend",
                       "soms", NULL);
  invoer_assert_issue (fixture, 13, TAAL_ISSUE_GEEN_GEHEEL_GETAL, TAAL_TABEL_LESSEN, 3, "minuten",
                       "uur", NULL);
  invoer_assert_issue (fixture, 14, TAAL_ISSUE_AANHALINGSTEKEN, TAAL_TABEL_LESSEN, 4, "vorm",
                       "\"fysiek,gegeven,", NULL);
}

static void
test_characters (InvoerFixture *fixture,
                 gconstpointer  unused)
{
  invoer_put (fixture, "locaties.csv",
              LOCATIES "A,caf\xe9,Zutphen,\x80\nB,b\x81"
                       "b,Zutphen,\n");
  invoer_put (fixture, "cursisten.csv", "cursist_id,eigen\nC1,a\x02\nC2,b\n");
  invoer_read_folder (fixture, TAAL_IMPORT_SKIP_BAD);

  invoer_assert_counts (fixture, 2, 2);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_WINDOWS_1252, TAAL_TABEL_LOCATIES, 0, NULL, NULL,
                       NULL);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_ONGELDIG_TEKEN, TAAL_TABEL_LOCATIES, 3, "naam",
                       "b\xef\xbf\xbd"
                       "b",
                       NULL);
  invoer_assert_issue (fixture, 2, TAAL_ISSUE_KOLOM_ONBEKEND, TAAL_TABEL_CURSISTEN, 1, "eigen",
                       NULL, NULL);
  invoer_assert_issue (fixture, 3, TAAL_ISSUE_ONGELDIG_TEKEN, TAAL_TABEL_CURSISTEN, 2, "eigen",
                       "a\xef\xbf\xbd", NULL);
  g_assert_cmpstr (invoer_get_text (fixture, TAAL_TABEL_LOCATIES, "naam", 0), ==, "caf\xc3\xa9");
  g_assert_cmpstr (invoer_get_text (fixture, TAAL_TABEL_LOCATIES, "adres", 0), ==, "\xe2\x82\xac");
  g_assert_cmpstr (invoer_get_text (fixture, TAAL_TABEL_CURSISTEN, "cursist_id", 0), ==, "C2");
}

static void
test_periods_and_row_numbers (InvoerFixture *fixture,
                              gconstpointer  unused)
{
  invoer_put (fixture, "docenten.csv",
              DOCENTEN "D1,\"Jan\nPiet\",docent,2023-01-02,2023-01-02\r\n\r\nD2,Kees,docent,2023-"
                       "01-02,1-1-2023\r\n");
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);

  invoer_assert_counts (fixture, 1, 0);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_TOT_VOOR_VAN, TAAL_TABEL_DOCENTEN, 4, "eind",
                       "1-1-2023", "start");
  g_assert_cmpstr (invoer_get_text (fixture, TAAL_TABEL_DOCENTEN, "naam", 0), ==, "Jan\nPiet");
}

static void
test_bsn (InvoerFixture *fixture,
          gconstpointer  unused)
{
  invoer_put (fixture, "locaties.csv", LOCATIES "A,a,111222333,bij 111222333\n");
  invoer_put (fixture, "docenten.csv", DOCENTEN "D1,Jan 111222333,docent,2023-01-01,\n");
  invoer_put (fixture, "cursisten.csv", CURSISTEN "111222333,\n123456789,\n");
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);

  invoer_assert_counts (fixture, 3, 1);
  g_assert_null (taal_import_report_get_issue (fixture->invoer->report, 0)->value);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_BSN_IN_TEKST, TAAL_TABEL_LOCATIES, 2, "adres", NULL,
                       NULL);
  invoer_assert_issue (fixture, 2, TAAL_ISSUE_BSN, TAAL_TABEL_DOCENTEN, 2, "naam", NULL, NULL);
  invoer_assert_issue (fixture, 3, TAAL_ISSUE_BSN, TAAL_TABEL_CURSISTEN, 2, "cursist_id", NULL,
                       NULL);
}

static void
test_only_x (InvoerFixture *fixture,
             gconstpointer  unused)
{
  const char *rows = "L1,C1,x\nL1,C2,\nL1,C3\n";
  g_autofree char *only_x = g_strconcat (PRESENTIE, rows, NULL);
  g_autofree char *mixed = g_strconcat (PRESENTIE, rows, "L1,C4,nee\n", NULL);

  invoer_put (fixture, "cursisten.csv", CURSISTEN "C1,\nC2,\nC3,\nC4,\n");
  invoer_put (fixture, "groepen.csv", GROEPEN);
  invoer_put (fixture, "lessen.csv",
              "les_id,groep_id,datum,minuten,vorm,status,docent_getekend\n"
              "L1,G1,2023-01-02,90,fysiek,gegeven,\n");
  invoer_put (fixture, "presentie.csv", only_x);
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);
  invoer_assert_counts (fixture, 0, 0);
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_PRESENTIE, "aanwezig", 0), ==, 1);
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_PRESENTIE, "aanwezig", 1), ==, 0);
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_PRESENTIE, "aanwezig", 2), ==, 0);
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_LESSEN, "docent_getekend", 0), ==,
                   TAAL_CEL_LEEG);

  invoer_put (fixture, "presentie.csv", mixed);
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);
  invoer_assert_counts (fixture, 2, 0);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_LEEG, TAAL_TABEL_PRESENTIE, 3, "aanwezig", NULL,
                       NULL);
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_LEEG, TAAL_TABEL_PRESENTIE, 4, "aanwezig", NULL,
                       NULL);
}

#define ADD(path, func)                                                                 \
  g_test_add ("/dossier/invoer-cellen/" path, InvoerFixture, NULL, invoer_set_up, func, \
              invoer_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("headers", test_headers);
  ADD ("bad-header", test_bad_header);
  ADD ("cells", test_cells);
  ADD ("characters", test_characters);
  ADD ("periods-and-row-numbers", test_periods_and_row_numbers);
  ADD ("bsn", test_bsn);
  ADD ("only-x", test_only_x);

  return g_test_run ();
}
