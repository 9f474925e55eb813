/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-norm.h"
#include "taal-schema.h"
#include "taal-snapshot.h"

/* Golden cases: one file a rule, one group a case. [basis] has the facts that the cases of a file
 * share; a case that names a table replaces it whole. [geen] tells, per kind of case that the rule
 * cannot have, why. A table is a list of rows "column=value column=value" with the columns of
 * format.md 1; what a row leaves out that is required and beside the point is filled in. */

typedef struct
{
  char      *rule;
  GKeyFile  *keys;
  char     **cases;
} GoldenFile;

typedef struct
{
  const GoldenFile *file;
  const char       *name;
} GoldenCase;

/* The files of a folder, and what is asked of them. */
typedef struct
{
  const char        *folder;       /* in the source tree */
  const char        *prefix;       /* of the paths of the tests */
  const char *const *rules;        /* every rule has a file, and every file is of a rule */
  const char *const *expectations; /* the keys that a case may expect */
  GTestDataFunc      test_case;    /* given a GoldenCase */
} GoldenSuite;

int           golden_run          (const GoldenSuite *suite,
                                   int                argc,
                                   char             **argv);

/* What a case says. */
gboolean      golden_has          (const GoldenCase  *golden,
                                   const char        *key);
char         *golden_get          (const GoldenCase  *golden,
                                   const char        *key);
char        **golden_get_list     (const GoldenCase  *golden,
                                   const char        *key);
TaalDate      golden_get_date     (const GoldenCase  *golden,
                                   const char        *key);
GPtrArray    *golden_get_rows     (const GoldenCase  *golden,
                                   TaalTabel          tabel);
TaalNorm     *golden_build_norm   (const GoldenCase  *golden);
TaalSnapshot *golden_build_school (const GoldenCase  *golden);

/* A row: a GHashTable of column and text. */
const char   *golden_row_get      (GHashTable        *row,
                                   const char        *column);
TaalDate      golden_row_date     (GHashTable        *row,
                                   const char        *column);

/* What it expects. Where it differs the test fails and goes on, so that one run tells all of a case. */
void          golden_expect_text  (const GoldenCase  *golden,
                                   const char        *key,
                                   const char        *actual);
void          golden_expect_int   (const GoldenCase  *golden,
                                   const char        *key,
                                   gint64             actual);
void          golden_expect_list  (const GoldenCase  *golden,
                                   const char        *key,
                                   GPtrArray         *actual);
