/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include "taal-aanbod.h"

/**
 * taal_aanbod_new:
 * @pool: where its texts are
 *
 * Returns: (transfer full): an offer without rows, to be filled by its maker before anyone else has
 * it
 *
 * Thread: any
 */
TaalAanbod *
taal_aanbod_new (TaalPool *pool)
{
  TaalAanbod *aanbod = g_atomic_rc_box_new0 (TaalAanbod);

  aanbod->pool = taal_pool_ref (pool);
  aanbod->scholen = g_array_new (FALSE, FALSE, sizeof (TaalSchool));
  aanbod->locaties = g_array_new (FALSE, FALSE, sizeof (TaalLocatie));
  aanbod->rijen = g_array_new (FALSE, FALSE, sizeof (TaalAanbodRij));

  return aanbod;
}

/**
 * taal_aanbod_ref:
 * @aanbod: an offer
 *
 * Returns: (transfer full): @aanbod
 *
 * Thread: any
 */
TaalAanbod *
taal_aanbod_ref (TaalAanbod *aanbod)
{
  return g_atomic_rc_box_acquire (aanbod);
}

static void
taal_aanbod_clear (gpointer data)
{
  TaalAanbod *aanbod = data;

  g_clear_pointer (&aanbod->scholen, g_array_unref);
  g_clear_pointer (&aanbod->locaties, g_array_unref);
  g_clear_pointer (&aanbod->rijen, g_array_unref);
  g_clear_pointer (&aanbod->pool, taal_pool_unref);
}

/**
 * taal_aanbod_unref:
 * @aanbod: (transfer full): an offer
 *
 * Thread: any
 */
void
taal_aanbod_unref (TaalAanbod *aanbod)
{
  g_atomic_rc_box_release_full (aanbod, taal_aanbod_clear);
}
