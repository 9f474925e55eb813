/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-date.h"

G_BEGIN_DECLS

/**
 * TaalDateRow:
 *
 * A row to type a date in, as format.md 1 reads dates: jjjj-mm-dd or dd-mm-jjjj.
 */
#define TAAL_TYPE_DATE_ROW (taal_date_row_get_type ())
G_DECLARE_FINAL_TYPE (TaalDateRow, taal_date_row, TAAL, DATE_ROW, AdwEntryRow)

gboolean taal_date_row_get_date (TaalDateRow *self,
                                 TaalDate    *date,
                                 char       **problem);
void     taal_date_row_set_date (TaalDateRow *self,
                                 TaalDate     date);

G_END_DECLS
