/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-dossier.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-fixture.h"

/* Edits by hand, into a dossier with a row or more of every table. */

static TaalImportReport *
edit (TaalDossier   *dossier,
      TaalBewerking *bewerking)
{
  g_autoptr (GError) error = NULL;
  TaalImportReport *report = taal_dossier_edit (dossier, bewerking, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  return report;
}

/* A step that must be carried out. */
static TaalImportReport *
edit_well (TaalDossier   *dossier,
           TaalBewerking *bewerking)
{
  TaalImportReport *report = edit (dossier, bewerking);

  for (guint i = 0; i < taal_import_report_get_n_issues (report); i++)
    g_test_message ("%u: issue %u of %s, expected %s", taal_import_report_get_issue (report, i)->row,
                    taal_import_report_get_issue (report, i)->code,
                    taal_import_report_get_issue (report, i)->column,
                    taal_import_report_get_issue (report, i)->expected);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 0);
  g_assert_true (taal_import_report_is_imported (report));
  g_assert_nonnull (taal_import_report_get_delta (report));

  return report;
}

static void
assert_issue (TaalImportReport *report,
              guint             index,
              TaalIssueCode     code,
              guint             row,
              const char       *column,
              const char       *value,
              const char       *expected)
{
  const TaalImportIssue *issue;

  g_assert_cmpuint (taal_import_report_get_n_issues (report), >, index);
  issue = taal_import_report_get_issue (report, index);
  g_assert_cmpint (issue->code, ==, code);
  g_assert_cmpuint (issue->row, ==, row);
  g_assert_cmpstr (issue->column, ==, column);
  g_assert_cmpstr (issue->value, ==, value);
  g_assert_cmpstr (issue->expected, ==, expected);
  g_assert_null (issue->file);
}

static TaalWijziging *
get_newest (TaalDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = taal_dossier_get_log (dossier, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 1);
  return taal_wijziging_ref (g_ptr_array_index (log, 0));
}

