/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalUitzonderingenVeld:
 *
 * A row with a check box for each of the four exceptions, for a column that holds a set of them.
 * Its property `selected` has a bit for each that is ticked.
 */
#define TAAL_TYPE_UITZONDERINGEN_VELD (taal_uitzonderingen_veld_get_type ())
G_DECLARE_FINAL_TYPE (TaalUitzonderingenVeld,
                      taal_uitzonderingen_veld,
                      TAAL,
                      UITZONDERINGEN_VELD,
                      AdwPreferencesRow)

GtkWidget *taal_uitzonderingen_veld_new       (void);
char      *taal_uitzonderingen_veld_dup_tekst (TaalUitzonderingenVeld *self);
void       taal_uitzonderingen_veld_set_tekst (TaalUitzonderingenVeld *self,
                                               const char             *tekst);

G_END_DECLS
