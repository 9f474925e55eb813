/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include "dossier-fixture.h"

/* The profiles of the import assistant that a dossier keeps. */

static void
set (TaalDossier *dossier,
     const char  *naam,
     const char  *inhoud)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (taal_dossier_set_profiel (dossier, naam, inhoud, &error));
  g_assert_no_error (error);
}

static void
test_keeps (DossierFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *inhoud = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  set (dossier, "Rooster", "[profiel]\nnaam=Rooster\n");
  set (dossier, "Rooster", "[profiel]\nnaam=Rooster 2\n");
  names = taal_dossier_list_profielen (dossier, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "Rooster");
  inhoud = taal_dossier_get_profiel (dossier, "Rooster", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (inhoud, ==, "[profiel]\nnaam=Rooster 2\n");
}

static void
test_read_only (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_false (taal_dossier_set_profiel (dossier, "Rooster", "x", &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY);
}

/* What is no text is a damaged file, not a name. */
static void
test_damaged (DossierFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  set (dossier, "Rooster", "x");
  g_clear_object (&dossier);
  dossier_change (fixture->path, "UPDATE importprofiel SET naam = CAST(x'ff' AS TEXT)");
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_null (taal_dossier_list_profielen (dossier, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
}

/* A name is changed, but never in the place of another profile. */
static void
test_rename (DossierFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *moved = NULL, *gone = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  set (dossier, "Rooster", "x");
  set (dossier, "Lijst", "y");
  g_assert_false (taal_dossier_rename_profiel (dossier, "Rooster", "Lijst", &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (taal_dossier_rename_profiel (dossier, "Rooster", "Uren", &error));
  g_assert_no_error (error);
  moved = taal_dossier_get_profiel (dossier, "Uren", &error);
  g_assert_cmpstr (moved, ==, "x");
  gone = taal_dossier_get_profiel (dossier, "Rooster", &error);
  g_assert_no_error (error);
  g_assert_null (gone);
  g_clear_object (&dossier);

  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_false (taal_dossier_rename_profiel (dossier, "Uren", "Rooster", &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY);
}

/* How tables of meetings are read is kept beside it, and one name may be used for both. */
static void
test_meetings (DossierFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GPtrArray) imports = NULL, meetings = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *import = NULL, *meeting = NULL, *gone = NULL;

  dossier_make (fixture, fixture->path);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
  set (dossier, "Rooster", "x");
  g_assert_true (taal_dossier_set_vergaderprofiel (dossier, "Rooster", "y", &error));
  g_assert_no_error (error);
  imports = taal_dossier_list_profielen (dossier, &error);
  meetings = taal_dossier_list_vergaderprofielen (dossier, &error);
  g_assert_cmpuint (imports->len, ==, 1);
  g_assert_cmpuint (meetings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (meetings, 0), ==, "Rooster");
  import = taal_dossier_get_profiel (dossier, "Rooster", &error);
  meeting = taal_dossier_get_vergaderprofiel (dossier, "Rooster", &error);
  g_assert_cmpstr (import, ==, "x");
  g_assert_cmpstr (meeting, ==, "y");
  g_assert_true (taal_dossier_set_vergaderprofiel (dossier, "Ander", "z", &error));
  g_assert_false (taal_dossier_rename_vergaderprofiel (dossier, "Rooster", "Ander", &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (taal_dossier_set_vergaderprofiel (dossier, "Ander", NULL, &error));
  g_assert_true (taal_dossier_rename_vergaderprofiel (dossier, "Rooster", "Ander", &error));
  g_assert_true (taal_dossier_rename_vergaderprofiel (dossier, "Ander", "Rooster", &error));
  g_assert_no_error (error);
  g_assert_true (taal_dossier_set_vergaderprofiel (dossier, "Rooster", NULL, &error));
  gone = taal_dossier_get_vergaderprofiel (dossier, "Rooster", &error);
  none = taal_dossier_list_vergaderprofielen (dossier, &error);
  g_assert_no_error (error);
  g_assert_null (gone);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

#define ADD(path, func) \
  g_test_add ("/dossier/profiel/" path, DossierFixture, NULL, dossier_set_up, func, \
              dossier_tear_down)
  ADD ("keeps", test_keeps);
  ADD ("read-only", test_read_only);
  ADD ("rename", test_rename);
  ADD ("meetings", test_meetings);
  ADD ("damaged", test_damaged);
#undef ADD

  return g_test_run ();
}
