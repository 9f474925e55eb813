/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-bron.h"

G_BEGIN_DECLS

struct _TaalBron
{
  char             *path;
  gboolean          dossier;
  TaalSnapshot     *snapshot;
  TaalTelling      *telling;
  TaalPresentie    *presentie; /* only where it was asked for */
  TaalImportReport *report; /* of a folder or workbook, else NULL */
};

TaalBron *taal_bron_new_read (const char      *path,
                              TaalSnapshot    *snapshot);
TaalBron *taal_bron_change   (TaalBron        *bron,
                              TaalSnapshot    *after,
                              const TaalDelta *delta);

G_END_DECLS
