/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-check.h"

G_BEGIN_DECLS

/**
 * TaalUitzonderingenPage:
 *
 * The four exceptions: what each adds, whether it is usable on a day and why not, and the meldingen and
 * personeelsplannen that they rest on, which can be changed there by the actions of its window
 * (taal-dossier-acties.h).
 */
#define TAAL_TYPE_UITZONDERINGEN_PAGE (taal_uitzonderingen_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalUitzonderingenPage, taal_uitzonderingen_page, TAAL, UITZONDERINGEN_PAGE, GtkBox)

void taal_uitzonderingen_page_set_check    (TaalUitzonderingenPage *self,
                                            TaalCheck              *check);
void taal_uitzonderingen_page_set_editable (TaalUitzonderingenPage *self,
                                            gboolean                editable);

G_END_DECLS
