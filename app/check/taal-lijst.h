/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* No such place in a list. */
#define TAAL_LIJST_NERGENS G_MAXUINT

/**
 * TaalLijst:
 *
 * The rows of a table, as a #GListModel over row numbers: a question is answered on a worker, which
 * sorts and filters numbers on the columns, and the answer reaches the list as one `items-changed`
 * (design.md 3, Lists). Objects for rows are made when asked for, and are the same for as long as
 * somebody holds them. Used on the main thread.
 */
#define TAAL_TYPE_LIJST (taal_lijst_get_type ())
G_DECLARE_DERIVABLE_TYPE (TaalLijst, taal_lijst, TAAL, LIJST, GObject)

/**
 * TaalLijstClass:
 * @rij_type: the type of the items
 * @answer: on a worker: the row numbers that answer a question, in order
 * @adopt: on the main thread, just before the rows of an answer are shown: makes the question's source
 *   that of the items; returns whether it is another one, so that no item stays what it was
 * @make_rij: on the main thread: the item for a row
 */
struct _TaalLijstClass
{
  GObjectClass parent_class;

  GType     rij_type;
  GArray  *(*answer)   (gpointer      vraag,
                        GCancellable *cancellable);
  gboolean (*adopt)    (TaalLijst    *self,
                        gpointer      vraag);
  GObject *(*make_rij) (TaalLijst    *self,
                        int           row);
};

void     taal_lijst_ask      (TaalLijst      *self,
                              gpointer        vraag,
                              GDestroyNotify  free_vraag);
gboolean taal_lijst_is_bezig (TaalLijst      *self);
int      taal_lijst_get_row  (TaalLijst      *self,
                              guint           position);
guint    taal_lijst_find_row (TaalLijst      *self,
                              int             row);

G_END_DECLS
