/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-lezing.h"

/* The one word in ervaren_groepen that accepts nobody. */
#define GROND_GEEN "GEEN"

#define GEEN_MAXIMUM (-1)

static gboolean
reads_other (TaalLezing      lezing,
             TaalAlternatief alternatief)
{
  return (lezing.alternatieven & alternatief) != 0;
}

static gboolean
word_is (TaalLezing    lezing,
         TaalParameter parameter,
         TaalDate      date,
         const char   *word)
{
  const TaalWaarde *waarde = taal_norm_get (lezing.norm, parameter, date);

  return waarde != NULL && g_strcmp0 (waarde->tekst, word) == 0;
}

/**
 * taal_lezing_counts_minutes:
 * @lezing: a reading
 * @peildatum: the last day of the examined period
 *
 * Returns: whether a lesson weighs its minutes (teleenheid UUR) rather than 1 (norm.md 2, P01)
 *
 * Thread: any
 */
gboolean
taal_lezing_counts_minutes (TaalLezing lezing,
                            TaalDate   peildatum)
{
  return word_is (lezing, TAAL_PARAM_TELEENHEID, peildatum, "UUR") != reads_other (lezing, TAAL_ALTERNATIEF_P01);
}

/**
 * taal_lezing_per_locatie:
 * @lezing: a reading
 * @peildatum: the last day of the examined period
 *
 * Returns: whether the verdict is the worst over the locaties (aggregatie LOCATIE; norm.md 6, P02)
 *
 * Thread: any
 */
gboolean
taal_lezing_per_locatie (TaalLezing lezing,
                         TaalDate   peildatum)
{
  return word_is (lezing, TAAL_PARAM_AGGREGATIE, peildatum, "LOCATIE") != reads_other (lezing, TAAL_ALTERNATIEF_P02);
}

/**
 * taal_lezing_floor_incl_uitz:
 * @lezing: a reading
 * @peildatum: the last day of the examined period
 *
 * Returns: whether the floor of 60 % looks at the counted rather than the certified lessons
 *   (ondergrens_basis INCL_UITZ; norm.md 5, P08)
 *
 * Thread: any
 */
gboolean
taal_lezing_floor_incl_uitz (TaalLezing lezing,
                             TaalDate   peildatum)
{
  return word_is (lezing, TAAL_PARAM_ONDERGRENS_BASIS, peildatum, "INCL_UITZ") !=
         reads_other (lezing, TAAL_ALTERNATIEF_P08);
}

/* meetellende_routes read the other way: with ONA and KNM, or without them where both are in. */
static gint32
other_routes (gint32 routes)
{
  const gint32 ona_knm = (1 << TAAL_ROUTE_ONA) | (1 << TAAL_ROUTE_KNM);

  return (routes & ona_knm) == ona_knm ? routes & ~ona_knm : routes | ona_knm;
}

/**
 * taal_lezing_telt_mee:
 * @lezing: a reading
 * @wet: the wet of a lesson's groep
 * @route: its route
 * @date: the lesson's date
 *
 * Returns: whether lessons of that wet and route count at all (norm.md 2, P04)
 *
 * Thread: any
 */
gboolean
taal_lezing_telt_mee (TaalLezing lezing,
                      TaalWet    wet,
                      TaalRoute  route,
                      TaalDate   date)
{
  const TaalWaarde *wetten = taal_norm_get (lezing.norm, TAAL_PARAM_MEETELLENDE_WETTEN, date);
  const TaalWaarde *routes = taal_norm_get (lezing.norm, TAAL_PARAM_MEETELLENDE_ROUTES, date);
  gint32 set;

  if (wetten == NULL || routes == NULL || (wetten->getal & (1 << wet)) == 0)
    return FALSE;

  set = reads_other (lezing, TAAL_ALTERNATIEF_P04) ? other_routes (routes->getal) : routes->getal;

  return (set & (1 << route)) != 0;
}

/**
 * taal_lezing_accepts_register:
 * @lezing: a reading
 * @register_naam: the register of a registratie
 * @date: the lesson's date
 *
 * Returns: whether the register is an accepted one (R02), without regard to case
 *
 * Thread: any
 */
