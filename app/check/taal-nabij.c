/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-nabij.h"

#include <string.h>

#include "taal-gemeenten.h"
#include "taal-school.h"

G_DEFINE_BOXED_TYPE (TaalNabij, taal_nabij, taal_nabij_ref, taal_nabij_unref)

static const char *
get_bow_nummer (const TaalNabijAanbod *plaats)
{
  return plaats->school != NULL ? plaats->school->bow_nummer : "";
}

/* By what is found there, then by distance: what lies nowhere comes last. */
static int
compare_plaatsen (gconstpointer a,
                  gconstpointer b)
{
  const TaalNabijAanbod *x = a, *y = b;
  /* So large that -1 becomes the largest. */
  guint64 far_x = (guint64) x->afstand, far_y = (guint64) y->afstand;
  int order = (x->aanbod->status > y->aanbod->status) - (x->aanbod->status < y->aanbod->status);

  if (order == 0)
    order = (far_x > far_y) - (far_x < far_y);
  if (order == 0)
    order = strcmp (x->locatie->gemeente, y->locatie->gemeente);
  if (order == 0)
    order = strcmp (get_bow_nummer (x), get_bow_nummer (y));
  if (order == 0)
    order = strcmp (x->locatie->locatie_id, y->locatie->locatie_id);

  /* The same locatie in two files: as they were given. */
  return order != 0
             ? order
             : (x->aanbod->aanbod > y->aanbod->aanbod) - (x->aanbod->aanbod < y->aanbod->aanbod);
}

static TaalNabijAanbod
describe (const TaalNabij *self,
          const TaalLocatieAanbod *one)
{
  const TaalBeschikbaarheid *all = self->beschikbaarheid;
  const TaalAanbod *aanbod = g_ptr_array_index (all->aanboden, one->aanbod);
  const TaalSchool *scholen = (const TaalSchool *) (gconstpointer) aanbod->scholen->data;
  int n_scholen = (int) aanbod->scholen->len;
  const TaalLocatie *locatie = &g_array_index (aanbod->locaties, TaalLocatie, one->locatie);

  return (TaalNabijAanbod) {
    .aanbod = one,
    .locatie = locatie,
    .school = taal_scholen_on (scholen, n_scholen, all->op),
    .keurmerk = taal_scholen_keurmerk (scholen, n_scholen, all->op),
    .afstand = taal_gemeenten_get_afstand (self->gemeente, locatie->gemeente),
    .leeftijd = all->op - one->rij->peildatum,
  };
}

static void
add (TaalNabij *self,
     const TaalLocatieAanbod *one)
{
  TaalNabijAanbod plaats;

  switch (one->status)
    {
    case TAAL_AANBOD_BESCHIKBAAR:
    case TAAL_AANBOD_WACHTLIJST:
      plaats = describe (self, one);
      g_array_append_val (self->plaatsen, plaats);
      self->n_beschikbaar += one->status == TAAL_AANBOD_BESCHIKBAAR ? 1 : 0;
      break;
    case TAAL_AANBOD_NIET_BESCHIKBAAR:
      self->n_niet++;
      break;
    case TAAL_AANBOD_ONBEKEND:
      self->n_onbekend[one->onbekend]++;
      break;
    case TAAL_N_AANBOD_STATUSSEN:
      g_assert_not_reached ();
    }
}

/**
 * taal_nabij_find:
 * @norm: the packets
 * @aanboden: (element-type TaalAanbod): the offers of the schools of a region
 * @vraag: near which gemeente, which one soort, and from which day
 *
 * Finds where a cursist under the Wi2013 can enrol near a gemeente from a day (norm.md 12). What is
 * old or not known is never offered, only counted. Pure.
 *
 * Returns: (transfer full): the answer
 *
 * Thread: any
 */
TaalNabij *
taal_nabij_find (TaalNorm *norm,
                 GPtrArray *aanboden,
                 const TaalAanbodVraag *vraag)
{
  TaalNabij *self;

  g_return_val_if_fail (norm != NULL && aanboden != NULL && vraag != NULL, NULL);
  g_return_val_if_fail (vraag->gemeente != NULL, NULL);
  g_return_val_if_fail (vraag->soort >= 0 && vraag->soort < TAAL_N_AANBOD_SOORTEN, NULL);
  g_return_val_if_fail (taal_gemeenten_find (vraag->gemeente) != NULL, NULL);

  self = g_atomic_rc_box_new0 (TaalNabij);
  self->gemeente = taal_gemeenten_find (vraag->gemeente);
  self->soort = (TaalAanbodSoort) vraag->soort;
  self->plaatsen = g_array_new (FALSE, FALSE, sizeof (TaalNabijAanbod));
  self->beschikbaarheid = taal_beschikbaarheid_compute (
      norm, aanboden, &(TaalAanbodVraag) { vraag->op, NULL, vraag->soort });
  for (guint i = 0; i < self->beschikbaarheid->locaties->len; i++)
    add (self, &g_array_index (self->beschikbaarheid->locaties, TaalLocatieAanbod, i));
  g_array_sort (self->plaatsen, compare_plaatsen);

  return self;
}

/**
 * taal_nabij_get_n_onbekend:
 * @nabij: an answer
 *
 * Returns: of how many locaties it is not known, for whatever reason
 *
 * Thread: any
 */
guint
taal_nabij_get_n_onbekend (const TaalNabij *nabij)
{
  guint n = 0;

  for (int i = 0; i < TAAL_N_ONBEKEND; i++)
    n += nabij->n_onbekend[i];

  return n;
}

/**
 * taal_nabij_ref:
 * @nabij: an answer
 *
 * Returns: (transfer full): @nabij
 *
 * Thread: any
 */
TaalNabij *
taal_nabij_ref (TaalNabij *nabij)
{
  return g_atomic_rc_box_acquire (nabij);
}

static void
taal_nabij_clear (gpointer data)
{
  TaalNabij *self = data;

  g_clear_pointer (&self->plaatsen, g_array_unref);
  g_clear_pointer (&self->beschikbaarheid, taal_beschikbaarheid_unref);
}

/**
 * taal_nabij_unref:
 * @nabij: (transfer full): an answer
 *
 * Thread: any
 */
void
taal_nabij_unref (TaalNabij *nabij)
{
  g_atomic_rc_box_release_full (nabij, taal_nabij_clear);
}
