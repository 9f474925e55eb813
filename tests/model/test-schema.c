/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-schema.h"

/* format.md 1, as it says it: a star is a column that must be filled in. */
static const struct
{
  const char *name;
  const char *columns;
} tables[TAAL_N_TABELLEN] = {
  [TAAL_TABEL_SCHOOL] = { "school", "bow_nummer* naam* kvk gemeente keurmerk_status* keurmerk_van* keurmerk_tot" },
  [TAAL_TABEL_LOCATIES] = { "locaties", "locatie_id* naam* gemeente* adres" },
  [TAAL_TABEL_DOCENTEN] = { "docenten", "docent_id* naam* rol* contractvorm start* eind uren_per_week vog_datum "
                                        "vog_profiel vog_overlegd_op" },
  [TAAL_TABEL_REGISTRATIES] = { "registraties", "docent_id* register* nummer van* tot gecontroleerd_op" },
  [TAAL_TABEL_OPLEIDINGEN] = { "opleidingen", "docent_id* instelling opleiding* start* verwacht_eind afgerond_op "
                                              "gestopt_op bewijs" },
  [TAAL_TABEL_ERVARING] = { "ervaring", "docent_id* grond* van* tot bewijs" },
  [TAAL_TABEL_MELDINGEN] = { "meldingen", "melding_id* uitzondering* gemeld_op* ingang* einde ingetrokken_op "
                                          "onhaalbaarheid_bewijs" },
  [TAAL_TABEL_PERSONEELSPLANNEN] = { "personeelsplannen", "plan_id* vastgesteld_op* van* tot bewijs" },
  [TAAL_TABEL_MAATREGELEN] = { "maatregelen", "plan_id* omschrijving* soort docent_id streefdatum uren_per_week "
                                              "gereed_op" },
  [TAAL_TABEL_CONTRACTEN] = { "contracten", "contract_id* gemeente* van* tot min_aandeel uitzonderingen max_online_pct "
                                            "max_groep uren_per_week omschrijving" },
  [TAAL_TABEL_GROEPEN] = { "groepen", "groep_id* naam wet* route* locatie_id contract_id start eind max_omvang" },
  [TAAL_TABEL_LESSEN] = { "lessen", "les_id* groep_id* docent_id co_docent_id datum* begin minuten* vorm* status* "
                                    "docent_getekend docent_login docent_van docent_tot" },
  [TAAL_TABEL_CURSISTEN] = { "cursisten", "cursist_id* wet route gemeente start vorige_school online_toestemming_op "
                                          "online_voorgelicht_op id_gecontroleerd_op" },
  [TAAL_TABEL_PRESENTIE] = { "presentie", "les_id* cursist_id* aanwezig* paraaf login van tot vorm" },
  [TAAL_TABEL_ONLINE_MELDINGEN] = { "online_meldingen", "gemeld_op* ingang* einde" },
  [TAAL_TABEL_FACTUREN] = { "facturen", "factuur_id* cursist_id* datum* van* tot* uren* bedrag" },
  [TAAL_TABEL_AANBOD_WI2013] = { "aanbod_wi2013", "locatie_id* soort* peildatum* neemt_aan* plaatsen wachttijd_weken "
                                                  "stopdatum melder" },
};

/* The lists that format.md 1 gives between brackets. */
static const struct
{
  TaalTabel   tabel;
  const char *column;
  const char *values;
} lists[] = {
  { TAAL_TABEL_SCHOOL, "keurmerk_status", "aspirant actief geschorst ingetrokken" },
  { TAAL_TABEL_DOCENTEN, "rol", "docent begeleider vrijwilliger bestuurder" },
  { TAAL_TABEL_DOCENTEN, "contractvorm", "dienstverband opdracht" },
  { TAAL_TABEL_MAATREGELEN, "soort", "werving opleiding registratie anders" },
  { TAAL_TABEL_GROEPEN, "wet", "WI2013 WI2021 VRIJ" },
  { TAAL_TABEL_GROEPEN, "route", "B1 Z O ALFA NT2 ONA KNM MAP PVT VRIJ" },
  { TAAL_TABEL_CURSISTEN, "wet", "WI2013 WI2021 VRIJ" },
  { TAAL_TABEL_CURSISTEN, "route", "B1 Z O ALFA NT2 ONA KNM MAP PVT VRIJ" },
  { TAAL_TABEL_LESSEN, "vorm", "fysiek online hybride" },
  { TAAL_TABEL_LESSEN, "status", "gegeven gepland uitgevallen" },
  { TAAL_TABEL_PRESENTIE, "vorm", "fysiek online" },
  { TAAL_TABEL_AANBOD_WI2013, "soort", "ALFA NT2 ONA KNM" },
};

