/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-laden.h"

#include "taal-lezing-private.h"
#include "taal-number.h"

static void
read_school (TaalLezing *lezing)
{
  TaalSchool school = {
    .bow_nummer = taal_lezing_get_required (lezing, 0),
    .naam = taal_lezing_get_required (lezing, 1),
    .status = (TaalKeurmerkStatus) taal_lezing_get_number (lezing, 2, 0, TAAL_KEURMERK_INGETROKKEN),
    .keurmerk = taal_lezing_get_periode (lezing, 3),
  };

  lezing->valid = lezing->valid && school.keurmerk.van != TAAL_DATE_NONE;
  if (lezing->valid)
    taal_snapshot_builder_add_school (lezing->builder, &school);
}

static void
read_locatie (TaalLezing *lezing)
{
  TaalLocatie locatie = {
    .locatie_id = taal_lezing_get_id (lezing, 0),
    .naam = taal_lezing_get_required (lezing, 1),
    .gemeente = taal_lezing_get_required (lezing, 2),
  };

  if (lezing->valid)
    (void) taal_snapshot_builder_add_locatie (lezing->builder, &locatie);
}

static void
read_docent (TaalLezing *lezing)
{
  TaalDocent docent = {
    .docent_id = taal_lezing_get_id (lezing, 0),
    .naam = taal_lezing_get_required (lezing, 1),
    .rol = (TaalRol) taal_lezing_get_number (lezing, 2, 0, TAAL_ROL_BESTUURDER),
    .contractvorm = taal_lezing_get_int (lezing, 3, 0, TAAL_CONTRACTVORM_OPDRACHT, TAAL_ENUM_NONE),
    .dienst = taal_lezing_get_periode (lezing, 4),
    .uren_per_week = taal_lezing_get_int (lezing, 6, 0, G_MAXINT32, G_MININT32),
    .vog_datum = taal_lezing_get_date (lezing, 7),
    .vog_profiel = taal_lezing_get_text (lezing, 8),
    .vog_overlegd_op = taal_lezing_get_date (lezing, 9),
  };

  lezing->valid = lezing->valid && docent.dienst.van != TAAL_DATE_NONE;
  if (lezing->valid)
    (void) taal_snapshot_builder_add_docent (lezing->builder, &docent);
}

static void
read_registratie (TaalLezing *lezing)
{
  TaalRegistratie registratie = {
    .docent = taal_lezing_get_place (lezing, 0, TAAL_TABEL_DOCENTEN, TRUE),
    .register_naam = taal_lezing_get_required (lezing, 1),
    .nummer = taal_lezing_get_text (lezing, 2),
    .geldig = taal_lezing_get_periode (lezing, 3),
    .gecontroleerd_op = taal_lezing_get_date (lezing, 5),
  };

  lezing->valid = lezing->valid && registratie.geldig.van != TAAL_DATE_NONE;
  if (lezing->valid)
    taal_snapshot_builder_add_registratie (lezing->builder, &registratie);
}

static void
read_opleiding (TaalLezing *lezing)
{
  TaalOpleiding opleiding = {
    .docent = taal_lezing_get_place (lezing, 0, TAAL_TABEL_DOCENTEN, TRUE),
    .instelling = taal_lezing_get_text (lezing, 1),
    .opleiding = taal_lezing_get_required (lezing, 2),
    .start = taal_lezing_get_date (lezing, 3),
    .verwacht_eind = taal_lezing_get_date (lezing, 4),
    .afgerond_op = taal_lezing_get_date (lezing, 5),
    .gestopt_op = taal_lezing_get_date (lezing, 6),
    .bewijs = taal_lezing_get_text (lezing, 7),
  };

  lezing->valid = lezing->valid && opleiding.start != TAAL_DATE_NONE;
  if (lezing->valid)
    taal_snapshot_builder_add_opleiding (lezing->builder, &opleiding);
}

static void
read_ervaring (TaalLezing *lezing)
{
  TaalErvaring ervaring = {
    .docent = taal_lezing_get_place (lezing, 0, TAAL_TABEL_DOCENTEN, TRUE),
    .grond = taal_lezing_get_required (lezing, 1),
    .geldig = taal_lezing_get_periode (lezing, 2),
    .bewijs = taal_lezing_get_text (lezing, 4),
  };

  lezing->valid = lezing->valid && ervaring.geldig.van != TAAL_DATE_NONE;
  if (lezing->valid)
    taal_snapshot_builder_add_ervaring (lezing->builder, &ervaring);
}

static void
read_melding (TaalLezing *lezing)
{
  TaalMelding melding = {
    .melding_id = taal_lezing_get_id (lezing, 0),
    .uitzondering = taal_lezing_get_number (lezing, 1, 1, 4),
    .gemeld_op = taal_lezing_get_date (lezing, 2),
    .geldig = taal_lezing_get_periode (lezing, 3),
    .ingetrokken_op = taal_lezing_get_date (lezing, 5),
    .onhaalbaarheid_bewijs = taal_lezing_get_text (lezing, 6),
  };

  lezing->valid = lezing->valid && melding.gemeld_op != TAAL_DATE_NONE && melding.geldig.van != TAAL_DATE_NONE;
  if (lezing->valid)
    taal_snapshot_builder_add_melding (lezing->builder, &melding);
}

