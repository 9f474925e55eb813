/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-telling.h"
#include "taal-tijdlijn.h"

G_BEGIN_DECLS

/* Whether lessons count under meetellende_routes as it is, under its alternative P04, or both. */
typedef enum
{
  TAAL_KLASSE_GEWOON = 1 << 0,
  TAAL_KLASSE_ANDERS = 1 << 1,
  TAAL_N_KLASSEN = 4,
} TaalKlasse;

/**
 * TaalVerdeling:
 * @status: the weight of the counted lessons by what they count as
 * @geen_docent: how much of NIET_MEEGETELD has no docent at all (alternative D01)
 *
 * Counted lessons divided by status.
 */
typedef struct
{
  TaalMaat status[TAAL_N_STATUSSEN];
  TaalMaat geen_docent;
} TaalVerdeling;

/**
 * TaalStuk:
 * @reeks: the series it is a part of
 * @op: what its lessons count as
 * @klasse: under which reading of meetellende_routes they count, never none
 * @maat: their weight
 * @van: its first day
 * @end: the day after its last
 *
 * A part of a series in which every lesson counts as the same.
 */
typedef struct
{
  const TaalReeks    *reeks;
  const TaalStatusOp *op;
  guint               klasse;
  TaalMaat            maat;
  TaalDate            van;
  TaalDate            end;
} TaalStuk;

typedef void (*TaalStukFunc) (const TaalStuk *stuk,
                              gpointer        user_data);

void           taal_telling_walk     (const TaalTelling    *telling,
                                      const TaalSnapshot   *snapshot,
                                      const TaalNorm       *norm,
                                      const TaalTijdlijnen *tijdlijnen,
                                      TaalPeriode           periode,
                                      TaalStukFunc          func,
                                      gpointer              user_data);
void           taal_verdeling_add    (TaalVerdeling        *sum,
                                      const TaalVerdeling  *more);

/**
 * TaalVerdelingen:
 *
 * The counted lessons of a period per locatie and klasse, under one set of time lines: all that a
 * verdict needs, whichever of the other alternatives it is read by.
 */
typedef struct _TaalVerdelingen TaalVerdelingen;

TaalVerdelingen *taal_verdelingen_new            (const TaalTelling     *telling,
                                                  const TaalSnapshot    *snapshot,
                                                  const TaalNorm        *norm,
                                                  const TaalTijdlijnen  *tijdlijnen,
                                                  TaalPeriode            periode,
                                                  gboolean               co_docenten);
void             taal_verdelingen_free           (TaalVerdelingen       *verdelingen);
int              taal_verdelingen_get_n_locaties (const TaalVerdelingen *verdelingen);
TaalVerdeling    taal_verdelingen_get            (const TaalVerdelingen *verdelingen,
                                                  int                    locatie,
                                                  TaalKlasse             klasse);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalVerdelingen, taal_verdelingen_free)

G_END_DECLS
