/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "test-issue"

#include "config.h"

#include "taal-report-import.h"
#include "taal-taal.h"

#include <string.h>

#define N_CODES (TAAL_ISSUE_NAAM_APART + 1)

typedef struct
{
  TaalIssueCode  code;
  guint          row;
  const char    *column;
  const char    *value;
  const char    *expected;
  const char    *line;
} Case;

static const Case cases[] = {
  { TAAL_ISSUE_KOLOM_ONTBREEKT, 0, "datum", NULL, NULL,
    "lessen.csv: De verplichte kolom “datum” ontbreekt. Voeg de kolom toe; de namen van de "
    "kolommen staan in de eerste rij." },
  { TAAL_ISSUE_KOLOM_DUBBEL, 1, "Datum", NULL, NULL,
    "lessen.csv, rij 1: Twee kolommen heten “Datum”. Haal er een weg, of geef er een een andere "
    "naam." },
  { TAAL_ISSUE_KOPREGEL_ONTBREEKT, 0, NULL, NULL, NULL,
    "lessen.csv: Het bestand is leeg. Zet de namen van de kolommen in de eerste rij." },
  { TAAL_ISSUE_LEEG, 14, "datum", NULL, NULL,
    "lessen.csv, rij 14, kolom datum: De cel is leeg, maar deze kolom is verplicht. Vul de cel "
    "in." },
  { TAAL_ISSUE_TE_VEEL_CELLEN, 14, NULL, "extra", NULL,
    "lessen.csv, rij 14: De rij heeft meer cellen dan er kolommen zijn. Zet een tekst met het "
    "scheidingsteken erin tussen aanhalingstekens, of haal de cel weg." },
  { TAAL_ISSUE_ONBEKENDE_WAARDE, 14, "status", "gegevn", "gegeven, gepland, uitgevallen",
    "lessen.csv, rij 14, kolom status: “gegevn” kan hier niet. Kies uit: gegeven, gepland, "
    "uitgevallen." },
  { TAAL_ISSUE_ONBEKENDE_WAARDE, 14, "status", NULL, "gegeven, gepland, uitgevallen",
    "lessen.csv, rij 14, kolom status: “(niet getoond)” kan hier niet. Kies uit: gegeven, gepland, "
    "uitgevallen." },
  { TAAL_ISSUE_GEEN_DATUM, 14, "datum", "morgen", NULL,
    "lessen.csv, rij 14, kolom datum: “morgen” is geen datum. Schrijf jjjj-mm-dd of dd-mm-jjjj, "
    "bijvoorbeeld 2023-09-04." },
  { TAAL_ISSUE_DATUM_BESTAAT_NIET, 14, "datum", "31-02-2023", NULL,
    "lessen.csv, rij 14, kolom datum: De datum “31-02-2023” bestaat niet. Vul een dag in die wel "
    "bestaat." },
  { TAAL_ISSUE_JAAR_TWEE_CIJFERS, 14, "datum", "04-09-23", NULL,
    "lessen.csv, rij 14, kolom datum: De datum “04-09-23” heeft een jaar van twee cijfers. Schrijf "
    "het jaar met vier cijfers, bijvoorbeeld 04-09-2023." },
  { TAAL_ISSUE_GEEN_TIJD, 14, "begin", "negen", NULL,
    "lessen.csv, rij 14, kolom begin: “negen” is geen tijd. Schrijf uu:mm, bijvoorbeeld 09:30." },
  { TAAL_ISSUE_GEEN_JANEE, 14, "docent_getekend", "misschien", NULL,
    "lessen.csv, rij 14, kolom docent_getekend: “misschien” is geen ja of nee. Schrijf ja of "
    "nee." },
  { TAAL_ISSUE_GEEN_GEHEEL_GETAL, 14, "minuten", "1,5", NULL,
    "lessen.csv, rij 14, kolom minuten: “1,5” is geen heel getal. Gebruik alleen cijfers." },
  { TAAL_ISSUE_GEEN_DECIMAAL, 14, "uren_per_week", "veel", NULL,
    "lessen.csv, rij 14, kolom uren_per_week: “veel” is geen getal. Schrijf cijfers met ten "
    "hoogste twee decimalen, bijvoorbeeld 12,5." },
  { TAAL_ISSUE_BUITEN_BEREIK, 14, "minuten", "1500", "1-1440",
    "lessen.csv, rij 14, kolom minuten: “1500” valt buiten het bereik. Vul een getal in binnen "
    "1-1440." },
  { TAAL_ISSUE_GEEN_UITZONDERINGEN, 14, "uitzonderingen", "1+2", NULL,
    "lessen.csv, rij 14, kolom uitzonderingen: “1+2” is geen lijst van uitzonderingen. Schrijf de "
    "nummers 1 tot en met 4 met een komma ertussen, bijvoorbeeld 1,2." },
  { TAAL_ISSUE_ONBEKENDE_GEMEENTE, 14, "gemeente", "Deventr", "Deventer, Delft",
    "lessen.csv, rij 14, kolom gemeente: “Deventr” is geen bekende gemeente. Misschien bedoelt u: "
    "Deventer, Delft. De code mag ook, zoals GM0363." },
  { TAAL_ISSUE_ONBEKENDE_GEMEENTE, 14, "gemeente", "Deventr", NULL,
    "lessen.csv, rij 14, kolom gemeente: “Deventr” is geen bekende gemeente. Schrijf de naam, of "
    "de code zoals GM0363." },
  { TAAL_ISSUE_TOT_VOOR_VAN, 14, "tot", "2023-01-01", "van",
    "lessen.csv, rij 14, kolom tot: “2023-01-01” ligt vóór de datum in de kolom “van”. Een periode "
    "kan niet eindigen voordat zij begint: verbeter een van de twee." },
  { TAAL_ISSUE_SLEUTEL_DUBBEL, 14, "les_id", "L1", "3",
    "lessen.csv, rij 14, kolom les_id: “L1” staat al in rij 3. Haal een van de twee rijen weg, of "
    "geef er een een eigen id." },
  { TAAL_ISSUE_VERWIJZING_ONBEKEND, 14, "groep_id", "G9", "groepen",
    "lessen.csv, rij 14, kolom groep_id: “G9” staat niet in de tabel groepen. Voeg het daar toe, "
    "of verbeter het hier." },
  { TAAL_ISSUE_SLEUTEL_DUBBEL, 3, "les_id", "L1", NULL,
    "lessen.csv, rij 3, kolom les_id: “L1” is al in gebruik. Kies een andere." },
  { TAAL_ISSUE_IN_GEBRUIK, 3, "les_id", "L1", "1 presentie",
    "lessen.csv, rij 3, kolom les_id: “L1” staat nog in 1 rij presentie en kan niet weg. Pas die rijen "
    "eerst aan of verwijder ze." },
  { TAAL_ISSUE_BSN, 14, "les_id", NULL, NULL,
    "lessen.csv, rij 14, kolom les_id: Hier staat een burgerservicenummer (BSN). Dat mag niet in "
    "het dossier: gebruik een ander id of een andere naam." },
  { TAAL_ISSUE_ONGELDIG_TEKEN, 14, "les_id", NULL, NULL,
    "lessen.csv, rij 14, kolom les_id: In de cel staat een teken dat geen tekst is. Haal het weg, "
    "of bewaar het bestand opnieuw als UTF-8." },
  { TAAL_ISSUE_AANHALINGSTEKEN, 14, "les_id", NULL, NULL,
    "lessen.csv, rij 14, kolom les_id: Een aanhalingsteken is aan het eind van de cel niet "
    "gesloten. Zet het ontbrekende aanhalingsteken erbij, of haal het weg." },
  { TAAL_ISSUE_FORMULE, 14, "minuten", "#N/A", NULL,
    "lessen.csv, rij 14, kolom minuten: “#N/A” is een formule zonder uitkomst. Verbeter de "
    "formule, of vul de uitkomst zelf in. Toont de cel wel een uitkomst, open de werkmap dan in een "
    "spreadsheetprogramma en sla haar opnieuw op." },
  { TAAL_ISSUE_BLAD_ONBEKEND, 0, NULL, "Blad1", NULL,
    "Waarschuwing: lessen.csv: Het blad “Blad1” heeft niet de naam van een tabel en wordt niet "
    "gelezen. Is het wel een tabel, geef het dan een naam zoals lessen of docenten." },
  { TAAL_ISSUE_BLAD_VERBORGEN, 0, NULL, "Lessen", NULL,
    "Waarschuwing: lessen.csv: Het blad “Lessen” is verborgen, maar wordt wel gelezen. Maak het "
    "zichtbaar en bekijk wat erop staat, of geef het een andere naam." },
  { TAAL_ISSUE_NAAM_APART, 14, "docent_id", "José", "Jose",
    "Waarschuwing: lessen.csv, rij 14, kolom docent_id: “José” en “Jose” lijken op elkaar, maar "
    "tellen als twee. Zijn ze dezelfde, schrijf de naam dan op één manier, of geef beide bij de "
    "waarden hetzelfde id." },
  { TAAL_ISSUE_NAAM_SAMEN, 14, "docent_id", "jansen, a.", "Jansen, A.",
    "Waarschuwing: lessen.csv, rij 14, kolom docent_id: “jansen, a.” telt als “Jansen, A.”: alleen "
    "hoofdletters of spaties zijn anders." },
  { TAAL_ISSUE_NAAM_SAMEN, 14, "docent_id", NULL, NULL,
    "Waarschuwing: lessen.csv, rij 14, kolom docent_id: “(niet getoond)” telt als “(niet "
    "getoond)”: alleen hoofdletters of spaties zijn anders." },
  { TAAL_ISSUE_KOLOM_ONBEKEND, 1, "opmerking", NULL, NULL,
    "Waarschuwing: lessen.csv, rij 1: De kolom “opmerking” hoort niet bij deze tabel en wordt niet "
    "gelezen. Controleer de naam." },
  { TAAL_ISSUE_BSN_IN_TEKST, 14, "omschrijving", NULL, NULL,
    "Waarschuwing: lessen.csv, rij 14, kolom omschrijving: In deze tekst staat een nummer dat op "
    "een burgerservicenummer (BSN) lijkt. Haal het weg als het er een is." },
  { TAAL_ISSUE_RIJ_DUBBEL, 14, NULL, NULL, "3",
    "Waarschuwing: lessen.csv, rij 14: Dezelfde rij staat al in rij 3. Haal een van de twee weg "
    "als dat niet de bedoeling is." },
  { TAAL_ISSUE_RIJ_DUBBEL, 14, NULL, NULL, NULL,
    "Waarschuwing: lessen.csv, rij 14: Dezelfde rij staat hier vaker. Haal er een weg als dat niet "
    "de bedoeling is." },
  { TAAL_ISSUE_WINDOWS_1252, 0, NULL, NULL, NULL,
    "Waarschuwing: lessen.csv: Het bestand is geen UTF-8 en is gelezen als Windows-1252. "
    "Controleer de letters met accenten, of bewaar het als UTF-8." },
  { TAAL_ISSUE_BESTAND_ONBEKEND, 0, NULL, NULL, NULL,
    "Waarschuwing: lessen.csv: Het bestand heeft niet de naam van een tabel en wordt niet gelezen. "
    "Geef het een naam zoals lessen.csv of docenten.csv." },
  { TAAL_ISSUE_BLAD_NIET_GELEZEN, 0, NULL, NULL, NULL,
    "Waarschuwing: lessen.csv: Het profiel zegt niet wat dit blad is, dus het wordt niet gelezen. "
    "Voeg het toe aan het profiel." },
};

