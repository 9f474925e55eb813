/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TAAL_TIME_NONE (-1)

int      taal_number_compare       (gint64      a,
                                    gint64      b);
gboolean taal_number_parse_integer (const char *text,
                                    gint32     *value);
gboolean taal_number_parse_decimal (const char *text,
                                    gint32     *hundredths);
char    *taal_number_format_decimal (gint32     hundredths);
gboolean taal_number_parse_time    (const char *text,
                                    gint32     *seconds);
char    *taal_number_complete_time (const char *text);
char    *taal_number_format_time   (gint32      seconds);

G_END_DECLS
