/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-check.h"

G_BEGIN_DECLS

/**
 * TaalLessenPage:
 *
 * The lessons of a check, to search, filter and sort; each says whether it counts and why.
 */
#define TAAL_TYPE_LESSEN_PAGE (taal_lessen_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalLessenPage, taal_lessen_page, TAAL, LESSEN_PAGE, GtkBox)

void taal_lessen_page_set_check    (TaalLessenPage *self,
                                    TaalCheck      *check);
void taal_lessen_page_show_reden   (TaalLessenPage *self,
                                    int             reden);
void taal_lessen_page_show_status  (TaalLessenPage *self,
                                    int             status);
void taal_lessen_page_show_docent  (TaalLessenPage *self,
                                    int             docent);
void taal_lessen_page_show_groep   (TaalLessenPage *self,
                                    const char     *groep_id);
void taal_lessen_page_show_les     (TaalLessenPage *self,
                                    int             row);
void taal_lessen_page_focus_search (TaalLessenPage *self);
void    taal_lessen_page_set_editable (TaalLessenPage *self,
                                       gboolean        editable);
GArray *taal_lessen_page_dup_rows     (TaalLessenPage *self);

G_END_DECLS
