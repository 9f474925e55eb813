/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "taal-dossier.h"
#include "taal-werker.h"

G_BEGIN_DECLS

/* A larger file is not one that a school made by hand or by import. */
#define TAAL_MAX_FILE_SIZE (G_GINT64_CONSTANT (16) * 1024 * 1024 * 1024)

/* How often a long loop says how far it is, and asks whether to go on. */
#define TAAL_PROGRESS_ROWS 4096

/**
 * TaalVerbinding:
 * @werker: the thread that alone may use the rest
 * @db: the connection
 * @path: (nullable): the file; %NULL for a dossier in memory
 * @mode: what it was opened for
 * @backup_folder: (nullable): where a copy is made before the first change of a day
 * @data_version: SQLite's number of the last commit by another that was taken notice of
 * @version: the version of its schema; an older one only where it was opened for reading
 * @checked: whether its pages need no further check before they are written to
 * @massaal: whether the transaction that is under way has its references looked at in the end
 *
 * An open dossier.
 */
typedef struct
{
  TaalWerker      *werker; /* borrowed */
  sqlite3         *db;
  char            *path;
  TaalDossierMode  mode;
  char            *backup_folder;
  gint64           data_version;
  gint64           version;
  gboolean         checked;
  gboolean         massaal;
} TaalVerbinding;

TaalVerbinding *taal_verbinding_open            (TaalWerker      *werker,
                                                 const char      *path,
                                                 TaalDossierMode  mode,
                                                 GError         **error);
TaalVerbinding *taal_verbinding_open_beside     (TaalVerbinding  *verbinding);
void            taal_verbinding_close           (TaalVerbinding  *verbinding);
void            taal_verbinding_set_cancellable (TaalVerbinding  *verbinding,
                                                 GCancellable    *cancellable);
gboolean        taal_verbinding_set_scan        (TaalVerbinding  *verbinding,
                                                 gboolean         scan,
                                                 GError         **error);
gboolean        taal_verbinding_check_pages     (TaalVerbinding  *verbinding,
                                                 GError         **error);
gboolean        taal_verbinding_check_references (TaalVerbinding *verbinding,
                                                 GError         **error);

sqlite3        *taal_verbinding_connect         (const char      *path,
                                                 int              flags,
                                                 GError         **error);
gboolean        taal_verbinding_configure       (sqlite3         *db,
                                                 GError         **error);
void            taal_verbinding_tidy            (sqlite3         *db,
                                                 const char      *path);
gboolean        taal_verbinding_is_moved        (TaalVerbinding  *verbinding);

/* taal-kop.c: the file's header, read through SQLite's own handle, since closing another one would
 * drop the locks that this process holds on the file. */
gboolean        taal_kop_check_kind             (sqlite3         *db,
                                                 GError         **error);
gboolean        taal_kop_check_size             (sqlite3         *db,
                                                 GError         **error);

/* taal-journaal.c: the file beside it, as a broken off write left it */
gboolean        taal_journaal_is_spent          (const char      *path);
gboolean        taal_journaal_is_foreign        (const char      *path);

/* taal-aanmaken.c */
gboolean        taal_aanmaken_file              (const char      *path,
                                                 GError         **error);
char           *taal_aanmaken_temporary         (const char      *path,
                                                 GError         **error);
gboolean        taal_aanmaken_publish           (const char      *temporary,
                                                 const char      *path,
                                                 gboolean         replace,
                                                 GError         **error);
void            taal_aanmaken_discard           (const char      *temporary);

#define taal_verbinding_assert_worker(verbinding) g_assert (taal_werker_is_current ((verbinding)->werker))

G_END_DECLS
