/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"
#include "taal-exchange-fout.h"

G_BEGIN_DECLS

TaalBeschikbaarheid *taal_aanbod_antwoord_parse (const char             *data,
                                                 gsize                   length,
                                                 const TaalAanbodVraag  *vraag,
                                                 GError                **error);

G_END_DECLS