static void
test_columns (void)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      const TaalTabelSchema *schema = taal_schema_get ((TaalTabel) i);
      g_autoptr (GString) columns = g_string_new (NULL);

      for (int j = 0; j < schema->n_kolommen; j++)
        g_string_append_printf (columns, "%s%s%s", j == 0 ? "" : " ", schema->kolommen[j].name,
                                schema->kolommen[j].required ? "*" : "");
      g_assert_cmpstr (schema->name, ==, tables[i].name);
      g_assert_cmpstr (columns->str, ==, tables[i].columns);
      g_assert_cmpint (schema->n_kolommen, <=, TAAL_MAX_KOLOMMEN);
    }
}

static void
test_lists (void)
{
  int n = 0, n_listed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      int column = taal_schema_find_kolom (lists[i].tabel, lists[i].column);
      const TaalKolom *kolom = &taal_schema_get (lists[i].tabel)->kolommen[column];
      g_autofree char *values = g_strjoinv (" ", (char **) kolom->list->names);

      g_assert_cmpint (kolom->soort, ==, TAAL_KOLOM_ENUM);
      g_assert_cmpstr (values, ==, lists[i].values);
      n_listed++;
    }
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    for (int j = 0; j < taal_schema_get ((TaalTabel) i)->n_kolommen; j++)
      {
        const TaalKolom *kolom = &taal_schema_get ((TaalTabel) i)->kolommen[j];

        g_assert_cmpint (kolom->list != NULL, ==, kolom->soort == TAAL_KOLOM_ENUM);
        n += kolom->soort == TAAL_KOLOM_ENUM;
      }
  g_assert_cmpint (n, ==, n_listed);
}

/* The name of a column of soort ID or VERWIJZING leads to the table that owns it, and that table comes
 * first: so rows can be read in the order of the tables. */
static void
test_references (void)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      const TaalTabelSchema *schema = taal_schema_get ((TaalTabel) i);
      int n_ids = 0;

      for (int j = 0; j < schema->n_kolommen; j++)
        {
          const TaalKolom *kolom = &schema->kolommen[j];

          n_ids += kolom->soort == TAAL_KOLOM_ID;
          if (kolom->soort == TAAL_KOLOM_ID)
            g_assert_cmpint (j, ==, 0);
          if (kolom->soort == TAAL_KOLOM_VERWIJZING)
            {
              const TaalTabelSchema *owner = taal_schema_get (kolom->refers_to);

              g_assert_cmpint ((int) kolom->refers_to, <, i);
              g_assert_cmpint (owner->kolommen[0].soort, ==, TAAL_KOLOM_ID);
              g_assert_true (g_str_has_suffix (kolom->name, owner->kolommen[0].name));
            }
        }
      g_assert_cmpint (n_ids, ==, schema->sleutel == TAAL_SLEUTEL_ID);
    }
}

