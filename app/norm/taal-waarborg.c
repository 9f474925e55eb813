/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-waarborgen.h"

#include "taal-number.h"
#include "taal-paar.h"
#include "taal-waarborgen-private.h"

/**
 * taal_waarborg_get_parameter:
 * @waarborg: a safeguard
 *
 * Returns: the #TaalParameter of the packet that it rests on; %TAAL_PARAM_NONE where it rests on
 * none
 *
 * Thread: any
 */
int
taal_waarborg_get_parameter (TaalWaarborg waarborg)
{
  switch (waarborg)
    {
    case TAAL_WAARBORG_W3:
      return TAAL_PARAM_DOCENT_MIST_MAX_MIN;
    case TAAL_WAARBORG_W4:
      return TAAL_PARAM_UNIEKE_INLOG;
    case TAAL_WAARBORG_W5:
      return TAAL_PARAM_PRESENTIE_PARAAF;
    case TAAL_WAARBORG_W7:
      return TAAL_PARAM_ONLINE_TELT_WI13;
    case TAAL_WAARBORG_W8:
      return TAAL_PARAM_INFO_PLICHT_ONLINE;
    case TAAL_WAARBORG_W9:
      return TAAL_PARAM_ID_CHECK_ONLINE;
    case TAAL_WAARBORG_W1:
    case TAAL_WAARBORG_W2:
    case TAAL_WAARBORG_W6:
    case TAAL_N_WAARBORGEN:
      break;
    }

  return TAAL_PARAM_NONE;
}

/* Whether a packet that lies over the shipped one says that this is not asked. */
static gboolean
is_lifted (TaalWaarborg    waarborg,
           const TaalNorm *norm,
           TaalDate        datum)
{
  const TaalWaarde *waarde =
      taal_norm_get (norm, (TaalParameter) taal_waarborg_get_parameter (waarborg), datum);

  return waarde != NULL && !waarde->getal;
}

/**
 * taal_waarborg_is_gevraagd:
 * @waarborg: a safeguard
 * @norm: the packets
 * @groep: the groep of a lesson
 * @datum: its date
 *
 * Returns: whether the safeguard is asked of such a lesson at all (norm.md 10)
 *
 * Thread: any
 */
