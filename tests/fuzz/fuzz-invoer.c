/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <stdint.h>
#include <stdlib.h>

#include "taal-bron.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static char *folder;

static void
remove_folder (void)
{
  (void) g_rmdir (folder);
}

/* The folder that every try is written to, gone at the end; the first byte chooses the table. */
static const char *
get_folder (void)
{
  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("taalnorm-fuzz-XXXXXX", NULL);
      g_assert_nonnull (folder);
      g_assert_cmpint (atexit (remove_folder), ==, 0);
    }

  return folder;
}

/* Any bytes are a table, or errors that name their place, never more. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *name = NULL, *path = NULL;
  g_autoptr (GError) error = NULL;
  TaalBron *bron;

  if (size == 0)
    return 0;

  name = g_strconcat (taal_schema_get ((TaalTabel) (data[0] % TAAL_N_TABELLEN))->name, ".csv", NULL);
  path = g_build_filename (get_folder (), name, NULL);
  if (!g_file_set_contents (path, (const char *) data + 1, (gssize) size - 1, NULL))
    return 0;
  bron = taal_bron_load (get_folder (), data[0] & 128 ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL,
                         &error);
  g_assert_true ((bron == NULL) == (error != NULL));
  g_clear_pointer (&bron, taal_bron_unref);
  (void) g_unlink (path);

  return 0;
}
