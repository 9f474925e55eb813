/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-number-format.h"
#include "taal-workbook-private.h"

G_BEGIN_DECLS

/**
 * TaalXlsxStrings:
 *
 * The texts of a workbook that its cells refer to by number, in one growing block.
 */
typedef struct
{
  /* Owned */
  GArray *entries; /* of taal-xlsx-strings.c */
  char   *text;
  gsize   length;
  gsize   size;
} TaalXlsxStrings;

/**
 * TaalXlsx:
 * @date1904: whether its dates are counted from 1904
 * @strings_part: (nullable): where its texts are
 * @styles_part: (nullable): where its formats are
 * @read: whether the two have been read
 * @formats: what each style of a cell shows, as #TaalFormat
 *
 * What the sheets of a workbook share.
 */
typedef struct
{
  gboolean         date1904;
  gboolean         read;

  /* Owned */
  char            *strings_part;
  char            *styles_part;
  GArray          *formats; /* guint8 */
  TaalXlsxStrings  strings;
} TaalXlsx;

/* taal-xlsx-strings.c */
gboolean   taal_xlsx_strings_read  (TaalXlsxStrings        *strings,
                                    TaalZip                *zip,
                                    const char             *part,
                                    GError                **error);
void       taal_xlsx_strings_clear (TaalXlsxStrings        *strings);
gboolean   taal_xlsx_strings_get   (const TaalXlsxStrings  *strings,
                                    gint64                  number,
                                    TaalCell               *cell);

/* taal-xlsx-styles.c */
gboolean   taal_xlsx_styles_read   (GArray                 *formats,
                                    TaalZip                *zip,
                                    const char             *part,
                                    GError                **error);

/* taal-xlsx-merges.c */
gboolean   taal_xlsx_parse_ref     (const char             *text,
                                    gsize                   length,
                                    guint                  *row,
                                    guint                  *column);
gboolean   taal_xlsx_list_merges   (TaalWorkbook           *workbook,
                                    guint                   index,
                                    GArray                 *merges,
                                    GError                **error);

/* taal-sheet-xlsx.c */
TaalSheet *taal_sheet_xlsx_open    (TaalWorkbook           *workbook,
                                    guint                   index,
                                    GError                **error);

G_END_DECLS
