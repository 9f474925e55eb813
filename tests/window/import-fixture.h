/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-import-window-private.h"

#define IMPORT_FIXTURE_PATIENCE_SECONDS 30

/**
 * ImportFixture:
 * @folder: one for files of the test
 * @path: a dossier in it, with what the timetable of the fixture "titelrijen" refers to
 * @session: that dossier, opened
 * @window: the assistant on it
 * @stack: its steps
 */
typedef struct
{
  char             *folder;
  char             *path;
  TaalSession      *session;
  TaalImportWindow *window;
  GtkStack         *stack;
} ImportFixture;

char      *import_fixture_path          (const char    *name,
                                         const char    *file);
void       import_fixture_set_up        (ImportFixture *fixture,
                                         gconstpointer  data);
void       import_fixture_tear_down     (ImportFixture *fixture,
                                         gconstpointer  data);
void       import_fixture_keep_picture  (GtkWidget     *widget,
                                         const char    *name);
void       import_fixture_assert_step   (ImportFixture *fixture,
                                         const char    *name);
void       import_fixture_activate      (ImportFixture *fixture,
                                         const char    *action);
void       import_fixture_open          (ImportFixture *fixture,
                                         const char    *path);
char      *import_fixture_put           (ImportFixture *fixture,
                                         const char    *name,
                                         const char    *text);
GtkWidget *import_fixture_find_child    (GtkWidget     *widget,
                                         GType          type);
gpointer   import_fixture_find_window   (GType          type);
void       import_fixture_press         (GtkWidget     *widget,
                                         guint          key,
                                         GdkModifierType modifiers);
void       import_fixture_wait_for_file (const char    *path);

#define IMPORT_FIXTURE_ADD(path, data, function) \
  g_test_add ("/window/import/" path, ImportFixture, data, import_fixture_set_up, function, import_fixture_tear_down)
