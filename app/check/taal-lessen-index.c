/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lessen-index.h"

#include <string.h>

#include "taal-zoek.h"

/* How often a query looks whether it was cancelled, in lessons. */
#define LESSEN_PER_LOOK 4096

/* More words than this in a search are not looked at. */
#define MAX_WORDS 32

struct _TaalLessenIndex
{
  TaalCheck *check;
  GMutex     mutex; /* while it is filled */
  gboolean   filled;
  int        n;
  guint32   *order;       /* the lessons by date, then les_id */
  guint32   *les_rank;    /* by lesson: its place by les_id */
  guint8    *telt;        /* by lesson: TaalTelt */
  guint8    *status;      /* by lesson: TaalStatus */
  guint8    *reden;       /* by lesson: TaalReden */
  guint32   *groep_rank;  /* by groep: its place by name */
  guint32   *docent_rank; /* by docent: their place by name */
};

/**
 * taal_lessen_index_new:
 * @check: a check
 *
 * Returns: (transfer full): an index of its lessons, not yet filled
 *
 * Thread: any
 */
TaalLessenIndex *
taal_lessen_index_new (TaalCheck *check)
{
  TaalLessenIndex *index;

  g_return_val_if_fail (check != NULL, NULL);

  index = g_atomic_rc_box_new0 (TaalLessenIndex);
  index->check = taal_check_ref (check);
  index->n = taal_snapshot_get_n_lessen (check->oordeel->snapshot);
  g_mutex_init (&index->mutex);

  return index;
}

/**
 * taal_lessen_index_ref:
 * @index: an index
 *
 * Returns: (transfer full): @index
 *
 * Thread: any
 */
TaalLessenIndex *
taal_lessen_index_ref (TaalLessenIndex *index)
{
  return g_atomic_rc_box_acquire (index);
}

static void
taal_lessen_index_clear (gpointer data)
{
  TaalLessenIndex *index = data;

  g_clear_pointer (&index->check, taal_check_unref);
  g_clear_pointer (&index->order, g_free);
  g_clear_pointer (&index->les_rank, g_free);
  g_clear_pointer (&index->telt, g_free);
  g_clear_pointer (&index->status, g_free);
  g_clear_pointer (&index->reden, g_free);
  g_clear_pointer (&index->groep_rank, g_free);
  g_clear_pointer (&index->docent_rank, g_free);
  g_mutex_clear (&index->mutex);
}

/**
 * taal_lessen_index_unref:
 * @index: (transfer full): an index
 *
 * Thread: any
 */
void
taal_lessen_index_unref (TaalLessenIndex *index)
{
  g_atomic_rc_box_release_full (index, taal_lessen_index_clear);
}

/**
 * taal_lessen_index_get_check:
 * @index: an index
 *
 * Returns: (transfer none): the check whose lessons these are
 *
 * Thread: any
 */
TaalCheck *
taal_lessen_index_get_check (const TaalLessenIndex *index)
{
  g_return_val_if_fail (index != NULL, NULL);

  return index->check;
}

/* A thing to be sorted by a text. */
typedef struct
{
  const char *text;
  guint32     place;
} Sortable;

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (((const Sortable *) a)->text, ((const Sortable *) b)->text);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  int order = taal_zoek_compare (((const Sortable *) a)->text, ((const Sortable *) b)->text);

  return order != 0 ? order : (((const Sortable *) a)->place > ((const Sortable *) b)->place) * 2 - 1;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  guint64 key_a = *(const guint64 *) a, key_b = *(const guint64 *) b;

  return (key_a > key_b) - (key_a < key_b);
}

/* Keys that sort as numbers: first by one, then by the other. */
static guint64
make_key (guint32 first,
          guint32 then)
{
  return (guint64) first << 32 | then;
}

/* A date as a number without sign that sorts the same. */
static guint32
date_key (TaalDate date)
{
  return (guint32) date ^ 0x80000000u;
}

/* For each thing, where it stands when all are sorted. */
static guint32 *
rank (Sortable *things,
      int       n)
{
  guint32 *ranks = g_new (guint32, n);

  for (int i = 0; i < n; i++)
    ranks[things[i].place] = (guint32) i;

  return ranks;
}

