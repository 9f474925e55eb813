/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-record.h"

G_BEGIN_DECLS

/**
 * TaalCsv:
 * @record: the record that was read last
 *
 * Reads the records of a text as RFC 4180 has them.
 */
typedef struct
{
  TaalRecord   record;

  /*< private >*/
  const char  *start;
  const char  *cursor;
  const char  *end;
  char         separator; /* 0 when the header is of one column */
  guint        capacity;
  char        *buffer;
  gsize        buffer_used;
  gsize        buffer_size;
  guint8       classes[256];
} TaalCsv;

void     taal_csv_init  (TaalCsv    *csv,
                         const char *text,
                         gsize       length);
void     taal_csv_set_separator (TaalCsv *csv,
                                 char     separator);
void     taal_csv_clear (TaalCsv    *csv);
gboolean taal_csv_next  (TaalCsv    *csv);

/**
 * taal_csv_get_position:
 * @csv: a reader
 *
 * Returns: how many bytes of the text have been read
 *
 * Thread: any
 */
static inline gsize
taal_csv_get_position (const TaalCsv *csv)
{
  return (gsize) (csv->cursor - csv->start);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalCsv, taal_csv_clear)

G_END_DECLS
