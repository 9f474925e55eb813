/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-online-lijst.h"
#include "taal-online-rij.h"

G_BEGIN_DECLS

/**
 * TaalOnlineDeel:
 *
 * Online lessons, to search, filter and sort, each with its safeguards: those that were given, or
 * those that are planned, as its property `welke` says.
 */
#define TAAL_TYPE_ONLINE_DEEL (taal_online_deel_get_type ())
G_DECLARE_FINAL_TYPE (TaalOnlineDeel, taal_online_deel, TAAL, ONLINE_DEEL, GtkBox)

void             taal_online_deel_set_onderzoek (TaalOnlineDeel *self,
                                                 TaalOnderzoek  *onderzoek);
void             taal_online_deel_set_editable  (TaalOnlineDeel *self,
                                                 gboolean        editable);
void             taal_online_deel_toon          (TaalOnlineDeel *self,
                                                 int             waarborg,
                                                 int             uitkomst);
TaalOnlineLijst *taal_online_deel_get_lijst     (TaalOnlineDeel *self);
TaalOnlineRij   *taal_online_deel_dup_rij       (TaalOnlineDeel *self);
void             taal_online_deel_focus_search  (TaalOnlineDeel *self);

G_END_DECLS
