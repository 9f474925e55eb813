/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-register-pagina.h"

G_BEGIN_DECLS

/**
 * TaalRegisterVraag:
 * @aanbod: what is asked of the offer
 * @taal: (nullable): the language that is asked, `nl` or `en`
 * @fouten: (element-type TaalRegisterFout): what is wrong, in the order of the query
 *
 * The query of a request.
 */
typedef struct
{
  TaalAanbodVraag aanbod;
  const char *taal;
  GArray *fouten;
} TaalRegisterVraag;

void taal_register_vraag_parse (TaalRegisterVraag *vraag,
                                const char *query,
                                gboolean pagina,
                                TaalDate vandaag);
void taal_register_vraag_clear (TaalRegisterVraag *vraag);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalRegisterVraag, taal_register_vraag_clear)

G_END_DECLS
