/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TaalKolomSorter:
 *
 * The sorter of a column of a table whose model sorts itself. It orders nothing: it makes the header
 * clickable, and lets the sorter of the view tell which header was clicked, which GTK 4.8 does not say.
 */
#define TAAL_TYPE_KOLOM_SORTER (taal_kolom_sorter_get_type ())
G_DECLARE_FINAL_TYPE (TaalKolomSorter, taal_kolom_sorter, TAAL, KOLOM_SORTER, GtkSorter)

void     taal_kolom_sorter_attach (GtkColumnViewColumn *column,
                                   int                  kolom);
gboolean taal_kolom_sorter_find   (GtkSorter           *view_sorter,
                                   int                 *kolom,
                                   gboolean            *aflopend);

G_END_DECLS
