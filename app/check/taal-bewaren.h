/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bron.h"
#include "taal-norm.h"

G_BEGIN_DECLS

/* What a row of the list is about. */
typedef enum
{
  TAAL_BEWAAR_CURSISTEN,
  TAAL_BEWAAR_PRESENTIE, /* the old part of that of a cursist */
  TAAL_BEWAAR_DOCENTEN,
  TAAL_BEWAAR_BIJLAGEN,
  TAAL_BEWAAR_NAMEN,
  TAAL_BEWAAR_NAMENBESTANDEN,
  TAAL_N_BEWAAR_SOORTEN,
} TaalBewaarSoort;

/* Why it is due. */
typedef enum
{
  TAAL_BEWAAR_GROND_TERMIJN,      /* the term of P14 is over */
  TAAL_BEWAAR_GROND_GEEN_CURSIST, /* a name of which the dossier has no cursist any more */
} TaalBewaarGrond;

/* Whether a name list was looked at. */
typedef enum
{
  TAAL_NAMENLIJST_GEEN,
  TAAL_NAMENLIJST_GELEZEN,
  TAAL_NAMENLIJST_VERSLEUTELD,
} TaalNamenlijst;

/**
 * TaalBewaarpost:
 * @soort: what it is about
 * @id: the id of the person; of a bijlage its rij, of a file its SHA-256. Never a name.
 * @aantal: how many rows
 * @eerste: of presentie the first day of those rows; else %TAAL_DATE_NONE
 * @laatste: the last day of what is kept, or %TAAL_DATE_NONE
 * @vervalt_op: since when it is due, or %TAAL_DATE_NONE: at once
 * @grond: why
 */
typedef struct
{
  TaalBewaarSoort  soort;
  char            *id;
  gint64           aantal;
  TaalDate         eerste;
  TaalDate         laatste;
  TaalDate         vervalt_op;
  TaalBewaarGrond  grond;
} TaalBewaarpost;

/**
 * TaalBewaren:
 * @op: the day
 * @norm: the packets
 * @regel: (nullable): the rule that gives the term, of @norm; %NULL when none is in force, and then
 * nothing is due by it
 * @jaren: the term
 * @namenlijst: whether there is a name list
 * @posten: (element-type TaalBewaarpost): by soort, then id
 *
 * What a school keeps and no longer may, on a day. Immutable, atomically ref-counted.
 */
typedef struct
{
  TaalDate          op;
  TaalNorm         *norm;
  const TaalRegel  *regel;
  int               jaren;
  TaalNamenlijst    namenlijst;
  GArray           *posten;
} TaalBewaren;

#define TAAL_TYPE_BEWAREN (taal_bewaren_get_type ())
GType        taal_bewaren_get_type     (void);

TaalBewaren *taal_bewaren_load         (TaalBron                *bron,
                                        TaalNorm                *norm,
                                        TaalDate                 op,
                                        TaalNamen               *namen,
                                        GError                 **error);
TaalBewaren *taal_bewaren_compute      (const GArray            *feiten,
                                        const TaalSnapshot      *snapshot,
                                        const TaalAantekeningen *aantekeningen,
                                        TaalNamen               *namen,
                                        TaalNorm                *norm,
                                        TaalDate                 op);
TaalDate     taal_bewaren_get_grens    (const TaalNorm          *norm,
                                        TaalDate                 op);
TaalBewaren *taal_bewaren_ref          (TaalBewaren             *bewaren);
void         taal_bewaren_unref        (TaalBewaren             *bewaren);
const char  *taal_bewaar_soort_get_name (TaalBewaarSoort         soort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalBewaren, taal_bewaren_unref)

G_END_DECLS
