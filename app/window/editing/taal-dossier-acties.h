/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rij-dialog.h"

G_BEGIN_DECLS

/* The commands that change an open dossier, for every window that shows some of it:
 *
 * - `undo`, `redo`: the newest step back, and forth again
 * - `rij-toevoegen` (is): a form for a new row of a #TaalTabel; of a parent, by its id, of an exception, by
 *   its number, or ''
 * - `rij-wijzigen` (ii): a form for the row of a #TaalTabel with a number
 * - `rij-verwijderen` (ii): the row goes
 * - `docent-wissen` (s): asks whether to erase the docent with an id for good
 *
 * A widget sets them as its action, with the prefix that the window gives them: `win`. */

void           taal_dossier_acties_install    (GActionMap  *map,
                                               GtkWindow   *window,
                                               TaalSession *session);
void           taal_dossier_acties_remove     (GActionMap  *map);
TaalRijDialog *taal_dossier_acties_toevoegen  (GtkWindow   *window,
                                               TaalSession *session,
                                               TaalTabel    tabel,
                                               const char  *ouder);
TaalRijDialog *taal_dossier_acties_wijzigen   (GtkWindow   *window,
                                               TaalSession *session,
                                               TaalTabel    tabel,
                                               gint32       rij);
void           taal_dossier_acties_say_saved  (GtkWindow   *window,
                                               TaalImportReport *report);
void           taal_dossier_acties_verwijderen (GtkWindow   *window,
                                                TaalSession *session,
                                                TaalTabel    tabel,
                                                gint32       rij);

G_END_DECLS
