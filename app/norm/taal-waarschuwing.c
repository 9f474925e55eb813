/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-oordeel-private.h"

/* What R12 looks at, per groep. */
typedef struct
{
  gint64 lessen;
  gint64 aankomend;     /* lessons that are UITZONDERING_1 */
  gint32 maximum;       /* groep_max on a date with exception 4 on which there is a lesson */
} PerGroep;

typedef struct
{
  const TaalOordeel *oordeel;
  const TaalGroep   *groepen;
  PerGroep          *per_groep;
  gboolean           co_docenten; /* whether any counted lesson has one */
} Look;

/* The part of a stuk in which exception 4 is usable while the groep is larger than groep_max allows. */
static gboolean
is_oversized (const Look     *look,
              const TaalStuk *stuk,
              gint32         *maximum)
{
  const TaalUitzonderingLijn *lijn = taal_tijdlijnen_get_uitzonderingen (look->oordeel->tijdlijnen);
  const TaalGroep *groep = &look->groepen[stuk->reeks->groep];
  TaalDate end;

  for (TaalDate van = stuk->van; van < stuk->end; van = end)
    {
      const TaalWaarde *groep_max = taal_norm_get (look->oordeel->norm, TAAL_PARAM_GROEP_MAX, van);
      const TaalWaarde *warn = taal_norm_get (look->oordeel->norm, TAAL_PARAM_WAARSCHUWING_1_4, van);

      end = MIN (stuk->end, taal_uitzondering_lijn_end (lijn, van));
      if (groep_max == NULL || groep_max->per_route[groep->route] == TAAL_GEEN_GETAL || warn == NULL || !warn->getal)
        continue;
      if (groep->max_omvang > groep_max->per_route[groep->route] &&
          taal_uitzonderingen_hold (taal_uitzondering_lijn_op (lijn, van), 4) &&
          taal_reeks_sum (stuk->reeks, van, end).lessen > 0)
        {
          *maximum = groep_max->per_route[groep->route];
          return TRUE;
        }
    }

  return FALSE;
}

static void
look_at_stuk (const TaalStuk *stuk,
              gpointer        user_data)
{
  Look *look = user_data;
  PerGroep *groep = &look->per_groep[stuk->reeks->groep];

  if ((stuk->klasse & TAAL_KLASSE_GEWOON) == 0)
    return;

  look->co_docenten = look->co_docenten || stuk->reeks->co_docent != TAAL_GEEN;
  groep->lessen += stuk->maat.lessen;
  if (stuk->op->status != TAAL_STATUS_UITZONDERING_1)
    return;
  groep->aankomend += stuk->maat.lessen;
  if (groep->maximum == TAAL_GEEN_GETAL)
    (void) is_oversized (look, stuk, &groep->maximum);
}

/* R12: an aankomend docent who stands alone before an extra large groep. */
static void
warn_r12 (TaalOordeel    *oordeel,
          const PerGroep *per_groep)
{
  int n;

  taal_snapshot_get_groepen (oordeel->snapshot, &n);
  for (int i = 0; i < n; i++)
    if (per_groep[i].lessen > 0 && per_groep[i].aankomend == per_groep[i].lessen &&
        per_groep[i].maximum != TAAL_GEEN_GETAL)
      {
        TaalWaarschuwing warning = { .code = TAAL_WAARSCHUWING_R12, .groep = i, .maximum = per_groep[i].maximum };

        g_array_append_val (oordeel->waarschuwingen, warning);
      }
}

/* P05: co-docenten are not counted; say so where counting them would change the verdict. */
static void
warn_p05 (TaalOordeel       *oordeel,
          const TaalTelling *telling)
{
  g_autoptr (TaalVerdelingen) verdelingen = NULL;
  TaalWaarschuwing warning = { .code = TAAL_WAARSCHUWING_P05, .groep = TAAL_GEEN };

  verdelingen = taal_verdelingen_new (telling, oordeel->snapshot, oordeel->norm, oordeel->tijdlijnen,
                                      oordeel->periode, TRUE);
  warning.uitslag = taal_maatstaf_judge (&oordeel->maatstaf, verdelingen);
  if (warning.uitslag != oordeel->uitslag)
    g_array_append_val (oordeel->waarschuwingen, warning);
}

/**
 * taal_oordeel_fill_waarschuwingen:
 * @oordeel: a judgement with its verdict
 * @telling: the counts of its snapshot
 *
 * Notes R12 and P05 (norm.md 7). The warnings about rules follow with the rules.
 *
 * Thread: any
 */
void
taal_oordeel_fill_waarschuwingen (TaalOordeel       *oordeel,
                                  const TaalTelling *telling)
{
  g_autofree PerGroep *per_groep = NULL;
  Look look;
  int n;

  look = (Look) { .oordeel = oordeel, .groepen = taal_snapshot_get_groepen (oordeel->snapshot, &n) };
  per_groep = g_new0 (PerGroep, (gsize) n + 1);
  for (int i = 0; i < n; i++)
    per_groep[i].maximum = TAAL_GEEN_GETAL;
  look.per_groep = per_groep;
  taal_telling_walk (telling, oordeel->snapshot, oordeel->norm, oordeel->tijdlijnen, oordeel->periode, look_at_stuk,
                     &look);

  oordeel->co_docenten = look.co_docenten;
  warn_r12 (oordeel, per_groep);
  if (look.co_docenten)
    warn_p05 (oordeel, telling);
}
