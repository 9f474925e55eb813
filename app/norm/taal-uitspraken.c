/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-norm"

#include "config.h"

#include "taal-uitspraken.h"

#include <string.h>

#include "taal-beschikbaarheid.h"
#include "taal-number.h"

G_DEFINE_BOXED_TYPE (TaalUitspraken, taal_uitspraken, taal_uitspraken_ref, taal_uitspraken_unref)

static const TaalAanbod *
get_aanbod (const TaalUitspraken *self,
            guint place)
{
  return g_ptr_array_index (self->aanboden, place);
}

static const TaalLocatie *
get_locatie (const TaalUitspraken *self,
             const TaalUitspraak *one)
{
  return &g_array_index (get_aanbod (self, one->aanbod)->locaties, TaalLocatie, one->locatie);
}

/* Nothing that was said is of use for longer; a packet that says more means without end. */
#define EEUW 36525

/* The packets may change how old a statement may be while it stands, so each day is asked; of a
 * region many statements are of the same day. */
static TaalDate
find_verloopt (const TaalUitspraken *self,
               GHashTable *verlopen,
               TaalDate peildatum)
{
  TaalDate day = peildatum;
  gpointer known;

  if (g_hash_table_lookup_extended (verlopen, GINT_TO_POINTER (peildatum), NULL, &known))
    return GPOINTER_TO_INT (known);

  while (day - peildatum < EEUW && day - peildatum <= taal_aanbod_get_max_dagen (self->norm, day))
    day++;

  if (day - peildatum >= EEUW)
    day = TAAL_DATE_MAX;
  g_hash_table_insert (verlopen, GINT_TO_POINTER (peildatum), GINT_TO_POINTER (day));

  return day;
}

/* By locatie and soort, the newest first. */
static int
compare_rijen (gconstpointer a,
               gconstpointer b)
{
  const TaalAanbodRij *x = *(const TaalAanbodRij *const *) a;
  const TaalAanbodRij *y = *(const TaalAanbodRij *const *) b;

  if (x->locatie != y->locatie)
    return x->locatie < y->locatie ? -1 : 1;
  if (x->soort != y->soort)
    return x->soort < y->soort ? -1 : 1;

  return (x->peildatum < y->peildatum) - (x->peildatum > y->peildatum);
}

/* What holds on the day; before anything holds, what will hold first. */
static const TaalAanbodRij *
find_newest (const TaalUitspraken *self,
             const TaalUitspraak *one)
{
  for (guint i = one->first; i < one->first + one->n; i++)
    {
      const TaalAanbodRij *rij = g_ptr_array_index (self->rijen, i);

      if (rij->peildatum <= self->op)
        return rij;
    }

  return g_ptr_array_index (self->rijen, one->first + one->n - 1);
}

static void
list_uitspraken (TaalUitspraken *self,
                 GHashTable *verlopen,
                 guint place)
{
  const TaalAanbod *aanbod = get_aanbod (self, place);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < aanbod->rijen->len; i++)
    g_ptr_array_add (sorted, &g_array_index (aanbod->rijen, TaalAanbodRij, i));
  g_ptr_array_sort (sorted, compare_rijen);
  for (guint i = 0; i < sorted->len;)
    {
      const TaalAanbodRij *first = g_ptr_array_index (sorted, i);
      TaalUitspraak one = { .aanbod = place,
                            .locatie = first->locatie,
                            .soort = first->soort,
                            .first = self->rijen->len };

      for (; i < sorted->len; i++, one.n++)
        {
          TaalAanbodRij *rij = g_ptr_array_index (sorted, i);

          if (rij->locatie != one.locatie || rij->soort != one.soort)
            break;
          g_ptr_array_add (self->rijen, rij);
        }
      one.rij = find_newest (self, &one);
      one.verloopt = find_verloopt (self, verlopen, one.rij->peildatum);
      g_array_append_val (self->uitspraken, one);
    }
}

