/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <string.h>

#include "dossier-fixture.h"

/* Who was at which lesson is loaded on demand, many rows in two halves on two threads. */

#define N_LESSEN    1000
#define N_CURSISTEN 70

typedef struct
{
  DossierFixture base;
  GCancellable  *cancellable;
  gint64         cancel_at;
} LadenFixture;

static void
set_up (LadenFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GString) lessen = g_string_new (
      "les_id,groep_id,datum,begin,minuten,vorm,status,docent_getekend,docent_login\n");
  g_autoptr (GString) cursisten = g_string_new ("cursist_id,id_gecontroleerd_op\n");
  g_autoptr (GString) presentie =
      g_string_new ("les_id,cursist_id,aanwezig,paraaf,login,van,tot,vorm\n");
  g_autofree char *first = NULL, *folder = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  dossier_set_up (&fixture->base, data);
  for (int c = 0; c < N_CURSISTEN; c++)
    g_string_append_printf (cursisten, "C%d,2023-01-%02d\n", c, 1 + c % 28);
  for (int l = 0; l < N_LESSEN; l++)
    {
      g_string_append_printf (lessen,
                              "L%04d,G1,2024-%02d-%02d,09:00,60,hybride,gegeven,ja,docent\n", l,
                              1 + l % 12, 1 + l % 28);
      for (int c = 0; c < N_CURSISTEN; c++)
        g_string_append_printf (presentie, "L%04d,C%d,%s,%s,u%d,09:00:%02d,10:00:00,%s\n", l, c,
                                c % 7 == 0 ? "nee" : "ja", c % 3 == 0 ? "AB" : "nee", c, l % 60,
                                c % 2 == 0 ? "fysiek" : "");
    }
  first = dossier_put (&fixture->base, "bron", "cursisten.csv", cursisten->str);
  g_free (
      dossier_put (&fixture->base, "bron", "groepen.csv", "groep_id,wet,route\nG1,WI2021,B1\n"));
  g_free (dossier_put (&fixture->base, "bron", "lessen.csv", lessen->str));
  g_free (dossier_put (&fixture->base, "bron", "presentie.csv", presentie->str));
  g_free (dossier_put (&fixture->base, "bron", "online_meldingen.csv",
                       "gemeld_op,ingang\n2024-01-01,2024-01-02\n"));
  g_free (dossier_put (
      &fixture->base, "bron", "facturen.csv",
      "factuur_id,cursist_id,datum,van,tot,uren\nF1,C1,2024-03-01,2024-01-01,2024-02-01,3\n"));
  folder = g_path_get_dirname (first);
  dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_CREATE);
  report = dossier_import (dossier, folder);
  g_assert_true (taal_import_report_is_imported (report));
  fixture->cancellable = g_cancellable_new ();
  fixture->cancel_at = G_MAXINT64;
}

static void
tear_down (LadenFixture  *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->cancellable);
  dossier_tear_down (&fixture->base, data);
}

static void
progress_cb (gint64   done,
             gint64   total,
             gpointer data)
{
  LadenFixture *fixture = data;

  if (done >= fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
}

static TaalPresentie *
load (LadenFixture  *fixture,
      GError       **error)
{
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_READ);
  g_autoptr (TaalSnapshot) snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, error);

  if (snapshot == NULL)
    return NULL;
  return taal_dossier_load_presentie (dossier, snapshot, progress_cb, fixture, fixture->cancellable,
                                      error);
}

static void
test_two_threads (LadenFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalPresentie) presentie = load (fixture, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (presentie->rijen->len, ==, N_LESSEN * N_CURSISTEN);
  g_assert_cmpuint (presentie->cursisten->len, ==, N_CURSISTEN);
  g_assert_cmpuint (presentie->logins->len, ==, 1 + N_CURSISTEN + 1); /* none, and the docent's */
  g_assert_cmpuint (taal_presentie_get_bytes (presentie), >=,
                    N_LESSEN * N_CURSISTEN * sizeof (TaalPresentieRij));
  for (int row = 0; row < N_LESSEN; row++)
    {
      int n;
      const TaalPresentieRij *rijen = taal_presentie_get_les (presentie, row, &n);

      g_assert_cmpint (n, ==, N_CURSISTEN);
      for (int i = 0; i < n; i++)
        {
          const TaalPresentieRij *rij = &rijen[i];
          const char *id =
              g_array_index (presentie->cursisten, TaalCursist, rij->cursist).cursist_id;
          int c = atoi (id + 1);

          g_assert_cmpint (rij->aanwezig, ==, c % 7 != 0);
          g_assert_cmpint (rij->paraaf, ==, c % 3 == 0);
          g_assert_cmpint (
              atoi ((const char *) g_ptr_array_index (presentie->logins, rij->login) + 1), ==, c);
          g_assert_cmpint (rij->tot, ==, 36000);
          g_assert_cmpint (rij->vorm, ==, c % 2 == 0 ? TAAL_VORM_FYSIEK : TAAL_PRESENTIE_GEEN_VORM);
        }
    }
}

/* Broken off in the first half or the second; no lock stays behind. */
static void
test_cancel (LadenFixture  *fixture,
             gconstpointer  data)
{
  dossier_expect_log (TRUE);
  for (fixture->cancel_at = 4096; fixture->cancel_at < 30000; fixture->cancel_at += 9000)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load (fixture, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_cancellable_reset (fixture->cancellable);
    }
  dossier_change (fixture->base.path, "DELETE FROM rij_presentie WHERE rij = 1");
}

static void
test_damage (LadenFixture  *fixture,
             gconstpointer  data)
{
  static const char *const damage[] = {
    "PRAGMA ignore_check_constraints = ON; UPDATE rij_presentie SET aanwezig = 7 WHERE rij = 69000",
    "UPDATE rij_presentie SET aanwezig = 1 WHERE rij = 69000;"
    "PRAGMA ignore_check_constraints = ON; UPDATE rij_presentie SET van = 90000 WHERE rij = 9",
    "UPDATE rij_presentie SET van = 1 WHERE rij = 9;"
    "PRAGMA foreign_keys = OFF; UPDATE rij_presentie SET cursist = 5000 WHERE rij = 9",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autoptr (GError) error = NULL;

      dossier_change (fixture->base.path, damage[i]);
      g_assert_null (load (fixture, &error));
      g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, "presentie"));
    }
}

/* The part belongs to the snapshot: lessons of another moment are not mixed with it. */
static void
test_changed (LadenFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_READ);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalSnapshot) snapshot = taal_dossier_load (dossier, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  dossier_change (fixture->base.path,
                  "DELETE FROM rij_presentie WHERE les = 1; DELETE FROM rij_lessen WHERE rij = 1");
  g_assert_null (taal_dossier_load_presentie (dossier, snapshot, NULL, NULL, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
}

#define ADD(path, func) g_test_add (path, LadenFixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("/dossier/laden-presentie/two-threads", test_two_threads);
  ADD ("/dossier/laden-presentie/cancel", test_cancel);
  ADD ("/dossier/laden-presentie/damage", test_damage);
  ADD ("/dossier/laden-presentie/changed", test_changed);

  return g_test_run ();
}
