/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-contracten.h"

G_BEGIN_DECLS

/* How a week of a contract counts for its hours a week. */
typedef enum
{
  TAAL_WEEK_TELT,   /* it lies wholly in period and contract, and holds a lesson */
  TAAL_WEEK_LEEG,   /* without a lesson: left out of the mean */
  TAAL_WEEK_GEDEELD, /* not wholly in them: left out */
} TaalWeekSoort;

/* One ISO week as it is drawn and listed. */
typedef struct
{
  TaalDate      maandag;
  gint64        minuten;
  TaalWeekSoort soort;
} TaalReportWeek;

GArray     *taal_report_contract_weken      (const TaalContractOordeel *oordeel);
const char *taal_report_week_woord          (TaalWeekSoort              soort);
char       *taal_report_contract_weken_zin  (const TaalContract        *terms,
                                             const TaalContractOordeel *oordeel);
gint64      taal_report_contract_weken_max  (const GArray              *weken,
                                             const TaalContract        *terms);

G_END_DECLS
