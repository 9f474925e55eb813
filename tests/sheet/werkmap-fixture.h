/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-workbook.h"

G_BEGIN_DECLS

/* The namespaces of the parts, for tests to write parts with. */
#define XLSX_MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define XLSX_RELATION "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define ODS_SPACES \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" " \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" " \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" " \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" " \
  "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" " \
  "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""

/**
 * WerkmapFixture:
 * @path: where the workbook of the test is written
 * @parts: what was put in it: a name, then its text
 *
 * A workbook that is made of parts in the test, so that each test shows the bytes it is about.
 */
typedef struct
{
  char      *folder;
  char      *path;
  GPtrArray *parts;
} WerkmapFixture;

void  werkmap_set_up       (WerkmapFixture *werkmap,
                            gconstpointer   name);
void  werkmap_tear_down    (WerkmapFixture *werkmap,
                            gconstpointer   name);
void  werkmap_add          (WerkmapFixture *werkmap,
                            const char     *part,
                            const char     *text);
void  werkmap_write        (WerkmapFixture *werkmap);
void  werkmap_write_bytes  (WerkmapFixture *werkmap,
                            const char     *bytes,
                            gsize           length);
void  werkmap_corrupt      (WerkmapFixture *werkmap,
                            const char     *where,
                            int             by);
void  werkmap_add_xlsx     (WerkmapFixture *werkmap,
                            const char     *workbook,
                            const char     *rows);
void  werkmap_add_ods      (WerkmapFixture *werkmap,
                            const char     *styles,
                            const char     *tables);
char *werkmap_dump         (const char     *path);
void  werkmap_assert       (WerkmapFixture *werkmap,
                            const char     *expected);
void  werkmap_assert_error (WerkmapFixture *werkmap,
                            TaalSheetError  code,
                            const char     *part);
char *werkmap_data         (const char     *name);

G_END_DECLS
