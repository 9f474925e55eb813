/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-koppeling.h"

G_BEGIN_DECLS

/* taal-koppel-les.c: which meetings were of which lessons */
TaalMoment  taal_koppel_les_van          (const TaalKoppelLes    *les);
TaalMoment  taal_koppel_les_tot          (const TaalKoppelLes    *les);
gboolean    taal_koppel_les_has          (const TaalKoppelLes    *les,
                                          const TaalDeelname     *deelname);
GArray     *taal_koppel_kies_lessen      (const TaalVergadering  *v,
                                          const TaalKoppelLes    *lessen,
                                          guint                   n_lessen,
                                          GHashTable             *docenten,
                                          char                  **meer);

G_END_DECLS
