/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-online-lessen.h"

#include <string.h>

#include "taal-les-bewijs.h"
#include "taal-paar.h"

struct _TaalOnlineLessen
{
  TaalOnderzoek   *onderzoek;
  TaalOnlineWelke  welke;
  GMutex           mutex; /* while it is filled */
  GArray          *lessen; /* TaalLesWaarborgen, by les_id */

  /* Of those that are planned */
  GPtrArray       *deelnemers; /* by groep: (nullable) array of TaalOnlineDeelnemer, by cursist_id */
  guint32         *logins;     /* by docent: the one that they had last, or 0 */
};

/**
 * taal_online_lessen_new:
 * @onderzoek: an examination with safeguards
 * @welke: which lessons
 *
 * Returns: (transfer full): its online lessons; those that are planned not yet judged
 *
 * Thread: any
 */
TaalOnlineLessen *
taal_online_lessen_new (TaalOnderzoek   *onderzoek,
                        TaalOnlineWelke  welke)
{
  TaalOnlineLessen *lessen;

  g_return_val_if_fail (onderzoek != NULL && onderzoek->waarborgen != NULL, NULL);

  lessen = g_atomic_rc_box_new0 (TaalOnlineLessen);
  lessen->onderzoek = taal_onderzoek_ref (onderzoek);
  lessen->welke = welke;
  g_mutex_init (&lessen->mutex);
  if (welke == TAAL_ONLINE_GEGEVEN)
    lessen->lessen = g_array_ref (onderzoek->waarborgen->lessen);

  return lessen;
}

/**
 * taal_online_lessen_ref:
 * @lessen: online lessons
 *
 * Returns: (transfer full): @lessen
 *
 * Thread: any
 */
TaalOnlineLessen *
taal_online_lessen_ref (TaalOnlineLessen *lessen)
{
  return g_atomic_rc_box_acquire (lessen);
}

static void
taal_online_lessen_clear (gpointer data)
{
  TaalOnlineLessen *lessen = data;

  g_clear_pointer (&lessen->lessen, g_array_unref);
  g_clear_pointer (&lessen->deelnemers, g_ptr_array_unref);
  g_clear_pointer (&lessen->logins, g_free);
  g_clear_pointer (&lessen->onderzoek, taal_onderzoek_unref);
  g_mutex_clear (&lessen->mutex);
}

/**
 * taal_online_lessen_unref:
 * @lessen: (transfer full): online lessons
 *
 * Thread: any
 */
void
taal_online_lessen_unref (TaalOnlineLessen *lessen)
{
  g_atomic_rc_box_release_full (lessen, taal_online_lessen_clear);
}

/**
 * taal_online_lessen_get_onderzoek:
 * @lessen: online lessons
 *
 * Returns: (transfer none): the examination that they are of
 *
 * Thread: any
 */
TaalOnderzoek *
taal_online_lessen_get_onderzoek (const TaalOnlineLessen *lessen)
{
  g_return_val_if_fail (lessen != NULL, NULL);

  return lessen->onderzoek;
}

/**
 * taal_online_lessen_get_welke:
 * @lessen: online lessons
 *
 * Returns: which they are
 *
 * Thread: any
 */
TaalOnlineWelke
taal_online_lessen_get_welke (const TaalOnlineLessen *lessen)
{
  g_return_val_if_fail (lessen != NULL, TAAL_ONLINE_GEGEVEN);

  return lessen->welke;
}

/* For each groep the date of its last lesson with presentie. */
static TaalDate *
find_laatste (const TaalPresentie *presentie)
{
  TaalDate *laatste;
  int n_lessen = taal_snapshot_get_n_lessen (presentie->snapshot), n_groepen, n;

  (void) taal_snapshot_get_groepen (presentie->snapshot, &n_groepen);
  laatste = g_new (TaalDate, n_groepen + 1);
  for (int i = 0; i < n_groepen; i++)
    laatste[i] = TAAL_DATE_NONE;
  for (int row = 0; row < n_lessen; row++)
    {
      TaalLes les;

      (void) taal_presentie_get_les (presentie, row, &n);
      if (n == 0)
        continue;
      taal_snapshot_get_les (presentie->snapshot, row, &les);
      if (les.status == TAAL_LES_GEGEVEN)
        laatste[les.groep] = MAX (laatste[les.groep], les.datum);
    }

  return laatste;
}

