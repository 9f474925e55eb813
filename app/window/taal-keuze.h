/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalKeuze:
 *
 * A filter: a drop-down of values, each with its text, in a button that gets narrow when it must.
 *
 * Signals: `changed`, the user chose another value.
 */
#define TAAL_TYPE_KEUZE (taal_keuze_get_type ())
G_DECLARE_FINAL_TYPE (TaalKeuze, taal_keuze, TAAL, KEUZE, AdwBin)

void taal_keuze_add (TaalKeuze  *self,
                     int         waarde,
                     const char *text);
int  taal_keuze_get (TaalKeuze  *self);
void taal_keuze_set (TaalKeuze  *self,
                     int         waarde);

G_END_DECLS
