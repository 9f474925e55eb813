/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <stdint.h>
#include <string.h>

#include "taal-dossier.h"
#include "taal-mapping-file.h"
#include "taal-mapping-suggest.h"
#include "taal-workbook.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* The file that every try is written to. */
static const char *
get_path (void)
{
  static char *path;

  if (path == NULL)
    {
      g_autofree char *folder = g_dir_make_tmp ("taalnorm-fuzz-XXXXXX", NULL);

      path = g_build_filename (folder, "bron.csv", NULL);
    }

  return path;
}

static void
import (const TaalMapping *mapping)
{
  static TaalDossier *dossier; /* nothing is written to it */
  const TaalImportSource source = { get_path (), mapping };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  if (dossier == NULL)
    dossier = taal_dossier_new_in_memory (NULL);
  report = taal_dossier_import_sources (dossier, &source, 1,
                                        TAAL_IMPORT_SKIP_BAD | TAAL_IMPORT_DRY_RUN | TAAL_IMPORT_RIJEN, NULL, NULL,
                                        NULL, &error);
  g_assert_true ((report == NULL) == (error != NULL));
}

/* Any bytes are a profile and a sheet, with a NUL between them, or an error: what is read as a profile is
 * written as one; and what is proposed for a sheet goes with it or says why not. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const uint8_t *middle = size > 0 ? memchr (data, 0, size) : NULL;
  gsize length = middle != NULL ? (gsize) (middle - data) : size;
  g_autoptr (TaalMapping) mapping = taal_mapping_new_from_text ((const char *) data, (gssize) length, NULL);
  g_autoptr (TaalMapping) proposed = NULL;
  g_autoptr (TaalWorkbook) workbook = NULL;

  if (mapping != NULL)
    {
      g_autofree char *text = taal_mapping_to_text (mapping);
      g_autoptr (TaalMapping) again = taal_mapping_new_from_text (text, -1, NULL);

      g_assert_nonnull (again);
    }
  if (middle == NULL)
    return 0;
  if (!g_file_set_contents (get_path (), (const char *) middle + 1, (gssize) (size - length - 1), NULL))
    return 0;

  if (mapping != NULL)
    import (mapping);
  workbook = taal_workbook_open (get_path (), NULL);
  if (workbook != NULL)
    proposed = taal_mapping_suggest (workbook, NULL, 0, NULL);
  if (proposed != NULL)
    import (proposed);

  return 0;
}
