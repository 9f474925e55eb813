/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XlsxFixture:
 * @folder: an empty folder, gone after the test
 * @path: where a workbook may come in it
 */
typedef struct
{
  char *folder;
  char *path;
} XlsxFixture;

void  xlsx_set_up      (XlsxFixture   *fixture,
                        gconstpointer  data);
void  xlsx_tear_down   (XlsxFixture   *fixture,
                        gconstpointer  data);
char *xlsx_read_part   (const char    *path,
                        const char    *name);
guint xlsx_count_parts (const char    *path,
                        const char    *prefix);
guint xlsx_count_files (const char    *folder);

#define xlsx_assert_contains(text, part) \
  G_STMT_START \
  { \
    if (strstr ((text), (part)) == NULL) \
      g_error ("%s is not in %s", (part), (text)); \
  } \
  G_STMT_END

G_END_DECLS
