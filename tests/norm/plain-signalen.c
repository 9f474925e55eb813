/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "plain-presentie.h"

#include <string.h>

#define DAY_SECONDS 86400

static gboolean
overlap (const TaalLes *a,
         const TaalLes *b)
{
  gint64 begin_a = (gint64) a->datum * DAY_SECONDS + a->begin,
         begin_b = (gint64) b->datum * DAY_SECONDS + b->begin;

  return a->begin != TAAL_TIME_NONE && b->begin != TAAL_TIME_NONE &&
         begin_a < begin_b + b->minuten * 60 && begin_b < begin_a + a->minuten * 60;
}

/* S01 and S02. */
static void
tell_overlaps (const PlainVraag *vraag,
               GPtrArray        *lines)
{
  for (int i = 0; i < plain_n_lessen (vraag); i++)
    for (int j = i + 1; j < plain_n_lessen (vraag); j++)
      {
        TaalLes a = plain_les (vraag, i), b = plain_les (vraag, j);

        if (!plain_given (vraag, i) || !plain_given (vraag, j) || !overlap (&a, &b))
          continue;
        if (a.docent != TAAL_GEEN && a.docent == b.docent)
          plain_tell_two (
              lines, "S01",
              taal_snapshot_get_docenten (vraag->presentie->snapshot, NULL)[a.docent].docent_id,
              a.les_id, b.les_id);
        for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
          if (plain_paar (vraag, i, cursist).aanwezig && plain_paar (vraag, j, cursist).aanwezig)
            plain_tell_two (lines, "S02", plain_cursist_id (vraag, cursist), a.les_id, b.les_id);
      }
}

static gboolean
melding_holds (const TaalMelding *melding,
               TaalDate           date)
{
  return melding->gemeld_op <= date && melding->geldig.van <= date &&
         (melding->geldig.tot == TAAL_DATE_NONE || date <= melding->geldig.tot) &&
         (melding->ingetrokken_op == TAAL_DATE_NONE || date < melding->ingetrokken_op) &&
         melding->onhaalbaarheid_bewijs != NULL;
}

/* Exception 4 on a day (norm.md 4). What was not yet published on the day of bekend_op is not
 * there; from 2 to 30 January 2023 only one exception at a time could be used, for all that was
 * known. */
static gboolean
coulance (const PlainVraag *vraag,
          TaalDate          date)
{
  TaalDate known = vraag->norm->bekend_op;
  const TaalMelding *first = NULL;
  gboolean held = FALSE;
  int n;
  const TaalMelding *meldingen = taal_snapshot_get_meldingen (vraag->presentie->snapshot, &n);

  if (!plain_norm_op (vraag->norm, date)->coulance || date < taal_date_from_ymd (2023, 1, 1) ||
      date >= taal_date_from_ymd (2025, 1, 1) ||
      (known != TAAL_DATE_NONE && known < taal_date_from_ymd (2023, 1, 2)))
    return FALSE;
  for (int i = 0; i < n; i++)
    if (melding_holds (&meldingen[i], date))
      {
        held = held || meldingen[i].uitzondering == 4;
        if (first == NULL || meldingen[i].gemeld_op < first->gemeld_op ||
            (meldingen[i].gemeld_op == first->gemeld_op &&
             meldingen[i].uitzondering < first->uitzondering))
          first = &meldingen[i];
      }
  if (known != TAAL_DATE_NONE && known < taal_date_from_ymd (2023, 1, 31))
    return first != NULL && first->uitzondering == 4;

  return held;
}

static void
tell_size (const PlainVraag *vraag,
           GPtrArray        *lines,
           const TaalLes    *les,
           int               row)
{
  const TaalGroep *groep =
      &taal_snapshot_get_groepen (vraag->presentie->snapshot, NULL)[les->groep];
  const PlainDrempels *op = plain_norm_op (vraag->norm, les->datum);
  int most = groep->max_omvang != G_MININT32 ? groep->max_omvang : op->groep_max[groep->route];

  if (groep->max_omvang == G_MININT32 && op->groep_max[groep->route] == PLAIN_UIT)
    return;
  if (coulance (vraag, les->datum) && op->groep_extra != PLAIN_UIT)
    most += op->groep_extra;
  if (plain_n_aanwezig (vraag, row) > most)
    plain_tell_two (lines, "S03", les->les_id, les->les_id, NULL);
}

/* The seconds of a lesson in which a cursist is connected, each second looked at. */
static int
connected (const PlainVraag *vraag,
           const TaalLes    *les,
           int               row,
           int               cursist)
{
  g_autofree gboolean *there = g_new0 (gboolean, les->minuten * 60);
  int n, n_there = 0;
  const TaalPresentieRij *rijen = taal_presentie_get_les (vraag->presentie, row, &n);

  for (int i = 0; i < n; i++)
    {
      int van = (int) rijen[i].van, tot = (int) rijen[i].tot;

      if (rijen[i].cursist != cursist || van == TAAL_PRESENTIE_GEEN_TIJD ||
          tot == TAAL_PRESENTIE_GEEN_TIJD)
        continue;
      for (int at = van; at < (tot < van ? tot + DAY_SECONDS : tot); at++)
        if (at >= les->begin && at < les->begin + les->minuten * 60)
          there[at - les->begin] = TRUE;
    }
  for (int i = 0; i < les->minuten * 60; i++)
    n_there += there[i];

  return n_there;
}

