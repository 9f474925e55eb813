/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-vergadering-window.h"
#include "taal-wachtzin-groep.h"

G_BEGIN_DECLS

/* Whom a name can be matched to, by its place in the list that is shown: 0 is nobody yet. */
typedef struct
{
  TaalNaamSoort  soort;
  char          *id;
} TaalWieKeuze;

/* A name that nobody knows, and what the user says of it. */
typedef struct
{
  char         *naam;
  char         *account;
  TaalWieKeuze  antwoord;
  GtkWidget    *row;
  GtkDropDown  *keuze;
} TaalWieVraag;

struct _TaalVergaderingWindow
{
  AdwWindow            parent_instance;

  /* Template children */
  GtkWidget           *cancel;
  GtkWidget           *import;
  GtkSpinner          *spinner;
  GtkStack            *stack;
  GtkWidget           *choose;
  GtkWidget           *plan_box;
  TaalWachtzinGroep   *slot;
  AdwPreferencesGroup *bestanden;
  AdwPreferencesGroup *wie;
  AdwPreferencesGroup *lijst;
  GtkSwitch           *onthoud;
  GtkEditable         *nieuwe_wachtzin;
  AdwPreferencesGroup *meldingen;
  GtkBox              *beeld;
  AdwStatusPage       *done;
  GtkWidget           *close;

  TaalNamenlijst       namenlijst;
  gboolean             busy;     /* the list is being opened, or the import runs */
  gboolean             importing; /* the plan is another thread's */
  gboolean             imported;
  gboolean             filling;
  guint                refresh_id;

  /* Owned */
  TaalSession         *session;
  TaalVergaderingPlan *plan;
  TaalNamen           *namen;        /* of the plan: the session's, or none that is written yet */
  GPtrArray           *rijen;        /* the rows of files */
  GPtrArray           *waarschuwingen; /* the rows of meldingen */
  GPtrArray           *vragen;       /* TaalWieVraag */
  GArray              *keuzen;       /* TaalWieKeuze */
  GtkStringList       *keuze_namen;  /* what they are called */
  GPtrArray           *profielen;    /* (nullable) TaalSessionProfiel, of the dossier */
  TaalSessionProfiel  *profiel;      /* (nullable) to be kept */
};

/* taal-vergadering-window.c */
void taal_vergadering_window_refresh       (TaalVergaderingWindow *self);
void taal_vergadering_window_refresh_later (TaalVergaderingWindow *self);
void taal_vergadering_window_show_result   (TaalVergaderingWindow *self);
void taal_vergadering_window_take_profiel  (TaalVergaderingWindow *self,
                                            const char            *inhoud,
                                            gsize                  length,
                                            gboolean               nieuw);

/* taal-vergadering-window-bestanden.c */
void taal_vergadering_window_show_files    (TaalVergaderingWindow *self);

/* taal-vergadering-window-profielen.c */
void taal_vergadering_window_add_profile (TaalVergaderingWindow *self,
                                          AdwExpanderRow *file,
                                          guint place);
void taal_vergadering_window_list_profielen (TaalVergaderingWindow *self);
void taal_vergadering_window_profielen_activated (GtkWidget *widget,
                                                  const char *name,
                                                  GVariant *parameter);

/* taal-vergadering-window-wie.c */
void taal_vergadering_window_list_keuzen   (TaalVergaderingWindow    *self,
                                            const TaalCursistenLijst *lijst);
void taal_vergadering_window_ask_names     (TaalVergaderingWindow *self);
void taal_vergadering_window_note_names    (TaalVergaderingWindow *self);
gboolean taal_vergadering_window_keep_names (TaalVergaderingWindow *self,
                                             GError               **error);

/* taal-vergadering-window-beeld.c */
void taal_vergadering_window_show_lessons  (TaalVergaderingWindow *self);

/* taal-vergadering-window-import.c */
void taal_vergadering_window_import        (GtkWidget             *widget,
                                            const char            *name,
                                            GVariant              *parameter);

G_END_DECLS
