/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opties.h"

#include <glib/gi18n.h>

#include "taal-enum.h"
#include "taal-gemeenten.h"

static gboolean
parse_gemeente (TaalCliOpties *opties, const char *text, GError **error)
{
  g_autofree char *nearest = NULL;

  opties->gemeente = text != NULL ? taal_gemeenten_find (text) : NULL;
  if (text == NULL || opties->gemeente != NULL)
    return TRUE;

  nearest = taal_gemeenten_dup_nearest (text);
  /* TRANSLATORS: %1$s is what was typed, %2$s the names of a few gemeenten */
  g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
               _ ("--gemeente: there is no gemeente “%1$s”. Near it come: %2$s."), text, nearest);
  return FALSE;
}

/**
 * taal_cli_opties_parse_aanbod:
 * @opties: what is being filled
 * @gemeente: (nullable): what was typed of a gemeente
 * @soort: (nullable): what was typed of a soort
 * @error: a %TAAL_CLI_ERROR
 *
 * Returns: whether they are known
 *
 * Thread: the main one
 */
gboolean
taal_cli_opties_parse_aanbod (TaalCliOpties *opties,
                              const char *gemeente,
                              const char *soort,
                              GError **error)
{
  opties->soort = soort != NULL ? taal_enum_parse (&taal_enum_aanbod_soort, soort) : TAAL_ENUM_NONE;
  if (soort == NULL || opties->soort != TAAL_ENUM_NONE)
    return parse_gemeente (opties, gemeente, error);

  /* TRANSLATORS: %s is what was typed */
  g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
               _ ("--soort: “%s” is not possible. Choose one of: ALFA, NT2, ONA, KNM."), soort);
  return FALSE;
}
