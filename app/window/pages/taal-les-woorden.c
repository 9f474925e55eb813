/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-window"

#include "config.h"

#include "taal-les-woorden.h"

#include <glib/gi18n.h>

#include "taal-number.h"
#include "taal-rooster.h"

/**
 * taal_les_woorden_titel:
 * @snapshot: the facts of the school
 * @les: one of its lessons
 *
 * Returns: (transfer full): its time and groep
 *
 * Thread: any
 */
char *
taal_les_woorden_titel (const TaalSnapshot *snapshot,
                        const TaalLes      *les)
{
  const TaalGroep *groep = &taal_snapshot_get_groepen (snapshot, NULL)[les->groep];
  const char *naam = groep->naam != NULL ? groep->naam : groep->groep_id;
  g_autofree char *van = NULL, *tot = NULL;

  if (les->begin == TAAL_TIME_NONE)
    /* TRANSLATORS: a les of which the time is unknown: %1$d is its minutes, %2$s a groep */
    return g_strdup_printf (_("%1$d minutes, %2$s"), les->minuten, naam);

  van = taal_number_format_time (les->begin);
  tot = taal_number_format_time ((les->begin + les->minuten * 60) % (24 * 60 * 60));
  /* TRANSLATORS: a les: %1$s and %2$s are the times when it begins and ends, %3$s is a groep */
  return g_strdup_printf (_("%1$s–%2$s %3$s"), van, tot, naam);
}

/**
 * taal_les_woorden_wie:
 * @snapshot: the facts of the school
 * @les: one of its lessons
 *
 * Returns: (transfer full): its docent, form and status
 *
 * Thread: any
 */
char *
taal_les_woorden_wie (const TaalSnapshot *snapshot,
                      const TaalLes      *les)
{
  const char *docent = les->docent == TAAL_GEEN ? _("no docent")
                                                : taal_snapshot_get_docenten (snapshot, NULL)[les->docent].naam;

  return g_strjoin (" · ", docent, taal_enum_name (&taal_enum_vorm, (int) les->vorm),
                    taal_enum_name (&taal_enum_les_status, (int) les->status), NULL);
}

/**
 * taal_les_woorden_botsing:
 * @botsing: what is in the way of a les, as flags of #TaalBotsing
 *
 * Returns: (transfer full) (nullable): that in words; %NULL for nothing
 *
 * Thread: any
 */
char *
taal_les_woorden_botsing (guint botsing)
{
  const char *words[4] = { NULL };
  int n = 0;

  if (botsing & TAAL_BOTSING_DIENST)
    words[n++] = _("The docent is not employed on this day.");
  if (botsing & TAAL_BOTSING_DOCENT)
    words[n++] = _("The docent has another lesson at this time.");
  if (botsing & TAAL_BOTSING_GROEP)
    words[n++] = _("The groep has a lesson at this time already.");

  return n > 0 ? g_strjoinv (" ", (char **) words) : NULL;
}

/**
 * taal_les_woorden_find_groep:
 * @snapshot: the facts of the school
 * @groep_id: an id
 *
 * Returns: the groep, by place, or %TAAL_GEEN
 *
 * Thread: any
 */
int
taal_les_woorden_find_groep (const TaalSnapshot *snapshot,
                             const char         *groep_id)
{
  int n;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n);

  for (int i = 0; i < n; i++)
    if (g_str_equal (groepen[i].groep_id, groep_id))
      return i;

  return TAAL_GEEN;
}
