/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CliFixture:
 * @folder: an empty folder, in which the program runs
 * @status: how it ended
 * @out: what it wrote to stdout
 * @err: what it wrote to stderr
 *
 * The built taalnorm-cli as a user runs it.
 */
typedef struct
{
  char *folder;
  int   status;
  char *out;
  char *err;
} CliFixture;

void  cli_set_up       (CliFixture    *cli,
                        gconstpointer  data);
void  cli_tear_down    (CliFixture    *cli,
                        gconstpointer  data);
void  cli_run          (CliFixture    *cli,
                        const char    *first,
                        ...) G_GNUC_NULL_TERMINATED;
void  cli_run_in       (CliFixture    *cli,
                        const char    *language,
                        const char    *locale,
                        const char    *first,
                        ...) G_GNUC_NULL_TERMINATED;
char *cli_sample       (void);
void  cli_copy_sample  (CliFixture    *cli,
                        const char    *name);
char *cli_read         (CliFixture    *cli,
                        const char    *name);
void  cli_write        (CliFixture    *cli,
                        const char    *name,
                        const char    *text);
void  cli_replace      (CliFixture    *cli,
                        const char    *name,
                        const char    *from,
                        const char    *to);
guint cli_count_files  (CliFixture    *cli);

#define cli_assert_contains(text, part) g_assert_nonnull (strstr ((text), (part)))

#define CLI_ADD(path, func) \
  g_test_add ("/cli/" path, CliFixture, NULL, cli_set_up, func, cli_tear_down)

G_END_DECLS
