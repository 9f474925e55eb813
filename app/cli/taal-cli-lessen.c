/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-report-lessen.h"

typedef struct
{
  const TaalCheck *check;
  GArray          *lessen;
} Lessen;

static char *
make_text (gconstpointer data)
{
  const Lessen *lessen = data;

  return taal_report_lessen_text (lessen->check, lessen->lessen);
}

static char *
make_json (gconstpointer data)
{
  const Lessen *lessen = data;

  return taal_report_lessen_json (lessen->check, lessen->lessen);
}

static char *
make_csv (gconstpointer data)
{
  const Lessen *lessen = data;

  return taal_report_lessen_csv (lessen->check, lessen->lessen);
}

/* Finds the docent that was asked for; none asked is no error. */
static gboolean
find_docent (const TaalCliOpties *opties,
             const TaalSnapshot  *snapshot,
             int                 *docent)
{
  g_autofree char *message = NULL;

  *docent = TAAL_GEEN;
  if (opties->docent != NULL)
    *docent = taal_snapshot_find_docent (snapshot, opties->docent);
  if (opties->docent == NULL || *docent != TAAL_GEEN)
    return TRUE;

  /* TRANSLATORS: %1$s is the name of a file, %2$s an id */
  message = g_strdup_printf (_("%1$s: there is no docent with the id “%2$s”."),
                             opties->argumenten[0], opties->docent);
  taal_cli_say (message);
  return FALSE;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .csv = make_csv };
  g_autoptr (TaalCheck) check = NULL;
  g_autoptr (GArray) rows = NULL;
  TaalCliUitgang uitgang = taal_cli_run_check (opties, &check);
  Lessen lessen;
  int docent;

  if (uitgang != TAAL_CLI_KLAAR)
    return uitgang;
  if (!find_docent (opties, check->oordeel->snapshot, &docent))
    return TAAL_CLI_MISLUKT;

  rows = taal_check_list_lessen (check, opties->reden, docent);
  lessen = (Lessen) { check, rows };

  return taal_cli_lever (opties, &vormen, &lessen) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_lessen = {
  .naam = "lessen",
  .argumenten = "DOSSIER",
  .samenvatting = N_ ("Lists the lessen that the norm looks at, and how each counts"),
  .uitleg = N_ ("Every les with its docent, what it counts as, the reason when it does not, and "
                "the rule. The reasons are those that check names."),
  .voorbeeld = "taalnorm-cli lessen school.taalnorm --reden registratie_verlopen --format csv",
  .min = 1,
  .max = 1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_PERIODE | TAAL_CLI_REDEN | TAAL_CLI_DOCENT | TAAL_CLI_NORM |
            TAAL_CLI_SKIP_BAD,
  .formats = { "text", "csv", "json", NULL },
  .run = run,
};
