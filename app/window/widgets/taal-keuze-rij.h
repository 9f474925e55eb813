/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalKeuzeRij:
 *
 * A row to choose from: an icon, a title and a line below it. It says what an #AdwActionRow does, but
 * stands in a grid: a box asks a text that wraps how wide it would be at the height that it has, which
 * is found by trying one width after the other, and four such rows then took longer to place than all
 * else that the first window does.
 */
#define TAAL_TYPE_KEUZE_RIJ (taal_keuze_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalKeuzeRij, taal_keuze_rij, TAAL, KEUZE_RIJ, AdwPreferencesRow)

const char *taal_keuze_rij_get_subtitle  (TaalKeuzeRij *self);
void        taal_keuze_rij_set_subtitle  (TaalKeuzeRij *self,
                                          const char   *subtitle);
void        taal_keuze_rij_set_icon_name (TaalKeuzeRij *self,
                                          const char   *icon_name);
void        taal_keuze_rij_add_suffix    (TaalKeuzeRij *self,
                                          GtkWidget    *widget);

G_END_DECLS
