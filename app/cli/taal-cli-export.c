/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"

/* What the name of the target asks for. A folder that is there stays one, whatever its name. */
static gboolean
is_file_name (const char *path,
              const char *extension)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return !g_file_test (path, G_FILE_TEST_IS_DIR) && g_str_has_suffix (lower, extension);
}

/* Kinds of files that would otherwise become the name of a folder. */
static gboolean
is_other_file (const char *path)
{
  static const char *const extensions[] = { ".ods", ".xls", ".xlsm", ".csv", ".taalnorm" };

  for (gsize i = 0; i < G_N_ELEMENTS (extensions); i++)
    if (is_file_name (path, extensions[i]))
      return TRUE;

  return FALSE;
}

/* Opens a dossier, or imports a workbook or folder into memory; NULL when the user was told why
 * not. */
static TaalDossier *
open_dossier (const TaalCliOpties *opties)
{
  const char *path = opties->argumenten[0];
  const char *const sources[] = { path, NULL };
  gboolean is_source = taal_dossier_is_source (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (TaalImportReport) report = NULL;

  dossier = is_source ? taal_dossier_new_in_memory (&error)
                      : taal_dossier_open (path, TAAL_DOSSIER_READ, NULL, &error);
  if (dossier != NULL && is_source)
    {
      report = taal_dossier_import (dossier, sources,
                                    opties->skip_bad ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE,
                                    NULL, NULL, NULL, &error);
      if (report != NULL)
        taal_cli_say_issues (report);
      if (report != NULL && !taal_import_report_is_imported (report))
        g_set_error_literal (&error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS, path);
    }
  if (error == NULL)
    return g_steal_pointer (&dossier);

  taal_cli_say_error (error, path);
  return NULL;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const char *target = opties->argumenten[1];
  gboolean is_workbook = is_file_name (target, ".xlsx"), done;
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autofree char *shown = g_filename_display_name (target);
  g_autofree char *text = NULL;

  if (is_other_file (target))
    {
      /* TRANSLATORS: %s is the name of a file */
      text = g_strdup_printf (_("%s: an export is a workbook that ends in .xlsx, or a folder of CSV "
                                "files. Give the name of one of these."),
                              shown);
      taal_cli_say_gebruik (opties->opdracht, text);
      return TAAL_CLI_GEBRUIK;
    }

  dossier = open_dossier (opties);
  if (dossier == NULL)
    return TAAL_CLI_MISLUKT;
  done = is_workbook ? taal_dossier_export_workbook (dossier, target, FALSE, NULL, &error)
                     : taal_dossier_export_folder (dossier, target, NULL, &error);
  if (!done)
    {
      taal_cli_say_error (error, target);
      return TAAL_CLI_MISLUKT;
    }

  text = is_workbook
           /* TRANSLATORS: %s is the name of a file */
           ? g_strdup_printf (_("All tables were written to the workbook %s."), shown)
           /* TRANSLATORS: %s is the name of a folder */
           : g_strdup_printf (_("All tables were written to the folder %s."), shown);
  taal_cli_say (text);
  return TAAL_CLI_KLAAR;
}

const TaalCliOpdracht taal_cli_export = {
  .naam = "export",
  .argumenten = "DOSSIER FOLDER|FILE.xlsx",
  .samenvatting = N_ ("Writes every table of a dossier to a workbook, or as CSV files"),
  .uitleg = N_ ("A name that ends in .xlsx becomes a workbook with a sheet per table, and must not be "
                "there yet; any other name is a folder, which is made when it is not there. An import "
                "of it gives an equal dossier."),
  .voorbeeld = "taalnorm-cli export school.taalnorm school.xlsx",
  .min = 2,
  .max = 2,
  .opties = TAAL_CLI_SKIP_BAD,
  .formats = { "text", NULL },
  .run = run,
};
