/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-report-onderzoek.h"

static char *
make_text (gconstpointer data)
{
  return taal_report_signalen_text (data);
}

static char *
make_json (gconstpointer data)
{
  return taal_report_signalen_json (data);
}

static char *
make_html (gconstpointer data)
{
  return taal_report_signalen_html (data);
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .html = make_html };

  return taal_cli_run_onderzoek (opties, taal_onderzoek_run_signalen, &vormen);
}

const TaalCliOpdracht taal_cli_signalen = {
  .naam = "signalen",
  .argumenten = "DOSSIER",
  .samenvatting = N_ ("Lists what is worth a question: double hours, shared log-ins, invoices"),
  .uitleg = N_ ("A signal is a question, not a finding: each comes with its evidence and an ordinary "
                "explanation. Without --van and --tot the period is the calendar year of the "
                "newest les that was given. The exit status is 0, also when there are signals."),
  .voorbeeld = "taalnorm-cli signalen school.taalnorm --van 2023-01-01 --tot 2023-12-31",
  .min = 1,
  .max = 1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_PERIODE | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD,
  .formats = { "text", "json", "html", NULL },
  .run = run,
};
