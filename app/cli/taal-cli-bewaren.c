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

static TaalBewaren *
load (const TaalCliOpties *opties)
{
  g_autoptr (TaalNorm) norm = NULL;
  g_autoptr (TaalBron) bron = NULL;
  g_autoptr (TaalNamen) namen = NULL;
  g_autoptr (GError) error = NULL;
  TaalBewaren *bewaren;

  if (!taal_cli_load (opties, &norm, &bron) ||
      (taal_bron_is_dossier (bron) && !taal_cli_open_namen (opties, FALSE, &namen)))
    return NULL;

  bewaren = taal_bewaren_load (
      bron, norm, opties->op != TAAL_DATE_NONE ? opties->op : taal_cli_get_today (), namen,
      &error);
  if (bewaren == NULL)
    taal_cli_say_error (error, taal_bron_get_path (bron));

  return bewaren;
}

static const TaalBewaarpost *
find_presentie (const TaalBewaren *bewaren,
                const char        *cursist_id)
{
  for (guint i = 0; i < bewaren->posten->len; i++)
    {
      const TaalBewaarpost *post = &g_array_index (bewaren->posten, TaalBewaarpost, i);

      if (post->soort == TAAL_BEWAAR_PRESENTIE && g_str_equal (post->id, cursist_id))
        return post;
    }

  return NULL;
}

/* Erases what is due of the presentie of a cursist, and says what that was. */
static gboolean
erase (const TaalCliOpties *opties,
       const TaalBewaren   *bewaren)
{
  const char *path = opties->argumenten[0];
  const TaalBewaarpost *post = find_presentie (bewaren, opties->wis);
  g_autofree char *backups = taal_dossier_dup_backup_folder (path), *text = NULL;
  g_autoptr (TaalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  if (post == NULL)
    {
      /* TRANSLATORS: %s is the id of a cursist */
      text = g_strdup_printf (_("Of cursist %s no attendance is due for deletion."), opties->wis);
      taal_cli_say (text);
      return FALSE;
    }

  dossier = taal_dossier_open (path, TAAL_DOSSIER_EDIT, NULL, &error);
  if (dossier != NULL)
    taal_dossier_set_backup_folder (dossier, backups);
  if (dossier == NULL || !taal_dossier_wis_presentie (
                             dossier, post->id, taal_bewaren_get_grens (bewaren->norm, bewaren->op),
                             NULL, NULL, &error))
    {
      taal_cli_say_error (error, path);
      return FALSE;
    }

  text = taal_report_bewaren_gewist (post);
  taal_cli_say (text);
  return TRUE;
}

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const TaalCliVormen vormen = { .text = make_text, .json = make_json, .html = make_html };
  g_autoptr (TaalBewaren) bewaren = load (opties);

  if (bewaren == NULL)
    return TAAL_CLI_MISLUKT;
  if (opties->wis != NULL)
    {
      if (!erase (opties, bewaren))
        return TAAL_CLI_MISLUKT;
      taal_bewaren_unref (bewaren);
      bewaren = load (opties);
      if (bewaren == NULL)
        return TAAL_CLI_MISLUKT;
    }

  return taal_cli_lever (opties, &vormen, bewaren) ? TAAL_CLI_KLAAR : TAAL_CLI_MISLUKT;
}

const TaalCliOpdracht taal_cli_bewaren = {
  .naam = "bewaren",
  .argumenten = "DOSSIER",
  .samenvatting = N_ ("Lists what is due for deletion, and why"),
  .uitleg = N_ ("Lists the cursisten, attendance, docenten who left, kept files and names that "
                "have been kept for as long as the rule says, with that rule. Nothing is deleted, "
                "but with --wis-presentie: then whose the old attendance of that cursist was "
                "cannot be found again, not in the dossier and not in its backups on this "
                "computer. The rows still count for their lessons."),
  .voorbeeld = "taalnorm-cli bewaren school.taalnorm --op 2030-01-01",
  .min = 1,
  .max = 1,
  .opties = TAAL_CLI_FORMAT | TAAL_CLI_OP | TAAL_CLI_NORM | TAAL_CLI_SKIP_BAD | TAAL_CLI_WACHTZIN |
            TAAL_CLI_WIS,
  .formats = { "text", "json", "html", NULL },
  .run = run,
};
