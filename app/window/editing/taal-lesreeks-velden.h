/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-lesreeks.h"

G_BEGIN_DECLS

/**
 * TaalLesreeksVelden:
 *
 * When the lessons of a series are: the days of the week, the first and the last day, and the periods
 * without. Belongs to one form.
 *
 * Signals: `changed`.
 */
#define TAAL_TYPE_LESREEKS_VELDEN (taal_lesreeks_velden_get_type ())
G_DECLARE_FINAL_TYPE (TaalLesreeksVelden, taal_lesreeks_velden, TAAL, LESREEKS_VELDEN, AdwBin)

GtkWidget *taal_lesreeks_velden_new    (void);
void       taal_lesreeks_velden_set    (TaalLesreeksVelden *self,
                                        guint               weekdagen,
                                        const char         *van,
                                        const char         *tot,
                                        const char         *vrij);
gboolean   taal_lesreeks_velden_read   (TaalLesreeksVelden *self,
                                        TaalLesreeks       *reeks,
                                        GArray            **vrij,
                                        char              **problem);

G_END_DECLS
