/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-normpakket.h"

G_BEGIN_DECLS

/**
 * TaalNorm:
 *
 * Packets laid over one another, as they were known on a day: which rule is in force for a parameter
 * on a date. Immutable, shared between threads, atomically ref-counted.
 */
typedef struct _TaalNorm TaalNorm;

TaalNorm         *taal_norm_new             (TaalNormpakket *const *pakketten,
                                             int                    n,
                                             TaalDate               bekend_op);
TaalNorm         *taal_norm_ref             (TaalNorm              *norm);
void              taal_norm_unref           (TaalNorm              *norm);

int               taal_norm_get_n_pakketten (const TaalNorm        *norm);
TaalNormpakket   *taal_norm_get_pakket      (const TaalNorm        *norm,
                                             int                    i);
TaalDate          taal_norm_get_bekend_op   (const TaalNorm        *norm);

const TaalRegel  *taal_norm_lookup          (const TaalNorm        *norm,
                                             TaalParameter          parameter,
                                             TaalDate               date);
const TaalWaarde *taal_norm_get             (const TaalNorm        *norm,
                                             TaalParameter          parameter,
                                             TaalDate               date);
void              taal_norm_add_grenzen     (const TaalNorm        *norm,
                                             GArray                *dates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalNorm, taal_norm_unref)

G_END_DECLS
