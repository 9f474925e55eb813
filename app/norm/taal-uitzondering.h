/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lezing.h"
#include "taal-snapshot.h"

G_BEGIN_DECLS

#define TAAL_N_UITZONDERINGEN 4

/**
 * TaalUitzonderingen:
 * @bruikbaar: bit k - 1 for exception k
 * @meldingen: for each exception the melding that makes it usable, by its place, or %TAAL_GEEN
 * @belet: for each that is not usable, the parameter that stands in the way, whose rule is cited
 *
 * Which of the four exceptions are usable on a date, and by which melding (norm.md 4).
 */
typedef struct
{
  guint         bruikbaar;
  int           meldingen[TAAL_N_UITZONDERINGEN];
  TaalParameter belet[TAAL_N_UITZONDERINGEN];
} TaalUitzonderingen;

/**
 * TaalUitzonderingLijn:
 *
 * The same as a step function of the date. Immutable; it borrows the packets and the snapshot.
 */
typedef struct _TaalUitzonderingLijn TaalUitzonderingLijn;

TaalUitzonderingLijn     *taal_uitzondering_lijn_new         (TaalLezing                  lezing,
                                                              const TaalSnapshot         *snapshot);
void                      taal_uitzondering_lijn_free        (TaalUitzonderingLijn       *lijn);
const TaalUitzonderingen *taal_uitzondering_lijn_op          (const TaalUitzonderingLijn *lijn,
                                                              TaalDate                    date);
TaalDate                  taal_uitzondering_lijn_end         (const TaalUitzonderingLijn *lijn,
                                                              TaalDate                    date);
void                      taal_uitzondering_lijn_add_grenzen (const TaalUitzonderingLijn *lijn,
                                                              GArray                     *dates);
gboolean                  taal_uitzondering_lijn_ooit        (const TaalUitzonderingLijn *lijn,
                                                              int                         uitzondering,
                                                              TaalPeriode                 periode);
gboolean                  taal_uitzonderingen_hold           (const TaalUitzonderingen   *uitzonderingen,
                                                              int                         uitzondering);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalUitzonderingLijn, taal_uitzondering_lijn_free)

G_END_DECLS
