/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-lijst-rij.h"
#include "taal-signaal-rij.h"
#include "taal-signaal-stuk.h"

G_BEGIN_DECLS

/* What the pane of a signal lists. */

void taal_signaal_rijen_add           (GtkListBox          *list,
                                       const char          *title,
                                       const char          *subtitle);
void taal_signaal_rijen_add_stuk      (GtkListBox          *list,
                                       TaalSignaalRij      *rij,
                                       const TaalSignaalStuk *stuk);
void taal_signaal_rijen_add_afwijzing (GtkListBox          *list,
                                       const TaalAfwijzing *afwijzing);

G_END_DECLS
