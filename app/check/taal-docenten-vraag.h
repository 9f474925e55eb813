/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

#include "taal-lessen-vraag.h"

G_BEGIN_DECLS

/* By what docenten can be sorted. */
typedef enum
{
  TAAL_DOCENTEN_OP_NAAM,
  TAAL_DOCENTEN_OP_ID,
  TAAL_DOCENTEN_OP_ROL,
  TAAL_DOCENTEN_OP_STATUS,      /* what a lesson of theirs counts as on the peildatum */
  TAAL_DOCENTEN_OP_REGISTRATIE, /* how they are registered, then by days left */
  TAAL_DOCENTEN_OP_LESSEN,      /* weight of their counted lessons in the period */
  TAAL_DOCENTEN_OP_NIET,        /* weight of those that do not count */
  TAAL_DOCENTEN_OP_ONTBREEKT,   /* how much of the file is missing or wrong */
  TAAL_N_DOCENTEN_OP,
} TaalDocentenOp;

/**
 * TaalDocentenVraag:
 * @zoek: (nullable): words that must all occur in the id or the name
 * @status: only those whose lessons count as this #TaalStatus, or %TAAL_FILTER_ALLE
 * @registratie: only those with this #TaalRegistratieStatus, or %TAAL_FILTER_ALLE
 * @alleen_in_dienst: only those who are employed on the peildatum
 * @op: by what they are sorted; then by name
 * @aflopend: whether @op goes down
 *
 * Which docenten to show, and in what order.
 */
typedef struct
{
  char           *zoek;
  int             status;
  int             registratie;
  gboolean        alleen_in_dienst;
  TaalDocentenOp  op;
  gboolean        aflopend;
} TaalDocentenVraag;

/* All docenten by name. */
#define TAAL_DOCENTEN_VRAAG_INIT { NULL, TAAL_FILTER_ALLE, TAAL_FILTER_ALLE, FALSE, TAAL_DOCENTEN_OP_NAAM, FALSE }

void     taal_docenten_vraag_copy  (TaalDocentenVraag       *to,
                                    const TaalDocentenVraag *from);
void     taal_docenten_vraag_clear (TaalDocentenVraag       *vraag);
gboolean taal_docenten_vraag_equal (const TaalDocentenVraag *a,
                                    const TaalDocentenVraag *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TaalDocentenVraag, taal_docenten_vraag_clear)

G_END_DECLS