static void
undo (TaalDossier *dossier)
{
  g_autoptr (GError) error = NULL;

  taal_delta_unref (taal_dossier_undo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
redo (TaalDossier *dossier)
{
  g_autoptr (GError) error = NULL;

  taal_delta_unref (taal_dossier_redo (dossier, 0, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* Undoes the newest step and does it again, and sees that the rows come and go. */
static void
assert_back_and_forth (DossierFixture *fixture,
                       TaalDossier    *dossier,
                       const char     *before)
{
  g_autofree char *after = dossier_dup_rows (fixture->path);
  g_autofree char *undone = NULL, *redone = NULL;

  g_assert_cmpstr (after, !=, before);
  undo (dossier);
  undone = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (undone, ==, before);
  redo (dossier);
  redone = dossier_dup_rows (fixture->path);
  g_assert_cmpstr (redone, ==, after);
}

static TaalDossier *
make (DossierFixture *fixture)
{
  (void) g_unlink (fixture->path);
  dossier_make (fixture, fixture->path);
  return dossier_open (fixture->path, TAAL_DOSSIER_EDIT);
}

static void
begin_docent (TaalBewerking *bewerking,
              const char    *id,
              const char    *naam)
{
  taal_bewerking_add (bewerking, TAAL_TABEL_DOCENTEN);
  taal_bewerking_set (bewerking, "docent_id", id);
  taal_bewerking_set (bewerking, "naam", naam);
  taal_bewerking_set (bewerking, "rol", "Docent");
  taal_bewerking_set (bewerking, "start", "1-9-2023");
}

/* A docent with a registratie and a les, each of which refers to the one before. */
static void
test_adds_rows (DossierFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autofree char *before = dossier_dup_rows (fixture->path);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new ("Jansen");
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalWijziging) step = NULL;
  const gint32 *rijen;
  guint n;

  begin_docent (bewerking, " E1 ", "Jansen");
  taal_bewerking_set (bewerking, "uren_per_week", "12,5");
  taal_bewerking_add (bewerking, TAAL_TABEL_REGISTRATIES);
  taal_bewerking_set (bewerking, "docent_id", "E1");
  taal_bewerking_set (bewerking, "register", "bvnt2");
  taal_bewerking_set (bewerking, "van", "2023-09-01");
  taal_bewerking_set (bewerking, "tot", "");
  taal_bewerking_add (bewerking, TAAL_TABEL_LESSEN);
  taal_bewerking_set (bewerking, "les_id", "X7");
  taal_bewerking_set (bewerking, "groep_id", "G01");
  taal_bewerking_set (bewerking, "docent_id", "E1");
  taal_bewerking_set (bewerking, "datum", "2023-09-04");
  taal_bewerking_set (bewerking, "begin", "9:30");
  taal_bewerking_set (bewerking, "minuten", "90");
  taal_bewerking_set (bewerking, "vorm", "fysiek");
  taal_bewerking_set (bewerking, "status", "gepland");
  taal_bewerking_set (bewerking, "docent_getekend", "x");
  g_assert_cmpuint (taal_bewerking_get_n (bewerking), ==, 3);
  report = edit_well (dossier, bewerking);

  dossier_assert_counts (report, TAAL_TABEL_DOCENTEN, 1, 0, 0, 0);
  dossier_assert_counts (report, TAAL_TABEL_REGISTRATIES, 1, 0, 0, 0);
  rijen = taal_delta_get_toegevoegd (taal_import_report_get_delta (report), TAAL_TABEL_DOCENTEN, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (rijen[0], ==, 5);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM docenten WHERE docent_id = 'E1'"
                                                 " AND rol = 'docent' AND start = '2023-09-01'"
                                                 " AND uren_per_week = 12.5 AND eind IS NULL"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM registraties"
                                                 " WHERE docent_id = 'E1' AND register = 'BVNT2'"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen WHERE docent_id = 'E1'"
                                                 " AND begin = '09:30' AND docent_getekend = 'ja'"),
                   ==, 1);
  step = get_newest (dossier);
  g_assert_cmpint (step->soort, ==, TAAL_WIJZIGING_BEWERKING);
  g_assert_cmpint (step->tabel, ==, -1);
  g_assert_cmpstr (step->onderwerp, ==, "Jansen");
  g_assert_cmpint (step->n_nieuw, ==, 3);
  assert_back_and_forth (fixture, dossier, before);
}

static void
test_changes_a_row (DossierFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autofree char *before = dossier_dup_rows (fixture->path);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalImportReport) again = NULL;
  g_autoptr (TaalWijziging) step = NULL;
  guint n;

  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D1");
  taal_bewerking_set (bewerking, "naam", "Hanneke de Vries");
  taal_bewerking_set (bewerking, "vog_datum", "");
  report = edit_well (dossier, bewerking);
  dossier_assert_counts (report, TAAL_TABEL_DOCENTEN, 0, 1, 0, 0);
  g_assert_cmpint (dossier_query (fixture->path,
                                  "SELECT count(*) FROM docenten WHERE docent_id = 'D1' AND vog_datum IS"
                                  " NULL AND vog_profiel = '60' AND naam = 'Hanneke de Vries'"),
                   ==, 1);
  step = get_newest (dossier);
  g_assert_cmpint (step->tabel, ==, TAAL_TABEL_DOCENTEN);
  g_assert_cmpint (step->aantal, ==, 1);
  g_assert_cmpstr (step->onderwerp, ==, "Hanneke de Vries");
  assert_back_and_forth (fixture, dossier, before);

  /* The same again is no step. */
  again = edit_well (dossier, bewerking);
  g_assert_true (taal_delta_is_empty (taal_import_report_get_delta (again)));
  g_assert_null (taal_delta_get_gewijzigd (taal_import_report_get_delta (again), TAAL_TABEL_DOCENTEN, &n));
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM wijziging"), ==, 2);
}

/* Rows without an id are known by their rij; a part is called after what it belongs to. */
static void
test_changes_rows_without_an_id (DossierFixture *fixture,
                                 gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autofree char *before = dossier_dup_rows (fixture->path);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) several = taal_bewerking_new (NULL);
  g_autoptr (TaalWijziging) step = NULL;

  taal_bewerking_change_rij (bewerking, TAAL_TABEL_REGISTRATIES, 2);
  taal_bewerking_set (bewerking, "tot", "31-12-2025");
  taal_import_report_unref (edit_well (dossier, bewerking));
  step = get_newest (dossier);
  g_assert_cmpint (step->tabel, ==, TAAL_TABEL_REGISTRATIES);
  g_assert_cmpstr (step->onderwerp, ==, "Hanneke");
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM registraties"
                                                 " WHERE docent_id = 'D1' AND tot = '2025-12-31'"),
                   ==, 1);
  assert_back_and_forth (fixture, dossier, before);

  undo (dossier);
  taal_bewerking_change_rij (several, TAAL_TABEL_SCHOOL, 4);
  taal_bewerking_set (several, "keurmerk_tot", "2030-01-01");
  taal_bewerking_add (several, TAAL_TABEL_ONLINE_MELDINGEN);
  taal_bewerking_set (several, "gemeld_op", "2024-01-01");
  taal_bewerking_set (several, "ingang", "2024-02-01");
  taal_bewerking_change_rij (several, TAAL_TABEL_AANBOD_WI2013, 1);
  taal_bewerking_set (several, "soort", "KNM");
  taal_bewerking_set (several, "plaatsen", "0");
  taal_bewerking_remove_rij (several, TAAL_TABEL_AANBOD_WI2013, 2);
  taal_bewerking_remove_rij (several, TAAL_TABEL_PRESENTIE, 1);
  taal_import_report_unref (edit_well (dossier, several));
  assert_back_and_forth (fixture, dossier, before);
}

