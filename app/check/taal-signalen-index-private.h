/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-signalen-index.h"

G_BEGIN_DECLS

struct _TaalSignalenIndex
{
  TaalOnderzoek *onderzoek;
  gsize          ready; /* once: what is made of the dismissals, of which there may be many */
  int            first[TAAL_N_SIGNALEN + 1]; /* by soort: the number of its first signal */
  GHashTable    *afwijzingen[TAAL_N_SIGNALEN]; /* sleutel -> TaalAfwijzing, the oldest first */
  GHashTable    *geldig;    /* those that dismiss a signal as it is now */
  GHashTable    *docenten;  /* docent_id -> naam */
  guint8        *afgewezen; /* by number: whether it is dismissed as it is now */
};

/* taal-signalen-stand.c */
void             taal_signalen_index_prepare   (const TaalSignalenIndex *index);
gboolean         taal_signalen_index_is_alleen (TaalSignaalSoort         soort);
TaalSignaalStand taal_signalen_index_stand     (const TaalSignalenIndex *index,
                                                TaalSignaalSoort         soort,
                                                const TaalSignaal       *signaal);

G_END_DECLS
