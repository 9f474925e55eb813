/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"

G_BEGIN_DECLS

/**
 * MappingFixture:
 * @folder: an empty folder, gone after the test
 */
typedef struct
{
  char *folder;
} MappingFixture;

void              mapping_set_up        (MappingFixture     *fixture,
                                         gconstpointer       data);
void              mapping_tear_down     (MappingFixture     *fixture,
                                         gconstpointer       data);

/* Writes a file in the folder, and says where it is. */
char             *mapping_put           (MappingFixture     *fixture,
                                         const char         *name,
                                         const char         *text);

/* What lies in tests/mapping/fixtures/NAME/FILE. */
char             *mapping_source        (const char         *name,
                                         const char         *file);
TaalMapping      *mapping_read          (const char         *path);
TaalMapping      *mapping_parse         (const char         *text);

/* Imports, with or without a mapping; that must be possible, with or without issues. */
TaalImportReport *mapping_import        (TaalDossier        *dossier,
                                         const char         *path,
                                         const TaalMapping  *mapping,
                                         TaalImportFlags     flags);
void              mapping_assert_good   (TaalImportReport   *report);
guint             mapping_count_changes (TaalImportReport   *report);

/* Every table that a dossier has rows in, as text. */
char             *mapping_dup_export    (MappingFixture     *fixture,
                                         TaalDossier        *dossier);

#define MAPPING_ADD(path, func) g_test_add (path, MappingFixture, NULL, mapping_set_up, func, mapping_tear_down)

G_END_DECLS
