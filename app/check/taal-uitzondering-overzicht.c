/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uitzondering-overzicht.h"

#include <string.h>

#include "taal-share.h"

static int
compare_docenten (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const TaalDocent *records = user_data;
  const TaalUitzonderingDocent *one = a, *other = b;

  if (one->gewicht != other->gewicht)
    return one->gewicht > other->gewicht ? -1 : 1;

  return strcmp (records[one->docent].docent_id, records[other->docent].docent_id);
}

static GArray *
list_docenten (const TaalOordeel *oordeel,
               TaalStatus         status)
{
  GArray *docenten = g_array_new (FALSE, FALSE, sizeof (TaalUitzonderingDocent));

  for (guint i = 0; i < oordeel->docenten->len; i++)
    {
      const TaalOordeelDocent *one = &g_array_index (oordeel->docenten, TaalOordeelDocent, i);
      TaalUitzonderingDocent docent = { one->docent, one->gewichten.status[status] };

      if (docent.gewicht > 0)
        g_array_append_val (docenten, docent);
    }
  g_array_sort_with_data (docenten, compare_docenten,
                          (gpointer) taal_snapshot_get_docenten (oordeel->snapshot, NULL));

  return docenten;
}

/* Whether the shares are not under the floor (norm.md 5), as the judgement has it: under aggregatie per
 * locatie the worst one decides. */
static TaalUitkomst
judge_ondergrens (const TaalOordeel *oordeel)
{
  if (oordeel->uitslag == TAAL_UITSLAG_GEEN_LESSEN || oordeel->uitslag == TAAL_UITSLAG_GEEN_NORM ||
      oordeel->maatstaf.ondergrens_pct == TAAL_PCT_NONE)
    return TAAL_UITKOMST_NVT;

  return oordeel->uitslag == TAAL_UITSLAG_ONDER_ONDERGRENS || oordeel->tekort_ondergrens > 0
           ? TAAL_UITKOMST_NIET_VOLDAAN
           : TAAL_UITKOMST_VOLDAAN;
}

/**
 * taal_uitzondering_overzicht_new:
 * @check: a judgement
 *
 * Returns: (transfer full): what it has to say about the four exceptions
 *
 * Thread: any
 */
TaalUitzonderingOverzicht *
taal_uitzondering_overzicht_new (TaalCheck *check)
{
  TaalUitzonderingOverzicht *overzicht;
  const TaalOordeel *oordeel;

  g_return_val_if_fail (check != NULL, NULL);

  oordeel = check->oordeel;
  overzicht = g_atomic_rc_box_new0 (TaalUitzonderingOverzicht);
  overzicht->check = taal_check_ref (check);
  if (oordeel->maatstaf.norm_pct != TAAL_PCT_NONE)
    overzicht->doel = taal_share_least_part (oordeel->totaal, oordeel->maatstaf.norm_pct);
  for (int k = 1; k <= TAAL_N_UITZONDERINGEN; k++)
    {
      GArray *perioden = taal_bruikbaarheid_list (oordeel, k);

      for (guint i = 0; i < perioden->len; i++)
        {
          const TaalBruikbaarheid *one = &g_array_index (perioden, TaalBruikbaarheid, i);

          if (one->belet == TAAL_BELET_GEEN)
            overzicht->dagen[k - 1] += one->periode.tot - one->periode.van + 1;
        }
      overzicht->perioden[k - 1] = perioden;
    }
  overzicht->docenten[0] = list_docenten (oordeel, TAAL_STATUS_UITZONDERING_1);
  overzicht->docenten[1] = list_docenten (oordeel, TAAL_STATUS_UITZONDERING_2);
  overzicht->groepen = taal_groep_omvang_list (oordeel);
  overzicht->ondergrens = judge_ondergrens (oordeel);

  return overzicht;
}

/**
 * taal_uitzondering_overzicht_ref:
 * @overzicht: the exceptions
 *
 * Returns: (transfer full): @overzicht
 *
 * Thread: any
 */
