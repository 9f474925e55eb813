/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-schema.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/* Writes one table of a dossier somewhere. */
typedef gboolean (*TaalUitvoerFunc) (TaalVerbinding  *verbinding,
                                     TaalTabel        tabel,
                                     gpointer         user_data,
                                     GCancellable    *cancellable,
                                     GError         **error);

void     taal_uitvoer_append_cell (GString           *buffer,
                                   const char        *text);
gboolean taal_uitvoer_get_cel     (sqlite3_stmt      *stmt,
                                   const TaalKolom   *kolom,
                                   int                index,
                                   const char       **text,
                                   GError           **error);
gboolean taal_uitvoer_set_damaged (const TaalKolom   *kolom,
                                   GError           **error);
gboolean taal_uitvoer_each        (TaalVerbinding    *verbinding,
                                   TaalUitvoerFunc    func,
                                   gpointer           user_data,
                                   GCancellable      *cancellable,
                                   GError           **error);
gboolean taal_uitvoer_folder      (TaalVerbinding    *verbinding,
                                   const char        *folder,
                                   GCancellable      *cancellable,
                                   GError           **error);

/* taal-uitvoer-werkmap.c */
gboolean taal_uitvoer_werkmap     (TaalVerbinding    *verbinding,
                                   const char        *path,
                                   gboolean           replace,
                                   GCancellable      *cancellable,
                                   GError           **error);

G_END_DECLS
