/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-presentie-lezer.h"

#include "taal-aantekeningen-private.h"
#include "taal-number.h"
#include "taal-rij-lezer-private.h"

/* Fewer rows are read before a second connection is ready. */
#define MIN_FOR_TWO 65536

#define LAST_SECOND 86399
#define MANY        999999
#define MUCH        999999900

/* The presentie that is being read, or its second half. The reader of rows comes first, so that the
 * functions that are handed one find the rest behind it. */
typedef struct
{
  TaalRijLezer       lezer;
  TaalPresentie     *presentie;
  TaalPresentieDeel *deel;
  const gint32      *les_rijen; /* the rij of each lesson of the snapshot */
  int                n_lessen;
  int                les;       /* the lesson of the row before */
  int                place;     /* how many rows of a table that the snapshot has as well were read */
  gboolean           stale;     /* the dossier is not as the snapshot has it */
} Lezer;

static Lezer *
get_self (TaalRijLezer *lezer)
{
  return (Lezer *) (void *) lezer;
}

/* Says that a row is not as the snapshot has it, which is no damage. */
static void
set_stale (TaalRijLezer *lezer)
{
  get_self (lezer)->stale = TRUE;
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
    g_array_append_val (get_self (lezer)->presentie->contracten, contract);
}

static void
read_groep (TaalRijLezer *lezer)
{
  Lezer *self = get_self (lezer);
  gint32 contract = taal_rij_lezer_get_place (lezer, 0, TAAL_TABEL_CONTRACTEN, FALSE);
  const TaalGroep *groepen;
  int n;

  groepen = taal_snapshot_get_groepen (self->presentie->snapshot, &n);
  if (self->place >= n || groepen[self->place].rij != taal_rij_lezer_get_rij (lezer))
    set_stale (lezer);
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
    g_array_append_val (get_self (lezer)->presentie->cursisten, cursist);
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
    g_array_append_val (get_self (lezer)->presentie->online_meldingen, melding);
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
    g_array_append_val (get_self (lezer)->presentie->facturen, factuur);
}

static const char *
get_login (TaalRijLezer *lezer,
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
  Lezer *self = get_self (lezer);
  TaalLesExtra extra = {
    .docent_getekend = (gint8) taal_rij_lezer_get_int (lezer, 0, 0, 1, -1),
    .docent_login = taal_presentie_deel_login (self->deel, get_login (lezer, 1)),
    .docent_van = taal_rij_lezer_get_int (lezer, 2, 0, LAST_SECOND, TAAL_TIME_NONE),
    .docent_tot = taal_rij_lezer_get_int (lezer, 3, 0, LAST_SECOND, TAAL_TIME_NONE),
  };

  if (self->place >= self->n_lessen || self->les_rijen[self->place] != taal_rij_lezer_get_rij (lezer))
    set_stale (lezer);
  if (lezer->valid)
    g_array_index (self->presentie->les_extra, TaalLesExtra, self->place++) = extra;
}

/* The place of a lesson in the snapshot. Rows come lesson by lesson, so it is nearly always that of the
 * row before, or the next. */
static int
find_les (Lezer  *self,
          gint32  rij)
{
  int low = 0, high = self->n_lessen;

  for (int i = self->les; i < MIN (self->les + 2, self->n_lessen); i++)
    if (self->les_rijen[i] == rij)
      return i;
  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (self->les_rijen[middle] == rij)
        return middle;
      if (self->les_rijen[middle] < rij)
        low = middle + 1;
      else
        high = middle;
    }

  return TAAL_GEEN;
}

static void
read_rij (TaalRijLezer *lezer)
{
  Lezer *self = get_self (lezer);
  int les = find_les (self, taal_rij_lezer_get_number (lezer, 0, 1, G_MAXINT32));
  TaalPresentieRij rij = {
    .cursist = taal_rij_lezer_get_place (lezer, 1, TAAL_TABEL_CURSISTEN, TRUE),
    .aanwezig = taal_rij_lezer_get_number (lezer, 2, 0, 1) != 0,
    .paraaf = taal_presentie_is_paraaf (get_login (lezer, 3)),
    .login = taal_presentie_deel_login (self->deel, get_login (lezer, 4)),
    .van = (guint32) taal_rij_lezer_get_int (lezer, 5, 0, LAST_SECOND, TAAL_PRESENTIE_GEEN_TIJD) &
           TAAL_PRESENTIE_GEEN_TIJD,
    .tot = (guint32) taal_rij_lezer_get_int (lezer, 6, 0, LAST_SECOND, TAAL_PRESENTIE_GEEN_TIJD) &
           TAAL_PRESENTIE_GEEN_TIJD,
    .vorm = (guint32) taal_rij_lezer_get_int (lezer, 7, TAAL_VORM_FYSIEK, TAAL_VORM_ONLINE,
                                              TAAL_PRESENTIE_GEEN_VORM) &
            TAAL_PRESENTIE_GEEN_VORM,
  };

  if (lezer->valid && les == TAAL_GEEN)
    set_stale (lezer);
  if (!lezer->valid)
    return;
  self->les = les;
  taal_presentie_deel_add (self->deel, les, &rij);
}

