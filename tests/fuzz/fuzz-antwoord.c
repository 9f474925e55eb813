/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <stdint.h>
#include <string.h>

#include "taal-aanbod-antwoord.h"
#include "taal-report-aanbod.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* What passes is written as the register would write it, and that passes again. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const TaalAanbodVraag vraag = { TAAL_DATE_NONE, NULL, -1 };
  g_autoptr (TaalBeschikbaarheid) found =
    taal_aanbod_antwoord_parse ((const char *) data, size, &vraag, NULL);

  if (found != NULL)
    {
      g_autofree char *json = taal_report_aanbod_json (found), *again = NULL;
      g_autoptr (TaalBeschikbaarheid) second =
        taal_aanbod_antwoord_parse (json, strlen (json), &vraag, NULL);

      g_assert_nonnull (second);
      again = taal_report_aanbod_json (second);
      g_assert_cmpstr (json, ==, again);
    }

  return 0;
}
