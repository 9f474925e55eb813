/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "mapping-fixture.h"
#include "taal-mapping-file.h"
#include "taal-mapping-inhoud.h"
#include "taal-mapping-suggest.h"

static TaalWorkbook *
open_workbook (const char *path)
{
  g_autoptr (GError) error = NULL;
  TaalWorkbook *workbook = taal_workbook_open (path, &error);

  g_assert_no_error (error);
  return workbook;
}

static TaalMapping *
suggest (const char              *path,
         const TaalMappingBekend *bekend,
         gsize                    n_bekend)
{
  g_autoptr (TaalWorkbook) workbook = open_workbook (path);
  g_autoptr (GError) error = NULL;
  TaalMapping *mapping = taal_mapping_suggest (workbook, bekend, n_bekend, &error);
  g_autoptr (TaalMapping) read = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = taal_mapping_to_text (mapping);
  g_test_message ("%s", text);
  read = mapping_parse (text); /* what is proposed is a profile */
  return mapping;
}

/* The targets of a part, each column as `naam<kind:headers`. */
static char *
describe (const TaalMappingDeel *deel)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < deel->doelen->len; i++)
    {
      const TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, i);
      const TaalTabelSchema *schema = taal_schema_get (doel->tabel);

      g_string_append_printf (all, "%s:", schema->name);
      for (int k = 0; k < schema->n_kolommen; k++)
        {
          const TaalHerkomst *herkomst = &doel->kolommen[k];
          g_autofree char *kop = taal_herkomst_dup_kop (herkomst);

          if (herkomst->soort != TAAL_HERKOMST_GEEN)
            g_string_append_printf (all, " %s<%s(%s)", schema->kolommen[k].name,
                                    taal_herkomst_soort_get_name (herkomst->soort),
                                    kop != NULL ? kop : herkomst->tekst);
        }
      g_string_append_c (all, '\n');
    }

  return g_string_free (all, FALSE);
}

static const struct
{
  const char *name;
  const char *file;
  guint       kopregel;
  const char *targets; /* of the first part */
} layouts[] = {
  { "titelrijen", "bron.csv", 4,
    "lessen: les_id<id(Datum + Begintijd + Cursusgroep) groep_id<id(Cursusgroep) docent_id<id(Naam docent) "
    "datum<kolom(Datum) begin<kolom(Begintijd) minuten<kolom(Duur (min)) vorm<kolom(Lesvorm) "
    "status<kolom(Stand van zaken)\n" },
  { "samengevoegd", "bron.xlsx", 4,
    "lessen: les_id<id(Les Datum + Docent Groep) groep_id<id(Docent Groep) docent_id<id(Docent Naam) "
    "datum<kolom(Les Datum) minuten<kolom(Les Uren) vorm<kolom(Les Vorm) status<kolom(Les Status)\n" },
  { "alles-in-een", "bron.csv", 1,
    "locaties: locatie_id<id(Lesplaats) naam<kolom(Lesplaats) gemeente<kolom(Gemeente) adres<kolom(Adres)\n"
    "docenten: docent_id<id(Docent) naam<kolom(Docent) rol<kolom(Functie) start<kolom(In dienst)\n"
    "groepen: groep_id<id(Groep) naam<kolom(Groep) wet<kolom(Wet) route<kolom(Leerroute) locatie_id<id(Lesplaats)\n"
    "lessen: les_id<id(Lesdatum + Van + Groep) groep_id<id(Groep) docent_id<id(Docent) datum<kolom(Lesdatum) "
    "begin<kolom(Van) minuten<verschil_minuten(Van + Tot) vorm<kolom(Online/fysiek) status<kolom(Status)\n" },
  { "docentenlijst", "bron.csv", 2,
    "docenten: docent_id<id(Voornaam + Tussenvoegsel + Achternaam) naam<kolom(Voornaam + Tussenvoegsel + Achternaam) "
    "rol<kolom(Functie) contractvorm<kolom(Dienstverband) start<kolom(In dienst sinds) "
    "uren_per_week<kolom(Uren per week) vog_datum<kolom(VOG d.d.)\n"
    "registraties: docent_id<id(Voornaam + Tussenvoegsel + Achternaam) register<vast(BVNT2) "
    "nummer<kolom(BVNT2-nummer) van<kolom(Registratie vanaf) tot<kolom(Geldig tot)\n" },
  { "engels", "bron.csv", 3,
    "lessen: les_id<id(Date + Time + Class) groep_id<id(Class) docent_id<id(Teacher) datum<kolom(Date) "
    "begin<tijdvak_begin(Time) minuten<tijdvak_minuten(Time) vorm<kolom(Mode) status<kolom(Status)\n" },
  { "blokken", "bron.csv", 1,
    "lessen: les_id<id(Datum + Groep) groep_id<id(Groep) docent_id<id(Docent) datum<kolom(Datum) "
    "minuten<kolom(Uren) vorm<kolom(Vorm) status<kolom(Geannuleerd)\n" },
  { "presentielijst", "B1 ochtend.csv", 2,
    "cursisten: cursist_id<id(Naam)\n"
    "presentie: les_id<id([kop] + [blad]) cursist_id<id(Naam) aanwezig<kolom([cel])\n" },
  { "blad-per-docent", "bron.xlsx", 3, "" }, /* the first part is the sheet that is none */
};

