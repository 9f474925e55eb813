/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/lijst-fixture.h"
#include "../check/spiegel.h"

#include "taal-les-rij.h"
#include "taal-lessen-lijst.h"
#include "taal-slots.h"
#include "window-fixture.h"

/* The places of rows, as a view sees them: what they say of their number, and of what stands in them. */

typedef struct
{
  TaalLessenLijst *lijst;
  TaalSlots       *slots;
  GPtrArray       *held;    /* what a view would hold */
  GString         *changes; /* what the places said of their number */
  int              n_filled;
} Fixture;

static void
place_changed_cb (TaalSlot *slot,
                  int      *n)
{
  ++*n;
}

/* As a view does: holds what is there, and lets go of what is not. */
static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Fixture    *fixture)
{
  if (removed > 0)
    g_ptr_array_remove_range (fixture->held, position, removed);
  for (guint i = 0; i < added; i++)
    {
      TaalSlot *slot = g_list_model_get_item (model, position + i);

      g_signal_connect (slot, "changed", G_CALLBACK (place_changed_cb), &fixture->n_filled);
      g_ptr_array_insert (fixture->held, (int) (position + i), slot);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->lijst = taal_lessen_lijst_new ();
  fixture->slots = taal_slots_new (TAAL_LIJST (fixture->lijst));
  fixture->held = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->changes = lijst_fixture_watch (fixture->slots);
  g_signal_connect (fixture->slots, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->held);
  g_string_free (fixture->changes, TRUE);
  g_assert_finalize_object (fixture->slots);
  g_assert_finalize_object (fixture->lijst);
}

static void
search (Fixture    *fixture,
        const char *zoek)
{
  TaalLessenVraag vraag = TAAL_LESSEN_VRAAG_INIT;

  vraag.alleen_meetellend = FALSE;
  vraag.zoek = (char *) zoek;
  taal_lessen_lijst_set_vraag (fixture->lijst, &vraag);
  lijst_fixture_wait (fixture->lijst);
}

static const char *
get_les (Fixture *fixture,
         guint    place)
{
  TaalLesRij *rij = taal_slot_get_rij (g_ptr_array_index (fixture->held, place));

  return taal_les_rij_get_oordeel (rij)->les.les_id;
}

static void
assert_follows (Fixture *fixture)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->lijst));

  window_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->slots)), ==, n);
  g_assert_cmpuint (fixture->held->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TaalLesRij) rij = g_list_model_get_item (G_LIST_MODEL (fixture->lijst), i);

      g_assert_true (taal_slot_get_rij (g_ptr_array_index (fixture->held, i)) == rij);
    }
}

/* By date L8 L1 L2 L4 L5 L6 L3 L7. The places come four at a time, and what is on the screen is right at
 * once, before the main loop turns. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();

  search (fixture, "");
  taal_lessen_lijst_set_check (fixture->lijst, check);
  lijst_fixture_wait (fixture->lijst);
  lijst_fixture_expect (fixture->changes, "0,0,4");
  assert_follows (fixture);
  lijst_fixture_expect (fixture->changes, "4,0,4");
  g_assert_cmpint (fixture->n_filled, ==, 0);

  /* L2 and L3: the other places are to go, and have no row. */
  search (fixture, "zand");
  lijst_fixture_expect (fixture->changes, "");
  g_assert_cmpstr (get_les (fixture, 0), ==, "L2");
  g_assert_cmpstr (get_les (fixture, 1), ==, "L3");
  for (guint i = 2; i < fixture->held->len; i++)
    g_assert_null (taal_slot_get_rij (g_ptr_array_index (fixture->held, i)));
  g_assert_cmpint (fixture->n_filled, ==, 8);
  assert_follows (fixture);
  lijst_fixture_expect (fixture->changes, "4,4,0 2,2,0");

  /* The same rows say nothing. */
  fixture->n_filled = 0;
  search (fixture, "bert zand");
  assert_follows (fixture);
  lijst_fixture_expect (fixture->changes, "");
  g_assert_cmpint (fixture->n_filled, ==, 0);

  search (fixture, "nowhere");
  assert_follows (fixture);
  lijst_fixture_expect (fixture->changes, "0,2,0");
}

/* What is not on the screen is filled when the main loop has time. */
static void
test_visible (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TaalCheck) check = lijst_fixture_small ();
  g_autoptr (TaalCheck) again = lijst_fixture_again (check);

  taal_lessen_lijst_set_check (fixture->lijst, check);
  lijst_fixture_wait (fixture->lijst);
  assert_follows (fixture);
  taal_slots_set_visible (fixture->slots, 1, 2);
  taal_lessen_lijst_set_check (fixture->lijst, again);
  lijst_fixture_wait (fixture->lijst);
  g_assert_cmpint (fixture->n_filled, ==, 2);
  taal_slots_set_visible (fixture->slots, 2, 2);
  g_assert_cmpint (fixture->n_filled, ==, 3);
  assert_follows (fixture);
  g_assert_cmpint (fixture->n_filled, ==, (int) fixture->held->len);
}

/* Many rows: those far down can be reached at once. */
static void
test_reach (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TaalCheck) check = lijst_fixture_big (2000);
  guint n;

  taal_lessen_lijst_set_check (fixture->lijst, check);
  lijst_fixture_wait (fixture->lijst);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->lijst));
  g_assert_cmpuint (n, >, 300);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->slots)), <, n);
  taal_slots_reach (fixture->slots, n - 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->slots)), ==, n);
  assert_follows (fixture);
  search (fixture, "zand");
  assert_follows (fixture);
  search (fixture, "");
  assert_follows (fixture);
}

/* Searches in any order, and some before the places have followed the one before: who only heard what the
 * places said has the places. */
static void
test_any_order (Fixture *fixture,
                gconstpointer data)
{
  static const char *const words[] = { "", "0", "D1", "D2", "2024", "nowhere", "ochtend" };
  g_autoptr (TaalCheck) check = lijst_fixture_big (2000);
  g_autoptr (Spiegel) spiegel = spiegel_new (G_LIST_MODEL (fixture->slots), NULL);

  taal_lessen_lijst_set_check (fixture->lijst, check);
  for (int i = 0; i < 60; i++)
    {
      search (fixture, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      if (g_test_rand_bit ())
        taal_slots_reach (fixture->slots, (guint) g_test_rand_int_range (0, 2000));
      else if (g_test_rand_bit ())
        g_main_context_iteration (NULL, FALSE);
      else
        assert_follows (fixture);
      spiegel_assert (spiegel);
      (void) spiegel_take_n_changes (spiegel, TRUE);
    }
  assert_follows (fixture);
}

#define ADD(path, function) g_test_add ("/window/slots/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  ADD ("search", test_search);
  ADD ("visible", test_visible);
  ADD ("reach", test_reach);
  ADD ("any-order", test_any_order);

  return g_test_run ();
}
