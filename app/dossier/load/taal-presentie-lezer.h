/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

TaalPresentie *taal_presentie_lezer_read (TaalVerbinding    *verbinding,
                                          TaalSnapshot      *snapshot,
                                          TaalProgressFunc   progress,
                                          gpointer           progress_data,
                                          GCancellable      *cancellable,
                                          GError           **error);

G_END_DECLS
