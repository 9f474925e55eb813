/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-bron.h"

#include <glib/gi18n.h>

#include "taal-cli-schrijf.h"
#include "taal-report-import.h"

/**
 * taal_cli_say_gebruik:
 * @opdracht: (nullable): the command that was used wrongly
 * @message: what is wrong
 *
 * Thread: the main one
 */
void
taal_cli_say_gebruik (const TaalCliOpdracht *opdracht,
                      const char            *message)
{
  g_autofree char *hint = NULL;

  taal_cli_say (message);
  if (opdracht == NULL)
    hint = g_strdup (_("Help: taalnorm-cli --help"));
  else
    /* TRANSLATORS: %s is a command */
    hint = g_strdup_printf (_("Help: taalnorm-cli %s --help"), opdracht->naam);
  taal_cli_say (hint);
}

/**
 * taal_cli_say_issues:
 * @report: what was found in sources
 *
 * Writes a line for each issue to stderr, and how many more there are.
 *
 * Thread: the main one
 */
void
taal_cli_say_issues (const TaalImportReport *report)
{
  g_autofree char *rest = taal_report_issues_rest (report);
  guint n = taal_import_report_get_n_issues (report);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = taal_report_issue (taal_import_report_get_issue (report, i));

      taal_cli_say (line);
    }
  if (rest != NULL)
    taal_cli_say (rest);
}

/* taal_bron_load() or taal_bron_load_presentie() */
typedef TaalBron *(*LoadFunc) (const char        *path,
                               TaalImportFlags    flags,
                               TaalProgressFunc   progress,
                               gpointer           progress_data,
                               GCancellable      *cancellable,
                               TaalImportReport **report,
                               GError           **error);

static TaalBron *
load_bron (const TaalCliOpties *opties,
           LoadFunc             func)
{
  const char *path = opties->argumenten[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (TaalImportReport) report = NULL;
  TaalBron *bron;

  bron = func (path, opties->skip_bad ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE, NULL, NULL, NULL,
               &report, &error);
  if (report != NULL)
    taal_cli_say_issues (report);
  if (bron == NULL)
    taal_cli_say_error (error, path);
  if (g_error_matches (error, TAAL_CHECK_ERROR, TAAL_CHECK_ERROR_BAD_ROWS) && !opties->skip_bad)
    taal_cli_say (_("With --skip-bad the rows with errors are left out."));

  return bron;
}

/**
 * taal_cli_load_norm:
 * @opties: what the user asked for
 *
 * Returns: (transfer full) (nullable): the packets; if there are none, the user was told why
 *
 * Thread: the main one
 */
TaalNorm *
taal_cli_load_norm (const TaalCliOpties *opties)
{
  g_autoptr (GError) error = NULL;
  TaalNorm *norm =
    taal_check_load_norm ((const char *const *) opties->norm, opties->bekend_op, &error);

  if (norm == NULL)
    taal_cli_say_error (error, NULL);

  return norm;
}

static gboolean
load_both (const TaalCliOpties  *opties,
           LoadFunc              func,
           TaalNorm            **norm,
           TaalBron            **bron)
{
  *bron = NULL;
  *norm = taal_cli_load_norm (opties);
  if (*norm == NULL)
    return FALSE;

  *bron = load_bron (opties, func);
  return *bron != NULL;
}

/**
 * taal_cli_load:
 * @opties: what the user asked for; the first argument is the DOSSIER
 * @norm: (out) (transfer full): the packets
 * @bron: (out) (transfer full): the dossier or folder of CSV files
 *
 * Reads what a judgement is made from, and tells the user what is wrong in it.
 *
 * Returns: whether both are there; if not, the user was told why
 *
 * Thread: the main one
 */
gboolean
taal_cli_load (const TaalCliOpties  *opties,
               TaalNorm            **norm,
               TaalBron            **bron)
{
  return load_both (opties, taal_bron_load, norm, bron);
}

/**
 * taal_cli_load_presentie:
 * @opties: what the user asked for; the first argument is the DOSSIER
 * @norm: (out) (transfer full): the packets
 * @bron: (out) (transfer full): the dossier or folder of CSV files, with who was at which lesson
 *
 * As taal_cli_load(), for questions about presence.
 *
 * Returns: whether both are there; if not, the user was told why
 *
 * Thread: the main one
 */
gboolean
taal_cli_load_presentie (const TaalCliOpties  *opties,
                         TaalNorm            **norm,
                         TaalBron            **bron)
{
  return load_both (opties, taal_bron_load_presentie, norm, bron);
}

/**
 * taal_cli_get_periode:
 * @opties: what the user asked for
 * @standaard: the period whose ends stand in for those that were not given
 * @periode: (out): the period
 *
 * Returns: whether it is one; if not, the user was told
 *
 * Thread: the main one
 */
gboolean
taal_cli_get_periode (const TaalCliOpties *opties,
                      TaalPeriode          standaard,
                      TaalPeriode         *periode)
{
  char van[TAAL_DATE_TEXT_SIZE], tot[TAAL_DATE_TEXT_SIZE];
  g_autofree char *message = NULL;

  periode->van = opties->van != TAAL_DATE_NONE ? opties->van : standaard.van;
  periode->tot = opties->tot != TAAL_DATE_NONE ? opties->tot : standaard.tot;
  if (periode->van <= periode->tot)
    return TRUE;

  /* TRANSLATORS: %1$s and %2$s are dates such as 2023-12-31 */
  message =
    g_strdup_printf (_("The period ends before it begins: it is from %1$s to %2$s. Give both "
                       "--van and --tot."),
                     taal_date_format (periode->van, van), taal_date_format (periode->tot, tot));
  taal_cli_say_gebruik (opties->opdracht, message);
  return FALSE;
}

/**
 * taal_cli_get_today:
 *
 * Returns: the date of today: asked here only, no layer below knows it
 *
 * Thread: the main one
 */
TaalDate
taal_cli_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return taal_date_from_ymd (year, month, day);
}

