/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-namen-geheugen.h"
#include "taal-namen.h"

G_BEGIN_DECLS

/**
 * TaalNamenboek:
 *
 * The name list of a school as the import of meetings asks it: what is remembered goes into the
 * #TaalNamen, of which taal_namen_save() is still to be called.
 */
#define TAAL_TYPE_NAMENBOEK (taal_namenboek_get_type ())
G_DECLARE_FINAL_TYPE (TaalNamenboek, taal_namenboek, TAAL, NAMENBOEK, GObject)

TaalNamenboek *taal_namenboek_new (TaalNamen *namen);

G_END_DECLS
