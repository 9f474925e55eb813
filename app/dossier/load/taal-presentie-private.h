/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

/* Dossiers have ten million rows of presentie: each of these reads those of one les, by the index on
 * it. The tests hold that against SQLite's own plan. */

#define TAAL_PRESENTIE_SQL_RIJEN \
  "SELECT rij, les, cursist, aanwezig, paraaf, login, van, tot, vorm FROM rij_presentie WHERE les = ?1 ORDER BY rij"

#define TAAL_PRESENTIE_SQL_DEELNEMERS \
  "SELECT c.rij, c.cursist_id FROM rij_presentie AS p JOIN rij_cursisten AS c ON c.rij = p.cursist WHERE p.les = ?1"
