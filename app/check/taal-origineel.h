/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-namen-geheugen.h"
#include "taal-vergadering.h"

G_BEGIN_DECLS

/* The files of meetings as they were given, and the key of the pseudonyms, in a folder beside the
 * dossier: there are names in them, which a dossier never has. It is not sent along with a dossier.
 */

char     *taal_origineel_get_folder  (const char             *dossier);
gboolean  taal_origineel_keep        (const char             *folder,
                                      const TaalVergadering  *vergadering,
                                      gconstpointer           bytes,
                                      gsize                   length,
                                      GError                **error);
gboolean  taal_origineel_has         (const char             *folder,
                                      const TaalVergadering  *vergadering);
gboolean  taal_origineel_get_sleutel (const char             *folder,
                                      gboolean                create,
                                      guint8                  sleutel[TAAL_NAMEN_SLEUTEL],
                                      GError                **error);

G_END_DECLS
