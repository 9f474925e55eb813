/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-signalen-private.h"

#include <stdlib.h>
#include <string.h>

/* The times of one cursist in a lesson: a run of the array of times, sorted and without doubles. */
typedef struct
{
  gint32 cursist;
  guint  first;
  guint  n;
} Tijden;

/* Looks for cursisten with the same times, lesson by lesson. */
typedef struct
{
  const TaalSignaalLessen *lessen;
  GArray                  *tijden; /* guint64: van and tot as written */
  GArray                  *sets;   /* Tijden */
  TaalPaarTel             *tel;    /* in how many lessons each two have the same */
  GArray                  *gevonden; /* Gevonden, in the second round; else NULL */
  guint                    minimum;
} Blik;

/* Two cursisten with the same times in a lesson. */
typedef struct
{
  gint32 a;
  gint32 b;
  int    row;
} Gevonden;

static int
compare_tijden (gconstpointer a,
                gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return (x > y) - (x < y);
}

static void
add_paar (Blik           *blik,
          const TaalPaar *paar)
{
  Tijden set = { paar->cursist, blik->tijden->len, 0 };
  guint64 *tijden;
  guint n;

  for (int i = 0; i < paar->n; i++)
    {
      guint64 tijd = ((guint64) paar->rijen[i].van << 32) | paar->rijen[i].tot;

      if (paar->rijen[i].van != TAAL_PRESENTIE_GEEN_TIJD && paar->rijen[i].tot != TAAL_PRESENTIE_GEEN_TIJD)
        g_array_append_val (blik->tijden, tijd);
    }
  n = blik->tijden->len - set.first;
  if (n == 0)
    return;

  tijden = &g_array_index (blik->tijden, guint64, set.first);
  if (n > 1)
    qsort (tijden, n, sizeof *tijden, compare_tijden);
  for (guint i = 0; i < n; i++)
    if (i == 0 || tijden[i] != tijden[set.n - 1])
      tijden[set.n++] = tijden[i];
  g_array_set_size (blik->tijden, set.first + set.n);
  g_array_append_val (blik->sets, set);
}

static int
compare_content (const Blik   *blik,
                 const Tijden *a,
                 const Tijden *b)
{
  if (a->n != b->n)
    return a->n < b->n ? -1 : 1;

  return memcmp (&g_array_index (blik->tijden, guint64, a->first), &g_array_index (blik->tijden, guint64, b->first),
                 a->n * sizeof (guint64));
}

static int
compare_sets (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  return compare_content (data, a, b);
}

static void
meet (Blik *blik,
      int   row,
      int   a,
      int   b)
{
  Gevonden one = { MIN (a, b), MAX (a, b), row };

  if (blik->gevonden == NULL)
    (void) taal_paar_tel_add (blik->tel, (guint32) one.a, (guint32) one.b);
  else if (taal_paar_tel_get (blik->tel, (guint32) one.a, (guint32) one.b) >= blik->minimum)
    g_array_append_val (blik->gevonden, one);
}

static void
look_at_les (Blik *blik,
             int   row)
{
  const TaalPresentieRij *rijen;
  const Tijden *sets;
  TaalPaar paar;
  int n, i = 0;

  g_array_set_size (blik->tijden, 0);
  g_array_set_size (blik->sets, 0);
  rijen = taal_presentie_get_les (blik->lessen->signalen->presentie, row, &n);
  while (taal_paar_next (rijen, n, &i, &paar))
    add_paar (blik, &paar);
  if (blik->sets->len < 2)
    return;

  g_array_sort_with_data (blik->sets, compare_sets, blik);
  sets = (const Tijden *) (const void *) blik->sets->data;
  for (guint from = 0, end; from < blik->sets->len; from = end)
    {
      for (end = from + 1; end < blik->sets->len && compare_content (blik, &sets[from], &sets[end]) == 0; end++)
        for (guint other = from; other < end; other++)
          meet (blik, row, sets[other].cursist, sets[end].cursist);
    }
}

static int
compare_gevonden (gconstpointer a,
                  gconstpointer b)
{
  const Gevonden *x = a, *y = b;

  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;

  return (x->b > y->b) - (x->b < y->b);
}

static const char *
make_sleutel (TaalSignalen   *signalen,
              const Gevonden *one)
{
  const char *a = taal_signalen_get_cursist (signalen, one->a), *b = taal_signalen_get_cursist (signalen, one->b);
  g_autofree char *sleutel =
    strcmp (a, b) < 0 ? g_strconcat (a, "+", b, NULL) : g_strconcat (b, "+", a, NULL);

  return taal_signalen_add_tekst (signalen, sleutel);
}

static void
tell (const TaalSignaalLessen *lessen,
      GArray                  *gevonden)
{
  const Gevonden *all = (const Gevonden *) (const void *) gevonden->data;

  for (guint from = 0, end; from < gevonden->len; from = end)
    {
      GPtrArray *bewijs = g_ptr_array_new ();

      for (end = from; end < gevonden->len && compare_gevonden (&all[from], &all[end]) == 0; end++)
        {
          TaalLes les;

          taal_snapshot_get_les (lessen->snapshot, all[end].row, &les);
          g_ptr_array_add (bewijs, (gpointer) les.les_id);
        }
      taal_signalen_take (lessen->signalen, TAAL_SIGNAAL_S10, make_sleutel (lessen->signalen, &all[from]), bewijs);
    }
}

/**
 * taal_signalen_fill_tijden:
 * @lessen: the lessons of the period
 *
 * S10: two cursisten with the same times to the second, in several lessons. The first round counts for
 * each two, the second gathers the lessons of those that are enough: seldom any.
 *
 * Thread: any
 */
void
taal_signalen_fill_tijden (const TaalSignaalLessen *lessen)
{
  g_autoptr (GArray) tijden = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) sets = g_array_new (FALSE, FALSE, sizeof (Tijden));
  g_autoptr (GArray) gevonden = g_array_new (FALSE, FALSE, sizeof (Gevonden));
  g_autoptr (TaalPaarTel) tel = taal_paar_tel_new ();
  Blik blik = { .lessen = lessen, .tijden = tijden, .sets = sets, .tel = tel };
  gint32 minimum;

  if (!taal_signalen_get_getal (lessen->signalen, TAAL_PARAM_GELIJKE_TIJDEN_MIN, lessen->signalen->periode.tot,
                                &minimum))
    return;

  for (guint i = 0; i < lessen->n && taal_voortgang_step (lessen->voortgang, i); i++)
    look_at_les (&blik, lessen->order[i]);
  blik.minimum = (guint) MAX (minimum, 1);
  if (taal_paar_tel_get_max (tel) < blik.minimum)
    return;

  blik.gevonden = gevonden;
  for (guint i = 0; i < lessen->n && taal_voortgang_step (lessen->voortgang, i); i++)
    look_at_les (&blik, lessen->order[i]);
  g_array_sort (gevonden, compare_gevonden);
  tell (lessen, gevonden);
}
