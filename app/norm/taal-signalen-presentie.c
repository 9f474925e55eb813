/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-signalen-private.h"

#include "taal-number.h"
#include "taal-share.h"
#include "taal-uitzondering.h"

/* A stretch of a day, in seconds. */
typedef struct
{
  gint32 van;
  gint32 tot;
} Stuk;

/* What the lessons one by one are held against. */
typedef struct
{
  const TaalSignaalLessen *lessen;
  TaalUitzonderingLijn    *lijn;
  GArray                  *stukken; /* Stuk, to work in */
} Blik;

static int
compare_stukken (gconstpointer a,
                 gconstpointer b)
{
  const Stuk *x = a, *y = b;

  return (x->van > y->van) - (x->van < y->van);
}

/* How long a cursist was connected during a lesson: the union of the known times, clipped to it.
 * Returns -1 when no row has both. */
static gint64
sum_verbonden (const TaalPaar *paar,
               const TaalLes  *les,
               GArray         *stukken)
{
  gint32 end = les->begin + les->minuten * 60, until = les->begin;
  gboolean known = FALSE;
  gint64 sum = 0;

  g_array_set_size (stukken, 0);
  for (int i = 0; i < paar->n; i++)
    {
      const TaalPresentieRij *rij = &paar->rijen[i];
      Stuk stuk = { (gint32) rij->van, 0 };

      if (rij->van == TAAL_PRESENTIE_GEEN_TIJD || rij->tot == TAAL_PRESENTIE_GEEN_TIJD)
        continue;
      known = TRUE;
      stuk.tot = taal_tijd_end ((gint32) rij->van, (gint32) rij->tot);
      g_array_append_val (stukken, stuk);
    }
  if (stukken->len > 1)
    g_array_sort (stukken, compare_stukken);
  for (guint i = 0; i < stukken->len; i++)
    {
      const Stuk *stuk = &g_array_index (stukken, Stuk, i);

      if (MIN (stuk->tot, end) > MAX (stuk->van, until))
        {
          sum += MIN (stuk->tot, end) - MAX (stuk->van, until);
          until = MIN (stuk->tot, end);
        }
    }

  return known ? sum : -1;
}

/* S09: a cursist who was there, but not long enough. */
static void
look_at_verbonden (Blik           *blik,
                   const TaalLes  *les,
                   const TaalPaar *paar)
{
  TaalSignalen *signalen = blik->lessen->signalen;
  gint64 sum;
  gint32 pct;

  if (les->status != TAAL_LES_GEGEVEN || les->vorm != TAAL_VORM_ONLINE || les->begin == TAAL_TIME_NONE ||
      !taal_signalen_get_getal (signalen, TAAL_PARAM_VERBONDEN_MIN_PCT, les->datum, &pct))
    return;
  sum = sum_verbonden (paar, les, blik->stukken);
  if (sum >= 0 && !taal_share_at_least (sum, les->minuten * 60, pct))
    taal_signalen_add (signalen, TAAL_SIGNAAL_S09, TAAL_SIGNAAL_OVER_ANDERS, les->les_id,
                       taal_signalen_get_cursist (signalen, paar->cursist), NULL);
}

/* S03: the largest groep that a lesson may have, or -1 for any size. */
static gint64
get_maximum (const Blik    *blik,
             const TaalLes *les)
{
  const TaalNorm *norm = blik->lessen->signalen->norm;
  const TaalGroep *groep = &taal_snapshot_get_groepen (blik->lessen->snapshot, NULL)[les->groep];
  const TaalWaarde *per_route = taal_norm_get (norm, TAAL_PARAM_GROEP_MAX, les->datum);
  gint64 maximum = groep->max_omvang;
  gint32 extra;

  if (groep->max_omvang == G_MININT32)
    {
      if (per_route == NULL || per_route->per_route[groep->route] == TAAL_GEEN_GETAL)
        return -1;
      maximum = per_route->per_route[groep->route];
    }
  if (taal_uitzonderingen_hold (taal_uitzondering_lijn_op (blik->lijn, les->datum), 4) &&
      taal_signalen_get_getal (blik->lessen->signalen, TAAL_PARAM_GROEP_COULANCE_EXTRA, les->datum, &extra))
    maximum += extra;

  return maximum;
}

static void
look_at_paar (Blik           *blik,
              const TaalLes  *les,
              const TaalPaar *paar)
{
  TaalSignalen *signalen = blik->lessen->signalen;
  const char *cursist_id = taal_signalen_get_cursist (signalen, paar->cursist);

  if (!paar->aanwezig)
    return;
  if (les->status != TAAL_LES_GEGEVEN)
    taal_signalen_add (signalen, TAAL_SIGNAAL_S04, TAAL_SIGNAAL_OVER_ANDERS, les->les_id, cursist_id, NULL);
  else if (!paar->paraaf && !paar->login)
    taal_signalen_add (signalen, TAAL_SIGNAAL_S06, TAAL_SIGNAAL_OVER_ANDERS, les->les_id, cursist_id, NULL);
  look_at_verbonden (blik, les, paar);
}

