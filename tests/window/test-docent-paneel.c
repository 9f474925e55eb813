/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../check/lijst-fixture.h"

#include "taal-docent-paneel.h"
#include "taal-docenten-lijst.h"
#include "taal-tijdbalk.h"
#include "window-fixture.h"

/* A docent of the sample as the page of docenten has them, looked at on a day. */
static TaalDocentRij *
get_rij (TaalDocentenLijst *lijst,
         TaalCheck         *check,
         const char        *docent_id)
{
  TaalDocentenVraag vraag = TAAL_DOCENTEN_VRAAG_INIT;
  int row = taal_snapshot_find_docent (check->oordeel->snapshot, docent_id);
  guint place;

  taal_docenten_lijst_set_vraag (lijst, &vraag);
  taal_docenten_lijst_set_check (lijst, check);
  lijst_fixture_wait (lijst);
  place = taal_lijst_find_row (TAAL_LIJST (lijst), row);
  g_assert_cmpuint (place, !=, TAAL_LIJST_NERGENS);

  return g_list_model_get_item (G_LIST_MODEL (lijst), place);
}

static const char *
get_feit (GtkWidget  *paneel,
          const char *name)
{
  GtkWidget *feit = GTK_WIDGET (gtk_widget_get_template_child (paneel, TAAL_TYPE_DOCENT_PANEEL, name));

  return gtk_widget_get_visible (feit) ? adw_action_row_get_subtitle (ADW_ACTION_ROW (feit)) : NULL;
}

/* What ends and what leaving costs, looked at within the period and from long after it. */
static void
test_verlies (void)
{
  GtkWidget *paneel = g_object_ref_sink (g_object_new (TAAL_TYPE_DOCENT_PANEEL, NULL));
  g_autoptr (TaalCheck) check = window_fixture_check (2024);
  g_autoptr (TaalDocentenLijst) within = taal_docenten_lijst_new (taal_date_from_ymd (2024, 6, 1));
  g_autoptr (TaalDocentenLijst) after = taal_docenten_lijst_new (taal_date_from_ymd (2026, 11, 25));
  g_autoptr (TaalDocentRij) lapsed = get_rij (within, check, "D005");
  g_autoptr (TaalDocentRij) whole = get_rij (after, check, "D005");

  taal_docent_paneel_show (TAAL_DOCENT_PANEEL (paneel), whole);
  g_assert_cmpstr (get_feit (paneel, "verval"), ==,
                   "Registratie eindigt op 31 mei 2024: dat kost 4,43 punten vanaf 1 juni 2024.");
  g_assert_cmpstr (get_feit (paneel, "vertrek"), ==, "Vertrek op 1 januari 2024: kost 14,67 punten over 2024.");

  taal_docent_paneel_show (TAAL_DOCENT_PANEEL (paneel), lapsed);
  g_assert_cmpstr (get_feit (paneel, "verval"), ==, "Registratie eindigt op 15 september 2029: dat kost over 2024 niets.");
  g_assert_true (g_str_has_prefix (get_feit (paneel, "vertrek"), "Vertrek op 1 juni 2024: kost "));
  g_assert_finalize_object (paneel);
}

/* The list of stretches says what the bar draws: without gaps, from the day they came. */
static void
test_stappen (void)
{
  g_autoptr (TaalCheck) check = window_fixture_check (2024);
  g_autoptr (TaalDocentenLijst) lijst = taal_docenten_lijst_new (TAAL_DATE_NONE);
  g_autoptr (TaalDocentRij) rij = get_rij (lijst, check, "D005");
  g_autoptr (GArray) stappen = taal_docent_rij_list_stappen (rij);
  TaalDate next = taal_docent_rij_get_docent (rij)->dienst.van;

  g_assert_cmpuint (stappen->len, ==, 5);
  for (guint i = 0; i < stappen->len; i++)
    {
      const TaalDocentStap *stap = &g_array_index (stappen, TaalDocentStap, i);

      g_assert_cmpint (stap->van, ==, next);
      g_assert_cmpint (stap->end, >, stap->van);
      next = stap->end;
    }
  g_assert_cmpint (next, ==, TAAL_DATE_MAX);
}

static void
test_tijdbalk (void)
{
  for (int year = 2023; year <= 2026; year++)
    {
      GtkWidget *tijdbalk = g_object_new (TAAL_TYPE_TIJDBALK, NULL);
      g_autoptr (TaalCheck) check = window_fixture_check (year);
      g_autoptr (TaalDocentenLijst) lijst = taal_docenten_lijst_new (taal_date_from_ymd (2026, 11, 25));
      g_autoptr (TaalDocentRij) rij = get_rij (lijst, check, "D007");

      taal_tijdbalk_show (TAAL_TIJDBALK (tijdbalk), rij);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (tijdbalk), GTK_ACCESSIBLE_ROLE_IMG);
      window_fixture_show_and_drop (tijdbalk);
    }
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/window/docent-paneel/verlies", test_verlies);
  g_test_add_func ("/window/docent-paneel/stappen", test_stappen);
  g_test_add_func ("/window/docent-paneel/tijdbalk", test_tijdbalk);

  return g_test_run ();
}
