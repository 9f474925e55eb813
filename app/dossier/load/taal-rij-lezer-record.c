/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-rij-lezer-private.h"

/**
 * taal_rij_lezer_get_school:
 * @lezer: a reader at a row of %TAAL_RIJ_LEZER_SCHOOL
 * @school: (out caller-allocates): the row
 *
 * Returns: whether every cell so far held what it must hold
 *
 * Thread: the reader's
 */
gboolean
taal_rij_lezer_get_school (TaalRijLezer *lezer, TaalSchool *school)
{
  *school = (TaalSchool) {
    .bow_nummer = taal_rij_lezer_get_required (lezer, 0),
    .naam = taal_rij_lezer_get_required (lezer, 1),
    .status =
        (TaalKeurmerkStatus) taal_rij_lezer_get_number (lezer, 2, 0, TAAL_KEURMERK_INGETROKKEN),
    .keurmerk = taal_rij_lezer_get_periode (lezer, 3),
    .rij = taal_rij_lezer_get_rij (lezer),
  };
  lezer->valid = lezer->valid && school->keurmerk.van != TAAL_DATE_NONE;

  return lezer->valid;
}

/**
 * taal_rij_lezer_get_locatie:
 * @lezer: a reader at a row of %TAAL_RIJ_LEZER_LOCATIE
 * @locatie: (out caller-allocates): the row
 *
 * Returns: whether every cell so far held what it must hold
 *
 * Thread: the reader's
 */
gboolean
taal_rij_lezer_get_locatie (TaalRijLezer *lezer, TaalLocatie *locatie)
{
  *locatie = (TaalLocatie) {
    .locatie_id = taal_rij_lezer_get_id (lezer, 0),
    .naam = taal_rij_lezer_get_required (lezer, 1),
    .gemeente = taal_rij_lezer_get_required (lezer, 2),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  return lezer->valid;
}
