/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"
#include "taal-schema.h"

G_BEGIN_DECLS

/* Who a dossier is shared with. */
typedef enum
{
  TAAL_ONTVANGER_GEMEENTE,  /* what is about its contracts, without names */
  TAAL_ONTVANGER_INSPECTIE, /* all but the change log */
} TaalOntvanger;

/**
 * TaalDeelVraag:
 * @ontvanger: who it is for
 * @gemeente: (nullable): for a gemeente, its code
 * @path: (type filename): the dossier to make
 * @zonder_cursisten: whether a gemeente gets the attendance of no one one by one
 * @vervang: whether it may take the place of another file
 *
 * What to share, and where it goes.
 */
typedef struct
{
  TaalOntvanger  ontvanger;
  const char    *gemeente;
  const char    *path;
  gboolean       zonder_cursisten;
  gboolean       vervang;
} TaalDeelVraag;

/**
 * TaalDeelInhoud:
 * @n: the rows of each table
 * @n_bijlagen: the files that lie in it
 * @n_cursisten: for a gemeente, the cursisten of whom it gets the attendance one by one (R35)
 * @n_geteld: for a gemeente, the lessons of which it gets how many others were there, and no more
 * @genummerd: for a gemeente, the tables whose ids became numbers, because a name was in one
 *
 * What lies in a dossier that was shared.
 */
typedef struct
{
  guint    n[TAAL_N_TABELLEN];
  guint    n_bijlagen;
  guint    n_cursisten;
  guint    n_geteld;
  gboolean genummerd[TAAL_N_TABELLEN];
} TaalDeelInhoud;

gboolean taal_dossier_share (TaalDossier          *self,
                             const TaalDeelVraag  *vraag,
                             TaalDeelInhoud       *inhoud,
                             GCancellable         *cancellable,
                             GError              **error);

G_END_DECLS
