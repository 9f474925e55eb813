/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-maatstaf.h"

G_BEGIN_DECLS

/* The outcome of one rule. Unknown is a result of its own, never a guess. */
typedef enum
{
  TAAL_UITKOMST_VOLDAAN,
  TAAL_UITKOMST_NIET_VOLDAAN,
  TAAL_UITKOMST_NVT,
  TAAL_UITKOMST_ONBEKEND,
  TAAL_N_UITKOMSTEN,
} TaalUitkomst;

const char *taal_uitkomst_get_name (TaalUitkomst uitkomst);

/* Weight that is not counted, by reason. */
typedef struct
{
  TaalReden reden;
  gint64    gewicht;
} TaalRedenGewicht;

/* The counted lessons of one docent. */
typedef struct
{
  int               docent; /* its place, or TAAL_GEEN: lessons without a docent */
  TaalGewichten     gewichten;
  int               n_redenen;
  TaalRedenGewicht  redenen[TAAL_N_REDENEN]; /* largest first, then by name */
} TaalOordeelDocent;

/* A reading under which the verdict differs. */
typedef struct
{
  TaalAlternatief  alternatief;
  const char      *waarde;
  TaalUitslag      uitslag;
} TaalGevoeligheid;

/* A rule that the verdict used, with what it came to. */
typedef struct
{
  const TaalRegel *regel;
  TaalUitkomst     uitkomst;
} TaalOnderbouwing;

typedef enum
{
  TAAL_WAARSCHUWING_NIET_NAGEZIEN, /* regel: the one checked longest ago of those used */
  TAAL_WAARSCHUWING_ONBEVESTIGD,   /* regel: the open one */
  TAAL_WAARSCHUWING_P05,           /* uitslag: the verdict if co-docenten counted */
  TAAL_WAARSCHUWING_R12,           /* groep, maximum */
} TaalWaarschuwingCode;

/* A warning (norm.md 7); the words are the report's. */
typedef struct
{
  TaalWaarschuwingCode  code;
  const TaalRegel      *regel;
  TaalUitslag           uitslag;
  int                   groep;
  gint32                maximum;
} TaalWaarschuwing;

/**
 * TaalOordeel:
 * @snapshot: the facts
 * @norm: the packets
 * @tijdlijnen: what each docent counted as
 * @periode: the examined period; its end is the peildatum
 * @maatstaf: the yardstick
 * @gewichten: the counted lessons, in lessons or minutes
 * @totaal: T of norm.md 5
 * @meegeteld: C + X1 + X2
 * @uitslag: the verdict
 * @tekort: what is short of the norm
 * @tekort_ondergrens: what is short of the floor
 * @redenen: (element-type TaalRedenGewicht): why lessons are not counted, largest first, then by name
 * @docenten: (element-type TaalOordeelDocent): most not counted first, then by id; without docent last
 * @co_docenten: whether any counted lesson has a co-docent
 * @robuust: whether no combination of alternatives changes the verdict
 * @gevoeligheid: (element-type TaalGevoeligheid): the single alternatives that do
 * @onderbouwing: (element-type TaalOnderbouwing): the rules used, by id
 * @waarschuwingen: (element-type TaalWaarschuwing): what to know about it
 *
 * A judgement: the one object that screens, reports and the command line show (norm.md 5 to 7).
 * Immutable once made, atomically ref-counted; read its fields, never write them.
 */
typedef struct
{
  TaalSnapshot   *snapshot;
  TaalNorm       *norm;
  TaalTijdlijnen *tijdlijnen;
  TaalPeriode     periode;
  TaalMaatstaf    maatstaf;
  TaalGewichten   gewichten;
  gint64          totaal;
  gint64          meegeteld;
  TaalUitslag     uitslag;
  gint64          tekort;
  gint64          tekort_ondergrens;
  GArray         *redenen;
  GArray         *docenten;
  gboolean        co_docenten;
  gboolean        robuust;
  GArray         *gevoeligheid;
  GArray         *onderbouwing;
  GArray         *waarschuwingen;
} TaalOordeel;

#define TAAL_TYPE_OORDEEL (taal_oordeel_get_type ())
GType            taal_oordeel_get_type (void);

TaalOordeel     *taal_oordeel_compute  (TaalNorm          *norm,
                                        TaalSnapshot      *snapshot,
                                        const TaalTelling *telling,
                                        TaalPeriode        periode);
TaalOordeel     *taal_oordeel_ref      (TaalOordeel       *oordeel);
void             taal_oordeel_unref    (TaalOordeel       *oordeel);

TaalStatusOp     taal_oordeel_op_les   (const TaalOordeel *oordeel,
                                        const TaalLes     *les);
const TaalRegel *taal_oordeel_cite     (const TaalOordeel *oordeel,
                                        TaalParameter      parameter,
                                        TaalDate           date);

/* Whether a lesson is counted at all, and if not, why: the first that applies (norm.md 2). */
typedef enum
{
  TAAL_TELT_MEE,
  TAAL_TELT_NIET_STATUS,  /* not given: planned or cancelled */
  TAAL_TELT_NIET_PERIODE, /* outside the period */
  TAAL_TELT_NIET_WET,     /* the wet of its groep is not counted */
  TAAL_TELT_NIET_ROUTE,   /* the route of its groep is not counted */
} TaalTelt;

TaalTelt         taal_oordeel_telt     (const TaalOordeel *oordeel,
                                        const TaalLes     *les);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalOordeel, taal_oordeel_unref)

G_END_DECLS
