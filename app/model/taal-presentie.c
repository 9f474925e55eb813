/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-model"

#include "config.h"

#include "taal-presentie.h"

#include "taal-enum.h"

#include <string.h>

#include "taal-number.h"

struct _TaalPresentieDeel
{
  TaalPool   *pool;
  GArray     *rijen;  /* TaalPresentieRij */
  GArray     *lessen; /* gint32: the lesson of each */
  GHashTable *ids;    /* login to its number */
  GPtrArray  *logins; /* by number; 0 is none */
};

/**
 * taal_presentie_new:
 * @snapshot: the snapshot that it becomes a part of
 * @pool: where its texts are
 *
 * Returns: (transfer full): a part without rows, to be filled by its maker before anyone else has it
 *
 * Thread: any
 */
TaalPresentie *
taal_presentie_new (TaalSnapshot *snapshot,
                    TaalPool     *pool)
{
  TaalPresentie *presentie = g_atomic_rc_box_new0 (TaalPresentie);
  const TaalLesExtra extra = { 0, TAAL_TIME_NONE, TAAL_TIME_NONE, -1 };
  int n_lessen = taal_snapshot_get_n_lessen (snapshot), n_groepen;

  taal_snapshot_get_groepen (snapshot, &n_groepen);
  presentie->snapshot = taal_snapshot_ref (snapshot);
  presentie->pool = taal_pool_ref (pool);
  presentie->cursisten = g_array_new (FALSE, FALSE, sizeof (TaalCursist));
  presentie->contracten = g_array_new (FALSE, FALSE, sizeof (TaalContract));
  presentie->online_meldingen = g_array_new (FALSE, FALSE, sizeof (TaalOnlineMelding));
  presentie->facturen = g_array_new (FALSE, FALSE, sizeof (TaalFactuur));
  presentie->overnames = g_array_new (FALSE, FALSE, sizeof (TaalOvername));
  presentie->groep_contract = g_array_new (FALSE, FALSE, sizeof (gint32));
  presentie->les_extra = g_array_sized_new (FALSE, FALSE, sizeof extra, (guint) n_lessen);
  presentie->rijen = g_array_new (FALSE, FALSE, sizeof (TaalPresentieRij));
  presentie->first = g_array_new (FALSE, TRUE, sizeof (guint32));
  presentie->logins = g_ptr_array_new ();
  g_ptr_array_add (presentie->logins, NULL);
  g_array_set_size (presentie->first, (guint) n_lessen + 1);
  for (int i = 0; i < n_groepen; i++)
    {
      const gint32 none = TAAL_GEEN;

      g_array_append_val (presentie->groep_contract, none);
    }
  for (int i = 0; i < n_lessen; i++)
    g_array_append_val (presentie->les_extra, extra);

  return presentie;
}

/**
 * taal_presentie_ref:
 * @presentie: a presentie
 *
 * Returns: (transfer full): @presentie
 *
 * Thread: any
 */
TaalPresentie *
taal_presentie_ref (TaalPresentie *presentie)
{
  return g_atomic_rc_box_acquire (presentie);
}

static void
taal_presentie_clear (gpointer data)
{
  TaalPresentie *presentie = data;

  g_clear_pointer (&presentie->cursisten, g_array_unref);
  g_clear_pointer (&presentie->contracten, g_array_unref);
  g_clear_pointer (&presentie->online_meldingen, g_array_unref);
  g_clear_pointer (&presentie->facturen, g_array_unref);
  g_clear_pointer (&presentie->overnames, g_array_unref);
  g_clear_pointer (&presentie->groep_contract, g_array_unref);
  g_clear_pointer (&presentie->les_extra, g_array_unref);
  g_clear_pointer (&presentie->rijen, g_array_unref);
  g_clear_pointer (&presentie->first, g_array_unref);
  g_clear_pointer (&presentie->logins, g_ptr_array_unref);
  g_clear_pointer (&presentie->pool, taal_pool_unref);
  g_clear_pointer (&presentie->snapshot, taal_snapshot_unref);
}

/**
 * taal_presentie_unref:
 * @presentie: (transfer full): a presentie
 *
 * Thread: any
 */
void
taal_presentie_unref (TaalPresentie *presentie)
{
  g_atomic_rc_box_release_full (presentie, taal_presentie_clear);
}

/**
 * taal_presentie_get_les:
 * @presentie: a presentie
 * @row: the place of a lesson
 * @n: (out): how many rows it has
 *
 * Returns: (transfer none) (array length=n): its rows; those of one cursist are adjacent, in the order
 *   in which the dossier keeps them
 *
 * Thread: any
 */