static void
test_layout (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autofree char *path = mapping_source (layouts[index].name, layouts[index].file);
  g_autoptr (TaalMapping) mapping = suggest (path, NULL, 0);
  g_autoptr (TaalWorkbook) workbook = open_workbook (path);
  g_autofree char *targets = describe (g_ptr_array_index (mapping->delen, 0));
  g_autoptr (GError) error = NULL;
  guint kopregel = 0, found = 0;

  g_assert_true (taal_mapping_suggest_kopregel (workbook, 0, &kopregel, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kopregel, ==, layouts[index].kopregel);
  g_assert_cmpstr (targets, ==, layouts[index].targets);
  if (*layouts[index].targets == '\0')
    return;
  g_assert_true (taal_mapping_find_kopregel (workbook, 0, g_ptr_array_index (mapping->delen, 0), &found, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (found, ==, kopregel);
}

/* Sheets of one form are one part, in which the sheet tells the docent. */
static void
test_sheet_per_docent (void)
{
  g_autofree char *path = mapping_source ("blad-per-docent", "bron.xlsx");
  g_autoptr (TaalMapping) mapping = suggest (path, NULL, 0);
  const TaalMappingDeel *deel;
  g_autofree char *targets = NULL;

  g_assert_cmpuint (mapping->delen->len, ==, 2);
  deel = g_ptr_array_index (mapping->delen, 0);
  g_assert_cmpstr (deel->blad, ==, "Toelichting");
  g_assert_cmpuint (deel->doelen->len, ==, 0);
  deel = g_ptr_array_index (mapping->delen, 1);
  g_assert_cmpstr (deel->blad, ==, "*");
  targets = describe (deel);
  g_assert_cmpstr (targets, ==,
                   "lessen: les_id<id(Datum + Tijd + Groep) groep_id<id(Groep) docent_id<id([blad]) datum<kolom(Datum) "
                   "begin<tijdvak_begin(Tijd) minuten<tijdvak_minuten(Tijd) vorm<kolom(Vorm) status<kolom(Status)\n");
}

/* A table as format.md has it is taken for what it is. */
static void
test_plain (MappingFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *path = mapping_put (fixture, "export 2023.csv", "Groep ID;wet;Route;naam\nG1;WI2021;B1;Ochtend\n");
  g_autoptr (TaalMapping) mapping = suggest (path, NULL, 0);
  g_autofree char *targets = describe (g_ptr_array_index (mapping->delen, 0));

  g_assert_cmpstr (targets, ==,
                   "groepen: groep_id<kolom(Groep ID) naam<kolom(naam) wet<kolom(wet) route<kolom(Route)\n");
}

static const char *
get_waarde (const TaalMapping *mapping,
            const char        *kolom,
            const char        *van)
{
  const TaalMappingDeel *deel = g_ptr_array_index (mapping->delen, 0);
  TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, deel->doelen->len - 1);

  return taal_herkomst_get_waarde (taal_mapping_doel_get (doel, kolom), van);
}

/* Words of closed lists, and names that the dossier has; two rows of one name are not told apart for
 * the user. */
static void
test_values (void)
{
  static const TaalMappingBekend bekend[] = {
    { TAAL_TABEL_DOCENTEN, "jansen, A.", "D003" }, { TAAL_TABEL_DOCENTEN, "Çelik", "D004" },
    { TAAL_TABEL_DOCENTEN, "Celik", "D009" },      { TAAL_TABEL_DOCENTEN, "André de Wit", "D005" },
    { TAAL_TABEL_DOCENTEN, "André de Wit", "D006" }, { TAAL_TABEL_GROEPEN, "B1 ochtend", "G01" },
  };
  g_autofree char *path = mapping_source ("titelrijen", "bron.csv");
  g_autofree char *blocks = mapping_source ("blokken", "bron.csv");
  g_autofree char *present = mapping_source ("presentielijst", "B1 ochtend.csv");
  g_autoptr (TaalMapping) mapping = suggest (path, bekend, G_N_ELEMENTS (bekend));
  g_autoptr (TaalMapping) of_blocks = suggest (blocks, NULL, 0);
  g_autoptr (TaalMapping) of_present = suggest (present, NULL, 0);
  const TaalMappingDeel *deel = g_ptr_array_index (of_blocks->delen, 0);

  g_assert_cmpstr (get_waarde (mapping, "docent_id", "Jansen, A."), ==, "D003");
  g_assert_cmpstr (get_waarde (mapping, "docent_id", "Çelik"), ==, "D004");
  g_assert_null (get_waarde (mapping, "docent_id", "André de Wit"));
  g_assert_cmpstr (get_waarde (mapping, "groep_id", "B1 ochtend"), ==, "G01");
  g_assert_null (get_waarde (mapping, "groep_id", "Z-route middag"));
  g_assert_cmpstr (get_waarde (mapping, "vorm", "klassikaal"), ==, "fysiek");
  g_assert_cmpstr (get_waarde (mapping, "vorm", "Teams"), ==, "online");
  g_assert_cmpstr (get_waarde (mapping, "status", "doorgegaan"), ==, "gegeven");
  g_assert_cmpstr (get_waarde (mapping, "status", "uitval"), ==, "uitgevallen");
  g_assert_null (get_waarde (mapping, "vorm", "fysiek"));

  g_assert_cmpstr (get_waarde (of_blocks, "status", "ja"), ==, "uitgevallen");
  g_assert_cmpstr (get_waarde (of_blocks, "status", "nee"), ==, "gegeven");
  g_assert_cmpstr (get_waarde (of_blocks, "status", ""), ==, "gegeven");
  g_assert_cmpstr (deel->omlaag[0], ==, "Docent");
  g_assert_cmpstr (deel->overslaan_begin[0], ==, "Totaal");
  g_assert_cmpuint (((TaalMappingDoel *) g_ptr_array_index (deel->doelen, 0))->kolommen[6].maal, ==, 60);

  g_assert_cmpstr (get_waarde (of_present, "aanwezig", "z"), ==, "nee");
  g_assert_null (get_waarde (of_present, "aanwezig", "x"));
}

static void
test_list_values (void)
{
  g_autofree char *path = mapping_source ("titelrijen", "bron.csv");
  g_autofree char *profile = mapping_source ("titelrijen", "profiel.mapping");
  g_autoptr (TaalMapping) mapping = mapping_read (profile);
  g_autoptr (TaalWorkbook) workbook = open_workbook (path);
  const TaalMappingDeel *deel = g_ptr_array_index (mapping->delen, 0);
  const TaalMappingDoel *doel = g_ptr_array_index (deel->doelen, 0);
  g_autoptr (GError) error = NULL;
  const int kolommen[] = { 2, 6, 3 };
  g_autoptr (GPtrArray) lists = taal_mapping_list_values (mapping, workbook, deel, doel, kolommen,
                                                          G_N_ELEMENTS (kolommen), &error);
  const GPtrArray *docenten, *minuten, *none;
  const TaalInhoudWaarde *waarde;

  g_assert_no_error (error);
  docenten = g_ptr_array_index (lists, 0);
  minuten = g_ptr_array_index (lists, 1);
  none = g_ptr_array_index (lists, 2);
  g_assert_cmpuint (docenten->len, ==, 3);
  waarde = g_ptr_array_index (docenten, 0);
  g_assert_cmpstr (waarde->tekst, ==, "Jansen, A.");
  g_assert_cmpstr (waarde->wordt, ==, "D003");
  g_assert_true (waarde->in_map);
  g_assert_cmpuint (waarde->n, ==, 2);
  g_assert_cmpuint (waarde->row, ==, 5);
  waarde = g_ptr_array_index (minuten, 2);
  g_assert_cmpstr (waarde->tekst, ==, "1,5 uur");
  g_assert_cmpstr (waarde->wordt, ==, "90");
  g_assert_false (waarde->in_map);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_raw_rows (void)
{
  g_autofree char *path = mapping_source ("titelrijen", "bron.csv");
  g_autoptr (TaalWorkbook) workbook = open_workbook (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = taal_mapping_list_rows (workbook, 0, 5, &error);
  const TaalInhoudRij *rij;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 5);
  rij = g_ptr_array_index (rows, 1);
  g_assert_cmpuint (rij->row, ==, 2);
  g_assert_cmpstr (rij->cellen[0], ==, "Rooster september 2023, bijgewerkt door André");
}

/* Nothing known in it: a part without targets, and no word of it lost. */
static void
test_unknown (MappingFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *path = mapping_put (fixture, "iets.csv", "appels;peren\nrood;groen\n");
  g_autofree char *empty = mapping_put (fixture, "leeg.csv", "");
  g_autoptr (TaalMapping) mapping = suggest (path, NULL, 0);
  g_autoptr (TaalMapping) of_empty = suggest (empty, NULL, 0);

  g_assert_cmpuint (mapping->delen->len, ==, 1);
  g_assert_cmpuint (((TaalMappingDeel *) g_ptr_array_index (mapping->delen, 0))->doelen->len, ==, 0);
  g_assert_cmpuint (of_empty->delen->len, ==, 1);
}

/* Two lists in one sheet, the second under a row that says over which columns it is. */
#define TWO_LISTS                                            \
  "Naam;Functie;In dienst;Gemeente\n"                        \
  "Vos;docent;2020-01-02;Utrecht\n"                          \
  ";;;\n"                                                    \
  "Les;;Docent;\n"                                           \
  "Lesdatum;Tijd;Naam;datum\n"                               \
  "4-9-2023;09:00-12:00;Vos;x\n"                             \
  "Totaal;;;\n"

/* The headers that a person points at tell the tables where there are none, and the columns that
 * are open; what was chosen stays. */
static void
test_columns (MappingFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *path = mapping_put (fixture, "twee.csv", TWO_LISTS);
  g_autoptr (TaalWorkbook) workbook = open_workbook (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = taal_mapping_list_rows (workbook, 0, 40, &error);
  g_autoptr (TaalMapping) mapping = taal_mapping_new ();
  TaalMappingDeel *deel = taal_mapping_add_deel (mapping, "*");
  g_autofree char *lessons = NULL, *chosen = NULL, *same = NULL, *docenten = NULL,
                  *per_sheet = NULL;

  g_assert_no_error (error);
  taal_mapping_suggest_kolommen (deel, NULL, rows, 99, FALSE); /* there is no such row */
  taal_mapping_suggest_kolommen (deel, NULL, rows, 2, FALSE);
  g_assert_cmpuint (deel->doelen->len, ==, 0);

  deel->kopregels = 2;
  taal_mapping_suggest_kolommen (deel, NULL, rows, 5, FALSE);
  lessons = describe (deel);
  g_assert_cmpstr (
      lessons, ==,
      "lessen: les_id<id(Les Lesdatum + Les Tijd + Docent Naam) docent_id<id(Docent Naam) "
      "datum<kolom(Les Lesdatum) begin<tijdvak_begin(Les Tijd) minuten<tijdvak_minuten(Les "
      "Tijd)\n");
  g_assert_cmpuint (deel->kopregels, ==, 2);
  g_assert_cmpstr (deel->overslaan_begin[0], ==, "Totaal");

  /* By the lower row alone the names are others, and a header that is a column comes before a word.
   */
  deel->kopregels = 1;
  taal_mapping_suggest_kolommen (deel, NULL, rows, 5, FALSE);
  same = describe (deel);
  g_assert_cmpstr (same, ==, lessons);
  taal_herkomst_clear (taal_mapping_doel_get (g_ptr_array_index (deel->doelen, 0), "datum"));
  taal_herkomst_clear (taal_mapping_doel_get (g_ptr_array_index (deel->doelen, 0), "les_id"));
  taal_mapping_suggest_kolommen (deel, g_ptr_array_index (deel->doelen, 0), rows, 5, FALSE);
  chosen = describe (deel);
  g_assert_nonnull (strstr (chosen, "les_id<id(Lesdatum + Tijd)"));
  g_assert_nonnull (strstr (chosen, "datum<kolom(datum)"));
  g_assert_nonnull (strstr (chosen, "docent_id<id(Docent Naam)"));

  g_ptr_array_set_size (deel->doelen, 0);
  for (int tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    (void) taal_mapping_deel_add_doel (deel, (TaalTabel) tabel);
  taal_mapping_suggest_kolommen (deel, NULL, rows, 1, FALSE);
  docenten = describe (deel);
  g_assert_nonnull (strstr (docenten,
                            "docenten: docent_id<id(Naam) naam<kolom(Naam) rol<kolom(Functie) "
                            "start<kolom(In dienst)\n"));
  g_assert_nonnull (strstr (docenten, "registraties: docent_id<id(Naam) register<vast(BVNT2)\n"));
  g_assert_nonnull (strstr (docenten, "locaties: naam<kolom(Naam) gemeente<kolom(Gemeente)"));

  g_ptr_array_set_size (deel->doelen, 0);
  taal_mapping_suggest_kolommen (deel, taal_mapping_deel_add_doel (deel, TAAL_TABEL_LESSEN), rows,
                                 5, TRUE);
  per_sheet = describe (deel);
  g_assert_nonnull (strstr (per_sheet, "docent_id<id([blad])"));
}

/* A value map that was emptied by a person is not filled again; one that was never made is. */
static void
test_only_new_values (void)
{
  g_autofree char *path = mapping_source ("titelrijen", "bron.csv");
  g_autoptr (TaalMapping) mapping = suggest (path, NULL, 0), copy = NULL;
  g_autoptr (TaalWorkbook) workbook = open_workbook (path);
  TaalMappingDoel *doel =
    g_ptr_array_index (((TaalMappingDeel *) g_ptr_array_index (mapping->delen, 0))->doelen, 0);

  g_assert_cmpstr (get_waarde (mapping, "vorm", "Teams"), ==, "online");
  taal_herkomst_set_waarde (taal_mapping_doel_get (doel, "vorm"), "klassikaal", NULL);
  taal_herkomst_set_waarde (taal_mapping_doel_get (doel, "vorm"), "Teams", NULL);
  taal_herkomst_set_kop (taal_mapping_doel_get (doel, "status"), TAAL_HERKOMST_KOLOM,
                         "Stand van zaken");
  g_clear_pointer (&taal_mapping_doel_get (doel, "status")->waarden, g_hash_table_unref);
  copy = taal_mapping_copy (mapping);
  taal_mapping_suggest_waarden (copy, workbook, NULL, 0, TRUE);
  g_assert_null (get_waarde (copy, "vorm", "Teams"));
  g_assert_cmpstr (get_waarde (copy, "status", "uitval"), ==, "uitgevallen");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mapping/suggest/%s", layouts[i].name);

      if (taal_workbook_is_name (layouts[i].file))
        g_test_add_data_func (path, GUINT_TO_POINTER (i), test_layout);
    }
  if (taal_workbook_is_name ("bron.xlsx"))
    g_test_add_func ("/mapping/suggest/sheet-per-docent", test_sheet_per_docent);
  MAPPING_ADD ("/mapping/suggest/plain", test_plain);
  MAPPING_ADD ("/mapping/suggest/unknown", test_unknown);
  MAPPING_ADD ("/mapping/suggest/columns", test_columns);
  g_test_add_func ("/mapping/suggest/values", test_values);
  g_test_add_func ("/mapping/suggest/only-new-values", test_only_new_values);
  g_test_add_func ("/mapping/suggest/list-values", test_list_values);
  g_test_add_func ("/mapping/suggest/raw-rows", test_raw_rows);

  return g_test_run ();
}
