/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-number.h"
#include "taal-rij-lezer-private.h"

/* Fewer lessons are read before a second connection is ready. */
#define MIN_FOR_TWO 32768

static const char rows[] =
  "SELECT rij FROM rij_lessen WHERE rij BETWEEN ?1 AND ?2 AND"
  " taal_lees (les_id, groep, docent, co_docent, datum, begin, minuten, vorm, status, rij) ORDER BY rij";

/**
 * taal_lessen_lezer_get_les:
 * @lezer: a reader, on a row of lessons
 * @les: (out caller-allocates): the lesson
 *
 * Returns: whether the row held what it must hold; if not, the reader is no longer valid
 *
 * Thread: the reader's
 */
gboolean
taal_lessen_lezer_get_les (TaalRijLezer *lezer,
                           TaalLes      *les)
{
  *les = (TaalLes) {
    .les_id = taal_rij_lezer_get_id (lezer, 0),
    .groep = taal_rij_lezer_get_place (lezer, 1, TAAL_TABEL_GROEPEN, TRUE),
    .docent = taal_rij_lezer_get_place (lezer, 2, TAAL_TABEL_DOCENTEN, FALSE),
    .co_docent = taal_rij_lezer_get_place (lezer, 3, TAAL_TABEL_DOCENTEN, FALSE),
    .datum = taal_rij_lezer_get_date (lezer, 4),
    .begin = taal_rij_lezer_get_int (lezer, 5, 0, 86399, TAAL_TIME_NONE),
    .minuten = (gint16) taal_rij_lezer_get_number (lezer, 6, 1, 1440),
    .vorm = (TaalVorm) taal_rij_lezer_get_number (lezer, 7, 0, TAAL_VORM_HYBRIDE),
    .status = (TaalLesStatus) taal_rij_lezer_get_number (lezer, 8, 0, TAAL_LES_UITGEVALLEN),
    .rij = taal_rij_lezer_get_rij (lezer),
  };

  lezer->valid = lezer->valid && les->datum != TAAL_DATE_NONE;
  return lezer->valid;
}

static void
read_les (TaalRijLezer *lezer)
{
  TaalLes les;

  if (taal_lessen_lezer_get_les (lezer, &les))
    taal_snapshot_builder_add_les (lezer->builder, &les);
}

/* The second half of the lessons, read on a thread of its own through a connection of its own. */
typedef struct
{
  TaalRijLezer  lezer;
  TaalRijLezer *first; /* who reads the first half */
  gint64        after; /* the last rij of the first half */
  gboolean      read;
  GError       *error;
  GThread      *thread;
} Helft;

/* Tells the first reader how far this one is, since only that one says so to the user. */
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

  helft->read = taal_rij_lezer_read_range (&helft->lezer, TAAL_TABEL_LESSEN, rows, helft->after + 1, G_MAXINT64,
                                           read_les, &helft->error);
  return NULL;
}

/* Reads both halves. The error is that of the first row that is wrong, as when one thread reads all. */
static gboolean
read_helften (TaalRijLezer  *lezer,
              Helft         *helft,
              GError       **error)
{
  gboolean read = taal_rij_lezer_read_range (lezer, TAAL_TABEL_LESSEN, rows, G_MININT64, helft->after, read_les, error);

  if (!read)
    g_atomic_int_set (&helft->lezer.stop, TRUE);
  g_thread_join (helft->thread);
  if (read && helft->read)
    {
      taal_snapshot_builder_append_lessen (lezer->builder, helft->lezer.builder);
      return TRUE;
    }

  if (read)
    g_propagate_error (error, g_steal_pointer (&helft->error));
  g_clear_error (&helft->error);
  return FALSE;
}

/* Starts on the second half. Returns whether it runs. */
static gboolean
start_helft (Helft           *helft,
             TaalRijLezer    *lezer,
             TaalVerbinding  *beside)
{
  gint64 middle = lezer->n_total / 2;

  helft->first = lezer;
  /* Rows are seldom removed, so the first half nearly always fills its last chunk. */
  helft->after = middle - middle % TAAL_LESSEN_PER_CHUNK;
  helft->lezer = *lezer;
  helft->lezer.db = beside->db;
  helft->lezer.builder = taal_snapshot_builder_new_lessen (lezer->builder);
  helft->lezer.ids = NULL;
  helft->lezer.ids_left = 0;
  helft->lezer.n_done = 0;
  helft->lezer.progress = count_beside;
  helft->lezer.progress_data = helft;
  if (taal_rij_lezer_attach (&helft->lezer, NULL))
    helft->thread = g_thread_try_new ("taal-lessen", read_helft, helft, NULL);

  return helft->thread != NULL;
}

/**
 * taal_lessen_lezer_read:
 * @lezer: a reader that is attached, in a read transaction, and has read all that lessons refer to
 * @verbinding: its connection
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads the lessons: many of them in two halves at the same time, the second through a connection of
 * its own. Nobody can commit while the first connection reads, so both see the same. Where there can
 * be no second, as in memory or while another program waits to commit, one thread reads all.
 *
 * Returns: whether every lesson was read and held what it must hold
 *
 * Thread: the dossier's worker
 */
gboolean
taal_lessen_lezer_read (TaalRijLezer    *lezer,
                        TaalVerbinding  *verbinding,
                        GError         **error)
{
  TaalVerbinding *beside = lezer->n_total < MIN_FOR_TWO ? NULL : taal_verbinding_open_beside (verbinding);
  Helft helft = { .after = 0 };
  gboolean read;

  taal_verbinding_assert_worker (verbinding);

  if (beside == NULL)
    return taal_rij_lezer_read_range (lezer, TAAL_TABEL_LESSEN, rows, G_MININT64, G_MAXINT64, read_les, error);

  taal_verbinding_set_cancellable (beside, lezer->cancellable);
  if (start_helft (&helft, lezer, beside))
    read = read_helften (lezer, &helft, error);
  else
    read = taal_rij_lezer_read_range (lezer, TAAL_TABEL_LESSEN, rows, G_MININT64, G_MAXINT64, read_les, error);
  taal_snapshot_builder_free (helft.lezer.builder);
  taal_verbinding_close (beside);

  return read;
}

/**
 * taal_lessen_lezer_read_rij:
 * @lezer: a reader that is attached, in a read transaction, and has read all that lessons refer to
 * @first: the rij of the first lesson
 * @last: that of the last
 * @func: (scope call): takes a row by taal_lessen_lezer_get_les()
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether every lesson there was read and held what it must hold
 *
 * Thread: the dossier's worker
 */
gboolean
taal_lessen_lezer_read_rij (TaalRijLezer     *lezer,
                            gint32            first,
                            gint32            last,
                            TaalLeesRijFunc   func,
                            GError          **error)
{
  return taal_rij_lezer_read_range (lezer, TAAL_TABEL_LESSEN, rows, first, last, func, error);
}
