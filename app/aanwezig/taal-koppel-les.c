/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-koppel-private.h"

#include <string.h>

/* A meeting is of a lesson when they share this much time, or half of either: the next lesson has
 * begun when the last people leave this one. */
#define MIN_SAMEN (15 * 60)

/* How early somebody may be there, of whom it is not known when they left. */
#define MAX_VROEG 3600

/**
 * taal_koppel_les_van:
 * @les: a lesson with a begin
 *
 * Returns: when it begins
 *
 * Thread: any
 */
TaalMoment
taal_koppel_les_van (const TaalKoppelLes *les)
{
  return (TaalMoment) les->datum * TAAL_DAG_SECONDEN + MAX (les->begin, 0);
}

/**
 * taal_koppel_les_tot:
 * @les: a lesson with a begin
 *
 * Returns: when it ends, which may be on the next day
 *
 * Thread: any
 */
TaalMoment
taal_koppel_les_tot (const TaalKoppelLes *les)
{
  return taal_koppel_les_van (les) + (TaalMoment) les->minuten * 60;
}

/**
 * taal_koppel_les_has:
 * @les: a lesson
 * @deelname: a time that somebody was in a meeting
 *
 * Returns: whether any of it is within the lesson. A lesson without begin has all of its day.
 *
 * Thread: any
 */
gboolean
taal_koppel_les_has (const TaalKoppelLes *les,
                     const TaalDeelname  *deelname)
{
  TaalMoment begin = taal_koppel_les_van (les), end = taal_koppel_les_tot (les);

  if (les->begin < 0)
    return taal_moment_get_datum (deelname->van) == les->datum;
  if (deelname->vlaggen & TAAL_DEELNAME_LIJST)
    return deelname->van >= begin && deelname->van < end;
  if (deelname->tot == TAAL_MOMENT_GEEN)
    return deelname->van >= begin - MAX_VROEG && deelname->van < end;

  return MIN (deelname->tot, end) > MAX (deelname->van, begin);
}

/* When anybody was there. Of whom it is not known when they left, it is the moment that they came.
 */
static GArray *
list_times (const TaalVergadering *v)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (TaalInterval));

  for (guint i = 0; i < v->deelnames->len; i++)
    {
      const TaalDeelname *one = g_ptr_array_index (v->deelnames, i);

      if (!(one->vlaggen & (TAAL_DEELNAME_WACHTKAMER | TAAL_DEELNAME_LIJST)))
        taal_intervallen_add (times, one->van,
                              one->tot != TAAL_MOMENT_GEEN ? one->tot : one->van + 1);
    }

  return times;
}

/* Whether anybody came on the day of a lesson without begin. */
static gboolean
is_on_day (const GArray *times,
           TaalDate      datum)
{
  for (guint i = 0; i < times->len; i++)
    if (taal_moment_get_datum (g_array_index (times, TaalInterval, i).van) == datum)
      return TRUE;

  return FALSE;
}

/* Whether a list has a mark for the lesson; the time of day may be missing in it. */
static gboolean
list_has (const TaalVergadering *v,
          const TaalKoppelLes   *les)
{
  for (guint i = 0; i < v->deelnames->len; i++)
    {
      const TaalDeelname *one = g_ptr_array_index (v->deelnames, i);

      if ((one->vlaggen & TAAL_DEELNAME_LIJST) && taal_koppel_les_has (les, one))
        return TRUE;
    }

  return FALSE;
}

/* Whether a meeting was of a lesson, by its time: @times is when anybody was in it. */
static gboolean
is_of (const TaalVergadering *v,
       const GArray          *times,
       const TaalKoppelLes   *les)
{
  gint64 shared, half;

  if (list_has (v, les))
    return TRUE;
  if (!les->online && !les->gevraagd)
    return FALSE;
  if (les->begin < 0)
    return les->gevraagd && is_on_day (times, les->datum);

  shared = taal_intervallen_seconden (times, taal_koppel_les_van (les), taal_koppel_les_tot (les));
  half = MIN (taal_intervallen_seconden (times, G_MININT64 / 4, G_MAXINT64 / 4),
              (gint64) les->minuten * 60) /
         2;
  return shared > 0 && (les->gevraagd || shared >= MIN (MIN_SAMEN, half));
}

