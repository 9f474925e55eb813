/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-inlezing-private.h"

G_BEGIN_DECLS

/* Two rows that are equal in the columns asked for; @first is the first of its kind. */
typedef void (*TaalGelijkFunc) (guint    index,
                                guint    first,
                                gpointer user_data);

gboolean taal_gelijk_find (TaalInlezing    *inlezing,
                           const TaalStaat *staat,
                           const int       *kolommen,
                           int              n_kolommen,
                           gboolean         whole_rows,
                           TaalGelijkFunc   found,
                           gpointer         user_data,
                           GError         **error);

G_END_DECLS
