/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verbinding-private.h"

G_BEGIN_DECLS

gboolean taal_uitvoer_folder (TaalVerbinding  *verbinding,
                              const char      *folder,
                              GCancellable    *cancellable,
                              GError         **error);

G_END_DECLS