/**
 * taal_koppel_past:
 * @vergadering: a meeting
 * @les: a lesson
 *
 * Returns: whether anybody was in the meeting during the lesson, so that a user can choose it
 *
 * Thread: any
 */
gboolean
taal_koppel_past (const TaalVergadering *vergadering,
                  const TaalKoppelLes   *les)
{
  for (guint i = 0; i < vergadering->deelnames->len; i++)
    if (taal_koppel_les_has (les, g_ptr_array_index (vergadering->deelnames, i)))
      return TRUE;

  return FALSE;
}

/**
 * taal_koppel_count_lessen:
 * @vergadering: a meeting
 * @lessen: (array length=n_lessen): lessons
 * @n_lessen: how many
 *
 * Returns: of how many of them it was: to find in what order the numbers of its dates stand
 *
 * Thread: any
 */
guint
taal_koppel_count_lessen (const TaalVergadering *vergadering,
                          const TaalKoppelLes   *lessen,
                          guint                  n_lessen)
{
  g_autoptr (GArray) times = list_times (vergadering);
  guint n = 0;

  for (guint i = 0; i < n_lessen; i++)
    n += is_of (vergadering, times, &lessen[i]) ? 1 : 0;

  return n;
}

static gboolean
overlap (const TaalKoppelLes *a,
         const TaalKoppelLes *b)
{
  if (a->begin < 0 || b->begin < 0)
    return a->datum == b->datum;

  return MIN (taal_koppel_les_tot (a), taal_koppel_les_tot (b)) >
         MAX (taal_koppel_les_van (a), taal_koppel_les_van (b));
}

/* Whether lessons at one time are among them: a meeting can be of one of those only. */
static gboolean
have_overlap (const TaalKoppelLes *lessen,
              const GArray        *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    for (guint j = 0; j < i; j++)
      if (overlap (&lessen[g_array_index (chosen, guint, i)],
                   &lessen[g_array_index (chosen, guint, j)]))
        return TRUE;

  return FALSE;
}

/* Keeps the lessons of the docenten that are in the meeting, where there are any. */
static void
keep_of_docenten (GArray              *chosen,
                  const TaalKoppelLes *lessen,
                  GHashTable          *docenten)
{
  gboolean any = FALSE;

  for (guint i = 0; i < chosen->len; i++)
    {
      const char *docent = lessen[g_array_index (chosen, guint, i)].docent_id;

      any = any || (docent != NULL && g_hash_table_contains (docenten, docent));
    }
  for (guint i = chosen->len; any && i-- > 0;)
    {
      const char *docent = lessen[g_array_index (chosen, guint, i)].docent_id;

      if (docent == NULL || !g_hash_table_contains (docenten, docent))
        g_array_remove_index (chosen, i);
    }
}

/**
 * taal_koppel_kies_lessen:
 * @v: a meeting
 * @lessen: (array length=n_lessen): lessons
 * @n_lessen: how many
 * @docenten: (element-type utf8 utf8): the ids of docenten that were in the meeting
 * @meer: (out) (nullable): ids of lessons at one time, when it cannot be told of which it was
 *
 * Returns: (transfer full) (element-type guint): the places of the lessons that it was of
 *
 * Thread: any
 */
GArray *
taal_koppel_kies_lessen (const TaalVergadering  *v,
                         const TaalKoppelLes    *lessen,
                         guint                   n_lessen,
                         GHashTable             *docenten,
                         char                  **meer)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) times = list_times (v);

  *meer = NULL;
  for (guint i = 0; i < n_lessen; i++)
    if (is_of (v, times, &lessen[i]))
      g_array_append_val (chosen, i);
  if (have_overlap (lessen, chosen))
    keep_of_docenten (chosen, lessen, docenten);
  if (have_overlap (lessen, chosen))
    {
      GString *ids = g_string_new (NULL);

      for (guint i = 0; i < chosen->len; i++)
        g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                                lessen[g_array_index (chosen, guint, i)].les_id);
      *meer = g_string_free (ids, FALSE);
      g_array_set_size (chosen, 0);
    }

  return chosen;
}
