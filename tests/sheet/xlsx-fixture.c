/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "xlsx-fixture.h"

#include <glib/gstdio.h>
#include <zip.h>

void
xlsx_set_up (XlsxFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("taalnorm-xlsx-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "boek.xlsx", NULL);
}

void
xlsx_tear_down (XlsxFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static zip_t *
open_zip (const char *path)
{
  int number = 0;
  zip_t *zip = zip_open (path, ZIP_RDONLY | ZIP_CHECKCONS, &number);

  g_assert_cmpint (number, ==, 0);
  g_assert_nonnull (zip);

  return zip;
}

/* The text of a part of a workbook, which must be there. */
char *
xlsx_read_part (const char *path,
                const char *name)
{
  zip_t *zip = open_zip (path);
  zip_file_t *file = zip_fopen (zip, name, 0);
  GString *text = g_string_new (NULL);
  char chunk[4096];
  zip_int64_t n;

  g_test_message ("%s in %s", name, path);
  g_assert_nonnull (file);
  while ((n = zip_fread (file, chunk, sizeof chunk)) > 0)
    g_string_append_len (text, chunk, (gssize) n);
  g_assert_cmpint ((int) n, ==, 0);
  g_assert_cmpint (zip_fclose (file), ==, 0);
  zip_discard (zip);

  return g_string_free (text, FALSE);
}

/* How many parts of a workbook have a name that begins so. */
guint
xlsx_count_parts (const char *path,
                  const char *prefix)
{
  zip_t *zip = open_zip (path);
  guint n = 0;

  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    n += g_str_has_prefix (zip_get_name (zip, (zip_uint64_t) i, 0), prefix) ? 1 : 0;
  zip_discard (zip);

  return n;
}

/* How many files there are, so that nothing is left behind unseen. */
guint
xlsx_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}
