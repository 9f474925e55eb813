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
