/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-signalen-index.h"

#include <string.h>

#include "taal-zoek.h"

/* How often a query looks whether it was cancelled, in signals. */
#define SIGNALEN_PER_LOOK 4096

struct _TaalSignalenIndex
{
  TaalOnderzoek *onderzoek;
  int            first[TAAL_N_SIGNALEN + 1];    /* by soort: the number of its first signal */
  GHashTable
      *afwijzingen[TAAL_N_SIGNALEN]; /* sleutel -> GPtrArray of TaalAfwijzing, the oldest first */
  GHashTable    *geldig;                        /* those that dismiss a signal as it is now */
  GHashTable    *docenten;                      /* docent_id -> naam */
};

static int
find_soort (const char *naam)
{
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    if (g_str_equal (taal_signaal_soort_get_name ((TaalSignaalSoort) soort), naam))
      return soort;

  return -1;
}

/* A dossier of a later program may know other signals. */
static void
add_afwijzingen (TaalSignalenIndex *index)
{
  const TaalAfwijzing *afwijzingen;
  GHashTableIter iter;
  gpointer afwijzing;
  guint n;

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    index->afwijzingen[soort] =
        g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  afwijzingen = taal_aantekeningen_get_afwijzingen (
      taal_bron_get_aantekeningen (index->onderzoek->bron), &n);
  for (guint i = 0; i < n; i++)
    {
      int soort = find_soort (afwijzingen[i].signaal);
      GPtrArray *all;

      if (soort < 0)
        continue;
      all = g_hash_table_lookup (index->afwijzingen[soort], afwijzingen[i].sleutel);
      if (all == NULL)
        {
          all = g_ptr_array_new ();
          g_hash_table_insert (index->afwijzingen[soort], afwijzingen[i].sleutel, all);
        }
      g_ptr_array_add (all, (gpointer) &afwijzingen[i]);
    }

  index->geldig = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, index->onderzoek->afgewezen);
  while (g_hash_table_iter_next (&iter, NULL, &afwijzing))
    g_hash_table_add (index->geldig, afwijzing);
}

/**
 * taal_signalen_index_new:
 * @onderzoek: an examination of signals
 *
 * Returns: (transfer full): an index of them
 *
 * Thread: any
 */
TaalSignalenIndex *
taal_signalen_index_new (TaalOnderzoek *onderzoek)
{
  TaalSignalenIndex *index;
  const TaalDocent *docenten;
  int n;

  g_return_val_if_fail (onderzoek != NULL && onderzoek->signalen != NULL, NULL);

  index = g_atomic_rc_box_new0 (TaalSignalenIndex);
  index->onderzoek = taal_onderzoek_ref (onderzoek);
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    index->first[soort + 1] = index->first[soort] + (int) onderzoek->signalen->soorten[soort]->len;
  add_afwijzingen (index);
  index->docenten = g_hash_table_new (g_str_hash, g_str_equal);
  docenten = taal_snapshot_get_docenten (onderzoek->signalen->presentie->snapshot, &n);
  for (int i = 0; i < n; i++)
    g_hash_table_insert (index->docenten, (gpointer) docenten[i].docent_id,
                         (gpointer) docenten[i].naam);

  return index;
}

/**
 * taal_signalen_index_ref:
 * @index: an index
 *
 * Returns: (transfer full): @index
 *
 * Thread: any
 */
TaalSignalenIndex *
taal_signalen_index_ref (TaalSignalenIndex *index)
{
  return g_atomic_rc_box_acquire (index);
}

static void
taal_signalen_index_clear (gpointer data)
{
  TaalSignalenIndex *index = data;

  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    g_clear_pointer (&index->afwijzingen[soort], g_hash_table_unref);
  g_clear_pointer (&index->geldig, g_hash_table_unref);
  g_clear_pointer (&index->docenten, g_hash_table_unref);
  g_clear_pointer (&index->onderzoek, taal_onderzoek_unref);
}

/**
 * taal_signalen_index_unref:
 * @index: (transfer full): an index
 *
 * Thread: any
 */
void
taal_signalen_index_unref (TaalSignalenIndex *index)
{
  g_atomic_rc_box_release_full (index, taal_signalen_index_clear);
}

/**
 * taal_signalen_index_get_onderzoek:
 * @index: an index
 *
 * Returns: (transfer none): the examination whose signals these are
 *
 * Thread: any
 */
