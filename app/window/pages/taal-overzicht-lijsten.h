/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-check.h"

G_BEGIN_DECLS

/* The lists of the overview, each filled anew from a judgement. */

gboolean taal_overzicht_fill_te_doen      (GtkListBox        *list,
                                           const TaalCheck   *check);
void     taal_overzicht_fill_aandelen     (GtkListBox        *list,
                                           const TaalOordeel *oordeel);
void     taal_overzicht_fill_gevoeligheid (GtkListBox        *list,
                                           const TaalOordeel *oordeel);
void     taal_overzicht_fill_redenen      (GtkListBox        *list,
                                           const TaalOordeel *oordeel);
gboolean taal_overzicht_fill_docenten     (GtkListBox        *list,
                                           const TaalOordeel *oordeel);

G_END_DECLS
