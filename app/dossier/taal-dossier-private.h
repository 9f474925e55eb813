/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"
#include "taal-verbinding-private.h"

G_BEGIN_DECLS

/* What the worker is asked to do, in the parts of a dossier that have a file of their own. Returns
 * whether it succeeded. */
typedef gboolean (*TaalDossierFunc) (TaalVerbinding  *verbinding,
                                     gpointer         data,
                                     GCancellable    *cancellable,
                                     GError         **error);

gboolean taal_dossier_run (TaalDossier      *self,
                           TaalDossierFunc   func,
                           gpointer          data,
                           GCancellable     *cancellable,
                           GError          **error);

/* taal-dossier-rij.c */
char   **taal_dossier_read_teksten (TaalVerbinding  *verbinding,
                                    sqlite3_stmt    *stmt,
                                    TaalTabel        tabel,
                                    GError         **error);

G_END_DECLS
