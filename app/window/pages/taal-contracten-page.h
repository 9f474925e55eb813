/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-contracten-lijst.h"
#include "taal-onderzoeker.h"

G_BEGIN_DECLS

/**
 * TaalContractenPage:
 *
 * The contracts with gemeenten, worst first: whether the terms of each are met, and its norm beside
 * that of the handleiding.
 *
 * It shows the school that is open, by taal_contracten_page_set_onderzoeker(), for as long as it is
 * seen; or one or many schools, by taal_contracten_page_set_onderzoeken().
 */
#define TAAL_TYPE_CONTRACTEN_PAGE (taal_contracten_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalContractenPage, taal_contracten_page, TAAL, CONTRACTEN_PAGE, GtkBox)

void                 taal_contracten_page_set_onderzoeker (TaalContractenPage *self,
                                                           TaalOnderzoeker    *onderzoeker);
void                 taal_contracten_page_set_onderzoeken (TaalContractenPage *self,
                                                           GPtrArray          *onderzoeken);
void                 taal_contracten_page_set_editable    (TaalContractenPage *self,
                                                           gboolean            editable);
TaalContractenLijst *taal_contracten_page_get_lijst       (TaalContractenPage *self);
void                 taal_contracten_page_focus_search    (TaalContractenPage *self);

G_END_DECLS