#define ROWS(tabel, cellen) \
  "SELECT rij FROM rij_" tabel " WHERE rij BETWEEN ?1 AND ?2 AND taal_lees (" cellen ", rij) ORDER BY rij"

static const char rows[] = ROWS ("presentie", "les, cursist, aanwezig, paraaf, login, van, tot, vorm");

/* Parents before their children. */
static const struct
{
  TaalTabel        tabel;
  TaalLeesRijFunc  func;
  const char      *sql;
} tables[] = {
  { TAAL_TABEL_CONTRACTEN, read_contract,
    ROWS ("contracten",
          "contract_id, gemeente, van, tot, min_aandeel, uitzonderingen, max_online_pct, max_groep,"
          " uren_per_week, omschrijving") },
  { TAAL_TABEL_GROEPEN, read_groep, ROWS ("groepen", "contract") },
  { TAAL_TABEL_CURSISTEN, read_cursist,
    ROWS ("cursisten", "cursist_id, wet, route, start, vorige_school, online_toestemming_op,"
                       " online_voorgelicht_op, id_gecontroleerd_op") },
  { TAAL_TABEL_ONLINE_MELDINGEN, read_online_melding, ROWS ("online_meldingen", "gemeld_op, ingang, einde") },
  { TAAL_TABEL_FACTUREN, read_factuur,
    ROWS ("facturen", "factuur_id, cursist, datum, van, tot, uren, bedrag") },
  { TAAL_TABEL_LESSEN, read_les, ROWS ("lessen", "docent_getekend, docent_login, docent_van, docent_tot") },
};

/* The second half of the rows, read on a thread of its own through a connection of its own. */
typedef struct
{
  Lezer         self;
  TaalRijLezer *first; /* who reads the first half */
  gint64        after; /* the last rij of the first half */
  gboolean      read;
  GError       *error;
  GThread      *thread;
} Helft;

static void
count_beside (gint64   done,
              gint64   total,
              gpointer data)
{
  Helft *helft = data;

  g_atomic_int_set (&helft->first->n_beside, (gint) MIN (done, G_MAXINT));
}

static gpointer
read_helft (gpointer data)
{
  Helft *helft = data;

  helft->read = taal_rij_lezer_read_range (&helft->self.lezer, TAAL_TABEL_PRESENTIE, rows, helft->after + 1,
                                           G_MAXINT64, read_rij, &helft->error);
  return NULL;
}

/* Starts on the second half. Returns whether it runs. */
static gboolean
start_helft (Helft          *helft,
             Lezer          *self,
             TaalVerbinding *beside)
{
  helft->first = &self->lezer;
  helft->after = self->lezer.n_total / 2;
  helft->self = *self;
  helft->self.lezer.db = beside->db;
  helft->self.lezer.n_done = 0;
  helft->self.lezer.progress = count_beside;
  helft->self.lezer.progress_data = helft;
  helft->self.deel = taal_presentie_deel_new (self->presentie->pool);
  if (taal_rij_lezer_attach (&helft->self.lezer, NULL))
    helft->thread = g_thread_try_new ("taal-presentie", read_helft, helft, NULL);

  return helft->thread != NULL;
}

static gboolean
read_helften (Lezer   *self,
              Helft   *helft,
              GError **error)
{
  gboolean read = taal_rij_lezer_read_range (&self->lezer, TAAL_TABEL_PRESENTIE, rows, G_MININT64, helft->after,
                                             read_rij, error);

  if (!read)
    g_atomic_int_set (&helft->self.lezer.stop, TRUE);
  g_thread_join (helft->thread);
  if (read && helft->read)
    {
      taal_presentie_deel_append (self->deel, helft->self.deel);
      return TRUE;
    }

  self->stale = self->stale || (read && helft->self.stale);
  if (read)
    g_propagate_error (error, g_steal_pointer (&helft->error));
  g_clear_error (&helft->error);
  return FALSE;
}

/* Reads the rows of presentie: many of them in two halves at the same time, as the lessons are. */
static gboolean
read_rijen (Lezer           *self,
            TaalVerbinding  *verbinding,
            GError         **error)
{
  TaalVerbinding *beside = self->lezer.n_total < MIN_FOR_TWO ? NULL : taal_verbinding_open_beside (verbinding);
  Helft helft = { .after = 0 };
  gboolean read;

  if (beside == NULL)
    return taal_rij_lezer_read_table (&self->lezer, TAAL_TABEL_PRESENTIE, rows, read_rij, error);

  taal_verbinding_set_cancellable (beside, self->lezer.cancellable);
  if (start_helft (&helft, self, beside))
    read = read_helften (self, &helft, error);
  else
    read = taal_rij_lezer_read_table (&self->lezer, TAAL_TABEL_PRESENTIE, rows, read_rij, error);
  taal_presentie_deel_free (helft.self.deel);
  taal_verbinding_close (beside);

  return read;
}

static gboolean
read_tables (Lezer           *self,
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

  return read_rijen (self, verbinding, error);
}

/* Reads all tables in one read transaction. */
static gboolean
read_in_transaction (Lezer           *self,
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
  Lezer self = {
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