static int
compare_uitspraken (gconstpointer a,
                    gconstpointer b,
                    gpointer data)
{
  const TaalUitspraken *self = data;
  const TaalUitspraak *x = a, *y = b;
  const TaalLocatie *locatie_x = get_locatie (self, x), *locatie_y = get_locatie (self, y);
  int order;

  if (x->aanbod != y->aanbod)
    return x->aanbod < y->aanbod ? -1 : 1;
  order = strcmp (locatie_x->naam, locatie_y->naam);
  if (order == 0)
    order = strcmp (locatie_x->locatie_id, locatie_y->locatie_id);

  return order != 0 ? order : (x->soort > y->soort) - (x->soort < y->soort);
}

/* Of a region most days are those of many statements: each is kept once, and little is sorted. */
static void
add_dag (TaalUitspraken *self,
         GHashTable *dagen,
         TaalDate dag)
{
  if (g_hash_table_add (dagen, GINT_TO_POINTER (dag)))
    g_array_append_val (self->dagen, dag);
}

/* What was said stands until the next was said; what would have happened after that does not. */
static void
add_dagen_of (TaalUitspraken *self,
              GHashTable *verlopen,
              GHashTable *dagen,
              const TaalUitspraak *one)
{
  TaalDate until = TAAL_DATE_MAX;

  for (guint i = one->first; i < one->first + one->n; i++)
    {
      const TaalAanbodRij *rij = g_ptr_array_index (self->rijen, i);
      TaalDate verloopt = find_verloopt (self, verlopen, rij->peildatum);

      add_dag (self, dagen, rij->peildatum);
      if (verloopt < until && verloopt != TAAL_DATE_MAX)
        add_dag (self, dagen, verloopt);
      if (rij->stopdatum != TAAL_DATE_NONE && rij->neemt_aan && rij->stopdatum > rij->peildatum &&
          rij->stopdatum < MIN (until, verloopt))
        add_dag (self, dagen, rij->stopdatum);
      until = rij->peildatum;
    }
}

/* The keurmerk tells nothing while nothing is said. */
static void
add_keurmerk_dag (TaalUitspraken *self,
                  GHashTable *dagen,
                  TaalDate dag,
                  guint n)
{
  if (n > 0 && dag > g_array_index (self->dagen, TaalDate, 0) &&
      dag < g_array_index (self->dagen, TaalDate, n - 1))
    add_dag (self, dagen, dag);
}

static void
add_keurmerk_dagen (TaalUitspraken *self,
                    GHashTable *dagen,
                    const TaalAanbod *aanbod,
                    guint n)
{
  for (guint i = 0; i < aanbod->scholen->len; i++)
    {
      TaalPeriode keurmerk = g_array_index (aanbod->scholen, TaalSchool, i).keurmerk;

      add_keurmerk_dag (self, dagen, keurmerk.van, n);
      if (keurmerk.tot != TAAL_DATE_NONE && keurmerk.tot != TAAL_DATE_MAX)
        add_keurmerk_dag (self, dagen, keurmerk.tot + 1, n);
    }
}

static int
compare_dagen (gconstpointer a,
               gconstpointer b)
{
  return taal_number_compare (*(const TaalDate *) a, *(const TaalDate *) b);
}

static void
list_dagen (TaalUitspraken *self,
            GHashTable *verlopen)
{
  g_autoptr (GHashTable) dagen = g_hash_table_new (NULL, NULL);
  guint n_gezegd;

  for (guint i = 0; i < self->uitspraken->len; i++)
    add_dagen_of (self, verlopen, dagen, &g_array_index (self->uitspraken, TaalUitspraak, i));
  g_array_sort (self->dagen, compare_dagen);
  n_gezegd = self->dagen->len;
  for (guint i = 0; i < self->aanboden->len; i++)
    add_keurmerk_dagen (self, dagen, get_aanbod (self, i), n_gezegd);
  g_array_sort (self->dagen, compare_dagen);
}

