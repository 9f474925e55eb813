/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *taal_report_fout        (const GError *error,
                               const char   *path);
char *taal_report_fout_uitleg (const GError *error);

G_END_DECLS
