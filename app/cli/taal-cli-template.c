/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opdracht.h"

#include <glib/gi18n.h>

#include "taal-cli-bron.h"
#include "taal-cli-schrijf.h"
#include "taal-sjabloon.h"

static TaalCliUitgang
run (const TaalCliOpties *opties)
{
  const char *path = opties->argumenten[0];
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_has_suffix (lower, ".xlsx"))
    {
      /* TRANSLATORS: %s is the name of a file */
      text = g_strdup_printf (_("%s: the template is a workbook. Give a name that ends in .xlsx."),
                              shown);
      taal_cli_say_gebruik (opties->opdracht, text);
      return TAAL_CLI_GEBRUIK;
    }
  if (!taal_sjabloon_write (path, FALSE, &error))
    {
      taal_cli_say_error (error, path);
      return TAAL_CLI_MISLUKT;
    }

  /* TRANSLATORS: %s is the name of a file */
  text = g_strdup_printf (_("The template was written to %s. Its first sheet tells how to fill it in."),
                          shown);
  taal_cli_say (text);
  return TAAL_CLI_KLAAR;
}

const TaalCliOpdracht taal_cli_template = {
  .naam = "template",
  .argumenten = "FILE.xlsx",
  .samenvatting = N_ ("Writes an empty workbook to fill in, with an explanation"),
  .uitleg = N_ ("It has a sheet for every table, with lists to choose from, and explains every column. "
                "Fill it in with a spreadsheet program and import it. The file must not be there yet."),
  .voorbeeld = "taalnorm-cli template sjabloon.xlsx",
  .min = 1,
  .max = 1,
  .formats = { "text", NULL },
  .run = run,
};
