/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-report-presentielijst.h"
#include "taal-week.h"

static char *
make_text (gconstpointer data)
{
  return taal_report_presentie_vel_text (data);
}

static char *
make_html (gconstpointer data)
{
  return taal_report_presentie_vel_html (data);
}

static int
find_groep (const TaalSnapshot *snapshot,
            const char         *id)
{
  int n;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n);

  for (int i = 0; i < n; i++)
    if (g_str_equal (groepen[i].groep_id, id))
      return i;

  return TAAL_GEEN;
}

/* The one les that was asked for. */
static GArray *
find_les (const TaalCliOpties *opties,
          const TaalSnapshot  *snapshot)
{
  int row = taal_snapshot_find_les (snapshot, opties->les[0]);
  g_autofree char *message = NULL;
  GArray *lessen = g_array_new (FALSE, FALSE, sizeof (int));

  if (row != TAAL_GEEN)
    {
      g_array_append_val (lessen, row);
      return lessen;
    }

  /* TRANSLATORS: %1$s is the name of a file, %2$s an id */
  message = g_strdup_printf (_("%1$s: there is no les with the id “%2$s”."), opties->argumenten[0],
                             opties->les[0]);
  taal_cli_say (message);
  return lessen;
}

/* Those of a groep in a week. */
static GArray *
find_week (const TaalCliOpties *opties,
           const TaalSnapshot  *snapshot)
{
  int groep = find_groep (snapshot, opties->groep);
  g_autofree char *message = NULL;
  char week[TAAL_WEEK_TEXT_SIZE];
  GArray *lessen;

  if (groep == TAAL_GEEN)
    {
      /* TRANSLATORS: %1$s is the name of a file, %2$s an id */
      message = g_strdup_printf (_("%1$s: there is no groep with the id “%2$s”."),
                                 opties->argumenten[0], opties->groep);
      taal_cli_say (message);
      return g_array_new (FALSE, FALSE, sizeof (int));
    }

  lessen = taal_presentielijst_find_week (snapshot, groep, opties->week);
  if (lessen->len == 0)
    {
      /* TRANSLATORS: %1$s is the id of a groep, %2$s a week such as 2023-W40 */
      message = g_strdup_printf (_("Groep %1$s has no lessen in week %2$s."), opties->groep,
                                 taal_week_format (opties->week, week));
      taal_cli_say (message);
    }

  return lessen;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .html = make_html };
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (GArray) lessen = NULL;
  g_autoptr (TaalPresentielijst) lijst = NULL;
  g_autoptr (TaalPresentieVel) vel = NULL;
  g_autoptr (GError) error = NULL;

  if ((opties->les != NULL) == (opties->groep != NULL) ||
      (opties->les != NULL && opties->les[1] != NULL) ||
      (opties->groep != NULL) != (opties->week != TAAL_DATE_NONE))
    {
      taal_cli_say_gebruik (opties->opdracht, _("Give either --les, or --groep and --week."));
      return TAAL_CLI_GEBRUIK;
    }
  if (!taal_cli_load (opties, &norm, &bron))
    return TAAL_CLI_MISLUKT;

  lessen = opties->les != NULL ? find_les (opties, taal_bron_get_snapshot (bron))
                               : find_week (opties, taal_bron_get_snapshot (bron));
  if (lessen->len == 0)
    return TAAL_CLI_MISLUKT;
  lijst = taal_presentielijst_load (opties->argumenten[0], taal_bron_get_snapshot (bron),
                                    (const int *) (gpointer) lessen->data, lessen->len, &error);
  if (lijst == NULL)
    {
      taal_cli_say_error (error, opties->argumenten[0]);
      return TAAL_CLI_MISLUKT;
    }

  vel = taal_report_presentie_vel_new (lijst, NULL, NULL);
  return taal_cli_lever (opties, &vormen, vel) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_presentielijst = {
  .naam = "presentielijst",
  .argumenten = "DOSSIER",
  .samenvatting = N_ ("Makes an attendance list to print and to sign, of a les or a week"),
  .uitleg = N_ ("Give --les for one les, or --groep and --week for all lessen of a groep in a week. On the "
                "list are the cursisten who were at lessen of the groep in the eight weeks before."),
  .voorbeeld = "taalnorm-cli presentielijst school.taalnorm --groep G01 --week 2023-W40 --format html -o lijst.html",
  .min = 1,
  .max = 1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_LES | TAAL_CLI_SKIP_BAD,
  .formats = { "text", "html", NULL },
  .run = run,
};