const TaalPresentieRij *
taal_presentie_get_les (const TaalPresentie *presentie,
                        int                  row,
                        int                 *n)
{
  const guint32 *first = (const guint32 *) (const void *) presentie->first->data;
  const TaalPresentieRij *rijen = (const TaalPresentieRij *) (const void *) presentie->rijen->data;

  *n = (int) (first[row + 1] - first[row]);
  return *n == 0 ? NULL : rijen + first[row];
}

/**
 * taal_presentie_get_bytes:
 * @presentie: a presentie
 *
 * Returns: how large the columns of its large tables are
 *
 * Thread: any
 */
gsize
taal_presentie_get_bytes (const TaalPresentie *presentie)
{
  return (gsize) presentie->rijen->len * sizeof (TaalPresentieRij) +
         (gsize) presentie->first->len * sizeof (guint32) +
         (gsize) presentie->les_extra->len * sizeof (TaalLesExtra) +
         (gsize) presentie->cursisten->len * sizeof (TaalCursist);
}

/**
 * taal_presentie_is_paraaf:
 * @text: (nullable): the cell paraaf of a row
 *
 * Returns: whether it says that the cursist signed: any text but the words for no of format.md 1
 *   (norm.md 11)
 *
 * Thread: any
 */
gboolean
taal_presentie_is_paraaf (const char *text)
{
  return text != NULL && *text != '\0' && !taal_enum_is_no_word (text);
}

/**
 * taal_presentie_deel_new:
 * @pool: where the texts of logins go
 *
 * Returns: (transfer full): a part without rows
 *
 * Thread: any
 */
TaalPresentieDeel *
taal_presentie_deel_new (TaalPool *pool)
{
  TaalPresentieDeel *deel = g_new0 (TaalPresentieDeel, 1);

  deel->pool = taal_pool_ref (pool);
  deel->rijen = g_array_new (FALSE, FALSE, sizeof (TaalPresentieRij));
  deel->lessen = g_array_new (FALSE, FALSE, sizeof (gint32));
  deel->ids = g_hash_table_new (g_str_hash, g_str_equal);
  deel->logins = g_ptr_array_new ();
  g_ptr_array_add (deel->logins, NULL);

  return deel;
}

/**
 * taal_presentie_deel_free:
 * @deel: (transfer full): a part
 *
 * Thread: the one that fills it
 */
void
taal_presentie_deel_free (TaalPresentieDeel *deel)
{
  g_clear_pointer (&deel->rijen, g_array_unref);
  g_clear_pointer (&deel->lessen, g_array_unref);
  g_clear_pointer (&deel->ids, g_hash_table_unref);
  g_clear_pointer (&deel->logins, g_ptr_array_unref);
  g_clear_pointer (&deel->pool, taal_pool_unref);
  g_free (deel);
}

/**
 * taal_presentie_deel_login:
 * @deel: a part
 * @login: (nullable): a login as it is written
 *
 * Returns: its number; 0 where there is none
 *
 * Thread: the one that fills it
 */
guint32
taal_presentie_deel_login (TaalPresentieDeel *deel,
                           const char        *login)
{
  gpointer found;
  const char *own;

  if (login == NULL || *login == '\0')
    return 0;
  found = g_hash_table_lookup (deel->ids, login);
  if (found != NULL)
    return GPOINTER_TO_UINT (found);

  own = taal_pool_append (deel->pool, login, -1);
  g_ptr_array_add (deel->logins, (gpointer) own);
  g_hash_table_insert (deel->ids, (gpointer) own, GUINT_TO_POINTER (deel->logins->len - 1));

  return deel->logins->len - 1;
}

/**
 * taal_presentie_deel_add:
 * @deel: a part
 * @les: the place of the lesson
 * @rij: a row of it
 *
 * Thread: the one that fills it
 */
void
taal_presentie_deel_add (TaalPresentieDeel      *deel,
                         int                     les,
                         const TaalPresentieRij *rij)
{
  g_array_append_val (deel->rijen, *rij);
  g_array_append_val (deel->lessen, les);
}

/**
 * taal_presentie_deel_append:
 * @deel: a part
 * @other: another, which is empty afterwards
 *
 * Puts the rows of @other behind those of @deel.
 *
 * Thread: the one that fills both
 */
