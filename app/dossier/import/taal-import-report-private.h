/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-rijen-private.h"

G_BEGIN_DECLS

struct _TaalImportReport
{
  GPtrArray        *issues; /* TaalImportIssue, each with its place */
  guint             n_found[2]; /* by TaalIssueErnst, kept or not */
  guint             n_kept[2];
  gboolean          table_error;
  TaalImportTelling tellingen[TAAL_N_TABELLEN];
  GPtrArray        *rijen[TAAL_N_TABELLEN]; /* TaalImportRij; NULL when not asked for */
  GStringChunk     *namen;                  /* of files and sheets */
  gboolean          imported;
  TaalDelta        *delta; /* NULL while nothing was written */
};

gboolean taal_import_report_has_room  (const TaalImportReport *report,
                                       TaalIssueCode           code);
void     taal_import_report_set_place (TaalImportIssue        *issue,
                                       guint                   source,
                                       int                     position);
void     taal_import_report_take_delta (TaalImportReport       *report,
                                        TaalDelta              *delta);
void     taal_import_report_set_cell  (TaalImportIssue        *issue,
                                       const char             *sheet,
                                       int                     rij,
                                       int                     kolom);
void     taal_import_report_sort      (TaalImportReport       *report);

/* taal-import-report-rij.c */
void           taal_import_report_keep_rijen (TaalImportReport *report);
TaalImportRij *taal_import_report_add_rij    (TaalImportReport *report,
                                              TaalTabel         tabel,
                                              const char       *file,
                                              const char       *sheet,
                                              guint             row);
TaalImportRij *taal_import_report_edit_rij   (TaalImportReport *report,
                                              TaalTabel         tabel,
                                              guint             index);
void           taal_import_report_clear_rijen (TaalImportReport *report);

G_END_DECLS
