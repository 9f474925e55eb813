/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-report-check.h"

static char *
make_text (gconstpointer data)
{
  return taal_report_check_text (data);
}

static char *
make_json (gconstpointer data)
{
  return taal_report_check_json (data);
}

static char *
make_html (gconstpointer data)
{
  return taal_report_check_html (data);
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .html = make_html };
  g_autoptr (TaalCheck) check = NULL;
  TaalCliUitgang uitgang = taal_cli_run_check (opties, &check);

  if (uitgang != TAAL_CLI_KLAAR)
    return uitgang;
  if (!taal_cli_lever (opties, &vormen, check))
    return TAAL_CLI_MISLUKT;

  return taal_uitslag_is_in_orde (check->oordeel->uitslag) ? TAAL_CLI_KLAAR : TAAL_CLI_BEVINDINGEN;
}

const TaalCliOpdracht taal_cli_check = {
  .naam = "check",
  .argumenten = "DOSSIER",
  .samenvatting = N_ ("Judges whether the school meets the norm"),
  .uitleg = N_ ("Without --van and --tot the period is the calendar year of the newest les that "
                "was given. Exit status 0 when the norm is met, 1 when it is not or cannot be "
                "judged."),
  .voorbeeld = "taalnorm-cli check school.taalnorm --van 2023-01-01 --tot 2023-12-31",
  .min = 1,
  .max = 1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_PERIODE | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD,
  .formats = { "text", "json", "html", NULL },
  .run = run,
};
