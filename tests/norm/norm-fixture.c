/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "norm-fixture.h"

TaalDate
norm_fixture_day (const char *text)
{
  TaalDate date;

  g_assert_cmpint (taal_date_parse (text, &date), ==, TAAL_DATE_PARSE_OK);
  return date;
}

/* The shipped packet, as the program has it. */
TaalNorm *
norm_fixture_shipped (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "norm", "blik-op-werk.yaml", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TaalNormpakket) pakket = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  pakket = taal_normpakket_parse (bytes, "blik-op-werk.yaml", TAAL_PAKKET_GELEVERD, &error);
  g_assert_no_error (error);

  return taal_norm_new (&pakket, 1, TAAL_DATE_NONE);
}

TaalOordeel *
norm_fixture_judge (TaalNorm     *norm,
                    TaalSnapshot *snapshot,
                    const char   *van,
                    const char   *tot)
{
  g_autoptr (TaalTelling) telling = taal_telling_new (snapshot);
  TaalPeriode periode = { norm_fixture_day (van), norm_fixture_day (tot) };

  return taal_oordeel_compute (norm, snapshot, telling, periode);
}

static void
add_lessons (TaalSnapshotBuilder *builder,
             TaalPool            *pool,
             int                  docent,
             int                  n)
{
  static int number;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("L%d", ++number);
      TaalLes les = { taal_pool_append (pool, id, -1), 0, docent, TAAL_GEEN, taal_date_from_ymd (2023, 6, 1), -1, 60,
                      TAAL_VORM_FYSIEK, TAAL_LES_GEGEVEN };

      taal_snapshot_builder_add_les (builder, &les);
    }
}

static int
add_docent (TaalSnapshotBuilder *builder,
            const char          *id)
{
  TaalDocent docent = { .docent_id = id, .naam = id, .rol = TAAL_ROL_DOCENT,
                        .dienst = { taal_date_from_ymd (2020, 1, 1), TAAL_DATE_NONE } };

  return taal_snapshot_builder_add_docent (builder, &docent);
}

/* A school with so many lessons of each status on 2023-06-01, exceptions 1 and 2 usable. */
TaalSnapshot *
norm_fixture_shares (int certified,
                     int aankomend,
                     int ervaren,
                     int uncertified)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  TaalDate start = taal_date_from_ymd (2023, 1, 1);
  TaalPeriode open = { start, TAAL_DATE_NONE };
  TaalGroep groep = { .groep_id = "G1", .wet = TAAL_WET_WI2021, .route = TAAL_ROUTE_B1, .locatie = TAAL_GEEN,
                      .max_omvang = G_MININT32 };
  int c = add_docent (builder, "C"), a = add_docent (builder, "A"), e = add_docent (builder, "E");
  int u = add_docent (builder, "U");
  TaalRegistratie registratie = { .docent = c, .register_naam = "BVNT2", .geldig = open };
  TaalOpleiding opleiding = { .docent = a, .opleiding = "NT2", .start = start, .verwacht_eind = TAAL_DATE_NONE,
                              .afgerond_op = TAAL_DATE_NONE, .gestopt_op = TAAL_DATE_NONE, .bewijs = "b" };
  TaalErvaring ervaring = { .docent = e, .grond = "g", .geldig = open, .bewijs = "b" };

  taal_snapshot_builder_add_groep (builder, &groep);
  taal_snapshot_builder_add_registratie (builder, &registratie);
  taal_snapshot_builder_add_opleiding (builder, &opleiding);
  taal_snapshot_builder_add_ervaring (builder, &ervaring);
  for (int k = 1; k <= 2; k++)
    {
      TaalMelding melding = { k == 1 ? "M1" : "M2", k, start, open, TAAL_DATE_NONE, "b" };

      taal_snapshot_builder_add_melding (builder, &melding);
    }
  add_lessons (builder, pool, c, certified);
  add_lessons (builder, pool, a, aankomend);
  add_lessons (builder, pool, e, ervaren);
  add_lessons (builder, pool, u, uncertified);

  return taal_snapshot_builder_end (builder);
}

