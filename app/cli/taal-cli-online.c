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
  return taal_report_online_text (data);
}

static char *
make_json (gconstpointer data)
{
  return taal_report_online_json (data);
}

static char *
make_html (gconstpointer data)
{
  return taal_report_online_html (data);
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .html = make_html };

  return taal_cli_run_onderzoek (opties, taal_onderzoek_run_online, &vormen);
}

const TaalCliOpdracht taal_cli_online = {
  .naam = "online",
  .argumenten = "DOSSIER",
  .samenvatting = N_ ("Shows the safeguards of online lessen, and the hours of each cursist"),
  .uitleg = N_ ("For every les that was online or hybride it shows which safeguards are met, and what "
                "would settle what is not known. Without --van and --tot the period is the "
                "calendar year of the newest les that was given."),
  .voorbeeld = "taalnorm-cli online school.taalnorm --van 2023-01-01 --tot 2023-12-31",
  .min = 1,
  .max = 1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_PERIODE | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD,
  .formats = { "text", "json", "html", NULL },
  .run = run,
};
