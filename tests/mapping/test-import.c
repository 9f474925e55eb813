/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "mapping-fixture.h"
#include "taal-mapping-file.h"
#include "taal-mapping-volgorde.h"
#include "taal-verworpen.h"
#include "taal-workbook.h"

#define HEAD "[profiel]\nversie=1\n[deel 1]\nblad=*\n"

#define DOCENTEN                                   \
  "[deel 1 doel 1]\ntabel=docenten\n"              \
  "docent_id=id\ndocent_id.koppen=Naam;\n"         \
  "naam=kolom\nnaam.koppen=Naam;\n"                \
  "rol=kolom\nrol.koppen=Functie;\n"               \
  "start=kolom\nstart.koppen=In dienst;\n"

static TaalDossier *
new_dossier (void)
{
  g_autoptr (GError) error = NULL;
  TaalDossier *dossier = taal_dossier_new_in_memory (&error);

  g_assert_no_error (error);
  return dossier;
}

/* Imports a text by a profile into an empty dossier. */
static TaalImportReport *
import_text (MappingFixture  *fixture,
             const char      *text,
             const char      *profile,
             TaalImportFlags  flags)
{
  g_autofree char *path = mapping_put (fixture, "bron.csv", text);
  g_autoptr (TaalMapping) mapping = mapping_parse (profile);
  g_autoptr (TaalDossier) dossier = new_dossier ();

  return mapping_import (dossier, path, mapping, flags);
}

static void
assert_issue (TaalImportReport *report,
              guint             index,
              TaalIssueCode     code,
              guint             row,
              const char       *column,
              int               kolom,
              const char       *value)
{
  const TaalImportIssue *issue;

  g_assert_cmpuint (taal_import_report_get_n_issues (report), >, index);
  issue = taal_import_report_get_issue (report, index);
  g_assert_cmpint (issue->code, ==, code);
  g_assert_cmpuint (issue->row, ==, row);
  g_assert_cmpstr (issue->column, ==, column);
  g_assert_cmpint (issue->kolom, ==, kolom);
  g_assert_cmpstr (issue->value, ==, value);
  g_assert_cmpstr (issue->sheet, ==, NULL);
}

