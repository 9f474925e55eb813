/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-rijen-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define SCHOOL    "bow_nummer,naam,keurmerk_status,keurmerk_van,keurmerk_tot\n"
#define LOCATIES  "locatie_id,naam,gemeente,adres\n"
#define DOCENTEN  "docent_id,naam,rol,start,eind\n"
#define GROEPEN   "groep_id,wet,route\nG1,WI2021,B1\n"
#define LESSEN    "les_id,groep_id,docent_id,datum,minuten,vorm,status\n"
#define CURSISTEN "cursist_id,start\n"
#define PRESENTIE "les_id,cursist_id,aanwezig\n"
#define AANBOD    "locatie_id,soort,peildatum,neemt_aan\n"

/* A folder of sources, gone after the test. */
typedef struct
{
  char       *folder;
  TaalInvoer *invoer;
  GError     *error;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("taal-invoer-XXXXXX", &fixture->error);
  g_assert_no_error (fixture->error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->invoer, taal_invoer_free);
  g_clear_error (&fixture->error);
}

static void
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static TaalInvoer *
read_sources (Fixture         *fixture,
              TaalImportFlags  flags,
              const char      *one,
              const char      *other)
{
  g_autofree char *path = g_build_filename (fixture->folder, one, NULL);
  g_autofree char *second = other == NULL ? NULL : g_build_filename (fixture->folder, other, NULL);
  const char *const sources[] = { path, second, NULL };

  g_clear_pointer (&fixture->invoer, taal_invoer_free);
  g_clear_error (&fixture->error);
  fixture->invoer = taal_invoer_read (sources, flags, NULL, NULL, NULL, NULL, NULL, &fixture->error);
  return fixture->invoer;
}

static TaalInvoer *
read_folder (Fixture         *fixture,
             TaalImportFlags  flags)
{
  TaalInvoer *invoer = read_sources (fixture, flags, "", NULL);

  g_assert_no_error (fixture->error);
  return invoer;
}

static void
assert_issue (Fixture       *fixture,
              guint          index,
              TaalIssueCode  code,
              int            tabel,
              guint          row,
              const char    *column,
              const char    *value,
              const char    *expected)
{
  const TaalImportIssue *issue = taal_import_report_get_issue (fixture->invoer->report, index);
  g_autofree char *file = NULL;

  g_assert_nonnull (issue);
  g_assert_cmpint (issue->code, ==, code);
  g_assert_cmpint (issue->ernst, ==,
                   code < TAAL_ISSUE_KOLOM_ONBEKEND ? TAAL_ISSUE_ERNST_FOUT : TAAL_ISSUE_ERNST_WAARSCHUWING);
  g_assert_cmpint (issue->tabel, ==, tabel);
  g_assert_cmpuint (issue->row, ==, row);
  g_assert_cmpstr (issue->column, ==, column);
  g_assert_cmpstr (issue->value, ==, value);
  g_assert_cmpstr (issue->expected, ==, expected);
  if (tabel >= 0)
    {
      file = g_strdup_printf ("%s.csv", taal_schema_get ((TaalTabel) tabel)->name);
      g_assert_cmpstr (issue->file, ==, file);
    }
}

static void
assert_counts (Fixture *fixture,
               guint    n_fouten,
               guint    n_waarschuwingen)
{
  g_assert_cmpuint (taal_import_report_get_n_fouten (fixture->invoer->report), ==, n_fouten);
  g_assert_cmpuint (taal_import_report_get_n_waarschuwingen (fixture->invoer->report), ==, n_waarschuwingen);
}

static gint32
get_cel (Fixture    *fixture,
         TaalTabel   tabel,
         const char *kolom,
         guint       index)
{
  TaalRijen *rijen = &fixture->invoer->tabellen[tabel];
  GArray *cells = rijen->kolommen[taal_schema_find_kolom (tabel, kolom)];

  g_assert_cmpuint (index, <, rijen->n);
  g_assert_cmpuint (cells->len, ==, rijen->n);
  return g_array_index (cells, gint32, index);
}

static const char *
get_text (Fixture    *fixture,
          TaalTabel   tabel,
          const char *kolom,
          guint       index)
{
  return taal_teksten_get (fixture->invoer->teksten, get_cel (fixture, tabel, kolom, index));
}

