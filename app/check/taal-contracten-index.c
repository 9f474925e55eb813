/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-contracten-index.h"

#include <string.h>

#include "taal-number.h"
#include "taal-zoek.h"

struct _TaalContractenIndex
{
  /* Owned */
  GPtrArray *onderzoeken; /* what to judge */
  GMutex     mutex;       /* of the judgement, which the first answer makes */
  GPtrArray *gekeurd;     /* (nullable): the same with their contracts, by place */
  GPtrArray *rijen;       /* (nullable) (element-type TaalContractRij): worst first */
};

/* A row with what it is sorted by. */
typedef struct
{
  TaalContractRij *rij;
  gint32           place;
} Sortable;

/**
 * taal_contracten_vraag_copy:
 * @to: (out caller-allocates): where to; what it held is not freed
 * @from: the question to copy
 *
 * Thread: any
 */
void
taal_contracten_vraag_copy (TaalContractenVraag *to,
                            const TaalContractenVraag *from)
{
  g_return_if_fail (to != NULL && from != NULL);

  *to = *from;
  to->zoek = g_strdup (from->zoek);
}

/**
 * taal_contracten_vraag_clear:
 * @vraag: a question
 *
 * Frees what it holds.
 *
 * Thread: any
 */
void
taal_contracten_vraag_clear (TaalContractenVraag *vraag)
{
  g_return_if_fail (vraag != NULL);

  g_clear_pointer (&vraag->zoek, g_free);
}

/**
 * taal_contracten_vraag_equal:
 * @a: a question
 * @b: another
 *
 * Returns: whether they ask the same
 *
 * Thread: any
 */
gboolean
taal_contracten_vraag_equal (const TaalContractenVraag *a,
                             const TaalContractenVraag *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->uitkomst == b->uitkomst && a->verhouding == b->verhouding && a->op == b->op &&
         a->aflopend == b->aflopend && g_strcmp0 (a->zoek, b->zoek) == 0;
}

/* What is missed comes first, then what is not known. */
static int
get_ernst (TaalContractRij *rij)
{
  static const int ernst[TAAL_N_UITKOMSTEN] = {
    [TAAL_UITKOMST_NIET_VOLDAAN] = 0,
    [TAAL_UITKOMST_ONBEKEND] = 1,
    [TAAL_UITKOMST_VOLDAAN] = 2,
    [TAAL_UITKOMST_NVT] = 3,
  };

  return ernst[taal_contract_rij_get_uitkomst (rij)];
}

static int
compare_texts (const char *a,
               const char *b)
{
  return taal_zoek_compare (a != NULL ? a : "", b != NULL ? b : "");
}

static int
compare_worst (gconstpointer a,
               gconstpointer b)
{
  TaalContractRij *x = *(TaalContractRij *const *) a, *y = *(TaalContractRij *const *) b;
  int order = get_ernst (x) - get_ernst (y);

  if (order == 0)
    order = compare_texts (taal_contract_rij_get_naam (x), taal_contract_rij_get_naam (y));
  if (order == 0)
    order = strcmp (taal_contract_rij_get_contract (x)->contract_id,
                    taal_contract_rij_get_contract (y)->contract_id);

  return order != 0
             ? order
             : compare_texts (taal_contract_rij_get_school (x), taal_contract_rij_get_school (y));
}

/* An examination without contracts is of a school whose presence is read: that is judged here. */
static TaalOnderzoek *
judge (TaalOnderzoek *onderzoek)
{
  return onderzoek->contracten != NULL
             ? taal_onderzoek_ref (onderzoek)
             : taal_onderzoek_run_contracten (onderzoek->bron, onderzoek->norm,
                                              onderzoek->periode);
}

