/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-tijdstip.h"

G_BEGIN_DECLS

/* A time from @van up to and not including @tot. */
typedef struct
{
  TaalMoment van;
  TaalMoment tot;
} TaalInterval;

void    taal_intervallen_add      (GArray             *intervallen,
                                   TaalMoment          van,
                                   TaalMoment          tot);
gint64  taal_intervallen_seconden (const GArray       *intervallen,
                                   TaalMoment          van,
                                   TaalMoment          tot);

G_END_DECLS
