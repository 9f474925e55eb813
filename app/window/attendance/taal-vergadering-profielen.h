/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/* The profiles by which a dossier reads tables of meetings: another name, or gone. */
#define TAAL_TYPE_VERGADERING_PROFIELEN (taal_vergadering_profielen_get_type ())
G_DECLARE_FINAL_TYPE (TaalVergaderingProfielen, taal_vergadering_profielen, TAAL,
                      VERGADERING_PROFIELEN, AdwWindow)

GtkWidget *taal_vergadering_profielen_new (GtkWindow       *parent,
                                           TaalSession     *session,
                                           const GPtrArray *profielen);

G_END_DECLS
