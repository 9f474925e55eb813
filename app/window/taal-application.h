/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-preferences.h"

G_BEGIN_DECLS

/**
 * TaalApplication:
 *
 * The desktop program: its windows, its options and the keys of its commands.
 */
#define TAAL_TYPE_APPLICATION (taal_application_get_type ())
G_DECLARE_FINAL_TYPE (TaalApplication, taal_application, TAAL, APPLICATION, AdwApplication)

TaalApplication *taal_application_new (TaalPreferences *preferences);

G_END_DECLS
