/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-regio.h"

G_BEGIN_DECLS

/**
 * TaalRegioPage:
 *
 * The door of a gemeente: what many schools sent, as the page of the contracts, that of the Wi2013
 * offer, and the files. Nothing in it can be changed.
 */
#define TAAL_TYPE_REGIO_PAGE (taal_regio_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalRegioPage, taal_regio_page, TAAL, REGIO_PAGE, AdwBin)

void          taal_regio_page_load         (TaalRegioPage *self,
                                            TaalRegio     *regio);
void          taal_regio_page_stop         (TaalRegioPage *self);
gboolean      taal_regio_page_is_loaded    (TaalRegioPage *self);
TaalRegio    *taal_regio_page_get_regio    (TaalRegioPage *self);
void          taal_regio_page_set_periode  (TaalRegioPage *self,
                                            TaalPeriode    periode);
AdwViewStack *taal_regio_page_get_pages    (TaalRegioPage *self);
void          taal_regio_page_turn_to      (TaalRegioPage *self,
                                            const char    *name);
void          taal_regio_page_focus_search (TaalRegioPage *self);

G_END_DECLS
