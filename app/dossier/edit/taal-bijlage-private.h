/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verbinding-private.h"

G_BEGIN_DECLS

gboolean  taal_bijlage_write        (TaalVerbinding   *verbinding,
                                     const char       *sha256,
                                     GBytes           *inhoud,
                                     GError          **error);
GBytes   *taal_bijlage_read         (TaalVerbinding   *verbinding,
                                     const char       *sha256,
                                     GError          **error);
gboolean  taal_bijlage_note_removed (TaalVerbinding   *verbinding,
                                     gint64            wijziging,
                                     const GPtrArray  *bijlagen,
                                     GError          **error);
gboolean  taal_bijlage_collect      (TaalVerbinding   *verbinding,
                                     GError          **error);

G_END_DECLS
