/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>
#include <string.h>

#include "taal-aanbod-samen.h"
#include "taal-cli-bron.h"
#include "taal-report-aanbod-zin.h"
#include "taal-report-aanbod.h"
#include "taal-report-nabij.h"
#include "taal-streek.h"

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

static char *
make_html (gconstpointer data)
{
  return taal_report_aanbod_html (data);
}

static char *
make_nabij_text (gconstpointer data)
{
  return taal_report_nabij_text (data);
}

static char *
make_nabij_json (gconstpointer data)
{
  return taal_report_nabij_json (data);
}

static char *
make_nabij_html (gconstpointer data)
{
  return taal_report_nabij_html (data);
}

/* A school that has more than one file has its places once; which files those are is said. */
static GPtrArray *
merge (GPtrArray *aanboden,
       GPtrArray *read)
{
  g_autoptr (GArray) dubbel = NULL;
  GPtrArray *merged = taal_aanbod_samen (aanboden, &dubbel);

  for (guint i = 0; i < dubbel->len; i++)
    {
      const TaalAanbodDubbel *two = &g_array_index (dubbel, TaalAanbodDubbel, i);
      g_autofree char *line = taal_report_aanbod_dubbel (g_ptr_array_index (read, two->laatste),
                                                         g_ptr_array_index (read, two->ander));

      taal_cli_say (line);
    }

  return merged;
}

/* Reads the offer of each school. One that cannot be read is said, and the others are still looked
 * at. */
static GPtrArray *
load_aanboden (const TaalCliOpties *opties, gboolean *all)
{
  g_autoptr (GPtrArray) aanboden =
      g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);
  g_autoptr (GPtrArray) read = g_ptr_array_new ();
  g_auto (GStrv) paths = taal_streek_list ((const char *const *) opties->argumenten);

  *all = TRUE;
  for (int i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TaalImportReport) report = NULL;
      TaalAanbod *aanbod = taal_bron_load_aanbod (
          paths[i], opties->skip_bad ? TAAL_IMPORT_SKIP_BAD : TAAL_IMPORT_NONE, NULL, &report,
          &error);

      if (report != NULL)
        taal_cli_say_issues (report);
      if (aanbod != NULL)
        {
          g_ptr_array_add (aanboden, aanbod);
          g_ptr_array_add (read, paths[i]);
        }
      else
        taal_cli_say_error (error, paths[i]);
      *all = *all && aanbod != NULL;
    }

  return merge (aanboden, read);
}

/* What is offered in each gemeente. */
static gboolean
show_streek (const TaalCliOpties *opties,
             TaalNorm *norm,
             GPtrArray *aanboden,
             const TaalAanbodVraag *vraag)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .html = make_html };
  g_autoptr (TaalBeschikbaarheid) found = taal_beschikbaarheid_compute (norm, aanboden, vraag);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (opties->format, "xlsx"))
    {
      if (taal_report_aanbod_xlsx (found, opties->output, TRUE, &error))
        return TRUE;
      taal_cli_say_error (error, opties->output);
      return FALSE;
    }

  return taal_cli_lever (opties, &vormen, found);
}

/* What is offered near one gemeente. */
static gboolean
show_nabij (const TaalCliOpties *opties,
            TaalNorm *norm,
            GPtrArray *aanboden,
            const TaalAanbodVraag *vraag)
{
  const TaalCliVormen vormen = { .text = make_nabij_text,
                                 .json = make_nabij_json,
                                 .html = make_nabij_html };
  g_autoptr (TaalNabij) found = taal_nabij_find (norm, aanboden, vraag);

  return taal_cli_lever (opties, &vormen, found);
}

/* A workbook is a file, and has no sheet for what is near one gemeente. */
static gboolean
check_xlsx (const TaalCliOpties *opties)
{
  if (!g_str_equal (opties->format, "xlsx") || (opties->output != NULL && opties->bij == NULL))
    return TRUE;

  taal_cli_say_gebruik (opties->opdracht,
                        opties->output == NULL
                            ? _ ("--format xlsx: name the file to write, with -o FILE.xlsx.")
                            : _ ("--bij has no workbook. Choose one of: text, json, html."));
  return FALSE;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalAanbodVraag vraag = {
    opties->op != TAAL_DATE_NONE ? opties->op : taal_cli_get_today (),
    opties->bij != NULL ? opties->bij : opties->gemeente,
    opties->soort,
  };
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (GPtrArray) aanboden = NULL;
  gboolean all, shown;

  if (!check_xlsx (opties))
    return TAAL_CLI_GEBRUIK;
  norm = taal_cli_load_norm (opties);
  if (norm == NULL)
    return TAAL_CLI_MISLUKT;
  aanboden = load_aanboden (opties, &all);
  if (aanboden->len == 0 && !all)
    return TAAL_CLI_MISLUKT;

  shown = opties->bij != NULL ? show_nabij (opties, norm, aanboden, &vraag)
                              : show_streek (opties, norm, aanboden, &vraag);
  return shown && all ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_aanbod = {
  .naam = "aanbod",
  .argumenten = "DOSSIER...",
  .samenvatting = N_ ("Shows where a newcomer under the Wi2013 can still enrol"),
  .uitleg = N_ (
      "Reads what one or many schools said of their Wi2013 offer, and shows per gemeente what was "
      "available on one day. A folder with dossiers stands for all of them. What is too old or not "
      "known is never shown as available. A locatie that two files of one school (the same BoW "
      "number) tell of counts once: what was said last counts. --bij asks which locaties are "
      "nearest to a gemeente, with their distance, and what can be done when there is none. A file "
      "that cannot be read is named, and the exit status is then 3."),
  .voorbeeld = "taalnorm-cli aanbod scholen/ --op 2024-03-01 --gemeente Zutphen --soort ALFA",
  .min = 1,
  .max = -1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_OP | TAAL_CLI_AANBOD | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD,
  .formats = { "text", "json", "html", "xlsx", NULL },
  .run = run,
};
