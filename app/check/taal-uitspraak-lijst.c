/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-uitspraak-lijst.h"

#include "taal-gemeente-rij.h"
#include "taal-gemeenten.h"
#include "taal-number.h"
#include "taal-zoek.h"

struct _TaalUitspraakLijst
{
  TaalVraagLijst parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalUitspraakLijst, taal_uitspraak_lijst, TAAL_TYPE_VRAAG_LIJST)

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
keeps (gconstpointer source,
       const TaalAanbodFilter *filter,
       char **words,
       guint row)
{
  const TaalUitspraken *uitspraken = source;
  const TaalUitspraak *one = get_uitspraak (uitspraken, row);
  const TaalLocatie *locatie = get_locatie (uitspraken, one);
  const char *gemeente = taal_gemeenten_get_name (locatie->gemeente);
  const char *const texts[] = { locatie->naam, locatie->locatie_id,
                                get_school (uitspraken, one),
                                gemeente != NULL ? gemeente : locatie->gemeente, one->rij->melder,
                                NULL };

  return (filter->soort < 0 || filter->soort == (int) one->soort) &&
         (filter->welke < 0 || taal_uitspraken_is_oud (uitspraken, one, filter->welke)) &&
         taal_aanbod_filter_matches (words, texts);
}

static int
compare_by (const TaalUitspraken *uitspraken,
            TaalUitspraakOp op,
            const TaalUitspraak *x,
            const TaalUitspraak *y)
{
  switch (op)
    {
    case TAAL_UITSPRAAK_OP_LOCATIE:
      return taal_zoek_compare (get_locatie (uitspraken, x)->naam,
                                get_locatie (uitspraken, y)->naam);
    case TAAL_UITSPRAAK_OP_SOORT:
      return taal_number_compare (x->soort, y->soort);
    case TAAL_UITSPRAAK_OP_NEEMT_AAN:
      return taal_number_compare (y->rij->neemt_aan, x->rij->neemt_aan);
    case TAAL_UITSPRAAK_OP_PLAATSEN:
      return taal_number_compare (x->rij->plaatsen, y->rij->plaatsen);
    case TAAL_UITSPRAAK_OP_PEILDATUM:
      return taal_number_compare (x->rij->peildatum, y->rij->peildatum);
    case TAAL_UITSPRAAK_OP_VERLOOPT:
      return taal_number_compare (x->verloopt, y->verloopt);
    case TAAL_UITSPRAAK_OP_SCHOOL:
      return taal_zoek_compare (get_school (uitspraken, x), get_school (uitspraken, y));
    case TAAL_N_UITSPRAAK_OP:
      break;
    }

  g_return_val_if_reached (0);
}

static int
compare_rows (gconstpointer source,
              const TaalAanbodFilter *filter,
              guint x,
              guint y)
{
  int order = compare_by (source, (TaalUitspraakOp) filter->op, get_uitspraak (source, x),
                          get_uitspraak (source, y));

  if (filter->aflopend)
    order = -order;

  /* They come in the order to fall back on. */
  return order != 0 ? order : taal_number_compare (x, y);
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
taal_uitspraak_lijst_query (gpointer      source,
                            gconstpointer vraag,
                            GCancellable *cancellable)
{
  const TaalUitspraken *uitspraken = source;

  return taal_aanbod_filter_answer (vraag, source, uitspraken->uitspraken->len, keeps,
                                    compare_rows);
}

static GObject *
taal_uitspraak_lijst_make_rij (TaalLijst *lijst,
                               int        row)
{
  TaalUitspraken *shown = taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (lijst));

  return G_OBJECT (taal_uitspraak_rij_new (shown, row));
}

static void
taal_uitspraak_lijst_class_init (TaalUitspraakLijstClass *klass)
{
  static const TaalAanbodFilter first_vraag = TAAL_AANBOD_FILTER_INIT;
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);
  TaalVraagLijstClass *vraag_class = TAAL_VRAAG_LIJST_CLASS (klass);

  lijst_class->rij_type = TAAL_TYPE_UITSPRAAK_RIJ;
  lijst_class->make_rij = taal_uitspraak_lijst_make_rij;

  vraag_class->ref_source = (GBoxedCopyFunc) taal_uitspraken_ref;
  vraag_class->unref_source = (GDestroyNotify) taal_uitspraken_unref;
  vraag_class->vraag_size = sizeof first_vraag;
  vraag_class->first_vraag = &first_vraag;
  vraag_class->copy_vraag = (TaalVraagCopyFunc) taal_aanbod_filter_copy;
  vraag_class->clear_vraag = (GDestroyNotify) taal_aanbod_filter_clear;
  vraag_class->equal_vraag = (GEqualFunc) taal_aanbod_filter_equal;
  vraag_class->query = taal_uitspraak_lijst_query;
}

static void
taal_uitspraak_lijst_init (TaalUitspraakLijst *self)
{
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

  taal_vraag_lijst_set_source (TAAL_VRAAG_LIJST (self), uitspraken);
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

  return taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
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
  g_return_if_fail (TAAL_IS_UITSPRAAK_LIJST (self) && filter != NULL);

  taal_vraag_lijst_set_vraag (TAAL_VRAAG_LIJST (self), filter);
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
  const TaalUitspraken *uitspraken;

  g_return_val_if_fail (TAAL_IS_UITSPRAAK_LIJST (self) && TAAL_IS_UITSPRAAK_RIJ (rij), -1);

  uitspraken = taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
  for (guint i = 0; uitspraken != NULL && i < uitspraken->uitspraken->len; i++)
    if (is_same (uitspraken, i, rij))
      return (int) i;

  return -1;
}
