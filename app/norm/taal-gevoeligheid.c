/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-oordeel-private.h"

/* One set of time lines for each combination of the alternatives that change them. */
#define N_TIJDLIJNEN 8

typedef struct
{
  const TaalTelling     *telling;
  TaalOordeel           *oordeel;
  const TaalVerdelingen *plain;
  TaalTijdlijnen        *tijdlijnen[N_TIJDLIJNEN]; /* owned */
  TaalVerdelingen       *verdelingen[N_TIJDLIJNEN]; /* owned; none where they are as plain */
} Readings;

/* The place of a set of alternatives among the time lines. */
static guint
get_index (guint alternatieven)
{
  return ((alternatieven & TAAL_ALTERNATIEF_P06) != 0 ? 1u : 0u) | ((alternatieven & TAAL_ALTERNATIEF_P07) != 0 ? 2u : 0u) |
         ((alternatieven & TAAL_ALTERNATIEF_P10) != 0 ? 4u : 0u);
}

static TaalUitslag
judge_reading (Readings *readings,
               guint     alternatieven)
{
  TaalOordeel *oordeel = readings->oordeel;
  TaalLezing lezing = { oordeel->norm, alternatieven };
  const TaalTijdlijnen *tijdlijnen = oordeel->tijdlijnen;
  const TaalVerdelingen *verdelingen = readings->plain;
  TaalMaatstaf maatstaf;

  if ((alternatieven & TAAL_ALTERNATIEVEN_TIJDLIJN) != 0)
    {
      guint index = get_index (alternatieven);

      if (readings->tijdlijnen[index] == NULL)
        {
          TaalLezing steps = { oordeel->norm, alternatieven & TAAL_ALTERNATIEVEN_TIJDLIJN };

          readings->tijdlijnen[index] = taal_tijdlijnen_new (steps, oordeel->snapshot);
          /* Where nobody counts as anything else, the lessons need not be counted again. */
          if (!taal_tijdlijnen_equal (readings->tijdlijnen[index], oordeel->tijdlijnen))
            readings->verdelingen[index] = taal_verdelingen_new (readings->telling, oordeel->snapshot, oordeel->norm,
                                                                 readings->tijdlijnen[index], oordeel->periode, FALSE);
        }
      tijdlijnen = readings->tijdlijnen[index];
      if (readings->verdelingen[index] != NULL)
        verdelingen = readings->verdelingen[index];
    }

  maatstaf = taal_maatstaf_new (lezing, oordeel->snapshot, taal_tijdlijnen_get_uitzonderingen (tijdlijnen),
                                oordeel->periode.tot);

  return taal_maatstaf_judge (&maatstaf, verdelingen);
}

/**
 * taal_oordeel_fill_gevoeligheid:
 * @oordeel: a judgement with its time lines and verdict
 * @telling: the counts of its snapshot
 * @verdelingen: the counted lessons under its time lines
 *
 * Judges again by every combination of the open alternatives (norm.md 6), and notes the single ones
 * that change the verdict and whether any combination does.
 *
 * Thread: any
 */
void
taal_oordeel_fill_gevoeligheid (TaalOordeel           *oordeel,
                                const TaalTelling     *telling,
                                const TaalVerdelingen *verdelingen)
{
  Readings readings = { telling, oordeel, verdelingen, { NULL }, { NULL } };
  guint open = taal_alternatieven_open (oordeel->norm, oordeel->periode);

  oordeel->robuust = TRUE;
  for (guint set = 1; set < 1u << TAAL_N_ALTERNATIEVEN; set++)
    {
      TaalUitslag uitslag;

      if ((set & ~open) != 0)
        continue;
      uitslag = judge_reading (&readings, set);
      if (uitslag == oordeel->uitslag)
        continue;
      oordeel->robuust = FALSE;
      /* One bit: a single alternative. The bits rise in the order of the names. */
      if ((set & (set - 1)) == 0)
        {
          TaalGevoeligheid one = { (TaalAlternatief) set,
                                   taal_alternatief_get_waarde (oordeel->norm, oordeel->periode, (TaalAlternatief) set),
                                   uitslag };

          g_array_append_val (oordeel->gevoeligheid, one);
        }
    }

  for (guint i = 0; i < N_TIJDLIJNEN; i++)
    {
      g_clear_pointer (&readings.tijdlijnen[i], taal_tijdlijnen_free);
      g_clear_pointer (&readings.verdelingen[i], taal_verdelingen_free);
    }
}
