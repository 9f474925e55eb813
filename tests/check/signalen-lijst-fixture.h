/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "signalen-fixture.h"
#include "taal-onderzoeker.h"
#include "taal-signalen-lijst.h"

/* The signals of that school as a list, which follows what is found of it. */
typedef struct
{
  SignalenFixture    school;
  TaalOnderzoeker   *onderzoeker;
  TaalSignalenLijst *lijst;
} SignalenLijstFixture;

void signalen_lijst_fixture_set_up    (SignalenLijstFixture *fixture,
                                       gconstpointer         data);
void signalen_lijst_fixture_wait      (SignalenLijstFixture *fixture);
void signalen_lijst_fixture_tear_down (SignalenLijstFixture *fixture,
                                       gconstpointer         data);
