/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier-presentie.h"
#include "taal-snapshot.h"

G_BEGIN_DECLS

/* How far back a cursist of a groep is looked for, in days. */
#define TAAL_PRESENTIE_DAGEN 56

/* More cursisten than come to any groep. */
#define TAAL_PRESENTIE_MAX 400

/**
 * TaalLesPresentie:
 * @snapshot: the facts of the school
 * @les: the place of the les in them
 * @les_teksten: (array zero-terminated=1): the les as a row of its table
 * @rijen: (element-type TaalTekstRij): its rows of presentie
 * @kandidaten: (element-type utf8): the ids of cursisten who have none, but had in earlier lessen of
 *   the groep; by id
 *
 * Who was at a les, and who could have been: no table says which cursisten a groep has, so that
 * follows from its lessen of the last eight weeks.
 */
typedef struct
{
  TaalSnapshot  *snapshot;
  int            les;
  char         **les_teksten;
  GPtrArray     *rijen;
  GPtrArray     *kandidaten;
} TaalLesPresentie;

TaalLesPresentie   *taal_les_presentie_read   (TaalDossier         *dossier,
                                               TaalSnapshot        *snapshot,
                                               gint32               les,
                                               GError             **error);
void                taal_les_presentie_free   (TaalLesPresentie    *presentie);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalLesPresentie, taal_les_presentie_free)

/**
 * TaalPresentielijst:
 * @snapshot: the facts of the school
 * @lessen: (element-type int): the places of lessen of one groep, in the order in which they are
 * @cursisten: (element-type utf8): the ids of those who have presentie in them, or had in the eight
 *   weeks before; by id
 *
 * What an attendance list to be signed is made from.
 */
typedef struct
{
  TaalSnapshot *snapshot;
  GArray       *lessen;
  GPtrArray    *cursisten;
} TaalPresentielijst;

GArray             *taal_presentielijst_find_week (const TaalSnapshot  *snapshot,
                                                   int                  groep,
                                                   TaalDate             date);
TaalPresentielijst *taal_presentielijst_read      (TaalDossier         *dossier,
                                                   TaalSnapshot        *snapshot,
                                                   const int           *lessen,
                                                   guint                n_lessen,
                                                   GError             **error);
TaalPresentielijst *taal_presentielijst_load      (const char          *path,
                                                   TaalSnapshot        *snapshot,
                                                   const int           *lessen,
                                                   guint                n_lessen,
                                                   GError             **error);
void                taal_presentielijst_free      (TaalPresentielijst  *lijst);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalPresentielijst, taal_presentielijst_free)

G_END_DECLS
