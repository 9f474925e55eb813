/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-aanwezig-stap.h"
#include "taal-namenboek.h"

G_BEGIN_DECLS

/**
 * TaalVergaderingPost:
 * @vergadering: the meeting, as it is read now
 * @path: where the file is: a workbook is read from there
 * @inhoud: its bytes, to be kept
 * @orde: the order of its dates that the user chose, or %TAAL_ORDE_ONBEKEND
 * @lesdatum: whether the order was found by the days of the lessons
 * @lessen: (nullable) (array zero-terminated=1): the les_id of each lesson that the user says it was
 *   of; %NULL: those that are found
 *
 * A file of a plan.
 */
typedef struct
{
  TaalVergadering  *vergadering;
  char             *path;
  GBytes           *inhoud;
  TaalOrde          orde;
  gboolean          lesdatum;
  char            **lessen;
} TaalVergaderingPost;

/**
 * TaalVergaderingPlan:
 *
 * An import of the files of meetings that is being prepared: the files, what is chosen about them,
 * and what would come of it. Nothing is written by it.
 *
 * Used by one thread at a time, which has the name list.
 */
#define TAAL_TYPE_VERGADERING_PLAN (taal_vergadering_plan_get_type ())
G_DECLARE_FINAL_TYPE (TaalVergaderingPlan, taal_vergadering_plan, TAAL, VERGADERING_PLAN, GObject)

TaalVergaderingPlan       *taal_vergadering_plan_new         (TaalSnapshot         *snapshot,
                                                              TaalAantekeningen    *aantekeningen,
                                                              TaalNamenbron        *namen);
void                       taal_vergadering_plan_set_namen   (TaalVergaderingPlan  *self,
                                                              TaalNamenbron        *namen);
void                       taal_vergadering_plan_set_vraag   (TaalVergaderingPlan  *self,
                                                              const char *const    *les_ids,
                                                              const char           *groep_id);
void                       taal_vergadering_plan_take_profiel (TaalVergaderingPlan *self,
                                                               TaalAanwezigProfiel *profiel);
void                       taal_vergadering_plan_add         (TaalVergaderingPlan  *self,
                                                              const char           *path,
                                                              GBytes               *inhoud,
                                                              TaalOrde              orde);
void                       taal_vergadering_plan_remove      (TaalVergaderingPlan  *self,
                                                              guint                 i);
void                       taal_vergadering_plan_set_orde    (TaalVergaderingPlan  *self,
                                                              guint                 i,
                                                              TaalOrde              orde);
void                       taal_vergadering_plan_set_lessen  (TaalVergaderingPlan  *self,
                                                              guint                 i,
                                                              const char *const    *les_ids);
gboolean                   taal_vergadering_plan_remember    (TaalVergaderingPlan  *self,
                                                              const char           *naam,
                                                              const char           *account,
                                                              TaalNaamSoort         soort,
                                                              const char           *id,
                                                              gboolean              voorgoed,
                                                              GError              **error);

guint                      taal_vergadering_plan_get_n       (TaalVergaderingPlan  *self);
const TaalVergaderingPost *taal_vergadering_plan_get         (TaalVergaderingPlan  *self,
                                                              guint                 i);
gboolean                   taal_vergadering_plan_is_read     (TaalVergaderingPlan  *self);
gboolean                   taal_vergadering_plan_was_imported (TaalVergaderingPlan *self,
                                                               guint                i);
const TaalKoppeling       *taal_vergadering_plan_get_koppeling (TaalVergaderingPlan *self);
const TaalKoppelLes       *taal_vergadering_plan_get_lessen  (TaalVergaderingPlan  *self,
                                                              guint                *n);
GArray                    *taal_vergadering_plan_list_kandidaten (TaalVergaderingPlan *self,
                                                                  guint                i);

TaalBewerking             *taal_vergadering_plan_make_stap   (TaalVergaderingPlan  *self,
                                                              TaalDossier          *dossier,
                                                              TaalAanwezigTelling  *telling,
                                                              GError              **error);
gboolean                   taal_vergadering_plan_keep        (TaalVergaderingPlan  *self,
                                                              TaalNamen            *namen,
                                                              GError              **error);

G_END_DECLS