/* One that was in a lesson: of a later lesson the login counts. */
static void
note_deelnemer (GHashTable     *groep,
                const TaalPaar *paar,
                TaalDate        datum)
{
  TaalOnlineDeelnemer *one = g_hash_table_lookup (groep, GINT_TO_POINTER (paar->cursist));

  if (one == NULL)
    {
      one = g_new (TaalOnlineDeelnemer, 1);
      *one = (TaalOnlineDeelnemer) { paar->cursist, 0, TAAL_DATE_NONE };
      g_hash_table_insert (groep, GINT_TO_POINTER (paar->cursist), one);
    }
  for (int i = 0; i < paar->n; i++)
    if (paar->rijen[i].login != 0 && datum >= one->op)
      {
        one->login = paar->rijen[i].login;
        one->op = datum;
      }
}

static int
compare_deelnemers (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  const TaalPresentie *presentie = data;
  const TaalOnlineDeelnemer *x = a, *y = b;

  return strcmp (g_array_index (presentie->cursisten, TaalCursist, x->cursist).cursist_id,
                 g_array_index (presentie->cursisten, TaalCursist, y->cursist).cursist_id);
}

static GArray *
sort_deelnemers (GHashTable    *groep,
                 TaalPresentie *presentie)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (TaalOnlineDeelnemer));
  GHashTableIter iter;
  gpointer one;

  g_hash_table_iter_init (&iter, groep);
  while (g_hash_table_iter_next (&iter, NULL, &one))
    g_array_append_vals (sorted, one, 1);
  g_array_sort_with_data (sorted, compare_deelnemers, presentie);

  return sorted;
}

/* Who comes to each groep, and the logins that docenten had last. */
static void
fill_deelnemers (TaalOnlineLessen *lessen)
{
  TaalPresentie *presentie = lessen->onderzoek->waarborgen->presentie;
  g_autofree TaalDate *laatste = find_laatste (presentie);
  g_autoptr (GPtrArray) groepen =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autofree TaalDate *login_op = NULL;
  int n_lessen = taal_snapshot_get_n_lessen (presentie->snapshot), n_groepen, n_docenten;

  (void) taal_snapshot_get_groepen (presentie->snapshot, &n_groepen);
  (void) taal_snapshot_get_docenten (presentie->snapshot, &n_docenten);
  lessen->logins = g_new0 (guint32, n_docenten + 1);
  login_op = g_new (TaalDate, n_docenten + 1);
  for (int i = 0; i < n_docenten; i++)
    login_op[i] = TAAL_DATE_NONE;
  for (int i = 0; i < n_groepen; i++)
    g_ptr_array_add (groepen, g_hash_table_new_full (NULL, NULL, NULL, g_free));

  for (int row = 0; row < n_lessen; row++)
    {
      const TaalLesExtra *extra = &g_array_index (presentie->les_extra, TaalLesExtra, row);
      const TaalPresentieRij *rijen;
      TaalLes les;
      TaalPaar paar;
      int n, i = 0;

      taal_snapshot_get_les (presentie->snapshot, row, &les);
      if (les.docent != TAAL_GEEN && extra->docent_login != 0 && les.datum >= login_op[les.docent])
        {
          lessen->logins[les.docent] = extra->docent_login;
          login_op[les.docent] = les.datum;
        }
      rijen = taal_presentie_get_les (presentie, row, &n);
      if (n == 0 || les.status != TAAL_LES_GEGEVEN ||
          les.datum <= laatste[les.groep] - TAAL_ONLINE_DAGEN)
        continue;
      while (taal_paar_next (rijen, n, &i, &paar))
        if (paar.aanwezig)
          note_deelnemer (g_ptr_array_index (groepen, les.groep), &paar, les.datum);
    }

  for (int i = 0; i < n_groepen; i++)
    g_ptr_array_add (lessen->deelnemers,
                     sort_deelnemers (g_ptr_array_index (groepen, i), presentie));
}

static int
compare_les_ids (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const TaalSnapshot *snapshot = data;
  TaalLes one, other;

  taal_snapshot_get_les (snapshot, ((const TaalLesWaarborgen *) a)->row, &one);
  taal_snapshot_get_les (snapshot, ((const TaalLesWaarborgen *) b)->row, &other);

  return strcmp (one.les_id, other.les_id);
}

