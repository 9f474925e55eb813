/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-snapshot.h"

G_BEGIN_DECLS

GArray *taal_jaren_list        (const TaalSnapshot  *snapshot);
void    taal_jaren_list_async  (TaalSnapshot        *snapshot,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
GArray *taal_jaren_list_finish (GAsyncResult        *result,
                                TaalSnapshot        *snapshot);

G_END_DECLS
