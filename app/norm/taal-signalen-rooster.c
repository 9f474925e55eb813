/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-signalen-private.h"

#include "taal-feestdag.h"
#include "taal-number.h"

#define SECONDS_PER_DAY 86400

/* A lesson that someone is in, while the walk along the lessons has not passed its end. */
typedef struct
{
  gint64 end;
  int    row;
  int    next; /* another of the same person, or -1 */
} Bezig;

/* Who is in which lessons at the moment where the walk is. Since lessons come by their start, each is
 * compared with those only that are still under way: with as many as overlap. */
typedef struct
{
  const TaalSignaalLessen *lessen;
  TaalSignaalSoort         soort;
  GArray                  *bezig; /* Bezig */
  int                      free;
  int                     *heads; /* for each person the first, or -1 */
} Gang;

static void
init_gang (Gang                    *gang,
           const TaalSignaalLessen *lessen,
           TaalSignaalSoort         soort,
           guint                    n)
{
  *gang = (Gang) { .lessen = lessen, .soort = soort, .free = -1 };
  gang->bezig = g_array_new (FALSE, FALSE, sizeof (Bezig));
  gang->heads = g_new (int, (gsize) n + 1);
  for (guint i = 0; i < n; i++)
    gang->heads[i] = -1;
}

static void
clear_gang (Gang *gang)
{
  g_array_unref (gang->bezig);
  g_free (gang->heads);
}

static const char *
get_les_id (const TaalSignaalLessen *lessen,
            int                      row)
{
  TaalLes les;

  taal_snapshot_get_les (lessen->snapshot, row, &les);
  return les.les_id;
}

/* Drops the lessons of a person that have ended, and tells of those that have not. */
static void
meet (Gang       *gang,
      int         person,
      const char *sleutel,
      gint64      start,
      int         row)
{
  int *link = &gang->heads[person];

  while (*link != -1)
    {
      Bezig *one = &g_array_index (gang->bezig, Bezig, *link);
      int place = *link;

      if (one->end <= start)
        {
          *link = one->next;
          one->next = gang->free;
          gang->free = place;
          continue;
        }
      taal_signalen_add (gang->lessen->signalen, gang->soort, TAAL_SIGNAAL_OVER_ANDERS, sleutel,
                         get_les_id (gang->lessen, one->row), get_les_id (gang->lessen, row));
      link = &one->next;
    }
}

static void
enter (Gang       *gang,
       int         person,
       const char *sleutel,
       gint64      start,
       gint64      end,
       int         row)
{
  Bezig one = { end, row, -1 };
  int place;

  meet (gang, person, sleutel, start, row);
  one.next = gang->heads[person];
  place = gang->free;
  if (place == -1)
    {
      place = (int) gang->bezig->len;
      g_array_append_val (gang->bezig, one);
    }
  else
    {
      gang->free = g_array_index (gang->bezig, Bezig, place).next;
      g_array_index (gang->bezig, Bezig, place) = one;
    }
  gang->heads[person] = place;
}

/**
 * taal_signalen_fill_overlap:
 * @lessen: the lessons of the period
 *
 * S01 and S02: someone in two given lessons at once.
 *
 * Thread: any
 */
void
taal_signalen_fill_overlap (const TaalSignaalLessen *lessen)
{
  const TaalPresentie *presentie = lessen->signalen->presentie;
  const TaalDocent *docenten;
  Gang of_docenten, of_cursisten;
  int n_docenten;

  docenten = taal_snapshot_get_docenten (lessen->snapshot, &n_docenten);
  init_gang (&of_docenten, lessen, TAAL_SIGNAAL_S01, (guint) n_docenten);
  init_gang (&of_cursisten, lessen, TAAL_SIGNAAL_S02, presentie->cursisten->len);
  for (guint at = 0; at < lessen->n && taal_voortgang_step (lessen->voortgang, at); at++)
    {
      const TaalPresentieRij *rijen;
      int row = lessen->order[at], n, i = 0;
      gint64 start, end;
      TaalLes les;
      TaalPaar paar;

      taal_snapshot_get_les (lessen->snapshot, row, &les);
      if (les.status != TAAL_LES_GEGEVEN || les.begin == TAAL_TIME_NONE)
        continue;
      start = (gint64) les.datum * SECONDS_PER_DAY + les.begin;
      end = start + les.minuten * 60;
      if (les.docent != TAAL_GEEN)
        enter (&of_docenten, les.docent, docenten[les.docent].docent_id, start, end, row);
      rijen = taal_presentie_get_les (presentie, row, &n);
      while (taal_paar_next (rijen, n, &i, &paar))
        if (paar.aanwezig)
          enter (&of_cursisten, paar.cursist, taal_signalen_get_cursist (lessen->signalen, paar.cursist), start, end,
                 row);
    }
  clear_gang (&of_docenten);
  clear_gang (&of_cursisten);
}

