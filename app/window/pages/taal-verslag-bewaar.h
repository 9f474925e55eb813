/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-chooser.h"

G_BEGIN_DECLS

/* Writes a report, on another thread: (transfer full). */
typedef char *(*TaalVerslagFunc) (gpointer data);

void taal_verslag_bewaar (GtkWidget       *widget,
                          TaalChooserKind  kind,
                          const char      *name,
                          TaalVerslagFunc  func,
                          gpointer         data,
                          GDestroyNotify   free_data);

G_END_DECLS
