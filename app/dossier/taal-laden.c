/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-laden.h"

#include "taal-number.h"
#include "taal-rij-lezer-private.h"

static void
read_school (TaalRijLezer *lezer)
{
  TaalSchool school = {
    .bow_nummer = taal_rij_lezer_get_required (lezer, 0),
    .naam = taal_rij_lezer_get_required (lezer, 1),
    .status = (TaalKeurmerkStatus) taal_rij_lezer_get_number (lezer, 2, 0, TAAL_KEURMERK_INGETROKKEN),
    .keurmerk = taal_rij_lezer_get_periode (lezer, 3),
  };

  lezer->valid = lezer->valid && school.keurmerk.van != TAAL_DATE_NONE;
  if (lezer->valid)
    taal_snapshot_builder_add_school (lezer->builder, &school);
}

static void
read_locatie (TaalRijLezer *lezer)
{
  TaalLocatie locatie = {
    .locatie_id = taal_rij_lezer_get_id (lezer, 0),
    .naam = taal_rij_lezer_get_required (lezer, 1),
    .gemeente = taal_rij_lezer_get_required (lezer, 2),
  };

  if (lezer->valid)
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
  };

  if (lezer->valid)
    (void) taal_snapshot_builder_add_groep (lezer->builder, &groep);
}

static void
read_les (TaalRijLezer *lezer)
{
  TaalLes les = {
    .les_id = taal_rij_lezer_get_id (lezer, 0),
    .groep = taal_rij_lezer_get_place (lezer, 1, TAAL_TABEL_GROEPEN, TRUE),
    .docent = taal_rij_lezer_get_place (lezer, 2, TAAL_TABEL_DOCENTEN, FALSE),
    .co_docent = taal_rij_lezer_get_place (lezer, 3, TAAL_TABEL_DOCENTEN, FALSE),
    .datum = taal_rij_lezer_get_date (lezer, 4),
    .begin = taal_rij_lezer_get_int (lezer, 5, 0, 86399, TAAL_TIME_NONE),
    .minuten = (gint16) taal_rij_lezer_get_number (lezer, 6, 1, 1440),
    .vorm = (TaalVorm) taal_rij_lezer_get_number (lezer, 7, 0, TAAL_VORM_HYBRIDE),
    .status = (TaalLesStatus) taal_rij_lezer_get_number (lezer, 8, 0, TAAL_LES_UITGEVALLEN),
  };

  lezer->valid = lezer->valid && les.datum != TAAL_DATE_NONE;
  if (lezer->valid)
    taal_snapshot_builder_add_les (lezer->builder, &les);
}

/* Parents before their children. */
static const struct
{
  TaalTabel        tabel;
  gboolean         is_parent;
  TaalLeesRijFunc  func;
  const char      *sql;
} tables[] = {
  { TAAL_TABEL_SCHOOL, FALSE, read_school,
    "SELECT bow_nummer, naam, keurmerk_status, keurmerk_van, keurmerk_tot FROM rij_school ORDER BY rij" },
  { TAAL_TABEL_LOCATIES, TRUE, read_locatie, "SELECT locatie_id, naam, gemeente, rij FROM rij_locaties ORDER BY rij" },
  { TAAL_TABEL_DOCENTEN, TRUE, read_docent,
    "SELECT docent_id, naam, rol, contractvorm, start, eind, uren_per_week, vog_datum, vog_profiel, vog_overlegd_op, rij"
    " FROM rij_docenten ORDER BY rij" },
  { TAAL_TABEL_REGISTRATIES, FALSE, read_registratie,
    "SELECT docent, register, nummer, van, tot, gecontroleerd_op FROM rij_registraties ORDER BY rij" },
  { TAAL_TABEL_OPLEIDINGEN, FALSE, read_opleiding,
    "SELECT docent, instelling, opleiding, start, verwacht_eind, afgerond_op, gestopt_op, bewijs"
    " FROM rij_opleidingen ORDER BY rij" },
  { TAAL_TABEL_ERVARING, FALSE, read_ervaring, "SELECT docent, grond, van, tot, bewijs FROM rij_ervaring ORDER BY rij" },
  { TAAL_TABEL_MELDINGEN, FALSE, read_melding,
    "SELECT melding_id, uitzondering, gemeld_op, ingang, einde, ingetrokken_op, onhaalbaarheid_bewijs"
    " FROM rij_meldingen ORDER BY rij" },
  { TAAL_TABEL_PERSONEELSPLANNEN, TRUE, read_plan,
    "SELECT plan_id, vastgesteld_op, van, tot, bewijs, rij FROM rij_personeelsplannen ORDER BY rij" },
  { TAAL_TABEL_MAATREGELEN, FALSE, read_maatregel,
    "SELECT personeelsplan, omschrijving, soort, docent, streefdatum, gereed_op FROM rij_maatregelen ORDER BY rij" },
  { TAAL_TABEL_GROEPEN, TRUE, read_groep,
    "SELECT groep_id, naam, wet, route, locatie, start, eind, max_omvang, rij FROM rij_groepen ORDER BY rij" },
  { TAAL_TABEL_LESSEN, FALSE, read_les,
    "SELECT les_id, groep, docent, co_docent, datum, begin, minuten, vorm, status FROM rij_lessen ORDER BY rij" },
};

static gboolean
read_tables (TaalRijLezer  *lezer,
             GError       **error)
{
  gint64 data_version;

  /* The greatest rij is close enough to the number of lessons, which would take a scan. */
  if (!taal_sqlite_get_int (lezer->verbinding->db, "SELECT max(rij) FROM rij_lessen", &lezer->n_total, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!taal_rij_lezer_read_table (lezer, tables[i].tabel, tables[i].sql, tables[i].func, error))
      return FALSE;

  if (!taal_sqlite_get_int (lezer->verbinding->db, "PRAGMA data_version", &data_version, error))
    return FALSE;
  lezer->verbinding->data_version = data_version;

  return TRUE;
}

/**
 * taal_laden_snapshot:
 * @verbinding: an open dossier
 * @progress: (nullable) (scope call): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads all that a judgement needs, in one read transaction, and checks every cell: the file may come
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
    .verbinding = verbinding,
    .builder = builder,
    .pool = pool,
    .valid = TRUE,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };
  gboolean read;

  taal_verbinding_assert_worker (verbinding);

  if (!taal_sqlite_exec (verbinding->db, "BEGIN", error))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i].is_parent)
      lezer.sleutels[tables[i].tabel] = g_array_new (FALSE, FALSE, sizeof (gint64));
  read = read_tables (&lezer, error) && taal_sqlite_exec (verbinding->db, "COMMIT", error);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_clear_pointer (&lezer.sleutels[tables[i].tabel], g_array_unref);
  if (read)
    return taal_snapshot_builder_end (builder);

  taal_sqlite_rollback (verbinding->db);
  return NULL;
}
