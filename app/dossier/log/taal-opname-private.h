/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <sqlite3.h>

#include "taal-schema.h"

G_BEGIN_DECLS

/* No piece of a changeset is larger: a connection takes no blob of more than 1 MiB. */
#define TAAL_STUK_BYTES (256 * 1024)

/**
 * TaalOpname:
 *
 * A record of what a connection does to the rows of a dossier, for as long as it lives, which ends as
 * a changeset. It keeps the rows as they were, so it costs memory by the row that is changed.
 */
typedef struct _TaalOpname TaalOpname;

#define TAAL_OPNAME_ALLES (-1)

TaalOpname *taal_opname_new         (sqlite3     *db,
                                     int          tabel,
                                     GError     **error);
void        taal_opname_free        (TaalOpname  *opname);
void        taal_opname_set_enabled (TaalOpname  *opname,
                                     gboolean     enabled);
GPtrArray  *taal_opname_end         (TaalOpname  *opname,
                                     GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalOpname, taal_opname_free)

G_END_DECLS
