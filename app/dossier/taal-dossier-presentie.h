/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"

G_BEGIN_DECLS

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
