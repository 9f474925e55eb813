/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-norm.h"

G_BEGIN_DECLS

/**
 * TaalVraagDialog:
 *
 * The question of a caseworker: where can a cursist go, near which gemeente, for what, from which
 * day. The answer follows while these are chosen; it can be copied as text and kept as HTML. It
 * needs only what schools said of their offer: no dossier has to be open.
 */
#define TAAL_TYPE_VRAAG_DIALOG (taal_vraag_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalVraagDialog, taal_vraag_dialog, TAAL, VRAAG_DIALOG, AdwWindow)

TaalVraagDialog *taal_vraag_dialog_new       (TaalNorm        *norm,
                                              GPtrArray       *aanboden);
void             taal_vraag_dialog_set_vraag (TaalVraagDialog *self,
                                              const char      *gemeente,
                                              int              soort,
                                              TaalDate         op);

G_END_DECLS
