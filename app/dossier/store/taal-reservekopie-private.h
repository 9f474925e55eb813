/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/* So many days are kept, and of those before them one of each of so many weeks. */
#define TAAL_RESERVEKOPIE_DAGEN 7
#define TAAL_RESERVEKOPIE_WEKEN 4

void       taal_reservekopie_make_daily (TaalVerbinding  *verbinding);
GDateTime *taal_reservekopie_get_day    (const char      *name);
GPtrArray *taal_reservekopie_list_folder (const char     *path,
                                         GError         **error);
GPtrArray *taal_reservekopie_list       (TaalVerbinding  *verbinding,
                                         GError         **error);
gboolean   taal_reservekopie_replace    (TaalVerbinding  *verbinding,
                                         GError         **error);
gboolean   taal_reservekopie_restore    (TaalVerbinding  *verbinding,
                                         const char      *path,
                                         GError         **error);

/* taal-reservekopie-bestand.c: a copy as a file */
gboolean   taal_reservekopie_write      (TaalVerbinding  *verbinding,
                                         const char      *path,
                                         GError         **error);
gboolean   taal_reservekopie_copy       (sqlite3         *to,
                                         sqlite3         *from,
                                         GError         **error);

G_END_DECLS
