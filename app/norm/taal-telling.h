/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-periode.h"
#include "taal-snapshot.h"

G_BEGIN_DECLS

/**
 * TaalMaat:
 * @lessen: how many lessons
 * @minuten: their minutes together
 *
 * A weight in both units of teleenheid, so that either can be asked for (norm.md 2, P01).
 */
typedef struct
{
  gint64 lessen;
  gint64 minuten;
} TaalMaat;

static inline void
taal_maat_add (TaalMaat *sum,
               TaalMaat  more)
{
  sum->lessen += more.lessen;
  sum->minuten += more.minuten;
}

static inline gint64
taal_maat_get (TaalMaat maat,
               gboolean minutes)
{
  return minutes ? maat.minuten : maat.lessen;
}

/**
 * TaalReeks:
 * @docent: who gives them, by place, or %TAAL_GEEN
 * @co_docent: who is there as well, or %TAAL_GEEN
 * @groep: to whom
 *
 * The given lessons of one docent and co-docent to one groep, added up by day, so that the weight of
 * any period is two look-ups.
 */
typedef struct
{
  int     docent;
  int     co_docent;
  int     groep;
  GArray *dagen; /* private: running totals by day */
} TaalReeks;

/**
 * TaalTelling:
 *
 * The given lessons of a snapshot, counted once: what a verdict is made from without looking at the
 * lessons again (design.md 3, Verdict). Its size grows with days, docenten and groepen, not with
 * lessons. Immutable, atomically ref-counted.
 */
typedef struct _TaalTelling TaalTelling;

TaalTelling     *taal_telling_new          (const TaalSnapshot *snapshot);
TaalTelling     *taal_telling_change       (TaalTelling        *telling,
                                            const TaalLes      *from,
                                            const TaalLes      *to);
TaalTelling     *taal_telling_pick         (const TaalTelling  *telling,
                                            const gboolean     *groepen,
                                            TaalPeriode         periode);
TaalTelling     *taal_telling_ref          (TaalTelling        *telling);
void             taal_telling_unref        (TaalTelling        *telling);
int              taal_telling_get_n_reeksen (const TaalTelling *telling);
const TaalReeks *taal_telling_get_reeks    (const TaalTelling  *telling,
                                            int                 index);
TaalMaat         taal_reeks_sum            (const TaalReeks    *reeks,
                                            TaalDate            van,
                                            TaalDate            end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalTelling, taal_telling_unref)

G_END_DECLS
