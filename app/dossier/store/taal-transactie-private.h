/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verbinding-private.h"

G_BEGIN_DECLS

typedef enum
{
  TAAL_TRANSACTIE_KIJKEN,   /* nothing is written */
  TAAL_TRANSACTIE_IMPORT,   /* perhaps nothing is written, so none is kept out until then */
  TAAL_TRANSACTIE_BEWERKEN, /* every reference is looked after by SQLite, row by row */
  TAAL_TRANSACTIE_MASSAAL,  /* many rows that others may refer to: references are looked at in the end */
} TaalTransactieSoort;

gboolean taal_transactie_begin    (TaalVerbinding       *verbinding,
                                   TaalTransactieSoort   soort,
                                   GError              **error);
gboolean taal_transactie_commit   (TaalVerbinding       *verbinding,
                                   GError              **error);
void     taal_transactie_rollback (TaalVerbinding       *verbinding);

G_END_DECLS