/* Asserts that a mapping does not go with a text, and with what. */
static void
assert_refused (MappingFixture   *fixture,
                const char       *text,
                const char       *profile,
                TaalMappingError  code,
                const char       *message)
{
  g_autofree char *path = mapping_put (fixture, "bron.csv", text);
  g_autoptr (TaalMapping) mapping = mapping_parse (profile);
  g_autoptr (TaalDossier) dossier = new_dossier ();
  const TaalImportSource source = { path, mapping };
  g_autoptr (GError) error = NULL;

  g_assert_null (taal_dossier_import_sources (dossier, &source, 1, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_MAPPING_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
}

/* Errors name the user's own row and header, and the column for the window. */
static void
test_places (MappingFixture *fixture,
             gconstpointer   data)
{
  static const char text[] = "Personeel\n\nNaam;Functie;In dienst;Opmerking\n"
                             "Vos;docent;31/02/2023;\n;docent;1/3/2023;\nJansen;baas;13/3/23;x\n";
  g_autoptr (TaalImportReport) report = import_text (fixture, text, HEAD DOCENTEN, TAAL_IMPORT_NONE);

  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 5);
  assert_issue (report, 0, TAAL_ISSUE_DATUM_BESTAAT_NIET, 4, "In dienst", 4, "31-02-2023");
  assert_issue (report, 1, TAAL_ISSUE_LEEG, 5, "Naam", 0, NULL);
  assert_issue (report, 2, TAAL_ISSUE_LEEG, 5, "Naam", 1, NULL);
  assert_issue (report, 3, TAAL_ISSUE_ONBEKENDE_WAARDE, 6, "Functie", 2, "baas");
  assert_issue (report, 4, TAAL_ISSUE_JAAR_TWEE_CIJFERS, 6, "In dienst", 4, "13-03-23");
}

/* A required column that nothing is mapped to is named by its own name. */
static void
test_not_mapped (MappingFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (TaalImportReport) report =
    import_text (fixture, "Naam;Functie\nVos;docent\n",
                 HEAD "[deel 1 doel 1]\ntabel=docenten\ndocent_id=id\ndocent_id.koppen=Naam;\n"
                      "naam=kolom\nnaam.koppen=Naam;\nrol=kolom\nrol.koppen=Functie;\n",
                 TAAL_IMPORT_NONE);

  g_autoptr (TaalImportReport) bare =
    import_text (fixture, "Naam;Functie\nVos;docent\n", HEAD "[deel 1 doel 1]\ntabel=docenten\n", TAAL_IMPORT_NONE);

  assert_issue (report, 0, TAAL_ISSUE_KOLOM_ONTBREEKT, 0, "start", 4, NULL);
  g_assert_false (taal_import_report_is_imported (report));
  g_assert_cmpuint (taal_import_report_get_n_fouten (bare), ==, 4);
  assert_issue (bare, 0, TAAL_ISSUE_KOLOM_ONTBREEKT, 0, "docent_id", 0, NULL);
}

/* Names that are one but for capitals, spaces and how their accents are written are one docent,
 * which is said; others are two, also where their ids would be the same, unless a value map says
 * that they are one. */
static void
test_spellings (MappingFixture *fixture,
                gconstpointer   data)
{
  static const char text[] =
      "Naam;Functie;In dienst\nJosé Vos;docent;2020-01-01\nJose Vos;docent;2021-01-01\n"
      "josé  VOS;Docent;2020-01-01\nJose\xcc\x81 Vos;docent;2020-01-01\n"
      "josé  VOS;docent;2020-01-01\nJosè Vos;docent;2022-01-01\n";
  g_autofree char *path = mapping_put (fixture, "bron.csv", text);
  g_autoptr (TaalMapping) mapping = mapping_parse (HEAD DOCENTEN);
  g_autoptr (TaalDossier) dossier = new_dossier ();
  g_autoptr (TaalImportReport) report = mapping_import (dossier, path, mapping, TAAL_IMPORT_RIJEN);
  g_autoptr (TaalImportReport) again = mapping_import (dossier, path, mapping, TAAL_IMPORT_NONE);
  g_autoptr (TaalImportReport) told = import_text (
      fixture, text, HEAD DOCENTEN "[deel 1 doel 1 waarden docent_id]\n1=Jose Vos;D-vos-2;\n",
      TAAL_IMPORT_NONE);
  g_autofree char *rows = mapping_dup_export (fixture, dossier);

  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 0);
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_DOCENTEN)->n_nieuw, ==, 3);
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_DOCENTEN)->n_herhaald, ==,
                    3);
  g_assert_cmpuint (taal_import_report_get_n_issues (report), ==, 4);
  assert_issue (report, 0, TAAL_ISSUE_NAAM_APART, 3, "Naam", 0, "Jose Vos");
  g_assert_cmpstr (taal_import_report_get_issue (report, 0)->expected, ==, "José Vos");
  assert_issue (report, 1, TAAL_ISSUE_NAAM_SAMEN, 4, "Naam", 0, "josé  VOS");
  g_assert_cmpstr (taal_import_report_get_issue (report, 1)->expected, ==, "José Vos");
  assert_issue (report, 2, TAAL_ISSUE_NAAM_SAMEN, 5, "Naam", 0, "Jose\xcc\x81 Vos");
  assert_issue (report, 3, TAAL_ISSUE_NAAM_APART, 7, "Naam", 0, "Josè Vos");
  g_assert_nonnull (strstr (rows, "D-jose-vos,José Vos,"));
  g_assert_nonnull (strstr (rows, ",Jose Vos,"));
  g_assert_null (strstr (rows, "VOS"));

  /* The ids are the same every time. */
  mapping_assert_good (again);
  g_assert_cmpuint (taal_import_report_get_telling (again, TAAL_TABEL_DOCENTEN)->n_gelijk, ==, 3);
  g_assert_cmpuint (taal_import_report_get_telling (told, TAAL_TABEL_DOCENTEN)->n_nieuw, ==, 3);
}

/* Who is called so in a lesson is that docent, and the same goes for groepen; another cell that is
 * not the same is still wrong. */
