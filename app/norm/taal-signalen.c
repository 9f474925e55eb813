/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-signalen-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TaalSignalen, taal_signalen, taal_signalen_ref, taal_signalen_unref)

/**
 * taal_signaal_soort_get_name:
 * @soort: a kind of signal
 *
 * Returns: (transfer none): its id in norm.md 11
 *
 * Thread: any
 */
const char *
taal_signaal_soort_get_name (TaalSignaalSoort soort)
{
  static const char *const names[TAAL_N_SIGNALEN] = { "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08",
                                                      "S09", "S10", "S11", "S12", "S13", "S14", "S15" };

  g_return_val_if_fail (soort < TAAL_N_SIGNALEN, NULL);
  return names[soort];
}

/**
 * taal_signaal_get_bewijs:
 * @signaal: a signal
 * @i: which piece of its evidence, below its n_bewijs
 *
 * Returns: (transfer none): it; the pieces are sorted
 *
 * Thread: any
 */
const char *
taal_signaal_get_bewijs (const TaalSignaal *signaal,
                         guint              i)
{
  g_return_val_if_fail (signaal != NULL && i < signaal->n_bewijs, NULL);

  return signaal->n_bewijs <= G_N_ELEMENTS (signaal->bewijs.paar) ? signaal->bewijs.paar[i] : signaal->bewijs.lijst[i];
}

/**
 * taal_signalen_add:
 * @signalen: what is being made
 * @soort: the kind of signal
 * @over: what it is about
 * @sleutel: its key, which lives as long as the facts or @signalen
 * @a: its evidence, which lives so too
 * @b: (nullable): a second piece
 *
 * Thread: the one that makes it
 */
