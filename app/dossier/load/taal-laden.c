/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-laden.h"

#include "taal-rij-lezer-private.h"

static void
read_school (TaalRijLezer *lezer)
{
  TaalSchool school;

  if (taal_rij_lezer_get_school (lezer, &school))
    taal_snapshot_builder_add_school (lezer->builder, &school);
}

static void
read_locatie (TaalRijLezer *lezer)
{
  TaalLocatie locatie;

  if (taal_rij_lezer_get_locatie (lezer, &locatie))
    (void) taal_snapshot_builder_add_locatie (lezer->builder, &locatie);
}

static void
read_docent (TaalRijLezer *lezer)
{
  TaalDocent docent = {
    .docent_id = taal_rij_lezer_get_id (lezer, 0),
    .naam = taal_rij_lezer_get_required (lezer, 1),
    .rol = (TaalRol) taal_rij_lezer_get_number (lezer, 2, 0, TAAL_ROL_BESTUURDER),
    .contractvorm = taal_rij_lezer_get_int (lezer, 3, 0, TAAL_CONTRACTVORM_OPDRACHT, TAAL_ENUM_NONE),
    .dienst = taal_rij_lezer_get_periode (lezer, 4),
    .uren_per_week = taal_rij_lezer_get_int (lezer, 6, 0, G_MAXINT32, G_MININT32),
    .vog_datum = taal_rij_lezer_get_date (lezer, 7),
    .vog_profiel = taal_rij_lezer_get_text (lezer, 8),
    .vog_overlegd_op = taal_rij_lezer_get_date (lezer, 9),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && docent.dienst.van != TAAL_DATE_NONE;
  if (lezer->valid)
    (void) taal_snapshot_builder_add_docent (lezer->builder, &docent);
}

static void
read_registratie (TaalRijLezer *lezer)
{
  TaalRegistratie registratie = {
    .docent = taal_rij_lezer_get_place (lezer, 0, TAAL_TABEL_DOCENTEN, TRUE),
    .register_naam = taal_rij_lezer_get_required (lezer, 1),
    .nummer = taal_rij_lezer_get_text (lezer, 2),
    .geldig = taal_rij_lezer_get_periode (lezer, 3),
    .gecontroleerd_op = taal_rij_lezer_get_date (lezer, 5),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && registratie.geldig.van != TAAL_DATE_NONE;
  if (lezer->valid)
    taal_snapshot_builder_add_registratie (lezer->builder, &registratie);
}

static void
read_opleiding (TaalRijLezer *lezer)
{
  TaalOpleiding opleiding = {
    .docent = taal_rij_lezer_get_place (lezer, 0, TAAL_TABEL_DOCENTEN, TRUE),
    .instelling = taal_rij_lezer_get_text (lezer, 1),
    .opleiding = taal_rij_lezer_get_required (lezer, 2),
    .start = taal_rij_lezer_get_date (lezer, 3),
    .verwacht_eind = taal_rij_lezer_get_date (lezer, 4),
    .afgerond_op = taal_rij_lezer_get_date (lezer, 5),
    .gestopt_op = taal_rij_lezer_get_date (lezer, 6),
    .bewijs = taal_rij_lezer_get_text (lezer, 7),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && opleiding.start != TAAL_DATE_NONE;
  if (lezer->valid)
    taal_snapshot_builder_add_opleiding (lezer->builder, &opleiding);
}

static void
read_ervaring (TaalRijLezer *lezer)
{
  TaalErvaring ervaring = {
    .docent = taal_rij_lezer_get_place (lezer, 0, TAAL_TABEL_DOCENTEN, TRUE),
    .grond = taal_rij_lezer_get_required (lezer, 1),
    .geldig = taal_rij_lezer_get_periode (lezer, 2),
    .bewijs = taal_rij_lezer_get_text (lezer, 4),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && ervaring.geldig.van != TAAL_DATE_NONE;
  if (lezer->valid)
    taal_snapshot_builder_add_ervaring (lezer->builder, &ervaring);
}

static void
read_melding (TaalRijLezer *lezer)
{
  TaalMelding melding = {
    .melding_id = taal_rij_lezer_get_id (lezer, 0),
    .uitzondering = taal_rij_lezer_get_number (lezer, 1, 1, 4),
    .gemeld_op = taal_rij_lezer_get_date (lezer, 2),
    .geldig = taal_rij_lezer_get_periode (lezer, 3),
    .ingetrokken_op = taal_rij_lezer_get_date (lezer, 5),
    .onhaalbaarheid_bewijs = taal_rij_lezer_get_text (lezer, 6),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && melding.gemeld_op != TAAL_DATE_NONE && melding.geldig.van != TAAL_DATE_NONE;
  if (lezer->valid)
    taal_snapshot_builder_add_melding (lezer->builder, &melding);
}

static void
read_plan (TaalRijLezer *lezer)
{
  TaalPersoneelsplan plan = {
    .plan_id = taal_rij_lezer_get_id (lezer, 0),
    .vastgesteld_op = taal_rij_lezer_get_date (lezer, 1),
    .geldig = taal_rij_lezer_get_periode (lezer, 2),
    .bewijs = taal_rij_lezer_get_text (lezer, 4),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && plan.vastgesteld_op != TAAL_DATE_NONE && plan.geldig.van != TAAL_DATE_NONE;
  if (lezer->valid)
    (void) taal_snapshot_builder_add_personeelsplan (lezer->builder, &plan);
}

static void
read_maatregel (TaalRijLezer *lezer)
{
  TaalMaatregel maatregel = {
    .plan = taal_rij_lezer_get_place (lezer, 0, TAAL_TABEL_PERSONEELSPLANNEN, TRUE),
    .omschrijving = taal_rij_lezer_get_required (lezer, 1),
    .soort = taal_rij_lezer_get_int (lezer, 2, 0, TAAL_MAATREGEL_ANDERS, TAAL_ENUM_NONE),
    .docent = taal_rij_lezer_get_place (lezer, 3, TAAL_TABEL_DOCENTEN, FALSE),
    .streefdatum = taal_rij_lezer_get_date (lezer, 4),
    .gereed_op = taal_rij_lezer_get_date (lezer, 5),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  if (lezer->valid)
    taal_snapshot_builder_add_maatregel (lezer->builder, &maatregel);
}

static void
read_groep (TaalRijLezer *lezer)
{
  TaalGroep groep = {
    .groep_id = taal_rij_lezer_get_id (lezer, 0),
    .naam = taal_rij_lezer_get_text (lezer, 1),
    .wet = (TaalWet) taal_rij_lezer_get_number (lezer, 2, 0, TAAL_N_WETTEN - 1),
    .route = (TaalRoute) taal_rij_lezer_get_number (lezer, 3, 0, TAAL_N_ROUTES - 1),
    .locatie = taal_rij_lezer_get_place (lezer, 4, TAAL_TABEL_LOCATIES, FALSE),
    .loopt = taal_rij_lezer_get_periode (lezer, 5),
    .max_omvang = taal_rij_lezer_get_int (lezer, 7, 0, G_MAXINT32, G_MININT32),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  if (lezer->valid)
    (void) taal_snapshot_builder_add_groep (lezer->builder, &groep);
}

/* Parents before their children. */
#define ROWS(tabel, cellen) \
  "SELECT rij FROM rij_" tabel " WHERE rij BETWEEN ?1 AND ?2 AND taal_lees (" cellen ", rij) ORDER BY rij"

static const struct
{
  TaalTabel        tabel;
  gboolean         is_parent;
  TaalLeesRijFunc  func;
  const char      *sql;
} tables[] = {
  { TAAL_TABEL_SCHOOL, FALSE, read_school,
    ROWS ("school", TAAL_RIJ_LEZER_SCHOOL) },
  { TAAL_TABEL_LOCATIES, TRUE, read_locatie, ROWS ("locaties", TAAL_RIJ_LEZER_LOCATIE) },
  { TAAL_TABEL_DOCENTEN, TRUE, read_docent,
    ROWS ("docenten", "docent_id, naam, rol, contractvorm, start, eind, uren_per_week, vog_datum, vog_profiel,"
                      " vog_overlegd_op") },
  { TAAL_TABEL_REGISTRATIES, FALSE, read_registratie,
    ROWS ("registraties", "docent, register, nummer, van, tot, gecontroleerd_op") },
  { TAAL_TABEL_OPLEIDINGEN, FALSE, read_opleiding,
    ROWS ("opleidingen", "docent, instelling, opleiding, start, verwacht_eind, afgerond_op, gestopt_op, bewijs") },
  { TAAL_TABEL_ERVARING, FALSE, read_ervaring, ROWS ("ervaring", "docent, grond, van, tot, bewijs") },
  { TAAL_TABEL_MELDINGEN, FALSE, read_melding,
    ROWS ("meldingen", "melding_id, uitzondering, gemeld_op, ingang, einde, ingetrokken_op, onhaalbaarheid_bewijs") },
  { TAAL_TABEL_PERSONEELSPLANNEN, TRUE, read_plan,
    ROWS ("personeelsplannen", "plan_id, vastgesteld_op, van, tot, bewijs") },
  { TAAL_TABEL_MAATREGELEN, FALSE, read_maatregel,
    ROWS ("maatregelen", "personeelsplan, omschrijving, soort, docent, streefdatum, gereed_op") },
  { TAAL_TABEL_GROEPEN, TRUE, read_groep,
    ROWS ("groepen", "groep_id, naam, wet, route, locatie, start, eind, max_omvang") },
};

/**
 * taal_rij_lezer_begin:
 * @lezer: a reader
 *
 * Makes room for what it must remember of the tables that others refer to.
 *
 * Thread: the dossier's worker
 */
void
taal_rij_lezer_begin (TaalRijLezer *lezer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i].is_parent)
      lezer->sleutels[tables[i].tabel] = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * taal_rij_lezer_end:
 * @lezer: a reader
 *
 * Frees what taal_rij_lezer_begin() made.
 *
 * Thread: the dossier's worker
 */
void
taal_rij_lezer_end (TaalRijLezer *lezer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_clear_pointer (&lezer->sleutels[tables[i].tabel], g_array_unref);
}

/**
 * taal_rij_lezer_read_small:
 * @lezer: a reader that has begun and is attached, in a read transaction
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads all tables that a judgement needs but the lessons.
 *
 * Returns: whether every row was read and held what it must hold
 *
 * Thread: the dossier's worker
 */
gboolean
taal_rij_lezer_read_small (TaalRijLezer  *lezer,
                           GError       **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!taal_rij_lezer_read_table (lezer, tables[i].tabel, tables[i].sql, tables[i].func, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_tables (TaalRijLezer    *lezer,
             TaalVerbinding  *verbinding,
             GError         **error)
{
  gint64 data_version;

  /* The greatest rij is close enough to the number of lessons, which would take a scan. */
  if (!taal_sqlite_get_int (lezer->db, "SELECT max(rij) FROM rij_lessen", &lezer->n_total, error) ||
      !taal_rij_lezer_read_small (lezer, error) || !taal_lessen_lezer_read (lezer, verbinding, error) ||
      !taal_sqlite_get_int (lezer->db, "PRAGMA data_version", &data_version, error))
    return FALSE;

  verbinding->data_version = data_version;
  return TRUE;
}

/* Reads all tables in one read transaction. */
static gboolean
read_in_transaction (TaalRijLezer    *lezer,
                     TaalVerbinding  *verbinding,
                     GError         **error)
{
  gboolean read = FALSE;

  if (!taal_sqlite_exec (lezer->db, "BEGIN", error))
    return FALSE;

  taal_rij_lezer_begin (lezer);
  if (taal_rij_lezer_attach (lezer, error))
    {
      read = read_tables (lezer, verbinding, error) && taal_sqlite_exec (lezer->db, "COMMIT", error);
      taal_rij_lezer_detach (lezer);
    }
  taal_rij_lezer_end (lezer);
  if (!read)
    taal_sqlite_rollback (lezer->db);

  return read;
}

/**
 * taal_laden_snapshot:
 * @verbinding: an open dossier
 * @progress: (nullable) (scope call): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads all that a judgement needs, as it is at one moment, and checks every cell: the file may come
 * from elsewhere.
 *
 * Returns: (transfer full) (nullable): the snapshot
 *
 * Thread: the dossier's worker
 */
TaalSnapshot *
taal_laden_snapshot (TaalVerbinding    *verbinding,
                     TaalProgressFunc   progress,
                     gpointer           progress_data,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalSnapshotBuilder) builder = taal_snapshot_builder_new (pool);
  TaalRijLezer lezer = {
    .db = verbinding->db,
    .builder = builder,
    .pool = pool,
    .valid = TRUE,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };
  gboolean read;

  taal_verbinding_assert_worker (verbinding);

  read = taal_verbinding_set_scan (verbinding, TRUE, error) && read_in_transaction (&lezer, verbinding, error);
  if (!taal_verbinding_set_scan (verbinding, FALSE, read ? error : NULL) || !read)
    return NULL;

  return taal_snapshot_builder_end (builder);
}
