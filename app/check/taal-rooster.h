/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-snapshot.h"

G_BEGIN_DECLS

/* What stands in the way of a lesson at some time; flags. */
typedef enum
{
  TAAL_BOTSING_GEEN = 0,
  TAAL_BOTSING_DOCENT = 1 << 0, /* the docent has another lesson then */
  TAAL_BOTSING_GROEP = 1 << 1,  /* the groep has another lesson then */
  TAAL_BOTSING_DIENST = 1 << 2, /* the docent is not employed on that day */
} TaalBotsing;

/**
 * TaalRooster:
 *
 * The lessons of one docent and of one groep by date, to see whether another fits in. Cancelled
 * lessons take no time. A lesson without a begin is at no known time: it is in the way only of one
 * of its groep without a begin on the same day. Used by one thread.
 */
typedef struct _TaalRooster TaalRooster;

TaalRooster *taal_rooster_new  (const TaalSnapshot *snapshot,
                                int                 docent,
                                int                 groep);
void         taal_rooster_free (TaalRooster        *rooster);
void         taal_rooster_add  (TaalRooster        *rooster,
                                int                 row,
                                const TaalLes      *les);
guint        taal_rooster_look (TaalRooster        *rooster,
                                int                 row,
                                TaalDate            datum,
                                gint32              begin,
                                gint32              minuten);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalRooster, taal_rooster_free)

G_END_DECLS