void
taal_presentie_deel_append (TaalPresentieDeel *deel,
                            TaalPresentieDeel *other)
{
  g_autofree guint32 *numbers = g_new0 (guint32, other->logins->len);
  guint from = deel->rijen->len;

  for (guint i = 1; i < other->logins->len; i++)
    numbers[i] = taal_presentie_deel_login (deel, g_ptr_array_index (other->logins, i));
  g_array_append_vals (deel->rijen, other->rijen->data, other->rijen->len);
  g_array_append_vals (deel->lessen, other->lessen->data, other->lessen->len);
  for (guint i = from; i < deel->rijen->len; i++)
    {
      TaalPresentieRij *rij = &g_array_index (deel->rijen, TaalPresentieRij, i);

      rij->login = numbers[rij->login];
    }
  g_clear_pointer (&other->rijen, g_array_unref);
  g_clear_pointer (&other->lessen, g_array_unref);
  other->rijen = g_array_new (FALSE, FALSE, sizeof (TaalPresentieRij));
  other->lessen = g_array_new (FALSE, FALSE, sizeof (gint32));
}

/* Counts the rows of each lesson into @first, as places. Returns whether they lie in order already. */
static gboolean
count_rows (const TaalPresentieDeel *deel,
            guint32                 *first,
            guint                    n_lessen)
{
  const gint32 *lessen = (const gint32 *) (const void *) deel->lessen->data;
  gboolean sorted = TRUE;

  for (guint i = 0; i < deel->lessen->len; i++)
    {
      sorted = sorted && (i == 0 || lessen[i - 1] <= lessen[i]);
      first[lessen[i] + 1]++;
    }
  for (guint i = 0; i < n_lessen; i++)
    first[i + 1] += first[i];

  return sorted;
}

static GArray *
sort_by_les (const TaalPresentieDeel *deel,
             const guint32           *first,
             guint                    n_lessen)
{
  const gint32 *lessen = (const gint32 *) (const void *) deel->lessen->data;
  const TaalPresentieRij *from = (const TaalPresentieRij *) (const void *) deel->rijen->data;
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (TaalPresentieRij), deel->rijen->len);
  g_autofree guint32 *next = g_memdup2 (first, ((gsize) n_lessen + 1) * sizeof *next);
  TaalPresentieRij *to;

  g_array_set_size (sorted, deel->rijen->len);
  to = (TaalPresentieRij *) (void *) sorted->data;
  for (guint i = 0; i < deel->rijen->len; i++)
    to[next[lessen[i]]++] = from[i];

  return sorted;
}

static int
compare_rijen (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const TaalPresentieRij *rij_a = a, *rij_b = b;

  return (rij_a->cursist > rij_b->cursist) - (rij_a->cursist < rij_b->cursist);
}

/* The rows of one lesson by cursist; those of one cursist stay in order. */
static void
sort_les (TaalPresentieRij *rijen,
          guint             n)
{
  for (guint i = 1; i < n; i++)
    if (rijen[i - 1].cursist > rijen[i].cursist)
      {
        g_qsort_with_data (rijen, (gint) n, sizeof *rijen, compare_rijen, NULL); /* stable */
        return;
      }
}

/**
 * taal_presentie_take:
 * @presentie: a presentie of which its maker has filled the small tables
 * @deel: all of its rows; it is empty afterwards
 *
 * Thread: the one that makes it
 */
void
taal_presentie_take (TaalPresentie     *presentie,
                     TaalPresentieDeel *deel)
{
  guint n_lessen = presentie->first->len - 1;
  guint32 *first = (guint32 *) (void *) presentie->first->data;
  TaalPresentieRij *rijen;

  g_clear_pointer (&presentie->rijen, g_array_unref);
  if (count_rows (deel, first, n_lessen))
    presentie->rijen = g_array_ref (deel->rijen);
  else
    presentie->rijen = sort_by_les (deel, first, n_lessen);
  g_clear_pointer (&presentie->logins, g_ptr_array_unref);
  presentie->logins = g_ptr_array_ref (deel->logins);
  g_clear_pointer (&deel->rijen, g_array_unref);
  g_clear_pointer (&deel->lessen, g_array_unref);
  deel->rijen = g_array_new (FALSE, FALSE, sizeof (TaalPresentieRij));
  deel->lessen = g_array_new (FALSE, FALSE, sizeof (gint32));

  rijen = (TaalPresentieRij *) (void *) presentie->rijen->data;
  for (guint i = 0; i < n_lessen; i++)
    if (first[i + 1] > first[i])
      sort_les (rijen + first[i], first[i + 1] - first[i]);
}
