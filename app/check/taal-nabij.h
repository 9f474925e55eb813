/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-beschikbaarheid.h"

G_BEGIN_DECLS

/**
 * TaalNabijAanbod:
 * @aanbod: the offer: %TAAL_AANBOD_BESCHIKBAAR or %TAAL_AANBOD_WACHTLIJST, with its newest
 *   statement
 * @locatie: where it is
 * @school: (nullable): whose it is, by its name and number on the day
 * @keurmerk: the keurmerk that decides on the day
 * @afstand: from centre point to centre point, in metres; 0 within the gemeente, -1 when it is not
 *   known where the gemeente of the locatie lies
 * @leeftijd: how old the statement is on the day, in days
 *
 * A locatie where a cursist can enrol, or wait.
 */
typedef struct
{
  const TaalLocatieAanbod *aanbod;
  const TaalLocatie       *locatie;
  const TaalSchool        *school;
  const TaalSchool        *keurmerk;
  gint64                   afstand;
  int                      leeftijd;
} TaalNabijAanbod;

/**
 * TaalNabij:
 * @beschikbaarheid: the offer of that soort in the whole region on the day
 * @gemeente: near which gemeente, as GMnnnn
 * @soort: of what
 * @plaatsen: (element-type TaalNabijAanbod): first where there are places, then where there is a
 *   waiting list; each nearest first, then by gemeente, school and locatie_id
 * @n_beschikbaar: how many of them have places
 * @n_niet: at how many locaties nobody is taken on
 * @n_onbekend: of how many it is not known, by why; they are never offered
 *
 * The answer to a caseworker: where is it still given, near here, from that day. Immutable,
 * atomically ref-counted; read its fields, never write them.
 */
typedef struct
{
  TaalBeschikbaarheid *beschikbaarheid;
  const char          *gemeente;
  TaalAanbodSoort      soort;
  GArray              *plaatsen;
  guint                n_beschikbaar;
  guint                n_niet;
  guint                n_onbekend[TAAL_N_ONBEKEND];
} TaalNabij;

#define TAAL_TYPE_NABIJ (taal_nabij_get_type ())
GType taal_nabij_get_type (void);

TaalNabij *taal_nabij_find           (TaalNorm              *norm,
                                      GPtrArray             *aanboden,
                                      const TaalAanbodVraag *vraag);
TaalNabij *taal_nabij_ref            (TaalNabij             *nabij);
void       taal_nabij_unref          (TaalNabij             *nabij);
guint      taal_nabij_get_n_onbekend (const TaalNabij       *nabij);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalNabij, taal_nabij_unref)

G_END_DECLS
