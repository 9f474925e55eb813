/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-ophalen.h"

G_BEGIN_DECLS

/**
 * TaalHttpAntwoord:
 * @status: the status of HTTP
 * @type: (nullable): what it says that it is
 * @inhoud: the body
 * @n_weggelaten: what its header Taalnorm-Weggelaten says
 *
 * What came back.
 */
typedef struct
{
  long        status;
  char       *type;
  GByteArray *inhoud;
  guint       n_weggelaten;
} TaalHttpAntwoord;

gboolean taal_http_get            (const char             *adres,
                                   const TaalOphaalGrens  *grens,
                                   TaalHttpAntwoord       *antwoord,
                                   GCancellable           *cancellable,
                                   GError                **error);
void     taal_http_antwoord_clear (TaalHttpAntwoord       *antwoord);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalHttpAntwoord, taal_http_antwoord_clear)

G_END_DECLS
