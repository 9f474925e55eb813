/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-online-lessen.h"

#include "taal-les-zoek.h"

/* How often a query looks whether it was cancelled, in lessons. */
#define LESSEN_PER_LOOK 4096

/* A lesson with what it is sorted by. */
typedef struct
{
  gint64   key;
  TaalDate datum;
  gint32   place; /* in the order of les_id */
} Sortable;

static int
compare_sortables (gconstpointer a,
                   gconstpointer b)
{
  const Sortable *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if (x->datum != y->datum)
    return x->datum < y->datum ? -1 : 1;

  return (x->place > y->place) - (x->place < y->place);
}

static gboolean
has_uitkomst (guint8 has,
              int    asked)
{
  if (asked == TAAL_FILTER_ALLE)
    return has != TAAL_UITKOMST_NVT;
  if (asked == TAAL_ONLINE_OPEN)
    return has == TAAL_UITKOMST_NIET_VOLDAAN || has == TAAL_UITKOMST_ONBEKEND;

  return has == asked;
}

static gboolean
keeps (const TaalOnlineVraag   *vraag,
       const TaalLesWaarborgen *one,
       const TaalLes           *les)
{
  if (vraag->groep != TAAL_FILTER_ALLE && les->groep != vraag->groep)
    return FALSE;
  if (vraag->docent != TAAL_FILTER_ALLE && les->docent != vraag->docent)
    return FALSE;
  if (vraag->waarborg != TAAL_FILTER_ALLE)
    return has_uitkomst (one->uitkomst[vraag->waarborg], vraag->uitkomst);
  if (vraag->uitkomst == TAAL_FILTER_ALLE)
    return TRUE;

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    if (has_uitkomst (one->uitkomst[w], vraag->uitkomst))
      return TRUE;

  return FALSE;
}

static int
count_uitkomst (const TaalLesWaarborgen *one,
                TaalUitkomst             uitkomst)
{
  int n = 0;

  for (int w = 0; w < TAAL_N_WAARBORGEN; w++)
    n += one->uitkomst[w] == uitkomst ? 1 : 0;

  return n;
}

static gint64
sort_key (TaalOnlineOp             op,
          const TaalLesWaarborgen *one,
          const TaalLes           *les,
          gint32                   place,
          const guint32           *ranks)
{
  switch (op)
    {
    case TAAL_ONLINE_OP_DATUM:
      return les->datum;
    case TAAL_ONLINE_OP_LES:
      return place;
    case TAAL_ONLINE_OP_GROEP:
      return ranks[les->groep];
    case TAAL_ONLINE_OP_DOCENT:
      return les->docent == TAAL_GEEN ? G_MAXUINT32 : ranks[les->docent];
    case TAAL_ONLINE_OP_VORM:
      return (gint64) les->vorm;
    case TAAL_ONLINE_OP_NIET:
      return count_uitkomst (one, TAAL_UITKOMST_NIET_VOLDAAN);
    case TAAL_ONLINE_OP_ONBEKEND:
      return count_uitkomst (one, TAAL_UITKOMST_ONBEKEND);
    case TAAL_N_ONLINE_OP:
      break;
    }

  g_return_val_if_reached (0);
}

/**
 * taal_online_lessen_query:
 * @lessen: online lessons
 * @vraag: which of them, in what order
 * @cancellable: (nullable): when cancelled, the answer is cut short
 *
 * Returns: (transfer full) (element-type gint32): their places
 *
 * Thread: any but one that must not block
 */
GArray *
taal_online_lessen_query (TaalOnlineLessen      *lessen,
                          const TaalOnlineVraag *vraag,
                          GCancellable          *cancellable)
{
  const TaalSnapshot *snapshot;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Sortable));
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto (TaalLesZoek) zoek = TAAL_LES_ZOEK_INIT;
  g_autofree guint32 *ranks = NULL;

  g_return_val_if_fail (lessen != NULL && vraag != NULL && vraag->op < TAAL_N_ONLINE_OP, places);

  taal_online_lessen_fill (lessen);
  snapshot = taal_online_lessen_get_onderzoek (lessen)->waarborgen->presentie->snapshot;
  taal_les_zoek_init (&zoek, snapshot, vraag->zoek);
  if (vraag->op == TAAL_ONLINE_OP_GROEP)
    ranks = taal_groepen_rank (snapshot);
  else if (vraag->op == TAAL_ONLINE_OP_DOCENT)
    ranks = taal_docenten_rank (snapshot);

  for (guint i = 0; i < taal_online_lessen_get_n (lessen); i++)
    {
      const TaalLesWaarborgen *one = taal_online_lessen_get (lessen, (int) i);
      Sortable sortable = { .place = (gint32) i };
      TaalLes les;

      if (i % LESSEN_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return places;
      taal_snapshot_get_les (snapshot, one->row, &les);
      if (!keeps (vraag, one, &les) || !taal_les_zoek_finds (&zoek, &les))
        continue;
      sortable.key = sort_key (vraag->op, one, &les, sortable.place, ranks);
      if (vraag->aflopend)
        sortable.key = -sortable.key;
      sortable.datum = les.datum;
      g_array_append_val (found, sortable);
    }

  g_array_sort (found, compare_sortables);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (places, g_array_index (found, Sortable, i).place);

  return places;
}
