/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-onderzoek.h"

G_DEFINE_BOXED_TYPE (TaalOnderzoek, taal_onderzoek, taal_onderzoek_ref, taal_onderzoek_unref)

static TaalOnderzoek *
new_onderzoek (TaalBron    *bron,
               TaalNorm    *norm,
               TaalPeriode  periode)
{
  TaalOnderzoek *onderzoek = g_atomic_rc_box_new0 (TaalOnderzoek);

  onderzoek->bron = taal_bron_ref (bron);
  onderzoek->norm = taal_norm_ref (norm);
  onderzoek->periode = periode;

  return onderzoek;
}

/**
 * taal_onderzoek_run_online:
 * @bron: a school, loaded with its presentie
 * @norm: the packets
 * @periode: the examined period, closed
 *
 * Returns: (transfer full): the safeguards of its online lessons, and the hours of its cursisten
 *
 * Thread: any
 */
TaalOnderzoek *
taal_onderzoek_run_online (TaalBron    *bron,
                           TaalNorm    *norm,
                           TaalPeriode  periode)
{
  TaalOnderzoek *onderzoek;

  g_return_val_if_fail (bron != NULL && taal_bron_get_presentie (bron) != NULL && norm != NULL, NULL);

  onderzoek = new_onderzoek (bron, norm, periode);
  onderzoek->waarborgen = taal_waarborgen_compute (norm, taal_bron_get_presentie (bron), periode);

  return onderzoek;
}

/**
 * taal_onderzoek_run_signalen:
 * @bron: a school, loaded with its presentie
 * @norm: the packets
 * @periode: the examined period, closed
 *
 * Returns: (transfer full): the signals that it gives
 *
 * Thread: any
 */
TaalOnderzoek *
taal_onderzoek_run_signalen (TaalBron    *bron,
                             TaalNorm    *norm,
                             TaalPeriode  periode)
{
  TaalOnderzoek *onderzoek;

  g_return_val_if_fail (bron != NULL && taal_bron_get_presentie (bron) != NULL && norm != NULL, NULL);

  onderzoek = new_onderzoek (bron, norm, periode);
  onderzoek->signalen = taal_signalen_compute (norm, taal_bron_get_presentie (bron), periode);

  return onderzoek;
}

/* How the two halves of an examination are told of as one whole. */
typedef struct
{
  TaalProgressFunc  progress;
  gpointer          progress_data;
  GCancellable     *cancellable;
  int               half;
} Verloop;

/* The halves are as long as one another to whoever waits; together they are two thousand parts. */
static gboolean
voortgang_cb (gint64   done,
              gint64   total,
              gpointer data)
{
  const Verloop *verloop = data;

  if (g_cancellable_is_cancelled (verloop->cancellable))
    return FALSE;
  if (verloop->progress != NULL)
    verloop->progress (verloop->half * 1000 + (total > 0 ? done * 1000 / total : 0), 2000,
                       verloop->progress_data);

  return TRUE;
}

/**
 * taal_onderzoek_run_full:
 * @bron: a school, loaded with its presentie
 * @norm: the packets
 * @periode: the examined period, closed
 * @progress: (scope call) (nullable): told how far it is, on the thread that does the work
 * @progress_data: passed to @progress
 * @cancellable: (nullable): breaks it off
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Looks for all that presence tells: of millions of rows that takes long enough to want to see how
 * far it is, or to stop it.
 *
 * Returns: (transfer full) (nullable): the safeguards and hours, and the signals
 *
 * Thread: any
 */
TaalOnderzoek *
taal_onderzoek_run_full (TaalBron          *bron,
                         TaalNorm          *norm,
                         TaalPeriode        periode,
                         TaalProgressFunc   progress,
                         gpointer           progress_data,
                         GCancellable      *cancellable,
                         GError           **error)
{
  g_autoptr (TaalOnderzoek) onderzoek = NULL;
  Verloop verloop = { progress, progress_data, cancellable, 0 };
  TaalPresentie *presentie;

  g_return_val_if_fail (bron != NULL && taal_bron_get_presentie (bron) != NULL && norm != NULL,
                        NULL);

  onderzoek = new_onderzoek (bron, norm, periode);
  presentie = taal_bron_get_presentie (bron);
  onderzoek->waarborgen =
      taal_waarborgen_compute_voortgang (norm, presentie, periode, voortgang_cb, &verloop);
  verloop.half = 1;
  if (onderzoek->waarborgen != NULL)
    onderzoek->signalen =
        taal_signalen_compute_voortgang (norm, presentie, periode, voortgang_cb, &verloop);
  if (onderzoek->signalen == NULL)
    {
      (void) g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }

  return g_steal_pointer (&onderzoek);
}

/**
 * taal_onderzoek_ref:
 * @onderzoek: an examination
 *
 * Returns: (transfer full): @onderzoek
 *
 * Thread: any
 */
TaalOnderzoek *
taal_onderzoek_ref (TaalOnderzoek *onderzoek)
{
  return g_atomic_rc_box_acquire (onderzoek);
}

static void
taal_onderzoek_clear (gpointer data)
{
  TaalOnderzoek *onderzoek = data;

  g_clear_pointer (&onderzoek->waarborgen, taal_waarborgen_unref);
  g_clear_pointer (&onderzoek->signalen, taal_signalen_unref);
  g_clear_pointer (&onderzoek->norm, taal_norm_unref);
  g_clear_pointer (&onderzoek->bron, taal_bron_unref);
}

/**
 * taal_onderzoek_unref:
 * @onderzoek: (transfer full): an examination
 *
 * Thread: any
 */
void
taal_onderzoek_unref (TaalOnderzoek *onderzoek)
{
  g_atomic_rc_box_release_full (onderzoek, taal_onderzoek_clear);
}