/* An id may change: what refers to the row follows it. */
static void
test_changes_an_id (DossierFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autofree char *before = dossier_dup_rows (fixture->path);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);

  /* One id moves into the place of another, which is wanted again behind it. */
  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D1");
  taal_bewerking_set (bewerking, "docent_id", "D9");
  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D2");
  taal_bewerking_set (bewerking, "docent_id", "D1");
  taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "X2");
  taal_bewerking_set (bewerking, "docent_id", "D1");
  taal_import_report_unref (edit_well (dossier, bewerking));
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen WHERE les_id = 'X1'"
                                                 " AND docent_id = 'D9' AND co_docent_id = 'D1'"),
                   ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM registraties WHERE docent_id = 'D1'"),
                   ==, 3);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM lessen WHERE les_id = 'X2'"
                                                 " AND docent_id = 'D1'"),
                   ==, 1);
  dossier_expect_log (TRUE); /* SQLite tries the changes in its own order first */
  assert_back_and_forth (fixture, dossier, before);
}

static void
test_swaps_no_ids (DossierFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D1");
  taal_bewerking_set (bewerking, "docent_id", "D9");
  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D2");
  taal_bewerking_set (bewerking, "docent_id", "D1");
  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "D9");
  taal_bewerking_set (bewerking, "docent_id", "D2");
  report = edit (dossier, bewerking);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 1);
  assert_issue (report, 0, TAAL_ISSUE_SLEUTEL_DUBBEL, 3, "docent_id", "D2", NULL);
}

/* What is removed takes its parts along. */
static void
test_removes_a_row_with_its_parts (DossierFixture *fixture,
                                   gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autofree char *before = dossier_dup_rows (fixture->path);
  g_autoptr (TaalBewerking) docent = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) les = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalWijziging) step = NULL;

  taal_bewerking_remove (docent, TAAL_TABEL_DOCENTEN, "D3");
  report = edit_well (dossier, docent);
  dossier_assert_counts (report, TAAL_TABEL_DOCENTEN, 0, 0, 1, 0);
  dossier_assert_counts (report, TAAL_TABEL_OPLEIDINGEN, 0, 0, 2, 0);
  step = get_newest (dossier);
  g_assert_cmpint (step->tabel, ==, TAAL_TABEL_DOCENTEN);
  g_assert_cmpint (step->aantal, ==, 1);
  g_assert_cmpint (step->n_vervallen, ==, 3);
  g_assert_cmpstr (step->onderwerp, ==, "Ruurd");
  assert_back_and_forth (fixture, dossier, before);
  undo (dossier);

  taal_bewerking_remove (les, TAAL_TABEL_LESSEN, "X2");
  taal_bewerking_remove (les, TAAL_TABEL_PERSONEELSPLANNEN, "PP1");
  taal_import_report_unref (edit_well (dossier, les));
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM rij_presentie"), ==, 1);
  g_assert_cmpint (dossier_query (fixture->path, "SELECT count(*) FROM rij_maatregelen"), ==, 1);
  assert_back_and_forth (fixture, dossier, before);
}

