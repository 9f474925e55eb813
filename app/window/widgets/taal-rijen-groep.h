/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-schema.h"

G_BEGIN_DECLS

/**
 * TaalRijenGroep:
 *
 * Some rows of a table, each to be opened in a form and to be removed, and a button to add one: those of one
 * parent, or all. Where nothing can be changed it only shows them. It uses the actions `rij-toevoegen`,
 * `rij-wijzigen` and `rij-verwijderen` of its window (taal-dossier-acties.h).
 *
 * Filled anew each time: taal_rijen_groep_begin(), taal_rijen_groep_add() for each row,
 * taal_rijen_groep_end(). A row that had the focus has it again.
 */
#define TAAL_TYPE_RIJEN_GROEP (taal_rijen_groep_get_type ())
G_DECLARE_FINAL_TYPE (TaalRijenGroep, taal_rijen_groep, TAAL, RIJEN_GROEP, AdwBin)

void taal_rijen_groep_set_elders (TaalRijenGroep *self);
void taal_rijen_groep_begin (TaalRijenGroep *self,
                             TaalTabel       tabel,
                             const char     *title,
                             const char     *ouder,
                             gboolean        editable);
void taal_rijen_groep_add   (TaalRijenGroep *self,
                             gint32          rij,
                             const char     *title,
                             const char     *subtitle);
void taal_rijen_groep_end   (TaalRijenGroep *self);

G_END_DECLS
