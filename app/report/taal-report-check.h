/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-check.h"
#include "taal-json.h"

G_BEGIN_DECLS

char *taal_report_check_text     (const TaalCheck *check);
char *taal_report_check_html     (const TaalCheck *check);
char *taal_report_check_json     (const TaalCheck *check);

char *taal_report_pakket_regel   (TaalNormpakket  *pakket);

void  taal_report_json_add_pakketten (TaalJson       *json,
                                      const TaalNorm *norm);

G_END_DECLS
