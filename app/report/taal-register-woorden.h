/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-report-aanbod.h"

G_BEGIN_DECLS

/* What the register says, on its page and in its refusals. */
typedef enum
{
  TAAL_WOORD_TAAL, /* the code of the language */
  TAAL_WOORD_TITEL,
  TAAL_WOORD_INLEIDING,
  TAAL_WOORD_ANDERE_TAAL,
  TAAL_WOORD_GEMEENTE,
  TAAL_WOORD_ALLE_GEMEENTEN,
  TAAL_WOORD_ONTBREEKT,
  TAAL_WOORD_AANBOD,
  TAAL_WOORD_ALLE_SOORTEN,
  TAAL_WOORD_DAG,
  TAAL_WOORD_TOON,
  TAAL_WOORD_OP,
  TAAL_WOORD_STATUS,
  TAAL_WOORD_PLAATSEN,
  TAAL_WOORD_SCHOLEN,
  TAAL_WOORD_LEEG,
  TAAL_WOORD_NIETS,
  TAAL_WOORD_UITLEG_ONBEKEND,
  TAAL_WOORD_VERVALT,
  TAAL_WOORD_STOPT_OP,
  TAAL_WOORD_WEGGELATEN,
  TAAL_WOORD_PROGRAMMAS,
  TAAL_WOORD_NIET_BEGREPEN,
  TAAL_WOORD_ONGELDIG,
  TAAL_WOORD_ONGELDIG_UITLEG,
  TAAL_WOORD_GEEN_PARAMETER,
  TAAL_WOORD_DUBBEL,
  TAAL_WOORD_CODERING,
  TAAL_WOORD_FOUT_OP,
  TAAL_WOORD_FOUT_GEMEENTE,
  TAAL_WOORD_FOUT_SOORT,
  TAAL_WOORD_FOUT_TAAL,
  TAAL_WOORD_NIET_GEVONDEN,
  TAAL_WOORD_NIET_GEVONDEN_UITLEG,
  TAAL_WOORD_NIET_TOEGESTAAN,
  TAAL_WOORD_NIET_TOEGESTAAN_UITLEG,
  TAAL_WOORD_TE_LANG,
  TAAL_WOORD_TE_LANG_UITLEG,
  TAAL_WOORD_INHOUD,
  TAAL_WOORD_INHOUD_UITLEG,
  TAAL_WOORD_STORING,
  TAAL_WOORD_STORING_UITLEG,
  TAAL_N_REGISTER_WOORDEN,
} TaalRegisterWoord;

/**
 * TaalRegisterWoorden:
 * @woorden: what the register says, by #TaalRegisterWoord
 * @maanden: the months
 * @statussen: what a newcomer finds, by #TaalAanbodStatus
 * @soorten: the kinds of offer, by #TaalAanbodSoort
 * @onbekend: why nothing is known, by #TaalOnbekend
 *
 * The words of the register in one language. A server answers each visitor in their own, from
 * several threads, while gettext knows one language for the whole process: so all words are looked
 * up beforehand, once for each language, and never change.
 */
typedef struct
{
  const char *woorden[TAAL_N_REGISTER_WOORDEN];
  const char *maanden[12];
  const char *statussen[TAAL_N_AANBOD_STATUSSEN];
  const char *soorten[TAAL_N_AANBOD_SOORTEN];
  const char *onbekend[TAAL_ONBEKEND_KEURMERK + 1];
} TaalRegisterWoorden;

void taal_register_woorden_init (TaalRegisterWoorden *woorden);

G_END_DECLS
