/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-status.h"
#include "taal-uitzondering.h"

G_BEGIN_DECLS

/**
 * TaalTijdlijn:
 * @n: how many steps it has, at least 1
 * @starts: (array length=n): the first day of each step, rising; the first lies before every date
 * @stappen: (array length=n): what a lesson of the docent counts as from that day until the next
 *
 * What a docent counts as, as a step function of the date (norm.md 3a). Counting, sensitivity, the
 * docent's page and the explanation of a lesson all read it. Immutable.
 */
typedef struct
{
  guint         n;
  TaalDate     *starts;
  TaalStatusOp *stappen;
} TaalTijdlijn;

TaalTijdlijn       *taal_tijdlijn_new   (TaalLezing                  lezing,
                                         const TaalSnapshot         *snapshot,
                                         const TaalUitzonderingLijn *uitzonderingen,
                                         int                         docent);
void                taal_tijdlijn_free  (TaalTijdlijn               *tijdlijn);
const TaalStatusOp *taal_tijdlijn_op    (const TaalTijdlijn         *tijdlijn,
                                         TaalDate                    date);
TaalDate            taal_tijdlijn_end   (const TaalTijdlijn         *tijdlijn,
                                         guint                       stap);

/**
 * TaalTijdlijnen:
 *
 * The time lines of all docenten of a snapshot under one reading, and of what is usable.
 */
typedef struct _TaalTijdlijnen TaalTijdlijnen;

TaalTijdlijnen             *taal_tijdlijnen_new                (TaalLezing            lezing,
                                                                TaalSnapshot         *snapshot);
void                        taal_tijdlijnen_free               (TaalTijdlijnen       *tijdlijnen);
gboolean                    taal_tijdlijnen_equal              (const TaalTijdlijnen *a,
                                                                const TaalTijdlijnen *b);
const TaalTijdlijn         *taal_tijdlijnen_get                (const TaalTijdlijnen *tijdlijnen,
                                                                int                   docent);
const TaalUitzonderingLijn *taal_tijdlijnen_get_uitzonderingen (const TaalTijdlijnen *tijdlijnen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalTijdlijn, taal_tijdlijn_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalTijdlijnen, taal_tijdlijnen_free)

G_END_DECLS
