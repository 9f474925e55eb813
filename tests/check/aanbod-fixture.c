/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "aanbod-fixture.h"

#include "taal-check.h"

#define KEURMERK_VAN (AANBOD_FIXTURE_OP - 800)

TaalAanbod *
aanbod_fixture_school (const char *bow_nummer,
            TaalKeurmerkStatus status)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  TaalAanbod *aanbod = taal_aanbod_new (pool);
  TaalSchool school = {
    .bow_nummer = taal_pool_intern (pool, bow_nummer),
    .naam = taal_pool_intern (pool, "School"),
    .status = status,
    .keurmerk = { KEURMERK_VAN, TAAL_DATE_NONE },
  };

  g_array_append_val (aanbod->scholen, school);
  return aanbod;
}

void
aanbod_fixture_locatie (TaalAanbod *aanbod,
             const char *locatie_id,
             const char *gemeente)
{
  TaalLocatie locatie = {
    .locatie_id = taal_pool_intern (aanbod->pool, locatie_id),
    .naam = taal_pool_intern (aanbod->pool, locatie_id),
    .gemeente = taal_pool_intern (aanbod->pool, gemeente),
  };

  g_array_append_val (aanbod->locaties, locatie);
}

/* Of its newest locatie. */
void
aanbod_fixture_say (TaalAanbod *aanbod,
     TaalAanbodSoort soort,
     int leeftijd,
     int plaatsen)
{
  TaalAanbodRij rij = {
    .locatie = (int) aanbod->locaties->len - 1,
    .soort = soort,
    .peildatum = AANBOD_FIXTURE_OP - leeftijd,
    .neemt_aan = plaatsen >= 0,
    .plaatsen = MAX (plaatsen, 0),
    .wachttijd_weken = plaatsen == 0 ? 6 : G_MININT32,
    .stopdatum = TAAL_DATE_NONE,
  };

  g_array_append_val (aanbod->rijen, rij);
}

TaalNorm *
aanbod_fixture_norm (void)
{
  g_autoptr (GError) error = NULL;
  TaalNorm *norm = taal_check_load_norm (NULL, AANBOD_FIXTURE_OP, &error);

  g_assert_no_error (error);
  return norm;
}

/* A region with one of everything. */
GPtrArray *
aanbod_fixture_region (void)
{
  GPtrArray *aanboden = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  TaalAanbod *one = aanbod_fixture_school ("1234", TAAL_KEURMERK_ACTIEF);
  TaalAanbod *two = aanbod_fixture_school ("0099", TAAL_KEURMERK_ASPIRANT);
  TaalAanbod *three = aanbod_fixture_school ("5678", TAAL_KEURMERK_GESCHORST);

  aanbod_fixture_locatie (one, "Maastricht", "GM0935");
  aanbod_fixture_say (one, TAAL_AANBOD_ALFA, 0, 12);
  aanbod_fixture_locatie (one, "Deventer", "GM0150");
  aanbod_fixture_say (one, TAAL_AANBOD_ALFA, 100, 0); /* too old, but a newer one follows */
  aanbod_fixture_say (one, TAAL_AANBOD_ALFA, 90, 3);
  aanbod_fixture_locatie (one, "Lochem", "GM0262");
  aanbod_fixture_say (one, TAAL_AANBOD_ALFA, 91, 5);
  aanbod_fixture_locatie (one, "Brummen", "GM0213");
  aanbod_fixture_say (one, TAAL_AANBOD_ALFA, 2, -1);
  aanbod_fixture_locatie (two, "Zutphen-b", "GM0301");
  aanbod_fixture_say (two, TAAL_AANBOD_ALFA, 10, 0);
  aanbod_fixture_locatie (two, "Zutphen-a", "GM0301");
  aanbod_fixture_say (two, TAAL_AANBOD_ALFA, 10, 0);
  aanbod_fixture_locatie (two, "Apeldoorn", "GM0200");
  aanbod_fixture_say (two, TAAL_AANBOD_NT2, 1, 4);
  aanbod_fixture_locatie (two, "Later", "GM0301");
  aanbod_fixture_say (two, TAAL_AANBOD_ALFA, -1, 4);
  aanbod_fixture_locatie (three, "Geschorst", "GM0301");
  aanbod_fixture_say (three, TAAL_AANBOD_ALFA, 1, 9);

  g_ptr_array_add (aanboden, one);
  g_ptr_array_add (aanboden, two);
  g_ptr_array_add (aanboden, three);
  return aanboden;
}