/* What others refer to stays, unless they go as well. */
static void
test_removes_none_in_use (DossierFixture *fixture,
                          gconstpointer   data)
{
  static const struct
  {
    TaalTabel   tabel;
    const char *id;
    const char *column;
    const char *used[2];
  } cases[] = {
    { TAAL_TABEL_DOCENTEN, "D1", "docent_id", { "1 maatregelen", "1 lessen" } },
    { TAAL_TABEL_DOCENTEN, "D4", "docent_id", { "1 lessen" } },
    { TAAL_TABEL_LOCATIES, "L1", "locatie_id", { "1 groepen", "3 aanbod_wi2013" } },
    { TAAL_TABEL_CONTRACTEN, "C1", "contract_id", { "1 groepen" } },
    { TAAL_TABEL_GROEPEN, "G01", "groep_id", { "1 lessen" } },
    { TAAL_TABEL_CURSISTEN, "K1", "cursist_id", { "1 presentie", "1 facturen" } },
  };
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (GBytes) bytes = dossier_get_bytes (fixture->path);
  g_autofree char *before = dossier_dup_rows (fixture->path);
  g_autoptr (TaalBewerking) all = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) both = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  guint n_issues = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TaalBewerking) one = taal_bewerking_new (NULL);
      g_autoptr (TaalImportReport) refused = NULL;

      taal_bewerking_remove (one, cases[i].tabel, cases[i].id);
      taal_bewerking_remove (all, cases[i].tabel, cases[i].id);
      refused = edit (dossier, one);
      g_assert_false (taal_import_report_is_imported (refused));
      for (int k = 0; k < 2 && cases[i].used[k] != NULL; k++)
        {
          n_issues++;
          assert_issue (refused, (guint) k, TAAL_ISSUE_IN_GEBRUIK, 1, cases[i].column, cases[i].id,
                        cases[i].used[k]);
        }
      dossier_assert_bytes (fixture->path, bytes);
    }
  /* The groep of L1 and C1 goes too. */
  report = edit (dossier, all);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, n_issues - 2);
  dossier_assert_bytes (fixture->path, bytes);

  taal_bewerking_remove (both, TAAL_TABEL_GROEPEN, "G01");
  taal_bewerking_remove (both, TAAL_TABEL_LESSEN, "X1");
  taal_import_report_unref (edit_well (dossier, both));
  assert_back_and_forth (fixture, dossier, before);
}

/* So many that all who may refer to them are gone through at once. */
static void
test_removes_many (DossierFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalBewerking) add = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) remove = taal_bewerking_new (NULL);
  g_autoptr (TaalBewerking) rest = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autofree char *before = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("E%02d", i);

      begin_docent (add, id, "Nieuw");
    }
  for (int i = 0; i < 2; i++)
    {
      taal_bewerking_change (add, TAAL_TABEL_LESSEN, i == 0 ? "X1" : "X2");
      taal_bewerking_set (add, "docent_id", "E07");
      taal_bewerking_set (add, "co_docent_id", i == 0 ? "E07" : "E08");
    }
  taal_import_report_unref (edit_well (dossier, add));
  before = dossier_dup_rows (fixture->path);

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("E%02d", i);

      taal_bewerking_remove (remove, TAAL_TABEL_DOCENTEN, id);
      if (i != 7 && i != 8)
        taal_bewerking_remove (rest, TAAL_TABEL_DOCENTEN, id);
    }
  report = edit (dossier, remove);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 2);
  assert_issue (report, 0, TAAL_ISSUE_IN_GEBRUIK, 8, "docent_id", "E07", "2 lessen");
  assert_issue (report, 1, TAAL_ISSUE_IN_GEBRUIK, 9, "docent_id", "E08", "1 lessen");
  taal_import_report_unref (edit_well (dossier, rest));
  assert_back_and_forth (fixture, dossier, before);
}

