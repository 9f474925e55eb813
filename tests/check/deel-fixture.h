/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

/* Schools to be shared: random ones, in which names stand wherever a school may write them. */

#define DEEL_GEMEENTE "GM0301"

/**
 * DeelSchool:
 * @folder: its tables as CSV files; gone after deel_school_free()
 * @geheim: texts that a gemeente may not get
 * @contracten: the ids of its contracts with DEEL_GEMEENTE
 */
typedef struct
{
  char      *folder;
  GPtrArray *geheim;
  GPtrArray *contracten;
} DeelSchool;

DeelSchool *deel_school_new  (void);
void        deel_school_free (DeelSchool *school);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DeelSchool, deel_school_free)

void        deel_assert_zonder_geheim (GBytes           *bytes,
                                       const GPtrArray  *geheim);
