/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-lijst-rij.h"

G_BEGIN_DECLS

/* The rows of the overview, made from texts. */

GtkWidget *taal_overzicht_add             (GtkListBox     *list,
                                           const char     *title,
                                           const char     *subtitle,
                                           const char     *value,
                                           const char     *action,
                                           int             target);
void       taal_overzicht_clear_expanders (GPtrArray      *rows);
void       taal_overzicht_add_to_expander (AdwExpanderRow *expander,
                                           GPtrArray      *rows,
                                           const char     *title,
                                           const char     *subtitle,
                                           const char     *url);

G_END_DECLS
