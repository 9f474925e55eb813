/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-aanwezig"

#include "config.h"

#include "taal-lezing-private.h"

/* Longer than anybody is in one meeting. */
#define MAX_DUUR TAAL_DAG_SECONDEN

/* What the dates of a file tell of their order, together. */
typedef struct
{
  guint       n;             /* dates of which the order is not certain by their form */
  guint       n_open;        /* of those, how many have slashes */
  gboolean    past[2];       /* whether all are days with the day first, with the month first */
  gboolean    duur[2];       /* whether nobody is there for more than a day, likewise */
  gboolean    verschil;      /* whether any is another day in the other order */
  guint       rij[2];        /* a row that is none */
} Bewijs;

static void
look (Bewijs             *b,
      const TaalTijdstip *t,
      guint               rij)
{
  static const TaalOrde orders[] = { TAAL_ORDE_DMJ, TAAL_ORDE_MDJ };

  if (t->vorm != TAAL_DATUMVORM_OPEN && t->vorm != TAAL_DATUMVORM_DAG)
    return;

  b->n++;
  b->n_open += t->vorm == TAAL_DATUMVORM_OPEN ? 1 : 0;
  b->verschil = b->verschil || t->deel[0] != t->deel[1];
  for (int i = 0; i < 2; i++)
    if (!taal_tijdstip_fits (t, orders[i]))
      {
        b->past[i] = FALSE;
        if (b->rij[i] == 0)
          b->rij[i] = rij;
      }
}

/* Whether somebody would be there for days, or leave before they came: 30/11 to 1/12 read the wrong
 * way. */
static void
look_at_duration (Bewijs                 *b,
                  const TaalRuweDeelname *ruw)
{
  static const TaalOrde orders[] = { TAAL_ORDE_DMJ, TAAL_ORDE_MDJ };

  if (!ruw->heeft_tot || ruw->van.vorm == TAAL_DATUMVORM_GEEN ||
      ruw->tot.vorm == TAAL_DATUMVORM_GEEN)
    return;
  for (int i = 0; i < 2; i++)
    {
      TaalMoment from = taal_tijdstip_get_moment (&ruw->van, orders[i], TAAL_DATE_NONE);
      TaalMoment to = taal_tijdstip_get_moment (&ruw->tot, orders[i], TAAL_DATE_NONE);

      if (from != TAAL_MOMENT_GEEN && to != TAAL_MOMENT_GEEN &&
          (to - from > MAX_DUUR || from - to > MAX_DUUR))
        b->duur[i] = FALSE;
    }
}

static Bewijs
gather (TaalLezing *lezing)
{
  Bewijs b = { .past = { TRUE, TRUE }, .duur = { TRUE, TRUE } };

  if (lezing->heeft_van)
    look (&b, &lezing->van, 0);
  if (lezing->heeft_tot)
    look (&b, &lezing->tot, 0);
  for (guint i = 0; i < lezing->ruw->len; i++)
    {
      const TaalRuweDeelname *ruw = &g_array_index (lezing->ruw, TaalRuweDeelname, i);

      look (&b, &ruw->van, ruw->deelname->rij);
      if (ruw->heeft_tot)
        look (&b, &ruw->tot, ruw->deelname->rij);
      look_at_duration (&b, ruw);
    }

  return b;
}

/* The order that the file itself proves, or unknown. */
static TaalOrde
prove (const Bewijs *b)
{
  if (b->past[0] != b->past[1])
    return b->past[0] ? TAAL_ORDE_DMJ : TAAL_ORDE_MDJ;
  if (b->duur[0] != b->duur[1])
    return b->duur[0] ? TAAL_ORDE_DMJ : TAAL_ORDE_MDJ;

  return TAAL_ORDE_ONBEKEND;
}

/* A date as an example of what is asked. */
static char *
make_example (TaalLezing *lezing)
{
  for (guint i = 0; i < lezing->ruw->len; i++)
    {
      const TaalTijdstip *t = &g_array_index (lezing->ruw, TaalRuweDeelname, i).van;

      if (t->vorm == TAAL_DATUMVORM_OPEN && t->deel[0] != t->deel[1])
        return g_strdup_printf ("%d/%d/%d", t->deel[0], t->deel[1], t->deel[2]);
    }

  return NULL;
}

/**
 * taal_lezing_beslis_orde:
 * @lezing: a file whose rows have been seen
 *
 * Finds in what order the numbers of its dates stand: by a day above 12, by somebody who would be
 * there for days, by what the user chose; between dashes and points the day comes first, as in all
 * that this program reads. Else it says that it must be asked.
 *
 * Thread: that of who reads
 */
void
taal_lezing_beslis_orde (TaalLezing *lezing)
{
  Bewijs b = gather (lezing);
  TaalOrde proved = prove (&b), chosen = lezing->gekozen;
  int index = chosen == TAAL_ORDE_MDJ ? 1 : 0;
  g_autofree char *example = NULL;

  if (b.n == 0)
    return;
  if (!b.past[0] && !b.past[1])
    {
      taal_lezing_meld (lezing, TAAL_VERGADERING_TEGENSTRIJDIG, MAX (b.rij[0], b.rij[1]), NULL,
                        NULL);
      return;
    }
  if (chosen != TAAL_ORDE_ONBEKEND)
    {
      lezing->v->orde = chosen;
      if (!b.past[index])
        taal_lezing_meld (lezing, TAAL_VERGADERING_ORDE_ANDERS, b.rij[index], NULL, NULL);
      return;
    }

  lezing->v->orde = proved != TAAL_ORDE_ONBEKEND ? proved : TAAL_ORDE_DMJ;
  if (proved != TAAL_ORDE_ONBEKEND || !b.verschil || b.n_open == 0)
    return;

  example = make_example (lezing);
  taal_lezing_meld (lezing, TAAL_VERGADERING_ORDE, 0, NULL, example);
}
