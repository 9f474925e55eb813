/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-telling.h"

#include <stdlib.h>

#include "taal-telling-private.h"

/* Counting goes in two rounds, since a million lessons in no order over thousands of series that each
 * grow as they come would mostly wait for memory: the first finds the series of each lesson, the
 * second puts what counts of it beside the others of its series. */

#define NO_REEKS G_MAXUINT32

/* How many series are kept at hand; a power of two. */
#define N_RECENT 4096

/* What counts of a lesson. */
typedef struct
{
  TaalDate datum;
  gint32   minuten;
} TaalTelLes;

typedef struct
{
  gint32  docent;
  gint32  co_docent;
  gint32  groep;
  guint32 number; /* of the series + 1, or 0 */
} TaalRecent;

typedef struct
{
  TaalTelling *telling;
  GHashTable  *known;   /* TaalReeks → its number + 1 */
  GArray      *lengths; /* guint32: the number of lessons of each series */
  TaalRecent   recent[N_RECENT];
} TaalTeller;

static guint
reeks_hash (gconstpointer data)
{
  const TaalReeks *reeks = data;

  return (guint) reeks->docent * 2654435761u ^ (guint) reeks->groep * 40503u ^ (guint) reeks->co_docent * 97u;
}

static gboolean
reeks_equal (gconstpointer a,
             gconstpointer b)
{
  const TaalReeks *reeks_a = a, *reeks_b = b;

  return reeks_a->docent == reeks_b->docent && reeks_a->groep == reeks_b->groep &&
         reeks_a->co_docent == reeks_b->co_docent;
}

/* The number of a lesson's series, which is added when it is the first of it. */
static guint32
find_reeks (TaalTeller    *teller,
            const TaalLes *les)
{
  TaalReeks key = { .docent = les->docent, .co_docent = les->co_docent, .groep = les->groep };
  TaalRecent *recent = &teller->recent[(reeks_hash (&key) >> 8) % N_RECENT];
  guint32 number;

  if (recent->number != 0 && recent->docent == les->docent && recent->co_docent == les->co_docent &&
      recent->groep == les->groep)
    return recent->number - 1;

  number = GPOINTER_TO_UINT (g_hash_table_lookup (teller->known, &key));
  if (number == 0)
    {
      TaalReeks *reeks = taal_reeks_new (les);
      guint32 none = 0;

      g_ptr_array_add (teller->telling->reeksen, reeks);
      g_array_append_val (teller->lengths, none);
      number = teller->lengths->len;
      g_hash_table_insert (teller->known, reeks, GUINT_TO_POINTER (number));
    }
  *recent = (TaalRecent) { les->docent, les->co_docent, les->groep, number };

  return number - 1;
}

/* The first round. Returns the number of each lesson's series. */
static guint32 *
find_reeksen (TaalTeller         *teller,
              const TaalSnapshot *snapshot,
              int                 n)
{
  guint32 *numbers = g_new (guint32, n);

  for (int row = 0; row < n; row++)
    {
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      numbers[row] = NO_REEKS;
      if (les.status != TAAL_LES_GEGEVEN)
        continue;
      numbers[row] = find_reeks (teller, &les);
      g_array_index (teller->lengths, guint32, numbers[row])++;
    }

  return numbers;
}

/* The second round. Returns the lessons series after series, each in the order of the snapshot. */
static TaalTelLes *
gather_lessen (TaalTeller         *teller,
               const TaalSnapshot *snapshot,
               const guint32      *numbers,
               int                 n)
{
  g_autofree guint32 *next = g_new (guint32, teller->lengths->len + 1);
  TaalTelLes *lessen;
  guint32 total = 0;

  for (guint i = 0; i < teller->lengths->len; i++)
    {
      next[i] = total;
      total += g_array_index (teller->lengths, guint32, i);
    }

  lessen = g_new0 (TaalTelLes, total + 1);
  for (int row = 0; row < n; row++)
    {
      TaalLes les;

      if (numbers[row] == NO_REEKS)
        continue;
      taal_snapshot_get_les (snapshot, row, &les);
      lessen[next[numbers[row]]++] = (TaalTelLes) { les.datum, les.minuten };
    }

  return lessen;
}

static int
compare_lessen (gconstpointer a,
                gconstpointer b)
{
  TaalDate date_a = ((const TaalTelLes *) a)->datum, date_b = ((const TaalTelLes *) b)->datum;

  return (date_a > date_b) - (date_a < date_b);
}

/* Adds the lessons of a series up by day. */
static void
fill_reeks (TaalReeks  *reeks,
            TaalTelLes *lessen,
            guint32     n)
{
  TaalDag dag = { TAAL_DATE_NONE, { 0, 0 } };
  gboolean sorted = TRUE;
  guint32 n_dagen = 1;

  for (guint32 i = 1; i < n; i++)
    sorted = sorted && lessen[i - 1].datum <= lessen[i].datum;
  if (!sorted)
    qsort (lessen, n, sizeof *lessen, compare_lessen);
  for (guint32 i = 1; i < n; i++)
    n_dagen += lessen[i - 1].datum != lessen[i].datum;

  g_array_set_size (reeks->dagen, n_dagen);
  n_dagen = 0;
  for (guint32 i = 0; i < n; i++)
    {
      dag.datum = lessen[i].datum;
      taal_maat_add (&dag.maat, (TaalMaat) { 1, lessen[i].minuten });
      if (i + 1 == n || lessen[i + 1].datum != dag.datum)
        g_array_index (reeks->dagen, TaalDag, n_dagen++) = dag;
    }
}

/**
 * taal_telling_new:
 * @snapshot: a snapshot
 *
 * Counts its given lessons by docent, groep and day.
 *
 * Returns: (transfer full): the counts
 *
 * Thread: any
 */
TaalTelling *
taal_telling_new (const TaalSnapshot *snapshot)
{
  g_autofree TaalTeller *teller = NULL;
  g_autofree guint32 *numbers = NULL;
  g_autofree TaalTelLes *lessen = NULL;
  TaalTelling *telling;
  guint32 place = 0;
  int n;

  g_return_val_if_fail (snapshot != NULL, NULL);

  telling = g_atomic_rc_box_new0 (TaalTelling);
  telling->reeksen = g_ptr_array_new_with_free_func (taal_reeks_unref);
  teller = g_new0 (TaalTeller, 1);
  teller->telling = telling;
  teller->known = g_hash_table_new (reeks_hash, reeks_equal);
  teller->lengths = g_array_new (FALSE, FALSE, sizeof (guint32));
  n = taal_snapshot_get_n_lessen (snapshot);
  numbers = find_reeksen (teller, snapshot, n);
  lessen = gather_lessen (teller, snapshot, numbers, n);
  for (guint i = 0; i < telling->reeksen->len; i++)
    {
      guint32 length = g_array_index (teller->lengths, guint32, i);

      fill_reeks (g_ptr_array_index (telling->reeksen, i), lessen + place, length);
      place += length;
    }
  g_ptr_array_sort (telling->reeksen, taal_reeks_compare);
  g_hash_table_unref (teller->known);
  g_array_unref (teller->lengths);

  return telling;
}
