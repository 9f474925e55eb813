/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-gemeente-lijst.h"

#include "taal-gemeenten.h"
#include "taal-number.h"
#include "taal-zoek.h"

struct _TaalGemeenteLijst
{
  TaalVraagLijst parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalGemeenteLijst, taal_gemeente_lijst, TAAL_TYPE_VRAAG_LIJST)

static const TaalGemeenteAanbod *
get_gemeente (const TaalBeschikbaarheid *beschikbaarheid,
              guint row)
{
  return &g_array_index (beschikbaarheid->gemeenten, TaalGemeenteAanbod, row);
}

static const char *
get_naam (const TaalGemeenteAanbod *gemeente)
{
  const char *naam = taal_gemeenten_get_name (gemeente->gemeente);

  return naam != NULL ? naam : gemeente->gemeente;
}

static gboolean
keeps (gconstpointer source,
       const TaalAanbodFilter *filter,
       char **words,
       guint row)
{
  const TaalGemeenteAanbod *one = get_gemeente (source, row);
  const char *const texts[] = { get_naam (one), one->gemeente, NULL };

  return (filter->soort < 0 || filter->soort == (int) one->soort) &&
         (filter->welke < 0 || filter->welke == (int) one->status) &&
         taal_aanbod_filter_matches (words, texts);
}

static int
compare_by (TaalGemeenteOp op,
            const TaalGemeenteAanbod *x,
            const TaalGemeenteAanbod *y)
{
  switch (op)
    {
    case TAAL_GEMEENTE_OP_NAAM:
      return taal_zoek_compare (get_naam (x), get_naam (y));
    case TAAL_GEMEENTE_OP_SOORT:
      return taal_number_compare (x->soort, y->soort);
    case TAAL_GEMEENTE_OP_STATUS:
      return taal_number_compare (x->status, y->status);
    case TAAL_GEMEENTE_OP_PLAATSEN:
      return taal_number_compare (x->plaatsen, y->plaatsen);
    case TAAL_GEMEENTE_OP_SCHOLEN:
      return taal_number_compare (x->scholen->len, y->scholen->len);
    case TAAL_N_GEMEENTE_OP:
      break;
    }

  g_return_val_if_reached (0);
}

static int
compare_rows (gconstpointer source,
              const TaalAanbodFilter *filter,
              guint a,
              guint b)
{
  const TaalGemeenteAanbod *x = get_gemeente (source, a), *y = get_gemeente (source, b);
  int order = compare_by ((TaalGemeenteOp) filter->op, x, y);

  if (filter->aflopend)
    order = -order;
  if (order == 0)
    order = taal_zoek_compare (get_naam (x), get_naam (y));

  return order != 0 ? order : taal_number_compare (x->soort, y->soort);
}

/* A gemeente and a soort are known by themselves. */
static gboolean
is_same (const TaalBeschikbaarheid *beschikbaarheid,
         guint row,
         TaalGemeenteRij *rij)
{
  const TaalGemeenteAanbod *one = get_gemeente (beschikbaarheid, row);
  const TaalGemeenteAanbod *other = taal_gemeente_rij_get_aanbod (rij);

  return one->soort == other->soort && g_str_equal (one->gemeente, other->gemeente);
}

static GArray *
taal_gemeente_lijst_query (gpointer      source,
                           gconstpointer vraag,
                           GCancellable *cancellable)
{
  const TaalBeschikbaarheid *beschikbaarheid = source;

  return taal_aanbod_filter_answer (vraag, source, beschikbaarheid->gemeenten->len, keeps,
                                    compare_rows);
}

static GObject *
taal_gemeente_lijst_make_rij (TaalLijst *lijst,
                              int        row)
{
  TaalBeschikbaarheid *shown = taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (lijst));

  return G_OBJECT (taal_gemeente_rij_new (shown, row));
}

static void
taal_gemeente_lijst_class_init (TaalGemeenteLijstClass *klass)
{
  static const TaalAanbodFilter first_vraag = TAAL_AANBOD_FILTER_INIT;
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);
  TaalVraagLijstClass *vraag_class = TAAL_VRAAG_LIJST_CLASS (klass);

  lijst_class->rij_type = TAAL_TYPE_GEMEENTE_RIJ;
  lijst_class->make_rij = taal_gemeente_lijst_make_rij;

  vraag_class->ref_source = (GBoxedCopyFunc) taal_beschikbaarheid_ref;
  vraag_class->unref_source = (GDestroyNotify) taal_beschikbaarheid_unref;
  vraag_class->vraag_size = sizeof first_vraag;
  vraag_class->first_vraag = &first_vraag;
  vraag_class->copy_vraag = (TaalVraagCopyFunc) taal_aanbod_filter_copy;
  vraag_class->clear_vraag = (GDestroyNotify) taal_aanbod_filter_clear;
  vraag_class->equal_vraag = (GEqualFunc) taal_aanbod_filter_equal;
  vraag_class->query = taal_gemeente_lijst_query;
}

static void
taal_gemeente_lijst_init (TaalGemeenteLijst *self)
{
}

/**
 * taal_gemeente_lijst_new:
 *
 * Returns: (transfer full): a list without rows
 *
 * Thread: main
 */
TaalGemeenteLijst *
taal_gemeente_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_GEMEENTE_LIJST, NULL);
}

/**
 * taal_gemeente_lijst_set_beschikbaarheid:
 * @self: a list
 * @beschikbaarheid: (nullable): what it shows; %NULL for nothing
 *
 * Shows its rows. Those before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_gemeente_lijst_set_beschikbaarheid (TaalGemeenteLijst *self,
                                         TaalBeschikbaarheid *beschikbaarheid)
{
  g_return_if_fail (TAAL_IS_GEMEENTE_LIJST (self));

  taal_vraag_lijst_set_source (TAAL_VRAAG_LIJST (self), beschikbaarheid);
}

/**
 * taal_gemeente_lijst_get_beschikbaarheid:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what was set
 *
 * Thread: main
 */
TaalBeschikbaarheid *
taal_gemeente_lijst_get_beschikbaarheid (TaalGemeenteLijst *self)
{
  g_return_val_if_fail (TAAL_IS_GEMEENTE_LIJST (self), NULL);

  return taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
}

/**
 * taal_gemeente_lijst_set_filter:
 * @self: a list
 * @filter: which rows to show, and in what order; its `welke` is a #TaalAanbodStatus
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_gemeente_lijst_set_filter (TaalGemeenteLijst *self,
                                const TaalAanbodFilter *filter)
{
  g_return_if_fail (TAAL_IS_GEMEENTE_LIJST (self) && filter != NULL);

  taal_vraag_lijst_set_vraag (TAAL_VRAAG_LIJST (self), filter);
}

/**
 * taal_gemeente_lijst_find:
 * @self: a list
 * @rij: a row, of this or an earlier answer
 *
 * Returns: the number that it has in what was set, or -1 when it is no longer there
 *
 * Thread: main
 */
int
taal_gemeente_lijst_find (TaalGemeenteLijst *self,
                          TaalGemeenteRij *rij)
{
  const TaalBeschikbaarheid *beschikbaarheid;

  g_return_val_if_fail (TAAL_IS_GEMEENTE_LIJST (self) && TAAL_IS_GEMEENTE_RIJ (rij), -1);

  beschikbaarheid = taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
  for (guint i = 0; beschikbaarheid != NULL && i < beschikbaarheid->gemeenten->len; i++)
    if (is_same (beschikbaarheid, i, rij))
      return (int) i;

  return -1;
}