typedef struct
{
  TaalTabel      tabel;
  const char    *id; /* NULL: a new row */
  const char    *set[8];
  TaalIssueCode  code;
  const char    *column;
  const char    *value;
  const char    *expected;
} Wrong;

static const Wrong wrongs[] = {
  { TAAL_TABEL_DOCENTEN, "D1", { "naam", "  " }, TAAL_ISSUE_LEEG, "naam", NULL, NULL },
  { TAAL_TABEL_DOCENTEN, "D1", { "naam", "Jan 111222333" }, TAAL_ISSUE_BSN, "naam", NULL, NULL },
  { TAAL_TABEL_DOCENTEN, "D1", { "docent_id", "111222333" }, TAAL_ISSUE_BSN, "docent_id", NULL, NULL },
  { TAAL_TABEL_DOCENTEN, "D1", { "naam", "a\1b" }, TAAL_ISSUE_ONGELDIG_TEKEN, "naam", "a\357\277\275b", NULL },
  { TAAL_TABEL_DOCENTEN, "D1", { "naam", "\377" }, TAAL_ISSUE_ONGELDIG_TEKEN, "naam", NULL, NULL },
  { TAAL_TABEL_DOCENTEN, "D1", { "docent_id", "D2" }, TAAL_ISSUE_SLEUTEL_DUBBEL, "docent_id", "D2", NULL },
  { TAAL_TABEL_DOCENTEN, "D1", { "rol", "baas" }, TAAL_ISSUE_ONBEKENDE_WAARDE, "rol", "baas",
    "docent, begeleider, vrijwilliger, bestuurder" },
  { TAAL_TABEL_DOCENTEN, "D1", { "start", "1-9-23" }, TAAL_ISSUE_JAAR_TWEE_CIJFERS, "start", "1-9-23", NULL },
  { TAAL_TABEL_DOCENTEN, "D1", { "eind", "2000-01-01" }, TAAL_ISSUE_TOT_VOOR_VAN, "eind", "2000-01-01",
    "start" },
  { TAAL_TABEL_DOCENTEN, "D3", { "start", "2000-01-01" }, TAAL_ISSUE_TOT_VOOR_VAN, "eind", "1970-01-01",
    "start" },
  { TAAL_TABEL_DOCENTEN, "D7", { "naam", "Niemand" }, TAAL_ISSUE_VERWIJZING_ONBEKEND, "docent_id", "D7",
    "docenten" },
  { TAAL_TABEL_DOCENTEN, NULL, { "docent_id", "E1", "naam", "Jansen", "rol", "docent" }, TAAL_ISSUE_LEEG,
    "start", NULL, NULL },
  { TAAL_TABEL_LESSEN, "X1", { "docent_id", "D7" }, TAAL_ISSUE_VERWIJZING_ONBEKEND, "docent_id", "D7",
    "docenten" },
  { TAAL_TABEL_LESSEN, "X1", { "minuten", "1441" }, TAAL_ISSUE_BUITEN_BEREIK, "minuten", "1441", "1-1440" },
  { TAAL_TABEL_LESSEN, "X1", { "minuten", "veel" }, TAAL_ISSUE_GEEN_GEHEEL_GETAL, "minuten", "veel", NULL },
  { TAAL_TABEL_LESSEN, "X1", { "begin", "25:00" }, TAAL_ISSUE_GEEN_TIJD, "begin", "25:00", NULL },
  { TAAL_TABEL_LESSEN, "X1", { "docent_getekend", "soms" }, TAAL_ISSUE_GEEN_JANEE, "docent_getekend", "soms",
    NULL },
  { TAAL_TABEL_CONTRACTEN, "C1", { "min_aandeel", "a" }, TAAL_ISSUE_GEEN_DECIMAAL, "min_aandeel", "a", NULL },
  { TAAL_TABEL_CONTRACTEN, "C1", { "uitzonderingen", "5" }, TAAL_ISSUE_GEEN_UITZONDERINGEN, "uitzonderingen",
    "5", NULL },
  { TAAL_TABEL_REGISTRATIES, NULL, { "register", "BVNT2", "van", "2020-01-01" }, TAAL_ISSUE_LEEG, "docent_id",
    NULL, NULL },
  { TAAL_TABEL_AANBOD_WI2013, NULL,
    { "locatie_id", "L1", "soort", "NT2", "peildatum", "1-1-2024", "neemt_aan", "ja" },
    TAAL_ISSUE_SLEUTEL_DUBBEL, "locatie_id", "L1", NULL },
};