void
taal_signalen_add (TaalSignalen     *signalen,
                   TaalSignaalSoort  soort,
                   TaalSignaalOver   over,
                   const char       *sleutel,
                   const char       *a,
                   const char       *b)
{
  TaalSignaal signaal = { .sleutel = sleutel, .over = over, .n_bewijs = b == NULL ? 1 : 2, .bewijs.paar = { a, b } };

  if (b != NULL && strcmp (a, b) > 0)
    {
      signaal.bewijs.paar[0] = b;
      signaal.bewijs.paar[1] = a;
    }
  g_array_append_val (signalen->soorten[soort], signaal);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * taal_signalen_take:
 * @signalen: what is being made
 * @soort: the kind of signal
 * @sleutel: its key, which lives as long as the facts or @signalen
 * @bewijs: (transfer full) (element-type utf8): its evidence, which lives so too, in any order
 *
 * Thread: the one that makes it
 */
void
taal_signalen_take (TaalSignalen     *signalen,
                    TaalSignaalSoort  soort,
                    const char       *sleutel,
                    GPtrArray        *bewijs)
{
  TaalSignaal signaal = { .sleutel = sleutel, .over = TAAL_SIGNAAL_OVER_ANDERS, .n_bewijs = bewijs->len };

  g_ptr_array_sort (bewijs, compare_strings);
  if (bewijs->len <= G_N_ELEMENTS (signaal.bewijs.paar))
    {
      memcpy (signaal.bewijs.paar, bewijs->pdata, bewijs->len * sizeof (gpointer));
      g_ptr_array_unref (bewijs);
    }
  else
    {
      signaal.bewijs.lijst = (const char **) bewijs->pdata;
      g_ptr_array_add (signalen->lijsten, bewijs);
    }
  g_array_append_val (signalen->soorten[soort], signaal);
}

/**
 * taal_signalen_add_tekst:
 * @signalen: what is being made
 * @text: a text
 *
 * Returns: (transfer none): a copy that lives as long as @signalen
 *
 * Thread: the one that makes it
 */
const char *
taal_signalen_add_tekst (TaalSignalen *signalen,
                         const char   *text)
{
  return g_string_chunk_insert_const (signalen->teksten, text);
}

/**
 * taal_signalen_add_datum:
 * @signalen: what is being made
 * @date: a known date
 *
 * Returns: (transfer none): `jjjj-mm-dd`, which lives as long as @signalen
 *
 * Thread: the one that makes it
 */
const char *
taal_signalen_add_datum (TaalSignalen *signalen,
                         TaalDate      date)
{
  char text[TAAL_DATE_TEXT_SIZE];

  return taal_signalen_add_tekst (signalen, taal_date_format (date, text));
}

/**
 * taal_signalen_get_getal:
 * @signalen: what is being made
 * @parameter: a parameter that is a number
 * @date: the date on which it is looked up
 * @getal: (out): its value
 *
 * Returns: whether it is set then; a signal whose threshold is not set is never given
 *
 * Thread: any
 */
gboolean
taal_signalen_get_getal (const TaalSignalen *signalen,
                         TaalParameter       parameter,
                         TaalDate            date,
                         gint32             *getal)
{
  const TaalWaarde *waarde = taal_norm_get (signalen->norm, parameter, date);

  *getal = waarde == NULL ? 0 : waarde->getal;
  return waarde != NULL;
}

/**
 * taal_signalen_get_cursist:
 * @signalen: what is being made
 * @cursist: the place of a cursist
 *
 * Returns: (transfer none): their id
 *
 * Thread: any
 */
const char *
taal_signalen_get_cursist (const TaalSignalen *signalen,
                           int                 cursist)
{
  return g_array_index (signalen->presentie->cursisten, TaalCursist, cursist).cursist_id;
}

static int
compare_signalen (gconstpointer a,
                  gconstpointer b)
{
  const TaalSignaal *x = a, *y = b;
  int order = strcmp (x->sleutel, y->sleutel);

  for (guint i = 0; order == 0 && i < MIN (x->n_bewijs, y->n_bewijs); i++)
    order = strcmp (taal_signaal_get_bewijs (x, i), taal_signaal_get_bewijs (y, i));

  return order != 0 ? order : (x->n_bewijs > y->n_bewijs) - (x->n_bewijs < y->n_bewijs);
}

/* Ids mostly count up with the lessons, so there is often nothing to sort. */
static void
sort_soort (GArray *soort)
{
  for (guint i = 1; i < soort->len; i++)
    if (compare_signalen (&g_array_index (soort, TaalSignaal, i - 1), &g_array_index (soort, TaalSignaal, i)) > 0)
      {
        g_array_sort (soort, compare_signalen);
        return;
      }
}

/* How often the lessons of the period are walked along: for overlaps, for the rooster, one by one,
 * for logins, for runs, and for times, twice where some are the same. Invoices ask all lessons. */
#define N_WALKS 7

static void
fill (const TaalSignaalLessen *lessen)
{
  taal_signalen_fill_overlap (lessen);
  taal_signalen_fill_rooster (lessen);
  taal_signalen_fill_lessen (lessen);
  taal_signalen_fill_logins (lessen);
  taal_signalen_fill_reeksen (lessen);
  taal_signalen_fill_tijden (lessen);
  taal_signalen_fill_facturen (lessen);
  if (lessen->voortgang->stopped)
    return;
  taal_signalen_fill_starts (lessen->signalen);
  for (int i = 0; i < TAAL_N_SIGNALEN; i++)
    sort_soort (lessen->signalen->soorten[i]);
}

/**
 * taal_signalen_compute:
 * @norm: the packets
 * @presentie: the facts
 * @periode: the examined period, closed
 *
 * Looks for the signals of norm.md 11. The period bounds the lessons; an invoice has its own period,
 * and a start is a fact of the whole dossier.
 *
 * Returns: (transfer full): the signals
 *
 * Thread: any
 */
TaalSignalen *
taal_signalen_compute (TaalNorm      *norm,
                       TaalPresentie *presentie,
                       TaalPeriode    periode)
{
  return taal_signalen_compute_voortgang (norm, presentie, periode, NULL, NULL);
}

/**
 * taal_signalen_compute_voortgang:
 * @norm: the packets
 * @presentie: the facts
 * @periode: the examined period, closed
 * @func: (scope call) (nullable): told how far it is
 * @user_data: for @func
 *
 * As taal_signalen_compute(), for who wants to know how far it is, or to stop it.
 *
 * Returns: (transfer full) (nullable): the signals; %NULL when @func stopped it
 *
 * Thread: any
 */
TaalSignalen *
taal_signalen_compute_voortgang (TaalNorm          *norm,
                                 TaalPresentie     *presentie,
                                 TaalPeriode        periode,
                                 TaalVoortgangFunc  func,
                                 gpointer           user_data)
{
  g_autofree int *order = NULL;
  g_autoptr (TaalSignalen) signalen = NULL;
  TaalVoortgang voortgang = { .func = func, .user_data = user_data };
  TaalSignaalLessen lessen;

  g_return_val_if_fail (norm != NULL && presentie != NULL, NULL);

  signalen = g_atomic_rc_box_new0 (TaalSignalen);
  signalen->norm = taal_norm_ref (norm);
  signalen->presentie = taal_presentie_ref (presentie);
  signalen->periode = periode;
  signalen->teksten = g_string_chunk_new (4096);
  signalen->lijsten = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (int i = 0; i < TAAL_N_SIGNALEN; i++)
    signalen->soorten[i] = g_array_new (FALSE, FALSE, sizeof (TaalSignaal));

  lessen = (TaalSignaalLessen) { .signalen = signalen,
                                 .snapshot = presentie->snapshot,
                                 .voortgang = &voortgang };
  order = taal_lessen_order (presentie->snapshot, periode, &lessen.n);
  lessen.order = order;
  voortgang.total =
      (gint64) lessen.n * N_WALKS + taal_snapshot_get_n_lessen (presentie->snapshot);
  fill (&lessen);

  return voortgang.stopped ? NULL : g_steal_pointer (&signalen);
}

/**
 * taal_signalen_get_n:
 * @signalen: signals
 *
 * Returns: how many there are, of all kinds
 *
 * Thread: any
 */
guint
taal_signalen_get_n (const TaalSignalen *signalen)
{
  guint n = 0;

  for (int i = 0; i < TAAL_N_SIGNALEN; i++)
    n += signalen->soorten[i]->len;

  return n;
}

/**
 * taal_signalen_ref:
 * @signalen: signals
 *
 * Returns: (transfer full): @signalen
 *
 * Thread: any
 */
TaalSignalen *
taal_signalen_ref (TaalSignalen *signalen)
{
  return g_atomic_rc_box_acquire (signalen);
}

static void
taal_signalen_clear (gpointer data)
{
  TaalSignalen *signalen = data;

  for (int i = 0; i < TAAL_N_SIGNALEN; i++)
    g_clear_pointer (&signalen->soorten[i], g_array_unref);
  g_clear_pointer (&signalen->lijsten, g_ptr_array_unref);
  g_clear_pointer (&signalen->teksten, g_string_chunk_free);
  g_clear_pointer (&signalen->presentie, taal_presentie_unref);
  g_clear_pointer (&signalen->norm, taal_norm_unref);
}

/**
 * taal_signalen_unref:
 * @signalen: (transfer full): signals
 *
 * Thread: any
 */
void
taal_signalen_unref (TaalSignalen *signalen)
{
  g_atomic_rc_box_release_full (signalen, taal_signalen_clear);
}
