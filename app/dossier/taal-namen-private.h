/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-namen.h"

G_BEGIN_DECLS

/* What a pass phrase becomes; in memory that is wiped. */
typedef struct _TaalNamenSleutel TaalNamenSleutel;

struct _TaalNamen
{
  GObject           parent_instance;

  /* Owned */
  char             *path;
  GHashTable       *namen;     /* cursist_id → TaalNaam, whose it is */
  GHashTable       *bestanden; /* sha256 → TaalNamenBestand, whose it is */
  TaalNamenSleutel *sleutel;   /* NULL: not encrypted */
};

/* taal-namen.c: for who reads the file */
void     taal_namen_put            (TaalNamen         *self,
                                    TaalNaam          *naam);
void     taal_namen_put_bestand    (TaalNamen         *self,
                                    TaalNamenBestand  *bestand);
gboolean taal_namen_check          (const char        *text,
                                    gboolean           required,
                                    GError           **error);

/* taal-namen-bestand.c */
void     taal_namen_sleutel_free   (TaalNamenSleutel  *sleutel);

G_END_DECLS
