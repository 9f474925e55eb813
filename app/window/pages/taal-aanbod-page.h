/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"
#include "taal-uitspraken.h"

G_BEGIN_DECLS

/**
 * TaalAanbodPage:
 *
 * The Wi2013 offer of one school or of many: where a newcomer can enrol on a day, and what was said
 * of it, with what asks to be confirmed.
 */
#define TAAL_TYPE_AANBOD_PAGE (taal_aanbod_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalAanbodPage, taal_aanbod_page, TAAL, AANBOD_PAGE, GtkBox)

void taal_aanbod_page_set_aanboden    (TaalAanbodPage *self,
                                       TaalNorm       *norm,
                                       GPtrArray      *aanboden);
void taal_aanbod_page_set_session     (TaalAanbodPage *self,
                                       TaalSession    *session);
void taal_aanbod_page_set_editable    (TaalAanbodPage *self,
                                       gboolean        editable);
void taal_aanbod_page_focus_search    (TaalAanbodPage *self);
void taal_aanbod_page_open_uitspraken (TaalAanbodPage *self);

G_END_DECLS
