/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-check.h"
#include "taal-lessen-vraag.h"

G_BEGIN_DECLS

/**
 * TaalLessenIndex:
 *
 * What it takes to sort and filter the lessons of a check many times: how each counts, and the order
 * of ids and names. Filled by the first question that is asked of it. Atomically ref-counted.
 */
typedef struct _TaalLessenIndex TaalLessenIndex;

TaalLessenIndex *taal_lessen_index_new       (TaalCheck             *check);
TaalLessenIndex *taal_lessen_index_ref       (TaalLessenIndex       *index);
void             taal_lessen_index_unref     (TaalLessenIndex       *index);
TaalCheck       *taal_lessen_index_get_check (const TaalLessenIndex *index);
GArray          *taal_lessen_index_query     (TaalLessenIndex       *index,
                                              const TaalLessenVraag *vraag,
                                              GCancellable          *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalLessenIndex, taal_lessen_index_unref)

G_END_DECLS
