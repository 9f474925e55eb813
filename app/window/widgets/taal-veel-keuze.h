/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-slots.h"

G_BEGIN_DECLS

/**
 * TaalVeelKeuze:
 *
 * The places of rows, of which several can be selected. Unlike #GtkMultiSelection it makes no item
 * of what is selected, so that all of a hundred thousand rows are selected at once.
 */
#define TAAL_TYPE_VEEL_KEUZE (taal_veel_keuze_get_type ())
G_DECLARE_FINAL_TYPE (TaalVeelKeuze, taal_veel_keuze, TAAL, VEEL_KEUZE, GObject)

TaalVeelKeuze   *taal_veel_keuze_new         (TaalSlots     *slots);
const GtkBitset *taal_veel_keuze_get         (TaalVeelKeuze *self);
void             taal_veel_keuze_choose_only (TaalVeelKeuze *self,
                                              guint          position);

G_END_DECLS
