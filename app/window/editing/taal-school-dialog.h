/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rijen-window.h"

G_BEGIN_DECLS

/**
 * TaalSchoolDialog:
 *
 * The school itself: the periods of its keurmerk and its locaties, to be changed.
 */
#define TAAL_TYPE_SCHOOL_DIALOG (taal_school_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalSchoolDialog, taal_school_dialog, TAAL, SCHOOL_DIALOG, TaalRijenWindow)

GtkWidget *taal_school_dialog_new (GtkWindow   *parent,
                                   TaalSession *session);

G_END_DECLS
