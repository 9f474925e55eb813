/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-oordeel.h"
#include "taal-presentie.h"

G_BEGIN_DECLS

/* The terms of a contract, in the order of norm.md 9. */
typedef enum
{
  TAAL_VOORWAARDE_MIN_AANDEEL,
  TAAL_VOORWAARDE_MAX_ONLINE_PCT,
  TAAL_VOORWAARDE_MAX_GROEP,
  TAAL_VOORWAARDE_UREN_PER_WEEK,
  TAAL_VOORWAARDE_KEURMERK,
  TAAL_N_VOORWAARDEN,
} TaalVoorwaarde;

/* How the least share of a contract compares with the norm of the handleiding. Whether the two collide is
 * for people to say. */
typedef enum
{
  TAAL_VERHOUDING_STRENGER,
  TAAL_VERHOUDING_GELIJK,
  TAAL_VERHOUDING_LAGER,
  TAAL_VERHOUDING_BOTST,
  TAAL_N_VERHOUDINGEN,
} TaalVerhouding;

/* Why a school has something to talk about with the gemeente (R16): as bits. */
typedef enum
{
  TAAL_GESPREK_NIET_GENOEMD_1 = 1 << 0, /* lessons count by exception 1, which it does not accept */
  TAAL_GESPREK_NIET_GENOEMD_2 = 1 << 1, /* and by exception 2 */
  TAAL_GESPREK_KANTELT = 1 << 2,        /* its share is met by the exceptions that it accepts */
  TAAL_GESPREK_HANDLEIDING = 1 << 3,    /* that of the handleiding is met by exceptions */
} TaalGesprek;

/* What the lessons of one ISO week weigh, of those that lie wholly within the period and the contract. */
typedef struct
{
  TaalDate maandag;
  gint64   minuten;
} TaalContractWeek;

/**
 * TaalContractOordeel:
 * @contract: the contract, by its place in the presentie
 * @periode: the days that it is judged over: those of the examined period that it lasts; without a first
 *   day where there are none
 * @handleiding: section 5 of norm.md over its lessons
 * @norm_pct: the least share that it is held to: its own, or else that of the handleiding
 * @meegeteld: what counts towards that: certified, and the exceptions that it accepts
 * @verhouding: how @norm_pct compares
 * @minuten: the minutes of its lessons
 * @online_minuten: of those that were online
 * @n_te_groot: lessons with more cursisten aanwezig than it allows
 * @grootste_groep: how many were aanwezig in the fullest lesson
 * @n_zonder_presentie: lessons without any presentie row
 * @weken: (element-type TaalContractWeek): the weeks that its hours a week are measured in
 * @n_zonder_keurmerk: lessons on a date without a keurmerk that is actief or aspirant
 * @gesprek: why to talk about it with the gemeente, #TaalGesprek; 0: nothing
 * @uitkomst: a #TaalUitkomst for each term
 *
 * A contract of a gemeente judged over a period (norm.md 9). Nothing here says that a term is void or
 * overruled: that is for the gemeente and the school (R15, R16).
 */
typedef struct
{
  int             contract;
  TaalPeriode     periode;
  TaalOordeel    *handleiding;
  TaalPct         norm_pct;
  gint64          meegeteld;
  TaalVerhouding  verhouding;
  gint64          minuten;
  gint64          online_minuten;
  guint           n_te_groot;
  int             grootste_groep;
  guint           n_zonder_presentie;
  GArray         *weken;
  guint           n_zonder_keurmerk;
  guint           gesprek;
  guint8          uitkomst[TAAL_N_VOORWAARDEN];
} TaalContractOordeel;

/**
 * TaalContracten:
 * @norm: the packets
 * @presentie: the facts
 * @periode: the examined period; its end is the peildatum
 * @contracten: (element-type TaalContractOordeel): each contract, by contract_id
 *
 * The contracts of a school over a period. Immutable, shared between threads, atomically ref-counted; read
 * its fields, never write them.
 */
typedef struct
{
  TaalNorm      *norm;
  TaalPresentie *presentie;
  TaalPeriode    periode;
  GArray        *contracten;
} TaalContracten;

#define TAAL_TYPE_CONTRACTEN (taal_contracten_get_type ())
GType           taal_contracten_get_type  (void);

TaalContracten *taal_contracten_compute   (TaalNorm          *norm,
                                           TaalPresentie     *presentie,
                                           const TaalTelling *telling,
                                           TaalPeriode        periode);
TaalContracten *taal_contracten_ref       (TaalContracten    *contracten);
void            taal_contracten_unref     (TaalContracten    *contracten);
TaalUitkomst    taal_contract_oordeel_get_uitkomst (const TaalContractOordeel *oordeel);
const char     *taal_voorwaarde_get_name  (TaalVoorwaarde     voorwaarde);
const char     *taal_verhouding_get_name  (TaalVerhouding     verhouding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalContracten, taal_contracten_unref)

G_END_DECLS
