/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include <string.h>

#include "taal-oordeel-private.h"

#include "taal-grenzen.h"

/* The parameters that a verdict may use, in the order in which norm.md speaks of them. */
static const TaalParameter used[] = {
  TAAL_PARAM_MEETELLENDE_WETTEN,
  TAAL_PARAM_MEETELLENDE_ROUTES,
  TAAL_PARAM_UITGESLOTEN_ROUTES,
  TAAL_PARAM_TELEENHEID,
  TAAL_PARAM_REGISTERS,
  TAAL_PARAM_TELT_MEE_AANKOMEND,
  TAAL_PARAM_AANKOMEND_MAX_MND,
  TAAL_PARAM_TELT_MEE_ERVAREN,
  TAAL_PARAM_ERVAREN_GROEPEN,
  TAAL_PARAM_UITZ_TOT,
  TAAL_PARAM_ONHAALBAARHEID_BEWIJS_VERPLICHT,
  TAAL_PARAM_MELDING_VOORAF,
  TAAL_PARAM_OVERGANG_GEMELD_TOT,
  TAAL_PARAM_COMBINEREN,
  TAAL_PARAM_NORM_MIN_PCT,
  TAAL_PARAM_ONDERGRENS_PCT,
  TAAL_PARAM_ONDERGRENS_BASIS,
  TAAL_PARAM_AGGREGATIE,
  TAAL_PARAM_COULANCE_GROEPSGROOTTE,
  TAAL_PARAM_WAARSCHUWING_1_4,
  TAAL_PARAM_GROEP_MAX,
  TAAL_PARAM_CO_DOCENT_REGEL,
};

static TaalUitkomst
if_any (gboolean any,
        gboolean good)
{
  if (!any)
    return TAAL_UITKOMST_NVT;

  return good ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NIET_VOLDAAN;
}

/* Whether an exception is usable on some day of the period. */
static gboolean
ever_usable (const TaalOordeel *oordeel,
             int                uitzondering)
{
  return taal_uitzondering_lijn_ooit (taal_tijdlijnen_get_uitzonderingen (oordeel->tijdlijnen), uitzondering,
                                      oordeel->periode);
}

static int
count_usable (const TaalOordeel *oordeel)
{
  int n = 0;

  for (int k = 1; k <= TAAL_N_UITZONDERINGEN; k++)
    n += ever_usable (oordeel, k);

  return n;
}

/* Whether the meldingen that run in the period are as they must be: announced in time (R05), or with
 * evidence of infeasibility (R04), whose absence leaves it unknown. */
static TaalUitkomst
judge_meldingen (const TaalOordeel *oordeel,
                 TaalParameter      parameter)
{
  const TaalMelding *meldingen;
  TaalUitkomst uitkomst = TAAL_UITKOMST_NVT;
  int n;

  meldingen = taal_snapshot_get_meldingen (oordeel->snapshot, &n);
  for (int i = 0; i < n; i++)
    {
      gboolean good = parameter == TAAL_PARAM_MELDING_VOORAF ? meldingen[i].gemeld_op <= meldingen[i].geldig.van
                                                             : meldingen[i].onhaalbaarheid_bewijs != NULL;

      if (meldingen[i].geldig.van > oordeel->periode.tot ||
          taal_periode_end (meldingen[i].geldig) <= oordeel->periode.van)
        continue;
      if (!good)
        return parameter == TAAL_PARAM_MELDING_VOORAF ? TAAL_UITKOMST_NIET_VOLDAAN : TAAL_UITKOMST_ONBEKEND;
      uitkomst = TAAL_UITKOMST_VOLDAAN;
    }

  return uitkomst;
}

/* Whether an exception that counts lessons did: not, where docenten would have a ground for it. */
static TaalUitkomst
judge_uitzondering (const TaalOordeel *oordeel,
                    TaalStatus         status)
{
  int n;

  if (status == TAAL_STATUS_UITZONDERING_1)
    taal_snapshot_get_opleidingen (oordeel->snapshot, &n);
  else
    taal_snapshot_get_ervaring (oordeel->snapshot, &n);

  return if_any (n > 0, oordeel->gewichten.status[status] > 0);
}