/* The word of feestdagen is in the order of the enum, without its none. */
static gboolean
is_feestdag (const TaalSignalen *signalen,
             TaalDate            date)
{
  TaalFeestdag feestdag = taal_feestdag_get (date);
  const TaalWaarde *dagen;

  if (feestdag == TAAL_FEESTDAG_GEEN)
    return FALSE;
  dagen = taal_norm_get (signalen->norm, TAAL_PARAM_FEESTDAGEN, date);

  return dagen != NULL && dagen->lijst != NULL &&
         g_strv_contains ((const char *const *) dagen->lijst,
                          taal_parameter_get_woorden (TAAL_PARAM_FEESTDAGEN)[feestdag - 1]);
}

static gboolean
is_unusual (const TaalSignalen *signalen,
            const TaalLes      *les)
{
  gint32 uur;

  if (is_feestdag (signalen, les->datum))
    return TRUE;
  if (les->begin == TAAL_TIME_NONE)
    return FALSE;

  return (taal_signalen_get_getal (signalen, TAAL_PARAM_LES_VANAF_UUR, les->datum, &uur) && uur <= 24 &&
          les->begin < uur * 3600) ||
         (taal_signalen_get_getal (signalen, TAAL_PARAM_LES_TOT_UUR, les->datum, &uur) && uur <= 24 &&
          les->begin + les->minuten * 60 > uur * 3600);
}

/* The minutes of a docent on the day where the walk is. */
typedef struct
{
  TaalDate datum;
  gint64   minuten;
} Dag;

static void
end_dag (const TaalSignaalLessen *lessen,
         const char              *docent_id,
         Dag                     *dag)
{
  gint32 maximum;

  if (dag->minuten > 0 && taal_signalen_get_getal (lessen->signalen, TAAL_PARAM_DAG_MAX_MIN, dag->datum, &maximum) &&
      dag->minuten > maximum)
    taal_signalen_add (lessen->signalen, TAAL_SIGNAAL_S12, TAAL_SIGNAAL_OVER_DOCENT, docent_id,
                       taal_signalen_add_datum (lessen->signalen, dag->datum), NULL);
  dag->minuten = 0;
}

/**
 * taal_signalen_fill_rooster:
 * @lessen: the lessons of the period
 *
 * S12 and S13: lessons at unusual days and hours, more in a day than one person gives, and docenten
 * outside their employment.
 *
 * Thread: any
 */
void
taal_signalen_fill_rooster (const TaalSignaalLessen *lessen)
{
  const TaalDocent *docenten;
  g_autofree Dag *dagen = NULL;
  int n_docenten;

  docenten = taal_snapshot_get_docenten (lessen->snapshot, &n_docenten);
  dagen = g_new0 (Dag, (gsize) n_docenten + 1);
  for (guint at = 0; at < lessen->n && taal_voortgang_step (lessen->voortgang, at); at++)
    {
      TaalLes les;
      Dag *dag;

      taal_snapshot_get_les (lessen->snapshot, lessen->order[at], &les);
      if (les.status != TAAL_LES_GEGEVEN)
        continue;
      if (is_unusual (lessen->signalen, &les))
        taal_signalen_add (lessen->signalen, TAAL_SIGNAAL_S12, TAAL_SIGNAAL_OVER_ANDERS, les.les_id, les.les_id, NULL);
      if (les.docent == TAAL_GEEN)
        continue;
      if (!taal_periode_holds (docenten[les.docent].dienst, les.datum))
        taal_signalen_add (lessen->signalen, TAAL_SIGNAAL_S13, TAAL_SIGNAAL_OVER_ANDERS,
                           docenten[les.docent].docent_id, les.les_id, NULL);
      dag = &dagen[les.docent];
      if (dag->datum != les.datum)
        end_dag (lessen, docenten[les.docent].docent_id, dag);
      dag->datum = les.datum;
      dag->minuten += les.minuten;
    }
  for (int i = 0; i < n_docenten; i++)
    end_dag (lessen, docenten[i].docent_id, &dagen[i]);
}
