/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-session.h"

/* A dossier of the sample school, open in a session, in a folder of its own. */
typedef struct
{
  char        *folder;
  char        *path;
  TaalSession *session;
} SessionFixture;

TaalCheck *session_fixture_read      (const char     *path);
void       session_fixture_set_up    (SessionFixture *fixture,
                                      gconstpointer   data);
void       session_fixture_settle    (SessionFixture *fixture);
void       session_fixture_edit      (SessionFixture *fixture,
                                      TaalBewerking  *bewerking);
void       session_fixture_tear_down (SessionFixture *fixture,
                                      gconstpointer   data);
