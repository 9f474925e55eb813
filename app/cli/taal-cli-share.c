/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-report-delen.h"

/* Why the command line is not as it should be, or NULL. */
static char *
dup_misuse (const TaalCliOpties *opties)
{
  const char *path = opties->argumenten[1];
  g_autofree char *shown = g_filename_display_name (path);

  if ((opties->gemeente != NULL) == opties->inspectie)
    return g_strdup (_ ("Give --gemeente with the gemeente to share with, or --inspectie: one of "
                        "the two."));
  if (opties->inspectie && opties->zonder_cursisten)
    return g_strdup (_ ("--zonder-cursisten goes with --gemeente only."));
  if (!g_str_has_suffix (path, ".taalnorm") || g_file_test (path, G_FILE_TEST_IS_DIR))
    /* TRANSLATORS: %s is the name of a file */
    return g_strdup_printf (_ ("%s: what is shared is a dossier. Give a name that ends in "
                               ".taalnorm."),
                            shown);

  return NULL;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalDeelVraag vraag = {
    .ontvanger = opties->inspectie ? TAAL_ONTVANGER_INSPECTIE : TAAL_ONTVANGER_GEMEENTE,
    .gemeente = opties->gemeente,
    .path = opties->argumenten[1],
    .zonder_cursisten = opties->zonder_cursisten,
  };
  g_autofree char *misuse = dup_misuse (opties), *text = NULL;
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  g_autoptr (TaalDelen) delen = NULL;
  g_autoptr (GError) error = NULL;

  if (misuse != NULL)
    {
      taal_cli_say_gebruik (opties->opdracht, misuse);
      return TAAL_CLI_GEBRUIK;
    }
  norm = taal_cli_load_norm (opties);
  if (norm == NULL)
    return TAAL_CLI_MISLUKT;

  delen = taal_delen_run (opties->argumenten[0], &vraag,
                          opties->skip_bad ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE, &report, NULL,
                          &error);
  if (report != NULL)
    taal_cli_say_issues (report);
  if (delen == NULL)
    {
      taal_cli_say_error (
          error,
          opties->argumenten[taal_delen_is_about_target (error, opties->argumenten[0]) ? 1 : 0]);
      return TAAL_CLI_MISLUKT;
    }

  text = taal_report_delen_text (delen, norm, taal_cli_get_today ());
  return taal_cli_put (text) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_share = {
  .naam = "share",
  .argumenten = "DOSSIER FILE",
  .samenvatting = N_ ("Makes a dossier of what a gemeente or an inspection may have"),
  .uitleg =
      N_ ("FILE is a new dossier, and must not be there yet. With --gemeente it holds what is "
          "about the contracts with that gemeente, without names, and gives the same outcome for "
          "them. With --inspectie it holds all but the change log and the name list. It says "
          "what is given and what is not, and on what ground."),
  .voorbeeld = "taalnorm-cli share school.taalnorm zutphen.taalnorm --gemeente Zutphen",
  .min = 2,
  .max = 2,
  .opties = TAAL_CLI_ONTVANGER | TAAL_CLI_SKIP_BAD,
  .formats = { "text", NULL },
  .run = run,
};
