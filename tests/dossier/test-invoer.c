/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "invoer-fixture.h"

static void
test_good_rows (InvoerFixture *fixture,
                gconstpointer  unused)
{
  TaalRijen *lessen;

  invoer_put (fixture, "DOCENTEN.CSV", "Rol;Docent ID;NAAM;start\ndocent;D1;Hanneke;1-2-2020\n");
  invoer_put (fixture, "groepen.csv", GROEPEN);
  invoer_put (
      fixture, "lessen.csv",
      LESSEN
      "\nL1,G1,D1,2023-01-02,90,fysiek,gegeven\n,,,,,,\nL2,G1,,3-1-2023,60,online,gepland\n");
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);

  invoer_assert_counts (fixture, 0, 0);
  lessen = &fixture->invoer->tabellen[TAAL_TABEL_LESSEN];
  g_assert_true (lessen->present);
  g_assert_false (fixture->invoer->tabellen[TAAL_TABEL_SCHOOL].present);
  g_assert_cmpuint (lessen->n, ==, 2);
  g_assert_cmpuint (g_array_index (lessen->row_numbers, guint32, 0), ==, 3);
  g_assert_cmpuint (g_array_index (lessen->row_numbers, guint32, 1), ==, 5);
  g_assert_cmpstr (invoer_get_text (fixture, TAAL_TABEL_LESSEN, "les_id", 1), ==, "L2");
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_LESSEN, "groep_id", 0), ==,
                   invoer_get_cel (fixture, TAAL_TABEL_GROEPEN, "groep_id", 0));
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_LESSEN, "docent_id", 1), ==, TAAL_CEL_LEEG);
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_LESSEN, "begin", 1), ==, TAAL_CEL_LEEG);
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_LESSEN, "datum", 1) -
                       invoer_get_cel (fixture, TAAL_TABEL_LESSEN, "datum", 0),
                   ==, 1);
  g_assert_cmpint (invoer_get_cel (fixture, TAAL_TABEL_LESSEN, "status", 1), ==, TAAL_LES_GEPLAND);
  g_assert_cmpstr (invoer_get_text (fixture, TAAL_TABEL_DOCENTEN, "docent_id", 0), ==, "D1");
}

static void
test_many_errors (InvoerFixture *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GString) text = g_string_new ("cursist_id,start,vorige_school\n");

  for (int i = 0; i < TAAL_IMPORT_MAX_ISSUES + 1; i++)
    g_string_append_printf (text, "C%d,ooit,111222333\n", i);
  invoer_put (fixture, "cursisten.csv", text->str);
  invoer_put (fixture, "presentie.csv", "les_id,aanwezig\n");
  invoer_read_folder (fixture, TAAL_IMPORT_NONE);
  invoer_assert_counts (fixture, TAAL_IMPORT_MAX_ISSUES + 2, TAAL_IMPORT_MAX_ISSUES + 1);
  g_assert_cmpuint (taal_import_report_get_n_issues (fixture->invoer->report), ==,
                    2 * TAAL_IMPORT_MAX_ISSUES);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_GEEN_DATUM, TAAL_TABEL_CURSISTEN, 2, "start", "ooit",
                       NULL);
  /* Not kept, and still known. */
  g_assert_true (taal_import_report_has_table_error (fixture->invoer->report));
}

