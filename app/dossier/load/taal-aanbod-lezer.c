/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-aanbod-lezer.h"

#include "taal-rij-lezer-private.h"

#define MANY 999999

/* The reader of rows comes first, so that the functions that are handed one find the rest behind
 * it. */
typedef struct
{
  TaalRijLezer lezer;
  TaalAanbod *aanbod;
} Lezer;

static TaalAanbod *
get_aanbod (TaalRijLezer *lezer)
{
  return ((Lezer *) (void *) lezer)->aanbod;
}

static void
read_school (TaalRijLezer *lezer)
{
  TaalSchool school;

  if (taal_rij_lezer_get_school (lezer, &school))
    g_array_append_val (get_aanbod (lezer)->scholen, school);
}

static void
read_locatie (TaalRijLezer *lezer)
{
  TaalLocatie locatie;

  if (taal_rij_lezer_get_locatie (lezer, &locatie))
    g_array_append_val (get_aanbod (lezer)->locaties, locatie);
}

static void
read_rij (TaalRijLezer *lezer)
{
  TaalAanbodRij rij = {
    .locatie = taal_rij_lezer_get_place (lezer, 0, TAAL_TABEL_LOCATIES, TRUE),
    .soort = (TaalAanbodSoort) taal_rij_lezer_get_number (lezer, 1, 0, TAAL_N_AANBOD_SOORTEN - 1),
    .peildatum = taal_rij_lezer_get_date (lezer, 2),
    .neemt_aan = taal_rij_lezer_get_number (lezer, 3, 0, 1) != 0,
    .plaatsen = taal_rij_lezer_get_int (lezer, 4, 0, MANY, G_MININT32),
    .wachttijd_weken = taal_rij_lezer_get_int (lezer, 5, 0, MANY, G_MININT32),
    .stopdatum = taal_rij_lezer_get_date (lezer, 6),
    .melder = taal_rij_lezer_get_text (lezer, 7),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && rij.peildatum != TAAL_DATE_NONE;
  if (lezer->valid)
    g_array_append_val (get_aanbod (lezer)->rijen, rij);
}

#define ROWS(tabel, cellen)                                                          \
  "SELECT rij FROM rij_" tabel " WHERE rij BETWEEN ?1 AND ?2 AND taal_lees (" cellen \
  ", rij) ORDER BY rij"

static const struct
{
  TaalTabel tabel;
  TaalLeesRijFunc func;
  const char *sql;
} tables[] = {
  { TAAL_TABEL_SCHOOL, read_school, ROWS ("school", TAAL_RIJ_LEZER_SCHOOL) },
  { TAAL_TABEL_LOCATIES, read_locatie, ROWS ("locaties", TAAL_RIJ_LEZER_LOCATIE) },
  { TAAL_TABEL_AANBOD_WI2013, read_rij,
    ROWS ("aanbod_wi2013",
          "locatie, soort, peildatum, neemt_aan, plaatsen, wachttijd_weken, stopdatum, melder") },
};

static gboolean
read_tables (TaalRijLezer *lezer, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!taal_rij_lezer_read_table (lezer, tables[i].tabel, tables[i].sql, tables[i].func, error))
      return FALSE;

  return taal_sqlite_exec (lezer->db, "COMMIT", error);
}

/* All tables in one read transaction. */
static gboolean
read_in_transaction (TaalRijLezer *lezer, GError **error)
{
  gboolean read = FALSE;

  if (!taal_sqlite_exec (lezer->db, "BEGIN", error))
    return FALSE;

  lezer->sleutels[TAAL_TABEL_LOCATIES] = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (taal_rij_lezer_attach (lezer, error))
    {
      read = read_tables (lezer, error);
      taal_rij_lezer_detach (lezer);
    }
  g_clear_pointer (&lezer->sleutels[TAAL_TABEL_LOCATIES], g_array_unref);
  if (!read)
    taal_sqlite_rollback (lezer->db);

  return read;
}

/**
 * taal_aanbod_lezer_read:
 * @verbinding: an open dossier
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads what the school offers of the Wi2013, and checks every cell: the file may come from
 * elsewhere. Its lessons are not touched.
 *
 * Returns: (transfer full) (nullable): the offer
 *
 * Thread: the dossier's worker
 */
TaalAanbod *
taal_aanbod_lezer_read (TaalVerbinding *verbinding, GCancellable *cancellable, GError **error)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalAanbod) aanbod = taal_aanbod_new (pool);
  Lezer self = {
    .lezer = { .db = verbinding->db, .pool = pool, .valid = TRUE, .cancellable = cancellable },
    .aanbod = aanbod,
  };

  taal_verbinding_assert_worker (verbinding);

  return read_in_transaction (&self.lezer, error) ? g_steal_pointer (&aanbod) : NULL;
}
