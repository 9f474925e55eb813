/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

#include "taal-aanbod.h"

G_BEGIN_DECLS

/**
 * TaalAanbodDubbel:
 * @laatste: the file that spoke last, by its place in what was given
 * @ander: the other one
 *
 * Two files of one school that both say something of the same soort at the same locatie.
 */
typedef struct
{
  guint laatste;
  guint ander;
} TaalAanbodDubbel;

GPtrArray *taal_aanbod_samen (GPtrArray *aanboden, GArray **dubbel);

G_END_DECLS
