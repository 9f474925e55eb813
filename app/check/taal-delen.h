/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bron.h"
#include "taal-deling.h"

G_BEGIN_DECLS

/**
 * TaalDelen:
 * @ontvanger: who it was shared with
 * @gemeente: (nullable): the code of the gemeente
 * @zonder_cursisten: whether the gemeente gets the attendance of no one one by one
 * @path: (type filename): where the new dossier is
 * @inhoud: what lies in it
 *
 * A dossier that was shared.
 */
typedef struct
{
  TaalOntvanger   ontvanger;
  char           *gemeente;
  gboolean        zonder_cursisten;
  char           *path;
  TaalDeelInhoud  inhoud;
} TaalDelen;

TaalDelen *taal_delen_run        (const char           *bron,
                                  const TaalDeelVraag  *vraag,
                                  TaalImportFlags       flags,
                                  TaalImportReport    **report,
                                  GCancellable         *cancellable,
                                  GError              **error);
void       taal_delen_run_async  (const char           *bron,
                                  const TaalDeelVraag  *vraag,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
TaalDelen *taal_delen_run_finish (GAsyncResult         *result,
                                  GError              **error);
void       taal_delen_list_gemeenten_async  (const char          *bron,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
char     **taal_delen_list_gemeenten_finish (GAsyncResult        *result,
                                             GError             **error);
gboolean   taal_delen_is_about_target (const GError      *error,
                                       const char        *bron);
void       taal_delen_free       (TaalDelen            *delen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TaalDelen, taal_delen_free)

G_END_DECLS
