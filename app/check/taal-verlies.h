/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"

G_BEGIN_DECLS

/**
 * TaalVerlies:
 * @vanaf: the first day from which the lessons are lost, %TAAL_DATE_NONE when none ever are
 * @gewicht: the weight of those lessons in the period
 * @meegeteld: the weight that counts without them
 *
 * What it costs a school that a docent no longer counts from a day on: @gewicht of the weight
 * @meegeteld + @gewicht.
 */
typedef struct
{
  TaalDate vanaf;
  gint64   gewicht;
  gint64   meegeteld;
} TaalVerlies;

/**
 * TaalDocentVerlies:
 * @verval: what it costs that something of theirs ends: a registratie, an opleiding, an exception
 * @vertrek: what it would cost that they leave
 *
 * Both for one docent.
 */
typedef struct
{
  TaalVerlies verval;
  TaalVerlies vertrek;
} TaalDocentVerlies;

/* What ends when a docent stops to count. */
typedef enum
{
  TAAL_VERVAL_REGISTRATIE, /* their registratie */
  TAAL_VERVAL_REGISTER,    /* that their register is accepted (R02) */
  TAAL_VERVAL_OPLEIDING,   /* their opleiding, or the time for which it counts (P06) */
  TAAL_VERVAL_ERVARING,    /* their ervaring, or that its ground is accepted (P07) */
  TAAL_VERVAL_UITZONDERING_1, /* that exception 1 can be used */
  TAAL_VERVAL_UITZONDERING_2, /* that exception 2 can be used */
} TaalVervalOorzaak;

/**
 * TaalVerliezen:
 * @totaal: the weight of the counted lessons of the period, given and planned
 *
 * What each docent means for the share of a judgement, over lessons that were given and those that are
 * planned. Immutable, atomically ref-counted.
 */
typedef struct
{
  gint64  totaal;
  GArray *docenten; /* TaalDocentVerlies, by the place of the docent */
} TaalVerliezen;

TaalVerliezen           *taal_verliezen_compute    (const TaalCheck     *check,
                                                    TaalDate             op);
TaalVervalOorzaak        taal_verval_get_oorzaak   (const TaalCheck     *check,
                                                    int                  docent,
                                                    TaalDate             vanaf);
TaalVerliezen           *taal_verliezen_ref        (TaalVerliezen       *verliezen);
void                     taal_verliezen_unref      (TaalVerliezen       *verliezen);
const TaalDocentVerlies *taal_verliezen_get        (const TaalVerliezen *verliezen,
                                                    int                  docent);
int                      taal_verliezen_get_punten (const TaalVerliezen *verliezen,
                                                    const TaalVerlies   *verlies);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalVerliezen, taal_verliezen_unref)

G_END_DECLS
