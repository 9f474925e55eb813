/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* "Taal" */
#define TAAL_APPLICATION_NUMBER 0x5461616C

int      taal_migratie_get_newest   (void);
gboolean taal_migratie_apply        (sqlite3  *db,
                                     int       from,
                                     GError  **error);
gboolean taal_migratie_check_schema (sqlite3  *db,
                                     int       version,
                                     GError  **error);

G_END_DECLS
