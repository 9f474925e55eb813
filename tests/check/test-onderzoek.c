/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "dossier-fixture.h"

#include "taal-check.h"
#include "taal-onderzoek.h"

/* An import of many rows of presence, and what they tell, can be watched and broken off at any
 * moment. */

#define N_LESSEN    6000
#define N_CURSISTEN 5

typedef struct
{
  DossierFixture base;
  char          *parents;
  char          *presentie;
  GCancellable  *cancellable;
  int            n_calls;
  int            cancel_at;
  gint64         last;
  gboolean       restarts; /* whether done may begin again, as at the next part of a work */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GString) lessen =
      g_string_new ("les_id,groep_id,docent_id,datum,begin,minuten,vorm,status\n");
  g_autoptr (GString) presentie =
      g_string_new ("les_id,cursist_id,aanwezig,paraaf,login,van,tot\n");
  g_autofree char *path = NULL;

  memset (fixture, 0, sizeof *fixture);
  dossier_set_up (&fixture->base, data);
  dossier_expect_log (TRUE); /* that it was interrupted */
  fixture->cancellable = g_cancellable_new ();
  for (int i = 0; i < N_LESSEN; i++)
    {
      g_string_append_printf (lessen, "L%04d,G1,D1,2023-%02d-%02d,09:00,60,online,gegeven\n", i,
                              1 + i % 12, 1 + i % 28);
      for (int c = 0; c < N_CURSISTEN; c++)
        g_string_append_printf (presentie, "L%04d,C%d,ja,,u%d,09:00,10:00\n", i, c, c);
    }
  path = dossier_put (&fixture->base, "bron", "lessen.csv", lessen->str);
  fixture->parents = g_path_get_dirname (path);
  g_free (
      dossier_put (&fixture->base, "bron", "school.csv",
                   "bow_nummer,naam,keurmerk_status,keurmerk_van\n1,School,actief,2020-01-01\n"));
  g_free (dossier_put (&fixture->base, "bron", "docenten.csv",
                       "docent_id,naam,rol,start\nD1,Els,docent,2020-01-01\n"));
  g_free (
      dossier_put (&fixture->base, "bron", "groepen.csv", "groep_id,wet,route\nG1,WI2021,B1\n"));
  g_free (
      dossier_put (&fixture->base, "bron", "cursisten.csv", "cursist_id\nC0\nC1\nC2\nC3\nC4\n"));
  fixture->presentie = dossier_put (&fixture->base, "los", "presentie.csv", presentie->str);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->cancellable);
  g_clear_pointer (&fixture->parents, g_free);
  g_clear_pointer (&fixture->presentie, g_free);
  dossier_tear_down (&fixture->base, data);
}

static void
progress_cb (gint64   done,
             gint64   total,
             gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpint (done, >=, 0);
  g_assert_cmpint (done, <=, total);
  g_assert_true (fixture->restarts || done >= fixture->last);
  fixture->last = done;
  if (++fixture->n_calls == fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
}

static void
begin (Fixture *fixture,
       int      cancel_at)
{
  g_cancellable_reset (fixture->cancellable);
  fixture->n_calls = 0;
  fixture->last = 0;
  fixture->cancel_at = cancel_at;
}

static TaalImportReport *
import (Fixture     *fixture,
        TaalDossier *dossier,
        GError     **error)
{
  const char *const sources[] = { fixture->presentie, NULL };

  return taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, progress_cb, fixture,
                              fixture->cancellable, error);
}

/* At each time that it says how far it is: the dossier then has the rows that it had, and takes
 * the same import afterwards. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (TaalDossier) dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_CREATE);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  int n_calls;

  taal_import_report_unref (dossier_import (dossier, fixture->parents));
  before = dossier_dup_rows (fixture->base.path);
  fixture->restarts = TRUE;
  for (n_calls = 1; n_calls < 200 && report == NULL; n_calls++)
    {
      g_autofree char *after = NULL;

      g_clear_error (&error);
      begin (fixture, n_calls);
      report = import (fixture, dossier, &error);
      if (report != NULL)
        break;
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      after = dossier_dup_rows (fixture->base.path);
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_no_error (error);
  g_test_message ("Broken off %d times", n_calls - 1);
  g_assert_cmpint (n_calls, >, 5);
  dossier_assert_counts (report, TAAL_TABEL_PRESENTIE, N_LESSEN * N_CURSISTEN, 0, 0, 0);
}

static TaalOnderzoek *
examine (Fixture     *fixture,
         TaalBron    *bron,
         GError     **error)
{
  const TaalPeriode year = { taal_date_from_ymd (2023, 1, 1), taal_date_from_ymd (2023, 12, 31) };
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, error);

  return taal_onderzoek_run (bron, norm, year, progress_cb, fixture, fixture->cancellable,
                                  error);
}

/* Loading is broken off as well as looking; what was not finished is not there. */
static void
test_onderzoek (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalOnderzoek) onderzoek = NULL, online = NULL, signalen = NULL;
  g_autoptr (GError) error = NULL;
  int n_calls;

  {
    g_autoptr (TaalDossier) dossier = dossier_open (fixture->base.path, TAAL_DOSSIER_CREATE);

    taal_import_report_unref (dossier_import (dossier, fixture->parents));
    taal_import_report_unref (dossier_import (dossier, fixture->presentie));
  }
  fixture->restarts = TRUE;
  begin (fixture, 2);
  g_assert_null (taal_bron_load_presentie (fixture->base.path, TAAL_IMPORT_NONE, progress_cb,
                                           fixture, fixture->cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  bron = taal_bron_load_presentie (fixture->base.path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL,
                                   &error);
  g_assert_no_error (error);

  fixture->restarts = FALSE;
  for (n_calls = 1; onderzoek == NULL; n_calls++)
    {
      g_clear_error (&error);
      begin (fixture, n_calls);
      onderzoek = examine (fixture, bron, &error);
      if (onderzoek == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_assert_no_error (error);
  g_test_message ("Broken off %d times", n_calls - 2);
  g_assert_cmpint (n_calls, >, 15);
  g_assert_cmpint (fixture->last, <=, 2000);

  online = taal_onderzoek_run_online (bron, onderzoek->norm, onderzoek->periode);
  signalen = taal_onderzoek_run_signalen (bron, onderzoek->norm, onderzoek->periode);
  g_assert_cmpuint (onderzoek->waarborgen->lessen->len, ==, N_LESSEN);
  g_assert_cmpuint (online->waarborgen->lessen->len, ==, N_LESSEN);
  g_assert_cmpuint (taal_signalen_get_n (onderzoek->signalen), ==,
                    taal_signalen_get_n (signalen->signalen));
  g_assert_cmpuint (taal_signalen_get_n (signalen->signalen), >, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();
  ADD ("/check/onderzoek/import-broken-off", test_import);
  ADD ("/check/onderzoek/broken-off", test_onderzoek);

  return g_test_run ();
}