static void
fill_gepland (TaalOnlineLessen *lessen)
{
  const TaalOnderzoek *onderzoek = lessen->onderzoek;
  TaalSnapshot *snapshot = onderzoek->waarborgen->presentie->snapshot;
  int n_lessen = taal_snapshot_get_n_lessen (snapshot);
  GArray *gepland = g_array_new (FALSE, FALSE, sizeof (TaalLesWaarborgen));

  lessen->deelnemers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  fill_deelnemers (lessen);
  for (int row = 0; row < n_lessen; row++)
    {
      TaalLesWaarborgen one = { .row = row };
      TaalLes les;

      taal_snapshot_get_les (snapshot, row, &les);
      if (les.status != TAAL_LES_GEPLAND || les.vorm == TAAL_VORM_FYSIEK ||
          les.datum < onderzoek->periode.van)
        continue;
      taal_les_bewijs_judge_gepland (lessen, &les, &one);
      g_array_append_val (gepland, one);
    }
  g_array_sort_with_data (gepland, compare_les_ids, snapshot);
  lessen->lessen = gepland;
}

/**
 * taal_online_lessen_fill:
 * @lessen: online lessons
 *
 * Judges those that are planned, when nobody has yet.
 *
 * Thread: any but one that must not block
 */
void
taal_online_lessen_fill (TaalOnlineLessen *lessen)
{
  g_return_if_fail (lessen != NULL);

  g_mutex_lock (&lessen->mutex);
  if (lessen->lessen == NULL)
    fill_gepland (lessen);
  g_mutex_unlock (&lessen->mutex);
}

/**
 * taal_online_lessen_get_n:
 * @lessen: online lessons that are filled
 *
 * Returns: how many there are
 *
 * Thread: any
 */
guint
taal_online_lessen_get_n (const TaalOnlineLessen *lessen)
{
  g_return_val_if_fail (lessen != NULL && lessen->lessen != NULL, 0);

  return lessen->lessen->len;
}

/**
 * taal_online_lessen_get:
 * @lessen: online lessons that are filled
 * @place: a lesson
 *
 * Returns: (transfer none): what its safeguards come to
 *
 * Thread: any
 */
const TaalLesWaarborgen *
taal_online_lessen_get (const TaalOnlineLessen *lessen,
                        int                     place)
{
  g_return_val_if_fail (lessen != NULL && lessen->lessen != NULL && place >= 0 &&
                            (guint) place < lessen->lessen->len,
                        NULL);

  return &g_array_index (lessen->lessen, TaalLesWaarborgen, place);
}

/**
 * taal_online_lessen_find:
 * @lessen: online lessons
 * @row: a lesson, by its place in the snapshot
 *
 * Returns: its place among them, or -1; also when they are not filled
 *
 * Thread: any
 */
int
taal_online_lessen_find (const TaalOnlineLessen *lessen,
                         int                     row)
{
  const TaalLesWaarborgen key = { .row = row };
  const TaalSnapshot *snapshot;
  guint low = 0, high;

  g_return_val_if_fail (lessen != NULL, -1);

  if (lessen->lessen == NULL || row < 0)
    return -1;
  snapshot = lessen->onderzoek->waarborgen->presentie->snapshot;
  high = lessen->lessen->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const TaalLesWaarborgen *one = taal_online_lessen_get (lessen, (int) middle);
      int order = compare_les_ids (one, &key, (gpointer) snapshot);

      if (order == 0)
        return (int) middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return -1;
}

/**
 * taal_online_lessen_get_deelnemers:
 * @lessen: planned lessons
 * @groep: a groep, by place
 *
 * Returns: (transfer none) (element-type TaalOnlineDeelnemer): who comes to its lessons, by
 * cursist_id
 *
 * Thread: any
 */
const GArray *
taal_online_lessen_get_deelnemers (const TaalOnlineLessen *lessen,
                                   int                     groep)
{
  g_return_val_if_fail (lessen != NULL && lessen->deelnemers != NULL, NULL);

  return g_ptr_array_index (lessen->deelnemers, groep);
}

/**
 * taal_online_lessen_get_login:
 * @lessen: planned lessons
 * @docent: a docent, by place, or %TAAL_GEEN
 *
 * Returns: the login that they had last, or 0
 *
 * Thread: any
 */
guint32
taal_online_lessen_get_login (const TaalOnlineLessen *lessen,
                              int                     docent)
{
  g_return_val_if_fail (lessen != NULL && lessen->logins != NULL, 0);

  return docent == TAAL_GEEN ? 0 : lessen->logins[docent];
}
