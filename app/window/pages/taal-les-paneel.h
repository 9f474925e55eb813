/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-les-rij.h"

G_BEGIN_DECLS

/**
 * TaalLesPaneel:
 *
 * Why one lesson counts or not: the sentence, the facts it rests on and the rule that decides.
 */
#define TAAL_TYPE_LES_PANEEL (taal_les_paneel_get_type ())
G_DECLARE_FINAL_TYPE (TaalLesPaneel, taal_les_paneel, TAAL, LES_PANEEL, GtkBox)

void taal_les_paneel_show (TaalLesPaneel *self,
                           TaalLesRij    *rij);
void taal_les_paneel_set_editable (TaalLesPaneel *self,
                                   gboolean       editable);

G_END_DECLS
