/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-cli"

#include "config.h"

#include "taal-cli-opties.h"

#include <glib/gi18n.h>

#include "taal-enum.h"
#include "taal-gemeenten.h"

static gboolean
parse_gemeente (const char *option,
                const char *text,
                const char **gemeente,
                GError **error)
{
  g_autofree char *nearest = NULL;

  *gemeente = text != NULL ? taal_gemeenten_find (text) : NULL;
  if (text == NULL || *gemeente != NULL)
    return TRUE;

  nearest = taal_gemeenten_dup_nearest (text);
  /* TRANSLATORS: %1$s is the name of an option, %2$s what was typed behind it, %3$s the names of a
   * few gemeenten */
  g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
               _ ("--%1$s: there is no gemeente “%2$s”. Near it come: %3$s."), option, text,
               nearest);
  return FALSE;
}

/* What is near a gemeente is asked of one soort, and of all gemeenten. */
static gboolean
check_bij (const TaalCliOpties *opties,
           GError **error)
{
  if (opties->bij == NULL || (opties->soort != TAAL_ENUM_NONE && opties->gemeente == NULL))
    return TRUE;

  g_set_error_literal (
      error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
      opties->gemeente != NULL
          ? _ ("--bij looks in all gemeenten: leave --gemeente out.")
          : _ ("--bij: say with --soort what is looked for: ALFA, NT2, ONA or KNM."));
  return FALSE;
}

/**
 * taal_cli_opties_parse_aanbod:
 * @opties: what is being filled
 * @gemeente: (nullable): what was typed of a gemeente
 * @soort: (nullable): what was typed of a soort
 * @bij: (nullable): what was typed of a gemeente to be near to
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
                              const char *bij,
                              GError **error)
{
  opties->soort = soort != NULL ? taal_enum_parse (&taal_enum_aanbod_soort, soort) : TAAL_ENUM_NONE;
  if (soort == NULL || opties->soort != TAAL_ENUM_NONE)
    return parse_gemeente ("gemeente", gemeente, &opties->gemeente, error) &&
           parse_gemeente ("bij", bij, &opties->bij, error) && check_bij (opties, error);

  /* TRANSLATORS: %s is what was typed */
  g_set_error (error, TAAL_CLI_ERROR, TAAL_CLI_ERROR_USAGE,
               _ ("--soort: “%s” is not possible. Choose one of: ALFA, NT2, ONA, KNM."), soort);
  return FALSE;
}
