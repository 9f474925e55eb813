/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lessen-index-private.h"

#include <string.h>

#include "taal-zoek.h"

/* How often a query looks whether it was cancelled, in lessons. */
#define LESSEN_PER_LOOK 4096

/* More words than this in a search are not looked at. */
#define MAX_WORDS 32

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
      return taal_lessen_date_key (les->datum);
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

  taal_lessen_index_fill (index);
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
      key = taal_lessen_key (vraag->aflopend ? ~first : first, (guint32) i);
      g_array_append_val (keys, key);
    }

  g_array_sort (keys, taal_lessen_compare_keys);
  g_array_set_size (rows, keys->len);
  for (guint i = 0; i < keys->len; i++)
    g_array_index (rows, gint32, i) = (gint32) index->order[(guint32) g_array_index (keys, guint64, i)];

  return rows;
}
