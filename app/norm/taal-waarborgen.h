/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-norm.h"
#include "taal-oordeel.h"
#include "taal-presentie.h"
#include "taal-voortgang.h"

G_BEGIN_DECLS

/* The safeguards of norm.md 10. */
typedef enum
{
  TAAL_WAARBORG_W1, /* the school has announced online lessons */
  TAAL_WAARBORG_W2, /* each cursist consented in writing */
  TAAL_WAARBORG_W3, /* the docent was there */
  TAAL_WAARBORG_W4, /* everyone has a log-in of their own */
  TAAL_WAARBORG_W5, /* attendance is signed */
  TAAL_WAARBORG_W6, /* no more online than the contract allows */
  TAAL_WAARBORG_W7, /* no alfabetisering online under the Wi2013 */
  TAAL_WAARBORG_W8, /* each cursist was told of the risk of 300 more hours */
  TAAL_WAARBORG_W9, /* identity checked */
  TAAL_N_WAARBORGEN,
} TaalWaarborg;

/* A lesson that is online or hybride, and what each safeguard comes to. */
typedef struct
{
  int    row;
  guint8 uitkomst[TAAL_N_WAARBORGEN]; /* TaalUitkomst */
} TaalLesWaarborgen;

/**
 * TaalCursistUren:
 * @cursist: the cursist, by its place in the presentie
 * @fysiek: minutes at school
 * @online: minutes online
 * @wi2013: minutes that count for the 600 hours of the Wi2013
 * @nog_totaal: minutes that lack of the hours of afschalen (R18); -1, as the next two, if unknown
 * @nog_fysiek: minutes at school that lack of half of them
 * @extra_fysiek: minutes at school that will come on top of those hours
 * @tempo: minutes of lessons in the last four weeks of the period
 * @let_op: whether one more month online at that pace would make @extra_fysiek positive, which is 0 now
 * @n_hybride_leeg: lessons that are hybride without a vorm in the presentie, which count as online
 *
 * The hours of a cursist over a period (norm.md 10), in minutes.
 */
typedef struct
{
  int      cursist;
  gint64   fysiek;
  gint64   online;
  gint64   wi2013;
  gint64   nog_totaal;
  gint64   nog_fysiek;
  gint64   extra_fysiek;
  gint64   tempo;
  gboolean let_op;
  gint32   n_hybride_leeg;
} TaalCursistUren;

/**
 * TaalWaarborgen:
 * @norm: the packets
 * @presentie: the facts
 * @periode: the examined period
 * @lessen: (element-type TaalLesWaarborgen): the given lessons that are online or hybride, by les_id
 * @school: for each safeguard how many lessons have which outcome
 * @cursisten: (element-type TaalCursistUren): those aanwezig in a lesson of the period, by cursist_id
 *
 * The safeguards of online lessons, and the hours of cursisten. Immutable, shared between threads,
 * atomically ref-counted; read its fields, never write them.
 */
typedef struct
{
  TaalNorm      *norm;
  TaalPresentie *presentie;
  TaalPeriode    periode;
  GArray        *lessen;
  guint          school[TAAL_N_WAARBORGEN][TAAL_N_UITKOMSTEN];
  GArray        *cursisten;
} TaalWaarborgen;

/**
 * TaalUurtelling:
 * @fysiek: whether the minutes count as at school, else as online
 * @wi2013: whether they count for the 600 hours of the Wi2013
 * @vorm_leeg: whether the lesson is hybride without a vorm in the presentie, so that they count as
 * online
 *
 * How a lesson counts for the hours of a cursist who was at it (norm.md 10).
 */
typedef struct
{
  gboolean fysiek;
  gboolean wi2013;
  gboolean vorm_leeg;
} TaalUurtelling;

gboolean        taal_cursist_may_afschalen (const TaalCursist *cursist);
gboolean        taal_afschalen_get    (const TaalNorm *norm,
                                       TaalDate        peildatum,
                                       int            *uren,
                                       int            *pct);
TaalUurtelling  taal_cursist_uren_tel (const TaalNorm *norm,
                                       const TaalLes  *les,
                                       gboolean        fysiek,
                                       gboolean        vorm);

#define TAAL_TYPE_WAARBORGEN (taal_waarborgen_get_type ())
GType           taal_waarborgen_get_type (void);

TaalWaarborgen *taal_waarborgen_compute  (TaalNorm       *norm,
                                          TaalPresentie  *presentie,
                                          TaalPeriode     periode);
TaalWaarborgen *taal_waarborgen_compute_voortgang (TaalNorm          *norm,
                                                   TaalPresentie     *presentie,
                                                   TaalPeriode        periode,
                                                   TaalVoortgangFunc  func,
                                                   gpointer           user_data);
TaalWaarborgen *taal_waarborgen_ref      (TaalWaarborgen *waarborgen);
void            taal_waarborgen_unref    (TaalWaarborgen *waarborgen);
const char     *taal_waarborg_get_name   (TaalWaarborg    waarborg);

/* What a safeguard looks at: for who says why it has the outcome that it has, and for who looks
 * ahead. */
int             taal_waarborg_get_parameter (TaalWaarborg         waarborg);
gboolean        taal_waarborg_is_gevraagd   (TaalWaarborg         waarborg,
                                             const TaalNorm      *norm,
                                             const TaalGroep     *groep,
                                             TaalDate             datum);
gboolean        taal_waarborg_has_datum     (TaalWaarborg         waarborg);
TaalDate        taal_waarborg_get_datum     (TaalWaarborg         waarborg,
                                             const TaalCursist   *cursist);
TaalUitkomst    taal_waarborg_judge_datum   (TaalDate             gedaan_op,
                                             TaalDate             datum);
TaalUitkomst    taal_waarborg_judge_alfa    (const TaalNorm      *norm,
                                             TaalDate             datum);
TaalUitkomst    taal_waarborg_judge_melding (const TaalPresentie *presentie,
                                             TaalDate             datum);
int             taal_waarborg_find_melding  (const TaalPresentie *presentie,
                                             TaalDate             datum);
int             taal_contract_find_online   (const TaalNorm      *norm,
                                             const TaalPresentie *presentie,
                                             const TaalLes       *les,
                                             gint64              *online,
                                             gint64              *total);
gint32          taal_waarborg_docent_mist   (const TaalLes       *les,
                                             const TaalLesExtra  *extra);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalWaarborgen, taal_waarborgen_unref)

G_END_DECLS
