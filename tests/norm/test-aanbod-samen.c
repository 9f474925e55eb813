/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "norm-fixture.h"
#include "taal-aanbod-samen.h"
#include "taal-beschikbaarheid.h"

/* Files of one school count once where they speak of the same, and only there. */

#define MAX_ZEGT 3

/* A statement of NT2; without a peildatum there is none. */
typedef struct
{
  const char *locatie_id;
  const char *gemeente;
  const char *peildatum;
  int         plaatsen; /* -1: takes nobody */
  const char *stopdatum;
  gboolean    knm; /* of that instead */
} Zegt;

typedef struct
{
  const char *bow_nummer; /* NULL for a file without a school */
  Zegt        zegt[MAX_ZEGT];
} Bestand;

static const struct
{
  const char *name;
  Bestand     bestanden[3];
  guint       n; /* of them */
  const char *op;
  int         plaatsen; /* of all gemeenten */
  guint       n_locaties;
  guint       n_over; /* files of which something is left */
  guint       n_dubbel;
  guint       laatste, ander;
} cases[] = {
  { "the newest statement counts",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "1234", { { "L1", "GM0301", "2024-02-02", 3 } } } },
    2, "2024-03-01", 3, 1, 1, 1, 1, 0 },
  { "whichever file is first",
    { { "1234", { { "L1", "GM0301", "2024-02-02", 3 } } },
      { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } } },
    2, "2024-03-01", 3, 1, 1, 1, 0, 1 },
  { "an earlier day asks the older file",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "1234", { { "L1", "GM0301", "2024-03-02", 3 } } } },
    2, "2024-03-01", 5, 1, 1, 1, 1, 0 },
  { "on one day the fewest places",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "1234", { { "L1", "GM0301", "2024-02-01", 3 } } } },
    2, "2024-03-01", 3, 1, 1, 1, 1, 0 },
  { "on one day no before yes",
    { { "1234", { { "L1", "GM0301", "2024-02-01", -1 } } },
      { "1234", { { "L1", "GM0301", "2024-02-01", 3 } } } },
    2, "2024-03-01", 0, 1, 1, 1, 0, 1 },
  { "on one day what stops first",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 3 } } },
      { "1234", { { "L1", "GM0301", "2024-02-01", 3, "2024-02-29" } } } },
    2, "2024-03-01", 0, 1, 1, 1, 1, 0 },
  { "the same file twice: the first",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 3 } } },
      { "1234", { { "L1", "GM0301", "2024-02-01", 3 } } } },
    2, "2024-03-01", 3, 1, 1, 1, 0, 1 },
  { "other locaties of one school",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "1234", { { "L2", "GM0301", "2024-02-02", 3 } } } },
    2, "2024-03-01", 8, 2, 2, 0, 0, 0 },
  { "one id in two gemeenten",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "1234", { { "L1", "GM0150", "2024-02-02", 3 } } } },
    2, "2024-03-01", 8, 2, 2, 0, 0, 0 },
  { "another soort",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "1234", { { "L1", "GM0301", "2024-02-02", 3, NULL, TRUE } } } },
    2, "2024-03-01", 8, 2, 2, 0, 0, 0 },
  { "another school",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "1235", { { "L1", "GM0301", "2024-02-02", 3 } } } },
    2, "2024-03-01", 8, 2, 2, 0, 0, 0 },
  { "no number",
    { { "", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "", { { "L1", "GM0301", "2024-02-02", 3 } } } },
    2, "2024-03-01", 8, 2, 2, 0, 0, 0 },
  { "no school",
    { { NULL, { { "L1", "GM0301", "2024-02-01", 5 } } },
      { NULL, { { "L1", "GM0301", "2024-02-02", 3 } } } },
    2, "2024-03-01", 0, 2, 2, 0, 0, 0 },
  { "each speaks last of another locatie, and one is alone",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 }, { "L2", "GM0301", "2024-02-02", 7 } } },
      { "1234",
        { { "L1", "GM0301", "2024-02-02", 3 },
          { "L2", "GM0301", "2024-02-01", 9 },
          { "L3", "GM0150", "2024-02-01", 20 } } } },
    2, "2024-03-01", 30, 3, 2, 1, 1, 0 },
  { "three files",
    { { "1234", { { "L1", "GM0301", "2024-02-01", 5 } } },
      { "1234", { { "L1", "GM0301", "2024-02-03", 3 } } },
      { "1234", { { "L1", "GM0301", "2024-02-02", 9 } } } },
    3, "2024-03-01", 3, 1, 1, 2, 1, 2 },
};

static TaalDate
day (const char *text)
{
  return text != NULL ? norm_fixture_day (text) : TAAL_DATE_NONE;
}

