/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "signalen-lijst-fixture.h"

/* Until what was asked is answered: by the session, the examiner and the list. */
void
signalen_lijst_fixture_wait (SignalenLijstFixture *fixture)
{
  signalen_fixture_settle (&fixture->school);
  while (taal_onderzoeker_is_bezig (fixture->onderzoeker))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (taal_onderzoeker_get_fout (fixture->onderzoeker));
  while (taal_lijst_is_bezig (TAAL_LIJST (fixture->lijst)))
    g_main_context_iteration (NULL, TRUE);
}

static void
found_cb (SignalenLijstFixture *fixture)
{
  taal_signalen_lijst_set_onderzoek (fixture->lijst,
                                     taal_onderzoeker_get_onderzoek (fixture->onderzoeker));
}

void
signalen_lijst_fixture_set_up (SignalenLijstFixture *fixture,
                               gconstpointer         data)
{
  signalen_fixture_set_up (&fixture->school, data);
  fixture->onderzoeker = taal_onderzoeker_new (fixture->school.session);
  fixture->lijst = taal_signalen_lijst_new ();
  g_signal_connect_swapped (fixture->onderzoeker, "notify::onderzoek", G_CALLBACK (found_cb),
                            fixture);
  taal_onderzoeker_hold (fixture->onderzoeker);
  signalen_lijst_fixture_wait (fixture);
}

void
signalen_lijst_fixture_tear_down (SignalenLijstFixture *fixture,
                                  gconstpointer         data)
{
  signalen_lijst_fixture_wait (fixture);
  g_signal_handlers_disconnect_by_func (fixture->onderzoeker, found_cb, fixture);
  g_assert_finalize_object (fixture->lijst);
  g_assert_finalize_object (fixture->onderzoeker);
  signalen_fixture_tear_down (&fixture->school, data);
}
