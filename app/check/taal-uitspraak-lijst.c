/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uitspraak-lijst.h"

#include "taal-gemeente-rij.h"
#include "taal-gemeenten.h"
#include "taal-zoek.h"

struct _TaalUitspraakLijst
{
  TaalLijst parent_instance;

  /* Owned */
  TaalUitspraken *asked; /* (nullable): of the newest question */
  TaalUitspraken *shown; /* (nullable): of the rows */
  TaalAanbodFilter filter;
};

G_DEFINE_FINAL_TYPE (TaalUitspraakLijst, taal_uitspraak_lijst, TAAL_TYPE_LIJST)

/* A question as it goes to a worker. */
typedef struct
{
  TaalUitspraken *uitspraken; /* (nullable) */
  TaalAanbodFilter filter;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  g_clear_pointer (&opdracht->uitspraken, taal_uitspraken_unref);
  taal_aanbod_filter_clear (&opdracht->filter);
  g_free (opdracht);
}

static void
ask (TaalUitspraakLijst *self)
{
  Opdracht *opdracht = g_new0 (Opdracht, 1);

  if (self->asked != NULL)
    opdracht->uitspraken = taal_uitspraken_ref (self->asked);
  taal_aanbod_filter_copy (&opdracht->filter, &self->filter);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

static const TaalUitspraak *
get_uitspraak (const TaalUitspraken *uitspraken,
               guint row)
{
  return &g_array_index (uitspraken->uitspraken, TaalUitspraak, row);
}

static const TaalLocatie *
get_locatie (const TaalUitspraken *uitspraken,
             const TaalUitspraak *one)
{
  const TaalAanbod *aanbod = g_ptr_array_index (uitspraken->aanboden, one->aanbod);

  return &g_array_index (aanbod->locaties, TaalLocatie, one->locatie);
}

static const char *
get_school (const TaalUitspraken *uitspraken,
            const TaalUitspraak *one)
{
  return taal_aanbod_get_school (g_ptr_array_index (uitspraken->aanboden, one->aanbod),
                                 uitspraken->op);
}

static gboolean
keeps (const Opdracht *opdracht,
       char **words,
       gint32 row)
{
  const TaalAanbodFilter *filter = &opdracht->filter;
  const TaalUitspraak *one = get_uitspraak (opdracht->uitspraken, (guint) row);
  const TaalLocatie *locatie = get_locatie (opdracht->uitspraken, one);
  const char *gemeente = taal_gemeenten_get_name (locatie->gemeente);
  const char *const texts[] = { locatie->naam, locatie->locatie_id,
                                get_school (opdracht->uitspraken, one),
                                gemeente != NULL ? gemeente : locatie->gemeente, one->rij->melder,
                                NULL };

  return (filter->soort < 0 || filter->soort == (int) one->soort) &&
         (filter->welke < 0 ||
          taal_uitspraken_is_oud (opdracht->uitspraken, one, filter->welke)) &&
         taal_aanbod_filter_matches (words, texts);
}

static int
compare_int (gint64 a,
             gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_by (const Opdracht *opdracht,
            const TaalUitspraak *x,
            const TaalUitspraak *y)
{
  switch ((TaalUitspraakOp) opdracht->filter.op)
    {
    case TAAL_UITSPRAAK_OP_LOCATIE:
      return taal_zoek_compare (get_locatie (opdracht->uitspraken, x)->naam,
                                get_locatie (opdracht->uitspraken, y)->naam);
    case TAAL_UITSPRAAK_OP_SOORT:
      return compare_int (x->soort, y->soort);
    case TAAL_UITSPRAAK_OP_NEEMT_AAN:
      return compare_int (y->rij->neemt_aan, x->rij->neemt_aan);
    case TAAL_UITSPRAAK_OP_PLAATSEN:
      return compare_int (x->rij->plaatsen, y->rij->plaatsen);
    case TAAL_UITSPRAAK_OP_PEILDATUM:
      return compare_int (x->rij->peildatum, y->rij->peildatum);
    case TAAL_UITSPRAAK_OP_VERLOOPT:
      return compare_int (x->verloopt, y->verloopt);
    case TAAL_UITSPRAAK_OP_SCHOOL:
      return taal_zoek_compare (get_school (opdracht->uitspraken, x),
                                get_school (opdracht->uitspraken, y));
    case TAAL_N_UITSPRAAK_OP:
      break;
    }

  g_return_val_if_reached (0);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer data)
{
  const Opdracht *opdracht = data;
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
  int order = compare_by (opdracht, get_uitspraak (opdracht->uitspraken, x),
                          get_uitspraak (opdracht->uitspraken, y));

  if (opdracht->filter.aflopend)
    order = -order;

  /* They come in the order to fall back on. */
  return order != 0 ? order : (x > y) - (x < y);
}

/* It is known by the ids of the school and the locatie. */
static gboolean
is_same (const TaalUitspraken *uitspraken,
         guint row,
         TaalUitspraakRij *rij)
{
  const TaalUitspraak *one = get_uitspraak (uitspraken, row);

  return one->soort == taal_uitspraak_rij_get_uitspraak (rij)->soort &&
         g_str_equal (get_locatie (uitspraken, one)->locatie_id,
                      taal_uitspraak_rij_get_locatie (rij)->locatie_id) &&
         g_str_equal (get_school (uitspraken, one), taal_uitspraak_rij_get_school (rij));
}

static GArray *
taal_uitspraak_lijst_answer (gpointer vraag,
                             GCancellable *cancellable)
{
  const Opdracht *opdracht = vraag;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto (GStrv) words =
      taal_zoek_split (opdracht->filter.zoek != NULL ? opdracht->filter.zoek : "");

  if (opdracht->uitspraken == NULL)
    return rows;

  for (gint32 i = 0; i < (gint32) opdracht->uitspraken->uitspraken->len; i++)
    if (keeps (opdracht, words, i))
      g_array_append_val (rows, i);
  g_array_sort_with_data (rows, compare_rows, vraag);

  return rows;
}

static gboolean
taal_uitspraak_lijst_adopt (TaalLijst *lijst,
                            gpointer vraag)
{
  TaalUitspraakLijst *self = TAAL_UITSPRAAK_LIJST (lijst);
  const Opdracht *opdracht = vraag;

  if (self->shown == opdracht->uitspraken)
    return FALSE;

  g_clear_pointer (&self->shown, taal_uitspraken_unref);
  if (opdracht->uitspraken != NULL)
    self->shown = taal_uitspraken_ref (opdracht->uitspraken);

  return TRUE;
}

static GObject *
taal_uitspraak_lijst_make_rij (TaalLijst *lijst,
                               int row)
{
  return G_OBJECT (taal_uitspraak_rij_new (TAAL_UITSPRAAK_LIJST (lijst)->shown, row));
}

static void
taal_uitspraak_lijst_finalize (GObject *object)
{
  TaalUitspraakLijst *self = TAAL_UITSPRAAK_LIJST (object);

  g_clear_pointer (&self->asked, taal_uitspraken_unref);
  g_clear_pointer (&self->shown, taal_uitspraken_unref);
  taal_aanbod_filter_clear (&self->filter);

  G_OBJECT_CLASS (taal_uitspraak_lijst_parent_class)->finalize (object);
}

static void
taal_uitspraak_lijst_class_init (TaalUitspraakLijstClass *klass)
{
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_uitspraak_lijst_finalize;

  lijst_class->rij_type = TAAL_TYPE_UITSPRAAK_RIJ;
  lijst_class->answer = taal_uitspraak_lijst_answer;
  lijst_class->adopt = taal_uitspraak_lijst_adopt;
  lijst_class->make_rij = taal_uitspraak_lijst_make_rij;
}

static void
taal_uitspraak_lijst_init (TaalUitspraakLijst *self)
{
  self->filter = (TaalAanbodFilter) TAAL_AANBOD_FILTER_INIT;
}

/**
 * taal_uitspraak_lijst_new:
 *
 * Returns: (transfer full): a list without rows
 *
 * Thread: main
 */
TaalUitspraakLijst *
taal_uitspraak_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_UITSPRAAK_LIJST, NULL);
}

