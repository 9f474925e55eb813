/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"
#include "taal-lijst.h"

/* Schools for the tests of lists and of the pages that show them. They go the whole way: written as CSV
 * files, read as a user's folder is, judged over 2024 by the shipped packet. */

TaalCheck *lijst_fixture_small (void);
TaalCheck *lijst_fixture_big   (int        n_lessen);
TaalCheck *lijst_fixture_again (TaalCheck *check);
void       lijst_fixture_wait  (gpointer   lijst);

/* A list that shows the small school, and what it said about its changes. */
typedef struct
{
  TaalCheck *check;
  gpointer   lijst;
  GString   *changes;
} LijstFixture;

typedef void        (*LijstSetCheck) (gpointer   lijst,
                                      TaalCheck *check);
typedef const char *(*LijstGetId)    (gpointer   rij);

void       lijst_fixture_set_up     (LijstFixture  *fixture,
                                     gpointer       lijst,
                                     LijstSetCheck  set_check);
void       lijst_fixture_tear_down  (LijstFixture  *fixture,
                                     gconstpointer  data);
void       lijst_fixture_expect_ids (LijstFixture  *fixture,
                                     LijstGetId     get_id,
                                     const char    *expected);

/* What a list said about its changes since it was last asked, as "position,removed,added" each. */
GString   *lijst_fixture_watch (gpointer   lijst);
void       lijst_fixture_expect (GString   *changes,
                                 const char *expected);
