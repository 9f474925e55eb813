/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "presentie-fixture-private.h"

#include "taal-number.h"

int
bouw_chance (const Bouw *bouw,
             int         n)
{
  return g_rand_int_range (bouw->random, 0, n);
}

const char *
bouw_new_id (const Bouw *bouw,
             char        letter,
             int         number)
{
  g_autofree char *id = g_strdup_printf ("%c%d", letter, number);

  return taal_pool_append (bouw->pool, id, -1);
}

static TaalDate
day (const Bouw *bouw)
{
  return bouw->around + bouw_chance (bouw, 15) - 7;
}

static TaalDate
maybe_day (const Bouw *bouw)
{
  return bouw_chance (bouw, 4) == 0 ? TAAL_DATE_NONE : day (bouw);
}

static TaalPeriode
some_days (const Bouw *bouw)
{
  TaalDate van = day (bouw) - bouw_chance (bouw, 3) * 7;

  return (TaalPeriode) { van, bouw_chance (bouw, 2) == 0 ? TAAL_DATE_NONE
                                                         : van + bouw_chance (bouw, 20) };
}

static void
add_people (const Bouw *bouw)
{
  for (int i = 0; i < bouw->n_docenten; i++)
    {
      TaalDocent docent = { .docent_id = bouw_new_id (bouw, 'D', i),
                            .naam = "naam",
                            .rol = bouw_chance (bouw, 4) == 0 ? TAAL_ROL_VRIJWILLIGER
                                                              : TAAL_ROL_DOCENT,
                            .dienst = { day (bouw) - 7, maybe_day (bouw) },
                            .vog_datum = TAAL_DATE_NONE,
                            .vog_overlegd_op = TAAL_DATE_NONE };

      if (docent.dienst.tot != TAAL_DATE_NONE)
        docent.dienst.tot += 7;
      taal_snapshot_builder_add_docent (bouw->builder, &docent);
    }
  for (int i = bouw_chance (bouw, 4); i > 0; i--)
    {
      TaalMelding melding = { bouw_new_id (bouw, 'M', i),
                              bouw_chance (bouw, 2) == 0 ? 4 : 1 + bouw_chance (bouw, 4),
                              day (bouw) - 4,
                              some_days (bouw),
                              bouw_chance (bouw, 4) == 0 ? day (bouw) : TAAL_DATE_NONE,
                              bouw_chance (bouw, 5) == 0 ? NULL : "bewijs.pdf" };

      taal_snapshot_builder_add_melding (bouw->builder, &melding);
    }
  for (int i = bouw_chance (bouw, 4); i > 0; i--)
    {
      TaalSchool school = { .bow_nummer = "1234",
                            .naam = "School",
                            .status = (TaalKeurmerkStatus) bouw_chance (bouw, 4),
                            .keurmerk = some_days (bouw) };

      taal_snapshot_builder_add_school (bouw->builder, &school);
    }
}

static void
add_groepen (const Bouw *bouw)
{
  for (int i = 0; i < bouw->n_groepen; i++)
    {
      TaalGroep groep = { .groep_id = bouw_new_id (bouw, 'G', i),
                          .wet = (TaalWet) bouw_chance (bouw, TAAL_N_WETTEN),
                          .route = (TaalRoute) bouw_chance (bouw, TAAL_N_ROUTES),
                          .locatie = TAAL_GEEN,
                          .loopt = { maybe_day (bouw), TAAL_DATE_NONE },
                          .max_omvang =
                              bouw_chance (bouw, 2) == 0 ? G_MININT32 : bouw_chance (bouw, 6) };
      int kind = bouw_chance (bouw, 4);

      if (kind == 0)
        {
          groep.wet = TAAL_WET_WI2021;
          groep.route = TAAL_ROUTE_B1;
        }
      else if (kind == 1)
        {
          groep.wet = TAAL_WET_WI2013;
          groep.route = TAAL_ROUTE_ALFA;
        }
      taal_snapshot_builder_add_groep (bouw->builder, &groep);
    }
}