/* Each by itself, and nothing of it is written. */
static void
test_refuses_what_an_import_refuses (DossierFixture *fixture,
                                     gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (GBytes) bytes = dossier_get_bytes (fixture->path);

  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
      g_autoptr (TaalImportReport) report = NULL;

      begin_docent (bewerking, "E9", "Goed");
      if (wrongs[i].id != NULL)
        taal_bewerking_change (bewerking, wrongs[i].tabel, wrongs[i].id);
      else
        taal_bewerking_add (bewerking, wrongs[i].tabel);
      for (int k = 0; k < 8 && wrongs[i].set[k] != NULL; k += 2)
        taal_bewerking_set (bewerking, wrongs[i].set[k], wrongs[i].set[k + 1]);
      report = edit (dossier, bewerking);
      g_assert_false (taal_import_report_is_imported (report));
      g_assert_null (taal_import_report_get_delta (report));
      g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 1);
      assert_issue (report, 0, wrongs[i].code, 2, wrongs[i].column, wrongs[i].value, wrongs[i].expected);
      dossier_assert_bytes (fixture->path, bytes);
    }
}

/* All that is wrong is said at once, and what follows from another mistake is not. */
static void
test_says_all_that_is_wrong (DossierFixture *fixture,
                             gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;

  begin_docent (bewerking, "E1", "Jansen");
  taal_bewerking_set (bewerking, "start", "gisteren");
  taal_bewerking_set (bewerking, "rol", "");
  taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "X1");
  taal_bewerking_set (bewerking, "docent_id", "E1");
  taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "X2");
  taal_bewerking_set (bewerking, "docent_id", "E2");
  taal_bewerking_change (bewerking, TAAL_TABEL_DOCENTEN, "E1");
  taal_bewerking_set (bewerking, "naam", "Janssen");
  begin_docent (bewerking, "E1", "Nog eens");
  report = edit (dossier, bewerking);
  g_assert_cmpuint (taal_import_report_get_n_fouten (report), ==, 4);
  assert_issue (report, 0, TAAL_ISSUE_LEEG, 1, "rol", NULL, NULL);
  assert_issue (report, 1, TAAL_ISSUE_GEEN_DATUM, 1, "start", "gisteren", NULL);
  assert_issue (report, 2, TAAL_ISSUE_SLEUTEL_DUBBEL, 5, "docent_id", "E1", NULL);
  assert_issue (report, 3, TAAL_ISSUE_VERWIJZING_ONBEKEND, 3, "docent_id", "E2", "docenten");
}

static void
test_warns (DossierFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new ("Met 111222333");
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalWijziging) step = NULL;

  taal_bewerking_change (bewerking, TAAL_TABEL_LOCATIES, "L1");
  taal_bewerking_set (bewerking, "adres", "bel 111222333");
  taal_bewerking_add (bewerking, TAAL_TABEL_REGISTRATIES);
  taal_bewerking_set (bewerking, "docent_id", "D1");
  taal_bewerking_set (bewerking, "register", "BOW_KR");
  taal_bewerking_set (bewerking, "van", "2012-05-01");
  report = edit_well (dossier, bewerking);
  g_assert_cmpuint (taal_import_report_get_n_waarschuwingen (report), ==, 2);
  assert_issue (report, 0, TAAL_ISSUE_BSN_IN_TEKST, 1, "adres", NULL, NULL);
  assert_issue (report, 1, TAAL_ISSUE_RIJ_DUBBEL, 2, NULL, NULL, NULL);
  /* The name of the step is no way in for one. */
  step = get_newest (dossier);
  g_assert_null (step->onderwerp);
}

