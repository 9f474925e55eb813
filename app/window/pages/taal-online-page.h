/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-onderzoeker.h"

G_BEGIN_DECLS

/**
 * TaalOnlinePage:
 *
 * What presence tells of online lessons: the safeguards of the school, the lessons with what each
 * comes to, what is to be done before those that are planned, and the hours of cursisten.
 *
 * It looks, by its property `onderzoeker`, for as long as it is shown.
 */
#define TAAL_TYPE_ONLINE_PAGE (taal_online_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalOnlinePage, taal_online_page, TAAL, ONLINE_PAGE, GtkBox)

void taal_online_page_set_editable (TaalOnlinePage *self,
                                    gboolean        editable);
void taal_online_page_focus_search (TaalOnlinePage *self);

G_END_DECLS
