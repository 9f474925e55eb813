/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-check"

#include "config.h"

#include "taal-docenten-lijst.h"

#include "taal-docent-rij.h"
#include "taal-docenten-index.h"

struct _TaalDocentenLijst
{
  TaalVraagLijst parent_instance;

  TaalDate       vandaag;
};

G_DEFINE_FINAL_TYPE (TaalDocentenLijst, taal_docenten_lijst, TAAL_TYPE_VRAAG_LIJST)

static GArray *
taal_docenten_lijst_query (gpointer      source,
                           gconstpointer vraag,
                           GCancellable *cancellable)
{
  return taal_docenten_index_query (source, vraag);
}

static GObject *
taal_docenten_lijst_make_rij (TaalLijst *lijst,
                              int        row)
{
  TaalDocentenIndex *shown = taal_vraag_lijst_get_shown (TAAL_VRAAG_LIJST (lijst));

  return G_OBJECT (taal_docent_rij_new (shown, row));
}

static void
taal_docenten_lijst_class_init (TaalDocentenLijstClass *klass)
{
  static const TaalDocentenVraag first_vraag = TAAL_DOCENTEN_VRAAG_INIT;
  TaalLijstClass *lijst_class = TAAL_LIJST_CLASS (klass);
  TaalVraagLijstClass *vraag_class = TAAL_VRAAG_LIJST_CLASS (klass);

  lijst_class->rij_type = TAAL_TYPE_DOCENT_RIJ;
  lijst_class->make_rij = taal_docenten_lijst_make_rij;

  vraag_class->ref_source = (GBoxedCopyFunc) taal_docenten_index_ref;
  vraag_class->unref_source = (GDestroyNotify) taal_docenten_index_unref;
  vraag_class->vraag_size = sizeof first_vraag;
  vraag_class->first_vraag = &first_vraag;
  vraag_class->copy_vraag = (TaalVraagCopyFunc) taal_docenten_vraag_copy;
  vraag_class->clear_vraag = (GDestroyNotify) taal_docenten_vraag_clear;
  vraag_class->equal_vraag = (GEqualFunc) taal_docenten_vraag_equal;
  vraag_class->query = taal_docenten_lijst_query;
}

static void
taal_docenten_lijst_init (TaalDocentenLijst *self)
{
}

/**
 * taal_docenten_lijst_new:
 * @vandaag: the day from which is looked ahead, or %TAAL_DATE_NONE for the first day of a period
 *
 * Returns: (transfer full): a list without docenten
 *
 * Thread: main
 */
TaalDocentenLijst *
taal_docenten_lijst_new (TaalDate vandaag)
{
  TaalDocentenLijst *self = g_object_new (TAAL_TYPE_DOCENTEN_LIJST, NULL);

  self->vandaag = vandaag;

  return self;
}

/**
 * taal_docenten_lijst_set_check:
 * @self: a list
 * @check: a check
 *
 * Shows the docenten of @check. Those of the check before stay until the answer is there.
 *
 * Thread: main
 */
void
taal_docenten_lijst_set_check (TaalDocentenLijst *self,
                             TaalCheck       *check)
{
  g_autoptr (TaalDocentenIndex) index = NULL;

  g_return_if_fail (TAAL_IS_DOCENTEN_LIJST (self) && check != NULL);

  if (taal_docenten_lijst_get_check (self) == check)
    return;

  index = taal_docenten_index_new (check, self->vandaag);
  taal_vraag_lijst_set_source (TAAL_VRAAG_LIJST (self), index);
}

/**
 * taal_docenten_lijst_get_check:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the check that was set
 *
 * Thread: main
 */
TaalCheck *
taal_docenten_lijst_get_check (TaalDocentenLijst *self)
{
  TaalDocentenIndex *asked;

  g_return_val_if_fail (TAAL_IS_DOCENTEN_LIJST (self), NULL);

  asked = taal_vraag_lijst_get_asked (TAAL_VRAAG_LIJST (self));
  return asked == NULL ? NULL : taal_docenten_index_get_check (asked);
}

/**
 * taal_docenten_lijst_set_vraag:
 * @self: a list
 * @vraag: which docenten to show, and in what order
 *
 * Nothing happens when that is what it asked last.
 *
 * Thread: main
 */
void
taal_docenten_lijst_set_vraag (TaalDocentenLijst       *self,
                             const TaalDocentenVraag *vraag)
{
  g_return_if_fail (TAAL_IS_DOCENTEN_LIJST (self) && vraag != NULL);

  taal_vraag_lijst_set_vraag (TAAL_VRAAG_LIJST (self), vraag);
}

/**
 * taal_docenten_lijst_get_vraag:
 * @self: a list
 *
 * Returns: (transfer none): what it asked last
 *
 * Thread: main
 */
const TaalDocentenVraag *
taal_docenten_lijst_get_vraag (TaalDocentenLijst *self)
{
  g_return_val_if_fail (TAAL_IS_DOCENTEN_LIJST (self), NULL);

  return taal_vraag_lijst_get_vraag (TAAL_VRAAG_LIJST (self));
}
