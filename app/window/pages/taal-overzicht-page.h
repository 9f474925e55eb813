/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-check.h"

G_BEGIN_DECLS

/**
 * TaalOverzichtPage:
 *
 * The judgement on one page: the sentence, the bars, on what it hangs, why lessons do not count, what
 * to know and by which rules. Every number opens what made it.
 */
#define TAAL_TYPE_OVERZICHT_PAGE (taal_overzicht_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalOverzichtPage, taal_overzicht_page, TAAL, OVERZICHT_PAGE, GtkBox)

void taal_overzicht_page_set_check (TaalOverzichtPage *self,
                                    TaalCheck         *check);

G_END_DECLS
