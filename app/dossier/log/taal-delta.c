/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-dossier"

#include "config.h"

#include "taal-delta.h"

#include "taal-delta-private.h"

/* What a table has of it: first what became of each rij, at the end a list for each soort. */
typedef struct
{
  gboolean    geheel;
  GHashTable *open; /* rij → TaalDeltaSoort; NULL without any, and once it has ended */
  GArray     *rijen[TAAL_DELTA_N_SOORTEN]; /* gint32, sorted; NULL: none */
} TabelDelta;

struct _TaalDelta
{
  TabelDelta tabellen[TAAL_N_TABELLEN];
  gboolean   aantekeningen;
};

G_DEFINE_BOXED_TYPE (TaalDelta, taal_delta, taal_delta_ref, taal_delta_unref)

/**
 * taal_delta_new:
 *
 * Returns: (transfer full): a delta without rows, open for adding
 *
 * Thread: any
 */
TaalDelta *
taal_delta_new (void)
{
  return g_atomic_rc_box_new0 (TaalDelta);
}

/**
 * taal_delta_ref:
 * @delta: a delta
 *
 * Returns: (transfer full): @delta
 *
 * Thread: any
 */
TaalDelta *
taal_delta_ref (TaalDelta *delta)
{
  return g_atomic_rc_box_acquire (delta);
}

static void
clear (gpointer data)
{
  TaalDelta *delta = data;

  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      g_clear_pointer (&delta->tabellen[i].open, g_hash_table_unref);
      for (int k = 0; k < TAAL_DELTA_N_SOORTEN; k++)
        g_clear_pointer (&delta->tabellen[i].rijen[k], g_array_unref);
    }
}

/**
 * taal_delta_unref:
 * @delta: (transfer full): a delta
 *
 * Thread: any
 */
void
taal_delta_unref (TaalDelta *delta)
{
  g_atomic_rc_box_release_full (delta, clear);
}

/* What two steps are together; -1: as if nothing had been. */
static int
combine (TaalDeltaSoort before,
         TaalDeltaSoort now)
{
  switch (now)
    {
    case TAAL_DELTA_TOEGEVOEGD:
      return before == TAAL_DELTA_VERWIJDERD ? TAAL_DELTA_GEWIJZIGD : TAAL_DELTA_TOEGEVOEGD;
    case TAAL_DELTA_GEWIJZIGD:
      return before;
    case TAAL_DELTA_VERWIJDERD:
      return before == TAAL_DELTA_TOEGEVOEGD ? -1 : TAAL_DELTA_VERWIJDERD;
    case TAAL_DELTA_N_SOORTEN:
      break;
    }

  g_assert_not_reached ();
}

/**
 * taal_delta_add:
 * @delta: an open delta
 * @tabel: a table
 * @rij: a row of it
 * @soort: what became of it, after what was added before
 *
 * Thread: that of who makes it
 */
void
taal_delta_add (TaalDelta      *delta,
                TaalTabel       tabel,
                gint32          rij,
                TaalDeltaSoort  soort)
{
  TabelDelta *own = &delta->tabellen[tabel];
  gpointer before;
  int now = soort;

  if (own->geheel)
    return;

  if (own->open == NULL)
    own->open = g_hash_table_new (NULL, NULL);
  if (g_hash_table_lookup_extended (own->open, GINT_TO_POINTER (rij), NULL, &before))
    now = combine ((TaalDeltaSoort) GPOINTER_TO_INT (before), soort);
  if (now < 0)
    g_hash_table_remove (own->open, GINT_TO_POINTER (rij));
  else
    g_hash_table_insert (own->open, GINT_TO_POINTER (rij), GINT_TO_POINTER (now));
  if (g_hash_table_size (own->open) > TAAL_DELTA_MAX_RIJEN)
    taal_delta_set_geheel (delta, tabel);
}

/**
 * taal_delta_add_range:
 * @delta: an open delta
 * @tabel: a table
 * @eerste: the first of successive rows
 * @laatste: the last of them
 * @soort: what became of them all
 *
 * Thread: that of who makes it
 */
void
taal_delta_add_range (TaalDelta      *delta,
                      TaalTabel       tabel,
                      gint32          eerste,
                      gint32          laatste,
                      TaalDeltaSoort  soort)
{
  if ((gint64) laatste - eerste >= TAAL_DELTA_MAX_RIJEN)
    {
      taal_delta_set_geheel (delta, tabel);
      return;
    }

  for (gint64 rij = eerste; rij <= laatste; rij++)
    taal_delta_add (delta, tabel, (gint32) rij, soort);
}

/**
 * taal_delta_set_geheel:
 * @delta: an open delta
 * @tabel: a table of which too much changed to list it
 *
 * Thread: that of who makes it
 */
void
taal_delta_set_geheel (TaalDelta *delta,
                       TaalTabel  tabel)
{
  delta->tabellen[tabel].geheel = TRUE;
  g_clear_pointer (&delta->tabellen[tabel].open, g_hash_table_unref);
}

