/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-lessen-lijst.h"

#include "taal-les-rij.h"
#include "taal-lessen-index.h"

struct _TaalLessenLijst
{
  TaalVraagLijst parent_instance;
};

G_DEFINE_FINAL_TYPE (TaalLessenLijst, taal_lessen_lijst, TAAL_TYPE_VRAAG_LIJST)

static GArray *
taal_lessen_lijst_query (gpointer      source,
                         gconstpointer vraag,
                         GCancellable *cancellable)
{
  return taal_lessen_index_query (source, vraag, cancellable);
}

static GObject *
taal_lessen_lijst_make_rij (TaalLijst *lijst,
                            int        row)
{
  TaalLessenIndex *index = taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (lijst));

  return G_OBJECT (taal_les_rij_new (taal_lessen_index_get_check (index), row));
}

static void
taal_lessen_lijst_class_init (TaalLessenLijstClass *klass)
{
  static const TaalLessenVraag first_vraag = TAAL_LESSEN_VRAAG_INIT;
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);
  TaalVraagLijstClass *vraag_class = TAAL_VRAAG_LIJST_CLASS (klass);

  lijst_class->rij_type = TAAL_TYPE_LES_RIJ;
  lijst_class->make_rij = taal_lessen_lijst_make_rij;

  vraag_class->ref_source = (GBoxedCopyFunc) taal_lessen_index_ref;
  vraag_class->unref_source = (GDestroyNotify) taal_lessen_index_unref;
  vraag_class->vraag_size = sizeof first_vraag;
  vraag_class->first_vraag = &first_vraag;
  vraag_class->copy_vraag = (TaalVraagCopyFunc) taal_lessen_vraag_copy;
  vraag_class->clear_vraag = (GDestroyNotify) taal_lessen_vraag_clear;
  vraag_class->equal_vraag = (GEqualFunc) taal_lessen_vraag_equal;
  vraag_class->query = taal_lessen_lijst_query;
}

static void
taal_lessen_lijst_init (TaalLessenLijst *self)
{
}

/**
 * taal_lessen_lijst_new:
 *
 * Returns: (transfer full): a list without lessons
 *
 * Thread: main
 */
TaalLessenLijst *
taal_lessen_lijst_new (void)
{
  return g_object_new (TAAL_TYPE_LESSEN_LIJST, NULL);
}

/**
 * taal_lessen_lijst_set_check:
 * @self: a list
 * @check: a check
 *
 * Shows the lessons of @check. Those of the check before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_lessen_lijst_set_check (TaalLessenLijst *self,
                             TaalCheck       *check)
{
  g_autoptr (TaalLessenIndex) index = NULL;

  g_return_if_fail (TAAL_IS_LESSEN_LIJST (self) && check != NULL);

  if (taal_lessen_lijst_get_check (self) == check)
    return;

  index = taal_lessen_index_new (check);
  taal_vraag_lijst_set_source (TAAL_VRAAG_LIJST (self), index);
}

/**
 * taal_lessen_lijst_get_check:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the check that was set
 *
 * Thread: main
 */
TaalCheck *
taal_lessen_lijst_get_check (TaalLessenLijst *self)
{
  TaalLessenIndex *asked;

  g_return_val_if_fail (TAAL_IS_LESSEN_LIJST (self), NULL);

  asked = taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
  return asked == NULL ? NULL : taal_lessen_index_get_check (asked);
}

/**
 * taal_lessen_lijst_set_vraag:
 * @self: a list
 * @vraag: which lessons to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_lessen_lijst_set_vraag (TaalLessenLijst       *self,
                             const TaalLessenVraag *vraag)
{
  g_return_if_fail (TAAL_IS_LESSEN_LIJST (self) && vraag != NULL);

  taal_vraag_lijst_set_vraag (TAAL_VRAAG_LIJST (self), vraag);
}

/**
 * taal_lessen_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalLessenVraag *
taal_lessen_lijst_get_vraag (TaalLessenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_LESSEN_LIJST (self), NULL);

  return taal_vraag_lijst_get_vraag (TAAL_VRAAG_LIJST (self));
}
