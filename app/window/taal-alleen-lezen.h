/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalAlleenLezen:
 *
 * The mark of a school that cannot be changed here, which says why, and what can be done.
 */
#define TAAL_TYPE_ALLEEN_LEZEN (taal_alleen_lezen_get_type ())
G_DECLARE_FINAL_TYPE (TaalAlleenLezen, taal_alleen_lezen, TAAL, ALLEEN_LEZEN, AdwBin)

void taal_alleen_lezen_set_dossier (TaalAlleenLezen *self,
                                    gboolean         dossier);

G_END_DECLS