static void
judge_all (TaalContractenIndex *self)
{
  self->gekeurd = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_onderzoek_unref);
  self->rijen = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->onderzoeken->len; i++)
    {
      TaalOnderzoek *onderzoek = judge (g_ptr_array_index (self->onderzoeken, i));

      g_ptr_array_add (self->gekeurd, onderzoek);
      for (guint c = 0; c < onderzoek->contracten->contracten->len; c++)
        g_ptr_array_add (self->rijen, taal_contract_rij_new (onderzoek, c));
    }
  g_ptr_array_sort (self->rijen, compare_worst);
}

/* Once, whichever answer comes first. */
static void
judge_once (TaalContractenIndex *self)
{
  g_mutex_lock (&self->mutex);
  if (self->rijen == NULL)
    judge_all (self);
  g_mutex_unlock (&self->mutex);
}

/**
 * taal_contracten_index_new:
 * @onderzoeken: (element-type TaalOnderzoek): an examination of each school
 *
 * Returns: (transfer full): their contracts, to be judged where that was not done
 *
 * Thread: any
 */
TaalContractenIndex *
taal_contracten_index_new (GPtrArray *onderzoeken)
{
  TaalContractenIndex *self;

  g_return_val_if_fail (onderzoeken != NULL, NULL);

  self = g_atomic_rc_box_new0 (TaalContractenIndex);
  g_mutex_init (&self->mutex);
  self->onderzoeken = g_ptr_array_new_with_free_func ((GDestroyNotify) taal_onderzoek_unref);
  for (guint i = 0; i < onderzoeken->len; i++)
    g_ptr_array_add (self->onderzoeken, taal_onderzoek_ref (g_ptr_array_index (onderzoeken, i)));

  return self;
}

/**
 * taal_contracten_index_ref:
 * @self: contracts
 *
 * Returns: (transfer full): @self
 *
 * Thread: any
 */
TaalContractenIndex *
taal_contracten_index_ref (TaalContractenIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TaalContractenIndex *self = data;

  g_clear_pointer (&self->rijen, g_ptr_array_unref);
  g_clear_pointer (&self->gekeurd, g_ptr_array_unref);
  g_clear_pointer (&self->onderzoeken, g_ptr_array_unref);
  g_mutex_clear (&self->mutex);
}

/**
 * taal_contracten_index_unref:
 * @self: (transfer full): contracts
 *
 * Thread: any
 */
