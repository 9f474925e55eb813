/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-schema.h"

G_BEGIN_DECLS

/**
 * TaalBewerking:
 *
 * A step that a user makes by hand: one or more edits of rows, carried out in their order, all of them
 * or none (taal_dossier_edit()), under one name in the change log. Atomically ref-counted, and not
 * changed any more once it is handed to a dossier.
 *
 * Every taal_bewerking_add(), …_change() and …_remove() begins an edit, whose cells
 * taal_bewerking_set() gives, as texts that a user types:
 * |[<!-- language="C" -->
 *   g_autoptr (TaalBewerking) bewerking = taal_bewerking_new (NULL);
 *
 *   taal_bewerking_change (bewerking, TAAL_TABEL_LESSEN, "L000199");
 *   taal_bewerking_set (bewerking, "docent_id", "D003");
 * ]|
 */
typedef struct _TaalBewerking TaalBewerking;

#define TAAL_TYPE_BEWERKING (taal_bewerking_get_type ())
GType          taal_bewerking_get_type   (void);

TaalBewerking *taal_bewerking_new        (const char          *onderwerp);
TaalBewerking *taal_bewerking_ref        (TaalBewerking       *bewerking);
void           taal_bewerking_unref      (TaalBewerking       *bewerking);
void           taal_bewerking_add        (TaalBewerking       *bewerking,
                                          TaalTabel            tabel);
void           taal_bewerking_change     (TaalBewerking       *bewerking,
                                          TaalTabel            tabel,
                                          const char          *sleutel);
void           taal_bewerking_change_rij (TaalBewerking       *bewerking,
                                          TaalTabel            tabel,
                                          gint32               rij);
void           taal_bewerking_remove     (TaalBewerking       *bewerking,
                                          TaalTabel            tabel,
                                          const char          *sleutel);
void           taal_bewerking_remove_rij (TaalBewerking       *bewerking,
                                          TaalTabel            tabel,
                                          gint32               rij);
void           taal_bewerking_set        (TaalBewerking       *bewerking,
                                          const char          *kolom,
                                          const char          *text);
guint          taal_bewerking_get_n      (const TaalBewerking *bewerking);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalBewerking, taal_bewerking_unref)

G_END_DECLS
