/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-signalen-private.h"

#include <string.h>

#include "taal-grenzen.h"

/* The minutes of a cursist between the bounds of their invoices: stuk i is from grens i to the next. */
typedef struct
{
  GArray *grenzen; /* TaalDate */
  gint64 *minuten; /* one a grens; afterwards the sum before it */
} Urenstaat;

static guint
find_grens (const GArray *grenzen,
            TaalDate      date)
{
  guint low = 0, high = grenzen->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (grenzen, TaalDate, middle) <= date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static Urenstaat *
list_grenzen (const TaalPresentie *presentie)
{
  Urenstaat *staten = g_new0 (Urenstaat, (gsize) presentie->cursisten->len + 1);

  for (guint i = 0; i < presentie->facturen->len; i++)
    {
      const TaalFactuur *factuur = &g_array_index (presentie->facturen, TaalFactuur, i);
      Urenstaat *staat = &staten[factuur->cursist];
      TaalDate end = factuur->over.tot + 1;

      if (staat->grenzen == NULL)
        staat->grenzen = g_array_new (FALSE, FALSE, sizeof (TaalDate));
      g_array_append_val (staat->grenzen, factuur->over.van);
      g_array_append_val (staat->grenzen, end);
    }
  for (guint i = 0; i < presentie->cursisten->len; i++)
    if (staten[i].grenzen != NULL)
      {
        taal_grenzen_sort_unique (staten[i].grenzen);
        staten[i].minuten = g_new0 (gint64, (gsize) staten[i].grenzen->len + 1);
      }

  return staten;
}

/* Adds the given lessons of whoever has invoices, whatever their date: an invoice has its own period. */
static void
add_lessen (const TaalSignaalLessen *lessen,
            Urenstaat               *staten)
{
  const TaalPresentie *presentie = lessen->signalen->presentie;
  int n_lessen = taal_snapshot_get_n_lessen (presentie->snapshot);

  for (int row = 0; row < n_lessen && taal_voortgang_step (lessen->voortgang, (guint) row); row++)
    {
      const TaalPresentieRij *rijen;
      TaalPaar paar;
      TaalLes les;
      int n, i = 0;

      rijen = taal_presentie_get_les (presentie, row, &n);
      if (n == 0)
        continue;
      taal_snapshot_get_les (presentie->snapshot, row, &les);
      if (les.status != TAAL_LES_GEGEVEN)
        continue;
      while (taal_paar_next (rijen, n, &i, &paar))
        if (paar.aanwezig && staten[paar.cursist].grenzen != NULL)
          staten[paar.cursist].minuten[find_grens (staten[paar.cursist].grenzen, les.datum)] += les.minuten;
    }
}

/* From minutes of each stuk to minutes before each grens: minuten[k] is all before grens k. */
static void
add_up (Urenstaat *staat)
{
  for (guint k = 1; k <= staat->grenzen->len; k++)
    staat->minuten[k] += staat->minuten[k - 1];
}

static gint64
get_minuten (const Urenstaat *staat,
             TaalPeriode      over)
{
  /* Minutes before grens k are those of the stukken 0 to k - 1, where stuk k begins at grens k - 1. */
  return staat->minuten[find_grens (staat->grenzen, over.tot + 1) - 1] -
         staat->minuten[find_grens (staat->grenzen, over.van) - 1];
}

/* The invoices of a cursist in a quarter. */
typedef struct
{
  gint32   cursist;
  gint32   kwartaal; /* year × 4 + 0 to 3 */
  TaalDate datum;
  gint64   bedrag;
} Kwartaal;

static int
compare_kwartalen (gconstpointer a,
                   gconstpointer b)
{
  const Kwartaal *x = a, *y = b;

  if (x->cursist != y->cursist)
    return x->cursist < y->cursist ? -1 : 1;

  return (x->kwartaal > y->kwartaal) - (x->kwartaal < y->kwartaal);
}

static void
tell_kwartaal (TaalSignalen   *signalen,
               const Kwartaal *kwartaal,
               gint64          sum)
{
  g_autofree char *text = NULL;
  gint32 maximum;

  if (!taal_signalen_get_getal (signalen, TAAL_PARAM_KWARTAAL_MAX, kwartaal->datum, &maximum) ||
      sum <= (gint64) maximum * 100)
    return;
  text = g_strdup_printf ("%04d-Q%d", kwartaal->kwartaal / 4, kwartaal->kwartaal % 4 + 1);
  taal_signalen_add (signalen, TAAL_SIGNAAL_S11, TAAL_SIGNAAL_OVER_KWARTAAL,
                     taal_signalen_get_cursist (signalen, kwartaal->cursist),
                     taal_signalen_add_tekst (signalen, text), NULL);
}

static void
fill_kwartalen (TaalSignalen *signalen)
{
  g_autoptr (GArray) kwartalen = g_array_new (FALSE, FALSE, sizeof (Kwartaal));
  Kwartaal *all;

  for (guint i = 0; i < signalen->presentie->facturen->len; i++)
    {
      const TaalFactuur *factuur = &g_array_index (signalen->presentie->facturen, TaalFactuur, i);
      Kwartaal one = { .cursist = factuur->cursist, .datum = factuur->datum };
      int year, month;

      taal_date_to_ymd (factuur->datum, &year, &month, NULL);
      one.kwartaal = year * 4 + (month - 1) / 3;
      one.bedrag = factuur->bedrag == G_MININT32 ? 0 : factuur->bedrag;
      g_array_append_val (kwartalen, one);
    }
  g_array_sort (kwartalen, compare_kwartalen);
  all = (Kwartaal *) (void *) kwartalen->data;
  for (guint from = 0, end; from < kwartalen->len; from = end)
    {
      gint64 sum = 0;

      for (end = from; end < kwartalen->len && compare_kwartalen (&all[from], &all[end]) == 0; end++)
        {
          sum += all[end].bedrag;
          /* The cap is the one on the day of the first invoice, in whatever order they are kept. */
          all[from].datum = MIN (all[from].datum, all[end].datum);
        }
      tell_kwartaal (signalen, &all[from], sum);
    }
}

/**
 * taal_signalen_fill_facturen:
 * @lessen: the lessons of the period, which an invoice does not keep to
 *
 * S11: invoices for more hours than a cursist was there, and more of them in a quarter than may be
 * (R26).
 *
 * Thread: any
 */
void
taal_signalen_fill_facturen (const TaalSignaalLessen *lessen)
{
  TaalSignalen *signalen = lessen->signalen;
  const TaalPresentie *presentie = signalen->presentie;
  g_autofree Urenstaat *staten = NULL;

  if (presentie->facturen->len == 0)
    return;

  staten = list_grenzen (presentie);
  add_lessen (lessen, staten);
  for (guint i = 0; i < presentie->cursisten->len; i++)
    if (staten[i].grenzen != NULL)
      add_up (&staten[i]);
  for (guint i = 0; i < presentie->facturen->len; i++)
    {
      const TaalFactuur *factuur = &g_array_index (presentie->facturen, TaalFactuur, i);

      /* Hundredths of an hour against minutes. */
      if ((gint64) factuur->uren * 60 > get_minuten (&staten[factuur->cursist], factuur->over) * 100)
        taal_signalen_add (signalen, TAAL_SIGNAAL_S11, TAAL_SIGNAAL_OVER_FACTUUR, factuur->factuur_id,
                           taal_signalen_get_cursist (signalen, factuur->cursist), NULL);
    }
  for (guint i = 0; i < presentie->cursisten->len; i++)
    {
      g_clear_pointer (&staten[i].grenzen, g_array_unref);
      g_clear_pointer (&staten[i].minuten, g_free);
    }
  fill_kwartalen (signalen);
}

/* S14: whether the keurmerk was suspended or withdrawn on a day (R30). */
static gboolean
is_stopped (const TaalSignalen *signalen,
            TaalDate            date)
{
  const TaalWaarde *stopt;
  const TaalSchool *scholen;
  int n;

  if (date == TAAL_DATE_NONE)
    return FALSE;
  stopt = taal_norm_get (signalen->norm, TAAL_PARAM_INTREKKING_STOPT, date);
  if (stopt == NULL || !stopt->getal)
    return FALSE;
  scholen = taal_snapshot_get_scholen (signalen->presentie->snapshot, &n);
  for (int i = 0; i < n; i++)
    if ((scholen[i].status == TAAL_KEURMERK_GESCHORST || scholen[i].status == TAAL_KEURMERK_INGETROKKEN) &&
        taal_periode_holds (scholen[i].keurmerk, date))
      return TRUE;

  return FALSE;
}

static int
compare_overname (gconstpointer a,
                  gconstpointer b)
{
  const TaalCursist *const *x = a, *const *y = b;
  int order = strcmp ((*x)->vorige_school, (*y)->vorige_school);

  return order != 0 ? order : ((*x)->start > (*y)->start) - ((*x)->start < (*y)->start);
}

/* An approval comes before those who are taken over (R23), and does not hold for ever. A packet that does
 * not say for how long has it hold. */
static gboolean
is_approved (const TaalSignalen *signalen,
             const TaalCursist  *first,
             const TaalCursist  *last)
{
  const GArray *overnames = signalen->presentie->overnames;
  gint32 geldig;

  for (guint i = 0; i < overnames->len; i++)
    {
      const TaalOvername *overname = &g_array_index (overnames, TaalOvername, i);

      if (overname->goedgekeurd_op <= first->start &&
          strcmp (overname->vorige_school, first->vorige_school) == 0 &&
          (!taal_signalen_get_getal (signalen, TAAL_PARAM_OVERNAME_GELDIG_DAGEN, first->start, &geldig) ||
           last->start - overname->goedgekeurd_op <= geldig))
        return TRUE;
    }

  return FALSE;
}

/* S15: the maximal windows of cursisten of one school, who lie by their start. */
static void
tell_overname (TaalSignalen             *signalen,
               const TaalCursist *const *cursisten,
               guint                     n)
{
  gint32 dagen, maximum;

  for (guint from = 0, end = 0, told = 0; from < n; from++)
    {
      TaalDate start = cursisten[from]->start;

      if (!taal_signalen_get_getal (signalen, TAAL_PARAM_OVERNAME_DAGEN, start, &dagen) ||
          !taal_signalen_get_getal (signalen, TAAL_PARAM_OVERNAME_MAX, start, &maximum))
        continue;
      /* A packet may shorten the window from some day on. */
      while (end > 0 && cursisten[end - 1]->start > start + dagen)
        end--;
      while (end < n && cursisten[end]->start <= start + dagen)
        end++;
      /* One that ends where a window before it ended lies inside it. */
      if (end <= told || end - from <= (guint) maximum)
        continue;
      told = end;
      if (!is_approved (signalen, cursisten[from], cursisten[end - 1]))
        taal_signalen_add (signalen, TAAL_SIGNAAL_S15, TAAL_SIGNAAL_OVER_ANDERS,
                           cursisten[from]->vorige_school, taal_signalen_add_datum (signalen, start),
                           taal_signalen_add_datum (signalen, cursisten[end - 1]->start));
    }
}

static void
fill_overnames (TaalSignalen *signalen)
{
  g_autoptr (GPtrArray) cursisten = g_ptr_array_new ();
  const TaalCursist *const *all;

  for (guint i = 0; i < signalen->presentie->cursisten->len; i++)
    {
      TaalCursist *cursist = &g_array_index (signalen->presentie->cursisten, TaalCursist, i);

      if (cursist->vorige_school != NULL && *cursist->vorige_school != '\0' && cursist->start != TAAL_DATE_NONE)
        g_ptr_array_add (cursisten, cursist);
    }
  g_ptr_array_sort (cursisten, compare_overname);
  all = (const TaalCursist *const *) cursisten->pdata;
  for (guint from = 0, end; from < cursisten->len; from = end)
    {
      for (end = from; end < cursisten->len && strcmp (all[from]->vorige_school, all[end]->vorige_school) == 0; end++)
        ;
      tell_overname (signalen, all + from, end - from);
    }
}

/**
 * taal_signalen_fill_starts:
 * @signalen: what is being made
 *
 * S14 and S15: who started while no one could, and many of one school at once (R23).
 *
 * Thread: any
 */
void
taal_signalen_fill_starts (TaalSignalen *signalen)
{
  const GArray *cursisten = signalen->presentie->cursisten;
  const TaalGroep *groepen;
  int n_groepen;

  for (guint i = 0; i < cursisten->len; i++)
    {
      const TaalCursist *cursist = &g_array_index (cursisten, TaalCursist, i);

      if (is_stopped (signalen, cursist->start))
        taal_signalen_add (signalen, TAAL_SIGNAAL_S14, TAAL_SIGNAAL_OVER_CURSIST, cursist->cursist_id,
                           taal_signalen_add_datum (signalen, cursist->start), NULL);
    }
  groepen = taal_snapshot_get_groepen (signalen->presentie->snapshot, &n_groepen);
  for (int i = 0; i < n_groepen; i++)
    if (is_stopped (signalen, groepen[i].loopt.van))
      taal_signalen_add (signalen, TAAL_SIGNAAL_S14, TAAL_SIGNAAL_OVER_GROEP, groepen[i].groep_id,
                         taal_signalen_add_datum (signalen, groepen[i].loopt.van), NULL);
  fill_overnames (signalen);
}
