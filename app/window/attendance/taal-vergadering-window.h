/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalVergaderingWindow:
 *
 * The import of attendance from files of meetings: which lessons they were of, who is who, and for
 * how long each was there. All of it becomes one step of the dossier; the files and the names stay
 * in the name list beside it.
 */
#define TAAL_TYPE_VERGADERING_WINDOW (taal_vergadering_window_get_type ())
G_DECLARE_FINAL_TYPE (TaalVergaderingWindow,
                      taal_vergadering_window,
                      TAAL,
                      VERGADERING_WINDOW,
                      AdwWindow)

GtkWidget *taal_vergadering_window_new      (GtkWindow             *parent,
                                             TaalSession           *session,
                                             const char            *les_id);
void       taal_vergadering_window_add_file (TaalVergaderingWindow *self,
                                             GFile                 *file);

G_END_DECLS
