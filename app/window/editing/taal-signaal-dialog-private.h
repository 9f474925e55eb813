/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-date-row.h"
#include "taal-preferences.h"
#include "taal-signaal-dialog.h"

G_BEGIN_DECLS

/* The name of who signs, with a session: where the settings are not installed it is kept so long.
 */
#define TAAL_SIGNAAL_DIALOG_NAAM "taal-naam"

/* What a dialog is for. */
typedef enum
{
  SOORT_AFWIJZEN,
  SOORT_HEROPENEN,
  SOORT_GOEDKEUREN,
  SOORT_BOTST,
  SOORT_BOTST_NIET,
} Soort;

struct _TaalSignaalDialog
{
  AdwWindow          parent_instance;

  /* Template children */
  AdwWindowTitle    *title;
  GtkLabel          *uitleg;
  GtkLabel          *problem;
  GtkEditable       *reden;
  GtkEditable       *school;
  TaalDateRow       *datum;
  GtkEditable       *bewijs;
  GtkEditable       *naam;
  GtkButton         *save;

  Soort              soort;
  gboolean           saving; /* the step is under way */
  gboolean           done;   /* it is carried out, or what was typed may go */

  /* Owned */
  TaalSession       *session;
  TaalPreferences   *preferences;
  TaalSignaalRij    *rij;      /* (nullable) */
  TaalSignalenKeuze *keuze;    /* (nullable): where it is about several */
  TaalContractRij   *contract; /* (nullable) */
  char              *begin;    /* what stood in it when it was shown */
};

GtkWidget *taal_signaal_dialog_find_empty (TaalSignaalDialog *self);
void       taal_signaal_dialog_save       (TaalSignaalDialog *self);

G_END_DECLS
