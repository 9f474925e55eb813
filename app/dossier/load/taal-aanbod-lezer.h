/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-aanbod.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

TaalAanbod *taal_aanbod_lezer_read (TaalVerbinding  *verbinding,
                                    GCancellable    *cancellable,
                                    GError         **error);

G_END_DECLS
