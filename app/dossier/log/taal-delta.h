/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-schema.h"

G_BEGIN_DECLS

/* A table of which more rows than this changed is better read again as a whole. */
#define TAAL_DELTA_MAX_RIJEN 100000

/**
 * TaalDelta:
 *
 * Which rows a step, or several one after the other, added to the tables, changed and removed: the
 * net of them, by rij, the integer key of a row in the dossier. Immutable once handed out, atomically
 * ref-counted.
 *
 * A row that was removed and added again under its rij is a changed one. A rij that a removed row had
 * may be given to another row by a later step.
 */
typedef struct _TaalDelta TaalDelta;

#define TAAL_TYPE_DELTA (taal_delta_get_type ())
GType         taal_delta_get_type       (void);

TaalDelta    *taal_delta_ref            (TaalDelta       *delta);
void          taal_delta_unref          (TaalDelta       *delta);
gboolean      taal_delta_is_empty       (const TaalDelta *delta);
gboolean      taal_delta_is_geheel      (const TaalDelta *delta,
                                         TaalTabel        tabel);
gboolean      taal_delta_has_aantekeningen (const TaalDelta *delta);
const gint32 *taal_delta_get_toegevoegd (const TaalDelta *delta,
                                         TaalTabel        tabel,
                                         guint           *n);
const gint32 *taal_delta_get_gewijzigd  (const TaalDelta *delta,
                                         TaalTabel        tabel,
                                         guint           *n);
const gint32 *taal_delta_get_verwijderd (const TaalDelta *delta,
                                         TaalTabel        tabel,
                                         guint           *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalDelta, taal_delta_unref)

G_END_DECLS
