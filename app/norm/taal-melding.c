/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-melding.h"

#include "taal-periode.h"

/* Whether a condition is asked. norm.md 4 asks it always, so only a packet that says no lifts it. */
static gboolean
is_asked (const TaalNorm *norm,
          TaalParameter   parameter,
          TaalDate        date)
{
  const TaalWaarde *waarde = taal_norm_get (norm, parameter, date);

  return waarde == NULL || waarde->getal;
}

/* Whether it was announced in time for the date: before it (R05), or in the transition (R06). */
static gboolean
announced_in_time (const TaalNorm    *norm,
                   const TaalMelding *melding,
                   TaalDate           date)
{
  const TaalWaarde *overgang = taal_norm_get (norm, TAAL_PARAM_OVERGANG_GEMELD_TOT, date);

  return melding->gemeld_op <= date || !is_asked (norm, TAAL_PARAM_MELDING_VOORAF, date) ||
         (overgang != NULL && melding->gemeld_op <= overgang->getal);
}

/**
 * taal_melding_get_stand:
 * @norm: the packets
 * @melding: a melding
 * @date: a known date
 *
 * Says whether @melding holds on @date (norm.md 4), without regard to whether the packets have the
 * exception then, or let it be combined with others.
 *
 * Returns: what it does on @date
 *
 * Thread: any
 */
TaalMeldingStand
taal_melding_get_stand (const TaalNorm    *norm,
                        const TaalMelding *melding,
                        TaalDate           date)
{
  if (melding->geldig.van == TAAL_DATE_NONE || date < melding->geldig.van)
    return TAAL_MELDING_NIET_INGEGAAN;
  if (melding->ingetrokken_op != TAAL_DATE_NONE && melding->ingetrokken_op <= date)
    return TAAL_MELDING_INGETROKKEN;
  if (!taal_periode_holds (melding->geldig, date))
    return TAAL_MELDING_AFGELOPEN;
  if (!announced_in_time (norm, melding, date))
    return TAAL_MELDING_NOG_NIET_GEMELD;
  if (melding->onhaalbaarheid_bewijs == NULL && is_asked (norm, TAAL_PARAM_ONHAALBAARHEID_BEWIJS_VERPLICHT, date))
    return TAAL_MELDING_GEEN_BEWIJS;

  return TAAL_MELDING_GELDT;
}
