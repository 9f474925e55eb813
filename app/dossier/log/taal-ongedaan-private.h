/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-delta.h"
#include "taal-verbinding-private.h"
#include "taal-wijziging.h"

G_BEGIN_DECLS

/* Undoing, and doing again. */
typedef struct
{
  TaalProgressFunc  progress;
  gpointer          progress_data;
  GCancellable     *cancellable;
  gint64            n_done;
  gint64            n_total;
} TaalVoortgang;

TaalDelta *taal_ongedaan_undo (TaalVerbinding       *verbinding,
                               gint64                wijziging,
                               const TaalVoortgang  *voortgang,
                               TaalWijziging       **step,
                               GError              **error);
TaalDelta *taal_ongedaan_redo (TaalVerbinding       *verbinding,
                               gint64                wijziging,
                               const TaalVoortgang  *voortgang,
                               TaalWijziging       **step,
                               GError              **error);

/* taal-ongedaan-import.c: the rows that an import added, which a changeset does not have */
gboolean   taal_ongedaan_remove_rijen  (TaalVerbinding      *verbinding,
                                        const TaalWijziging *wijziging,
                                        TaalVoortgang       *voortgang,
                                        TaalDelta           *delta,
                                        GError             **error);
gboolean   taal_ongedaan_restore_rijen (TaalVerbinding      *verbinding,
                                        const TaalWijziging *wijziging,
                                        TaalVoortgang       *voortgang,
                                        TaalDelta           *delta,
                                        GError             **error);
gboolean   taal_ongedaan_report        (TaalVoortgang       *voortgang,
                                        gint64               n_rows,
                                        GError             **error);

G_END_DECLS
