/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"
#include "taal-koppeling.h"
#include "taal-periode.h"

G_BEGIN_DECLS

/**
 * TaalAanwezigStand:
 * @les: (array zero-terminated=1): the columns of the lesson, as taal_dossier_get_rij() gives them
 * @presentie: (element-type TaalTekstRij): its rows of presentie
 *
 * What the dossier has of a lesson.
 */
typedef struct
{
  char      **les;
  GPtrArray  *presentie;
} TaalAanwezigStand;

/* What a step does, in rows of presentie but for the lessons. */
typedef struct
{
  guint n_nieuw;
  guint n_gewijzigd;
  guint n_samengevoegd; /* rows that became part of another */
  guint n_gelijk;       /* what is in the dossier already */
  guint n_lessen;       /* lessons that get the times or the login of their docent */
  guint n_zonder_tijd;  /* rows without times, because the lesson runs past midnight */
  guint n_tegenspraak;  /* cursisten of whom the dossier and a file do not say the same */
  guint n_zonder_login; /* new rows of whom the file has no account */
} TaalAanwezigTelling;

GArray        *taal_aanwezig_list_lessen (const TaalSnapshot   *snapshot,
                                          const char *const    *les_ids,
                                          const char           *groep_id,
                                          const TaalPeriode    *dagen);
void           taal_aanwezig_add_docenten (TaalNamenbron           *namen,
                                          const TaalSnapshot   *snapshot);
GPtrArray     *taal_aanwezig_read_stand  (TaalDossier          *dossier,
                                          const TaalKoppelLes  *lessen,
                                          const TaalKoppeling  *koppeling,
                                          GError              **error);
TaalBewerking *taal_aanwezig_stap_new    (const TaalKoppeling  *koppeling,
                                          const TaalKoppelLes  *lessen,
                                          const GPtrArray      *stand,
                                          const char           *onderwerp,
                                          TaalAanwezigTelling  *telling);
void           taal_aanwezig_stap_add_bestanden (TaalBewerking           *bewerking,
                                                 const TaalKoppeling     *koppeling,
                                                 const TaalKoppelLes     *lessen,
                                                 TaalVergadering *const  *vergaderingen,
                                                 guint                    n,
                                                 const TaalAantekeningen *aantekeningen);
const char    *taal_aanwezig_get_programma (TaalTool            tool);
char          *taal_aanwezig_onderwerp   (TaalVergadering *const *vergaderingen,
                                          guint                 n);

G_END_DECLS
