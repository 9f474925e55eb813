/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-norm.h"
#include "taal-presentie.h"
#include "taal-voortgang.h"

G_BEGIN_DECLS

/* The signals of norm.md 11. */
typedef enum
{
  TAAL_SIGNAAL_S01, /* a docent in two lessons at once */
  TAAL_SIGNAAL_S02, /* a cursist in two lessons at once */
  TAAL_SIGNAAL_S03, /* more cursisten than the groep may have */
  TAAL_SIGNAAL_S04, /* aanwezig in a lesson that was not given */
  TAAL_SIGNAAL_S05, /* a lesson without presentie */
  TAAL_SIGNAAL_S06, /* not signed */
  TAAL_SIGNAAL_S07, /* one login of several cursisten */
  TAAL_SIGNAAL_S08, /* never absent */
  TAAL_SIGNAAL_S09, /* connected too short */
  TAAL_SIGNAAL_S10, /* two cursisten with the same times */
  TAAL_SIGNAAL_S11, /* invoices that exceed hours, or the cap of a quarter */
  TAAL_SIGNAAL_S12, /* an unusual day or hour */
  TAAL_SIGNAAL_S13, /* a docent who was not employed */
  TAAL_SIGNAAL_S14, /* a start while the keurmerk was suspended or withdrawn */
  TAAL_SIGNAAL_S15, /* many cursisten of one school at once */
  TAAL_N_SIGNALEN,
} TaalSignaalSoort;

/* What a signal is about, where its soort alone does not tell. */
typedef enum
{
  TAAL_SIGNAAL_OVER_ANDERS,
  TAAL_SIGNAAL_OVER_DOCENT,   /* S06: the docent's signature; S12: the minutes of a docent on a day */
  TAAL_SIGNAAL_OVER_CURSIST,  /* S14: of a cursist */
  TAAL_SIGNAAL_OVER_GROEP,    /* S14: of a groep */
  TAAL_SIGNAAL_OVER_FACTUUR,  /* S11: the hours of an invoice */
  TAAL_SIGNAAL_OVER_KWARTAAL, /* S11: the invoices of a quarter */
} TaalSignaalOver;

/**
 * TaalSignaal:
 * @sleutel: what it is about (format.md 5)
 * @over: in what way
 * @n_bewijs: how many pieces of evidence it has
 *
 * A question to look at, never proof. Its evidence is read by taal_signaal_get_bewijs().
 */
typedef struct
{
  const char      *sleutel;
  TaalSignaalOver  over;
  guint            n_bewijs;
  union
  {
    const char  *paar[2]; /* where there are at most two */
    const char **lijst;
  } bewijs;
} TaalSignaal;

/**
 * TaalSignalen:
 * @norm: the packets
 * @presentie: the facts
 * @periode: the examined period
 * @soorten: (element-type TaalSignaal): for each soort its signals, by sleutel, then evidence
 *
 * The signals of a school over a period. Immutable, shared between threads, atomically ref-counted;
 * read its fields, never write them.
 */
typedef struct
{
  TaalNorm      *norm;
  TaalPresentie *presentie;
  TaalPeriode    periode;
  GArray        *soorten[TAAL_N_SIGNALEN];
  GStringChunk  *teksten;
  GPtrArray     *lijsten;
} TaalSignalen;

#define TAAL_TYPE_SIGNALEN (taal_signalen_get_type ())
GType         taal_signalen_get_type  (void);

TaalSignalen *taal_signalen_compute   (TaalNorm          *norm,
                                       TaalPresentie     *presentie,
                                       TaalPeriode        periode);
TaalSignalen *taal_signalen_compute_voortgang (TaalNorm          *norm,
                                               TaalPresentie     *presentie,
                                               TaalPeriode        periode,
                                               TaalVoortgangFunc  func,
                                               gpointer           user_data);
TaalSignalen *taal_signalen_ref       (TaalSignalen      *signalen);
void          taal_signalen_unref     (TaalSignalen      *signalen);
guint         taal_signalen_get_n     (const TaalSignalen *signalen);
const char   *taal_signaal_get_bewijs (const TaalSignaal *signaal,
                                       guint              i);
const char   *taal_signaal_soort_get_name (TaalSignaalSoort soort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalSignalen, taal_signalen_unref)

G_END_DECLS
