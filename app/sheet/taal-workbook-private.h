/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-workbook.h"
#include "taal-zip.h"

G_BEGIN_DECLS

/* More sheets than any school has. */
#define TAAL_WORKBOOK_MAX_SHEETS 1024

/* A part that only describes others: large styles are a few megabytes. */
#define TAAL_WORKBOOK_MAX_SMALL_PART ((gint64) 256 << 20)

/* A part with rows. */
#define TAAL_WORKBOOK_MAX_SHEET_PART ((gint64) 8 << 30)

/* The text of one cell; Excel keeps 32,767 characters of it. */
#define TAAL_WORKBOOK_MAX_CELL_TEXT ((gsize) 1 << 20)

/* What a kind of file does. */
typedef struct
{
  TaalSheet *(*open_sheet)  (TaalWorkbook  *workbook,
                             guint          index,
                             GError       **error);
  gboolean   (*list_merges) (TaalWorkbook  *workbook,
                             guint          index,
                             GArray        *merges,
                             GError       **error);
  void       (*free_data)   (gpointer       data);
} TaalWorkbookClass;

/* A sheet, before it is opened. */
typedef struct
{
  gboolean hidden;
  gint64   size;

  /* Owned */
  char    *name;
  char    *part; /* nullable: the part that holds it */
} TaalWorkbookSheet;

struct _TaalWorkbook
{
  const TaalWorkbookClass *klass;

  /* Owned */
  char                    *path;
  TaalZip                 *zip;    /* nullable: of a CSV file */
  GPtrArray               *sheets; /* TaalWorkbookSheet */
  gpointer                 data;   /* of the kind */
};

/* taal-workbook.c */
TaalWorkbookSheet *taal_workbook_add_sheet (TaalWorkbook       *workbook,
                                            const char         *name,
                                            gboolean            hidden,
                                            const char         *part,
                                            gint64              size);

/* Each fills in a workbook that has a path, and but for CSV an archive. */
gboolean           taal_workbook_open_csv  (TaalWorkbook       *workbook,
                                            GError            **error);
gboolean           taal_workbook_open_xlsx (TaalWorkbook       *workbook,
                                            GError            **error);
gboolean           taal_workbook_open_ods  (TaalWorkbook       *workbook,
                                            GError            **error);

G_END_DECLS