gboolean
taal_waarborg_is_gevraagd (TaalWaarborg     waarborg,
                           const TaalNorm  *norm,
                           const TaalGroep *groep,
                           TaalDate         datum)
{
  g_return_val_if_fail (norm != NULL && groep != NULL, FALSE);

  switch (waarborg)
    {
    case TAAL_WAARBORG_W4:
    case TAAL_WAARBORG_W5:
    case TAAL_WAARBORG_W9:
      return !is_lifted (waarborg, norm, datum);
    case TAAL_WAARBORG_W7:
      return groep->wet == TAAL_WET_WI2013 && groep->route == TAAL_ROUTE_ALFA;
    case TAAL_WAARBORG_W8:
      return groep->wet == TAAL_WET_WI2021 && groep->route == TAAL_ROUTE_B1 &&
             !is_lifted (waarborg, norm, datum);
    case TAAL_WAARBORG_W1:
    case TAAL_WAARBORG_W2:
    case TAAL_WAARBORG_W3:
    case TAAL_WAARBORG_W6:
      return TRUE;
    case TAAL_N_WAARBORGEN:
      break;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * taal_waarborg_has_datum:
 * @waarborg: a safeguard
 *
 * Returns: whether it asks that something was done for each cursist, on the lesson's date at the
 * latest
 *
 * Thread: any
 */
gboolean
taal_waarborg_has_datum (TaalWaarborg waarborg)
{
  return waarborg == TAAL_WAARBORG_W2 || waarborg == TAAL_WAARBORG_W8 ||
         waarborg == TAAL_WAARBORG_W9;
}

/**
 * taal_waarborg_get_datum:
 * @waarborg: a safeguard that asks something of each cursist
 * @cursist: one of them
 *
 * Returns: when that was done, or %TAAL_DATE_NONE
 *
 * Thread: any
 */
TaalDate
taal_waarborg_get_datum (TaalWaarborg       waarborg,
                         const TaalCursist *cursist)
{
  g_return_val_if_fail (taal_waarborg_has_datum (waarborg), TAAL_DATE_NONE);

  if (waarborg == TAAL_WAARBORG_W2)
    return cursist->online_toestemming_op;

  return waarborg == TAAL_WAARBORG_W8 ? cursist->online_voorgelicht_op
                                      : cursist->id_gecontroleerd_op;
}

/**
 * taal_waarborg_judge_datum:
 * @gedaan_op: when something was done for a cursist, or %TAAL_DATE_NONE
 * @datum: the date of a lesson
 *
 * Returns: what W2, W8 or W9 comes to for that cursist
 *
 * Thread: any
 */
TaalUitkomst
taal_waarborg_judge_datum (TaalDate gedaan_op,
                           TaalDate datum)
{
  if (gedaan_op == TAAL_DATE_NONE)
    return TAAL_UITKOMST_ONBEKEND;

  return gedaan_op <= datum ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
}

/**
 * taal_waarborg_judge_alfa:
 * @norm: the packets
 * @datum: the date of a lesson in alfabetisering under the Wi2013
 *
 * Returns: what W7 comes to: online is only allowed on days on which it counts
 *
 * Thread: any
 */
TaalUitkomst
taal_waarborg_judge_alfa (const TaalNorm *norm,
                          TaalDate        datum)
{
  g_return_val_if_fail (norm != NULL, TAAL_UITKOMST_ONBEKEND);

  return taal_online_telt_wi13 (norm, datum) ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
}

/**
 * taal_waarborg_judge_melding:
 * @presentie: the facts
 * @datum: the date of a lesson
 *
 * Returns: what W1 comes to
 *
 * Thread: any
 */
TaalUitkomst
taal_waarborg_judge_melding (const TaalPresentie *presentie,
                             TaalDate             datum)
{
  g_return_val_if_fail (presentie != NULL, TAAL_UITKOMST_ONBEKEND);

  if (taal_waarborg_find_melding (presentie, datum) != TAAL_GEEN)
    return TAAL_UITKOMST_VOLDAAN;

  return presentie->online_meldingen->len == 0 ? TAAL_UITKOMST_ONBEKEND
                                               : TAAL_UITKOMST_NIET_VOLDAAN;
}

/**
 * taal_waarborg_find_melding:
 * @presentie: the facts
 * @datum: the date of a lesson
 *
 * Returns: the announcement of online lessons that holds for it (W1), by place, or %TAAL_GEEN
 *
 * Thread: any
 */
int
taal_waarborg_find_melding (const TaalPresentie *presentie,
                            TaalDate             datum)
{
  g_return_val_if_fail (presentie != NULL, TAAL_GEEN);

  for (guint i = 0; i < presentie->online_meldingen->len; i++)
    {
      const TaalOnlineMelding *melding =
          &g_array_index (presentie->online_meldingen, TaalOnlineMelding, i);

      if (melding->gemeld_op < datum && taal_periode_holds (melding->geldig, datum))
        return (int) i;
    }

  return TAAL_GEEN;
}

/**
 * taal_waarborg_docent_mist:
 * @les: a lesson
 * @extra: what else is known of it
 *
 * Returns: for how many seconds of it the docent was not connected (W3), or -1 when that is not
 * known
 *
 * Thread: any
 */
gint32
taal_waarborg_docent_mist (const TaalLes      *les,
                           const TaalLesExtra *extra)
{
  gint32 begin, end, van, tot;

  g_return_val_if_fail (les != NULL && extra != NULL, -1);

  begin = les->begin;
  van = extra->docent_van;
  tot = extra->docent_tot;
  if (begin == TAAL_TIME_NONE || van == TAAL_TIME_NONE || tot == TAAL_TIME_NONE)
    return -1;

  end = begin + les->minuten * 60;
  return end - begin - MAX (0, MIN (end, taal_tijd_end (van, tot)) - MAX (begin, van));
}
