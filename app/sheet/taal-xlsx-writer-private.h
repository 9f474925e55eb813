/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <locale.h>
#include <xlsxwriter.h>

#include "taal-uitbestand.h"
#include "taal-xlsx-writer.h"

G_BEGIN_DECLS

struct _TaalXlsxWriter
{
  TaalUitbestand  bestand;
  gboolean        replace;
  int             number; /* the errno of the first failure, else 0 */
  locale_t        locale; /* the thread's, but for numbers */
  int             fd;     /* in memory: the workbook as it is put together */
  lxw_workbook   *book;
  lxw_worksheet  *sheet;  /* the one that is being written */
  GArray         *n_cells;
  guint           n_rows; /* of this sheet, the one being written included */
  lxw_format     *stijlen[TAAL_XLSX_N_STIJLEN];
};

/* taal-xlsx-writer.c */
void        taal_xlsx_writer_set_error (TaalXlsxWriter      *writer,
                                        int                  number);
locale_t    taal_xlsx_writer_enter     (TaalXlsxWriter      *writer);
void        taal_xlsx_writer_leave     (TaalXlsxWriter      *writer,
                                        locale_t             before,
                                        lxw_error            result);

/* taal-xlsx-stijl.c */
lxw_format *taal_xlsx_stijl_new        (lxw_workbook        *book,
                                        TaalXlsxStijl        stijl);

G_END_DECLS
