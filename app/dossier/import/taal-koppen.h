/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-record.h"
#include "taal-inlezing-private.h"

G_BEGIN_DECLS

#define TAAL_KOPPEN_ONBEKEND   (-1) /* not a column of the table, which has been said */
#define TAAL_KOPPEN_ZONDER_KOP (-2) /* without a header, which is of no interest while it is empty */

/**
 * TaalKoppen:
 * @n: how many columns the file has
 * @kolommen: per column of the file, the index of that of the table, %TAAL_KOPPEN_ONBEKEND, or
 *   %TAAL_KOPPEN_ZONDER_KOP
 * @texts: per column of the file, its header; empty when it has none
 * @n_watched: how many columns have no header and, so far, no filled cell
 *
 * The header of a file.
 */
typedef struct
{
  guint     n;
  guint     n_watched;

  /* Owned */
  int      *kolommen;
  char    **texts;
} TaalKoppen;

gboolean taal_koppen_read      (TaalKoppen    *koppen,
                                const TaalRecord *record,
                                TaalInlezing  *inlezing,
                                TaalTabel      tabel,
                                TaalDeel      *deel);
gboolean taal_koppen_check_row (TaalKoppen    *koppen,
                                const TaalRecord *record,
                                TaalInlezing  *inlezing,
                                TaalTabel      tabel,
                                TaalDeel      *deel);
void     taal_koppen_issue     (TaalKoppen    *koppen,
                                guint          position,
                                TaalInlezing  *inlezing,
                                TaalTabel      tabel,
                                TaalDeel      *deel,
                                TaalIssueCode  code,
                                guint          row,
                                const char    *value,
                                const char    *expected);
void     taal_koppen_clear     (TaalKoppen    *koppen);

G_END_DECLS
