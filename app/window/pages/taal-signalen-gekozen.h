/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-signalen-keuze.h"

G_BEGIN_DECLS

/**
 * TaalSignalenGekozen:
 *
 * The pane for several signals: how many of which kind, and what can be done to all of them.
 */
#define TAAL_TYPE_SIGNALEN_GEKOZEN (taal_signalen_gekozen_get_type ())
G_DECLARE_FINAL_TYPE (TaalSignalenGekozen, taal_signalen_gekozen, TAAL, SIGNALEN_GEKOZEN, GtkBox)

void taal_signalen_gekozen_show         (TaalSignalenGekozen     *self,
                                         const TaalSignalenKeuze *keuze);
void taal_signalen_gekozen_set_editable (TaalSignalenGekozen     *self,
                                         gboolean                 editable);

G_END_DECLS