static TaalImportIssue
make_issue (const Case *one)
{
  return (TaalImportIssue){
    .code = one->code,
    .ernst = one->code >= TAAL_ISSUE_KOLOM_ONBEKEND ? TAAL_ISSUE_ERNST_WAARSCHUWING
                                                    : TAAL_ISSUE_ERNST_FOUT,
    .file = (char *) "lessen.csv",
    .tabel = TAAL_TABEL_LESSEN,
    .row = one->row,
    .column = (char *) one->column,
    .value = (char *) one->value,
    .expected = (char *) one->expected,
  };
}

static void
test_lines (void)
{
  gboolean seen[N_CODES] = { FALSE };

  taal_taal_set (TAAL_TAAL_NL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TaalImportIssue issue = make_issue (&cases[i]);
      g_autofree char *line = taal_report_issue (&issue);

      g_assert_cmpstr (line, ==, cases[i].line);
      seen[cases[i].code] = TRUE;
    }
  for (int code = 0; code < N_CODES; code++)
    g_assert_true (seen[code]);
}

/* In English no line is left in Dutch, and none is the same as another. */
static void
test_english (void)
{
  taal_taal_set (TAAL_TAAL_EN);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TaalImportIssue issue = make_issue (&cases[i]);
      g_autofree char *line = taal_report_issue (&issue);
      g_autofree char *message = taal_report_issue_melding (&issue);

      g_assert_cmpstr (line, !=, cases[i].line);
      g_assert_true (g_str_has_suffix (line, message));
      g_assert_true (g_str_has_suffix (message, "."));
      g_assert_null (strstr (line, " rij "));
    }
  taal_taal_set (TAAL_TAAL_NL);
}

