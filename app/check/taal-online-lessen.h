/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"
#include "taal-online-vraag.h"

G_BEGIN_DECLS

/* Which online lessons. */
typedef enum
{
  TAAL_ONLINE_GEGEVEN, /* those that were given in the period, as they are judged */
  TAAL_ONLINE_GEPLAND, /* those that are planned from its first day on, as they would be judged now
                        */
} TaalOnlineWelke;

/* How far back a cursist of a groep is looked for, in days: no table says who is in it. */
#define TAAL_ONLINE_DAGEN 56

/**
 * TaalOnlineDeelnemer:
 * @cursist: a cursist, by place
 * @login: the login that they had last, or 0
 * @op: when that was
 *
 * Who will come to a lesson of a groep: those who came to one in the eight weeks before its last
 * lesson with presentie.
 */
typedef struct
{
  int      cursist;
  guint32  login;
  TaalDate op;
} TaalOnlineDeelnemer;

/**
 * TaalOnlineLessen:
 *
 * The lessons that are online or hybride with what each safeguard comes to, to be sorted and
 * filtered many times. A lesson is known by its place, in the order of les_id. Those that are
 * planned are judged by the first question that is asked. Atomically ref-counted.
 */
typedef struct _TaalOnlineLessen TaalOnlineLessen;

TaalOnlineLessen        *taal_online_lessen_new            (TaalOnderzoek          *onderzoek,
                                                            TaalOnlineWelke         welke);
TaalOnlineLessen        *taal_online_lessen_ref            (TaalOnlineLessen       *lessen);
void                     taal_online_lessen_unref          (TaalOnlineLessen       *lessen);
TaalOnderzoek           *taal_online_lessen_get_onderzoek  (const TaalOnlineLessen *lessen);
TaalOnlineWelke          taal_online_lessen_get_welke      (const TaalOnlineLessen *lessen);
void                     taal_online_lessen_fill           (TaalOnlineLessen       *lessen);
guint                    taal_online_lessen_get_n          (const TaalOnlineLessen *lessen);
const TaalLesWaarborgen *taal_online_lessen_get            (const TaalOnlineLessen *lessen,
                                                            int                     place);
int                      taal_online_lessen_find           (const TaalOnlineLessen *lessen,
                                                            int                     row);
const GArray            *taal_online_lessen_get_deelnemers (const TaalOnlineLessen *lessen,
                                                            int                     groep);
guint32                  taal_online_lessen_get_login      (const TaalOnlineLessen *lessen,
                                                            int                     docent);
GArray                  *taal_online_lessen_query          (TaalOnlineLessen       *lessen,
                                                            const TaalOnlineVraag  *vraag,
                                                            GCancellable           *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalOnlineLessen, taal_online_lessen_unref)

G_END_DECLS
