/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bron.h"

G_BEGIN_DECLS

struct _TaalBron
{
  char              *path;
  gboolean           dossier;
  TaalSnapshot      *snapshot;
  TaalAantekeningen *aantekeningen;
  TaalTelling       *telling;
  TaalAanbod        *aanbod;
  TaalPresentie     *presentie; /* only where it was asked for */
  TaalImportReport  *report; /* of a folder or workbook, else NULL */
};

TaalDossier *taal_bron_open_path (const char         *path,
                                  TaalImportFlags     flags,
                                  GCancellable       *cancellable,
                                  TaalImportReport  **report,
                                  GError            **error);
TaalDossier *taal_bron_open  (TaalBron           *bron,
                              GError            **error);
TaalBron *taal_bron_new_read (const char         *path,
                              TaalSnapshot       *snapshot,
                              TaalAantekeningen  *aantekeningen,
                              TaalAanbod         *aanbod);
TaalBron *taal_bron_add_presentie (TaalBron      *bron,
                                   TaalPresentie *presentie);
TaalBron *taal_bron_change   (TaalBron           *bron,
                              TaalSnapshot       *after,
                              TaalAantekeningen  *aantekeningen,
                              TaalAanbod         *aanbod,
                              const TaalDelta    *delta);

G_END_DECLS