/* The days on which something in norm.md changes, and their neighbours. */
static TaalDate
random_day (GRand *random)
{
  static const int edges[][3] = { { 2021, 12, 31 }, { 2022, 1, 1 },  { 2022, 6, 30 }, { 2022, 12, 31 }, { 2023, 1, 1 },
                                  { 2023, 2, 28 },  { 2023, 12, 31 }, { 2024, 1, 1 }, { 2024, 2, 29 },  { 2024, 12, 31 },
                                  { 2025, 1, 1 },   { 2025, 2, 28 },  { 2025, 12, 31 } };
  const int *edge = edges[g_rand_int_range (random, 0, G_N_ELEMENTS (edges))];

  return taal_date_from_ymd (edge[0], edge[1], edge[2]) + g_rand_int_range (random, -1, 2);
}

static TaalDate
maybe_day (GRand *random)
{
  return g_rand_boolean (random) ? TAAL_DATE_NONE : random_day (random);
}

static TaalPeriode
random_periode (GRand *random)
{
  TaalPeriode periode = { random_day (random), maybe_day (random) };

  if (periode.tot != TAAL_DATE_NONE && periode.tot < periode.van)
    {
      TaalDate swap = periode.van;

      periode.van = periode.tot;
      periode.tot = swap;
    }

  return periode;
}

static const char *
maybe_text (GRand *random)
{
  return g_rand_int_range (random, 0, 4) == 0 ? NULL : "bewijs.pdf";
}

static void
add_random_grounds (TaalSnapshotBuilder *builder,
                    GRand               *random,
                    int                  docent)
{
  static const char *const registers[] = { "BVNT2", "BOW_KR", "Ander" };

  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    {
      TaalRegistratie registratie = { .docent = docent, .register_naam = registers[g_rand_int_range (random, 0, 3)],
                                      .geldig = random_periode (random), .gecontroleerd_op = TAAL_DATE_NONE };

      taal_snapshot_builder_add_registratie (builder, &registratie);
    }
  for (int i = g_rand_int_range (random, 0, 2); i > 0; i--)
    {
      TaalOpleiding opleiding = { .docent = docent, .opleiding = "NT2", .start = random_day (random),
                                  .verwacht_eind = TAAL_DATE_NONE, .afgerond_op = maybe_day (random),
                                  .gestopt_op = maybe_day (random), .bewijs = maybe_text (random) };

      taal_snapshot_builder_add_opleiding (builder, &opleiding);
    }
  for (int i = g_rand_int_range (random, 0, 2); i > 0; i--)
    {
      TaalErvaring ervaring = { .docent = docent, .grond = "grond", .geldig = random_periode (random),
                                .bewijs = maybe_text (random) };

      taal_snapshot_builder_add_ervaring (builder, &ervaring);
    }
}

static void
add_random_meldingen (TaalSnapshotBuilder *builder,
                      TaalPool            *pool,
                      GRand               *random)
{
  for (int i = g_rand_int_range (random, 0, 6); i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("M%d", i);
      TaalMelding melding = { taal_pool_append (pool, id, -1), g_rand_int_range (random, 1, 5), random_day (random),
                              random_periode (random), g_rand_int_range (random, 0, 3) ? TAAL_DATE_NONE : random_day (random),
                              maybe_text (random) };

      taal_snapshot_builder_add_melding (builder, &melding);
    }
  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    {
      TaalPersoneelsplan plan = { .plan_id = "P", .vastgesteld_op = random_day (random), .geldig = random_periode (random),
                                  .bewijs = maybe_text (random) };
      int place = taal_snapshot_builder_add_personeelsplan (builder, &plan);
      TaalMaatregel maatregel = { .plan = place, .omschrijving = "werven", .soort = TAAL_ENUM_NONE, .docent = TAAL_GEEN,
                                  .streefdatum = TAAL_DATE_NONE, .gereed_op = TAAL_DATE_NONE };

      if (g_rand_int_range (random, 0, 3) > 0)
        taal_snapshot_builder_add_maatregel (builder, &maatregel);
    }
}

/* What a school needs to have enforcement deferred: without it chance makes too few of them. */
static void
add_deferral (TaalSnapshotBuilder *builder)
{
  TaalDate start = taal_date_from_ymd (2023, 1, 1);
  TaalPeriode open = { start, TAAL_DATE_NONE };
  TaalRegistratie registratie = { .docent = 0, .register_naam = "BOW_KR", .geldig = open,
                                  .gecontroleerd_op = TAAL_DATE_NONE };
  TaalMelding melding = { "M0", 3, start, open, TAAL_DATE_NONE, "bewijs.pdf" };
  TaalPersoneelsplan plan = { .plan_id = "P0", .vastgesteld_op = start, .geldig = open, .bewijs = "plan.pdf" };
  TaalMaatregel maatregel = { .omschrijving = "werven", .soort = TAAL_ENUM_NONE, .docent = TAAL_GEEN,
                              .streefdatum = TAAL_DATE_NONE, .gereed_op = TAAL_DATE_NONE };

  taal_snapshot_builder_add_registratie (builder, &registratie);
  taal_snapshot_builder_add_melding (builder, &melding);
  maatregel.plan = taal_snapshot_builder_add_personeelsplan (builder, &plan);
  taal_snapshot_builder_add_maatregel (builder, &maatregel);
}

