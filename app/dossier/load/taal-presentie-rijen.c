/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-presentie-lezer-private.h"

/* The rows of presentie, of which there are many more than of all other tables together. */

/* Fewer rows are read before a second connection is ready. */
#define MIN_FOR_TWO 65536

/* The place of a lesson in the snapshot. Rows come lesson by lesson, so it is nearly always that of
 * the row before, or the next. */
static int
find_les (TaalPresentieLezer  *self,
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
  TaalPresentieLezer *self = taal_presentie_lezer_get_self (lezer);
  int les = find_les (self, taal_rij_lezer_get_number (lezer, 0, 1, G_MAXINT32));
  TaalPresentieRij rij = {
    .cursist = taal_rij_lezer_get_place (lezer, 1, TAAL_TABEL_CURSISTEN, TRUE),
    .aanwezig = taal_rij_lezer_get_number (lezer, 2, 0, 1) != 0,
    .paraaf = taal_presentie_is_paraaf (taal_presentie_lezer_get_login (lezer, 3)),
    .login = taal_presentie_deel_login (self->deel, taal_presentie_lezer_get_login (lezer, 4)),
    .van =
        (guint32) taal_rij_lezer_get_int (lezer, 5, 0, TAAL_LAST_SECOND, TAAL_PRESENTIE_GEEN_TIJD) &
        TAAL_PRESENTIE_GEEN_TIJD,
    .tot =
        (guint32) taal_rij_lezer_get_int (lezer, 6, 0, TAAL_LAST_SECOND, TAAL_PRESENTIE_GEEN_TIJD) &
        TAAL_PRESENTIE_GEEN_TIJD,
    .vorm = (guint32) taal_rij_lezer_get_int (lezer, 7, TAAL_VORM_FYSIEK, TAAL_VORM_ONLINE,
                                              TAAL_PRESENTIE_GEEN_VORM) &
            TAAL_PRESENTIE_GEEN_VORM,
  };

  if (lezer->valid && les == TAAL_GEEN)
    taal_presentie_lezer_set_stale (lezer);
  if (!lezer->valid)
    return;
  self->les = les;
  taal_presentie_deel_add (self->deel, les, &rij);
}

static const char rows[] =
    TAAL_LEES_RIJEN ("presentie", "les, cursist, aanwezig, paraaf, login, van, tot, vorm");

/* The second half of the rows, read on a thread of its own through a connection of its own. */
typedef struct
{
  TaalPresentieLezer         self;
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

  helft->read = taal_rij_lezer_read_range (&helft->self.lezer, TAAL_TABEL_PRESENTIE, rows,
                                           helft->after + 1, G_MAXINT64, read_rij, &helft->error);
  return NULL;
}

/* Starts on the second half. Returns whether it runs. */
static gboolean
start_helft (Helft          *helft,
             TaalPresentieLezer          *self,
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
read_helften (TaalPresentieLezer   *self,
              Helft   *helft,
              GError **error)
{
  gboolean read = taal_rij_lezer_read_range (&self->lezer, TAAL_TABEL_PRESENTIE, rows, G_MININT64,
                                             helft->after, read_rij, error);

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

/**
 * taal_presentie_rijen_read:
 * @self: what is being read, in a read transaction
 * @verbinding: its dossier
 * @error: a #TaalDossierError, or %G_IO_ERROR_CANCELLED
 *
 * Reads the rows of presentie: many of them in two halves at the same time, as the lessons are.
 *
 * Returns: whether it succeeded
 *
 * Thread: the dossier's worker
 */
gboolean
taal_presentie_rijen_read (TaalPresentieLezer           *self,
                           TaalVerbinding  *verbinding,
                           GError         **error)
{
  TaalVerbinding *beside =
      self->lezer.n_total < MIN_FOR_TWO ? NULL : taal_verbinding_open_beside (verbinding);
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
