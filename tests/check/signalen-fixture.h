/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-session.h"

/* A dossier of a small school that gives a signal of every kind over 2024, open in a session, in a
 * folder of its own. */
typedef struct
{
  char        *folder;
  char        *path;
  TaalSession *session;
} SignalenFixture;

char      *signalen_fixture_make      (const char      *folder);
TaalCheck *signalen_fixture_read      (const char      *path);
void       signalen_fixture_set_up    (SignalenFixture *fixture,
                                       gconstpointer    data);
void       signalen_fixture_settle    (SignalenFixture *fixture);
void       signalen_fixture_edit      (SignalenFixture *fixture,
                                       TaalBewerking   *bewerking);
void       signalen_fixture_undo      (SignalenFixture *fixture);
void       signalen_fixture_tear_down (SignalenFixture *fixture,
                                       gconstpointer    data);
