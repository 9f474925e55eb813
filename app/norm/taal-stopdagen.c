/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-stopdagen.h"

static const TaalGemeenteAanbod *
find_gemeente (const TaalBeschikbaarheid *beschikbaarheid,
               const TaalVervalt *vervalt)
{
  for (guint i = 0; i < beschikbaarheid->gemeenten->len; i++)
    {
      const TaalGemeenteAanbod *one =
          &g_array_index (beschikbaarheid->gemeenten, TaalGemeenteAanbod, i);

      if (one->soort == vervalt->soort && g_str_equal (one->gemeente, vervalt->gemeente))
        return one;
    }

  g_assert_not_reached ();
}

/* Who stopped on an earlier day is gone by then, and so are those that stop on the day itself. */
static TaalStopdag
judge (const TaalBeschikbaarheid *beschikbaarheid,
       const TaalVervalt *vervalt)
{
  const TaalGemeenteAanbod *gemeente = find_gemeente (beschikbaarheid, vervalt);
  TaalStopdag dag = { .stopdatum = vervalt->stopdatum,
                      .gemeente = vervalt->gemeente,
                      .soort = vervalt->soort };

  for (guint i = gemeente->first; i < gemeente->first + gemeente->n; i++)
    {
      const TaalLocatieAanbod *one =
          &g_array_index (beschikbaarheid->locaties, TaalLocatieAanbod, i);
      gint64 plaatsen;

      if (one->status > TAAL_AANBOD_WACHTLIJST)
        continue;
      plaatsen = one->status == TAAL_AANBOD_BESCHIKBAAR ? one->rij->plaatsen : 0;
      if (one->rij->stopdatum == vervalt->stopdatum)
        {
          dag.n_locaties++;
          dag.plaatsen += plaatsen;
        }
      else if (one->rij->stopdatum == TAAL_DATE_NONE || one->rij->stopdatum > vervalt->stopdatum)
        {
          dag.n_over++;
          dag.plaatsen_over += plaatsen;
        }
    }

  return dag;
}

/**
 * taal_stopdagen_compute:
 * @beschikbaarheid: the Wi2013 offer of a region on a day
 *
 * Finds what each announced day takes away, as far as that is known on the day of @beschikbaarheid:
 * what is offered on it, less all that stops up to and on the announced day. It does not foresee
 * that a statement becomes too old. Pure.
 *
 * Returns: (transfer full) (element-type TaalStopdag): by day, gemeente and soort; its texts are
 * those of @beschikbaarheid
 *
 * Thread: any
 */
GArray *
taal_stopdagen_compute (const TaalBeschikbaarheid *beschikbaarheid)
{
  GArray *dagen = g_array_new (FALSE, FALSE, sizeof (TaalStopdag));

  g_return_val_if_fail (beschikbaarheid != NULL, dagen);

  for (guint i = 0; i < beschikbaarheid->vervalt->len; i++)
    {
      TaalStopdag dag =
          judge (beschikbaarheid, &g_array_index (beschikbaarheid->vervalt, TaalVervalt, i));

      g_array_append_val (dagen, dag);
    }

  return dagen;
}
