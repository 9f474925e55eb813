/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-dossier.h"

G_BEGIN_DECLS

/**
 * TaalNieuweSchool:
 * @bow_nummer: as the user typed it
 * @naam: as the user typed it
 * @status: its keurmerk status
 * @keurmerk: the period of the keurmerk; `tot` may be open
 *
 * What a new dossier begins with: one row of the table `school`.
 */
typedef struct
{
  const char         *bow_nummer;
  const char         *naam;
  TaalKeurmerkStatus  status;
  TaalPeriode         keurmerk;
} TaalNieuweSchool;

gboolean taal_nieuw_dossier (const char              *path,
                             const TaalNieuweSchool  *school,
                             TaalImportReport       **report,
                             GError                 **error);
gboolean taal_nieuw_leeg    (const char              *path,
                             GError                 **error);
gboolean taal_nieuw_van_tabellen (const char         *path,
                                  const char         *source,
                                  TaalImportFlags     flags,
                                  GCancellable       *cancellable,
                                  GError            **error);

G_END_DECLS
