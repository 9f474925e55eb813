/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-report-presentielijst.h"

G_BEGIN_DECLS

/* An attendance list on paper, or as a file that is printed later. */

GtkPrintOperation *taal_presentie_druk_new   (TaalPresentieVel   *vel);
void               taal_presentie_druk_print (GtkPrintOperation  *druk,
                                              GtkWindow          *parent);
gboolean           taal_presentie_druk_write (GtkPrintOperation  *druk,
                                              GtkWindow          *parent,
                                              const char         *path,
                                              GError            **error);

G_END_DECLS
