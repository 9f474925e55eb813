/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-schema.h"

G_BEGIN_DECLS

/* The columns of the tables in words, for who fills them in. */

const char *taal_report_kolom     (TaalTabel tabel,
                                   int       kolom);
const char *taal_report_rij_nieuw (TaalTabel tabel);
const char *taal_report_rij_naam  (TaalTabel tabel);

G_END_DECLS
