/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <sqlite3.h>

#include "taal-dossier.h"

G_BEGIN_DECLS

/**
 * DossierFixture:
 * @folder: an empty folder, gone after the test
 * @path: where a dossier may come in it
 */
typedef struct
{
  char *folder;
  char *path;
} DossierFixture;

/* Makes whatever SQLite logs fail the test, but for what a test says it expects. Before the first
 * use of SQLite. */
void              dossier_init_log        (void);
void              dossier_expect_log      (gboolean           expected);

void              dossier_set_up          (DossierFixture    *fixture,
                                           gconstpointer      data);
void              dossier_tear_down       (DossierFixture    *fixture,
                                           gconstpointer      data);

/* Sources: the text of a CSV file, under a name in the folder of the test. */
char             *dossier_put             (DossierFixture    *fixture,
                                           const char        *folder,
                                           const char        *name,
                                           const char        *text);
char             *dossier_put_all         (DossierFixture    *fixture,
                                           const char        *folder);

TaalDossier      *dossier_open            (const char        *path,
                                           TaalDossierMode    mode);
TaalImportReport *dossier_import          (TaalDossier       *dossier,
                                           const char        *source);
void              dossier_make            (DossierFixture    *fixture,
                                           const char        *path);
void              dossier_assert_counts   (TaalImportReport  *report,
                                           TaalTabel          tabel,
                                           guint              nieuw,
                                           guint              gewijzigd,
                                           guint              vervallen,
                                           guint              gelijk);
void              dossier_assert_refused  (const char        *path,
                                           TaalDossierMode    mode,
                                           TaalDossierError   code);

/* The bytes of a file, and the rows of a dossier as anyone with an SQLite tool sees them. */
GBytes           *dossier_get_bytes       (const char        *path);
void              dossier_set_bytes       (const char        *path,
                                           gconstpointer      data,
                                           gsize              length);
void              dossier_assert_bytes    (const char        *path,
                                           GBytes            *expected);
char             *dossier_dup_rows        (const char        *path);
gint64            dossier_query           (const char        *path,
                                           const char        *sql);
void              dossier_change          (const char        *path,
                                           const char        *sql);

G_END_DECLS
