/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-delta.h"

G_BEGIN_DECLS

/* The open side of a delta, for who makes it, before it is handed out. */

typedef enum
{
  TAAL_DELTA_TOEGEVOEGD,
  TAAL_DELTA_GEWIJZIGD,
  TAAL_DELTA_VERWIJDERD,
  TAAL_DELTA_N_SOORTEN,
} TaalDeltaSoort;

TaalDelta *taal_delta_new        (void);
void       taal_delta_add        (TaalDelta      *delta,
                                  TaalTabel       tabel,
                                  gint32          rij,
                                  TaalDeltaSoort  soort);
void       taal_delta_add_range  (TaalDelta      *delta,
                                  TaalTabel       tabel,
                                  gint32          eerste,
                                  gint32          laatste,
                                  TaalDeltaSoort  soort);
void       taal_delta_set_geheel (TaalDelta      *delta,
                                  TaalTabel       tabel);
void       taal_delta_set_aantekeningen (TaalDelta *delta);
void       taal_delta_end        (TaalDelta      *delta);

G_END_DECLS
