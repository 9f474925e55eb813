/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-preferences.h"

G_BEGIN_DECLS

/**
 * TaalStartPage:
 *
 * What a window shows before a dossier is open: the ways to open one, and those opened before.
 */
#define TAAL_TYPE_START_PAGE (taal_start_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalStartPage, taal_start_page, TAAL, START_PAGE, AdwBin)

void taal_start_page_set_preferences (TaalStartPage   *self,
                                      TaalPreferences *preferences);

G_END_DECLS
