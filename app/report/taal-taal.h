/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of a program of ours; Dutch unless it is told otherwise. */
typedef enum
{
  TAAL_TAAL_NL,
  TAAL_TAAL_EN,
  TAAL_TAAL_SYSTEEM, /* that of the system */
} TaalTaal;

void        taal_taal_set      (TaalTaal    taal);
TaalTaal    taal_taal_get      (void);
int         taal_taal_parse    (const char *name);
const char *taal_taal_get_code (void);

G_END_DECLS
