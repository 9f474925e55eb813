/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-formulier.h"
#include "taal-session.h"

G_BEGIN_DECLS

/**
 * TaalRijDialog:
 *
 * A form for one row of a dossier, before a window: it saves through a session, and goes when that is done.
 * What cannot be saved stays in it, with what is wrong.
 *
 * Signals: `saved` with the #TaalImportReport, just before it goes.
 */
#define TAAL_TYPE_RIJ_DIALOG (taal_rij_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalRijDialog, taal_rij_dialog, TAAL, RIJ_DIALOG, AdwWindow)

/**
 * TaalRijMakeFunc:
 * @dialog: a dialog whose form holds nothing that is wrong by itself
 * @data: what was given with the function
 *
 * Returns: (transfer full) (nullable): what is to be saved; %NULL when that cannot be, which has been said
 */
typedef TaalBewerking *(*TaalRijMakeFunc) (TaalRijDialog *dialog,
                                           gpointer       data);

TaalRijDialog *taal_rij_dialog_new_add       (GtkWindow     *parent,
                                              TaalSession   *session,
                                              TaalFormulier *formulier);
TaalRijDialog *taal_rij_dialog_new_change    (GtkWindow     *parent,
                                              TaalSession   *session,
                                              TaalTabel      tabel,
                                              gint32         rij);
void           taal_rij_dialog_set_focus     (TaalRijDialog *self,
                                              const char    *kolom);
TaalFormulier *taal_rij_dialog_get_formulier (TaalRijDialog *self);
const char    *taal_rij_dialog_get_problem   (TaalRijDialog *self);
gboolean       taal_rij_dialog_is_touched    (TaalRijDialog *self);
void           taal_rij_dialog_say           (TaalRijDialog *self,
                                              const char    *text);
void           taal_rij_dialog_set_titel     (TaalRijDialog *self,
                                              const char    *titel,
                                              const char    *onder);
void           taal_rij_dialog_add           (TaalRijDialog *self,
                                              GtkWidget     *widget);
void           taal_rij_dialog_set_make      (TaalRijDialog   *self,
                                              TaalRijMakeFunc  make,
                                              gpointer         data);
void           taal_rij_dialog_set_door      (TaalRijDialog *self);
void           taal_rij_dialog_touch         (TaalRijDialog *self);

G_END_DECLS
