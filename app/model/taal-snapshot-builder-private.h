/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lessen-private.h"

G_BEGIN_DECLS

struct _TaalSnapshotBuilder
{
  TaalSnapshot *snapshot; /* owned until the end */
  GHashTable   *own;      /* chunks that no other snapshot has, while lessons of one are shared; NULL: all */
};

TaalLesChunk *taal_snapshot_builder_get_chunk (TaalSnapshotBuilder *builder,
                                               guint                index);

G_END_DECLS