static void
read_plan (TaalLezing *lezing)
{
  TaalPersoneelsplan plan = {
    .plan_id = taal_lezing_get_id (lezing, 0),
    .vastgesteld_op = taal_lezing_get_date (lezing, 1),
    .geldig = taal_lezing_get_periode (lezing, 2),
    .bewijs = taal_lezing_get_text (lezing, 4),
  };

  lezing->valid = lezing->valid && plan.vastgesteld_op != TAAL_DATE_NONE && plan.geldig.van != TAAL_DATE_NONE;
  if (lezing->valid)
    (void) taal_snapshot_builder_add_personeelsplan (lezing->builder, &plan);
}

static void
read_maatregel (TaalLezing *lezing)
{
  TaalMaatregel maatregel = {
    .plan = taal_lezing_get_place (lezing, 0, TAAL_TABEL_PERSONEELSPLANNEN, TRUE),
    .omschrijving = taal_lezing_get_required (lezing, 1),
    .soort = taal_lezing_get_int (lezing, 2, 0, TAAL_MAATREGEL_ANDERS, TAAL_ENUM_NONE),
    .docent = taal_lezing_get_place (lezing, 3, TAAL_TABEL_DOCENTEN, FALSE),
    .streefdatum = taal_lezing_get_date (lezing, 4),
    .gereed_op = taal_lezing_get_date (lezing, 5),
  };

  if (lezing->valid)
    taal_snapshot_builder_add_maatregel (lezing->builder, &maatregel);
}

static void
read_groep (TaalLezing *lezing)
{
  TaalGroep groep = {
    .groep_id = taal_lezing_get_id (lezing, 0),
    .naam = taal_lezing_get_text (lezing, 1),
    .wet = (TaalWet) taal_lezing_get_number (lezing, 2, 0, TAAL_N_WETTEN - 1),
    .route = (TaalRoute) taal_lezing_get_number (lezing, 3, 0, TAAL_N_ROUTES - 1),
    .locatie = taal_lezing_get_place (lezing, 4, TAAL_TABEL_LOCATIES, FALSE),
    .loopt = taal_lezing_get_periode (lezing, 5),
    .max_omvang = taal_lezing_get_int (lezing, 7, 0, G_MAXINT32, G_MININT32),
  };

  if (lezing->valid)
    (void) taal_snapshot_builder_add_groep (lezing->builder, &groep);
}

static void
read_les (TaalLezing *lezing)
{
  TaalLes les = {
    .les_id = taal_lezing_get_id (lezing, 0),
    .groep = taal_lezing_get_place (lezing, 1, TAAL_TABEL_GROEPEN, TRUE),
    .docent = taal_lezing_get_place (lezing, 2, TAAL_TABEL_DOCENTEN, FALSE),
    .co_docent = taal_lezing_get_place (lezing, 3, TAAL_TABEL_DOCENTEN, FALSE),
    .datum = taal_lezing_get_date (lezing, 4),
    .begin = taal_lezing_get_int (lezing, 5, 0, 86399, TAAL_TIME_NONE),
    .minuten = (gint16) taal_lezing_get_number (lezing, 6, 1, 1440),
    .vorm = (TaalVorm) taal_lezing_get_number (lezing, 7, 0, TAAL_VORM_HYBRIDE),
    .status = (TaalLesStatus) taal_lezing_get_number (lezing, 8, 0, TAAL_LES_UITGEVALLEN),
  };

  lezing->valid = lezing->valid && les.datum != TAAL_DATE_NONE;
  if (lezing->valid)
    taal_snapshot_builder_add_les (lezing->builder, &les);
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
read_tables (TaalLezing  *lezing,
             GError     **error)
{
  gint64 data_version;

  /* The greatest rij is close enough to the number of lessons, which would take a scan. */
  if (!taal_sqlite_get_int (lezing->verbinding->db, "SELECT max(rij) FROM rij_lessen", &lezing->n_total, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!taal_lezing_read_table (lezing, tables[i].tabel, tables[i].sql, tables[i].func, error))
      return FALSE;

  if (!taal_sqlite_get_int (lezing->verbinding->db, "PRAGMA data_version", &data_version, error))
    return FALSE;
  lezing->verbinding->data_version = data_version;

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
  TaalLezing lezing = {
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
      lezing.sleutels[tables[i].tabel] = g_array_new (FALSE, FALSE, sizeof (gint64));
  read = read_tables (&lezing, error) && taal_sqlite_exec (verbinding->db, "COMMIT", error);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_clear_pointer (&lezing.sleutels[tables[i].tabel], g_array_unref);
  if (read)
    return taal_snapshot_builder_end (builder);

  taal_sqlite_rollback (verbinding->db);
  return NULL;
}
