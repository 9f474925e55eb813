/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalRecentRow:
 *
 * A dossier opened before: opens it, says when it is no longer there, and can be removed.
 */
#define TAAL_TYPE_RECENT_ROW (taal_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (TaalRecentRow, taal_recent_row, TAAL, RECENT_ROW, AdwActionRow)

GtkWidget *taal_recent_row_new (const char *uri);

G_END_DECLS
