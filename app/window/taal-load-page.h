/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-loader.h"

G_BEGIN_DECLS

/**
 * TaalLoadPage:
 *
 * How far the reading of a dossier is, with a button to stop it.
 */
#define TAAL_TYPE_LOAD_PAGE (taal_load_page_get_type ())
G_DECLARE_FINAL_TYPE (TaalLoadPage, taal_load_page, TAAL, LOAD_PAGE, AdwBin)

void taal_load_page_set_loader (TaalLoadPage *self,
                                TaalLoader   *loader);

G_END_DECLS
