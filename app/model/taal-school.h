/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-records.h"

G_BEGIN_DECLS

/* A school has a row for each keurmerk period. */

const TaalSchool *taal_scholen_on       (const TaalSchool *scholen,
                                         int               n,
                                         TaalDate          date);
const TaalSchool *taal_scholen_keurmerk (const TaalSchool *scholen,
                                         int               n,
                                         TaalDate          date);
gboolean          taal_scholen_in_orde  (const TaalSchool *scholen,
                                         int               n,
                                         TaalDate          date);

G_END_DECLS
