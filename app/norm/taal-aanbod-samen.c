/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-aanbod-samen.h"

#include <string.h>

#include "taal-number.h"
#include "taal-school.h"

/* A school sends a file for each contract, or an older one lies beside the newer: its locatie is
 * one locatie all the same, of which the newest offer decides (norm.md 12). */

/* A statement, and of what. */
typedef struct
{
  const char          *bow_nummer;
  const TaalLocatie   *locatie;
  const TaalAanbodRij *rij;
  guint                aanbod;
} Gezegd;

/* What was given, and what it becomes. */
typedef struct
{
  GPtrArray  *aanboden;
  GArray     *gezegd; /* Gezegd */
  GPtrArray  *rijen;  /* GArray of TaalAanbodRij for each: what it comes to say */
  gboolean   *anders; /* for each: whether that differs from what it said */
  GHashTable *paren;  /* (laatste, ander) in one number, seen before */
  GArray     *dubbel; /* TaalAanbodDubbel */
} Samen;

static const TaalAanbod *
get_aanbod (const Samen *self,
            guint        place)
{
  return g_ptr_array_index (self->aanboden, place);
}

/* The number by which a school is known now; a file without one is of no school that is known. */
static const char *
get_bow_nummer (const TaalAanbod *aanbod)
{
  const TaalSchool *school =
      taal_scholen_on ((const TaalSchool *) (gconstpointer) aanbod->scholen->data,
                       (int) aanbod->scholen->len, TAAL_DATE_MAX);

  return school != NULL && school->bow_nummer != NULL && *school->bow_nummer != '\0'
             ? school->bow_nummer
             : NULL;
}

static int
compare_wat (const Gezegd *x,
             const Gezegd *y)
{
  int order = strcmp (x->bow_nummer, y->bow_nummer);

  if (order == 0)
    order = strcmp (x->locatie->gemeente, y->locatie->gemeente);
  if (order == 0)
    order = strcmp (x->locatie->locatie_id, y->locatie->locatie_id);

  return order != 0 ? order : taal_number_compare (x->rij->soort, y->rij->soort);
}

static TaalDate
get_stopdatum (const Gezegd *gezegd)
{
  return gezegd->rij->stopdatum == TAAL_DATE_NONE ? TAAL_DATE_MAX : gezegd->rij->stopdatum;
}

/* What was said last is first. Of what was said on one day, that which promises least: then the
 * order of the files does not matter, and nobody is sent to a place that one of them denies. */
static int
compare_gezegd (gconstpointer a,
                gconstpointer b)
{
  const Gezegd *x = a, *y = b;
  int order = compare_wat (x, y);

  if (order == 0)
    order = taal_number_compare (y->rij->peildatum, x->rij->peildatum);
  if (order == 0)
    order = taal_number_compare (x->rij->neemt_aan, y->rij->neemt_aan);
  if (order == 0)
    order = taal_number_compare (MAX (x->rij->plaatsen, 0), MAX (y->rij->plaatsen, 0));
  if (order == 0)
    order = taal_number_compare (get_stopdatum (x), get_stopdatum (y));

  return order != 0 ? order : taal_number_compare (x->aanbod, y->aanbod);
}

static void
list_gezegd (Samen *self,
             guint  place)
{
  const TaalAanbod *aanbod = get_aanbod (self, place);
  const char *bow_nummer = get_bow_nummer (aanbod);

  for (guint i = 0; bow_nummer != NULL && i < aanbod->rijen->len; i++)
    {
      const TaalAanbodRij *rij = &g_array_index (aanbod->rijen, TaalAanbodRij, i);
      const Gezegd gezegd = { bow_nummer,
                              &g_array_index (aanbod->locaties, TaalLocatie, rij->locatie), rij,
                              place };

      g_array_append_val (self->gezegd, gezegd);
    }
}

/* Each two files once, whatever the number of locaties and whichever spoke last of each. */
static void
note_dubbel (Samen *self,
             guint  laatste,
             guint  ander)
{
  gint64 paar = ((gint64) MIN (laatste, ander) << 32) | MAX (laatste, ander);
  const TaalAanbodDubbel dubbel = { laatste, ander };

  self->anders[laatste] = self->anders[ander] = TRUE;
  if (g_hash_table_add (self->paren, g_memdup2 (&paar, sizeof paar)))
    g_array_append_val (self->dubbel, dubbel);
}

/* All that was said of one soort at one locatie goes to the file that spoke last, so that on every
 * day the newest of it decides. Returns where the next begins. */
