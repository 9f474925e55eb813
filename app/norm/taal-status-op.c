/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-status-op.h"

/* What the registraties of a docent say on a date. */
typedef struct
{
  int      geldig;      /* an accepted one that holds the date; the one that holds longest */
  gboolean any;         /* there are registraties at all */
  gboolean accepted;    /* there are accepted ones */
  int      verlopen;    /* an accepted one that ended before the date; the last to end */
  int      toekomstig;  /* an accepted one that starts after the date; the first to start */
} Registraties;

static Registraties
look_at_registraties (TaalLezing          lezing,
                      const TaalSnapshot *snapshot,
                      const TaalDocent   *docent,
                      TaalDate            date)
{
  const TaalRegistratie *all = taal_snapshot_get_registraties (snapshot, NULL);
  Registraties found = { TAAL_GEEN, docent->registraties.n > 0, FALSE, TAAL_GEEN, TAAL_GEEN };

  for (int i = docent->registraties.first; i < docent->registraties.first + docent->registraties.n; i++)
    {
      TaalDate end = taal_periode_end (all[i].geldig);

      if (!taal_lezing_accepts_register (lezing, all[i].register_naam, date))
        continue;

      found.accepted = TRUE;
      if (end <= date)
        {
          if (found.verlopen == TAAL_GEEN || end > taal_periode_end (all[found.verlopen].geldig))
            found.verlopen = i;
        }
      else if (all[i].geldig.van > date)
        {
          if (found.toekomstig == TAAL_GEEN || all[i].geldig.van < all[found.toekomstig].geldig.van)
            found.toekomstig = i;
        }
      else if (found.geldig == TAAL_GEEN || end > taal_periode_end (all[found.geldig].geldig))
        found.geldig = i;
    }

  return found;
}

/* Whether an opleiding makes its docent an aankomend docent on a date (norm.md 3.2). */
static gboolean
opleiding_holds (TaalLezing           lezing,
                 const TaalOpleiding *opleiding,
                 TaalDate             date)
{
  int maximum = taal_lezing_get_aankomend_max (lezing, date);

  if (opleiding->start > date || opleiding->bewijs == NULL)
    return FALSE;
  if (opleiding->gestopt_op != TAAL_DATE_NONE && date >= opleiding->gestopt_op)
    return FALSE;
  if (opleiding->afgerond_op != TAAL_DATE_NONE && date > opleiding->afgerond_op)
    return FALSE;

  return maximum < 0 || date < taal_date_add_months (opleiding->start, maximum);
}

static int
find_opleiding (TaalLezing          lezing,
                const TaalSnapshot *snapshot,
                const TaalDocent   *docent,
                TaalDate            date)
{
  const TaalOpleiding *all = taal_snapshot_get_opleidingen (snapshot, NULL);

  for (int i = docent->opleidingen.first; i < docent->opleidingen.first + docent->opleidingen.n; i++)
    if (opleiding_holds (lezing, &all[i], date))
      return i;

  return TAAL_GEEN;
}

static int
find_ervaring (TaalLezing          lezing,
               const TaalSnapshot *snapshot,
               const TaalDocent   *docent,
               TaalDate            date)
{
  const TaalErvaring *all = taal_snapshot_get_ervaring (snapshot, NULL);

  for (int i = docent->ervaring.first; i < docent->ervaring.first + docent->ervaring.n; i++)
    if (taal_periode_holds (all[i].geldig, date) && all[i].bewijs != NULL &&
        taal_lezing_accepts_grond (lezing, all[i].grond, date))
      return i;

  return TAAL_GEEN;
}

static TaalStatusOp
niet_meegeteld (TaalReden       reden,
                TaalParameter   parameter,
                TaalBewijsSoort bewijs_soort,
                int             bewijs)
{
  return (TaalStatusOp) { TAAL_STATUS_NIET_MEEGETELD, reden, parameter, bewijs_soort, bewijs, TAAL_GEEN };
}