static void
fill_names (TaalLessenIndex *index)
{
  int n_groepen, n_docenten;
  const TaalGroep *groepen = taal_snapshot_get_groepen (index->check->oordeel->snapshot, &n_groepen);
  const TaalDocent *docenten = taal_snapshot_get_docenten (index->check->oordeel->snapshot, &n_docenten);
  g_autofree Sortable *things = g_new0 (Sortable, MAX (n_groepen, n_docenten));

  for (int i = 0; i < n_groepen; i++)
    things[i] = (Sortable) { .text = groepen[i].naam != NULL ? groepen[i].naam : groepen[i].groep_id, .place = (guint32) i };
  qsort (things, (gsize) n_groepen, sizeof *things, compare_names);
  index->groep_rank = rank (things, n_groepen);

  for (int i = 0; i < n_docenten; i++)
    things[i] = (Sortable) { .text = docenten[i].naam != NULL ? docenten[i].naam : docenten[i].docent_id, .place = (guint32) i };
  qsort (things, (gsize) n_docenten, sizeof *things, compare_names);
  index->docent_rank = rank (things, n_docenten);
}

/* How each lesson counts, and the two orders in which they lie: by id, and by date and id. */
static void
fill_lessen (TaalLessenIndex *index)
{
  const TaalOordeel *oordeel = index->check->oordeel;
  g_autofree Sortable *things = g_new (Sortable, index->n);
  g_autofree guint64 *keys = g_new (guint64, index->n);

  index->telt = g_new (guint8, index->n);
  index->status = g_new (guint8, index->n);
  index->reden = g_new (guint8, index->n);
  index->order = g_new (guint32, index->n);
  for (int row = 0; row < index->n; row++)
    {
      TaalStatusOp op;
      TaalLes les;

      taal_snapshot_get_les (oordeel->snapshot, row, &les);
      op = taal_oordeel_op_les (oordeel, &les);
      index->telt[row] = (guint8) taal_oordeel_telt (oordeel, &les);
      index->status[row] = (guint8) op.status;
      index->reden[row] = (guint8) op.reden;
      things[row] = (Sortable) { les.les_id, (guint32) row };
      keys[row] = date_key (les.datum);
    }

  qsort (things, (gsize) index->n, sizeof *things, compare_ids);
  index->les_rank = rank (things, index->n);
  for (int row = 0; row < index->n; row++)
    keys[row] = make_key ((guint32) keys[row], index->les_rank[row]);
  qsort (keys, (gsize) index->n, sizeof *keys, compare_keys);
  for (int i = 0; i < index->n; i++)
    index->order[i] = things[(guint32) keys[i]].place;
}

/* The first question fills the index; others that come meanwhile wait for it. */
static void
ensure_filled (TaalLessenIndex *index)
{
  g_mutex_lock (&index->mutex);
  if (!index->filled)
    {
      fill_names (index);
      fill_lessen (index);
      index->filled = TRUE;
    }
  g_mutex_unlock (&index->mutex);
}

/* The words of a search, and which of them each groep and docent has: one bit a word. */
typedef struct
{
  char    **words;
  guint32   all;
  guint32   like_dates; /* words that could be a part of a date */
  guint32  *groepen;
  guint32  *docenten;
} Zoek;

