/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-report-import.h"

/* A dry run makes no file, also where there is none yet. */
static TaalDossier *
open_dossier (const TaalCliOpties  *opties,
              gboolean              exists,
              GError              **error)
{
  if (!opties->dry_run)
    return taal_dossier_open (opties->argumenten[0], TAAL_DOSSIER_CREATE, NULL, error);
  if (exists)
    return taal_dossier_open (opties->argumenten[0], TAAL_DOSSIER_READ, NULL, error);

  return taal_dossier_new_in_memory (error);
}

/* An error of a source names the source itself, behind the dossier; any other is about the
 * dossier. */
static void
say_import_error (const GError *error,
                  const char   *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  g_autofree char *prefix = g_strconcat (canonical, ": ", NULL);
  g_autoptr (GError) own = g_error_copy (error);
  static const TaalDossierError codes[] = {
    TAAL_DOSSIER_ERROR_SOURCE,   TAAL_DOSSIER_ERROR_NOT_FOUND,    TAAL_DOSSIER_ERROR_BAD_SOURCE,
    TAAL_DOSSIER_ERROR_PASSWORD, TAAL_DOSSIER_ERROR_OLD_WORKBOOK, TAAL_DOSSIER_ERROR_NO_TABLE,
  };
  gboolean of_source = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    of_source = of_source || g_error_matches (error, TAAL_DOSSIER_ERROR, (int) codes[i]);
  if (g_str_has_prefix (error->message, prefix))
    {
      g_free (own->message);
      own->message = g_strdup (error->message + strlen (prefix));
    }
  taal_cli_say_error (own, of_source ? NULL : path);
}

/* Imports, and returns what came of it, or NULL when the user was told why not. */
static TaalImportReport *
import (const TaalCliOpties *opties,
        gboolean             exists)
{
  const char *path = opties->argumenten[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalDossier) dossier = open_dossier (opties, exists, &error);
  TaalImportFlags flags = TAAL_IMPORT_NONE;
  TaalImportReport *report;

  if (dossier == NULL)
    {
      taal_cli_say_error (error, path);
      return NULL;
    }

  flags |= opties->skip_bad ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE;
  flags |= opties->dry_run ? TAAL_IMPORT_DRY_RUN : TAAL_IMPORT_NONE;
  report = taal_dossier_import (dossier, (const char *const *) opties->argumenten + 1, flags, NULL,
                                NULL, NULL, &error);
  if (report == NULL)
    say_import_error (error, path);

  return report;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const char *path = opties->argumenten[0];
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (TaalImportReport) report = NULL;
  g_autofree char *text = NULL;

  /* A dossier that is called as a source would be read as one ever after. */
  if (!exists && taal_dossier_is_source (path))
    {
      taal_cli_say_gebruik (opties->opdracht, _("The first argument is the dossier; give it a "
                                                "name that ends in .taalnorm."));
      return TAAL_CLI_GEBRUIK;
    }

  report = import (opties, exists);
  /* Nothing was imported into a file that was made for it: it is not left behind. */
  if (!exists && !opties->dry_run && (report == NULL || !taal_import_report_is_imported (report)))
    (void) g_unlink (path);
  if (report == NULL)
    return TAAL_CLI_MISLUKT;

  taal_cli_say_issues (report);
  text = taal_report_import_text (report, opties->dry_run);
  if (!taal_cli_put (text))
    return TAAL_CLI_MISLUKT;

  return taal_import_report_get_n_fouten (report) > 0 ? TAAL_CLI_BEVINDINGEN : TAAL_CLI_KLAAR;
}

const TaalCliOpdracht taal_cli_import = {
  .naam = "import",
  .argumenten = "DOSSIER SOURCE...",
  .samenvatting = N_ ("Imports CSV files or a workbook into a dossier, which is made when it is not "
                      "there"),
  .uitleg = N_ ("A SOURCE is a folder of CSV files, such a file, or a workbook (.xlsx, .ods) with a "
                "sheet for each table. All rows are imported or none; with --skip-bad all good "
                "rows. Exit status 1 when there were rows with errors."),
  .voorbeeld = "taalnorm-cli import school.taalnorm tabellen/ --dry-run",
  .min = 2,
  .max = -1,
  .opties = TAAL_CLI_SKIP_BAD | TAAL_CLI_DRY_RUN,
  .formats = { "text", NULL },
  .run = run,
};
