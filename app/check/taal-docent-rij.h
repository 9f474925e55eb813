/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-docenten-index.h"

G_BEGIN_DECLS

/**
 * TaalDocentRij:
 *
 * One docent as a row of a list: their file on the peildatum of a check, and what their lessons in its
 * period count as. Immutable.
 */
#define TAAL_TYPE_DOCENT_RIJ (taal_docent_rij_get_type ())
G_DECLARE_FINAL_TYPE (TaalDocentRij, taal_docent_rij, TAAL, DOCENT_RIJ, GObject)

/**
 * TaalDocentStap:
 * @van: the first day, or %TAAL_DATE_NONE when it is open
 * @end: the day after the last, or %TAAL_DATE_MAX when it is open
 * @op: what their lessons on these days count as
 *
 * A stretch of the time line of a docent.
 */
typedef struct
{
  TaalDate     van;
  TaalDate     end;
  TaalStatusOp op;
} TaalDocentStap;

TaalDocentRij            *taal_docent_rij_new           (TaalDocentenIndex *index,
                                                         int                row);
TaalCheck                *taal_docent_rij_get_check     (TaalDocentRij     *self);
int                       taal_docent_rij_get_row       (TaalDocentRij     *self);
const TaalDocent         *taal_docent_rij_get_docent    (TaalDocentRij     *self);
const char               *taal_docent_rij_get_naam      (TaalDocentRij     *self);
const TaalDocentDossiers *taal_docent_rij_get_dossiers  (TaalDocentRij     *self);
const TaalDocentDossier  *taal_docent_rij_get_dossier   (TaalDocentRij     *self);
TaalGewichten             taal_docent_rij_get_gewichten (TaalDocentRij     *self);
const TaalVerliezen      *taal_docent_rij_get_verliezen (TaalDocentRij     *self);
TaalDate                  taal_docent_rij_get_vandaag   (TaalDocentRij     *self);
GArray                   *taal_docent_rij_list_stappen  (TaalDocentRij     *self);

G_END_DECLS
