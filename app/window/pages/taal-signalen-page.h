/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-onderzoeker.h"

G_BEGIN_DECLS

/**
 * TaalSignalenPage:
 *
 * The signals of a school, to search, filter, sort, dismiss and open again; each with its evidence.
 * Presence is looked at for as long as the page is shown.
 */
#define TAAL_TYPE_SIGNALEN_PAGE (taal_signalen_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalSignalenPage, taal_signalen_page, TAAL, SIGNALEN_PAGE, GtkBox)

void taal_signalen_page_set_onderzoeker (TaalSignalenPage *self,
                                         TaalOnderzoeker  *onderzoeker);
void taal_signalen_page_set_editable    (TaalSignalenPage *self,
                                         gboolean          editable);
void taal_signalen_page_focus_search    (TaalSignalenPage *self);

G_END_DECLS
