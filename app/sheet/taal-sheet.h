/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-record.h"

G_BEGIN_DECLS

#define TAAL_SHEET_ERROR (taal_sheet_error_quark ())
GQuark taal_sheet_error_quark (void);

typedef enum
{
  TAAL_SHEET_ERROR_READ,     /* the file cannot be read: rights, disk */
  TAAL_SHEET_ERROR_FORMAT,   /* it is not what its name says, or broken */
  TAAL_SHEET_ERROR_TOO_BIG,  /* larger than can be trusted */
  TAAL_SHEET_ERROR_PASSWORD, /* a workbook that is protected by a password */
  TAAL_SHEET_ERROR_OLD,      /* a workbook of before 2007 (.xls) */
} TaalSheetError;

/**
 * TaalSheet:
 *
 * The rows of one sheet, read one after another. It keeps what it reads from alive. Used by one thread.
 */
typedef struct _TaalSheet TaalSheet;

const TaalRecord *taal_sheet_next            (TaalSheet  *sheet,
                                              GError    **error);
gint64            taal_sheet_get_position    (TaalSheet  *sheet);
gboolean          taal_sheet_is_windows_1252 (TaalSheet  *sheet);
void              taal_sheet_free            (TaalSheet  *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalSheet, taal_sheet_free)

G_END_DECLS