TaalOnderzoek *
taal_signalen_index_get_onderzoek (const TaalSignalenIndex *index)
{
  g_return_val_if_fail (index != NULL, NULL);

  return index->onderzoek;
}

/**
 * taal_signalen_index_get:
 * @index: an index
 * @row: the number of a signal
 * @soort: (out) (optional): its kind
 *
 * Returns: (transfer none): the signal
 *
 * Thread: any
 */
const TaalSignaal *
taal_signalen_index_get (const TaalSignalenIndex *index,
                         int                      row,
                         TaalSignaalSoort        *soort)
{
  int found = 0;

  g_return_val_if_fail (index != NULL && row >= 0 && row < index->first[TAAL_N_SIGNALEN], NULL);

  while (row >= index->first[found + 1])
    found++;
  if (soort != NULL)
    *soort = (TaalSignaalSoort) found;

  return &g_array_index (index->onderzoek->signalen->soorten[found], TaalSignaal,
                         row - index->first[found]);
}

/* Both are sorted. */
static gboolean
has_bewijs (const TaalSignaal   *signaal,
            const TaalAfwijzing *afwijzing)
{
  guint i;

  for (i = 0; i < signaal->n_bewijs && afwijzing->bewijs[i] != NULL; i++)
    if (!g_str_equal (taal_signaal_get_bewijs (signaal, i), afwijzing->bewijs[i]))
      return FALSE;

  return i == signaal->n_bewijs && afwijzing->bewijs[i] == NULL;
}

static gboolean
shares_bewijs (const TaalSignaal   *signaal,
               const TaalAfwijzing *afwijzing)
{
  for (guint i = 0; i < signaal->n_bewijs; i++)
    if (g_strv_contains ((const char *const *) afwijzing->bewijs,
                         taal_signaal_get_bewijs (signaal, i)))
      return TRUE;

  return FALSE;
}

/* Whether there is one signal of a soort to a sleutel, whatever its evidence. */
static gboolean
is_alone (TaalSignaalSoort soort)
{
  return soort == TAAL_SIGNAAL_S07 || soort == TAAL_SIGNAAL_S10 || soort == TAAL_SIGNAAL_S14;
}

/* Whether a dismissal was of this signal, with other evidence. Where a sleutel may have many
 * signals, they have to share a piece; and the dismissal may not be that of another signal as it is
 * now. */
static gboolean
was_of (const TaalSignalenIndex *index,
        TaalSignaalSoort         soort,
        const TaalSignaal       *signaal,
        const TaalAfwijzing     *afwijzing)
{
  if (g_hash_table_contains (index->geldig, afwijzing))
    return FALSE;

  return is_alone (soort) || shares_bewijs (signaal, afwijzing);
}

static TaalSignaalStand
get_stand (const TaalSignalenIndex *index,
           TaalSignaalSoort         soort,
           const TaalSignaal       *signaal)
{
  TaalSignaalStand stand = TAAL_SIGNAAL_NIEUW;
  const GPtrArray *all;

  if (g_hash_table_size (index->afwijzingen[soort]) == 0)
    return stand;
  if (taal_onderzoek_get_afwijzing (index->onderzoek, signaal) != NULL)
    return TAAL_SIGNAAL_IS_AFGEWEZEN;

  all = g_hash_table_lookup (index->afwijzingen[soort], signaal->sleutel);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const TaalAfwijzing *afwijzing = g_ptr_array_index (all, i);

      if (has_bewijs (signaal, afwijzing))
        stand = TAAL_SIGNAAL_HEROPEND;
      else if (stand == TAAL_SIGNAAL_NIEUW && afwijzing->heropend_door == NULL &&
               was_of (index, soort, signaal, afwijzing))
        stand = TAAL_SIGNAAL_ANDER_BEWIJS;
    }

  return stand;
}

/**
 * taal_signalen_index_get_stand:
 * @index: an index
 * @row: the number of a signal
 *
 * Returns: how it stands
 *
 * Thread: any
 */
TaalSignaalStand
taal_signalen_index_get_stand (const TaalSignalenIndex *index,
                               int                      row)
{
  TaalSignaalSoort soort = TAAL_SIGNAAL_S01;
  const TaalSignaal *signaal = taal_signalen_index_get (index, row, &soort);

  return signaal != NULL ? get_stand (index, soort, signaal) : TAAL_SIGNAAL_NIEUW;
}

