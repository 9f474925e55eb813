/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "../norm/golden-case.h"

#include "taal-docent-dossier.h"

#include <glib/gstdio.h>

/* The rules of norm.md 8 that must have golden cases. A case goes the whole way: its rows are written
 * as CSV files, which are read as a user's folder is. */
static const char *const rules[] = { "R02", "R22a", "R22b", "R22c", "R22d", "R34", "P16", "E01", NULL };

/* A case has one docent, D, and is judged on the day `op`. */
static const char *const expectations[] = { "status",
                                            "registratie_status",
                                            "dagen_geldig",
                                            "vog_profiel",
                                            "vog_ouderdom",
                                            "vog_regel",
                                            "controle",
                                            "controle_dagen",
                                            "ontbreekt",
                                            NULL };

static void
append_row (GString               *text,
            const TaalTabelSchema *schema,
            GHashTable            *row)
{
  for (int i = 0; i < schema->n_kolommen; i++)
    {
      const char *cell = row == NULL ? schema->kolommen[i].name : golden_row_get (row, schema->kolommen[i].name);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : ",", cell == NULL ? "" : cell);
    }
  g_string_append_c (text, '\n');
}

static void
write_table (const GoldenCase *golden,
             const char       *folder,
             TaalTabel         tabel)
{
  const TaalTabelSchema *schema = taal_schema_get (tabel);
  g_autoptr (GPtrArray) rows = golden_get_rows (golden, tabel);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("%s.csv", schema->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (rows->len == 0)
    return;
  append_row (text, schema, NULL);
  for (guint i = 0; i < rows->len; i++)
    append_row (text, schema, g_ptr_array_index (rows, i));
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static TaalBron *
load_school (const GoldenCase *golden)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("taal-golden-XXXXXX", &error);
  TaalBron *bron;

  g_assert_no_error (error);
  for (int tabel = 0; tabel < TAAL_N_TABELLEN; tabel++)
    write_table (golden, folder, (TaalTabel) tabel);
  bron = taal_bron_load (folder, TAAL_IMPORT_NONE, NULL, NULL, NULL, NULL, &error);
  remove_folder (folder);
  g_assert_no_error (error);

  return bron;
}

/* A number of days, or nothing where there is none. */
static void
expect_days (const GoldenCase *golden,
             const char       *key,
             gint32            days)
{
  if (days == TAAL_DAGEN_GEEN)
    golden_expect_text (golden, key, "");
  else
    golden_expect_int (golden, key, days);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* What is missing, by name. */
static void
expect_ontbreekt (const GoldenCase        *golden,
                  const TaalDocentDossier *dossier)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (int i = 0; i < TAAL_N_ONTBREEKT; i++)
    if (dossier->ontbreekt & (1u << i))
      g_ptr_array_add (names, (gpointer) taal_ontbreekt_get_name ((TaalOntbreekt) (1u << i)));
  g_ptr_array_sort (names, compare_names);
  golden_expect_list (golden, "ontbreekt", names);
}

static void
test_case (gconstpointer data)
{
  const GoldenCase *golden = data;
  g_autoptr (TaalNorm) norm = golden_build_norm (golden);
  g_autoptr (TaalBron) bron = load_school (golden);
  g_autoptr (TaalDocentDossiers) dossiers = NULL;
  const TaalDocentDossier *dossier;

  dossiers = taal_docent_dossiers_compute (bron, norm, golden_get_date (golden, "op"));
  g_assert_cmpuint (dossiers->dossiers->len, ==, 1);
  dossier = &g_array_index (dossiers->dossiers, TaalDocentDossier, 0);

  golden_expect_text (golden, "status", taal_status_get_name (dossier->op.status));
  golden_expect_text (golden, "registratie_status", taal_registratie_status_get_name (dossier->registratie_status));
  expect_days (golden, "dagen_geldig", dossier->dagen_geldig);
  golden_expect_text (golden, "vog_profiel", taal_uitkomst_get_name (dossier->vog_profiel));
  golden_expect_text (golden, "vog_ouderdom", taal_uitkomst_get_name (dossier->vog_ouderdom));
  golden_expect_text (golden, "vog_regel", dossier->vog_regel == NULL ? "" : dossier->vog_regel->id);
  golden_expect_text (golden, "controle", taal_uitkomst_get_name (dossier->controle));
  expect_days (golden, "controle_dagen", dossier->controle_dagen);
  expect_ontbreekt (golden, dossier);
}

int
main (int   argc,
      char *argv[])
{
  const GoldenSuite suite = { "tests/check/golden", "/check/docent-golden", rules, expectations,
                              test_case };

  return golden_run (&suite, argc, argv);
}
