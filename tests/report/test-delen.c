/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-delen.h"

#include <glib/gstdio.h>
#include <string.h>

#include "deel-fixture.h"
#include "taal-check.h"
#include "taal-onderzoek.h"
#include "taal-report-aanbod.h"
#include "taal-report-check.h"
#include "taal-report-contract.h"
#include "taal-report-onderzoek.h"

/* What is shared gives the same answers as what it was shared from, and holds nothing else. */

#define N_SCHOLEN 24

static char *folder; /* of what is shared */

typedef struct
{
  const char *van;
  const char *tot;
} Dagen;

static const Dagen perioden[] = {
  { "2023-01-01", "2023-12-31" }, { "2022-01-01", "2022-12-31" }, { "2023-02-06", "2023-04-02" },
  { "2023-03-10", "2023-03-10" }, { "2020-01-01", "2026-12-31" },
};

static TaalDate
read_date (const char *text)
{
  TaalDate date;

  g_assert_cmpint (taal_date_parse (text, &date), ==, TAAL_DATE_PARSE_OK);
  return date;
}

static TaalNorm *
load_norm (void)
{
  g_autoptr (GError) error = NULL;
  TaalNorm *norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);

  g_assert_no_error (error);
  return norm;
}

static TaalBron *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  TaalBron *bron =
      taal_bron_load_presentie (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return bron;
}

static char *
dup_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static TaalDelen *
share (const char *bron,
       const char *path,
       TaalOntvanger ontvanger,
       gboolean zonder)
{
  const TaalDeelVraag vraag = {
    .ontvanger = ontvanger,
    .gemeente = ontvanger == TAAL_ONTVANGER_GEMEENTE ? DEEL_GEMEENTE : NULL,
    .path = path,
    .zonder_cursisten = zonder,
    .vervang = TRUE,
  };
  g_autoptr (GError) error = NULL;
  TaalDelen *delen = taal_delen_run (bron, &vraag, TAAL_IMPORT_NONE, NULL, NULL, &error);

  g_assert_no_error (error);
  return delen;
}

static char *
dup_contract (TaalBron *bron,
              TaalNorm *norm,
              const Dagen *dagen,
              const char *contract_id)
{
  g_autoptr (TaalOnderzoek) onderzoek = taal_onderzoek_run_contracten (
      bron, norm, (TaalPeriode) { read_date (dagen->van), read_date (dagen->tot) });

  return taal_report_contract_json (&(TaalReportContract) { onderzoek, contract_id });
}

static void
assert_same_contracten (TaalBron *one,
                        TaalBron *other,
                        TaalNorm *norm,
                        const GPtrArray *contracten)
{
  for (gsize i = 0; i < G_N_ELEMENTS (perioden); i++)
    for (guint j = 0; j < contracten->len; j++)
      {
        const char *id = g_ptr_array_index (contracten, j);
        g_autofree char *before = dup_contract (one, norm, &perioden[i], id);
        g_autofree char *after = dup_contract (other, norm, &perioden[i], id);

        g_assert_cmpstr (before, ==, after);
        g_assert_nonnull (strstr (before, id));
      }
}

static char *
dup_aanbod (const char *path,
            TaalNorm *norm,
            TaalDate op)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  const TaalAanbodVraag vraag = { op, NULL, -1 };
  g_autoptr (TaalBeschikbaarheid) found = NULL;
  g_autoptr (GError) error = NULL;
  TaalAanbod *aanbod = taal_bron_load_aanbod (path, TAAL_IMPORT_NONE, NULL, NULL, &error);

  g_assert_no_error (error);
  g_ptr_array_add (aanboden, aanbod);
  found = taal_beschikbaarheid_compute (norm, aanboden, &vraag);
  return taal_report_aanbod_json (found);
}

static void
assert_same_aanbod (const char *one,
                    const char *other,
                    TaalNorm *norm)
{
  for (int i = 0; i < 12; i++)
    {
      TaalDate op = read_date ("2022-12-15") + i * 21;
      g_autofree char *before = dup_aanbod (one, norm, op);
      g_autofree char *after = dup_aanbod (other, norm, op);

      g_assert_cmpstr (before, ==, after);
    }
}

static GBytes *
read_bytes (const char *path)
{
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

/* The reports that a gemeente makes of it. */
static void
assert_reports_are_bare (TaalBron *bron,
                         TaalNorm *norm,
                         const GPtrArray *geheim)
{
  g_autoptr (TaalOnderzoek) onderzoek = taal_onderzoek_run_contracten (
      bron, norm, (TaalPeriode) { read_date ("2023-01-01"), read_date ("2023-12-31") });
  const TaalReportContract contract = { onderzoek, NULL };
  char *texts[] = { taal_report_contract_html (&contract), taal_report_contract_text (&contract) };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_take (texts[i], strlen (texts[i]));

      deel_assert_zonder_geheim (bytes, geheim);
    }
}

