/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verbinding-private.h"

G_BEGIN_DECLS

void     taal_uitvoer_append_cell (GString    *buffer,
                                   const char *text);
gboolean taal_uitvoer_folder (TaalVerbinding  *verbinding,
                              const char      *folder,
                              GCancellable    *cancellable,
                              GError         **error);

G_END_DECLS
