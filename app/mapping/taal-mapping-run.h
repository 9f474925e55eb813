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

/* What there is to say of a text that an id was made from. */
typedef enum
{
  TAAL_MAPPING_NAAM_GEWOON, /* nothing */
  TAAL_MAPPING_NAAM_SAMEN,  /* another spelling of one that came before: the same row */
  TAAL_MAPPING_NAAM_APART,  /* not the same as one that came before, with nearly the same id */
} TaalMappingNaamSoort;

TaalMappingRun *taal_mapping_run_new    (void);
void            taal_mapping_run_free   (TaalMappingRun *run);
gboolean        taal_mapping_run_is_new (TaalMappingRun *run,
                                         TaalTabel       tabel,
                                         const char     *row);
TaalMappingNaamSoort
                taal_mapping_run_claim  (TaalMappingRun  *run,
                                         TaalTabel        tabel,
                                         char           **id,
                                         const char      *key,
                                         const char      *shown,
                                         const char     **ander);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalMappingRun, taal_mapping_run_free)

G_END_DECLS
