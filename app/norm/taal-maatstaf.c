/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-maatstaf.h"

#include "taal-personeelsplan.h"

/**
 * taal_uitslag_get_name:
 * @uitslag: a verdict
 *
 * Returns: (transfer none): its name in norm.md 5
 *
 * Thread: any
 */
const char *
taal_uitslag_get_name (TaalUitslag uitslag)
{
  static const char *const names[TAAL_N_UITSLAGEN] = {
    [TAAL_UITSLAG_VOLDOET] = "VOLDOET",
    [TAAL_UITSLAG_VOLDOET_MET_UITZONDERING] = "VOLDOET_MET_UITZONDERING",
    [TAAL_UITSLAG_UITGESTELDE_HANDHAVING] = "UITGESTELDE_HANDHAVING",
    [TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG] = "TEKORT_ZONDER_GRONDSLAG",
    [TAAL_UITSLAG_ONDER_ONDERGRENS] = "ONDER_ONDERGRENS",
    [TAAL_UITSLAG_GEEN_LESSEN] = "GEEN_LESSEN",
    [TAAL_UITSLAG_GEEN_NORM] = "GEEN_NORM",
  };

  g_return_val_if_fail (uitslag < TAAL_N_UITSLAGEN, NULL);
  return names[uitslag];
}

/**
 * taal_uitslag_is_in_orde:
 * @uitslag: a verdict
 *
 * Returns: whether the norm is met, with or without exceptions. Deferred enforcement is not: it stays
 *   a shortage (norm.md 5).
 *
 * Thread: any
 */
gboolean
taal_uitslag_is_in_orde (TaalUitslag uitslag)
{
  return uitslag == TAAL_UITSLAG_VOLDOET || uitslag == TAAL_UITSLAG_VOLDOET_MET_UITZONDERING;
}

/**
 * taal_gewichten_get_totaal:
 * @gewichten: counted weights
 *
 * Returns: T of norm.md 5
 *
 * Thread: any
 */
gint64
taal_gewichten_get_totaal (TaalGewichten gewichten)
{
  gint64 total = 0;

  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    total += gewichten.status[status];

  return total;
}

/**
 * taal_gewichten_get_meegeteld:
 * @gewichten: counted weights
 *
 * Returns: C + X1 + X2 of norm.md 5
 *
 * Thread: any
 */
gint64
taal_gewichten_get_meegeteld (TaalGewichten gewichten)
{
  return taal_gewichten_get_totaal (gewichten) - gewichten.status[TAAL_STATUS_NIET_MEEGETELD];
}

static TaalPct
get_pct (const TaalNorm *norm,
         TaalParameter   parameter,
         TaalDate        date)
{
  const TaalWaarde *waarde = taal_norm_get (norm, parameter, date);

  return waarde == NULL ? TAAL_PCT_NONE : waarde->getal;
}

/**
 * taal_maatstaf_new:
 * @lezing: a reading of the packets
 * @snapshot: a snapshot
 * @uitzonderingen: when the exceptions are usable under @lezing
 * @peildatum: the last day of the examined period
 *
 * Returns: the yardstick of that reading on the peildatum
 *
 * Thread: any
 */
TaalMaatstaf
taal_maatstaf_new (TaalLezing                  lezing,
                   const TaalSnapshot         *snapshot,
                   const TaalUitzonderingLijn *uitzonderingen,
                   TaalDate                    peildatum)
{
  return (TaalMaatstaf) {
    .norm_pct = get_pct (lezing.norm, TAAL_PARAM_NORM_MIN_PCT, peildatum),
    .ondergrens_pct = get_pct (lezing.norm, TAAL_PARAM_ONDERGRENS_PCT, peildatum),
    .floor_incl_uitz = taal_lezing_floor_incl_uitz (lezing, peildatum),
    .minutes = taal_lezing_counts_minutes (lezing, peildatum),
    .per_locatie = taal_lezing_per_locatie (lezing, peildatum),
    .ingevuld = (lezing.alternatieven & TAAL_ALTERNATIEF_D01) != 0,
    .klasse = (lezing.alternatieven & TAAL_ALTERNATIEF_P04) != 0 ? TAAL_KLASSE_ANDERS : TAAL_KLASSE_GEWOON,
    .uitstel = taal_uitzonderingen_hold (taal_uitzondering_lijn_op (uitzonderingen, peildatum), 3) &&
               taal_personeelsplan_find (snapshot, peildatum) != TAAL_GEEN,
  };
}

/**
 * taal_maatstaf_weigh:
 * @maatstaf: a yardstick
 * @verdeling: counted lessons
 *
 * Returns: their weight in the yardstick's unit
 *
 * Thread: any
 */
TaalGewichten
taal_maatstaf_weigh (const TaalMaatstaf  *maatstaf,
                     const TaalVerdeling *verdeling)
{
  TaalGewichten gewichten;

  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    gewichten.status[status] = taal_maat_get (verdeling->status[status], maatstaf->minutes);
  if (maatstaf->ingevuld)
    {
      gint64 geen_docent = taal_maat_get (verdeling->geen_docent, maatstaf->minutes);

      gewichten.status[TAAL_STATUS_GECERTIFICEERD] += geen_docent;
      gewichten.status[TAAL_STATUS_NIET_MEEGETELD] -= geen_docent;
    }

  return gewichten;
}

