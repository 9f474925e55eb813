/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-mapping-file.h"
#include "taal-report-import.h"

/* A dry run makes no file, also where there is none yet. */
static TaalDossier *
open_dossier (const TaalCliOpties  *opties,
              gboolean              exists,
              GError              **error)
{
  const char *path = opties->argumenten[0];
  g_autofree char *backups = NULL;
  TaalDossier *dossier;

  if (opties->dry_run)
    return exists ? taal_dossier_open (path, TAAL_DOSSIER_READ, NULL, error) : taal_dossier_new_in_memory (error);

  dossier = taal_dossier_open (path, TAAL_DOSSIER_CREATE, NULL, error);
  backups = taal_dossier_dup_backup_folder (path);
  if (dossier != NULL)
    taal_dossier_set_backup_folder (dossier, backups);

  return dossier;
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

/* The profile of that name that the dossier keeps; NULL without an error when there is none. */
static char *
get_kept (const TaalCliOpties  *opties,
          GError              **error)
{
  g_autofree char *naam = g_filename_to_utf8 (opties->profiel, -1, NULL, NULL, NULL);
  g_autoptr (TaalDossier) dossier = NULL;

  if (naam == NULL || !g_file_test (opties->argumenten[0], G_FILE_TEST_EXISTS))
    return NULL;
  dossier = taal_dossier_open (opties->argumenten[0], TAAL_DOSSIER_READ, NULL, error);

  return dossier != NULL ? taal_dossier_get_profiel (dossier, naam, error) : NULL;
}

/* Reads --profiel: a file, or else the name of a profile in the dossier. Returns whether it can be gone
 * on with. */
static gboolean
load_profiel (const TaalCliOpties  *opties,
              TaalMapping         **mapping)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  *mapping = NULL;
  if (opties->profiel == NULL)
    return TRUE;
  if (!g_file_test (opties->profiel, G_FILE_TEST_EXISTS))
    text = get_kept (opties, &error);
  if (text != NULL)
    *mapping = taal_mapping_new_from_text (text, -1, &error);
  else if (error != NULL)
    {
      taal_cli_say_error (error, opties->argumenten[0]);
      return FALSE;
    }
  else if (g_file_get_contents (opties->profiel, &text, &length, &error))
    *mapping = taal_mapping_new_from_text (text, (gssize) length, &error);
  if (*mapping != NULL)
    return TRUE;

  taal_cli_say_error (error, opties->profiel);
  return FALSE;
}

/* What the arguments and --profiel name together. */
static TaalImportSource *
list_sources (const TaalCliOpties *opties,
              const TaalMapping   *mapping,
              gsize               *n)
{
  TaalImportSource *sources;

  *n = g_strv_length (opties->argumenten) - 1;
  sources = g_new0 (TaalImportSource, *n);
  for (gsize i = 0; i < *n; i++)
    sources[i] = (TaalImportSource){ opties->argumenten[i + 1], mapping };

  return sources;
}

/* Imports, and returns what came of it, or NULL when the user was told why not. */
static TaalImportReport *
import (const TaalCliOpties    *opties,
        const TaalImportSource *sources,
        gsize                   n_sources,
        gboolean                exists)
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
  flags |= opties->afgekeurd != NULL ? TAAL_IMPORT_RIJEN : TAAL_IMPORT_NONE;
  report = taal_dossier_import_sources (dossier, sources, n_sources, flags, NULL, NULL, NULL, &error);
  if (report == NULL)
    say_import_error (error, path);

  return report;
}

/* Writes the rows of a sheet that were refused, under its name. A sheet may be called anything. */
static gboolean
write_verworpen (const char           *folder,
                 const TaalVerworpen  *verworpen,
                 GError              **error)
{
  g_autofree char *name = g_strconcat (verworpen->sheet, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, g_strdelimit (name, "/", '_'), NULL);

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error_literal (error, TAAL_DOSSIER_ERROR, TAAL_DOSSIER_ERROR_EXISTS, shown);
      return FALSE;
    }

  return g_file_set_contents (path, verworpen->csv, -1, error);
}

/* Writes what was refused to --afgekeurd; a file that is there is left alone. */
static gboolean
put_verworpen (const TaalCliOpties    *opties,
               const TaalImportReport *report,
               const TaalImportSource *sources,
               gsize                   n_sources)
{
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; opties->afgekeurd != NULL && i < n_sources; i++)
    {
      g_autoptr (GPtrArray) list = taal_report_verworpen (report, &sources[i], &error);

      for (guint j = 0; list != NULL && j < list->len; j++)
        if (!write_verworpen (opties->afgekeurd, g_ptr_array_index (list, j), &error))
          break;
      if (error != NULL)
        {
          taal_cli_say_error (error, opties->afgekeurd);
          return FALSE;
        }
    }

  return TRUE;
}

/* A profile is of a file, and so are the rows that are refused. */
static gboolean
check_sources (const TaalCliOpties *opties)
{
  if (opties->profiel == NULL && opties->afgekeurd == NULL)
    return TRUE;
  for (char **path = opties->argumenten + 1; *path != NULL; path++)
    if (g_file_test (*path, G_FILE_TEST_IS_DIR))
      {
        taal_cli_say_gebruik (opties->opdracht,
                              _("With --profiel or --afgekeurd every SOURCE is a file."));
        return FALSE;
      }

  return TRUE;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const char *path = opties->argumenten[0];
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (TaalMapping) mapping = NULL;
  g_autofree TaalImportSource *sources = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autofree char *text = NULL;
  gsize n_sources;

  /* A dossier that is called as a source would be read as one ever after. */
  if (!exists && taal_dossier_is_source (path))
    {
      taal_cli_say_gebruik (opties->opdracht, _("The first argument is the dossier; give it a "
                                                "name that ends in .taalnorm."));
      return TAAL_CLI_GEBRUIK;
    }

  if (!check_sources (opties))
    return TAAL_CLI_GEBRUIK;
  if (!load_profiel (opties, &mapping))
    return TAAL_CLI_MISLUKT;

  sources = list_sources (opties, mapping, &n_sources);
  report = import (opties, sources, n_sources, exists);
  /* Nothing was imported into a file that was made for it: it is not left behind. */
  if (!exists && !opties->dry_run && (report == NULL || !taal_import_report_is_imported (report)))
    (void) g_unlink (path);
  if (report == NULL)
    return TAAL_CLI_MISLUKT;

  taal_cli_say_issues (report);
  text = taal_report_import_text (report, opties->dry_run);
  if (!taal_cli_put (text) || !put_verworpen (opties, report, sources, n_sources))
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
                "rows. A file of another shape is read by a profile: a file, or the name of one that "
                "the dossier keeps. Exit status 1 when there were rows with errors."),
  .voorbeeld = "taalnorm-cli import school.taalnorm tabellen/ --dry-run",
  .min = 2,
  .max = -1,
  .opties = TAAL_CLI_SKIP_BAD | TAAL_CLI_DRY_RUN | TAAL_CLI_PROFIEL,
  .formats = { "text", NULL },
  .run = run,
};