static void
test_spellings_refer (MappingFixture *fixture,
                      gconstpointer   data)
{
  static const char profile[] = HEAD
      "[deel 1 doel "
      "1]\ntabel=groepen\ngroep_id=id\ngroep_id.koppen=Klas;\nnaam=kolom\nnaam.koppen=Klas;\n"
      "wet=kolom\nwet.koppen=Wet;\nroute=vast\nroute.tekst=B1\n"
      "[deel 1 doel "
      "2]\ntabel=lessen\nles_id=id\nles_id.koppen=Datum;Klas;\ngroep_id=id\ngroep_id.koppen=Klas;\n"
      "datum=kolom\ndatum.koppen=Datum;\nminuten=vast\nminuten.tekst=90\nvorm=vast\nvorm.tekst="
      "fysiek\n"
      "status=vast\nstatus.tekst=gegeven\n";
  g_autofree char *path =
      mapping_put (fixture, "bron.csv",
                   "Klas;Wet;Datum\nB1 ochtend;WI2021;2023-01-02\nb1 Ochtend;wi2021;2023-01-03\n"
                   "B1-ochtend;WI2021;2023-01-02\nB1-ochtend;WI2021;2023-01-04\n");
  g_autoptr (TaalMapping) mapping = mapping_parse (profile);
  g_autoptr (TaalDossier) dossier = new_dossier ();
  g_autoptr (TaalImportReport) report = mapping_import (dossier, path, mapping, TAAL_IMPORT_NONE);
  g_autoptr (TaalImportReport) other = import_text (
      fixture, "Klas;Wet;Datum\nB1 ochtend;WI2021;2023-01-02\nb1 Ochtend;WI2013;2023-01-03\n",
      profile, TAAL_IMPORT_NONE);

  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 0);
  g_assert_cmpuint (taal_import_report_get_n_issues (report), ==, 2);
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_GROEPEN)->n_nieuw, ==, 2);
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_LESSEN)->n_nieuw, ==, 4);
  assert_issue (other, 1, TAAL_ISSUE_SLEUTEL_DUBBEL, 3, "Klas", 0, "G-b1-ochtend");
}

/* A name with a BSN in it: the cell is named, the number goes nowhere. */
static void
test_bsn (MappingFixture *fixture,
          gconstpointer   data)
{
  static const char text[] = "Naam;Functie;In dienst\nVos 123456782;docent;2020-01-01\n";
  g_autofree char *path = mapping_put (fixture, "bron.csv", text);
  g_autoptr (TaalMapping) mapping = mapping_parse (HEAD DOCENTEN);
  g_autoptr (TaalDossier) dossier = new_dossier ();
  g_autoptr (TaalImportReport) report =
    mapping_import (dossier, path, mapping, TAAL_IMPORT_SKIP_BAD | TAAL_IMPORT_RIJEN);
  const GPtrArray *rijen = taal_import_report_get_rijen (report, TAAL_TABEL_DOCENTEN);
  g_autofree char *export = mapping_dup_export (fixture, dossier);

  assert_issue (report, 0, TAAL_ISSUE_BSN, 2, "Naam", 0, NULL);
  assert_issue (report, 1, TAAL_ISSUE_BSN, 2, "Naam", 1, NULL);
  g_assert_cmpuint (rijen->len, ==, 1);
  for (char **cell = ((TaalImportRij *) g_ptr_array_index (rijen, 0))->cellen; *cell != NULL; cell++)
    g_assert_null (strstr (*cell, "123456782"));
  g_assert_null (strstr (export, "123456782"));
}

#define LESSEN                                              \
  "[deel 1 doel 1]\ntabel=lessen\n"                         \
  "les_id=id\nles_id.koppen=Datum;Groep;\n"                 \
  "groep_id=kolom\ngroep_id.koppen=Groep;\n"                \
  "datum=kolom\ndatum.koppen=Datum;\n"                      \
  "minuten=vast\nminuten.tekst=90\nvorm=vast\nvorm.tekst=fysiek\nstatus=vast\nstatus.tekst=gegeven\n"

/* Asks about the dates of a text. */
static gboolean
ask_order (MappingFixture  *fixture,
           const char      *text,
           const char      *profile,
           gboolean        *needed,
           TaalVolgorde    *volgorde,
           char           **example,
           GError         **error)
{
  g_autofree char *path = mapping_put (fixture, "bron.csv", text);
  g_autoptr (TaalMapping) mapping = mapping_parse (profile);
  g_autoptr (TaalWorkbook) workbook = taal_workbook_open (path, NULL);

  return taal_mapping_needs_date_order (mapping, workbook, g_ptr_array_index (mapping->delen, 0), needed, volgorde,
                                        example, error);
}

