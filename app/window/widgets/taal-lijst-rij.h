/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of a short list, made from texts. */

void       taal_lijst_clear   (GtkListBox *list);
GtkWidget *taal_lijst_rij_new (const char *titel,
                               const char *ondertitel,
                               const char *action,
                               int         target);

G_END_DECLS