static void
test_good_rows (Fixture       *fixture,
                gconstpointer  unused)
{
  TaalRijen *lessen;

  put (fixture, "DOCENTEN.CSV", "Rol;Docent ID;NAAM;start\ndocent;D1;Hanneke;1-2-2020\n");
  put (fixture, "groepen.csv", GROEPEN);
  put (fixture, "lessen.csv", LESSEN "\nL1,G1,D1,2023-01-02,90,fysiek,gegeven\n,,,,,,\nL2,G1,,3-1-2023,60,online,gepland\n");
  read_folder (fixture, TAAL_IMPORT_NONE);

  assert_counts (fixture, 0, 0);
  lessen = &fixture->invoer->tabellen[TAAL_TABEL_LESSEN];
  g_assert_true (lessen->present);
  g_assert_false (fixture->invoer->tabellen[TAAL_TABEL_SCHOOL].present);
  g_assert_cmpuint (lessen->n, ==, 2);
  g_assert_cmpuint (g_array_index (lessen->row_numbers, guint32, 0), ==, 3);
  g_assert_cmpuint (g_array_index (lessen->row_numbers, guint32, 1), ==, 5);
  g_assert_cmpstr (get_text (fixture, TAAL_TABEL_LESSEN, "les_id", 1), ==, "L2");
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_LESSEN, "groep_id", 0), ==,
                   get_cel (fixture, TAAL_TABEL_GROEPEN, "groep_id", 0));
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_LESSEN, "docent_id", 1), ==, TAAL_CEL_LEEG);
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_LESSEN, "begin", 1), ==, TAAL_CEL_LEEG);
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_LESSEN, "datum", 1) - get_cel (fixture, TAAL_TABEL_LESSEN, "datum", 0),
                   ==, 1);
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_LESSEN, "status", 1), ==, TAAL_LES_GEPLAND);
  g_assert_cmpstr (get_text (fixture, TAAL_TABEL_DOCENTEN, "docent_id", 0), ==, "D1");
}

static void
test_headers (Fixture       *fixture,
              gconstpointer  unused)
{
  put (fixture, "docenten.csv", "Docent ID,docent_id,rol,bijzonder,,\nD1,D1,docent,x,,\nD2,D2,docent,x,,\n");
  put (fixture, "school.csv", "");
  put (fixture, "lessen.csv", "\n\n");
  put (fixture, "cursisten.csv", "cursist_id,\nC1,\nC2,iets\nC3,meer\n");
  read_folder (fixture, TAAL_IMPORT_SKIP_BAD);

  assert_counts (fixture, 5, 2);
  assert_issue (fixture, 0, TAAL_ISSUE_KOPREGEL_ONTBREEKT, TAAL_TABEL_SCHOOL, 0, NULL, NULL, NULL);
  assert_issue (fixture, 1, TAAL_ISSUE_KOLOM_DUBBEL, TAAL_TABEL_DOCENTEN, 0, "docent_id", NULL, "docent_id");
  assert_issue (fixture, 2, TAAL_ISSUE_KOLOM_ONTBREEKT, TAAL_TABEL_DOCENTEN, 0, "naam", NULL, NULL);
  assert_issue (fixture, 3, TAAL_ISSUE_KOLOM_ONTBREEKT, TAAL_TABEL_DOCENTEN, 0, "start", NULL, NULL);
  assert_issue (fixture, 4, TAAL_ISSUE_KOLOM_ONBEKEND, TAAL_TABEL_DOCENTEN, 1, "bijzonder", NULL, NULL);
  assert_issue (fixture, 5, TAAL_ISSUE_KOPREGEL_ONTBREEKT, TAAL_TABEL_LESSEN, 0, NULL, NULL, NULL);
  assert_issue (fixture, 6, TAAL_ISSUE_KOLOM_ONBEKEND, TAAL_TABEL_CURSISTEN, 3, NULL, "iets", NULL);
  g_assert_true (taal_import_report_has_table_error (fixture->invoer->report));
  g_assert_false (taal_import_report_is_imported (fixture->invoer->report));
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_CURSISTEN].n, ==, 3);
}

