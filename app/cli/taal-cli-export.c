/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"

static gboolean
is_workbook (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return !g_file_test (path, G_FILE_TEST_IS_DIR) &&
         (g_str_has_suffix (lower, ".xlsx") || g_str_has_suffix (lower, ".ods"));
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
  const char *folder = opties->argumenten[1];
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *text = NULL;

  if (is_workbook (folder))
    {
      /* TRANSLATORS: %s is the name of a file */
      text = g_strdup_printf (_("%s: this version does not write workbooks, but a folder of CSV "
                                "files. Give the name of a folder."),
                              shown);
      taal_cli_say (text);
      return TAAL_CLI_MISLUKT;
    }

  dossier = open_dossier (opties);
  if (dossier == NULL)
    return TAAL_CLI_MISLUKT;
  if (!taal_dossier_export_folder (dossier, folder, NULL, &error))
    {
      taal_cli_say_error (error, folder);
      return TAAL_CLI_MISLUKT;
    }

  /* TRANSLATORS: %s is the name of a folder */
  text = g_strdup_printf (_("All tables were written to the folder %s."), shown);
  taal_cli_say (text);
  return TAAL_CLI_KLAAR;
}

const TaalCliOpdracht taal_cli_export = {
  .naam = "export",
  .argumenten = "DOSSIER FOLDER",
  .samenvatting = N_ ("Writes every table of a dossier as a CSV file"),
  .uitleg = N_ ("The folder is made when it is not there. An import of it gives an equal dossier."),
  .voorbeeld = "taalnorm-cli export school.taalnorm tabellen/",
  .min = 2,
  .max = 2,
  .opties = TAAL_CLI_SKIP_BAD,
  .formats = { "text", NULL },
  .run = run,
};
