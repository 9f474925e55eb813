/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-online-lessen.h"

G_BEGIN_DECLS

/* In place of another cursist: the login is that of the docent. */
#define TAAL_DEELT_MET_DOCENT (-2)

/**
 * TaalDeelnemerBewijs:
 * @cursist: a cursist, by place
 * @uitkomst: (array fixed-size=TAAL_N_WAARBORGEN): the #TaalUitkomst that each safeguard has for
 * them alone; nvt where it does not look at each cursist, or is not asked
 * @login: their login, or 0
 * @deelt: who has the same login: another cursist, by place, %TAAL_DEELT_MET_DOCENT or %TAAL_GEEN
 * @paraaf: whether they put their initials
 *
 * One who was at a lesson, or is to come.
 */
typedef struct
{
  int      cursist;
  guint8   uitkomst[TAAL_N_WAARBORGEN];
  guint32  login;
  int      deelt;
  gboolean paraaf;
} TaalDeelnemerBewijs;

/**
 * TaalLesBewijs:
 * @onderzoek: the examination
 * @welke: whether the lesson was given, or is planned
 * @les: the lesson
 * @oordeel: what its safeguards come to
 * @extra: (transfer none): what else is known of it
 * @melding: the announcement that holds for it (W1), by place, or %TAAL_GEEN
 * @docent_login: the login of the docent, or 0; of a planned lesson the one that they had last
 * @docent_mist: for how many seconds the docent was not connected (W3), or -1
 * @n_rijen: how many rows of presentie it has
 * @deelnemers: (element-type TaalDeelnemerBewijs): those who were there, or come to the groep
 *
 * What makes the outcomes of a lesson: from the same facts, by the same tests as the judgement.
 */
typedef struct
{
  TaalOnderzoek           *onderzoek;
  TaalOnlineWelke          welke;
  TaalLes                  les;
  const TaalLesWaarborgen *oordeel;
  const TaalLesExtra      *extra;
  int                      melding;
  guint32                  docent_login;
  gint32                   docent_mist;
  int                      n_rijen;
  GArray                  *deelnemers;

  /*< private >*/
  TaalOnlineLessen        *lessen;
} TaalLesBewijs;

TaalLesBewijs *taal_les_bewijs_new           (TaalOnlineLessen       *lessen,
                                              int                     place);
void           taal_les_bewijs_free          (TaalLesBewijs          *bewijs);
void           taal_les_bewijs_judge_gepland (const TaalOnlineLessen *lessen,
                                              const TaalLes          *les,
                                              TaalLesWaarborgen      *oordeel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalLesBewijs, taal_les_bewijs_free)

G_END_DECLS
