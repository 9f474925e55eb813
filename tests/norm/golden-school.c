/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "golden-case.h"

#include "taal-number.h"

/* A school that is built from the rows of a case. */
typedef struct
{
  const GoldenCase    *golden;
  TaalPool            *pool;
  TaalSnapshotBuilder *builder;
  GHashTable          *places; /* "tabel id" and its place + 1 */
} Building;

static const char *
keep (const Building *building,
      GHashTable     *row,
      const char     *column)
{
  return taal_pool_intern (building->pool, golden_row_get (row, column));
}

static TaalPeriode
periode (GHashTable *row,
         const char *van,
         const char *tot)
{
  return (TaalPeriode) { golden_row_date (row, van), golden_row_date (row, tot) };
}

static gint32
number (GHashTable *row,
        const char *column,
        gint32      otherwise)
{
  const char *text = golden_row_get (row, column);
  gint32 value;

  if (text == NULL)
    return otherwise;
  g_assert_true (taal_number_parse_integer (text, &value));

  return value;
}

static int
value_of (const TaalEnum *list,
          GHashTable     *row,
          const char     *column)
{
  const char *text = golden_row_get (row, column);
  int value = text == NULL ? TAAL_ENUM_NONE : taal_enum_parse (list, text);

  if (value == TAAL_ENUM_NONE)
    g_error ("%s: %s", column, text);

  return value;
}

static void
remember (Building   *building,
          GHashTable *row,
          const char *column,
          int         place)
{
  char *mark = g_strdup_printf ("%s %s", column, golden_row_get (row, column));

  g_assert_true (g_hash_table_insert (building->places, mark, GINT_TO_POINTER (place + 1)));
}

/* The place of the row that a cell refers to; TAAL_GEEN for an empty one. */
static int
refer (const Building *building,
       GHashTable     *row,
       const char     *column,
       const char     *key)
{
  const char *id = golden_row_get (row, column);
  g_autofree char *mark = g_strdup_printf ("%s %s", key, id);
  int place = id == NULL ? 0 : GPOINTER_TO_INT (g_hash_table_lookup (building->places, mark));

  if (id != NULL && place == 0)
    g_error ("%s.ini: [%s]: no such row: %s", building->golden->file->rule, building->golden->name, mark);

  return place - 1;
}

static void
add_locatie (Building   *building,
             GHashTable *row)
{
  TaalLocatie locatie = { keep (building, row, "locatie_id"), keep (building, row, "naam"),
                          keep (building, row, "gemeente") };

  remember (building, row, "locatie_id", taal_snapshot_builder_add_locatie (building->builder, &locatie));
}

static void
add_docent (Building   *building,
            GHashTable *row)
{
  TaalDocent docent = { .docent_id = keep (building, row, "docent_id"), .naam = keep (building, row, "naam"),
                        .rol = (TaalRol) value_of (&taal_enum_rol, row, "rol"), .contractvorm = TAAL_ENUM_NONE,
                        .dienst = periode (row, "start", "eind"), .uren_per_week = G_MININT32,
                        .vog_datum = golden_row_date (row, "vog_datum"),
                        .vog_profiel = keep (building, row, "vog_profiel"),
                        .vog_overlegd_op = golden_row_date (row, "vog_overlegd_op") };

  remember (building, row, "docent_id", taal_snapshot_builder_add_docent (building->builder, &docent));
}

static void
add_registratie (Building   *building,
                 GHashTable *row)
{
  TaalRegistratie registratie = { refer (building, row, "docent_id", "docent_id"), keep (building, row, "register"),
                                  keep (building, row, "nummer"), periode (row, "van", "tot"),
                                  golden_row_date (row, "gecontroleerd_op") };

  taal_snapshot_builder_add_registratie (building->builder, &registratie);
}

static void
add_opleiding (Building   *building,
               GHashTable *row)
{
  TaalOpleiding opleiding = { refer (building, row, "docent_id", "docent_id"), keep (building, row, "instelling"),
                              keep (building, row, "opleiding"), golden_row_date (row, "start"),
                              golden_row_date (row, "verwacht_eind"), golden_row_date (row, "afgerond_op"),
                              golden_row_date (row, "gestopt_op"), keep (building, row, "bewijs") };

  taal_snapshot_builder_add_opleiding (building->builder, &opleiding);
}