/**
 * taal_uitspraak_lijst_set_uitspraken:
 * @self: a list
 * @uitspraken: (nullable): what it shows; %NULL for nothing
 *
 * Shows its rows. Those before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_uitspraak_lijst_set_uitspraken (TaalUitspraakLijst *self,
                                     TaalUitspraken *uitspraken)
{
  g_return_if_fail (TAAL_IS_UITSPRAAK_LIJST (self));

  if (self->asked == uitspraken)
    return;

  g_clear_pointer (&self->asked, taal_uitspraken_unref);
  if (uitspraken != NULL)
    self->asked = taal_uitspraken_ref (uitspraken);
  ask (self);
}

/**
 * taal_uitspraak_lijst_get_uitspraken:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what was set
 *
 * Thread: main
 */
TaalUitspraken *
taal_uitspraak_lijst_get_uitspraken (TaalUitspraakLijst *self)
{
  g_return_val_if_fail (TAAL_IS_UITSPRAAK_LIJST (self), NULL);

  return self->asked;
}

/**
 * taal_uitspraak_lijst_set_filter:
 * @self: a list
 * @filter: which rows to show, and in what order; its `welke` is how many days ahead what was said
 * is too old
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_uitspraak_lijst_set_filter (TaalUitspraakLijst *self,
                                 const TaalAanbodFilter *filter)
{
  TaalAanbodFilter copy;

  g_return_if_fail (TAAL_IS_UITSPRAAK_LIJST (self) && filter != NULL);

  if (taal_aanbod_filter_equal (&self->filter, filter))
    return;

  taal_aanbod_filter_copy (&copy, filter);
  taal_aanbod_filter_clear (&self->filter);
  self->filter = copy;
  if (self->asked != NULL)
    ask (self);
}

/**
 * taal_uitspraak_lijst_find:
 * @self: a list
 * @rij: a row, of this or an earlier answer
 *
 * Returns: the number that it has in what was set, or -1 when it is no longer there
 *
 * Thread: main
 */
int
taal_uitspraak_lijst_find (TaalUitspraakLijst *self,
                           TaalUitspraakRij *rij)
{
  g_return_val_if_fail (TAAL_IS_UITSPRAAK_LIJST (self) && TAAL_IS_UITSPRAAK_RIJ (rij), -1);

  for (guint i = 0; self->asked != NULL && i < self->asked->uitspraken->len; i++)
    if (is_same (self->asked, i, rij))
      return (int) i;

  return -1;
}