static void
test_bad_header (Fixture       *fixture,
                 gconstpointer  unused)
{
  put (fixture, "cursisten.csv", "cursist_id,\"start\nC1,\n");
  put (fixture, "lessen.csv", "les\x01id,x\nL1,x\n");
  read_folder (fixture, TAAL_IMPORT_SKIP_BAD);

  assert_counts (fixture, 2, 0);
  assert_issue (fixture, 0, TAAL_ISSUE_ONGELDIG_TEKEN, TAAL_TABEL_LESSEN, 1, "les\xef\xbf\xbdid",
                "les\xef\xbf\xbdid", NULL);
  assert_issue (fixture, 1, TAAL_ISSUE_AANHALINGSTEKEN, TAAL_TABEL_CURSISTEN, 1, "\"start", "\"start", NULL);
  g_assert_true (taal_import_report_has_table_error (fixture->invoer->report));
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  unused)
{
  put (fixture, "groepen.csv", GROEPEN);
  put (fixture, "locaties.csv", LOCATIES "A,,Zutfen\n");
  put (fixture, "docenten.csv", "docent_id,Naam,rol,start,uren per week\nD1,Jan,baas,01-02-23,1.234,,extra\n");
  put (fixture, "contracten.csv", "contract_id,gemeente,van,uitzonderingen,max_online_pct\nC1,Zutphen,31-04-2023,5,100.5\n");
  put (fixture, "lessen.csv",
       "les_id,groep_id,datum,begin,minuten,vorm,status,docent_getekend\n"
       "L1,G1,gisteren,25:00,0,fysiek,gegeven,soms\n"
       "L2,G1,2023-01-01,,uur,fysiek,gegeven,\n"
       "L\x07" "3,G1,2023-01-01,,60,\"fysiek,gegeven,\n");
  read_folder (fixture, TAAL_IMPORT_NONE);

  assert_counts (fixture, 15, 0);
  assert_issue (fixture, 0, TAAL_ISSUE_LEEG, TAAL_TABEL_LOCATIES, 2, "naam", NULL, NULL);
  g_assert_cmpint (taal_import_report_get_issue (fixture->invoer->report, 1)->code, ==, TAAL_ISSUE_ONBEKENDE_GEMEENTE);
  g_assert_true (g_str_has_prefix (taal_import_report_get_issue (fixture->invoer->report, 1)->expected, "Zutphen, "));
  assert_issue (fixture, 2, TAAL_ISSUE_ONBEKENDE_WAARDE, TAAL_TABEL_DOCENTEN, 2, "rol", "baas",
                "docent, begeleider, vrijwilliger, bestuurder");
  assert_issue (fixture, 3, TAAL_ISSUE_JAAR_TWEE_CIJFERS, TAAL_TABEL_DOCENTEN, 2, "start", "01-02-23", NULL);
  assert_issue (fixture, 4, TAAL_ISSUE_GEEN_DECIMAAL, TAAL_TABEL_DOCENTEN, 2, "uren per week", "1.234", NULL);
  assert_issue (fixture, 5, TAAL_ISSUE_TE_VEEL_CELLEN, TAAL_TABEL_DOCENTEN, 2, NULL, "extra", "5");
  assert_issue (fixture, 6, TAAL_ISSUE_DATUM_BESTAAT_NIET, TAAL_TABEL_CONTRACTEN, 2, "van", "31-04-2023", NULL);
  assert_issue (fixture, 7, TAAL_ISSUE_GEEN_UITZONDERINGEN, TAAL_TABEL_CONTRACTEN, 2, "uitzonderingen", "5", NULL);
  assert_issue (fixture, 8, TAAL_ISSUE_BUITEN_BEREIK, TAAL_TABEL_CONTRACTEN, 2, "max_online_pct", "100.5", "0-100");
  assert_issue (fixture, 9, TAAL_ISSUE_GEEN_DATUM, TAAL_TABEL_LESSEN, 2, "datum", "gisteren", NULL);
  assert_issue (fixture, 10, TAAL_ISSUE_GEEN_TIJD, TAAL_TABEL_LESSEN, 2, "begin", "25:00", NULL);
  assert_issue (fixture, 11, TAAL_ISSUE_BUITEN_BEREIK, TAAL_TABEL_LESSEN, 2, "minuten", "0", "1-1440");
  assert_issue (fixture, 12, TAAL_ISSUE_GEEN_JANEE, TAAL_TABEL_LESSEN, 2, "docent_getekend", "soms", NULL);
  assert_issue (fixture, 13, TAAL_ISSUE_GEEN_GEHEEL_GETAL, TAAL_TABEL_LESSEN, 3, "minuten", "uur", NULL);
  assert_issue (fixture, 14, TAAL_ISSUE_AANHALINGSTEKEN, TAAL_TABEL_LESSEN, 4, "vorm", "\"fysiek,gegeven,", NULL);
}