/**
 * taal_signalen_index_list_afwijzingen:
 * @index: an index
 * @row: the number of a signal
 *
 * Returns: (transfer full) (element-type TaalAfwijzing): how it was dismissed and opened again,
 * also with other evidence, the newest first
 *
 * Thread: any
 */
GPtrArray *
taal_signalen_index_list_afwijzingen (const TaalSignalenIndex *index,
                                      int                      row)
{
  TaalSignaalSoort soort = TAAL_SIGNAAL_S01;
  const TaalSignaal *signaal = taal_signalen_index_get (index, row, &soort);
  GPtrArray *found = g_ptr_array_new ();
  const GPtrArray *all;

  if (signaal == NULL)
    return found;

  all = g_hash_table_lookup (index->afwijzingen[soort], signaal->sleutel);
  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    {
      TaalAfwijzing *afwijzing = g_ptr_array_index (all, i - 1);

      if (has_bewijs (signaal, afwijzing) || was_of (index, soort, signaal, afwijzing))
        g_ptr_array_add (found, afwijzing);
    }

  return found;
}

static int
compare_signalen (const TaalSignaal *a,
                  const TaalSignaal *b)
{
  int order = strcmp (a->sleutel, b->sleutel);

  for (guint i = 0; order == 0 && i < MIN (a->n_bewijs, b->n_bewijs); i++)
    order = strcmp (taal_signaal_get_bewijs (a, i), taal_signaal_get_bewijs (b, i));

  return order != 0 ? order : (a->n_bewijs > b->n_bewijs) - (a->n_bewijs < b->n_bewijs);
}

/* Whether two signals of a soort are one, with other evidence now. */
static gboolean
is_same (TaalSignaalSoort   soort,
         const TaalSignaal *a,
         const TaalSignaal *b)
{
  if (!g_str_equal (a->sleutel, b->sleutel))
    return FALSE;
  if (is_alone (soort))
    return TRUE;
  for (guint i = 0; i < a->n_bewijs; i++)
    for (guint j = 0; j < b->n_bewijs; j++)
      if (g_str_equal (taal_signaal_get_bewijs (a, i), taal_signaal_get_bewijs (b, j)))
        return TRUE;

  return FALSE;
}

/**
 * taal_signalen_index_find:
 * @index: an index
 * @soort: a kind of signal
 * @signaal: a signal, of this or another examination
 *
 * Returns: the number that it has here, or that of the signal that it became by other evidence, or
 * -1
 *
 * Thread: any
 */
int
taal_signalen_index_find (const TaalSignalenIndex *index,
                          TaalSignaalSoort         soort,
                          const TaalSignaal       *signaal)
{
  const GArray *signalen;
  guint low = 0, high;

  g_return_val_if_fail (index != NULL && soort < TAAL_N_SIGNALEN && signaal != NULL, -1);

  signalen = index->onderzoek->signalen->soorten[soort];
  high = signalen->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_signalen (&g_array_index (signalen, TaalSignaal, middle), signaal) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < signalen->len && is_same (soort, &g_array_index (signalen, TaalSignaal, low), signaal))
    return index->first[soort] + (int) low;
  if (low > 0 && is_same (soort, &g_array_index (signalen, TaalSignaal, low - 1), signaal))
    return index->first[soort] + (int) low - 1;

  return -1;
}

static gboolean
is_over_docent (TaalSignaalSoort   soort,
                const TaalSignaal *signaal)
{
  return soort == TAAL_SIGNAAL_S01 || soort == TAAL_SIGNAAL_S13 ||
         (soort == TAAL_SIGNAAL_S12 && signaal->over == TAAL_SIGNAAL_OVER_DOCENT);
}

static gboolean
matches (const TaalSignalenIndex *index,
         TaalSignaalSoort         soort,
         const TaalSignaal       *signaal,
         const char              *word)
{
  if (taal_zoek_matches (taal_signaal_soort_get_name (soort), word) ||
      taal_zoek_matches (signaal->sleutel, word))
    return TRUE;
  if (is_over_docent (soort, signaal) &&
      taal_zoek_matches (g_hash_table_lookup (index->docenten, signaal->sleutel), word))
    return TRUE;
  for (guint i = 0; i < signaal->n_bewijs; i++)
    if (taal_zoek_matches (taal_signaal_get_bewijs (signaal, i), word))
      return TRUE;

  return FALSE;
}

