/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-kwartalen.h"

#include "taal-paar.h"

/* How often the walk looks whether it was cancelled, in lessons. */
#define LESSEN_PER_LOOK 16384

static TaalKwartaal *
get_kwartaal (GArray   *kwartalen,
              TaalDate  datum)
{
  TaalKwartaal one = { .maximum = -1 };
  int month;

  taal_date_to_ymd (datum, &one.jaar, &month, NULL);
  one.kwartaal = (month - 1) / 3 + 1;
  for (guint i = 0; i < kwartalen->len; i++)
    {
      TaalKwartaal *there = &g_array_index (kwartalen, TaalKwartaal, i);

      if (there->jaar == one.jaar && there->kwartaal == one.kwartaal)
        return there;
    }
  g_array_append_val (kwartalen, one);

  return &g_array_index (kwartalen, TaalKwartaal, kwartalen->len - 1);
}

static int
compare_kwartalen (gconstpointer a,
                   gconstpointer b)
{
  const TaalKwartaal *x = a, *y = b;

  return x->jaar != y->jaar ? x->jaar - y->jaar : x->kwartaal - y->kwartaal;
}

static void
add_facturen (GArray              *kwartalen,
              const TaalPresentie *presentie,
              int                  cursist)
{
  for (guint i = 0; i < presentie->facturen->len; i++)
    {
      const TaalFactuur *factuur = &g_array_index (presentie->facturen, TaalFactuur, i);
      TaalKwartaal *kwartaal;

      if (factuur->cursist != cursist)
        continue;
      kwartaal = get_kwartaal (kwartalen, factuur->datum);
      kwartaal->n_facturen++;
      kwartaal->uren += factuur->uren;
      kwartaal->bedrag += factuur->bedrag == G_MININT32 ? 0 : factuur->bedrag;
    }
}

static gboolean
is_aanwezig (const TaalPresentie *presentie,
             int                  row,
             int                  cursist)
{
  const TaalPresentieRij *rijen;
  int n;

  rijen = taal_presentie_get_les (presentie, row, &n);
  for (int i = 0; i < n; i++)
    if (rijen[i].cursist == cursist && rijen[i].aanwezig)
      return TRUE;

  return FALSE;
}

static void
add_lessen (GArray              *kwartalen,
            const TaalPresentie *presentie,
            int                  cursist,
            GCancellable        *cancellable)
{
  int n_lessen = taal_snapshot_get_n_lessen (presentie->snapshot);

  for (int row = 0; row < n_lessen; row++)
    {
      TaalLes les;

      if (row % LESSEN_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return;
      if (!is_aanwezig (presentie, row, cursist))
        continue;
      taal_snapshot_get_les (presentie->snapshot, row, &les);
      if (les.status == TAAL_LES_GEGEVEN)
        get_kwartaal (kwartalen, les.datum)->minuten += les.minuten;
    }
}

/**
 * taal_kwartalen_compute:
 * @onderzoek: an examination
 * @cursist: a cursist, by place
 * @cancellable: (nullable): a cancellable
 *
 * Returns: (transfer full) (element-type TaalKwartaal): the quarters in which the cursist has
 * invoices or was at a lesson, in order, of the whole dossier; of no use when it was cancelled
 *
 * Thread: any but one that must not block
 */
GArray *
taal_kwartalen_compute (const TaalOnderzoek *onderzoek,
                        int                  cursist,
                        GCancellable        *cancellable)
{
  GArray *kwartalen = g_array_new (FALSE, FALSE, sizeof (TaalKwartaal));
  const TaalPresentie *presentie;

  g_return_val_if_fail (onderzoek != NULL && cursist >= 0, kwartalen);

  presentie = taal_bron_get_presentie (onderzoek->bron);
  add_facturen (kwartalen, presentie, cursist);
  add_lessen (kwartalen, presentie, cursist, cancellable);
  g_array_sort (kwartalen, compare_kwartalen);
  for (guint i = 0; i < kwartalen->len; i++)
    {
      TaalKwartaal *kwartaal = &g_array_index (kwartalen, TaalKwartaal, i);
      const TaalWaarde *maximum =
          taal_norm_get (onderzoek->norm, TAAL_PARAM_KWARTAAL_MAX,
                         taal_date_from_ymd (kwartaal->jaar, kwartaal->kwartaal * 3 - 2, 1));

      if (maximum != NULL)
        kwartaal->maximum = (gint64) maximum->getal * 100;
    }

  return kwartalen;
}
