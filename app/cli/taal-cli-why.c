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
  TaalLesOordeel   les;
} Les;

static char *
make_text (gconstpointer data)
{
  const Les *les = data;

  return taal_report_les_text (les->check, &les->les);
}

static char *
make_json (gconstpointer data)
{
  const Les *les = data;

  return taal_report_les_json (les->check, &les->les);
}

/* The calendar year of the lesson: that is the one in which its status matters. */
static TaalPeriode
get_year (const TaalSnapshot *snapshot,
          int                 row)
{
  TaalLes les;
  int year;

  taal_snapshot_get_les (snapshot, row, &les);
  year = taal_date_get_year (les.datum);

  return (TaalPeriode) { taal_date_from_ymd (year, 1, 1), taal_date_from_ymd (year, 12, 31) };
}

static int
find_les (const TaalCliOpties *opties,
          const TaalSnapshot  *snapshot)
{
  const char *id = opties->argumenten[1];
  g_autofree char *message = NULL;
  int row = taal_snapshot_find_les (snapshot, id);

  if (row != TAAL_GEEN)
    return row;

  /* TRANSLATORS: %1$s is the name of a file, %2$s an id */
  message =
    g_strdup_printf (_("%1$s: there is no les with the id “%2$s”."), opties->argumenten[0], id);
  taal_cli_say (message);
  return TAAL_GEEN;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json };
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalCheck) check = NULL;
  TaalPeriode periode;
  Les les;
  int row;

  if (!taal_cli_load (opties, &norm, &bron))
    return TAAL_CLI_MISLUKT;
  row = find_les (opties, taal_bron_get_snapshot (bron));
  if (row == TAAL_GEEN)
    return TAAL_CLI_MISLUKT;
  if (!taal_cli_get_periode (opties, get_year (taal_bron_get_snapshot (bron), row), &periode))
    return TAAL_CLI_GEBRUIK;

  check = taal_check_run (bron, norm, periode);
  les.check = check;
  taal_check_get_les (check, row, &les.les);

  return taal_cli_lever (opties, &vormen, &les) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_why = {
  .naam = "why",
  .argumenten = "DOSSIER LES_ID",
  .samenvatting = N_ ("Explains how one les counts: rule, source and evidence"),
  .uitleg = N_ ("Without --van and --tot the period is the calendar year of the les."),
  .voorbeeld = "taalnorm-cli why school.taalnorm L000123",
  .min = 2,
  .max = 2,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_PERIODE | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD,
  .formats = { "text", "json", NULL },
  .run = run,
};
