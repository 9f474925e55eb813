/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-veld.h"

G_BEGIN_DECLS

struct _TaalVeld
{
  TaalTabel        tabel;
  int              nummer;
  const TaalKolom *kolom;
  char            *was;      /* its value when the form was filled */
  char           **waarden;  /* what is suggested, or NULL */
  char           **namen;    /* how that is called, or NULL */

  /* Owned */
  GtkWidget       *row;      /* TaalDateRow, AdwEntryRow, AdwComboRow or TaalUitzonderingenVeld */
  GtkWidget       *fout_row;
  GtkLabel        *fout;
};

char          *taal_veld_dup_titel  (const TaalVeld *veld);
GtkAccessible *taal_veld_get_spoken (const TaalVeld *veld);

/* taal-veld-keuze.c */
int            taal_veld_find_keuze (const TaalVeld *veld,
                                     const char     *text);
void           taal_veld_show_naam  (TaalVeld       *veld);

G_END_DECLS