static gboolean
keeps (const TaalSignalenIndex *index,
       TaalSignaalSoort         soort,
       const TaalSignaal       *signaal,
       const TaalSignalenVraag *vraag,
       char                   **words)
{
  if (vraag->welke != TAAL_SIGNALEN_ALLE &&
      (taal_onderzoek_get_afwijzing (index->onderzoek, signaal) != NULL) !=
          (vraag->welke == TAAL_SIGNALEN_AFGEWEZEN))
    return FALSE;
  for (int i = 0; words[i] != NULL; i++)
    if (!matches (index, soort, signaal, words[i]))
      return FALSE;

  return TRUE;
}

/* A signal with what it is sorted by. */
typedef struct
{
  const char *text; /* compared first */
  gint64      key;  /* where no text */
  int         row;
  gboolean    aflopend;
} Sortable;

/* As taal_zoek_compare(), without a copy where there is no need of one: there may be a million. */
static int
compare_texts (const char *a,
               const char *b)
{
  int order;

  if (!g_str_is_ascii (a) || !g_str_is_ascii (b))
    return taal_zoek_compare (a, b);
  order = g_ascii_strcasecmp (a, b);

  return order != 0 ? order : strcmp (a, b);
}

static int
compare_sortables (gconstpointer a,
                   gconstpointer b)
{
  const Sortable *one = a, *other = b;
  int order = (one->key > other->key) - (one->key < other->key);

  if (one->text != NULL && other->text != NULL)
    order = compare_texts (one->text, other->text);
  if (order != 0)
    return one->aflopend ? -order : order;

  return (one->row > other->row) - (one->row < other->row);
}

static void
fill_sortable (Sortable                *sortable,
               const TaalSignalenIndex *index,
               TaalSignaalSoort         soort,
               const TaalSignaal       *signaal,
               TaalSignalenOp           op)
{
  switch (op)
    {
    case TAAL_SIGNALEN_OP_SOORT:
      sortable->key = soort;
      return;
    case TAAL_SIGNALEN_OP_SLEUTEL:
      sortable->text = signaal->sleutel;
      return;
    case TAAL_SIGNALEN_OP_BEWIJS:
      sortable->key = signaal->n_bewijs;
      return;
    case TAAL_SIGNALEN_OP_STAND:
      sortable->key = get_stand (index, soort, signaal);
      return;
    case TAAL_N_SIGNALEN_OP:
      break;
    }

  g_return_if_reached ();
}

/* Adds those of a soort that answer the question; returns whether it was not cancelled. */
static gboolean
find_in_soort (const TaalSignalenIndex *index,
               TaalSignaalSoort         soort,
               const TaalSignalenVraag *vraag,
               char                   **words,
               GArray                  *found,
               GCancellable            *cancellable)
{
  const GArray *signalen = index->onderzoek->signalen->soorten[soort];

  for (guint i = 0; i < signalen->len; i++)
    {
      const TaalSignaal *signaal = &g_array_index (signalen, TaalSignaal, i);
      Sortable sortable = { .row = index->first[soort] + (int) i, .aflopend = vraag->aflopend };

      if (i % SIGNALEN_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (!keeps (index, soort, signaal, vraag, words))
        continue;
      fill_sortable (&sortable, index, soort, signaal, vraag->op);
      g_array_append_val (found, sortable);
    }

  return TRUE;
}

/**
 * taal_signalen_index_query:
 * @index: an index
 * @vraag: which signals, in what order
 * @cancellable: (nullable): a cancellable
 *
 * Returns: (transfer full) (element-type gint32): their numbers; some of them when it was cancelled
 *
 * Thread: any but one that must not block
 */
GArray *
taal_signalen_index_query (TaalSignalenIndex       *index,
                           const TaalSignalenVraag *vraag,
                           GCancellable            *cancellable)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Sortable));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint32));

  g_return_val_if_fail (index != NULL && vraag != NULL && vraag->op < TAAL_N_SIGNALEN_OP, rows);

  words = taal_zoek_split (vraag->zoek);
  for (int soort = 0; soort < TAAL_N_SIGNALEN; soort++)
    if ((vraag->soort == TAAL_FILTER_ALLE || vraag->soort == soort) &&
        !find_in_soort (index, (TaalSignaalSoort) soort, vraag, words, found, cancellable))
      return rows;

  /* They lie by soort already. */
  if (vraag->op != TAAL_SIGNALEN_OP_SOORT || vraag->aflopend)
    g_array_sort (found, compare_sortables);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (rows, g_array_index (found, Sortable, i).row);

  return rows;
}
