/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date.h"

G_BEGIN_DECLS

/* What a sheet holds at most: the rows below its header, and a text in UTF-16. */
#define TAAL_XLSX_MAX_ROWS 1048575
#define TAAL_XLSX_MAX_TEXT 32767

/* What a message of a rule, and its title, hold at most, in characters. */
#define TAAL_XLSX_MAX_MESSAGE 255
#define TAAL_XLSX_MAX_TITLE   32

/* The looks of a cell. */
typedef enum
{
  TAAL_XLSX_GEWOON,         /* as it comes */
  TAAL_XLSX_TEKST,          /* a text stays one, also when it is typed over and looks like a number */
  TAAL_XLSX_GETAL,          /* a number */
  TAAL_XLSX_DATUM,          /* yyyy-mm-dd */
  TAAL_XLSX_TIJD,           /* hh:mm */
  TAAL_XLSX_TIJD_SECONDEN,  /* hh:mm:ss */
  TAAL_XLSX_KOP,            /* the header of a column */
  TAAL_XLSX_KOP_VERPLICHT,  /* that of a column whose cells are required */
  TAAL_XLSX_TITEL,          /* above a sheet that is read by people */
  TAAL_XLSX_TUSSENKOP,      /* above a part of it */
  TAAL_XLSX_ALINEA,         /* running text */
  TAAL_XLSX_VAK,            /* a cell of a table in it */
  TAAL_XLSX_VAK_KOP,        /* the header of such a table */
  TAAL_XLSX_N_STIJLEN,
} TaalXlsxStijl;

/* What the cells of a column may hold. */
typedef enum
{
  TAAL_XLSX_REGEL_LIJST,    /* one of a list, which drops down */
  TAAL_XLSX_REGEL_GEHEEL,   /* a whole number from min to max */
  TAAL_XLSX_REGEL_DECIMAAL, /* a number from min to max */
  TAAL_XLSX_REGEL_DATUM,    /* a date that a sheet can hold */
  TAAL_XLSX_REGEL_TIJD,     /* a time of the day */
} TaalXlsxRegelSoort;

/**
 * TaalXlsxRegel:
 * @soort: what is asked
 * @lijst: (array zero-terminated=1): for a LIJST, its values
 * @min: the least number
 * @max: the greatest number
 * @streng: whether anything else is refused, rather than asked about
 * @titel: above the message
 * @melding: shown when something else is typed
 *
 * A rule that a spreadsheet program keeps watch over while a user types.
 */
typedef struct
{
  TaalXlsxRegelSoort  soort;
  const char *const  *lijst;
  double              min;
  double              max;
  gboolean            streng;
  const char         *titel;
  const char         *melding;
} TaalXlsxRegel;

/**
 * TaalXlsxWriter:
 *
 * A workbook that is being written: sheet after sheet, in each row after row. It holds one row in
 * memory; what is written before goes to unnamed files in the folder of the workbook, which gets its
 * name only when it is whole. Used by one thread.
 */
typedef struct _TaalXlsxWriter TaalXlsxWriter;

int      taal_xlsx_writer_new          (const char           *path,
                                        gboolean              replace,
                                        TaalXlsxWriter      **writer);
void     taal_xlsx_writer_begin_sheet  (TaalXlsxWriter       *writer,
                                        const char           *name);
void     taal_xlsx_writer_set_tab      (TaalXlsxWriter       *writer,
                                        guint                 colour);
void     taal_xlsx_writer_set_column   (TaalXlsxWriter       *writer,
                                        guint                 column,
                                        double                width,
                                        TaalXlsxStijl         stijl);
void     taal_xlsx_writer_set_regel    (TaalXlsxWriter       *writer,
                                        guint                 column,
                                        const TaalXlsxRegel  *regel);
void     taal_xlsx_writer_freeze       (TaalXlsxWriter       *writer);
void     taal_xlsx_writer_hide_grid    (TaalXlsxWriter       *writer);
void     taal_xlsx_writer_next_row     (TaalXlsxWriter       *writer,
                                        double                height);
gboolean taal_xlsx_writer_add_text     (TaalXlsxWriter       *writer,
                                        guint                 column,
                                        const char           *text,
                                        TaalXlsxStijl         stijl);
void     taal_xlsx_writer_add_wide     (TaalXlsxWriter       *writer,
                                        guint                 n_columns,
                                        const char           *text,
                                        TaalXlsxStijl         stijl);
void     taal_xlsx_writer_add_number   (TaalXlsxWriter       *writer,
                                        guint                 column,
                                        double                number);
void     taal_xlsx_writer_add_date     (TaalXlsxWriter       *writer,
                                        guint                 column,
                                        TaalDate              date);
void     taal_xlsx_writer_add_time     (TaalXlsxWriter       *writer,
                                        guint                 column,
                                        int                   seconds);
void     taal_xlsx_writer_add_note     (TaalXlsxWriter       *writer,
                                        guint                 column,
                                        const char           *text);
guint    taal_xlsx_writer_get_row      (const TaalXlsxWriter *writer);
int      taal_xlsx_writer_get_error    (const TaalXlsxWriter *writer);
int      taal_xlsx_writer_finish       (TaalXlsxWriter       *writer);
void     taal_xlsx_writer_free         (TaalXlsxWriter       *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalXlsxWriter, taal_xlsx_writer_free)

G_END_DECLS
