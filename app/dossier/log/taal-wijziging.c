/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-wijziging.h"

G_DEFINE_BOXED_TYPE (TaalWijziging, taal_wijziging, taal_wijziging_ref, taal_wijziging_unref)

/**
 * taal_wijziging_new:
 *
 * Returns: (transfer full): a step without contents, to be filled in before it is handed out
 *
 * Thread: any
 */
TaalWijziging *
taal_wijziging_new (void)
{
  TaalWijziging *wijziging = g_atomic_rc_box_new0 (TaalWijziging);

  wijziging->tabel = -1;
  return wijziging;
}

/**
 * taal_wijziging_ref:
 * @wijziging: a step
 *
 * Returns: (transfer full): @wijziging
 *
 * Thread: any
 */
TaalWijziging *
taal_wijziging_ref (TaalWijziging *wijziging)
{
  return g_atomic_rc_box_acquire (wijziging);
}

static void
clear (gpointer data)
{
  TaalWijziging *wijziging = data;

  g_free (wijziging->wie);
  g_free (wijziging->onderwerp);
}

/**
 * taal_wijziging_unref:
 * @wijziging: (transfer full): a step
 *
 * Thread: any
 */
void
taal_wijziging_unref (TaalWijziging *wijziging)
{
  g_atomic_rc_box_release_full (wijziging, clear);
}
