/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-report-docenten.h"

static char *
make_text (gconstpointer data)
{
  return taal_report_docenten_text (data);
}

static char *
make_json (gconstpointer data)
{
  return taal_report_docenten_json (data);
}

static char *
make_html (gconstpointer data)
{
  return taal_report_docenten_html (data);
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .html = make_html };
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalDocentDossiers) dossiers = NULL;

  if (!taal_cli_load (opties, &norm, &bron))
    return TAAL_CLI_MISLUKT;

  dossiers = taal_docent_dossiers_compute (bron, norm,
                                           opties->op != TAAL_DATE_NONE ? opties->op
                                                                        : taal_cli_get_today ());
  return taal_cli_lever (opties, &vormen, dossiers) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_docenten = {
  .naam = "docenten",
  .argumenten = "DOSSIER",
  .samenvatting = N_ ("Shows the file of each docent: registration, VOG, what is missing"),
  .uitleg = N_ ("Shows how each docent counts on one day, until when the registration holds, "
                "whether the VOG is in order, and which evidence is missing."),
  .voorbeeld = "taalnorm-cli docenten school.taalnorm --op 2023-12-31",
  .min = 1,
  .max = 1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_OP | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD,
  .formats = { "text", "json", "html", NULL },
  .run = run,
};