/* What the floor looks at (P08). */
static gint64
get_base (const TaalMaatstaf *maatstaf,
          TaalGewichten       gewichten)
{
  return maatstaf->floor_incl_uitz ? taal_gewichten_get_meegeteld (gewichten)
                                   : gewichten.status[TAAL_STATUS_GECERTIFICEERD];
}

/**
 * taal_maatstaf_judge_gewichten:
 * @maatstaf: a yardstick
 * @gewichten: counted weights
 *
 * The table of norm.md 5, in its order; the first that holds.
 *
 * Returns: the verdict over these weights together
 *
 * Thread: any
 */
TaalUitslag
taal_maatstaf_judge_gewichten (const TaalMaatstaf *maatstaf,
                               TaalGewichten       gewichten)
{
  gint64 total = taal_gewichten_get_totaal (gewichten);

  if (maatstaf->norm_pct == TAAL_PCT_NONE)
    return TAAL_UITSLAG_GEEN_NORM;
  if (total == 0)
    return TAAL_UITSLAG_GEEN_LESSEN;
  if (taal_share_at_least (gewichten.status[TAAL_STATUS_GECERTIFICEERD], total, maatstaf->norm_pct))
    return TAAL_UITSLAG_VOLDOET;
  if (taal_share_at_least (taal_gewichten_get_meegeteld (gewichten), total, maatstaf->norm_pct))
    return TAAL_UITSLAG_VOLDOET_MET_UITZONDERING;
  if (maatstaf->ondergrens_pct != TAAL_PCT_NONE &&
      !taal_share_at_least (get_base (maatstaf, gewichten), total, maatstaf->ondergrens_pct))
    return TAAL_UITSLAG_ONDER_ONDERGRENS;
  if (maatstaf->uitstel)
    return TAAL_UITSLAG_UITGESTELDE_HANDHAVING;

  return TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG;
}

/**
 * taal_maatstaf_judge:
 * @maatstaf: a yardstick
 * @verdelingen: counted lessons per locatie, under the time lines of the yardstick's reading
 *
 * Judges the school as a whole or, under LOCATIE, by its worst locatie that has counted lessons
 * (norm.md 6, P02).
 *
 * Returns: the verdict
 *
 * Thread: any
 */
TaalUitslag
taal_maatstaf_judge (const TaalMaatstaf    *maatstaf,
                     const TaalVerdelingen *verdelingen)
{
  TaalUitslag worst = TAAL_UITSLAG_VOLDOET, whole;
  TaalVerdeling sum = { 0 };
  int n = taal_verdelingen_get_n_locaties (verdelingen);

  for (int locatie = 0; locatie < n; locatie++)
    {
      TaalVerdeling one = taal_verdelingen_get (verdelingen, locatie, maatstaf->klasse);
      TaalUitslag uitslag = taal_maatstaf_judge_gewichten (maatstaf, taal_maatstaf_weigh (maatstaf, &one));

      taal_verdeling_add (&sum, &one);
      if (uitslag != TAAL_UITSLAG_GEEN_LESSEN)
        worst = MAX (worst, uitslag);
    }

  whole = taal_maatstaf_judge_gewichten (maatstaf, taal_maatstaf_weigh (maatstaf, &sum));
  if (!maatstaf->per_locatie || whole == TAAL_UITSLAG_GEEN_NORM || whole == TAAL_UITSLAG_GEEN_LESSEN)
    return whole;

  return worst;
}

/**
 * taal_maatstaf_get_tekort:
 * @maatstaf: a yardstick
 * @gewichten: counted weights
 *
 * Returns: the least weight that must move from not counted to counted to meet the norm; 0 without a
 *   norm (norm.md 5)
 *
 * Thread: any
 */
gint64
taal_maatstaf_get_tekort (const TaalMaatstaf *maatstaf,
                          TaalGewichten       gewichten)
{
  if (maatstaf->norm_pct == TAAL_PCT_NONE)
    return 0;

  return MAX (0, taal_share_least_part (taal_gewichten_get_totaal (gewichten), maatstaf->norm_pct) -
                     taal_gewichten_get_meegeteld (gewichten));
}

/**
 * taal_maatstaf_get_tekort_ondergrens:
 * @maatstaf: a yardstick
 * @gewichten: counted weights
 *
 * Returns: what is short of the floor, whatever the verdict; 0 without a norm (norm.md 5)
 *
 * Thread: any
 */
gint64
taal_maatstaf_get_tekort_ondergrens (const TaalMaatstaf *maatstaf,
                                     TaalGewichten       gewichten)
{
  if (maatstaf->norm_pct == TAAL_PCT_NONE || maatstaf->ondergrens_pct == TAAL_PCT_NONE)
    return 0;

  return MAX (0, taal_share_least_part (taal_gewichten_get_totaal (gewichten), maatstaf->ondergrens_pct) -
                     get_base (maatstaf, gewichten));
}
