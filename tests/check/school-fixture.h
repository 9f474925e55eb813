/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"

/* Schools that a test writes as CSV files: read as a user's folder is, and judged by the shipped packet. */

/**
 * SchoolTabel:
 * @naam: the name of the table; %NULL ends a list
 * @tekst: its lines
 */
typedef struct
{
  const char *naam;
  const char *tekst;
} SchoolTabel;

TaalDate   school_fixture_dag   (const char        *text);
TaalCheck *school_fixture_check (const SchoolTabel *tabellen,
                                 const char        *van,
                                 const char        *tot,
                                 TaalDate           bekend_op);
char      *school_fixture_lessen (int               n,
                                  const char       *docent_id,
                                  const char       *datum);
