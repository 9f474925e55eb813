/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "mapping-fixture.h"
#include "taal-mapping-file.h"
#include "taal-workbook.h"

/* Workbooks as schools keep them, each beside the tables that it means: fixtures/<name> holds the
 * workbook, profiel.mapping, schoon/ with the tables, and basis/ with what the dossier had before. */
static const struct
{
  const char *name;
  const char *file;
} layouts[] = {
  { "titelrijen", "bron.csv" },      /* titles above, other headers, Windows-1252 */
  { "alles-in-een", "bron.csv" },    /* one sheet that holds four tables */
  { "blad-per-docent", "bron.xlsx" }, /* the docent is the name of the sheet */
  { "docentenlijst", "bron.csv" },   /* names in three columns, registrations in the same row; UTF-16 */
  { "engels", "bron.csv" },          /* month, day, year; 12-hour times */
  { "blokken", "bron.csv" },         /* subtotals, blank rows, the docent only in the first row; hours */
  { "samengevoegd", "bron.xlsx" },   /* cells merged over rows; headers in two rows */
  { "presentielijst", "B1 ochtend.csv" }, /* cursisten down, dates across */
};

static TaalDossier *
make_dossier (const char *name)
{
  g_autofree char *basis = mapping_source (name, "basis");
  g_autoptr (GError) error = NULL;
  TaalDossier *dossier = taal_dossier_new_in_memory (&error);

  g_assert_no_error (error);
  if (g_file_test (basis, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (TaalImportReport) report = mapping_import (dossier, basis, NULL, TAAL_IMPORT_NONE);

      mapping_assert_good (report);
    }

  return dossier;
}

static void
test_layout (MappingFixture *fixture,
             gconstpointer   data)
{
  guint index = GPOINTER_TO_UINT (data);
  const char *name = layouts[index].name;
  g_autofree char *profile = mapping_source (name, "profiel.mapping");
  g_autofree char *source = mapping_source (name, layouts[index].file);
  g_autofree char *clean = mapping_source (name, "schoon");
  g_autoptr (TaalMapping) mapping = mapping_read (profile);
  g_autofree char *text = taal_mapping_to_text (mapping);
  g_autoptr (TaalMapping) again = mapping_parse (text);
  g_autofree char *text_again = taal_mapping_to_text (again);
  g_autoptr (TaalDossier) messy_dossier = make_dossier (name);
  g_autoptr (TaalDossier) clean_dossier = make_dossier (name);
  g_autoptr (TaalImportReport) messy = mapping_import (messy_dossier, source, mapping, TAAL_IMPORT_NONE);
  g_autoptr (TaalImportReport) twin = mapping_import (clean_dossier, clean, NULL, TAAL_IMPORT_NONE);
  g_autoptr (TaalImportReport) once_more = mapping_import (messy_dossier, source, again, TAAL_IMPORT_NONE);
  g_autofree char *messy_export = mapping_dup_export (fixture, messy_dossier);
  g_autofree char *clean_export = mapping_dup_export (fixture, clean_dossier);

  mapping_assert_good (messy);
  mapping_assert_good (twin);
  g_assert_cmpuint (mapping_count_changes (messy), >, 0);
  g_assert_cmpstr (messy_export, ==, clean_export);
  mapping_assert_good (once_more);
  g_assert_cmpuint (mapping_count_changes (once_more), ==, 0);
  g_assert_cmpstr (text, ==, text_again);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mapping/fixtures/%s", layouts[i].name);

      if (taal_workbook_is_name (layouts[i].file))
        g_test_add (path, MappingFixture, GUINT_TO_POINTER (i), mapping_set_up, test_layout, mapping_tear_down);
    }

  return g_test_run ();
}
