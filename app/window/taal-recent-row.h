/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a dossier opened before: opens it, says when it is no longer there, and can be removed. */

GtkWidget *taal_recent_row_new (const char *uri);

G_END_DECLS
