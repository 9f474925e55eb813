/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalPool:
 *
 * The ids and names of a dossier. Texts are only ever added, and stay where they are as long as the
 * pool lives, so successive snapshots share one pool and keep plain pointers into it (design.md 3).
 */
typedef struct _TaalPool TaalPool;

TaalPool   *taal_pool_new    (void);
TaalPool   *taal_pool_ref    (TaalPool   *pool);
void        taal_pool_unref  (TaalPool   *pool);
const char *taal_pool_intern (TaalPool   *pool,
                              const char *text);
const char *taal_pool_append (TaalPool   *pool,
                              const char *text,
                              gssize      length);
char       *taal_pool_reserve (TaalPool  *pool,
                               gsize      size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalPool, taal_pool_unref)

G_END_DECLS
