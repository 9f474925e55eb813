/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

/* Weeks as ISO 8601 counts them, from Monday; each is known by its Monday. */

/* Room for "jjjj-Wnn" and its end. */
#define TAAL_WEEK_TEXT_SIZE 16

TaalDate    taal_week_of     (TaalDate    date);
gboolean    taal_week_parse  (const char *text,
                              TaalDate   *monday);
const char *taal_week_format (TaalDate    date,
                              char        text[TAAL_WEEK_TEXT_SIZE]);

G_END_DECLS
