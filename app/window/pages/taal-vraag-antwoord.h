/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-nabij.h"

G_BEGIN_DECLS

/**
 * TaalVraagAntwoord:
 *
 * The answer to a caseworker: where there are places and where there is a waiting list, nearest
 * first, what is not known, and what can be done when nobody has a place.
 */
#define TAAL_TYPE_VRAAG_ANTWOORD (taal_vraag_antwoord_get_type ())
G_DECLARE_FINAL_TYPE (TaalVraagAntwoord, taal_vraag_antwoord, TAAL, VRAAG_ANTWOORD, GtkBox)

TaalVraagAntwoord *taal_vraag_antwoord_new  (void);
void               taal_vraag_antwoord_show (TaalVraagAntwoord *self,
                                             const TaalNabij   *nabij);

G_END_DECLS
