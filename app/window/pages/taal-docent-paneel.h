/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-docent-rij.h"

G_BEGIN_DECLS

/**
 * TaalDocentPaneel:
 *
 * The file of one docent: how they are registered, their VOG, what is missing, what losing them costs, and
 * what their lessons counted as over time.
 */
#define TAAL_TYPE_DOCENT_PANEEL (taal_docent_paneel_get_type ())
G_DECLARE_FINAL_TYPE (TaalDocentPaneel, taal_docent_paneel, TAAL, DOCENT_PANEEL, GtkBox)

void taal_docent_paneel_set_editable (TaalDocentPaneel *self,
                                      gboolean          editable);
void taal_docent_paneel_show         (TaalDocentPaneel *self,
                                      TaalDocentRij    *rij);
void taal_docent_paneel_popup        (TaalDocentPaneel *self);

G_END_DECLS
