/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-verlies.h"

#include "taal-share.h"

/* The days on which a docent does not count although they did the day before. */
typedef struct
{
  TaalDate van;
  TaalDate end;
} Gat;

static gboolean
counts (const TaalStatusOp *op)
{
  return op->status != TAAL_STATUS_NIET_MEEGETELD;
}

/* The first step of a time line after a day at which the docent stops to count, until they count
 * again. */
static Gat
find_gap (const TaalTijdlijn *lijn,
          TaalDate            after)
{
  for (guint i = 1; i < lijn->n; i++)
    {
      Gat gat = { lijn->starts[i], 0 };
      guint last = i;

      if (lijn->starts[i] <= after || counts (&lijn->stappen[i]) || !counts (&lijn->stappen[i - 1]))
        continue;
      while (last + 1 < lijn->n && !counts (&lijn->stappen[last + 1]))
        last++;
      gat.end = taal_tijdlijn_end (lijn, last);
      return gat;
    }

  return (Gat) { TAAL_DATE_NONE, TAAL_DATE_NONE };
}

/* Adds what one lesson means. A planned lesson is looked at as if it were given. */
static void
count_les (const TaalCheck *check,
           TaalVerliezen   *verliezen,
           const Gat       *gaten,
           TaalLes         *les,
           gint64          *meegeteld)
{
  TaalDocentVerlies *docent;
  TaalStatusOp op;
  gint64 gewicht;

  les->status = TAAL_LES_GEGEVEN;
  if (taal_oordeel_telt (check->oordeel, les) != TAAL_TELT_MEE)
    return;

  gewicht = check->oordeel->maatstaf.minutes ? les->minuten : 1;
  verliezen->totaal += gewicht;
  op = taal_oordeel_op_les (check->oordeel, les);
  if (counts (&op))
    *meegeteld += gewicht;
  if (les->docent == TAAL_GEEN)
    return;

  docent = &g_array_index (verliezen->docenten, TaalDocentVerlies, les->docent);
  if (counts (&op) && les->datum >= docent->vertrek.vanaf)
    docent->vertrek.gewicht += gewicht;
  else if (!counts (&op) && gaten[les->docent].van != TAAL_DATE_NONE && les->datum >= gaten[les->docent].van &&
           les->datum < gaten[les->docent].end)
    docent->verval.gewicht += gewicht;
}

static void
verliezen_clear (gpointer data)
{
  TaalVerliezen *verliezen = data;

  g_clear_pointer (&verliezen->docenten, g_array_unref);
}

/**
 * taal_verliezen_compute:
 * @check: a judgement
 * @op: the day from which is looked ahead; before its period, or after it, the first day of the period
 *
 * Computes for each docent what their leaving on @op would cost, and what it costs that they stop to
 * count after @op: the weight of their lessons in the period of @check, given or planned, from that day
 * on. By the packets and the unit of the judgement (norm.md 2, 3a); own design, since no norm asks it.
 *
 * Returns: (transfer full): it
 *
 * Thread: any; it takes a walk over all lessons
 */
TaalVerliezen *
taal_verliezen_compute (const TaalCheck *check,
                        TaalDate         op)
{
  const TaalOordeel *oordeel = check->oordeel;
  TaalVerliezen *verliezen = g_atomic_rc_box_new0 (TaalVerliezen);
  TaalDate from = taal_periode_holds (oordeel->periode, op) ? op : oordeel->periode.van;
  g_autofree Gat *gaten = NULL;
  gint64 meegeteld = 0;
  int n_docenten, n_lessen = taal_snapshot_get_n_lessen (oordeel->snapshot);

  (void) taal_snapshot_get_docenten (oordeel->snapshot, &n_docenten);
  gaten = g_new0 (Gat, (gsize) n_docenten);
  verliezen->docenten = g_array_new (FALSE, TRUE, sizeof (TaalDocentVerlies));
  g_array_set_size (verliezen->docenten, (guint) n_docenten);
  for (int i = 0; i < n_docenten; i++)
    {
      TaalDocentVerlies *docent = &g_array_index (verliezen->docenten, TaalDocentVerlies, i);

      gaten[i] = find_gap (taal_tijdlijnen_get (oordeel->tijdlijnen, i), from);
      docent->verval.vanaf = gaten[i].van;
      docent->vertrek.vanaf = from;
    }

  for (int row = 0; row < n_lessen; row++)
    {
      TaalLes les;

      taal_snapshot_get_les (oordeel->snapshot, row, &les);
      if (les.status != TAAL_LES_UITGEVALLEN)
        count_les (check, verliezen, gaten, &les, &meegeteld);
    }

  for (int i = 0; i < n_docenten; i++)
    {
      TaalDocentVerlies *docent = &g_array_index (verliezen->docenten, TaalDocentVerlies, i);

      docent->verval.meegeteld = meegeteld;
      docent->vertrek.meegeteld = meegeteld - docent->vertrek.gewicht;
    }

  return verliezen;
}

