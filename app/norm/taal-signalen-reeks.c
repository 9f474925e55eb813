/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-signalen-private.h"

/* The run of a cursist in the groep where the walk is, by places in the row of its lessons. */
typedef struct
{
  int first;
  int last; /* -1: no run */
} Reeks;

/* The given lessons of a groep, in their order. */
typedef struct
{
  const TaalSignaalLessen *lessen;
  const int               *all; /* those of all groepen */
  const int               *rows;
  int                      n;
  Reeks                   *reeksen; /* by cursist */
  GArray                  *bezig;   /* the cursisten with a run */
} Groep;

static const char *
get_les_id (const Groep *groep,
            int          place,
            TaalDate    *datum)
{
  TaalLes les;

  taal_snapshot_get_les (groep->lessen->snapshot, groep->rows[place], &les);
  *datum = les.datum;
  return les.les_id;
}

static void
end_reeks (const Groep *groep,
           int          cursist)
{
  TaalSignalen *signalen = groep->lessen->signalen;
  const Reeks *reeks = &groep->reeksen[cursist];
  TaalDate datum;
  const char *first = get_les_id (groep, reeks->first, &datum), *last = get_les_id (groep, reeks->last, &datum);
  gint32 minimum;

  if (taal_signalen_get_getal (signalen, TAAL_PARAM_REEKS_MIN_LESSEN, datum, &minimum) &&
      reeks->last - reeks->first + 1 >= minimum)
    taal_signalen_add (signalen, TAAL_SIGNAAL_S08, TAAL_SIGNAAL_OVER_ANDERS,
                       taal_signalen_get_cursist (signalen, cursist), first, last);
}

static void
walk_groep (Groep *groep)
{
  const TaalPresentie *presentie = groep->lessen->signalen->presentie;

  g_array_set_size (groep->bezig, 0);
  for (int place = 0;
       place < groep->n &&
       taal_voortgang_step (groep->lessen->voortgang, (guint) (groep->rows - groep->all + place));
       place++)
    {
      const TaalPresentieRij *rijen;
      TaalPaar paar;
      int n, i = 0;

      rijen = taal_presentie_get_les (presentie, groep->rows[place], &n);
      while (taal_paar_next (rijen, n, &i, &paar))
        {
          Reeks *reeks = &groep->reeksen[paar.cursist];

          if (!paar.aanwezig)
            continue;
          if (reeks->last == -1)
            g_array_append_val (groep->bezig, paar.cursist);
          else if (reeks->last != place - 1)
            end_reeks (groep, paar.cursist);
          if (reeks->last == -1 || reeks->last != place - 1)
            reeks->first = place;
          reeks->last = place;
        }
    }
  for (guint i = 0; i < groep->bezig->len; i++)
    {
      int cursist = g_array_index (groep->bezig, int, i);

      end_reeks (groep, cursist);
      groep->reeksen[cursist].last = -1;
    }
}

/* The given lessons by groep, each in their order. @first gets the place where those of each begin. */
static int *
sort_by_groep (const TaalSignaalLessen *lessen,
               int                      n_groepen,
               int                     *first)
{
  g_autofree int *groepen = g_new (int, (gsize) lessen->n + 1);
  g_autofree int *next = NULL;
  int *rows = g_new0 (int, (gsize) lessen->n + 1);

  for (guint i = 0; i < lessen->n; i++)
    {
      TaalLes les;

      taal_snapshot_get_les (lessen->snapshot, lessen->order[i], &les);
      groepen[i] = les.status == TAAL_LES_GEGEVEN ? les.groep : TAAL_GEEN;
      if (groepen[i] != TAAL_GEEN)
        first[groepen[i] + 1]++;
    }
  for (int i = 0; i < n_groepen; i++)
    first[i + 1] += first[i];
  next = g_memdup2 (first, ((gsize) n_groepen + 1) * sizeof *next);
  for (guint i = 0; i < lessen->n; i++)
    if (groepen[i] != TAAL_GEEN)
      rows[next[groepen[i]]++] = lessen->order[i];

  return rows;
}

/**
 * taal_signalen_fill_reeksen:
 * @lessen: the lessons of the period
 *
 * S08: a cursist who is never absent in many lessons of a groep in a row.
 *
 * Thread: any
 */
void
taal_signalen_fill_reeksen (const TaalSignaalLessen *lessen)
{
  guint n_cursisten = lessen->signalen->presentie->cursisten->len;
  g_autofree Reeks *reeksen = g_new0 (Reeks, (gsize) n_cursisten + 1);
  g_autoptr (GArray) bezig = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree int *first = NULL;
  g_autofree int *rows = NULL;
  int n_groepen;

  taal_snapshot_get_groepen (lessen->snapshot, &n_groepen);
  first = g_new0 (int, (gsize) n_groepen + 1);
  rows = sort_by_groep (lessen, n_groepen, first);
  for (guint i = 0; i < n_cursisten; i++)
    reeksen[i].last = -1;
  for (int i = 0; i < n_groepen && !lessen->voortgang->stopped; i++)
    {
      Groep groep = { lessen, rows, rows + first[i], first[i + 1] - first[i], reeksen, bezig };

      walk_groep (&groep);
    }
}