static void
test_gemeente (void)
{
  g_autoptr (TaalNorm) norm = load_norm ();
  g_autofree char *path = dup_path ("gemeente.taalnorm");
  guint n_numbered = 0, n_known = 0, n_counted = 0;

  for (int i = 0; i < N_SCHOLEN; i++)
    {
      g_autoptr (DeelSchool) school = deel_school_new ();
      g_autoptr (TaalDelen) delen =
          share (school->folder, path, TAAL_ONTVANGER_GEMEENTE, i % 4 == 0);
      g_autoptr (TaalBron) before = load (school->folder), after = load (path);
      g_autoptr (GBytes) bytes = read_bytes (path);

      assert_same_contracten (before, after, norm, school->contracten);
      assert_same_aanbod (school->folder, path, norm);
      deel_assert_zonder_geheim (bytes, school->geheim);
      assert_reports_are_bare (after, norm, school->geheim);
      g_assert_true (i % 4 != 0 || delen->inhoud.n_cursisten == 0);
      n_numbered += delen->inhoud.genummerd[TAAL_TABEL_LESSEN] ? 1 : 0;
      n_known += delen->inhoud.n_cursisten;
      n_counted += delen->inhoud.n_geteld;
    }
  /* The schools are such that all of it occurs. */
  g_assert_cmpuint (n_numbered, >, 0);
  g_assert_cmpuint (n_numbered, <, N_SCHOLEN);
  g_assert_cmpuint (n_known, >, 0);
  g_assert_cmpuint (n_counted, >, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* What was shared can be shared again, and is then the same. */
static void
test_again (void)
{
  g_autoptr (DeelSchool) school = deel_school_new ();
  g_autoptr (TaalNorm) norm = load_norm ();
  g_autofree char *path = dup_path ("een.taalnorm"), *again = dup_path ("twee.taalnorm");
  g_autoptr (TaalDelen) first = share (school->folder, path, TAAL_ONTVANGER_GEMEENTE, FALSE);
  g_autoptr (TaalDelen) second = share (path, again, TAAL_ONTVANGER_GEMEENTE, FALSE);
  g_autoptr (TaalBron) before = load (path), after = load (again);

  assert_same_contracten (before, after, norm, school->contracten);
  assert_same_aanbod (path, again, norm);
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    g_assert_cmpuint (first->inhoud.n[tabel], ==, second->inhoud.n[tabel]);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_remove (again), ==, 0);
}

static char *
dup_answers (const char *path,
             TaalNorm *norm,
             const Dagen *dagen)
{
  const TaalPeriode periode = { read_date (dagen->van), read_date (dagen->tot) };
  g_autoptr (TaalBron) bron = load (path);
  g_autoptr (TaalCheck) check = taal_check_run (bron, norm, periode);
  g_autoptr (TaalOnderzoek) online = taal_onderzoek_run_online (bron, norm, periode);
  g_autoptr (TaalOnderzoek) signalen = taal_onderzoek_run_signalen (bron, norm, periode);
  g_autoptr (TaalOnderzoek) contracten = taal_onderzoek_run_contracten (bron, norm, periode);
  char *texts[] = {
    taal_report_check_json (check),
    taal_report_online_json (online),
    taal_report_signalen_json (signalen),
    taal_report_contract_json (&(TaalReportContract) { contracten, NULL }),
  };
  char *all = g_strconcat (texts[0], texts[1], texts[2], texts[3], NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  return all;
}

static void
test_inspectie (void)
{
  g_autoptr (TaalNorm) norm = load_norm ();
  g_autofree char *path = dup_path ("inspectie.taalnorm");

  for (int i = 0; i < N_SCHOLEN / 4; i++)
    {
      g_autoptr (DeelSchool) school = deel_school_new ();
      g_autoptr (TaalDelen) delen =
          share (school->folder, path, TAAL_ONTVANGER_INSPECTIE, FALSE);

      for (gsize j = 0; j < G_N_ELEMENTS (perioden); j++)
        {
          g_autofree char *before = dup_answers (school->folder, norm, &perioden[j]);
          g_autofree char *after = dup_answers (path, norm, &perioden[j]);

          g_assert_cmpstr (before, ==, after);
        }
      g_assert_cmpuint (delen->inhoud.n[TAAL_TABEL_DOCENTEN], >, 0);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int argc,
      char **argv)
{
  int status;

  /* No folders of GLib's for each test: it never frees the names of those before. */
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("taalnorm-delen-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/report/delen/a-gemeente-finds-the-same-and-no-name", test_gemeente);
  g_test_add_func ("/report/delen/what-was-shared-is-shared-again", test_again);
  g_test_add_func ("/report/delen/an-inspection-finds-the-same", test_inspectie);

  status = g_test_run ();
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);

  return status;
}
