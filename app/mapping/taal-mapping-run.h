/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-mapping.h"

G_BEGIN_DECLS

/**
 * TaalMappingRun:
 *
 * What the mapped sheets of one import know of one another: which rows were given already, and which
 * text each made id came from. Used by one thread.
 */
typedef struct _TaalMappingRun TaalMappingRun;

TaalMappingRun *taal_mapping_run_new    (void);
void            taal_mapping_run_free   (TaalMappingRun *run);
gboolean        taal_mapping_run_is_new (TaalMappingRun *run,
                                         TaalTabel       tabel,
                                         const char     *row);
const char     *taal_mapping_run_claim  (TaalMappingRun *run,
                                         TaalTabel       tabel,
                                         const char     *id,
                                         const char     *key,
                                         const char     *shown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalMappingRun, taal_mapping_run_free)

G_END_DECLS
