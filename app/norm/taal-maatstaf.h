/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-share.h"
#include "taal-verdeling.h"

G_BEGIN_DECLS

/* The verdicts of norm.md 5, from best to worst as norm.md 6 orders them; then those that judge
 * nothing. */
typedef enum
{
  TAAL_UITSLAG_VOLDOET,
  TAAL_UITSLAG_VOLDOET_MET_UITZONDERING,
  TAAL_UITSLAG_UITGESTELDE_HANDHAVING,
  TAAL_UITSLAG_TEKORT_ZONDER_GRONDSLAG,
  TAAL_UITSLAG_ONDER_ONDERGRENS,
  TAAL_UITSLAG_GEEN_LESSEN,
  TAAL_UITSLAG_GEEN_NORM,
  TAAL_N_UITSLAGEN,
} TaalUitslag;

const char *taal_uitslag_get_name   (TaalUitslag uitslag);
gboolean    taal_uitslag_is_in_orde (TaalUitslag uitslag);

/**
 * TaalGewichten:
 * @status: counted weight by status, in the unit of the reading
 *
 * Counted lessons as whole numbers: what shares and verdict are made of.
 */
typedef struct
{
  gint64 status[TAAL_N_STATUSSEN];
} TaalGewichten;

gint64 taal_gewichten_get_totaal     (TaalGewichten gewichten);
gint64 taal_gewichten_get_meegeteld  (TaalGewichten gewichten);

/**
 * TaalMaatstaf:
 * @norm_pct: norm_min_pct on the peildatum, %TAAL_PCT_NONE when there is no norm
 * @ondergrens_pct: the floor, %TAAL_PCT_NONE when there is none
 * @floor_incl_uitz: whether the floor looks at the counted lessons
 * @minutes: whether lessons weigh their minutes
 * @per_locatie: whether the worst locatie decides
 * @ingevuld: whether lessons without docent count as certified (D01)
 * @klasse: which lessons count
 * @uitstel: whether enforcement may be deferred: exception 3 and a valid personeelsplan
 *
 * The yardstick of one reading: all that turns counted lessons into a verdict.
 */
typedef struct
{
  TaalPct    norm_pct;
  TaalPct    ondergrens_pct;
  gboolean   floor_incl_uitz;
  gboolean   minutes;
  gboolean   per_locatie;
  gboolean   ingevuld;
  TaalKlasse klasse;
  gboolean   uitstel;
} TaalMaatstaf;

TaalMaatstaf  taal_maatstaf_new                   (TaalLezing                  lezing,
                                                   const TaalSnapshot         *snapshot,
                                                   const TaalUitzonderingLijn *uitzonderingen,
                                                   TaalDate                    peildatum);
TaalGewichten taal_maatstaf_weigh                 (const TaalMaatstaf         *maatstaf,
                                                   const TaalVerdeling        *verdeling);
TaalUitslag   taal_maatstaf_judge                 (const TaalMaatstaf         *maatstaf,
                                                   const TaalVerdelingen      *verdelingen);
TaalUitslag   taal_maatstaf_judge_gewichten       (const TaalMaatstaf         *maatstaf,
                                                   TaalGewichten               gewichten);
gint64        taal_maatstaf_get_tekort            (const TaalMaatstaf         *maatstaf,
                                                   TaalGewichten               gewichten);
gint64        taal_maatstaf_get_tekort_ondergrens (const TaalMaatstaf         *maatstaf,
                                                   TaalGewichten               gewichten);

G_END_DECLS
