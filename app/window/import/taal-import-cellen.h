/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-import-report.h"

G_BEGIN_DECLS

void taal_import_cellen_install (GtkColumnView    *view,
                                 TaalImportReport *report,
                                 TaalTabel         tabel);

G_END_DECLS
