/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a number format makes of a number. */
typedef enum
{
  TAAL_FORMAT_NUMBER,
  TAAL_FORMAT_PERCENT,
  TAAL_FORMAT_DATE,      /* shows only a date */
  TAAL_FORMAT_TIME,      /* shows only a time of day */
  TAAL_FORMAT_DATE_TIME,
  TAAL_FORMAT_DURATION,  /* hours, minutes or seconds that go on beyond a day: [h]:mm */
} TaalFormat;

TaalFormat taal_format_parse       (const char *code);
TaalFormat taal_format_get_builtin (gint64      id);

G_END_DECLS
