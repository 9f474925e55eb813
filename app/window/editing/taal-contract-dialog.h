/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rij-dialog.h"

G_BEGIN_DECLS

/* The groepen that are taught under a contract, with the form of it. */
void taal_contract_dialog_extend (TaalRijDialog *dialog,
                                  TaalSession   *session,
                                  gint32         rij);

G_END_DECLS