/* An aankomend docent who counts all through 2023 and 2024. */
static void
add_aankomend (TaalSnapshotBuilder *builder)
{
  TaalDate start = taal_date_from_ymd (2023, 1, 1);
  TaalMelding melding = { "M9", 1, start, { start, TAAL_DATE_NONE }, TAAL_DATE_NONE, "bewijs.pdf" };
  TaalOpleiding opleiding = { .docent = 0, .opleiding = "NT2", .start = start, .verwacht_eind = TAAL_DATE_NONE,
                              .afgerond_op = TAAL_DATE_NONE, .gestopt_op = TAAL_DATE_NONE, .bewijs = "bewijs.pdf" };

  taal_snapshot_builder_add_melding (builder, &melding);
  taal_snapshot_builder_add_opleiding (builder, &opleiding);
}

/* A small school whose dates sit on the boundaries, and a period to judge it over. */
TaalSnapshot *
norm_fixture_random (GRand       *random,
                     TaalPeriode *periode)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  int n_docenten = g_rand_int_range (random, 1, 5), n_groepen = g_rand_int_range (random, 1, 4);
  /* In half of the schools most lessons are given by the first docent, who is well registered. */
  gboolean good = g_rand_boolean (random);

  for (int i = 0; i < 2; i++)
    {
      TaalLocatie locatie = { i == 0 ? "A" : "B", "locatie", "GM0363" };

      taal_snapshot_builder_add_locatie (builder, &locatie);
    }
  for (int i = 0; i < n_docenten; i++)
    {
      g_autofree char *id = g_strdup_printf ("D%d", i);
      TaalDocent docent = { .docent_id = taal_pool_append (pool, id, -1), .naam = "naam",
                            .rol = g_rand_int_range (random, 0, 6) == 0 ? TAAL_ROL_VRIJWILLIGER : TAAL_ROL_DOCENT,
                            .dienst = { random_day (random), TAAL_DATE_NONE } };

      taal_snapshot_builder_add_docent (builder, &docent);
      add_random_grounds (builder, random, i);
    }
  add_random_meldingen (builder, pool, random);
  if (g_rand_int_range (random, 0, 3) == 0)
    add_deferral (builder);
  if (good && g_rand_int_range (random, 0, 3) == 0)
    add_aankomend (builder);
  for (int i = 0; i < n_groepen; i++)
    {
      TaalGroep groep = { .groep_id = "G", .wet = (TaalWet) g_rand_int_range (random, 0, 6) % TAAL_N_WETTEN,
                          .route = (TaalRoute) g_rand_int_range (random, 0, TAAL_N_ROUTES),
                          .locatie = g_rand_int_range (random, -1, 2), .max_omvang = G_MININT32 };

      if (i == 0 && g_rand_int_range (random, 0, 8) > 0)
        {
          groep.wet = TAAL_WET_WI2021;
          groep.route = TAAL_ROUTE_B1;
        }
      taal_snapshot_builder_add_groep (builder, &groep);
    }
  for (int i = g_rand_int_range (random, 0, 40); i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("L%d", i);
      TaalLes les = { taal_pool_append (pool, id, -1), g_rand_int_range (random, 0, n_groepen),
                      good && g_rand_int_range (random, 0, 4) > 0 ? 0 : g_rand_int_range (random, -1, n_docenten),
                      TAAL_GEEN, random_day (random), -1, (gint16) g_rand_int_range (random, 1, 200), TAAL_VORM_FYSIEK,
                      g_rand_int_range (random, 0, 8) == 0 ? TAAL_LES_UITGEVALLEN : TAAL_LES_GEGEVEN };

      taal_snapshot_builder_add_les (builder, &les);
    }

  *periode = random_periode (random);
  if (periode->tot == TAAL_DATE_NONE)
    periode->tot = periode->van + 364;

  return taal_snapshot_builder_end (builder);
}
