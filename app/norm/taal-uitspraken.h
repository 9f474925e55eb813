/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-aanbod.h"
#include "taal-norm.h"

G_BEGIN_DECLS

/* A statement that becomes too old within so many days asks to be confirmed. */
#define TAAL_UITSPRAKEN_HERINNER_DAGEN 14

/**
 * TaalUitspraak:
 * @aanbod: whose offer, by its place in what was asked
 * @locatie: where, by its place in that
 * @soort: of what
 * @rij: the newest that was said up to the day, else the first that was said for a day after it
 * @first: the first of all that was said of it in TaalUitspraken
 * @n: how much that is
 * @verloopt: the first day on which @rij is too old
 *
 * What was said of one soort at one locatie.
 */
typedef struct
{
  guint                aanbod;
  int                  locatie;
  TaalAanbodSoort      soort;
  const TaalAanbodRij *rij;
  guint                first;
  guint                n;
  TaalDate             verloopt;
} TaalUitspraak;

/**
 * TaalUitspraken:
 * @norm: the packets
 * @aanboden: (element-type TaalAanbod): the offers of the schools
 * @op: the day
 * @uitspraken: (element-type TaalUitspraak): by school, name of the locatie and soort
 * @rijen: (element-type TaalAanbodRij): all that was said, for each of @uitspraken the newest first
 * @dagen: (element-type TaalDate): the days on which what is known changes: something is said,
 * stops or becomes too old, or the keurmerk changes; sorted, each once
 *
 * The register of what schools said of their Wi2013 offer, as it is on a day. Immutable, atomically
 * ref-counted; read its fields, never write them.
 */
typedef struct
{
  TaalNorm  *norm;
  GPtrArray *aanboden;
  TaalDate   op;
  GArray    *uitspraken;
  GPtrArray *rijen;
  GArray    *dagen;
} TaalUitspraken;

#define TAAL_TYPE_UITSPRAKEN (taal_uitspraken_get_type ())
GType           taal_uitspraken_get_type (void);

TaalUitspraken *taal_uitspraken_compute  (TaalNorm             *norm,
                                          GPtrArray            *aanboden,
                                          TaalDate              op);
TaalUitspraken *taal_uitspraken_ref      (TaalUitspraken       *uitspraken);
void            taal_uitspraken_unref    (TaalUitspraken       *uitspraken);
gboolean        taal_uitspraken_is_oud   (const TaalUitspraken *uitspraken,
                                          const TaalUitspraak  *uitspraak,
                                          int                   dagen);
guint           taal_uitspraken_count    (const TaalUitspraken *uitspraken,
                                          int                   dagen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalUitspraken, taal_uitspraken_unref)

G_END_DECLS
