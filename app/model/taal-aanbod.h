/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-pool.h"
#include "taal-records.h"

G_BEGIN_DECLS

/* What is offered of the Wi2013 at a locatie. */
typedef enum
{
  TAAL_AANBOD_ALFA,
  TAAL_AANBOD_NT2,
  TAAL_AANBOD_ONA,
  TAAL_AANBOD_KNM,
  TAAL_N_AANBOD_SOORTEN,
} TaalAanbodSoort;

/* What a locatie said of one soort on a day (format.md 1). */
typedef struct
{
  int             locatie; /* by its place */
  TaalAanbodSoort soort;
  TaalDate        peildatum;
  gboolean        neemt_aan;
  gint32          plaatsen;        /* or G_MININT32 */
  gint32          wachttijd_weken; /* or G_MININT32 */
  TaalDate        stopdatum;
  const char     *melder;
  gint32          rij;
} TaalAanbodRij;

/**
 * TaalAanbod:
 * @scholen: (element-type TaalSchool): the keurmerk periods of the school
 * @locaties: (element-type TaalLocatie): where it teaches
 * @rijen: (element-type TaalAanbodRij): what it said of its Wi2013 offer
 *
 * The offer of one school: read without its lessons, since a region has many schools. Immutable, shared
 * between threads, atomically ref-counted; read its fields, never write them.
 */
typedef struct
{
  TaalPool *pool;
  GArray   *scholen;
  GArray   *locaties;
  GArray   *rijen;
} TaalAanbod;

TaalAanbod *taal_aanbod_new   (TaalPool   *pool);
TaalAanbod *taal_aanbod_ref   (TaalAanbod *aanbod);
void        taal_aanbod_unref (TaalAanbod *aanbod);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalAanbod, taal_aanbod_unref)

G_END_DECLS