/**
 * taal_cli_run_check:
 * @opties: what the user asked for; the first argument is the DOSSIER
 * @check: (out) (transfer full): its judgement, over the period asked for or the default one
 *
 * Returns: %TAAL_CLI_KLAAR, or how the command ends; the user was told why
 *
 * Thread: the main one
 */
TaalCliUitgang
taal_cli_run_check (const TaalCliOpties  *opties,
                    TaalCheck           **check)
{
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  TaalPeriode periode;

  if (!taal_cli_load (opties, &norm, &bron))
    return TAAL_CLI_MISLUKT;
  if (!taal_cli_get_periode (opties, taal_bron_get_default_periode (bron, taal_cli_get_today ()),
                             &periode))
    return TAAL_CLI_GEBRUIK;

  *check = taal_check_run (bron, norm, periode);
  return TAAL_CLI_KLAAR;
}

/**
 * taal_cli_look:
 * @opties: the command line of a command that asks for presentie
 * @onderzoek: what to look into
 * @found: (out) (transfer full): what was found
 *
 * Loads the source with its presentie, and looks into it over the period.
 *
 * Returns: %TAAL_CLI_KLAAR; else what went wrong, which has been said
 *
 * Thread: the main one
 */
TaalCliUitgang
taal_cli_look (const TaalCliOpties  *opties,
               TaalCliOnderzoek      onderzoek,
               TaalOnderzoek       **found)
{
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  TaalPeriode periode;

  if (!taal_cli_load_presentie (opties, &norm, &bron))
    return TAAL_CLI_MISLUKT;
  if (!taal_cli_get_periode (opties, taal_bron_get_default_periode (bron, taal_cli_get_today ()),
                             &periode))
    return TAAL_CLI_GEBRUIK;

  *found = onderzoek (bron, norm, periode);
  return TAAL_CLI_KLAAR;
}

/**
 * taal_cli_run_onderzoek:
 * @opties: the command line of a command that asks for presentie
 * @onderzoek: what to look into
 * @vormen: how to write what is found
 *
 * As taal_cli_look(), and writes what is found.
 *
 * Returns: %TAAL_CLI_KLAAR, whatever is found; else what went wrong, which has been said
 *
 * Thread: the main one
 */
TaalCliUitgang
taal_cli_run_onderzoek (const TaalCliOpties *opties,
                        TaalCliOnderzoek     onderzoek,
                        const TaalCliVormen *vormen)
{
  g_autoptr (TaalOnderzoek) found = NULL;
  TaalCliUitgang uitgang = taal_cli_look (opties, onderzoek, &found);

  if (uitgang != TAAL_CLI_KLAAR)
    return uitgang;

  return taal_cli_lever (opties, vormen, found) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}