/* The keys of format.md 1 and 2. */
static void
test_keys (void)
{
  static const TaalTabel per_parent[] = { TAAL_TABEL_REGISTRATIES, TAAL_TABEL_OPLEIDINGEN, TAAL_TABEL_ERVARING,
                                          TAAL_TABEL_MAATREGELEN, TAAL_TABEL_PRESENTIE };

  for (guint i = 0; i < G_N_ELEMENTS (per_parent); i++)
    {
      g_assert_cmpint (taal_schema_get (per_parent[i])->sleutel, ==, TAAL_SLEUTEL_OUDER);
      g_assert_cmpint (taal_schema_get (per_parent[i])->kolommen[0].soort, ==, TAAL_KOLOM_VERWIJZING);
    }
  g_assert_cmpint (taal_schema_get (TAAL_TABEL_SCHOOL)->sleutel, ==, TAAL_SLEUTEL_GEHEEL);
  g_assert_cmpint (taal_schema_get (TAAL_TABEL_ONLINE_MELDINGEN)->sleutel, ==, TAAL_SLEUTEL_GEHEEL);
  g_assert_cmpint (taal_schema_get (TAAL_TABEL_AANBOD_WI2013)->sleutel, ==, TAAL_SLEUTEL_AANBOD);
  g_assert_cmpint (taal_schema_get (TAAL_TABEL_LESSEN)->sleutel, ==, TAAL_SLEUTEL_ID);
}

/* The columns that open and close a period are dates, one next to the other. */
static void
test_periods (void)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      const TaalTabelSchema *schema = taal_schema_get ((TaalTabel) i);

      g_assert_cmpint (schema->van < 0, ==, schema->tot < 0);
      if (schema->van < 0)
        continue;
      g_assert_cmpint (schema->van + 1, ==, schema->tot);
      g_assert_cmpint (schema->kolommen[schema->van].soort, ==, TAAL_KOLOM_DATUM);
      g_assert_cmpint (schema->kolommen[schema->tot].soort, ==, TAAL_KOLOM_DATUM);
    }

  /* Times may run past midnight (norm.md 11): those of presentie and lessen are no such period. */
  g_assert_cmpint (taal_schema_get (TAAL_TABEL_PRESENTIE)->van, ==, -1);
  g_assert_cmpint (taal_schema_get (TAAL_TABEL_LESSEN)->van, ==, -1);
}

static void
test_ranges (void)
{
  const TaalKolom *lessen = taal_schema_get (TAAL_TABEL_LESSEN)->kolommen;
  const TaalKolom *minuten = &lessen[taal_schema_find_kolom (TAAL_TABEL_LESSEN, "minuten")];
  const TaalKolom *meldingen = taal_schema_get (TAAL_TABEL_MELDINGEN)->kolommen;
  const TaalKolom *uitzondering = &meldingen[taal_schema_find_kolom (TAAL_TABEL_MELDINGEN, "uitzondering")];

  g_assert_cmpint (minuten->min, ==, 1);
  g_assert_cmpint (minuten->max, ==, 1440);
  g_assert_cmpint (uitzondering->min, ==, 1);
  g_assert_cmpint (uitzondering->max, ==, 4);
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    for (int j = 0; j < taal_schema_get ((TaalTabel) i)->n_kolommen; j++)
      {
        const TaalKolom *kolom = &taal_schema_get ((TaalTabel) i)->kolommen[j];

        if (kolom->soort == TAAL_KOLOM_GEHEEL || kolom->soort == TAAL_KOLOM_DECIMAAL)
          g_assert_cmpint (kolom->min, <, kolom->max);
      }
}

static void
test_find_table (void)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      g_autofree char *upper = g_ascii_strup (tables[i].name, -1);

      g_assert_cmpint (taal_schema_find (tables[i].name), ==, i);
      g_assert_cmpint (taal_schema_find (upper), ==, i);
    }
  g_assert_cmpint (taal_schema_find ("les"), ==, -1);
  g_assert_cmpint (taal_schema_find ("lessen "), ==, -1);
  g_assert_cmpint (taal_schema_find (""), ==, -1);
}

