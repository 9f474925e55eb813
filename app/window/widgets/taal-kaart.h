/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"
#include "taal-tekening.h"

G_BEGIN_DECLS

/**
 * TaalKaart:
 *
 * The gemeenten as dots: where something is offered of the Wi2013, and where not. A status has a
 * shape and a colour of its own, as in the report. What a dot is, is told when the pointer is over
 * it, and of the one that is selected.
 *
 * The arrow keys go to the nearest gemeente in that direction; Home and End to the first and last
 * by name, Page Up and Page Down to the one before and after by name. Enter or a click activates:
 * the signal "gemeente-activated" (const char *code).
 */
#define TAAL_TYPE_KAART (taal_kaart_get_type ())
G_DECLARE_FINAL_TYPE (TaalKaart, taal_kaart, TAAL, KAART, TaalTekening)

TaalKaart  *taal_kaart_new                 (void);
void        taal_kaart_set_beschikbaarheid (TaalKaart           *self,
                                            TaalBeschikbaarheid *beschikbaarheid,
                                            int                  soort);
void        taal_kaart_select              (TaalKaart           *self,
                                            const char          *gemeente);
const char *taal_kaart_get_gemeente        (TaalKaart           *self);

G_END_DECLS
