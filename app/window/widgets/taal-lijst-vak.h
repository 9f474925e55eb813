/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-lijst-kolom.h"
#include "taal-lijst.h"

G_BEGIN_DECLS

/**
 * TaalLijstVak:
 *
 * A table to search, sort and filter, with a pane for one row: what the pages with a list share. In a
 * .ui file its columns are plain children, its filters children of type "filter" and the content of
 * the pane that of type "paneel".
 *
 * Signals: `changed`, another search or order is asked for; `answered`, the list shows other rows;
 * `opened` with a row, to be shown in the pane; `closed`. Where several rows can be selected also
 * `chosen`: several are, others than before, or no longer; taal_lijst_vak_list_chosen() has them.
 */
#define TAAL_TYPE_LIJST_VAK (taal_lijst_vak_get_type ())
G_DECLARE_FINAL_TYPE (TaalLijstVak, taal_lijst_vak, TAAL, LIJST_VAK, GtkBox)

/* Finds the row of an item of earlier facts in those that are shown now, or returns -1. */
typedef int (*TaalRijVolgFunc) (GObject  *rij,
                                gpointer  data);

void        taal_lijst_vak_set_volg     (TaalLijstVak         *self,
                                         TaalRijVolgFunc       volg,
                                         gpointer              data);
void        taal_lijst_vak_set_lijst    (TaalLijstVak         *self,
                                         TaalLijst            *lijst);
void        taal_lijst_vak_set_kolommen (TaalLijstVak         *self,
                                         const TaalLijstKolom *kolommen,
                                         guint                 n,
                                         TaalRijNaamFunc       name_rij);
gboolean    taal_lijst_vak_get_sort     (TaalLijstVak         *self,
                                         int                  *kolom,
                                         gboolean             *aflopend);
void        taal_lijst_vak_set_aantal   (TaalLijstVak         *self,
                                         const char           *text);
const char *taal_lijst_vak_get_zoek     (TaalLijstVak         *self);
void        taal_lijst_vak_set_zoek     (TaalLijstVak         *self,
                                         const char           *text);
void        taal_lijst_vak_focus_search (TaalLijstVak         *self);
void        taal_lijst_vak_open_row     (TaalLijstVak         *self,
                                         int                   row);
void        taal_lijst_vak_keep         (TaalLijstVak         *self);
void        taal_lijst_vak_close        (TaalLijstVak         *self);
int         taal_lijst_vak_get_row      (TaalLijstVak         *self);
void        taal_lijst_vak_set_veel     (TaalLijstVak         *self);
void        taal_lijst_vak_choose_all   (TaalLijstVak         *self);
GArray     *taal_lijst_vak_list_chosen  (TaalLijstVak         *self);
void        taal_lijst_vak_focus_row    (TaalLijstVak         *self,
                                         int                   row);
gboolean    taal_lijst_vak_is_open      (TaalLijstVak         *self);

G_END_DECLS
