/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "plain-reading.h"

#include <string.h>

#define DAY(y, m, d) taal_date_from_ymd (y, m, d)

PlainSettings
plain_settings (guint alternatieven)
{
  return (PlainSettings) {
    .minutes = (alternatieven & TAAL_ALTERNATIEF_P01) != 0,
    .per_locatie = (alternatieven & TAAL_ALTERNATIEF_P02) != 0,
    .with_ona_knm = (alternatieven & TAAL_ALTERNATIEF_P04) != 0,
    .aankomend_max = (alternatieven & TAAL_ALTERNATIEF_P06) != 0 ? 12 : -1,
    .ervaring_geen = (alternatieven & TAAL_ALTERNATIEF_P07) != 0,
    .floor_incl_uitz = (alternatieven & TAAL_ALTERNATIEF_P08) != 0,
    .verlengd = (alternatieven & TAAL_ALTERNATIEF_P10) != 0,
    .ingevuld = (alternatieven & TAAL_ALTERNATIEF_D01) != 0,
  };
}

gboolean
plain_counts (const TaalSnapshot  *snapshot,
              const PlainSettings *settings,
              TaalPeriode          periode,
              const TaalLes       *les)
{
  const TaalGroep *groep = &taal_snapshot_get_groepen (snapshot, NULL)[les->groep];

  if (les->status != TAAL_LES_GEGEVEN || les->datum < periode.van || les->datum > periode.tot)
    return FALSE;
  if (groep->wet == TAAL_WET_VRIJ)
    return FALSE;

  switch (groep->route)
    {
    case TAAL_ROUTE_B1:
    case TAAL_ROUTE_Z:
    case TAAL_ROUTE_ALFA:
    case TAAL_ROUTE_NT2:
      return TRUE;
    case TAAL_ROUTE_ONA:
    case TAAL_ROUTE_KNM:
      return settings->with_ona_knm;
    case TAAL_ROUTE_O:
    case TAAL_ROUTE_MAP:
    case TAAL_ROUTE_PVT:
    case TAAL_ROUTE_VRIJ:
    case TAAL_N_ROUTES:
    default:
      return FALSE;
    }
}

