/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-docent-rij.h"
#include "taal-tekening.h"

G_BEGIN_DECLS

/**
 * TaalTijdbalk:
 *
 * The time line of a docent, drawn: what lessons of theirs counted as around the period of a judgement,
 * with the dates at which that changed, the period and today. The list of #TaalStapRij beside it says the
 * same in words.
 */
#define TAAL_TYPE_TIJDBALK (taal_tijdbalk_get_type ())
G_DECLARE_FINAL_TYPE (TaalTijdbalk, taal_tijdbalk, TAAL, TIJDBALK, TaalTekening)

void taal_tijdbalk_show (TaalTijdbalk  *self,
                         TaalDocentRij *rij);

G_END_DECLS
