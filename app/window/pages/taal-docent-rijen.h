/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-docent-rij.h"

G_BEGIN_DECLS

/**
 * TaalDocentRijen:
 *
 * The registraties, opleidingen and ervaring of a docent, to be changed.
 */
#define TAAL_TYPE_DOCENT_RIJEN (taal_docent_rijen_get_type ())
G_DECLARE_FINAL_TYPE (TaalDocentRijen, taal_docent_rijen, TAAL, DOCENT_RIJEN, GtkBox)

void taal_docent_rijen_set_editable (TaalDocentRijen *self,
                                     gboolean         editable);
void taal_docent_rijen_show         (TaalDocentRijen *self,
                                     TaalDocentRij   *rij);

G_END_DECLS
