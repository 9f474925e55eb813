/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-contracten-lijst.h"

struct _TaalContractenLijst
{
  TaalVraagLijst parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalContractenLijst, taal_contracten_lijst, TAAL_TYPE_VRAAG_LIJST)

static GArray *
taal_contracten_lijst_query (gpointer      source,
                             gconstpointer vraag,
                             GCancellable *cancellable)
{
  return taal_contracten_index_answer (source, vraag, cancellable);
}

static GObject *
taal_contracten_lijst_make_rij (TaalLijst *lijst,
                                int        row)
{
  TaalContractenIndex *index = taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (lijst));

  return G_OBJECT (g_object_ref (taal_contracten_index_get_rij (index, row)));
}

static void
taal_contracten_lijst_class_init (TaalContractenLijstClass *klass)
{
  static const TaalContractenVraag first_vraag = TAAL_CONTRACTEN_VRAAG_INIT;
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);
  TaalVraagLijstClass *vraag_class = TAAL_VRAAG_LIJST_CLASS (klass);

  lijst_class->rij_type = TAAL_TYPE_CONTRACT_RIJ;
  lijst_class->make_rij = taal_contracten_lijst_make_rij;

  vraag_class->ref_source = (GBoxedCopyFunc) taal_contracten_index_ref;
  vraag_class->unref_source = (GDestroyNotify) taal_contracten_index_unref;
  vraag_class->vraag_size = sizeof first_vraag;
  vraag_class->first_vraag = &first_vraag;
  vraag_class->copy_vraag = (TaalVraagCopyFunc) taal_contracten_vraag_copy;
  vraag_class->clear_vraag = (GDestroyNotify) taal_contracten_vraag_clear;
  vraag_class->equal_vraag = (GEqualFunc) taal_contracten_vraag_equal;
  vraag_class->query = taal_contracten_lijst_query;
}

static void
taal_contracten_lijst_init (TaalContractenLijst *self)
{
}

/**
 * taal_contracten_lijst_new:
 *
 * Returns: (transfer full): a list without contracts
 *
 * Thread: main
 */
TaalContractenLijst *
taal_contracten_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_CONTRACTEN_LIJST, NULL);
}

/**
 * taal_contracten_lijst_set_onderzoeken:
 * @self: a list
 * @onderzoeken: (nullable) (element-type TaalOnderzoek): an examination of each school; %NULL for
 *   none
 *
 * Shows their contracts. Those before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_contracten_lijst_set_onderzoeken (TaalContractenLijst *self,
                                       GPtrArray           *onderzoeken)
{
  g_autoptr (TaalContractenIndex) index = NULL;

  g_return_if_fail (TAAL_IS_CONTRACTEN_LIJST (self));

  if (onderzoeken != NULL)
    index = taal_contracten_index_new (onderzoeken);
  taal_vraag_lijst_set_source (TAAL_VRAAG_LIJST (self), index);
}

/**
 * taal_contracten_lijst_get_index:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the contracts that its rows are of
 *
 * Thread: main
 */
TaalContractenIndex *
taal_contracten_lijst_get_index (TaalContractenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACTEN_LIJST (self), NULL);

  return taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (self));
}

/**
 * taal_contracten_lijst_set_vraag:
 * @self: a list
 * @vraag: which contracts to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_contracten_lijst_set_vraag (TaalContractenLijst       *self,
                             const TaalContractenVraag *vraag)
{
  g_return_if_fail (TAAL_IS_CONTRACTEN_LIJST (self) && vraag != NULL);

  taal_vraag_lijst_set_vraag (TAAL_VRAAG_LIJST (self), vraag);
}

/**
 * taal_contracten_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalContractenVraag *
taal_contracten_lijst_get_vraag (TaalContractenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_CONTRACTEN_LIJST (self), NULL);

  return taal_vraag_lijst_get_vraag (TAAL_VRAAG_LIJST (self));
}
