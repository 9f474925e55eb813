/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-streek.h"

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The dossiers that lie in a folder, by name. */
static GPtrArray *
list_folder (const char *path)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".taalnorm"))
      g_ptr_array_add (found, g_build_filename (path, name, NULL));
  g_ptr_array_sort (found, compare_paths);

  return found;
}

/**
 * taal_streek_list:
 * @paths: (array zero-terminated=1): dossiers, workbooks, folders of CSV files, and folders of
 * dossiers
 *
 * Returns: (transfer full) (array zero-terminated=1): the same, with the dossiers of a folder in
 * its place
 *
 * Thread: any but one that must not block
 */
char **
taal_streek_list (const char *const *paths)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found = list_folder (paths[i]);

      for (guint j = 0; j < found->len; j++)
        g_strv_builder_add (builder, g_ptr_array_index (found, j));
      if (found->len == 0)
        g_strv_builder_add (builder, paths[i]);
    }

  return g_strv_builder_end (builder);
}
