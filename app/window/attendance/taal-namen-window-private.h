/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-namen-window.h"
#include "taal-wachtzin-groep.h"

G_BEGIN_DECLS

struct _TaalNamenWindow
{
  AdwWindow            parent_instance;

  /* Template children */
  GtkWidget           *sluit;
  GtkSpinner          *spinner;
  GtkWidget           *inhoud;
  GtkWidget           *maak;
  GtkEditable         *maak_wachtzin;
  TaalWachtzinGroep   *open;
  GtkEditable         *search;
  AdwPreferencesGroup *namen;
  AdwPreferencesGroup *wachtzin;
  GtkEditable         *nieuwe_wachtzin;
  GtkWidget           *zonder;

  guint                n_busy;
  guint                next; /* the row after the one that is being saved */
  gboolean             done; /* given up */

  /* Owned */
  TaalSession         *session;
  GPtrArray           *ids;  /* of the cursisten of the dossier */
  GPtrArray           *rows; /* AdwEntryRow */
};

/* taal-namen-window.c */
void     taal_namen_window_show_state (TaalNamenWindow *self);
gboolean taal_namen_window_come_back  (TaalNamenWindow *self,
                                       GAsyncResult    *result,
                                       const char      *heading);

/* taal-namen-window-rijen.c */
void     taal_namen_window_show_rows  (TaalNamenWindow *self);
gboolean taal_namen_window_is_changed (TaalNamenWindow *self);

G_END_DECLS
