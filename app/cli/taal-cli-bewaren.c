/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-namen.h"
#include "taal-cli-schrijf.h"
#include "taal-report-bewaren.h"

static char *
make_text (gconstpointer data)
{
  return taal_report_bewaren_text (data);
}

static char *
make_json (gconstpointer data)
{
  return taal_report_bewaren_json (data);
}

static char *
make_html (gconstpointer data)
{
  return taal_report_bewaren_html (data);
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .html = make_html };
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalNamen) namen = NULL;
  g_autoptr (TaalBewaren) bewaren = NULL;
  g_autoptr (GError) error = NULL;

  if (!taal_cli_load (opties, &norm, &bron) ||
      (taal_bron_is_dossier (bron) && !taal_cli_open_namen (opties, FALSE, &namen)))
    return TAAL_CLI_MISLUKT;

  bewaren = taal_bewaren_load (
      bron, norm, opties->op != TAAL_DATE_NONE ? opties->op : taal_cli_get_today (), namen,
      &error);
  if (bewaren == NULL)
    {
      taal_cli_say_error (error, taal_bron_get_path (bron));
      return TAAL_CLI_MISLUKT;
    }

  return taal_cli_lever (opties, &vormen, bewaren) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_bewaren = {
  .naam = "bewaren",
  .argumenten = "DOSSIER",
  .samenvatting = N_ ("Lists what is due for deletion, and why"),
  .uitleg = N_ ("Lists the cursisten, attendance, docenten who left, kept files and names that "
                "have been kept "
                "for as long as the rule says, with that rule. Nothing is deleted."),
  .voorbeeld = "taalnorm-cli bewaren school.taalnorm --op 2030-01-01",
  .min = 1,
  .max = 1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_OP | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD | TAAL_CLI_WACHTZIN,
  .formats = { "text", "json", "html", NULL },
  .run = run,
};