static void
test_characters (Fixture       *fixture,
                 gconstpointer  unused)
{
  put (fixture, "locaties.csv", LOCATIES "A,caf\xe9,Zutphen,\x80\nB,b\x81" "b,Zutphen,\n");
  put (fixture, "cursisten.csv", "cursist_id,eigen\nC1,a\x02\nC2,b\n");
  read_folder (fixture, TAAL_IMPORT_SKIP_BAD);

  assert_counts (fixture, 2, 2);
  assert_issue (fixture, 0, TAAL_ISSUE_WINDOWS_1252, TAAL_TABEL_LOCATIES, 0, NULL, NULL, NULL);
  assert_issue (fixture, 1, TAAL_ISSUE_ONGELDIG_TEKEN, TAAL_TABEL_LOCATIES, 3, "naam", "b\xef\xbf\xbd" "b", NULL);
  assert_issue (fixture, 2, TAAL_ISSUE_KOLOM_ONBEKEND, TAAL_TABEL_CURSISTEN, 1, "eigen", NULL, NULL);
  assert_issue (fixture, 3, TAAL_ISSUE_ONGELDIG_TEKEN, TAAL_TABEL_CURSISTEN, 2, "eigen", "a\xef\xbf\xbd", NULL);
  g_assert_cmpstr (get_text (fixture, TAAL_TABEL_LOCATIES, "naam", 0), ==, "caf\xc3\xa9");
  g_assert_cmpstr (get_text (fixture, TAAL_TABEL_LOCATIES, "adres", 0), ==, "\xe2\x82\xac");
  g_assert_cmpstr (get_text (fixture, TAAL_TABEL_CURSISTEN, "cursist_id", 0), ==, "C2");
}

static void
test_periods_and_row_numbers (Fixture       *fixture,
                              gconstpointer  unused)
{
  put (fixture, "docenten.csv",
       DOCENTEN "D1,\"Jan\nPiet\",docent,2023-01-02,2023-01-02\r\n\r\nD2,Kees,docent,2023-01-02,1-1-2023\r\n");
  read_folder (fixture, TAAL_IMPORT_NONE);

  assert_counts (fixture, 1, 0);
  assert_issue (fixture, 0, TAAL_ISSUE_TOT_VOOR_VAN, TAAL_TABEL_DOCENTEN, 4, "eind", "1-1-2023", "start");
  g_assert_cmpstr (get_text (fixture, TAAL_TABEL_DOCENTEN, "naam", 0), ==, "Jan\nPiet");
}

static void
test_bsn (Fixture       *fixture,
          gconstpointer  unused)
{
  put (fixture, "locaties.csv", LOCATIES "A,a,111222333,bij 111222333\n");
  put (fixture, "docenten.csv", DOCENTEN "D1,Jan 111222333,docent,2023-01-01,\n");
  put (fixture, "cursisten.csv", CURSISTEN "111222333,\n123456789,\n");
  read_folder (fixture, TAAL_IMPORT_NONE);

  assert_counts (fixture, 3, 1);
  g_assert_null (taal_import_report_get_issue (fixture->invoer->report, 0)->value);
  assert_issue (fixture, 1, TAAL_ISSUE_BSN_IN_TEKST, TAAL_TABEL_LOCATIES, 2, "adres", NULL, NULL);
  assert_issue (fixture, 2, TAAL_ISSUE_BSN, TAAL_TABEL_DOCENTEN, 2, "naam", NULL, NULL);
  assert_issue (fixture, 3, TAAL_ISSUE_BSN, TAAL_TABEL_CURSISTEN, 2, "cursist_id", NULL, NULL);
}

