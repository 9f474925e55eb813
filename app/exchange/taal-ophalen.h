/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-beschikbaarheid.h"
#include "taal-exchange-fout.h"

G_BEGIN_DECLS

/**
 * TaalOphaalGrens:
 * @verbinden_ms: how long connecting may take, in milliseconds; 0 for what is usual
 * @totaal_ms: how long all of it may take; 0 for what is usual
 * @max_bytes: how large an answer may be; 0 for what is usual
 *
 * What is borne of a register.
 */
typedef struct
{
  guint verbinden_ms;
  guint totaal_ms;
  gsize max_bytes;
} TaalOphaalGrens;

char                *taal_ophalen_dup_adres     (const char             *url,
                                                 const TaalAanbodVraag  *vraag,
                                                 GError                **error);
TaalBeschikbaarheid *taal_ophalen_aanbod        (const char             *url,
                                                 const TaalAanbodVraag  *vraag,
                                                 const TaalOphaalGrens  *grens,
                                                 guint                  *n_weggelaten,
                                                 GCancellable           *cancellable,
                                                 GError                **error);
void                 taal_ophalen_aanbod_async  (const char             *url,
                                                 const TaalAanbodVraag  *vraag,
                                                 const TaalOphaalGrens  *grens,
                                                 GCancellable           *cancellable,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                data);
TaalBeschikbaarheid *taal_ophalen_aanbod_finish (GAsyncResult           *result,
                                                 guint                  *n_weggelaten,
                                                 GError                **error);

G_END_DECLS
