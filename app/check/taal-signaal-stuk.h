/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"

G_BEGIN_DECLS

/* What a sleutel or a piece of evidence of a signal is (format.md 5). */
typedef enum
{
  TAAL_STUK_LES,
  TAAL_STUK_DOCENT,
  TAAL_STUK_CURSIST,
  TAAL_STUK_PAAR,         /* two cursisten, joined by a plus */
  TAAL_STUK_GROEP,
  TAAL_STUK_FACTUUR,
  TAAL_STUK_LOGIN,
  TAAL_STUK_SCHOOL,       /* the school before */
  TAAL_STUK_DATUM,
  TAAL_STUK_KWARTAAL,
  TAAL_STUK_HANDTEKENING, /* that of the docent */
} TaalSignaalStukSoort;

/**
 * TaalSignaalStuk:
 * @soort: what it is
 * @id: it as the signal has it; belongs to the examination
 * @plek: of a les, docent, cursist, groep or factuur its place among the facts, or %TAAL_GEEN
 * @les: of a cursist who is evidence in a les, the place of that les; else %TAAL_GEEN
 * @datum: of a les, factuur, datum or kwartaal its (first) day, else %TAAL_DATE_NONE
 * @aantal: what exceeds its threshold: of a les how many were aanwezig (S03), of a day its minutes
 * (S12), of a school how many started (S15); else -1
 * @erbij: whether it is no evidence, but shown with it: the lessen of a long day
 *
 * What a signal is about, or a piece of its evidence, found among the facts.
 */
typedef struct
{
  TaalSignaalStukSoort  soort;
  const char           *id;
  int                   plek;
  int                   les;
  TaalDate              datum;
  int                   aantal;
  gboolean              erbij;
} TaalSignaalStuk;

TaalSignaalStukSoort  taal_signaal_get_sleutel_soort (TaalSignaalSoort     soort,
                                                      const TaalSignaal   *signaal);
GArray               *taal_signaal_list_stukken      (const TaalOnderzoek *onderzoek,
                                                      TaalSignaalSoort     soort,
                                                      const TaalSignaal   *signaal,
                                                      guint                max);
GPtrArray            *taal_signaal_list_regels       (const TaalOnderzoek *onderzoek,
                                                      TaalSignaalSoort     soort,
                                                      const TaalSignaal   *signaal,
                                                      const GArray        *stukken);

G_END_DECLS
