/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"

G_BEGIN_DECLS

/**
 * TaalGroepOmvang:
 * @groep: a groep, by its place
 * @maximum: the number of cursisten that the norm allows it
 * @dagen: the days of the period on which it ran while it might hold more than @maximum
 * @dagen_bruikbaar: how many of those exception 4 was usable on
 * @waarschuwing: (nullable): warning R12 about it
 *
 * A groep that may hold more cursisten than the norm allows a groep of its route (P11): what exception
 * 4 is about.
 */
typedef struct
{
  int                     groep;
  gint32                  maximum;
  gint32                  dagen;
  gint32                  dagen_bruikbaar;
  const TaalWaarschuwing *waarschuwing;
} TaalGroepOmvang;

GArray *taal_groep_omvang_list (const TaalOordeel *oordeel);

G_END_DECLS
