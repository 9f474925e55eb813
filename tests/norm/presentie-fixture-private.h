/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "presentie-fixture.h"

/* What is made, and how large it is. */
typedef struct
{
  GRand               *random;
  TaalPool            *pool;
  TaalSnapshotBuilder *builder;
  TaalDate             around; /* all dates lie about this one */
  int                  n_docenten;
  int                  n_groepen;
  int                  n_cursisten;
  int                  n_lessen;
  int                  n_times; /* of how many times a row begins at one, and ends */
  gboolean             absent;  /* whether nobody ever comes */
} Bouw;

int         bouw_chance         (const Bouw    *bouw,
                                 int            n);
const char *bouw_new_id         (const Bouw    *bouw,
                                 char           letter,
                                 int            number);
void        presentie_add_rijen (const Bouw    *bouw,
                                 TaalPresentie *presentie);
