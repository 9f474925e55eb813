/* SPDX-License-Identifier: EUPL-1.2 */
#define G_LOG_DOMAIN "taal-report"

#include "config.h"

#include "taal-report-contract.h"

#include "taal-json.h"

/**
 * taal_report_contract_next:
 * @contract: what a report is made of
 * @i: (inout): where to go on; 0 to begin with
 *
 * Returns: (transfer none) (nullable): the next contract of those that are asked for
 *
 * Thread: any
 */
const TaalContractOordeel *
taal_report_contract_next (const TaalReportContract *contract, guint *i)
{
  const GArray *all = contract->onderzoek->contracten->contracten;

  while (*i < all->len)
    {
      const TaalContractOordeel *oordeel = &g_array_index (all, TaalContractOordeel, (*i)++);

      if (contract->contract_id == NULL ||
          g_str_equal (taal_report_contract_get (contract, oordeel)->contract_id,
                       contract->contract_id))
        return oordeel;
    }

  return NULL;
}

/**
 * taal_report_contract_get:
 * @contract: what a report is made of
 * @oordeel: one of its contracts
 *
 * Returns: (transfer none): its terms
 *
 * Thread: any
 */
const TaalContract *
taal_report_contract_get (const TaalReportContract *contract, const TaalContractOordeel *oordeel)
{
  return &g_array_index (contract->onderzoek->contracten->presentie->contracten, TaalContract,
                         oordeel->contract);
}

static void
add_handleiding (TaalJson *json, const TaalOordeel *handleiding)
{
  const gint64 *status = handleiding->gewichten.status;

  taal_json_begin_object (json, "handleiding");
  taal_json_add_int (json, "totaal", handleiding->totaal);
  taal_json_add_int (json, "gecertificeerd", status[TAAL_STATUS_GECERTIFICEERD]);
  taal_json_add_int (json, "uitzondering_1", status[TAAL_STATUS_UITZONDERING_1]);
  taal_json_add_int (json, "uitzondering_2", status[TAAL_STATUS_UITZONDERING_2]);
  taal_json_add_string (json, "oordeel", taal_uitslag_get_name (handleiding->uitslag));
  taal_json_end_object (json);
}

static void
add_contract (TaalJson *json,
              const TaalReportContract *contract,
              const TaalContractOordeel *oordeel)
{
  const TaalContract *terms = taal_report_contract_get (contract, oordeel);

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "contract_id", terms->contract_id);
  taal_json_add_string (json, "gemeente", terms->gemeente);
  add_handleiding (json, oordeel->handleiding);
  taal_json_add_string (
      json, "verhouding",
      taal_verhouding_get_name (taal_onderzoek_get_verhouding (contract->onderzoek, oordeel)));
  taal_json_begin_array (json, "voorwaarden");
  for (int v = 0; v < TAAL_N_VOORWAARDEN; v++)
    {
      taal_json_begin_object (json, NULL);
      taal_json_add_string (json, "voorwaarde", taal_voorwaarde_get_name ((TaalVoorwaarde) v));
      taal_json_add_string (json, "uitkomst",
                            taal_uitkomst_get_name ((TaalUitkomst) oordeel->uitkomst[v]));
      taal_json_end_object (json);
    }
  taal_json_end_array (json);
  taal_json_end_object (json);
}

/**
 * taal_report_contract_json:
 * @contract: judged contracts
 *
 * Returns: (transfer full): them as JSON, of schema taalnorm-contract/1 (format.md 5)
 *
 * Thread: any
 */
char *
taal_report_contract_json (const TaalReportContract *contract)
{
  const TaalContractOordeel *oordeel;
  TaalJson *json = taal_json_new ();
  guint i = 0;

  taal_json_begin_object (json, NULL);
  taal_json_add_string (json, "schema", "taalnorm-contract/1");
  taal_json_add_date (json, "van", contract->onderzoek->periode.van);
  taal_json_add_date (json, "tot", contract->onderzoek->periode.tot);
  taal_json_begin_array (json, "contracten");
  while ((oordeel = taal_report_contract_next (contract, &i)) != NULL)
    add_contract (json, contract, oordeel);
  taal_json_end_array (json);
  taal_json_end_object (json);

  return taal_json_end (json);
}