static gboolean
usable (const TaalSnapshot  *snapshot,
        const PlainSettings *settings,
        int                  k,
        TaalDate             d)
{
  const TaalMelding *meldingen;
  int n;

  if (d < DAY (2023, 1, 1) || (d >= DAY (2025, 1, 1) && !settings->verlengd))
    return FALSE;

  meldingen = taal_snapshot_get_meldingen (snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      const TaalMelding *m = &meldingen[i];

      if (m->uitzondering == k && m->gemeld_op <= d && m->geldig.van <= d &&
          (m->geldig.tot == TAAL_DATE_NONE || d <= m->geldig.tot) &&
          (m->ingetrokken_op == TAAL_DATE_NONE || d < m->ingetrokken_op) && m->onhaalbaarheid_bewijs != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
opleiding_holds (const PlainSettings *settings,
                 const TaalOpleiding *o,
                 TaalDate             d)
{
  return o->start <= d && (o->gestopt_op == TAAL_DATE_NONE || d < o->gestopt_op) &&
         (o->afgerond_op == TAAL_DATE_NONE || d <= o->afgerond_op) && o->bewijs != NULL &&
         (settings->aankomend_max < 0 || d < taal_date_add_months (o->start, settings->aankomend_max));
}

TaalStatus
plain_status (const TaalSnapshot  *snapshot,
              const PlainSettings *settings,
              const TaalLes       *les,
              TaalReden           *reden)
{
  const TaalRegistratie *registraties;
  const TaalOpleiding *opleidingen;
  const TaalErvaring *ervaring;
  int n, n_own = 0, n_accepted = 0, n_after = 0;
  gboolean ended = FALSE, opleiding = FALSE, any_opleiding = FALSE, ervaren = FALSE, any_ervaring = FALSE;
  TaalDate d = les->datum;

  *reden = TAAL_REDEN_GEEN;
  if (les->docent == TAAL_GEEN)
    {
      *reden = TAAL_REDEN_GEEN_DOCENT;
      return TAAL_STATUS_NIET_MEEGETELD;
    }
  if (taal_snapshot_get_docenten (snapshot, NULL)[les->docent].rol != TAAL_ROL_DOCENT)
    {
      *reden = TAAL_REDEN_ROL_GEEN_DOCENT;
      return TAAL_STATUS_NIET_MEEGETELD;
    }

  registraties = taal_snapshot_get_registraties (snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      const TaalRegistratie *r = &registraties[i];
      gboolean accepted = g_str_equal (r->register_naam, "BVNT2") || g_str_equal (r->register_naam, "BOW_KR");

      if (r->docent != les->docent)
        continue;
      n_own++;
      if (!accepted)
        continue;
      n_accepted++;
      if (r->geldig.van <= d && (r->geldig.tot == TAAL_DATE_NONE || d <= r->geldig.tot))
        return TAAL_STATUS_GECERTIFICEERD;
      if (r->geldig.tot != TAAL_DATE_NONE && r->geldig.tot < d)
        ended = TRUE;
      if (r->geldig.van > d)
        n_after++;
    }

  opleidingen = taal_snapshot_get_opleidingen (snapshot, &n);
  for (int i = 0; i < n; i++)
    if (opleidingen[i].docent == les->docent)
      {
        any_opleiding = TRUE;
        opleiding = opleiding || opleiding_holds (settings, &opleidingen[i], d);
      }
  if (opleiding && usable (snapshot, settings, 1, d))
    return TAAL_STATUS_UITZONDERING_1;

  ervaring = taal_snapshot_get_ervaring (snapshot, &n);
  for (int i = 0; i < n; i++)
    if (ervaring[i].docent == les->docent)
      {
        any_ervaring = TRUE;
        ervaren = ervaren || (!settings->ervaring_geen && ervaring[i].geldig.van <= d && ervaring[i].bewijs != NULL &&
                              (ervaring[i].geldig.tot == TAAL_DATE_NONE || d <= ervaring[i].geldig.tot));
      }
  if (ervaren && usable (snapshot, settings, 2, d))
    return TAAL_STATUS_UITZONDERING_2;

  if (ended)
    *reden = TAAL_REDEN_REGISTRATIE_VERLOPEN;
  else if (n_accepted > 0 && n_after == n_accepted)
    *reden = TAAL_REDEN_REGISTRATIE_NOG_NIET_INGEGAAN;
  else if (n_own > 0)
    *reden = TAAL_REDEN_REGISTER_NIET_ERKEND;
  else if (opleiding || ervaren)
    *reden = TAAL_REDEN_UITZONDERING_NIET_BRUIKBAAR;
  else if (any_opleiding || any_ervaring)
    *reden = TAAL_REDEN_GROND_NIET_GELDIG;
  else
    *reden = TAAL_REDEN_GEEN_REGISTRATIE;

  return TAAL_STATUS_NIET_MEEGETELD;
}

static gboolean
has_plan (const TaalSnapshot *snapshot,
          TaalDate            d)
{
  const TaalPersoneelsplan *plannen;
  const TaalMaatregel *maatregelen;
  int n, n_maatregelen;

  plannen = taal_snapshot_get_personeelsplannen (snapshot, &n);
  maatregelen = taal_snapshot_get_maatregelen (snapshot, &n_maatregelen);
  for (int i = 0; i < n; i++)
    {
      if (plannen[i].vastgesteld_op > d || plannen[i].geldig.van > d || plannen[i].bewijs == NULL ||
          (plannen[i].geldig.tot != TAAL_DATE_NONE && plannen[i].geldig.tot < d))
        continue;
      for (int j = 0; j < n_maatregelen; j++)
        if (maatregelen[j].plan == i)
          return TRUE;
    }

  return FALSE;
}

static TaalUitslag
judge_weights (const TaalSnapshot  *snapshot,
               const PlainSettings *settings,
               TaalDate             peildatum,
               const gint64         w[TAAL_N_STATUSSEN])
{
  gint64 counted = w[0] + w[1] + w[2], total = counted + w[3], base = settings->floor_incl_uitz ? counted : w[0];

  if (peildatum < DAY (2022, 1, 1))
    return TAAL_UITSLAG_GEEN_NORM;
  if (total == 0)
    return TAAL_UITSLAG_GEEN_LESSEN;
  if (100 * w[0] >= 80 * total)
    return TAAL_UITSLAG_VOLDOET;
  if (100 * counted >= 80 * total)
    return TAAL_UITSLAG_VOLDOET_MET_UITZONDERING;
  if (100 * base < 60 * total)
    return TAAL_UITSLAG_ONDER_ONDERGRENS;
  if (usable (snapshot, settings, 3, peildatum) && has_plan (snapshot, peildatum))
    return TAAL_UITSLAG_UITGESTELDE_HANDHAVING;

  return TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG;
}

/* The worst over the locaties that have counted lessons. */
static TaalUitslag
judge_locaties (const TaalSnapshot  *snapshot,
                const PlainSettings *settings,
                TaalPeriode          periode)
{
  TaalUitslag worst = TAAL_UITSLAG_VOLDOET;
  PlainSettings whole = *settings;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, NULL);
  int n_locaties, n = taal_snapshot_get_n_lessen (snapshot);

  whole.per_locatie = FALSE;
  taal_snapshot_get_locaties (snapshot, &n_locaties);
  for (int locatie = TAAL_GEEN; locatie < n_locaties; locatie++)
    {
      gint64 w[TAAL_N_STATUSSEN] = { 0 }, total = 0;

      for (int row = 0; row < n; row++)
        {
          TaalLes les;
          TaalReden reden;
          TaalStatus status;

          taal_snapshot_get_les (snapshot, row, &les);
          if (groepen[les.groep].locatie != locatie || !plain_counts (snapshot, settings, periode, &les))
            continue;
          status = plain_status (snapshot, settings, &les, &reden);
          if (settings->ingevuld && reden == TAAL_REDEN_GEEN_DOCENT)
            status = TAAL_STATUS_GECERTIFICEERD;
          w[status] += settings->minutes ? les.minuten : 1;
          total++;
        }
      if (total > 0)
        worst = MAX (worst, judge_weights (snapshot, &whole, periode.tot, w));
    }

  return worst;
}

void
plain_judge (const TaalSnapshot  *snapshot,
             const PlainSettings *settings,
             TaalPeriode          periode,
             PlainResult         *result)
{
  int n = taal_snapshot_get_n_lessen (snapshot);
  gint64 counted, total, base;

  memset (result, 0, sizeof *result);
  for (int row = 0; row < n; row++)
    {
      TaalLes les;
      TaalReden reden;
      TaalStatus status;
      gint64 weight;

      taal_snapshot_get_les (snapshot, row, &les);
      if (!plain_counts (snapshot, settings, periode, &les))
        continue;
      weight = settings->minutes ? les.minuten : 1;
      status = plain_status (snapshot, settings, &les, &reden);
      if (settings->ingevuld && reden == TAAL_REDEN_GEEN_DOCENT)
        status = TAAL_STATUS_GECERTIFICEERD;
      result->status[status] += weight;
      result->reden[reden] += weight;
    }

  counted = result->status[0] + result->status[1] + result->status[2];
  total = counted + result->status[3];
  base = settings->floor_incl_uitz ? counted : result->status[0];
  result->uitslag = judge_weights (snapshot, settings, periode.tot, result->status);
  if (result->uitslag == TAAL_UITSLAG_GEEN_NORM)
    return;
  if (settings->per_locatie && result->uitslag != TAAL_UITSLAG_GEEN_LESSEN)
    result->uitslag = judge_locaties (snapshot, settings, periode);
  result->tekort = MAX (0, (80 * total + 99) / 100 - counted);
  result->tekort_ondergrens = MAX (0, (60 * total + 99) / 100 - base);
}
