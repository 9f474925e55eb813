/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-dossier-presentie.h"

G_BEGIN_DECLS

/**
 * TaalCursistRij:
 *
 * A cursist of the register, as an item of a list.
 */
#define TAAL_TYPE_CURSIST_RIJ (taal_cursist_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalCursistRij, taal_cursist_rij, TAAL, CURSIST_RIJ, GObject)

TaalCursistRij     *taal_cursist_rij_new         (TaalTekstRij   *rij,
                                                  const char     *naam);
gint32              taal_cursist_rij_get_rij     (TaalCursistRij *self);
const char         *taal_cursist_rij_get_id      (TaalCursistRij *self);
void                taal_cursist_rij_popup       (GtkWidget      *view);
GtkListItemFactory *taal_cursist_rij_factory_new (gboolean        editable);

G_END_DECLS
