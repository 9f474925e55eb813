/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-telling.h"

G_BEGIN_DECLS

struct _TaalTelling
{
  GPtrArray *reeksen; /* TaalReeks, sorted by docent, groep, co_docent */
};

/* All lessons of a reeks up to and including a day. While gathering, those of the day itself. */
typedef struct
{
  TaalDate datum;
  TaalMaat maat;
} TaalDag;

TaalReeks *taal_reeks_new     (const TaalLes *les);
void       taal_reeks_unref   (gpointer       reeks);
int        taal_reeks_compare (gconstpointer  a,
                               gconstpointer  b);

G_END_DECLS
