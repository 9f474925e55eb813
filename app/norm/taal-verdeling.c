/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-verdeling.h"

#include <string.h>

#include "taal-grenzen.h"
#include "taal-status-op.h"

/* A groep is of one wet and one route. */
#define N_SOORTEN ((guint) TAAL_N_WETTEN * (guint) TAAL_N_ROUTES)

struct _TaalVerdelingen
{
  int            n_locaties; /* one more than the snapshot has: groepen without a locatie form their own */
  TaalVerdeling *verdelingen; /* n_locaties × TAAL_N_KLASSEN */
};

/* What the walk over a telling carries along. */
typedef struct
{
  const TaalSnapshot   *snapshot;
  const TaalTijdlijnen *tijdlijnen;
  TaalPeriode           periode;
  GArray               *starts;  /* the days of the period on which a packet may change its answer */
  GArray               *klassen; /* guint, for each start, wet and route */
  TaalStatusOp          geen_docent;
  TaalStukFunc          func;
  gpointer              user_data;
} Walk;

/* Whether the last stretch counts what the one before it does, so that the two are one. */
static gboolean
same_as_before (const GArray *klassen)
{
  const guint *all = (const guint *) (const void *) klassen->data;

  return klassen->len > N_SOORTEN &&
         memcmp (&all[klassen->len - N_SOORTEN], &all[klassen->len - 2 * N_SOORTEN], N_SOORTEN * sizeof *all) == 0;
}

/* Whether a wet and route count, for each stretch of the period in which the packets do not change. */
static void
prepare_klassen (Walk           *walk,
                 const TaalNorm *norm)
{
  TaalLezing plain = { norm, 0 }, other = { norm, TAAL_ALTERNATIEF_P04 };
  g_autoptr (GArray) grenzen = g_array_new (FALSE, FALSE, sizeof (TaalDate));

  taal_norm_add_grenzen (norm, grenzen);
  taal_grenzen_add (grenzen, walk->periode.van);
  taal_grenzen_sort_unique (grenzen);

  walk->starts = g_array_new (FALSE, FALSE, sizeof (TaalDate));
  walk->klassen = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < grenzen->len; i++)
    {
      TaalDate start = g_array_index (grenzen, TaalDate, i);

      if (!taal_periode_holds (walk->periode, start))
        continue;
      for (int wet = 0; wet < TAAL_N_WETTEN; wet++)
        for (int route = 0; route < TAAL_N_ROUTES; route++)
          {
            guint klasse = 0;

            if (taal_lezing_telt_mee (plain, (TaalWet) wet, (TaalRoute) route, start))
              klasse |= TAAL_KLASSE_GEWOON;
            if (taal_lezing_telt_mee (other, (TaalWet) wet, (TaalRoute) route, start))
              klasse |= TAAL_KLASSE_ANDERS;
            g_array_append_val (walk->klassen, klasse);
          }
      if (same_as_before (walk->klassen))
        g_array_set_size (walk->klassen, walk->klassen->len - N_SOORTEN);
      else
        g_array_append_val (walk->starts, start);
    }
}

static void
report_stuk (const Walk         *walk,
             const TaalReeks    *reeks,
             const TaalStatusOp *op,
             guint               klasse,
             TaalDate            van,
             TaalDate            end)
{
  TaalStuk stuk = { reeks, op, klasse, taal_reeks_sum (reeks, van, end), van, end };

  if (stuk.maat.lessen > 0)
    walk->func (&stuk, walk->user_data);
}

/* Cuts a stretch of a series where the docent's time line steps. */
static void
walk_stretch (const Walk      *walk,
              const TaalReeks *reeks,
              guint            klasse,
              TaalDate         van,
              TaalDate         end)
{
  const TaalTijdlijn *tijdlijn;

  if (reeks->docent == TAAL_GEEN)
    {
      report_stuk (walk, reeks, &walk->geen_docent, klasse, van, end);
      return;
    }

  tijdlijn = taal_tijdlijnen_get (walk->tijdlijnen, reeks->docent);
  for (guint stap = taal_grenzen_find (tijdlijn->starts, tijdlijn->n, van);
       stap < tijdlijn->n && tijdlijn->starts[stap] < end; stap++)
    report_stuk (walk, reeks, &tijdlijn->stappen[stap], klasse, MAX (van, tijdlijn->starts[stap]),
                 MIN (end, taal_tijdlijn_end (tijdlijn, stap)));
}

