/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-plek.h"

G_BEGIN_DECLS

/* The gemeenten of the division of one year; one that was merged since has its old name here. */
#define TAAL_GEMEENTEN_JAAR 2023

const char *taal_gemeenten_find        (const char *text);
const char *taal_gemeenten_get_name    (const char *code);
char       *taal_gemeenten_dup_nearest (const char *text);
guint       taal_gemeenten_get_n       (void);
const char *taal_gemeenten_get_code    (guint       i);
gboolean    taal_gemeenten_get_plek    (const char *code,
                                        TaalPlek   *plek);
gint64      taal_gemeenten_get_afstand (const char *from,
                                        const char *to);

G_END_DECLS
