/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-onderzoek-private.h"

G_DEFINE_BOXED_TYPE (TaalOnderzoek, taal_onderzoek, taal_onderzoek_ref, taal_onderzoek_unref)

/**
 * taal_onderzoek_new:
 * @bron: a school, loaded with its presentie
 * @norm: the packets
 * @periode: the examined period, closed
 *
 * Returns: (transfer full): an examination in which nothing was looked at yet
 *
 * Thread: any
 */
TaalOnderzoek *
taal_onderzoek_new (TaalBron    *bron,
                    TaalNorm    *norm,
                    TaalPeriode  periode)
{
  TaalOnderzoek *onderzoek = g_atomic_rc_box_new0 (TaalOnderzoek);

  onderzoek->bron = taal_bron_ref (bron);
  onderzoek->norm = taal_norm_ref (norm);
  onderzoek->periode = periode;
  onderzoek->afgewezen = g_hash_table_new (NULL, NULL);

  return onderzoek;
}

static char **
list_bewijs (const TaalSignaal *signaal)
{
  char **bewijs = g_new0 (char *, (gsize) signaal->n_bewijs + 1);

  for (guint i = 0; i < signaal->n_bewijs; i++)
    bewijs[i] = g_strdup (taal_signaal_get_bewijs (signaal, i));

  return bewijs;
}

/* The sleutels of a soort of which any signal was ever dismissed: of the others no evidence is summed up. */
static GHashTable *
list_sleutels (const TaalAantekeningen *aantekeningen,
               const char              *soort)
{
  GHashTable *sleutels = g_hash_table_new (g_str_hash, g_str_equal);
  const TaalAfwijzing *afwijzingen;
  guint n;

  afwijzingen = taal_aantekeningen_get_afwijzingen (aantekeningen, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (afwijzingen[i].signaal, soort))
      g_hash_table_add (sleutels, afwijzingen[i].sleutel);

  return sleutels;
}

static void
find_afwijzingen (TaalOnderzoek    *onderzoek,
                  TaalSignaalSoort  soort)
{
  const TaalAantekeningen *aantekeningen = taal_bron_get_aantekeningen (onderzoek->bron);
  const char *naam = taal_signaal_soort_get_name (soort);
  g_autoptr (GHashTable) sleutels = list_sleutels (aantekeningen, naam);
  const GArray *signalen = onderzoek->signalen->soorten[soort];

  for (guint i = 0; i < signalen->len && g_hash_table_size (sleutels) > 0; i++)
    {
      const TaalSignaal *signaal = &g_array_index (signalen, TaalSignaal, i);
      g_auto (GStrv) bewijs = NULL;
      g_autofree char *digest = NULL;
      const TaalAfwijzing *afwijzing;

      if (!g_hash_table_contains (sleutels, signaal->sleutel))
        continue;
      bewijs = list_bewijs (signaal);
      digest = taal_aantekeningen_dup_digest ((const char *const *) bewijs);
      afwijzing = taal_aantekeningen_find_afwijzing (aantekeningen, naam, signaal->sleutel, digest);
      if (afwijzing != NULL)
        g_hash_table_insert (onderzoek->afgewezen, (gpointer) signaal, (gpointer) afwijzing);
    }
}

static void
find_all_afwijzingen (TaalOnderzoek *onderzoek)
{
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    find_afwijzingen (onderzoek, (TaalSignaalSoort) soort);
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

  onderzoek = taal_onderzoek_new (bron, norm, periode);
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

  onderzoek = taal_onderzoek_new (bron, norm, periode);
  onderzoek->signalen = taal_signalen_compute (norm, taal_bron_get_presentie (bron), periode);
  find_all_afwijzingen (onderzoek);

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
 * taal_onderzoek_run:
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
taal_onderzoek_run (TaalBron          *bron,
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

  onderzoek = taal_onderzoek_new (bron, norm, periode);
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

  find_all_afwijzingen (onderzoek);
  return g_steal_pointer (&onderzoek);
}

/**
 * taal_onderzoek_run_contracten:
 * @bron: a school, loaded with its presentie
 * @norm: the packets
 * @periode: the examined period, closed
 *
 * Returns: (transfer full): its contracts with gemeenten, judged
 *
 * Thread: any
 */
TaalOnderzoek *
taal_onderzoek_run_contracten (TaalBron    *bron,
                               TaalNorm    *norm,
                               TaalPeriode  periode)
{
  TaalOnderzoek *onderzoek;

  g_return_val_if_fail (bron != NULL && taal_bron_get_presentie (bron) != NULL && norm != NULL, NULL);

  onderzoek = taal_onderzoek_new (bron, norm, periode);
  onderzoek->contracten = taal_contracten_compute (norm, taal_bron_get_presentie (bron),
                                                   taal_bron_get_telling (bron), periode);

  return onderzoek;
}

/**
 * taal_onderzoek_get_afwijzing:
 * @onderzoek: an examination
 * @signaal: one of its signals
 *
 * Returns: (transfer none) (nullable): why it was dismissed, or %NULL when it is open: also when its
 *   evidence has changed since
 *
 * Thread: any
 */
const TaalAfwijzing *
taal_onderzoek_get_afwijzing (const TaalOnderzoek *onderzoek,
                              const TaalSignaal   *signaal)
{
  g_return_val_if_fail (onderzoek != NULL && signaal != NULL, NULL);

  return g_hash_table_lookup (onderzoek->afgewezen, signaal);
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

  g_clear_pointer (&onderzoek->afgewezen, g_hash_table_unref);
  g_clear_pointer (&onderzoek->contracten, taal_contracten_unref);
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
