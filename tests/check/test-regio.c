/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-regio.h"

#include <glib/gstdio.h>
#include <string.h>

#include "deel-fixture.h"
#include "taal-delen.h"

/* What many schools sent: read without writing, and what cannot be read stays with why. */

#define N_VEEL 200

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("taalnorm-regio-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
share_one (Fixture *fixture,
           const char *name)
{
  g_autoptr (DeelSchool) school = deel_school_new ();
  char *path = g_build_filename (fixture->folder, name, NULL);
  const TaalDeelVraag vraag = { TAAL_ONTVANGER_GEMEENTE, DEEL_GEMEENTE, path, FALSE, FALSE };
  g_autoptr (GError) error = NULL;

  taal_delen_free (taal_delen_run (school->folder, &vraag, TAAL_IMPORT_NONE, NULL, NULL, &error));
  g_assert_no_error (error);
  return path;
}

static void
put (Fixture *fixture,
     const char *name,
     const char *data,
     gsize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Waits for it. Returns whether it was done. */
static gboolean
load (TaalRegio *regio,
      gboolean cancel,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  taal_regio_load_async (regio, taal_date_from_ymd (2026, 1, 1), done_cb, &result);
  if (cancel)
    taal_regio_cancel (regio);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return taal_regio_load_finish (regio, result, error);
}

/* A folder with two that are good, one that is broken off and one that is something else; and a
 * file that is named twice. */
static void
test_some_bad (Fixture *fixture,
               gconstpointer data)
{
  g_autofree char *one = share_one (fixture, "a.taalnorm");
  g_autofree char *text = NULL, *before = NULL, *after = NULL;
  const char *paths[] = { fixture->folder, one, "/er/is/geen.taalnorm", NULL };
  g_autoptr (TaalRegio) regio = taal_regio_new (paths);
  g_autoptr (GPtrArray) aanboden = NULL, onderzoeken = NULL;
  g_autoptr (GArray) jaren = NULL, dubbel = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, length_after;

  g_assert_true (g_file_get_contents (one, &text, &length, NULL));
  put (fixture, "b.taalnorm", text, length / 2);
  put (fixture, "c.taalnorm", text, length);
  put (fixture, "d.taalnorm", "geen dossier", strlen ("geen dossier"));
  before = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) text, length);

  g_assert_true (load (regio, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (taal_regio_get_n (regio), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const TaalRegioBestand *bestand = taal_regio_get_bestand (regio, i);

      g_assert_true ((bestand->error == NULL) == (i < 2));
      g_assert_true ((bestand->onderzoek != NULL) == (i < 2));
      if (i < 2)
        g_assert_cmpuint (bestand->onderzoek->contracten->contracten->len, ==, 2);
      else
        g_assert_true (bestand->error->domain == TAAL_DOSSIER_ERROR);
    }
  aanboden = taal_regio_list_aanboden (regio, &dubbel);
  onderzoeken = taal_regio_list_onderzoeken (regio);
  /* Both are of one school, which has its places once. */
  g_assert_cmpuint (aanboden->len, ==, 1);
  g_assert_cmpuint (dubbel->len, ==, 1);
  g_assert_cmpuint (g_array_index (dubbel, TaalAanbodDubbel, 0).laatste, ==, 0);
  g_assert_cmpuint (g_array_index (dubbel, TaalAanbodDubbel, 0).ander, ==, 1);
  g_assert_cmpuint (onderzoeken->len, ==, 2);
  g_assert_cmpint (taal_date_get_year (taal_regio_get_periode (regio).van), ==, 2023);
  g_assert_nonnull (taal_regio_get_norm (regio));
  jaren = taal_regio_list_jaren (regio);
  g_assert_cmpuint (jaren->len, ==, 2);
  g_assert_cmpint (g_array_index (jaren, int, 0), ==, 2022);
  taal_regio_set_periode (regio, (TaalPeriode) { taal_date_from_ymd (2022, 1, 1),
                                                 taal_date_from_ymd (2022, 12, 31) });
  g_assert_cmpint (taal_date_get_year (taal_regio_get_bestand (regio, 0)->onderzoek->periode.van),
                   ==, 2022);
  g_assert_null (taal_regio_get_bestand (regio, 0)->onderzoek->contracten);
  g_assert_cmpfloat (taal_regio_get_fraction (regio), >, 0);

  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (one, &text, &length_after, NULL));
  after = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) text, length_after);
  g_assert_cmpstr (before, ==, after);
}

static void
test_many (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *one = share_one (fixture, "000.taalnorm"), *text = NULL;
  const char *paths[] = { fixture->folder, NULL };
  g_autoptr (TaalRegio) regio = taal_regio_new (paths);
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (one, &text, &length, NULL));
  for (int i = 1; i < N_VEEL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03d.taalnorm", i);

      put (fixture, name, text, i == 100 ? length - 5000 : length);
    }
  g_assert_true (load (regio, FALSE, &error));
  g_assert_cmpuint (taal_regio_get_n (regio), ==, N_VEEL);
  for (guint i = 0; i < N_VEEL; i++)
    {
      g_autofree char *name = g_path_get_basename (taal_regio_get_bestand (regio, i)->path);
      g_autofree char *expected =
          g_strdup_printf ("%03u.taalnorm", i == N_VEEL - 1 ? 100 : i < 100 ? i : i + 1);

      g_assert_cmpstr (name, ==, expected);
      g_assert_true ((taal_regio_get_bestand (regio, i)->error != NULL) == (i == N_VEEL - 1));
    }
}

static void
test_cancelled (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *one = share_one (fixture, "a.taalnorm");
  const char *paths[] = { one, NULL };
  g_autoptr (TaalRegio) regio = taal_regio_new (paths);
  g_autoptr (GError) error = NULL;

  g_assert_false (load (regio, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* An empty folder is no dossier; nothing at all is no failure. */
static void
test_nothing (Fixture *fixture,
              gconstpointer data)
{
  const char *none[] = { NULL };
  const char *empty[] = { fixture->folder, NULL };
  g_autoptr (TaalRegio) regio = taal_regio_new (none), other = taal_regio_new (empty);
  g_autoptr (GError) error = NULL;

  g_assert_true (load (regio, FALSE, &error));
  g_assert_cmpuint (taal_regio_get_n (regio), ==, 0);
  g_assert_cmpint (taal_date_get_year (taal_regio_get_periode (regio).van), ==, 2026);
  g_assert_true (load (other, FALSE, &error));
  g_assert_cmpuint (taal_regio_get_n (other), ==, 1);
}

#define ADD(path, func) g_test_add ("/check/regio/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("some-cannot-be-read", test_some_bad);
  ADD ("two-hundred", test_many);
  ADD ("cancelled", test_cancelled);
  ADD ("nothing", test_nothing);

  return g_test_run ();
}
