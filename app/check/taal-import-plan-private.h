/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-import-plan.h"
#include "taal-mapping-suggest.h"

G_BEGIN_DECLS

struct _TaalImportPlan
{
  GObject           parent_instance;

  gboolean          herkend; /* a profile was chosen by the file itself */
  gboolean          plain;   /* its sheets are tables as format.md 1 has them */

  /* Owned */
  TaalSession      *session;
  char             *path;
  GPtrArray        *profielen; /* TaalPlanProfiel */
  char             *profiel; /* (nullable): the name of the one that is chosen */
  TaalMapping      *voorstel; /* what was proposed without a profile */
  TaalMapping      *mapping; /* of a plain file too, so that it may be read otherwise */
  GPtrArray        *bladen;  /* TaalPlanBlad */
  GPtrArray        *vragen;  /* TaalPlanVraag */
  GPtrArray        *waarden; /* TaalPlanWaarden */
  TaalImportReport *report;
};

/* taal-import-plan-profiel.c */
TaalPlanProfiel *taal_plan_profiel_new        (const char      *naam,
                                               const char      *inhoud);
void             taal_plan_profiel_free       (gpointer         data);
void             taal_import_plan_take_voorstel (TaalImportPlan *self,
                                                 TaalMapping    *voorstel,
                                                 GPtrArray      *profielen,
                                                 guint           gekozen);

/* taal-import-plan-bestand.c */
typedef struct
{
  char *path;
  TaalSnapshot *snapshot; /* the names that the dossier has */

  /* While it is open */
  TaalWorkbook *workbook;
  GArray *bekend; /* TaalMappingBekend */
} TaalPlanBestand;

GArray *taal_import_plan_bekend_of (const TaalSnapshot *snapshot);
void taal_plan_bestand_init (TaalPlanBestand *bestand, TaalImportPlan *plan, const char *path);
gboolean taal_plan_bestand_open (TaalPlanBestand *bestand, GError **error);
void taal_plan_bestand_suggest_waarden (TaalPlanBestand *bestand,
                                        TaalMapping *mapping,
                                        gboolean alleen_nieuw);
void taal_plan_bestand_close (TaalPlanBestand *bestand);
void taal_plan_bestand_clear (TaalPlanBestand *bestand);

G_END_DECLS
