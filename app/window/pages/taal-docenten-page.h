/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-check.h"

G_BEGIN_DECLS

/**
 * TaalDocentenPage:
 *
 * The docenten of a check, to search, filter and sort; each with their file and time line.
 */
#define TAAL_TYPE_DOCENTEN_PAGE (taal_docenten_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalDocentenPage, taal_docenten_page, TAAL, DOCENTEN_PAGE, GtkBox)

void taal_docenten_page_set_check    (TaalDocentenPage *self,
                                      TaalCheck        *check);
void taal_docenten_page_set_editable (TaalDocentenPage *self,
                                      gboolean          editable);
void taal_docenten_page_show_docent  (TaalDocentenPage *self,
                                      int               docent);
void taal_docenten_page_focus_search (TaalDocentenPage *self);

G_END_DECLS
