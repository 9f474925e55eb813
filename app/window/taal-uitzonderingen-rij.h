/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-uitzondering-overzicht.h"

G_BEGIN_DECLS

/* The rows of the lists of meldingen and personeelsplannen. */

GtkWidget *taal_melding_rij_new         (const TaalUitzonderingOverzicht *overzicht,
                                         int                              melding,
                                         TaalDate                         date);
GtkWidget *taal_personeelsplan_rij_new  (const TaalSnapshot              *snapshot,
                                         int                              plan,
                                         TaalDate                         date);

G_END_DECLS
