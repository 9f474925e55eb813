/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-lezing.h"

/* An alternative of norm.md 6: the parameter it reads the other way, the value that is changed to as
 * shipped, and the value where an own reading already took that one. */
typedef struct
{
  TaalAlternatief  alternatief;
  const char      *name;
  TaalParameter    parameter; /* none for D01 */
  const char      *waarde;
  const char      *terug;
} Alternatief;

static const Alternatief alternatieven[TAAL_N_ALTERNATIEVEN] = {
  { TAAL_ALTERNATIEF_D01, "D01", TAAL_N_PARAMS, "INGEVULD", NULL },
  { TAAL_ALTERNATIEF_P01, "P01", TAAL_PARAM_TELEENHEID, "UUR", "LES" },
  { TAAL_ALTERNATIEF_P02, "P02", TAAL_PARAM_AGGREGATIE, "LOCATIE", "KEURMERKHOUDER" },
  { TAAL_ALTERNATIEF_P04, "P04", TAAL_PARAM_MEETELLENDE_ROUTES, "+KNM,ONA", "-KNM,ONA" },
  { TAAL_ALTERNATIEF_P06, "P06", TAAL_PARAM_AANKOMEND_MAX_MND, "12", "GEEN" },
  { TAAL_ALTERNATIEF_P07, "P07", TAAL_PARAM_ERVAREN_GROEPEN, "GEEN", "ALLE" },
  { TAAL_ALTERNATIEF_P08, "P08", TAAL_PARAM_ONDERGRENS_BASIS, "INCL_UITZ", "GECERTIFICEERD" },
  { TAAL_ALTERNATIEF_P10, "P10", TAAL_PARAM_UITZ_TOT, "VERLENGD", "2025-01-01" },
};

static const Alternatief *
find_alternatief (TaalAlternatief alternatief)
{
  for (int i = 0; i < TAAL_N_ALTERNATIEVEN; i++)
    if (alternatieven[i].alternatief == alternatief)
      return &alternatieven[i];

  g_return_val_if_reached (&alternatieven[0]);
}

static gboolean
is_open_on (const TaalNorm *norm,
            TaalParameter   parameter,
            TaalDate        date)
{
  const TaalRegel *regel = taal_norm_lookup (norm, parameter, date);

  return regel != NULL && regel->zekerheid == TAAL_ZEKERHEID_ONBEVESTIGD;
}

/**
 * taal_norm_is_open:
 * @norm: the packets
 * @parameter: a parameter
 * @periode: the examined period; its end is the peildatum
 *
 * Returns: whether @parameter is ONBEVESTIGD where the judgement looks it up: on the peildatum, or
 *   for a lesson-level parameter on any day of the period
 *
 * Thread: any
 */
gboolean
taal_norm_is_open (const TaalNorm *norm,
                   TaalParameter   parameter,
                   TaalPeriode     periode)
{
  g_autoptr (GArray) grenzen = NULL;

  if (is_open_on (norm, parameter, periode.tot))
    return TRUE;
  if (taal_parameter_get_niveau (parameter) == TAAL_NIVEAU_OORDEEL)
    return FALSE;
  if (is_open_on (norm, parameter, periode.van))
    return TRUE;

  grenzen = g_array_new (FALSE, FALSE, sizeof (TaalDate));
  taal_norm_add_grenzen (norm, grenzen);
  for (guint i = 0; i < grenzen->len; i++)
    {
      TaalDate grens = g_array_index (grenzen, TaalDate, i);

      if (taal_periode_holds (periode, grens) && is_open_on (norm, parameter, grens))
        return TRUE;
    }

  return FALSE;
}

/**
 * taal_alternatieven_open:
 * @norm: the packets
 * @periode: the examined period
 *
 * Returns: the set of #TaalAlternatief to judge again by: those whose parameter is ONBEVESTIGD, and
 *   the gap in the data D01 (norm.md 6)
 *
 * Thread: any
 */
guint
taal_alternatieven_open (const TaalNorm *norm,
                         TaalPeriode     periode)
{
  guint open = 0;

  for (int i = 0; i < TAAL_N_ALTERNATIEVEN; i++)
    if (alternatieven[i].parameter == TAAL_N_PARAMS || taal_norm_is_open (norm, alternatieven[i].parameter, periode))
      open |= alternatieven[i].alternatief;

  return open;
}

/**
 * taal_alternatief_get_name:
 * @alternatief: one alternative
 *
 * Returns: (transfer none): its id: D01, P01, …
 *
 * Thread: any
 */
const char *
taal_alternatief_get_name (TaalAlternatief alternatief)
{
  return find_alternatief (alternatief)->name;
}

/**
 * taal_alternatief_get_parameter:
 * @alternatief: one alternative
 *
 * Returns: the parameter that it reads the other way, or %TAAL_N_PARAMS for D01
 *
 * Thread: any
 */
TaalParameter
taal_alternatief_get_parameter (TaalAlternatief alternatief)
{
  return find_alternatief (alternatief)->parameter;
}

/**
 * taal_alternatief_get_waarde:
 * @norm: the packets
 * @periode: the examined period
 * @alternatief: one alternative
 *
 * Returns: (transfer none): the value that is changed to, as format.md 5 writes it
 *
 * Thread: any
 */
const char *
taal_alternatief_get_waarde (const TaalNorm *norm,
                             TaalPeriode     periode,
                             TaalAlternatief alternatief)
{
  const Alternatief *found = find_alternatief (alternatief);
  TaalLezing plain = { norm, 0 }, other = { norm, alternatief };
  gboolean shipped = TRUE;

  switch (alternatief)
    {
    case TAAL_ALTERNATIEF_D01:
      break;
    case TAAL_ALTERNATIEF_P01:
      shipped = taal_lezing_counts_minutes (other, periode.tot);
      break;
    case TAAL_ALTERNATIEF_P02:
      shipped = taal_lezing_per_locatie (other, periode.tot);
      break;
    case TAAL_ALTERNATIEF_P04:
      shipped = !taal_lezing_telt_mee (plain, TAAL_WET_WI2021, TAAL_ROUTE_ONA, periode.tot) ||
                !taal_lezing_telt_mee (plain, TAAL_WET_WI2021, TAAL_ROUTE_KNM, periode.tot);
      break;
    case TAAL_ALTERNATIEF_P06:
      shipped = taal_norm_get (norm, TAAL_PARAM_AANKOMEND_MAX_MND, periode.tot) == NULL;
      break;
    case TAAL_ALTERNATIEF_P07:
      shipped = !taal_lezing_accepts_grond (other, "", periode.tot);
      break;
    case TAAL_ALTERNATIEF_P08:
      shipped = taal_lezing_floor_incl_uitz (other, periode.tot);
      break;
    case TAAL_ALTERNATIEF_P10:
      shipped = taal_norm_get (norm, TAAL_PARAM_UITZ_TOT, periode.tot) != NULL;
      break;
    default:
      g_return_val_if_reached (NULL);
    }

  return shipped ? found->waarde : found->terug;
}
