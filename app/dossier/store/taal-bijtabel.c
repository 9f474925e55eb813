/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-bijtabel-private.h"

static const TaalBijschema schemas[TAAL_N_BIJTABELLEN] = {
  [TAAL_BIJ_AFWIJZINGEN] = {
    .name = "bij_afwijzingen",
    .kolommen = {
      { "signaal", TAAL_BIJKOLOM_TEKST, TRUE, FALSE },
      { "sleutel", TAAL_BIJKOLOM_TEKST, TRUE, TRUE },
      { "bewijs", TAAL_BIJKOLOM_LIJST, TRUE, TRUE },
      { "reden", TAAL_BIJKOLOM_TEKST, TRUE, TRUE },
      { "door", TAAL_BIJKOLOM_TEKST, TRUE, TRUE },
      { "op", TAAL_BIJKOLOM_GETAL, TRUE, FALSE },
      { "heropend_door", TAAL_BIJKOLOM_TEKST, FALSE, TRUE },
      { "heropend_op", TAAL_BIJKOLOM_GETAL, FALSE, FALSE },
    },
    .n_kolommen = 8,
    .select = "SELECT rij, signaal, sleutel, bewijs, reden, door, op, heropend_door, heropend_op"
              " FROM bij_afwijzingen ORDER BY rij",
    .insert = "INSERT INTO bij_afwijzingen (signaal, sleutel, bewijs, reden, door, op, heropend_door, heropend_op)"
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    .update = "UPDATE bij_afwijzingen SET heropend_door = ?2, heropend_op = ?3"
              " WHERE rij = ?1 AND heropend_op IS NULL",
    .eerste_update = 6,
    .n_update = 2,
    .remove = "DELETE FROM bij_afwijzingen WHERE rij = ?1",
    .copy = "INSERT INTO bij_afwijzingen (rij, signaal, sleutel, bewijs, reden, door, op, heropend_door, heropend_op)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
  },
  [TAAL_BIJ_GOEDKEURINGEN] = {
    .name = "bij_goedkeuringen",
    .kolommen = {
      { "vorige_school", TAAL_BIJKOLOM_TEKST, TRUE, FALSE },
      { "goedgekeurd_op", TAAL_BIJKOLOM_GETAL, TRUE, FALSE },
      { "bewijs", TAAL_BIJKOLOM_TEKST, FALSE, TRUE },
    },
    .n_kolommen = 3,
    .select = "SELECT rij, vorige_school, goedgekeurd_op, bewijs FROM bij_goedkeuringen ORDER BY rij",
    .insert = "INSERT INTO bij_goedkeuringen (vorige_school, goedgekeurd_op, bewijs) VALUES (?1, ?2, ?3)",
    .remove = "DELETE FROM bij_goedkeuringen WHERE rij = ?1",
    .copy = "INSERT INTO bij_goedkeuringen (rij, vorige_school, goedgekeurd_op, bewijs)"
            " VALUES (?1, ?2, ?3, ?4)",
  },
  [TAAL_BIJ_BIJLAGEN] = {
    .name = "bij_bijlagen",
    .kolommen = {
      { "sha256", TAAL_BIJKOLOM_TEKST, TRUE, FALSE },
      { "soort", TAAL_BIJKOLOM_TEKST, TRUE, FALSE },
      { "naam", TAAL_BIJKOLOM_TEKST, TRUE, TRUE },
      { "grootte", TAAL_BIJKOLOM_GETAL, TRUE, FALSE },
      { "toegevoegd_op", TAAL_BIJKOLOM_GETAL, TRUE, FALSE },
      { "lessen", TAAL_BIJKOLOM_LIJST, TRUE, FALSE },
    },
    .n_kolommen = 6,
    .select = "SELECT rij, sha256, soort, naam, grootte, toegevoegd_op, lessen FROM bij_bijlagen ORDER BY rij",
    .insert = "INSERT INTO bij_bijlagen (sha256, soort, naam, grootte, toegevoegd_op, lessen)"
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    .update = "UPDATE bij_bijlagen SET lessen = ?2 WHERE rij = ?1",
    .eerste_update = 5,
    .n_update = 1,
    .remove = "DELETE FROM bij_bijlagen WHERE rij = ?1",
    .copy = "INSERT INTO bij_bijlagen (rij, sha256, soort, naam, grootte, toegevoegd_op, lessen)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  },
  [TAAL_BIJ_PRESENTIEBESTANDEN] = {
    .name = "bij_presentiebestanden",
    .kolommen = {
      { "sha256", TAAL_BIJKOLOM_TEKST, TRUE, FALSE },
      { "programma", TAAL_BIJKOLOM_TEKST, TRUE, FALSE },
      { "ingelezen_op", TAAL_BIJKOLOM_GETAL, TRUE, FALSE },
      { "lessen", TAAL_BIJKOLOM_LIJST, FALSE, FALSE },
    },
    .n_kolommen = 4,
    .select = "SELECT rij, sha256, programma, ingelezen_op, lessen FROM bij_presentiebestanden ORDER BY rij",
    .insert = "INSERT INTO bij_presentiebestanden (sha256, programma, ingelezen_op, lessen)"
              " VALUES (?1, ?2, ?3, ?4)",
    .remove = "DELETE FROM bij_presentiebestanden WHERE rij = ?1",
    .copy = "INSERT INTO bij_presentiebestanden (rij, sha256, programma, ingelezen_op, lessen)"
            " VALUES (?1, ?2, ?3, ?4, ?5)",
  },
};

/**
 * taal_bijschema_get:
 * @tabel: a table
 *
 * Returns: (transfer none): what it looks like
 *
 * Thread: any
 */
const TaalBijschema *
taal_bijschema_get (TaalBijtabel tabel)
{
  g_assert (tabel < TAAL_N_BIJTABELLEN);

  return &schemas[tabel];
}

/**
 * taal_bijschema_find:
 * @name: the name of a table, exact
 *
 * Returns: the #TaalBijtabel of that name, or -1
 *
 * Thread: any
 */
int
taal_bijschema_find (const char *name)
{
  for (int i = 0; i < TAAL_N_BIJTABELLEN; i++)
    if (g_str_equal (schemas[i].name, name))
      return i;

  return -1;
}
