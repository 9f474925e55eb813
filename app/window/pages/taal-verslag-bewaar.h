/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-chooser.h"

G_BEGIN_DECLS

/* Writes a report, on another thread: (transfer full). */
typedef char *(*TaalVerslagFunc) (gpointer data);

/* Writes a report to a file, on another thread. */
typedef gboolean (*TaalVerslagBestandFunc) (gpointer     data,
                                            const char  *path,
                                            GError     **error);

void taal_verslag_bewaar_bestand (GtkWidget              *widget,
                                  TaalChooserKind         kind,
                                  const char             *name,
                                  TaalVerslagBestandFunc  write,
                                  gpointer                data,
                                  GDestroyNotify          free_data);
void taal_verslag_bewaar (GtkWidget       *widget,
                          TaalChooserKind  kind,
                          const char      *name,
                          TaalVerslagFunc  func,
                          gpointer         data,
                          GDestroyNotify   free_data);

G_END_DECLS
