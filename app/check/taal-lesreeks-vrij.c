/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lesreeks.h"

/* Periods without lessons as a person types them: "26-04-2025 t/m 04-05-2025; 13-10-2025". */

/* What may stand between the dates of one period: "t/m", "tot", "-", "–" and the like. */
static gboolean
is_between (const char *word)
{
  static const char *const words[] = { "t/m", "tot", "en", "met",   "tm",
                                       "-",   "–",   "to", "until", "through" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return TRUE;

  return FALSE;
}

/* One period: a date, or two with a word between them. */
static gboolean
parse_periode (const char  *text,
               TaalPeriode *periode)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t", -1);
  TaalDate dates[2];
  int n = 0;

  for (int i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || (n == 1 && is_between (words[i])))
        continue;
      if (n == 2 || taal_date_parse (words[i], &dates[n]) != TAAL_DATE_PARSE_OK)
        return FALSE;
      n++;
    }
  if (n == 0)
    return FALSE;

  periode->van = dates[0];
  periode->tot = dates[n - 1];

  return periode->van <= periode->tot;
}

/**
 * taal_lesreeks_parse_vrij:
 * @text: periods, with `;` or `,` between them
 * @bad: (out): the first that is none, as it was typed
 *
 * Reads periods without lessons: each a date, or a first and a last date.
 *
 * Returns: (transfer full) (nullable) (element-type TaalPeriode): the periods; %NULL when one
 * cannot be read
 *
 * Thread: any
 */
GArray *
taal_lesreeks_parse_vrij (const char  *text,
                          char       **bad)
{
  g_autoptr (GArray) perioden = g_array_new (FALSE, FALSE, sizeof (TaalPeriode));
  g_auto (GStrv) parts = g_strsplit_set (text, ";,\n", -1);

  for (int i = 0; parts[i] != NULL; i++)
    {
      TaalPeriode periode;

      g_strstrip (parts[i]);
      if (*parts[i] == '\0')
        continue;
      if (!parse_periode (parts[i], &periode))
        {
          *bad = g_strdup (parts[i]);
          return NULL;
        }
      g_array_append_val (perioden, periode);
    }

  return g_steal_pointer (&perioden);
}
