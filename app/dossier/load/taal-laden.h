/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-delta.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

TaalSnapshot *taal_laden_snapshot (TaalVerbinding    *verbinding,
                                   TaalProgressFunc   progress,
                                   gpointer           progress_data,
                                   GCancellable      *cancellable,
                                   GError           **error);

TaalSnapshot *taal_laden_change   (TaalVerbinding    *verbinding,
                                   TaalSnapshot      *before,
                                   const TaalDelta   *delta,
                                   GCancellable      *cancellable,
                                   GError           **error);

G_END_DECLS