static void
add_ervaring (Building   *building,
              GHashTable *row)
{
  TaalErvaring ervaring = { refer (building, row, "docent_id", "docent_id"), keep (building, row, "grond"),
                            periode (row, "van", "tot"), keep (building, row, "bewijs") };

  taal_snapshot_builder_add_ervaring (building->builder, &ervaring);
}

static void
add_melding (Building   *building,
             GHashTable *row)
{
  TaalMelding melding = { keep (building, row, "melding_id"), number (row, "uitzondering", 0),
                          golden_row_date (row, "gemeld_op"), periode (row, "ingang", "einde"),
                          golden_row_date (row, "ingetrokken_op"), keep (building, row, "onhaalbaarheid_bewijs") };

  taal_snapshot_builder_add_melding (building->builder, &melding);
}

static void
add_personeelsplan (Building   *building,
                    GHashTable *row)
{
  TaalPersoneelsplan plan = { .plan_id = keep (building, row, "plan_id"),
                              .vastgesteld_op = golden_row_date (row, "vastgesteld_op"),
                              .geldig = periode (row, "van", "tot"), .bewijs = keep (building, row, "bewijs") };

  remember (building, row, "plan_id", taal_snapshot_builder_add_personeelsplan (building->builder, &plan));
}

static void
add_maatregel (Building   *building,
               GHashTable *row)
{
  TaalMaatregel maatregel = { refer (building, row, "plan_id", "plan_id"), keep (building, row, "omschrijving"),
                              TAAL_ENUM_NONE, TAAL_GEEN, TAAL_DATE_NONE, TAAL_DATE_NONE };

  taal_snapshot_builder_add_maatregel (building->builder, &maatregel);
}

static void
add_groep (Building   *building,
           GHashTable *row)
{
  TaalGroep groep = { .groep_id = keep (building, row, "groep_id"), .naam = keep (building, row, "naam"),
                      .wet = (TaalWet) value_of (&taal_enum_wet, row, "wet"),
                      .route = (TaalRoute) value_of (&taal_enum_route, row, "route"),
                      .locatie = refer (building, row, "locatie_id", "locatie_id"),
                      .loopt = periode (row, "start", "eind"), .max_omvang = number (row, "max_omvang", G_MININT32) };

  remember (building, row, "groep_id", taal_snapshot_builder_add_groep (building->builder, &groep));
}

/* The lesson under its own id, and the others like it under that id with a number. */
static void
add_les (Building   *building,
         GHashTable *row)
{
  TaalLes les = { keep (building, row, "les_id"), refer (building, row, "groep_id", "groep_id"),
                  refer (building, row, "docent_id", "docent_id"), refer (building, row, "co_docent_id", "docent_id"),
                  golden_row_date (row, "datum"), TAAL_TIME_NONE, (gint16) number (row, "minuten", 0),
                  (TaalVorm) value_of (&taal_enum_vorm, row, "vorm"),
                  (TaalLesStatus) value_of (&taal_enum_les_status, row, "status") };
  gint32 n = number (row, "n", 1);

  taal_snapshot_builder_add_les (building->builder, &les);
  for (gint32 i = 2; i <= n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%d", golden_row_get (row, "les_id"), i);

      les.les_id = taal_pool_append (building->pool, id, -1);
      taal_snapshot_builder_add_les (building->builder, &les);
    }
}

/* The school of a case, as the program holds it. */
TaalSnapshot *
golden_build_school (const GoldenCase *golden)
{
  static const struct
  {
    TaalTabel tabel;
    void    (*add) (Building   *building,
                    GHashTable *row);
  } tables[] = {
    { TAAL_TABEL_LOCATIES, add_locatie },       { TAAL_TABEL_DOCENTEN, add_docent },
    { TAAL_TABEL_REGISTRATIES, add_registratie }, { TAAL_TABEL_OPLEIDINGEN, add_opleiding },
    { TAAL_TABEL_ERVARING, add_ervaring },      { TAAL_TABEL_MELDINGEN, add_melding },
    { TAAL_TABEL_PERSONEELSPLANNEN, add_personeelsplan }, { TAAL_TABEL_MAATREGELEN, add_maatregel },
    { TAAL_TABEL_GROEPEN, add_groep },          { TAAL_TABEL_LESSEN, add_les },
  };
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Building building = { golden, pool, builder, places };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = golden_get_rows (golden, tables[i].tabel);

      for (guint j = 0; j < rows->len; j++)
        tables[i].add (&building, g_ptr_array_index (rows, j));
    }

  return taal_snapshot_builder_end (builder);
}