/* Headers match without regard to case, spaces or underscores, and in no other way. */
static void
test_find_column (void)
{
  static const char *const same[] = { "online_toestemming_op", "Online Toestemming Op", "ONLINETOESTEMMINGOP",
                                      "online toestemming_op", "  online__toestemming  op_", "_onlinetoestemmingop",
                                      "online_toestemming_op_" };
  static const char *const other[] = { "online_toestemming", "toestemming_op", "online-toestemming-op",
                                       "online.toestemming.op", "xonline_toestemming_op", "online_toestemming_opx",
                                       "", " ", "_", "\xc3\xb3nline_toestemming_op" };
  int column = taal_schema_find_kolom (TAAL_TABEL_CURSISTEN, "online_toestemming_op");

  g_assert_cmpint (column, ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    g_assert_cmpint (taal_schema_find_kolom (TAAL_TABEL_CURSISTEN, same[i]), ==, column);
  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    g_assert_cmpint (taal_schema_find_kolom (TAAL_TABEL_CURSISTEN, other[i]), ==, -1);

  /* A column of another table is not one of this. */
  g_assert_cmpint (taal_schema_find_kolom (TAAL_TABEL_LOCATIES, "docent_id"), ==, -1);
}

/* Each column finds itself, however it is written, so no two of a table are alike. */
static void
test_columns_differ (void)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    for (int j = 0; j < taal_schema_get ((TaalTabel) i)->n_kolommen; j++)
      {
        g_autofree char *header = g_ascii_strup (taal_schema_get ((TaalTabel) i)->kolommen[j].name, -1);

        g_assert_cmpint (taal_schema_find_kolom ((TaalTabel) i, header), ==, j);
        g_strdelimit (header, "_", ' ');
        g_assert_cmpint (taal_schema_find_kolom ((TaalTabel) i, header), ==, j);
      }
}

static void
test_enum (void)
{
  g_assert_cmpint (taal_enum_parse (&taal_enum_route, "alfa"), ==, TAAL_ROUTE_ALFA);
  g_assert_cmpint (taal_enum_parse (&taal_enum_route, "VRIJ"), ==, TAAL_ROUTE_VRIJ);
  g_assert_cmpint (taal_enum_parse (&taal_enum_wet, "wi2021"), ==, TAAL_WET_WI2021);
  g_assert_cmpint (taal_enum_parse (&taal_enum_wet, "WI2020"), ==, TAAL_ENUM_NONE);
  g_assert_cmpint (taal_enum_parse (&taal_enum_wet, ""), ==, TAAL_ENUM_NONE);
  g_assert_cmpint (taal_enum_parse (&taal_enum_wet, "WI2021 "), ==, TAAL_ENUM_NONE);
  g_assert_cmpint (taal_enum_parse (&taal_enum_vorm, "hybride"), ==, TAAL_VORM_HYBRIDE);
  g_assert_cmpint (taal_enum_parse (&taal_enum_vorm_presentie, "hybride"), ==, TAAL_ENUM_NONE);

  g_assert_cmpstr (taal_enum_name (&taal_enum_rol, TAAL_ROL_BESTUURDER), ==, "bestuurder");
  g_assert_cmpstr (taal_enum_name (&taal_enum_les_status, TAAL_LES_UITGEVALLEN), ==, "uitgevallen");
  g_assert_cmpstr (taal_enum_name (&taal_enum_keurmerk_status, TAAL_KEURMERK_INGETROKKEN), ==, "ingetrokken");
  g_assert_cmpstr (taal_enum_name (&taal_enum_maatregel_soort, TAAL_MAATREGEL_ANDERS), ==, "anders");
  g_assert_cmpstr (taal_enum_name (&taal_enum_contractvorm, TAAL_CONTRACTVORM_OPDRACHT), ==, "opdracht");
  g_assert_null (taal_enum_name (&taal_enum_contractvorm, TAAL_ENUM_NONE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/schema/columns-of-format", test_columns);
  g_test_add_func ("/model/schema/lists-of-format", test_lists);
  g_test_add_func ("/model/schema/references-come-after-their-table", test_references);
  g_test_add_func ("/model/schema/keys", test_keys);
  g_test_add_func ("/model/schema/periods", test_periods);
  g_test_add_func ("/model/schema/ranges", test_ranges);
  g_test_add_func ("/model/schema/find-table", test_find_table);
  g_test_add_func ("/model/schema/find-column", test_find_column);
  g_test_add_func ("/model/schema/columns-differ", test_columns_differ);
  g_test_add_func ("/model/schema/enum", test_enum);

  return g_test_run ();
}
