/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-snapshot.h"

G_BEGIN_DECLS

/* A les in a list, in two lines, and what is in its way. */

char *taal_les_woorden_titel      (const TaalSnapshot *snapshot,
                                   const TaalLes      *les);
char *taal_les_woorden_wie        (const TaalSnapshot *snapshot,
                                   const TaalLes      *les);
char *taal_les_woorden_botsing    (guint               botsing);
int   taal_les_woorden_find_groep (const TaalSnapshot *snapshot,
                                   const char         *groep_id);

G_END_DECLS
