/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "taal-onderzoek.h"

G_BEGIN_DECLS

/**
 * TaalReportContract:
 * @onderzoek: an examination of contracts
 * @contract_id: (nullable): the one that is asked for, or %NULL for all
 *
 * What a report about contracts is made of.
 */
typedef struct
{
  const TaalOnderzoek *onderzoek;
  const char          *contract_id;
} TaalReportContract;

const TaalContractOordeel *taal_report_contract_next (const TaalReportContract *contract,
                                                      guint                    *i);
const TaalContract        *taal_report_contract_get  (const TaalReportContract  *contract,
                                                      const TaalContractOordeel *oordeel);

char       *taal_report_contract_json (const TaalReportContract *contract);
char       *taal_report_contract_text (const TaalReportContract *contract);
char       *taal_report_contract_html (const TaalReportContract *contract);
gboolean    taal_report_contract_write_xlsx (const TaalReportContract *contract,
                                             const char               *path,
                                             GError                  **error);

const char *taal_report_voorwaarde_woord (TaalVoorwaarde voorwaarde);
const char *taal_report_verhouding_woord (TaalVerhouding verhouding);
const char *taal_report_voorwaarde_kort  (TaalVoorwaarde voorwaarde);
const char *taal_report_verhouding_kort  (TaalVerhouding verhouding);

/* What is said of one (taal-report-contract-woorden.c) */
char       *taal_report_contract_pct            (TaalPct                    pct);
char       *taal_report_contract_uren           (gint64                     hundredths);
char       *taal_report_contract_afspraak       (const TaalContract        *terms,
                                                 const TaalContractOordeel *oordeel,
                                                 TaalVoorwaarde             voorwaarde);
char       *taal_report_contract_geleverd       (const TaalContractOordeel *oordeel,
                                                 TaalVoorwaarde             voorwaarde);
char       *taal_report_contract_uitzonderingen (const TaalContract        *terms);
GPtrArray  *taal_report_contract_regels         (const TaalNorm            *norm,
                                                 TaalDate                   op);
char       *taal_report_contract_over           (const TaalContractOordeel *oordeel);
const char *taal_report_contract_besluit        (void);
const char *taal_report_contract_grond          (void);
char       *taal_report_contract_botsing        (const TaalOnderzoek       *onderzoek,
                                                 const TaalContractOordeel *oordeel);
char       *taal_report_contract_verhouding_zin (TaalVerhouding             verhouding);
char      **taal_report_contract_gesprek        (const TaalContractOordeel *oordeel);

G_END_DECLS
