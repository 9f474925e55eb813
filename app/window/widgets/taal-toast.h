/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *taal_toast_new (const char *text);

G_END_DECLS
