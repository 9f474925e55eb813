/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "taal-report-kolom.h"

#include "taal-taal.h"

/* Every column and every table has words in both languages; no two columns of a table have the same. */
static void
check_words (void)
{
  for (TaalTabel tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (int i = 0; i < taal_schema_get (tabel)->n_kolommen; i++)
        {
          const char *words = taal_report_kolom (tabel, i);

          g_assert_cmpstr (words, !=, "");
          if (!g_hash_table_add (seen, (gpointer) words))
            g_error ("%s: two columns are called “%s”", taal_schema_get (tabel)->name, words);
        }
      g_assert_cmpstr (taal_report_rij_nieuw (tabel), !=, "");
      g_assert_cmpstr (taal_report_rij_naam (tabel), !=, "");
      g_assert_cmpstr (taal_report_rij_naam (tabel), !=, taal_report_rij_nieuw (tabel));
    }
}

static void
test_words (void)
{
  taal_taal_set (TAAL_TAAL_EN);
  check_words ();
  g_assert_cmpstr (taal_report_kolom (TAAL_TABEL_DOCENTEN, 7), ==, "Date of the VOG");
  taal_taal_set (TAAL_TAAL_NL);
  check_words ();
  g_assert_cmpstr (taal_report_kolom (TAAL_TABEL_DOCENTEN, 7), ==, "Datum van de VOG");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/kolom/words", test_words);

  return g_test_run ();
}
