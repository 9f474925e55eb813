/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-number-format.h"

G_BEGIN_DECLS

/* Room for any text that is made of a number. */
#define TAAL_CELL_VALUE_SIZE 64

gsize    taal_cell_value_from_number    (const char *number,
                                         gsize       length,
                                         TaalFormat  format,
                                         gboolean    date1904,
                                         char        text[TAAL_CELL_VALUE_SIZE]);
gsize    taal_cell_value_from_iso_date  (const char *date,
                                         gsize       length,
                                         TaalFormat  format,
                                         char        text[TAAL_CELL_VALUE_SIZE]);
gsize    taal_cell_value_from_iso_time  (const char *time,
                                         gsize       length,
                                         char        text[TAAL_CELL_VALUE_SIZE]);
gsize    taal_cell_value_decode_escapes (char       *text,
                                         gsize       length);

G_END_DECLS
