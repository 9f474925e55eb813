/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-chip.h"

G_BEGIN_DECLS

/* The cells of a table, made and filled by the factories of its columns. */

void      taal_tabel_cel_set_up_code  (GtkListItem *item);
void      taal_tabel_cel_set_up_tekst (GtkListItem *item);
void      taal_tabel_cel_set_up_getal (GtkListItem *item);
void      taal_tabel_cel_set_up_chip  (GtkListItem *item);
void      taal_tabel_cel_show         (GtkListItem *item,
                                       const char  *kolom,
                                       const char  *text);
TaalChip *taal_tabel_cel_get_chip     (GtkListItem *item);
void      taal_tabel_cel_name_chip    (GtkListItem *item,
                                       const char  *kolom);
void      taal_tabel_cel_name_row     (GtkListItem *item,
                                       const char  *name);

G_END_DECLS