/* A selection of lessons, or a series of them, is one step. */
static void
test_many_edits_are_one_step (DossierFixture *fixture,
                              gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalBewerking) add = taal_bewerking_new ("Groep G02");
  g_autoptr (TaalBewerking) change = taal_bewerking_new (NULL);
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalWijziging) step = NULL;
  g_autofree char *before = dossier_dup_rows (fixture->path);
  g_autofree char *added = NULL;

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *id = g_strdup_printf ("Z%d", i);

      taal_bewerking_add (add, TAAL_TABEL_LESSEN);
      taal_bewerking_set (add, "les_id", id);
      taal_bewerking_set (add, "groep_id", "G02");
      taal_bewerking_set (add, "datum", "2023-09-04");
      taal_bewerking_set (add, "minuten", "90");
      taal_bewerking_set (add, "vorm", "fysiek");
      taal_bewerking_set (add, "status", "gepland");
      taal_bewerking_change (change, TAAL_TABEL_LESSEN, id);
      taal_bewerking_set (change, "docent_id", "D2");
    }
  report = edit_well (dossier, add);
  dossier_assert_counts (report, TAAL_TABEL_LESSEN, 5000, 0, 0, 0);
  step = get_newest (dossier);
  g_assert_cmpstr (step->onderwerp, ==, "Groep G02");
  g_assert_cmpint (step->aantal, ==, 5000);
  added = dossier_dup_rows (fixture->path);
  assert_back_and_forth (fixture, dossier, before);

  g_clear_pointer (&report, taal_import_report_unref);
  report = edit_well (dossier, change);
  dossier_assert_counts (report, TAAL_TABEL_LESSEN, 0, 5000, 0, 0);
  g_clear_pointer (&step, taal_wijziging_unref);
  step = get_newest (dossier);
  g_assert_null (step->onderwerp);
  assert_back_and_forth (fixture, dossier, added);
}

static void
test_asks_for_a_file_as_it_was_read (DossierFixture *fixture,
                                     gconstpointer   data)
{
  g_autoptr (TaalDossier) dossier = make (fixture);
  g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  begin_docent (bewerking, "E1", "Jansen");
  dossier_change (fixture->path, "UPDATE rij_school SET kvk = '7'");
  bytes = dossier_get_bytes (fixture->path);
  g_assert_null (taal_dossier_edit (dossier, bewerking, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_CHANGED);
  dossier_assert_bytes (fixture->path, bytes);
  g_clear_error (&error);

  taal_snapshot_unref (taal_dossier_load (dossier, NULL, NULL, NULL, &error));
  taal_import_report_unref (edit_well (dossier, bewerking));

  g_clear_object (&dossier);
  dossier = dossier_open (fixture->path, TAAL_DOSSIER_READ);
  g_assert_null (taal_dossier_edit (dossier, bewerking, NULL, &error));
  g_assert_error (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_READ_ONLY);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/dossier/bewerken/" path, DossierFixture, NULL, dossier_set_up, test,               \
              dossier_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dossier_init_log ();

  ADD ("adds-rows", test_adds_rows);
  ADD ("changes-a-row", test_changes_a_row);
  ADD ("changes-rows-without-an-id", test_changes_rows_without_an_id);
  ADD ("changes-an-id", test_changes_an_id);
  ADD ("swaps-no-ids", test_swaps_no_ids);
  ADD ("removes-a-row-with-its-parts", test_removes_a_row_with_its_parts);
  ADD ("removes-none-in-use", test_removes_none_in_use);
  ADD ("removes-many", test_removes_many);
  ADD ("refuses-what-an-import-refuses", test_refuses_what_an_import_refuses);
  ADD ("says-all-that-is-wrong", test_says_all_that_is_wrong);
  ADD ("warns", test_warns);
  ADD ("many-edits-are-one-step", test_many_edits_are_one_step);
  ADD ("asks-for-a-file-as-it-was-read", test_asks_for_a_file_as_it_was_read);

  return g_test_run ();
}