static void
test_date_order (MappingFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *example = NULL;
  TaalVolgorde volgorde;
  gboolean needed;

  g_assert_true (ask_order (fixture, "Datum;Groep\n4-4-2023;G1\n3/4/2023;G1\n", HEAD LESSEN, &needed, &volgorde,
                            &example, &error));
  g_assert_true (needed);
  g_assert_cmpint (volgorde, ==, TAAL_VOLGORDE_ONBEKEND);
  g_assert_cmpstr (example, ==, "3/4/2023");
  assert_refused (fixture, "Datum;Groep\n3/4/2023;G1\n", HEAD LESSEN, TAAL_MAPPING_ERROR_VOLGORDE, "3/4/2023");

  g_assert_true (ask_order (fixture, "Datum;Groep\n3/4/2023;G1\n4/13/2023;G1\n", HEAD LESSEN, &needed, &volgorde, NULL,
                            &error));
  g_assert_false (needed);
  g_assert_cmpint (volgorde, ==, TAAL_VOLGORDE_MDJ);

  g_assert_true (ask_order (fixture, "Datum;Groep\n3-4-2023;G1\n", HEAD LESSEN, &needed, &volgorde, NULL, &error));
  g_assert_false (needed);
  g_assert_cmpint (volgorde, ==, TAAL_VOLGORDE_ONBEKEND);

  g_assert_true (ask_order (fixture, "Datum;Groep\n3/4/2023;G1\n", HEAD "volgorde=DMJ\n" LESSEN, &needed, &volgorde,
                            NULL, &error));
  g_assert_false (needed);
  g_assert_cmpint (volgorde, ==, TAAL_VOLGORDE_DMJ);

  g_assert_false (ask_order (fixture, "Datum;Groep\n13/4/2023;G1\n4/13/2023;G1\n", HEAD LESSEN, &needed, &volgorde,
                             NULL, &error));
  g_assert_error (error, TAAL_MAPPING_ERROR, TAAL_MAPPING_ERROR_TEGENSTRIJDIG);
}

static void
test_does_not_fit (MappingFixture *fixture,
                   gconstpointer   data)
{
  assert_refused (fixture, "Datum;Klas\n2023-01-02;G1\n", HEAD LESSEN, TAAL_MAPPING_ERROR_KOP, "bron.csv: bron: ");
  assert_refused (fixture, "Datum;Klas\n2023-01-02;G1\n", HEAD LESSEN, TAAL_MAPPING_ERROR_KOP, ": Groep");
  assert_refused (fixture, "Datum;Groep;Groep\n2023-01-02;G1;G1\n", HEAD LESSEN, TAAL_MAPPING_ERROR_KOP, ": Groep");
  assert_refused (fixture, "Datum;Groep\n2023-01-02;G1\n", HEAD "kopregel=2\n" LESSEN, TAAL_MAPPING_ERROR_KOP, "Datum");
  assert_refused (fixture, "Datum;Groep\n2023-01-02;G1\n", HEAD "kopregel=9\n" LESSEN, TAAL_MAPPING_ERROR_KOP,
                  "no header");
  assert_refused (fixture, "", HEAD LESSEN, TAAL_MAPPING_ERROR_KOP, "no header");
  assert_refused (fixture, "Datum;Groep\n",
                  "[profiel]\nversie=1\n[deel 1]\nblad=Uit\n[deel 2]\nblad=Anders\n[deel 2 doel 1]\ntabel=docenten\n",
                  TAAL_MAPPING_ERROR_BLAD, "Anders");
}

/* A column without a header, by its letter; and a sheet without headers at all. */
static void
test_letters (MappingFixture *fixture,
              gconstpointer   data)
{
  static const char profile[] = HEAD "[deel 1 doel 1]\ntabel=groepen\ngroep_id=kolom\ngroep_id.koppen=[kolom A];\n"
                                     "wet=kolom\nwet.koppen=[kolom C];\nroute=vast\nroute.tekst=B1\n";
  g_autoptr (TaalImportReport) report = import_text (fixture, "G1;x;WI2021\nG2;y;WI2013\n", profile, TAAL_IMPORT_NONE);
  g_autoptr (TaalImportReport) beyond =
    import_text (fixture, "G1;x\n",
                 HEAD "[deel 1 doel 1]\ntabel=groepen\ngroep_id=kolom\ngroep_id.koppen=[kolom A];\n"
                      "wet=kolom\nwet.koppen=[kolom ZZ];\nroute=vast\nroute.tekst=B1\n",
                 TAAL_IMPORT_NONE);

  mapping_assert_good (report);
  g_assert_cmpuint (taal_import_report_get_telling (report, TAAL_TABEL_GROEPEN)->n_nieuw, ==, 2);
  assert_issue (beyond, 0, TAAL_ISSUE_LEEG, 1, "[kolom ZZ]", 2, NULL);
}