static void
walk_reeks (const Walk      *walk,
            const TaalReeks *reeks)
{
  const TaalGroep *groep = &taal_snapshot_get_groepen (walk->snapshot, NULL)[reeks->groep];
  guint offset = (guint) groep->wet * TAAL_N_ROUTES + (guint) groep->route;

  for (guint i = 0; i < walk->starts->len; i++)
    {
      guint klasse = g_array_index (walk->klassen, guint, i * N_SOORTEN + offset);
      TaalDate end = i + 1 < walk->starts->len ? g_array_index (walk->starts, TaalDate, i + 1)
                                               : taal_periode_end (walk->periode);

      if (klasse != 0)
        walk_stretch (walk, reeks, klasse, g_array_index (walk->starts, TaalDate, i), end);
    }
}

/**
 * taal_telling_walk:
 * @telling: the counts of @snapshot
 * @snapshot: a snapshot
 * @norm: the packets
 * @tijdlijnen: the time lines of @snapshot under a reading of @norm
 * @periode: a closed period
 * @func: (scope call): called for every part in which all lessons count as the same
 * @user_data: passed to @func
 *
 * Visits the given lessons of the period that count, under meetellende_routes as it is or read the
 * other way (norm.md 2, 3a). The cost grows with series and steps, not with lessons.
 *
 * Thread: any
 */
void
taal_telling_walk (const TaalTelling    *telling,
                   const TaalSnapshot   *snapshot,
                   const TaalNorm       *norm,
                   const TaalTijdlijnen *tijdlijnen,
                   TaalPeriode           periode,
                   TaalStukFunc          func,
                   gpointer              user_data)
{
  Walk walk = {
    .snapshot = snapshot,
    .tijdlijnen = tijdlijnen,
    .periode = periode,
    .geen_docent = taal_status_op_geen_docent (),
    .func = func,
    .user_data = user_data,
  };
  int n;

  g_return_if_fail (telling != NULL && snapshot != NULL && norm != NULL && tijdlijnen != NULL && func != NULL);

  prepare_klassen (&walk, norm);
  n = taal_telling_get_n_reeksen (telling);
  for (int i = 0; i < n; i++)
    walk_reeks (&walk, taal_telling_get_reeks (telling, i));

  g_array_unref (walk.starts);
  g_array_unref (walk.klassen);
}

/**
 * taal_verdeling_add:
 * @sum: (inout): gets the sum
 * @more: what to add
 *
 * Thread: any
 */
void
taal_verdeling_add (TaalVerdeling       *sum,
                    const TaalVerdeling *more)
{
  for (int status = 0; status < TAAL_N_STATUSSEN; status++)
    taal_maat_add (&sum->status[status], more->status[status]);
  taal_maat_add (&sum->geen_docent, more->geen_docent);
}

/* What gathers the parts of a walk. */
typedef struct
{
  const TaalGroep      *groepen;
  TaalVerdelingen      *verdelingen;
  const TaalTijdlijnen *co_docenten; /* where co-docenten count as well, their time lines */
} Gather;

/* Gives every lesson of a part the better of what its docent and its co-docent count as. */
static void
gather_best (TaalVerdeling      *verdeling,
             const TaalStuk     *stuk,
             const TaalTijdlijn *co_docent)
{
  for (guint stap = taal_grenzen_find (co_docent->starts, co_docent->n, stuk->van);
       stap < co_docent->n && co_docent->starts[stap] < stuk->end; stap++)
    {
      /* The statuses stand from best to worst. */
      TaalStatus best = MIN (stuk->op->status, co_docent->stappen[stap].status);

      taal_maat_add (&verdeling->status[best],
                     taal_reeks_sum (stuk->reeks, MAX (stuk->van, co_docent->starts[stap]),
                                     MIN (stuk->end, taal_tijdlijn_end (co_docent, stap))));
    }
}