gboolean
taal_lezing_accepts_register (TaalLezing  lezing,
                              const char *register_naam,
                              TaalDate    date)
{
  const TaalWaarde *registers = taal_norm_get (lezing.norm, TAAL_PARAM_REGISTERS, date);

  for (int i = 0; registers != NULL && registers->lijst != NULL && registers->lijst[i] != NULL; i++)
    if (g_ascii_strcasecmp (registers->lijst[i], register_naam) == 0)
      return TRUE;

  return FALSE;
}

/* ervaren_groepen of a date: whether it accepts nobody at all. */
static gboolean
accepts_no_grond (const TaalNorm *norm,
                  TaalDate        date)
{
  const TaalWaarde *gronden = taal_norm_get (norm, TAAL_PARAM_ERVAREN_GROEPEN, date);

  return gronden != NULL && gronden->lijst != NULL &&
         g_strv_contains ((const char *const *) gronden->lijst, GROND_GEEN);
}

/**
 * taal_lezing_accepts_grond:
 * @lezing: a reading
 * @grond: the ground of an ervaring
 * @date: the lesson's date
 *
 * Returns: whether the ground is one of ervaren_groepen, an empty list accepting every ground
 *   (norm.md 3, P07)
 *
 * Thread: any
 */
gboolean
taal_lezing_accepts_grond (TaalLezing  lezing,
                           const char *grond,
                           TaalDate    date)
{
  const TaalWaarde *gronden = taal_norm_get (lezing.norm, TAAL_PARAM_ERVAREN_GROEPEN, date);

  if (reads_other (lezing, TAAL_ALTERNATIEF_P07))
    return accepts_no_grond (lezing.norm, date);
  if (gronden == NULL || gronden->lijst == NULL || gronden->lijst[0] == NULL)
    return TRUE;

  return !accepts_no_grond (lezing.norm, date) && g_strv_contains ((const char *const *) gronden->lijst, grond);
}

/**
 * taal_lezing_get_aankomend_max:
 * @lezing: a reading
 * @date: the lesson's date
 *
 * Returns: for how many months after the start of an opleiding exception 1 counts, or -1 without a
 *   maximum (norm.md 3, P06)
 *
 * Thread: any
 */
int
taal_lezing_get_aankomend_max (TaalLezing lezing,
                               TaalDate   date)
{
  const TaalWaarde *maximum = taal_norm_get (lezing.norm, TAAL_PARAM_AANKOMEND_MAX_MND, date);

  if (reads_other (lezing, TAAL_ALTERNATIEF_P06))
    return maximum == NULL ? 12 : GEEN_MAXIMUM;

  return maximum == NULL ? GEEN_MAXIMUM : maximum->getal;
}

/**
 * taal_lezing_uitzondering_bestaat:
 * @lezing: a reading
 * @uitzondering: 1 to 4
 * @date: a lesson's date, or the peildatum for exception 3
 *
 * Returns: whether the packet has the exception in force on @date (norm.md 4; R08 to R11, R13, P10)
 *
 * Thread: any
 */
gboolean
taal_lezing_uitzondering_bestaat (TaalLezing lezing,
                                  int        uitzondering,
                                  TaalDate   date)
{
  static const TaalParameter switches[] = {
    TAAL_PARAM_TELT_MEE_AANKOMEND,
    TAAL_PARAM_TELT_MEE_ERVAREN,
    TAAL_PARAM_UITSTEL_HANDHAVING,
    TAAL_PARAM_COULANCE_GROEPSGROOTTE,
  };
  const TaalWaarde *on, *van, *tot;

  g_return_val_if_fail (uitzondering >= 1 && uitzondering <= 4, FALSE);

  on = taal_norm_get (lezing.norm, switches[uitzondering - 1], date);
  van = taal_norm_get (lezing.norm, TAAL_PARAM_UITZ_VAN, date);
  tot = taal_norm_get (lezing.norm, TAAL_PARAM_UITZ_TOT, date);
  if (on == NULL || !on->getal || van == NULL || date < van->getal)
    return FALSE;
  if (reads_other (lezing, TAAL_ALTERNATIEF_P10))
    return tot != NULL || date < taal_date_from_ymd (2025, 1, 1);

  return tot == NULL || date < tot->getal;
}
