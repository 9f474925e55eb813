/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-report-contract.h"

static char *
make_text (gconstpointer data)
{
  return taal_report_contract_text (data);
}

static char *
make_json (gconstpointer data)
{
  return taal_report_contract_json (data);
}

static char *
make_html (gconstpointer data)
{
  return taal_report_contract_html (data);
}

/* Whether each term of the contracts that are asked for is met, as far as is known. */
static gboolean
is_in_orde (const TaalReportContract *contract)
{
  const TaalContractOordeel *oordeel;
  guint i = 0;

  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
      if (oordeel->uitkomst[v] == TAAL_UITKOMST_NIET_VOLDAAN)
        return FALSE;

  return TRUE;
}

static gboolean
is_there (const TaalReportContract *contract, const TaalCliOpties *opties)
{
  g_autofree char *message = NULL;
  guint i = 0;

  if (contract->contract_id == NULL || taal_report_contract_next (contract, &i) != NULL)
    return TRUE;

  /* TRANSLATORS: %1$s is the name of a file, %2$s an id */
  message = g_strdup_printf (_ ("%1$s: there is no contract with the id “%2$s”."),
                             opties->argumenten[0], contract->contract_id);
  taal_cli_say (message);
  return FALSE;
}

static TaalCliUitgang
write_xlsx (const TaalReportContract *contract,
            const TaalCliOpties *opties)
{
  g_autoptr (GError) error = NULL;

  if (!taal_report_contract_write_xlsx (contract, opties->output, &error))
    {
      taal_cli_say_error (error, opties->output);
      return TAAL_CLI_MISLUKT;
    }

  return is_in_orde (contract) ? TAAL_CLI_KLAAR : TAAL_CLI_BEVINDINGEN;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .html = make_html };
  g_autoptr (TaalOnderzoek) onderzoek = NULL;
  TaalReportContract contract = { NULL, opties->argumenten[1] };
  TaalCliUitgang uitgang;

  if (g_str_equal (opties->format, "xlsx") && opties->output == NULL)
    {
      taal_cli_say_gebruik (
          opties->opdracht,
          _ ("A workbook is written to a file: say which one, with -o FILE.xlsx."));
      return TAAL_CLI_GEBRUIK;
    }
  uitgang = taal_cli_look (opties, taal_onderzoek_run_contracten, &onderzoek);
  if (uitgang != TAAL_CLI_KLAAR)
    return uitgang;
  contract.onderzoek = onderzoek;
  if (is_there (&contract, opties) && g_str_equal (opties->format, "xlsx"))
    return write_xlsx (&contract, opties);
  if (!is_there (&contract, opties) || !taal_cli_lever (opties, &vormen, &contract))
    return TAAL_CLI_MISLUKT;

  return is_in_orde (&contract) ? TAAL_CLI_KLAAR : TAAL_CLI_BEVINDINGEN;
}

const TaalCliOpdracht taal_cli_contract = {
  .naam = "contract",
  .argumenten = "DOSSIER [CONTRACT_ID]",
  .samenvatting = N_ ("Judges the contracts with gemeenten beside the handleiding"),
  .uitleg =
      N_ ("For each contract it shows whether its terms are met, and the norm of the handleiding "
          "beside that of the contract. Without --van and --tot the period is the calendar year "
          "of the newest les that was given. The exit status is 1 when a term is missed."),
  .voorbeeld = "taalnorm-cli contract school.taalnorm C-ZUT --van 2023-01-01 --tot 2023-12-31",
  .min = 1,
  .max = 2,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_PERIODE | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD,
  .formats = { "text", "json", "html", "xlsx", NULL },
  .run = run,
};
