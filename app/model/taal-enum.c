/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include "taal-enum.h"

const TaalEnum taal_enum_keurmerk_status = { { "aspirant", "actief", "geschorst", "ingetrokken", NULL } };
const TaalEnum taal_enum_rol = { { "docent", "begeleider", "vrijwilliger", "bestuurder", NULL } };
const TaalEnum taal_enum_contractvorm = { { "dienstverband", "opdracht", NULL } };
const TaalEnum taal_enum_maatregel_soort = { { "werving", "opleiding", "registratie", "anders", NULL } };
const TaalEnum taal_enum_wet = { { "WI2013", "WI2021", "VRIJ", NULL } };
const TaalEnum taal_enum_route = { { "B1", "Z", "O", "ALFA", "NT2", "ONA", "KNM", "MAP", "PVT", "VRIJ", NULL } };
const TaalEnum taal_enum_vorm = { { "fysiek", "online", "hybride", NULL } };
const TaalEnum taal_enum_vorm_presentie = { { "fysiek", "online", NULL } };
const TaalEnum taal_enum_les_status = { { "gegeven", "gepland", "uitgevallen", NULL } };
const TaalEnum taal_enum_aanbod_soort = { { "ALFA", "NT2", "ONA", "KNM", NULL } };

/**
 * taal_enum_name:
 * @list: a closed list
 * @value: a value of it, or %TAAL_ENUM_NONE
 *
 * Returns: (transfer none) (nullable): its spelling in format.md; %NULL for an unknown value
 *
 * Thread: any
 */
const char *
taal_enum_name (const TaalEnum *list,
                int             value)
{
  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (value < (int) G_N_ELEMENTS (list->names), NULL);

  return value < 0 ? NULL : list->names[value];
}

/**
 * taal_enum_parse:
 * @list: a closed list
 * @text: a trimmed cell
 *
 * Returns: the value that @text names, without regard to case (format.md 1), or %TAAL_ENUM_NONE
 *
 * Thread: any
 */
int
taal_enum_parse (const TaalEnum *list,
                 const char     *text)
{
  g_return_val_if_fail (list != NULL && text != NULL, TAAL_ENUM_NONE);

  for (int i = 0; list->names[i] != NULL; i++)
    if (g_ascii_strcasecmp (list->names[i], text) == 0)
      return i;

  return TAAL_ENUM_NONE;
}

/**
 * taal_enum_is_no_word:
 * @text: what a user wrote
 *
 * Returns: whether it is one of the words for no, without regard to case (format.md 1)
 *
 * Thread: any
 */
gboolean
taal_enum_is_no_word (const char *text)
{
  static const char *const words[] = { "nee", "n", "0", "onwaar", "false" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;

  return FALSE;
}