TaalUitzonderingOverzicht *
taal_uitzondering_overzicht_ref (TaalUitzonderingOverzicht *overzicht)
{
  return g_atomic_rc_box_acquire (overzicht);
}

static void
taal_uitzondering_overzicht_clear (gpointer data)
{
  TaalUitzonderingOverzicht *overzicht = data;

  for (int k = 0; k < TAAL_N_UITZONDERINGEN; k++)
    g_clear_pointer (&overzicht->perioden[k], g_array_unref);
  g_clear_pointer (&overzicht->docenten[0], g_array_unref);
  g_clear_pointer (&overzicht->docenten[1], g_array_unref);
  g_clear_pointer (&overzicht->groepen, g_array_unref);
  g_clear_pointer (&overzicht->check, taal_check_unref);
}

/**
 * taal_uitzondering_overzicht_unref:
 * @overzicht: (transfer full): the exceptions
 *
 * Thread: any
 */
void
taal_uitzondering_overzicht_unref (TaalUitzonderingOverzicht *overzicht)
{
  g_atomic_rc_box_release_full (overzicht, taal_uitzondering_overzicht_clear);
}

/**
 * taal_uitzondering_overzicht_op:
 * @overzicht: the exceptions
 * @uitzondering: 1 to 4
 * @date: a known date, in the period or not
 *
 * Returns: whether that exception is usable on @date, and if not why; its period is that day
 *
 * Thread: any
 */
TaalBruikbaarheid
taal_uitzondering_overzicht_op (const TaalUitzonderingOverzicht *overzicht,
                                int                              uitzondering,
                                TaalDate                         date)
{
  TaalBruikbaarheid none = { { date, date }, TAAL_BELET_NIET_IN_PAKKET, TAAL_GEEN, TAAL_DATE_NONE, { NULL } };

  g_return_val_if_fail (overzicht != NULL && uitzondering >= 1 && uitzondering <= TAAL_N_UITZONDERINGEN, none);

  return taal_bruikbaarheid_op (overzicht->check->oordeel, uitzondering, date);
}

/**
 * taal_uitzondering_overzicht_get_gewicht:
 * @overzicht: the exceptions
 * @uitzondering: 1 to 4
 *
 * Returns: the weight of the lessons of the period that count by it; 0 for those that count none
 *
 * Thread: any
 */
gint64
taal_uitzondering_overzicht_get_gewicht (const TaalUitzonderingOverzicht *overzicht,
                                         int                              uitzondering)
{
  g_return_val_if_fail (overzicht != NULL && uitzondering >= 1 && uitzondering <= TAAL_N_UITZONDERINGEN, 0);

  switch (uitzondering)
    {
    case 1:
      return overzicht->check->oordeel->gewichten.status[TAAL_STATUS_UITZONDERING_1];
    case 2:
      return overzicht->check->oordeel->gewichten.status[TAAL_STATUS_UITZONDERING_2];
    default:
      return 0;
    }
}

/**
 * taal_uitzondering_overzicht_find_plan:
 * @overzicht: the exceptions
 * @date: a known date
 *
 * Returns: the place of the personeelsplan that is most of what it must be on @date, the first of
 *   those, or %TAAL_GEEN when there is none
 *
 * Thread: any
 */
int
taal_uitzondering_overzicht_find_plan (const TaalUitzonderingOverzicht *overzicht,
                                       TaalDate                         date)
{
  const TaalPersoneelsplan *plannen;
  int n, best = TAAL_GEEN, best_count = -1;

  g_return_val_if_fail (overzicht != NULL, TAAL_GEEN);

  plannen = taal_snapshot_get_personeelsplannen (overzicht->check->oordeel->snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      int count = taal_personeelsplan_count (&plannen[i], date);

      if (count > best_count)
        {
          best = i;
          best_count = count;
        }
    }

  return best;
}
