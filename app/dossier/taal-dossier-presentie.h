/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"

G_BEGIN_DECLS

/**
 * TaalTekstRij:
 * @rij: its number in the dossier; 0 for a row that is not there
 * @teksten: (array zero-terminated=1): a text for every column of its table, as export writes it; the
 *   empty text for what is unknown
 *
 * A row of a table, to be shown and changed by hand.
 */
typedef struct
{
  gint32   rij;
  char   **teksten;
} TaalTekstRij;

void       taal_tekst_rij_free         (TaalTekstRij        *rij);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalTekstRij, taal_tekst_rij_free)

/**
 * TaalCursistenLijst:
 * @rijen: (element-type TaalTekstRij): rows of the table of cursisten, by id
 * @n: how many there are that were asked for, of which @rijen are the first
 * @laatste: (nullable): the id of all that ends in the greatest number
 *
 * Cursisten of a dossier.
 */
typedef struct
{
  GPtrArray *rijen;
  guint      n;
  char      *laatste;
} TaalCursistenLijst;

void       taal_cursisten_lijst_free   (TaalCursistenLijst  *lijst);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalCursistenLijst, taal_cursisten_lijst_free)

/* taal-dossier-cursisten.c */
TaalCursistenLijst *taal_dossier_list_cursisten (TaalDossier   *self,
                                                 const char    *zoek,
                                                 guint          max,
                                                 GError       **error);

/* taal-dossier-presentie.c */
GPtrArray *taal_dossier_get_presentie  (TaalDossier         *self,
                                        gint32               les,
                                        GError             **error);
GPtrArray *taal_dossier_list_deelnemers (TaalDossier        *self,
                                         const gint32       *lessen,
                                         guint               n_lessen,
                                         guint               max,
                                         GError            **error);

G_END_DECLS
