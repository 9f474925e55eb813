/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-schema.h"

G_BEGIN_DECLS

/* What can be done with a row of a dossier where it is shown. */

GtkWidget *taal_rij_acties_make_change (TaalTabel     tabel,
                                        gint32        rij,
                                        const char   *title);
GtkWidget *taal_rij_acties_make_remove (TaalTabel     tabel,
                                        gint32        rij,
                                        const char   *title,
                                        const char   *with);
void       taal_rij_acties_add         (AdwActionRow *row,
                                        TaalTabel     tabel,
                                        gint32        rij,
                                        const char   *title);

G_END_DECLS