/* Everything that is passed over is counted. */
static void
test_passed (MappingFixture *fixture,
             gconstpointer   data)
{
  static const char text[] = "Naam;Functie;In dienst;Let op\nVos;docent;2020-01-01;\nTotaal 1;;;\n;;;opmerking\n"
                             "Vos;docent;2020-01-01;nog eens\n;;;\nJansen;;;\n";
  g_autoptr (TaalImportReport) report =
    import_text (fixture, text, HEAD "overslaan_begin=totaal;\noverslaan_leeg=Functie;\n" DOCENTEN, TAAL_IMPORT_NONE);
  const TaalImportTelling *telling = taal_import_report_get_telling (report, TAAL_TABEL_DOCENTEN);

  mapping_assert_good (report);
  g_assert_cmpuint (telling->n_nieuw, ==, 1);
  g_assert_cmpuint (telling->n_voorbij, ==, 3);
  g_assert_cmpuint (telling->n_herhaald, ==, 1);
}

static char *
describe (const TaalImportReport *report,
          TaalTabel               tabel)
{
  static const char *const names[] = { "onbeslist", "fout", "nieuw", "gewijzigd", "gelijk", "vervallen" };
  const GPtrArray *rijen = taal_import_report_get_rijen (report, tabel);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rijen->len; i++)
    {
      const TaalImportRij *rij = g_ptr_array_index (rijen, i);
      g_autofree char *cells = g_strjoinv ("|", rij->cellen);
      g_autofree char *old = rij->oud != NULL ? g_strjoinv ("|", rij->oud) : g_strdup ("");

      g_string_append_printf (all, "%u %s %s%s%s\n", rij->row, names[rij->actie], cells,
                              *old != '\0' ? " < " : "", old);
    }

  return g_string_free (all, FALSE);
}

/* What becomes of every row, before anything is written. */
static void
test_rows (MappingFixture *fixture,
           gconstpointer   data)
{
  static const char profile[] = HEAD DOCENTEN
    "[deel 1 doel 2]\ntabel=registraties\nals=BVNT2\ndocent_id=id\ndocent_id.koppen=Naam;\nregister=vast\n"
    "register.tekst=BVNT2\nnummer=kolom\nnummer.koppen=BVNT2;\nvan=kolom\nvan.koppen=Sinds;\n";
  g_autofree char *first = mapping_put (fixture, "een.csv",
                                        "Naam;Functie;In dienst;BVNT2;Sinds\nVos;docent;1-2-2020;BV1;1-3-2020\n"
                                        "Jansen;docent;1-2-2021;BV2;1-3-2021\n");
  g_autofree char *second = mapping_put (fixture, "twee.csv",
                                         "Naam;Functie;In dienst;BVNT2;Sinds\nVos;docent;1-2-2020;BV1;1-3-2020\n"
                                         "Jansen;begeleider;1-2-2021;BV3;1-3-2022\nMol;baas;nooit;;\n"
                                         "Prins;docent;1-2-2023;;\n");
  g_autoptr (TaalMapping) mapping = mapping_parse (profile);
  g_autoptr (TaalDossier) dossier = new_dossier ();
  g_autoptr (TaalImportReport) made = mapping_import (dossier, first, mapping, TAAL_IMPORT_NONE);
  g_autoptr (TaalImportReport) dry =
    mapping_import (dossier, second, mapping, TAAL_IMPORT_DRY_RUN | TAAL_IMPORT_SKIP_BAD | TAAL_IMPORT_RIJEN);
  g_autoptr (TaalImportReport) stopped =
    mapping_import (dossier, second, mapping, TAAL_IMPORT_DRY_RUN | TAAL_IMPORT_RIJEN);
  g_autofree char *docenten = describe (dry, TAAL_TABEL_DOCENTEN);
  g_autofree char *registraties = describe (dry, TAAL_TABEL_REGISTRATIES);
  g_autofree char *undecided = describe (stopped, TAAL_TABEL_DOCENTEN);

  mapping_assert_good (made);
  g_assert_null (taal_import_report_get_rijen (made, TAAL_TABEL_DOCENTEN));
  g_assert_cmpstr (docenten, ==,
                   "2 gelijk D-vos|Vos|docent||2020-02-01|||||\n"
                   "3 gewijzigd D-jansen|Jansen|begeleider||2021-02-01||||| < "
                   "D-jansen|Jansen|docent||2021-02-01|||||\n"
                   "4 fout D-mol|Mol|baas||nooit|||||\n"
                   "5 nieuw D-prins|Prins|docent||2023-02-01|||||\n");
  g_assert_cmpstr (registraties, ==,
                   "2 gelijk D-vos|BVNT2|BV1|2020-03-01||\n"
                   "3 nieuw D-jansen|BVNT2|BV3|2022-03-01||\n"
                   "0 vervallen D-jansen|BVNT2|BV2|2021-03-01||\n");
  g_assert_true (g_str_has_prefix (undecided, "2 onbeslist D-vos|"));
  assert_issue (dry, 0, TAAL_ISSUE_ONBEKENDE_WAARDE, 4, "Functie", 2, "baas");
  g_assert_cmpint (taal_import_report_get_issue (dry, 0)->rij, ==, 2);
}