/* The first reason of norm.md 3.4 that applies to a docent who counts by nothing. */
static TaalStatusOp
find_reden (const TaalUitzonderingen *uitzonderingen,
            const TaalDocent         *docent,
            const Registraties       *registraties,
            int                       opleiding,
            int                       ervaring)
{
  if (registraties->verlopen != TAAL_GEEN)
    return niet_meegeteld (TAAL_REDEN_REGISTRATIE_VERLOPEN, TAAL_PARAM_REGISTERS, TAAL_BEWIJS_REGISTRATIE,
                           registraties->verlopen);
  if (registraties->accepted)
    return niet_meegeteld (TAAL_REDEN_REGISTRATIE_NOG_NIET_INGEGAAN, TAAL_PARAM_REGISTERS, TAAL_BEWIJS_REGISTRATIE,
                           registraties->toekomstig);
  if (registraties->any)
    return niet_meegeteld (TAAL_REDEN_REGISTER_NIET_ERKEND, TAAL_PARAM_REGISTERS, TAAL_BEWIJS_REGISTRATIE,
                           docent->registraties.first);
  if (opleiding != TAAL_GEEN || ervaring != TAAL_GEEN)
    {
      return niet_meegeteld (TAAL_REDEN_UITZONDERING_NIET_BRUIKBAAR,
                             uitzonderingen->belet[opleiding != TAAL_GEEN ? 0 : 1],
                             opleiding != TAAL_GEEN ? TAAL_BEWIJS_OPLEIDING : TAAL_BEWIJS_ERVARING,
                             opleiding != TAAL_GEEN ? opleiding : ervaring);
    }
  if (docent->opleidingen.n > 0)
    return niet_meegeteld (TAAL_REDEN_GROND_NIET_GELDIG, TAAL_PARAM_TELT_MEE_AANKOMEND, TAAL_BEWIJS_OPLEIDING,
                           docent->opleidingen.first);
  if (docent->ervaring.n > 0)
    return niet_meegeteld (TAAL_REDEN_GROND_NIET_GELDIG, TAAL_PARAM_TELT_MEE_ERVAREN, TAAL_BEWIJS_ERVARING,
                           docent->ervaring.first);

  return niet_meegeteld (TAAL_REDEN_GEEN_REGISTRATIE, TAAL_PARAM_REGISTERS, TAAL_BEWIJS_GEEN, TAAL_GEEN);
}

/**
 * taal_status_op_geen_docent:
 *
 * Returns: what a lesson without docent_id counts as: NIET_MEEGETELD, geen_docent
 *
 * Thread: any
 */
TaalStatusOp
taal_status_op_geen_docent (void)
{
  return niet_meegeteld (TAAL_REDEN_GEEN_DOCENT, TAAL_PARAM_NORM_MIN_PCT, TAAL_BEWIJS_GEEN, TAAL_GEEN);
}

/**
 * taal_status_op_compute:
 * @lezing: a reading of the packets
 * @snapshot: a snapshot
 * @uitzonderingen: which exceptions are usable on @date
 * @docent: a docent, by its place
 * @date: a lesson's date
 *
 * Norm.md 3, in its order; the first that holds.
 *
 * Returns: what a lesson of @docent on @date counts as, and by what
 *
 * Thread: any
 */
TaalStatusOp
taal_status_op_compute (TaalLezing                lezing,
                        const TaalSnapshot       *snapshot,
                        const TaalUitzonderingen *uitzonderingen,
                        int                       docent,
                        TaalDate                  date)
{
  const TaalDocent *record = &taal_snapshot_get_docenten (snapshot, NULL)[docent];
  Registraties registraties;
  int opleiding, ervaring;

  if (record->rol != TAAL_ROL_DOCENT)
    return niet_meegeteld (TAAL_REDEN_ROL_GEEN_DOCENT, TAAL_PARAM_REGISTERS, TAAL_BEWIJS_GEEN, TAAL_GEEN);

  registraties = look_at_registraties (lezing, snapshot, record, date);
  if (registraties.geldig != TAAL_GEEN)
    return (TaalStatusOp) { TAAL_STATUS_GECERTIFICEERD, TAAL_REDEN_GEEN, TAAL_PARAM_REGISTERS,
                            TAAL_BEWIJS_REGISTRATIE, registraties.geldig, TAAL_GEEN };

  opleiding = find_opleiding (lezing, snapshot, record, date);
  if (opleiding != TAAL_GEEN && taal_uitzonderingen_hold (uitzonderingen, 1))
    return (TaalStatusOp) { TAAL_STATUS_UITZONDERING_1, TAAL_REDEN_GEEN, TAAL_PARAM_TELT_MEE_AANKOMEND,
                            TAAL_BEWIJS_OPLEIDING, opleiding, uitzonderingen->meldingen[0] };

  ervaring = find_ervaring (lezing, snapshot, record, date);
  if (ervaring != TAAL_GEEN && taal_uitzonderingen_hold (uitzonderingen, 2))
    return (TaalStatusOp) { TAAL_STATUS_UITZONDERING_2, TAAL_REDEN_GEEN, TAAL_PARAM_TELT_MEE_ERVAREN,
                            TAAL_BEWIJS_ERVARING, ervaring, uitzonderingen->meldingen[1] };

  return find_reden (uitzonderingen, record, &registraties, opleiding, ervaring);
}
