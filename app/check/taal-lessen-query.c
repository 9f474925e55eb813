/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lessen-index-private.h"

#include "taal-les-zoek.h"

/* How often a query looks whether it was cancelled, in lessons. */
#define LESSEN_PER_LOOK 4096

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
  g_auto (TaalLesZoek) zoek = TAAL_LES_ZOEK_INIT;

  g_return_val_if_fail (index != NULL && vraag != NULL && vraag->op < TAAL_N_LESSEN_OP, rows);

  taal_lessen_index_fill (index);
  snapshot = index->check->oordeel->snapshot;
  taal_les_zoek_init (&zoek, snapshot, vraag->zoek);
  for (int i = 0; i < index->n; i++)
    {
      guint32 row = index->order[i], first;
      guint64 key;
      TaalLes les;

      if (i % LESSEN_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return rows;
      taal_snapshot_get_les (snapshot, (int) row, &les);
      if (!keeps (index, vraag, row, &les) || !taal_les_zoek_finds (&zoek, &les))
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
