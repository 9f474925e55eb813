/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"

G_BEGIN_DECLS

/* A school that is read already, judged over another period. */

void       taal_judge_async  (const TaalCheck      *check,
                              TaalPeriode           periode,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
TaalCheck *taal_judge_finish (GAsyncResult         *result,
                              GError              **error);

G_END_DECLS
