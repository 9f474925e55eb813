/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-delen.h"
#include "taal-norm.h"

G_BEGIN_DECLS

/* What is said of sharing a dossier. */
typedef enum
{
  TAAL_DEELDEEL_WEL,   /* what goes along */
  TAAL_DEELDEEL_NIET,  /* what stays */
  TAAL_DEELDEEL_GROND, /* on what ground */
  TAAL_N_DEELDELEN,
} TaalDeeldeel;

const char *taal_report_delen_kop  (TaalDeeldeel     deel);
char      **taal_report_delen_list (TaalDeeldeel     deel,
                                    TaalOntvanger    ontvanger,
                                    gboolean         zonder_cursisten,
                                    const TaalNorm  *norm,
                                    TaalDate         op);
char       *taal_report_delen_zin  (const TaalDelen *delen);
char       *taal_report_delen_text (const TaalDelen *delen,
                                    const TaalNorm  *norm,
                                    TaalDate         op);

G_END_DECLS
