/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-session.h"

G_BEGIN_DECLS

void taal_stap_toast_follow (AdwToastOverlay *overlay,
                             TaalSession     *session);

G_END_DECLS
