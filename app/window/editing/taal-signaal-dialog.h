/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-contract-rij.h"
#include "taal-session.h"
#include "taal-signaal-rij.h"
#include "taal-signalen-keuze.h"

G_BEGIN_DECLS

/**
 * TaalSignaalDialog:
 *
 * Asks what is noted when a signal is dismissed or opened again, or an approval is recorded, and
 * writes it as a step that can be undone.
 *
 * Signals: `saved`, the step is carried out.
 */
#define TAAL_TYPE_SIGNAAL_DIALOG (taal_signaal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TaalSignaalDialog, taal_signaal_dialog, TAAL, SIGNAAL_DIALOG, AdwWindow)

TaalSignaalDialog *taal_signaal_dialog_new_afwijzen       (GtkWindow         *parent,
                                                           TaalSession       *session,
                                                           TaalSignaalRij    *rij);
TaalSignaalDialog *taal_signaal_dialog_new_afwijzen_alle  (GtkWindow         *parent,
                                                           TaalSession       *session,
                                                           TaalSignalenKeuze *keuze);
TaalSignaalDialog *taal_signaal_dialog_new_heropenen      (GtkWindow         *parent,
                                                           TaalSession       *session,
                                                           TaalSignaalRij    *rij);
TaalSignaalDialog *taal_signaal_dialog_new_heropenen_alle (GtkWindow         *parent,
                                                           TaalSession       *session,
                                                           TaalSignalenKeuze *keuze);
TaalSignaalDialog *taal_signaal_dialog_new_goedkeuren     (GtkWindow         *parent,
                                                           TaalSession       *session,
                                                           const char        *vorige_school);
TaalSignaalDialog *taal_signaal_dialog_new_botsing        (GtkWindow         *parent,
                                                           TaalSession       *session,
                                                           TaalContractRij   *contract);
gboolean           taal_signaal_dialog_is_touched         (TaalSignaalDialog *self);

G_END_DECLS
