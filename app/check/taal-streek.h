/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Many schools at once: a region. */

char **taal_streek_list (const char *const *paths);

G_END_DECLS