/* Whether the registratie itself runs out, rather than that its register is no longer accepted. */
static gboolean
registratie_ends (const TaalSnapshot *snapshot,
                  const TaalStatusOp *op,
                  TaalDate            vanaf)
{
  return op->bewijs != TAAL_GEEN &&
         !taal_periode_holds (taal_snapshot_get_registraties (snapshot, NULL)[op->bewijs].geldig, vanaf);
}

/**
 * taal_verval_get_oorzaak:
 * @check: a judgement
 * @docent: the place of a docent
 * @vanaf: the first day on which they stop to count, of their #TaalDocentVerlies
 *
 * Returns: what ended the day before
 *
 * Thread: any
 */
TaalVervalOorzaak
taal_verval_get_oorzaak (const TaalCheck *check,
                         int              docent,
                         TaalDate         vanaf)
{
  const TaalOordeel *oordeel = check->oordeel;
  const TaalStatusOp *before = taal_tijdlijn_op (taal_tijdlijnen_get (oordeel->tijdlijnen, docent), vanaf - 1);
  const TaalUitzonderingen *uitzonderingen = taal_uitzondering_lijn_op (
    taal_tijdlijnen_get_uitzonderingen (oordeel->tijdlijnen), vanaf);

  switch (before->status)
    {
    case TAAL_STATUS_GECERTIFICEERD:
      return registratie_ends (oordeel->snapshot, before, vanaf) ? TAAL_VERVAL_REGISTRATIE : TAAL_VERVAL_REGISTER;
    case TAAL_STATUS_UITZONDERING_1:
      return taal_uitzonderingen_hold (uitzonderingen, 1) ? TAAL_VERVAL_OPLEIDING : TAAL_VERVAL_UITZONDERING_1;
    case TAAL_STATUS_UITZONDERING_2:
      return taal_uitzonderingen_hold (uitzonderingen, 2) ? TAAL_VERVAL_ERVARING : TAAL_VERVAL_UITZONDERING_2;
    case TAAL_STATUS_NIET_MEEGETELD:
    case TAAL_N_STATUSSEN:
      break;
    }

  g_return_val_if_reached (TAAL_VERVAL_REGISTRATIE);
}

/**
 * taal_verliezen_ref:
 * @verliezen: what docenten mean
 *
 * Returns: (transfer full): @verliezen
 *
 * Thread: any
 */
TaalVerliezen *
taal_verliezen_ref (TaalVerliezen *verliezen)
{
  return g_atomic_rc_box_acquire (verliezen);
}

/**
 * taal_verliezen_unref:
 * @verliezen: (transfer full): what docenten mean
 *
 * Thread: any
 */
void
taal_verliezen_unref (TaalVerliezen *verliezen)
{
  g_atomic_rc_box_release_full (verliezen, verliezen_clear);
}

/**
 * taal_verliezen_get:
 * @verliezen: what docenten mean
 * @docent: the place of a docent
 *
 * Returns: (transfer none): what that one means
 *
 * Thread: any
 */
const TaalDocentVerlies *
taal_verliezen_get (const TaalVerliezen *verliezen,
                    int                  docent)
{
  g_return_val_if_fail (verliezen != NULL && docent >= 0 && docent < (int) verliezen->docenten->len, NULL);

  return &g_array_index (verliezen->docenten, TaalDocentVerlies, docent);
}

/**
 * taal_verliezen_get_punten:
 * @verliezen: what docenten mean
 * @verlies: one loss of it
 *
 * Returns: what it costs in hundredths of a percentage point, downwards; 0 where there are no lessons
 *
 * Thread: any
 */
int
taal_verliezen_get_punten (const TaalVerliezen *verliezen,
                           const TaalVerlies   *verlies)
{
  g_return_val_if_fail (verliezen != NULL && verlies != NULL, 0);

  return verliezen->totaal == 0 ? 0 : taal_share_basis_points (verlies->gewicht, verliezen->totaal);
}
