/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean taal_xlsx_controle (int          fd,
                             const guint *n_cells,
                             guint        n_sheets);

G_END_DECLS
