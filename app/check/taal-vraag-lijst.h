/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-lijst.h"

G_BEGIN_DECLS

/* Copies a question into a place that holds none. */
typedef void (*TaalVraagCopyFunc) (gpointer      to,
                                   gconstpointer from);

/**
 * TaalVraagLijst:
 *
 * The rows of a source that answer a question: what is searched, which rows, in what order. It
 * keeps the source that was asked last and the one that its items are of, which differ until the
 * answer is there. A subclass says what its source and its questions are, and wraps the functions
 * below in its own, of those types.
 */
#define TAAL_TYPE_VRAAG_LIJST (taal_vraag_lijst_get_type ())
G_DECLARE_DERIVABLE_TYPE (TaalVraagLijst, taal_vraag_lijst, TAAL, VRAAG_LIJST, TaalLijst)

/**
 * TaalVraagLijstClass:
 * @ref_source: takes a reference on a source; any thread
 * @unref_source: drops one
 * @vraag_size: the size of a question, in bytes
 * @first_vraag: the question of a new list
 * @copy_vraag: copies a question
 * @clear_vraag: frees what a question holds
 * @equal_vraag: whether two questions ask the same
 * @query: on a worker: (transfer full): the rows of a source that answer a question, in order
 */
struct _TaalVraagLijstClass
{
  TaalLijstClass     parent_class;

  GBoxedCopyFunc     ref_source;
  GDestroyNotify     unref_source;
  gsize              vraag_size;
  gconstpointer      first_vraag;
  TaalVraagCopyFunc  copy_vraag;
  GDestroyNotify     clear_vraag;
  GEqualFunc         equal_vraag;
  GArray          *(*query) (gpointer      source,
                             gconstpointer vraag,
                             GCancellable *cancellable);
};

void          taal_vraag_lijst_set_source (TaalVraagLijst *self,
                                           gpointer        source);
gpointer      taal_vraag_lijst_get_asked  (TaalVraagLijst *self);
gpointer      taal_vraag_lijst_get_shown  (TaalVraagLijst *self);
void          taal_vraag_lijst_set_vraag  (TaalVraagLijst *self,
                                           gconstpointer   vraag);
gconstpointer taal_vraag_lijst_get_vraag  (TaalVraagLijst *self);

G_END_DECLS
