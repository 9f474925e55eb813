/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "school-fixture.h"

#include <glib/gstdio.h>

TaalDate
school_fixture_dag (const char *text)
{
  TaalDate date;

  g_assert_cmpint (taal_date_parse (text, &date), ==, TAAL_DATE_PARSE_OK);
  return date;
}

static char *
get_path (const char *folder,
          const char *naam)
{
  g_autofree char *file = g_strdup_printf ("%s.csv", naam);

  return g_build_filename (folder, file, NULL);
}

/* A school over a period, by what was known on a day; what a test does not write it has none of, save the
 * school itself. */
TaalCheck *
school_fixture_check (const SchoolTabel *tabellen,
                      const char        *van,
                      const char        *tot,
                      TaalDate           bekend_op)
{
  const SchoolTabel school = { "school", "bow_nummer,naam,keurmerk_status,keurmerk_van\n1234,Proefschool,actief,2021-01-01\n" };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("taal-school-XXXXXX", &error);
  g_autofree char *path = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalNorm) norm = NULL;

  g_assert_no_error (error);
  path = get_path (folder, school.naam);
  g_assert_true (g_file_set_contents (path, school.tekst, -1, NULL));
  for (int i = 0; tabellen[i].naam != NULL; i++)
    {
      g_autofree char *one = get_path (folder, tabellen[i].naam);

      g_assert_true (g_file_set_contents (one, tabellen[i].tekst, -1, NULL));
    }

  bron = taal_bron_load (folder, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  norm = taal_check_load_norm (NULL, bekend_op, &error);
  g_assert_no_error (error);

  for (int i = 0; tabellen[i].naam != NULL; i++)
    {
      g_autofree char *one = get_path (folder, tabellen[i].naam);

      g_assert_cmpint (g_remove (one), ==, 0);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return taal_check_run (bron, norm, (TaalPeriode) { school_fixture_dag (van), school_fixture_dag (tot) });
}

/* So many lessons of a docent on a day, in groep G1, without the heading of the table. */
char *
school_fixture_lessen (int         n,
                       const char *docent_id,
                       const char *datum)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (lines, "%s-%s-%d,G1,%s,%s,60,fysiek,gegeven\n", docent_id, datum, i, docent_id, datum);

  return g_strdup (lines->str);
}