static void
zoek_clear (Zoek *zoek)
{
  g_clear_pointer (&zoek->words, g_strfreev);
  g_clear_pointer (&zoek->groepen, g_free);
  g_clear_pointer (&zoek->docenten, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Zoek, zoek_clear)

static guint32
match_either (const Zoek *zoek,
              const char *id,
              const char *naam)
{
  guint32 found = 0;

  for (int i = 0; zoek->words[i] != NULL && i < MAX_WORDS; i++)
    if (taal_zoek_matches (id, zoek->words[i]) || taal_zoek_matches (naam, zoek->words[i]))
      found |= 1u << i;

  return found;
}

static void
zoek_init (Zoek               *zoek,
           const TaalSnapshot *snapshot,
           const char         *text)
{
  int n_groepen, n_docenten;
  const TaalGroep *groepen = taal_snapshot_get_groepen (snapshot, &n_groepen);
  const TaalDocent *docenten = taal_snapshot_get_docenten (snapshot, &n_docenten);

  zoek->words = taal_zoek_split (text);
  for (int i = 0; zoek->words[i] != NULL && i < MAX_WORDS; i++)
    {
      zoek->all |= 1u << i;
      if (strspn (zoek->words[i], "0123456789-") == strlen (zoek->words[i]))
        zoek->like_dates |= 1u << i;
    }

  zoek->groepen = g_new (guint32, n_groepen);
  for (int i = 0; i < n_groepen; i++)
    zoek->groepen[i] = match_either (zoek, groepen[i].groep_id, groepen[i].naam);
  zoek->docenten = g_new (guint32, n_docenten);
  for (int i = 0; i < n_docenten; i++)
    zoek->docenten[i] = match_either (zoek, docenten[i].docent_id, docenten[i].naam);
}

static gboolean
zoek_finds (const Zoek    *zoek,
            const TaalLes *les)
{
  guint32 missing = zoek->all & ~zoek->groepen[les->groep];
  char date[TAAL_DATE_TEXT_SIZE];

  if (les->docent != TAAL_GEEN)
    missing &= ~zoek->docenten[les->docent];
  if ((missing & zoek->like_dates) != 0)
    taal_date_format (les->datum, date);
  for (int i = 0; missing >> i != 0; i++)
    if ((missing & 1u << i) != 0 && !taal_zoek_matches (les->les_id, zoek->words[i]) &&
        ((zoek->like_dates & 1u << i) == 0 || strstr (date, zoek->words[i]) == NULL))
      return FALSE;

  return TRUE;
}

static gboolean
keeps (const TaalLessenIndex *index,
       const TaalLessenVraag *vraag,
       guint32                row,
       const TaalLes         *les)
{
  gboolean telt = index->telt[row] == TAAL_TELT_MEE;

  if (!telt && (vraag->alleen_meetellend || vraag->status != TAAL_FILTER_ALLE || vraag->reden != TAAL_FILTER_ALLE))
    return FALSE;
  if (vraag->status != TAAL_FILTER_ALLE && index->status[row] != vraag->status)
    return FALSE;
  if (vraag->reden != TAAL_FILTER_ALLE && index->reden[row] != vraag->reden)
    return FALSE;
  if (vraag->docent != TAAL_FILTER_ALLE && les->docent != vraag->docent)
    return FALSE;

  return vraag->les_status == TAAL_FILTER_ALLE || (int) les->status == vraag->les_status;
}

static guint32
sort_key (const TaalLessenIndex *index,
          TaalLessenOp           op,
          guint32                row,
          const TaalLes         *les)
{
  switch (op)
    {
    case TAAL_LESSEN_OP_DATUM:
      return date_key (les->datum);
    case TAAL_LESSEN_OP_LES:
      return index->les_rank[row];
    case TAAL_LESSEN_OP_GROEP:
      return index->groep_rank[les->groep];
    case TAAL_LESSEN_OP_DOCENT:
      return les->docent == TAAL_GEEN ? G_MAXUINT32 : index->docent_rank[les->docent];
    case TAAL_LESSEN_OP_MINUTEN:
      return (guint32) les->minuten;
    case TAAL_LESSEN_OP_STATUS:
      return (guint32) les->status;
    case TAAL_LESSEN_OP_TELT:
      return index->telt[row] == TAAL_TELT_MEE ? index->status[row] * TAAL_N_REDENEN + index->reden[row]
                                               : TAAL_N_STATUSSEN * TAAL_N_REDENEN + index->telt[row];
    case TAAL_N_LESSEN_OP:
      break;
    }

  g_return_val_if_reached (0);
}

/**
 * taal_lessen_index_query:
 * @index: an index
 * @vraag: which lessons, in what order
 * @cancellable: (nullable): a cancellable
 *
 * Returns: (transfer full) (element-type gint32): their rows; some of them when it was cancelled
 *
 * Thread: any but one that must not block
 */
GArray *
taal_lessen_index_query (TaalLessenIndex       *index,
                         const TaalLessenVraag *vraag,
                         GCancellable          *cancellable)
{
  const TaalSnapshot *snapshot;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto (Zoek) zoek = { NULL };

  g_return_val_if_fail (index != NULL && vraag != NULL && vraag->op < TAAL_N_LESSEN_OP, rows);

  ensure_filled (index);
  snapshot = index->check->oordeel->snapshot;
  zoek_init (&zoek, snapshot, vraag->zoek);
  for (int i = 0; i < index->n; i++)
    {
      guint32 row = index->order[i], first;
      guint64 key;
      TaalLes les;

      if (i % LESSEN_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return rows;
      taal_snapshot_get_les (snapshot, (int) row, &les);
      if (!keeps (index, vraag, row, &les) || !zoek_finds (&zoek, &les))
        continue;
      first = sort_key (index, vraag->op, row, &les);
      key = make_key (vraag->aflopend ? ~first : first, (guint32) i);
      g_array_append_val (keys, key);
    }

  g_array_sort (keys, compare_keys);
  g_array_set_size (rows, keys->len);
  for (guint i = 0; i < keys->len; i++)
    g_array_index (rows, gint32, i) = (gint32) index->order[(guint32) g_array_index (keys, guint64, i)];

  return rows;
}