/* S03 to S06 and S09, which look at one lesson. */
static void
tell_les (const PlainVraag *vraag,
          GPtrArray        *lines,
          int               row)
{
  TaalLes les = plain_les (vraag, row);
  int n, pct = plain_norm_op (vraag->norm, les.datum)->verbonden_pct;

  (void) taal_presentie_get_les (vraag->presentie, row, &n);
  if (!plain_in_periode (vraag, row))
    return;
  for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
    {
      PlainPaar paar = plain_paar (vraag, row, cursist);
      const char *id = plain_cursist_id (vraag, cursist);

      if (!paar.aanwezig)
        continue;
      if (les.status != TAAL_LES_GEGEVEN)
        plain_tell_two (lines, "S04", les.les_id, id, NULL);
      else if (!paar.paraaf && !paar.login)
        plain_tell_two (lines, "S06", les.les_id, id, NULL);
      if (les.status == TAAL_LES_GEGEVEN && les.begin != TAAL_TIME_NONE &&
          les.vorm == TAAL_VORM_ONLINE && paar.tijden && pct != PLAIN_UIT &&
          (gint64) connected (vraag, &les, row, cursist) * 10000 < (gint64) pct * les.minuten * 60)
        plain_tell_two (lines, "S09", les.les_id, id, NULL);
    }
  if (les.status != TAAL_LES_GEGEVEN)
    return;
  tell_size (vraag, lines, &les, row);
  if (n == 0 && vraag->presentie->rijen->len > 0)
    plain_tell_two (lines, "S05", les.les_id, les.les_id, NULL);
  if (n > 0 && g_array_index (vraag->presentie->les_extra, TaalLesExtra, row).docent_getekend != 1)
    plain_tell_two (lines, "S06", les.les_id, "docent", NULL);
}

/* S08: what a run's length is held against is what holds on the day of its last lesson. */
static void
tell_runs (const PlainVraag *vraag,
           GPtrArray        *lines,
           int               groep,
           int               cursist)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (int));

  for (int row = 0; row < plain_n_lessen (vraag); row++)
    if (plain_given (vraag, row) && plain_les (vraag, row).groep == groep)
      {
        TaalLes les = plain_les (vraag, row), at;
        guint place;

        for (place = 0; place < rows->len; place++)
          {
            at = plain_les (vraag, g_array_index (rows, int, place));
            if (plain_compare_lessen (&les, &at) < 0)
              break;
          }
        g_array_insert_val (rows, place, row);
      }
#define THERE(i) (plain_paar (vraag, g_array_index (rows, int, i), cursist).aanwezig)
  for (guint first = 0, last; first < rows->len; first++)
    {
      TaalLes a, b;
      int least;

      if (!THERE (first) || (first > 0 && THERE (first - 1)))
        continue;
      for (last = first; last + 1 < rows->len && THERE (last + 1); last++)
        ;
      a = plain_les (vraag, g_array_index (rows, int, first));
      b = plain_les (vraag, g_array_index (rows, int, last));
      least = plain_norm_op (vraag->norm, b.datum)->reeks_min;
      if (least != PLAIN_UIT && (int) (last - first) + 1 >= least)
        plain_tell_two (lines, "S08", plain_cursist_id (vraag, cursist), a.les_id, b.les_id);
    }
#undef THERE
}

/* Whether each row of one, with both times, is among those of the other. */
static gboolean
among (const PlainVraag *vraag,
       int               row,
       int               one,
       int               other)
{
  int n;
  const TaalPresentieRij *rijen = taal_presentie_get_les (vraag->presentie, row, &n);

  for (int i = 0; i < n; i++)
    {
      gboolean found = FALSE;

      if (rijen[i].cursist != one || rijen[i].van == TAAL_PRESENTIE_GEEN_TIJD ||
          rijen[i].tot == TAAL_PRESENTIE_GEEN_TIJD)
        continue;
      for (int j = 0; j < n; j++)
        found = found || (rijen[j].cursist == other && rijen[j].van == rijen[i].van &&
                          rijen[j].tot == rijen[i].tot);
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/* S10: how many lessons it takes is what holds on the last day of the period. */
static void
tell_same_times (const PlainVraag *vraag,
                 GPtrArray        *lines,
                 int               one,
                 int               other)
{
  g_autoptr (GPtrArray) lessen = g_ptr_array_new ();
  const char *a = plain_cursist_id (vraag, one), *b = plain_cursist_id (vraag, other);
  g_autofree char *sleutel =
      strcmp (a, b) < 0 ? g_strdup_printf ("%s+%s", a, b) : g_strdup_printf ("%s+%s", b, a);
  int least = plain_norm_op (vraag->norm, vraag->periode.tot)->gelijke_min;

  for (int row = 0; row < plain_n_lessen (vraag); row++)
    if (plain_in_periode (vraag, row) && plain_paar (vraag, row, one).tijden &&
        plain_paar (vraag, row, other).tijden && among (vraag, row, one, other) &&
        among (vraag, row, other, one))
      g_ptr_array_add (lessen, (gpointer) plain_les (vraag, row).les_id);
  if (least != PLAIN_UIT && (int) lessen->len >= least)
    plain_tell (lines, "S10", sleutel, lessen);
}

/* S01 to S06 and S08 to S10: what lessons and their presence give. */
void
plain_signalen_lessen (const PlainVraag *vraag,
                       GPtrArray        *lines)
{
  int n_groepen;

  taal_snapshot_get_groepen (vraag->presentie->snapshot, &n_groepen);
  tell_overlaps (vraag, lines);
  for (int row = 0; row < plain_n_lessen (vraag); row++)
    tell_les (vraag, lines, row);
  for (int cursist = 0; cursist < plain_n_cursisten (vraag); cursist++)
    {
      for (int groep = 0; groep < n_groepen; groep++)
        tell_runs (vraag, lines, groep, cursist);
      for (int other = cursist + 1; other < plain_n_cursisten (vraag); other++)
        tell_same_times (vraag, lines, cursist, other);
    }
}