static void
add_lessen (const Bouw *bouw)
{
  static const int begins[] = {
    0,         6 * 3600 + 3599, 7 * 3600,      9 * 3600,         9 * 3600 + 1800, 10 * 3600,
    12 * 3600, 22 * 3600,       22 * 3600 + 1, 23 * 3600 + 1800, 8 * 3600,        13 * 3600
  };
  static const int minutes[] = { 1, 30, 60, 60, 60, 61, 90, 120, 120, 180, 300, 600, 1440 };
  /* In half of the schools nearly all lessons are of one groep and are given, for long runs. */
  gboolean row = bouw_chance (bouw, 2) == 0;

  for (int i = 0; i < bouw->n_lessen; i++)
    {
      /* Unlike their order, as texts and as numbers. */
      TaalLes les = { bouw_new_id (bouw, 'L', (i * 37) % 101),
                      bouw_chance (bouw, bouw->n_groepen),
                      bouw_chance (bouw, bouw->n_docenten + 1) - 1,
                      TAAL_GEEN,
                      day (bouw),
                      bouw_chance (bouw, 8) == 0 ? TAAL_TIME_NONE
                                            : begins[bouw_chance (bouw, G_N_ELEMENTS (begins))],
                      (gint16) minutes[bouw_chance (bouw, G_N_ELEMENTS (minutes))],
                      (TaalVorm) bouw_chance (bouw, 3),
                      (TaalLesStatus) (bouw_chance (bouw, 2) == 0 ? 0 : bouw_chance (bouw, 3)) };

      if (row && bouw_chance (bouw, 20) > 0)
        {
          les.groep = 0;
          les.status = TAAL_LES_GEGEVEN;
        }
      taal_snapshot_builder_add_les (bouw->builder, &les);
    }
}

static void
add_cursisten (const Bouw    *bouw,
               TaalPresentie *presentie)
{
  static const char *const schools[] = { NULL, "", "A", "A", "A", "B" };
  /* With so many of them all that is in between matters too. */
  int spread = 1 + bouw_chance (bouw, 60);

  for (int i = 0; i < bouw->n_cursisten; i++)
    {
      TaalCursist cursist = {
        .cursist_id = bouw_new_id (bouw, 'C', (i * 7) % 31),
        .wet = bouw_chance (bouw, 4) == 0 ? bouw_chance (bouw, TAAL_N_WETTEN) : TAAL_ENUM_NONE,
        .route = bouw_chance (bouw, 4) == 0 ? bouw_chance (bouw, TAAL_N_ROUTES) : TAAL_ENUM_NONE,
        .start =
            bouw_chance (bouw, 8) == 0 ? TAAL_DATE_NONE : bouw->around + bouw_chance (bouw, spread),
        .vorige_school = schools[bouw_chance (bouw, G_N_ELEMENTS (schools))],
        .online_toestemming_op = maybe_day (bouw),
        .online_voorgelicht_op = maybe_day (bouw),
        .id_gecontroleerd_op = maybe_day (bouw)
      };

      if (bouw_chance (bouw, 2) == 0)
        cursist.online_toestemming_op = cursist.online_voorgelicht_op =
            cursist.id_gecontroleerd_op = bouw->around - 5;
      g_array_append_val (presentie->cursisten, cursist);
    }
}

