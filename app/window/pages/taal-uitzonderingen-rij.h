/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-uitzondering-overzicht.h"

G_BEGIN_DECLS

/* The rows of the lists of meldingen and personeelsplannen. Where they are editable, they use the actions of
 * taal-dossier-acties.h. */

GtkWidget  *taal_melding_rij_new         (const TaalUitzonderingOverzicht *overzicht,
                                          int                              melding,
                                          TaalDate                         date,
                                          gboolean                         editable);
GtkWidget  *taal_personeelsplan_rij_new  (const TaalSnapshot              *snapshot,
                                          int                              plan,
                                          TaalDate                         date,
                                          gboolean                         editable);
const char *taal_uitzonderingen_rij_get  (GtkWidget                       *row);

G_END_DECLS
