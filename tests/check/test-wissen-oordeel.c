/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-check.h"

#include <glib/gstdio.h>
#include <string.h>

#include "taal-date.h"

/* Erasing every docent of the sample school, one after the other: no judgement becomes another one. */

static TaalCheck *
judge (const char *path,
       TaalNorm   *norm,
       int         year)
{
  const TaalPeriode periode = { taal_date_from_ymd (year, 1, 1), taal_date_from_ymd (year, 12, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalBron) bron = taal_bron_load (path, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return taal_check_run (bron, norm, periode);
}

static void
assert_same (const TaalCheck *before,
             const TaalCheck *after)
{
  const TaalOordeel *old = before->oordeel, *new = after->oordeel;

  g_assert_cmpint (new->uitslag, ==, old->uitslag);
  g_assert_cmpint (new->totaal, ==, old->totaal);
  g_assert_cmpint (new->meegeteld, ==, old->meegeteld);
  g_assert_cmpint (new->tekort, ==, old->tekort);
  g_assert_cmpint (new->tekort_ondergrens, ==, old->tekort_ondergrens);
  g_assert_cmpmem (&new->gewichten, sizeof new->gewichten, &old->gewichten, sizeof old->gewichten);
  g_assert_true (new->robuust == old->robuust);
  g_assert_cmpuint (new->gevoeligheid->len, ==, old->gevoeligheid->len);
  g_assert_cmpuint (new->waarschuwingen->len, ==, old->waarschuwingen->len);
  for (int row = 0; row < taal_snapshot_get_n_lessen (old->snapshot); row++)
    {
      TaalLesOordeel les, was;

      taal_check_get_les (before, row, &was);
      taal_check_get_les (after, row, &les);
      g_assert_cmpstr (les.les.les_id, ==, was.les.les_id);
      g_assert_cmpint (les.telt, ==, was.telt);
      g_assert_cmpint (les.op.status, ==, was.op.status);
      g_assert_cmpint (les.op.reden, ==, was.op.reden);
    }
}

static GPtrArray *
list_ids (const TaalSnapshot *snapshot)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  int n;
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n);

  for (int i = 0; i < n; i++)
    g_ptr_array_add (ids, g_strdup (docenten[i].docent_id));

  return ids;
}

static void
test_no_judgement_changes (void)
{
  static const int years[] = { 2023, 2024 };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("taal-wissen-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "school.taalnorm", NULL);
  g_autofree char *sample = g_build_filename (g_getenv ("TAAL_SOURCE_DIR"), "data", "sample", NULL);
  const char *const sources[] = { sample, NULL };
  g_autoptr (TaalNorm) norm = taal_check_load_norm (NULL, TAAL_DATE_NONE, &error);
  g_autoptr (TaalDossier) dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, &error);
  TaalCheck *before[G_N_ELEMENTS (years)];
  g_autoptr (GPtrArray) ids = NULL;

  taal_import_report_unref (taal_dossier_import (dossier, sources, TAAL_IMPORT_NONE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    before[i] = judge (path, norm, years[i]);
  ids = list_ids (before[0]->oordeel->snapshot);
  g_assert_cmpuint (ids->len, >, 10);

  for (guint k = 0; k < ids->len; k++)
    {
      g_assert_true (taal_dossier_wis_docent (dossier, g_ptr_array_index (ids, k), NULL, NULL, &error));
      g_assert_no_error (error);
      for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
        {
          g_autoptr (TaalCheck) after = judge (path, norm, years[i]);

          assert_same (before[i], after);
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    taal_check_unref (before[i]);
  g_clear_object (&dossier);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/wissen/no-judgement-changes", test_no_judgement_changes);

  return g_test_run ();
}
