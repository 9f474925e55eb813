/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "taal-periode.h"

G_BEGIN_DECLS

/**
 * TaalPeriodPicker:
 *
 * A button with the examined period: the calendar years that have lessons, and any first and last
 * day. Emits `chosen` when the user wants another.
 */
#define TAAL_TYPE_PERIOD_PICKER (taal_period_picker_get_type ())
G_DECLARE_FINAL_TYPE (TaalPeriodPicker, taal_period_picker, TAAL, PERIOD_PICKER, AdwBin)

void        taal_period_picker_set_jaren   (TaalPeriodPicker *self,
                                            GArray           *jaren);
void        taal_period_picker_set_periode (TaalPeriodPicker *self,
                                            TaalPeriode       periode);
TaalPeriode taal_period_picker_get_periode (TaalPeriodPicker *self);
gboolean    taal_period_picker_find_next   (TaalPeriodPicker *self,
                                            int               step,
                                            TaalPeriode      *periode);
void        taal_period_picker_popup       (TaalPeriodPicker *self);

G_END_DECLS