static guint
gather (Samen *self,
        guint  first)
{
  const Gezegd *laatste = &g_array_index (self->gezegd, Gezegd, first);
  GArray *rijen = g_ptr_array_index (self->rijen, laatste->aanbod);
  TaalDate before = TAAL_DATE_NONE;
  guint i;

  for (i = first; i < self->gezegd->len; i++)
    {
      const Gezegd *one = &g_array_index (self->gezegd, Gezegd, i);
      TaalAanbodRij rij = *one->rij;

      if (compare_wat (laatste, one) != 0)
        break;
      if (one->aanbod != laatste->aanbod)
        {
          note_dubbel (self, laatste->aanbod, one->aanbod);
          rij.locatie = laatste->rij->locatie;
          rij.rij = TAAL_GEEN;
        }
      if (i == first || rij.peildatum != before)
        g_array_append_val (rijen, rij);
      before = rij.peildatum;
    }

  return i;
}

static const char *
intern (TaalAanbod *aanbod,
        const char *text)
{
  return text != NULL ? taal_pool_intern (aanbod->pool, text) : NULL;
}

/* With texts of its own: a row that was taken over has them elsewhere. */
static TaalAanbod *
make_aanbod (const TaalAanbod *from,
             const GArray     *rijen)
{
  g_autoptr (TaalPool) pool = taal_pool_new ();
  TaalAanbod *aanbod = taal_aanbod_new (pool);

  for (guint i = 0; i < from->scholen->len; i++)
    {
      TaalSchool school = g_array_index (from->scholen, TaalSchool, i);

      school.bow_nummer = intern (aanbod, school.bow_nummer);
      school.naam = intern (aanbod, school.naam);
      g_array_append_val (aanbod->scholen, school);
    }
  for (guint i = 0; i < from->locaties->len; i++)
    {
      TaalLocatie locatie = g_array_index (from->locaties, TaalLocatie, i);

      locatie.locatie_id = intern (aanbod, locatie.locatie_id);
      locatie.naam = intern (aanbod, locatie.naam);
      locatie.gemeente = intern (aanbod, locatie.gemeente);
      g_array_append_val (aanbod->locaties, locatie);
    }
  for (guint i = 0; i < rijen->len; i++)
    {
      TaalAanbodRij rij = g_array_index (rijen, TaalAanbodRij, i);

      rij.melder = intern (aanbod, rij.melder);
      g_array_append_val (aanbod->rijen, rij);
    }

  return aanbod;
}

static GPtrArray *
make_aanboden (const Samen *self)
{
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_aanbod_unref);

  for (guint i = 0; i < self->aanboden->len; i++)
    {
      const GArray *rijen = g_ptr_array_index (self->rijen, i);

      if (!self->anders[i])
        g_ptr_array_add (made, taal_aanbod_ref (g_ptr_array_index (self->aanboden, i)));
      else if (rijen->len > 0)
        g_ptr_array_add (made, make_aanbod (get_aanbod (self, i), rijen));
    }

  return made;
}

/**
 * taal_aanbod_samen:
 * @aanboden: (element-type TaalAanbod): the offers of the schools of a region, one for each file
 * @dubbel: (out) (optional) (transfer full) (element-type TaalAanbodDubbel): the files of which a
 *   part was said elsewhere, each two once
 *
 * Lets a school that has more than one file have its places once. What is said of the same soort at
 * the same locatie (by locatie_id and gemeente) of the same BOW number is one history, in which on
 * each day the newest decides (norm.md 12); it stands with the file that spoke last. Of one day
 * counts what promises least: no before yes, then the fewest places, then the earliest stopdatum,
 * then the earlier file. Nothing else is left out: not what only one of the files says, nor what
 * two files without a BOW number say. A file of which nothing is left is not in the answer. Pure.
 *
 * Returns: (transfer full) (element-type TaalAanbod): what to compute with
 *
 * Thread: any
 */
GPtrArray *
taal_aanbod_samen (GPtrArray *aanboden,
                   GArray   **dubbel)
{
  g_autoptr (GArray) gezegd = g_array_new (FALSE, FALSE, sizeof (Gezegd));
  g_autoptr (GPtrArray) rijen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) paren = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (TaalAanbodDubbel));
  Samen self = { aanboden, gezegd, rijen, NULL, paren, found };
  GPtrArray *made;

  g_return_val_if_fail (aanboden != NULL, NULL);

  self.anders = g_new0 (gboolean, aanboden->len);
  for (guint i = 0; i < aanboden->len; i++)
    {
      g_ptr_array_add (rijen, g_array_new (FALSE, FALSE, sizeof (TaalAanbodRij)));
      list_gezegd (&self, i);
    }
  g_array_sort (gezegd, compare_gezegd);
  for (guint first = 0; first < gezegd->len;)
    first = gather (&self, first);
  if (dubbel != NULL)
    *dubbel = g_array_ref (found);

  made = make_aanboden (&self);
  g_free (self.anders);

  return made;
}
