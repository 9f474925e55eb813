/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "taal-tabel-cel.h"

G_BEGIN_DECLS

/**
 * TaalLijstKolom:
 * @soort: what its cells look like
 * @op: by what the list is asked to sort when the user sorts by it
 * @fill: says in @cel, by taal_tabel_cel_show() or what a #TaalChip can show, what there is of @rij
 *
 * What a column of a table shows; its title and width are in the .ui file of its page.
 */
typedef struct
{
  TaalCelSoort  soort;
  int           op;
  void        (*fill) (GtkWidget *cel,
                       gpointer   rij);
} TaalLijstKolom;

/* Returns a row in a few words, as it is read aloud. */
typedef char *(*TaalRijNaamFunc) (gpointer rij);

void taal_lijst_kolommen_install (GtkColumnView        *view,
                                  const TaalLijstKolom *kolommen,
                                  guint                 n,
                                  TaalRijNaamFunc       name_rij);

G_END_DECLS
