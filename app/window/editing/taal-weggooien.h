/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asked of a window that would close with something in it that is not saved. */

typedef void (*TaalWeggooienFunc) (GtkWindow *window);

void taal_weggooien_ask (GtkWindow         *window,
                         TaalWeggooienFunc  discard);

G_END_DECLS