static void
test_only_x (Fixture       *fixture,
             gconstpointer  unused)
{
  const char *rows = "L1,C1,x\nL1,C2,\nL1,C3\n";
  g_autofree char *only_x = g_strconcat (PRESENTIE, rows, NULL);
  g_autofree char *mixed = g_strconcat (PRESENTIE, rows, "L1,C4,nee\n", NULL);

  put (fixture, "cursisten.csv", CURSISTEN "C1,\nC2,\nC3,\nC4,\n");
  put (fixture, "groepen.csv", GROEPEN);
  put (fixture, "lessen.csv", "les_id,groep_id,datum,minuten,vorm,status,docent_getekend\n"
                              "L1,G1,2023-01-02,90,fysiek,gegeven,\n");
  put (fixture, "presentie.csv", only_x);
  read_folder (fixture, TAAL_IMPORT_NONE);
  assert_counts (fixture, 0, 0);
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_PRESENTIE, "aanwezig", 0), ==, 1);
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_PRESENTIE, "aanwezig", 1), ==, 0);
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_PRESENTIE, "aanwezig", 2), ==, 0);
  g_assert_cmpint (get_cel (fixture, TAAL_TABEL_LESSEN, "docent_getekend", 0), ==, TAAL_CEL_LEEG);

  put (fixture, "presentie.csv", mixed);
  read_folder (fixture, TAAL_IMPORT_NONE);
  assert_counts (fixture, 2, 0);
  assert_issue (fixture, 0, TAAL_ISSUE_LEEG, TAAL_TABEL_PRESENTIE, 3, "aanwezig", NULL, NULL);
  assert_issue (fixture, 1, TAAL_ISSUE_LEEG, TAAL_TABEL_PRESENTIE, 4, "aanwezig", NULL, NULL);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  unused)
{
  put (fixture, "school.csv", SCHOOL "1,A,actief,2023-01-01,\n1,A,ACTIEF,01-01-2023,\n");
  put (fixture, "locaties.csv", LOCATIES "A,a,Zutphen\nB,b,Zutphen\na,c,Zutphen\nA,d,Zutphen\n");
  put (fixture, "aanbod_wi2013.csv", AANBOD "A,NT2,2023-01-01,ja\nA,ALFA,2023-01-01,ja\nA,nt2,1-1-2023,nee\n");
  read_folder (fixture, TAAL_IMPORT_NONE);

  assert_counts (fixture, 2, 1);
  assert_issue (fixture, 0, TAAL_ISSUE_RIJ_DUBBEL, TAAL_TABEL_SCHOOL, 3, NULL, NULL, "2");
  assert_issue (fixture, 1, TAAL_ISSUE_SLEUTEL_DUBBEL, TAAL_TABEL_LOCATIES, 5, "locatie_id", "A", "2");
  assert_issue (fixture, 2, TAAL_ISSUE_SLEUTEL_DUBBEL, TAAL_TABEL_AANBOD_WI2013, 4, "locatie_id", "A", "2");
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_SCHOOL].n, ==, 2);
}

static void
test_cascade (Fixture       *fixture,
              gconstpointer  unused)
{
  const TaalImportReport *report;

  put (fixture, "docenten.csv", DOCENTEN "D1,Jan,baas,2023-01-01,\nD2,Kees,docent,2023-01-01,\n");
  put (fixture, "groepen.csv", GROEPEN);
  put (fixture, "cursisten.csv", CURSISTEN "C1,\n");
  put (fixture, "lessen.csv", LESSEN "L1,G1,D1,2023-01-02,90,fysiek,gegeven\nL2,G9,D2,2023-01-02,90,fysiek,gegeven\n"
                                     "L3,G1,D2,2023-01-02,90,fysiek,gegeven\n");
  put (fixture, "presentie.csv", PRESENTIE "L1,C1,ja\nL2,C1,ja\nL3,C1,ja\n");

  read_folder (fixture, TAAL_IMPORT_NONE);
  assert_counts (fixture, 2, 0);
  assert_issue (fixture, 1, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 3, "groep_id", "G9", "groepen");
  g_assert_cmpuint (taal_import_report_get_n_overgeslagen (fixture->invoer->report), ==, 0);

  read_folder (fixture, TAAL_IMPORT_SKIP_BAD);
  report = fixture->invoer->report;
  assert_counts (fixture, 5, 0);
  assert_issue (fixture, 1, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 2, "docent_id", "D1", "docenten");
  assert_issue (fixture, 2, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 3, "groep_id", "G9", "groepen");
  assert_issue (fixture, 3, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_PRESENTIE, 2, "les_id", "L1", "lessen");
  assert_issue (fixture, 4, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_PRESENTIE, 3, "les_id", "L2", "lessen");
  g_assert_false (taal_import_report_has_table_error (report));
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_DOCENTEN)->n_overgeslagen, ==, 1);
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_LESSEN)->n_overgeslagen, ==, 2);
  g_assert_cmpuint (taal_import_report_get_n_overgeslagen (report), ==, 5);
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_PRESENTIE].n, ==, 1);
  g_assert_cmpstr (get_text (fixture, TAAL_TABEL_PRESENTIE, "les_id", 0), ==, "L3");
  g_assert_cmpuint (g_array_index (fixture->invoer->tabellen[TAAL_TABEL_PRESENTIE].row_numbers, guint32, 0), ==, 4);
}

