/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalOnderzoeker:
 *
 * What presence tells of the school that is open, kept up with it for as long as anybody looks: asked for
 * again after each change and for another period, and dropped when nobody looks, as there may be
 * millions of rows behind it.
 *
 * Properties: `onderzoek`, the examination that was last finished, %NULL while there is none; `bezig`,
 * whether one is under way; `fout`, why there is none.
 *
 * Used by the main thread.
 */
#define TAAL_TYPE_ONDERZOEKER (taal_onderzoeker_get_type ())
G_DECLARE_FINAL_TYPE (TaalOnderzoeker, taal_onderzoeker, TAAL, ONDERZOEKER, GObject)

TaalOnderzoeker *taal_onderzoeker_new           (TaalSession     *session);
TaalSession     *taal_onderzoeker_get_session   (TaalOnderzoeker *self);
TaalOnderzoek   *taal_onderzoeker_get_onderzoek (TaalOnderzoeker *self);
gboolean         taal_onderzoeker_is_bezig      (TaalOnderzoeker *self);
const GError    *taal_onderzoeker_get_fout      (TaalOnderzoeker *self);
void             taal_onderzoeker_hold          (TaalOnderzoeker *self);
void             taal_onderzoeker_release       (TaalOnderzoeker *self);

G_END_DECLS