static void
look_at_les (Blik *blik,
             int   row)
{
  TaalSignalen *signalen = blik->lessen->signalen;
  const TaalPresentie *presentie = signalen->presentie;
  const TaalPresentieRij *rijen;
  int n, i = 0, n_aanwezig = 0;
  gint64 maximum;
  TaalLes les;
  TaalPaar paar;

  taal_snapshot_get_les (blik->lessen->snapshot, row, &les);
  rijen = taal_presentie_get_les (presentie, row, &n);
  while (taal_paar_next (rijen, n, &i, &paar))
    {
      n_aanwezig += paar.aanwezig ? 1 : 0;
      look_at_paar (blik, &les, &paar);
    }
  if (les.status != TAAL_LES_GEGEVEN)
    return;

  if (n == 0 && presentie->rijen->len > 0)
    taal_signalen_add (signalen, TAAL_SIGNAAL_S05, TAAL_SIGNAAL_OVER_ANDERS, les.les_id, les.les_id, NULL);
  if (n > 0 && g_array_index (presentie->les_extra, TaalLesExtra, row).docent_getekend != 1)
    taal_signalen_add (signalen, TAAL_SIGNAAL_S06, TAAL_SIGNAAL_OVER_DOCENT, les.les_id, "docent", NULL);
  maximum = get_maximum (blik, &les);
  if (maximum >= 0 && n_aanwezig > maximum)
    taal_signalen_add (signalen, TAAL_SIGNAAL_S03, TAAL_SIGNAAL_OVER_ANDERS, les.les_id, les.les_id, NULL);
}

/**
 * taal_signalen_fill_lessen:
 * @lessen: the lessons of the period
 *
 * S03, S04, S05, S06 and S09: what a lesson and its presentie alone tell.
 *
 * Thread: any
 */
void
taal_signalen_fill_lessen (const TaalSignaalLessen *lessen)
{
  const TaalLezing lezing = { lessen->signalen->norm, 0 };
  g_autoptr (TaalUitzonderingLijn) lijn = taal_uitzondering_lijn_new (lezing, lessen->snapshot);
  g_autoptr (GArray) stukken = g_array_new (FALSE, FALSE, sizeof (Stuk));
  Blik blik = { lessen, lijn, stukken };

  for (guint i = 0; i < lessen->n && taal_voortgang_step (lessen->voortgang, i); i++)
    look_at_les (&blik, lessen->order[i]);
}

/* A cursist who used a login. */
typedef struct
{
  guint32 login;
  gint32  cursist;
} Gebruik;

static int
compare_gebruik (gconstpointer a,
                 gconstpointer b)
{
  const Gebruik *x = a, *y = b;

  return (x->login > y->login) - (x->login < y->login);
}

/* The first user of a login is kept in an array; only when there is a second are pairs kept. */
static GArray *
find_shared (const TaalSignaalLessen *lessen)
{
  const TaalPresentie *presentie = lessen->signalen->presentie;
  g_autofree gint32 *first = g_new (gint32, presentie->logins->len);
  g_autoptr (TaalPaarTel) known = taal_paar_tel_new ();
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (Gebruik));

  for (guint i = 0; i < presentie->logins->len; i++)
    first[i] = TAAL_GEEN;
  for (guint at = 0; at < lessen->n && taal_voortgang_step (lessen->voortgang, at); at++)
    {
      const TaalPresentieRij *rijen;
      int n;

      rijen = taal_presentie_get_les (presentie, lessen->order[at], &n);
      for (int i = 0; i < n; i++)
        {
          Gebruik one = { rijen[i].login, rijen[i].cursist };
          Gebruik before;

          if (one.login == 0 || first[one.login] == one.cursist)
            continue;
          before = (Gebruik) { one.login, first[one.login] };
          if (before.cursist == TAAL_GEEN)
            {
              first[one.login] = one.cursist;
              continue;
            }
          if (taal_paar_tel_add (known, one.login, (guint32) before.cursist) == 1)
            g_array_append_val (shared, before);
          if (taal_paar_tel_add (known, one.login, (guint32) one.cursist) == 1)
            g_array_append_val (shared, one);
        }
    }

  return shared;
}

/**
 * taal_signalen_fill_logins:
 * @lessen: the lessons of the period
 *
 * S07: one login in the rows of several cursisten.
 *
 * Thread: any
 */
void
taal_signalen_fill_logins (const TaalSignaalLessen *lessen)
{
  TaalSignalen *signalen = lessen->signalen;
  g_autoptr (GArray) shared = find_shared (lessen);

  g_array_sort (shared, compare_gebruik);
  for (guint i = 0, end; i < shared->len; i = end)
    {
      guint32 login = g_array_index (shared, Gebruik, i).login;
      GPtrArray *bewijs = g_ptr_array_new ();

      for (end = i; end < shared->len && g_array_index (shared, Gebruik, end).login == login; end++)
        g_ptr_array_add (bewijs, (gpointer) taal_signalen_get_cursist (signalen,
                                                                       g_array_index (shared, Gebruik, end).cursist));
      taal_signalen_take (signalen, TAAL_SIGNAAL_S07, g_ptr_array_index (signalen->presentie->logins, login), bewijs);
    }
}
