/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"

G_BEGIN_DECLS

gboolean taal_fout_set_from_errno (int       number,
                                   GError  **error);

G_END_DECLS
