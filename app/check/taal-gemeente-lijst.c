/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-gemeente-lijst.h"

#include "taal-gemeenten.h"
#include "taal-zoek.h"

struct _TaalGemeenteLijst
{
  TaalLijst parent_instance;

  /* Owned */
  TaalBeschikbaarheid *asked; /* (nullable): of the newest question */
  TaalBeschikbaarheid *shown; /* (nullable): of the rows */
  TaalAanbodFilter filter;
};

G_DEFINE_FINAL_TYPE (TaalGemeenteLijst, taal_gemeente_lijst, TAAL_TYPE_LIJST)

/* A question as it goes to a worker. */
typedef struct
{
  TaalBeschikbaarheid *beschikbaarheid; /* (nullable) */
  TaalAanbodFilter filter;
} Opdracht;

static void
opdracht_free (gpointer data)
{
  Opdracht *opdracht = data;

  g_clear_pointer (&opdracht->beschikbaarheid, taal_beschikbaarheid_unref);
  taal_aanbod_filter_clear (&opdracht->filter);
  g_free (opdracht);
}

static void
ask (TaalGemeenteLijst *self)
{
  Opdracht *opdracht = g_new0 (Opdracht, 1);

  if (self->asked != NULL)
    opdracht->beschikbaarheid = taal_beschikbaarheid_ref (self->asked);
  taal_aanbod_filter_copy (&opdracht->filter, &self->filter);
  taal_lijst_ask (TAAL_LIJST (self), opdracht, opdracht_free);
}

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
keeps (const Opdracht *opdracht,
       char **words,
       gint32 row)
{
  const TaalAanbodFilter *filter = &opdracht->filter;
  const TaalGemeenteAanbod *one = get_gemeente (opdracht->beschikbaarheid, (guint) row);
  const char *const texts[] = { get_naam (one), one->gemeente, NULL };

  return (filter->soort < 0 || filter->soort == (int) one->soort) &&
         (filter->welke < 0 || filter->welke == (int) one->status) &&
         taal_aanbod_filter_matches (words, texts);
}

static int
compare_int (gint64 a,
             gint64 b)
{
  return (a > b) - (a < b);
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
      return compare_int (x->soort, y->soort);
    case TAAL_GEMEENTE_OP_STATUS:
      return compare_int (x->status, y->status);
    case TAAL_GEMEENTE_OP_PLAATSEN:
      return compare_int (x->plaatsen, y->plaatsen);
    case TAAL_GEMEENTE_OP_SCHOLEN:
      return compare_int (x->scholen->len, y->scholen->len);
    case TAAL_N_GEMEENTE_OP:
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
  const TaalGemeenteAanbod *x = get_gemeente (opdracht->beschikbaarheid, *(const guint32 *) a);
  const TaalGemeenteAanbod *y = get_gemeente (opdracht->beschikbaarheid, *(const guint32 *) b);
  int order = compare_by ((TaalGemeenteOp) opdracht->filter.op, x, y);

  if (opdracht->filter.aflopend)
    order = -order;
  if (order == 0)
    order = taal_zoek_compare (get_naam (x), get_naam (y));

  return order != 0 ? order : compare_int (x->soort, y->soort);
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
taal_gemeente_lijst_answer (gpointer vraag,
                            GCancellable *cancellable)
{
  const Opdracht *opdracht = vraag;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto (GStrv) words =
      taal_zoek_split (opdracht->filter.zoek != NULL ? opdracht->filter.zoek : "");

  if (opdracht->beschikbaarheid == NULL)
    return rows;

  for (gint32 i = 0; i < (gint32) opdracht->beschikbaarheid->gemeenten->len; i++)
    if (keeps (opdracht, words, i))
      g_array_append_val (rows, i);
  g_array_sort_with_data (rows, compare_rows, vraag);

  return rows;
}

static gboolean
taal_gemeente_lijst_adopt (TaalLijst *lijst,
                           gpointer vraag)
{
  TaalGemeenteLijst *self = TAAL_GEMEENTE_LIJST (lijst);
  const Opdracht *opdracht = vraag;

  if (self->shown == opdracht->beschikbaarheid)
    return FALSE;

  g_clear_pointer (&self->shown, taal_beschikbaarheid_unref);
  if (opdracht->beschikbaarheid != NULL)
    self->shown = taal_beschikbaarheid_ref (opdracht->beschikbaarheid);

  return TRUE;
}

static GObject *
taal_gemeente_lijst_make_rij (TaalLijst *lijst,
                              int row)
{
  return G_OBJECT (taal_gemeente_rij_new (TAAL_GEMEENTE_LIJST (lijst)->shown, row));
}

static void
taal_gemeente_lijst_finalize (GObject *object)
{
  TaalGemeenteLijst *self = TAAL_GEMEENTE_LIJST (object);

  g_clear_pointer (&self->asked, taal_beschikbaarheid_unref);
  g_clear_pointer (&self->shown, taal_beschikbaarheid_unref);
  taal_aanbod_filter_clear (&self->filter);

  G_OBJECT_CLASS (taal_gemeente_lijst_parent_class)->finalize (object);
}

static void
taal_gemeente_lijst_class_init (TaalGemeenteLijstClass *klass)
{
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = taal_gemeente_lijst_finalize;

  lijst_class->rij_type = TAAL_TYPE_GEMEENTE_RIJ;
  lijst_class->answer = taal_gemeente_lijst_answer;
  lijst_class->adopt = taal_gemeente_lijst_adopt;
  lijst_class->make_rij = taal_gemeente_lijst_make_rij;
}

static void
taal_gemeente_lijst_init (TaalGemeenteLijst *self)
{
  self->filter = (TaalAanbodFilter) TAAL_AANBOD_FILTER_INIT;
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

  if (self->asked == beschikbaarheid)
    return;

  g_clear_pointer (&self->asked, taal_beschikbaarheid_unref);
  if (beschikbaarheid != NULL)
    self->asked = taal_beschikbaarheid_ref (beschikbaarheid);
  ask (self);
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

  return self->asked;
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
  TaalAanbodFilter copy;

  g_return_if_fail (TAAL_IS_GEMEENTE_LIJST (self) && filter != NULL);

  if (taal_aanbod_filter_equal (&self->filter, filter))
    return;

  taal_aanbod_filter_copy (&copy, filter);
  taal_aanbod_filter_clear (&self->filter);
  self->filter = copy;
  if (self->asked != NULL)
    ask (self);
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
  g_return_val_if_fail (TAAL_IS_GEMEENTE_LIJST (self) && TAAL_IS_GEMEENTE_RIJ (rij), -1);

  for (guint i = 0; self->asked != NULL && i < self->asked->gemeenten->len; i++)
    if (is_same (self->asked, i, rij))
      return (int) i;

  return -1;
}