static void
gather_stuk (const TaalStuk *stuk,
             gpointer        user_data)
{
  Gather *gather = user_data;
  int locatie = gather->groepen[stuk->reeks->groep].locatie + 1;
  TaalVerdeling *verdeling = &gather->verdelingen->verdelingen[(guint) locatie * TAAL_N_KLASSEN + stuk->klasse];

  if (gather->co_docenten != NULL && stuk->reeks->co_docent != TAAL_GEEN)
    {
      gather_best (verdeling, stuk, taal_tijdlijnen_get (gather->co_docenten, stuk->reeks->co_docent));
      return;
    }

  taal_maat_add (&verdeling->status[stuk->op->status], stuk->maat);
  if (stuk->op->reden == TAAL_REDEN_GEEN_DOCENT)
    taal_maat_add (&verdeling->geen_docent, stuk->maat);
}

/**
 * taal_verdelingen_new:
 * @telling: the counts of @snapshot
 * @snapshot: a snapshot
 * @norm: the packets
 * @tijdlijnen: the time lines of @snapshot under a reading of @norm
 * @periode: a closed period
 * @co_docenten: whether a lesson counts as the better of its docent and co-docent (P05)
 *
 * Returns: (transfer full): the counted lessons per locatie and klasse
 *
 * Thread: any
 */
TaalVerdelingen *
taal_verdelingen_new (const TaalTelling    *telling,
                      const TaalSnapshot   *snapshot,
                      const TaalNorm       *norm,
                      const TaalTijdlijnen *tijdlijnen,
                      TaalPeriode           periode,
                      gboolean              co_docenten)
{
  TaalVerdelingen *verdelingen = g_new0 (TaalVerdelingen, 1);
  Gather gather = { taal_snapshot_get_groepen (snapshot, NULL), verdelingen, co_docenten ? tijdlijnen : NULL };

  taal_snapshot_get_locaties (snapshot, &verdelingen->n_locaties);
  verdelingen->n_locaties++;
  verdelingen->verdelingen = g_new0 (TaalVerdeling, (guint) verdelingen->n_locaties * TAAL_N_KLASSEN);
  taal_telling_walk (telling, snapshot, norm, tijdlijnen, periode, gather_stuk, &gather);

  return verdelingen;
}

/**
 * taal_verdelingen_free:
 * @verdelingen: (transfer full): counted lessons
 *
 * Thread: any
 */
void
taal_verdelingen_free (TaalVerdelingen *verdelingen)
{
  g_free (verdelingen->verdelingen);
  g_free (verdelingen);
}

/**
 * taal_verdelingen_get_n_locaties:
 * @verdelingen: counted lessons
 *
 * Returns: how many locaties it is divided into, the one of groepen without a locatie included
 *
 * Thread: any
 */
int
taal_verdelingen_get_n_locaties (const TaalVerdelingen *verdelingen)
{
  g_return_val_if_fail (verdelingen != NULL, 0);

  return verdelingen->n_locaties;
}

/**
 * taal_verdelingen_get:
 * @verdelingen: counted lessons
 * @locatie: one of them, from 0
 * @klasse: which reading of meetellende_routes
 *
 * Returns: the lessons of that locatie that count under that reading
 *
 * Thread: any
 */
TaalVerdeling
taal_verdelingen_get (const TaalVerdelingen *verdelingen,
                      int                    locatie,
                      TaalKlasse             klasse)
{
  TaalVerdeling sum = { 0 };

  g_return_val_if_fail (verdelingen != NULL && locatie >= 0 && locatie < verdelingen->n_locaties, sum);

  for (guint i = 0; i < TAAL_N_KLASSEN; i++)
    if ((i & klasse) != 0)
      taal_verdeling_add (&sum, &verdelingen->verdelingen[(guint) locatie * TAAL_N_KLASSEN + i]);

  return sum;
}
