/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-ophalen.h"
#include "taal-report-aanbod.h"

static char *
make_text (gconstpointer data)
{
  return taal_report_aanbod_text (data);
}

static char *
make_json (gconstpointer data)
{
  return taal_report_aanbod_json (data);
}

/* The JSON is that of `aanbod` and has no place for it. */
static void
say_weggelaten (guint n)
{
  g_autofree char *line = NULL;

  if (n == 0)
    return;

  /* TRANSLATORS: %u is a number of dossiers */
  line =
      g_strdup_printf (ngettext ("The register could not read %u dossier and left it out.",
                                 "The register could not read %u dossiers and left them out.", n),
                       n);
  taal_cli_say (line);
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json };
  const TaalAanbodVraag vraag = { opties->op, opties->gemeente, opties->soort };
  g_autoptr (TaalBeschikbaarheid) found = NULL;
  g_autoptr (GError) error = NULL;
  guint n_weggelaten;

  if (opties->register_url == NULL)
    {
      taal_cli_say_gebruik (opties->opdracht,
                            _ ("Give the address of the register with --register."));
      return TAAL_CLI_GEBRUIK;
    }

  found =
    taal_ophalen_aanbod (opties->register_url, &vraag, NULL, &n_weggelaten, NULL, &error);
  if (found == NULL)
    {
      taal_cli_say_error (error, opties->register_url);
      return g_error_matches (error, TAAL_EXCHANGE_ERROR, TAAL_EXCHANGE_ERROR_URL)
               ? TAAL_CLI_GEBRUIK
               : TAAL_CLI_MISLUKT;
    }

  say_weggelaten (n_weggelaten);
  return taal_cli_lever (opties, &vormen, found) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_fetch = {
  .naam = "fetch",
  .argumenten = "--register URL",
  .samenvatting = N_ ("Asks a register for the Wi2013 offer, over the network"),
  .uitleg = N_ (
    "Shows what a register says of the Wi2013 offer, as aanbod does for dossiers. The answer is "
    "checked first, and one that is not correct is not shown. This is the only command that uses a "
    "network: it asks the address that you give and no other, without a proxy. Without --op the "
    "register answers for its own today."),
  .voorbeeld = "taalnorm-cli fetch --register http://127.0.0.1:8013 --op 2024-03-01 --soort NT2",
  .min = 0,
  .max = 0,
  .opties = TAAL_CLI_REGISTER | TAAL_CLI_FORMAT | TAAL_CLI_OP | TAAL_CLI_AANBOD,
  .formats = { "text", "json", NULL },
  .run = run,
};
