/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-schema.h"

G_BEGIN_DECLS

/* What erasing a person comes to, in words. */

void     taal_wissen_inhoud_fill         (TaalTabel    tabel,
                                          const char  *path,
                                          GtkListBox  *weg,
                                          GtkListBox  *blijft);
gboolean taal_wissen_inhoud_needs_phrase (const char  *path);

G_END_DECLS
