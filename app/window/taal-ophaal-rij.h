/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "taal-beschikbaarheid.h"

G_BEGIN_DECLS

typedef enum
{
  TAAL_OPHAAL_GEMEENTE,
  TAAL_OPHAAL_SOORT,
  TAAL_OPHAAL_STATUS,
  TAAL_OPHAAL_PLAATSEN,
  TAAL_OPHAAL_SCHOLEN,
  TAAL_N_OPHAAL_KOLOMMEN,
} TaalOphaalKolom;

/**
 * TaalOphaalRij:
 *
 * One soort in one gemeente, as a register says it, in words.
 */
#define TAAL_TYPE_OPHAAL_RIJ (taal_ophaal_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalOphaalRij, taal_ophaal_rij, TAAL, OPHAAL_RIJ, GObject)

TaalOphaalRij *taal_ophaal_rij_new      (const TaalGemeenteAanbod *aanbod);
const char    *taal_ophaal_rij_get      (TaalOphaalRij            *self,
                                         TaalOphaalKolom           kolom);
gboolean       taal_ophaal_rij_has      (TaalOphaalRij            *self,
                                         const char               *gevouwen);
int            taal_ophaal_rij_compare  (TaalOphaalRij            *self,
                                         TaalOphaalRij            *other,
                                         TaalOphaalKolom           kolom);

G_END_DECLS
