/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TaalRijPlekken:
 *
 * The rows of a table in a preview, as places: an item is made when it is asked for and says nothing, so
 * that a hundred thousand rows take no more than one.
 */
#define TAAL_TYPE_RIJ_PLEKKEN (taal_rij_plekken_get_type ())
G_DECLARE_FINAL_TYPE (TaalRijPlekken, taal_rij_plekken, TAAL, RIJ_PLEKKEN, GObject)

TaalRijPlekken *taal_rij_plekken_new (const GPtrArray *rijen);

G_END_DECLS
