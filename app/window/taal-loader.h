/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"

G_BEGIN_DECLS

/**
 * TaalLoader:
 *
 * Reads a dossier or a folder and judges it, in a thread of its own: from the choice of a file to the
 * first verdict. Made for one load. Used by the main thread.
 */
#define TAAL_TYPE_LOADER (taal_loader_get_type ())
G_DECLARE_FINAL_TYPE (TaalLoader, taal_loader, TAAL, LOADER, GObject)

TaalLoader       *taal_loader_new          (GFile                *file,
                                            TaalImportFlags       flags);
GFile            *taal_loader_get_file     (TaalLoader           *self);
void              taal_loader_cancel       (TaalLoader           *self);
double            taal_loader_get_fraction (TaalLoader           *self);
TaalImportReport *taal_loader_get_report   (TaalLoader           *self);
GArray           *taal_loader_get_jaren    (TaalLoader           *self);
void              taal_loader_load_async   (TaalLoader           *self,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
TaalCheck        *taal_loader_load_finish  (TaalLoader           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