static gboolean
has_r12 (const TaalOordeel *oordeel)
{
  for (guint i = 0; i < oordeel->waarschuwingen->len; i++)
    if (g_array_index (oordeel->waarschuwingen, TaalWaarschuwing, i).code == TAAL_WAARSCHUWING_R12)
      return TRUE;

  return FALSE;
}

/* What a rule came to. A reading that is open leaves it unknown; one that is settled is followed. */
static TaalUitkomst
judge_regel (const TaalOordeel *oordeel,
             const TaalRegel   *regel)
{
  gboolean lessons = oordeel->uitslag != TAAL_UITSLAG_GEEN_LESSEN && oordeel->uitslag != TAAL_UITSLAG_GEEN_NORM;
  gboolean short_of = lessons && !taal_uitslag_is_in_orde (oordeel->uitslag);

  switch ((int) regel->parameter)
    {
    case TAAL_PARAM_NORM_MIN_PCT:
      return if_any (lessons, !short_of);
    case TAAL_PARAM_ONDERGRENS_PCT:
      return if_any (short_of, oordeel->uitslag != TAAL_UITSLAG_ONDER_ONDERGRENS);
    case TAAL_PARAM_REGISTERS:
      return if_any (lessons, oordeel->gewichten.status[TAAL_STATUS_GECERTIFICEERD] > 0);
    case TAAL_PARAM_TELT_MEE_AANKOMEND:
      return judge_uitzondering (oordeel, TAAL_STATUS_UITZONDERING_1);
    case TAAL_PARAM_TELT_MEE_ERVAREN:
      return judge_uitzondering (oordeel, TAAL_STATUS_UITZONDERING_2);
    case TAAL_PARAM_ONHAALBAARHEID_BEWIJS_VERPLICHT:
    case TAAL_PARAM_MELDING_VOORAF:
      return judge_meldingen (oordeel, regel->parameter);
    case TAAL_PARAM_COMBINEREN:
      return if_any (count_usable (oordeel) > 1, regel->waarde.getal != 0);
    case TAAL_PARAM_UITSTEL_HANDHAVING:
      return if_any (short_of, oordeel->uitslag == TAAL_UITSLAG_UITGESTELDE_HANDHAVING);
    case TAAL_PARAM_COULANCE_GROEPSGROOTTE:
      return if_any (ever_usable (oordeel, 4), TRUE);
    case TAAL_PARAM_WAARSCHUWING_1_4:
      return if_any (ever_usable (oordeel, 1) && ever_usable (oordeel, 4), !has_r12 (oordeel));
    case TAAL_PARAM_OVERGANG_GEMELD_TOT:
      return regel->waarde.gezet ? TAAL_UITKOMST_VOLDAAN : TAAL_UITKOMST_NVT;
    default:
      return regel->zekerheid == TAAL_ZEKERHEID_ONBEVESTIGD ? TAAL_UITKOMST_ONBEKEND : TAAL_UITKOMST_VOLDAAN;
    }
}

/* Whether a parameter plays a part at all in this judgement. */
static gboolean
is_used (const TaalOordeel *oordeel,
         TaalParameter      parameter)
{
  switch ((int) parameter)
    {
    case TAAL_PARAM_CO_DOCENT_REGEL:
      return oordeel->co_docenten;
    case TAAL_PARAM_GROEP_MAX:
      return ever_usable (oordeel, 4);
    default:
      return TRUE;
    }
}

static void
add_regel (TaalOordeel     *oordeel,
           const TaalRegel *regel)
{
  TaalOnderbouwing one;

  if (regel == NULL)
    return;
  for (guint i = 0; i < oordeel->onderbouwing->len; i++)
    {
      const TaalRegel *known = g_array_index (oordeel->onderbouwing, TaalOnderbouwing, i).regel;

      if (known == regel || (g_str_equal (known->id, regel->id) && known->zekerheid == regel->zekerheid &&
                             g_str_equal (known->bron, regel->bron)))
        return;
    }

  one = (TaalOnderbouwing) { regel, judge_regel (oordeel, regel) };
  g_array_append_val (oordeel->onderbouwing, one);
}

