/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean taal_sjabloon_write (const char  *path,
                              gboolean     replace,
                              GError     **error);

G_END_DECLS