static TaalAanbod *
make (const Bestand *bestand)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  TaalAanbod *aanbod = taal_aanbod_new (pool);
  const TaalSchool school = { .bow_nummer = bestand->bow_nummer,
                              .naam = "De Brug",
                              .status = TAAL_KEURMERK_ACTIEF,
                              .keurmerk = { day ("2021-01-01"), TAAL_DATE_MAX } };

  if (bestand->bow_nummer != NULL)
    g_array_append_val (aanbod->scholen, school);
  for (guint i = 0; i < MAX_ZEGT && bestand->zegt[i].peildatum != NULL; i++)
    {
      const Zegt *zegt = &bestand->zegt[i];
      const TaalLocatie locatie = { .locatie_id = zegt->locatie_id,
                                    .naam = "Noord",
                                    .gemeente = zegt->gemeente };
      const TaalAanbodRij rij = { .locatie = (int) i,
                                  .soort = zegt->knm ? TAAL_AANBOD_KNM : TAAL_AANBOD_NT2,
                                  .peildatum = day (zegt->peildatum),
                                  .neemt_aan = zegt->plaatsen >= 0,
                                  .plaatsen = MAX (zegt->plaatsen, 0),
                                  .wachttijd_weken = G_MININT32,
                                  .stopdatum = day (zegt->stopdatum),
                                  .melder = taal_pool_intern (pool, "Balie"),
                                  .rij = (gint32) i + 1 };

      g_array_append_val (aanbod->locaties, locatie);
      g_array_append_val (aanbod->rijen, rij);
    }

  return aanbod;
}

static void
test_cases (void)
{
  g_autoptr (TaalNorm) norm = norm_fixture_shipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GPtrArray *aanboden = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
      const TaalAanbodVraag vraag = { day (cases[i].op), NULL, -1 };
      g_autoptr (GPtrArray) samen = NULL;
      g_autoptr (GArray) dubbel = NULL;
      g_autoptr (TaalBeschikbaarheid) found = NULL;
      gint64 plaatsen = 0;

      g_test_message ("%s", cases[i].name);
      for (guint j = 0; j < cases[i].n; j++)
        g_ptr_array_add (aanboden, make (&cases[i].bestanden[j]));
      samen = taal_aanbod_samen (aanboden, &dubbel);
      /* What comes of it stands by itself. */
      g_ptr_array_unref (aanboden);

      g_assert_cmpuint (samen->len, ==, cases[i].n_over);
      g_assert_cmpuint (dubbel->len, ==, cases[i].n_dubbel);
      if (dubbel->len > 0)
        {
          const TaalAanbodDubbel *last =
              &g_array_index (dubbel, TaalAanbodDubbel, dubbel->len - 1);

          g_assert_cmpuint (g_array_index (dubbel, TaalAanbodDubbel, 0).laatste, ==,
                            cases[i].laatste);
          g_assert_cmpuint (g_array_index (dubbel, TaalAanbodDubbel, 0).ander, ==, cases[i].ander);
          g_assert_cmpuint (last->laatste, ==, cases[i].laatste);
        }
      found = taal_beschikbaarheid_compute (norm, samen, &vraag);
      g_assert_cmpuint (found->locaties->len, ==, cases[i].n_locaties);
      for (guint j = 0; j < found->gemeenten->len; j++)
        plaatsen += g_array_index (found->gemeenten, TaalGemeenteAanbod, j).plaatsen;
      g_assert_cmpint (plaatsen, ==, cases[i].plaatsen);
    }
}

/* What was taken over keeps its words, and no longer names a row of a dossier that it is not in. */
static void
test_history (void)
{
  const Bestand old = {
    "1234", { { "L0", "GM0301", "2024-01-01", 1 }, { "L1", "GM0301", "2024-02-01", 5 } }
  };
  const Bestand new = { "1234", { { "L1", "GM0301", "2024-03-01", 3 } } };
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  g_autoptr (GPtrArray) samen = NULL;
  const TaalAanbod *first, *last;
  const TaalAanbodRij *taken;

  g_ptr_array_add (aanboden, make (&old));
  g_ptr_array_add (aanboden, make (&new));
  samen = taal_aanbod_samen (aanboden, NULL);
  g_assert_cmpuint (samen->len, ==, 2);
  first = g_ptr_array_index (samen, 0);
  last = g_ptr_array_index (samen, 1);
  g_assert_cmpuint (first->rijen->len, ==, 1);
  g_assert_cmpint (g_array_index (first->rijen, TaalAanbodRij, 0).locatie, ==, 0);
  g_assert_cmpuint (last->rijen->len, ==, 2);
  taken = &g_array_index (last->rijen, TaalAanbodRij, 1);
  g_assert_cmpint (taken->locatie, ==, 0);
  g_assert_cmpint (taken->peildatum, ==, day ("2024-02-01"));
  g_assert_cmpint (taken->rij, ==, TAAL_GEEN);
  g_assert_cmpstr (taken->melder, ==, "Balie");
  g_assert_cmpint (g_array_index (last->rijen, TaalAanbodRij, 0).rij, ==, 1);
}

/* Files that have nothing to do with each other are passed on as they are. */
static void
test_none (void)
{
  const Bestand one = { "1234", { { "L1", "GM0301", "2024-01-01", 1 } } },
                silent = { "1234", { { 0 } } };
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  g_autoptr (GPtrArray) nothing = taal_aanbod_samen (aanboden, NULL), samen = NULL;

  g_assert_cmpuint (nothing->len, ==, 0);
  g_ptr_array_add (aanboden, make (&one));
  g_ptr_array_add (aanboden, make (&silent));
  samen = taal_aanbod_samen (aanboden, NULL);
  g_assert_cmpuint (samen->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (g_ptr_array_index (samen, i) == g_ptr_array_index (aanboden, i));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/norm/aanbod-samen/cases", test_cases);
  g_test_add_func ("/norm/aanbod-samen/history", test_history);
  g_test_add_func ("/norm/aanbod-samen/none", test_none);

  return g_test_run ();
}