/**
 * taal_delta_set_aantekeningen:
 * @delta: an open delta, to which rows of the aantekeningen are added
 *
 * Thread: that of who makes it
 */
void
taal_delta_set_aantekeningen (TaalDelta *delta)
{
  delta->aantekeningen = TRUE;
}

static int
compare_rijen (gconstpointer a,
               gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return (left > right) - (left < right);
}

static void
end_table (TabelDelta *own)
{
  GHashTableIter iter;
  gpointer rij, soort;

  if (own->open == NULL)
    return;

  g_hash_table_iter_init (&iter, own->open);
  while (g_hash_table_iter_next (&iter, &rij, &soort))
    {
      GArray **rijen = &own->rijen[GPOINTER_TO_INT (soort)];
      gint32 number = GPOINTER_TO_INT (rij);

      if (*rijen == NULL)
        *rijen = g_array_new (FALSE, FALSE, sizeof (gint32));
      g_array_append_val (*rijen, number);
    }
  g_clear_pointer (&own->open, g_hash_table_unref);
  for (int k = 0; k < TAAL_DELTA_N_SOORTEN; k++)
    if (own->rijen[k] != NULL)
      g_array_sort (own->rijen[k], compare_rijen);
}

/**
 * taal_delta_end:
 * @delta: an open delta, to which nothing is added any more
 *
 * Thread: that of who makes it
 */
void
taal_delta_end (TaalDelta *delta)
{
  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    end_table (&delta->tabellen[i]);
}

/**
 * taal_delta_is_empty:
 * @delta: a delta
 *
 * Returns: whether no row is other than it was
 *
 * Thread: any
 */
gboolean
taal_delta_is_empty (const TaalDelta *delta)
{
  g_return_val_if_fail (delta != NULL, TRUE);

  for (int i = 0; i < TAAL_N_TABELLEN; i++)
    {
      if (delta->tabellen[i].geheel)
        return FALSE;
      for (int k = 0; k < TAAL_DELTA_N_SOORTEN; k++)
        if (delta->tabellen[i].rijen[k] != NULL)
          return FALSE;
    }

  return !delta->aantekeningen;
}

/**
 * taal_delta_has_aantekeningen:
 * @delta: a delta
 *
 * Returns: whether the aantekeningen (#TaalAantekeningen) changed; which of them is not kept
 *
 * Thread: any
 */
gboolean
taal_delta_has_aantekeningen (const TaalDelta *delta)
{
  g_return_val_if_fail (delta != NULL, TRUE);

  return delta->aantekeningen;
}

/**
 * taal_delta_is_geheel:
 * @delta: a delta
 * @tabel: a table
 *
 * Returns: whether more than %TAAL_DELTA_MAX_RIJEN rows of it changed: they are not listed
 *
 * Thread: any
 */
gboolean
taal_delta_is_geheel (const TaalDelta *delta,
                      TaalTabel        tabel)
{
  g_return_val_if_fail (delta != NULL && tabel < TAAL_N_TABELLEN, TRUE);

  return delta->tabellen[tabel].geheel;
}

static const gint32 *
get_rijen (const TaalDelta *delta,
           TaalTabel        tabel,
           TaalDeltaSoort   soort,
           guint           *n)
{
  const GArray *rijen;

  g_return_val_if_fail (delta != NULL && tabel < TAAL_N_TABELLEN && n != NULL, NULL);

  rijen = delta->tabellen[tabel].rijen[soort];
  *n = rijen != NULL ? rijen->len : 0;
  return rijen != NULL ? (const gint32 *) (gconstpointer) rijen->data : NULL;
}

/**
 * taal_delta_get_toegevoegd:
 * @delta: a delta
 * @tabel: a table
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n) (nullable): the rows that are new, sorted
 *
 * Thread: any
 */
const gint32 *
taal_delta_get_toegevoegd (const TaalDelta *delta,
                           TaalTabel        tabel,
                           guint           *n)
{
  return get_rijen (delta, tabel, TAAL_DELTA_TOEGEVOEGD, n);
}

/**
 * taal_delta_get_gewijzigd:
 * @delta: a delta
 * @tabel: a table
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n) (nullable): the rows that have other values, sorted
 *
 * Thread: any
 */
const gint32 *
taal_delta_get_gewijzigd (const TaalDelta *delta,
                          TaalTabel        tabel,
                          guint           *n)
{
  return get_rijen (delta, tabel, TAAL_DELTA_GEWIJZIGD, n);
}

/**
 * taal_delta_get_verwijderd:
 * @delta: a delta
 * @tabel: a table
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n) (nullable): the rows that are gone, sorted
 *
 * Thread: any
 */
const gint32 *
taal_delta_get_verwijderd (const TaalDelta *delta,
                           TaalTabel        tabel,
                           guint           *n)
{
  return get_rijen (delta, tabel, TAAL_DELTA_VERWIJDERD, n);
}
