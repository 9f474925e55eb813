/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-presentie-dialog.h"
#include "taal-veld.h"

G_BEGIN_DECLS

/* The columns of a les that say whether the docent was there. */
#define TAAL_N_DOCENT_VELDEN 4

struct _TaalPresentieDialog
{
  AdwWindow             parent_instance;

  /* Template children */
  AdwWindowTitle       *title;
  GtkLabel             *problem;
  GtkListBox           *list;
  GtkWidget            *nobody;
  AdwEntryRow          *add;
  GtkWidget            *add_problem;
  GtkLabel             *add_text;
  GtkWidget            *add_new;
  AdwPreferencesGroup  *docent;
  AdwPreferencesGroup  *scan_groep;
  GtkWidget            *scan_add;
  GtkLabel             *aantal;

  gint32                les;
  gboolean              saving;
  gboolean              done;    /* saved, or given up */
  gboolean              filling; /* many rows change at once */
  gboolean              hybride;
  gint32                max_omvang; /* 0 where the groep has none */

  /* Owned */
  TaalSession          *session;
  char                 *les_id;
  GPtrArray            *edits;   /* (nullable elements) what each edit of the step is of: a row, or the les */
  TaalVeld             *velden[TAAL_N_DOCENT_VELDEN];
  GPtrArray            *scans;
  GPtrArray            *getoond; /* TaalScanBestand: scans that another program shows */
  char                **week;    /* the les_id of each les of the groep in the week */
};

/* taal-presentie-dialog-rijen.c */
TaalDeelnameRij *taal_presentie_dialog_get_rij     (TaalPresentieDialog    *self,
                                                     int                     index);
TaalDeelnameRij *taal_presentie_dialog_add_rij     (TaalPresentieDialog    *self,
                                                     const char             *cursist_id,
                                                     const TaalTekstRij     *rij);
void              taal_presentie_dialog_show        (TaalPresentieDialog    *self,
                                                     const TaalLesPresentie *presentie);
void              taal_presentie_dialog_count       (TaalPresentieDialog    *self);
void              taal_presentie_dialog_bind_rijen  (GtkWidgetClass         *widget_class);

/* taal-presentie-dialog-scan.c */
void              taal_presentie_dialog_show_scans  (TaalPresentieDialog    *self,
                                                     const TaalLesPresentie *presentie);
gboolean          taal_presentie_dialog_has_new_scans (TaalPresentieDialog  *self);
void              taal_presentie_dialog_write_scans (TaalPresentieDialog    *self,
                                                     TaalBewerking          *bewerking);
void              taal_presentie_dialog_load_scan   (TaalPresentieDialog    *self,
                                                     GFile                  *file);
void              taal_presentie_dialog_scan_activated (GtkWidget           *widget,
                                                        const char          *name,
                                                        GVariant            *parameter);

/* taal-presentie-dialog-bewaar.c */
void              taal_presentie_dialog_save        (GtkWidget              *widget,
                                                     const char             *name,
                                                     GVariant               *parameter);

G_END_DECLS
