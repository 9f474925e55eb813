/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-import-bladen.h"
#include "taal-import-kolommen.h"
#include "taal-import-profielen.h"
#include "taal-import-voorbeeld.h"
#include "taal-import-waarden.h"
#include "taal-import-window.h"

G_BEGIN_DECLS

/* The names of the steps, which are those of the pages of the stack. */
typedef enum
{
  TAAL_IMPORT_STAP_BRON,
  TAAL_IMPORT_STAP_BLADEN,
  TAAL_IMPORT_STAP_KOLOMMEN,
  TAAL_IMPORT_STAP_WAARDEN,
  TAAL_IMPORT_STAP_VOORBEELD,
  TAAL_IMPORT_STAP_KLAAR,
} TaalImportStap;

struct _TaalImportWindow
{
  AdwWindow            parent_instance;

  /* Template children */
  AdwToastOverlay     *toasts;
  GtkStack            *stack;
  AdwWindowTitle      *title;
  GtkButton           *next;
  GtkWidget           *close;
  GtkLabel            *problem;
  AdwStatusPage       *bron;
  GtkWidget           *use_profile;
  TaalImportProfielen *profielen;
  TaalImportBladen    *bladen;
  TaalImportKolommen  *kolommen;
  TaalImportWaarden   *waarden;
  TaalImportVoorbeeld *voorbeeld;
  AdwStatusPage       *klaar;
  GtkProgressBar      *progress;

  /* Owned */
  TaalImportPlan      *plan;
  GCancellable        *cancellable; /* of what is under way */
  AdwToast            *toast;       /* that of the import, until something else begins */

  TaalImportStap       stap;
  TaalImportStap       goal;        /* the step that comes when what is under way succeeds */
  gboolean             imported;
  guint                pulse;
  int                  percent;     /* atomic; -1 while unknown */
};

void taal_import_window_show         (TaalImportWindow *self,
                                      TaalImportStap    stap);
void taal_import_window_say          (TaalImportWindow *self,
                                      const char       *problem);

/* taal-import-window-run.c */
void taal_import_window_run_look     (TaalImportWindow *self,
                                      TaalImportStap    goal);
void taal_import_window_run_preview  (TaalImportWindow *self);
void taal_import_window_run_import   (TaalImportWindow *self);
void taal_import_window_run_undo     (TaalImportWindow *self);

/* taal-import-window-profielen.c */
void taal_import_window_profile_chosen (TaalImportWindow *self,
                                        const char       *naam);
void taal_import_window_ask_profile     (TaalImportWindow *self);
void taal_import_window_manage_profiles (TaalImportWindow *self);

/* taal-import-window-files.c */
void taal_import_window_save_profile (TaalImportWindow *self);
void taal_import_window_open_profile (TaalImportWindow *self);
void taal_import_window_save_bad     (TaalImportWindow *self);
void taal_import_window_keep_profile (TaalImportWindow *self,
                                      GFile            *file);
void taal_import_window_use_profile  (TaalImportWindow *self,
                                      GFile            *file);
void taal_import_window_keep_bad     (TaalImportWindow *self,
                                      GFile            *file);

G_END_DECLS
