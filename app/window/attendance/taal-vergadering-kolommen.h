/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-vergadering-plan.h"

G_BEGIN_DECLS

/* In which a user says what the columns of a table of a meeting hold, that no program is known by.
 */
#define TAAL_TYPE_VERGADERING_KOLOMMEN (taal_vergadering_kolommen_get_type ())
G_DECLARE_FINAL_TYPE (TaalVergaderingKolommen, taal_vergadering_kolommen, TAAL,
                      VERGADERING_KOLOMMEN, AdwWindow)

/* Told the profile that came of it, as text. */
typedef void (*TaalVergaderingKolommenFunc) (GtkWindow *parent, const char *profiel);

GtkWidget *taal_vergadering_kolommen_new (GtkWindow                   *parent,
                                          const TaalVergaderingPost   *post,
                                          const char *const           *namen,
                                          TaalVergaderingKolommenFunc  func);

G_END_DECLS
