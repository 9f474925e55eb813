/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rijen-private.h"

G_BEGIN_DECLS

gint32 taal_teksten_add_length (TaalTeksten *teksten,
                                const char  *text,
                                gsize        length);

G_END_DECLS