/* The dossier's side of a row that changes or goes is shown as format.md has it, whatever it holds. */
static void
test_old_rows (MappingFixture *fixture,
               gconstpointer   data)
{
  static const struct
  {
    TaalTabel   tabel;
    const char *file;
    const char *before;
    const char *after;
    const char *rows;
  } cases[] = {
    { TAAL_TABEL_GROEPEN, "groepen.csv", "groep_id,wet,route\nG1,WI2021,B1\n", "groep_id,wet,route\nG1,WI2021,Z\n",
      "2 gewijzigd G1||WI2021|Z||||| < G1||WI2021|B1|||||\n" },
    { TAAL_TABEL_CONTRACTEN, "contracten.csv",
      "contract_id,gemeente,van,min_aandeel,uitzonderingen,max_groep\nC1,Zutphen,2022-01-01,82.5,\"1,2\",15\n",
      "contract_id,gemeente,van\nC1,Zutphen,2022-01-01\n",
      "2 gewijzigd C1|Zutphen|2022-01-01||||||| < C1|GM0301|2022-01-01||82.5|1,2||15||\n" },
    { TAAL_TABEL_LESSEN, "lessen.csv",
      "les_id,groep_id,datum,begin,minuten,vorm,status,docent_getekend\nL1,G1,2023-01-02,09:30,90,online,gegeven,ja\n",
      "les_id,groep_id,datum,minuten,vorm,status,docent_getekend\nL1,G1,2023-01-02,60,online,gegeven,nee\n",
      "2 gewijzigd L1|G1|||2023-01-02||60|online|gegeven|nee||| < L1|G1|||2023-01-02|09:30|90|online|gegeven|ja|||\n" },
    { TAAL_TABEL_CURSISTEN, "cursisten.csv", "cursist_id\nC1\nC2\n", "cursist_id\nC1\n", "2 gelijk C1||||||||\n" },
    { TAAL_TABEL_PRESENTIE, "presentie.csv", "les_id,cursist_id,aanwezig\nL1,C1,ja\nL1,C2,nee\n",
      "les_id,cursist_id,aanwezig\nL1,C1,ja\n", "2 gelijk L1|C1|ja|||||\n0 vervallen L1|C2|nee|||||\n" },
  };
  g_autoptr (TaalDossier) dossier = new_dossier ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = mapping_put (fixture, cases[i].file, cases[i].before);
      g_autoptr (TaalImportReport) made = mapping_import (dossier, path, NULL, TAAL_IMPORT_NONE);

      mapping_assert_good (made);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = mapping_put (fixture, cases[i].file, cases[i].after);
      g_autoptr (TaalImportReport) dry =
        mapping_import (dossier, path, NULL, TAAL_IMPORT_DRY_RUN | TAAL_IMPORT_RIJEN);
      g_autofree char *rows = describe (dry, cases[i].tabel);

      mapping_assert_good (dry);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static char *
say_code (const TaalImportIssue *issue,
          gpointer               unused)
{
  return g_strdup_printf ("fout %d", (int) issue->code);
}

/* The refused rows come back as they stood, under their own titles and headers, and once mended they go
 * in by the same profile. */
static void
test_rejected (MappingFixture *fixture,
               gconstpointer   data)
{
  static const char text[] = "Personeel, 2023\n\nNaam;Functie;In dienst\nVos;docent;1-2-2020\n"
                             "\"Jansen; A.\";baas;nooit\nMol 123456782;docent;1-2-2020\n";
  g_autofree char *path = mapping_put (fixture, "bron.csv", text);
  g_autoptr (TaalMapping) mapping = mapping_parse (HEAD "kopregel=3\n" DOCENTEN);
  g_autoptr (TaalDossier) dossier = new_dossier ();
  g_autoptr (TaalImportReport) report = mapping_import (dossier, path, mapping, TAAL_IMPORT_SKIP_BAD);
  const TaalImportSource source = { path, mapping };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = taal_verworpen_list (report, &source, say_code, NULL, &error);
  g_autofree char *expected =
    g_strdup_printf ("\xef\xbb\xbf\"Personeel, 2023\"\n\nNaam;Functie;In dienst;fout\n"
                     "\"Jansen; A.\";baas;nooit;Functie: fout %d In dienst: fout %d\n"
                     ";docent;1-2-2020;Naam: fout %d Naam: fout %d\n",
                     TAAL_ISSUE_ONBEKENDE_WAARDE, TAAL_ISSUE_GEEN_DATUM, TAAL_ISSUE_BSN, TAAL_ISSUE_BSN);
  const TaalVerworpen *verworpen;
  g_autofree char *mended_path = NULL;
  g_autoptr (TaalImportReport) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  verworpen = g_ptr_array_index (list, 0);
  g_assert_cmpstr (verworpen->sheet, ==, "bron");
  g_assert_cmpuint (verworpen->n_rijen, ==, 2);
  g_assert_cmpstr (verworpen->csv, ==, expected);

  mended_path = mapping_put (fixture, "hersteld.csv",
                             "Personeel, 2023\n\nNaam;Functie;In dienst;fout\n"
                             "\"Jansen; A.\";docent;1-3-2021;hersteld\n");
  again = mapping_import (dossier, mended_path, mapping, TAAL_IMPORT_NONE);
  mapping_assert_good (again);
  g_assert_cmpuint (taal_import_report_get_telling (again, TAAL_TABEL_DOCENTEN)->n_nieuw, ==, 1);
}

/* A plain table has its refused rows as well; and a report of another file has none of it. */
static void
test_rejected_plain (MappingFixture *fixture,
                     gconstpointer   data)
{
  g_autofree char *path = mapping_put (fixture, "docenten.csv",
                                       "docent_id,naam,rol,start\nD1,Vos,docent,2020-01-01\nD2,Mol,baas,2020-01-01\n");
  g_autofree char *other = mapping_put (fixture, "groepen.csv", "groep_id,wet,route\nG1,WI2021,B1\n");
  g_autoptr (TaalDossier) dossier = new_dossier ();
  g_autoptr (TaalImportReport) report = mapping_import (dossier, path, NULL, TAAL_IMPORT_NONE);
  const TaalImportSource sources[] = { { .path = path }, { .path = other }, { .path = "/geen.csv" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = taal_verworpen_list (report, &sources[0], say_code, NULL, &error);
  g_autoptr (GPtrArray) none = taal_verworpen_list (report, &sources[1], say_code, NULL, &error);
  g_autofree char *expected =
    g_strdup_printf ("\xef\xbb\xbf" "docent_id;naam;rol;start;fout\nD2;Mol;baas;2020-01-01;rol: fout %d\n",
                     TAAL_ISSUE_ONBEKENDE_WAARDE);

  g_assert_no_error (error);
  g_assert_cmpstr (((TaalVerworpen *) g_ptr_array_index (list, 0))->csv, ==, expected);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (taal_verworpen_list (report, &sources[2], say_code, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE);
}

/* A quote that is never closed, and characters that are no text, keep their row. */
static void
test_broken_cells (MappingFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (TaalImportReport) report =
    import_text (fixture, "Naam;Functie;In dienst\nV\x01os;docent;1-2-2020\nMol;docent;\"1-2-2020\n", HEAD DOCENTEN,
                 TAAL_IMPORT_NONE);

  assert_issue (report, 0, TAAL_ISSUE_ONGELDIG_TEKEN, 2, "Naam", 0, "V\xef\xbf\xbdos");
  assert_issue (report, 1, TAAL_ISSUE_ONGELDIG_TEKEN, 2, "Naam", 1, "V\xef\xbf\xbdos");
  g_assert_cmpint (taal_import_report_get_issue (report, 2)->code, ==, TAAL_ISSUE_AANHALINGSTEKEN);
  g_assert_cmpuint (taal_import_report_get_issue (report, 2)->row, ==, 3);
}

/* Any mapping over any sheet is an import, or an error that says why: never more. */
static void
test_random (MappingFixture *fixture,
             gconstpointer   data)
{
  static const char *const koppen[] = { "Datum", "Groep", "Docent",    "Uren",      "Tijd",
                                        "[blad]", "[kop]", "[cel]",     "[kolom B]", "3/4/2023" };
  static const char *const texts[] = { "",      "3/4/2023", "13/4/2023", "9:00 - 12:00", "1,5 uur", "Vos",
                                       "Vós",   "x",        "Totaal",    "WI2021",       "B1",      "123456782",
                                       "\"a;b\"", "\x02",     "90",        "docent" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20230904);
  g_autoptr (TaalDossier) dossier = new_dossier ();
  guint n_read = 0;

  for (int try = 0; try < 400; try++)
    {
      g_autoptr (TaalMapping) mapping = taal_mapping_new ();
      TaalMappingDeel *deel = taal_mapping_add_deel (mapping, "*");
      g_autoptr (GString) csv = g_string_new ("Datum;Groep;Docent;Uren;Tijd;3/4/2023;4/4/2023\n");
      g_autofree char *path = NULL;
      g_autoptr (TaalImportReport) report = NULL;
      g_autoptr (GError) error = NULL;

      deel->kruistabel = g_rand_boolean (random);
      deel->volgorde = (TaalVolgorde) g_rand_int_range (random, 0, TAAL_N_VOLGORDEN);
      deel->omlaag = g_strsplit (g_rand_boolean (random) ? "Docent" : "", ";", -1);
      for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
        {
          TaalTabel tabel = (TaalTabel) g_rand_int_range (random, 0, TAAL_N_TABELLEN);
          TaalMappingDoel *doel = taal_mapping_deel_add_doel (deel, tabel);

          for (int k = 0; k < taal_schema_get (tabel)->n_kolommen; k++)
            {
              const char *const two[] = { koppen[g_rand_int_range (random, 0, G_N_ELEMENTS (koppen))],
                                          koppen[g_rand_int_range (random, 0, G_N_ELEMENTS (koppen))], NULL };

              taal_herkomst_set (&doel->kolommen[k],
                                 (TaalHerkomstSoort) g_rand_int_range (random, 0, TAAL_N_HERKOMSTEN), two, "ja");
              if (g_rand_boolean (random))
                taal_herkomst_set_waarde (&doel->kolommen[k], "x", "ja");
            }
        }
      for (int i = g_rand_int_range (random, 0, 20); i > 0; i--)
        for (int k = 0; k < 7; k++)
          g_string_append_printf (csv, "%s%s", texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))],
                                  k < 6 ? ";" : "\n");
      path = mapping_put (fixture, "bron.csv", csv->str);
      report = taal_dossier_import_sources (dossier, &(TaalImportSource){ path, mapping }, 1,
                                            TAAL_IMPORT_SKIP_BAD | TAAL_IMPORT_RIJEN, NULL, NULL, NULL, &error);
      g_assert_true ((report == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (error->domain == TAAL_MAPPING_ERROR);
      n_read += report != NULL;
    }
  g_assert_cmpuint (n_read, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  MAPPING_ADD ("/mapping/import/places", test_places);
  MAPPING_ADD ("/mapping/import/not-mapped", test_not_mapped);
  MAPPING_ADD ("/mapping/import/spellings", test_spellings);
  MAPPING_ADD ("/mapping/import/spellings-refer", test_spellings_refer);
  MAPPING_ADD ("/mapping/import/bsn", test_bsn);
  MAPPING_ADD ("/mapping/import/date-order", test_date_order);
  MAPPING_ADD ("/mapping/import/does-not-fit", test_does_not_fit);
  MAPPING_ADD ("/mapping/import/letters", test_letters);
  MAPPING_ADD ("/mapping/import/passed", test_passed);
  MAPPING_ADD ("/mapping/import/rows", test_rows);
  MAPPING_ADD ("/mapping/import/old-rows", test_old_rows);
  MAPPING_ADD ("/mapping/import/rejected", test_rejected);
  MAPPING_ADD ("/mapping/import/rejected-plain", test_rejected_plain);
  MAPPING_ADD ("/mapping/import/broken-cells", test_broken_cells);
  MAPPING_ADD ("/mapping/import/random", test_random);

  return g_test_run ();
}
