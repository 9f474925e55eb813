/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalVinkGroep:
 *
 * Rows that can each be ticked or not, with a remark; and all of them at once.
 *
 * Signals: `switched` with the number of a row and whether it is on now, when the user did that.
 */
#define TAAL_TYPE_VINK_GROEP (taal_vink_groep_get_type ())
G_DECLARE_FINAL_TYPE (TaalVinkGroep, taal_vink_groep, TAAL, VINK_GROEP, AdwBin)

GtkWidget *taal_vink_groep_new       (void);
void       taal_vink_groep_begin     (TaalVinkGroep *self);
void       taal_vink_groep_add       (TaalVinkGroep *self,
                                      const char    *title,
                                      const char    *remark,
                                      gboolean       on);
void       taal_vink_groep_set_titel (TaalVinkGroep *self,
                                      const char    *title,
                                      const char    *description);
GtkWidget *taal_vink_groep_get_row   (TaalVinkGroep *self,
                                      guint          i);
guint      taal_vink_groep_get_n     (TaalVinkGroep *self);

G_END_DECLS