static void
add_papers (const Bouw    *bouw,
            TaalPresentie *presentie)
{
  for (int i = bouw_chance (bouw, 3); i > 0; i--)
    {
      TaalContract contract = { .contract_id = bouw_new_id (bouw, 'K', i),
                                .gemeente = "GM0363",
                                .geldig = some_days (bouw),
                                .min_aandeel = G_MININT32,
                                .max_online_pct = bouw_chance (bouw, 4) == 0
                                                      ? G_MININT32
                                                      : bouw_chance (bouw, 5) * 2500,
                                .max_groep = G_MININT32,
                                .uren_per_week = G_MININT32 };

      g_array_append_val (presentie->contracten, contract);
    }
  for (int i = 0; i < bouw->n_groepen; i++)
    g_array_index (presentie->groep_contract, gint32, i) =
        bouw_chance (bouw, (int) presentie->contracten->len + 1) - 1;
  for (int i = bouw_chance (bouw, 3); i > 0; i--)
    {
      TaalOnlineMelding melding = { .gemeld_op = day (bouw), .geldig = some_days (bouw) };

      g_array_append_val (presentie->online_meldingen, melding);
    }
  for (int i = bouw_chance (bouw, 6); i > 0; i--)
    {
      static const int amounts[] = { G_MININT32, 0, 100000, 199900, 200000, 200001, 200100 };
      TaalDate van = day (bouw);
      TaalFactuur factuur = { .factuur_id = bouw_new_id (bouw, 'F', i),
                              .cursist = bouw_chance (bouw, bouw->n_cursisten),
                              .datum = day (bouw),
                              .over = { van, van + bouw_chance (bouw, 12) },
                              .uren = bouw_chance (bouw, 12) * 100 +
                                      (bouw_chance (bouw, 3) == 0 ? bouw_chance (bouw, 100) : 0),
                              .bedrag = amounts[bouw_chance (bouw, G_N_ELEMENTS (amounts))] };

      g_array_append_val (presentie->facturen, factuur);
    }
}

/* A school, the day about which its dates lie, and a period that leaves some of them out. */
TaalPresentie *
presentie_fixture_random (GRand       *random,
                          TaalDate    *around,
                          TaalPeriode *periode)
{
  static const int days[][3] = { { 2019, 1, 1 },  { 2020, 4, 6 },  { 2022, 3, 1 },
                                 { 2023, 1, 2 },  { 2023, 4, 9 },  { 2023, 4, 27 },
                                 { 2025, 4, 28 }, { 2023, 6, 30 }, { 2024, 12, 28 },
                                 { 2025, 5, 5 },  { 2023, 2, 1 },  { 2023, 5, 20 },
                                 { 2026, 5, 5 },  { 2023, 5, 26 } };
  const int *date = days[g_rand_int_range (random, 0, G_N_ELEMENTS (days))];
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  g_autoptr (TaalSnapshot) snapshot = NULL;
  Bouw bouw = { random, pool, builder, taal_date_from_ymd (date[0], date[1], date[2]), 0, 0, 0,
                0,      0,    FALSE };
  TaalPresentie *presentie;

  bouw.n_docenten = 1 + bouw_chance (&bouw, 3);
  bouw.n_groepen = 1 + bouw_chance (&bouw, 3);
  bouw.n_cursisten =
      bouw_chance (&bouw, 8) == 0 ? 24 + bouw_chance (&bouw, 6) : 1 + bouw_chance (&bouw, 7);
  bouw.n_lessen =
      bouw_chance (&bouw, 8) == 0 ? 60 + bouw_chance (&bouw, 30) : bouw_chance (&bouw, 30);
  bouw.n_times = bouw_chance (&bouw, 3) == 0 ? 3 : 6;
  bouw.absent = bouw_chance (&bouw, 12) == 0;
  add_people (&bouw);
  add_groepen (&bouw);
  add_lessen (&bouw);
  snapshot = taal_snapshot_builder_end (builder);
  presentie = taal_presentie_new (snapshot, pool);
  add_cursisten (&bouw, presentie);
  add_papers (&bouw, presentie);
  presentie_add_rijen (&bouw, presentie);
  *around = bouw.around;
  *periode =
      (TaalPeriode) { bouw.around - bouw_chance (&bouw, 9), bouw.around + bouw_chance (&bouw, 9) };

  return presentie;
}
