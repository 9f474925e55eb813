/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-mapping.h"

G_BEGIN_DECLS

/**
 * TaalHerkomstKeuze:
 *
 * Where a column of a table comes from, to be chosen. What is chosen holds at once, and `changed` is
 * emitted.
 */
#define TAAL_TYPE_HERKOMST_KEUZE (taal_herkomst_keuze_get_type ())
G_DECLARE_FINAL_TYPE (TaalHerkomstKeuze, taal_herkomst_keuze, TAAL, HERKOMST_KEUZE, GtkPopover)

GtkWidget *taal_herkomst_keuze_new   (const TaalKolom    *kolom,
                                      TaalHerkomst       *herkomst,
                                      const char *const  *koppen,
                                      gboolean            kruistabel);
char      *taal_herkomst_dup_zin     (const TaalHerkomst *herkomst);

G_END_DECLS