/* A row that is bad for its quote still has a key that others may refer to. */
static void
test_cascade_of_quote (Fixture       *fixture,
                       gconstpointer  unused)
{
  put (fixture, "groepen.csv", "groep_id,naam,wet,route\nG1,\"x,WI2021,B1\nG2,y,WI2021,B1\n");
  put (fixture, "lessen.csv", LESSEN "L1,G1,,2023-01-02,90,fysiek,gegeven\nL2,G2,,2023-01-02,90,fysiek,gegeven\n");
  read_folder (fixture, TAAL_IMPORT_NONE);
  assert_counts (fixture, 1, 0);
  assert_issue (fixture, 0, TAAL_ISSUE_AANHALINGSTEKEN, TAAL_TABEL_GROEPEN, 2, "naam", "\"x,WI2021,B1", NULL);
  read_folder (fixture, TAAL_IMPORT_SKIP_BAD);
  assert_counts (fixture, 2, 0);
  assert_issue (fixture, 1, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 2, "groep_id", "G1", "groepen");
}

static gboolean
has_key (TaalTabel   tabel,
         const char *key,
         gpointer    user_data)
{
  (*(guint *) user_data)++;
  return tabel == TAAL_TABEL_GROEPEN && g_str_equal (key, "G1");
}

static void
test_keys_of_dossier (Fixture       *fixture,
                      gconstpointer  unused)
{
  const char *const sources[] = { fixture->folder, NULL };
  guint n_asked = 0;

  put (fixture, "lessen.csv", LESSEN "L1,G1,,2023-01-02,90,fysiek,gegeven\nL2,G2,,2023-01-02,90,fysiek,gegeven\n"
                                     "L3,G2,,2023-01-02,90,fysiek,gegeven\nL4,G1,,2023-01-02,90,fysiek,gegeven\n");
  fixture->invoer = taal_invoer_read (sources, TAAL_IMPORT_NONE, has_key, &n_asked, NULL, NULL, NULL, &fixture->error);
  g_assert_no_error (fixture->error);
  assert_counts (fixture, 2, 0);
  assert_issue (fixture, 0, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 3, "groep_id", "G2", "groepen");
  assert_issue (fixture, 1, TAAL_ISSUE_VERWIJZING_ONBEKEND, TAAL_TABEL_LESSEN, 4, "groep_id", "G2", "groepen");
  g_assert_cmpuint (n_asked, ==, 2);
}

static void
test_many_errors (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr(GString) text = g_string_new ("cursist_id,start,vorige_school\n");

  for (int i = 0; i < TAAL_IMPORT_MAX_ISSUES + 1; i++)
    g_string_append_printf (text, "C%d,ooit,111222333\n", i);
  put (fixture, "cursisten.csv", text->str);
  put (fixture, "presentie.csv", "les_id,aanwezig\n");
  read_folder (fixture, TAAL_IMPORT_NONE);
  assert_counts (fixture, TAAL_IMPORT_MAX_ISSUES + 2, TAAL_IMPORT_MAX_ISSUES + 1);
  g_assert_cmpuint (taal_import_report_get_n_issues (fixture->invoer->report), ==, 2 * TAAL_IMPORT_MAX_ISSUES);
  assert_issue (fixture, 0, TAAL_ISSUE_GEEN_DATUM, TAAL_TABEL_CURSISTEN, 2, "start", "ooit", NULL);
  /* Not kept, and still known. */
  g_assert_true (taal_import_report_has_table_error (fixture->invoer->report));
}

