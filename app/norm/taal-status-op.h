/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-status.h"
#include "taal-uitzondering.h"

G_BEGIN_DECLS

TaalStatusOp taal_status_op_geen_docent (void);
TaalStatusOp taal_status_op_compute     (TaalLezing                lezing,
                                         const TaalSnapshot       *snapshot,
                                         const TaalUitzonderingen *uitzonderingen,
                                         int                       docent,
                                         TaalDate                  date);

G_END_DECLS
