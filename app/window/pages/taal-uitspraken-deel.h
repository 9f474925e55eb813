/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"
#include "taal-uitspraak-lijst.h"

G_BEGIN_DECLS

/**
 * TaalUitsprakenDeel:
 *
 * What was said of the Wi2013 offer per locatie and soort, to search, filter and sort, each with all
 * that was said before; what is still so can be confirmed in one step.
 */
#define TAAL_TYPE_UITSPRAKEN_DEEL (taal_uitspraken_deel_get_type ())
G_DECLARE_FINAL_TYPE (TaalUitsprakenDeel, taal_uitspraken_deel, TAAL, UITSPRAKEN_DEEL, GtkBox)

void                taal_uitspraken_deel_set_uitspraken     (TaalUitsprakenDeel *self,
                                                             TaalUitspraken     *uitspraken);
void                taal_uitspraken_deel_set_session        (TaalUitsprakenDeel *self,
                                                             TaalSession        *session);
void                taal_uitspraken_deel_set_editable       (TaalUitsprakenDeel *self,
                                                             gboolean            editable);
void                taal_uitspraken_deel_toon_te_bevestigen (TaalUitsprakenDeel *self);
void                taal_uitspraken_deel_nieuw              (TaalUitsprakenDeel *self);
TaalUitspraakLijst *taal_uitspraken_deel_get_lijst          (TaalUitsprakenDeel *self);
void                taal_uitspraken_deel_focus_search       (TaalUitsprakenDeel *self);

G_END_DECLS