static void
test_sources (Fixture       *fixture,
              gconstpointer  unused)
{
  put (fixture, "notities.csv", "a,b\n");
  g_assert_null (read_sources (fixture, TAAL_IMPORT_NONE, "", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE);
  g_assert_null (read_sources (fixture, TAAL_IMPORT_NONE, "notities.csv", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE);
  g_assert_null (read_sources (fixture, TAAL_IMPORT_NONE, "er-niet", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND);
  put (fixture, "dossier.xlsx", "PK");
  g_assert_null (read_sources (fixture, TAAL_IMPORT_NONE, "dossier.xlsx", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE);
  g_assert_nonnull (strstr (fixture->error->message, "CSV"));

  /* The same file by its folder and by itself is read once. */
  put (fixture, "cursisten.csv", CURSISTEN "C1,\n");
  g_assert_nonnull (read_sources (fixture, TAAL_IMPORT_NONE, "", "cursisten.csv"));
  assert_counts (fixture, 0, 1);
  assert_issue (fixture, 0, TAAL_ISSUE_BESTAND_ONBEKEND, -1, 0, NULL, NULL, NULL);
  g_assert_cmpstr (taal_import_report_get_issue (fixture->invoer->report, 0)->file, ==, "notities.csv");
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_CURSISTEN].n, ==, 1);

  /* Broken UTF-16. */
  put (fixture, "cursisten.csv", "\xff\xfe" "a");
  g_assert_null (read_sources (fixture, TAAL_IMPORT_NONE, "cursisten.csv", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE);
  g_assert_nonnull (strstr (fixture->error->message, "cursisten.csv"));
}

static void
test_one_table_twice (Fixture       *fixture,
                      gconstpointer  unused)
{
  put (fixture, "CURSISTEN.csv", "start,Cursist ID\n,C1\n,C2\n");
  put (fixture, "cursisten.csv", CURSISTEN "C3,\nC4,\nC2,ooit\n");
  read_folder (fixture, TAAL_IMPORT_SKIP_BAD);
  assert_counts (fixture, 2, 0);
  assert_issue (fixture, 0, TAAL_ISSUE_SLEUTEL_DUBBEL, TAAL_TABEL_CURSISTEN, 4, "cursist_id", "C2", "3");
  assert_issue (fixture, 1, TAAL_ISSUE_GEEN_DATUM, TAAL_TABEL_CURSISTEN, 4, "start", "ooit", NULL);
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_CURSISTEN].n, ==, 4);
  g_assert_cmpuint (taal_import_report_get_n_overgeslagen (fixture->invoer->report), ==, 1);
}

typedef struct
{
  GCancellable *cancellable;
  guint         cancel_at;
  guint         n_calls;
  gint64        last;
  gint64        total;
} Progress;

static void
progressed (gint64   done,
            gint64   total,
            gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpint (done, >=, progress->last);
  g_assert_cmpint (done, <=, total);
  progress->last = done;
  progress->total = total;
  if (++progress->n_calls == progress->cancel_at)
    g_cancellable_cancel (progress->cancellable);
}

static void
test_progress_and_cancel (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GString) text = g_string_new (CURSISTEN);
  const char *const sources[] = { fixture->folder, NULL };
  Progress progress = { cancellable, 0, 0, 0, 0 };

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "C%d,\n", i);
  put (fixture, "cursisten.csv", text->str);
  fixture->invoer = taal_invoer_read (sources, 0, NULL, NULL, progressed, &progress, cancellable, &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (progress.n_calls, >=, 5);
  g_assert_cmpint (progress.last, ==, progress.total);
  g_assert_cmpint (progress.total, ==, (gint64) text->len);

  for (guint at = 1; at <= progress.n_calls - 1; at++)
    {
      Progress cancelling = { cancellable, at, 0, 0, 0 };

      g_cancellable_reset (cancellable);
      g_assert_null (taal_invoer_read (sources, 0, NULL, NULL, progressed, &cancelling, cancellable, &fixture->error));
      g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&fixture->error);
    }
}

#define ADD(path, func) g_test_add ("/dossier/invoer/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("good-rows", test_good_rows);
  ADD ("headers", test_headers);
  ADD ("bad-header", test_bad_header);
  ADD ("cells", test_cells);
  ADD ("characters", test_characters);
  ADD ("periods-and-row-numbers", test_periods_and_row_numbers);
  ADD ("bsn", test_bsn);
  ADD ("only-x", test_only_x);
  ADD ("keys", test_keys);
  ADD ("cascade", test_cascade);
  ADD ("cascade-of-quote", test_cascade_of_quote);
  ADD ("keys-of-dossier", test_keys_of_dossier);
  ADD ("many-errors", test_many_errors);
  ADD ("sources", test_sources);
  ADD ("one-table-twice", test_one_table_twice);
  ADD ("progress-and-cancel", test_progress_and_cancel);

  return g_test_run ();
}