/**
 * taal_uitspraken_compute:
 * @norm: the packets
 * @aanboden: (element-type TaalAanbod): the offers of some schools
 * @op: a day
 *
 * Lists what the schools said of their Wi2013 offer, and until when each of it holds. Pure.
 *
 * Returns: (transfer full): the register
 *
 * Thread: any
 */
TaalUitspraken *
taal_uitspraken_compute (TaalNorm *norm,
                         GPtrArray *aanboden,
                         TaalDate op)
{
  g_autoptr (GHashTable) verlopen = g_hash_table_new (NULL, NULL);
  TaalUitspraken *self;

  g_return_val_if_fail (norm != NULL && aanboden != NULL && op != TAAL_DATE_NONE, NULL);

  self = g_atomic_rc_box_new0 (TaalUitspraken);
  self->norm = taal_norm_ref (norm);
  self->aanboden = g_ptr_array_ref (aanboden);
  self->op = op;
  self->uitspraken = g_array_new (FALSE, FALSE, sizeof (TaalUitspraak));
  self->rijen = g_ptr_array_new ();
  self->dagen = g_array_new (FALSE, FALSE, sizeof (TaalDate));

  for (guint i = 0; i < aanboden->len; i++)
    list_uitspraken (self, verlopen, i);
  g_array_sort_with_data (self->uitspraken, compare_uitspraken, self);
  list_dagen (self, verlopen);

  return self;
}

/**
 * taal_uitspraken_ref:
 * @uitspraken: a register
 *
 * Returns: (transfer full): @uitspraken
 *
 * Thread: any
 */
TaalUitspraken *
taal_uitspraken_ref (TaalUitspraken *uitspraken)
{
  return g_atomic_rc_box_acquire (uitspraken);
}

static void
taal_uitspraken_clear (gpointer data)
{
  TaalUitspraken *self = data;

  g_clear_pointer (&self->dagen, g_array_unref);
  g_clear_pointer (&self->rijen, g_ptr_array_unref);
  g_clear_pointer (&self->uitspraken, g_array_unref);
  g_clear_pointer (&self->aanboden, g_ptr_array_unref);
  g_clear_pointer (&self->norm, taal_norm_unref);
}

/**
 * taal_uitspraken_unref:
 * @uitspraken: (transfer full): a register
 *
 * Thread: any
 */
void
taal_uitspraken_unref (TaalUitspraken *uitspraken)
{
  g_atomic_rc_box_release_full (uitspraken, taal_uitspraken_clear);
}

/**
 * taal_uitspraken_is_oud:
 * @uitspraken: a register
 * @uitspraak: one of it
 * @dagen: how many days to look ahead; 0 for the day itself
 *
 * Returns: whether what was said is too old then
 *
 * Thread: any
 */
gboolean
taal_uitspraken_is_oud (const TaalUitspraken *uitspraken,
                        const TaalUitspraak *uitspraak,
                        int dagen)
{
  g_return_val_if_fail (uitspraken != NULL && uitspraak != NULL && dagen >= 0, FALSE);

  return uitspraak->verloopt <= uitspraken->op + dagen;
}

/**
 * taal_uitspraken_count:
 * @uitspraken: a register
 * @dagen: how many days to look ahead; 0 for the day itself
 *
 * Returns: of how many locaties and soorten what was said is too old then
 *
 * Thread: any
 */
guint
taal_uitspraken_count (const TaalUitspraken *uitspraken,
                       int dagen)
{
  guint n = 0;

  g_return_val_if_fail (uitspraken != NULL && dagen >= 0, 0);

  for (guint i = 0; i < uitspraken->uitspraken->len; i++)
    if (taal_uitspraken_is_oud (uitspraken,
                                &g_array_index (uitspraken->uitspraken, TaalUitspraak, i), dagen))
      n++;

  return n;
}