/* Adds the rules of a parameter that are in force where the judgement looks it up. */
static void
add_parameter (TaalOordeel   *oordeel,
               TaalParameter  parameter,
               const GArray  *grenzen)
{
  if (taal_parameter_get_niveau (parameter) == TAAL_NIVEAU_OORDEEL)
    {
      add_regel (oordeel, taal_norm_lookup (oordeel->norm, parameter, oordeel->periode.tot));
      return;
    }

  add_regel (oordeel, taal_norm_lookup (oordeel->norm, parameter, oordeel->periode.van));
  for (guint i = 0; i < grenzen->len; i++)
    {
      TaalDate grens = g_array_index (grenzen, TaalDate, i);

      if (taal_periode_holds (oordeel->periode, grens))
        add_regel (oordeel, taal_norm_lookup (oordeel->norm, parameter, grens));
    }
}

static int
compare_regels (gconstpointer a,
                gconstpointer b)
{
  const TaalRegel *regel_a = ((const TaalOnderbouwing *) a)->regel, *regel_b = ((const TaalOnderbouwing *) b)->regel;
  int order = strcmp (regel_a->id, regel_b->id);

  if (order == 0)
    order = (int) regel_a->parameter - (int) regel_b->parameter;
  if (order == 0)
    order = (regel_a->geldig_van > regel_b->geldig_van) - (regel_a->geldig_van < regel_b->geldig_van);

  return order;
}

/* ONBEVESTIGD: one warning for each open parameter that is used. */
static void
warn_open (TaalOordeel   *oordeel,
           TaalParameter  parameter)
{
  TaalWaarschuwing warning = { .code = TAAL_WAARSCHUWING_ONBEVESTIGD, .groep = TAAL_GEEN };

  warning.regel = taal_norm_lookup (oordeel->norm, parameter, oordeel->periode.tot);
  if (warning.regel == NULL || warning.regel->zekerheid != TAAL_ZEKERHEID_ONBEVESTIGD)
    warning.regel = taal_norm_lookup (oordeel->norm, parameter, oordeel->periode.van);
  if (warning.regel != NULL)
    g_array_append_val (oordeel->waarschuwingen, warning);
}

/* NIET_NAGEZIEN: the peildatum lies after the day on which a used rule was last checked. One warning,
 * with the rule that was checked longest ago. */
static void
warn_stale (TaalOordeel *oordeel)
{
  TaalWaarschuwing warning = { .code = TAAL_WAARSCHUWING_NIET_NAGEZIEN, .groep = TAAL_GEEN };

  for (guint i = 0; i < oordeel->onderbouwing->len; i++)
    {
      const TaalRegel *regel = g_array_index (oordeel->onderbouwing, TaalOnderbouwing, i).regel;

      if (regel->nagezien_op != TAAL_DATE_NONE && regel->nagezien_op < oordeel->periode.tot &&
          (warning.regel == NULL || regel->nagezien_op < warning.regel->nagezien_op))
        warning.regel = regel;
    }
  if (warning.regel != NULL)
    g_array_append_val (oordeel->waarschuwingen, warning);
}

/**
 * taal_oordeel_fill_onderbouwing:
 * @oordeel: a judgement with its verdict and its warnings R12 and P05
 *
 * Lists the rules that were used, with outcome, source and confidence, and warns of those that are
 * open or were not checked since (norm.md 7).
 *
 * Thread: any
 */
void
taal_oordeel_fill_onderbouwing (TaalOordeel *oordeel)
{
  g_autoptr (GArray) grenzen = g_array_new (FALSE, FALSE, sizeof (TaalDate));

  taal_norm_add_grenzen (oordeel->norm, grenzen);
  taal_grenzen_sort_unique (grenzen);
  for (guint i = 0; i < G_N_ELEMENTS (used); i++)
    {
      if (!is_used (oordeel, used[i]))
        continue;
      add_parameter (oordeel, used[i], grenzen);
      if (taal_norm_is_open (oordeel->norm, used[i], oordeel->periode))
        warn_open (oordeel, used[i]);
    }
  add_parameter (oordeel, TAAL_PARAM_UITSTEL_HANDHAVING, grenzen);
  g_array_sort (oordeel->onderbouwing, compare_regels);
  warn_stale (oordeel);
}
