/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-verworpen.h"

G_BEGIN_DECLS

char *taal_report_issue          (const TaalImportIssue  *issue);
char *taal_report_issue_melding  (const TaalImportIssue  *issue);
char *taal_report_issue_plaats   (const TaalImportIssue  *issue);
char *taal_report_issues_rest    (const TaalImportReport *report);
char *taal_report_import_zin     (const TaalImportReport *report,
                                  gboolean                dry_run);
char *taal_report_import_text    (const TaalImportReport *report,
                                  gboolean                dry_run);

GPtrArray *taal_report_verworpen (const TaalImportReport *report,
                                  const TaalImportSource *source,
                                  GError                **error);

G_END_DECLS
