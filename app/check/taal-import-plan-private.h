/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-import-plan.h"
#include "taal-mapping-suggest.h"

G_BEGIN_DECLS

struct _TaalImportPlan
{
  GObject           parent_instance;

  gboolean          plain;   /* its sheets are tables as format.md 1 has them */

  /* Owned */
  TaalSession      *session;
  char             *path;
  TaalMapping      *mapping; /* of a plain file too, so that it may be read otherwise */
  GPtrArray        *bladen;  /* TaalPlanBlad */
  GPtrArray        *vragen;  /* TaalPlanVraag */
  GPtrArray        *waarden; /* TaalPlanWaarden */
  TaalImportReport *report;
};

/* taal-import-plan-lezen.c */
GArray *taal_import_plan_bekend_of (const TaalSnapshot *snapshot);

G_END_DECLS
