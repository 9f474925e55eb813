/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-rooster.h"

#include "taal-number.h"

typedef struct
{
  int      row;
  TaalDate datum;
  gint32   begin;   /* seconds since midnight, or TAAL_TIME_NONE */
  gint32   minuten;
  guint    van;     /* whose it is: TAAL_BOTSING_DOCENT, TAAL_BOTSING_GROEP or both */
} Plek;

struct _TaalRooster
{
  int         docent; /* a place, or TAAL_GEEN */
  int         groep;
  TaalPeriode dienst; /* that of the docent */
  GArray     *plekken;
  gboolean    sorted;
};

static int
compare_plekken (gconstpointer a,
                 gconstpointer b)
{
  const Plek *one = a, *other = b;

  if (one->datum != other->datum)
    return one->datum < other->datum ? -1 : 1;

  return (one->row > other->row) - (one->row < other->row);
}

/**
 * taal_rooster_add:
 * @rooster: a timetable
 * @row: the place of a lesson
 * @les: the lesson
 *
 * Puts a lesson in, if it is of the docent or the groep.
 *
 * Thread: that of who made it
 */
void
taal_rooster_add (TaalRooster   *rooster,
                  int            row,
                  const TaalLes *les)
{
  Plek plek = { row, les->datum, les->begin, les->minuten, TAAL_BOTSING_GEEN };

  if (les->status == TAAL_LES_UITGEVALLEN)
    return;
  if (rooster->docent != TAAL_GEEN &&
      (les->docent == rooster->docent || les->co_docent == rooster->docent))
    plek.van |= TAAL_BOTSING_DOCENT;
  if (rooster->groep != TAAL_GEEN && les->groep == rooster->groep)
    plek.van |= TAAL_BOTSING_GROEP;
  if (plek.van == TAAL_BOTSING_GEEN)
    return;

  g_array_append_val (rooster->plekken, plek);
  rooster->sorted = FALSE;
}

/**
 * taal_rooster_new:
 * @snapshot: the facts of a school
 * @docent: a docent, by place, or %TAAL_GEEN
 * @groep: a groep, by place, or %TAAL_GEEN
 *
 * Returns: (transfer full): their lessons
 *
 * Thread: any
 */
TaalRooster *
taal_rooster_new (const TaalSnapshot *snapshot,
                  int                 docent,
                  int                 groep)
{
  TaalRooster *rooster = g_new0 (TaalRooster, 1);

  rooster->docent = docent;
  rooster->groep = groep;
  rooster->plekken = g_array_new (FALSE, FALSE, sizeof (Plek));
  if (docent != TAAL_GEEN)
    rooster->dienst = taal_snapshot_get_docenten (snapshot, NULL)[docent].dienst;
  for (int row = 0; row < taal_snapshot_get_n_lessen (snapshot); row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      taal_rooster_add (rooster, row, &les);
    }

  return rooster;
}

/**
 * taal_rooster_free:
 * @rooster: (transfer full): a timetable
 *
 * Thread: that of who made it
 */
void
taal_rooster_free (TaalRooster *rooster)
{
  g_array_unref (rooster->plekken);
  g_free (rooster);
}

/* Whether two lessons of one day are at the same time as far as is known. */
static gboolean
overlap (const Plek *plek,
         gint32      begin,
         gint32      minuten)
{
  if (plek->begin == TAAL_TIME_NONE || begin == TAAL_TIME_NONE)
    return FALSE;

  return plek->begin < begin + minuten * 60 && begin < plek->begin + plek->minuten * 60;
}

/* The first place of a day. */
static guint
find_day (TaalRooster *rooster,
          TaalDate     datum)
{
  guint low = 0, high = rooster->plekken->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (rooster->plekken, Plek, middle).datum < datum)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * taal_rooster_look:
 * @rooster: a timetable
 * @row: the place of the lesson itself, which is not in its own way; or %TAAL_GEEN for a new one
 * @datum: its day
 * @begin: seconds since midnight, or %TAAL_TIME_NONE
 * @minuten: how long it lasts
 *
 * Returns: what is in the way, as flags of #TaalBotsing
 *
 * Thread: that of who made it
 */
guint
taal_rooster_look (TaalRooster *rooster,
                   int          row,
                   TaalDate     datum,
                   gint32       begin,
                   gint32       minuten)
{
  guint found = TAAL_BOTSING_GEEN;

  if (!rooster->sorted)
    g_array_sort (rooster->plekken, compare_plekken);
  rooster->sorted = TRUE;
  if (rooster->docent != TAAL_GEEN && !taal_periode_holds (rooster->dienst, datum))
    found |= TAAL_BOTSING_DIENST;

  for (guint i = find_day (rooster, datum); i < rooster->plekken->len; i++)
    {
      const Plek *plek = &g_array_index (rooster->plekken, Plek, i);

      if (plek->datum != datum)
        break;
      if (plek->row == row)
        continue;
      if (overlap (plek, begin, minuten))
        found |= plek->van;
      else if (plek->begin == TAAL_TIME_NONE && begin == TAAL_TIME_NONE)
        found |= plek->van & TAAL_BOTSING_GROEP;
    }

  return found;
}
