/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-presentie-lezer-private.h"

#include "taal-aantekeningen-private.h"
#include "taal-number.h"

#define MANY 999999
#define MUCH 999999900

/**
 * taal_presentie_lezer_get_self:
 * @lezer: what a reader of a row is handed
 *
 * Returns: (transfer none): the presentie that it is of
 *
 * Thread: that of the reader
 */
TaalPresentieLezer *
taal_presentie_lezer_get_self (TaalRijLezer *lezer)
{
  return (TaalPresentieLezer *) (void *) lezer;
}

/**
 * taal_presentie_lezer_set_stale:
 * @lezer: a reader of a row
 *
 * Says that a row is not as the snapshot has it, which is no damage.
 *
 * Thread: that of the reader
 */
void
taal_presentie_lezer_set_stale (TaalRijLezer *lezer)
{
  taal_presentie_lezer_get_self (lezer)->stale = TRUE;
  lezer->valid = FALSE;
}

static void
read_contract (TaalRijLezer *lezer)
{
  TaalContract contract = {
    .contract_id = taal_rij_lezer_get_id (lezer, 0),
    .gemeente = taal_rij_lezer_get_required (lezer, 1),
    .geldig = taal_rij_lezer_get_periode (lezer, 2),
    .min_aandeel = taal_rij_lezer_get_int (lezer, 4, 0, 10000, G_MININT32),
    .uitzonderingen = taal_rij_lezer_get_int (lezer, 5, 1, 15, 0),
    .max_online_pct = taal_rij_lezer_get_int (lezer, 6, 0, 10000, G_MININT32),
    .max_groep = taal_rij_lezer_get_int (lezer, 7, 0, MANY, G_MININT32),
    .uren_per_week = taal_rij_lezer_get_int (lezer, 8, 0, 16800, G_MININT32),
    .omschrijving = taal_rij_lezer_get_text (lezer, 9),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && contract.geldig.van != TAAL_DATE_NONE;
  if (lezer->valid)
    g_array_append_val (taal_presentie_lezer_get_self (lezer)->presentie->contracten, contract);
}

static void
read_groep (TaalRijLezer *lezer)
{
  TaalPresentieLezer *self = taal_presentie_lezer_get_self (lezer);
  gint32 contract = taal_rij_lezer_get_place (lezer, 0, TAAL_TABEL_CONTRACTEN, FALSE);
  const TaalGroep *groepen;
  int n;

  groepen = taal_snapshot_get_groepen (self->presentie->snapshot, &n);
  if (self->place >= n || groepen[self->place].rij != taal_rij_lezer_get_rij (lezer))
    taal_presentie_lezer_set_stale (lezer);
  if (lezer->valid)
    g_array_index (self->presentie->groep_contract, gint32, self->place++) = contract;
}

static void
read_cursist (TaalRijLezer *lezer)
{
  TaalCursist cursist = {
    .cursist_id = taal_rij_lezer_get_id (lezer, 0),
    .wet = taal_rij_lezer_get_int (lezer, 1, 0, TAAL_N_WETTEN - 1, TAAL_ENUM_NONE),
    .route = taal_rij_lezer_get_int (lezer, 2, 0, TAAL_N_ROUTES - 1, TAAL_ENUM_NONE),
    .start = taal_rij_lezer_get_date (lezer, 3),
    .vorige_school = taal_rij_lezer_get_text (lezer, 4),
    .online_toestemming_op = taal_rij_lezer_get_date (lezer, 5),
    .online_voorgelicht_op = taal_rij_lezer_get_date (lezer, 6),
    .id_gecontroleerd_op = taal_rij_lezer_get_date (lezer, 7),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  if (lezer->valid)
    g_array_append_val (taal_presentie_lezer_get_self (lezer)->presentie->cursisten, cursist);
}

static void
read_online_melding (TaalRijLezer *lezer)
{
  TaalOnlineMelding melding = {
    .gemeld_op = taal_rij_lezer_get_date (lezer, 0),
    .geldig = taal_rij_lezer_get_periode (lezer, 1),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && melding.gemeld_op != TAAL_DATE_NONE && melding.geldig.van != TAAL_DATE_NONE;
  if (lezer->valid)
    g_array_append_val (taal_presentie_lezer_get_self (lezer)->presentie->online_meldingen,
                        melding);
}

static void
read_factuur (TaalRijLezer *lezer)
{
  TaalFactuur factuur = {
    .factuur_id = taal_rij_lezer_get_id (lezer, 0),
    .cursist = taal_rij_lezer_get_place (lezer, 1, TAAL_TABEL_CURSISTEN, TRUE),
    .datum = taal_rij_lezer_get_date (lezer, 2),
    .over = taal_rij_lezer_get_periode (lezer, 3),
    .uren = taal_rij_lezer_get_number (lezer, 5, 0, MUCH),
    .bedrag = taal_rij_lezer_get_int (lezer, 6, 0, MUCH, G_MININT32),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && factuur.datum != TAAL_DATE_NONE && factuur.over.van != TAAL_DATE_NONE &&
                 factuur.over.tot != TAAL_DATE_NONE;
  if (lezer->valid)
    g_array_append_val (taal_presentie_lezer_get_self (lezer)->presentie->facturen, factuur);
}

/**
 * taal_presentie_lezer_get_login:
 * @lezer: a reader of a row
 * @column: one of its cells
 *
 * Returns: (transfer none) (nullable): the text of the cell, until the next row
 *
 * Thread: that of the reader
 */
const char *
taal_presentie_lezer_get_login (TaalRijLezer *lezer,
                                int           column)
{
  gboolean valid;
  const char *text = taal_sqlite_value_text (lezer->cellen[column], NULL, &valid);

  lezer->valid = lezer->valid && valid;
  return text;
}

static void
read_les (TaalRijLezer *lezer)
{
  TaalPresentieLezer *self = taal_presentie_lezer_get_self (lezer);
  TaalLesExtra extra = {
    .docent_getekend = (gint8) taal_rij_lezer_get_int (lezer, 0, 0, 1, -1),
    .docent_login =
        taal_presentie_deel_login (self->deel, taal_presentie_lezer_get_login (lezer, 1)),
    .docent_van = taal_rij_lezer_get_int (lezer, 2, 0, TAAL_LAST_SECOND, TAAL_TIME_NONE),
    .docent_tot = taal_rij_lezer_get_int (lezer, 3, 0, TAAL_LAST_SECOND, TAAL_TIME_NONE),
  };

  if (self->place >= self->n_lessen || self->les_rijen[self->place] != taal_rij_lezer_get_rij (lezer))
    taal_presentie_lezer_set_stale (lezer);
  if (lezer->valid)
    g_array_index (self->presentie->les_extra, TaalLesExtra, self->place++) = extra;
}

/* Parents before their children. */
static const struct
{
  TaalTabel        tabel;
  TaalLeesRijFunc  func;
  const char      *sql;
} tables[] = {
  { TAAL_TABEL_CONTRACTEN, read_contract,
    TAAL_LEES_RIJEN ("contracten",
          "contract_id, gemeente, van, tot, min_aandeel, uitzonderingen, max_online_pct, max_groep,"
          " uren_per_week, omschrijving") },
  { TAAL_TABEL_GROEPEN, read_groep, TAAL_LEES_RIJEN ("groepen", "contract") },
  { TAAL_TABEL_CURSISTEN, read_cursist,
    TAAL_LEES_RIJEN ("cursisten",
                     "cursist_id, wet, route, start, vorige_school, online_toestemming_op,"
                     " online_voorgelicht_op, id_gecontroleerd_op") },
  { TAAL_TABEL_ONLINE_MELDINGEN, read_online_melding,
    TAAL_LEES_RIJEN ("online_meldingen", "gemeld_op, ingang, einde") },
  { TAAL_TABEL_FACTUREN, read_factuur,
    TAAL_LEES_RIJEN ("facturen", "factuur_id, cursist, datum, van, tot, uren, bedrag") },
  { TAAL_TABEL_LESSEN, read_les,
    TAAL_LEES_RIJEN ("lessen", "docent_getekend, docent_login, docent_van, docent_tot") },
};

static gboolean
read_tables (TaalPresentieLezer           *self,
             TaalVerbinding  *verbinding,
             GError         **error)
{
  gint64 data_version;

  if (!taal_sqlite_get_int (self->lezer.db, "SELECT max(rij) FROM rij_presentie", &self->lezer.n_total, error) ||
      !taal_sqlite_get_int (self->lezer.db, "PRAGMA data_version", &data_version, error))
    return FALSE;
  if (data_version != verbinding->data_version)
    {
      self->stale = TRUE;
      return FALSE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      self->place = 0;
      if (!taal_rij_lezer_read_table (&self->lezer, tables[i].tabel, tables[i].sql, tables[i].func, error))
        return FALSE;
      if ((tables[i].tabel == TAAL_TABEL_LESSEN && self->place != self->n_lessen) ||
          (tables[i].tabel == TAAL_TABEL_GROEPEN && self->place != (int) self->presentie->groep_contract->len))
        {
          self->stale = TRUE;
          return FALSE;
        }
    }

  return taal_presentie_rijen_read (self, verbinding, error);
}

/* Reads all tables in one read transaction. */
static gboolean
read_in_transaction (TaalPresentieLezer           *self,
                     TaalVerbinding  *verbinding,
                     GError         **error)
{
  const TaalTabel parents[] = { TAAL_TABEL_CONTRACTEN, TAAL_TABEL_CURSISTEN };
  gboolean read = FALSE;

  if (!taal_sqlite_exec (self->lezer.db, "BEGIN", error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (parents); i++)
    self->lezer.sleutels[parents[i]] = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (taal_rij_lezer_attach (&self->lezer, error))
    {
      read = read_tables (self, verbinding, error) && taal_sqlite_exec (self->lezer.db, "COMMIT", error);
      taal_rij_lezer_detach (&self->lezer);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (parents); i++)
    g_clear_pointer (&self->lezer.sleutels[parents[i]], g_array_unref);
  if (!read)
    taal_sqlite_rollback (self->lezer.db);

  return read;
}

/* The approvals are no table of a school's own: they are noted beside those. */
static gboolean
read_overnames (TaalPresentie   *presentie,
                TaalVerbinding  *verbinding,
                GError         **error)
{
  g_autoptr (TaalAantekeningen) aantekeningen = taal_aantekeningen_read (verbinding, error);
  const TaalGoedkeuring *goedkeuringen;
  guint n;

  if (aantekeningen == NULL)
    return FALSE;

  goedkeuringen = taal_aantekeningen_get_goedkeuringen (aantekeningen, &n);
  for (guint i = 0; i < n; i++)
    {
      const TaalOvername overname = {
        taal_pool_append (presentie->pool, goedkeuringen[i].vorige_school, -1),
        goedkeuringen[i].goedgekeurd_op,
      };

      g_array_append_val (presentie->overnames, overname);
    }

  return TRUE;
}

static gint32 *
list_les_rijen (const TaalSnapshot *snapshot,
                int                 n)
{
  gint32 *rijen = g_new (gint32, (gsize) n + 1);

  for (int row = 0; row < n; row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      rijen[row] = les.rij;
    }

  return rijen;
}

/**
 * taal_presentie_lezer_read:
 * @verbinding: an open dossier
 * @snapshot: what was read from it last
 * @progress: (nullable) (scope call): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): breaks it off
 * @error: a #TaalDossierError: %TAAL_DOSSIER_ERROR_CHANGED when the dossier is no longer as @snapshot has
 *   it; or %G_IO_ERROR_CANCELLED
 *
 * Reads who was at which lesson, and checks every cell: the file may come from elsewhere.
 *
 * Returns: (transfer full) (nullable): that part of the snapshot
 *
 * Thread: the dossier's worker
 */
TaalPresentie *
taal_presentie_lezer_read (TaalVerbinding    *verbinding,
                           TaalSnapshot      *snapshot,
                           TaalProgressFunc   progress,
                           gpointer           progress_data,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  g_autoptr (TaalPresentie) presentie = taal_presentie_new (snapshot, pool);
  g_autoptr (TaalPresentieDeel) deel = taal_presentie_deel_new (pool);
  int n_lessen = taal_snapshot_get_n_lessen (snapshot);
  g_autofree gint32 *les_rijen = list_les_rijen (snapshot, n_lessen);
  g_autoptr (GError) found = NULL;
  TaalPresentieLezer self = {
    .lezer = { .db = verbinding->db, .pool = pool, .valid = TRUE, .progress = progress,
               .progress_data = progress_data, .cancellable = cancellable },
    .presentie = presentie,
    .deel = deel,
    .les_rijen = les_rijen,
    .n_lessen = n_lessen,
  };
  gboolean read;

  taal_verbinding_assert_worker (verbinding);

  read = taal_verbinding_set_scan (verbinding, TRUE, &found) && read_in_transaction (&self, verbinding, &found);
  if (!taal_verbinding_set_scan (verbinding, FALSE, read ? &found : NULL))
    read = FALSE;
  read = read && read_overnames (presentie, verbinding, &found);
  if (read)
    {
      taal_presentie_take (presentie, deel);
      return g_steal_pointer (&presentie);
    }

  if (self.stale)
    g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED,
                         "it was changed since its lessons were read");
  else
    g_propagate_error (error, g_steal_pointer (&found));
  return NULL;
}