static void
test_sources (InvoerFixture *fixture,
              gconstpointer  unused)
{
  invoer_put (fixture, "notities.csv", "a,b\n");
  g_assert_null (invoer_read (fixture, TAAL_IMPORT_NONE, "", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE);
  g_assert_null (invoer_read (fixture, TAAL_IMPORT_NONE, "notities.csv", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_SOURCE);
  g_assert_null (invoer_read (fixture, TAAL_IMPORT_NONE, "er-niet", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_NOT_FOUND);

  /* The same file by its folder and by itself is read once. */
  invoer_put (fixture, "cursisten.csv", CURSISTEN "C1,\n");
  g_assert_nonnull (invoer_read (fixture, TAAL_IMPORT_NONE, "", "cursisten.csv"));
  invoer_assert_counts (fixture, 0, 1);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_BESTAND_ONBEKEND, -1, 0, NULL, NULL, NULL);
  g_assert_cmpstr (taal_import_report_get_issue (fixture->invoer->report, 0)->file, ==,
                   "notities.csv");
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_CURSISTEN].n, ==, 1);

  /* Broken UTF-16. */
  invoer_put (fixture, "cursisten.csv",
              "\xff\xfe"
              "a");
  g_assert_null (invoer_read (fixture, TAAL_IMPORT_NONE, "cursisten.csv", NULL));
  g_assert_error (fixture->error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_BAD_SOURCE);
  g_assert_nonnull (strstr (fixture->error->message, "cursisten.csv"));
}

static void
test_one_table_twice (InvoerFixture *fixture,
                      gconstpointer  unused)
{
  invoer_put (fixture, "CURSISTEN.csv", "start,Cursist ID\n,C1\n,C2\n");
  invoer_put (fixture, "cursisten.csv", CURSISTEN "C3,\nC4,\nC2,ooit\n");
  invoer_read_folder (fixture, TAAL_IMPORT_SKIP_BAD);
  invoer_assert_counts (fixture, 2, 0);
  invoer_assert_issue (fixture, 0, TAAL_ISSUE_SLEUTEL_DUBBEL, TAAL_TABEL_CURSISTEN, 4, "cursist_id",
                       "C2", "3");
  invoer_assert_issue (fixture, 1, TAAL_ISSUE_GEEN_DATUM, TAAL_TABEL_CURSISTEN, 4, "start", "ooit",
                       NULL);
  g_assert_cmpuint (fixture->invoer->tabellen[TAAL_TABEL_CURSISTEN].n, ==, 4);
  g_assert_cmpuint (taal_import_report_get_n_overgeslagen (fixture->invoer->report), ==, 1);
}

typedef struct
{
  GCancellable *cancellable;
  guint cancel_at;
  guint n_calls;
  gint64 last;
  gint64 total;
} Progress;

static void
progressed (gint64   done,
            gint64   total,
            gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpint (done, >=, progress->last);
  g_assert_cmpint (done, <=, total);
  progress->last = done;
  progress->total = total;
  if (++progress->n_calls == progress->cancel_at)
    g_cancellable_cancel (progress->cancellable);
}

static void
test_progress_and_cancel (InvoerFixture *fixture,
                          gconstpointer  unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) text = g_string_new (CURSISTEN);
  const TaalImportSource sources[] = { { .path = fixture->folder } };
  Progress progress = { cancellable, 0, 0, 0, 0 };

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "C%d,\n", i);
  invoer_put (fixture, "cursisten.csv", text->str);
  fixture->invoer = taal_invoer_read (sources, 1, 0, NULL, NULL, progressed, &progress, cancellable,
                                      &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (progress.n_calls, >=, 5);
  g_assert_cmpint (progress.last, ==, progress.total);
  g_assert_cmpint (progress.total, ==, (gint64) text->len);

  for (guint at = 1; at <= progress.n_calls - 1; at++)
    {
      Progress cancelling = { cancellable, at, 0, 0, 0 };

      g_cancellable_reset (cancellable);
      g_assert_null (taal_invoer_read (sources, 1, 0, NULL, NULL, progressed, &cancelling, cancellable,
                                       &fixture->error));
      g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&fixture->error);
    }
}

#define ADD(path, func) \
  g_test_add ("/dossier/invoer/" path, InvoerFixture, NULL, invoer_set_up, func, invoer_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("good-rows", test_good_rows);
  ADD ("many-errors", test_many_errors);
  ADD ("sources", test_sources);
  ADD ("one-table-twice", test_one_table_twice);
  ADD ("progress-and-cancel", test_progress_and_cancel);

  return g_test_run ();
}