void
taal_contracten_index_unref (TaalContractenIndex *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
keeps (const TaalContractenVraag *vraag,
       TaalContractRij *rij,
       char **words)
{
  if (vraag->uitkomst != TAAL_FILTER_ALLE &&
      (int) taal_contract_rij_get_uitkomst (rij) != vraag->uitkomst)
    return FALSE;
  if (vraag->verhouding != TAAL_FILTER_ALLE &&
      (int) taal_contract_rij_get_verhouding (rij) != vraag->verhouding)
    return FALSE;
  for (int i = 0; words[i] != NULL; i++)
    if (!taal_zoek_matches (taal_contract_rij_get_zoektekst (rij), words[i]))
      return FALSE;

  return TRUE;
}

static int
compare_by (TaalContractenOp op,
            TaalContractRij *x,
            TaalContractRij *y)
{
  switch (op)
    {
    case TAAL_CONTRACTEN_OP_UITKOMST:
      return get_ernst (x) - get_ernst (y);
    case TAAL_CONTRACTEN_OP_SCHOOL:
      return compare_texts (taal_contract_rij_get_school (x), taal_contract_rij_get_school (y));
    case TAAL_CONTRACTEN_OP_GEMEENTE:
      return compare_texts (taal_contract_rij_get_gemeente (x),
                            taal_contract_rij_get_gemeente (y));
    case TAAL_CONTRACTEN_OP_CONTRACT:
      return compare_texts (taal_contract_rij_get_naam (x), taal_contract_rij_get_naam (y));
    case TAAL_CONTRACTEN_OP_VAN:
      return taal_number_compare (taal_contract_rij_get_contract (x)->geldig.van,
                                  taal_contract_rij_get_contract (y)->geldig.van);
    case TAAL_CONTRACTEN_OP_VERHOUDING:
      return (int) taal_contract_rij_get_verhouding (x) -
             (int) taal_contract_rij_get_verhouding (y);
    case TAAL_N_CONTRACTEN_OP:
      break;
    }

  g_return_val_if_reached (0);
}

static int
compare_sortables (gconstpointer a,
                   gconstpointer b,
                   gpointer data)
{
  const TaalContractenVraag *vraag = data;
  const Sortable *x = a, *y = b;
  int order = compare_by (vraag->op, x->rij, y->rij) * (vraag->aflopend ? -1 : 1);

  return order != 0 ? order : (x->place > y->place) - (x->place < y->place);
}

/**
 * taal_contracten_index_answer:
 * @self: contracts
 * @vraag: which of them, in what order
 * @cancellable: (nullable): when cancelled, the answer is dropped
 *
 * Returns: (transfer full) (element-type gint32): their places
 *
 * Thread: any but one that must not block
 */
GArray *
taal_contracten_index_answer (TaalContractenIndex *self,
                              const TaalContractenVraag *vraag,
                              GCancellable *cancellable)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Sortable));
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && vraag != NULL && vraag->op < TAAL_N_CONTRACTEN_OP, places);

  judge_once (self);
  words = taal_zoek_split (vraag->zoek);
  for (guint i = 0; i < self->rijen->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Sortable sortable = { g_ptr_array_index (self->rijen, i), (gint32) i };

      if (keeps (vraag, sortable.rij, words))
        g_array_append_val (found, sortable);
    }
  g_array_sort_with_data (found, compare_sortables, (gpointer) vraag);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (places, g_array_index (found, Sortable, i).place);

  return places;
}

/**
 * taal_contracten_index_get_n:
 * @self: contracts that an answer was given of
 *
 * Returns: how many there are
 *
 * Thread: any
 */
guint
taal_contracten_index_get_n (TaalContractenIndex *self)
{
  g_return_val_if_fail (self != NULL && self->rijen != NULL, 0);

  return self->rijen->len;
}

/**
 * taal_contracten_index_get_n_scholen:
 * @self: contracts
 *
 * Returns: of how many schools they are
 *
 * Thread: any
 */
guint
taal_contracten_index_get_n_scholen (TaalContractenIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->onderzoeken->len;
}

/**
 * taal_contracten_index_get_rij:
 * @self: contracts that an answer was given of
 * @place: the place of one
 *
 * Returns: (transfer none): it
 *
 * Thread: any
 */
TaalContractRij *
taal_contracten_index_get_rij (TaalContractenIndex *self,
                               int place)
{
  g_return_val_if_fail (self != NULL && self->rijen != NULL, NULL);
  g_return_val_if_fail (place >= 0 && (guint) place < self->rijen->len, NULL);

  return g_ptr_array_index (self->rijen, (guint) place);
}

/**
 * taal_contracten_index_find:
 * @self: contracts that an answer was given of
 * @rij: a contract, of these facts or of earlier ones
 *
 * Returns: its place, or -1 when it is not there
 *
 * Thread: any
 */
int
taal_contracten_index_find (TaalContractenIndex *self,
                            TaalContractRij *rij)
{
  const char *path;

  g_return_val_if_fail (self != NULL && TAAL_IS_CONTRACT_RIJ (rij), -1);

  path = taal_bron_get_path (taal_contract_rij_get_onderzoek (rij)->bron);
  for (guint i = 0; self->rijen != NULL && i < self->rijen->len; i++)
    {
      TaalContractRij *one = g_ptr_array_index (self->rijen, i);

      if (taal_contract_rij_get_contract (one)->rij == taal_contract_rij_get_contract (rij)->rij &&
          g_str_equal (taal_bron_get_path (taal_contract_rij_get_onderzoek (one)->bron), path))
        return (int) i;
    }

  return -1;
}
