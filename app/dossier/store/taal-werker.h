/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TaalWerker:
 *
 * The one thread of a dossier, on which alone its connection is used. Jobs run one at a time in the
 * order in which they came.
 */
typedef struct _TaalWerker TaalWerker;

/* A job; @data is the caller's, who waits until it is done. */
typedef void (*TaalWerkFunc) (gpointer data);

TaalWerker *taal_werker_new        (void);
void        taal_werker_free       (TaalWerker   *werker);
void        taal_werker_run        (TaalWerker   *werker,
                                    TaalWerkFunc  func,
                                    gpointer      data);
gboolean    taal_werker_is_current (TaalWerker   *werker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalWerker, taal_werker_free)

G_END_DECLS
