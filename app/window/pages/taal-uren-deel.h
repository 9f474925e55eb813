/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-uren-lijst.h"

G_BEGIN_DECLS

/**
 * TaalUrenDeel:
 *
 * The hours of cursisten, to search, filter and sort, each with what makes them.
 */
#define TAAL_TYPE_UREN_DEEL (taal_uren_deel_get_type ())
G_DECLARE_FINAL_TYPE (TaalUrenDeel, taal_uren_deel, TAAL, UREN_DEEL, GtkBox)

void           taal_uren_deel_set_onderzoek (TaalUrenDeel  *self,
                                             TaalOnderzoek *onderzoek);
void           taal_uren_deel_set_editable  (TaalUrenDeel  *self,
                                             gboolean       editable);
gboolean       taal_uren_deel_show_cursist  (TaalUrenDeel  *self,
                                             int            cursist);
TaalUrenLijst *taal_uren_deel_get_lijst     (TaalUrenDeel  *self);
void           taal_uren_deel_focus_search  (TaalUrenDeel  *self);

G_END_DECLS
