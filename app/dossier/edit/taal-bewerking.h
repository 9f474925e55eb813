/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

#include "taal-date.h"
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
 *
 * A step may edit the aantekeningen (#TaalAantekeningen) as well, or only those: a file of a
 * meeting tool and the presentie that was taken of it are one step. In its report those edits are
 * numbered behind the others, and their issues are of table -1.
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

/* Edits of the aantekeningen (taal-bewerking-bij.c) */
void           taal_bewerking_wijs_af    (TaalBewerking       *bewerking,
                                          const char          *signaal,
                                          const char          *sleutel,
                                          const char *const   *bewijs,
                                          const char          *reden,
                                          const char          *door);
void           taal_bewerking_heropen    (TaalBewerking       *bewerking,
                                          gint32               rij,
                                          const char          *door);
void           taal_bewerking_add_goedkeuring       (TaalBewerking     *bewerking,
                                                     const char        *vorige_school,
                                                     TaalDate           goedgekeurd_op,
                                                     const char        *bewijs);
void           taal_bewerking_remove_goedkeuring    (TaalBewerking     *bewerking,
                                                     gint32             rij);
void           taal_bewerking_add_bijlage           (TaalBewerking     *bewerking,
                                                     const char        *naam,
                                                     const char        *soort,
                                                     GBytes            *inhoud,
                                                     const char *const *lessen);
void           taal_bewerking_link_bijlage          (TaalBewerking     *bewerking,
                                                     gint32             rij,
                                                     const char *const *lessen);
void           taal_bewerking_remove_bijlage        (TaalBewerking     *bewerking,
                                                     gint32             rij);
void           taal_bewerking_add_presentiebestand  (TaalBewerking     *bewerking,
                                                     const char        *sha256,
                                                     const char        *programma,
                                                     const char *const *lessen);
void           taal_bewerking_remove_presentiebestand (TaalBewerking   *bewerking,
                                                       gint32           rij);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalBewerking, taal_bewerking_unref)

G_END_DECLS
