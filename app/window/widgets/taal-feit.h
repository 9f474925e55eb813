/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TaalFeit:
 *
 * A row that says one fact: its title is what it is about, and what it says stands below. It takes
 * the focus, so that it can be read with the keys, and does nothing.
 */
#define TAAL_TYPE_FEIT (taal_feit_get_type ())
G_DECLARE_FINAL_TYPE (TaalFeit, taal_feit, TAAL, FEIT, AdwActionRow)

void taal_feit_show (TaalFeit   *self,
                     const char *text);
void taal_feit_take (TaalFeit   *self,
                     char       *text);

G_END_DECLS
