/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "presentie-fixture-private.h"

#include "taal-number.h"

/* A time about the begin or the end of a lesson. */
static guint32
time_about (const Bouw    *bouw,
            const TaalLes *les,
            gboolean       end)
{
  int begin = les->begin == TAAL_TIME_NONE ? 9 * 3600 : les->begin, length = les->minuten * 60;
  const int ends[] = { length, length, length * 3 / 4, length * 3 / 4 - 1, length / 2, length + 1 };
  const int starts[] = { 0, 0, -1, 1, length / 4, length / 2 };
  int at = begin + (end ? ends[bouw_chance (bouw, bouw->n_times)]
                        : starts[bouw_chance (bouw, bouw->n_times)]);

  if (bouw_chance (bouw, 8) == 0)
    return TAAL_PRESENTIE_GEEN_TIJD;

  return (guint32) ((at % 86400 + 86400) % 86400);
}

static void
add_rijen (const Bouw        *bouw,
           TaalPresentieDeel *deel,
           const TaalLes     *les,
           int                row,
           int                cursist)
{
  guint32 own = taal_presentie_deel_login (deel, bouw_new_id (bouw, 'u', cursist));
  guint32 shared = taal_presentie_deel_login (deel, "u0");
  int n = 1 + (bouw_chance (bouw, 3) == 0 ? bouw_chance (bouw, 3) : 0);

  for (int i = 0; i < n; i++)
    {
      TaalPresentieRij rij = { .cursist = cursist,
                               .aanwezig =
                                   !bouw->absent && (bouw_chance (bouw, 5) > 0 || cursist == 0),
                               .paraaf = bouw_chance (bouw, 3) > 0,
                               .vorm = TAAL_PRESENTIE_GEEN_VORM };

      if (bouw_chance (bouw, 2) == 0)
        rij.vorm = bouw_chance (bouw, 2) == 0 ? TAAL_VORM_FYSIEK : TAAL_VORM_ONLINE;
      if (les->vorm != TAAL_VORM_FYSIEK || bouw_chance (bouw, 4) == 0)
        {
          rij.login = bouw_chance (bouw, 3) > 0 ? own : bouw_chance (bouw, 4) == 0 ? shared : 0;
          rij.van = time_about (bouw, les, FALSE);
          rij.tot = time_about (bouw, les, TRUE);
        }
      else
        rij.van = rij.tot = TAAL_PRESENTIE_GEEN_TIJD;
      taal_presentie_deel_add (deel, row, &rij);
    }
}

void
presentie_add_rijen (const Bouw    *bouw,
               TaalPresentie *presentie)
{
  g_autoptr (TaalPresentieDeel) deel = taal_presentie_deel_new (bouw->pool);
  /* In some schools everything is filled in, and in some nothing. */
  gboolean whole = bouw_chance (bouw, 3) == 0, none = bouw_chance (bouw, 12) == 0;

  for (int row = 0; row < bouw->n_lessen; row++)
    {
      TaalLesExtra *extra = &g_array_index (presentie->les_extra, TaalLesExtra, row);
      TaalLes les;

      taal_snapshot_get_les (presentie->snapshot, row, &les);
      extra->docent_login =
          bouw_chance (bouw, 3) == 0
              ? 0
              : taal_presentie_deel_login (deel, bouw_chance (bouw, 8) == 0 ? "u1" : "d");
      extra->docent_getekend =
          (gint8) (whole || bouw_chance (bouw, 2) == 0 ? 1 : bouw_chance (bouw, 3) - 1);
      if (bouw_chance (bouw, 5) > 0)
        {
          guint32 van = time_about (bouw, &les, FALSE), tot = time_about (bouw, &les, TRUE);

          if (bouw_chance (bouw, 2) == 0 && tot != TAAL_PRESENTIE_GEEN_TIJD)
            tot = (tot + 86400 - 60 * (guint32) bouw_chance (bouw, 8)) % 86400;
          extra->docent_van = van == TAAL_PRESENTIE_GEEN_TIJD ? TAAL_TIME_NONE : (gint32) van;
          extra->docent_tot = tot == TAAL_PRESENTIE_GEEN_TIJD ? TAAL_TIME_NONE : (gint32) tot;
        }
      if (none || (!whole && bouw_chance (bouw, 6) == 0))
        continue;
      /* From the last, and the first once more: rows need not lie by cursist. */
      for (int cursist = bouw->n_cursisten - 1; cursist >= 0; cursist--)
        if (whole || bouw_chance (bouw, 3) > 0)
          add_rijen (bouw, deel, &les, row, cursist);
      if (bouw_chance (bouw, 4) == 0)
        add_rijen (bouw, deel, &les, row, bouw->n_cursisten - 1);
    }
  taal_presentie_take (presentie, deel);
}