static void
test_without_file (void)
{
  TaalImportIssue issue = {
    .code = TAAL_ISSUE_LEEG, .tabel = TAAL_TABEL_DOCENTEN, .row = 2, .column = (char *) "naam",
  };
  g_autofree char *place = taal_report_issue_plaats (&issue);

  g_assert_cmpstr (place, ==, "docenten, rij 2, kolom naam");
}

/* What is noted beside the tables stands in no row of a file. */
static void
test_of_a_note (void)
{
  TaalImportIssue issue = { .code = TAAL_ISSUE_LEEG, .tabel = -1, .row = 3,
                            .column = (char *) "reden" };
  g_autofree char *place = taal_report_issue_plaats (&issue), *other = NULL, *none = NULL;

  g_assert_cmpstr (place, ==, "Reden");
  issue.column = (char *) "iets";
  other = taal_report_issue_plaats (&issue);
  g_assert_cmpstr (other, ==, "iets");
  issue.column = NULL;
  none = taal_report_issue_plaats (&issue);
  g_assert_cmpstr (none, ==, "Aantekening");
}

/* In a workbook the table is a sheet, and cells are not separated by anything. */
static void
test_in_workbook (void)
{
  static const Case in_workbook[] = {
    { TAAL_ISSUE_GEEN_DATUM, 14, "datum", "morgen", NULL,
      "school.xlsx, blad lessen, rij 14, kolom datum: “morgen” is geen datum. Schrijf jjjj-mm-dd of "
      "dd-mm-jjjj, bijvoorbeeld 2023-09-04." },
    { TAAL_ISSUE_TE_VEEL_CELLEN, 14, NULL, "extra", "7",
      "school.xlsx, blad lessen, rij 14: Naast de laatste kolom staat iets, op een plek zonder kop. "
      "Haal het weg, of geef die kolom een naam." },
    { TAAL_ISSUE_KOPREGEL_ONTBREEKT, 0, NULL, NULL, NULL,
      "school.xlsx, blad lessen: Het blad is leeg. Zet de namen van de kolommen in de eerste rij." },
    { TAAL_ISSUE_KOLOM_DUBBEL, 1, "Datum", NULL, NULL,
      "school.xlsx, blad lessen, rij 1: Twee kolommen heten “Datum”. Haal er een weg, of geef er een "
      "een andere naam." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (in_workbook); i++)
    {
      TaalImportIssue issue = make_issue (&in_workbook[i]);
      g_autofree char *line = NULL;

      issue.file = (char *) "school.xlsx";
      line = taal_report_issue (&issue);
      g_assert_cmpstr (line, ==, in_workbook[i].line);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/issue/lines", test_lines);
  g_test_add_func ("/report/issue/english", test_english);
  g_test_add_func ("/report/issue/without-file", test_without_file);
  g_test_add_func ("/report/issue/of-a-note", test_of_a_note);
  g_test_add_func ("/report/issue/in-workbook", test_in_workbook);

  return g_test_run ();
}
